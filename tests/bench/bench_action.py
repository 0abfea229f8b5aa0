#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times the simulation of a schedule beside the same in NumPy, on the same network and in the same run.

    python -m venv build/bench && build/bench/bin/pip install --no-deps -r tests/bench/requirements.txt
    cmake --preset release && cmake --build --preset release --target bench_action
    build/bench/bin/python tests/bench/bench_action.py build/release/bin/bench_action

The last line reads `name=ratio ...`, each how many times as fast Sixstep is, on two threads:
  simulation_vs_numpy  100,000 runs of 1,000 activities: the finish, and who is critical how often
NumPy has all runs of an activity in one array, in pieces of 5,000 runs that a cache holds, and works in days of
work where Sixstep looks at the calendar as well.
"""

import argparse
import pathlib
import re
import subprocess
import tempfile
import time

import numpy

RUNS = 100_000
PIECE = 5_000


def read_network(path):
    """Estimates, and for each activity those before it."""
    rows = [list(map(int, line.split())) for line in pathlib.Path(path).read_text().splitlines()]
    activities = rows[0][0]
    before = [[] for _ in range(activities)]
    for start, end in rows[1 + activities :]:
        before[end].append(start)
    return rows[1 : 1 + activities], before


def durations(random, low, likely, high):
    """PERT, in whole days."""
    alpha = 1 + 4 * (likely - low) / (high - low)
    beta = 1 + 4 * (high - likely) / (high - low)
    return numpy.rint(low + (high - low) * random.beta(alpha, beta, PIECE)).astype(numpy.int32)


def simulate_piece(random, estimates, before):
    """Finish by run, and for each activity in how many runs it is critical."""
    count = len(estimates)
    start = numpy.zeros((count, PIECE), numpy.int32)
    finish = numpy.empty((count, PIECE), numpy.int32)
    for i, estimate in enumerate(estimates):
        for each in before[i]:
            numpy.maximum(start[i], finish[each], out=start[i])
        numpy.add(start[i], durations(random, *estimate), out=finish[i])
    end = finish.max(axis=0)
    critical = finish == end
    for i in range(count - 1, -1, -1):
        for each in before[i]:
            critical[each] |= critical[i] & (finish[each] == start[i])
    return end, critical.sum(axis=1)


def simulate(estimates, before):
    random = numpy.random.default_rng(1)
    pieces = [simulate_piece(random, estimates, before) for _ in range(RUNS // PIECE)]
    finish = numpy.concatenate([end for end, _ in pieces])
    return numpy.percentile(finish, 80), sum(count for _, count in pieces) / RUNS


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", help="build/release/bin/bench_action")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        network = pathlib.Path(folder, "network")
        printed = subprocess.run([options.program, network], check=True, capture_output=True, text=True).stdout
        print(printed, end="")
        ours = {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", printed)}
        estimates, before = read_network(network)
    begin = time.perf_counter()
    p80, _ = simulate(estimates, before)
    seconds = time.perf_counter() - begin
    print(f"NumPy {numpy.__version__}: {seconds:.1f} s, P80 after {p80:.0f} days of work")
    # Five days of work take seven.
    if abs(p80 * 7 / 5 - ours["simulation_p80"]) > 0.01 * ours["simulation_p80"]:
        raise SystemExit("the two do not simulate the same")
    print(f"simulation_vs_numpy={seconds / ours['simulation_s']:.1f}")


if __name__ == "__main__":
    main()
