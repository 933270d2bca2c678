"""Lists that a paper prints of its own minutes, a summary of decisions or a table of actions: their rows, by number.

A row that names an exempt minute follows it, wherever in the paper the list stands.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Any

from minutes_cli.words.keys import number_key

_list = re.compile(
    r"""[\W\d]*(?:(?:summary|list|table|schedule|sheet|record|log)\s+of\s+(?:the\s+)?(?:key\s+|main\s+)?(?:decisions?|actions?|resolutions?|minutes)
      |(?:key\s+|main\s+)?(?:decisions?|actions?|resolutions?)(?:\s+(?:points?|items?|arising|agreed|taken|made))?
          (?:\s*[-–/&]?\s*(?:list|summary|sheet|table|log|schedule|tracker|plan|at\s+a\s+glance))?(?:\s+from\s+(?:the\s+|this\s+)?(?:meeting|minutes))?
      |summary)[\W\d]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""    ACTION LIST · Decisions at a glance · Summary of decisions"""
_numbers = re.compile(r"\W*(?:(?:minute|min|item|agenda)\b.{0,20}|(?:ref|no|number|#)\b.{0,12}|#)\W*", re.IGNORECASE)
_tells = re.compile(
    r"\b(?:actions?|decisions?|resolutions?|resolved|tasks?|owner|responsib\w+|lead|due|deadline|by\s+wh(?:om|en)|who)\b",
    re.IGNORECASE,
)
"""What heads the columns of such a table."""
_LABEL = r"[A-Za-z]{0,3}[./]?\d{1,4}[a-zA-Z]?(?:[./]\d{1,4}){0,3}"
_first = re.compile(
    rf"\W*(?:(?:minutes?|min|item|no)\b\W+(?:no\b\W+)?)?(?P<n>{_LABEL})(?=\W*\s|\W*$)(?!\s*(?:%|[ap]\.?m\b))",
    re.IGNORECASE,
)
"""    14 Buy the land · Minute 14: … · 14. …"""
_within = re.compile(rf"\b(?:minutes?|min|item)\b\W{{1,3}}(?:no\b\W+)?(?P<n>{_LABEL})\b", re.IGNORECASE)
"""    Buy the land – Clerk (Minute 14)"""
_cells = re.compile(r"\t|\|")
_LONGEST = 80
"""Characters of a heading."""

_FEW = 3
"""Words of a row by which it tells more than a number."""
_NUMBERED = "SELECT document, id, number, span_start, span_end FROM items"

Place = tuple[int, int]
Row = tuple[int, int, str]
"""Where a row stands, and its words."""


class Listed:
    """The rows of the lists of all papers that are held."""

    def __init__(self, db: sqlite3.Connection, ids: Container[str]) -> None:
        self._rows = _listed(db, ids)

    def holds(self, document: Any, start: Any) -> bool:
        """Whether a place in a paper, called by its name, is in such a row."""
        return start is not None and any(begin <= start < end for begin, end, _ in self._rows.get(document, ()))

    def places(self) -> Iterator[tuple[str, int]]:
        """The names of papers, and where in them a row begins."""
        return ((name, start) for name, rows in self._rows.items() for start, *_ in rows)

    def words(self) -> Iterator[str]:
        """What the rows say."""
        return (words for rows in self._rows.values() for *_, words in rows)


def _listed(db: sqlite3.Connection, ids: Container[str]) -> dict[str, list[Row]]:
    """By the name of each paper that is held its rows that name one of some minutes of it, in none of these.

    A number that other minutes of the paper have, too, names none.
    """
    minutes: dict[int, list[tuple[bool, str | None, int, int]]] = defaultdict(list)
    for document, key, number, start, end in db.execute(_NUMBERED):
        minutes[document].append((key in ids, number_key(number), start, end))
    found: dict[str, list[Row]] = {}
    for document, of in minutes.items():
        named = {number for hidden, number, *_ in of if hidden} - {number for hidden, number, *_ in of if not hidden}
        if not named:
            continue
        name, text = db.execute("SELECT name, text FROM documents WHERE id = ?", (document,)).fetchone()
        rows = [
            (start, end, text[start:end])
            for start, end in rows_of(text, named, [start for *_, start, _ in of])
            if not any(hidden and begin <= start < stop for hidden, _, begin, stop in of)
        ]
        found.setdefault(name, []).extend(row for row in rows if len(row[2].split()) > _FEW)
    return found


def spoken(text: str) -> list[str]:
    """The words of a text, but for what parts the cells of a row: a minute's text has them beside each other."""
    return [word for word in text.split() if word != "|"]


def sentences(line: str) -> Iterator[str]:
    """What a line says, by sentences: a paragraph may be one line, and has the words of many a title somewhere in it.

    A short piece ("St.") is none; a title may end the line that a full stop in it begins.
    """
    before = ""
    for piece in _ended.split(line):
        yield f"{before} {piece}"
        before = piece if len(piece) < _SHORT else ""


_ended = re.compile(r"(?<=[.;?!])\s+")
_SHORT = 30
"""Characters of a piece that a title may have before a full stop."""


def rows_of(text: str, numbers: Container[str | None], breaks: Sequence[int]) -> Iterator[Place]:
    """Where the rows stand of a paper's own lists that name one of some minutes by its number.

    A list stands below its heading, or is a table whose columns say so, and ends where anything else begins (`breaks`).
    """
    inside, columns, found = False, None, None
    ends = iter((*sorted(breaks), len(text) + 1))
    end, at = next(ends), 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        while start >= end:
            end, inside, columns = next(ends), False, None
        cells = _cells.split(line) if _cells.search(line) else []
        if len(cells) > 1 and _heads_columns(cells):
            columns, inside = [n for n, cell in enumerate(cells) if _numbers.fullmatch(cell)], True
            continue
        if not line.strip():
            yield from (found,) if found else ()
            found = None
            continue
        if len(line) <= _LONGEST and _list.fullmatch(line):
            yield from (found,) if found else ()
            inside, columns, found = True, None, None
            continue
        if not inside:
            continue
        named = _named(line, cells, columns)
        if named or (cells and cells[0].strip()):
            yield from (found,) if found else ()
            found = (start, start + len(line)) if any(number_key(one) in numbers for one in named) else None
        elif found:
            found = (found[0], start + len(line))
    yield from (found,) if found else ()


def _heads_columns(cells: Sequence[str]) -> bool:
    """Whether a row heads a table of what was decided or asked for, with a column of numbers."""
    return any(_numbers.fullmatch(cell) for cell in cells) and any(
        _tells.search(cell) and len(cell) < _LONGEST for cell in cells
    )


def _named(line: str, cells: Sequence[str], columns: Sequence[int] | None) -> list[str]:
    """The numbers of minutes that a row names."""
    found = [m["n"] for m in _within.finditer(line)]
    if cells and columns is not None:
        heads = [_first.match(cells[n]) for n in columns if n < len(cells)]
    else:
        heads = [_first.match(line)]
    return found + [m["n"] for m in heads if m]
