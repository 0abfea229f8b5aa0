# SPDX-License-Identifier: BSL-1.0
"""Sixstep: from a government's plan to a road map, by UN DESA's six key steps.

A plan goes in, as a JSON document or as dicts; a road map comes out, as JSON, as a page, as a picture, or as answers
to "why":

>>> import sixstep
>>> plan = sixstep.Plan.from_dict({
...     "format": "sixstep-plan", "version": 1, "id": "small", "title": "Small", "languages": ["en"],
...     "goals": [{"id": "served", "label": "All are served", "kind": "goal"}],
...     "actions": [{"id": "portal", "label": "One portal", "status": "committed", "advances": [{"to": "served"}]}],
... })
>>> plan
<Plan small "Small": 1 goal, 1 action>
>>> roadmap = plan.roadmap(seed=7)
>>> roadmap.explain("portal").title
'One portal (committed action)'
>>> page = roadmap.to_html(nonce="c2l4")

Single analysis methods on arrays, without a plan, are in `sixstep.methods`.
"""

import importlib
from typing import TYPE_CHECKING, Any

from ._builder import PlanBuilder
from ._change import RoadmapChange
from ._errors import (
    ArgumentError,
    Diagnostic,
    Diagnostics,
    DocumentError,
    PlanError,
    RoadmapError,
    SixstepError,
    UnknownIdError,
)
from ._library import version as _version
from ._making import Making
from ._plan import Plan
from ._result import Result
from ._roadmap import Explanation, Roadmap
from ._table import Table
from ._work import Progress, ProgressCallback

if TYPE_CHECKING:
    from . import methods as methods
    from . import plots as plots
    from ._sweep import Sweep, measures, sweep

__version__ = _version()

__all__ = [
    "ArgumentError",
    "Diagnostic",
    "Diagnostics",
    "DocumentError",
    "Explanation",
    "Making",
    "Plan",
    "PlanBuilder",
    "PlanError",
    "Progress",
    "ProgressCallback",
    "Result",
    "Roadmap",
    "RoadmapChange",
    "RoadmapError",
    "SixstepError",
    "Sweep",
    "Table",
    "UnknownIdError",
    "__version__",
    "measures",
    "sweep",
]


def __getattr__(name: str) -> Any:
    # NumPy, matplotlib and executors are slow to import, and most programs make one road map.
    if name in ("methods", "plots"):
        return importlib.import_module(f".{name}", __name__)
    if name in ("Sweep", "measures", "sweep"):
        from . import _sweep

        return getattr(_sweep, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
