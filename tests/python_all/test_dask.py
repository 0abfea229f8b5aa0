# SPDX-License-Identifier: BSL-1.0
"""A sweep on a Dask cluster, the way beyond one machine: the same table as here, also when a worker dies."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest
import sixstep
from distributed import Client, LocalCluster

SOURCE = Path(os.environ.get("SIXSTEP_SOURCE_DIR") or Path(__file__).resolve().parents[2])
YEARS = ("2026", "2027", "2028", "2029")
SCENARIOS = {
    f"by {share}": [{"at": "budgets/state-money/amounts", "set": dict.fromkeys(YEARS, 100_000 * share)}]
    for share in range(20, 60)
}


@pytest.fixture(scope="module")
def plan():
    return sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json")


@pytest.fixture(scope="module")
def here(plan):
    return sixstep.sweep(plan, SCENARIOS)


@pytest.fixture
def executor():
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        yield client.get_executor()


def test_a_cluster_gives_the_same_table(plan, here, executor):
    assert sixstep.sweep(plan, SCENARIOS, executor=executor, group=4) == here


def measure_and_die_once(path, roadmap):
    try:
        os.unlink(path)
    except FileNotFoundError:
        return sixstep.measures(roadmap)
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_is_killed_loses_nothing(plan, here, executor, tmp_path):
    (tmp_path / "alive").touch()
    measure = partial(measure_and_die_once, tmp_path / "alive")
    assert sixstep.sweep(plan, SCENARIOS, executor=executor, group=4, measure=measure) == here
    assert not (tmp_path / "alive").exists()


def test_processes_give_the_same_table(plan, here):
    assert sixstep.sweep(plan, SCENARIOS, executor=2) == here
