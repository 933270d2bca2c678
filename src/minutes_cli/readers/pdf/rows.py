"""Rows of a PDF's tables: where a cell has several lines, they come one below the other before those of the next cell.

What is read from the page then goes up again to where the cell began.  Or the lines come as they are seen, and the
second of a row has only the rest of some cells, each below its beginning.  Either way such lines make one row, as for
whoever looks at the page: each cell on one line.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .sheet import LEAST

_TALLEST = 8
"""Lines of a cell: what is longer is a column of the page."""
_ALIGNED = 2.0
"""Points by which the lines of a cell begin apart, at the most."""


class Cell(NamedTuple):
    """Words that stand together in a line, or in the lines of a cell."""

    text: str
    begins: float = 0.0
    """How far along the line."""
    ends: float = 0.0
    bold: bool = False


class Row(NamedTuple):
    """A line of the page, or the lines of a row's cells."""

    top: float
    foot: float
    at: float
    """How high the last of its lines stands."""
    cells: tuple[Cell, ...]
    em: float = 0.0
    """How large its type is."""
    grown: bool = False
    """Cells were put beside each other that came one after the other."""


def rows_of(lines: Iterable[Row], pitch: float) -> list[Row]:
    """The lines, those of a row's cells together.

    `pitch` is how far apart the lines of a paragraph stand; 0 where nobody knows.
    """
    found: list[Row] = []
    for line in lines:
        height = line.top
        last = found[-1] if found and pitch else None
        if last is not None and (space := _raised(last, line)) is not None:
            found[-1] = last._replace(cells=_joined(last.cells, line.cells, space))
        elif last is not None and (rest := _goes_on(last, line, pitch)) is not None:
            found[-1] = rest
        elif last is None or last.at >= height > last.at - 0.5 * pitch:
            found.append(line)
        elif last.grown and last.foot - 0.3 * pitch <= height < last.at:
            found[-1] = last._replace(at=height, cells=_joined(last.cells, line.cells))
        elif height > last.at and (first := _cell_begins(found, height, pitch)) is not None:
            found[first:] = [_next_cell(found[first:], line)]
        else:
            found.append(line)
    return found


def _goes_on(row: Row, line: Row, pitch: float) -> Row | None:
    """A row with the line below it, which has only the rest of some of its cells, none of it in the first column."""
    if len(row.cells) < 2 or row.grown or not 0 < row.foot - line.top <= 1.35 * pitch:
        return None
    if line.cells[0].begins - row.cells[0].begins < 4 * _ALIGNED:
        return None
    cells = list(row.cells)
    for cell in line.cells:
        above = next((n for n, one in enumerate(cells) if abs(one.begins - cell.begins) <= _ALIGNED), None)
        if above is None:
            return None
        cells[above] = _with(cells[above], cell)
    return row._replace(foot=line.top, at=line.top, cells=tuple(cells))


def _raised(row: Row, line: Row) -> str | None:
    """What stands between a row and the rest of it that is raised or lowered ("7th", the letters small); else None."""
    gap = line.cells[0].begins - row.cells[-1].ends
    if not row.em or line.top == row.at or abs(line.top - row.at) > 0.6 * row.em or not -1 <= gap <= 0.6 * row.em:
        return None
    return "" if gap < LEAST * row.em else " "


def _cell_begins(found: Sequence[Row], height: float, pitch: float) -> int | None:
    """Which of the lines began the cell that a line so high is beside; None where it is beside none."""
    for n in range(len(found) - 1, max(-1, len(found) - 1 - _TALLEST), -1):
        if abs(found[n].top - height) <= 0.3 * pitch:
            return n
        if not 0 < found[n - 1].foot - found[n].top <= 1.4 * pitch:
            return None
    return None


def _next_cell(above: Sequence[Row], line: Row) -> Row:
    cells = above[0].cells
    for row in above[1:]:
        cells = _joined(cells, row.cells)
    foot = min(row.foot for row in above)
    return Row(above[0].top, foot, line.top, (*cells, *line.cells), above[0].em, grown=True)


def _joined(one: tuple[Cell, ...], other: tuple[Cell, ...], space: str = " ") -> tuple[Cell, ...]:
    """The cells of two lines; the first of the second goes on what the first ends with."""
    return (*one[:-1], _with(one[-1], other[0], space), *other[1:])


def _with(one: Cell, other: Cell, space: str = " ") -> Cell:
    parted = one.text.endswith("-") and other.text[:1].islower()
    text = f"{one.text}{other.text}" if parted else f"{one.text}{space}{other.text}"
    return Cell(text, min(one.begins, other.begins), max(one.ends, other.ends), one.bold and other.bold)
