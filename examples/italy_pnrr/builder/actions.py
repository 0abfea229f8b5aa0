"""Steps five and six: measures, sub-measures, their order, and a scenario with less money."""

from datetime import date
from decimal import Decimal

from tables import known, number

from builder import money
from builder.context import STATUS_DATE, owner_ids
from builder.framework import outputs_of
from builder.judgement import (
    assumption,
    because,
    cells,
    in_vocabulary,
    labelled,
    table,
    table_by_id,
)

GUESSED = ["innovation", "strategies", "principles", "enablers", "sectors", "closes", "advances",
           "affects", "serves", "develops", "success", "started", "duration"]


def months_between(start, end):
    """Calendar months from the day `start` to the end of the month of `end`."""
    start, end = date.fromisoformat(start), date.fromisoformat(end)
    return (end.year - start.year) * 12 + end.month - start.month + 1


def remaining(months):
    """How early and how late work of so many months may end."""
    early = round(months * Decimal(assumption("earliest_share")))
    late = round(months * Decimal(assumption("latest_share")))
    return early, late


def status(sub_measure):
    """Reported spend above zero proves a start; zero or none proves nothing."""
    return "started" if sub_measure.spent else "committed"


def duration(sub_measure):
    """Months of work, or None where nothing in the data bounds it: no spend reported and every
    promise dated before the status date. A started sub-measure whose promises have passed is taken
    to work until the programme's last promise."""
    ahead = sub_measure.by > STATUS_DATE
    begun = status(sub_measure) == "started"
    if not ahead and not begun:
        return None
    end = sub_measure.by if ahead else assumption("last_promise")
    left = months_between("2025-03-01", end)
    likely = months_between(assumption("started_on"), end) if begun else left
    early, late = remaining(left)
    return {"low": likely - early, "likely": likely, "high": likely + late, "unit": "month"}


def success(sub_measure):
    """How sure the result is, by the share of the budget that is spent."""
    if not sub_measure.budget:
        return None
    share = (sub_measure.spent or Decimal(0)) / sub_measure.budget
    steps = (step.split(":") for step in assumption("success_by_spend").split())
    return next(number(value) for least, value in steps if share >= Decimal(least))


def advances(sub_measure):
    return [
        {"to": output, "amount": number(str(Decimal(1) / sharers))}
        for output, sharers in outputs_of(sub_measure.id)
    ]


def affects(id):
    return [
        {"to": row["factor"], "amount": number(row["amount"])}
        for row in table("affects")
        if row["id"] == id
    ]


def serves(id, targets):
    """Groups served, with the people of an EU target as reach where one counts them."""
    return [
        known(to=row["group"], reach=targets[row["reach_of"]].value if row["reach_of"] else None)
        for row in table("serves")
        if row["id"] == id
    ]


def heading(id, italian):
    return {
        "id": id,
        "label": {"it": italian, "en": table_by_id("labels")[id]["en"]},
        "kind": "measure",
    }


def sub_measure_entry(each, targets):
    reading = table_by_id("readings")[each.id]
    entry = known(
        id=each.id,
        label={"it": each.name, "en": table_by_id("labels")[each.id]["en"]},
        kind=each.kind,
        part_of=each.measure,
        status=status(each),
        innovation=f"innovation:{reading['innovation']}",
        strategies=in_vocabulary("strategy", reading["strategies"]),
        principles=in_vocabulary("principle", reading["principles"]),
        enablers=in_vocabulary("enabler", reading["enablers"]),
        sectors=reading["sectors"].split(),
        roles=[{"stakeholder": owner_ids()[each.owner], "role": "accountable"}],
        by=each.by,
        cost=money.cost(each),
        duration=duration(each),
        closes=reading["closes"].split(),
        advances=advances(each),
        affects=affects(each.id),
        serves=serves(each.id, targets),
        develops=cells(reading["develops"]),
        success=success(each),
        started=assumption("started_on") if status(each) == "started" else None,
        evidence=because(reading),
    )
    return entry | {"assumed": [name for name in GUESSED if name in entry]}


def actions(sub_measures, measure_names, commitments):
    """26 measures as headings, each followed by its sub-measures."""
    targets = {each.id: each for each in commitments}
    entries = []
    for measure, italian in measure_names.items():
        entries.append(heading(measure, italian))
        entries += [
            sub_measure_entry(each, targets) for each in sub_measures if each.measure == measure
        ]
    return entries


def dependencies():
    """Order inside a measure; none contradicts the published dates."""
    return [
        known(
            from_=row["from"],
            to=row["to"],
            type=row["type"],
            prerequisite=row["prerequisite"] == "true",
            reason={"en": row["reason"]},
            assumed=True,
        )
        for row in table("dependencies")
    ]


def three_points(cell):
    low, likely, high = map(int, cell.split("/"))
    return {"low": low, "likely": likely, "high": high, "unit": "month"}


def risks():
    return [
        known(
            id=f"risk-{row['id']}",
            label=labelled(row),
            probability=number(row["probability"]),
            hits=[{"to": id, "delay": three_points(row["delay"])} for id in row["hits"].split()],
            owner=row["owner"],
            response={"it": row["response_it"], "en": row["response_en"]},
            evidence=because(row),
            assumed=True,
        )
        for row in table("risks")
    ]


def less_money(sub_measures):
    """20 % less money with reforms protected: every investment is up for choice again."""
    rate = Decimal(assumption("rate_of_cut"))
    freed = [
        {"at": each.id, "set": {"status": "proposed"}}
        for each in sub_measures
        if each.kind == "investment"
    ]
    cut = [
        {"at": budget["id"], "set": {"amounts": money.after_cut(budget["amounts"], rate)}}
        for budget in money.budgets(sub_measures)
    ]
    return {
        "id": "less-money",
        "label": {"it": "20 % di risorse in meno, riforme protette",
                  "en": "20 % less money, reforms protected"},
        "changes": freed + cut,
        "assumed": True,
    }
