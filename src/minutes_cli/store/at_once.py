"""One change of the database: all of it or nothing, and waiting for whoever is writing.

SQLite would wait by itself, but deaf to Ctrl-C: it waits a second here, and we ask again.

What is written beside the database meanwhile (`beside`) is taken back where the database does not keep its own.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

PATIENCE = 60.0
"""So many seconds one waits for another who writes: no paper takes so long to keep."""
A_BREATH = 1.0
"""So many SQLite waits by itself."""

_T = TypeVar("_T")


def patiently(do: Callable[[], _T], patience: float | None = None) -> _T:
    """Do what another's writing may hold up, as often as it takes.  Raises `sqlite3.OperationalError` in the end."""
    until = time.monotonic() + (PATIENCE if patience is None else patience)
    while True:
        try:
            return do()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() >= until or _is_to_end():
                raise
        time.sleep(0.01)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether nothing is wrong but that another is writing."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def is_interrupted(error: sqlite3.Error) -> bool:
    """Whether a statement was broken off, by Ctrl-C."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT


def heeding(db: sqlite3.Connection) -> sqlite3.Connection:
    """Let a long statement heed Ctrl-C: Python hears of it only when it is asked something."""
    db.set_progress_handler(lambda: 0, STEPS)
    return db


STEPS = 100_000
"""Of SQLite's machine: some milliseconds."""


@contextmanager
def at_once(db: sqlite3.Connection, patience: float | None = None) -> Iterator[None]:
    """A transaction that writes; within another, a part of that."""
    if db.in_transaction:
        yield
        return
    patiently(lambda: db.execute("BEGIN IMMEDIATE"), patience)
    written = _written[id(db)] = _Beside()
    try:
        yield
        patiently(db.commit, patience)
    except BaseException:
        while written.back:
            written.back.pop()()
        db.rollback()
        raise
    finally:
        del _written[id(db)]
        written.let_go()


class _Beside:
    """What a transaction wrote beside the database: how it is taken back, and the signals that wait meanwhile."""

    def __init__(self) -> None:
        self.back: list[Callable[[], None]] = []
        self._heard: Iterable[int] | None = None
        self._held: set[int] = set()

    def hold(self) -> None:
        """Let what would end the process wait until both homes have all, or neither; Windows has no such thing."""
        import signal  # noqa: PLC0415 - for those who speak

        if self._heard is None and hasattr(signal, "pthread_sigmask"):
            ends = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
            self._held = {one for one in ends if signal.getsignal(one) != signal.SIG_IGN}
            self._heard = signal.pthread_sigmask(signal.SIG_BLOCK, ())  # first: the next may raise what came before
            signal.pthread_sigmask(signal.SIG_BLOCK, self._held)

    def is_waited_for(self) -> bool:
        """Whether a signal has come meanwhile."""
        if not self._held:
            return False
        import signal  # noqa: PLC0415

        return bool(signal.sigpending() & self._held)

    def let_go(self) -> None:
        """Hear of them now."""
        if self._heard is not None:
            import signal  # noqa: PLC0415

            signal.pthread_sigmask(signal.SIG_SETMASK, self._heard)


_written: dict[int, _Beside] = {}
"""Of each connection that is in a transaction of `at_once`."""


def beside(db: sqlite3.Connection, back: Callable[[], None]) -> None:
    """Told before something is written beside the database: how it is taken back where that does not keep its own.

    `back` is called before the transaction is, so nobody else writes meanwhile; or, where SQLite has taken that back by
    itself, or somebody broke off just when it was kept, behind it.
    """
    if written := _written.get(id(db)):
        written.hold()
        written.back.append(back)


def _is_to_end() -> bool:
    """Whether a signal waits for a word that is in one home alone: nobody waits for another then."""
    return any(one.is_waited_for() for one in tuple(_written.values()))


@contextmanager
def unawaited(db: sqlite3.Connection) -> Iterator[None]:
    """What is kept here is not waited for until it lies on the disk: for what can be made again from what does.

    Should the power fail, it is there whole or not at all, and what was kept before it is there: that holds where the
    log is written ahead, and is done nowhere else.  The next that is waited for takes it along.
    """
    (waits,) = db.execute("PRAGMA synchronous").fetchone()
    if db.in_transaction or waits <= _SOME or db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        yield
        return
    db.execute(f"PRAGMA synchronous = {_SOME}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA synchronous = {waits}")


_SOME = 1
"""What SQLite calls NORMAL: the log is waited for before it is copied to where it belongs."""


def may_write_now(db: sqlite3.Connection) -> bool:
    """Whether nobody else is writing; what was broken off is taken back."""
    try:
        db.rollback()
        db.execute("BEGIN IMMEDIATE")
        db.rollback()
    except sqlite3.Error:
        return False
    return True
