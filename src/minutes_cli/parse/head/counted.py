"""Persons in a numbered list: "1. Ann Ash (Chair)⏎2. Bob Reed", or "1. Ann Ash 2. Bob Reed" in one line."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.persons import persons

_number = regex.plain(r"(?<!\S)\(?(\d{1,2})[.)]?\s+(?=[^\W\d_a-z])")
_DIGITS = frozenset("0123456789")


def counted(text: str, start: int, end: int, last: int | None = None) -> list[tuple[int, int]]:
    """Where the persons of a line stand, a number before each, behind the `last` one; none where anything else does."""
    opens = text[start:end].lstrip()[:2]
    if _DIGITS.isdisjoint(opens):
        return []
    found = list(_number.finditer(text, start, end))
    if not found or text[start : found[0].start()].strip():
        return []
    first = int(found[0][1]) if last is None else last + 1
    if [int(m[1]) for m in found] != list(range(first, first + len(found))):
        return []
    rows = list(zip((m.end() for m in found), (*(m.start() for m in found[1:]), end), strict=True))
    return rows if all(len(list(persons(text, a, _cell_end(text, a, b)))) == 1 for a, b in rows) else []


def _cell_end(text: str, start: int, end: int) -> int:
    """Where the first cell of a row ends."""
    tab = text.find("\t", start, end)
    return end if tab < 0 else tab
