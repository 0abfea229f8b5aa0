# SPDX-License-Identifier: BSL-1.0
# Written by python -m sixstep._method_stubs from the library's registry.
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._methods import MethodResult as MethodResult
from ._work import ProgressCallback

def names() -> list[str]: ...

class _Ahp(MethodResult):
    weights: NDArray[np.float64]
    lambda_max: float
    consistency_index: float
    consistency_ratio: float | None
    method: str
    random_index: str

def ahp(
    judgments: ArrayLike,
    *,
    method: Literal["principal eigenvector", "geometric mean"] | None = ...,
    random_index: Literal["Saaty 2005", "Saaty 1980", "Alonso & Lamata 2006", "Donegan & Dodd 1991"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | None = ...,
) -> _Ahp: ...

class _Dematel(MethodResult):
    total: NDArray[np.float64] | None
    prominence: NDArray[np.float64] | None
    relation: NDArray[np.float64] | None
    threshold: float | None
    scale: float
    norm: str

def dematel(
    direct: ArrayLike,
    *,
    norm: Literal["maximum row sum", "maximum of row and column sums"] | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | None = ...,
) -> _Dematel: ...

class _Loops(MethodResult):
    count: int
    offsets: NDArray[np.int64] | None
    edges_of_loops: NDArray[np.int64] | None
    longer_possible: bool

def loops(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    max_length: int | None = ...,
    max_count: int | None = ...,
    count_only: bool | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | None = ...,
) -> _Loops: ...

class _StrongComponents(MethodResult):
    component_of: NDArray[np.int64]
    count: int

def strong_components(
    edges: ArrayLike,
    *,
    nodes: int | None = ...,
    work_limit: int | None = ...,
    time_limit: float | None = ...,
    progress: ProgressCallback | None = ...,
) -> _StrongComponents: ...
