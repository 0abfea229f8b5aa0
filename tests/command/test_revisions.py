"""A road map after a change, and what has changed."""

import json
import unittest

from program import BAD_INPUT, FIRST_PLAN, USAGE, ProgramTest

ACTIONS = [{"id": "law", "label": "Law", "status": "committed", "duration": 20},
           {"id": "portal", "label": "Portal", "status": "committed", "duration": 10}]


class Revise(ProgramTest):
    def before(self):
        plan = self.plan(status_date="2026-01-01", actions=ACTIONS, dependencies=[{"from": "law", "to": "portal"}])
        self.run_program("plan", plan, "-o", self.folder / "before")
        return plan, self.folder / "before/roadmap.json"

    def test_a_change_is_followed_and_explained(self):
        plan, before = self.before()
        out = self.folder / "after"
        text = self.run_program("revise", plan, "--roadmap", before, "--set", "law/duration=40", "-o", out).stdout
        self.assertIn("“Portal” finishes 28 days later", text)
        self.assertIn("It waits for “Law” to be finished.", text)
        self.assertEqual(sorted(path.name for path in out.iterdir()),
                         ["changes.json", "plan.json", "roadmap.html", "roadmap.json", "roadmap.svg"])
        self.assertIn("28 days later", (out / "roadmap.html").read_text(encoding="utf-8"))
        changes = self.run_json("compare", "--json", before, out / "roadmap.json")
        self.assertEqual(changes, json.loads((out / "changes.json").read_text(encoding="utf-8")))
        self.assertEqual([action["days"] for action in changes["actions"]], [28, 28])

    def test_the_same_road_map_has_not_changed(self):
        _, before = self.before()
        self.assertEqual(self.run_program("compare", before, before).stdout, "Nothing has changed.\n")
        self.assertEqual(self.run_json("compare", "--json", before, before)["sentences"], [])

    def test_changes_may_stand_in_a_file_or_be_plain_text(self):
        plan, before = self.before()
        changes = self.write("changes.json", [{"at": "portal", "set": {"from": "2026-06-01"}}])
        from_file = self.run_program("revise", plan, "--roadmap", before, "--change", changes).stdout
        from_words = self.run_program("revise", plan, "--roadmap", before, "--set", "portal/from=2026-06-01").stdout
        self.assertEqual(from_file, from_words)

    def test_what_cannot_be_meant_is_told(self):
        plan, before = self.before()
        told = self.run_program("revise", plan, "--roadmap", before, "--set", "protal/from=2026", status=BAD_INPUT)
        self.assertIn("protal", told.stderr)
        told = self.run_program("revise", plan, "--roadmap", before, "--set", "nothing", status=USAGE)
        self.assertIn("ID/MEMBER=VALUE", told.stderr)
        self.run_program("compare", FIRST_PLAN, before, status=BAD_INPUT)


if __name__ == "__main__":
    unittest.main()
