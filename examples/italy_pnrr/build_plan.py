#!/usr/bin/env python3
"""Writes plan.json: Italy's programme for the digitalization of public administration.

Facts come from data/, the analyst's judgement from tables/; README.md names every rule.
Run it from anywhere: python3 examples/italy_pnrr/build_plan.py [FILE]
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from builder import actions, context, framework, money, source  # noqa: E402
from builder.judgement import assumption  # noqa: E402
from tables import number, write_plan  # noqa: E402

CREDIT = [{
    "source": "Italia Domani, via ondata/italian-public-sector-pnrr-data-guide (CC-BY-4.0)",
    "date": context.STATUS_DATE,
    "url": "https://github.com/ondata/italian-public-sector-pnrr-data-guide",
    "note": {"en": "Names, owners, budgets, reported spend, milestones and targets. Entries marked as "
                   "assumed are an analyst's reading and no statement of the Italian government."},
}]


def plan():
    """The plan document, member by member in the order of the format."""
    sub_measures, promises = source.sub_measures(), source.commitments()
    return {
        "format": "sixstep-plan",
        "version": 1,
        "id": "it-pnrr-m1c1",
        "title": {"it": "PNRR M1C1: digitalizzazione, innovazione e sicurezza nella PA",
                  "en": "Italy's recovery plan, M1C1: digitalization, innovation and security in "
                        "public administration"},
        "languages": ["it", "en"],
        "status_date": context.STATUS_DATE,
        "currency": "EUR",
        "discount_rate": number(assumption("discount_rate")),
        "horizon": {"from": assumption("horizon_from"), "by": assumption("horizon_by")},
        "fiscal_year_start": "01-01",
        "assessments": context.assessments(),
        "checklists": context.checklists(),
        "gaps": context.gaps(),
        "factors": context.factors(),
        "influences": context.influences(),
        "services": context.parts_of_kind("service"),
        "building_blocks": context.parts_of_kind("block"),
        "uses": context.uses(),
        "goals": framework.goals(source.component_name()),
        "indicators": framework.indicators(promises, sub_measures),
        "stakeholders": context.stakeholders(),
        "groups": context.groups(),
        "stances": context.stances(),
        "ties": context.ties(),
        "sources": money.sources(),
        "budgets": money.budgets(sub_measures),
        "actions": actions.actions(sub_measures, source.measure_names(), promises),
        "milestones": framework.milestones(promises),
        "dependencies": actions.dependencies(),
        "risks": actions.risks(),
        "scenarios": [actions.less_money(sub_measures)],
        "progress": money.progress(sub_measures, context.STATUS_DATE),
        "evidence": CREDIT,
        "assumed": ["discount_rate", "horizon"],
    }


if __name__ == "__main__":
    write_plan(plan(), sys.argv[1] if len(sys.argv) > 1 else HERE / "plan.json")
