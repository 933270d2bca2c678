"""Which papers a person means to whom a list is to be of one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from minutes_cli.errors import NotFoundError
from minutes_cli.store.keep.holding import find_documents

from .short import document_spelt_out


def papers_called(db: sqlite3.Connection, given: str) -> tuple[int, ...]:
    """The keys of those called so; a part of one name will do.  Raises `NotFoundError` for none, and for several."""
    try:
        return tuple(held.key for held in find_documents(db, document_spelt_out(db, given)))
    except NotFoundError:
        part = given.strip().casefold()
        named = [(key, name) for key, name in db.execute(_NAMED) if part and part in Path(name).name.casefold()]
        if len(named) == 1:
            return (named[0][0],)
        if not named:
            raise
        told = ", ".join(name for _, name in named[:_MANY]) + (" …" if len(named) > _MANY else "")
        raise NotFoundError(f'"{given}" is in the names of {len(named)} documents: {told}') from None


_NAMED = "SELECT id, name FROM documents ORDER BY name, id"
_MANY = 8
"""Names that are told of more."""


def papers_taken_in_last(db: sqlite3.Connection) -> tuple[str, dict[int, str]]:
    """When papers were last taken in, and their names by their keys.  Raises `NotFoundError` where none is held."""
    rows = db.execute(_LAST).fetchall()
    if not rows:
        raise NotFoundError("no papers are held yet: minutes ingest PATH takes some in")
    return rows[0][2], {key: name for key, name, _ in rows}


_LAST = """
SELECT id, name, ingested_at FROM documents
WHERE ingested_at = (SELECT ingested_at FROM documents ORDER BY id DESC LIMIT 1) ORDER BY id
"""
"""Of the batch that came last, whatever the clock said of those before."""
