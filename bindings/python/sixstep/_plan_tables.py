# SPDX-License-Identifier: BSL-1.0
"""Plans as tables: one for each list of the document, and one for each list within its entries."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ._cells import CellError, cell_of, is_unknown, value_of
from ._errors import ArgumentError, Diagnostic
from ._schema import Member, find, member, properties_of, tables

Cells: TypeAlias = dict[str, Any]
"""One row: cells by column."""
Label: TypeAlias = int | str
"""What a row is called where it comes from."""


# From the document to tables.


class _Rows:
    """The rows of a document's tables, as they are found."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = list(languages)
        self.found: dict[str, list[Cells]] = {}

    def _is_in_order(self, keys: list[str], part: Member) -> bool:
        """Whether columns, which stand in one order for all rows, keep the order of these keys."""
        if part.keys == "year":
            return True
        known = [key for key in self._languages if key in keys]
        return keys == known

    def flatten(self, value: Any, part: Member, column: str, row: Cells) -> None:
        """Adds the cells of one member."""
        if isinstance(value, dict) and part.objects:
            for name, inner in value.items():
                self.flatten(inner, member(part.objects[name]), f"{column}.{name}", row)
        elif isinstance(value, dict) and part.keys and self._is_in_order(list(value), part):
            row.update({f"{column}.{key}": cell_of(inner) for key, inner in value.items()})
        else:
            row[column] = cell_of(value)

    def _row(self, entry: Mapping[str, Any], properties: dict[str, Any], left_out: Iterable[str] = ()) -> Cells:
        row: Cells = {}
        for name, value in entry.items():
            if name not in left_out:
                self.flatten(value, member(properties[name]), name, row)
        return row

    def add(self, entries: list[dict[str, Any]], table: str) -> None:
        """Adds entries, and the lists within them to tables of their own."""
        rows = self.found.setdefault(table, [])
        for entry in entries:
            within = [name for name in entry if f"{table}.{name}" in tables() and isinstance(entry[name], list)]
            rows.append(self._row(entry, properties_of(table), within))
            for name in within:
                inner = f"{table}.{name}"
                self.found.setdefault(inner, []).extend(
                    {"of": entry["id"], **self._row(each, properties_of(inner))} for each in entry[name]
                )


def to_rows(document: Mapping[str, Any]) -> dict[str, list[Cells]]:
    """The tables of a plan document, each a list of rows, in the order of the document; "plan" has the plan's own
    members."""
    rows = _Rows(document.get("languages", ()))
    own: Cells = {}
    for name, value in document.items():
        if name in tables():
            rows.add(value, name)
        elif name == "vocabularies":
            for inner, terms in value.items():
                rows.add(terms, f"{name}.{inner}")
        elif name not in ("format", "version"):
            rows.flatten(value, member(properties_of("plan")[name]), name, own)
    plan = [{"member": column, "value": cell} for column, cell in own.items()]
    return {"plan": plan} | {name: rows.found[name] for name in tables() if rows.found.get(name)}


# From what callers have to rows.


def _arrow_rows(table: Any) -> Iterator[tuple[Label, Cells]]:
    import pyarrow

    yield from enumerate(pyarrow.table(table).to_pylist())


def _pandas_rows(table: Any) -> Iterator[tuple[Label, Cells]]:
    names = [str(name) for name in table.columns]
    columns = [table.iloc[:, index].tolist() for index in range(len(names))]
    labels = [label if isinstance(label, (int, str)) else str(label) for label in table.index.tolist()]
    for index, label in enumerate(labels):
        yield label, {name: column[index] for name, column in zip(names, columns, strict=True)}


def _mapping_rows(table: Mapping[str, Any]) -> Iterator[tuple[Label, Cells]]:
    columns = {name: list(cells) for name, cells in table.items()}
    lengths = {name: len(cells) for name, cells in columns.items()}
    if len(set(lengths.values())) > 1:
        raise ValueError(f"columns must be equally long, not {lengths}")
    for index in range(next(iter(lengths.values()), 0)):
        yield index, {name: cells[index] for name, cells in columns.items()}


