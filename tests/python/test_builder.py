"""Plans that are put together row by row."""

import datetime
import sqlite3
from decimal import Decimal

import pytest
import sixstep


def small():
    return sixstep.PlanBuilder(id="small", languages=["en"], currency="EUR")


def test_rows_of_a_database_become_a_plan():
    base = sqlite3.connect(":memory:")
    base.row_factory = sqlite3.Row
    base.execute("create table action (id text, label text, cost text)")
    base.executemany("insert into action values (?, ?, ?)", [("portal", "One portal", "6.10"), ("hub", None, None)])
    builder = small()
    for row in base.execute("select * from action"):
        builder.add("actions", dict(row), cost=row["cost"] and Decimal(row["cost"]))
    assert builder.finish().to_dict()["actions"] == [
        {"id": "portal", "label": "One portal", "cost": 6.1},
        {"id": "hub"},
    ]


def test_rows_may_come_before_what_they_name():
    builder = sixstep.PlanBuilder()
    builder.add("dependencies", from_="hub", to="portal")
    builder.add("actions", id="portal", cost=6)
    builder.add("actions", id="hub")
    builder.set(currency="EUR", id="small", languages=["en"], status_date=datetime.date(2026, 1, 1))
    document = builder.finish().to_dict()
    assert document["dependencies"] == [{"from": "hub", "to": "portal"}]
    assert document["status_date"] == "2026-01-01"


def test_everything_that_is_wrong_is_told_by_item():
    builder = small()
    builder.add("actions", id="portal", lable="x")
    builder.add("actions", id="hub", part_of="protal")
    with pytest.raises(sixstep.PlanError) as caught:
        builder.finish()
    assert [(each.item, each.pointer, each.hint) for each in caught.value.diagnostics] == [
        ("portal", "/actions/0/lable", 'did you mean "label"?'),
        ("hub", "/actions/1/part_of", 'did you mean "portal"?'),
    ]
    assert caught.value.diagnostics[0].line is None
    assert "item" in caught.value.diagnostics.to_pandas().columns


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda builder: builder.add("action", id="x"), 'did you mean "actions"?'),
        (lambda builder: builder.add("titles", id="x"), 'no list "titles"'),
        (lambda builder: builder.set(titel="x"), 'did you mean "title"?'),
        (lambda builder: builder.set(format="x"), 'no member "format"'),
        (lambda builder: builder.add("actions", {"cost": float("nan")}), "at /cost: nan is no number"),
        (lambda builder: builder.add("actions", id="\ud800"), "UTF-8"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_not_kept(call, message):
    builder = small()
    with pytest.raises(ValueError) as caught:
        call(builder)
    assert message in str(caught.value)
    assert builder.finish() == small().finish()


def test_a_builder_goes_on_after_a_plan():
    builder = small()
    first = builder.finish()
    builder.set(title="New")
    assert builder.finish() == first.with_members(title="New")
    builder.set(title=None)
    assert builder.finish() == first


def test_limits_hold():
    builder = sixstep.PlanBuilder(max_items=10, id="small", languages=["en"])
    for number in range(10):
        builder.add("goals", id=f"g{number}")
    with pytest.raises(sixstep.PlanError, match="values"):
        builder.finish()
