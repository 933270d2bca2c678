"""JSON Schema (2020-12) of all that is printed for programs, made of the row types."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from .row_types import LISTINGS, Format, IngestRow, Trace

Schema = dict[str, Any]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: Mapping[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}


def schemas() -> dict[str, Schema]:
    """By name, the schema of every listing (and of its rows, in `$defs`), of `trace`, and of a line of `ingest`."""
    made = {name: _whole(name, types.GenericAlias(list, (row,))) for name, row in LISTINGS.items()}
    return made | {"trace": _whole("trace", Trace), "ingest": _whole("ingest", IngestRow, "--ndjson")}


def _whole(name: str, kind: Any, form: str = "--json") -> Schema:
    defined: dict[str, Schema] = {}
    told = _of(kind, defined)
    head = {"$schema": _DRAFT, "title": f"minutes {name.replace('-', ' --', 1)} {form}"}
    return head | told | {"$defs": dict(sorted(defined.items()))}


def _of(kind: Any, defined: dict[str, Schema]) -> Schema:
    """The schema of a type; what has a name is defined once, and referred to."""
    if kind is Any:
        return {}
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    if is_typeddict(kind):
        if kind.__name__ not in defined:
            defined[kind.__name__] = {}  # it may hold itself
            defined[kind.__name__] = _object(kind, defined)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    origin, within = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(_of(within[0], defined), within[1:])
    if origin is Literal:
        return {"enum": list(within)}
    if origin is list:
        return {"type": "array", "items": _of(within[0], defined)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(within[1], defined)}
    if origin in {Union, types.UnionType}:
        return _either([_of(part, defined) for part in within])
    raise TypeError(f"{kind} is no type of a row")


def _either(parts: list[Schema]) -> Schema:
    """One of several: of plain types in one word, where null is one of them with what else is said."""
    plain = [part for part in parts if part == {"type": "null"}]
    others = [part for part in parts if part != {"type": "null"}]
    if plain and len(others) == 1:
        (only,) = others
        if isinstance(only.get("type"), str):
            return only | {"type": [only["type"], "null"]}
        if "enum" in only:
            return only | {"enum": [*only["enum"], None]}
    return {"anyOf": parts}


def _annotated(told: Schema, notes: tuple[Any, ...]) -> Schema:
    for note in notes:
        told = told | ({"format": note.name} if isinstance(note, Format) else {"description": note})
    return told


def _object(kind: Any, defined: dict[str, Schema]) -> Schema:
    """An object; it may have more keys than these, as every later version may."""
    hints = get_type_hints(kind, include_extras=True)
    properties = {name: _of(hint, defined) for name, hint in hints.items()}
    found = {"type": "object", "properties": properties}
    if required := [name for name in hints if name in kind.__required_keys__]:
        found["required"] = required
    doc = (kind.__doc__ or "").partition("\n")[0]
    return {"description": doc} | found if doc and not doc.startswith("dict(") else found
