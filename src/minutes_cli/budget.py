"""What a paper may cost: seconds of this process's own time, so that a busy machine takes nothing from any paper.

A paper of a million characters takes one to two seconds, a small one some hundredths.  The most that any may take
is ten times as much, and ten seconds more: what is stopped is never only long.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

FLOOR = 10.0
"""Seconds that any paper has, …"""
A_MILLION = 10.0
"""… and those that it has for each million characters, or each megabyte of its file."""
_AGAIN = 0.5
"""Seconds after which it is said again to what did not hear."""


class OutOfTime(BaseException):
    """The time is up.  No `Exception`, so that nothing on the way takes it for a trouble of its own."""


def allowed(size: int) -> float:
    """The seconds for a paper of so many characters, or bytes."""
    return FLOOR + A_MILLION * size / 1e6


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what is done inside, wherever it is, after so many seconds of the processor's time: raises `OutOfTime`.

    A pattern that is being looked for is stopped too.  Only the main thread can be told so, and only where the system
    has such a clock (Windows has none): elsewhere nothing is stopped.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    waits = True

    def end(_signal: int, _frame: FrameType | None) -> None:
        if waits:
            raise OutOfTime

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, 0.001), _AGAIN)
    try:
        yield
    finally:
        waits = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
