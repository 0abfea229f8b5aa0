# SPDX-License-Identifier: BSL-1.0
"""What type checkers know of the methods: `python -m sixstep._method_stubs` prints sixstep/methods.pyi."""

from typing import Any

from ._methods import registry

_HEAD = """\
# SPDX-License-Identifier: BSL-1.0
# Written by python -m sixstep._method_stubs from the library's registry.
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._methods import MethodResult as MethodResult
from ._work import ProgressCallback

def names() -> list[str]: ...
"""

_OPTIONS = {"number": "float", "whole": "int", "flag": "bool"}
_OUTPUTS = {
    "number": "float",
    "whole": "int",
    "flag": "bool",
    "text": "str",
    "indices": "NDArray[np.int64]",
    "edges": "NDArray[np.int64]",
}


def _option(option: dict[str, Any]) -> str:
    words = ", ".join(f'"{word}"' for word in option.get("words", []))
    kind = f"Literal[{words}]" if words else _OPTIONS[option["kind"]]
    return f"{option['name']}: {kind} | None = ..."


def _input(described: dict[str, Any]) -> str:
    return f"{described['name']}: ArrayLike" + ("" if described["required"] else " | None = ...")


def _output(output: dict[str, Any]) -> str:
    kind = _OUTPUTS.get(output["shape"], "NDArray[np.float64]")
    return f"    {output['name']}: {kind}" + ("" if output["always"] else " | None")


def _class_name(method: dict[str, Any]) -> str:
    return "_" + "".join(word.capitalize() for word in method["id"].split("_"))


def _stub(method: dict[str, Any]) -> str:
    inputs = [_input(each) for each in sorted(method["inputs"], key=lambda each: not each["required"])]
    options = [_option(each) for each in method["options"]]
    work = ["work_limit: int | None = ...", "time_limit: float | None = ...", "progress: ProgressCallback | bool | None = ..."]
    arguments = "".join(f"    {each},\n" for each in [*inputs, "*", *options, *work])
    outputs = "\n".join(_output(each) for each in method["outputs"])
    name = _class_name(method)
    return f"class {name}(MethodResult):\n{outputs}\n\ndef {method['id']}(\n{arguments}) -> {name}: ...\n"


def stubs() -> str:
    """The text of methods.pyi."""
    return "\n".join([_HEAD, *(_stub(method) for method in registry().values())])


if __name__ == "__main__":
    print(stubs(), end="")
