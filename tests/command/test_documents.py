"""From a plan to its road map, and back from the road map to its reasons."""

import json
import unittest

from program import BAD_INPUT, FIRST_PLAN, INFEASIBLE, SOURCE, STOPPED, ProgramTest

STEPS = ["capacity", "system", "framework", "stakeholders", "strategy", "action"]
EXAMPLES = ["first_plan", "italy_pnrr", "us_federal_data_strategy"]


class Check(ProgramTest):
    def test_a_good_plan_is_said_to_be_good(self):
        text = self.run_program("check", FIRST_PLAN).stdout
        self.assertIn("0 errors", text)

    def test_every_problem_stands_with_file_line_and_column(self):
        plan = self.write("plan.json", '{"format": "sixstep-plan", "version": 1, "id": "p",\n'
                                       ' "goals": [{"id": "g", "lable": "x"}, {"weight": "y"}]}')
        text = self.run_program("check", plan, status=BAD_INPUT).stdout
        self.assertIn(f'{plan}:2:24: error: unknown member "lable" [unknown-member]', text)
        self.assertIn('hint: did you mean "label"?', text)
        self.assertIn("[missing-member]", text)
        self.assertIn("[wrong-type]", text)
        self.assertIn("3 errors", text)

    def test_standard_input_and_json(self):
        answer = self.run_json("check", "--json", "-", stdin=FIRST_PLAN.read_text(encoding="utf-8"))
        self.assertTrue(answer["usable"])
        self.assertEqual(answer["file"], "standard input")
        answer = self.run_json("check", "--json", "-", stdin="{}", status=BAD_INPUT)
        self.assertFalse(answer["usable"])
        self.assertEqual(answer["diagnostics"][0]["code"], "wrong-format")


class Plan(ProgramTest):
    def test_a_road_map_is_a_document_a_page_and_a_picture(self):
        out = self.folder / "deep/roadmap"
        summary = self.run_program("plan", FIRST_PLAN, "-o", out).stdout
        self.assertTrue(summary.strip())
        self.assertEqual(sorted(file.name for file in out.iterdir()),
                         ["roadmap.html", "roadmap.json", "roadmap.svg"])
        document = json.loads((out / "roadmap.json").read_text(encoding="utf-8"))
        self.assertEqual(document["format"], "sixstep-roadmap")
        self.assertTrue((out / "roadmap.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>"))

    def test_the_same_plan_and_seed_give_the_same_bytes(self):
        once, again = (self.run_program("plan", FIRST_PLAN, "--json", "--seed", "7").stdout
                       for _ in range(2))
        self.assertEqual(once, again)
        self.assertEqual(json.loads(once)["provenance"]["seed"], 7)

    def test_a_bad_plan_makes_nothing(self):
        out = self.folder / "out"
        result = self.run_program("plan", "-", "-o", out, stdin="{", status=BAD_INPUT)
        self.assertRegex(result.stderr, r"^standard input:1:\d+: error: .*\[json-syntax\]")
        self.assertFalse(out.exists())
        answer = self.run_json("plan", "-", "--json", stdin="{", status=BAD_INPUT)
        self.assertEqual(answer["diagnostics"][0]["code"], "json-syntax")

    def test_rules_that_exclude_each_other_are_told(self):
        result = self.run_program("plan", self.infeasible_plan(), "--json", status=INFEASIBLE)
        self.assertEqual(json.loads(result.stdout)["strategy"]["status"], "infeasible")
        self.assertIn("no strategy keeps all rules", result.stderr)

    def test_a_work_limit_stops_with_the_best_so_far(self):
        italy = SOURCE / "examples/italy_pnrr/plan.json"
        document = self.run_json("plan", italy, "--json", "--work-limit", "1", status=STOPPED)
        self.assertEqual(document["provenance"]["work_limit"], 1)
        self.assertIn(document["strategy"]["status"], ["feasible", "stopped"])

    def test_a_time_limit_is_marked_as_not_reproducible(self):
        italy = SOURCE / "examples/italy_pnrr/plan.json"
        document = self.run_json("plan", italy, "--json", "--time-limit", "0.000001", status=STOPPED)
        self.assertTrue(document["provenance"]["stopped"])


class Report(ProgramTest):
    def test_the_page_drawn_again_is_the_page(self):
        made, drawn = self.folder / "made", self.folder / "drawn"
        self.run_program("plan", FIRST_PLAN, "-o", made)
        answer = self.run_json("report", made / "roadmap.json", "-o", drawn, "--json")
        self.assertEqual([str(drawn / "roadmap.html"), str(drawn / "roadmap.svg")], answer["files"])
        for name in ["roadmap.html", "roadmap.svg"]:
            self.assertEqual((made / name).read_bytes(), (drawn / name).read_bytes())

    def test_a_nonce_stands_on_the_style(self):
        self.run_program("plan", FIRST_PLAN, "-o", self.folder, "--nonce", "n0nce")
        self.assertIn('nonce="n0nce"', (self.folder / "roadmap.html").read_text(encoding="utf-8"))

    def test_a_plan_is_no_road_map(self):
        result = self.run_program("report", FIRST_PLAN, "-o", self.folder, status=BAD_INPUT)
        self.assertIn("[wrong-format]", result.stderr)


class Step(ProgramTest):
    def test_each_step_prints_what_stands_in_the_road_map(self):
        whole = self.run_json("plan", FIRST_PLAN, "--json")
        for step in STEPS:
            self.assertEqual(self.run_json("step", step, FIRST_PLAN, "--json"), whole[step], step)

    def test_each_step_is_told_in_words(self):
        for step in STEPS:
            text = self.run_program("step", step, FIRST_PLAN).stdout
            self.assertIn("How this was computed", text, step)

    def test_the_method_names_its_steps_too(self):
        for name, alias in [("capacity", "holistic"), ("system", "systems")]:
            self.assertEqual(self.run_program("step", name, FIRST_PLAN).stdout,
                             self.run_program("step", alias, FIRST_PLAN).stdout)


class Explain(ProgramTest):
    def setUp(self):
        super().setUp()
        document = self.run_json("plan", FIRST_PLAN, "--json")
        self.roadmap = self.write("roadmap.json", document)
        self.action = document["strategy"]["chosen"][0]["action"]

    def test_an_action_answers_why(self):
        text = self.run_program("explain", self.action, self.roadmap).stdout
        self.assertIn(f"({self.action})", text)
        self.assertGreater(len(text.splitlines()), 1)
        answer = self.run_json("explain", "--json", self.action, self.roadmap)
        self.assertEqual(answer["id"], self.action)
        self.assertTrue(answer["sentences"])

    def test_an_unknown_id_is_answered_with_a_near_one(self):
        result = self.run_program("explain", self.action + "x", self.roadmap, status=BAD_INPUT)
        self.assertIn("[unknown-id]", result.stderr)
        self.assertIn(f'did you mean "{self.action}"?', result.stderr)


class Carried(ProgramTest):
    def test_the_schema_and_the_examples_are_those_of_the_source(self):
        schema = SOURCE / "docs/schema/sixstep-plan-1.schema.json"
        self.assertEqual(self.run_program("schema").stdout, schema.read_text(encoding="utf-8"))
        for name in EXAMPLES:
            plan = SOURCE / "examples" / name / "plan.json"
            text = self.run_program("example", name).stdout
            self.assertEqual(text, plan.read_text(encoding="utf-8"))
            self.assertTrue(self.run_json("check", "-", "--json", stdin=text)["usable"], name)


if __name__ == "__main__":
    unittest.main()
