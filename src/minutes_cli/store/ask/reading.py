"""SQL that a person writes: it can read everything and change nothing."""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

from minutes_cli.errors import UsageError
from minutes_cli.store.at_once import STEPS, heeding, is_interrupted
from minutes_cli.store.listing import Listing

_READING = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE))
_TELLING = frozenset(
    ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "data_version")
)
"""Pragmas that only tell something."""


PATIENCE = 60.0
"""So many seconds a query may take, if no others are given."""
LONGEST = 128 << 20
"""Bytes of a value that a query makes: more than any paper, of four bytes a character, is long."""
ANSWER = 256 << 20
"""Bytes of all that a query answers, as far as they are counted …"""
_CELL, _ROW = 16, 64
"""… with so many for each value and each row."""


def query(db: sqlite3.Connection, sql: str, seconds: float = PATIENCE, limit: int | None = None) -> Listing:
    """The rows that one statement answers, no more than `limit`.

    Raises `UsageError` for one that would write, is wrong, takes longer than some seconds (0 for any time), or answers
    with more than anybody reads.  Time is heeded between the steps of a statement: within one function that SQLite
    brings (`LIKE` with many signs, `instr`) nothing stops it but the end of the process.
    `cli.querying` ends that.
    """
    refused: list[str] = []
    until = time.monotonic() + seconds if seconds else math.inf

    def allow(what: int, first: str | None, _second: str | None, _database: str | None, _within: str | None) -> int:
        asks = _only_reads(what, first)
        if not asks:
            refused.append(first or "")
        return sqlite3.SQLITE_OK if asks else sqlite3.SQLITE_DENY

    db.set_authorizer(allow)
    longest = db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    try:
        with _until(db, seconds):
            cursor = db.execute(sql)
            rows = tuple(_counted(cursor, limit))
    except (sqlite3.DatabaseError, sqlite3.DataError, sqlite3.Warning) as error:
        if time.monotonic() > until:
            raise query_stopped(seconds) from error
        if isinstance(error, sqlite3.Error) and is_interrupted(error):
            raise
        if refused:
            raise UsageError("the query would change the database: only reading is allowed") from error
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_TOOBIG:
            raise UsageError(f"the query makes a value of more than {LONGEST >> 20} MB") from error
        if isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError | sqlite3.Warning):
            raise UsageError(f"the query is wrong: {error}") from error
        raise
    finally:
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
        db.set_authorizer(None)
        heeding(db)
    if cursor.description is None:
        raise UsageError("the query is empty")
    return Listing("query", _distinct([column[0] for column in cursor.description]), rows)


def query_stopped(seconds: float) -> UsageError:
    """What is said of a query that took too long."""
    return UsageError(f"the query was stopped after {seconds:g} seconds: give it more with --seconds N")


@contextmanager
def _until(db: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Let statements end after so many seconds: asked every few steps, and told from outside, where they sort."""
    if not seconds:
        yield
        return
    until = time.monotonic() + seconds
    timer = Timer(seconds, db.interrupt)
    timer.daemon = True
    db.set_progress_handler(lambda: time.monotonic() > until, STEPS)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()  # a connection that is closed can be told nothing


def _counted(rows: sqlite3.Cursor, limit: int | None) -> Iterator[tuple[Any, ...]]:
    """The rows, no more than `limit`.  Raises `UsageError` where they are more than anybody reads."""
    size = 0
    if limit == 0:
        return
    for n, row in enumerate(rows, 1):
        size += _ROW + sum(_CELL + (len(value) if isinstance(value, str | bytes) else 0) for value in row)
        if size > ANSWER:
            raise UsageError(f"the query answers with more than {ANSWER >> 20} MB: ask for less, or for a --limit")
        yield row
        if n == limit:
            return


def _only_reads(what: int, table: str | None) -> bool:
    """Whether a step of a statement reads.  A virtual table declares itself in the schema when it is first read."""
    if what == sqlite3.SQLITE_PRAGMA:
        return table in _TELLING
    return what in _READING or (what == sqlite3.SQLITE_UPDATE and table == "sqlite_master")


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Column names, a repeated one with a number behind it."""
    return tuple(name if name not in names[:i] else f"{name}_{i + 1}" for i, name in enumerate(names))
