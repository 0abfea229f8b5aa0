#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times the choice within one budget beside HiGHS, on the same next release problems and in the same run.

    python -m venv build/bench && build/bench/bin/pip install --no-deps -r tests/bench/requirements.txt
    cmake --preset release && cmake --build --preset release --target bench_select
    build/bench/bin/python tests/bench/bench_select.py build/release/bin/bench_select [../shared/data/select/nrp]

HiGHS gets the strong form (a row for each customer and requirement, and for each dependency), one thread, a gap of 0
and at most --cap seconds for each problem. Problems that it leaves unproven are named, and count with the time they
took: its real time is longer. The last line reads `nrp_vs_highs=...`: the geometric mean of our seconds over its own.
"""

import argparse
import csv
import math
import pathlib
import re
import subprocess
import time

import highspy
import numpy


def read_release_plan(path):
    """Costs of the requirements, pairs (one, what it needs), and the customers' profits: all numbered on."""
    numbers = map(int, path.read_text().split())
    costs = [next(numbers) for _ in range(next(numbers)) for _ in range(next(numbers))]
    needs = []
    for _ in range(next(numbers)):
        needed, needing = next(numbers) - 1, next(numbers) - 1
        needs.append((needing, needed))
    profits = []
    for _ in range(next(numbers)):
        customer = len(costs) + len(profits)
        profits.append(next(numbers))
        needs += [(customer, next(numbers) - 1) for _ in range(next(numbers))]
    return costs, needs, profits


def highs_model(costs, needs, profits, budget):
    columns = len(costs) + len(profits)
    whole = numpy.full(columns, highspy.HighsVarType.kInteger)
    model = highspy.Highs()
    model.silent()
    model.addVars(columns, numpy.zeros(columns), numpy.ones(columns))
    model.changeColsIntegrality(columns, numpy.arange(columns, dtype=numpy.int32), whole)
    for customer, profit in enumerate(profits, len(costs)):
        model.changeColCost(customer, float(profit))
    model.changeObjectiveSense(highspy.ObjSense.kMaximize)
    pair = numpy.array([1.0, -1.0])
    for edge in needs:
        model.addRow(-highspy.kHighsInf, 0.0, 2, numpy.array(edge, dtype=numpy.int32), pair)
    every = numpy.arange(len(costs), dtype=numpy.int32)
    model.addRow(-highspy.kHighsInf, float(budget), len(costs), every, numpy.array(costs, dtype=float))
    return model


def solve_by_highs(model, cap):
    """Seconds, the value, and whether it is proven."""
    options = {"threads": 1, "time_limit": cap, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0}
    for name, value in options.items():
        model.setOptionValue(name, value)
    begin = time.perf_counter()
    model.run()
    seconds = time.perf_counter() - begin
    proven = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return seconds, round(model.getInfo().objective_function_value), proven


def solve_by_ours(program, instance, ratio, cap):
    printed = subprocess.run(
        [program, instance, "--kind", "nrp", "--ratio", ratio, "--seconds", str(cap)],
        check=True, capture_output=True, text=True,
    ).stdout
    sums = {name: float(value) for name, value in re.findall(r"(\w+)=([\d.e+]+)", printed.splitlines()[-1])}
    return sums["seconds"], round(sums["value"]), sums["proven"] == 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", help="build/release/bin/bench_select")
    arguments.add_argument("folder", nargs="?", type=pathlib.Path, default="../shared/data/select/nrp")
    arguments.add_argument("--cap", type=float, default=60.0, help="seconds for each problem")
    options = arguments.parse_args()
    if not (options.folder / "optima.csv").exists():
        print("no reference data")
        return

    logarithms = []
    with open(options.folder / "optima.csv", newline="") as table:
        rows = list(csv.DictReader(table))
    for row in rows:
        instance = options.folder / (row["instance"] + ".txt")
        model = highs_model(*read_release_plan(instance), int(row["budget"]))
        seconds, value, proven = solve_by_ours(options.program, instance, row["ratio"], options.cap)
        peer_seconds, peer_value, peer_proven = solve_by_highs(model, options.cap)
        print(f"{row['instance']} {row['ratio']} {value} {seconds:.3f} s{'' if proven else ' unproven'}, "
              f"HiGHS {peer_value} {peer_seconds:.3f} s{'' if peer_proven else ' unproven'}", flush=True)
        if proven and peer_proven and value != peer_value:
            raise SystemExit(f"we found {value}, HiGHS {peer_value}")
        logarithms.append(math.log(max(seconds, 1e-4) / peer_seconds))
    print(f"nrp_vs_highs={math.exp(sum(logarithms) / len(logarithms)):.3f}")


if __name__ == "__main__":
    main()
