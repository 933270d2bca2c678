"""Tables as rows of cells: those that the file shows, else lines whose cells are parted by tabs or bars."""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.model import Document, Passage

from . import lazily
from .deeds import is_deed
from .passage import tidy
from .patterns import COMMON_VERBS


class Cell(NamedTuple):
    """One cell: its words on one line, and where they stand in the document."""

    text: str
    start: int
    end: int
    above: tuple[str, int] | None = None
    """The words, and where they begin, of a cell of a row above that reaches down over this place, which has none."""


class Row(NamedTuple):
    """One row of a table, its cells from left to right; empty cells of a line keep their place."""

    table: int
    """Rows of one table have one number; 0 for lines, whose tables nobody told apart."""
    cells: tuple[Cell, ...]

    @property
    def start(self) -> int:
        """Where its first words stand."""
        return min((c.start for c in self.cells if c.text), default=self.cells[0].start)

    @property
    def end(self) -> int:
        """Where its last words end."""
        return max((c.end for c in self.cells if c.text), default=self.cells[0].end)


_WIDEST = 100
"""Columns of a table, counted as those of cells that span several; what lies further right follows without gaps."""
_cut = lazily.plain(r"\t|\|")


def rows(document: Document, kept: Passage) -> list[Row]:
    """The rows of every table of a paper, in order; of lines only where no table that the file shows has them.

    Four stages ask for those of one paper, one after the other: they are read once.
    """
    if not (_LAST and _LAST[0][0] is document and _LAST[0][1] is kept):
        _LAST[:] = [(document, kept, _read(document, kept))]
    return _LAST[0][2]


_LAST: list[tuple[Document, Passage, list[Row]]] = []
"""The paper whose rows were read last, and they."""


def _read(document: Document, kept: Passage) -> list[Row]:
    shown = list(_shown(document))
    if not shown:
        return list(_lines(document, kept))
    spans = [(row.start, row.end) for row in shown]
    first, last = spans[0][0], max(end for _, end in spans)
    covered = _Covered(spans)
    lines = [row for row in _lines(document, kept) if not (first <= row.start < last and covered.has(row.start))]
    return sorted([*shown, *lines], key=lambda row: row.start) if lines else shown


class _Covered:
    """Whether a place is inside any of some stretches, asked in order."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._at = 0

    def has(self, place: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= place:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= place


def _shown(document: Document) -> Iterator[Row]:
    """The rows of cells that the file marks; a cell that holds a table of its own stands as it is."""
    row: list[Cell] = []
    place: tuple[int, int] | None = None
    reaching: dict[int, tuple[int, tuple[str, int]]] = {}
    for mark in document.marks:
        if mark.kind != "cell":
            continue
        if (mark.table, mark.row) != place:
            if place and row:
                yield Row(place[0], _filled(row, place[1], reaching))
            reaching = reaching if place and mark.table == place[0] else {}
            row, place = [], (mark.table, mark.row)
        while len(row) + 1 < min(mark.column, _WIDEST):
            row.append(Cell("", mark.start, mark.start))
        row.append(Cell(tidy(document.text[mark.start : mark.end]), mark.start, mark.end))
        if mark.level and len(row) <= _WIDEST:
            reaching[len(row) - 1] = (mark.row + mark.level, (row[-1].text, mark.start))
    if place and row:
        yield Row(place[0], _filled(row, place[1], reaching))


def _filled(row: list[Cell], number: int, reaching: dict[int, tuple[int, tuple[str, int]]]) -> tuple[Cell, ...]:
    """The cells of a row, and what reaches down over those that are empty; it ends with the row where it does."""
    at = next(cell.start for cell in row if cell.text or cell.end > cell.start or cell is row[-1])
    for column, (last, words) in sorted(reaching.items()):
        if number > last:
            del reaching[column]
            continue
        while len(row) <= column:
            row.append(Cell("", at, at))
        if not row[column].text:
            row[column] = row[column]._replace(above=words)
    return tuple(row)


def _lines(document: Document, kept: Passage) -> Iterator[Row]:
    """Lines of at least two cells; below one, those whose first cell, or last, is empty and that begin with a deed."""
    text = kept.text
    told, led = 0, None
    for cut in _cut.finditer(text):
        if cut.start() < told:
            continue
        start = text.rfind("\n", told, cut.start()) + 1 or told
        if led is not None:
            yield from _between(document, kept, told + 1, start, led=led)
        near = led is not None and start == told + 1
        told = text.find("\n", cut.start())
        told = len(text) if told < 0 else told
        if not near:
            led = _is_led(document, kept, start)
        yield from _row(kept, start, told, empty=not led and _is_led(document, kept, start))


_MOST = 400
"""Characters between two rows of one table, at most, in which there are rows of one cell."""


def _between(document: Document, kept: Passage, start: int, end: int, *, led: bool) -> Iterator[Row]:
    """The rows with one cell that is not empty between two others, if all that stands there are such rows."""
    if not 1 < end - start < _MOST:
        return
    found: list[Row] = []
    for line in kept.text[start : end - 1].split("\n"):
        span = kept.span(start, start + len(line))
        before = not led and document.text[max(0, span.start - 1) : span.start] == "\t"
        behind = document.text[span.end : span.end + 2].lstrip(" ")[:1] in ("\t", "|")
        if not (before or behind) or not _asks(line):
            return
        blank, cell = Cell("", span.start, span.start), Cell(tidy(line), span.start, span.end)
        found.append(Row(0, (blank, cell) if before else (cell, blank)))
        start += len(line) + 1
    yield from found


def _asks(line: str) -> bool:
    """Whether a line asks for something, and does not go on with the one above: "Sow the green"; not "Ash about it"."""
    first, _, behind = line.partition(" ")
    deed = first.lower()
    return first.istitle() and (deed in COMMON_VERBS or (is_deed(deed) and behind.startswith(("the ", "a ", "an "))))


def _is_led(document: Document, kept: Passage, start: int) -> bool:
    """Whether a tab or a bar stands before the words of the line that begins at a place."""
    at = kept.source(start)
    return document.text.startswith("|", at) or document.text[max(0, at - 1) : at] == "\t"


def _row(kept: Passage, start: int, end: int, *, empty: bool) -> Iterator[Row]:
    """The row of a line, whose first cell is `empty` where a sign stands before it that other lines have not."""
    text = kept.text
    if text[start] == "|":
        start += 1
    while end > start and text[end - 1] in " |":
        end -= 1
    cells: list[Cell] = [Cell("", kept.source(start), kept.source(start))] if empty else []
    at = start
    for cut in (*_cut.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        span = kept.span(at, stop)
        cells.append(Cell(tidy(text[at:stop]), span.start, span.end))
        at = cut.end() if cut else end
    if len(cells) > 1:
        yield Row(0, tuple(cells))
