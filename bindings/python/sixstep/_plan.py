# SPDX-License-Identifier: BSL-1.0
"""Plans: what a government has, wants and could do."""

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import _json
from ._calls import Handle, create, encode, options, text_of, write
from ._errors import Diagnostics, PlanError, UnknownIdError, parse_diagnostics
from ._roadmap import Roadmap
from ._work import ProgressCallback, work_options

if TYPE_CHECKING:
    import pandas
    from typing_extensions import Unpack

    from ._making import Making
    from ._plan_tables import Assembly, Labelled


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

    @classmethod
    def from_tables(cls, tables: Mapping[str, Any], **members: Any) -> "Plan":
        """Puts a plan together from tables by their names: "actions", "goals", and for the lists within their entries
        "actions.advances", whose column "of" is the id of the entry (docs/reference/plan-tables.md has them all).

        A table is a pandas or Polars DataFrame, anything that speaks Arrow (with pyarrow), a list of dicts, or a dict of
        columns. Columns are called as the members of the document, "cost.low" for one within another; empty cells are not
        known. `members` are the plan's own, such as its id, unless a table "plan" has them. What is wrong is a `PlanError`
        whose `diagnostics` name table, row and column.

        >>> plan = Plan.from_tables(
        ...     {
        ...         "goals": [{"id": "served", "label": "All are served"}],
        ...         "actions": {"id": ["portal", "counters"], "cost": [6, None], "tags": ["web; new", None]},
        ...         "actions.advances": [{"of": "portal", "to": "served", "amount": 0.5}],
        ...     },
        ...     id="small", languages=["en"], currency="EUR",
        ... )
        >>> plan
        <Plan small: 1 goal, 2 actions>
        >>> plan.to_dict()["actions"][0]["advances"]
        [{'to': 'served', 'amount': 0.5}]
        """
        from ._plan_tables import assemble, expect_table

        for name in tables:
            expect_table(name)
        return cls._assembled(assemble(tables, members))

    @classmethod
    def _assembled(cls, assembly: "Assembly") -> "Plan":
        if assembly.problems:
            first = assembly.problems[0]
            raise PlanError(tuple(assembly.problems), code=first.code, hint=first.hint)
        try:
            return cls.from_dict(assembly.document)
        except PlanError as error:
            placed = tuple(assembly.placed(each) for each in error.diagnostics)
            raise PlanError(placed, code=error.code, item=error.item, hint=error.hint) from None

    @classmethod
    def from_excel(cls, path: str | os.PathLike[str]) -> "Plan":
        """Reads a plan from a workbook with one sheet for each table, as `to_excel` writes it. Needs openpyxl. What is
        wrong is a `PlanError` whose `diagnostics` name sheet, row and column."""
        from ._excel import read_workbook

        return cls.from_tables(read_workbook(path))

    def with_changes(self, changes: Sequence[Mapping[str, Any]]) -> "Plan":
        """This plan after changes, one after the other, as a scenario lists them: each names an entity by its id, or an
        object by a path of members ("budgets/state/amounts"), in `at`, and sets members there in `set`; None removes one.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...                        "currency": "EUR", "actions": [{"id": "portal", "cost": 6}]})
        >>> plan.with_changes([{"at": "portal", "set": {"cost": 7}}]).to_dict()["actions"]
        [{'id': 'portal', 'cost': 7.0}]
        """
        data = encode(_json.dumps(list(changes)))
        _, handle = create(
            "sixstep_plan_change", "sixstep_plan", self._handle, data, len(data), None, document_error=PlanError
        )
        return Plan(handle)

    def with_members(self, at: str = "", /, **members: Any) -> "Plan":
        """This plan with other members, None for one that is removed: of the plan itself, or of the entity with the id
        `at`. A member that Python has a word of its own for is written with an underscore: `from_`.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...                        "actions": [{"id": "portal"}]})
        >>> plan.with_members("portal", label="One portal", from_="2026").with_members(title="Small").to_dict()["title"]
        'Small'
        """
        named = {name.rstrip("_"): value for name, value in members.items()}
        if at:
            return self.with_changes([{"at": at, "set": named}])
        document = self.to_dict() | named
        return Plan.from_dict({name: value for name, value in document.items() if value is not None})

    def with_table(self, name: str, table: Any) -> "Plan":
        """This plan with another table of that name; the lists within its entries stay with their ids. The table is as in
        `from_tables`.

        >>> plan = Plan.from_tables({"actions": [{"id": "a"}, {"id": "b"}]}, id="p", languages=["en"])
        >>> plan.with_table("actions", [{"id": "b", "label": "Only b"}])
        <Plan p: 1 action>
        """
        from ._plan_tables import Labelled

        rows = Labelled(table, name)
        others = {other: self._kept(cells, other, name, rows) for other, cells in self.to_tables().items()}
        return Plan.from_tables(others | {name: rows})

    @staticmethod
    def _kept(cells: list[dict[str, Any]], table: str, name: str, rows: "Labelled") -> list[dict[str, Any]]:
        """The rows of another table that stay: the lists of entries that go, go too."""
        return [row for row in cells if row["of"] in rows.ids] if table.startswith(f"{name}.") else cells

    def scenario(self, id: str) -> "Plan":
        """This plan as it is if one of its scenarios comes true.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...     "currency": "EUR", "actions": [{"id": "portal", "cost": 6}],
        ...     "scenarios": [{"id": "dear", "changes": [{"at": "portal", "set": {"cost": 9}}]}]})
        >>> plan.scenario("dear").to_dict()["actions"][0]["cost"]
        9.0
        """
        known = {each["id"]: each["changes"] for each in self.to_dict().get("scenarios", ())}
        if id not in known:
            hint = f"it has {', '.join(known)}" if known else "it has none"
            raise UnknownIdError(f"the plan has no scenario {id!r}", code="unknown-id", item=id, hint=hint)
        return self.with_changes(known[id])

    def to_tables(self) -> dict[str, list[dict[str, Any]]]:
        """The plan as tables by their names, each a list of rows, so that `Plan.from_tables` gives this plan again. Lists
        of words are one text, "one; two"; what no cell can hold is JSON.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
        ...                        "actions": [{"id": "a", "tags": ["web", "new"]}]})
        >>> plan.to_tables()["actions"]
        [{'id': 'a', 'tags': 'web; new'}]
        >>> Plan.from_tables(plan.to_tables()) == plan
        True
        """
        from ._plan_tables import to_rows

        return to_rows(self.to_dict())

    def to_pandas(self, table: str) -> "pandas.DataFrame":
        """One table as a pandas DataFrame, with every column that a row has; empty where the plan has no such table."""
        import pandas

        from ._plan_tables import expect_table

        expect_table(table)
        return pandas.DataFrame(self.to_tables().get(table, []))

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Writes the plan as a workbook with one sheet for each table: drop-downs for what is one of some words or an id,
        notes on every column, headers that stay in sight. `Plan.from_excel` reads it back without loss. Needs openpyxl."""
        from ._excel import write_workbook

        write_workbook(self.to_dict(), path)

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
    def diagnostics(self) -> Diagnostics:
        """What is worth a second look, with the lines of the document that was read."""
        return parse_diagnostics(text_of("sixstep_plan_diagnostics", self._handle))

    def check(self) -> Diagnostics:
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
        progress: ProgressCallback | bool | None = None,
        **making: "Unpack[Making]",
    ) -> Roadmap:
        """The road map of this plan, by all six steps.

        Equal plans, seeds and work limits give equal road maps, byte for byte. A `work_limit` (units of work) keeps
        that; a `time_limit` (seconds) does not. `progress` is called now and then with a `Progress`, and stops the work
        by returning something true; so does Ctrl-C. True shows a bar (tqdm). What was stopped is the best so far, and
        `stopped` says so. An exception in `progress` stops the work and is raised here. `making` are options of what
        step six simulates and of how the status is read: `runs=10_000`, `reference_class="canada-it"` (see `Making`).
        """
        with work_options(seed, work_limit, time_limit, progress, making) as chosen:
            _, handle = create("sixstep_roadmap_make", "sixstep_roadmap", self._handle, chosen)
        return Roadmap(handle)

    def step(
        self,
        name: str,
        *,
        seed: int = 1,
        work_limit: int | None = None,
        time_limit: float | None = None,
        progress: ProgressCallback | bool | None = None,
        **making: "Unpack[Making]",
    ) -> dict[str, Any]:
        """One step alone, as it stands in the road map document: "capacity", "system", "framework", "stakeholders",
        "strategy" or "action". The other arguments are those of `roadmap`.

        >>> plan = Plan.from_dict({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"]})
        >>> plan.step("strategy")["status"]
        'optimal'
        """
        with work_options(seed, work_limit, time_limit, progress, making) as chosen:
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
