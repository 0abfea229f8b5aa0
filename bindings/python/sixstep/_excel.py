# SPDX-License-Identifier: BSL-1.0
"""Plans as workbooks: one sheet for each table, ready for people to fill in."""

import datetime
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import openpyxl
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ._cells import is_unknown
from ._errors import Diagnostic, PlanError
from ._plan_tables import Cells, Label, expect_table, table_names, to_rows
from ._schema import Member, columns, member, properties_of, tables

#: Sheets that a new plan needs sooner or later, also while they are empty.
_ALWAYS = ("goals", "stakeholders", "groups", "actions", "actions.advances", "milestones", "dependencies", "budgets")
#: Rows that drop-downs reach beyond those that are there.
_ROOM = 500
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 32_767
#: Floats, which are all the numbers that a workbook has, hold so many digits.
_DIGITS = 15

_HEAD = PatternFill("solid", start_color="1F3A5F")
_NEEDED = PatternFill("solid", start_color="7A3E00")


# Writing.


def _is_exact(value: Any) -> bool:
    return isinstance(value, float) or len(Decimal(str(value)).normalize().as_tuple().digits) <= _DIGITS


def _put(cell: Cell, value: Any) -> None:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            cell.value = datetime.date.fromisoformat(value)
            cell.number_format = "yyyy-mm-dd"
            return
        except ValueError:
            pass
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        value = value if _is_exact(value) else str(value)
    if isinstance(value, str) and len(value) > _LONGEST:
        raise ValueError(f"{cell.parent.title}!{cell.coordinate}: a cell holds {_LONGEST:,} characters at most")
    cell.value = float(value) if isinstance(value, float) else value
    if isinstance(value, str):
        cell.data_type = "s"  # also what begins like a formula
        cell.number_format = "@"


def _note(column: str, part: Member, required: bool) -> str:
    lines = [part.description or "Words in this language."]
    if part.words:
        lines.append("One of: " + ", ".join(part.words) + ".")
    if part.is_list:
        lines.append("Several are written as one; two; three.")
    return "\n".join([*lines, "Must be filled in."] if required else lines)


def _write_head(sheet: Worksheet, names: list[str], parts: Mapping[str, Member], required: list[str]) -> None:
    for index, name in enumerate(names, 1):
        head = sheet.cell(1, index, name)
        head.font = Font(bold=True, color="FFFFFF")
        head.fill = _NEEDED if name in required else _HEAD
        head.alignment = Alignment(vertical="top", wrap_text=True)
        if name in parts:
            head.comment = Comment(_note(name, parts[name], name in required), "Sixstep", height=120, width=320)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}1"


def _write_widths(sheet: Worksheet, names: list[str], rows: list[Cells]) -> None:
    for index, name in enumerate(names, 1):
        longest = max([len(name) + 3, *(len(str(row.get(name, ""))) for row in rows[:200])])
        sheet.column_dimensions[get_column_letter(index)].width = min(max(longest + 1, 8), 48)


def _choices(part: Member, name: str, table: str, ids: Mapping[str, str]) -> str | None:
    """What a drop-down offers: words, yes and no, or the ids of a sheet."""
    if part.words and "array" not in part.types and sum(map(len, part.words)) + len(part.words) < 250:
        return '"' + ",".join(part.words) + '"'
    if part.types == {"boolean"}:
        return '"TRUE,FALSE"'
    return ids.get(_REFERENCES.get(f"{table}.{name}") or _REFERENCES.get(name, ""))


#: Which sheet a column's ids stand on, by its name, or by table and name.
_REFERENCES = {
    "part_of": "actions", "action": "actions", "milestones.of": "", "dependencies.from": "actions",
    "dependencies.to": "actions", "influences.from": "factors", "influences.to": "factors", "same_as": "factors",
    "goals.parent": "goals", "comparisons.parent": "goals", "stakeholder": "stakeholders", "owner": "stakeholders",
    "represented_by": "stakeholders", "stances.from": "stakeholders", "ties.from": "stakeholders",
    "ties.to": "stakeholders", "group": "groups", "budgets.source": "sources", "calendar": "calendars",
    "resource": "resources", "actions.advances.of": "actions", "actions.affects.of": "actions",
    "actions.affects.to": "factors", "actions.roles.of": "actions", "actions.serves.of": "actions",
    "actions.serves.to": "groups", "actions.develops.of": "actions", "actions.improves.of": "actions",
    "actions.improves.to": "services", "actions.demands.of": "actions", "actions.cost.of": "actions",
    "indicators.targets.of": "indicators", "indicators.observations.of": "indicators", "risks.hits.of": "risks",
    "risks.hits.to": "actions", "factors.goals.of": "factors", "factors.goals.to": "goals",
    "resources.capacity.of": "resources", "baselines.actions.id": "actions",
}  # fmt: skip


