# SPDX-License-Identifier: BSL-1.0
"""What has changed from one road map to a later one."""

from typing import TYPE_CHECKING, Any

from . import _json

if TYPE_CHECKING:
    import pandas

_BOTH = ("before", "after")
_COLUMNS = {
    "actions": (
        "action", "label", "fate", "start_before", "start_after", "finish_before", "finish_after", "days",
        "mode_before", "mode_after", "cost_before", "cost_after", "reason", "because_of", "words",
    ),
    "promises": (
        "promise", "label", "by_before", "by_after", "expected_before", "expected_after", "state_before", "state_after",
        "words",
    ),
    "budget": ("source", "label", "year", *_BOTH),
    "spending": ("source", "label", "year", *_BOTH),
    "goals": ("goal", "label", *_BOTH),
    "outcomes": ("outcome", *_BOTH),
    "findings": ("code", "severity", "sentence", "is_new", "decision"),
}  # fmt: skip
_DATES = ("start_", "finish_", "by_", "expected_")


class RoadmapChange:
    """What has changed from one road map to a later one: only what differs, in words and as tables. It is false where
    nothing has changed, and as text it is its sentences.

    Tables are DataFrames, with what was `…_before` and what is `…_after`; they need pandas.
    """

    def __init__(self, document: str) -> None:
        """For this package only: comparisons come from `Roadmap.compare`."""
        self._members: dict[str, Any] = _json.loads(document)

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
        import pandas

        columns = _COLUMNS[name]
        frame = pandas.DataFrame(self._members[name], columns=list(columns))
        for column in columns:
            if column.startswith(_DATES):
                frame[column] = pandas.to_datetime(frame[column])
        return frame

    def __bool__(self) -> bool:
        return bool(self.sentences) or any(self._members[name] for name in _COLUMNS)

    def __eq__(self, other: object) -> bool:
        return self._members == other._members if isinstance(other, RoadmapChange) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        return "\n".join(self.sentences) or "Nothing has changed."

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self._members[name])} {name}" for name in ("actions", "promises", "findings"))
        return f"<RoadmapChange: {counts}>"
