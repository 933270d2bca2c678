"""What readers and parsers found, each with the exempt minute or report in which it stands, if in one.

A finding quotes what stands at its place: that of an exempt minute is left out wherever the minute is.
"""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple


class Found(NamedTuple):
    """One finding."""

    shut_in: str | None
    """The id of what is exempt and holds it."""
    document: str
    page: int | None
    start: int | None
    end: int | None
    code: str
    message: str


_FOUND = """
SELECT (
    SELECT x.id FROM (
        SELECT id, document, span_start, span_end FROM items WHERE exempt
        UNION ALL SELECT id, document, span_start, span_end FROM papers WHERE exempt
    ) x WHERE x.document = d.id AND f.span_start >= x.span_start AND f.span_start < x.span_end
), d.name, f.page, f.span_start, f.span_end, f.code, f.message
FROM findings f JOIN documents d ON d.id = f.document ORDER BY f.key
"""


def all_found(db: sqlite3.Connection) -> Iterator[Found]:
    """All that was found, in the order in which it was kept."""
    return map(Found._make, db.execute(_FOUND))


def shut_in(db: sqlite3.Connection) -> frozenset[tuple[str, str, int | None]]:
    """(document, message, start) of each finding that stands in what is exempt."""
    return frozenset((one.document, one.message, one.start) for one in all_found(db) if one.shut_in)
