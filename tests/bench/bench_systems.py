#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times the system analysis beside its peers, on the same graphs and in the same run.

    python -m venv build/bench && build/bench/bin/pip install --no-deps -r tests/bench/requirements.txt
    cmake --preset release && cmake --build --preset release --target bench_systems
    build/bench/bin/python tests/bench/bench_systems.py build/release/bin/bench_systems

The last line reads `name=ratio ...`, each how many times as fast Sixstep is:
  betweenness_vs_igraph  on one thread, all nodes of a random graph of 5,000 nodes and 20,000 edges
  betweenness_threads    on two threads as on one
  loops_vs_hawick        all loops of a random graph of 40 nodes and 120 edges, as Boost.Graph finds them
  loops_vs_networkx      the same, as NetworkX finds them
  fcm_30_vs_fcmpy        200 steps of a fuzzy cognitive map of 30 concepts
  fcm_300_vs_fcmpy       the same of 300 concepts
What else FCMpy imports (TensorFlow among it) its iteration does not use, and is replaced by stand-ins here.
"""

import argparse
import pathlib
import random
import re
import subprocess
import tempfile
import warnings

import igraph
import networkx
import numpy
from peers import import_with_stand_ins, least_seconds

SEED = 20250228


def random_edges(nodes, edges):
    """Different edges without self-loops, from a seed."""
    draw = random.Random(SEED)
    found = {}
    while len(found) < edges:
        edge = (draw.randrange(nodes), draw.randrange(nodes))
        if edge[0] != edge[1]:
            found[edge] = None
    return list(found)


def write_graph(path, nodes, edges):
    path.write_text(f"{nodes}\n" + "".join(f"{a} {b}\n" for a, b in edges))


def run_ours(program, folder, networks):
    """Every name=value that our program prints, given the graphs as files."""
    files = []
    for name, (nodes, edges) in networks.items():
        files.append(pathlib.Path(folder, name))
        write_graph(files[-1], nodes, edges)
    printed = subprocess.run([program, *files], check=True, capture_output=True, text=True).stdout
    print(printed, end="")
    return {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", printed)}


def betweenness_of_igraph(nodes, edges):
    graph = igraph.Graph(nodes, edges, directed=True)
    seconds, _ = least_seconds(3, graph.betweenness)
    print(f"igraph {igraph.__version__}: betweenness {seconds * 1e3:.1f} ms")
    return seconds * 1e3


def loops_of_networkx(graph):
    seconds, count = least_seconds(1, lambda: sum(1 for _ in networkx.simple_cycles(graph)))
    print(f"NetworkX {networkx.__version__}: {count} loops {seconds * 1e3:.1f} ms")
    return seconds * 1e3, count


def fcmpy_simulate():
    """FCMpy's own iteration."""
    return import_with_stand_ins("fcmpy.simulator.simulator", "numpy", "pandas", "tqdm").FcmSimulator.simulate


def fcm_of_fcmpy(simulate, concepts):
    """200 steps, which a threshold below 0 keeps it from ending early."""
    draw = numpy.random.default_rng(SEED)
    weights = draw.uniform(-1, 1, (concepts, concepts))
    start = dict.fromkeys((f"c{k}" for k in range(concepts)), 0.5)
    seconds, states = least_seconds(
        3, lambda: simulate(start, weights, transfer="tanh", inference="kosko", thresh=-1.0, iterations=200)
    )
    if len(states) != 201:
        raise SystemExit(f"FCMpy made {len(states) - 1} steps")
    print(f"FCMpy: 200 steps of {concepts} concepts {seconds * 1e3:.1f} ms")
    return seconds * 1e3


def main():
    warnings.simplefilter("ignore")  # FCMpy warns of every run that does not converge
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", help="build/release/bin/bench_systems")
    options = arguments.parse_args()

    large = (5000, random_edges(5000, 20000))
    looped = networkx.gnm_random_graph(40, 120, seed=7, directed=True)
    igraph_ms = betweenness_of_igraph(*large)
    networkx_ms, networkx_loops = loops_of_networkx(looped)
    with tempfile.TemporaryDirectory() as folder:
        ours = run_ours(options.program, folder, {"large": large, "looped": (len(looped), list(looped.edges()))})
    if ours["loops"] != networkx_loops:
        raise SystemExit(f"we found {ours['loops']:.0f} loops, NetworkX {networkx_loops}")

    ratios = {
        "betweenness_vs_igraph": igraph_ms / ours["betweenness_ms"],
        "betweenness_threads": ours["betweenness_ms"] / ours["betweenness_two_threads_ms"],
        "loops_vs_hawick": ours["hawick_ms"] / ours["loops_ms"],
        "loops_vs_networkx": networkx_ms / ours["loops_ms"],
    }
    simulate = fcmpy_simulate()
    for concepts in (30, 300):
        ratios[f"fcm_{concepts}_vs_fcmpy"] = fcm_of_fcmpy(simulate, concepts) / ours[f"fcm_{concepts}_ms"]
    print(" ".join(f"{name}={ratio:.2f}" for name, ratio in ratios.items()))


if __name__ == "__main__":
    main()
