"""Cells of a PDF's line: which gaps between its words part two cells, and which are but wide spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from .rows import Cell
from .sheet import LEAST, Line, Sheet

_mark = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]|[^\w#]")
_SURE = 1.0
"""Ems; where no space is drawn, a narrower gap between two words parts cells only where others of its page begin."""


def cell_gap(sheets: Sequence[Sheet]) -> float:
    """How far the next cell of a table is at least, in ems.

    A file that draws its spaces jumps only to a cell or a tab stop.  One that jumps from word to word tells a cell only
    by a gap much wider than that between its words; where nearly all are so wide, there is little but cells.
    """
    jumps = [jump.ems for sheet in sheets for line in sheet.lines for jump in line.jumps]
    words = sum(len(line.text.split()) for sheet in sheets for line in sheet.lines)
    if len(jumps) * 5 <= words:
        return LEAST
    usual = median(jumps)
    return LEAST if usual >= _SURE else max(1.5, 3 * usual)


def stops_of(sheet: Sheet, least: float) -> frozenset[int]:
    """Where on the page cells begin for certain, in points."""
    found = {
        round(place.begins)
        for line in sheet.lines
        for jump, place in zip(line.jumps, line.places[1:], strict=False)
        if jump.ems >= max(least, _SURE)
    }
    return frozenset(x + d for x in found for d in (-1, 0, 1))


def cells_of(line: Line, least: float, stops: frozenset[int]) -> tuple[Cell, ...]:
    """A line's cells; behind the number or bullet of a list is only a space."""
    places = line.places or ((0.0, 0.0, False),) * len(line.runs)
    found = [Cell(line.runs[0], *places[0])]
    for jump, run, place in zip(line.jumps, line.runs[1:], places[1:], strict=True):
        wide = jump.ems >= least and (jump.ems >= _SURE or jump.spaced or round(place[0]) in stops)
        if wide and not (len(found) == 1 and _mark.fullmatch(found[0].text)):
            found.append(Cell(run, *place))
        else:
            last = found[-1]
            found[-1] = Cell(
                f"{last.text} {run}", last.begins, place[1], (last.bold or not says(last.text)) and place[2]
            )
    return tuple(found)


def says(text: str) -> bool:
    """Whether there are letters in a text."""
    return any(c.isalpha() for c in text)
