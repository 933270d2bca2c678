"""Where a PDF's words end on the page: pypdf gives their text, and not how far the next word stands from them.

A page's content moves a pen and shows strings with it.  Followed through, it tells how far the pen jumps from the end
of one string to the beginning of the next on the same line: by a kern, by a space that is not drawn, or to the next
cell of a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from math import hypot, inf
from typing import Any, NamedTuple

from pypdf.generic import ArrayObject, ByteStringObject, TextStringObject

from .fonts import Font
from .places import NOWHERE, Matrix, Place, matrix, placed, product
from .sheet import JUMP, is_jump

Operation = tuple[Any, bytes]
"""What a page's content orders: operands and an operator."""


def with_jumps(
    operations: Iterable[Operation], fonts: Mapping[str, Font], inside: Callable[[str], list[float]]
) -> tuple[list[Operation], list[float]]:
    """The operations, `JUMP` shown wherever the pen jumps along a line, and in that order how far, in ems.

    `inside` tells of the jumps in a form that the page shows.  A string that is no bytes pypdf takes as it is, whatever
    the font.
    """
    pen = Pen(fonts)
    told: list[Operation] = []
    for operands, operator in operations:
        if operator in (b"Tj", b"TJ"):
            strings = operands if operator == b"Tj" else operands[0]
            told.append(([ArrayObject(pen.shown(strings))], b"TJ"))
        else:
            pen.jumps += inside(str(operands[0])) if operator == b"Do" else []
            pen.moved(operator, operands)
            told.append((operands, operator))
    return told, pen.jumps


# --- the pen ---


class _State(NamedTuple):
    """What `q` keeps and `Q` brings back."""

    page: Matrix = NOWHERE
    font: Font | None = None
    size: float = 1.0
    apart: float = 0.0
    """Between characters …"""
    words: float = 0.0
    """… and words."""
    wide: float = 1.0
    leading: float = 0.0


class _Extent(NamedTuple):
    """How far some characters reach."""

    ems: float
    characters: int
    words: int
    """How many of them are spaces that `Tw` widens."""


class _Part(NamedTuple):
    """A piece of a string, with at most single spaces between its words."""

    told: bytes
    lead: _Extent
    """The spaces before its words …"""
    inked: _Extent
    trail: _Extent
    """… and behind."""


