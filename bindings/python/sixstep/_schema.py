# SPDX-License-Identifier: BSL-1.0
"""The plan document's schema, read as what the columns of tables mean."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA = "sixstep-plan-1.schema.json"


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of plans: inside the installed package, or where the checkout has it."""
    package = Path(__file__).resolve().parent
    for folder in (package, package.parents[2] / "docs" / "schema"):
        if (folder / SCHEMA).exists():
            found: dict[str, Any] = json.loads((folder / SCHEMA).read_text(encoding="utf-8"))
            return found
    raise FileNotFoundError(f"{SCHEMA} belongs to the package, and is not there")


def alternatives(part: dict[str, Any]) -> list[dict[str, Any]]:
    """Every form that a value may have, without null."""
    if "$ref" in part:
        return alternatives(schema()["definitions"][part["$ref"].rsplit("/", 1)[1]])
    if "anyOf" in part and not isinstance(part.get("type"), str):
        return [form for each in part["anyOf"] for form in alternatives(each)]
    return [] if part.get("type") == "null" else [part]


def _types(form: dict[str, Any]) -> set[str]:
    words = "enum" in form or isinstance(form.get("const"), str)
    types = form.get("type", "string" if words else "integer" if "const" in form else [])
    return {types} if isinstance(types, str) else set(types)


@dataclass(frozen=True)
class Member:
    """What the schema says of one member."""

    description: str
    types: frozenset[str]
    """Of "string", "number", "integer", "boolean", "array", "object"."""
    words: tuple[str, ...]
    """The only words that it may be; empty where any will do."""
    objects: dict[str, Any] | None
    """The members of the object that it may be."""
    rows: dict[str, Any] | None
    """The schema of the objects of which it may be a list."""
    keys: str
    """What the members of a free object are called: "language", "year", or "" where it has none of these."""

    @property
    def is_text(self) -> bool:
        """Whether only words will do."""
        return "string" in self.types and not self.types & {"number", "integer", "boolean"}

    @property
    def is_number(self) -> bool:
        """Whether only numbers will do, where it is no list and no object."""
        return bool(self.types & {"number", "integer"}) and "string" not in self.types

    @property
    def is_list(self) -> bool:
        """Whether a text is a list of words."""
        return "array" in self.types and "string" not in self.types


def _keys_of(form: dict[str, Any]) -> str:
    if form.get("title") == "Text" or "propertyNames" in form and form.get("additionalProperties", {}).get("minLength"):
        return "language"
    return "year" if "patternProperties" in form else ""


@cache
def _member(text: str) -> Member:
    part = json.loads(text)
    forms = alternatives(part)
    words = tuple(word for form in forms for word in form.get("enum", ()) if word is not None)
    lists = [item for form in forms if "items" in form for item in alternatives(form["items"])]
    rows = [item for item in lists if "properties" in item]
    return Member(
        description=part.get("description") or forms[0].get("description", ""),
        types=frozenset(name for form in forms for name in _types(form)) - {"null"},
        words=words,
        objects=next((form["properties"] for form in forms if "properties" in form), None),
        rows=rows[0] if rows and len(rows) == len(lists) else None,
        keys=next((keys for form in forms if (keys := _keys_of(form))), ""),
    )


def member(part: dict[str, Any]) -> Member:
    """What the schema of a member says."""
    return _member(json.dumps(part))


@cache
def tables() -> dict[str, dict[str, Any]]:
    """The schema of the rows of each table, by its name, in the order of the document."""
    found: dict[str, dict[str, Any]] = {}
    properties = schema()["properties"]
    for name, part in properties.items():
        if name == "vocabularies":
            (vocabularies,) = (form for form in alternatives(part))
            for inner, each in vocabularies["properties"].items():
                if rows := member(each).rows:
                    found[f"{name}.{inner}"] = rows
        elif name != "evidence" and (rows := member(part).rows):
            found[name] = rows
            if "id" in rows["properties"]:
                found |= {
                    f"{name}.{inner}": below
                    for inner, each in rows["properties"].items()
                    if (below := member(each).rows)
                }
    return found


def properties_of(table: str) -> dict[str, Any]:
    """The members of a table's rows; of "plan", those of the plan itself."""
    if table != "plan":
        properties: dict[str, Any] = tables()[table]["properties"]
        return properties
    return {name: part for name, part in schema()["properties"].items() if name not in tables()}


def find(properties: dict[str, Any], column: str) -> tuple[tuple[str, ...], Member] | None:
    """The path of a column among members, and what it holds: "cost.low", "label.it", "amounts.2026"."""
    name, _, rest = column.partition(".")
    if name not in properties:
        return None
    found = member(properties[name])
    if not rest:
        return (name,), found
    if found.objects and (inner := find(found.objects, rest)):
        return (name, *inner[0]), inner[1]
    if found.keys == "language" and "." not in rest:
        return (name, rest), member({"type": "string"})
    if found.keys == "year" and rest.isdigit():
        return (name, rest), member({"type": "number"})
    return None


#: What any object may have; within another object it is rare, and has no column until it is there.
_ANNOTATIONS = ("evidence", "assumed", "extensions")


def _columns(properties: dict[str, Any], languages: tuple[str, ...]) -> dict[str, Member]:
    found: dict[str, Member] = {}
    for name, part in properties.items():
        each = member(part)
        if each.types != {"object"} or not each.objects:
            found[name] = each
        if each.objects:
            inner = {below: part for below, part in each.objects.items() if below not in _ANNOTATIONS}
            found |= {f"{name}.{below}": part for below, part in _columns(inner, languages).items()}
        if each.keys == "language":
            found |= {f"{name}.{language}": member({"type": "string"}) for language in languages}
    return found


def columns(table: str, languages: tuple[str, ...] = ()) -> dict[str, Member]:
    """Every column that a table can have, with one for each language of a text; lists that are tables of their own have
    none."""
    properties = properties_of(table)
    own = [name for name in properties if f"{table}.{name}" in tables() and member(properties[name]).types == {"array"}]
    return _columns({name: part for name, part in properties.items() if name not in own}, languages)
