"""Step three: goals by judgement, indicators and milestones as the files publish them."""

import re

from tables import known, number

from builder.context import owner_ids
from builder.judgement import because, labelled, table, table_by_id

PROGRAMME = "M1C1"
UNITS = {"Numero": "number", "Percentuale": "per cent", "Giorni": "days", "Euro": "euros"}


def output_id(of):
    """One output for each set of sub-measures that promise targets together, so that whoever
    advances the output is exactly who promised its targets."""
    return "output-" + "-".join(sorted(id.removeprefix(PROGRAMME) for id in of))


def output_parents(row):
    return [PROGRAMME + short for short in row["of"].split()]


def outputs_of(sub_measure):
    """Ids of the outputs that a sub-measure advances, each with how many others share it."""
    return [
        (output_id(parents), len(parents))
        for parents in map(output_parents, table("outputs"))
        if sub_measure in parents
    ]


def vision(name):
    return {
        "id": PROGRAMME,
        "label": {"it": name, "en": "Digitalization, innovation and security in public administration"},
        "kind": "vision",
        "assumed": ["kind"],
    }


def goals(component_name):
    upper = [
        known(
            id=row["id"],
            label=labelled(row),
            kind=row["kind"],
            parent=row["parent"],
            weight=number(row["weight"]),
            aligned=row["aligned"].split(),
            groups=row["groups"].split(),
            evidence=because(row),
            assumed=True,
        )
        for row in table("goals")
    ]
    outputs = [
        known(
            id=output_id(output_parents(row)),
            label=labelled(row),
            kind="output",
            parent=row["parent"],
            weight=number(row["weight"]),
            assumed=True,
        )
        for row in table("outputs")
    ]
    return [vision(component_name), *upper, *outputs]


def indicator_name(target):
    """A target's name without the stage that ends it: `... T1`."""
    return re.sub(r" T\d$", "", target.name)


def target_entry(target, indicator_label, indicator_baseline):
    """A target; what the file says beyond the format stands in its extensions."""
    name = target.name if target.name != indicator_label else None
    start = target.baseline if target.baseline != indicator_baseline else None
    return known(
        id=target.id,
        by=target.due,
        value=target.value,
        level=target.level,
        extensions=known(name=name, baseline=start),
    )


def published_note(id):
    note = table_by_id("notes").get(id)
    return [{"source": "Italia Domani", "note": {"en": note["note"]}}] if note else None


def indicator(row, targets, owner_of):
    """An indicator of targets that count the same thing in the same unit, by date. Its baseline
    is that of the first."""
    first, label = targets[0], indicator_name(targets[-1])
    owners = {owner_of[parent] for parent in first.of}
    return known(
        id=row["id"],
        label={"it": label, "en": row["en"]},
        measures=output_id(first.of),
        unit=first.unit and {"it": first.unit, "en": UNITS[first.unit]},
        direction=row["direction"],
        owner=owners.pop() if len(owners) == 1 else None,
        source="Italia Domani",
        baseline=known(value=first.baseline),
        targets=[target_entry(each, label, first.baseline) for each in targets],
        evidence=published_note(row["id"]),
        assumed=["measures", "direction"],
    )


def indicators(commitments, sub_measures):
    by_id = {each.id: each for each in commitments}
    owner_of = {each.id: owner_ids()[each.owner] for each in sub_measures}
    return [
        indicator(row, [by_id[id] for id in row["targets"].split()], owner_of)
        for row in table("indicators")
    ]


def milestone(promise, english):
    return known(
        id=promise.id,
        label={"it": promise.name, "en": english},
        of=list(promise.of),
        by=promise.due,
        level=promise.level,
        evidence=published_note(promise.id),
    )


def milestones(commitments):
    """Each milestone once, whoever promises it. Whether it was reached is not in the data."""
    english = table_by_id("milestones")
    return [
        milestone(each, english[each.id]["en"])
        for each in commitments
        if each.kind == "Milestone"
    ]
