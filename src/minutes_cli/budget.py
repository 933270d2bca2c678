"""What a paper may cost: seconds of this process's own time, so that a busy machine takes nothing from any paper.

A text of a million characters is parsed in one to two seconds, a small one in some hundredths.  The most that any may
take is five times as much, and three seconds more: what is stopped is never only long, on a slow machine either.  What
is made once for all papers none of them pays for.
"""

import gc
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from time import process_time
from types import FrameType
from typing import NamedTuple, TypeVar

from .fault import where

FLOOR, A_FILE = 3.0, 10.0
"""Seconds that any text has to be parsed, any file to be read, …"""
A_MILLION = 10.0
"""… and those that it has for each million characters, or each megabyte."""
SHARE = 2 / 3
"""Of the time that is left, what one stage has, and in it all pieces at once: the rest is for those behind it."""
_ALONE = 0.9
"""Of the time that is left to a stage, what the only piece has: nothing else waits but what is done with it."""
_AGAIN = 0.5
"""Seconds after which it is said again to what did not hear."""
_LEAST = 0.001
"""Seconds that a clock is set to, at least: nought stops it."""

A = TypeVar("A")
B = TypeVar("B")


class OutOfTime(BaseException):
    """The time is up.  No `Exception`, so that nothing on the way takes it for a trouble of its own."""


def allowed(size: int) -> float:
    """The seconds in which a file of so many bytes is to be read."""
    return A_FILE + A_MILLION * size / 1e6


def parsing(size: int) -> float:
    """The seconds in which a text of so many characters is to be parsed."""
    return FLOOR + A_MILLION * size / 1e6


class _Free:
    """The time that no paper pays for, since the program began."""

    spent = 0.0
    since: float | None = None

    @classmethod
    def until_now(cls) -> float:
        """With what is being spent."""
        return cls.spent + (process_time() - cls.since if cls.since is not None else 0.0)


@contextmanager
def free() -> Iterator[None]:
    """What is done inside no paper pays for: what is made once for all that come, on a machine however slow."""
    if _Free.since is not None:
        yield
        return
    _Free.since = process_time()
    try:
        yield
    finally:
        _Free.spent, _Free.since = _Free.until_now(), None


def paid() -> float:
    """The seconds of the processor that somebody pays for, since the program began."""
    return process_time() - _Free.until_now()


def _clock() -> bool:
    """Whether there is a clock that stops what takes too long: in the main thread, and not on Windows."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what is done inside, wherever it is, after so many seconds of the processor's time: raises `OutOfTime`.

    A pattern that is being looked for is stopped too.  Inside another such stretch its clock goes on behind this one.
    Only the main thread can be told so, and only where the system has such a clock (Windows has none): elsewhere
    nothing is stopped.
    """
    if not _clock():
        yield
        return
    waits, until = True, paid() + seconds

    def end(_signal: int, _frame: FrameType | None) -> None:
        if not waits:
            return
        rest = until - paid()
        if _Free.since is None and rest <= _LEAST:
            raise OutOfTime
        signal.setitimer(signal.ITIMER_VIRTUAL, max(rest, _LEAST), _AGAIN)

    outer = signal.setitimer(signal.ITIMER_VIRTUAL, 0)[0]
    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, _LEAST), _AGAIN)
    try:
        yield
    finally:
        waits = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        if outer:
            signal.setitimer(signal.ITIMER_VIRTUAL, max(outer - (paid() - until + seconds), _LEAST), _AGAIN)


class Lost(NamedTuple):
    """What is left of a piece of which nothing was made: why."""

    broken: bool
    """Else it took too long."""
    why: str


def piecewise(does: Callable[[Sequence[A]], list[B]], pieces: Sequence[A]) -> list[B | Lost]:
    """What is made of each of some pieces: of all at once, or, where that breaks or takes too long, of each by itself.

    `Lost` of a piece that does so by itself: it costs what is found in it, and the others are read, and what the
    stretch around them does apart from them.  All at once have `SHARE` of the time that is left of that stretch, each
    by itself half of what is left then; the only one has nearly all.
    """
    left = signal.getitimer(signal.ITIMER_VIRTUAL)[0] if _clock() else 0
    until = paid() + left
    if len(pieces) != 1:
        with suppress(OutOfTime, Exception), at_most(left * SHARE) if left else nullcontext():
            return [*does(pieces)]
    share = 1 / 2 if len(pieces) > 1 else _ALONE
    return [_by_itself(does, piece, (until - paid()) * share if left else None) for piece in pieces]


def _by_itself(does: Callable[[Sequence[A]], Sequence[B]], piece: A, seconds: float | None) -> B | Lost:
    if seconds is not None and seconds <= 0:
        return _LATE
    try:
        with nullcontext() if seconds is None else at_most(seconds):
            return does([piece])[0]
    except OutOfTime:
        return _LATE
    except Exception as error:  # noqa: BLE001 - whatever it is, it costs no more than this piece
        return Lost(broken=True, why=f"broke ({where(error)})")


_LATE = Lost(broken=False, why="took too long and was stopped")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look for no garbage meanwhile: values hold no circles, and to go through them all takes time.

    With 500,000 lines in the memory it is half of the time, and the more the longer a paper is.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
