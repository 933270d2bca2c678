"""Rows of a PDF as text, with signs of what their type and their place show: headings, bold words, cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.readers.marking import Marker

from .cells import says
from .rows import Cell, Row
from .tables import Placed, placed

_MOST_EMPTY = 3


class Shown:
    """The rows of all pages, as text with signs of what their type and place tell."""

    def __init__(self, marker: Marker, pages: Sequence[Sequence[tuple[float, list[Row]]]]) -> None:
        self._marker = marker
        self._pages = pages
        rows = [[row for _, block in page for row in block] for page in pages]
        self._tables = [iter(page) for page in placed(rows)]
        self._levels = _levels(row for page in rows for row in page)

    def texts(self) -> Iterator[str]:
        """The text of each page."""
        return map(self._page, range(len(self._pages)))

    def _page(self, n: int) -> str:
        told: list[str] = []
        before: Row | None = None
        for pitch, block in self._pages[n]:
            for at, row in enumerate(block):
                first = at == 0 and before is not None
                told += [""] * (
                    _between_blocks(before, row) if first else _empty(before and before.foot, row.top, pitch)
                )
                told.append(self._row(row, next(self._tables[n])))
                before = row
        return "\n".join(told)

    def _row(self, row: Row, place: Placed | None) -> str:
        marker = self._marker
        level = self._levels.get(_size(row), 0) if len(_line_text(row)) < _LONG else 0
        if place is None:
            text = "\t".join(self._bold(cell) for cell in row.cells)
            return marker.around(text, "heading", level) if level else text
        told: list[str] = []
        for cell, column in zip(row.cells, place.columns, strict=True):
            told += [""] * (column - 1 - len(told))
            told.append(marker.cell(self._bold(cell), place.table, place.row, column))
        return "\t".join(told + [""] * (place.of - len(told)))

    def _bold(self, cell: Cell) -> str:
        return self._marker.around(cell.text, "bold") if cell.bold and says(cell.text) else cell.text


_LONG = 160
_LARGER = 1.12
"""So many times the size of most of the paper's type is that of a heading."""


def _levels(rows: Iterable[Row]) -> dict[float, int]:
    """What level of heading each size of type is: the largest is the first."""
    sizes: Counter[float] = Counter()
    lines: Counter[float] = Counter()
    for row in rows:
        sizes[_size(row)] += len(_line_text(row))
        lines[_size(row)] += 1
    if not sizes:
        return {}
    body = sizes.most_common(1)[0][0]
    larger = sorted((size for size in sizes if body and size >= _LARGER * body), reverse=True)
    if sum(lines[size] for size in larger) * 3 > lines.total():
        return {}
    return {size: min(6, n) for n, size in enumerate(larger, 1)}


def _size(row: Row) -> float:
    return round(row.em * 2) / 2


def _line_text(row: Row) -> str:
    return "\t".join(cell.text for cell in row.cells)


def _between_blocks(before: Row | None, row: Row) -> int:
    """No empty line where a sentence goes on from one column to the next."""
    goes_on = before and before.cells[-1].text[-1:] not in ".:;?!" and row.cells[0].text[:1].islower()
    return 0 if goes_on else 1


def _empty(before: float | None, height: float, pitch: float) -> int:
    """How many empty lines stand between two; one where the text goes on elsewhere on the page."""
    if before is None or not pitch:
        return 0
    steps = (before - height) / pitch
    if steps < -0.5:
        return 1
    return min(_MOST_EMPTY, round(steps - 0.9)) if steps > 1.4 else 0
