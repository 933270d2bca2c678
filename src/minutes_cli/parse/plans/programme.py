"""The grammar of a work programme: a head of meeting dates over rows of business, each with marks under its dates.

A converter keeps the columns (cells between tabs) or loses them (the marks stand behind the subject, or on a line
below it); then only a row that is marked under every date still tells its dates.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import LINES

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


class Row(NamedTuple):
    """A row of a work programme."""

    subject: str
    officer: str | None
    due: tuple[date, ...]
    start: int
    """Of its words in the passage …"""
    end: int
    """… and after its marks."""


class _Told(NamedTuple):
    """A line, or the part of it that is the subject of a row."""

    start: int
    end: int
    text: str


class _Draft(NamedTuple):
    """A row as far as it has been read."""

    told: list[_Told]
    marks: int = 0
    due: tuple[date, ...] = ()
    """The days that are known whatever the number of marks."""
    columns: tuple[date, ...] = ()


def programme_rows(text: Passage, source: str) -> list[Row]:
    """The rows of a work programme, in order; `source` is the text of its document.

        programme = {head [line dates] | heading | row}
        row       = subject TAB {mark TAB} | {line} (line marks | marks) {marks}
                  | {line} own-date | {line} "(" officer ")"

    1. words above the first head, headings between rows, and words below the last marked row are no rows;
    2. a mark gives a date only where its column is known: by tabs, or because every column is marked.
    """
    lines = list(_lines(text))
    in_columns = any("\t\t" in line.text or _empty_cells_behind(text, line.end, source) for line in lines)
    drafts: list[_Draft] = []
    columns: tuple[date, ...] = ()
    pending: list[_Told] = []
    head: _Told | None = None
    for line in lines:
        if head and len(longer := _dates_of(head, line)) > len(columns):
            columns, head = longer, None
            continue
        head = line if _columns.match(line.text) else None
        if head or _heading.fullmatch(line.text) or not columns:
            drafts += _unmarked(pending, columns)
            pending = []
            columns = _dates_of(head) if head else columns
            continue
        own, marks, due = _read(line.text, columns if in_columns else ())
        if marks and not own and not pending and drafts and drafts[-1].marks:
            drafts[-1] = drafts[-1]._replace(
                told=[*drafts[-1].told, line._replace(text="")], marks=drafts[-1].marks + marks
            )
            continue
        if own and not _goes_on.match(own) and (ended := _unmarked(pending, columns)):
            drafts, pending = [*drafts, *ended], []
        pending = [*pending[-_MOST_LINES:], line._replace(text=own)]
        if marks:
            drafts.append(_Draft(pending, marks, due, columns))
            pending = []
        elif _empty_cells_behind(text, line.end, source):
            drafts += _unmarked(pending, columns)
            pending = []
    while drafts and not drafts[-1].marks:
        drafts.pop()
    return [row for draft in drafts if (row := _row(draft)).subject]


def _lines(text: Passage) -> Iterator[_Told]:
    """The lines that say something."""
    at = 0
    for line in text.text.split("\n"):
        start, at = at, at + len(line) + 1
        if line.strip():
            yield _Told(start, start + len(line), line)


def _dates_of(head: _Told, below: _Told | None = None) -> tuple[date, ...]:
    """The dates of a head; with the line below it, if a date begins there or is broken by the line's end."""
    if below is None:
        return tuple(f.date for f in find_dates(head.text))
    if below.start > head.end + 1:
        return ()
    words = f"{head.text} {below.text}"
    found = find_dates(words)
    goes_on = any(f.start <= len(head.text) + 1 < f.end for f in found)
    return tuple(f.date for f in found) if goes_on else ()


def _read(line: str, columns: tuple[date, ...]) -> tuple[str, int, tuple[date, ...]]:
    """The part of a subject that a line has, how many marks, and the days of these where cells stand in `columns`."""
    cells = [tidy(cell) for cell in line.split("\t")]
    marked = [n for n, cell in enumerate(cells[1:]) if _mark.fullmatch(cell)]
    if columns and marked and cells[0] and not _mark.fullmatch(cells[0]):
        known = marked[-1] < len(columns)
        return cells[0], len(marked), tuple(columns[n] for n in marked) if known else ()
    told = tidy(line)
    if _marks.fullmatch(told):
        return "", len(_mark.findall(told)), ()
    if len(told) < _LONGEST and (loose := _row_end.match(told)):
        return loose["subject"], len(_mark.findall(loose["marks"])), ()
    return told, 0, ()


def _empty_cells_behind(text: Passage, end: int, source: str) -> bool:
    """Whether tabs follow a line in its document: without a mark it is a row of its own all the same."""
    at = text.source(end)
    stop = source.find("\n", at)
    return "\t" in source[at : stop if stop >= 0 else len(source)]


def _unmarked(pending: list[_Told], columns: tuple[date, ...]) -> list[_Draft]:
    """What stands there without a mark, where it is a row all the same.

    It names a day of its own ("Joint meeting with the Parks Committee on 12/10/17"), or who is to bring it.
    """
    if not pending or not columns:
        return []
    words = tidy(" ".join(told.text for told in pending))
    days = find_dates(words)
    own = days and not words[days[-1].end :].strip(" ).") and columns[0] <= days[-1].date <= columns[-1]
    return [_Draft(pending, 0, (days[-1].date,) if own else ())] if own or _named(words)[1] else []


def _row(draft: _Draft) -> Row:
    subject, officer = _named(tidy(" ".join(part.text for part in draft.told)))
    every = draft.columns if draft.marks == len(draft.columns) else ()
    return Row(subject, officer, draft.due or every, draft.told[0].start, draft.told[-1].end)


def _named(subject: str) -> tuple[str, str | None]:
    """A subject without the bracket that names its officer, and the officer: "Weir Repairs (Rowan Osier)"."""
    who = _bracketed.search(subject)
    if not who or not _somebody.fullmatch(who["who"].strip()) or _no_name.search(who["who"]):
        return subject, None
    return subject[: who.start()], who["who"].strip()
