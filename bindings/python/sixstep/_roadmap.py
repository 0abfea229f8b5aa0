# SPDX-License-Identifier: BSL-1.0
"""Road maps: what the six steps found in a plan."""

import os
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from . import _json
from ._calls import Handle, create, encode, options, write
from ._errors import RoadmapError


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

    def to_html(self, *, language: str = "", nonce: str = "") -> str:
        """The road map as one page that stands on its own: no script, nothing loaded from elsewhere, accessible.
        `nonce` is for a content-security policy; without a `language` ("en") the plan's first is used."""
        chosen = options(language=language, nonce=nonce)
        return write("sixstep_roadmap_html", self._handle, chosen)

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

    def _repr_html_(self) -> str:
        return f"<figure>{self.to_svg()}<figcaption><pre>{escape(self.summary())}</pre></figcaption></figure>"
