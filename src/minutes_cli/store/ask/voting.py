"""Motions: what was put, and how people voted."""

from __future__ import annotations

import json
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
    unput: bool = False
    """Only those that came to no vote."""
    of: str | None = None
    """Only those of the minute, the resolution or the meeting that this REF names, or the one under that number."""


EVERY_MOTION = MotionFilter()
_UNPUT = "outcome IN ('not put', 'withdrawn', 'superseded')"
_SIDES = ("names_for", "names_against", "names_abstained")


def motions(db: sqlite3.Connection, narrow: Filter = ALL, want: MotionFilter = EVERY_MOTION) -> Listing:
    """The motions of the meetings asked for; a part of a name will do."""
    terms: list[Term] = [("outcome = 'lost'", {})] if want.lost else []
    terms += [(_UNPUT, {})] if want.unput else []
    terms += [_of(db, want.of)] if want.of else []
    found = listing(db, "motions", narrow._replace(limit=None), terms=terms)
    kept = (row for row, record in zip(found.rows, found.records(), strict=True) if _passes(record, want))
    return found._replace(rows=tuple(kept)[: narrow.limit])


def _of(db: sqlite3.Connection, given: str) -> Term:
    """The condition that a motion is of what a REF names.  Raises `NotFoundError` where it names nothing."""
    from .lookup import find_any  # noqa: PLC0415 - few lists are narrowed so

    ids: list[str] = []
    for entry in find_any(db, given):
        row = entry.record
        items = (item["id"] for item in entry.part("items")) if entry.kind == "meeting" else ()
        ids += [row["id"], row.get("motion") or "", *items]
    return "id IN (SELECT value FROM json_each(:of)) OR item IN (SELECT value FROM json_each(:of))", {
        "of": json.dumps(ids)
    }


def with_side(found: Listing, name: str) -> Listing:
    """The motions with the side that a person took, as `voted`: `for`, `against`, `abstained`."""
    told = [
        " and ".join(side.removeprefix("names_") for side in _SIDES if _is_among(name, record, side))
        for record in found.records()
    ]
    rows = tuple((*row, side) for row, side in zip(found.rows, told, strict=True))
    return found._replace(columns=(*found.columns, "voted"), rows=rows)


def _is_among(name: str, record: Record, side: str) -> bool:
    return any(meant(name, one) for one in (record["votes"] or {}).get(side, ()))


def _passes(record: Record, want: MotionFilter) -> bool:
    moved, voted = want.moved_by, want.voted
    if moved and not any(meant(moved, name) for name in (record["moved_by"] or "").split(" and ")):
        return False
    return not voted or any(_is_among(voted, record, side) for side in _SIDES)
