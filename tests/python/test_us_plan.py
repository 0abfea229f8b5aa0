"""What the plan of the US Federal Data Strategy says, and what it leaves unknown."""

import csv

import pytest


@pytest.fixture(scope="module")
def plan(read_json):
    return read_json("examples/us_federal_data_strategy/plan.json")


@pytest.fixture(scope="module")
def rows(source):
    path = source / "examples/us_federal_data_strategy/data/us_federal_data_strategy_milestones.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def milestones(plan):
    return {each["id"]: each for each in plan["milestones"]}


def test_actions_and_milestones_are_complete(plan, rows):
    assert len(plan["actions"]) == len({(row["plan_year"], row["action"]) for row in rows}) == 31
    assert len(plan["milestones"]) == len(rows) == 87


def test_no_money_is_known(plan):
    assert "currency" not in plan
    assert all("cost" not in each for each in plan["actions"])


def test_a_struck_out_date_gives_way_to_the_new_one(milestones):
    assert milestones["fds-2020-03-1"]["by"] == "2020-07-31"
    assert "<s>June 30, 2020</s>" in milestones["fds-2020-03-1"]["extensions"]["target_date"]


@pytest.mark.parametrize(
    "id, words",
    [
        ("fds-2020-02-5", "(See Above)"),
        ("fds-2020-10-5", "12 months"),
        ("fds-2020-06-2", "<s>July 31, 2020</s> <b>90 days after OMB/GSA standard metadata guidance is issued*</b>"),
        ("fds-2021-06-1", "Quarterly"),
    ],
)
def test_words_that_name_no_day_leave_the_date_unknown(milestones, id, words):
    assert "by" not in milestones[id]
    assert milestones[id]["extensions"]["target_date"] == words


def test_an_action_has_a_date_only_if_all_its_milestones_do(plan, milestones):
    for action in plan["actions"]:
        dates = [each.get("by") for each in milestones.values() if each["of"] == [action["id"]]]
        assert action.get("by") == (max(dates) if all(dates) else None)


def test_many_parties_are_responsible_and_none_is_said_to_be_accountable(plan):
    assert {role["role"] for each in plan["actions"] for role in each["roles"]} == {"responsible"}
    geospatial = next(each for each in plan["actions"] if each["id"] == "fds-2020-10")
    assert [role["stakeholder"] for role in geospatial["roles"]] == [
        "saogi", "omb", "fgdc", "ngda-agencies", "gsa"]


def test_an_obligation_in_the_column_of_the_party_binds_all_agencies(plan):
    algorithms = next(each for each in plan["actions"] if each["id"] == "fds-2021-07")
    assert "all-agencies" in [role["stakeholder"] for role in algorithms["roles"]]
