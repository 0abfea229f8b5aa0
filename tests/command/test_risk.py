"""How sure dates and cost are."""

import unittest

from program import BAD_INPUT, FIRST_PLAN, ProgramTest


class Risk(ProgramTest):
    def test_single_numbers_are_unknown_until_a_reference_class_is_named(self):
        risk = self.run_json("risk", FIRST_PLAN, "--json")
        self.assertEqual(risk.get("reference_class"), None)
        known = self.run_json("risk", FIRST_PLAN, "--json", "--reference-class", "canada-it", "--runs", "500")
        self.assertEqual(known["reference_class"], "canada-it")
        self.assertGreater(known["runs"], 0)
        self.assertEqual(known["unknown_costs"], [])

    def test_threads_do_not_matter(self):
        words = ["risk", FIRST_PLAN, "--json", "--reference-class", "canada-it", "--runs", "500", "--threads"]
        self.assertEqual(self.run_json(*words, "1"), self.run_json(*words, "4"))

    def test_a_table_of_ones_own_is_read_and_its_bad_cells_are_named(self):
        table = self.write("ours.csv", "cost_growth,length_growth\n1.1,1.2\n1.3,1.6\n")
        text = self.run_program("risk", FIRST_PLAN, "--reference-class", table).stdout
        self.assertIn("reference class", text)
        table = self.write("bad.csv", "cost_growth\n1.1\nmuch\n")
        problem = self.run_program("risk", FIRST_PLAN, "--reference-class", table, status=BAD_INPUT)
        self.assertIn("bad.csv:3:1", problem.stderr)
        self.assertIn("malformed-number", problem.stderr)


if __name__ == "__main__":
    unittest.main()
