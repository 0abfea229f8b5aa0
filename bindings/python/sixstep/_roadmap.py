# SPDX-License-Identifier: BSL-1.0
"""Road maps: what the six steps found in a plan."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import _json
from ._calls import Handle, create, encode, options, write
from ._change import RoadmapChange
from ._errors import RoadmapError
from ._graph import to_igraph, to_networkx
from ._result import Result
from ._table import Table, roadmap_table, table_columns
from ._work import ProgressCallback, work_options

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import igraph
    import networkx
    from typing_extensions import Unpack

    from ._making import Making
    from ._plan import Plan
    from .plots import Plots


@dataclass(frozen=True)
class Explanation:
    """Why something in a road map is as it is; as text, its sentences."""

    id: str
    title: str
    sentences: tuple[str, ...]
    """From the money to the gap and back, in reading order."""
    nodes: tuple[str, ...]
    """The ids of every node that the sentences name."""

    def __str__(self) -> str:
        return "\n".join([self.title, *self.sentences])


def _other(roadmap: object, name: str) -> Handle:
    """The handle of another road map that was given."""
    if not isinstance(roadmap, Roadmap):
        raise TypeError(f"{name} must be a Roadmap, not {roadmap!r:.60}")
    return roadmap._handle


class Roadmap:
    """The six readings of one plan, what a reader must know, and the chain behind each number; it never changes.

    Make one with `Plan.roadmap` or `Roadmap.from_json`. Equal road maps have equal documents, hash alike, and can be
    pickled. In a notebook it shows itself as its few lines and its picture.
    """

    def __init__(self, handle: Handle) -> None:
        """For this package only: road maps come from `Plan.roadmap` and `from_json`."""
        self._handle = handle

    @classmethod
    def from_json(
        cls,
        document: str | bytes,
        *,
        max_bytes: int | None = None,
        max_depth: int | None = None,
        max_items: int | None = None,
    ) -> "Roadmap":
        """Reads a road map document, also one that you do not trust; what is wrong with it is a `RoadmapError`."""
        data = encode(document)
        limits = options(max_bytes=max_bytes, max_depth=max_depth, max_items=max_items)
        _, handle = create(
            "sixstep_roadmap_read", "sixstep_roadmap", data, len(data), limits, document_error=RoadmapError
        )
        return cls(handle)

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> "Roadmap":
        """Reads a road map document from a file."""
        return cls.from_json(Path(path).read_bytes())

    @cached_property
    def _document(self) -> str:
        return write("sixstep_roadmap_write", self._handle)

    def to_json(self) -> str:
        """The road map document: equal bytes for equal road maps."""
        return self._document

    def to_dict(self) -> dict[str, Any]:
        """The road map document as dicts and lists. A number that no float holds exactly is a `Decimal`."""
        document: dict[str, Any] = _json.loads(self._document)
        return document

    @cached_property
    def stopped(self) -> bool:
        """Whether the caller stopped the work, so that this is the best so far and cannot be made again."""
        return self.to_dict()["provenance"].get("stopped") is True

    def to_html(self, *, language: str = "", nonce: str = "", since: "Roadmap | None" = None) -> str:
        """The road map as one page that stands on its own: no script, nothing loaded from elsewhere, accessible.
        `nonce` is for a content-security policy; without a `language` ("en") the plan's first is used. With the road map
        before, `since`, the page also tells what has changed."""
        chosen = options(language=language, nonce=nonce)
        if since is None:
            return write("sixstep_roadmap_html", self._handle, chosen)
        return write("sixstep_roadmap_html_since", _other(since, "since"), self._handle, chosen)

    def to_svg(self, *, language: str = "") -> str:
        """The road map as one picture: what happens when, with the key promises."""
        chosen = options(language=language)  # must outlive the call that reads it
        return write("sixstep_roadmap_svg", self._handle, chosen)

    def summary(self, *, language: str = "") -> str:
        """The road map in a few lines: how much money, what was spent, what falls due, what is not known."""
        chosen = options(language=language)  # must outlive the call that reads it
        return write("sixstep_roadmap_summary", self._handle, chosen)

    def explain(self, id: str, *, language: str = "") -> Explanation:
        """Why something is as it is: an action, a goal, a gap, a factor, a stakeholder, a source, an indicator or a
        promise. Another id is an `UnknownIdError`, whose hint names the closest one."""
        data = encode(id)
        chosen = options(language=language)
        text = write("sixstep_roadmap_explain", self._handle, data, len(data), chosen)
        found = _json.loads(text)
        return Explanation(found["id"], found["title"], tuple(found["sentences"]), tuple(found["nodes"]))

    def compare(self, later: "Roadmap", *, language: str = "") -> RoadmapChange:
        """What has changed from this road map to a later one, also of another version of the plan; labels are in
        `language`, or in English, as the sentences are.

        >>> from sixstep import Plan
        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...     "status_date": "2026-01-01", "actions": [{"id": "portal", "status": "started", "duration": 10}]})
        >>> roadmap = plan.roadmap()
        >>> bool(roadmap.compare(roadmap))
        False
        """
        return RoadmapChange(self._handle, _other(later, "later"), language)

    def revise(
        self,
        plan: "Plan",
        changes: "Iterable[Mapping[str, Any]]" = (),
        *,
        seed: int = 1,
        work_limit: int | None = None,
        time_limit: float | None = None,
        progress: ProgressCallback | bool | None = None,
        **making: "Unpack[Making]",
    ) -> "Roadmap":
        """The road map of the plan after it has changed, moving as little as possible: the same choice where it is still
        admissible, then no promise later than it need be, then as few and as small moves as can be. What is finished
        never moves. `plan` is the plan as it is now; `changes` are applied to it first, as in `Plan.with_changes`. The
        other arguments are those of `Plan.roadmap`.

        >>> from sixstep import Plan
        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...     "status_date": "2026-01-01",
        ...     "actions": [{"id": "portal", "label": "One portal", "status": "committed", "duration": 10}]})
        >>> before = plan.roadmap()
        >>> after = before.revise(plan, [{"at": "portal", "set": {"from": "2026-03-02"}}])
        >>> print(*before.compare(after).actions.words)
        “One portal” finishes 57 days later, on 2026-03-13 instead of 2026-01-15. The plan does not let it start earlier.
        """
        if not hasattr(plan, "with_changes"):
            raise TypeError(f"plan must be a Plan, not {plan!r:.60}")
        wanted = list(changes)
        changed = plan.with_changes(wanted) if wanted else plan
        with work_options(seed, work_limit, time_limit, progress, making) as chosen:
            _, handle = create("sixstep_roadmap_revise", "sixstep_roadmap", self._handle, changed._handle, chosen)
        return Roadmap(handle)

    @cached_property
    def _members(self) -> dict[str, Any]:
        return self.to_dict()

    def _result(self, step: str) -> Result:
        return Result(self._handle, step, self._members[step])

    @property
    def capacity(self) -> Result:
        """Step one: what the government can do, and where the gaps are."""
        return self._result("capacity")

    @property
    def system(self) -> Result:
        """Step two: what causes what, and where a push moves most."""
        return self._result("system")

    @property
    def framework(self) -> Result:
        """Step three: the goals, their weights, and how far indicators have come."""
        return self._result("framework")

    @property
    def stakeholders(self) -> Result:
        """Step four: who has a say, who is with whom, and who is reached."""
        return self._result("stakeholders")

    @property
    def strategy(self) -> Result:
        """Step five: which actions, from which year, and the proof."""
        return self._result("strategy")

    @property
    def action(self) -> Result:
        """Step six: who does what, when, and why then."""
        return self._result("action")

    @property
    def status(self) -> Result:
        """What now: progress, slip, earned value, indicators, pilots and feedback."""
        return self._result("status")

    @property
    def findings(self) -> Table:
        """What a reader must know, most severe first."""
        return self.table("findings")

    @property
    def plot(self) -> "Plots":
        """Pictures of this road map as matplotlib axes: `roadmap.plot.gantt()`. Needs matplotlib."""
        from .plots import Plots

        return Plots(self)

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """Everything that the road map speaks of as a NetworkX graph: nodes by their ids, with kind and label; edges with
        their relation and amount. Needs NetworkX."""
        return to_networkx(self.table("nodes"), self.table("edges"))

    def to_igraph(self) -> "igraph.Graph":
        """The same as an igraph graph, with the ids as names of its vertices. Needs igraph."""
        return to_igraph(self.table("nodes"), self.table("edges"))

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of its tables, in the order of the document: every list of objects in it is one."""
        return tuple(table_columns())

    def table(self, name: str, *, language: str = "") -> Table:
        """One table by its name, such as "action.actions" or "findings". Another one is an `UnknownIdError`, whose hint
        names the closest one; texts are in `language`, or in the plan's first."""
        return roadmap_table(self._handle, name, language)

    def __eq__(self, other: object) -> bool:
        return self._document == other._document if isinstance(other, Roadmap) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._document)

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Roadmap.from_json, (self._document,)

    def __repr__(self) -> str:
        document = self.to_dict()
        strategy = document["strategy"]
        stopped = ", stopped" if self.stopped else ""
        chosen, findings = len(strategy.get("chosen", ())), len(document.get("findings", ()))
        return (
            f"<Roadmap of {document['plan']['id']}: {strategy['status']}, {chosen} of "
            f"{chosen + len(strategy.get('omitted', ()))} actions chosen, {findings} findings{stopped}>"
        )

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from html import escape

        picture = f"<figure>{self.to_svg()}<figcaption><pre>{escape(self.summary())}</pre></figcaption></figure>"
        return {"text/plain": repr(self), "text/html": picture}