def _write_choices(sheet: Worksheet, names: list[str], parts: Mapping[str, Member], ids: Mapping[str, str]) -> None:
    for index, name in enumerate(names, 1):
        choices = _choices(parts[name], name, sheet.title, ids) if name in parts else None
        if not choices:
            continue
        offered = DataValidation(type="list", formula1=choices, allow_blank=True)
        # Ids of other sheets are worth a warning; words that the format does not know are none.
        offered.errorStyle = "stop" if choices.startswith('"') else "warning"
        offered.error = "Choose one of the list." if choices.startswith('"') else "No entry has this id yet."
        letter = get_column_letter(index)
        offered.add(f"{letter}2:{letter}{sheet.max_row + _ROOM}")
        sheet.add_data_validation(offered)


def _parts(table: str, languages: tuple[str, ...]) -> dict[str, Member]:
    if table == "plan":
        return {}
    outer = "" if table.startswith("vocabularies.") else table.partition(".")[2]
    key = {"of": member({"type": "string", "description": "The id of the entry that this row belongs to."})}
    return (key if outer else {}) | columns(table, languages)


def _ids(found: Mapping[str, list[Cells]]) -> dict[str, str]:
    """Where the ids of each sheet stand, as a formula."""
    return {
        table: f"'{table}'!$A$2:$A${len(rows) + 1 + _ROOM}"
        for table, rows in found.items()
        if table != "plan" and "." not in table and "id" in properties_of(table)
    }


def _write_sheet(sheet: Worksheet, rows: list[Cells], languages: tuple[str, ...], ids: Mapping[str, str]) -> None:
    table = sheet.title
    found = {name for row in rows for name in row}
    first = tuple(f".{language}" for language in languages[:1])
    # A word in the first language needs no column of its own.
    parts = {name: part for name, part in _parts(table, languages).items() if name in found or not name.endswith(first)}
    names = ["member", "value"] if table == "plan" else [*parts, *sorted(found - set(parts))]
    required = [] if table == "plan" else ["of", *tables()[table].get("required", ())]
    for number, row in enumerate(rows, 2):
        for index, name in enumerate(names, 1):
            if name in row:
                _put(sheet.cell(number, index), row[name])
    _write_head(sheet, names, parts, required)
    _write_choices(sheet, names, parts, ids)
    _write_widths(sheet, names, rows)


def write_workbook(document: dict[str, Any], path: str | os.PathLike[str]) -> None:
    """Writes a plan document as a workbook."""
    found = to_rows(document)
    shown = {name: found.get(name, []) for name in table_names() if name in found or name in _ALWAYS}
    languages = tuple(document.get("languages", ()))
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    sheets = {name: workbook.create_sheet(name) for name in shown}
    ids = _ids(shown)
    for name, sheet in sheets.items():
        _write_sheet(sheet, shown[name], languages, ids)
    workbook.save(path)


# Reading.


class Sheet:
    """The rows of a sheet, each called by its number there."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet

    def labelled(self) -> Iterator[tuple[Label, Cells]]:
        """The rows below the head."""
        rows = self._sheet.iter_rows(values_only=True)
        head = [str(name).strip() if name is not None else "" for name in next(rows, ())]
        for number, cells in enumerate(rows, 2):
            row = dict(zip(head, cells, strict=False))
            if not is_unknown(row.pop("", None)):
                self._refuse(number)
            yield number, row

    def _refuse(self, row: int) -> None:
        raise PlanError((
            Diagnostic("unknown-member", "error", "", None, None, "a cell stands below no name of a column",
                       "give the column a name in the first row", table=self._sheet.title, row=row),
        ))  # fmt: skip


def read_workbook(path: str | os.PathLike[str]) -> dict[str, Sheet]:
    """The tables of a workbook. Sheets whose names begin with "#" are the analyst's own."""
    try:
        workbook = openpyxl.load_workbook(path, data_only=True)
    except (zipfile.BadZipFile, openpyxl.utils.exceptions.InvalidFileException, KeyError) as error:
        raise ValueError(f"{os.fspath(path)} is no workbook: {error}") from None
    names = [name for name in workbook.sheetnames if not name.startswith("#")]
    for name in names:
        expect_table(name, "sheet", 'a "#" before its name leaves it out')
    return {name: Sheet(workbook[name]) for name in names}
