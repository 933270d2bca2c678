"""What a span of days, or a body, leaves out: meetings and reports of which no paper tells the day, or the body."""

from __future__ import annotations

import sqlite3

from .filters import Filter, Term, conditions, narrowed

_NO_DAY: Term = ("date IS NULL", {})


def undated(db: sqlite3.Connection, narrow: Filter) -> tuple[int, int]:
    """How many meetings with minutes, and how many reports, of the bodies and papers that are wanted have no day."""
    terms = [*narrowed(db, narrow._replace(since=None, until=None)), _NO_DAY]
    where, values = conditions([*terms, ("kind = 'minutes'", {})])
    (meetings,) = db.execute(f"SELECT count(*) FROM current_meetings {where}", values).fetchone()  # noqa: S608
    where, values = conditions(terms)
    (papers,) = db.execute(f"SELECT count(*) FROM current_papers {where}", values).fetchone()  # noqa: S608
    return meetings, papers


def bodiless(db: sqlite3.Connection, narrow: Filter) -> int:
    """How many meetings with minutes of the papers and days that are wanted are of no body that a paper tells."""
    terms = narrowed(db, narrow._replace(body=None, since=None, until=None))
    where, values = conditions([*terms, ("kind = 'minutes'", {}), ("body_key IS NULL", {})])
    (meetings,) = db.execute(f"SELECT count(*) FROM current_meetings {where}", values).fetchone()  # noqa: S608
    return int(meetings)
