"""Runs the built program for the tests beside this file."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["SIXSTEP_COMMAND"]
SOURCE = Path(os.environ["SIXSTEP_SOURCE_DIR"])
FIRST_PLAN = SOURCE / "examples/first_plan/plan.json"

DONE, BAD_INPUT, INFEASIBLE, STOPPED, USAGE = 0, 2, 3, 4, 64


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_program(self, *words, status=DONE, stdin="", stdout=subprocess.PIPE):
        """Runs `sixstep words…`, and expects that exit status."""
        result = subprocess.run([PROGRAM, *map(str, words)], input=stdin, stdout=stdout,
                                stderr=subprocess.PIPE, encoding="utf-8", check=False)
        self.assertEqual(result.returncode, status, result.stderr)
        return result

    def run_json(self, *words, status=DONE, stdin=""):
        """What the program writes to standard output, which is one JSON document."""
        return json.loads(self.run_program(*words, status=status, stdin=stdin).stdout)

    def write(self, name, content):
        """A file in the test's folder: text, or a value written as JSON."""
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def plan(self, **members):
        """A file with a plan of these members."""
        head = {"format": "sixstep-plan", "version": 1, "id": "p", "currency": "EUR"}
        return self.write("plan.json", {**head, **members})

    def infeasible_plan(self):
        """A committed action that costs more than all the money there is."""
        return self.plan(
            status_date="2024-12-31", horizon={"from": "2025", "by": "2026"},
            sources=[{"id": "state"}],
            budgets=[{"id": "b", "source": "state", "amounts": {"2025": 1, "2026": 1}}],
            actions=[{"id": "portal", "status": "proposed", "cost": 100, "duration": 20},
                     {"id": "registry", "status": "proposed", "cost": 100, "duration": 20}],
            choices=[{"id": "one", "of": ["portal", "registry"], "at_least": 1}])
