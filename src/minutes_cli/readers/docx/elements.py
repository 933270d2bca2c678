"""The elements of a Word file, and the signs that stand for some of them in its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from docx.oxml import parse_xml

from .styles import find, value

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PAGE = "\f"
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")


def parts(document: Any, kind: str) -> dict[int, Any]:
    """The elements of the parts of a kind, `numbering`, `footnotes`, `header`, by the `id` of the part."""
    found = [r.target_part for r in document.part.rels.values() if r.reltype == f"{RELATIONS}{kind}"]
    once = {id(part): part for part in found}  # a thousand relations may lead to one
    return {given: part.element if hasattr(part, "element") else parse_xml(part.blob) for given, part in once.items()}


def inner(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables below an element, also those that a content control or a change wraps."""
    for child in parent:
        kind = name(child)
        if kind in ("p", "tbl"):
            yield child
        elif kind in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from inner(child)


def owner(node: Any, name: str) -> Any:
    return next(node.iterancestors(f"{{*}}{name}"))


def goes_on(cell: Any) -> bool:
    """A cell that only continues the one above it."""
    merged = find(cell, "tcPr/vMerge")
    return merged is not None and value(merged) in (None, "continue")


def _symbol(node: Any) -> str:
    told = value(node, "char") or ""
    code = chr(int(told, 16)) if _CODE.fullmatch(told) else " "
    return "•" if _PRIVATE.match(code) else code


SIGNS: dict[str, Callable[[Any], str]] = {
    "t": lambda node: node.text or "",
    "tab": lambda _: "\t",
    "ptab": lambda _: "\t",
    "br": lambda node: PAGE if value(node, "type") == "page" else "\n",
    "cr": lambda _: "\n",
    "lastRenderedPageBreak": lambda _: PAGE,
    "noBreakHyphen": lambda _: "-",
    "sym": _symbol,
}


def name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]
