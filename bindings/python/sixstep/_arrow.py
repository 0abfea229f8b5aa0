# SPDX-License-Identifier: BSL-1.0
"""Tables of the library by column, read where they lie and handed on as Arrow."""

import ctypes
import datetime
import weakref
from collections.abc import Iterator
from ctypes import byref
from decimal import Decimal
from typing import Any

from ._calls import Handle, call
from ._library import ArrowArray, ArrowSchema

_EPOCH = datetime.date(1970, 1, 1).toordinal()

#: The C type of the values of each format of fixed width; money has two words, the low one first.
_WIDTHS: dict[str, Any] = {"l": ctypes.c_int64, "g": ctypes.c_double, "tdD": ctypes.c_int32}

#: What each format of the library is called in its own words.
_KINDS = {"b": "flag", "l": "whole", "g": "number", "U": "text", "tdD": "date", "+L": "list"}


def _release(node: Any) -> None:
    if node.release:
        node.release(byref(node))


class Export:
    """What the library lends of one table; lives as long as anything that reads it."""

    def __init__(self, table: Handle) -> None:
        self.schema, self.array = ArrowSchema(), ArrowArray()
        call("sixstep_table_export", table, byref(self.schema), byref(self.array))
        weakref.finalize(self, _release, self.schema)
        weakref.finalize(self, _release, self.array)

    def columns(self) -> Iterator["Column"]:
        """The columns, in their order."""
        for index in range(self.schema.n_children):
            yield Column(self, self.schema.children[index].contents, self.array.children[index].contents)


class Column:
    """One column of a table, or the elements of a column of lists."""

    def __init__(self, export: Export, schema: Any, array: Any) -> None:
        self._export, self._schema, self._array = export, schema, array
        self.name: str = schema.name.decode()
        self.format: str = schema.format.decode()
        self.kind = _KINDS.get(self.format, "money")
        self.size: int = array.length
        self.unknown: int = array.null_count

    def buffer(self, index: int, kind: Any, count: int) -> Any:
        """A buffer as a ctypes array that keeps the table alive."""
        address = self._array.buffers[index]
        values = (kind * count).from_address(address) if address and count else (kind * 0)()
        values.owner = self._export
        return values

    def values(self) -> Any:
        """The values of a format of fixed width, also where they are not known."""
        return self.buffer(1, _WIDTHS[self.format], self.size)

    def bits(self, index: int) -> Any:
        """A buffer of one bit for each cell: 0 says which cells are known, 1 what flags are."""
        return self.buffer(index, ctypes.c_uint8, (self.size + 7) // 8)

    def money(self) -> tuple[Any, int]:
        """Amounts in minor units, each as two words, and how many decimals a major unit has."""
        return self.buffer(1, ctypes.c_int64, 2 * self.size), int(self.format.split(",")[1])

    def elements(self) -> "Column":
        """Of a column of lists: the elements of all lists, behind one another."""
        return Column(self._export, self._schema.children[0].contents, self._array.children[0].contents)

    def to_list(self) -> list[Any]:
        """The cells as Python has them; None is not known."""
        cells: list[Any] = getattr(self, f"_{self.kind}s")()
        if not self.unknown:
            return cells
        known = self._flags_of(0)
        return [cell if there else None for cell, there in zip(cells, known, strict=True)]

    def _flags_of(self, index: int) -> list[bool]:
        bits = self.bits(index)
        return [bool(bits[at >> 3] >> (at & 7) & 1) for at in range(self.size)]

    def _flags(self) -> list[Any]:
        return self._flags_of(1)

    def _wholes(self) -> list[Any]:
        return list(self.values())

    _numbers = _wholes

    def _dates(self) -> list[Any]:
        return [datetime.date.fromordinal(_EPOCH + day) for day in self.values()]

    def _moneys(self) -> list[Any]:
        words, decimals = self.money()
        return [Decimal(minor).scaleb(-decimals) for minor in words[::2]]

    def _ends(self) -> list[int]:
        return list(self.buffer(1, ctypes.c_int64, self.size + 1))

    def _texts(self) -> list[Any]:
        ends = self._ends()
        text = bytes(self.buffer(2, ctypes.c_uint8, ends[-1]))
        return [text[begin:end].decode() for begin, end in zip(ends, ends[1:], strict=False)]

    def _lists(self) -> list[Any]:
        ends, cells = self._ends(), self.elements().to_list()
        return [cells[begin:end] for begin, end in zip(ends, ends[1:], strict=False)]


_python = ctypes.pythonapi
_python.PyCapsule_New.restype = ctypes.py_object
_python.PyCapsule_New.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
# A capsule that is being destroyed must not be held again: here it comes as its address.
_address_in = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", _python)
)
_python.PyMem_RawMalloc.restype = ctypes.c_void_p
_python.PyMem_RawMalloc.argtypes = [ctypes.c_size_t]
_python.PyMem_RawFree.argtypes = [ctypes.c_void_p]


def _destructor(name: bytes, kind: Any) -> Any:
    def destroy(capsule: int) -> None:
        address = _address_in(capsule, name)
        _release(kind.from_address(address))
        _python.PyMem_RawFree(address)

    return ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(destroy)


_DESTRUCTORS = {
    name: _destructor(name, kind) for name, kind in ((b"arrow_schema", ArrowSchema), (b"arrow_array", ArrowArray))
}


def _capsule(name: bytes, node: Any) -> Any:
    """A capsule that owns what `node` held."""
    address = _python.PyMem_RawMalloc(ctypes.sizeof(node))
    ctypes.memmove(address, byref(node), ctypes.sizeof(node))
    return _python.PyCapsule_New(address, name, ctypes.cast(_DESTRUCTORS[name], ctypes.c_void_p))


def capsules(table: Handle) -> tuple[Any, Any]:
    """The table as Arrow's PyCapsule interface wants it: its schema and its array."""
    schema, array = ArrowSchema(), ArrowArray()
    call("sixstep_table_export", table, byref(schema), byref(array))
    return _capsule(b"arrow_schema", schema), _capsule(b"arrow_array", array)
