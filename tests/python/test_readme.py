# SPDX-License-Identifier: BSL-1.0
"""The README shows programs that run, and what they print."""

import re
from pathlib import Path

import pytest
from conftest import example_roadmap

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = ROOT / "examples"


def block(language: str) -> str:
    """The README's first fenced block in a language."""
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert found, f"the README shows no {language or 'output'} block"
    return found.group(1).strip()


@pytest.mark.parametrize(
    ("language", "program"), [("cpp", "quickstart.cpp"), ("c", "portal.c"), ("python", "quickstart.py")]
)
def test_the_shown_program_is_the_one_that_the_tests_run(language: str, program: str) -> None:
    assert block(language) in (EXAMPLES / program).read_text(encoding="utf-8")


@pytest.mark.parametrize("plan", ["italy_pnrr", "first_plan"])
def test_the_shown_output_is_what_the_library_says(plan: str) -> None:
    roadmap = example_roadmap(plan)
    assert roadmap.summary(language="en").strip() in README


def test_the_shown_explanation_is_what_the_library_says() -> None:
    roadmap = example_roadmap("first_plan")
    for sentence in roadmap.explain("birth-one-form").sentences:
        assert f"- {sentence}\n" in README


def test_the_picture_is_the_one_that_the_library_draws() -> None:
    roadmap = example_roadmap("first_plan")
    shown = (ROOT / "docs" / "images" / "first-plan.svg").read_text(encoding="utf-8")
    assert shown == roadmap.to_svg(language="en")


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
