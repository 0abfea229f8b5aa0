"""What Italy's plan says, computed a second time from the published rows.

Nothing of the example's builder is used here: the two readings must agree by themselves.
"""

import csv
from collections import Counter, defaultdict
from fractions import Fraction

import pytest

STATUS_DATE = "2025-02-28"


@pytest.fixture(scope="module")
def rows(source):
    path = source / "examples/italy_pnrr/data/italy_pnrr_M1C1_digital_roadmap_joined.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def plan(read_json):
    return read_json("examples/italy_pnrr/plan.json")


@pytest.fixture(scope="module")
def sub_measures(plan):
    return {each["id"]: each for each in plan["actions"] if "part_of" in each}


def cents_of_budget(text):
    whole, decimals = text.strip().split(",")
    return int(whole.replace(".", "")) * 100 + int(decimals)


def cents(number):
    return round(number * 100)


@pytest.fixture(scope="module")
def budgets(rows):
    """Cents by sub-measure; None where 0,00 stands beside a blank spend."""
    found = {}
    for row in rows:
        amount = cents_of_budget(row["submeasure_budget_eur"])
        unknown = amount == 0 and row["submeasure_spent_eur"] == ""
        found[row["submeasure"]] = None if unknown else amount
    return found


@pytest.fixture(scope="module")
def spends(rows):
    """Cents by sub-measure that reported, zero included."""
    return {
        row["submeasure"]: int(Fraction(row["submeasure_spent_eur"]) * 100)
        for row in rows
        if row["submeasure_spent_eur"]
    }


def cost_of(action):
    return sum(cents(line["amount"]) for line in action["cost"])


def promises_of(plan):
    """Parents by id of every milestone and target of the plan."""
    promised = {each["id"]: set(each["of"]) for each in plan["milestones"]}
    by_output = defaultdict(set)
    for action in plan["actions"]:
        for edge in action.get("advances", []):
            by_output[edge["to"]].add(action["id"])
    for indicator in plan["indicators"]:
        for target in indicator["targets"]:
            promised[target["id"]] = by_output[indicator["measures"]]
    return promised


def targets_of(plan):
    return {
        target["id"]: (indicator, target)
        for indicator in plan["indicators"]
        for target in indicator["targets"]
    }


def test_fifty_sub_measures_stand_under_twenty_six_measures(plan, sub_measures, rows):
    headings = [each for each in plan["actions"] if "part_of" not in each]
    assert len(sub_measures) == 50 and len(headings) == 26
    assert {id: each["part_of"] for id, each in sub_measures.items()} == {
        row["submeasure"]: row["measure"] for row in rows
    }
    assert all(not each.keys() & {"cost", "modes", "status"} for each in headings)


def test_the_known_money_is_exact_to_the_cent(sub_measures, budgets):
    assert {id: cost_of(each) if "cost" in each else None for id, each in sub_measures.items()} == budgets
    assert sum(filter(None, budgets.values())) == 976895325374


def test_seventeen_sub_measures_have_no_known_cost(sub_measures, budgets):
    unknown = {id for id, each in sub_measures.items() if "cost" not in each}
    assert unknown == {id for id, amount in budgets.items() if amount is None}
    assert len(unknown) == 17
    assert [id for id in unknown if sub_measures[id]["kind"] == "investment"] == ["M1C1I1.09.00"]


def test_reported_spend_is_thirty_per_cent_of_the_known_money(plan, budgets, spends):
    reported = {each["action"]: cents(each["spent"]) for each in plan["progress"]}
    assert reported == spends
    assert {each["at"] for each in plan["progress"]} == {STATUS_DATE}
    share = Fraction(sum(spends.values()), sum(filter(None, budgets.values())))
    assert round(float(share), 4) == 0.303


def test_a_spend_of_zero_is_reported_and_starts_nothing(plan, sub_measures, spends):
    zero = {id for id, amount in spends.items() if amount == 0}
    assert zero == {"M1C1I2.02.02", "M1C1R3.01.05"}
    started = {id for id, each in sub_measures.items() if each["status"] == "started"}
    assert started == spends.keys() - zero and len(started) == 31
    assert {each["status"] for id, each in sub_measures.items() if id not in started} == {"committed"}


def test_every_milestone_and_target_stands_once_with_all_who_promise_it(plan, rows):
    published = defaultdict(set)
    for row in rows:
        published[row["id"]].add(row["submeasure"])
    assert promises_of(plan) == published
    assert len(published) == 243
    assert Counter(len(parents) for parents in published.values() if len(parents) > 1).total() == 25


def test_one_milestone_is_shared_by_six(plan):
    shared_by_six = [each for each in plan["milestones"] if len(each["of"]) == 6]
    assert [each["id"] for each in shared_by_six] == ["M1C1-56"]


def test_dates_levels_and_values_are_as_published(plan, rows):
    levels = {"UE": "EU", "ITA": "national"}
    targets = targets_of(plan)
    milestones = {each["id"]: each for each in plan["milestones"]}
    for row in rows:
        entry = milestones.get(row["id"]) or targets[row["id"]][1]
        assert (entry["by"], entry["level"]) == (row["due"], levels[row["level"]])
        if row["kind"] == "Target" and row["id"] != "M1C1-75":
            assert entry["value"] == int(row["target"])


