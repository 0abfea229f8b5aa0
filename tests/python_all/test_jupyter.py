# SPDX-License-Identifier: BSL-1.0
"""The tutorials in Jupyter, from top to bottom, with what they show."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

SOURCE = Path(os.environ.get("SIXSTEP_SOURCE_DIR") or Path(__file__).resolve().parents[2])
NOTEBOOKS = sorted((SOURCE / "docs/tutorial").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_notebook_runs_and_shows_pictures(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": path.parent}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert any("text/html" in output.get("data", {}) for output in outputs)
