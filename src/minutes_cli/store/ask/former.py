"""Ids of before: what they have become since another thing that would have them came in, or in this version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from minutes_cli.words.keys import meeting_of

_MEETINGS = """
SELECT DISTINCT id FROM meetings
WHERE id <> own_id AND (own_id = :meeting OR substr(own_id, -length(:end)) = :end)
    OR id LIKE '%-and-%' AND replace(id, '-and-', '-') = :meeting
ORDER BY id
"""
_TOLD_APART = """
SELECT DISTINCT meeting || own_id, id FROM items
WHERE id <> meeting || own_id AND substr(:given, 1, length(meeting || own_id)) = meeting || own_id
UNION SELECT DISTINCT own_id, id FROM papers WHERE id <> own_id AND substr(:given, 1, length(own_id)) = own_id
ORDER BY 2
"""


def ids_since(db: sqlite3.Connection, given: str) -> Iterator[str]:
    """The ids that what had the id `given` may have now; some of them may be of nothing."""
    meeting = meeting_of(given)
    for (key,) in db.execute(_MEETINGS, {"meeting": meeting, "end": f"/{meeting}"}).fetchall():
        yield key + given[len(meeting) :]
    for own, key in db.execute(_TOLD_APART, {"given": given}).fetchall():
        if not given[len(own) : len(own) + 1].isalnum():
            yield key + given[len(own) :]
