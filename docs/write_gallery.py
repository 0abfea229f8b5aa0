# SPDX-License-Identifier: BSL-1.0
"""Draws the pictures of docs/explanation/gallery.md: pip install './bindings/python[plots]', then run this."""

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import sixstep  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
SHOWN = {
    "gantt": "italy_pnrr",
    "capacity": "italy_pnrr",
    "stakeholders": "italy_pnrr",
    "system_map": "italy_pnrr",
    "load": "first_plan",
    "cash": "first_plan",
    "spending": "first_plan",
    "frontier": "first_plan",
    "s_curve": "first_plan",
    "tornado": "first_plan",
}

for name, plan in SHOWN.items():
    roadmap = sixstep.Plan.from_file(ROOT / "examples" / plan / "plan.json").roadmap()
    axes = getattr(roadmap.plot, name)(language="en")
    axes.figure.savefig(ROOT / "docs" / "images" / f"plot-{name}.png", dpi=80, metadata={"Software": None})
