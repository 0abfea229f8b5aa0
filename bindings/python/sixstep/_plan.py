# SPDX-License-Identifier: BSL-1.0
"""Plans: what a government has, wants and could do."""

import os
from functools import cached_property
from pathlib import Path
from typing import Any

from . import _json
from ._calls import Handle, create, encode, options, text_of, write
from ._errors import Diagnostic, PlanError, parse_diagnostics
from ._roadmap import Roadmap
from ._work import ProgressCallback, work_options


class Plan:
    """A plan, read and checked; it never changes.

    Make one with `from_json`, `from_file` or `from_dict`. What is wrong with a document is a `PlanError`, whose
    `diagnostics` list all of it. Equal plans have equal canonical documents, hash alike, and can be pickled.
    """

    def __init__(self, handle: Handle) -> None:
        """For this package only: plans come from `from_json`, `from_file` and `from_dict`."""
        self._handle = handle

    @classmethod
    def from_json(
        cls,
        document: str | bytes,
        *,
        max_bytes: int | None = None,
        max_depth: int | None = None,
        max_items: int | None = None,
    ) -> "Plan":
        """Reads a plan document. The limits protect a portal from what strangers send it; the defaults suit one.

        >>> Plan.from_json('{"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]}')
        <Plan p: no actions>
        """
        data = encode(document)
        limits = options(max_bytes=max_bytes, max_depth=max_depth, max_items=max_items)
        _, handle = create(
            "sixstep_plan_read", "sixstep_plan", data, len(data), limits, document_error=PlanError
        )
        return cls(handle)

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> "Plan":
        """Reads a plan document from a file."""
        return cls.from_json(Path(path).read_bytes())

    @classmethod
    def from_dict(cls, document: dict[str, Any]) -> "Plan":
        """Reads a plan document that is given as dicts and lists. Money is exact if given as `Decimal` or `int`; dates
        may be `datetime.date`. What is not known is left out or None; a NaN is refused.

        >>> from decimal import Decimal
        >>> plan = Plan.from_dict({
        ...     "format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"], "currency": "EUR",
        ...     "actions": [{"id": "a", "cost": Decimal("90071992547409.93")}],
        ... })
        >>> plan.to_dict()["actions"][0]["cost"]
        Decimal('90071992547409.93')
        """
        return cls.from_json(_json.dumps(document))

    @cached_property
    def _document(self) -> str:
        return write("sixstep_plan_write", self._handle)

    def to_json(self) -> str:
        """The canonical document: members in fixed order, exact money, equal bytes for equal plans."""
        return self._document

    def to_dict(self) -> dict[str, Any]:
        """The canonical document as dicts and lists. A number that no float holds exactly is a `Decimal`."""
        document: dict[str, Any] = _json.loads(self._document)
        return document

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is worth a second look, with the lines of the document that was read."""
        return parse_diagnostics(text_of("sixstep_plan_diagnostics", self._handle))

    def check(self) -> tuple[Diagnostic, ...]:
        """What is worth a second look, with the lines of `to_json()`: also for a plan that came as dicts.

        >>> Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]}).check()
        ()
        """
        return Plan.from_json(self._document).diagnostics

    def roadmap(
        self,
        *,
        seed: int = 1,
        work_limit: int | None = None,
        time_limit: float | None = None,
        progress: ProgressCallback | None = None,
    ) -> Roadmap:
        """The road map of this plan, by all six steps.

        Equal plans, seeds and work limits give equal road maps, byte for byte. A `work_limit` (units of work) keeps
        that; a `time_limit` (seconds) does not. `progress` is called now and then with a `Progress`, and stops the work
        by returning something true; so does Ctrl-C. What was stopped is the best so far, and `stopped` says so. An
        exception in `progress` stops the work and is raised here.
        """
        with work_options(seed, work_limit, time_limit, progress) as chosen:
            _, handle = create("sixstep_roadmap_make", "sixstep_roadmap", self._handle, chosen)
        return Roadmap(handle)

    def step(
        self,
        name: str,
        *,
        seed: int = 1,
        work_limit: int | None = None,
        time_limit: float | None = None,
        progress: ProgressCallback | None = None,
    ) -> dict[str, Any]:
        """One step alone, as it stands in the road map document: "capacity", "system", "framework", "stakeholders",
        "strategy" or "action". The other arguments are those of `roadmap`.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
        >>> plan.step("strategy")["status"]
        'optimal'
        """
        with work_options(seed, work_limit, time_limit, progress) as chosen:
            text = write("sixstep_plan_run_step", self._handle, name.encode(), chosen)
        result: dict[str, Any] = _json.loads(text)
        return result

    def rating_sheet(self, *, rater: str = "", language: str | None = None) -> str:
        """A rating sheet as CSV, for a rater to fill in a spreadsheet: a row for each pillar at each capacity level, with
        the ratings of `rater`, or of everybody. Cells that a spreadsheet would take for formulas are guarded.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
        >>> plan.rating_sheet(rater="Ana").splitlines()[1]
        'pillar:leadership,level:societal,"Vision, leadership and mindsets",Societal,,,,,Ana,individual,'
        """
        data = encode(rater)
        return write("sixstep_plan_rating_sheet", self._handle, data, len(data), options(language=language))

    def with_ratings(self, csv: str | bytes) -> "Plan":
        """This plan with the ratings of a sheet that came back. Rows of the same pillar, level, rater, kind and date
        change a rating, other rows are added, empty cells change nothing. What is wrong with a sheet is a `PlanError`,
        whose `diagnostics` name every bad cell by row and column.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
        >>> rated = plan.with_ratings("pillar,level,current\\nResources,Societal,2.5")
        >>> rated.to_dict()["assessments"]
        [{'pillar': 'pillar:resources', 'level': 'level:societal', 'current': 2.5}]
        """
        data = encode(csv)
        _, handle = create(
            "sixstep_plan_add_ratings",
            "sixstep_plan",
            self._handle,
            data,
            len(data),
            None,
            document_error=PlanError,
        )
        return Plan(handle)

    def __eq__(self, other: object) -> bool:
        return self._document == other._document if isinstance(other, Plan) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._document)

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Plan.from_json, (self._document,)

    def __repr__(self) -> str:
        document = self.to_dict()
        counts = [_count(document, name) for name in ("goals", "stakeholders", "actions") if document.get(name)]
        title = document.get("title", "")
        if isinstance(title, dict):
            title = next(iter(title.values()), "")
        titled = f' "{title}"' if title else ""
        return f"<Plan {document['id']}{titled}: {', '.join(counts) or 'no actions'}>"


def _count(document: dict[str, Any], name: str) -> str:
    number = len(document[name])
    return f"{number} {name if number != 1 else name.removesuffix('s')}"
