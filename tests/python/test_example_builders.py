"""The builders of the example plans, and how they read what governments publish."""

import subprocess
import sys
from decimal import Decimal

import pytest

from conftest import SOURCE

EXAMPLES = SOURCE / "examples"
sys.path[:0] = [str(EXAMPLES / "italy_pnrr"), str(EXAMPLES)]

from builder import money, source as italy  # noqa: E402
from tables import known, number, parts_of, squeeze  # noqa: E402


@pytest.mark.parametrize("name", ["italy_pnrr", "us_federal_data_strategy"])
def test_a_builder_writes_the_committed_plan_byte_for_byte(name, tmp_path):
    built = tmp_path / "plan.json"
    subprocess.run([sys.executable, EXAMPLES / name / "build_plan.py", built], check=True)
    assert built.read_bytes() == (EXAMPLES / name / "plan.json").read_bytes()


@pytest.mark.parametrize(
    "text, amount",
    [
        ("900000000,00", "900000000.00"),
        (" 80.000.000,00 ", "80000000.00"),
        ("2268050053,73", "2268050053.73"),
        ("324400000,01", "324400000.01"),
        ("0,00", "0.00"),
    ],
)
def test_both_number_formats_of_the_budget_column_are_read(text, amount):
    assert italy.italian_money(text) == Decimal(amount)


def test_a_blank_spend_is_unknown_and_a_zero_is_zero():
    assert italy.reported_spend("") is None
    assert italy.reported_spend("0") == 0


@pytest.mark.parametrize(
    "budget, spent, known_amount",
    [("0,00", "", None), ("0,00", "0", Decimal(0)), ("5,00", "", Decimal(5))],
)
def test_only_a_zero_budget_beside_a_blank_spend_is_unknown(budget, spent, known_amount):
    row = {"submeasure_budget_eur": budget, "submeasure_spent_eur": spent}
    assert italy.known_budget(row) == known_amount


def row(**changes):
    return {"kind": "Target", "name": "n", "level": "UE", "due": "2024-06-30", "unit": "Giorni",
            "baseline": "0", "target": "30", "submeasure": "A"} | changes


@pytest.mark.parametrize(
    "id, changes, baseline, value",
    [
        ("x-1", {}, 0, 30),
        ("x-1", {"target": "0"}, None, 0),
        ("x-1", {"kind": "Milestone", "target": "0"}, None, None),
        ("M1C1-76", {}, None, 30),
        ("M1C1-75", {"target": "0"}, None, None),
    ],
)
def test_fillers_are_read_as_unknown(id, changes, baseline, value):
    read = italy.commitment(id, [row(**changes)])
    assert (read.baseline, read.value) == (baseline, value)


def test_a_promise_of_several_is_one_commitment():
    read = italy.commitment("x-1", [row(submeasure="B"), row(submeasure="A")])
    assert read.of == ("A", "B")


def test_promises_to_the_union_come_first_and_in_numeric_order():
    ids = ["M1C1-00-ITA-2", "M1C1-10", "M1C1-139-ITA-1", "M1C1-9"]
    assert sorted(ids, key=italy.natural_order) == ["M1C1-9", "M1C1-10", "M1C1-00-ITA-2", "M1C1-139-ITA-1"]


def test_parts_of_an_amount_sum_to_it():
    assert parts_of(Decimal("0.05"), [1, 1, 1]) == [Decimal("0.02"), Decimal("0.02"), Decimal("0.01")]
    assert parts_of(Decimal("100.00"), [10, 6]) == [Decimal("62.50"), Decimal("37.50")]


def test_a_cut_spares_the_years_that_are_over():
    amounts = {year: Decimal(100) for year in ("2022", "2023", "2024", "2025", "2026")}
    after = money.after_cut(amounts, Decimal("0.2"))
    assert [after[year] for year in amounts] == [100, 100, 100, 50, 50]


def test_unknown_members_are_left_out_and_zero_stays():
    assert known(a=None, b="", c=[], d={}, e=0, f=False, from_="x") == {"e": 0, "f": False, "from": "x"}


def test_numbers_keep_their_kind():
    assert (number("3"), number("0.25"), number("")) == (3, 0.25, None)


def test_text_loses_only_line_breaks_and_invisible_marks():
    assert squeeze(" a \n b\u200b ") == "a b"
