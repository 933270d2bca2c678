"""A pager for what is longer than the screen, on a terminal alone."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress


def page(parts: Iterable[str], write: Callable[[str], None], shown: Callable[[str], str]) -> None:
    """Write what fits on the screen; hand the rest, and what stands above it, to a pager, as it is made.

    `write` prints a part, `shown` makes of one what is printed.
    """
    left = iter(parts)
    first: list[str] = []
    room = shutil.get_terminal_size((100, 24)).lines - 1
    for part in left:
        first.append(part)
        room -= part.count("\n") + 1
        if room < 0:
            break
    pager = _pager() if room < 0 else None
    if pager:
        _hand_on(pager, (f"{shown(part)}\n" for part in _all(first, left)))
        return
    for part in _all(first, left):
        write(part)


def _all(first: list[str], left: Iterator[str]) -> Iterator[str]:
    yield from first
    yield from left


def _pager() -> str | None:
    """What `MINUTES_PAGER` names, else `PAGER`, else less; None where that is nothing, `cat`, or not there."""
    if os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return None
    named = os.environ.get("MINUTES_PAGER", os.environ.get("PAGER", "less"))
    try:
        words = shlex.split(named)
    except ValueError:
        return None
    return named if words and words != ["cat"] and shutil.which(words[0]) else None


def _hand_on(pager: str, parts: Iterator[str]) -> None:
    """Write to the pager until it is done or its reader has seen enough."""
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    sys.stdout.flush()
    with _uninterrupted():
        running = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment)  # noqa: S602 - own word
        if running.stdin is None:
            return
        with suppress(BrokenPipeError):
            for part in parts:
                running.stdin.write(part.encode(sys.stdout.encoding, sys.stdout.errors or "strict"))
                running.stdin.flush()
        with suppress(BrokenPipeError):
            running.stdin.close()
        running.wait()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C is the pager's: it ends a search there, and not the program under it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
