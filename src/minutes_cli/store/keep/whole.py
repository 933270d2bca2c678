"""All of a paper, or nothing of it: its part of a transaction, and what is told where it cannot be kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from minutes_cli.errors import ReadError
from minutes_cli.store.at_once import at_once

from .together import CONTRADICTED


@contextmanager
def whole(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, within another too.  Rows that contradict each other, or that none can hold, are the paper's."""
    with of_paper(), _part_of(db) if db.in_transaction else at_once(db):
        yield


@contextmanager
def of_paper() -> Iterator[None]:
    """What a paper cannot be kept for is told of it."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ReadError(f"could not be kept, its rows contradict each other ({error})") from error
    except CONTRADICTED as error:
        raise ReadError(f"could not be kept, it says what no database can hold ({error})") from error


@contextmanager
def _part_of(db: sqlite3.Connection) -> Iterator[None]:
    """A part of a transaction, all of it or nothing; some trouble takes the whole of it back, savepoint and all."""
    db.execute("SAVEPOINT paper")
    try:
        yield
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK TO paper")
            db.execute("RELEASE paper")
        raise
    db.execute("RELEASE paper")
