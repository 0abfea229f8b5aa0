# SPDX-License-Identifier: BSL-1.0
"""The results of the six steps as objects."""

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ._calls import Handle
from ._table import Table, roadmap_table, table_columns

#: What stands for members that the document leaves out.
_LEFT_OUT: dict[str, dict[str, Any]] = {
    "capacity": {"as_of": None, "ict_share": None},
    "capacity.whole": dict.fromkeys(("of", "mean", "weakest", "weakest_at")),
    "system": {"stable": None, "truncated": False},
    "system.structure": {"propagation_cost": None},
    "framework": {"published": None},
    "stakeholders.network": {"modularity": None, "balance": None},
    "strategy": {"bound": None, "gap": None},
    "strategy.outcomes": dict.fromkeys(("value", "capacity_gap_closed", "equity", "risk", "acceptance")),
    "action": {"finish": None, "finish_bound": None, "finish_p80": None},
    "action.risk": dict.fromkeys(("reference_class", "promised", "kept", "budget", "within_budget", "both")),
    "status": {"in_time": None},
    "status.conventions": {"baseline": None},
    "status.whole": dict.fromkeys((
        "of", "cost_variance", "schedule_variance", "cost_index", "schedule_index", "estimate_as_budgeted",
        "estimate_at_cost_rate", "estimate_at_cost_and_speed", "to_complete", "variance_at_completion",
        "to_complete_index")),
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Result:
    """What one step found: its members are attributes, named as in the road map document.

    Lists of objects are tables, objects are results again, dates are `datetime.date`, and what is not known is None.

    >>> import sixstep
    >>> plan = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
    >>> roadmap = plan.roadmap()
    >>> roadmap.strategy.status
    'optimal'
    >>> roadmap.strategy.outcomes.acceptance is None
    True
    >>> roadmap.action.promises
    <Table action.promises: 0 rows, 6 columns>
    """

    def __init__(self, roadmap: Handle, path: str, members: Mapping[str, Any]) -> None:
        """For this package only: results come from a road map."""
        self._roadmap, self._path = roadmap, path
        self._members = {**_LEFT_OUT.get(path, {}), **members}

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._members:
            raise AttributeError(f"{self.__dict__.get('_path', 'a result')} has no {name!r}; it has {', '.join(self)}")
        path = f"{self._path}.{name}"
        value = self._members[name]
        if path in table_columns():
            return roadmap_table(self._roadmap, path)
        if isinstance(value, dict):
            return Result(self._roadmap, path, value)
        is_day = isinstance(value, str) and _DAY.fullmatch(value)
        return datetime.date.fromisoformat(value) if is_day else value

    def __iter__(self) -> Iterator[str]:
        """The names of its members."""
        return iter(self.__dict__.get("_members", ()))

    def __dir__(self) -> list[str]:
        return sorted([*super().__dir__(), *self._members])

    def to_dict(self) -> dict[str, Any]:
        """The same as dicts and lists, as it stands in the document."""
        return dict(self._members)

    def __repr__(self) -> str:
        lines = (f"  {name}: {_in_short(getattr(self, name))}" for name in self)
        return "\n".join([f"<{self._path}>", *lines])


def _in_short(value: Any) -> str:
    if isinstance(value, Table):
        return f"{len(value):,} row{'s' if len(value) != 1 else ''}"
    if isinstance(value, Result):
        return f"({', '.join(value)})"
    text = str(value)
    return text if len(text) <= 80 else text[:79] + "…"
