# SPDX-License-Identifier: BSL-1.0
"""JSON in which money stays exact."""

import datetime
import json
import math
import numbers
from decimal import Decimal
from typing import Any


class WrittenFloat(float):
    """A float that remembers how it was written, so that 5.00 does not come back as 5.0."""

    def __new__(cls, text: str | float) -> "WrittenFloat":
        self = super().__new__(cls, text)
        self.text = str(text)
        return self

    text: str


def exact_number(text: str) -> float | Decimal:
    """The number that was written: a float where that is the same number, else a Decimal.

    >>> exact_number("0.10"), exact_number("90071992547409.93")
    (0.1, Decimal('90071992547409.93'))
    """
    value = float(text)
    if not math.isfinite(value) or Decimal(repr(value)) != Decimal(text):
        return Decimal(text)
    return value if repr(value) == text else WrittenFloat(text)


def loads(text: str) -> Any:
    """The values of a JSON text, none of them rounded."""
    return json.loads(text, parse_float=exact_number)


def dumps(value: Any) -> str:
    """A JSON text of dicts, lists, text, numbers, decimals and dates.

    >>> from decimal import Decimal
    >>> dumps({"cost": Decimal("0.10"), "by": datetime.date(2026, 6, 30)})
    '{"cost":0.10,"by":"2026-06-30"}'
    """
    try:
        return _write(value, "")
    except RecursionError:
        raise ValueError("a document cannot be nested without end") from None


def _write(value: Any, pointer: str) -> str:
    if isinstance(value, dict):
        members = (f"{_name(name, pointer)}:{_write(item, f'{pointer}/{name}')}" for name, item in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_write(item, f"{pointer}/{index}") for index, item in enumerate(value)) + "]"
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return f'"{value.isoformat()}"'
    return _number(value, pointer)


def _name(name: Any, pointer: str) -> str:
    if not isinstance(name, str):
        raise TypeError(f"at {pointer or 'the top'}: the name of a member must be text, not {name!r}")
    return json.dumps(name, ensure_ascii=False)


def _number(value: Any, pointer: str) -> str:
    if isinstance(value, WrittenFloat):
        return value.text
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, Decimal) and value.is_finite():
        return str(value)
    if isinstance(value, numbers.Real) and math.isfinite(value):
        return repr(float(value))
    if isinstance(value, (Decimal, numbers.Real)):
        raise ValueError(f"at {pointer}: {value} is no number; leave out what is not known")
    raise TypeError(f"at {pointer or 'the top'}: a document holds no {type(value).__name__}")
