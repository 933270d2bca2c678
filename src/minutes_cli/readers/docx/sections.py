"""Which heads and feet Word prints on the pages of each section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .styles import find, is_on, value

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KINDS = {"headerReference": "header", "footerReference": "footer"}


def printed(document: Any) -> list[frozenset[int]]:
    """For each section, in order, the parts that it prints, by their `id`.

    A section that names none of a kind has that of the one before; the first page has a head of its own, and pages of
    even number have theirs, only where the file says so.
    """
    parts = {given: id(relation.target_part) for given, relation in _related(document)}
    both = is_on(find(document.settings.element, "evenAndOddHeaders"))
    named: dict[tuple[str, str], int] = {}
    found = []
    for section in document.element.body.iter("{*}sectPr"):
        if any(str(above.tag).endswith("}sectPrChange") for above in section.iterancestors()):
            continue
        named = named | dict(_named(section, parts))
        first = is_on(find(section, "titlePg"))
        shown = {"default"} | ({"first"} if first else set()) | ({"even"} if both else set())
        found.append(frozenset(part for (_, which), part in named.items() if which in shown))
    return found


def _related(document: Any) -> Iterator[tuple[str, Any]]:
    return ((given, relation) for given, relation in document.part.rels.items() if not relation.is_external)


def _named(section: Any, parts: dict[str, int]) -> Iterator[tuple[tuple[str, str], int]]:
    for child in section:
        kind = _KINDS.get(str(child.tag).rpartition("}")[2])
        part = parts.get(child.get(_RELATION, ""))
        if kind and part is not None:
            yield (kind, value(child, "type") or "default"), part
