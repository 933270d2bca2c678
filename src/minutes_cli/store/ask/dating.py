"""The day on which something was told: of a minute or resolution that of its meeting, of a paper that on its cover."""

from __future__ import annotations

import sqlite3

_DAY = """
SELECT m.date FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.id = :id
UNION SELECT m.date FROM resolutions r JOIN items i ON i.document = r.document AND i.id = r.item
    JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE r.id = :id
UNION SELECT date FROM papers WHERE id = :id UNION SELECT date FROM meetings WHERE id = :id
"""


def told_on(db: sqlite3.Connection, source: str) -> str | None:
    """The day of what has that id; None where it is undated, or no longer held."""
    row = db.execute(_DAY, {"id": source}).fetchone()
    return row[0] if row else None
