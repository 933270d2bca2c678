"""Rows of a PDF's tables: where a cell has several lines, they come one below the other before those of the next cell.

What is read from the page then goes up again to where the cell began.  Such lines make one row, as for whoever looks at
the page: each cell on one line, and a tab between two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

_TALLEST = 8
"""Lines of a cell: what is longer is a column of the page."""


class Row(NamedTuple):
    """A line of the page, or the lines of a row's cells."""

    top: float
    foot: float
    at: float
    """How high the last of its lines stands."""
    text: str
    cells: bool = False


def rows_of(lines: Iterable[tuple[float, str]], pitch: float) -> list[Row]:
    """The lines, each given with its height, those of a row's cells together.

    `pitch` is how far apart the lines of a paragraph stand; 0 where nobody knows.
    """
    found: list[Row] = []
    for height, text in lines:
        last = found[-1] if found and pitch else None
        if last is None or last.at >= height > last.at - 0.5 * pitch:
            found.append(Row(height, height, height, text))
        elif last.cells and last.foot - 0.3 * pitch <= height < last.at:
            found[-1] = last._replace(at=height, text=_joined(last.text, text))
        elif height > last.at and (first := _cell_begins(found, height, pitch)) is not None:
            found[first:] = [_next_cell(found[first:], height, text)]
        else:
            found.append(Row(height, height, height, text))
    return found


def _cell_begins(found: Sequence[Row], height: float, pitch: float) -> int | None:
    """Which of the lines began the cell that a line so high is beside; None where it is beside none."""
    for n in range(len(found) - 1, max(-1, len(found) - 1 - _TALLEST), -1):
        if abs(found[n].top - height) <= 0.3 * pitch:
            return n
        if not 0 < found[n - 1].foot - found[n].top <= 1.4 * pitch:
            return None
    return None


def _next_cell(above: Sequence[Row], height: float, text: str) -> Row:
    told = above[0].text
    for row in above[1:]:
        told = _joined(told, row.text)
    return Row(above[0].top, min(row.foot for row in above), height, f"{told}\t{text}", cells=True)


def _joined(one: str, other: str) -> str:
    return f"{one}{other}" if one.endswith("-") and other[:1].islower() else f"{one} {other}"
