"""Which texts of a page could be unseen, from what it draws, before, behind and upon them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .things import DARK, IMAGE, LIGHT, TEXT, Box, Thing


def suspects(things: list[Thing], bounds: Box, laid_on: Iterable[Box]) -> frozenset[int]:
    """The texts that may be unseen: without paint or of none that shows, under or on what hides them."""
    texts = [thing for thing in things if thing.kind == TEXT]
    laid = list(laid_on)
    found = {text.key for text in texts if text.unpainted or text.layered or text.clipped or text.shade >= LIGHT}
    found |= {text.key for text in texts if any(text.box.meets(box) for box in laid)}
    found |= _behind(reversed(things), bounds, _any)
    found |= _behind(things, bounds, _is_dark)
    return frozenset(found)


def _behind(things: Iterable[Thing], bounds: Box, counts: Callable[[Thing], bool]) -> set[int]:
    """The texts met in this order where something has been painted before; of both only those that count."""
    painted = _Grid(bounds)
    found = set()
    for thing in things:
        if not counts(thing):
            continue
        if thing.kind != TEXT:
            painted.paint(thing.box)
        elif painted.touches(thing.box):
            found.add(thing.key)
    return found


def _any(_thing: Thing) -> bool:
    return True


def _is_dark(thing: Thing) -> bool:
    return thing.shade <= DARK and thing.kind != IMAGE


def on_pictures(things: list[Thing]) -> frozenset[int]:
    """The unpainted texts that lie on a picture: what a scan says, where its reader put it."""
    pictures = [thing.box for thing in things if thing.kind == IMAGE]
    texts = (thing for thing in things if thing.kind == TEXT and thing.unpainted)
    return frozenset(text.key for text in texts if any(text.box.meets(box) for box in pictures))


_LARGE, _KEPT = 50, 4
"""Cells of a box's height from which it is kept, and how many are: pages have one ground, which is as large as they."""


class _Grid:
    """What has been painted of a page, in cells: a row of them is the bits of a number.

    A cell is so small that a bar hides the middle of a text only where it lies upon it, and that bars one beside the
    other fill the cells that they fill together, since each cell's middle is in one of them.
    """

    _CELL = 1

    def __init__(self, bounds: Box) -> None:
        self._bounds = bounds
        self._rows: dict[int, int] = {}
        self._largest: list[tuple[int, int, int, int]] = []

    def paint(self, box: Box) -> None:
        """Paint the cells in whose middle the box lies; those of one within a large one are painted."""
        cells = left, bottom, right, top = self._cells(box, 0.5)
        if any(a <= left and b <= bottom and right <= c and top <= d for a, b, c, d in self._largest):
            return
        if left < right:
            self._keep(cells)
            for row in range(bottom, top):
                self._rows[row] = self._rows.get(row, 0) | _bits(left, right)

    def _keep(self, cells: tuple[int, int, int, int]) -> None:
        """Know it as one of the largest."""
        if cells[3] - cells[1] >= _LARGE:
            found = sorted([*self._largest, cells], key=lambda one: (one[2] - one[0]) * (one[3] - one[1]))
            self._largest = found[-_KEPT:]

    def touches(self, box: Box) -> bool:
        """Whether any of what stands at half the height of the box is painted."""
        if not self._rows:
            return False
        middle = (box.bottom + box.top) / 2
        left, row, right, _ = self._cells(box._replace(bottom=middle, top=middle), 0)
        return bool(self._rows.get(row, 0) & _bits(left, max(left, right) + 1))

    def _cells(self, box: Box, middle: float) -> tuple[int, int, int, int]:
        at = self._bounds
        wide, high = at.right - at.left, at.top - at.bottom
        found = (
            min(max(box.left - at.left, 0), wide),
            min(max(box.bottom - at.bottom, 0), high),
            min(max(box.right - at.left, 0), wide),
            min(max(box.top - at.bottom, 0), high),
        )
        left, bottom, right, top = (int(value / self._CELL + middle) for value in found)
        return left, bottom, right, top


def _bits(first: int, end: int) -> int:
    return (1 << end) - (1 << first) if first < end else 0
