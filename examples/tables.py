"""Reading analysts' tables and writing plans: what every example builder shares."""

import csv
import sys
from decimal import Decimal
from pathlib import Path

# The package of this checkout, where none is installed.
sys.path.append(str(Path(__file__).resolve().parents[1] / "bindings" / "python"))

import sixstep  # noqa: E402


def read_table(path):
    """The rows of a UTF-8 CSV file with a header, each a dict of text by column."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_id(rows, column="id"):
    """Rows by the text of one column, in the order of the file."""
    return {row[column]: row for row in rows}


def known(**members):
    """A JSON object of the members that are known: unknown is left out, zero and false stay."""
    return {
        name.rstrip("_"): value
        for name, value in members.items()
        if value is not None and value != "" and value != [] and value != {}
    }


def number(text):
    """A number as written, or None for an empty cell."""
    if not text:
        return None
    value = Decimal(text)
    return int(value) if value == value.to_integral_value() else float(value)


def squeeze(text):
    """Text on one line, with single spaces and without zero-width marks."""
    return " ".join(text.replace("\u200b", "").split())


def parts_of(total, weights):
    """Money split in proportion to whole-number weights, exact to the cent: largest remainders
    first, and among equal ones the earlier part."""
    cents, whole = int(total * 100), sum(weights)
    parts = [cents * weight // whole for weight in weights]
    remainders = sorted(range(len(weights)), key=lambda i: (-(cents * weights[i] % whole), i))
    for i in remainders[: cents - sum(parts)]:
        parts[i] += 1
    return [Decimal(part).scaleb(-2) for part in parts]


def write_plan(plan, path):
    """Checks the plan, and writes its canonical document."""
    Path(path).write_text(sixstep.Plan.from_dict(plan).to_json(), encoding="utf-8")
