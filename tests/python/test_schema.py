"""The plan schema, proven by a validator that is not ours."""

import copy
import json
import re

import jsonschema
import pytest

from conftest import SOURCE

PLANS = sorted(SOURCE.glob("examples/*/plan.json"))
ANNOTATION = {"evidence", "assumed", "extensions"}
SCHEMA = json.loads((SOURCE / "docs/schema/sixstep-plan-1.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    return jsonschema.Draft7Validator(SCHEMA)


@pytest.fixture(scope="module")
def first_plan(read_json):
    return read_json("examples/first_plan/plan.json")


def test_every_example_folder_with_data_has_a_plan():
    assert {path.parent.name for path in PLANS} >= {
        "first_plan",
        "italy_pnrr",
        "us_federal_data_strategy",
    }


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_an_example_plan_is_valid(validator, path):
    plan = json.loads(path.read_text(encoding="utf-8"))
    assert [error.json_path + ": " + error.message for error in validator.iter_errors(plan)] == []


def test_the_smallest_plan_is_valid(validator):
    assert validator.is_valid({"format": "sixstep-plan", "version": 1, "id": "a"})


def set_at(plan, path, value):
    """A copy of the plan with one member set."""
    changed = copy.deepcopy(plan)
    *steps, last = path
    target = changed
    for step in steps:
        target = target[step]
    target[last] = value
    return changed


BROKEN = {
    "another format": (["format"], "roadmap"),
    "a version to come": (["version"], 2),
    "an unknown member": (["colour"], "blue"),
    "a misspelt member of an action": (["actions", 0, "lable"], "x"),
    "an id with a space": (["actions", 0, "id"], "two words"),
    "an id of 129 characters": (["id"], "a" * 129),
    "an unknown status": (["actions", 0, "status"], "maybe"),
    "a share above one": (["actions", 0, "success"], 1.2),
    "money as text": (["actions", 0, "cost"], "3200000,00"),
    "a range without its top": (["actions", 1, "cost"], {"low": 1, "likely": 2}),
    "a range without its middle": (["actions", 1, "cost"], {"low": 1, "high": 2}),
    "an unknown unit of time": (["actions", 0, "duration"], {"likely": 3, "unit": "fortnight"}),
    "modes beside a cost of the action": (["actions", 4, "cost"], 1.0),
    "a month thirteen": (["milestones", 0, "by"], "2026-13"),
    "a fifth quarter": (["milestones", 0, "by"], "2026-Q5"),
    "a quarter as a status date": (["status_date"], "2026-Q1"),
    "a rating above five": (["assessments", 0, "current"], 6),
    "a position beyond four": (["stances", 0, "position"], 5),
    "a sign that is a word": (["influences", 0, "sign"], "plus"),
    "a budget by month": (["budgets", 0, "amounts"], {"2026-01": 1.0}),
    "a judge who skips a method's lists": (["comparisons", 0, "method"], "swing"),
    "a policy of no known kind": (["policies", 0, "kind"], "fair"),
    "a change that sets nothing": (["scenarios", 0, "changes", 0, "set"], {}),
    "an empty label": (["goals", 0, "label"], ""),
    "a label by a wrong language tag": (["goals", 0, "label"], {"english!": "x"}),
    "extensions that are no object": (["actions", 0, "extensions"], "x"),
    "progress of no action": (["progress", 0], {"at": "2026-03-31"}),
}


@pytest.mark.parametrize("path, value", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_plan_is_refused_at_the_place_that_broke(validator, first_plan, path, value):
    errors = list(validator.iter_errors(set_at(first_plan, path, value)))
    assert len(errors) == 1
    assert path[: len(errors[0].absolute_path)] == list(errors[0].absolute_path)


ALLOWED = {
    "unknown as null": (["actions", 0, "success"], None),
    "months, known by one number": (["actions", 0, "duration"], {"likely": 3, "unit": "month"}),
    "extensions on an edge": (["actions", 0, "advances", 0, "extensions"], {"mine": [1]}),
    "an assumed edge": (["actions", 0, "advances", 0, "assumed"], True),
    "members that were guessed": (["actions", 0, "assumed"], ["duration"]),
    "a quarter as a promise": (["milestones", 0, "by"], "2026-Q4"),
    "cost by year": (["actions", 0, "cost"], [{"year": 0, "amount": 1.5}, {"year": 2027, "amount": 2}]),
    "a label in three languages": (["goals", 0, "label"], {"en": "a", "it": "b", "pt-BR": "c"}),
    "an added vocabulary entry": (["vocabularies"], {"pillars": [{"id": "pillar:culture"}]}),
}


@pytest.mark.parametrize("path, value", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_the_format_allows_is_valid(validator, first_plan, path, value):
    assert list(validator.iter_errors(set_at(first_plan, path, value))) == []


def objects_of(schema):
    """Every schema of an object with stated members."""
    if isinstance(schema, dict):
        if "properties" in schema and "title" in schema:
            yield schema
        for part in schema.values():
            yield from objects_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects_of(part)


def test_every_object_is_closed_and_may_carry_extensions():
    for each in objects_of(SCHEMA):
        assert each["additionalProperties"] is False, each["title"]
        assert "extensions" in each["properties"] or each["title"] == "Duration", each["title"]


def test_every_member_tells_an_editor_what_it_means():
    for each in objects_of(SCHEMA):
        for name, member in each["properties"].items():
            assert "description" in member or "$ref" in member, f"{each['title']}: {name}"


def test_the_reference_page_and_the_schema_name_the_same_members_in_the_same_order():
    page = (SOURCE / "docs/reference/plan-document.md").read_text(encoding="utf-8")
    rows = [line.split(" | ")[0] for line in page.splitlines() if line.startswith("| `")]
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row) if name != "modes"]
    assert named == [name for name in SCHEMA["properties"] if name not in ANNOTATION]
