# SPDX-License-Identifier: BSL-1.0
"""Many scenarios of one plan, on as many processors or machines as there are."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import nullcontext
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ._bar import counting
from ._errors import DocumentError
from ._making import Making, plain
from ._plan import Plan
from ._roadmap import Roadmap

if TYPE_CHECKING:
    import pandas
    import pyarrow
    from typing_extensions import Unpack

Changes: TypeAlias = Sequence[Mapping[str, Any]]
Measure: TypeAlias = Callable[[Roadmap], Mapping[str, Any]]
Row: TypeAlias = dict[str, Any]
_Job: TypeAlias = tuple[int, str, Changes]

#: So many attempts a group of scenarios gets, if workers die of it.
_ATTEMPTS = 3


def measures(roadmap: Roadmap) -> Row:
    """What `sweep` tells of each road map: the strategy's status and outcomes, and the schedule's dates."""
    document = json.loads(roadmap.to_json())
    strategy, action = document["strategy"], document["action"]
    outcomes = strategy["outcomes"]
    return {
        "status": strategy["status"],
        "stopped": document["provenance"]["stopped"],
        "chosen": len(strategy["chosen"]),
        "value": outcomes.get("value"),
        "bound": strategy.get("bound"),
        "cost": outcomes["cost"]["known"],
        "cost_unknown": outcomes["cost"]["unknown"],
        "sunk": outcomes["sunk"],
        **{name: outcomes.get(name) for name in ("capacity_gap_closed", "equity", "risk", "acceptance")},
        **{name: action.get(name) for name in ("finish", "finish_bound", "finish_p80")},
    }


@lru_cache(maxsize=4)
def _plan(document: str) -> Plan:
    return Plan.from_json(document)


def _run(
    document: str, jobs: Sequence[_Job], measure: Measure, seed: int, work_limit: int | None, making: Making
) -> list[Row]:
    """The rows of some scenarios; runs in a worker."""
    rows: list[Row] = []
    for _, name, changes in jobs:
        try:
            roadmap = _plan(document).with_changes(changes).roadmap(
                seed=seed, work_limit=work_limit, **making
            )
            rows.append({"scenario": name, **measure(roadmap), "error": None})
        except DocumentError as error:
            rows.append({"scenario": name, "status": "invalid", "error": str(error)})
    return rows


class Sweep(Sequence[Row]):
    """What became of each scenario: one row each, in the order in which they were given."""

    def __init__(self, rows: Iterable[Row], stopped: bool) -> None:
        """For this package only: sweeps come from `sweep`."""
        self._rows = list(rows)
        self.stopped = stopped
        """Whether Ctrl-C ended the sweep; the rows are those that were finished."""

    def __getitem__(self, index: Any) -> Any:
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Sweep) else NotImplemented

    def to_pandas(self) -> "pandas.DataFrame":
        """The rows as a DataFrame, with the names of the scenarios as its index."""
        import pandas

        frame = pandas.DataFrame(self._rows, columns=None if self._rows else ["scenario"]).set_index("scenario")
        for name in frame.columns.intersection(["finish", "finish_bound", "finish_p80"]):
            frame[name] = pandas.to_datetime(frame[name])
        return frame

    def to_arrow(self) -> "pyarrow.Table":
        """The rows as a pyarrow Table."""
        import pyarrow

        return pyarrow.Table.from_pylist(self._rows)

    def __repr__(self) -> str:
        counts: dict[str, int] = {}
        for row in self._rows:
            counts[row["status"]] = counts.get(row["status"], 0) + 1
        told = ", ".join(f"{count:,} {status}" for status, count in counts.items())
        return f"<Sweep of {len(self):,} scenarios: {told or 'none'}{', stopped' if self.stopped else ''}>"


def _jobs(plan: Plan, scenarios: Mapping[str, Changes] | Iterable[str] | None) -> list[_Job]:
    if isinstance(scenarios, Mapping):
        return [(index, str(name), changes) for index, (name, changes) in enumerate(scenarios.items())]
    own = {each["id"]: each["changes"] for each in plan.to_dict().get("scenarios", ())}
    names = list(own) if scenarios is None else list(scenarios)
    for name in names:
        if name not in own:
            plan.scenario(name)
    return [(index, name, own[name]) for index, name in enumerate(names)]


class _Workers:
    """An executor that is made again when it breaks, where there is a way to make it."""

    def __init__(self, executor: Executor | Callable[[], Executor] | int | None) -> None:
        self._given = executor if isinstance(executor, Executor) else None
        if isinstance(executor, int):
            self._make: Callable[[], Executor] | None = partial(ProcessPoolExecutor, executor)
        else:
            self._make = executor if callable(executor) and self._given is None else None
        self.executor = self._given or (self._make() if self._make else None)

    def replace(self) -> None:
        """Leaves what broke; without a way to make another, the work goes on in this process."""
        self.close()
        self._given = None
        self.executor = self._make() if self._make else None

    def close(self) -> None:
        if self.executor is not None and self._given is None:
            self.executor.shutdown(wait=False, cancel_futures=True)


class _Collector:
    """The groups of scenarios that are still to do, and the rows that are there."""

    def __init__(self, jobs: list[_Job], group: int) -> None:
        self.open = {at: jobs[at : at + group] for at in range(0, len(jobs), group)}
        self.attempts = dict.fromkeys(self.open, 0)
        self.rows: dict[int, list[Row]] = {}

    def take(self, at: int, rows: list[Row]) -> int:
        self.rows[at] = rows
        del self.open[at]
        return len(rows)

    def failed(self, at: int, error: BaseException) -> None:
        """A worker died; a group that no worker survives is the caller's to know."""
        self.attempts[at] += 1
        if self.attempts[at] >= _ATTEMPTS:
            names = ", ".join(name for _, name, _ in self.open[at])
            raise RuntimeError(f"workers died {_ATTEMPTS} times at the scenarios {names}") from error


