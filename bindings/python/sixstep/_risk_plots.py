# SPDX-License-Identifier: BSL-1.0
"""Pictures of how sure dates and cost are: the S-curve, and what they go with."""

import datetime
from typing import TYPE_CHECKING, Any, Literal

from matplotlib.axes import Axes

from ._draw import (
    CRITICAL,
    GRID,
    INK,
    PAPER,
    SERIES,
    SOFT,
    add_legend,
    axes_for,
    labels_of,
    money_unit,
    say_nothing,
    shorten,
    style,
)
from ._gantt import _days, _time_axis

if TYPE_CHECKING:
    from ._roadmap import Roadmap

Outcome = Literal["finish", "cost"]

_UNKNOWN = {
    "finish": "How sure the finish is, is not known: the plan gives no range for some durations.\n"
    "A reference class spreads them as others' did.",
    "cost": "How sure the cost is, is not known: the plan gives no range for some costs.\n"
    "A reference class spreads them as others' did.",
}
#: The most drivers that are drawn, strongest first.
_MOST = 10


class _Scale:
    """Where an outcome stands on the axis, and what it is called there."""

    def __init__(self, roadmap: "Roadmap", of: Outcome, largest: Any) -> None:
        self.is_date = of == "finish"
        self.unit, self.unit_name = (1.0, "") if self.is_date else money_unit(float(largest))
        self.currency = roadmap.to_dict()["plan"].get("currency", "")

    def at(self, value: Any) -> float:
        return _days(value) if self.is_date else float(value) / self.unit

    def say(self, value: Any) -> str:
        return value.isoformat() if isinstance(value, datetime.date) else f"{float(value) / self.unit:,.3g}"

    def set_axis(self, ax: Axes, name: str) -> None:
        if self.is_date:
            _time_axis(ax)
        ax.set_xlabel(name if self.is_date else " ".join(filter(None, [f"{name},", self.unit_name, self.currency])))


def _expect(of: str) -> None:
    if of not in ("finish", "cost"):
        raise ValueError(f'of is "finish" or "cost", not {of!r}')


def _points(roadmap: "Roadmap", of: Outcome) -> list[tuple[float, Any]]:
    name = "date" if of == "finish" else "cost"
    return [(row["share"], row[name]) for row in roadmap.table(f"action.risk.{of}")]


def draw_s_curve(roadmap: "Roadmap", of: Outcome, ax: Axes | None) -> Axes:
    """The share of futures that are over by a date, or do not cost more than an amount."""
    _expect(of)
    points = _points(roadmap, of)
    ax = axes_for(ax, 8, 4.6)
    style(ax, "How sure the finish is" if of == "finish" else "How sure the known cost is", grid="y")
    if not points:
        return say_nothing(ax, _UNKNOWN[of])
    scale = _Scale(roadmap, of, points[-1][1])
    x, y = [scale.at(value) for _, value in points], [share * 100 for share, _ in points]
    ax.fill_between(x, 0, y, color=SERIES[0], alpha=0.12, linewidth=0)
    ax.plot(x, y, color=SERIES[0], linewidth=2.5)
    ax.set_ylim(0, 104)
    ax.set_yticks(range(0, 101, 20), [f"{each} %" for each in range(0, 101, 20)])
    ax.set_ylabel("Futures that are over by then" if of == "finish" else "Futures that cost no more")
    scale.set_axis(ax, "Finish of the plan" if of == "finish" else "Cost")
    _mark_promise(ax, roadmap, of, scale)
    _mark_shares(ax, dict(points), scale)
    add_legend(ax)
    if (legend := ax.get_legend()) is not None:
        legend.set_bbox_to_anchor((0.5, -0.16))
    return ax


def _mark_promise(ax: Axes, roadmap: "Roadmap", of: Outcome, scale: _Scale) -> None:
    """The promise, as a line that the curve crosses where the share of futures that keep it stands."""
    risk = roadmap.action.risk
    promise, kept = (risk.promised, risk.kept) if of == "finish" else (risk.budget, risk.within_budget)
    if promise is None:
        return
    name = "promised" if of == "finish" else "budget"
    told = "" if kept is None else f", {'kept' if of == 'finish' else 'enough'} in {kept:.0%}"
    ax.axvline(scale.at(promise), color=CRITICAL, linewidth=1.8, linestyle="--", label=f"{name} {scale.say(promise)}{told}")


