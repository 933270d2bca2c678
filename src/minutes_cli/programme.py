"""The grammar of a work programme: a head of meeting dates over rows of business, each with marks under its dates.

A converter keeps the columns (cells between tabs) or loses them (the marks stand behind the subject, or on a line
below it); then only a row that is marked under every date still tells its dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import regex

from .dates import find_dates
from .model import Passage
from .passage import tidy
from .patterns import LINES

_columns = regex.compile(r"^[^\S\n]*date\s+of\s+meeting\b[^\n]*\d[^\n]*$", LINES)
_mark = regex.compile(r"(?:[xXХ✓√●•]|Yes)")
_marks = regex.compile(r"[xXХ✓√●•](?:\s*[xXХ✓√●•])*|Yes(?:\s+Yes)*")
_row_end = regex.compile(r"^(?P<subject>.*?)\s+(?P<marks>(?:[xXХ✓√]\s*)+)$")
_heading = regex.compile(r"[^\n]{3,60}:")
_bracketed = regex.compile(r"\s*\((?P<who>[^()]{3,80})\)\s*$")
_PERSON = r"(?:\p{Lu}[\p{L}'’-]*\.?\s+|(?:\p{Lu}\.)+\s*){1,4}\p{Lu}[\p{L}'’-]+"
_OFFICE = r"""(?:(?:\p{Lu}[\p{L}'’-]*\s+){0,4}(?:Head|Director|Chief|Manager|Lead)\s+(?:of|for)\s+\p{Lu}[^/]*
    |(?:\p{Lu}[\p{L}'’-]*\s+){1,4}(?:Officer|Manager|Clerk|Director|Executive|Solicitor|Treasurer|Surveyor|Engineer))"""
_somebody = regex.compile(rf"(?:{_OFFICE}|{_PERSON})(?:\s*(?:/|&|,|\band\b)\s*(?:{_OFFICE}|{_PERSON}))*", regex.VERBOSE)
_no_name = regex.compile(
    r"""\b(?:reports?|updates?|verbal|data|annual|review|phase|part|draft|final|interim|presentation|quarter|plan
    |strategy|policy|group|board|committee|meeting|item|information|including|workshop|to\s+be)\b""",
    LINES,
)
_MOST_LINES = 11
"""Lines, but for the last, over which a subject may run: more are prose below the table."""
_LONGEST = 500
"""Characters of a line that can be a row."""
_goes_on = regex.compile(r"[\p{Ll}(–—&-]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a work programme."""

    subject: str
    officer: str | None
    due: tuple[date, ...]
    start: int
    """Of its words in the passage …"""
    end: int
    """… and after its marks."""


class _Told(NamedTuple):
    """A line that is the subject of a row, or a part of it."""

    start: int
    end: int
    text: str


def programme_rows(text: Passage, source: str) -> Iterator[Row]:
    """The rows of a work programme, in order; `source` is the text of its document.

        programme = {head | heading | row}
        row       = subject TAB {mark TAB} | {line} (line marks | marks) | {line} own-date | {line} "(" officer ")"

    1. words above the first head, headings between rows, and words below the last marked row are no rows;
    2. a mark gives a date only where its column is known: by tabs, or because every column is marked.
    """
    columns: tuple[date, ...] = ()
    pending: list[_Told] = []
    waiting: list[Row] = []
    for line in _lines(text):
        if _columns.match(line.text) or _heading.fullmatch(line.text) or not columns:
            waiting += _unmarked(pending, columns)
            pending = []
            columns = tuple(f.date for f in find_dates(line.text)) if _columns.match(line.text) else columns
            continue
        own, due = _read(line.text, columns)
        if own and not _goes_on.match(own) and (ended := _unmarked(pending, columns)):
            waiting, pending = [*waiting, *ended], []
        pending = [*pending[-_MOST_LINES:], line._replace(text=own)]
        if due is not None:
            yield from waiting
            yield from [row] if (row := _row(pending, due)).subject else ()
            waiting, pending = [], []
        elif _row_of_empty_cells(text, line.end, source):
            waiting, pending = [*waiting, *_unmarked(pending, columns)], []


def _lines(text: Passage) -> Iterator[_Told]:
    """The lines that say something."""
    at = 0
    for line in text.text.split("\n"):
        start, at = at, at + len(line) + 1
        if line.strip():
            yield _Told(start, start + len(line), line)


def _read(line: str, columns: tuple[date, ...]) -> tuple[str, tuple[date, ...] | None]:
    """The part of a subject that a line has, and the days it is marked for; None for a line without a mark."""
    told = tidy(line)
    cells = [tidy(cell) for cell in line.split("\t")]
    if len(cells) > 1 and (marks := _tabbed(cells, columns)) is not None:
        return cells[0], marks
    if _marks.fullmatch(told):
        return "", _every(told, columns)
    if len(told) < _LONGEST and (loose := _row_end.match(told)):
        return loose["subject"], _every(loose["marks"], columns)
    return told, None


def _tabbed(cells: list[str], columns: tuple[date, ...]) -> tuple[date, ...] | None:
    """The meetings whose cells are marked, where each cell still stands in its column; None for any other row."""
    marked = [n for n, cell in enumerate(cells[1:]) if _mark.fullmatch(cell)]
    if not marked or not cells[0]:
        return None
    return tuple(columns[n] for n in marked if n < len(columns))


def _every(marks: str, columns: tuple[date, ...]) -> tuple[date, ...]:
    """All meetings, of a row that is marked under each of them; none where some are and nobody can tell which."""
    return columns if len(_mark.findall(marks)) == len(columns) else ()


def _row_of_empty_cells(text: Passage, end: int, source: str) -> bool:
    """Whether only tabs follow a line in its document: a row of its own, though nothing in it is marked."""
    at = text.source(end)
    stop = source.find("\n", at)
    return "\t" in source[at : stop if stop >= 0 else len(source)]


def _unmarked(pending: list[_Told], columns: tuple[date, ...]) -> list[Row]:
    """What stands there without a mark, where it is a row all the same.

    It names a day of its own ("Joint meeting with the Parks Committee on 12/10/17"), or who is to bring it.
    """
    if not pending or not columns:
        return []
    words = " ".join(told.text for told in pending)
    days = find_dates(words)
    own = days and not words[days[-1].end :].strip(" ).") and columns[0] <= days[-1].date <= columns[-1]
    row = _row(pending, (days[-1].date,) if own else ())
    return [row] if own or row.officer else []


def _row(told: list[_Told], due: tuple[date, ...]) -> Row:
    subject, officer = _named(tidy(" ".join(part.text for part in told)))
    return Row(subject, officer, due, told[0].start, told[-1].end)


def _named(subject: str) -> tuple[str, str | None]:
    """A subject without the bracket that names its officer, and the officer: "Weir Repairs (Rowan Osier)"."""
    who = _bracketed.search(subject)
    if not who or not _somebody.fullmatch(who["who"].strip()) or _no_name.search(who["who"]):
        return subject, None
    return subject[: who.start()], who["who"].strip()
