"""How far a plan has come, for everybody and for one ministry."""

import unittest

from program import BAD_INPUT, FIRST_PLAN, ProgramTest


class Status(ProgramTest):
    def test_it_tells_progress_pilots_and_what_is_unknown(self):
        text = self.run_program("status", FIRST_PLAN, "--language", "en").stdout
        self.assertIn("Status on 2026-03-31, compared with no baseline", text)
        self.assertIn("done 10 %", text)
        self.assertIn("Pilots", text)
        self.assertIn("Earned value", text)
        self.assertIn("planned 20300000.00 EUR, paid 350000.00 EUR, to pay 19950000.00 EUR", text)

    def test_the_action_step_tells_money_sources_and_load(self):
        text = self.run_program("step", "action", FIRST_PLAN, "--language", "en").stdout
        self.assertIn("Union of Cities (cities-union): planned 4800000.00 EUR", text)
        self.assertIn("2027 none of several sources: 854938.40 EUR", text)
        self.assertIn("Load by quarter, in unit-days: used of available", text)
        self.assertIn("(it-team), 2027-01-01 to 2027-03-31: 512 of 704", text)

    def test_json_is_the_status_of_the_road_map(self):
        status = self.run_json("status", "--json", FIRST_PLAN)
        roadmap = self.run_json("plan", "--json", FIRST_PLAN)
        self.assertEqual(status, roadmap["status"])

    def test_one_owner_sees_its_own(self):
        view = self.run_json("status", "--json", FIRST_PLAN, "--owner", "digital-ministry",
                             "--days", "365")
        self.assertEqual(view["stakeholder"], "digital-ministry")
        self.assertTrue(view["actions"])
        self.assertEqual(view["until"], "2027-03-31")
        self.assertEqual([each["date"] for each in view["agenda"]],
                         sorted(each["date"] for each in view["agenda"]))
        text = self.run_program("status", FIRST_PLAN, "--owner", "digital-ministry").stdout
        self.assertIn("What comes, by date", text)

    def test_an_owner_that_is_not_there_is_told_with_a_suggestion(self):
        result = self.run_program("status", FIRST_PLAN, "--owner", "digital-ministri",
                                  status=BAD_INPUT)
        self.assertIn('did you mean "digital-ministry"?', result.stderr)


if __name__ == "__main__":
    unittest.main()
