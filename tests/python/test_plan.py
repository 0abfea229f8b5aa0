"""Plans in Python: reading, writing, comparing, and what is said of bad ones."""

import datetime
import json
import math
import pickle
from decimal import Decimal

import pytest
import sixstep
from conftest import SOURCE
from sixstep import _json

EXAMPLES = ["first_plan", "italy_pnrr", "us_federal_data_strategy"]


def document(**members):
    return {"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], **members}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_plan_is_the_same_however_it_comes(name):
    path = SOURCE / "examples" / name / "plan.json"
    plan = sixstep.Plan.from_file(path)
    assert plan == sixstep.Plan.from_json(path.read_bytes())
    assert plan == sixstep.Plan.from_json(path.read_text(encoding="utf-8"))
    assert plan == sixstep.Plan.from_json(plan.to_json())
    assert plan == sixstep.Plan.from_dict(plan.to_dict())
    assert sixstep.Plan.from_json(plan.to_json()).to_json() == plan.to_json()


def test_equal_plans_hash_alike_and_others_differ():
    first, same = (sixstep.Plan.from_dict(document(title=title)) for title in ("a", "a"))
    other = sixstep.Plan.from_dict(document(title="b"))
    assert first == same and hash(first) == hash(same)
    assert first != other
    assert first != first.to_json()


def test_a_pickled_plan_is_the_same_plan():
    plan = sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json")
    assert pickle.loads(pickle.dumps(plan)) == plan


@pytest.mark.parametrize(
    "amount, written",
    [
        (Decimal("0.10"), "0.10"),
        (Decimal("90071992547409.93"), "90071992547409.93"),
        (Decimal("1E+3"), "1000.00"),
        (7, "7.00"),
        (0.1, "0.10"),
    ],
)
def test_money_stays_exact(amount, written):
    plan = sixstep.Plan.from_dict(document(currency="EUR", actions=[{"id": "a", "cost": amount}]))
    assert f'"cost": {written}' in plan.to_json()
    assert Decimal(str(plan.to_dict()["actions"][0]["cost"])) == Decimal(str(amount))


def test_dates_may_be_dates():
    plan = sixstep.Plan.from_dict(document(status_date=datetime.date(2026, 3, 31)))
    assert plan.to_dict()["status_date"] == "2026-03-31"


@pytest.mark.parametrize("number", [math.nan, math.inf, Decimal("NaN")])
def test_what_is_no_number_is_refused_with_its_place(number):
    with pytest.raises(ValueError, match="^at /actions/0/cost: .*leave out what is not known"):
        sixstep.Plan.from_dict(document(actions=[{"id": "a", "cost": number}]))


@pytest.mark.parametrize(
    "value, complaint",
    [
        ({"title": {1: "x"}}, "at /title: the name of a member must be text, not 1"),
        ({"title": object()}, "at /title: a document holds no object"),
        ({"title": b"x"}, "at /title: a document holds no bytes"),
        ({"status_date": datetime.datetime(2026, 1, 1)}, "at /status_date: a document holds no datetime"),
    ],
)
def test_what_json_cannot_hold_is_refused_with_its_place(value, complaint):
    with pytest.raises(TypeError, match=complaint):
        sixstep.Plan.from_dict(document(**value))


def test_a_document_that_holds_itself_is_refused():
    endless = document()
    endless["extensions"] = endless
    with pytest.raises(ValueError, match="without end"):
        sixstep.Plan.from_dict(endless)


def test_numbers_that_floats_hold_are_floats():
    assert _json.loads("[1, 0.5, 1e300, 0.1234567890123456789]") == [1, 0.5, 1e300, Decimal("0.1234567890123456789")]
    assert _json.loads("[1e999]") == [Decimal("1e999")]


def test_numbers_come_back_as_they_were_written():
    text = '[5.00,0.10,1E2,0.5,90071992547409.93,7]'
    assert _json.dumps(_json.loads(text)) == text
    copied = pickle.loads(pickle.dumps(_json.loads(text)))
    assert _json.dumps(copied) == text and copied == _json.loads(text)


def test_a_bad_plan_lists_everything_that_is_wrong():
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_json(
            '{"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],\n'
            ' "actions": [{"id": "a",\n  "lable": "A"}, {"id": "b", "part_of": "c"}]}'
        )
    error = caught.value
    assert [each.code for each in error.diagnostics] == ["unknown-member", "unknown-id"]
    first = error.diagnostics[0]
    assert (first.pointer, first.line, first.column) == ("/actions/0/lable", 3, 3)
    assert (error.code, error.item, error.hint) == ("unknown-member", "a", 'did you mean "label"?')
    assert 'line 3, column 3: error: unknown member "lable"' in str(error)
    assert "/actions/1/part_of" in str(error)
    assert isinstance(error, ValueError)


def test_an_error_shows_the_first_ten_problems_and_counts_the_rest():
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_dict(document(goals=[{"id": f"g{i}", "parent": "none"} for i in range(15)]))
    assert len(caught.value.diagnostics) == 15
    assert str(caught.value).endswith("\nand 5 more")


@pytest.mark.parametrize(
    "bad, code",
    [
        ("", "empty-document"),
        (b"", "empty-document"),
        ("{", "json-syntax"),
        (b'"\xff"', "encoding"),
        ('"\ud800"', "encoding"),
        ("[" * 10_000, "too-deep"),
    ],
)
def test_text_that_is_no_plan_is_refused(bad, code):
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_json(bad)
    assert caught.value.code == code


def test_limits_hold():
    text = json.dumps(document(title="long " * 100))
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_json(text, max_bytes=100)
    assert caught.value.code == "too-large"
    with pytest.raises(sixstep.ArgumentError, match='option "max_depth" must be from 1 to 1000'):
        sixstep.Plan.from_json(text, max_depth=5000)
    with pytest.raises(TypeError, match="max_items must be a whole number"):
        sixstep.Plan.from_json(text, max_items=1.5)


def test_warnings_stand_beside_a_plan():
    spent = [{"action": "a", "at": "2025-02-28", "spent": 6}]
    text = json.dumps(document(currency="EUR", actions=[{"id": "a", "status": "started", "cost": 5}], progress=spent))
    plan = sixstep.Plan.from_json(text)
    assert [(each.code, each.severity, each.line) for each in plan.diagnostics] == [("spent-above-cost", "warning", 1)]
    (again,) = plan.check()
    assert plan.to_json().splitlines()[again.line - 1].strip().startswith('"spent"')


def test_a_warning_names_the_entry_that_it_is_about():
    document = {
        "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        "stakeholders": [{"id": "ministry"}, {"id": "agency"}],
        "actions": [{"id": "portal", "roles": [
            {"stakeholder": "ministry", "role": "accountable"}, {"stakeholder": "agency", "role": "accountable"}]}],
    }  # fmt: skip
    (warning,) = sixstep.Plan.from_dict(document).diagnostics
    assert (warning.code, warning.item) == ("several-accountable", "portal")


def test_a_repr_says_which_plan_it_is():
    plan = sixstep.Plan.from_dict(document(title={"en": "Small"}, goals=[{"id": "g"}], actions=[{"id": "a"}, {"id": "b"}]))
    assert repr(plan) == '<Plan p "Small": 1 goal, 2 actions>'
    assert repr(sixstep.Plan.from_dict(document())) == "<Plan p: no actions>"


def test_a_file_that_is_not_there_is_an_error_of_the_file():
    with pytest.raises(FileNotFoundError):
        sixstep.Plan.from_file("nowhere.json")
