# SPDX-License-Identifier: BSL-1.0
"""The C library: where it is found, and what its functions take and give."""

import ctypes
import os
import re
from ctypes import POINTER, c_char, c_char_p, c_double, c_int32, c_int64, c_size_t, c_uint64, c_void_p
from functools import cache
from pathlib import Path
from typing import Any

INTERFACE_VERSION = 5

OK, STOPPED, INFEASIBLE = 0, 1, 2
INVALID_ARGUMENT, INVALID_DOCUMENT, NOT_FOUND, OUT_OF_MEMORY = -1, -2, -3, -4

#: The functions of sixstep.h without the names of their arguments; a test holds this against the header.
SIGNATURES = """
int32_t sixstep_interface_version(void);
const char* sixstep_version(void);
const char* sixstep_status_name(sixstep_status);
sixstep_status sixstep_error_status(const sixstep_error*);
const char* sixstep_error_code(const sixstep_error*, size_t*);
const char* sixstep_error_message(const sixstep_error*, size_t*);
const char* sixstep_error_hint(const sixstep_error*, size_t*);
const char* sixstep_error_pointer(const sixstep_error*, size_t*);
const char* sixstep_error_item(const sixstep_error*, size_t*);
uint64_t sixstep_error_line(const sixstep_error*);
uint64_t sixstep_error_column(const sixstep_error*);
const char* sixstep_error_diagnostics(const sixstep_error*, size_t*);
void sixstep_error_destroy(sixstep_error*);
const char* sixstep_buffer_data(const sixstep_buffer*, size_t*);
void sixstep_buffer_destroy(sixstep_buffer*);
sixstep_status sixstep_token_create(sixstep_token**, sixstep_error**);
void sixstep_token_cancel(sixstep_token*);
int32_t sixstep_token_is_cancelled(const sixstep_token*);
void sixstep_token_destroy(sixstep_token*);
const char* sixstep_progress_stage(const sixstep_progress*, size_t*);
uint64_t sixstep_progress_work(const sixstep_progress*);
int32_t sixstep_progress_best(const sixstep_progress*, double*);
int32_t sixstep_progress_bound(const sixstep_progress*, double*);
sixstep_status sixstep_options_create(sixstep_options**, sixstep_error**);
sixstep_status sixstep_options_set_int64(sixstep_options*, const char*, int64_t, sixstep_error**);
sixstep_status sixstep_options_set_double(sixstep_options*, const char*, double, sixstep_error**);
sixstep_status sixstep_options_set_string(sixstep_options*, const char*, const char*, size_t, sixstep_error**);
sixstep_status sixstep_options_set_progress(sixstep_options*, sixstep_progress_callback, void*, sixstep_error**);
sixstep_status sixstep_options_set_token(sixstep_options*, const sixstep_token*, sixstep_error**);
void sixstep_options_destroy(sixstep_options*);
sixstep_status sixstep_plan_read(const char*, size_t, const sixstep_options*, sixstep_plan**, sixstep_error**);
const char* sixstep_plan_diagnostics(const sixstep_plan*, size_t*);
sixstep_status sixstep_plan_write(const sixstep_plan*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_plan_change(const sixstep_plan*, const char*, size_t, const sixstep_options*, sixstep_plan**, sixstep_error**);
sixstep_status sixstep_plan_run_step(const sixstep_plan*, const char*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_plan_rating_sheet(const sixstep_plan*, const char*, size_t, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_plan_add_ratings(const sixstep_plan*, const char*, size_t, const sixstep_options*, sixstep_plan**, sixstep_error**);
void sixstep_plan_destroy(sixstep_plan*);
sixstep_status sixstep_builder_create(const sixstep_options*, sixstep_builder**, sixstep_error**);
sixstep_status sixstep_builder_add(sixstep_builder*, const char*, const char*, size_t, sixstep_error**);
sixstep_status sixstep_builder_set(sixstep_builder*, const char*, const char*, size_t, sixstep_error**);
sixstep_status sixstep_builder_finish(const sixstep_builder*, sixstep_plan**, sixstep_error**);
void sixstep_builder_destroy(sixstep_builder*);
sixstep_status sixstep_roadmap_make(const sixstep_plan*, const sixstep_options*, sixstep_roadmap**, sixstep_error**);
sixstep_status sixstep_roadmap_read(const char*, size_t, const sixstep_options*, sixstep_roadmap**, sixstep_error**);
sixstep_status sixstep_roadmap_write(const sixstep_roadmap*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_html(const sixstep_roadmap*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_svg(const sixstep_roadmap*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_summary(const sixstep_roadmap*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_explain(const sixstep_roadmap*, const char*, size_t, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_compare(const sixstep_roadmap*, const sixstep_roadmap*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_html_since(const sixstep_roadmap*, const sixstep_roadmap*, const sixstep_options*, sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_revise(const sixstep_roadmap*, const sixstep_plan*, const sixstep_options*, sixstep_roadmap**, sixstep_error**);
void sixstep_roadmap_destroy(sixstep_roadmap*);
sixstep_status sixstep_tables(sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_roadmap_table(const sixstep_roadmap*, const char*, const sixstep_options*, sixstep_table**, sixstep_error**);
sixstep_status sixstep_roadmap_compare_table(const sixstep_roadmap*, const sixstep_roadmap*, const char*, const sixstep_options*, sixstep_table**, sixstep_error**);
size_t sixstep_table_rows(const sixstep_table*);
size_t sixstep_table_columns(const sixstep_table*);
const char* sixstep_table_column_name(const sixstep_table*, size_t, size_t*);
const char* sixstep_table_column_kind(const sixstep_table*, size_t);
const uint8_t* sixstep_table_known(const sixstep_table*, size_t);
const uint8_t* sixstep_table_flags(const sixstep_table*, size_t);
const int64_t* sixstep_table_wholes(const sixstep_table*, size_t);
const double* sixstep_table_numbers(const sixstep_table*, size_t);
const int32_t* sixstep_table_days(const sixstep_table*, size_t);
const char* sixstep_table_text(const sixstep_table*, size_t, size_t, size_t*);
sixstep_status sixstep_table_export(const sixstep_table*, struct ArrowSchema*, struct ArrowArray*, sixstep_error**);
void sixstep_table_destroy(sixstep_table*);
sixstep_status sixstep_values_create(sixstep_values**, sixstep_error**);
sixstep_status sixstep_values_set_matrix(sixstep_values*, const char*, const double*, size_t, size_t, sixstep_error**);
size_t sixstep_values_count(const sixstep_values*);
const char* sixstep_values_name(const sixstep_values*, size_t, size_t*);
const double* sixstep_values_matrix(const sixstep_values*, const char*, size_t*, size_t*);
const char* sixstep_values_text(const sixstep_values*, const char*, size_t*);
void sixstep_values_destroy(sixstep_values*);
sixstep_status sixstep_methods(sixstep_buffer**, sixstep_error**);
sixstep_status sixstep_method_run(const char*, const sixstep_values*, const char*, size_t, const sixstep_options*, sixstep_values**, sixstep_error**);
"""


