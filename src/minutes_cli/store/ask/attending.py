"""Who came to the meetings of each body, how often, and when."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing
from minutes_cli.threads.persons import joined, meant
from minutes_cli.words.spelt import has_initials

from .filters import ALL, PLACE, Filter, conditions, narrowed

PEOPLE = (*PLACE, "name", "role", "body", "present", "apologies", "chaired", "first", "last", "attendance")
SITTINGS = (*PLACE, "name", "role", "body", "meeting", "date", "part")
_AWAY = ("apologies", "absent")


class _At(NamedTuple):
    """Somebody at one meeting."""

    document: str
    page: int | None
    start: int
    end: int
    written: str
    """The name as the paper has it."""
    part: str
    role: str | None
    meeting: str
    body: str | None
    body_key: str | None
    date: str | None


class _Person(NamedTuple):
    """Somebody at the meetings of a body, first to last."""

    name: str
    body_key: str
    at: tuple[_At, ...]


_SELECT = """
SELECT document_name, page, span_start, span_end, name, part, role, meeting, body, body_key, date
FROM current_attendance {where} ORDER BY date IS NOT NULL, date, document_name, key
"""


def people(db: sqlite3.Connection, narrow: Filter = ALL, name: str | None = None) -> Listing:
    """A row for each person of each body: counts, and every meeting; the place is that of the latest."""
    rows = [_row(person) for person in _people(db, narrow, name)]
    return Listing("people", PEOPLE, tuple(rows[: narrow.limit]))


def who_came(db: sqlite3.Connection, meeting: str) -> Listing:
    """Everybody whom the paper of a meeting lists, as it has them: the name, in which part of the list, and as what."""
    select = "SELECT name, part, role FROM current_attendance WHERE meeting = ? ORDER BY document_name, key"
    return Listing("attendance", ("name", "part", "role"), tuple(db.execute(select, (meeting,)).fetchall()))


def _row(person: _Person) -> tuple[Any, ...]:
    last, days = person.at[-1], [at.date for at in person.at if at.date]
    return (
        *_place(person, last),
        person.name,
        last.role,
        last.body,
        sum(at.part not in _AWAY for at in person.at),
        sum(at.part == "apologies" for at in person.at),
        sum(at.part == "chair" for at in person.at),
        min(days, default=None),
        max(days, default=None),
        [{"meeting": at.meeting, "date": at.date, "part": at.part} for at in person.at],
    )


def by_meeting(db: sqlite3.Connection, narrow: Filter = ALL, name: str | None = None) -> Listing:
    """A row for each person at each meeting, first to last."""
    rows = [
        (*_place(person, at), person.name, at.role, at.body, at.meeting, at.date, at.part)
        for person in _people(db, narrow, name)
        for at in person.at
    ]
    return Listing("sittings", SITTINGS, tuple(rows[: narrow.limit]))


def by_body(db: sqlite3.Connection) -> Iterator[tuple[Listing, Listing]]:
    """The rows of both, body by body, for whoever cannot hold all of them."""
    for (key,) in db.execute("SELECT DISTINCT body_key FROM meetings ORDER BY 1").fetchall():
        rows = [_At(*row) for row in db.execute(_SELECT.format(where="WHERE body_key IS ?"), (key,))]
        found = [*_of_body(key or "", rows)]
        at = [(*_place(p, a), p.name, a.role, a.body, a.meeting, a.date, a.part) for p in found for a in p.at]
        yield Listing("people", PEOPLE, tuple(map(_row, found))), Listing("sittings", SITTINGS, tuple(at))


def _place(person: _Person, at: _At) -> tuple[Any, ...]:
    key = person.name.replace(" ", "-").lower() + (f"/{person.body_key}" if person.body_key else "")
    return (key, *at[:4])


def _people(db: sqlite3.Connection, narrow: Filter, name: str | None) -> Iterator[_Person]:
    """Everybody at the meetings asked for, by name; all meetings of a body, asked for or not, tell who is who."""
    where, values = conditions(narrowed(db, Filter(narrow.body)))
    of_body: dict[str, list[_At]] = defaultdict(list)
    for row in db.execute(_SELECT.format(where=where), values):
        at = _At(*row)
        of_body[at.body_key or ""].append(at)
    found = [person for key, rows in of_body.items() for person in _of_body(key, rows)]
    for person in sorted(found, key=lambda p: (p.name, p.body_key)):
        at_those = tuple(at for at in person.at if _within(at, narrow))
        if at_those and (name is None or _is_meant(name, person)):
            yield person._replace(at=at_those)


def _is_meant(name: str, person: _Person) -> bool:
    """Whether a name is one of somebody's, or their initials as a list gives them."""
    return any(meant(name, written) for written in {at.written for at in person.at}) or any(
        has_initials(name, role) for role in {at.role for at in person.at if at.role}
    )


def written_of(db: sqlite3.Connection, name: str) -> Iterator[_At]:
    """Each place in the lists of those present where somebody stands whom a name means."""
    return (at for person in _people(db, ALL, name) for at in person.at)


def _of_body(key: str, rows: list[_At]) -> Iterator[_Person]:
    meetings: dict[str, set[str]] = defaultdict(set)
    for at in rows:
        meetings[at.written].add(at.meeting)
    name_of = joined(meetings)
    at_each: dict[str, list[_At]] = defaultdict(list)
    for at in rows:
        at_each[name_of[at.written]].append(at)
    for name in sorted(at_each):
        yield _Person(name, key, tuple(at_each[name]))


def _within(at: _At, narrow: Filter) -> bool:
    since = narrow.since is None or (at.date is not None and at.date >= narrow.since.isoformat())
    return since and (narrow.until is None or (at.date is not None and at.date <= narrow.until.isoformat()))
