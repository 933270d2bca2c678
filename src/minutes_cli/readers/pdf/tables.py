"""Tables of a PDF: which of its rows stand together, and which column each of their cells is in."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .rows import Cell, Row


class Placed(NamedTuple):
    """Where a row stands in a table; all counted from 1."""

    table: int
    row: int
    columns: tuple[int, ...]
    """Of each of its cells."""
    of: int
    """How many columns the table has."""


_ALIGNED = 3.0
_BETWEEN = 4
"""Lines of furniture that may stand between the parts of a table where a page turns."""


def placed(pages: Sequence[Sequence[Row]]) -> list[list[Placed | None]]:
    """For each row of each page, where it stands in a table; None for one that is in none.

    Rows of several cells that follow each other, two of them beginning at the same place, are a table.  It goes on over
    a page where the first such rows of the next have its columns.
    """
    found: list[list[Placed | None]] = [[None] * len(rows) for rows in pages]
    table = last = 0
    columns: list[tuple[float, float]] = []
    open_page, behind = -1, 0
    for page, rows in enumerate(pages):
        for first, end in _runs(rows):
            run = rows[first:end]
            goes_on = page == open_page + 1 and first <= _BETWEEN and behind <= _BETWEEN and _same(columns, run)
            if not goes_on:
                if len(run) < 2:
                    continue
                table, last, columns = table + 1, 0, _columns(run)
            for n in range(first, end):
                last += 1
                found[page][n] = Placed(table, last, _places(rows[n].cells, columns), len(columns))
            open_page, behind = page, len(rows) - end
    return found


def _runs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where rows of several cells follow each other, each sharing the place of a cell with the one before."""
    start: int | None = None
    for n, row in enumerate(rows):
        if start is not None and not (len(row.cells) > 1 and _shares(rows[n - 1], row)):
            yield start, n
            start = None
        if start is None and len(row.cells) > 1:
            start = n
    if start is not None:
        yield start, len(rows)


def _shares(one: Row, other: Row) -> bool:
    """Whether two rows have a cell beyond the first at the same place."""
    return any(_beside(a, b) for a in one.cells[1:] for b in other.cells[1:])


def _beside(one: Cell, other: Cell) -> bool:
    return abs(one.begins - other.begins) <= _ALIGNED or abs(one.ends - other.ends) <= _ALIGNED


def _columns(run: Sequence[Row]) -> list[tuple[float, float]]:
    """Where each column begins and ends, by the row with most cells."""
    widest = max(run, key=lambda row: len(row.cells))
    return sorted((cell.begins, cell.ends) for cell in widest.cells)


def _places(cells: Sequence[Cell], columns: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """The column of each cell of a row, each behind the one before; where they do not fit, their count."""
    found = tuple(_column(cell, columns) for cell in cells)
    fits = all(one < other for one, other in pairwise(found))
    return found if fits else tuple(range(1, len(cells) + 1))


def _column(cell: Cell, columns: Sequence[tuple[float, float]]) -> int:
    """The column that a cell has most in common with."""

    def apart(column: tuple[float, float]) -> float:
        begins, ends = column
        return max(begins - cell.ends, cell.begins - ends, 0.0) + min(abs(begins - cell.begins), abs(ends - cell.ends))

    return 1 + min(range(len(columns)), key=lambda n: apart(columns[n]))


def _same(columns: Sequence[tuple[float, float]], run: Sequence[Row]) -> bool:
    found = _columns(run)
    return len(found) > 1 and all(
        any(abs(a - x) <= _ALIGNED or abs(b - y) <= _ALIGNED for x, y in columns) for a, b in found
    )