def rows_of(table: Any, name: str) -> Iterator[tuple[Label, Cells]]:
    """The rows of whatever is a table, each with what it is called there."""
    if hasattr(table, "labelled"):
        yield from table.labelled()
        return
    _expect_distinct(getattr(table, "column_names", getattr(table, "columns", ())), name)
    if hasattr(table, "iloc") and hasattr(table, "columns"):
        yield from _pandas_rows(table)
    elif hasattr(table, "iter_rows") and hasattr(table, "columns"):
        yield from enumerate(table.iter_rows(named=True))
    elif hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
        yield from _arrow_rows(table)
    elif isinstance(table, Mapping):
        yield from _mapping_rows(table)
    elif isinstance(table, Iterable) and not isinstance(table, (str, bytes)):
        yield from _listed_rows(table, name)
    else:
        raise TypeError(f"{name} is no table but a {type(table).__name__}")


def _expect_distinct(columns: Iterable[Any], name: str) -> None:
    """Refuses a table with two columns of one name, of which only one could be read."""
    known = [str(each) for each in columns]
    for each in known:
        if known.count(each) > 1:
            raise ArgumentError(
                f'{name} has {known.count(each)} columns called "{each}"', code="duplicate-column", item=each
            )


def _listed_rows(table: Iterable[Any], name: str) -> Iterator[tuple[Label, Cells]]:
    for index, row in enumerate(table):
        if not isinstance(row, Mapping):
            raise TypeError(f"row {index} of {name} must be a dict of cells, not {row!r}")
        yield index, dict(row)


class Labelled:
    """The rows of a table, each with what it is called where it comes from."""

    def __init__(self, table: Any, name: str) -> None:
        self._rows = list(rows_of(table, name))
        self.ids = {str(row["id"]) for _, row in self._rows if not is_unknown(row.get("id"))}

    def labelled(self) -> Iterator[tuple[Label, Cells]]:
        """The rows."""
        return iter(self._rows)


# From rows to the document.


@dataclass(frozen=True)
class Place:
    """Where an entry comes from."""

    table: str
    row: Label


