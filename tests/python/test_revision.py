# SPDX-License-Identifier: BSL-1.0
"""What has changed between two road maps, and road maps that follow a change."""

import pytest

import sixstep


@pytest.fixture(scope="module")
def plan():
    return sixstep.Plan.from_dict({
        "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], "status_date": "2026-01-01",
        "actions": [{"id": "law", "label": "Law", "status": "committed", "duration": 20},
                    {"id": "portal", "label": "Portal", "status": "committed", "duration": 10}],
        "dependencies": [{"from": "law", "to": "portal"}],
    })


def test_a_road_map_has_not_changed_against_itself(plan):
    changes = plan.roadmap().compare(plan.roadmap())
    assert not changes
    assert str(changes) == "Nothing has changed."
    assert changes.actions.empty
    assert list(changes.goals.columns) == ["goal", "label", "before", "after"]


def test_a_revision_moves_what_the_change_pushes(plan):
    before = plan.roadmap()
    after = before.revise(plan, [{"at": "law", "set": {"duration": 40}}])
    changes = before.compare(after)
    assert changes
    assert changes.actions.days.tolist() == [28, 28]
    assert str(changes.actions.finish_after.dtype).startswith("datetime64")
    assert "waits for “Law”" in changes.actions.words.iloc[1]
    assert changes.to_dict()["actions"][0]["action"] == "law"
    assert after == before.revise(plan.with_members("law", duration=40))


def test_revising_without_a_change_changes_nothing(plan):
    before = plan.roadmap()
    assert not before.compare(before.revise(plan))


def test_a_change_that_cannot_be_meant_is_refused(plan):
    with pytest.raises(sixstep.PlanError):
        plan.roadmap().revise(plan, [{"at": "protal", "set": {"duration": 40}}])


def test_what_has_changed_is_a_table_for_every_library(plan):
    before = plan.roadmap()
    changes = before.compare(before.revise(plan, [{"at": "law", "set": {"duration": 40}}]))
    table = changes.table("actions")
    assert table["action"] == ["law", "portal"] and table["days"] == [28, 28]
    assert [dict(row) for row in table.to_polars().iter_rows(named=True)] == table.to_arrow().to_pylist()
    assert changes.actions.finish_after.dt.date.tolist() == table["finish_after"]
    assert str(changes.actions.days.dtype) == "Int64" and str(changes.budget.before.dtype) == "float64"
    with pytest.raises(sixstep.UnknownIdError, match='no table "action"; did you mean "actions"'):
        changes.table("action")


def test_a_page_tells_what_has_changed_since_the_road_map_before(plan):
    before = plan.roadmap()
    after = before.revise(plan, [{"at": "law", "set": {"duration": 40}}])
    assert "Finish: 28 days later (" in after.to_html(since=before)
    assert "28 days later" not in after.to_html()


@pytest.mark.parametrize("wrong", ["before", None, 7, {}])
def test_what_is_no_road_map_or_plan_is_named(plan, wrong):
    roadmap = plan.roadmap()
    with pytest.raises(TypeError, match="later must be a Roadmap, not"):
        roadmap.compare(wrong)
    with pytest.raises(TypeError, match="plan must be a Plan, not"):
        roadmap.revise(wrong)
    if wrong is not None:
        with pytest.raises(TypeError, match="since must be a Roadmap, not"):
            roadmap.to_html(since=wrong)
