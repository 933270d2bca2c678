"""A file that is read by a library in C is read in a process apart: nothing else can stop that, or outlive it.

1. each file has so much time (`budget.allowed`) and so much memory (`limits.MEMORY`), and no more;
2. whatever becomes of the process, here there is what it read, or a `ReadError`;
3. a file costs itself alone: a process goes on to the next one only if it has read all before it well, and one that
   ends at a later file did not end of that: it is read again, in a fresh one.

A process is split off with its first file in hand, and others are sent to it: to split off one for each takes as long
as to read a file of three pages.  Where the system cannot (Windows), the file is read here.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import socket
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from time import monotonic, process_time
from typing import NoReturn

from minutes_cli.budget import allowed
from minutes_cli.errors import ReadError, ScanError

from .limits import MEMORY, megabytes
from .reader import Extracted

_PATIENCE = 10
"""Times as long may it take by the clock as by the processor: other programs run too."""
_Read = Callable[[bytes], Extracted]
_HEAD = 8
"""Bytes that say how many follow."""
_LARGE = 4 << 20
"""Bytes of a file that is sent to no other process: one is split off that has it in hand."""
_GROWN = 48 << 20
"""Bytes by which a process may have grown, to go on."""
_IDLE = 60.0
"""Seconds that it waits for another file."""


def apart(read: _Read, content: bytes, otherwise: str, load: Callable[[], None] = lambda: None) -> Extracted:
    """What `read` says, which raises nothing but `ReadError`; `otherwise` is what to do about a file that stops it.

    A first process loads by itself what it takes to read; before a second is split off, it is loaded here.
    """
    if not hasattr(os, "fork"):
        return read(content)
    seconds = allowed(len(content))
    known = _take(read) if len(content) < _LARGE else None
    told = None
    if known:
        with suppress(_EndedError):
            told = known.ask(content, seconds)
    if not known or told is None:
        if read in _begun:
            load()
        _begun.add(read)
        known = _Reader(read, content, seconds, otherwise)
        try:
            told = known.first()
        except _EndedError as ended:
            raise ReadError(_why(ended.status, seconds, otherwise)) from None
    found: Extracted | ReadError
    found, goes_on = pickle.loads(told)  # noqa: S301 - our own child's
    if goes_on:
        _idle.setdefault(read, []).append(known)
    else:
        known.end()
    if isinstance(found, ReadError):
        raise found
    return found


def _why(status: int, seconds: float, otherwise: str) -> str:
    ended = signal.Signals(os.WTERMSIG(status)) if os.WIFSIGNALED(status) else None
    if ended is signal.SIGXCPU:
        return f"takes more than {seconds:.0f} s to read, and was stopped: {otherwise}"
    if ended is signal.SIGKILL:  # by nobody here
        return f"was being read when the system ended its reader, as it does where memory is short: {otherwise}"
    why = ended.name if ended else f"exit {os.WEXITSTATUS(status)}"
    return f"brings its reader down, or unfolds beyond {megabytes(MEMORY)} ({why}): {otherwise}"


class _EndedError(Exception):
    """A process ended before it answered."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Reader:
    """A process that reads one file after the other; it is begun with the first."""

    def __init__(self, read: _Read, content: bytes, seconds: float, otherwise: str) -> None:
        self._until = monotonic() + _PATIENCE * seconds
        self._socket, there = socket.socketpair()
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", DeprecationWarning
            )  # the other thread draws a bar, and holds nothing needed
            self._child = os.fork()
        if not self._child:
            _serve(read, content, seconds, there, otherwise)
        there.close()

    def first(self) -> bytes:
        """The answer to what it was begun with.  Raises `_EndedError`, as `ask` does."""
        try:
            return self._heard()
        except BaseException:
            self.end()
            raise

    def ask(self, content: bytes, seconds: float) -> bytes:
        """The answer to another file."""
        self._until = monotonic() + _PATIENCE * seconds
        try:
            self._socket.settimeout(_PATIENCE * seconds)
            _send(self._socket, pickle.dumps((content, seconds), pickle.HIGHEST_PROTOCOL))
        except OSError:
            raise _EndedError(self.end()) from None
        return self.first()

    def _heard(self) -> bytes:
        try:
            told = _received(self._socket, self._until)
        except OSError:  # the time is up by the clock, of which the system tells nothing
            self.end()
            raise _EndedError(signal.SIGXCPU) from None
        if not told:
            raise _EndedError(self.end(kill=False))
        return told

    def end(self, *, kill: bool = True) -> int:
        """End it for good, or wait until it has ended: how it did."""
        if not self._child:
            return 0
        child, self._child = self._child, 0
        self._socket.close()
        if kill:
            os.kill(child, signal.SIGKILL)
        with suppress(ChildProcessError):  # somebody waits for whatever ends
            return os.waitpid(child, 0)[1]
        return 0

    def forget(self) -> None:
        """Leave it to the process that this one was split off."""
        self._child = 0
        self._socket.close()


