# SPDX-License-Identifier: BSL-1.0
"""Tables as pandas DataFrames, without pyarrow."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ._arrow import Column, Export


def _bits(column: Column, index: int) -> NDArray[np.bool_]:
    packed = np.frombuffer(column.bits(index), dtype=np.uint8)
    return np.unpackbits(packed, count=column.size, bitorder="little").astype(bool)


def _unknown(column: Column) -> NDArray[np.bool_]:
    return ~_bits(column, 0) if column.unknown else np.zeros(column.size, dtype=bool)


def _numbers(column: Column) -> NDArray[Any]:
    """The column's own memory, in which what is not known is NaN."""
    return np.frombuffer(column.values(), dtype=np.dtype(column.values()._type_))


def _money(column: Column, money: str) -> Any:
    if money == "decimal":
        return np.array(column.to_list() or [], dtype=object)
    words, decimals = column.money()
    amounts = np.frombuffer(words, dtype=np.int64)[::2] / 10**decimals
    amounts[_unknown(column)] = np.nan
    return amounts


def _dates(column: Column) -> Any:
    days = _numbers(column).astype("datetime64[D]").astype("datetime64[s]")
    days[_unknown(column)] = np.datetime64("NaT")
    return days


def _lists(column: Column) -> Any:
    cells = np.empty(column.size, dtype=object)
    cells[:] = column.to_list()
    return cells


def _cells(column: Column, money: str) -> Any:
    match column.kind:
        case "number":
            return _numbers(column)
        case "whole":
            return pd.arrays.IntegerArray(_numbers(column), _unknown(column))
        case "flag":
            return pd.arrays.BooleanArray(_bits(column, 1), _unknown(column))
        case "date":
            return _dates(column)
        case "money":
            return _money(column, money)
        case "list":
            return _lists(column)
    return pd.array(column.to_list(), dtype="str")


def to_pandas(export: Export, money: str) -> pd.DataFrame:
    """The table that was exported, whose memory the frame keeps alive."""
    if money not in ("float", "decimal"):
        raise ValueError(f'money is "float" or "decimal", not {money!r}')
    cells = {column.name: _cells(column, money) for column in export.columns()}
    return pd.DataFrame(cells, copy=False)
