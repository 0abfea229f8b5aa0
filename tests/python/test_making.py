# SPDX-License-Identifier: BSL-1.0
"""Options of how a road map is made: what they do, each stands in it, and what cannot be meant is refused."""

import os
import signal
import threading

import numpy as np
import pandas as pd
import pytest
import sixstep


@pytest.fixture(scope="module")
def plan():
    return sixstep.Plan.from_dict({
        "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], "status_date": "2026-01-01",
        "currency": "EUR", "horizon": {"from": "2026-01-01", "by": "2026-12-31"},
        "sources": [{"id": "state"}], "budgets": [{"id": "b", "source": "state", "amounts": {"2026": 100}}],
        "actions": [{"id": "portal", "label": "Portal", "status": "committed", "duration": 100, "cost": 60}],
    })


def risk_of(roadmap):
    return roadmap.to_dict()["action"]["risk"]


def test_what_step_six_simulates_can_be_said(plan):
    how = {"runs": np.int64(400), "threads": 2, "spread": "pert", "common_cause": 0.25, "reference_class": "canada-it"}
    roadmap = plan.roadmap(**how)
    told = [risk_of(roadmap)[name] for name in ("runs", "spread", "common_cause", "reference_class")]
    assert told == [400, "pert", 0.25, "canada-it"]
    assert plan.step("action", **how) == roadmap.to_dict()["action"]
    assert roadmap.revise(plan, **how).to_dict()["action"]["risk"]["runs"] == 400


PROJECTS = {"cost_growth": [1.2, 1.5, None], "length_growth": [1.0, None, 2.0]}


@pytest.mark.parametrize("table", [PROJECTS, pd.DataFrame(PROJECTS), [{"cost_growth": 1.2, "length_growth": 1.0},
                                   {"cost_growth": 1.5}, {"length_growth": 2.0}]], ids=["columns", "pandas", "rows"])
def test_a_class_may_be_a_table_or_a_file_of_ones_own(plan, table, tmp_path):
    path = tmp_path / "our portals.csv"
    pd.DataFrame(PROJECTS).to_csv(path, index=False)
    from_file = risk_of(plan.roadmap(reference_class=path))
    from_table = risk_of(plan.roadmap(reference_class=table, reference_name="our portals"))
    assert from_file == from_table and from_file["reference_class"] == "our portals"
    assert from_file["runs"] > 0 and from_file["finish"] and from_file["cost"]


def test_promises_that_bind_and_cannot_be_kept_are_told():
    team = {"resource": "team", "amount": 1}
    late = sixstep.Plan.from_dict({
        "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], "status_date": "2025-12-31",
        "resources": [{"id": "team", "capacity": [{"from": "2026-01-01", "by": "2026-12-31", "amount": 1}]}],
        "actions": [{"id": id, "status": "committed", "duration": 3, "by": "2026-01-06", "demands": [team]}
                    for id in "ab"]})
    assert late.roadmap().to_dict()["action"]["conflict"] == []
    conflict = late.roadmap(promises_bind=True).to_dict()["action"]["conflict"]
    assert conflict[0].startswith("These cannot all be kept: “a” is to be finished by 2026-01-06")
    assert "There would be a schedule if there were 1 more of “team”." in conflict
    assert late.step("action", promises_bind=True)["conflict"] == conflict


def test_conventions_of_the_status_can_be_said(plan):
    how = {"stale_after_days": 30, "decide_within_days": 14, "amber_above": 0.05, "red_above": 0.5}
    assert plan.roadmap(**how).to_dict()["status"]["conventions"] == how


def test_a_sweep_is_made_in_the_same_way(plan):
    def runs(roadmap):
        return {"status": "optimal", "runs": risk_of(roadmap)["runs"]}

    found = sixstep.sweep(plan, {"as it is": []}, measure=runs, reference_class=PROJECTS, runs=300)
    assert found[0]["runs"] == 300


@pytest.mark.parametrize(
    "how, kind, words",
    [
        ({"rnus": 5}, TypeError, "there is no option 'rnus'; did you mean 'runs'?"),
        ({"language": "en"}, TypeError, "there is no option 'language'"),
        ({"runs": 1.5}, TypeError, "runs must be a whole number, not 1.5"),
        ({"runs": True}, TypeError, "runs must be a whole number"),
        ({"runs": 0}, sixstep.ArgumentError, "from 1 to 10000000"),
        ({"common_cause": "much"}, sixstep.ArgumentError, "is a number"),
        ({"common_cause": float("nan")}, sixstep.ArgumentError, "from 0 to 0.99"),
        ({"amber_above": [1]}, TypeError, "amber_above must be a number"),
        ({"spread": "normal"}, sixstep.ArgumentError, '"triangular", "pert" or "lognormal"'),
        ({"reference_class": "canada"}, sixstep.ArgumentError, '"canada-it", or a table'),
        ({"reference_class": {"cost": [1]}}, sixstep.DocumentError, "no column cost_growth or length_growth"),
        ({"reference_class": {"cost_growth": ["a lot"]}}, sixstep.DocumentError, '"a lot" is no number'),
        ({"reference_class": 7}, TypeError, "reference_class is no table but a int"),
        ({"baseline": "first"}, sixstep.ArgumentError, 'no baseline "first"'),
    ],
)
def test_what_cannot_be_meant_is_refused(plan, how, kind, words):
    with pytest.raises(kind) as caught:
        plan.roadmap(**how)
    assert words in str(caught.value)


def test_ctrl_c_in_the_middle_of_the_futures_keeps_the_best_so_far(plan):
    """The signal comes from elsewhere while the library works, as it does from a keyboard."""
    pressed = []

    def press(progress):
        if progress.stage == "simulating" and not pressed:
            pressed.append(threading.Thread(target=os.kill, args=(os.getpid(), signal.SIGINT)))
            pressed[0].start()

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        stopped = plan.roadmap(runs=3_000_000, reference_class="canada-it", progress=press)
        pressed[0].join()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
    assert stopped.stopped and stopped.action.risk.runs < 3_000_000
    assert stopped.to_dict()["strategy"]["chosen"] == plan.roadmap().to_dict()["strategy"]["chosen"]
