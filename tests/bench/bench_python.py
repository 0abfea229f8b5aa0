# SPDX-License-Identifier: BSL-1.0
"""What the Python package costs: bench_python.py [BENCH_CAPI] runs in an environment that has the package and pandas.

Import time without pandas, the road map of the Italian plan beyond what C++ takes for it (bench_capi says that), a sweep on
two workers against one, and a million-row table in pandas. The last line is name=value.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import sixstep

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def least_time(function, repeats):
    """Processor milliseconds of the quickest run."""
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        function()
        best = min(best, time.process_time() - start)
    return 1000 * best


def import_time():
    """Milliseconds of `import sixstep` beyond an interpreter that does nothing, the least of many."""

    def run(code):
        used = os.times()
        subprocess.run([sys.executable, "-c", code], check=True)
        now = os.times()
        return now.children_user + now.children_system - used.children_user - used.children_system

    run("import sixstep")
    code = "import time; start = time.process_time(); import sixstep; print(time.process_time() - start); import sys; " \
           "assert not {'pandas', 'numpy', 'matplotlib'} & set(sys.modules)"
    times = [float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
             for _ in range(15)]
    return 1000 * min(times)


def roadmap_time():
    """Milliseconds from the text of the Italian plan to the text of its road map."""
    text = (EXAMPLES / "italy_pnrr" / "plan.json").read_text(encoding="utf-8")
    return least_time(lambda: sixstep.Plan.from_json(text).roadmap().to_json(), 15)


def beyond_cpp(program, milliseconds):
    """The same less what C++ takes, as bench_capi says it."""
    out = subprocess.run([program, EXAMPLES / "italy_pnrr" / "plan.json"], check=True, capture_output=True, text=True).stdout
    values = dict(word.split("=") for word in out.split() if word.count("=") == 1)
    return milliseconds - float(values["cpp_ms"])


def sweep_speedup(count):
    """How many times quicker two workers are than one, by the clock on the wall; both have their start-up behind them."""
    from concurrent.futures import ProcessPoolExecutor

    plan = sixstep.Plan.from_file(EXAMPLES / "first_plan" / "plan.json")
    years = ("2026", "2027", "2028", "2029")
    scenarios = {
        f"scenario {i}": [{"at": "budgets/state-money/amounts", "set": dict.fromkeys(years, 2_000_000 + 5_000 * i)}]
        for i in range(count)
    }
    seconds, found = [], []
    for workers in (1, 2):
        with ProcessPoolExecutor(workers) as executor:
            list(executor.map(time.sleep, [0.1] * workers))
            start = time.perf_counter()
            found.append(sixstep.sweep(plan, scenarios, executor=executor))
            seconds.append(time.perf_counter() - start)
    assert found[0] == found[1]
    return seconds[0] / seconds[1], seconds


def million_rows():
    """Milliseconds from a road map with a million stretches of load to a DataFrame, and whether its numbers were copied."""
    plan = sixstep.Plan.from_file(EXAMPLES / "first_plan" / "plan.json")
    text = plan.roadmap().to_json()
    head, _, tail = text.partition('"load": [')
    _, _, tail = tail.partition('"spending":')
    row = '{"resource": "it-team", "from": "2026-01-01", "by": "2026-12-31", "used": 1.5, "available": 8}'
    long = f'{head}"load": [{", ".join([row] * 1_000_000)}], "spending":{tail}'
    roadmap = sixstep.Roadmap.from_json(long, max_bytes=1 << 30, max_items=1 << 26)
    table = roadmap.table("action.load")
    made = {}
    milliseconds = least_time(lambda: made.update(frame=table.to_pandas()), 1)
    used = made["frame"]["used"].to_numpy()
    base = used
    while getattr(base, "base", None) is not None:
        base = base.base
    owner = getattr(base, "obj", base)
    assert len(used) == 1_000_000 and hasattr(owner, "owner"), "the numbers are a copy"
    return milliseconds


def main():
    imported = import_time()
    print(f"import sixstep: {imported:.1f} ms")
    through_python = roadmap_time()
    print(f"road map of the Italian plan through Python: {through_python:.1f} ms of processor time")
    more = beyond_cpp(sys.argv[1], through_python) if len(sys.argv) > 1 else None
    if more is not None:
        print(f"beyond C++: {more:.1f} ms")
    speedup, seconds = sweep_speedup(1_000)
    print(f"1,000 scenarios: {seconds[0]:.1f} s on one worker, {seconds[1]:.1f} s on two")
    frame = million_rows()
    print(f"a million rows in pandas, numbers not copied: {frame:.0f} ms")
    beyond = f" beyond_cpp_ms={more:.1f}" if more is not None else ""
    print(f"import_ms={imported:.1f} roadmap_ms={through_python:.1f}{beyond} sweep_speedup={speedup:.2f} million_rows_ms={frame:.0f}")


if __name__ == "__main__":
    main()
