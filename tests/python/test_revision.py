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
