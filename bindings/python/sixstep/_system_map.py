# SPDX-License-Identifier: BSL-1.0
"""The map of factors: a circle, so that no label covers another and every arrow can be followed."""

import math
import textwrap
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from ._draw import GRID, INK, PAPER, SERIES, axes_for, labels_of, say_nothing, style

if TYPE_CHECKING:
    from ._roadmap import Roadmap

#: What each sign is drawn as: colour, line, and what the legend says.
_SIGNS: dict[str, tuple[str, Any, str]] = {"+": (SERIES[0], "-", "raises"), "-": (SERIES[1], (0, (4, 2)), "lowers"), "?": (SERIES[6], ":", "not known")}


def _around(names: list[str], arrows: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Places on a circle. Neighbours change places as long as that makes arrows shorter."""
    order = list(names)
    count = len(order)

    def length(place: dict[str, int]) -> int:
        gaps = (abs(place[arrow["from"]] - place[arrow["to"]]) for arrow in arrows)
        return sum(min(gap, count - gap) for gap in gaps)

    place = {name: index for index, name in enumerate(order)}
    best, improved = length(place), True
    while improved:
        improved = False
        for first in range(count):
            for second in range(first + 1, count):
                one, other = order[first], order[second]
                place[one], place[other] = second, first
                if (found := length(place)) < best:
                    order[first], order[second] = other, one
                    best, improved = found, True
                else:
                    place[one], place[other] = first, second
    angles = {name: math.pi / 2 - 2 * math.pi * index / count for index, name in enumerate(order)}
    return {name: (math.cos(angle), math.sin(angle)) for name, angle in angles.items()}


def _draw_arrow(ax: Axes, begin: tuple[float, float], end: tuple[float, float], row: dict[str, Any]) -> None:
    colour, line, _ = _SIGNS[row.get("sign", "?")]
    width = 1.0 + 2.2 * row.get("strength", 0.3)
    ax.add_patch(
        FancyArrowPatch(
            begin, end, connectionstyle="arc3,rad=0.18", arrowstyle="-|>,head_length=5,head_width=3",
            shrinkA=9, shrinkB=11, color=colour, linestyle=line, linewidth=width, alpha=0.85, zorder=1,
        )
    )  # fmt: skip


def _draw_label(ax: Axes, x: float, y: float, words: str) -> None:
    side = "center" if abs(x) < 0.12 else "left" if x > 0 else "right"
    level = "center" if abs(y) < 0.9 else "bottom" if y > 0 else "top"
    ax.text(1.1 * x, 1.09 * y, textwrap.fill(words, 22), ha=side, va=level, fontsize=9, color=INK)


def draw_system_map(roadmap: "Roadmap", ax: Axes | None, language: str) -> Axes:
    """Factors around a circle, and the arrows between them."""
    factors, arrows = list(roadmap.table("system.factors")), list(roadmap.table("system.influences"))
    ax = axes_for(ax, 9.5, 7.5)
    style(ax, "What causes what", grid=None)
    if not factors:
        return say_nothing(ax, "The plan has no factors.")
    labels = labels_of(roadmap, language)
    places = _around([row["factor"] for row in factors], arrows)
    for row in arrows:
        _draw_arrow(ax, places[row["from"]], places[row["to"]], row)
    largest = max([abs(row.get("influence", 0.0)) for row in factors] + [1e-9])
    for row in factors:
        x, y = places[row["factor"]]
        size = 60 + 200 * abs(row.get("influence", 0.0)) / largest
        ax.scatter([x], [y], s=size, color=PAPER, edgecolors=INK, linewidths=1.5, zorder=2)
        _draw_label(ax, x, y, labels.get(row["factor"], row["factor"]))
    signs = sorted({row.get("sign", "?") for row in arrows}, key="+-?".index)
    lines = [Line2D([], [], color=_SIGNS[s][0], linestyle=_SIGNS[s][1], label=_SIGNS[s][2], linewidth=2) for s in signs]
    if lines:
        ax.legend(handles=lines, loc="lower center", bbox_to_anchor=(0.5, -0.06), ncols=3, frameon=False, fontsize=9)
    ax.set_xlim(-1.75, 1.75)
    ax.set_ylim(-1.3, 1.25)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    ax.set_facecolor(PAPER)
    ax.spines[:].set_color(GRID)
    return ax
