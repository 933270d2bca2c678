"""The elements of a Word file: its parts, its blocks, and where one belongs."""

from __future__ import annotations

import re
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
    for child in shown(parent):
        name = name_of(child)
        if name in _BLOCKS:
            yield child
        elif name in _AROUND or name in BRANCHES:
            yield from inner(child)


def shown(parent: Any) -> Iterator[Any]:
    """What stands in an element; of several ways to say the same, the first with anything in it."""
    told = False
    for child in parent:
        if name_of(child) not in BRANCHES or (not told and len(child)):
            yield child
        told = told or len(child) > 0


def is_shown(branch: Any) -> bool:
    """Whether this one of several ways to say the same is read: the first with anything in it."""
    return len(branch) > 0 and not any(map(len, branch.itersiblings(preceding=True)))


_unseen_shape = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none", re.IGNORECASE)


def is_hidden_box(box: Any) -> bool:
    """Whether the shape around a text is hidden, as the pane of a page's shapes does it."""
    for shape in box.iterancestors("{*}anchor", "{*}inline", "{*}wsp", "{*}shape", "{*}rect", "{*}group", "{*}p"):
        if name_of(shape) == "p":
            return False
        if _unseen_shape.search(shape.get("style") or ""):
            return True
        told = (child for child in shape if name_of(child) in ("docPr", "cNvPr"))
        if any(child.get("hidden") in ("1", "true", "on") for child in told):
            return True
    return False


def owner(node: Any, name: str) -> Any:
    """The nearest element of a name around a node."""
    return next(node.iterancestors(f"{{*}}{name}"))


def own(node: Any, name: str, around: str) -> Iterator[Any]:
    """The elements of a name within a node, but for those of another `around` within it, and of paragraphs."""
    stack = [iter(node)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
            continue
        found = name_of(child)
        if found == name:
            yield child
        if found not in {around, "p"}:
            stack.append(iter(child))


def goes_on(cell: Any) -> bool:
    """A cell that only continues the one above it."""
    merged = find(cell, "tcPr/vMerge")
    return merged is not None and value(merged) in (None, "continue")


def placed(row: Any) -> Iterator[tuple[Any, int]]:
    """The cells of a row of a table, each with the first column that it is in."""
    column = 1 + max(0, whole(value(find(row, "trPr/gridBefore")), 0))
    for cell in own(row, "tc", "tr"):
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