class Pen:
    """Follows the operators of one page."""

    jumps: list[float]
    """How far it has jumped, in ems."""

    def __init__(self, fonts: Mapping[str, Font]) -> None:
        self.jumps = []
        self._fonts = fonts
        self._now = _State()
        self._kept: list[_State] = []
        self._text: Matrix = NOWHERE
        self._line: Matrix = NOWHERE
        self._end: Place | None = None
        """Where the last word ended …"""
        self._spaced = False
        """… and whether there was a space since."""
        self._known: dict[tuple[int, bytes], tuple[_Part, ...]] = {}

    def moved(self, operator: bytes, operands: Any) -> None:
        """Follow an operator that begins no string within a line."""
        if act := _ACTS.get(operator):
            act(self, operands)

    def shown(self, strings: Iterable[Any]) -> Iterator[Any]:
        """The strings and kerns of a `TJ`, followed, with `JUMP` before each word that the pen has jumped to."""
        now, font, start = self._now, self._now.font, self._place()
        if font is None or font.usual is None or not start.high:
            self._end = None
            yield from strings
            return
        since = self._since(start)
        end: float | None = None
        at = 0.0
        for told in strings:
            if not isinstance(told, bytes):
                if isinstance(told, (int, float)):
                    at -= told / 1000
                yield told
                continue
            for part in self._parts(font, told):
                first = at + self._ems(part.lead)
                if part.inked.characters:
                    gap = first + since if end is None else first - end
                    if is_jump(gap, spaced=self._spaced or part.lead.characters > 0):
                        self.jumps.append(gap)
                        yield TextStringObject(JUMP)
                    end = first + self._ems(part.inked)
                    self._spaced = part.trail.characters > 0
                    at = end + self._ems(part.trail)
                else:
                    at, self._spaced = first, True
                yield ByteStringObject(part.told)
        if end is not None:
            self._end = start._replace(along=start.along + end * start.wide)
        self._text = product((1, 0, 0, 1, at * now.size * now.wide, 0), self._text)

    def _place(self) -> Place:
        """Where the pen stands, the units of its text ems."""
        size = abs(self._now.size)
        at = placed(product(self._text, self._now.page))
        return at._replace(wide=at.wide * size * self._now.wide, high=at.high * size)

    def _since(self, here: Place) -> float:
        """How many ems lie between the last word and a place on its line; less than none for a place elsewhere."""
        end = self._end
        if end is None or hypot(here.way[0] - end.way[0], here.way[1] - end.way[1]) > 0.1 or here.along < end.along:
            return -inf
        em = min(here.high, end.high)
        return (here.along - end.along) / em if abs(here.height - end.height) <= 0.8 * em else -inf

    def _ems(self, extent: _Extent) -> float:
        now = self._now
        if not (now.apart or now.words) or not now.size:
            return extent.ems
        return extent.ems + (extent.characters * now.apart + extent.words * now.words) / now.size

    def _parts(self, font: Font, told: bytes) -> tuple[_Part, ...]:
        key = (id(font), told)
        if key not in self._known:
            self._known[key] = tuple(_parted(font, told))
        return self._known[key]

    # What each operator does.

    def keep(self, _: Any) -> None:
        """`q`."""
        self._kept.append(self._now)

    def bring_back(self, _: Any) -> None:
        """`Q`."""
        if self._kept:
            self._now = self._kept.pop()

    def turn_page(self, given: Any) -> None:
        """`cm`."""
        self._now = self._now._replace(page=product(matrix(given), self._now.page))

    def begin(self, _: Any) -> None:
        """`BT`."""
        self._text = self._line = NOWHERE

    def set_place(self, given: Any) -> None:
        """`Tm`."""
        self._text = self._line = matrix(given)

    def move(self, given: Any) -> None:
        """`Td`."""
        self._text = self._line = product((1, 0, 0, 1, float(given[0]), float(given[1])), self._line)

    def move_and_lead(self, given: Any) -> None:
        """`TD`."""
        self._now = self._now._replace(leading=-float(given[1]))
        self.move(given)

    def next_line(self, _: Any) -> None:
        """`T*`."""
        self.move((0, -self._now.leading))

    def show_below(self, given: Any) -> None:
        """`'` and `"`, which few programs write: where their words end is not followed."""
        self.next_line(given)
        self._end = None

    def set_font(self, given: Any) -> None:
        """`Tf`."""
        self._now = self._now._replace(font=self._fonts.get(str(given[0])), size=float(given[1]))

    def set_apart(self, given: Any) -> None:
        """`Tc`."""
        self._now = self._now._replace(apart=float(given[0]))

    def set_words(self, given: Any) -> None:
        """`Tw`."""
        self._now = self._now._replace(words=float(given[0]))

    def set_wide(self, given: Any) -> None:
        """`Tz`."""
        self._now = self._now._replace(wide=float(given[0]) / 100)

    def set_leading(self, given: Any) -> None:
        """`TL`."""
        self._now = self._now._replace(leading=float(given[0]))


_ACTS = {
    b"q": Pen.keep,
    b"Q": Pen.bring_back,
    b"cm": Pen.turn_page,
    b"BT": Pen.begin,
    b"Tm": Pen.set_place,
    b"Td": Pen.move,
    b"TD": Pen.move_and_lead,
    b"T*": Pen.next_line,
    b"'": Pen.show_below,
    b'"': Pen.show_below,
    b"Tf": Pen.set_font,
    b"Tc": Pen.set_apart,
    b"Tw": Pen.set_words,
    b"Tz": Pen.set_wide,
    b"TL": Pen.set_leading,
}


def _parted(font: Font, told: bytes) -> Iterator[_Part]:
    """A string in pieces, each of words or of several spaces."""
    start = end = 0
    codes = _codes(font, told)
    for space, run in groupby(codes, lambda code: code in font.spaces):
        count = len(list(run))
        if space and count > 1:
            yield from (_part(font, codes[a:b]) for a, b in ((start, end), (end, end + count)) if a < b)
            start = end + count
        end += count
    if start < len(codes):
        yield _part(font, codes[start:])


def _codes(font: Font, told: bytes) -> list[int]:
    return list(told) if font.size == 1 else [a << 8 | b for a, b in zip(told[::2], told[1::2], strict=False)]


def _part(font: Font, codes: list[int]) -> _Part:
    words = [n for n, code in enumerate(codes) if code not in font.spaces]
    first, last = (words[0], words[-1] + 1) if words else (len(codes), len(codes))
    told = b"".join(code.to_bytes(font.size, "big") for code in codes)
    return _Part(told, _extent(font, codes[:first]), _extent(font, codes[first:last]), _extent(font, codes[last:]))


def _extent(font: Font, codes: list[int]) -> _Extent:
    ems = sum(font.widths.get(code, font.usual or 0) for code in codes)
    return _Extent(ems, len(codes), codes.count(32) if font.size == 1 else 0)
