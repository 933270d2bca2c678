"""Where somebody stands: how much is held, and what of it waits to be done."""

import sqlite3
from datetime import date
from typing import NamedTuple

from .acting import ActionFilter, how_many
from .fetching import wanted


class Summary(NamedTuple):
    """Counts."""

    documents: int
    meetings: int
    bodies: int
    first: str | None
    last: str | None
    open: int
    overdue: int
    reported: int
    promised: int
    """Open, and made in discussion."""
    unheld: int
    """Meetings that are cited and not held."""
    unsettled: int
    """Meetings of which the day or the body is not known."""


_HELD = """
SELECT (SELECT count(*) FROM documents), count(*), count(DISTINCT council_key || '/' || body_key), min(date), max(date),
    coalesce(sum(kind = 'minutes' AND (date IS NULL OR body_key IS NULL)), 0)
FROM current_meetings
"""


def summary(db: sqlite3.Connection, as_of: date | None = None) -> Summary:
    """The counts of today, or of another day."""
    documents, meetings, bodies, first, last, unsettled = db.execute(_HELD).fetchone()
    asked = ActionFilter(as_of=as_of)
    unheld = len({(one.council, one.body, one.date) for one in wanted(db) if one.kind == "not-held"})
    return Summary(
        *(documents, meetings, bodies, first, last),
        how_many(db, want=asked),
        how_many(db, want=asked._replace(overdue=True)),
        how_many(db, want=asked._replace(statuses=frozenset(("reported",)))),
        how_many(db, want=asked._replace(undertakings=True)),
        unheld,
        unsettled,
    )
