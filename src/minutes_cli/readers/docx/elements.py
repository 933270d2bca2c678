"""The elements of a Word file: its parts, its blocks, and where one belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.oxml import parse_xml

from .signs import name_of
from .styles import find, value, whole

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_AROUND = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent"))
_BLOCKS = frozenset(("p", "tbl", "altChunk", "subDoc"))
BRANCHES = frozenset(("Choice", "Fallback"))


def parts(document: Any, kind: str) -> dict[int, Any]:
    """The elements of the parts of a kind, `numbering`, `footnotes`, `header`, by the `id` of the part."""
    found = [r.target_part for r in document.part.rels.values() if r.reltype == f"{_RELATIONS}{kind}"]
    once = {id(part): part for part in found}  # a thousand relations may lead to one
    return {given: part.element if hasattr(part, "element") else parse_xml(part.blob) for given, part in once.items()}


def inner(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables below an element, and what it takes in, also where a control or a change wraps them."""
    for child in parent:
        name = name_of(child)
        if name in _BLOCKS:
            yield child
        elif name in _AROUND or (name in BRANCHES and is_shown(child)):
            yield from inner(child)


def is_shown(branch: Any) -> bool:
    """Whether this one of several ways to say the same is read: the first with anything in it."""
    return branch is next((one for one in branch.getparent() if len(one)), None)


def owner(node: Any, name: str) -> Any:
    """The nearest element of a name around a node."""
    return next(node.iterancestors(f"{{*}}{name}"))


def goes_on(cell: Any) -> bool:
    """A cell that only continues the one above it."""
    merged = find(cell, "tcPr/vMerge")
    return merged is not None and value(merged) in (None, "continue")


def placed(row: Any) -> Iterator[tuple[Any, int]]:
    """The cells of a row of a table, each with the first column that it is in."""
    column = 1 + max(0, whole(value(find(row, "trPr/gridBefore")), 0))
    for cell in (c for c in row.iter("{*}tc") if owner(c, "tr") is row):
        yield cell, column
        column += max(1, whole(value(find(cell, "tcPr/gridSpan")), 1))


def reaching(rows: Sequence[Sequence[tuple[Any, int]]]) -> list[dict[int, int]]:
    """Of each row, how many rows further down its cells reach that do, by their columns."""
    below: dict[int, int] = {}
    found: list[dict[int, int]] = []
    for cells in reversed(rows):
        found.append({column: below[column] for cell, column in cells if column in below and not goes_on(cell)})
        below = {column: below.get(column, 0) + 1 for cell, column in cells if goes_on(cell)}
    return found[::-1]
