"""The three doors of the README say the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import SOURCE, example_roadmap

EXAMPLES = SOURCE / "examples"
PROGRAMS = Path(os.environ["SIXSTEP_PROGRAMS"])
DOORS = {
    "C++": [PROGRAMS / "example_quickstart_cpp"],
    "C": [PROGRAMS / "example_portal_c"],
    "Python": [sys.executable, EXAMPLES / "quickstart.py"],
}


@pytest.mark.parametrize("door", DOORS)
def test_a_door_prints_the_summary(door):
    run = subprocess.run(DOORS[door], cwd=EXAMPLES, capture_output=True, text=True, check=True)
    assert run.stdout == example_roadmap("first_plan").summary()
    assert run.stderr == ""


def test_a_schedule_of_plain_arrays_is_the_same_in_three_languages():
    doors = [[PROGRAMS / "example_schedule_cpp"], [PROGRAMS / "example_schedule_c"],
             [sys.executable, EXAMPLES / "schedule.py"]]
    runs = [subprocess.run(door, capture_output=True, text=True, check=True).stdout for door in doors]
    assert runs[0] == runs[1] == runs[2]
    assert runs[0].startswith("done in 50 weeks: optimal\nlaw         |======\n")


def test_the_portal_refuses_a_bad_plan_with_all_that_is_wrong(tmp_path):
    (tmp_path / "plan.json").write_text('{"format": "sixstep-plan", "version": 1, "id": "-", "languages": "en"}')
    run = subprocess.run([*DOORS["C"], tmp_path / "plan.json"], capture_output=True, text=True, check=False)
    assert run.returncode == 2 and run.stdout == ""
    assert '"malformed-id"' in run.stderr and '"wrong-type"' in run.stderr
