"""Steps one, two and four: capacity, system and stakeholders, all by the analyst's judgement."""

from tables import known, number

from builder.judgement import (
    because,
    cell_of,
    edges,
    in_vocabulary,
    labelled,
    table,
    table_by_id,
)

STATUS_DATE = "2025-02-28"


def assessments():
    return [
        known(
            **cell_of(row),
            rater="analyst",
            kind="joint",
            current=number(row["current"]),
            target=number(row["target"]),
            date=STATUS_DATE,
            evidence=because(row),
            assumed=True,
        )
        for row in table("capacity")
    ]


def checklists():
    return [
        known(item=row["item"], answer=row["answer"], rater="analyst", date=STATUS_DATE,
              evidence=because(row), assumed=True)
        for row in table("checklists")
    ]


def gaps():
    return [
        known(id=row["id"], label=labelled(row), kind=row["kind"], **cell_of(row), assumed=True)
        for row in table("gaps")
    ]


def factors():
    return [
        known(
            id=row["id"],
            label=labelled(row),
            changeability=number(row["changeability"]),
            **cell_of(row),
            goals=edges(row["goals"]),
            evidence=because(row),
            assumed=True,
        )
        for row in table("factors")
    ]


def influences():
    return [
        known(
            from_=row["from"],
            to=row["to"],
            sign=row["sign"],
            strength=number(row["strength"]),
            delay=number(row["delay"]),
            evidence=because(row),
            assumed=True,
        )
        for row in table("influences")
    ]


def parts_of_kind(kind):
    """Services, or the building blocks that they share."""
    return [
        known(id=row["id"], label=labelled(row), owner=row["owner"], assumed=True)
        for row in table("blocks")
        if row["kind"] == kind
    ]


def uses():
    return [known(from_=row["from"], to=row["to"], assumed=True) for row in table("uses")]


def stakeholder(row, label, assumed):
    return known(
        id=row["id"],
        label=label,
        kind=row["kind"],
        sector=row["sector"],
        power=number(row["power"]),
        legitimacy=number(row["legitimacy"]),
        urgency=number(row["urgency"]),
        interest=number(row["interest"]),
        engagement={"now": row["now"], "wanted": row["wanted"]},
        evidence=because(row),
        assumed=assumed,
    )


def stakeholders():
    """The six owners that the file names, then others whom the plan touches."""
    guessed = ["kind", "sector", "power", "legitimacy", "urgency", "interest", "engagement"]
    owners = [
        stakeholder(row, {"it": row["owner"], "en": row["en"]}, guessed)
        for row in table("owners")
    ]
    return owners + [stakeholder(row, labelled(row), True) for row in table("stakeholders")]


def owner_ids():
    """Stakeholder id by the name that the file gives the owner."""
    return {row["owner"]: id for id, row in table_by_id("owners").items()}


def groups():
    return [
        known(
            id=row["id"],
            label=labelled(row),
            vulnerable=row["vulnerable"] == "true",
            dimensions=in_vocabulary("dimension", row["dimensions"]),
            represented_by=row["represented_by"],
            evidence=because(row),
            assumed=True,
        )
        for row in table("groups")
    ]


def stances():
    return [
        known(from_=row["from"], to=row["to"], position=number(row["position"]),
              evidence=because(row), assumed=True)
        for row in table("stances")
    ]


def ties():
    return [
        known(from_=row["from"], to=row["to"], influence=number(row["influence"]),
              sign=row["sign"], evidence=because(row), assumed=True)
        for row in table("ties")
    ]
