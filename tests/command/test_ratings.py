"""Rating sheets out of a plan, ratings into it, and what has changed since."""

import json
import unittest

from program import BAD_INPUT, FIRST_PLAN, USAGE, ProgramTest

HEADER = "pillar,level,current,target,rater,kind,date\n"


class Sheets(ProgramTest):
    def test_a_sheet_that_comes_back_as_it_went_out_leaves_the_plan_as_it_was(self):
        sheet, rated = self.folder / "sheet.csv", self.folder / "rated.json"
        self.run_program("sheet", FIRST_PLAN, "-o", sheet)
        self.assertTrue(sheet.read_bytes().startswith(b"\xef\xbb\xbfpillar,level,"))
        answer = self.run_json("rate", FIRST_PLAN, sheet, "-o", rated, "--json")
        self.assertEqual((answer["added"], answer["changed"], answer["unchanged"]), (0, 0, 8))
        before = json.loads(FIRST_PLAN.read_text(encoding="utf-8"))
        after = json.loads(rated.read_text(encoding="utf-8"))
        for rating in before["assessments"]:
            if rating.get("kind") == "individual":
                del rating["kind"]  # which its absence says anyway
        self.assertEqual(after["assessments"], before["assessments"])

    def test_a_rater_gets_a_sheet_of_their_own(self):
        text = self.run_program("sheet", FIRST_PLAN, "--rater", "Ana", "--separator", "semicolon").stdout
        self.assertIn(";Ana;individual;", text)
        self.assertEqual(len(text.splitlines()), 37)

    def test_several_sheets_come_in_at_once_and_may_replace_the_plan(self):
        plan = self.write("plan.json", FIRST_PLAN.read_text(encoding="utf-8"))
        ana = self.write("ana.csv", HEADER + "pillar:resources,level:societal,2,4,Ana,individual,2026-03\n")
        ben = self.write("ben.csv", HEADER.replace(",", ";") +
                         "Resources;Societal;2,5;;Ben;individual;2026-03\n")
        text = self.run_program("rate", plan, ana, ben, "-o", plan).stdout
        self.assertTrue(text.startswith("2 ratings added, 0 changed"), text)
        ratings = json.loads(plan.read_text(encoding="utf-8"))["assessments"]
        self.assertEqual([rating["current"] for rating in ratings[-2:]], [2, 2.5])

    def test_bad_cells_of_all_sheets_are_told_and_nothing_is_written(self):
        out = self.folder / "rated.json"
        one = self.write("one.csv", HEADER + "pillar:resorces,level:societal,9,,Ana,,\n")
        two = self.write("two.csv", HEADER + "pillar:resources,level:societal,many,,Ana,,\n")
        result = self.run_program("rate", FIRST_PLAN, one, two, "-o", out, status=BAD_INPUT)
        self.assertIn(f'{one}:2:1: error: row 2, column "pillar": there is no pillar', result.stderr)
        self.assertIn('did you mean "pillar:resources"?', result.stderr)
        self.assertIn("[number-out-of-range]", result.stderr)
        self.assertIn(f'{two}:2:33: error: row 2, column "current"', result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertFalse(out.exists())
        answer = self.run_json("rate", FIRST_PLAN, one, two, "--json", status=BAD_INPUT)
        self.assertEqual([each["code"] for each in answer["diagnostics"]],
                         ["unknown-term", "number-out-of-range", "malformed-number"])

    def test_sheets_and_separators_that_are_none_are_refused(self):
        self.run_program("rate", FIRST_PLAN, self.folder / "none.csv", status=BAD_INPUT)
        self.run_program("sheet", FIRST_PLAN, "--separator", "pipe", status=USAGE)


class Change(ProgramTest):
    def test_what_has_changed_since_an_earlier_plan_is_told(self):
        sheet = self.write("new.csv", HEADER + "pillar:leadership,level:institutional,4,,team,joint,2025-11\n")
        later = self.folder / "later.json"
        self.run_program("rate", FIRST_PLAN, sheet, "-o", later)
        text = self.run_program("step", "capacity", later, "--since", FIRST_PLAN).stdout
        self.assertIn("7 capacities are rated both times: 1 improved, 0 fell, 6 stayed as they were", text)
        self.assertIn("Improved: Vision, leadership and mindsets (Institutional) from 3 to 4.", text)
        change = self.run_json("step", "capacity", later, "--since", FIRST_PLAN, "--json")
        self.assertEqual(change["whole"]["improved"], 1)

    def test_ratings_are_read_as_of_a_day(self):
        then = self.run_json("step", "capacity", FIRST_PLAN, "--as-of", "2025-10-31", "--json")
        self.assertEqual(then["as_of"], "2025-10-31")
        self.assertAlmostEqual(then["whole"]["known"], 1 / 36)
        change = self.run_json("step", "capacity", FIRST_PLAN, "--since", "2025-10-31", "--json")
        self.assertEqual((change["whole"]["compared"], change["whole"]["newly_rated"]), (1, 6))

    def test_own_pillars_meet_in_the_built_in_ones(self):
        own = self.plan(vocabularies={"pillars": [{"id": "law", "label": "Law", "maps_to": "pillar:institutions"}]},
                        assessments=[{"pillar": "law", "level": "level:institutional", "current": 3}])
        change = self.run_json("step", "capacity", own, "--since", FIRST_PLAN, "--json")
        self.assertEqual(change["whole"]["compared"], 1)
        self.assertEqual(change["whole"]["change"], 2)

    def test_time_is_asked_of_capacity_alone(self):
        self.run_program("step", "strategy", FIRST_PLAN, "--since", "2025", status=USAGE)
        self.run_program("step", "capacity", FIRST_PLAN, "--as-of", "soon", status=USAGE)


if __name__ == "__main__":
    unittest.main()
