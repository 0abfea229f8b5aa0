# SPDX-License-Identifier: BSL-1.0
"""What all pictures share: colours, axes, legends, labels that keep out of each other's way."""

from typing import TYPE_CHECKING, Literal

from matplotlib.axes import Axes
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from ._roadmap import Roadmap

#: As on the page: series stay apart without red or green, and keep a contrast of 3 on paper.
INK, SOFT, PAPER, GRID = "#16222e", "#4d5b69", "#ffffff", "#d3dae1"
SERIES = ("#1f6cb0", "#b35900", "#007a65", "#8547a3", "#7d6500", "#b32d5e", "#51667a", "#3f51b5")
LEVELS = ("#f5f8fb", "#d9e7f4", "#abcbe8", "#74a9d8", "#2b70b0", "#164877")
CRITICAL = SERIES[1]


def axes_for(ax: Axes | None, width: float, height: float) -> Axes:
    """The axes that were given, or those of a new figure of this size in inches."""
    if ax is not None:
        return ax
    from matplotlib import pyplot

    figure: Figure = pyplot.figure(figsize=(width, height), layout="constrained")
    return figure.add_subplot()


def figure_of(ax: Axes) -> Figure:
    """The whole figure that the axes stand in."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    return figure


def style(ax: Axes, title: str, *, grid: Literal["x", "y"] | None) -> None:
    """Quiet axes with a title."""
    ax.set_title(title, loc="left", color=INK, fontsize=12, fontweight="bold")
    for side in ("top", "right", "left", "bottom"):
        ax.spines[side].set_visible(side in ("left", "bottom") and grid is not None)
        ax.spines[side].set_color(GRID)
    ax.tick_params(colors=INK, labelsize=9)
    if grid is not None:
        ax.grid(axis=grid, color=GRID, linewidth=0.7)
        ax.set_axisbelow(True)


def add_legend(ax: Axes) -> None:
    """A legend below the picture, where it covers nothing."""
    handles, names = ax.get_legend_handles_labels()
    if handles:
        ax.legend(handles, names, loc="upper center", bbox_to_anchor=(0.5, -0.1), ncols=4, frameon=False, fontsize=9)


def say_nothing(ax: Axes, words: str) -> Axes:
    """Says in the picture why it is empty."""
    ax.text(0.5, 0.5, words, transform=ax.transAxes, ha="center", va="center", color=SOFT, wrap=True)
    ax.set_xticks([])
    ax.set_yticks([])
    return ax


def labels_of(roadmap: "Roadmap", language: str) -> dict[str, str]:
    """What people call each node."""
    nodes = roadmap.table("nodes", language=language)
    named = zip(nodes["id"], nodes["label"], strict=True)
    return {id: label for id, label in named if id is not None and label}


def money_unit(largest: float) -> tuple[float, str]:
    """The unit in which amounts up to this one read best, and its name.

    >>> money_unit(43.3e6)
    (1000000.0, 'million')
    """
    units = ((1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
    return next(((unit, name) for unit, name in units if largest >= unit), (1, ""))


def shorten(text: str, longest: int) -> str:
    """The text, or as many of its words as fit."""
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0]
    return (cut if len(cut) > longest // 2 else text[: longest - 1]).rstrip(" ,;:") + "…"


#: Where a label may stand beside its point: shift in points, and the alignment that goes with it.
_SIDES = ((9, 0, "left", "center"), (-9, 0, "right", "center"), (0, 9, "center", "bottom"), (0, -9, "center", "top"),
          (8, 10, "left", "bottom"), (8, -10, "left", "top"), (-8, 10, "right", "bottom"), (-8, -10, "right", "top"),
          (8, 22, "left", "bottom"), (8, -22, "left", "top"), (-8, 22, "right", "bottom"), (-8, -22, "right", "top"))  # fmt: skip


def place_labels(ax: Axes, points: list[tuple[float, float, str]]) -> None:
    """Writes each label on the side of its point where it covers the least of what is there already."""
    figure_of(ax).draw_without_rendering()
    frame = ax.get_window_extent()
    taken = [ax.transData.transform((x, y)) for x, y, _ in points]
    boxes = [(x - 6, y - 6, x + 6, y + 6) for x, y in taken]
    for x, y, words in sorted(points, key=lambda point: (-len(point[2]), point)):
        best = None
        for dx, dy, ha, va in _SIDES:
            text = ax.annotate(
                words, (x, y), (dx, dy), textcoords="offset points", ha=ha, va=va, fontsize=8.5, color=INK
            )
            box = text.get_window_extent()
            corners = (box.x0, box.y0, box.x1, box.y1)
            cost = sum(_overlap(corners, other) for other in boxes)
            cost += 20 * max(0.0, box.x1 - frame.x1, frame.x0 - box.x0, box.y1 - frame.y1, frame.y0 - box.y0)
            if best is None or cost < best[0] - 1e-9:
                if best is not None:
                    best[1].remove()
                best = (cost, text, corners)
            else:
                text.remove()
        if best is not None:
            boxes.append(best[2])


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide * high if wide > 0 and high > 0 else 0.0
