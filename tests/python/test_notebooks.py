# SPDX-License-Identifier: BSL-1.0
"""The tutorials show nothing that was run elsewhere, and can be found. `make check-all` runs them in Jupyter."""

import json

import pytest
from conftest import SOURCE

NOTEBOOKS = sorted((SOURCE / "docs/tutorial").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
def test_a_notebook_is_kept_without_results_and_its_cells_are_python(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for number, cell in enumerate(cells):
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None
            compile("".join(cell["source"]), f"{path.name}, cell {number}", "exec")


def test_there_are_notebooks_and_the_documentation_leads_to_them():
    page = (SOURCE / "docs/README.md").read_text(encoding="utf-8")
    assert len(NOTEBOOKS) >= 3
    for path in NOTEBOOKS:
        assert f"(tutorial/{path.name})" in page
