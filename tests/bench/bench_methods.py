#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times methods of the third and fourth step beside their peers, on the same numbers and in the same run.

    python -m venv build/bench && build/bench/bin/pip install --no-deps -r tests/bench/requirements.txt
    cmake --preset release && cmake --build --preset release --target bench_methods
    build/bench/bin/python tests/bench/bench_methods.py build/release/bin/bench_methods

The last line reads `name=value ...`:
  promethee_linear_2000x20_ms  PROMETHEE II of 2,000 alternatives on 20 linear criteria, on one thread
  promethee_vs_pymcdm          how many times as fast that is as pymcdm
What else pymcdm imports (SciPy and Matplotlib among it) this method does not use, and is replaced by stand-ins here.
"""

import argparse
import importlib.metadata
import pathlib
import re
import subprocess
import tempfile

import numpy
from peers import import_with_stand_ins, least_seconds

SEED = 20250228


def decision_table(alternatives, criteria):
    """Values, weights, and the thresholds q and p of each criterion, from a seed."""
    draw = numpy.random.default_rng(SEED)
    weights = draw.uniform(0.5, 1, criteria)
    q = draw.uniform(0, 0.2, criteria)
    return draw.uniform(0, 1, (alternatives, criteria)), weights / weights.sum(), q, q + draw.uniform(0.1, 0.5, criteria)


def write_table(path, values, weights, q, p):
    rows = [values.shape, *zip(weights, q, p, strict=True), *values]
    path.write_text("".join(" ".join(str(number) for number in row) + "\n" for row in rows))


def promethee_of_ours(program, table):
    """Milliseconds and net flows."""
    with tempfile.TemporaryDirectory() as folder:
        given, flows = pathlib.Path(folder, "table"), pathlib.Path(folder, "flows")
        write_table(given, *table)
        printed = subprocess.run([program, given, flows], check=True, capture_output=True, text=True).stdout
        print(printed, end="")
        return float(re.search(r"promethee_ms=([\d.]+)", printed)[1]), numpy.loadtxt(flows)


def promethee_of_pymcdm(values, weights, q, p):
    """Milliseconds and net flows. An object can be asked once only, so that each turn makes its own."""
    types = numpy.ones(len(weights))
    method = import_with_stand_ins("pymcdm.methods", "numpy", "pandas").PROMETHEE_II
    seconds, net = least_seconds(3, lambda: method("vshape_2", p=p, q=q)(values, weights, types))
    print(f"pymcdm {importlib.metadata.version('pymcdm')}: PROMETHEE II {seconds * 1e3:.1f} ms")
    return seconds * 1e3, net


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", help="build/release/bin/bench_methods")
    options = arguments.parse_args()

    table = decision_table(2000, 20)
    our_ms, ours = promethee_of_ours(options.program, table)
    their_ms, theirs = promethee_of_pymcdm(*table)
    apart = numpy.abs(ours - theirs).max()
    if not apart < 1e-12:
        raise SystemExit(f"our net flows and pymcdm's are {apart} apart")
    print(f"promethee_linear_2000x20_ms={our_ms:.2f} promethee_vs_pymcdm={their_ms / our_ms:.1f}")


if __name__ == "__main__":
    main()
