"""SQL that a person writes: it can read everything and change nothing."""

from __future__ import annotations

import math
import sqlite3
import time

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


def query(db: sqlite3.Connection, sql: str, seconds: float = PATIENCE) -> Listing:
    """The rows that one statement answers.

    Raises `UsageError` for one that would write, is wrong, or takes longer than some seconds (0 for any time).
    """
    refused: list[str] = []
    until = time.monotonic() + seconds if seconds else math.inf
    db.set_progress_handler(lambda: time.monotonic() > until, STEPS)

    def allow(what: int, first: str | None, _second: str | None, _database: str | None, _within: str | None) -> int:
        asks = _only_reads(what, first)
        if not asks:
            refused.append(first or "")
        return sqlite3.SQLITE_OK if asks else sqlite3.SQLITE_DENY

    db.set_authorizer(allow)
    try:
        cursor = db.execute(sql)
        rows = tuple(cursor)
    except (sqlite3.DatabaseError, sqlite3.Warning) as error:
        if time.monotonic() > until:
            raise UsageError(
                f"the query was stopped after {seconds:g} seconds: give it more with --seconds N"
            ) from error
        if isinstance(error, sqlite3.Error) and is_interrupted(error):
            raise
        if refused:
            raise UsageError("the query would change the database: only reading is allowed") from error
        if isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError | sqlite3.Warning):
            raise UsageError(f"the query is wrong: {error}") from error
        raise
    finally:
        db.set_authorizer(None)
        heeding(db)
    if cursor.description is None:
        raise UsageError("the query is empty")
    return Listing("query", _distinct([column[0] for column in cursor.description]), rows)


def _only_reads(what: int, table: str | None) -> bool:
    """Whether a step of a statement reads.  A virtual table declares itself in the schema when it is first read."""
    if what == sqlite3.SQLITE_PRAGMA:
        return table in _TELLING
    return what in _READING or (what == sqlite3.SQLITE_UPDATE and table == "sqlite_master")


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Column names, a repeated one with a number behind it."""
    return tuple(name if name not in names[:i] else f"{name}_{i + 1}" for i, name in enumerate(names))