def _mark_shares(ax: Axes, points: dict[float, Any], scale: _Scale) -> None:
    """The even chance, and what four of five futures meet."""
    marked = [(share, points[share]) for share in (0.5, 0.8) if share in points]
    for share, value in marked:
        ax.plot(scale.at(value), share * 100, "o", color=PAPER, markeredgecolor=INK, markeredgewidth=1.6, markersize=7)
        # Above a rising curve there is room on the left.
        ax.annotate(
            f"{share:.0%}: {scale.say(value)}", (scale.at(value), share * 100), (-9, 5), textcoords="offset points",
            ha="right", va="bottom", fontsize=9, color=INK, bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1},
        )  # fmt: skip


def draw_tornado(roadmap: "Roadmap", of: Outcome, ax: Axes | None, language: str) -> Axes:
    """What moves the outcome that four of five futures meet: a bar from where an input is low to where it is high."""
    _expect(of)
    rows = [row for row in roadmap.table(f"action.risk.{'date' if of == 'finish' else 'cost'}_drivers") if "low" in row]
    rows = [row for row in rows if "high" in row][:_MOST]
    ax = axes_for(ax, 9, 1.9 + 0.42 * max(len(rows), 4))
    style(ax, f"What moves the {'finish' if of == 'finish' else 'cost'} that 80 % of futures keep", grid="x")
    if not rows:
        return say_nothing(ax, _UNKNOWN[of])
    middle = dict(_points(roadmap, of))[0.8]
    scale = _Scale(roadmap, of, max(max(row["low"], row["high"]) for row in rows))
    for index, row in enumerate(rows):
        _draw_driver(ax, index, row, middle, scale, first=index == 0)
    labels = labels_of(roadmap, language)
    ax.set_yticks(range(len(rows)), [_name(row, labels) for row in rows])
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.axvline(scale.at(middle), color=INK, linewidth=1.4, label=f"80 % of all futures: {scale.say(middle)}")
    scale.set_axis(ax, "Finish" if of == "finish" else "Cost")
    ends = [scale.at(value) for row in rows for value in (row["low"], row["high"], middle)]
    room = 0.22 * (max(ends) - min(ends) or 1.0)  # for the words at the ends
    ax.set_xlim(min(ends) - room, max(ends) + room)
    add_legend(ax)
    if (legend := ax.get_legend()) is not None:
        legend.set_bbox_to_anchor((0.5, -0.75 / (1.9 + 0.42 * max(len(rows), 4))))
    return ax


_INPUTS = {"duration": "duration of ", "cost": "cost of ", "risk": "risk: ", "common-cause": "what all have in common"}


def _name(row: dict[str, Any], labels: dict[str, str]) -> str:
    node = row.get("node", "")
    return shorten(_INPUTS.get(row["input"], "") + labels.get(node, node), 46)


def _draw_driver(ax: Axes, index: int, row: dict[str, Any], middle: Any, scale: _Scale, *, first: bool) -> None:
    """Two bars from the middle, apart by hatching, with the dates or amounts of their ends outside of both."""
    sides = (("where it is low", row["low"], SERIES[0], None), ("where it is high", row["high"], CRITICAL, "////"))
    begin = scale.at(middle)
    for name, value, color, hatch in sides:
        ax.barh(
            index, scale.at(value) - begin, left=begin, height=0.62, color=color, hatch=hatch, edgecolor=PAPER,
            linewidth=0.5, label=name if first else None,
        )  # fmt: skip
    least, most = sorted((row["low"], row["high"]))
    for value, end, shift in ((least, min(least, middle), -5), (most, max(most, middle), 5)):
        ax.annotate(
            scale.say(value), (scale.at(end), index), (shift, 0), textcoords="offset points", va="center",
            ha="right" if shift < 0 else "left", fontsize=8.5, color=SOFT,
        )  # fmt: skip
    ax.axhline(index + 0.5, color=GRID, linewidth=0.4)
