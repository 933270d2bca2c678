"""The index of words, which SQLite keeps as pieces in levels and lays together by itself.

Earlier versions asked for that behind each batch, and each time SQLite (before it bounded levels at 64, in 2023) took a
level more.  Above 2,000, which are a thousand batches, it does not read its own index any more.
"""

from __future__ import annotations

import sqlite3

_STRUCTURE = 10
"""The row of the index's own table that tells its levels: behind four bytes a number of seven bits a byte, as
fts5_index.c of SQLite describes it."""
_NOTHING = bytes(7)
"""No level, no piece, nothing written."""
_MOST, _READABLE = 64, 2000
"""Levels of an index that grows as it is; and those with which it can be read."""


def is_worn(db: sqlite3.Connection) -> bool:
    """Whether the index has so many levels that it will be read no more, or is not already."""
    return levels(db) > _MOST


def renew(db: sqlite3.Connection) -> None:
    """Make the index anew from the passages; call it inside a transaction."""
    if levels(db) > _READABLE:  # what cannot be read cannot be told to begin anew
        db.execute("UPDATE passages_fts_data SET block = ? WHERE id = ?", (_NOTHING, _STRUCTURE))
    db.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")


def levels(db: sqlite3.Connection) -> int:
    """In how many levels the pieces of the index lie."""
    row = db.execute("SELECT substr(block, 5, 4) FROM passages_fts_data WHERE id = ?", (_STRUCTURE,)).fetchone()
    value = 0
    for byte in row[0] if row else b"":
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            break
    return value