def test_commitments_that_fall_due_after_the_status_date(plan, rows):
    later = {row["id"] for row in rows if row["due"] > STATUS_DATE}
    due = {each["id"]: each["by"] for each in plan["milestones"]}
    due |= {id: target["by"] for id, (_, target) in targets_of(plan).items()}
    assert {id for id, by in due.items() if by > plan["status_date"]} == later
    assert len(later) == 65


def baseline_of(indicator, target):
    return target.get("extensions", {}).get("baseline", indicator.get("baseline", {}).get("value"))


def test_fillers_are_unknown_and_every_other_baseline_is_kept(plan, rows):
    targets = targets_of(plan)
    for row in rows:
        if row["kind"] == "Milestone":
            continue
        filler = row["baseline"] == row["target"] == "0" or row["id"] in {
            "M1C1-76", "M1C1-77", "M1C1-78", "M1C1-79"}
        assert baseline_of(*targets[row["id"]]) == (None if filler else int(row["baseline"])), row["id"]
    assert "value" not in targets["M1C1-75"][1]


@pytest.mark.parametrize("number", [80, 81, 82, 83, 92, 93, 94, 95])
def test_no_days_of_delay_is_a_real_target(plan, number):
    indicator, target = targets_of(plan)[f"M1C1-{number}"]
    assert target["value"] == 0
    assert indicator["direction"] == "down"


def test_the_change_of_unit_in_digital_identity_is_reported_and_not_repaired(plan):
    indicator, target = targets_of(plan)["M1C1-00-ITA-31"]
    assert [each["value"] for each in indicator["targets"]] == [60, 85]
    assert (indicator["baseline"]["value"], indicator["unit"]["it"]) == (6283, "Percentuale")
    assert "6283" in indicator["evidence"][0]["note"]["en"]
    assert targets_of(plan)["M1C1-146"][0]["id"] != indicator["id"]


def test_six_owners_are_accountable_one_each(plan, sub_measures, rows):
    names = {each["id"]: each["label"]["it"] for each in plan["stakeholders"]}
    published = {row["submeasure"]: row["owner"] for row in rows}
    for id, each in sub_measures.items():
        accountable = [role["stakeholder"] for role in each["roles"] if role["role"] == "accountable"]
        assert [names[owner] for owner in accountable] == [published[id]]
    assert len(set(published.values())) == 6


def test_every_label_is_bilingual(plan):
    for member in ("actions", "goals", "indicators", "milestones", "stakeholders", "factors", "groups"):
        for each in plan[member]:
            assert each["label"].keys() == {"it", "en"}, each["id"]


def test_yearly_budgets_pay_exactly_what_the_sub_measures_cost(plan, sub_measures):
    costs = Counter()
    for each in sub_measures.values():
        for line in each.get("cost", []):
            costs[line["source"], str(line["year"])] += cents(line["amount"])
    budgets = {
        (budget["source"], year): cents(amount)
        for budget in plan["budgets"]
        for year, amount in budget["amounts"].items()
    }
    assert budgets == costs


def test_the_scenario_takes_a_fifth_protects_reforms_and_leaves_spent_money_alone(plan, sub_measures):
    changes = {change["at"]: change["set"] for change in plan["scenarios"][0]["changes"]}
    freed = {id for id in changes if changes[id] == {"status": "proposed"}}
    assert freed == {id for id, each in sub_measures.items() if each["kind"] == "investment"}
    for budget in plan["budgets"]:
        before, after = budget["amounts"], changes[budget["id"]]["amounts"]
        assert all(after[year] == before[year] for year in ("2022", "2023", "2024"))
        total = sum(map(cents, before.values()))
        assert sum(map(cents, after.values())) == total - round(total * 0.2)


def test_no_assumed_order_contradicts_the_published_dates(plan, sub_measures):
    for each in plan["dependencies"]:
        before, after = sub_measures[each["from"]], sub_measures[each["to"]]
        assert before["by"] <= after["by"], (each["from"], each["to"])
        assert before["part_of"] == after["part_of"]


def test_what_the_files_do_not_say_is_marked_as_assumed(plan, sub_measures):
    for member in ("assessments", "gaps", "factors", "influences", "stances", "dependencies", "risks"):
        assert all(each["assumed"] is True for each in plan[member]), member
    guessed = {"innovation", "strategies", "principles", "enablers", "sectors", "closes", "advances",
               "affects", "serves", "develops", "success", "started", "duration"}
    for each in sub_measures.values():
        assert set(each["assumed"]) == guessed & each.keys()
    published = {"label", "kind", "part_of", "status", "roles", "by", "cost", "id", "evidence", "assumed"}
    assert all(set(each) <= guessed | published for each in sub_measures.values())


def ids_of(value, found):
    if isinstance(value, dict):
        if "id" in value:
            found.append(value["id"])
        for member in value.values():
            ids_of(member, found)
    elif isinstance(value, list):
        for member in value:
            ids_of(member, found)
    return found


@pytest.mark.parametrize("name", ["italy_pnrr", "us_federal_data_strategy", "first_plan"])
def test_an_id_stands_once_in_the_whole_plan(read_json, name):
    counts = Counter(ids_of(read_json(f"examples/{name}/plan.json"), []))
    assert [id for id, count in counts.items() if count > 1] == []
