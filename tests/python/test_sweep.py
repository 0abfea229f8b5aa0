# SPDX-License-Identifier: BSL-1.0
"""Sweeps: the same table wherever the work is done, and nothing lost when a worker dies."""

import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

import pytest
import sixstep


@pytest.fixture(scope="module")
def plan():
    """Small, so that many road maps are made in a moment: six actions, of which the budget pays for some."""
    actions = [
        {"id": f"a{i}", "label": f"Action {i}", "status": "proposed", "duration": 20 + i,
         "cost": [{"source": "state", "year": 2027, "amount": 100 + 50 * i}], "advances": [{"to": "served", "amount": 0.1 + 0.05 * i}]}
        for i in range(6)
    ]
    return sixstep.Plan.from_dict({
        "format": "sixstep-plan", "version": 1, "id": "small", "languages": ["en"], "currency": "EUR",
        "status_date": "2026-12-31", "goals": [{"id": "served", "label": "All are served", "kind": "goal"}],
        "sources": [{"id": "state", "label": "State"}],
        "budgets": [{"id": "state-money", "source": "state", "amounts": {"2027": 400}}],
        "actions": actions,
        "scenarios": [{"id": "cut", "label": "A cut", "changes": [{"at": "state-money", "set": {"amounts": {"2027": 200}}}]}],
    })


SCENARIOS = {
    f"by {share}": [{"at": "budgets/state-money/amounts", "set": {"2027": 50 * share}}] for share in range(2, 26, 2)
}


@pytest.fixture(scope="module")
def here(plan):
    return sixstep.sweep(plan, SCENARIOS)


def measure_and_die_once(path, roadmap):
    """Kills the process that is the first to find the file."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return sixstep.measures(roadmap)
    os.kill(os.getpid(), signal.SIGKILL)


def die(roadmap):
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_row_is_what_the_road_map_says(plan, here):
    assert [row["scenario"] for row in here] == list(SCENARIOS)
    name, changes = list(SCENARIOS.items())[3]
    roadmap = plan.with_changes(changes).roadmap()
    assert here[3] == {"scenario": name, **sixstep.measures(roadmap), "error": None}
    assert here[3]["value"] == roadmap.strategy.outcomes.value
    assert len({row["value"] for row in here}) > 1
    assert repr(here) == "<Sweep of 12 scenarios: 12 optimal>" and not here.stopped


@pytest.mark.parametrize("executor", [2, partial(ProcessPoolExecutor, 2), partial(ThreadPoolExecutor, 2)])
def test_results_are_the_same_on_any_executor(plan, here, executor):
    assert sixstep.sweep(plan, SCENARIOS, executor=executor, group=3) == here


def test_an_executor_of_the_caller_stays_open(plan, here):
    with ThreadPoolExecutor(2) as executor:
        assert sixstep.sweep(plan, SCENARIOS, executor=executor) == here
        assert executor.submit(int, "7").result() == 7


@pytest.mark.parametrize("given", [2, None])
def test_a_worker_that_is_killed_loses_nothing(plan, here, given, tmp_path):
    path = tmp_path / "alive"
    path.touch()
    executor = given or ProcessPoolExecutor(2)
    found = sixstep.sweep(plan, SCENARIOS, executor=executor, group=2, measure=partial(measure_and_die_once, path))
    assert found == here and not path.exists()


def test_a_scenario_that_kills_every_worker_is_named(plan):
    with pytest.raises(RuntimeError, match="workers died 3 times at the scenarios by 10"):
        sixstep.sweep(plan, {"by 10": SCENARIOS["by 10"]}, executor=2, measure=die)


def test_a_scenario_that_leaves_no_plan_says_why(plan):
    found = sixstep.sweep(plan, {"good": [], "bad": [{"at": "a1", "set": {"cots": 1}}]})
    assert [row["status"] for row in found] == ["optimal", "invalid"]
    assert 'unknown member "cots"' in found[1]["error"] and found[0]["error"] is None


def test_the_plan_has_scenarios_of_its_own(plan):
    (own,) = plan.to_dict()["scenarios"]
    assert [row["scenario"] for row in sixstep.sweep(plan)] == [own["id"]]
    assert sixstep.sweep(plan, [own["id"]]) == sixstep.sweep(plan)
    with pytest.raises(sixstep.UnknownIdError):
        sixstep.sweep(plan, ["none"])


def test_a_sweep_is_one_table(here):
    frame = here.to_pandas()
    assert frame.index.tolist() == list(SCENARIOS)
    assert frame["value"].tolist() == [row["value"] for row in here]
    assert str(frame["finish"].dtype).startswith("datetime64")
    assert here.to_arrow()["cost"].to_pylist() == [row["cost"] for row in here]
    assert sixstep.sweep(sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p"})).to_pandas().empty


def test_ctrl_c_keeps_the_rows_that_are_there(plan, here):
    def interrupt(roadmap, seen=[]):
        seen.append(roadmap)
        if len(seen) == 5:
            raise KeyboardInterrupt
        return sixstep.measures(roadmap)

    found = sixstep.sweep(plan, SCENARIOS, group=1, measure=interrupt)
    assert found.stopped and list(found) == here[:4]
    assert repr(found).endswith(", stopped>")


def test_what_a_measure_raises_is_raised(plan):
    with pytest.raises(ZeroDivisionError):
        sixstep.sweep(plan, SCENARIOS, executor=partial(ThreadPoolExecutor, 1), measure=lambda roadmap: 1 / 0)


def test_a_bar_counts_the_scenarios(plan, here, capsys):
    assert sixstep.sweep(plan, SCENARIOS, group=4, progress=True) == here
    assert "12/12" in capsys.readouterr().err
    assert plan.roadmap(progress=True) == plan.roadmap()
    assert "scheduling actions" in capsys.readouterr().err


def test_a_bar_needs_tqdm_and_says_so(plan, monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    for call in (plan.roadmap, partial(sixstep.sweep, plan)):
        with pytest.raises(ImportError, match="pip install tqdm"):
            call(progress=True)


def test_a_group_has_scenarios(plan):
    with pytest.raises(ValueError, match="at least one"):
        sixstep.sweep(plan, SCENARIOS, group=0)
