"""Marks in the rows of tables in which a meeting decided: a row is a minute in small, and is marked as a title is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutes_cli.model import Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .vocabulary import is_mark, may_say
from .within import OF_OTHERS, bears, ends_marked, heads_rest, is_marked_cell

_bars = regex.plain(r"\t|\|")
_cells = regex.plain(r"\t|\||\s{2,}")
_parts = regex.plain(r"\s[-–—]\s")
_stamp = regex.plain(
    r"\W*(?:CONFIDENTIAL|EXEMPT|NOT FOR PUBLICATION|EITHRIEDIG)\s(?!That\b)(?=.*[a-z])"
    r"|.*[a-z].*\s(?:CONFIDENTIAL|EXEMPT|NOT FOR PUBLICATION|EITHRIEDIG)\W*$"
)
"""    EXEMPT Zebra land · Zebra land EXEMPT: the paragraphs of a cell are joined"""
_ended = regex.plain(r"\s[-–—]\s+([^-–—]{3,60})$")
"""    Zebra land – exempt"""
_inside = regex.plain(r"[(\[]([A-Z][A-Z \d]{4,60})[)\]]")
"""    Zebra land (EXEMPT) at the mill"""
_headed = regex.plain(r"\W*([^:–—]{3,120}?)(?::|\s[-–—]\s|[–—])\s*(.*)")
_annexed = regex.plain(r"(?i)\b(?:append\w+|annex\w*|schedules?|enclosures?|attachments?|items?)(?:\s+[\w.]{1,5})?\W*$")
"""What bears a mark behind it though a row is of more: Accounts, with Appendix 2 (exempt)."""
_UNREAD = "row-unread"
"""What a finding is called that tells of a row, or of a table, of which no decision was made."""
_JOINT = " – "
"""What stands between the cells of a row in the words of its decision."""
_PROSE = 6
"""Words of a line without cells by which a table ends: fewer are a page's number, or go on with a cell."""
_NAMED = 2
"""Parts of a line that names a matter, what it is, and what was said of it; of a sentence there are no more."""

_asks = regex.plain(r"(?i)\W*(?:agreed\s+|key\s+)?(?:actions?|tasks?|decisions?|resolutions?|what|to\s+do)\b.{0,30}")

Told = Sequence[tuple[int, str]]
"""Where something is told that may be a row, and its words; none of a row that could not be read."""


def told_in_rows(parsed: Parsed) -> Told:
    """What is told of rows, or of lines that may be such, in a paper: in order."""
    resolved = ((r.span.start, r.text) for r in parsed.resolutions)
    decided = (*resolved, *((m.span.start, m.text) for m in parsed.motions))
    unread = ((f.span.start, "") for f in parsed.findings if f.code == _UNREAD and f.span)
    return sorted((*(told for told in decided if _parts.search(told[1])), *unread))


def holds_marked_row(text: str) -> bool:
    """Whether a row of a table of actions or decisions bears one; what a list of agendas says of its rows is open."""
    inside = False
    for row in text.split("\n"):
        cells = _cut(_bars, row)
        if len(cells) > 1 and any(map(_asks.fullmatch, cells)):
            inside = True
        elif inside and len(cells) > 1 and may_say(row) and any(map(_is_marked, cells)):
            return True
    return False


def holds_marked_decision(text: str, start: int, told: Told) -> bool:
    """Whether a row of a table of decisions bears a mark, or a line that is one; `start`: where the text begins."""
    here = told[bisect_left(told, (start,)) : bisect_left(told, (start + len(text),))]
    return bool(here) and any(may_say(cell) and _is_marked(cell) for cell in _cells_of(text, start, here))


def _is_marked(cell: str) -> bool:
    if is_marked_cell(cell) or bears(cell) or _stamp.match(cell):
        return True
    if ends_marked(cell, _annexed) or any(is_mark(m[1]) for m in _inside.finditer(cell)):
        return OF_OTHERS.search(cell) is None
    headed, ended = _headed.match(cell), _ended.search(cell)
    return (headed is not None and heads_rest(headed[1], headed[2])) or (ended is not None and is_marked_cell(ended[1]))


def _cells_of(text: str, at: int, here: Told) -> Iterator[str]:
    """The cells of each table in which a row is told of, and the parts of each line that is."""
    table: list[str] = []
    inside, n = False, 0
    for row in text.split("\n"):
        behind = bisect_left(here, (at + len(row) + 1,), n)
        begun, n = here[n:behind], behind
        cells = _cut(_cells, row)
        if len(cells) > 1:
            table += cells
            inside = inside or any(not words or _is_row(words, cells) for _, words in begun)
        elif len(row.split()) > _PROSE:
            if inside:
                yield from table
            table, inside = [], False
            for begin, words in begun:
                parts = _parts.split(row[begin - at :])
                if len(parts) > _NAMED and words.startswith(tidy(parts[0])) and not words.startswith("That "):
                    yield from parts
        at += len(row) + 1
    if inside:
        yield from table


def _is_row(words: str, cells: Sequence[str]) -> bool:
    """Whether some words are those of a row: they begin with those of a cell."""
    return any(words.startswith(f"{tidy(cell)}{_JOINT}") for cell in cells)


def _cut(at: regex.Pattern[str], row: str) -> list[str]:
    return [part for part in at.split(row) if part.strip()]
