# SPDX-License-Identifier: BSL-1.0
"""What can be wrong, as exceptions that tell where and how to mend it."""

import json
from dataclasses import dataclass


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

    def __str__(self) -> str:
        """
        >>> str(Diagnostic("unknown-member", "error", "/lable", 3, 7, 'unknown member "lable"', 'did you mean "label"?'))
        'line 3, column 7: error: unknown member "lable" at /lable; did you mean "label"?'
        """
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        pointer = f" at {self.pointer}" if self.pointer else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}{self.severity}: {self.message}{pointer}{hint}"


def parse_diagnostics(text: str) -> tuple[Diagnostic, ...]:
    """The diagnostics in the JSON list that the library writes."""
    return tuple(
        Diagnostic(
            code=each["code"],
            severity=each["severity"],
            pointer=each["pointer"],
            line=each.get("line"),
            column=each.get("column"),
            message=each["message"],
            hint=each.get("hint", ""),
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
        self.diagnostics = diagnostics
        """Everything that was found, warnings and notes included, in the order of the document."""


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
