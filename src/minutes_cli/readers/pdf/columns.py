"""Columns of a page: what stands in two of them is read one after the other, whatever order it is drawn in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .sheet import Line

_FEWEST = 9
"""Lines of each column: what is shorter may be the cells of a table's row."""
_FULL = 0.6
"""Of a column's width, what most lines of running text fill."""
_TRIES = 50
"""Strips of a page that are looked at line by line: a table of so many columns is no running text."""


def blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page as they are read: all of them, or each column of a page that has two.

    Two columns are running text on both sides of a strip that nothing crosses, over many lines; in a table, rows begin
    at the same heights on both sides, with gaps between them.
    """
    if sum(len(line.places) for line in lines) < 2 * _FEWEST or any(not line.places for line in lines):
        return [list(lines)]
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)]
    return list(_read(lines, gutter))


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the strip between two columns is."""
    strips = _Strips.of(lines)
    width = strips.right - strips.left
    begins = strips.begins[bisect_right(strips.begins, strips.left + 0.3 * width) :]
    tried = 0
    for at in dict.fromkeys(round(x) for x in begins if x < strips.left + 0.7 * width):
        aligned = bisect_right(begins, at + 2) - bisect_left(begins, at - 2)
        if aligned < _FEWEST or not strips.may_part(at - 3.0):
            continue
        if _is_gutter(lines, at - 3.0, strips):
            return at - 3.0
        tried += 1
        if tried == _TRIES:
            break
    return None


@dataclass(frozen=True, slots=True)
class _Strips:
    """Where all that stands on a page begins and ends, each sorted: what lies left of a place is looked up."""

    begins: list[float]
    ends: list[float]
    left: float
    right: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Strips:
        begins = sorted(place.begins for line in lines for place in line.places)
        ends = sorted(max(place.begins, place.ends) for line in lines for place in line.places)
        left, right = min(line.places[0].begins for line in lines), max(line.places[-1].ends for line in lines)
        return cls(begins, ends, left, right)

    def end(self, at: float) -> float:
        """Where the left column ends, that has its right one at a place."""
        n = bisect_right(self.ends, at)
        return self.ends[n - 1] if n else self.left

    def may_part(self, at: float) -> bool:
        """Whether enough stands on both sides, little of all crosses, and a strip is free between them."""
        left = bisect_right(self.ends, at)
        crossing = bisect_left(self.begins, at) - left
        fewer = min(left, len(self.begins) - left - crossing)
        return fewer >= _FEWEST and crossing <= fewer and at - self.end(at) >= 2


def _is_gutter(lines: Sequence[Line], at: float, strips: _Strips) -> bool:
    """Whether most of what stands on both sides fills its column, and is no row of a table."""
    sides: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for line in lines:
        for place in line.places:
            if not place.begins < at < place.ends:
                sides[place.begins >= at].append((line.height, place.ends - place.begins))
    widths = (strips.end(at) - strips.left, strips.right - at)
    full = all(
        sum(wide >= _FULL * width for _, wide in side) >= 0.6 * len(side)
        for side, width in zip(sides, widths, strict=True)
    )
    return full and not _rows(*sides)


def _rows(one: Sequence[tuple[float, float]], other: Sequence[tuple[float, float]]) -> bool:
    """Whether what stands on two sides begins anew at the same heights, as rows of a table do."""
    starts = [{round(height) for height in _starts([height for height, _ in side])} for side in (one, other)]
    fewer, more = sorted(starts, key=len)
    shared = sum(bool({height - 1, height, height + 1} & more) for height in fewer)
    return len(fewer) > 1 and shared * 2 > len(fewer)


def _starts(heights: Sequence[float]) -> Iterator[float]:
    """The heights of lines below a gap."""
    down = sorted(set(heights), reverse=True)
    steps = [a - b for a, b in pairwise(down)]
    usual = median(steps) if steps else 0.0
    for (_, below), step in zip(pairwise(down), steps, strict=True):
        if step > 1.3 * usual:
            yield below


def _read(lines: Sequence[Line], at: float) -> Iterator[list[Line]]:
    """What crosses the strip as it comes; between two such lines, what is left of it and then what is right."""
    sides: tuple[list[Line], list[Line]] = ([], [])
    whole: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.height):
        if any(place.begins < at < place.ends for place in line.places):
            if any(sides):
                yield from (side for side in sides if side)
                sides = ([], [])
            whole.append(line)
            continue
        if whole:
            yield whole
            whole = []
        for side, part in enumerate(_parted(line, at)):
            if part:
                sides[side].append(part)
    yield from (part for part in (whole, *sides) if part)


def _parted(line: Line, at: float) -> tuple[Line | None, Line | None]:
    n = sum(place.begins < at for place in line.places)
    whole = line.runs, line.jumps, line.places
    left = Line(line.height, whole[0][:n], whole[1][: max(0, n - 1)], line.em, whole[2][:n]) if n else None
    right = Line(line.height, whole[0][n:], whole[1][n:], line.em, whole[2][n:]) if n < len(line.runs) else None
    return left, right
