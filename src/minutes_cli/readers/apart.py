"""A file that is read by a library in C is read in a process of its own: nothing else can stop that, or outlive it.

1. the process has so much time (`budget.allowed`) and so much memory (`limits.MEMORY`), and no more;
2. whatever becomes of it, here there is what it read, or a `ReadError`.

A process is split off in a few thousandths of a second.  Where the system cannot (Windows), the file is read here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable
from select import select
from time import monotonic
from typing import NoReturn

from minutes_cli.budget import allowed
from minutes_cli.errors import ReadError

from .limits import MEMORY, megabytes
from .reader import Extracted

_PATIENCE = 10
"""Times as long may it take by the clock as by the processor: other programs run too."""
_Read = Callable[[bytes], Extracted]
_PIECE = 1 << 20
_HEAD = 8
"""Bytes that say how many follow."""


def apart(read: _Read, content: bytes, otherwise: str) -> Extracted:
    """What `read` says, which raises nothing but `ReadError`; `otherwise` is what to do about a file that stops it."""
    if not hasattr(os, "fork"):
        return read(content)
    seconds = allowed(len(content))
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the other thread draws a bar, and holds nothing needed
        child = os.fork()
    if not child:
        os.close(reading)
        _answer(read, content, seconds, writing, otherwise)
    os.close(writing)
    told = None
    try:
        told = _heard(reading, monotonic() + _PATIENCE * seconds)
    finally:
        os.close(reading)
        if told is None:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if told:
        found: Extracted | ReadError = pickle.loads(told)  # noqa: S301 - our own child's
        if isinstance(found, ReadError):
            raise found
        return found
    ended = signal.Signals(os.WTERMSIG(status)) if os.WIFSIGNALED(status) else None
    if ended in (signal.SIGKILL, signal.SIGXCPU):
        raise ReadError(f"takes more than {seconds:.0f} s to read, and was stopped: {otherwise}")
    why = ended.name if ended else f"exit {os.WEXITSTATUS(status)}"
    raise ReadError(f"brings its reader down, or unfolds beyond {megabytes(MEMORY)} ({why}): {otherwise}")


def _heard(reading: int, until: float) -> bytes | None:
    """All that the child says; nothing where it dies, None where it is not done in time."""
    pieces: list[bytes] = []
    while select([reading], [], [], max(0.0, until - monotonic()))[0]:
        if not (piece := os.read(reading, _PIECE)):
            told = b"".join(pieces)
            return told[_HEAD:] if len(told) == int.from_bytes(told[:_HEAD], "big") + _HEAD else b""
        pieces.append(piece)
    return None


def _answer(read: _Read, content: bytes, seconds: float, writing: int, otherwise: str) -> NoReturn:
    """Read in the child, which ends here whatever happens."""
    try:
        _confine(seconds)
        try:
            told = pickle.dumps(_read(read, content))
        except MemoryError:
            told = pickle.dumps(ReadError(f"takes more than {megabytes(MEMORY)} of memory to read: {otherwise}"))
        with os.fdopen(writing, "wb") as out:
            out.write(len(told).to_bytes(_HEAD, "big"))
            out.write(told)
    finally:
        os._exit(1)


def _read(read: _Read, content: bytes) -> Extracted | ReadError:
    try:
        return read(content)
    except ReadError as error:
        return error


def _confine(seconds: float) -> None:
    """So much time and memory, and no word on the terminal."""
    import faulthandler  # noqa: PLC0415 - for the child alone
    import resource  # noqa: PLC0415 - Unix only, and so is this

    faulthandler.disable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    if sys.platform == "linux":
        with open("/proc/self/statm", "rb") as sizes:  # noqa: PTH123 - before anything is loaded
            has = int(sizes.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (has + MEMORY, has + MEMORY))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