class Assembly:
    """A plan document that is put together from rows, with what is wrong with them and where each came from."""

    def __init__(self) -> None:
        self.document: dict[str, Any] = {"format": "sixstep-plan", "version": 1}
        self.problems: list[Diagnostic] = []
        self._places: dict[str, Place] = {}
        self._entries: dict[str, dict[str, tuple[str, dict[str, Any]]]] = {}

    def add(self, table: str, rows: Iterable[tuple[Label, Cells]]) -> None:
        """Adds a table; those of lists within entries come after the entries' own."""
        if table == "plan":
            self._add_plan(rows)
        elif table.count(".") and not table.startswith("vocabularies."):
            self._add_within(table, rows)
        else:
            self._add_entries(table, rows)

    def _add_plan(self, rows: Iterable[tuple[Label, Cells]]) -> None:
        for label, row in rows:
            if not is_unknown(row.get("member")):
                self._set(self.document, "plan", label, str(row["member"]), row.get("value"))

    def _list(self, table: str) -> list[dict[str, Any]]:
        holder = self.document
        *outer, name = table.split(".")
        for each in outer:
            holder = holder.setdefault(each, {})
        found: list[dict[str, Any]] = holder.setdefault(name, [])
        return found

    def _add_entries(self, table: str, rows: Iterable[tuple[Label, Cells]]) -> None:
        entries, by_id = self._list(table), self._entries.setdefault(table, {})
        for label, row in rows:
            pointer = f"/{table.replace('.', '/')}/{len(entries)}"
            if (entry := self._entry(table, label, row)) is None:
                continue
            self._places[pointer] = Place(table, label)
            by_id.setdefault(str(entry.get("id")), (pointer, entry))
            entries.append(entry)

    def _add_within(self, table: str, rows: Iterable[tuple[Label, Cells]]) -> None:
        outer, _, name = table.partition(".")
        by_id = self._entries.get(outer, {})
        for label, row in rows:
            key = row.pop("of", None)
            entry = self._entry(table, label, row)
            if entry is None and is_unknown(key):
                continue
            id = "" if is_unknown(key) else str(value_of(key, member({"type": "string"})))
            if id not in by_id:
                self._refuse(table, label, "of", "unknown-id", f'there is no "{id}" in {outer}', _closest(id, by_id))
                continue
            pointer, holder = by_id[id]
            entries = holder.setdefault(name, [])
            if not isinstance(entries, list):
                self._refuse(table, label, "of", "conflicting-members", f'"{id}" has a {name} of its own in {outer}')
                continue
            self._places[f"{pointer}/{name}/{len(entries)}"] = Place(table, label)
            entries.append(entry or {})

    def _entry(self, table: str, label: Label, row: Cells) -> dict[str, Any] | None:
        """The entry that a row means; nothing where all its cells are empty."""
        cells = {str(column): cell for column, cell in row.items() if not is_unknown(cell)}
        if not cells:
            return None
        entry: dict[str, Any] = {}
        for column, cell in cells.items():
            self._set(entry, table, label, column, cell)
        return entry

    def _set(self, entry: dict[str, Any], table: str, label: Label, column: str, cell: Any) -> None:
        if is_unknown(cell):
            return
        found = find(properties_of(table), column)
        if found is None:
            known = [*properties_of(table), "of"]
            message = f'{table} has no column "{column}"'
            return self._refuse(table, label, column, "unknown-member", message, _closest(column, known))
        path, part = found
        try:
            value = value_of(cell, part)
        except CellError as error:
            return self._refuse(table, label, column, error.code, str(error), error.hint)
        for name in path[:-1]:
            inner = entry.setdefault(name, {})
            if not isinstance(inner, dict):
                message = f'"{name}" and "{column}" exclude each other'
                return self._refuse(table, label, column, "conflicting-members", message, "fill one of the two")
            entry = inner
        entry[path[-1]] = value

    def _refuse(self, table: str, label: Label, column: str, code: str, message: str, hint: str = "") -> None:
        self.problems.append(
            Diagnostic(code, "error", "", None, None, message, hint, table=table, row=label, field=column)
        )

    def placed(self, diagnostic: Diagnostic) -> Diagnostic:
        """What the library says of a value in the document, with the cell that it came from."""
        names = diagnostic.pointer.split("/")
        for count in range(len(names), 1, -1):
            if place := self._places.get("/".join(names[:count])):
                field = ".".join(names[count:])
                found = dataclasses.replace(diagnostic, table=place.table, row=place.row, field=field)
                return dataclasses.replace(found, line=None, column=None)
        return dataclasses.replace(diagnostic, table="plan", field=".".join(names[1:]), line=None, column=None)


def _closest(name: str, known: Iterable[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name, list(known), 1)
    return f'did you mean "{close[0]}"?' if close else ""


def table_names() -> tuple[str, ...]:
    """The names of all tables that a plan can have."""
    return ("plan", *tables())


def expect_table(name: str, kind: str = "table", hint: str = "") -> None:
    """Refuses the name of a table that there is none of."""
    if name not in table_names():
        hint = _closest(name, table_names()) or hint
        raise ArgumentError(f"a plan has no {kind} {name!r}", code="unknown-table", item=name, hint=hint)


def assemble(given: Mapping[str, Any], members: Mapping[str, Any]) -> Assembly:
    """The document of all tables that are given, those within entries last."""
    assembly = Assembly()
    for table in sorted(given, key=lambda name: (name != "plan", name.count("."))):
        assembly.add(table, rows_of(given[table], table))
    assembly.document.update(members)
    return assembly
