# SPDX-License-Identifier: BSL-1.0
"""The registry of analysis methods, and calls by name."""

import json
from collections.abc import Callable, Mapping
from ctypes import POINTER, byref, c_double, c_size_t
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._calls import Handle, call, create, text_of, write
from ._library import STOPPED, library
from ._work import ProgressCallback, work_options


@cache
def registry() -> dict[str, dict[str, Any]]:
    """Every method by its id, as the library describes it."""
    return {method["id"]: method for method in json.loads(write("sixstep_methods"))}


class MethodResult:
    """What a method found: its outputs are attributes. An output that is not known is None; NaN stands for cells that
    are not known. `truncated` says that a limit or the caller stopped the method, and this is the best so far."""

    truncated: bool

    def __init__(self, method: str, values: Mapping[str, Any], truncated: bool) -> None:
        """For this package only: results come from the methods."""
        self._method = method
        self.truncated = truncated
        for output in registry()[method]["outputs"]:
            setattr(self, output["name"], values.get(output["name"]))

    def __repr__(self) -> str:
        names = (output["name"] for output in registry()[self._method]["outputs"])
        lines = [f"{name} = {_in_short(getattr(self, name))}" for name in names]
        truncated = ["truncated"] if self.truncated else []
        return "\n".join([f"<{self._method}>", *lines, *truncated])


def _in_short(value: Any) -> str:
    if isinstance(value, np.ndarray):
        size = " × ".join(str(length) for length in value.shape)
        return f"array of {size}"
    return f"{value:g}" if isinstance(value, float) else repr(value)


def _as_matrix(name: str, value: ArrayLike) -> NDArray[np.float64]:
    matrix = np.ascontiguousarray(value, dtype=np.float64)
    if matrix.ndim > 2:
        raise ValueError(f"{name} has {matrix.ndim} dimensions")
    return matrix.reshape(1, -1) if matrix.ndim < 2 else matrix


def _inputs(given: Mapping[str, ArrayLike | None]) -> Handle:
    _, values = create("sixstep_values_create", "sixstep_values")
    for name, value in given.items():
        if value is None:
            continue
        matrix = _as_matrix(name, value)
        data = matrix.ctypes.data_as(POINTER(c_double))
        call("sixstep_values_set_matrix", values, name.encode(), data, *matrix.shape)
    return values


def _array(values: Handle, name: str) -> NDArray[np.float64]:
    rows, columns = c_size_t(), c_size_t()
    data = library().sixstep_values_matrix(values.pointer, name.encode(), byref(rows), byref(columns))
    if not data:
        return np.empty((rows.value, columns.value))
    return np.ctypeslib.as_array(data, (rows.value, columns.value)).copy()


#: How each shape of the library looks in Python.
_IN_PYTHON: dict[str, Callable[[NDArray[np.float64]], Any]] = {
    "number": lambda matrix: float(matrix[0, 0]),
    "whole": lambda matrix: int(matrix[0, 0]),
    "flag": lambda matrix: bool(matrix[0, 0]),
    "vector": lambda matrix: matrix.ravel(),
    "indices": lambda matrix: matrix.ravel().astype(np.int64),
    "edges": lambda matrix: matrix.astype(np.int64),
}


def _output(values: Handle, name: str, shape: str) -> Any:
    if shape == "text":
        return text_of("sixstep_values_text", values, name.encode())
    matrix = _array(values, name)
    return _IN_PYTHON[shape](matrix) if shape in _IN_PYTHON else matrix


def _names(values: Handle) -> set[str]:
    count = library().sixstep_values_count(values.pointer)
    return {text_of("sixstep_values_name", values, index) for index in range(count)}


def run(
    method: str,
    inputs: Mapping[str, ArrayLike | None],
    options: Mapping[str, Any],
    *,
    work_limit: int | None = None,
    time_limit: float | None = None,
    progress: ProgressCallback | bool | None = None,
) -> MethodResult:
    """Runs a method by its id, on inputs and with options by their names."""
    chosen = json.dumps({name: value for name, value in options.items() if value is not None}).encode()
    with work_options(1, work_limit, time_limit, progress, {}) as work:
        status, values = create(
            "sixstep_method_run",
            "sixstep_values",
            method.encode(),
            _inputs(inputs),
            chosen,
            len(chosen),
            work,
        )
    there = _names(values)
    shapes = {output["name"]: output["shape"] for output in registry()[method]["outputs"]}
    found = {name: _output(values, name, shape) for name, shape in shapes.items() if name in there}
    return MethodResult(method, found, status == STOPPED)
