"""Cells of a PDF's line: which gaps between its words part two cells, and which are but wide spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from .rows import Cell
from .sheet import LEAST, Jump, Line, Place, Sheet

_mark = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]|[^\w#]")
_SURE = 0.75
"""Ems; where no space is drawn, a narrower gap between two words parts cells only where others begin."""
_SPACE = 0.4
"""Ems; a gap that a space may be is one, unless other cells of the very page begin there."""

_TABS = (36.0, 35.43)
"""Points from one tab stop to the next, unless somebody sets them: half an inch, or 1.25 cm."""
_NEAR = 0.5

Stops = frozenset[int]
"""Where cells begin, in points."""


class Gaps:
    """What the gaps between the words of a file tell of its cells."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._least = _least(sheets)
        begins = Counter(x for sheet in sheets for x in self._begins(sheet))
        self._usual = _around(x for x, count in begins.items() if count > 1)
        lines = Counter(line.places[0].begins for sheet in sheets for line in sheet.lines if line.places)
        self._margin = max(lines, key=lambda x: (lines[x], -x), default=0.0)

    def _begins(self, sheet: Sheet) -> Iterator[int]:
        """Where on a page cells begin for certain."""
        for line in sheet.lines:
            for jump, place in zip(line.jumps, line.places[1:], strict=False):
                if jump.ems >= max(self._least, _SURE):
                    yield round(place.begins)

    def stops(self, sheet: Sheet) -> Stops:
        """Where on a page cells begin."""
        return _around(self._begins(sheet))

    def cells(self, line: Line, stops: Stops) -> tuple[Cell, ...]:
        """A line's cells; behind the number or bullet of a list is only a space."""
        places = line.places or (Place(),) * len(line.runs)
        found = [Cell(line.runs[0], *places[0])]
        for jump, run, place in zip(line.jumps, line.runs[1:], places[1:], strict=True):
            if self._parts(jump, place, stops) and not (len(found) == 1 and _mark.fullmatch(found[0].text)):
                found.append(Cell(run, *place))
            else:
                last = found[-1]
                bold = (last.bold or not says(last.text)) and place.bold
                found[-1] = Cell(f"{last.text} {run}", last.begins, place.ends, bold)
        return tuple(found)

    def _parts(self, jump: Jump, place: Place, stops: Stops) -> bool:
        if jump.ems < self._least:
            return False
        at = round(place.begins)
        if jump.spaced or jump.ems >= _SURE or at in stops:
            return True
        return jump.ems >= _SPACE and (at in self._usual or self._is_tab(place.begins))

    def _is_tab(self, at: float) -> bool:
        """Whether a word processor's tab leads there, where nobody has set one."""
        far = at - self._margin
        return any(abs(far - step * round(far / step)) < _NEAR for step in _TABS)


def _least(sheets: Sequence[Sheet]) -> float:
    """How far the next cell of a table is at least, in ems.

    A file that draws its spaces jumps only to a cell or a tab stop.  One that jumps from word to word tells a cell only
    by a gap much wider than that between its words; where nearly all are so wide, there is little but cells.
    """
    jumps = [jump.ems for sheet in sheets for line in sheet.lines for jump in line.jumps]
    words = sum(len(line.text.split()) for sheet in sheets for line in sheet.lines)
    if len(jumps) * 5 <= words:
        return LEAST
    usual = median(jumps)
    return LEAST if usual >= 1 else max(1.5, 3 * usual)


def _around(places: Iterable[int]) -> Stops:
    return frozenset(x + d for x in places for d in (-1, 0, 1))


def says(text: str) -> bool:
    """Whether there are letters in a text."""
    return any(c.isalpha() for c in text)
