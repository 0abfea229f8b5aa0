# SPDX-License-Identifier: BSL-1.0
"""Pictures with a time axis: the schedule, and the use of resources."""

import datetime
from typing import TYPE_CHECKING, Any

from matplotlib import dates
from matplotlib.axes import Axes

from ._draw import CRITICAL, INK, SERIES, add_legend, axes_for, figure_of, labels_of, say_nothing, shorten, style

if TYPE_CHECKING:
    from ._roadmap import Roadmap

#: It has no types of its own.
_dates: Any = dates


def _days(day: datetime.date) -> float:
    return float(_dates.date2num(day))


def _time_axis(ax: Axes) -> None:
    locator = _dates.AutoDateLocator(minticks=4, maxticks=9)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(_dates.ConciseDateFormatter(locator))


def _draw_bar(ax: Axes, index: int, row: dict[str, Any], drawn: set[str]) -> None:
    critical = row.get("critical", False)
    name = "must not slip" if critical else "may slip"
    begin, end = _days(row["start"]), _days(row["finish"]) + 1
    ax.barh(
        index, end - begin, left=begin, height=0.62, color=CRITICAL if critical else SERIES[0],
        hatch="////" if critical else None, edgecolor="white", linewidth=0.5, label=None if name in drawn else name,
    )  # fmt: skip
    drawn.add(name)
    if promised := row.get("promised"):
        label = None if "promised" in drawn else "promised"
        drawn.add("promised")
        ax.plot(
            _days(promised), index, "D", color="white", markeredgecolor=INK, markersize=6, label=label, linestyle="none"
        )


def draw_gantt(roadmap: "Roadmap", ax: Axes | None, language: str) -> Axes:
    """The schedule's bars, from the earliest."""
    rows = [row for row in roadmap.table("action.actions") if "start" in row and "finish" in row]
    rows.sort(key=lambda row: (row["start"], row["finish"], row["action"]))
    ax = axes_for(ax, 10, 1.8 + 0.27 * max(len(rows), 4))
    style(ax, "What happens when", grid="x")
    if not rows:
        return say_nothing(ax, "No action has dates.")
    labels = labels_of(roadmap, language)
    drawn: set[str] = set()
    for index, row in enumerate(rows):
        _draw_bar(ax, index, row, drawn)
    ax.set_yticks(range(len(rows)), [shorten(labels.get(row["action"], row["action"]), 46) for row in rows])
    ax.tick_params(axis="y", length=0, labelsize=8.5)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    if status := roadmap.to_dict()["plan"].get("status_date"):
        ax.axvline(_days(datetime.date.fromisoformat(status)), color=INK, linewidth=1.2, linestyle=":", label=status)
    _time_axis(ax)
    add_legend(ax)
    legend = ax.get_legend()
    if legend is not None:
        legend.set_bbox_to_anchor((0.5, -0.45 / figure_of(ax).get_figheight()), transform=ax.transAxes)
    return ax


def draw_load(ax: Axes, rows: list[dict[str, Any]]) -> None:
    """Use and capacity as steps, each constant over its stretch."""
    for index, row in enumerate(rows):
        begin, end = _days(row["from"]), _days(row["by"]) + 1
        over = "available" in row and row["used"] > row["available"] + 1e-9
        ax.fill_between(
            [begin, end], 0, row["used"], color=CRITICAL if over else SERIES[0], hatch="////" if over else None,
            edgecolor="white" if over else "none", linewidth=0, label="used" if index == 0 else None,
        )  # fmt: skip
        if "available" in row:
            ax.plot([begin, end], [row["available"]] * 2, color=INK, linewidth=2, label="available" if index == 0 else None)
    ax.set_ylim(bottom=0)
    _time_axis(ax)
