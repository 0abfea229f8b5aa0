# SPDX-License-Identifier: BSL-1.0
"""Tables: the results of a road map by column."""

import json
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal

from ._arrow import Export, capsules
from ._calls import Handle, create, options, write

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


@cache
def table_columns() -> dict[str, tuple[str, ...]]:
    """The names of all tables that a road map has, in the order of its document, and of their columns."""
    tables = json.loads(write("sixstep_tables"))
    return {table["name"]: tuple(column["name"] for column in table["columns"]) for table in tables}


class Table:
    """A list of objects of a road map, or of what has changed between two, by column.

    Its columns are the same for every road map, also where it has no rows. Iterating gives its rows, as dicts without
    what is not known. Whatever reads Arrow takes it as it is: `polars.DataFrame(table)`, `pyarrow.table(table)`,
    `pandas.DataFrame.from_arrow(table)`, `duckdb.from_arrow(pyarrow.table(table))`.

    >>> import sixstep
    >>> plan = sixstep.Plan.from_dict({
    ...     "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], "currency": "EUR",
    ...     "actions": [{"id": "portal", "cost": 5, "status": "committed"}],
    ... })
    >>> chosen = plan.roadmap().table("strategy.chosen")
    >>> chosen
    <Table strategy.chosen: 1 row, 9 columns>
    >>> chosen["cost"]
    [Decimal('5.00')]
    """

    def __init__(self, name: str, make: Callable[[], Handle]) -> None:
        """For this package only: tables come from `Roadmap.table` and `RoadmapChange.table`."""
        self._make = make
        self.name = name
        """Where it stands in the document: "action.actions"."""
        self._export  # an unknown name is an error at once

    @cached_property
    def _export(self) -> Export:
        return Export(self._make())

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self._export.columns())

    def __len__(self) -> int:
        return int(self._export.array.length)

    def __getitem__(self, column: str) -> list[Any]:
        """The cells of one column; money is exact, and None is not known."""
        for each in self._export.columns():
            if each.name == column:
                return each.to_list()
        raise KeyError(f"{self.name} has no column {column!r}; it has {', '.join(self.columns)}")

    def __iter__(self) -> Iterator[dict[str, Any]]:
        columns = [each.to_list() for each in self._export.columns()]
        for cells in zip(*columns, strict=True):
            yield {name: cell for name, cell in zip(self.columns, cells, strict=True) if cell is not None}

    def to_pandas(self, *, money: Literal["float", "decimal"] = "float") -> "pandas.DataFrame":
        """This table as a pandas DataFrame, whose numbers lie where the library put them, without a copy.

        Whole numbers are "Int64", yes and no "boolean", dates "datetime64[s]", lists Python lists. Money is a float, exact
        up to 15 digits, or a `Decimal`, always exact.
        """
        from ._frames import to_pandas

        return to_pandas(Export(self._make()), money)

    def to_polars(self) -> "polars.DataFrame":
        """This table as a Polars DataFrame; money is a decimal."""
        import polars

        return polars.DataFrame(self)

    def to_arrow(self) -> "pyarrow.Table":
        """This table as a pyarrow Table; money is a decimal."""
        import pyarrow

        return pyarrow.table(self)

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[Any, Any]:
        """Arrow's PyCapsule interface: a schema and an array, which share the library's memory."""
        return capsules(self._make())

    def __repr__(self) -> str:
        rows = f"{len(self):,} row{'s' if len(self) != 1 else ''}"
        return f"<Table {self.name}: {rows}, {len(self.columns)} columns>"


def roadmap_table(roadmap: Handle, name: str, language: str = "") -> Table:
    """A table of a road map."""

    def make() -> Handle:
        chosen = options(language=language)
        return create("sixstep_roadmap_table", "sixstep_table", roadmap, name.encode(), chosen)[1]

    return Table(name, make)


def change_table(before: Handle, after: Handle, name: str, language: str) -> Table:
    """A table of what has changed between two road maps."""

    def make() -> Handle:
        chosen = options(language=language)
        return create("sixstep_roadmap_compare_table", "sixstep_table", before, after, name.encode(), chosen)[1]

    return Table(name, make)
