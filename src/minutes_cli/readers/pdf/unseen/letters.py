"""What a page shows where a letter stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import byref, c_double, c_int
from math import sqrt
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from .things import DARK, LIGHT, Box, key

BOX = "█"
"""What stands for words over which a box lies, as whoever looks at the page sees one."""
NOTHING = " "
_SHOWS = 12
"""Shades between the darkest and the lightest point of a letter's place by which somebody sees it."""
_SCALE, _PIXELS = 2.0, 24_000_000
"""Pixels of a point; of a page."""
_SMALL = 5
"""Pixels of a letter's height below which nothing is told of it."""
_SIMPLE = frozenset("Ilij|1!/\\-–—_.,:;'’‘`“”\"•·")
"""Letters that may fill their own place."""


class Letter(NamedTuple):
    """A character of the page's text."""

    words: pdfium.PdfTextPage
    at: int
    letter: str
    key: int
    """Of the text that it stands in; 0 of a space that the engine put between two words."""


def runs(words: pdfium.PdfTextPage, odd: frozenset[int]) -> Iterator[list[Letter]]:
    """What stands together on a line and may be unseen."""
    run: list[Letter] = []
    for n in range(raw.FPDFText_CountChars(words)):
        text = key(raw.FPDFText_GetTextObject(words, n))
        letter = chr(raw.FPDFText_GetUnicode(words, n))
        if letter not in "\r\n" and (text in odd or (text == 0 and run)):
            run.append(Letter(words, n, letter, text))
        elif run:
            yield run
            run = []
    if run:
        yield run


class Drawn(NamedTuple):
    """A page as it is drawn, in shades of grey."""

    page: pdfium.PdfPage
    wide: int
    high: int
    stride: int
    pixels: bytes

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Drawn | None:
        """The page; None of one so large that no letter could be made out."""
        wide, high = page.get_size()
        scale = min(_SCALE, sqrt(_PIXELS / max(1.0, wide * high)))
        if scale < _SCALE / 4:
            return None
        found = page.render(scale=scale, grayscale=True)
        return cls(page, found.width, found.height, found.stride, bytes(found.buffer))

    def shades(self, box: Box, *, inner: bool) -> tuple[int, int] | None:
        """The darkest and the lightest shade of a letter's place, or its middle; None of one too small, or off it."""
        one, other = self._point(box.left, box.bottom), self._point(box.right, box.top)
        (left, right), (top, bottom) = (sorted(pair) for pair in zip(one, other, strict=True))
        if bottom - top < _SMALL:
            return None
        margin = (bottom - top) // 5 if inner else 0
        left, right = max(0, left), min(self.wide, max(right, left + 1))
        rows = range(max(0, top + margin), min(self.high, bottom - margin))
        found = (
            [self.pixels[row * self.stride + left : row * self.stride + right] for row in rows] if left < right else []
        )
        return (min(map(min, found)), max(map(max, found))) if found else None

    def _point(self, x: float, y: float) -> tuple[int, int]:
        across, down = c_int(), c_int()
        raw.FPDF_PageToDevice(self.page, 0, 0, self.wide, self.high, 0, x, y, byref(across), byref(down))
        return across.value, down.value


def of_run(run: list[Letter], drawn: Drawn, scanned: frozenset[int]) -> dict[int, str]:
    """What is seen in place of each letter of a run that nobody sees; of which none tells is as those beside it are."""
    told = [_seen(one, drawn, simple=False, scanned=one.key in scanned) for one in run]
    if not any(one is not None for one in told):
        told = [_seen(one, drawn, simple=True, scanned=one.key in scanned) for one in run]
    told = [one if one is None or not _is_alone(told, n) else "" for n, one in enumerate(told)]
    before, behind = list(_last_of(told)), list(_last_of(reversed(told)))[::-1]
    seen = [one if one is not None else _between(*pair) for one, *pair in zip(told, before, behind, strict=True)]
    return {letter.at: one for letter, one in zip(run, seen, strict=True) if one}


def _is_alone(told: list[str | None], n: int) -> bool:
    """Whether one letter of a word shows nothing and the word does: a sign that fills its place."""
    beside = [told[at] for at in (n - 1, n + 1) if 0 <= at < len(told)]
    return bool(told[n]) and not any(beside) and any(one is not None for one in beside)


def _last_of(told: Iterable[str | None]) -> Iterator[str | None]:
    last: str | None = None
    for one in told:
        last = one if one is not None else last
        yield last


def _between(before: str | None, behind: str | None) -> str | None:
    if before is None or behind is None:
        return behind if before is None else before
    return before if before and behind else ""


def _seen(one: Letter, drawn: Drawn, *, simple: bool, scanned: bool) -> str | None:
    """What is seen where a letter stands: "" for itself; None where that cannot be told of it alone."""
    if one.key == 0 or one.letter.isspace() or (one.letter in _SIMPLE and not simple):
        return None
    shades = drawn.shades(_place(one.words, one.at, loose=simple), inner=not simple)
    if shades is None:
        return None
    darkest, lightest = shades
    if lightest - darkest >= _SHOWS or (scanned and darkest > DARK):
        return ""
    return BOX if darkest < LIGHT else NOTHING


def _place(words: pdfium.PdfTextPage, n: int, *, loose: bool) -> Box:
    if loose:
        around = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(words, n, around)
        return Box(around.left, around.bottom, around.right, around.top)
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(words, n, byref(left), byref(right), byref(bottom), byref(top))
    return Box(left.value, bottom.value, right.value, top.value)
