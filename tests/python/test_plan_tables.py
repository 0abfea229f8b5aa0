# SPDX-License-Identifier: BSL-1.0
"""Plans from tables and workbooks, and back without loss; what is said of bad ones."""

import datetime
import importlib.util
import json
import random
from decimal import Decimal

import openpyxl
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import sixstep
from conftest import SOURCE

PLANS = [*(f"examples/{name}/plan.json" for name in ("first_plan", "italy_pnrr", "us_federal_data_strategy")),
         "tests/support/every_member.json"]
OWN = {"id": "p", "languages": ["en", "it"], "currency": "EUR"}


@pytest.fixture(scope="module", params=PLANS)
def plan(request):
    return sixstep.Plan.from_file(SOURCE / request.param)


def refused(tables, **members):
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_tables(tables, **OWN | members)
    return caught.value.diagnostics


def test_a_plan_survives_its_tables(plan):
    assert sixstep.Plan.from_tables(plan.to_tables()) == plan


def test_a_plan_survives_its_workbook(plan, tmp_path):
    plan.to_excel(tmp_path / "plan.xlsx")
    assert sixstep.Plan.from_excel(tmp_path / "plan.xlsx") == plan


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.Table.from_pylist, lambda rows: pa.Table.from_pylist(rows).to_batches()[0],
                                  lambda rows: {name: [row.get(name) for row in rows] for name in {k: 0 for row in rows for k in row}}])
def test_any_table_will_do(make):
    plan = sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json")
    names = {"goals", "stakeholders", "actions.advances", "ties"}
    tables = {name: make(_alike(rows)) if name in names else rows for name, rows in plan.to_tables().items()}
    assert sixstep.Plan.from_tables(tables) == plan


