# SPDX-License-Identifier: BSL-1.0
"""The efficient frontier: what more value costs."""

from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes

from ._draw import CRITICAL, INK, PAPER, SERIES, add_legend, axes_for, labels_of, money_unit, place_labels, say_nothing, shorten, style

if TYPE_CHECKING:
    from ._roadmap import Roadmap

_TITLES = {
    "value": "Value (weighted contribution to goals)",
    "cost": "Known cost",
    "equity": "Equity",
    "risk": "Risk",
    "acceptance": "Acceptance",
}


def draw_frontier(roadmap: "Roadmap", ax: Axes | None, language: str) -> Axes:
    """See `plots.frontier`."""
    found = roadmap.to_dict()["strategy"]["frontier"]
    ax = axes_for(ax, 8.5, 5)
    style(ax, "What more value costs", grid="y")
    if len(found["points"]) < 2:
        return say_nothing(ax, "No other choice is best at its cost: there is nothing to trade.")
    names = found["objectives"][:2]
    points = [tuple(_amount(point["outcomes"], name) for name in names) for point in found["points"]]
    scale, unit = money_unit(max(abs(x) for _, x in points)) if names[1] == "cost" else (1.0, "")
    places = [(x / scale, y) for y, x in points]
    if len(found["objectives"]) == 2:
        ax.plot(*zip(*sorted(places), strict=True), color=SERIES[0], linewidth=1.4, zorder=1)
    ax.plot(*zip(*places[1:], strict=True), "o", color=SERIES[0], label="the best at its cost")
    ax.plot(*places[0], "D", color=INK, markersize=9, label="chosen today")
    _mark_knee(ax, places, found.get("knee"))
    ax.set_ylabel(_TITLES.get(names[0], names[0]))
    currency = roadmap.to_dict()["plan"].get("currency", "") if names[1] == "cost" else ""
    ax.set_xlabel(" ".join(filter(None, [f"{_TITLES.get(names[1], names[1])},", unit, currency])).rstrip(","))
    ax.margins(0.12, 0.16)
    _say_changes(ax, places, found["points"], labels_of(roadmap, language))
    add_legend(ax)
    return ax


def _amount(outcomes: dict[str, Any], objective: str) -> float:
    amount = outcomes.get(objective, 0.0)
    return float(amount["known"] if isinstance(amount, dict) else amount)


def _mark_knee(ax: Axes, places: list[tuple[float, float]], knee: int | None) -> None:
    if knee is not None:
        ax.plot(*places[knee], "o", color=CRITICAL, markersize=15, fillstyle="none", markeredgewidth=2, label="the knee")


def _say_changes(
    ax: Axes, places: list[tuple[float, float]], points: list[dict[str, Any]], labels: dict[str, str]
) -> None:
    """Says of the first few points what they leave out and take in, beside the one before."""
    said = []
    for place, before, point in list(zip(places[1:], points, points[1:], strict=False))[:6]:
        gone = [each for each in point["dropped"] if each not in before["dropped"]]
        gone += [each for each in before["added"] if each not in point["added"]]
        come = [each for each in point["added"] if each not in before["added"]]
        come += [each for each in before["dropped"] if each not in point["dropped"]]
        changes = [f"\u2212 {labels.get(each, each)}" for each in gone] + [f"+ {labels.get(each, each)}" for each in come]
        more = [f"and {len(changes) - 2} more"] if len(changes) > 3 else []
        said.append((*place, "\n".join([shorten(each, 34) for each in changes[: 2 if more else 3]] + more)))
    place_labels(ax, said)
    for text in ax.texts:
        text.set_bbox({"facecolor": PAPER, "edgecolor": "none", "alpha": 0.85, "pad": 0.6})
