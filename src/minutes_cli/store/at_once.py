"""One change of the database: all of it or nothing, and waiting for whoever is writing.

SQLite would wait by itself, but deaf to Ctrl-C: it waits a second here, and we ask again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
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
            if not is_busy(error) or time.monotonic() >= until:
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
    try:
        yield
        patiently(db.commit, patience)
    except BaseException:
        db.rollback()
        raise


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
