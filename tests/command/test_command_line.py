"""Help, usage, and files that are not as they should be."""

import os
import signal
import subprocess
import time
import unittest

from program import BAD_INPUT, FIRST_PLAN, PROGRAM, STOPPED, USAGE, ProgramTest

COMMANDS = ["check", "plan", "report", "step", "risk", "explain", "status", "why", "schema", "example"]


class Help(ProgramTest):
    def test_help_leads_with_examples(self):
        for words in [[], *([command] for command in COMMANDS)]:
            text = self.run_program(*words, "--help").stdout
            example = "  sixstep " + "".join(words)
            self.assertIn(example, text)
            self.assertLess(text.index(example), text.index("Usage:"), words)

    def test_help_names_every_subcommand_and_every_exit_status(self):
        text = self.run_program("--help").stdout
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", text)
        for status in ["0 done", "2 bad input", "3 no strategy", "4 stopped", "64"]:
            self.assertIn(status, text)

    def test_help_says_which_limit_is_not_reproducible(self):
        self.assertIn("not reproducible", self.run_program("plan", "--help").stdout)

    def test_version(self):
        self.assertRegex(self.run_program("--version").stdout, r"^sixstep \d+\.\d+\.\d+\n$")


class Usage(ProgramTest):
    def refusal(self, *words):
        result = self.run_program(*words, status=USAGE)
        self.assertEqual(result.stdout, "")
        self.assertRegex(result.stderr, r"^sixstep: error: .* \[[a-z-]+\]\n")
        return result.stderr

    def test_nothing_asked(self):
        self.assertIn("sixstep --help", self.refusal())

    def test_near_names_are_suggested(self):
        self.assertIn('did you mean "plan"?', self.refusal("plna", "x"))
        self.assertIn('did you mean "strategy"?', self.refusal("step", "stratgy", FIRST_PLAN))
        self.assertIn('did you mean "first_plan"?', self.refusal("example", "first-plan"))

    def test_far_names_are_answered_with_all(self):
        self.assertIn("us_federal_data_strategy", self.refusal("example", "atlantis"))
        self.assertIn("stakeholders", self.refusal("step", "dance", FIRST_PLAN))

    def test_wrong_options(self):
        self.refusal("check", "--jsno", FIRST_PLAN)
        self.refusal("check")
        self.refusal("plan", FIRST_PLAN, "-o", self.folder, "--seed", "many")
        self.refusal("plan", FIRST_PLAN, "-o", self.folder, "--time-limit", "-3")
        self.assertIn("-o DIR", self.refusal("plan", FIRST_PLAN))

    def test_usage_in_json(self):
        answer = self.run_json("plan", "--json", FIRST_PLAN, "--seed", "many", status=USAGE)
        self.assertEqual(answer["diagnostics"][0]["code"], "usage")


class Files(ProgramTest):
    def refusal(self, *words):
        result = self.run_program(*words, status=BAD_INPUT)
        self.assertRegex(result.stderr, r"^sixstep: error: [^\n]* \[cannot-(read|write)\]\n$")
        return result.stderr

    def test_a_missing_file_and_a_folder(self):
        self.assertIn("no such file", self.refusal("check", self.folder / "none.json"))
        self.assertIn("it is a folder", self.refusal("check", self.folder))

    @unittest.skipIf(os.geteuid() == 0, "nothing is closed to the superuser")
    def test_a_file_without_permission(self):
        plan = self.plan()
        plan.chmod(0)
        self.assertIn("permission", self.refusal("check", plan))

    def test_a_file_where_the_folder_should_be(self):
        self.refusal("plan", FIRST_PLAN, "-o", self.plan())
        self.refusal("plan", FIRST_PLAN, "-o", "/proc/none")

    def test_a_document_that_cannot_take_its_place_leaves_the_others(self):
        (self.folder / "roadmap.json").mkdir()
        self.assertIn("it is a folder", self.refusal("plan", FIRST_PLAN, "-o", self.folder))
        self.assertEqual([file.name for file in self.folder.iterdir()], ["roadmap.json"])

    def test_a_full_disk_is_told(self):
        (self.folder / "roadmap.json").symlink_to("/dev/full")
        self.assertIn("disk is full", self.refusal("plan", FIRST_PLAN, "-o", self.folder))
        with open("/dev/full", "w", encoding="utf-8") as full:
            result = self.run_program("example", "italy_pnrr", status=BAD_INPUT, stdout=full)
        self.assertIn("[cannot-write]", result.stderr)

    def test_problems_in_json(self):
        answer = self.run_json("plan", self.folder, "--json", status=BAD_INPUT)
        self.assertEqual(answer["diagnostics"][0]["code"], "cannot-read")


class Interrupt(ProgramTest):
    def test_control_c_stops_with_the_best_so_far(self):
        actions = [{"id": f"a{i}", "status": "proposed", "cost": 1000 + (i * 7919) % 977,
                    "advances": [{"to": "g", "amount": 0.1 + (i * 104729) % 499 / 1000}]}
                   for i in range(3000)]
        plan = self.plan(
            status_date="2024-12-31", horizon={"from": "2025", "by": "2034"},
            goals=[{"id": "g", "kind": "goal"}], sources=[{"id": "state"}],
            budgets=[{"id": "b", "source": "state",
                      "amounts": {str(year): 150000 for year in range(2025, 2035)}}],
            actions=actions)
        with subprocess.Popen([PROGRAM, "plan", plan, "--json"], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as running:
            while running.poll() is None:  # the handler is there once the plan has been read
                time.sleep(0.2)
                if self.handles_interrupts(running.pid):
                    running.send_signal(signal.SIGINT)
                    break
            out, _ = running.communicate()
        self.assertEqual(running.returncode, STOPPED)
        self.assertIn(b'"stopped": true', out)

    @staticmethod
    def handles_interrupts(pid):
        """Whether the process has a handler of its own for SIGINT (Linux: SigCgt in its status)."""
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            caught = next(line for line in status if line.startswith("SigCgt:"))
        return bool(int(caught.split()[1], 16) & 1 << (signal.SIGINT - 1))


if __name__ == "__main__":
    unittest.main()
