"""What the published files say, read without repairing anything."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from tables import by_id, read_table, squeeze

FOLDER = Path(__file__).resolve().parent.parent
LEVELS = {"UE": "EU", "ITA": "national"}

# 0 is a filler here, not a starting value: these rows say how many days payments may take.
FILLER_BASELINES = {"M1C1-76", "M1C1-77", "M1C1-78", "M1C1-79"}
# 0 without a unit: the target is that a system works fully, and 0 measures nothing.
FILLER_VALUES = {"M1C1-75"}


@dataclass(frozen=True)
class Commitment:
    """A milestone or target, promised once by one or more sub-measures."""

    id: str
    kind: str
    name: str
    level: str
    due: str
    unit: str
    baseline: int | None
    value: int | None
    of: tuple


@dataclass(frozen=True)
class SubMeasure:
    """A line of the plan that has an owner and, if it is known, a budget."""

    id: str
    measure: str
    name: str
    owner: str
    source: str
    budget: Decimal | None
    spent: Decimal | None
    by: str

    @property
    def kind(self):
        return "investment" if self.id.startswith("M1C1I") else "reform"


def italian_money(text):
    """An amount in either of the two formats of the budget column: `900000000,00` and
    ` 80.000.000,00 `. Points group thousands, the comma precedes the cents."""
    return Decimal(text.strip().replace(".", "").replace(",", "."))


def reported_spend(text):
    """Reported spend with a decimal point. Blank is unknown, 0 is zero."""
    return Decimal(text) if text else None


def known_budget(row):
    """The budget, or None where it stands at 0,00 and no spend was ever reported."""
    budget = italian_money(row["submeasure_budget_eur"])
    return None if budget == 0 and not row["submeasure_spent_eur"] else budget


def commitment(id, rows):
    first = rows[0]
    is_target = first["kind"] == "Target"
    baseline, value = int(first["baseline"]), int(first["target"])
    starts_known = is_target and id not in FILLER_BASELINES and (baseline, value) != (0, 0)
    return Commitment(
        id=id,
        kind=first["kind"],
        name=squeeze(first["name"]),
        level=LEVELS[first["level"]],
        due=date.fromisoformat(first["due"]).isoformat(),
        unit=first["unit"],
        baseline=baseline if starts_known else None,
        value=value if is_target and id not in FILLER_VALUES else None,
        of=tuple(sorted(row["submeasure"] for row in rows)),
    )


def grouped(rows, column):
    groups = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


def programme_rows():
    return read_table(FOLDER / "data/italy_pnrr_M1C1_digital_roadmap_joined.csv")


def budget_rows():
    return read_table(FOLDER / "data/italy_pnrr_measures_budget_M1C1.csv")


def natural_order(id):
    """Sorts M1C1-9 before M1C1-10, and promises to the Union before national ones."""
    parts = id.split("-")[1:]
    return ("ITA" in parts, [int(part) for part in parts if part.isdigit()])


def commitments():
    """The 243 milestones and targets, each once, whichever sub-measures promise it."""
    groups = grouped(programme_rows(), "id")
    return [commitment(id, groups[id]) for id in sorted(groups, key=natural_order)]


def sub_measures():
    """The 50 sub-measures, by id. Budgets repeat on each of their rows and are read once."""
    sources = by_id(budget_rows(), "codice_univoco_submisura")
    found = []
    for id, rows in sorted(grouped(programme_rows(), "submeasure").items()):
        row = rows[0]
        found.append(
            SubMeasure(
                id=id,
                measure=row["measure"],
                name=squeeze(row["submeasure_name"]),
                owner=row["owner"],
                source=sources[id]["prestito_o_sovvenzione"],
                budget=known_budget(row),
                spent=reported_spend(row["submeasure_spent_eur"]),
                by=max(each["due"] for each in rows),
            )
        )
    return found


def measure_names():
    """The Italian name of every measure that has one of the 50 sub-measures."""
    wanted = {row["measure"] for row in programme_rows()}
    return {
        row["codice_univoco_misura"]: squeeze(row["descrizione_misura"])
        for row in budget_rows()
        if row["codice_univoco_misura"] in wanted
    }


def component_name():
    return budget_rows()[0]["descrizione_componente"]