def _opaque(name: str) -> type[ctypes.Structure]:
    """A type of which only the library knows the inside: a plan's handle cannot stand for a road map's."""
    return type(name, (ctypes.Structure,), {})


HANDLES = {
    name: _opaque(name)
    for name in (
        "sixstep_error",
        "sixstep_buffer",
        "sixstep_token",
        "sixstep_progress",
        "sixstep_options",
        "sixstep_plan",
        "sixstep_builder",
        "sixstep_roadmap",
        "sixstep_table",
        "sixstep_values",
    )
}


class ArrowSchema(ctypes.Structure):
    """What the columns of a table are, as the Arrow C data interface has it."""


class ArrowArray(ctypes.Structure):
    """The cells of a column, or the columns of a table, as the Arrow C data interface has it."""


ArrowSchema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_char_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(ArrowSchema))),
    ("dictionary", POINTER(ArrowSchema)),
    ("release", ctypes.CFUNCTYPE(None, POINTER(ArrowSchema))),
    ("private_data", c_void_p),
]
ArrowArray._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(ArrowArray))),
    ("dictionary", POINTER(ArrowArray)),
    ("release", ctypes.CFUNCTYPE(None, POINTER(ArrowArray))),
    ("private_data", c_void_p),
]

PROGRESS_CALLBACK = ctypes.CFUNCTYPE(c_int32, POINTER(HANDLES["sixstep_progress"]), c_void_p)

_SIMPLE_TYPES: dict[str, Any] = {
    "void": None,
    "void*": c_void_p,
    "double": c_double,
    "double*": POINTER(c_double),
    "int32_t": c_int32,
    "int32_t*": POINTER(c_int32),
    "int64_t": c_int64,
    "int64_t*": POINTER(c_int64),
    "uint8_t*": POINTER(ctypes.c_uint8),
    "struct ArrowSchema*": POINTER(ArrowSchema),
    "struct ArrowArray*": POINTER(ArrowArray),
    "uint64_t": c_uint64,
    "size_t": c_size_t,
    "size_t*": POINTER(c_size_t),
    "sixstep_status": c_int32,
    "sixstep_progress_callback": PROGRESS_CALLBACK,
}


def _type(words: str) -> Any:
    """The ctypes type of an argument: `const sixstep_plan*`."""
    words = words.removeprefix("const ").strip()
    if words == "char*":
        return c_char_p
    if words in _SIMPLE_TYPES:
        return _SIMPLE_TYPES[words]
    handle = HANDLES[words.rstrip("*")]
    return POINTER(POINTER(handle)) if words.endswith("**") else POINTER(handle)


def _declare(library: ctypes.CDLL) -> None:
    for result, name, arguments in re.findall(r"^(.*?) ?(sixstep_\w+)\((.*)\);$", SIGNATURES, re.MULTILINE):
        function = getattr(library, name)
        # Text comes with its length, and is copied by it.
        function.restype = POINTER(c_char) if result == "const char*" else _type(result)
        function.argtypes = [] if arguments == "void" else [_type(each) for each in arguments.split(", ")]


def _candidates() -> list[Path]:
    """Where the library may be: in the package, where SIXSTEP_LIBRARY says, in a build of the checkout."""
    package = Path(__file__).resolve().parent
    found = sorted(package.glob("libsixstep_c.so*"))
    if named := os.environ.get("SIXSTEP_LIBRARY"):
        found.append(Path(named))
    checkout = package.parents[2]
    return found + [checkout / "build" / preset / "lib" / "libsixstep_c.so" for preset in ("release", "dev")]


@cache
def library() -> ctypes.CDLL:
    """The C library, with its functions declared. Its calls release the interpreter's lock."""
    for path in _candidates():
        if path.exists():
            found = ctypes.CDLL(str(path))
            found.sixstep_interface_version.restype = c_int32
            if found.sixstep_interface_version() < INTERFACE_VERSION:
                raise ImportError(f"{path} is older than this package")
            _declare(found)
            return found
    raise ImportError("libsixstep_c.so was not found; SIXSTEP_LIBRARY may name it")


def version() -> str:
    """The version of the library, as it stands in every road map's provenance."""
    return ctypes.string_at(library().sixstep_version()).decode()
