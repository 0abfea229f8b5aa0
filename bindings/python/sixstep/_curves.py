# SPDX-License-Identifier: BSL-1.0
"""Pictures of the curves of a schedule: cash by period, and how much an owner has at once."""

import datetime
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ._draw import CRITICAL, INK, SERIES, add_legend, axes_for, labels_of, money_unit, say_nothing, shorten, style
from ._gantt import _days, _time_axis

if TYPE_CHECKING:
    from ._roadmap import Roadmap

#: More parties than this are drawn as one, "other".
MOST = 6

KINDS = {"paid": "paid", "to_pay": "still to pay", "run": "running"}
NOBODY = {"owner": "nobody accountable", "source": "no single source known"}

Series = dict[str, dict[datetime.date, float]]


def _by_kind(rows: list[dict[str, Any]]) -> Series:
    return {name: {row["from"]: float(row[f"money.{kind}.known"]) for row in rows} for kind, name in KINDS.items()}


def _by_party(rows: list[dict[str, Any]], labels: dict[str, str], nobody: str) -> Series:
    """What is paid, still to pay and running, by party; beyond the largest few, together."""
    series: Series = {}
    for row in rows:
        of = row.get("of", "")
        name = shorten(labels.get(of, of), 30) if of else nobody
        amount = sum(float(row[f"money.{kind}.known"]) for kind in KINDS)
        period = series.setdefault(name, {})
        period[row["from"]] = period.get(row["from"], 0.0) + amount
    ranked = sorted(series, key=lambda name: -sum(series[name].values()))
    for name in ranked[MOST:]:
        other = series.setdefault("other", {})
        for begin, amount in series.pop(name).items():
            other[begin] = other.get(begin, 0.0) + amount
    return series


def draw_cash(roadmap: "Roadmap", by: str, ax: Axes | None, language: str) -> Axes:
    """Stacked bars, period by period."""
    whole = [row for row in roadmap.table("action.curves.whole") if "from" in row]
    ax = axes_for(ax, 9, 4.4)
    style(ax, "Money by period" + (f" and {by}" if by else ""), grid="y")
    if not any(float(row[f"money.{kind}.known"]) for row in whole for kind in KINDS):
        return say_nothing(ax, "The plan knows no cost on any day.")
    if by:
        rows = [row for row in roadmap.table(f"action.curves.{by}s") if "from" in row]
        series = _by_party(rows, labels_of(roadmap, language), NOBODY[by])
    else:
        series = _by_kind(whole)
    heights = {row["from"]: sum(each.get(row["from"], 0.0) for each in series.values()) for row in whole}
    unit, name = money_unit(max(heights.values()))
    _draw_stack(ax, whole, {label: amounts for label, amounts in series.items() if any(amounts.values())}, unit)
    ax.set_ylabel(" ".join(filter(None, [name, roadmap.to_dict()["plan"].get("currency", "")])))
    _time_axis(ax)
    add_legend(ax)
    return ax


def _draw_stack(ax: Axes, whole: list[dict[str, Any]], series: Series, unit: float) -> None:
    below = [0.0] * len(whole)
    begins = [_days(row["from"]) for row in whole]
    widths = [0.86 * (_days(row["by"]) + 1 - _days(row["from"])) for row in whole]
    for index, (label, amounts) in enumerate(series.items()):
        heights = [amounts.get(row["from"], 0.0) / unit for row in whole]
        ax.bar(
            begins, heights, widths, bottom=below, align="edge", color=SERIES[index % len(SERIES)],
            hatch=("", "///", "...", "xxx", "\\\\\\", "++", "oo")[index % 7], edgecolor="white", linewidth=0.5, label=label,
        )  # fmt: skip
        below = [low + high for low, high in zip(below, heights, strict=True)]
    ax.set_ylim(0, 1.12 * max(below))


def draw_owner(ax: Axes, rows: list[dict[str, Any]], overloads: list[dict[str, Any]]) -> None:
    """Actions at work on the busiest day of each period; above the limit, where there is one, they are hatched."""
    limit = overloads[0]["limit"] if overloads else None
    drawn: set[str] = set()
    for row in rows:
        begin, end = _days(row["from"]), _days(row["by"]) + 1
        most = row.get("at_once", 0)
        parts = [("actions on the busiest day", 0, most if limit is None else min(most, limit))]
        if limit is not None and most > limit:
            parts.append(("too many", limit, most))
        for label, low, high in parts:
            over = label == "too many"
            ax.fill_between(
                [begin, end], low, high, color=CRITICAL if over else SERIES[0], hatch="////" if over else None,
                edgecolor="white" if over else "none", linewidth=0, label=None if label in drawn else label,
            )  # fmt: skip
            drawn.add(label)
    if limit is not None:
        span = [_days(rows[0]["from"]), _days(rows[-1]["by"]) + 1]
        ax.plot(span, [limit] * 2, color=INK, linewidth=2, label="limit")
    ax.set_ylim(bottom=0)
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    _time_axis(ax)
