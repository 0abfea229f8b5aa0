# SPDX-License-Identifier: BSL-1.0
"""What can be wrong, as exceptions that tell where and how to mend it."""

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Diagnostic:
    """One thing that is wrong with a document, or worth a second look."""

    code: str
    """Stable word for programs, such as "unknown-member" (docs/reference/diagnostics.md)."""
    severity: str
    """"error", "warning" or "note"."""
    pointer: str
    """JSON pointer to the value; "" is the whole document."""
    line: int | None
    """From 1; None where the document is not text."""
    column: int | None
    """From 1, in characters."""
    message: str
    """What was found, and what was expected."""
    hint: str
    """How to mend it; may be empty."""
    table: str | None = None
    """The table that it came from, where a plan is made from tables."""
    row: int | str | None = None
    """The row there: a sheet's row number, the label of a DataFrame's row, else the number from 0."""
    field: str | None = None
    """The column there."""
    item: str = ""
    """What it is about: the id of the innermost entity around the place; may be empty."""

    def __str__(self) -> str:
        """
        >>> str(Diagnostic("unknown-member", "error", "/lable", 3, 7, 'unknown member "lable"', 'did you mean "label"?'))
        'line 3, column 7: error: unknown member "lable" at /lable; did you mean "label"?'
        """
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        pointer = f" at {self.pointer}" if self.pointer else ""
        if self.table is not None:
            place, pointer = f"{self._cell()}: ", ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}{self.severity}: {self.message}{pointer}{hint}"

    def _cell(self) -> str:
        row = "" if self.row is None else f", row {self.row}"
        return f"{self.table}{row}" + (f", column {self.field}" if self.field else "")


class Diagnostics(tuple[Diagnostic, ...]):
    """What is wrong with a document, or worth a second look: a tuple that a notebook shows as a table."""

    def to_pandas(self) -> "pandas.DataFrame":
        """The diagnostics as a DataFrame, a column for each of their parts."""
        import pandas

        names = [field.name for field in fields(Diagnostic)]
        return pandas.DataFrame([[getattr(each, name) for name in names] for each in self], columns=names)

    def _repr_html_(self) -> str:
        from html import escape

        names = [each.name for each in fields(Diagnostic)]
        shown = [name for name in names if any(getattr(each, name) not in (None, "") for each in self)]
        head = "".join(f"<th>{name}</th>" for name in shown)
        rows = (
            "".join(f"<td>{escape(str(cell)) if cell is not None else ''}</td>" for cell in cells)
            for cells in ([getattr(each, name) for name in shown] for each in self)
        )
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def parse_diagnostics(text: str) -> Diagnostics:
    """The diagnostics in the JSON list that the library writes."""
    return Diagnostics(
        Diagnostic(
            code=each["code"],
            severity=each["severity"],
            pointer=each["pointer"],
            line=each.get("line"),
            column=each.get("column"),
            message=each["message"],
            hint=each.get("hint", ""),
            item=each.get("item", ""),
        )
        for each in json.loads(text)
    )


class SixstepError(Exception):
    """Whatever the library refuses to do."""

    def __init__(self, message: str, *, code: str = "", item: str = "", hint: str = "") -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.code = code
        """Stable word for programs."""
        self.item = item
        """What it is about: the id of an entity, the name of an argument or an option; may be empty."""
        self.hint = hint
        """How to mend it; may be empty."""


class ArgumentError(SixstepError, ValueError):
    """An argument that cannot be meant: no such step, a negative seed."""


class UnknownIdError(SixstepError, LookupError):
    """The road map has nothing of that id; the hint names the closest one."""


class DocumentError(SixstepError, ValueError):
    """A document that cannot be used, with everything that is wrong with it."""

    shown = 10

    def __init__(self, diagnostics: tuple[Diagnostic, ...], *, code: str = "", item: str = "", hint: str = "") -> None:
        errors = [each for each in diagnostics if each.severity == "error"]
        lines = [str(each) for each in errors[: self.shown]]
        if len(errors) > self.shown:
            lines.append(f"and {len(errors) - self.shown} more")
        super().__init__("\n".join(lines), code=code, item=item)
        self.hint = hint
        self.diagnostics = Diagnostics(diagnostics)
        """Everything that was found, warnings and notes included, in the order of the document. A tuple that a notebook
        shows as a table, and whose `to_pandas()` is one."""


class PlanError(DocumentError):
    """A plan that cannot be used, with everything that is wrong with it.

    >>> import sixstep
    >>> try:
    ...     sixstep.Plan.from_json('{"format": "sixstep-plan", "version": 1, "id": "p", "langages": ["en"]}')
    ... except sixstep.PlanError as error:
    ...     print(error.diagnostics[0].hint)
    did you mean "languages"?
    """


class RoadmapError(DocumentError):
    """A road map document that cannot be used, with everything that is wrong with it."""
