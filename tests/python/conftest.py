"""Where the checkout stands, and the plans of its examples."""

import json
import os
from pathlib import Path

import pytest

SOURCE = Path(os.environ.get("SIXSTEP_SOURCE_DIR") or Path(__file__).resolve().parents[2])


@pytest.fixture(scope="session")
def source():
    """The root of the checkout."""
    return SOURCE


@pytest.fixture(scope="session")
def read_json():
    """Reads a JSON file of the checkout."""
    return lambda path: json.loads((SOURCE / path).read_text(encoding="utf-8"))
