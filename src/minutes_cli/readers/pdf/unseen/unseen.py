"""Letters of a PDF's page that nobody sees who looks at it: under a box, in a layer that is off, white on white.

To draw a page takes longer than to read it, so there are two steps: what the page draws is gone through once for texts
that could be unseen (`suspects`), and only a page that has some is drawn, to look whether anything shows where each of
their letters stands (`letters`).  The page itself is the witness, whatever hides a letter: white letters on the dark
head of a table show, and so do those laid invisibly over a scan, where its picture has ink.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from .letters import BOX, NOTHING, Drawn, of_run, runs
from .strikes import struck
from .suspects import on_pictures, suspects
from .things import TEXT, Box, laid_on, things

__all__ = ["BOX", "Unseen", "may_have_layers", "unseen"]


class Unseen(NamedTuple):
    """What nobody sees of a page's text."""

    signs: Mapping[int, str] = {}
    """Its characters that nobody sees, by their places, each with what is seen there: a box (`BOX`) or nothing."""
    beyond: int = 0
    """Texts that lie beyond the edge of the page."""

    struck: frozenset[int] = frozenset()
    """Those of `signs` that are seen, and struck through."""

    @property
    def passages(self) -> int:
        """How many stretches nobody sees."""
        return sum(n - 1 not in self.signs and n not in self.struck for n in self.signs)

    @property
    def strikes(self) -> int:
        """How many stretches are struck through."""
        return sum(n - 1 not in self.struck for n in self.struck)


def unseen(
    page: pdfium.PdfPage, words: pdfium.PdfTextPage, marks: Iterable[tuple[float, ...]] = (), *, layers: bool
) -> Unseen:
    """What nobody sees of a page, or is struck; `marks`: where it says so; `layers`: whether the file may have any."""
    drawn_there = list(things(page, layers=layers))
    bounds = Box(*page.get_bbox())
    beyond = sum(thing.kind == TEXT and not thing.box.meets(bounds) for thing in drawn_there)
    gone = struck(words, drawn_there, [Box(*mark) for mark in marks])
    odd = suspects(drawn_there, bounds, [Box(*box) for box in laid_on(page)])
    drawn = Drawn.of(page) if odd else None
    found: dict[int, str] = {}
    if drawn is not None:
        scanned = on_pictures(drawn_there)
        for run in runs(words, odd):
            found.update(of_run(run, drawn, scanned))
    return Unseen(dict.fromkeys(gone, NOTHING) | found, beyond, gone - found.keys())


def may_have_layers(content: bytes) -> bool:
    """Whether a file names any, or may do so in what it has packed."""
    return any(name in content for name in (b"/OCProperties", b"/OCG", b"/ObjStm"))
