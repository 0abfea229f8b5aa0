# SPDX-License-Identifier: BSL-1.0
"""How a road map is made, beside its seed and limits: what step six simulates, and how the status is read."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypedDict


class Making(TypedDict, total=False):
    """Options of `Plan.roadmap`, `Plan.step`, `Roadmap.revise` and `sweep`, by name; what is left out has its default.
    Each stands in the road map.

    >>> import sixstep
    >>> plan = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
    ...     "status_date": "2026-01-01",
    ...     "actions": [{"id": "portal", "label": "One portal", "status": "committed", "duration": 100}]})
    >>> sure = plan.roadmap(runs=500, reference_class="canada-it").action.risk
    >>> sure.runs, sure.reference_class
    (500, 'canada-it')
    """

    promises_bind: bool
    """Whether an action's own promise must be kept: then a plan that cannot is infeasible, and `action.conflict` says what
    excludes it. Else a missed promise is lateness, as by default."""
    runs: int
    """Futures that are tried; 2000 by default."""
    threads: int
    """Threads that try them, and that choose the strategy, 0 for all; the result is the same."""
    spread: Literal["triangular", "pert", "lognormal"]
    """What low, likely and high mean; triangular by default."""
    common_cause: float
    """Correlation of any two durations or costs, from 0 to 0.99; 0 by default."""
    reference_class: Any
    """Spreads single numbers as others' did: "canada-it", the path of a CSV file, or a table of one's own projects (as
    `Plan.from_tables` takes them) with columns cost_growth and length_growth, 1.5 being half as much again as planned."""
    reference_name: str
    """What readers are told that this class is; the name of the file by default."""
    baseline: str
    """Id of the baseline to compare with; the newest by default."""
    stale_after_days: int
    """So long a report holds; 92 by default."""
    decide_within_days: int
    """So long ahead a pilot's decision is told; 90 by default."""
    amber_above: float
    """Shortfall of an indicator from which it is amber; 0.1 by default."""
    red_above: float
    """Shortfall of an indicator from which it is red; 0.25 by default."""


def plain(making: Mapping[str, Any]) -> dict[str, Any]:
    """The options as the library takes them; one that there is not is a TypeError."""
    for name in making:
        if name not in Making.__annotations__:
            import difflib

            close = difflib.get_close_matches(name, Making.__annotations__, 1)
            raise TypeError(f"there is no option {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
    found = dict(making)
    if isinstance(found.get("promises_bind"), bool):
        found["promises_bind"] = int(found["promises_bind"])
    given = found.get("reference_class")
    if isinstance(given, os.PathLike):
        path = Path(given)
        found = {"reference_name": path.stem, **found, "reference_class": path.read_text(encoding="utf-8-sig")}
    elif given is not None and not isinstance(given, str):
        found["reference_class"] = _as_csv(given)
    return found


def _as_csv(table: Any) -> str:
    """A table of projects as the library reads it; what is not known is empty."""
    import csv
    import io

    from ._cells import is_unknown
    from ._plan_tables import rows_of

    names = ("cost_growth", "length_growth")
    rows = [cells for _, cells in rows_of(table, "reference_class")]
    used = [name for name in names if any(name in row for row in rows)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(used or ["no column"])
    for row in rows:
        writer.writerow(["" if is_unknown(row.get(name)) else str(row[name]) for name in used])
    return text.getvalue()
