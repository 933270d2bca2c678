"""Words of a page that somebody struck: by a mark for that, or by a line drawn through the middle of their letters.

What prints struck words draws the line after them, and as long as they are.  Rules of tables, underlines and leaders
pass between letters, are drawn before them, or begin and end elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from ctypes import byref, c_double, c_int, c_uint, c_void_p, cast
from itertools import pairwise
from math import hypot
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from .letters import Letter, runs
from .things import IMAGE, LIGHT, TEXT, Box, Thing

_THIN, _LEAST = 2.5, 4.0
"""Points of a line's breadth, at most, and of its length, at least."""
_LOW, _HIGH = 0.12, 0.5
"""Ems above the foot of letters between which a line strikes them."""
_SLACK = 0.15
"""Of a text's height above and below which no line strikes it."""
_BEFORE, _BEYOND, _PART = 1.0, 1.0, 0.2
"""Ems by which a line may begin before the letters and end behind them, or the part of its length."""
_COVERED = 0.6
"""So much of a line has letters on it."""
_PAIRS = 20_000
"""Lines that cross a text which are looked at; no honest page has more."""


class _At(NamedTuple):
    """Where a letter stands."""

    letter: Letter
    left: float
    right: float
    foot: float
    em: float


def struck(words: pdfium.PdfTextPage, drawn: list[Thing], marks: Iterable[Box]) -> frozenset[int]:
    """The characters of a page that are struck, by their places."""
    marks = list(marks)
    lines = _crossing(drawn)
    if not lines and not marks:
        return frozenset()
    keys = frozenset(lines) | {thing.key for thing in drawn if thing.kind == TEXT and any(map(thing.box.meets, marks))}
    found: set[int] = set()
    through: dict[Box, list[_At]] = defaultdict(list)
    told = list(runs(words, keys))
    for at in (_at(letter) for run in told for letter in run if letter.key and not letter.letter.isspace()):
        across, up = (at.left + at.right) / 2, at.foot + (_LOW + _HIGH) / 2 * at.em
        if any(box.left <= across <= box.right and box.bottom <= up <= box.top for box in marks):
            found.add(at.letter.at)
        for line in lines.get(at.letter.key, ()):
            height = (line.bottom + line.top) / 2 - at.foot
            if line.left <= across <= line.right and _LOW * at.em <= height <= _HIGH * at.em:
                through[line].append(at)
    for line, letters in through.items():
        if _is_as_long(line, letters):
            found.update(at.letter.at for at in letters)
    return frozenset(_with_spaces(told, found)) if found else frozenset()


def _crossing(drawn: list[Thing]) -> dict[int, list[Box]]:
    """The thin lines that cross a text drawn before them, by the text."""
    thin = [(n, one) for n, one in enumerate(drawn) if one.kind not in (TEXT, IMAGE) and _is_thin(one.box)]
    if not thin:
        return {}
    thin = sorted(((n, one) for n, one in thin if _has_ink(one)), key=lambda pair: pair[1].box.bottom)
    heights = [(one.box.bottom + one.box.top) / 2 for _, one in thin]
    found: dict[int, list[Box]] = defaultdict(list)
    pairs = 0
    for n, text in enumerate(drawn):
        if text.kind != TEXT or text.unpainted:
            continue
        box = text.box
        slack = (box.top - box.bottom) * _SLACK
        for at in range(bisect_left(heights, box.bottom + slack), len(heights)):
            if heights[at] > box.top - slack or pairs >= _PAIRS:
                break
            pairs += 1
            when, line = thin[at]
            if when > n and line.box.left < box.right and box.left < line.box.right:
                found[text.key].append(line.box)
    return found


def _is_thin(box: Box) -> bool:
    return box.top - box.bottom <= _THIN and box.right - box.left >= _LEAST


def _has_ink(line: Thing) -> bool:
    """Whether it is seen on paper."""
    one = cast(c_void_p(line.key), raw.FPDF_PAGEOBJECT)
    filling, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(one, byref(filling), byref(stroke))
    if filling.value:
        return line.shade < LIGHT
    red, green, blue, solid = c_uint(), c_uint(), c_uint(), c_uint(255)
    if not raw.FPDFPageObj_GetStrokeColor(one, byref(red), byref(green), byref(blue), byref(solid)):
        return True
    return (red.value * 3 + green.value * 6 + blue.value) // 10 < LIGHT and solid.value > 0


def _at(letter: Letter) -> _At:
    left, right, low, high = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(letter.words, letter.at, byref(left), byref(right), byref(low), byref(high))
    x, foot = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(letter.words, letter.at, byref(x), byref(foot))
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(letter.words, letter.at, byref(matrix))
    upright = abs(matrix.a) > abs(matrix.b)
    em = raw.FPDFText_GetFontSize(letter.words, letter.at) * hypot(matrix.c, matrix.d) if upright else 0.0
    return _At(letter, left.value, right.value, foot.value, em)


def _is_as_long(line: Box, letters: list[_At]) -> bool:
    """Whether a line begins and ends about where the letters do that it crosses, and lies on them between."""
    letters = sorted(letters, key=lambda at: at.left)
    em = max(at.em for at in letters)
    first, last = letters[0].left, max(at.right for at in letters)
    length = line.right - line.left
    gaps = sum(max(0.0, other.left - one.right - em) for one, other in pairwise(letters))
    before, beyond = first - line.left, line.right - last
    return (
        em > 0
        and before <= _BEFORE * em
        and beyond <= max(_BEYOND * em, _PART * length)
        and last - first - gaps >= _COVERED * length
    )


def _with_spaces(told: list[list[Letter]], found: set[int]) -> Iterator[int]:
    """What is struck, with the spaces between."""
    yield from found
    for run in told:
        ends = [n for n, letter in enumerate(run) if letter.at in found]
        for one, other in pairwise(ends):
            if all(letter.letter.isspace() for letter in run[one + 1 : other]):
                yield from (letter.at for letter in run[one + 1 : other])
