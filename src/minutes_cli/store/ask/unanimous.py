"""Of decisions and motions, whether their paper says that nobody was against: read in its text when somebody asks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from minutes_cli.store.listing import Listing
from minutes_cli.words.unanimous import Said, unanimous

_ITEMS = """
SELECT i.document, i.id, i.span_start,
    (SELECT substr(d.text, i.span_start + 1, i.span_end - i.span_start) FROM documents d WHERE d.id = i.document)
FROM items i
WHERE i.id IN (SELECT value FROM json_each(:ids)) AND (i.text LIKE '%unanimous%' OR i.text LIKE '%nem%con%')
"""
_DECISIONS = """
SELECT id, {link}, span_start, span_end FROM {table} WHERE document = ? AND item = ? ORDER BY span_start, -span_end
"""
_PUT = (("resolutions", "motion"), ("motions", "resolution"))


def with_unanimous(db: sqlite3.Connection, found: Listing) -> Listing:
    """The rows, each with whether its paper says so: true, or None where it says nothing."""
    item, key, start = (found.columns.index(name) for name in ("item", "id", "start"))
    told = _told(db, {row[item] for row in found.rows}) if found.rows else set()
    rows = tuple((*row, True if (row[key], row[start]) in told else None) for row in found.rows)
    return found._replace(columns=(*found.columns, "unanimous"), rows=rows)


def _told(db: sqlite3.Connection, items: Iterable[str]) -> set[tuple[str, int]]:
    """The ids and places of those that are; what is said of a motion is said of what it became."""
    told: set[tuple[str, int]] = set()
    for document, item, begins, text in db.execute(_ITEMS, {"ids": json.dumps([*items])}).fetchall():
        rows = []
        for table, link in _PUT:
            sql = _DECISIONS.format(table=table, link=link)
            found = db.execute(sql, (document, item)).fetchall()
            places = [Said(start - begins, end - begins) for *_, start, end in found]
            so = unanimous(text, [place for place in places if place.start >= 0])
            rows += [(*row[:3], place in so) for row, place in zip(found, places, strict=True)]
        known = {key for key, _, _, is_so in rows if is_so}
        known |= {key for key, link, _, _ in rows if link in known}
        told |= {(key, start) for key, _, start, _ in rows if key in known}
    return told
