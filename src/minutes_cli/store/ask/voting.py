"""Motions: what was put, and how people voted."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads.persons import meant

from .filters import ALL, Filter, Term
from .listings import listing


class MotionFilter(NamedTuple):
    """What motions can also be narrowed by."""

    lost: bool = False
    """Only those that were voted down."""
    moved_by: str | None = None
    voted: str | None = None
    """Only those on which this person's vote is told."""


EVERY_MOTION = MotionFilter()
_SIDES = ("names_for", "names_against", "names_abstained")


def motions(db: sqlite3.Connection, narrow: Filter = ALL, want: MotionFilter = EVERY_MOTION) -> Listing:
    """The motions of the meetings asked for; a part of a name will do."""
    terms: list[Term] = [("outcome = 'lost'", {})] if want.lost else []
    found = listing(db, "motions", narrow._replace(limit=None), terms=terms)
    kept = (row for row, record in zip(found.rows, found.records(), strict=True) if _passes(record, want))
    return found._replace(rows=tuple(kept)[: narrow.limit])


def _passes(record: Record, want: MotionFilter) -> bool:
    moved, voted = want.moved_by, want.voted
    if moved and not any(meant(moved, name) for name in (record["moved_by"] or "").split(" and ")):
        return False
    votes = record["votes"] or {}
    return not voted or any(meant(voted, name) for side in _SIDES for name in votes.get(side, ()))
