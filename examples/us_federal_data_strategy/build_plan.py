#!/usr/bin/env python3
"""Writes plan.json: the action plans of the US Federal Data Strategy, 2020 and 2021.

Facts come from data/, the analyst's judgement from tables/; README.md names every rule.
Run it from anywhere: python3 examples/us_federal_data_strategy/build_plan.py [FILE]
"""

import re
import sys
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tables import known, read_table, squeeze, write_plan  # noqa: E402

CREDIT = [{
    "source": "GSA/data-strategy, Federal Data Strategy action plans 2020 and 2021 (CC0-1.0)",
    "url": "https://github.com/GSA/data-strategy",
    "note": "Actions, milestones, dates and responsible parties. Entries marked as assumed are an "
            "analyst's reading and no statement of the US government.",
}]


def table(name):
    return read_table(HERE / "tables" / f"{name}.csv")


def rows():
    return read_table(HERE / "data/us_federal_data_strategy_milestones.csv")


def action_number(row):
    return int(re.match(r"Action (\d+):", row["action"]).group(1))


def action_id(year, number):
    return f"fds-{year}-{int(number):02d}"


def id_of_action(row):
    return action_id(row["plan_year"], action_number(row))


def milestone_id(row):
    return f"{id_of_action(row)}-{row['n']}"


def plain(text):
    """Text without markup, footnote marks and asterisks that point to notes."""
    without_marks = re.sub(r"<[^>]*>|\[\^\d+\]|\*", "", text)
    return squeeze(without_marks)


def due(text):
    """The promised day; of a struck-out and a new one, the new one; None if it names no day."""
    in_force = re.sub(r"<s>.*?</s>", "", text)
    try:
        return datetime.strptime(plain(in_force), "%B %d, %Y").date().isoformat()
    except ValueError:
        return None


def wording(row):
    """The published words on the date where they say more than a day, and on measurement."""
    says_more = due(row["target_date"]) is None or "<" in row["target_date"]
    return known(
        target_date=row["target_date"] if says_more else None,
        measurement=row["measurement"],
        reporting=row["reporting_mechanism"],
        required_or_encouraged=plain(row["required_or_encouraged"]),
    )


def milestone(row):
    return known(
        id=milestone_id(row),
        label=plain(row["milestone"]),
        of=[id_of_action(row)],
        by=due(row["target_date"]),
        extensions=wording(row),
    )


def counts_something(row):
    return row["measurement"].startswith(("Number", "Percentage"))


def indicator(row, goal):
    """What a milestone counts. The plans promise no values, so there are no targets."""
    return known(
        id=f"{milestone_id(row)}-measure",
        label=plain(row["measurement"]),
        measures=goal,
        source=plain(row["reporting_mechanism"]),
        assumed=["measures"],
    )


def agencies_bound(row):
    """Who acts where no party is named: the agencies that the row obliges or encourages."""
    obliged = plain(row["required_or_encouraged"])
    return ["cfo-act-agencies"] if obliged.startswith("Required for CFO Act") else ["all-agencies"]


def parties(row):
    named = {each["text"]: each["stakeholders"].split() for each in table("parties")}
    text = row["responsible_party"]
    return named[text] if text else agencies_bound(row)


def roles(milestones):
    """Everyone named in an action's milestones, in order; nobody is named as accountable."""
    everyone = dict.fromkeys(party for row in milestones for party in parties(row))
    return [{"stakeholder": party, "role": "responsible"} for party in everyone]


def develops(cell):
    pairs = (word.split("/") for word in cell.split())
    return [{"pillar": f"pillar:{pillar}", "level": f"level:{level}"} for pillar, level in pairs]


def action(judgement, milestones):
    first = milestones[0]
    days = [due(row["target_date"]) for row in milestones]
    return known(
        id=id_of_action(first),
        label=plain(first["action"].split(": ", 1)[1]),
        kind=first["category"],
        status="committed",
        innovation=f"innovation:{judgement['innovation']}",
        tags=[f"plan-{first['plan_year']}"],
        roles=roles(milestones),
        by=max(days) if all(days) else None,
        advances=[{"to": judgement["goal"]}],
        develops=develops(judgement["develops"]),
        evidence=[{"note": judgement["reason"]}],
        assumed=["innovation", "advances", "develops"],
    )


def milestones_of(judgement):
    wanted = action_id(judgement["plan_year"], judgement["number"])
    return [row for row in rows() if id_of_action(row) == wanted]


def goals():
    return [
        known(id=row["id"], label=row["en"], kind=row["kind"], parent=row["parent"],
              evidence=[{"note": row["reason"]}], assumed=True)
        for row in table("goals")
    ]


def indicators():
    return [
        indicator(row, judgement["goal"])
        for judgement in table("actions")
        for row in milestones_of(judgement)
        if counts_something(row)
    ]


def dependencies():
    return [
        known(from_=action_id(*row["from"].split("/")), to=action_id(*row["to"].split("/")),
              reason=row["reason"], assumed=True)
        for row in table("dependencies")
    ]


def plan():
    """The plan document, member by member in the order of the format."""
    return {
        "format": "sixstep-plan",
        "version": 1,
        "id": "us-federal-data-strategy",
        "title": "US Federal Data Strategy, action plans 2020 and 2021",
        "languages": ["en"],
        "status_date": "2020-12-31",
        "goals": goals(),
        "indicators": indicators(),
        "stakeholders": [
            known(id=row["id"], label=row["en"], kind="public", assumed=["kind"])
            for row in table("stakeholders")
        ],
        "actions": [action(each, milestones_of(each)) for each in table("actions")],
        "milestones": [milestone(row) for row in rows()],
        "dependencies": dependencies(),
        "evidence": CREDIT,
        "assumed": ["status_date"],
    }


if __name__ == "__main__":
    write_plan(plan(), sys.argv[1] if len(sys.argv) > 1 else HERE / "plan.json")
