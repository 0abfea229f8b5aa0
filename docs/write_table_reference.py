# SPDX-License-Identifier: BSL-1.0
"""Prints docs/reference/plan-tables.md, from the schema of the plan document; roadmap-tables.md with `roadmap`."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "bindings" / "python"))

from sixstep import _schema  # noqa: E402
from sixstep._table import table_columns  # noqa: E402

PLAN_HEAD = """\
# Plans as tables

What `Plan.from_tables`, `Plan.from_excel`, `Plan.to_tables` and `Plan.to_excel` of the [Python package](python.md) call
tables and columns. Written by `docs/write_table_reference.py`; the meaning of each member stands in
[the plan document](plan-document.md), and as a note on each column of a workbook.

- **A table** holds one list of the document, a row for each entry. Columns are its members.
- **Members within members** have a dot: `cost.low`, `duration.unit`, `engagement.wanted`.
- **Texts** are words in the plan's first language, or in a column for each: `label.it`, `label.en`.
- **Money by year** of a budget has a column for each year: `amounts.2026`.
- **Lists of words** are one cell, `one; two; three`.
- **Lists of objects** are tables of their own, `actions.advances`: their column `of` is the id of the entry.
- **The plan's own members** stand in the table `plan`, with the columns `member` and `value`.
- **What no cell can hold** is JSON, told by its first character: `{`, `[` or `"`.
- **An empty cell** is not known. Sheets whose names begin with `#` are yours.
"""

ROADMAP_HEAD = """\
# The road map's tables

What `Roadmap.table` of the [Python package](python.md) and `sixstep_roadmap_table` of [the C interface](c-api.md) give, by
name. Written by `docs/write_table_reference.py`. Each is a list of [the road map document](roadmap-document.md), where its
members are explained; `row` is the row of the outer table, from 0.
"""


def plan_page():
    yield PLAN_HEAD
    yield "| table | columns; **bold** must be filled in |\n|---|---|"
    for table in ("plan", *_schema.tables()):
        required = ["of"] if "." in table and not table.startswith("vocabularies.") else []
        names = [*required, *_schema.columns(table)]
        if table == "plan":
            names = [name for name in names if name not in ("format", "version") and not name.startswith("vocabularies.")]
        required += _schema.tables()[table].get("required", ()) if table != "plan" else ["id"]
        columns = ", ".join(f"**`{name}`**" if name in required else f"`{name}`" for name in names)
        yield f"| `{table}` | {columns} |"


def roadmap_page():
    yield ROADMAP_HEAD
    yield "| table | columns |\n|---|---|"
    for table, columns in table_columns().items():
        yield f"| `{table}` | {', '.join(f'`{name}`' for name in columns)} |"


if __name__ == "__main__":
    print("\n".join(roadmap_page() if sys.argv[1:] == ["roadmap"] else plan_page()))