_idle: dict[_Read, list[_Reader]] = {}
"""Those that wait for another file, by what they read."""
_begun: set[_Read] = set()


def _take(read: _Read) -> _Reader | None:
    try:
        return _idle[read].pop()
    except (KeyError, IndexError):
        return None


def end_all() -> None:
    """End those that wait for another file: they have what was loaded here when they were split off."""
    for some in _idle.values():
        while some:
            some.pop().end()


def _forget_all() -> None:
    for some in _idle.values():
        while some:
            some.pop().forget()


if hasattr(os, "fork"):
    atexit.register(end_all)
    os.register_at_fork(after_in_child=_forget_all)


def _send(to: socket.socket, told: bytes) -> None:
    to.sendall(len(told).to_bytes(_HEAD, "big"), _QUIETLY)
    to.sendall(told, _QUIETLY)


_QUIETLY = getattr(socket, "MSG_NOSIGNAL", 0)
"""A process that is gone is an error, and no signal."""


def _received(by: socket.socket, until: float) -> bytes:
    """All that the other side says; nothing where it is gone.  Raises `TimeoutError` where it is not done in time."""
    head = _some(by, _HEAD, until)
    return _some(by, int.from_bytes(head, "big"), until) if head else b""


def _some(by: socket.socket, count: int, until: float) -> bytes:
    told = bytearray(count)
    at = 0
    while at < count:
        by.settimeout(max(0.001, until - monotonic()))
        if not (more := by.recv_into(memoryview(told)[at:])):
            return b""
        at += more
    return bytes(told)


# --- there -----------------------------------------------------------------------------------------------------------


def _serve(read: _Read, content: bytes, seconds: float, answers: socket.socket, otherwise: str) -> NoReturn:
    """Read in the child, which ends here whatever happens."""
    try:
        answers = _above(answers)
        _confine(answers.fileno())
        begun = _size()
        while True:
            _limit(seconds)
            try:
                found = _found(read, content)
            except MemoryError:
                found = ReadError(f"takes more than {megabytes(MEMORY)} of memory to read: {otherwise}")
            well = isinstance(found, (Extracted, ScanError))
            goes_on = well and len(content) < _LARGE and _size() - begun < _GROWN
            told = pickle.dumps((found, goes_on), pickle.HIGHEST_PROTOCOL)
            answers.settimeout(None)
            _send(answers, told)
            del content, found, told
            if not (goes_on and (asked := _received(answers, monotonic() + _IDLE))):
                break
            content, seconds = pickle.loads(asked)  # noqa: S301 - our own parent's
            del asked
    finally:
        os._exit(1)


def _found(read: _Read, content: bytes) -> Extracted | ReadError:
    try:
        return read(content)
    except ReadError as error:
        return error


def _above(answers: socket.socket) -> socket.socket:
    """The same above the places of standard input, output and errors, of which a program may have been given none."""
    import fcntl  # noqa: PLC0415 - Unix only

    if answers.fileno() > 2:
        return answers
    return socket.socket(fileno=fcntl.fcntl(answers.fileno(), fcntl.F_DUPFD_CLOEXEC, 3))


def _confine(answers: int) -> None:
    """Nothing of what the program has open, no word on the terminal, and no garbage of others."""
    import faulthandler  # noqa: PLC0415 - for the child alone
    import gc  # noqa: PLC0415
    import resource  # noqa: PLC0415 - Unix only, and so is this

    faulthandler.disable()
    gc.freeze()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.closerange(3, answers)
    os.closerange(answers + 1, min(os.sysconf("SC_OPEN_MAX"), _MOST_OPEN))


_MOST_OPEN = 1 << 16


def _limit(seconds: float) -> None:
    """So much time and memory for the next file."""
    import resource  # noqa: PLC0415

    _set(resource.RLIMIT_CPU, int(process_time() + seconds) + 1)
    if has := _size():
        _set(resource.RLIMIT_AS, has + MEMORY)


def _set(limit: int, most: int) -> None:
    import resource  # noqa: PLC0415

    _, last = resource.getrlimit(limit)
    resource.setrlimit(limit, (most if last == resource.RLIM_INFINITY else min(most, last), last))


def _size() -> int:
    """Bytes of memory that this process has asked for, where the system tells."""
    if sys.platform != "linux":
        return 0
    with open("/proc/self/statm", "rb") as sizes:  # noqa: PTH123 - before anything is loaded
        return int(sizes.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
