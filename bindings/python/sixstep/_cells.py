# SPDX-License-Identifier: BSL-1.0
"""Cells of tables and values of documents: each way without loss.

A cell holds a word, a number, a date, true or false; a list of words as "one; two"; and whatever else there is as JSON,
which is told by its first character: a brace, a bracket or a quotation mark.
"""

import datetime
import json
import math
import numbers
import re
from decimal import Decimal
from typing import Any

from . import _json
from ._schema import Member

_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")
_WHOLE = re.compile(r"[-+]?\d+")
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


class CellError(ValueError):
    """A cell that cannot be meant."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


def is_unknown(value: Any) -> bool:
    """Whether a cell says nothing: None, NaN, NaT, pandas' NA, or an empty text."""
    if value is None or isinstance(value, str) and not value.strip():
        return True
    if isinstance(value, (list, tuple, dict, str)):
        return False
    if type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, numbers.Real) and math.isnan(value) or isinstance(value, Decimal) and value.is_nan()


def _plain(value: Any) -> Any:
    """A value of Python's own, where a library has types of its own: NumPy's numbers, pandas' days."""
    if hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    elif hasattr(value, "item") and not isinstance(value, (str, bytes)):
        value = value.item()
    return _day(value) if isinstance(value, datetime.datetime) else value


def _day(value: datetime.datetime) -> datetime.date:
    if value.tzinfo is not None:
        raise CellError(
            "wrong-type", f"expected a day, found {value} in a time zone", "convert it to the country's own days"
        )
    if value.time() != datetime.time():
        raise CellError("wrong-type", f"expected a day, found the time {value}", "leave out the hours")
    return value.date()


def _of_text(text: str, member: Member) -> Any:
    stripped = text.strip()
    if stripped[0] in '{["':
        try:
            return _json.loads(stripped)
        except ValueError as error:
            raise CellError("json-syntax", f"{stripped!r} looks like JSON and is none: {error}") from None
    if "boolean" in member.types and stripped.lower() in _FLAGS:
        return _FLAGS[stripped.lower()]
    if member.is_number and _NUMBER.fullmatch(stripped):
        return int(stripped) if _WHOLE.fullmatch(stripped) else Decimal(stripped)
    if member.is_list and not (member.rows and member.is_number):
        return [word.strip() for word in text.split(";") if word.strip()]
    return text


def _of_number(value: Any, member: Member) -> Any:
    whole = isinstance(value, numbers.Integral) or float(value).is_integer()
    if member.is_text or member.is_list and "number" not in member.types:
        if not whole:
            raise CellError("wrong-type", f"expected words, found the number {value}", "make the column one of text")
        word = str(int(value))
        return [word] if member.is_list else word
    # A column of whole numbers with unknown cells has come as floats.
    return int(value) if whole and not isinstance(value, (Decimal, _json.WrittenFloat)) else value


def value_of(cell: Any, member: Member) -> Any:
    """The value that a cell means, for a member that the schema describes."""
    cell = _plain(cell)
    if isinstance(cell, str):
        return _of_text(cell, member)
    if isinstance(cell, (bool, datetime.date, list, tuple, dict)):
        return [cell] if isinstance(cell, datetime.date) and member.is_list else cell
    if isinstance(cell, (numbers.Real, Decimal)):
        if isinstance(cell, float) and not math.isfinite(cell):
            raise CellError("wrong-type", f"{cell} is no number", "leave the cell empty where it is not known")
        return _of_number(cell, member)
    raise CellError("wrong-type", f"a cell holds no {type(cell).__name__}")


_NEEDS_JSON = re.compile(r'[{\["]|.*[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|.*_x[0-9A-Fa-f]{4}_', re.DOTALL)


def _is_plain_word(text: str) -> bool:
    return text != "" and text == text.strip() and not _NEEDS_JSON.match(text)


def cell_of(value: Any) -> Any:
    """The cell that means a value."""
    if isinstance(value, str):
        return value if _is_plain_word(value) else json.dumps(value)
    if isinstance(value, list):
        words = all(isinstance(each, str) and _is_plain_word(each) and ";" not in each for each in value)
        return "; ".join(value) if words and value else _json.dumps(value)
    return _json.dumps(value) if isinstance(value, dict) else value