def _is_death(error: BaseException) -> bool:
    """Whether the worker is gone, rather than its work wrong: a broken pool, or Dask's KilledWorker."""
    return isinstance(error, BrokenExecutor) or type(error).__name__ in ("KilledWorker", "CommClosedError")


def _round(
    workers: _Workers, work: Callable[[list[_Job]], list[Row]], collector: _Collector
) -> Iterator[int]:
    """Gives all open groups to the workers and takes what comes back, until all is there or the executor breaks."""
    executor = workers.executor
    if executor is None:
        for at, jobs in list(collector.open.items()):
            yield collector.take(at, work(jobs))
        return
    pending: dict[Future[list[Row]], int] = {}
    try:
        for at, jobs in collector.open.items():
            pending[executor.submit(work, jobs)] = at
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                at = pending.pop(future)
                if (error := future.exception()) is None:
                    yield collector.take(at, future.result())
                elif _is_death(error):
                    collector.failed(at, error)
                else:
                    raise error
    except BrokenExecutor:
        pass  # it broke while work was handed out
    finally:
        for future in pending:
            future.cancel()
    if collector.open:
        workers.replace()


def sweep(
    plan: Plan,
    scenarios: Mapping[str, Changes] | Iterable[str] | None = None,
    *,
    executor: Executor | Callable[[], Executor] | int | None = None,
    measure: Measure = measures,
    seed: int = 1,
    work_limit: int | None = None,
    group: int = 8,
    progress: bool = False,
    **making: "Unpack[Making]",
) -> Sweep:
    """The road maps of many scenarios in one table.

    `scenarios` are names with changes as `Plan.with_changes` takes them, or ids of the plan's own scenarios; without any,
    all of these. `executor` is any `concurrent.futures` executor, a process pool or a Dask cluster's
    `client.get_executor()`; a function that makes one; or a number of processes. Without one the work is done here.
    Results are the same wherever they are made. What is finished is kept when a worker dies: the rest is done by the
    executor, by another one that the function makes, or here, where there is no other. Ctrl-C ends the sweep with
    the rows that are there, and `stopped` says so. A scenario that leaves no usable plan has the status "invalid" and an
    `error`.

    `measure` makes a row of a road map; it must be a function of a module if it is to reach other processes. `group`
    scenarios are sent at a time. `progress` shows a bar (tqdm). `making` are options as of `Plan.roadmap`, such as
    `runs=500`.

    >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
    ...     "currency": "EUR", "actions": [{"id": "portal", "cost": 6, "status": "committed"}]})
    >>> found = sweep(plan, {f"{cost} euros": [{"at": "portal", "set": {"cost": cost}}] for cost in (5, 7)})
    >>> found
    <Sweep of 2 scenarios: 2 optimal>
    >>> [row["cost"] for row in found]
    [5.0, 7.0]
    """
    if group < 1:
        raise ValueError("a group has at least one scenario")
    jobs = _jobs(plan, scenarios)
    collector = _Collector(jobs, group)
    told = cast(Making, plain(making))  # a file of this machine is not on others
    work = partial(_run, plan.to_json(), measure=measure, seed=seed, work_limit=work_limit, making=told)
    workers = _Workers(executor)
    stopped = False
    try:
        with counting(len(jobs)) if progress else nullcontext(lambda _: None) as count:
            while collector.open:
                for done in _round(workers, work, collector):
                    count(done)
    except KeyboardInterrupt:
        stopped = True
    finally:
        workers.close()
    return Sweep((row for at in sorted(collector.rows) for row in collector.rows[at]), stopped)
