"""Who was at a meeting, from a table whose first row says what its columns hold."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.persons import Person, persons

from .sections import Part, label_of

_name = regex.compile(
    r"(?:full\s+)?names?(?:\s+of\s+\w+)?|members?|governors?|councillors?|trustees?|directors?|attendees?|who",
    regex.IGNORECASE,
)
"""What heads the column of names."""
_COLUMNS: tuple[tuple[Part, regex.Pattern[str]], ...] = (
    (
        "present",
        regex.compile(
            r"present\??|attended\??|(?:in\s+)?attend(?:ance|ing)\??|status|here|in\s+person", regex.IGNORECASE
        ),
    ),
    ("apologies", regex.compile(r"apolog(?:y|ies)(?:\s+for\s+absence)?|regrets|excused", regex.IGNORECASE)),
    ("absent", regex.compile(r"absent|not\s+present", regex.IGNORECASE)),
)
"""What heads a column of signs: a mark in it says that of the person of its row."""
SIGNS: tuple[tuple[Part, regex.Pattern[str]], ...] = (
    ("present", regex.compile(r"[✓✔√]|P(?:resent)?|Y(?:es)?|Here", regex.IGNORECASE)),
    ("apologies", regex.compile(r"A|Ap|Apol(?:s|ogy|ogies)?(?:\s+\w+)?|Excused|Regrets", regex.IGNORECASE)),
    ("absent", regex.compile(r"Absent|No|[✗✘]", regex.IGNORECASE)),
)
"""What a cell of a grid of attendance says.  An X may say either: it is none of them."""
_mark = regex.compile(r"[✓✔√xX*•]|Y(?:es)?", regex.IGNORECASE)
"""What in a column with a head of its own says that the head holds."""
_SHORT = 3
"""Letters of what says so only under a head: P, Yes."""
_line = regex.plain(r"[^\n]+")
_cell = regex.plain(r"[^\t|]*")


class Row(NamedTuple):
    """A person of a table, in what part, and what else the row says of him."""

    part: Part
    person: Person
    role: str | None


class Table(NamedTuple):
    """From where to where a table goes, and whom it tells of."""

    start: int
    end: int
    rows: tuple[Row, ...]


def sign(cell: str) -> Part | None:
    """What a cell says: "✓", "Yes", "Apologies", "Absent"."""
    return next((part for part, told in SIGNS if told.fullmatch(cell)), None)


def tables(text: str) -> Iterator[Table]:
    """The tables whose first row heads a list in each column, or a column of names and some of signs.

    Present ⇥ Apologies ⇥ In attendance
    Name ⇥ Role ⇥ Present
    """
    if "\t" not in text and "|" not in text:
        return
    done = end = 0
    nobody: set[_Heads] = set()
    for m in _line.finditer(text):
        if m.start() < done or not ("\t" in m[0] or "|" in m[0]):
            continue
        if m.start() >= end:
            end = _end(text, m.end())
            nobody.clear()
        told = _told(text, *m.span())
        if told is None:
            if rows := _in_words(text, m.start(), end):
                done = rows[-1].person.end
                yield Table(m.start(), done, rows)
            continue
        if told in nobody:  # said above, of all rows that stand below
            continue
        if rows := tuple(_rows(text, m.end(), end, told)):
            done = end
            yield Table(m.start(), end, rows)
        else:
            nobody.add(told)


_Heads = tuple[int | None, tuple[Part | None, ...]]
"""What the heads of a table say: which column has the names, if others have signs, and the part that each gives."""


def _told(text: str, start: int, end: int) -> _Heads | None:
    """What a row says, if it heads a table."""
    heads = [text[a:b].strip(" :*") for a, b in _cells(text, start, end)]
    lists = [label_of(head) for head in heads]
    if len(heads) < 2 or len(heads[0]) > 30:
        return None
    signs = [next((part for part, words in _COLUMNS if words.fullmatch(head)), None) for head in heads]
    names = next((n for n, head in enumerate(heads) if _name.fullmatch(head)), None)
    if names is not None and any(signs[names + 1 :]):
        return names, tuple(signs)
    return (None, tuple(lists)) if all(lists) else None


def _rows(text: str, start: int, end: int, told: _Heads) -> Iterator[Row]:
    names, heads = told
    return _of_lists(text, start, end, heads) if names is None else _of_signs(text, start, end, names, heads)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the cells of a row stand; a line that begins and ends with "|" has none outside them."""
    start += text[start:end].startswith("|")
    return [m.span() for m in _cell.finditer(text, start, end) if m.start() == start or text[m.start() - 1] in "\t|"]


def _end(text: str, at: int) -> int:
    """Where the rows end: before the first line that has no cells."""
    for m in _line.finditer(text, at):
        if "\t" not in m[0] and "|" not in m[0]:
            return m.start()
    return len(text)


def _of_signs(text: str, start: int, end: int, names: int, heads: Sequence[Part | None]) -> Iterator[Row]:
    """Rows with a name in one column and signs in others."""
    rows = [_cells(text, *m.span()) for m in _line.finditer(text, start, end)]
    ticked = any(text[a:b].strip() in ("✓", "✔", "√") for row in rows for a, b in row)
    for row in rows:
        who = next(persons(text, *row[names]), None) if len(row) > names else None
        if who is None:
            continue
        cells = [(head, text[a:b].strip()) for head, (a, b) in zip(heads, row, strict=False)]
        del cells[names]
        part = next(
            (told for head, cell in cells if head and cell and (told := _says(head, cell, ticked=ticked))), None
        )
        if part:
            others = [cell for head, cell in cells if head is None and cell]
            yield Row(part, who, ", ".join(others) or None)


def _in_words(text: str, start: int, end: int) -> tuple[Row, ...]:
    """Rows that need no head, each with a name first and a word that says whether he was there: Ann Ash ⇥ Apologies."""
    rows: list[Row] = []
    for m in _line.finditer(text, start, end):
        (a, b), *others = _cells(text, *m.span())
        said = [text[c:d].strip() for c, d in others]
        signs = [part for cell in said if len(cell) > _SHORT and (part := sign(cell))]
        who = list(persons(text, a, b)) if len(signs) == 1 else []
        if len(who) != 1:
            break
        rows.append(Row(signs[0], who[0], ", ".join(cell for cell in said if cell and not sign(cell)) or None))
    return tuple(rows) if len(rows) > 1 else ()


def _says(head: Part, cell: str, *, ticked: bool) -> Part | None:
    if _mark.fullmatch(cell) and not (ticked and cell in "xX"):
        return head
    return sign(cell)


def _of_lists(text: str, start: int, end: int, heads: Sequence[Part | None]) -> Iterator[Row]:
    """Rows of a name under each head."""
    for m in _line.finditer(text, start, end):
        for head, (a, b) in zip(heads, _cells(text, *m.span()), strict=False):
            if head:
                yield from (Row(head, person, None) for person in persons(text, a, b))
