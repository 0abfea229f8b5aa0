# SPDX-License-Identifier: BSL-1.0
"""Why an action starts when it does, what would help, and what excludes each other where nothing does."""

import json
import unittest

from program import BAD_INPUT, INFEASIBLE, ProgramTest


class Why(ProgramTest):
    def late_portal(self):
        """A portal that waits for a registry, and has promised to be ready before it can be."""
        return self.plan(
            languages=["en"], status_date="2025-12-31",
            actions=[{"id": "registry", "status": "committed", "duration": 10},
                     {"id": "portal", "status": "committed", "duration": 5, "by": "2026-01-20"}],
            dependencies=[{"from": "registry", "to": "portal", "type": "FS"}])

    def test_the_chain_and_what_would_help_are_told(self):
        chain = self.run_json("why", "--json", "portal", self.late_portal())
        self.assertEqual([link["action"] for link in chain["links"]], ["portal", "registry"])
        self.assertEqual(chain["links"][0]["reason"], "dependency")
        text = self.run_program("why", "portal", self.late_portal()).stdout
        self.assertEqual(text.splitlines(), ["- " + sentence for sentence in chain["words"]])
        self.assertIn("“portal” starts on 2026-01-15. It waits for “registry” to be finished.", text)
        self.assertIn("If “registry” took 1 working day less, “portal” would start on 2026-01-14.", text)

    def test_money_is_asked_for_by_the_fiscal_year(self):
        plan = self.plan(
            languages=["en"], status_date="2025-12-31", horizon={"from": "2026", "by": "2028"},
            goals=[{"id": "g"}], sources=[{"id": "state"}],
            budgets=[{"id": "b", "source": "state", "amounts": {"2026": 0, "2027": 5}}],
            actions=[{"id": "portal", "status": "committed", "cost": 5, "duration": 5, "advances": [{"to": "g"}]}])
        text = self.run_program("why", "portal", plan).stdout
        self.assertIn("If “portal” were funded 1 fiscal year earlier, it would start on 2026-01-01.", text)

    def test_an_unknown_action_is_answered_with_a_near_one(self):
        result = self.run_program("why", "portla", self.late_portal(), status=BAD_INPUT)
        self.assertIn("[unknown-id]", result.stderr)
        self.assertIn('did you mean "portal"?', result.stderr)

    def test_promises_that_bind_are_infeasible_with_the_least_that_would_do(self):
        way_out = "There would be a schedule if “portal” could be finished 1 day later."
        for words in (["why", "portal"], ["plan", "--json"]):
            self.run_program(*words, self.late_portal())
            result = self.run_program(*words, "--promises-bind", self.late_portal(), status=INFEASIBLE)
            self.assertIn("no schedule keeps all rules: These cannot all be kept: “portal” may start only after "
                          "“registry” is finished; “portal” is to be finished by 2026-01-20.", result.stderr)
            self.assertIn(way_out, result.stderr)
        self.assertIn(way_out, json.loads(result.stdout)["action"]["conflict"])


if __name__ == "__main__":
    unittest.main()
