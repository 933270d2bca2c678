"""Who was at a meeting, from a grid of names and days: a register of the year, one column of which is the meeting's."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from minutes_cli.model import Attendee, Passage, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.patterns import LINES
from minutes_cli.words.persons import persons

_label = regex.compile(r"^[^\n]{0,30}\b(?:attendance|present)\b[^\n]{0,20}$", LINES, needs=("attendance", "present"))
_row = regex.compile(r"^(?P<name>[^\t\n\d]{4,40})\t(?P<cells>[^\n]*\S)[^\S\n]*$", regex.MULTILINE)
_sign = regex.compile(r"[A-Z✓✔√]?")
_legend = regex.compile(r"(?:^|[\s,;])(?P<sign>[A-Z])[^\S\n]*[-–=:][^\S\n]*(?P<word>\p{L}+)", regex.MULTILINE)
_letters, _digits = regex.plain(r"[^\W\d_]+"), regex.plain(r"\d+")
_ABOVE = 400
"""Characters between the days and the label, or between two rows."""
_FEWEST = 3
"""Rows and days that make a register; fewer are a list of names with what they are."""
_Part = Literal["present", "apologies", "absent"]
_USUAL: dict[str, _Part] = {"P": "present", "✓": "present", "✔": "present", "√": "present", "A": "apologies"}


class Register(NamedTuple):
    """A grid and what it tells of one day."""

    span: Span
    people: tuple[Attendee, ...]


def read_register(head: Passage, day: date | None) -> Register | None:
    """The column of `day` in a grid whose head gives several days, and whose rows have a sign for each.

    What a sign says is told by the paper's own legend ("S – Sanctioned"); an empty cell says nothing of its person.
    """
    text = head.text
    label = _label.search(text) if "\t" in text else None
    if label is None or day is None:
        return None
    rows = list(_rows(text, label.end()))
    if len(rows) < _FEWEST:
        return None
    days = list(_days(text[max(0, label.start() - _ABOVE) : rows[0].start()]))
    if len(days) < _FEWEST or days.count(day) != 1:
        return None
    told = _told(text[rows[-1].end() :])
    people = tuple(p for row in rows for p in _attendee(head, row, days.index(day), told))
    return Register(head.span(label.end(), rows[-1].end()), people)


def _rows(text: str, at: int) -> Iterator[regex.Match[str]]:
    """The rows of names and signs, as far as they follow one another."""
    last = None
    for m in _row.finditer(text, at):
        if any(_signs(m["cells"])):
            if last is not None and m.start() - last > _ABOVE:
                return
            last = m.end()
            yield m


def _days(head: str) -> Iterator[date]:
    """The days over the rows: the last that are written alike, for the day of the meeting itself may stand before."""
    found = find_dates(head)
    shapes = [_letters.sub("a", _digits.sub("9", head[f.start : f.end])) for f in found]
    first = next((n + 1 for n in reversed(range(len(found))) if shapes[n] != shapes[-1]), 0)
    yield from (f.date for f in found[first:])


def _signs(cells: str) -> list[str]:
    """The cells of a row from the first sign or empty cell on: before them stands what the person is."""
    told = [cell.strip() for cell in cells.split("\t")]
    first = next((n for n, cell in enumerate(told) if _sign.fullmatch(cell)), len(told))
    return told[first:]


def _told(behind: str) -> dict[str, _Part]:
    """What each sign says, from the legend behind the grid."""
    told = dict(_USUAL)
    for m in _legend.finditer(behind[:300]):
        word = m["word"].casefold()
        if word.startswith(("present", "late", "attend")):
            told[m["sign"]] = "present"
        elif word.startswith(("apolog", "sanction", "excuse")):
            told[m["sign"]] = "apologies"
        elif word.startswith("absen"):
            told[m["sign"]] = "absent"
    return told


def _attendee(head: Passage, row: regex.Match[str], column: int, told: dict[str, _Part]) -> Iterator[Attendee]:
    signs = _signs(row["cells"])
    part = told.get(signs[column]) if column < len(signs) else None
    if part is None:
        return
    for person in persons(head.text, row.start("name"), row.end("name")):
        kind = row["cells"].split("\t", maxsplit=1)[0].strip()
        role = kind if len(kind) > 1 and kind[0].isalpha() else None
        yield Attendee(person.name, part, role, None, head.span(person.start, person.end))
