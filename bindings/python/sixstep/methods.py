# SPDX-License-Identifier: BSL-1.0
"""Analysis methods on NumPy arrays, without any plan.

>>> from sixstep import methods
>>> methods.dematel([[0, 2], [1, 0]], norm="maximum row sum").relation
array([ 1., -1.])

Each function is one method of the library's registry: inputs first, options by name, and `work_limit`, `time_limit` and
`progress` as in `Plan.roadmap`. `help(methods.dematel)` says what it takes and gives; `methods.names()` lists all.
What does not fit is an `ArgumentError` that names the input or option; NaN means not known. NumPy must be installed.
"""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

from ._methods import MethodResult, registry, run

__all__ = ["MethodResult", "names"]

_WORK = ("work_limit", "time_limit", "progress")


def names() -> list[str]:
    """The methods that there are, in alphabetical order."""
    return list(registry())


def _signature(method: dict[str, Any]) -> inspect.Signature:
    parameter = inspect.Parameter
    inputs = [
        parameter(each["name"], parameter.POSITIONAL_OR_KEYWORD, default=parameter.empty if each["required"] else None)
        for each in sorted(method["inputs"], key=lambda each: not each["required"])
    ]
    by_name = {each["name"]: each["default"] for each in method["options"]} | dict.fromkeys(_WORK)
    options = [parameter(name, parameter.KEYWORD_ONLY, default=default) for name, default in by_name.items()]
    return inspect.Signature([*inputs, *options], return_annotation=MethodResult)


def _documentation(method: dict[str, Any]) -> str:
    def section(title: str, described: list[dict[str, Any]]) -> list[str]:
        return ["", title, *(f"  {each['name']}: {_meaning(each)}" for each in described)] if described else []

    lines = [f"{method['title']}.", "", method["summary"], f"Source: {method['source']}."]
    lines += section("Takes", method["inputs"]) + section("Options", method["options"])
    return "\n".join(lines + section("Gives", method["outputs"]))


def _meaning(described: dict[str, Any]) -> str:
    kind = described.get("shape") or described["kind"]
    words = " or ".join(f'"{word}"' for word in described.get("words", []))
    return f"{described['meaning']} ({words or kind})"


@cache
def _function(name: str) -> Callable[..., MethodResult]:
    method = registry()[name]
    signature = _signature(method)
    inputs = {each["name"] for each in method["inputs"]}

    def function(*positional: Any, **by_name: Any) -> MethodResult:
        given = signature.bind(*positional, **by_name).arguments
        work = {key: given.pop(key) for key in _WORK if key in given}
        taken = {key: value for key, value in given.items() if key in inputs}
        options = {key: value for key, value in given.items() if key not in inputs}
        return run(name, taken, options, **work)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = _documentation(method)
    function.__signature__ = signature  # type: ignore[attr-defined]
    return function


def __getattr__(name: str) -> Callable[..., MethodResult]:
    if name in registry():
        return _function(name)
    raise AttributeError(f"there is no method {name!r}; names() lists them")


def __dir__() -> list[str]:
    return sorted([*__all__, *names()])
