"""What the package believes of the C library, held against its header."""

import re

from conftest import SOURCE
from sixstep import _library


def declarations():
    """The functions that sixstep.h declares, without comments and names of arguments."""
    text = re.sub(r"/\*.*?\*/", "", (SOURCE / "capi/sixstep.h").read_text(encoding="utf-8"), flags=re.DOTALL)
    for result, name, arguments in re.findall(r"SIXSTEP_API ([\w*\s]+?)\s*(sixstep_\w+)\(([^)]*)\);", text):
        types = [re.sub(r"(?<=[\s*])\w+$", "", each.strip()).strip() for each in arguments.split(",")]
        yield f"{' '.join(result.split())} {name}({', '.join(types) if arguments != 'void' else 'void'});"


def test_the_table_of_signatures_is_the_header():
    assert list(declarations()) == _library.SIGNATURES.split("\n")[1:-1]


def test_the_package_and_the_header_speak_of_one_interface():
    text = (SOURCE / "capi/sixstep.h").read_text(encoding="utf-8")
    assert f"#define SIXSTEP_INTERFACE_VERSION {_library.INTERFACE_VERSION}\n" in text


def test_statuses_are_those_of_the_header():
    text = (SOURCE / "capi/sixstep.h").read_text(encoding="utf-8")
    for name, number in re.findall(r"SIXSTEP_(\w+) = (-?\d+)", text):
        assert getattr(_library, name, int(number)) == int(number)


def test_the_version_stands_once():
    import sixstep

    project = (SOURCE / "bindings/python/pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{sixstep.__version__}"' in project
