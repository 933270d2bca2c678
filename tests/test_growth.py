"""Twice the text costs twice the work, whatever it says: counted, not timed (`work`), over the shapes of `shapes`."""

from __future__ import annotations

import math
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from shapes import PIECES, PLACES, shapes, text_of
from work import Work, counted

SIZE, AGAIN = 4_000, 8_600
"""Characters of a text; the second where the first is judged anew, so that no cache knows what it says."""
MOST = 1.2
"""Exponent of the growth from `SIZE` to twice that."""
UNJUDGED = 30_000
"""Less work than this in a stage says nothing."""
DEADLINE = 6.0
"""CPU seconds for a shape of a few kilobytes, which takes a tenth of one: a pattern or a loop that hangs is ended."""

KNOWN: dict[str, str] = {}
"""Piece → a stage that grows faster than it should, for now.  It should be empty."""


def judged() -> Iterator[Any]:
    """Yield every piece in a minute, and every third in each other place."""
    pieces = list(PIECES)
    for place, piece in shapes():
        if place == "minute" or pieces.index(piece) % 5 == list(PLACES).index(place) % 5:
            known = [pytest.mark.xfail(reason=KNOWN[piece], run=False)] if piece in KNOWN else []
            yield pytest.param(place, piece, marks=known, id=f"{place}-{piece}")


@contextmanager
def deadline() -> Iterator[None]:
    """End what takes too long, and say in which function it was."""

    def end(_signal: int, frame: FrameType | None) -> None:
        sys.setprofile(None)
        where = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame else "somewhere"
        raise TimeoutError(f"more than {DEADLINE} s, at {where}")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, DEADLINE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture(scope="module")
def work_of() -> Iterator[Callable[[str], Work]]:
    """Give a function from a text to the work of each stage."""
    with counted() as (imported, work):
        stages = imported("minutes_cli.parse.pipeline").STAGES
        model = imported("minutes_cli.model")

        def called(frame: FrameType, event: str, arg: Any) -> None:
            if event in ("call", "c_call"):
                work.add(10)

        def measured(text: str) -> Work:
            work.clear()
            parsed = model.Parsed(model.Document("shape.txt", text, sha256="a" * 64))
            for stage in stages:
                work.stage = stage.__name__
                sys.setprofile(called)
                try:
                    parsed = stage(parsed)
                finally:
                    sys.setprofile(None)
            return Work(work)

        yield measured


@pytest.mark.parametrize(("place", "piece"), list(judged()))
def test_twice_the_text_is_twice_the_work(place: str, piece: str, work_of: Callable[[str], Work]) -> None:
    too_fast = _too_fast(work_of, place, piece, SIZE)
    if (
        too_fast
    ):  # what is done once (patterns, trees of words, the first of many) is no growth: it is less of twice as much
        too_fast = _too_fast(work_of, place, piece, AGAIN)
    assert not too_fast


def _too_fast(work_of: Callable[[str], Work], place: str, piece: str, size: int) -> dict[str, tuple[int, int]]:
    """The stages whose work grows too fast from `size` to twice that, with their work at both."""
    with deadline():
        once, twice = (work_of(text_of(place, piece, n)) for n in (size, 2 * size))
    return {
        stage: (once[stage], work)
        for stage, work in twice.items()
        if work > UNJUDGED and math.log2(work / max(1, once[stage])) > MOST
    }


def test_work_is_counted(work_of: Callable[[str], Work]) -> None:
    """The measure itself: of a text without trouble twice the text is twice the work."""
    once, twice = (work_of(text_of("minute", "titles", size)) for size in (SIZE, 2 * SIZE))
    assert 1.5 * once["mark"] < twice["mark"] < 2.5 * once["mark"]
