#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Schedules projects beside OR-Tools CP-SAT and PyJobShop: same instances, threads and seconds, in the same run.

    python -m venv build/bench && build/bench/bin/pip install --no-deps -r tests/bench/requirements.txt
    cmake --preset release && cmake --build --preset release --target bench_schedule
    build/bench/bin/python tests/bench/bench_peers.py build/release/bin/bench_schedule [../shared/data/schedule]

One line for each set, time and solver: the mean of 100 x (makespan - best known) / best known, and how many were proven
optimal. The last line reads `j60_1s_vs_cp_sat=... j60_1s_vs_pyjobshop=...`: our mean gap over theirs, below 1 where ours
is smaller, for each set and time, and `fewer_proofs=...`: in how many of these comparisons we proved fewer.
"""

import argparse
import csv
import pathlib
import subprocess
import tempfile

import pyjobshop
from ortools.sat.python import cp_model


def numbers(line):
    return [int(word) for word in line.split()]


def read_project(path):
    """Durations, demands, pairs (before, after) and capacities of a single-mode `.sm` file; activities from 0."""
    lines = path.read_text().splitlines()

    def after(title, skip):
        return next(place for place, line in enumerate(lines) if line.startswith(title)) + skip

    first = after("PRECEDENCE", 2)
    last = next(place for place in range(first, len(lines)) if lines[place].startswith("*"))
    links = []
    for row in map(numbers, lines[first:last]):
        links += [(row[0] - 1, successor - 1) for successor in row[3:]]
    first = after("REQUESTS", 3)
    rows = [numbers(line) for line in lines[first : first + last - after("PRECEDENCE", 2)]]
    capacities = numbers(lines[after("RESOURCEAVAILABILITIES", 2)])
    return [row[2] for row in rows], [row[3:] for row in rows], links, capacities


def solve_by_cp_sat(project, seconds, threads):
    durations, demands, links, capacities = project
    model = cp_model.CpModel()
    horizon = sum(durations)
    starts = [model.new_int_var(0, horizon, "") for _ in durations]
    spans = [
        model.new_fixed_size_interval_var(start, length, "") for start, length in zip(starts, durations, strict=True)
    ]
    for before, after in links:
        model.add(starts[after] >= starts[before] + durations[before])
    for resource, capacity in enumerate(capacities):
        users = [each for each, demand in enumerate(demands) if demand[resource] > 0]
        model.add_cumulative([spans[each] for each in users], [demands[each][resource] for each in users], capacity)
    model.minimize(starts[-1])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return solver.objective_value if found else None, status == cp_model.OPTIMAL


def solve_by_pyjobshop(project, seconds, threads):
    durations, demands, links, capacities = project
    model = pyjobshop.Model()
    resources = [model.add_renewable(capacity) for capacity in capacities]
    tasks = [model.add_task() for _ in durations]
    for task, length, demand in zip(tasks, durations, demands, strict=True):
        model.add_mode(task, resources, length, demand)
    for before, after in links:
        model.add_end_before_start(tasks[before], tasks[after])
    result = model.solve(time_limit=seconds, num_workers=threads, display=False)
    found = result.status.name in ("OPTIMAL", "FEASIBLE")
    return result.objective if found else None, result.status.name == "OPTIMAL"


def solve_by_us(program, folder, sample, seconds, threads):
    """Makespan (or None) and whether it is proven, by instance."""
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "out.csv"
        words = [program, folder, "--sample", sample, "--seconds", seconds, "--threads", threads, "--out", out]
        subprocess.run(list(map(str, words)), check=True, stdout=subprocess.DEVNULL)
        with out.open(newline="") as table:
            return {
                row["instance"]: (float(row["makespan"]) if row["makespan"] else None, row["status"] == "optimal")
                for row in csv.DictReader(table)
            }


def mean_gap(found, best):
    """Whoever finds nothing is counted with twice the best known makespan."""
    gaps = [100.0 * ((found[name][0] or 2 * best[name]) - best[name]) / best[name] for name in found]
    return sum(gaps) / len(gaps)


def compare(arguments, name, seconds, best, ratios):
    """Prints one line for each solver; how many peers proved more than we did."""
    folder = arguments.data / name
    ours = solve_by_us(arguments.program, folder, arguments.sample, seconds, arguments.threads)
    projects = {instance: read_project(folder / f"{instance}.sm") for instance in ours}
    known = {instance: best[name, instance] for instance in ours}
    peers = {"cp_sat": solve_by_cp_sat, "pyjobshop": solve_by_pyjobshop}
    results = {"sixstep": ours}
    for peer, solve in peers.items():
        results[peer] = {each: solve(project, seconds, arguments.threads) for each, project in projects.items()}
    proofs = {}
    for solver, found in results.items():
        proofs[solver] = sum(proven for _, proven in found.values())
        gap = mean_gap(found, known)
        print(f"{name} {seconds:g} s {solver}: gap {gap:.3f} %, proven {proofs[solver]} of {len(found)}", flush=True)
        if solver != "sixstep":
            ratio = mean_gap(ours, known) / gap if gap > 0 else float("inf")
            ratios.append(f"{name}_{seconds:g}s_vs_{solver}={ratio:.3f}")
    return sum(proofs[peer] > proofs["sixstep"] for peer in peers)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("data", nargs="?", type=pathlib.Path, default=pathlib.Path("../shared/data/schedule"))
    parser.add_argument("--sets", nargs="+", default=["j60", "j120"])
    parser.add_argument("--seconds", nargs="+", type=float, default=[1.0, 5.0, 30.0])
    parser.add_argument("--sample", type=int, default=30)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    with (arguments.data / "best_known.csv").open(newline="") as table:
        best = {
            (row["set"], row["instance"]): float(row["best_ub"]) for row in csv.DictReader(table) if row["best_ub"]
        }
    ratios = []
    fewer = sum(
        compare(arguments, name, seconds, best, ratios) for name in arguments.sets for seconds in arguments.seconds
    )
    print(*ratios, f"fewer_proofs={fewer}")


if __name__ == "__main__":
    main()