def _alike(rows):
    """Rows with a cell for each column, so that no library guesses types from the first."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [{name: row.get(name) for name in names} for row in rows]


def test_what_people_may_write_comes_back_from_a_workbook(tmp_path):
    random.seed(7)
    pieces = ["=1+1", "+39", "-", "@x", "a;b", " ", "  x", "{", "[1]", '"', "'", "\n", "\t", "\r", "\x00", "é", "\u00a0",
              "2024-06-30", "1800-01-01", "2024-Q2", "TRUE", "no", "0012", "1e5", "_x000D_", "\U0001f600", "NaN", "None", "#N/A", ""]
    words = [random.choice(pieces) + random.choice(pieces) for _ in range(200)] + pieces
    labels = [{"label": word} if word else {} for word in words]
    tagged = [{"tags": list(dict.fromkeys(filter(None, random.choices(words, k=3))))} for _ in words]
    entries = [{"id": f"{i:03}", **label, **tags} for i, (label, tags) in enumerate(zip(labels, tagged, strict=True))]
    plan = sixstep.Plan.from_dict({"format": "sixstep-plan", "version": 1, **OWN, "actions": entries})
    plan.to_excel(tmp_path / "plan.xlsx")
    assert sixstep.Plan.from_excel(tmp_path / "plan.xlsx") == plan
    assert sixstep.Plan.from_tables(plan.to_tables()) == plan


def test_money_with_more_digits_than_a_float_survives_a_workbook(tmp_path):
    plan = sixstep.Plan.from_tables({"actions": [{"id": "a", "cost": Decimal("90071992547409.93")}]}, **OWN)
    plan.to_excel(tmp_path / "plan.xlsx")
    assert "90071992547409.93" in sixstep.Plan.from_excel(tmp_path / "plan.xlsx").to_json()


def test_a_workbook_helps_who_fills_it_in(tmp_path):
    sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json").to_excel(tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    sheet = book["actions"]
    heads = {cell.value: cell for cell in sheet[1]}
    assert sheet.freeze_panes == "B2"
    assert "Must be filled in." in heads["id"].comment.text
    assert "proposed" in heads["status"].comment.text
    offered = {str(each.sqref).split("2")[0]: each.formula1 for each in sheet.data_validations.dataValidation}
    assert offered[heads["status"].column_letter].startswith('"proposed,committed')
    assert offered[heads["part_of"].column_letter].startswith("'actions'!$A$2:")
    advances = book["actions.advances"]
    assert advances["A1"].value == "of"


def test_analysts_may_keep_sheets_of_their_own(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "# notes"
    book.active["A1"] = "anything"
    sheet = book.create_sheet("plan")
    for row in (("member", "value"), ("id", "p"), ("languages", "en"), (None, None)):
        sheet.append(row)
    book.save(tmp_path / "plan.xlsx")
    assert repr(sixstep.Plan.from_excel(tmp_path / "plan.xlsx")) == "<Plan p: no actions>"
    book.create_sheet("action")
    book.save(tmp_path / "plan.xlsx")
    with pytest.raises(sixstep.ArgumentError, match="no sheet 'action'; did you mean \"actions\""):
        sixstep.Plan.from_excel(tmp_path / "plan.xlsx")


def test_a_bad_cell_of_a_workbook_is_named_by_its_row(tmp_path):
    sixstep.Plan.from_tables({"actions": [{"id": "a"}, {"id": "b"}]}, **OWN).to_excel(tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    heads = {cell.value: cell.column_letter for cell in book["actions"][1]}
    book["actions"][f"{heads['status']}3"] = "finnished"
    book["actions"][f"{heads['from']}4"] = datetime.datetime(2026, 1, 1, 8, 30)
    book.save(tmp_path / "plan.xlsx")
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_excel(tmp_path / "plan.xlsx")
    assert str(caught.value) == "actions, row 4, column from: error: expected a day, found the time 2026-01-01 08:30:00; leave out the hours"
    book["actions"][f"{heads['from']}4"] = None
    book.save(tmp_path / "plan.xlsx")
    with pytest.raises(sixstep.PlanError, match="^actions, row 3, column status: error: "):
        sixstep.Plan.from_excel(tmp_path / "plan.xlsx")


def test_a_cell_below_no_name_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "actions"
    book.active["A1"], book.active["B2"] = "id", "lost"
    book.save(tmp_path / "plan.xlsx")
    with pytest.raises(sixstep.PlanError, match="actions, row 2: error: a cell stands below no name"):
        sixstep.Plan.from_excel(tmp_path / "plan.xlsx")


def test_a_file_that_is_no_workbook_is_refused(tmp_path):
    (tmp_path / "plan.xlsx").write_text("id;label")
    with pytest.raises(ValueError, match="is no workbook"):
        sixstep.Plan.from_excel(tmp_path / "plan.xlsx")


def test_columns_of_whole_numbers_with_gaps_are_no_floats():
    frame = pd.DataFrame({"id": [1, 2, 3], "population": [10, None, 30], "vulnerable": [True, None, False]})
    rows = sixstep.Plan.from_tables({"groups": frame}, **OWN).to_dict()["groups"]
    assert rows == [{"id": "1", "population": 10, "vulnerable": True}, {"id": "2"}, {"id": "3", "population": 30, "vulnerable": False}] or \
        rows == [{"id": "1", "population": 10, "vulnerable": True}, {"id": "2"}, {"id": "3", "population": 30}]


def test_days_may_be_timestamps_without_hours():
    frame = pd.DataFrame({"id": ["a"], "started": pd.to_datetime(["2026-01-05"])})
    assert sixstep.Plan.from_tables({"actions": frame}, **OWN).to_dict()["actions"][0]["started"] == "2026-01-05"


BAD = {
    "a time zone": ({"id": ["a"], "from": pd.to_datetime(["2026-01-05T00:00+02:00"])}, "from", "wrong-type", "in a time zone"),
    "hours": ({"id": ["a"], "from": pd.to_datetime(["2026-01-05T08:00"])}, "from", "wrong-type", "found the time"),
    "infinity": ({"id": ["a"], "doability": [float("inf")]}, "doability", "wrong-type", "inf is no number"),
    "a number for words": ({"id": ["a"], "label": [1.5]}, "label", "wrong-type", "expected words, found the number 1.5"),
    "words for a number": ({"id": ["a"], "doability": ["high"]}, "doability", "wrong-type", "high"),
    "words for money": ({"id": ["a"], "cost": ["cheap"]}, "cost", "wrong-type", 'an amount of money, a range or'),
    "an unknown column": ({"id": ["a"], "lable": ["A"]}, "lable", "unknown-member", 'did you mean "label"'),
    "half JSON": ({"id": ["a"], "extensions": ["{x"]}, "extensions", "json-syntax", "looks like JSON"),
    "an object": ({"id": ["a"], "label": [b"x"]}, "label", "wrong-type", "a cell holds no bytes"),
    "too small a unit": ({"id": ["a"], "cost": [0.123]}, "cost", None, ""),
    "two forms": ({"id": ["a"], "cost": [5.0], "cost.low": [4.0]}, "cost.low", "conflicting-members", "exclude each other"),
}


@pytest.mark.parametrize("columns, column, code, words", BAD.values(), ids=BAD.keys())
def test_bad_cells_are_named(columns, column, code, words):
    frame = pd.DataFrame({name: pd.Series(cells, index=["x7"]) for name, cells in columns.items()})
    (problem,) = refused({"actions": frame})
    assert (problem.table, problem.row, problem.field) == ("actions", "x7", column)
    assert code in (None, problem.code)
    assert words in str(problem) and str(problem).startswith(f"actions, row x7, column {column}: error: ")


def test_all_that_is_wrong_is_told_at_once_as_a_table():
    mixed = {"actions": {"id": ["a", "b"], "label": [1.5, "B"], "doability": [0.5, float("inf")]}}
    problems = refused(mixed)
    assert [(each.row, each.field) for each in problems] == [(0, "label"), (1, "doability")]
    assert problems.to_pandas()[["table", "row"]].values.tolist() == [["actions", 0], ["actions", 1]]
    assert "<th>field</th>" in problems._repr_html_() and "<script" not in problems._repr_html_()


def test_a_row_for_an_entry_that_is_not_there_is_named():
    (problem,) = refused({"actions": [{"id": "portal"}], "actions.advances": [{"of": "potral", "to": "g"}]})
    assert str(problem) == 'actions.advances, row 0, column of: error: there is no "potral" in actions; did you mean "portal"?'


def test_what_the_library_says_of_a_list_within_names_its_row():
    goals = [{"id": "g"}]
    advances = [{"of": "b", "to": "g", "amount": 0.5}, {"of": "a", "to": "g", "amount": 7}]
    (problem,) = refused({"goals": goals, "actions": [{"id": "a"}, {"id": "b"}], "actions.advances": advances})
    assert (problem.table, problem.row, problem.field) == ("actions.advances", 1, "amount")


def test_a_plan_needs_its_own_members():
    with pytest.raises(sixstep.PlanError) as caught:
        sixstep.Plan.from_tables({"actions": []})
    assert {each.table for each in caught.value.diagnostics} == {"plan"}


@pytest.mark.parametrize("empty", [pd.DataFrame(), pd.DataFrame({"id": []}), pl.DataFrame(), [], {}, [{}], pa.table({})])
def test_an_empty_table_is_no_row(empty):
    assert "actions" not in sixstep.Plan.from_tables({"actions": empty}, **OWN).to_dict()


@pytest.mark.parametrize("table, words", [("text", "actions is no table but a str"), (7, "but a int"), ([7], "row 0 of actions must be a dict")])
def test_what_is_no_table_is_refused(table, words):
    with pytest.raises(TypeError, match=words):
        sixstep.Plan.from_tables({"actions": table}, **OWN)


def test_columns_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="equally long"):
        sixstep.Plan.from_tables({"actions": {"id": ["a", "b"], "label": ["A"]}}, **OWN)


@pytest.mark.parametrize(
    "table",
    [pd.DataFrame([["a", "b"]], columns=["id", "id"]), pa.table([["a"], ["b"]], names=["id", "id"])],
    ids=["pandas", "arrow"],
)
def test_two_columns_of_one_name_are_refused(table):
    with pytest.raises(sixstep.ArgumentError, match='actions has 2 columns called "id"') as caught:
        sixstep.Plan.from_tables({"actions": table}, **OWN)
    assert caught.value.code == "duplicate-column"


def test_an_unknown_table_is_an_error_with_a_suggestion():
    for call in (lambda: sixstep.Plan.from_tables({"action": []}, **OWN), lambda: sixstep.Plan.from_tables({}, **OWN).to_pandas("action")):
        with pytest.raises(sixstep.ArgumentError, match='did you mean "actions"'):
            call()


def test_a_table_of_a_plan_is_a_frame(plan):
    frame = plan.to_pandas("actions")
    assert frame["id"].tolist() == [each["id"] for each in plan.to_dict()["actions"]]
    assert len(plan.to_pandas("vocabularies.sdgs")) == 0


def test_edits_give_new_plans():
    plan = sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json")
    before = plan.to_json()
    dearer = plan.with_changes([{"at": "academy", "set": {"cost": Decimal("3300000.50")}}])
    assert {each["id"]: each for each in dearer.to_dict()["actions"]}["academy"]["cost"] == Decimal("3300000.50")
    assert plan.with_members("academy", by=datetime.date(2028, 6, 30)) != plan
    assert plan.with_members(title="Other").to_dict()["title"] == "Other"
    assert "status_date" not in plan.with_members(status_date=None).to_dict()
    fewer = plan.with_table("risks", plan.to_pandas("risks").head(1))
    assert len(fewer.to_dict()["risks"]) == 1 and plan.with_table("risks", plan.to_tables()["risks"]) == plan
    assert plan.to_json() == before
    with pytest.raises(sixstep.PlanError, match="unknown member \"cots\""):
        plan.with_members("academy", cots=5)


def test_a_scenario_is_the_plan_after_its_changes():
    plan = sixstep.Plan.from_file(SOURCE / "examples/first_plan/plan.json")
    (scenario,) = plan.to_dict()["scenarios"]
    assert plan.scenario(scenario["id"]) == plan.with_changes(scenario["changes"]) != plan
    with pytest.raises(sixstep.UnknownIdError, match="no scenario 'none'; it has"):
        plan.scenario("none")


def test_the_schema_in_the_package_is_the_one_of_the_documentation():
    from sixstep import _schema

    assert _schema.schema() == json.loads((SOURCE / "docs/schema" / _schema.SCHEMA).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page, which", [("plan-tables.md", "plan_page"), ("roadmap-tables.md", "roadmap_page")])
def test_the_reference_pages_are_those_of_the_library(page, which):
    spec = importlib.util.spec_from_file_location("write_table_reference", SOURCE / "docs/write_table_reference.py")
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    text = (SOURCE / "docs/reference" / page).read_text(encoding="utf-8")
    assert text == "\n".join(getattr(writer, which)()) + "\n", "write it anew: docs/write_table_reference.py"
