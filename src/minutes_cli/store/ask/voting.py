"""Motions: what was put, and how people voted."""

import sqlite3
from typing import NamedTuple

from minutes_cli.store.listing import Listing, Record

from .called import Called, called
from .filters import ALL, PLACE, Filter, Term
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
    """Only those of the minute, the resolution, the meeting or the body that this REF names, or that of the number."""


EVERY_MOTION = MotionFilter()
_UNPUT = "outcome IN ('not put', 'withdrawn', 'superseded')"
_SIDES = ("names_for", "names_against", "names_abstained")


def motions(db: sqlite3.Connection, narrow: Filter = ALL, want: MotionFilter = EVERY_MOTION) -> Listing:
    """The motions of the meetings asked for; a part of a name will do."""
    terms: list[Term] = [("outcome = 'lost'", {})] if want.lost else []
    terms += [(_UNPUT, {})] if want.unput else []
    if want.of is not None:
        from .lookup import under  # noqa: PLC0415 - few lists are narrowed so

        terms.append(under(db, "motions", want.of))
    found = listing(db, "motions", narrow._replace(limit=None), terms=terms)
    moved, voted = (called(db, name) if name else None for name in (want.moved_by, want.voted))
    kept = (row for row, record in zip(found.rows, found.records(), strict=True) if _passes(record, moved, voted))
    return found._replace(rows=tuple(kept)[: narrow.limit])


def other_forms(db: sqlite3.Connection, found: Listing, moved_by: str | None, voted: str | None) -> list[str]:
    """The names in motions found by a person's, which are written otherwise: AJA, of Ann Ash."""
    told: set[str] = set()
    movers, voters = (called(db, name) if name else None for name in (moved_by, voted))
    for record in found.records():
        for who, those in ((movers, _movers(record)), (voters, [n for side in _SIDES for n in _on(record, side)])):
            told |= {one for one in those if who and who.other_form(one) and who.means(one, record["body"])}
    return sorted(told)


def with_side(db: sqlite3.Connection, found: Listing, name: str) -> Listing:
    """The motions with the side that a person took, as `voted`: `for`, `against`, `abstained`."""
    who = called(db, name)
    told = [
        " and ".join(side.removeprefix("names_") for side in _SIDES if _is_among(who, record, side))
        for record in found.records()
    ]
    rows = tuple((*row, side) for row, side in zip(found.rows, told, strict=True))
    return found._replace(columns=(*found.columns, "voted"), rows=rows)


BY_NAME = (*PLACE, "item", "body", "date", "number", "text", "outcome", "name", "side", "exempt", "url")


def votes_by_name(found: Listing, limit: int | None = None) -> Listing:
    """A row for each person whose vote on one of the motions is told, in the order of the paper's names."""
    rows = [
        tuple((record | {"name": name, "side": side.removeprefix("names_")})[key] for key in BY_NAME)
        for record in found.records()
        for side in _SIDES
        for name in (record["votes"] or {}).get(side, ())
    ]
    return Listing("votes", BY_NAME, tuple(rows[:limit]))


def _on(record: Record, side: str) -> list[str]:
    return list((record["votes"] or {}).get(side, ()))


def _movers(record: Record) -> list[str]:
    return (record["moved_by"] or "").split(" and ")


def _is_among(who: Called, record: Record, side: str) -> bool:
    return any(who.means(one, record["body"]) for one in _on(record, side))


def _passes(record: Record, moved: Called | None, voted: Called | None) -> bool:
    if moved and not any(moved.means(name, record["body"]) for name in _movers(record)):
        return False
    return not voted or any(_is_among(voted, record, side) for side in _SIDES)
