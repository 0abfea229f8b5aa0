"""The package as a reader meets it: its examples run, and its types hold."""

import doctest
import importlib
import importlib.metadata
import inspect
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
import sixstep
from conftest import SOURCE

PACKAGE = SOURCE / "bindings/python"
MODULES = ["sixstep"] + [f"sixstep.{each.name}" for each in pkgutil.iter_modules(sixstep.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_run(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_in_the_docstrings():
    finder = doctest.DocTestFinder()
    examples = [test for name in MODULES for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(examples) >= 8


def test_everything_public_is_documented():
    for name in set(sixstep.__all__) - {"__version__", "ProgressCallback"}:
        public = getattr(sixstep, name)
        assert inspect.getdoc(public), name
        for member, value in vars(public).items():
            if not member.startswith("_") and callable(getattr(value, "__func__", value)):
                assert inspect.getdoc(value), f"{name}.{member}"


def without_sanitizer():
    """The environment without the sanitizer's runtime, which a program that is not ours need not carry."""
    return {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}


def test_the_types_hold():
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", os.devnull, PACKAGE / "sixstep",
         SOURCE / "examples/quickstart.py"],
        cwd=PACKAGE, env=without_sanitizer(), capture_output=True, text=True, check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_library_is_found_in_the_package_then_where_the_environment_says(monkeypatch, tmp_path):
    from sixstep import _library

    monkeypatch.setenv("SIXSTEP_LIBRARY", str(tmp_path / "libsixstep_c.so.1"))
    installed = Path(sixstep.__file__).resolve().parent
    candidates = _library._candidates()
    named = candidates.index(tmp_path / "libsixstep_c.so.1")
    package = [each for each in candidates if each.parent == installed]
    assert all(candidates.index(each) < named for each in package)
    assert candidates[named + 1] == installed.parents[2] / "build/release/lib/libsixstep_c.so"


def test_a_library_that_is_not_there_is_an_import_error(tmp_path):
    environment = without_sanitizer() | {"SIXSTEP_LIBRARY": "", "PYTHONPATH": str(tmp_path)}
    (tmp_path / "sixstep").symlink_to(PACKAGE / "sixstep")
    code = (
        "import pathlib; from unittest import mock\n"
        "with mock.patch.object(pathlib.Path, 'exists', return_value=False):\n"
        "    import sixstep"
    )
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert "ImportError: libsixstep_c.so was not found; SIXSTEP_LIBRARY may name it" in run.stderr


def test_the_wheel_fits_every_interpreter_of_one_platform_and_holds_the_library():
    wheel = importlib.metadata.distribution("sixstep")
    assert re.search(r"^Tag: py3-none-\w+$", wheel.read_text("WHEEL"), re.MULTILINE)
    assert {"sixstep/libsixstep_c.so.1", "sixstep/py.typed", "sixstep/methods.pyi"} <= {str(each) for each in wheel.files}
