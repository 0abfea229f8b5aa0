# SPDX-License-Identifier: BSL-1.0
"""Calls into the library: handles with an owner, text copied by its length, errors as exceptions."""

import ctypes
import numbers
import operator
import weakref
from ctypes import POINTER, byref, c_size_t
from typing import Any

from ._errors import (
    ArgumentError,
    DocumentError,
    SixstepError,
    UnknownIdError,
    parse_diagnostics,
)
from ._library import (
    HANDLES,
    INVALID_ARGUMENT,
    INVALID_DOCUMENT,
    NOT_FOUND,
    OUT_OF_MEMORY,
    library,
)


class Handle:
    """Owns something of the library and destroys it with itself."""

    def __init__(self, kind: str, pointer: Any) -> None:
        self.pointer = pointer
        weakref.finalize(self, getattr(library(), f"{kind}_destroy"), pointer)


def _unwrapped(argument: Any) -> Any:
    return argument.pointer if isinstance(argument, Handle) else argument


def text_of(function: str, handle: Any, *which: Any) -> str:
    """The text that a handle lends, copied; `which` says which one, where there are several."""
    length = c_size_t()
    data = getattr(library(), function)(_unwrapped(handle), *which, byref(length))
    return ctypes.string_at(data, length.value).decode()


def _raise(status: int, error: Any, document_error: type[DocumentError]) -> None:
    owner = Handle("sixstep_error", error)
    code, message, hint, item = (
        text_of(f"sixstep_error_{part}", owner) for part in ("code", "message", "hint", "item")
    )
    if status == INVALID_DOCUMENT:
        diagnostics = parse_diagnostics(text_of("sixstep_error_diagnostics", owner))
        raise document_error(diagnostics, code=code, item=item, hint=hint)
    if status == OUT_OF_MEMORY:
        raise MemoryError(message)
    kinds = {INVALID_ARGUMENT: ArgumentError, NOT_FOUND: UnknownIdError}
    raise kinds.get(status, SixstepError)(message, code=code, item=item, hint=hint)


def call(function: str, *arguments: Any, document_error: type[DocumentError] = DocumentError) -> int:
    """Calls what may fail; gives the status, or raises what went wrong. Handles among the arguments live until then."""
    error = POINTER(HANDLES["sixstep_error"])()
    status: int = getattr(library(), function)(*map(_unwrapped, arguments), byref(error))
    if status < 0:
        _raise(status, error, document_error)
    return status


def create(
    function: str, kind: str, *arguments: Any, document_error: type[DocumentError] = DocumentError
) -> tuple[int, Handle]:
    """Calls what delivers a handle; gives the status and the handle, or raises what went wrong."""
    result = POINTER(HANDLES[kind])()
    status = call(function, *arguments, byref(result), document_error=document_error)
    return status, Handle(kind, result)


def write(function: str, *arguments: Any) -> str:
    """Calls what delivers a text; gives it, or raises what went wrong."""
    _, buffer = create(function, "sixstep_buffer", *arguments)
    return text_of("sixstep_buffer_data", buffer)


#: Options that are numbers; others are whole.
_NUMBERS = ("time_limit", "common_cause", "amber_above", "red_above")


def options(**values: Any) -> Handle:
    """Options by name; None leaves the default."""
    _, handle = create("sixstep_options_create", "sixstep_options")
    for name, value in values.items():
        if value is not None:
            _set_option(handle, name, value)
    return handle


def _set_option(handle: Handle, name: str, value: Any) -> None:
    if isinstance(value, str):
        data = value.encode("utf-8", "surrogatepass")
        call("sixstep_options_set_string", handle, name.encode(), data, len(data))
    elif name in _NUMBERS:
        if not isinstance(value, numbers.Real) or isinstance(value, bool):
            raise TypeError(f"{name} must be a number, not {value!r}")
        call("sixstep_options_set_double", handle, name.encode(), float(value))
    elif isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name} must be a whole number, not {value!r}")
    elif not -(2**63) <= (whole := operator.index(value)) < 2**63:
        raise ArgumentError(f'option "{name}" is too large a number', code="option-out-of-range", item=name)
    else:
        call("sixstep_options_set_int64", handle, name.encode(), whole)


def encode(document: str | bytes) -> bytes:
    """The bytes of a document; what is not Unicode in a string is left to the library to complain about."""
    return document.encode("utf-8", "surrogatepass") if isinstance(document, str) else bytes(document)
