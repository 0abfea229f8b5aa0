# SPDX-License-Identifier: BSL-1.0
"""What has changed from one road map to a later one."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import _json
from ._calls import Handle, options, write
from ._table import Table, change_table

if TYPE_CHECKING:
    import pandas

_LISTS = ("actions", "promises", "budget", "spending", "goals", "outcomes", "findings")


class RoadmapChange:
    """What has changed from one road map to a later one: only what differs, in words and as tables. It is false where
    nothing has changed, and as text it is its sentences.

    `table` gives each list as a `Table`, which speaks Arrow; the properties are DataFrames, with what was `…_before` and
    what is `…_after`, and need pandas.
    """

    def __init__(self, before: Handle, after: Handle, language: str) -> None:
        """For this package only: comparisons come from `Roadmap.compare`."""
        self._two, self._language = (before, after), language

    @cached_property
    def _members(self) -> dict[str, Any]:
        chosen = options(language=self._language)
        members: dict[str, Any] = _json.loads(write("sixstep_roadmap_compare", *self._two, chosen))
        return members

    def table(self, name: str) -> Table:
        """One list of what differs: "actions", "promises", "budget", "spending", "goals", "outcomes" or "findings".
        Another one is an `UnknownIdError`, whose hint names the closest one."""
        return change_table(*self._two, name, self._language)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The whole in words, what matters most first."""
        return tuple(self._members["sentences"])

    @property
    def actions(self) -> "pandas.DataFrame":
        """Actions that come in, are left out or move, each with the reason in `words`."""
        return self._frame("actions")

    @property
    def promises(self) -> "pandas.DataFrame":
        """Promises that are on time, late or kept now and were not before, or the other way round."""
        return self._frame("promises")

    @property
    def budget(self) -> "pandas.DataFrame":
        """Money by fiscal year and source."""
        return self._frame("budget")

    @property
    def spending(self) -> "pandas.DataFrame":
        """Money by fiscal year, by the dates of the schedule."""
        return self._frame("spending")

    @property
    def goals(self) -> "pandas.DataFrame":
        """Weights of goals."""
        return self._frame("goals")

    @property
    def outcomes(self) -> "pandas.DataFrame":
        """What the strategy achieves."""
        return self._frame("outcomes")

    @property
    def findings(self) -> "pandas.DataFrame":
        """Findings that are new, or gone."""
        return self._frame("findings")

    def to_dict(self) -> dict[str, Any]:
        """Everything as dicts and lists."""
        return self._members

    def _frame(self, name: str) -> "pandas.DataFrame":
        return self.table(name).to_pandas()

    def __bool__(self) -> bool:
        return bool(self.sentences) or any(self._members[name] for name in _LISTS)

    def __eq__(self, other: object) -> bool:
        return self._members == other._members if isinstance(other, RoadmapChange) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        return "\n".join(self.sentences) or "Nothing has changed."

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self._members[name])} {name}" for name in ("actions", "promises", "findings"))
        return f"<RoadmapChange: {counts}>"
