"""Where the checkout stands, the plans of its examples, and their road maps, each made once for all tests."""

import json
import os
from functools import cache
from pathlib import Path

import pytest
import sixstep

SOURCE = Path(os.environ.get("SIXSTEP_SOURCE_DIR") or Path(__file__).resolve().parents[2])


@cache
def example(name):
    """The plan of an example."""
    return sixstep.Plan.from_file(SOURCE / "examples" / name / "plan.json")


@cache
def example_roadmap(name):
    """The road map of an example, by default."""
    return example(name).roadmap()


@pytest.fixture(scope="session")
def source():
    """The root of the checkout."""
    return SOURCE


@pytest.fixture(scope="session")
def read_json():
    """Reads a JSON file of the checkout."""
    return lambda path: json.loads((SOURCE / path).read_text(encoding="utf-8"))
