"""Words beside a database that are not in it: asked before every ingest, so nothing is loaded where there are none."""

from __future__ import annotations

import sqlite3

from .journal import journal_of


def words_waiting(db: sqlite3.Connection) -> int:
    """How many words the file beside a database has, where the database has none at all."""
    path = journal_of(db)
    if path is None or not path.exists() or db.execute("SELECT 1 FROM verdicts").fetchone():
        return 0
    from .beside import compared  # noqa: PLC0415 - most databases have no such file, or their words

    return len(compared(db, path).missing)
