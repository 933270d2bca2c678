"""The narrow column beside running text in which stands who is to act: each cell goes on the paragraph beside it.

Such a cell stands at any height beside its paragraph, as a rule at that of none of its lines.  Read by itself it would
be told behind the whole text of the page; read into the line beside it, it would part a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .sheet import Jump, Line, Place

_RIGHT = 0.75
"""Of a page's width, where such a column begins at the earliest."""
_FULL = 0.8
"""Of the width of running text, what a full line of it fills …"""
_FEWEST = 6
"""… of which a page has so many …"""
_SHARE = 0.25
"""… and so great a share of its lines."""
_CELLED = 0.2
"""Share of lines with a gap as between the cells of a table, at most."""
_GAP = 3.0
"""Ems of such a gap."""
_PER_CELL = 3
"""Lines of text for each cell: where there are fewer, it is a table."""
_CROSSING = 1
"""Lines that may run on into the column: a header or a footer."""
_LONGEST = 24
"""Characters of a cell: names, initials, an office."""
_heads = re.compile(
    r"\W*(?:actions?|(?:action\s+)?by(?:\s+whom)?|who|owners?|lead|responsib\w+|person)\W*", re.IGNORECASE
)
"""What the head of the column says; it is beside no paragraph."""
_WIDE = Jump(99.0)


def with_margin(lines: Sequence[Line], pitch: float) -> list[Line]:
    """The lines of a page, each cell that stands alone beside its text behind the last line of its paragraph.

    `pitch` is how far apart the lines of a paragraph stand; 0 where nobody knows.
    """
    edge = _edge(lines) if pitch and all(line.places for line in lines) else None
    if edge is None:
        return list(lines)
    body = sorted((line for line in lines if line.places[0].begins < edge), key=lambda line: -line.height)
    ends = _paragraph_ends(body, edge, pitch)
    beside: dict[int, list[Line]] = {}
    cells = [line for line in lines if _is_cell(line, edge)]
    for cell in sorted(cells, key=lambda line: -line.height):
        nearest = min(range(len(body)), key=lambda n: abs(body[n].height - cell.height))
        beside.setdefault(id(body[next(end for end in ends if end >= nearest)]), []).append(cell)
    return [_with(line, beside.get(id(line), ())) for line in lines if not _is_cell(line, edge)]


def _is_cell(line: Line, edge: float) -> bool:
    """Whether a line is but a cell of the column: the number of a page and the column's head are none."""
    return line.places[0].begins >= edge and any(map(str.isalpha, line.text)) and not _heads.fullmatch(line.text)


def _edge(lines: Sequence[Line]) -> float | None:
    """Where the column begins; None where a page has none, or a table."""
    places = [place for line in lines for place in line.places]
    if not places:
        return None
    left, right = min(p.begins for p in places), max(p.ends for p in places)
    begins = sorted({line.places[0].begins for line in lines if line.places[0].begins > left + _RIGHT * (right - left)})
    at = next((x for x in begins if sum(p.begins < x - 1 and p.ends > x - 2 for p in places) <= _CROSSING), None)
    if at is None:
        return None
    cells = [line for line in lines if _is_cell(line, at)]
    body = [line for line in lines if line.places[0].begins < at]
    full = sum(_end(line, at) - line.places[0].begins >= _FULL * (at - left) for line in body)
    celled = sum(any(jump.ems >= _GAP for jump in line.jumps) for line in body)
    text = full >= _FEWEST and full >= _SHARE * len(body) and celled <= _CELLED * len(body)
    some = cells and len(body) >= _PER_CELL * len(cells) and all(len(cell.text) <= _LONGEST for cell in cells)
    return at if text and some else None


def _end(line: Line, edge: float) -> float:
    """Where the text of a line ends, a cell that it holds left out."""
    return max(place.ends for place in line.places if place.begins < edge)


def _paragraph_ends(body: Sequence[Line], edge: float, pitch: float) -> list[int]:
    """The last lines of paragraphs: above a gap, or short and closed by a stop."""
    left = min(line.places[0].begins for line in body)
    ends = [
        n
        for n, (line, below) in enumerate(pairwise(body))
        if line.height - below.height > 1.3 * pitch
        or (line.text[-1] in ".!?:;" and _end(line, edge) < left + _FULL * (edge - left))
    ]
    return [*ends, len(body) - 1]


def _with(line: Line, cells: Sequence[Line]) -> Line:
    """A line with the cells beside its paragraph behind it, in one."""
    if not cells:
        return line
    places = [place for cell in cells for place in cell.places]
    whole = Place(min(p.begins for p in places), max(p.ends for p in places), all(p.bold for p in places))
    text = " ".join(cell.text for cell in cells)
    return line._replace(runs=(*line.runs, text), jumps=(*line.jumps, _WIDE), places=(*line.places, whole))
