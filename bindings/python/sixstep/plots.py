# SPDX-License-Identifier: BSL-1.0
"""Pictures of road maps as matplotlib axes, to be put into reports and changed at will.

>>> import sixstep
>>> from sixstep import plots
>>> plan = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
>>> plots.gantt(plan.roadmap()).get_title(loc="left")
'What happens when'

Each takes a road map, axes to draw on (else it makes a figure that fits) and a language, and returns the axes. The same
are methods of `Roadmap.plot`. Nothing is told by colour alone, and colours stay apart for the colour-blind.
"""

from typing import TYPE_CHECKING, Any, Literal

from ._draw import (
    CRITICAL,
    INK,
    LEVELS,
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

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ._roadmap import Roadmap

__all__ = [
    "Plots",
    "capacity",
    "cash",
    "frontier",
    "gantt",
    "load",
    "s_curve",
    "spending",
    "stakeholders",
    "system_map",
    "tornado",
]


def gantt(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """What happens when: a bar for each dated action, from the earliest; what must not slip is hatched, a diamond is the
    date that was promised, and the line the date the plan speaks from."""
    from ._gantt import draw_gantt

    return draw_gantt(roadmap, ax, language)


def capacity(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """Capacity by pillar and level: the rating now, and where it is to go; a dot is a cell that nobody rated."""
    cells = list(roadmap.table("capacity.cells"))
    result = roadmap.capacity
    pillars, levels = result.pillars, result.levels
    ax = axes_for(ax, 2.2 + 1.3 * len(levels), 1.6 + 0.42 * len(pillars))
    labels = labels_of(roadmap, language)
    style(ax, "Capacity now → wanted, 0 to 5", grid=None)
    for cell in cells:
        _draw_cell(ax, levels.index(cell["level"]), pillars.index(cell["pillar"]), cell)
    ax.set_xlim(-0.5, len(levels) - 0.5)
    ax.set_ylim(len(pillars) - 0.5, -0.5)
    ax.set_xticks(range(len(levels)), [shorten(labels.get(each, each), 16) for each in levels])
    ax.set_yticks(range(len(pillars)), [shorten(labels.get(each, each), 34) for each in pillars])
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    return ax


def _draw_cell(ax: "Axes", x: int, y: int, cell: dict[str, Any]) -> None:
    from matplotlib.patches import Rectangle

    now, target = cell.get("current"), cell.get("target")
    level = None if now is None else min(5, max(0, round(now)))
    face = PAPER if level is None else LEVELS[level]
    ax.add_patch(Rectangle((x - 0.48, y - 0.46), 0.96, 0.92, facecolor=face, edgecolor="#76838f", linewidth=0.6))
    words = "·" if now is None else f"{now:g}"
    if target is not None:
        words += f" → {target:g}"
    ink = PAPER if level is not None and level >= 4 else INK
    ax.text(x, y, words, ha="center", va="center", color=ink, fontsize=9)


_QUADRANTS = (
    (0.25, 1.07, "Keep satisfied"),
    (0.75, 1.07, "Work with closely"),
    (0.25, -0.07, "Watch"),
    (0.75, -0.07, "Keep informed"),
)


def stakeholders(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """Power and interest: who is to be worked with closely. Who stands at one place shares its label; who has no power or
    interest in the plan is named below."""
    rows = list(roadmap.table("stakeholders.stakeholders"))
    labels = labels_of(roadmap, language)
    known = [row for row in rows if "power" in row and "interest" in row]
    ax = axes_for(ax, 8.5, 6.8)
    style(ax, "Power and interest", grid=None)
    ax.set_xlim(-0.04, 1.04)
    ax.set_ylim(-0.1, 1.1)
    for x, y, words in _QUADRANTS:
        ax.text(x, y, words, ha="center", va="center", color=SOFT, fontsize=9, style="italic")
    ax.axhline(0.5, color="#d3dae1", linewidth=1)
    ax.axvline(0.5, color="#d3dae1", linewidth=1)
    ax.set_xlabel("Interest")
    ax.set_ylabel("Power")
    _draw_people(ax, known, labels)
    missing = [labels.get(row["stakeholder"], row["stakeholder"]) for row in rows if row not in known]
    if missing:
        ax.set_xlabel(f"Interest\nNot known of: {shorten(', '.join(missing), 90)}")
    return ax


def _draw_people(ax: "Axes", known: list[dict[str, Any]], labels: dict[str, str]) -> None:
    from ._draw import place_labels

    places: dict[tuple[float, float], list[str]] = {}
    for row in known:
        names = places.setdefault((row["interest"], row["power"]), [])
        names.append(shorten(labels.get(row["stakeholder"], row["stakeholder"]), 36))
    for (x, y), _ in places.items():
        ax.plot(x, y, "o", color=SERIES[0], markersize=8, markeredgecolor=PAPER)
    place_labels(ax, [(x, y, "\n".join(names)) for (x, y), names in places.items()])


def system_map(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """What causes what: factors around a circle, arrows from cause to effect. A full line raises, a dashed one lowers, a
    dotted one is not known; a thicker one is stronger, and a larger factor moves more."""
    from ._system_map import draw_system_map

    return draw_system_map(roadmap, ax, language)


def load(roadmap: "Roadmap", resource: str = "", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """How much of a resource is used when, and how much there is; without a name, of the first that is used. With the name
    of an owner: how many of its actions are at work on the busiest day of each period."""
    rows = list(roadmap.table("action.load"))
    known = list(dict.fromkeys(row["resource"] for row in rows))
    if resource and resource not in known:
        owned = [row for row in roadmap.table("action.curves.owners") if row.get("of") == resource and "from" in row]
        if owned:
            return _owner_load(roadmap, owned, ax, language)
        raise ValueError(f"nothing uses {resource!r}; there is {', '.join(known) or 'no resource in use'}")
    ax = axes_for(ax, 9, 3.8)
    wanted = resource or (known[0] if known else "")
    style(ax, f"Use of {labels_of(roadmap, language).get(wanted, wanted)}" if wanted else "Use of resources", grid="y")
    if not wanted:
        return say_nothing(ax, "The plan says nothing of resources that actions need.")
    from ._gantt import draw_load

    draw_load(ax, [row for row in rows if row["resource"] == wanted])
    add_legend(ax)
    return ax


def _owner_load(roadmap: "Roadmap", rows: list[dict[str, Any]], ax: "Axes | None", language: str) -> "Axes":
    from ._curves import draw_owner

    owner = rows[0]["of"]
    ax = axes_for(ax, 9, 3.8)
    style(ax, f"Actions at once of {labels_of(roadmap, language).get(owner, owner)}", grid="y")
    draw_owner(ax, rows, [row for row in roadmap.table("action.curves.overloads") if row["of"] == owner])
    add_legend(ax)
    return ax


def cash(roadmap: "Roadmap", by: str = "", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """Money by period, on the days of the schedule: what is paid, still to pay, and running; or, with `by="owner"` or
    `by="source"`, whose it is. What is not known is in no bar."""
    if by not in ("", "owner", "source"):
        raise ValueError(f'cash is drawn by "owner", by "source" or by neither, not by {by!r}')
    from ._curves import draw_cash

    return draw_cash(roadmap, by, ax, language)


def spending(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """Money by fiscal year: what the schedule spends, and what budgets have."""
    rows = list(roadmap.table("action.spending"))
    available: dict[int, float] = {}
    for row in roadmap.table("strategy.budget"):
        if "available" in row:
            available[row["year"]] = available.get(row["year"], 0.0) + float(row["available"])
    ax = axes_for(ax, 8, 4)
    style(ax, "Money by fiscal year", grid="y")
    years = sorted({row["year"] for row in rows} | set(available))
    if not years:
        return say_nothing(ax, "The plan says nothing of money by year.")
    spent = {row["year"]: float(row["amount"]) for row in rows}
    largest = max([*spent.values(), *available.values(), 1.0])
    unit, name = money_unit(largest)
    ax.bar(years, [spent.get(year, 0.0) / unit for year in years], 0.62, color=SERIES[0], label="spent by the schedule")
    for year, amount in available.items():
        label = "available" if year == min(available) else None
        ax.plot([year - 0.4, year + 0.4], [amount / unit] * 2, color=CRITICAL, linewidth=2.5, label=label)
    ax.set_xticks(years)
    ax.set_ylim(0, largest / unit * 1.12)
    ax.set_ylabel(" ".join(filter(None, [name, roadmap.to_dict()["plan"].get("currency", "")])))
    add_legend(ax)
    return ax


def frontier(roadmap: "Roadmap", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
    """What more value costs: each point is the best choice at its cost, or at the limit of what else is weighed. The diamond
    is today's choice; the ring is the knee, beyond which more value costs more than before."""
    from ._frontier import draw_frontier

    return draw_frontier(roadmap, ax, language)


def s_curve(
    roadmap: "Roadmap", ax: "Axes | None" = None, *, of: Literal["finish", "cost"] = "finish", language: str = ""
) -> "Axes":
    """How sure the finish or the cost is: the share of futures that are over by a date, or cost no more than an amount. The
    dots are the even chance and what four of five futures keep; the dashed line is the promised date, or the budget."""
    from ._risk_plots import draw_s_curve

    return draw_s_curve(roadmap, of, ax)


def tornado(
    roadmap: "Roadmap", ax: "Axes | None" = None, *, of: Literal["finish", "cost"] = "finish", language: str = ""
) -> "Axes":
    """What the spread of the finish or the cost goes with, strongest first: from the date or amount that four of five futures
    keep where a duration, a cost or a risk is low, to the one where it is high, which is hatched."""
    from ._risk_plots import draw_tornado

    return draw_tornado(roadmap, of, ax, language)


class Plots:
    """The pictures of one road map: `roadmap.plot.gantt()`."""

    def __init__(self, roadmap: "Roadmap") -> None:
        """For this package only: `Roadmap.plot` gives them."""
        self._roadmap = roadmap

    def gantt(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """What happens when: `plots.gantt`."""
        return gantt(self._roadmap, ax, language=language)

    def capacity(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """Capacity by pillar and level: `plots.capacity`."""
        return capacity(self._roadmap, ax, language=language)

    def stakeholders(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """Power and interest: `plots.stakeholders`."""
        return stakeholders(self._roadmap, ax, language=language)

    def system_map(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """What causes what: `plots.system_map`."""
        return system_map(self._roadmap, ax, language=language)

    def load(self, resource: str = "", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """How much of a resource is used when: `plots.load`."""
        return load(self._roadmap, resource, ax, language=language)

    def cash(self, by: str = "", ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """Money by period, by owner or by source: `plots.cash`."""
        return cash(self._roadmap, by, ax, language=language)

    def spending(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """Money by fiscal year: `plots.spending`."""
        return spending(self._roadmap, ax, language=language)

    def frontier(self, ax: "Axes | None" = None, *, language: str = "") -> "Axes":
        """What more value costs: `plots.frontier`."""
        return frontier(self._roadmap, ax, language=language)

    def s_curve(
        self, ax: "Axes | None" = None, *, of: Literal["finish", "cost"] = "finish", language: str = ""
    ) -> "Axes":
        """How sure the finish or the cost is: `plots.s_curve`."""
        return s_curve(self._roadmap, ax, of=of, language=language)

    def tornado(
        self, ax: "Axes | None" = None, *, of: Literal["finish", "cost"] = "finish", language: str = ""
    ) -> "Axes":
        """What moves the finish or the cost: `plots.tornado`."""
        return tornado(self._roadmap, ax, of=of, language=language)
