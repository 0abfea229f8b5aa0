# SPDX-License-Identifier: BSL-1.0
"""Plans that are put together row by row."""

from collections.abc import Mapping
from typing import Any

from . import _json
from ._calls import call, create, encode, options
from ._errors import PlanError
from ._plan import Plan


class PlanBuilder:
    """Puts a plan together row by row, from a database or a form. Rows may come in any order: an edge before its ends,
    money before its currency.

    >>> builder = PlanBuilder(id="small", languages=["en"], currency="EUR")
    >>> builder.add("actions", id="portal", cost=6, advances=[{"to": "served"}])
    >>> builder.add("goals", {"id": "served", "label": "All are served"})
    >>> builder.finish()
    <Plan small: 1 goal, 1 action>
    """

    def __init__(
        self,
        *,
        max_bytes: int | None = None,
        max_depth: int | None = None,
        max_items: int | None = None,
        **members: Any,
    ) -> None:
        """Begins a plan with its own members, such as its id. The limits are those of `Plan.from_json`."""
        limits = options(max_bytes=max_bytes, max_depth=max_depth, max_items=max_items)
        _, self._handle = create("sixstep_builder_create", "sixstep_builder", limits)
        self.set(**members)

    def add(self, list: str, entry: Mapping[str, Any] | None = None, /, **members: Any) -> None:
        """Adds an entry to the end of a list of the plan document, such as "actions", from a mapping, from keywords, or
        from both. What is None is not known; a word that Python has a meaning of its own for is written with an
        underscore, `from_`. No such list is an `ArgumentError`, whose hint names the closest one."""
        named = {name.rstrip("_"): value for name, value in members.items()}
        self._give("sixstep_builder_add", list, _without_none({**(entry or {}), **named}))

    def set(self, **members: Any) -> None:
        """Sets other members of the plan, in the place of what was set before; None removes one."""
        for name, value in members.items():
            self._give("sixstep_builder_set", name, value)

    def finish(self) -> Plan:
        """The plan of all that was added and set so far. What is wrong is a `PlanError`, whose `diagnostics` name items and
        pointers. More may be added afterwards, and the next plan asked for.

        >>> builder = PlanBuilder(id="p", languages=["en"])
        >>> builder.add("actions", id="portal", lable="One portal")
        >>> try:
        ...     builder.finish()
        ... except PlanError as error:
        ...     print(error.diagnostics[0].item, error.diagnostics[0].pointer)
        portal /actions/0/lable
        """
        _, handle = create("sixstep_builder_finish", "sixstep_plan", self._handle, document_error=PlanError)
        return Plan(handle)

    def _give(self, function: str, part: str, value: Any) -> None:
        data = encode(_json.dumps(value))
        call(function, self._handle, encode(part), data, len(data), document_error=PlanError)


def _without_none(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entry.items() if value is not None}
