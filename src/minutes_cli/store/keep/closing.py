"""What one copy of a meeting excludes is exempt in every copy, under whatever number it stands there."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from minutes_cli.threads.closed import open_elsewhere
from minutes_cli.threads.matter import Key, Matter

from .exempted import laid
from .exempting import gone_matters, settle_exemptions

BY_ANOTHER = 2
"""Stands in `exempt` where another copy excludes it; 1 where the paper itself does."""
_Home = tuple[str, str | None]


def settle_closed(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """Mark in all that is held what another copy excludes; call it inside a transaction, when ids are settled.

    It is found anew from all that is held, so the order of loading makes no difference.  What a person said counts as
    if the paper said it: of what is exempt, wherever it stands; what is said to be open no other copy closes.
    Returns council and body of what is now otherwise exempt than it was: another copy of it may be shown.
    """
    marked = set(db.execute(_MARKED).fetchall())
    opened, gone = settle_exemptions(db)
    before: set[tuple[str, int]] = set()
    closed: set[tuple[str, str | None, str | None]] = set()
    for table, key, exempt, council, body, day in db.execute(_EXEMPT).fetchall():
        if exempt == BY_ANOTHER:
            before.add((table, key))
        else:
            closed.add((council, body, day))
    found = _elsewhere(db, closed) if closed else set()
    found |= _closed_by_word(db, gone)
    found -= opened
    for value, changed in ((0, before - found), (BY_ANOTHER, found - before)):
        for table, key in changed:
            db.execute(f"UPDATE {table} SET exempt = ? WHERE key = ?", (value, key))  # noqa: S608 - our own names
    return {(council, body) for *_, council, body in marked ^ set(db.execute(_MARKED).fetchall())}


class Shut(NamedTuple):
    """What other copies have that a paper excludes."""

    homes: frozenset[tuple[str, str | None, str | None]] = frozenset()
    """Council, body and day of what is excluded there."""
    rows: frozenset[Key] = frozenset()


def shut_by(db: sqlite3.Connection, document: int) -> Shut:
    """What a paper closes elsewhere, before it goes."""
    homes = frozenset(db.execute(_SHUTS, {"document": document}).fetchall())
    return Shut(homes, frozenset(_elsewhere(db, homes))) if homes else Shut()


def opened_since(db: sqlite3.Connection, before: Shut) -> list[str]:
    """The ids of what is still held of it and nothing closes any more, now that the paper is gone."""
    if not before.rows:
        return []
    db.executemany("INSERT OR IGNORE INTO stale VALUES (?, ?)", settle_closed(db))
    now = (
        db.execute(f"SELECT id FROM {table} WHERE key = ? AND NOT exempt", (key,)).fetchall()  # noqa: S608 - our own names
        for table, key in before.rows
    )
    return sorted({given for rows in now for (given,) in rows})


def _elsewhere(db: sqlite3.Connection, homes: Collection[tuple[str, str | None, str | None]]) -> set[Key]:
    return {key for matters in _groups(db, {*homes}) for key in open_elsewhere(matters)}


_SHUTS = """
SELECT m.council_key, m.body_key, m.date FROM items i
JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.document = :document AND i.exempt = 1
UNION SELECT council_key, body_key, date FROM papers WHERE document = :document AND exempt = 1
"""
_MARKED = """
SELECT 'items', i.key, i.exempt, m.council_key, coalesce(m.body_key, '')
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.exempt
UNION ALL SELECT 'papers', key, exempt, council_key, coalesce(body_key, '') FROM papers WHERE exempt
"""


def _closed_by_word(db: sqlite3.Connection, gone: list[tuple[str, Matter]]) -> set[Key]:
    """What tells of business that a person said is exempt, and whose own words no paper has any more."""
    found: set[Key] = set()
    for council, one in gone:
        theirs = "w.council_key = ? AND (w.date IS ? OR w.date IS NULL OR w.body_key IS ?)"
        found |= open_elsewhere([one, *_all(db, theirs, (council, one.date, one.body))])
    return found


def settle_alone(db: sqlite3.Connection, others: sqlite3.Connection) -> None:
    """Mark in a database of one paper what a copy that another database holds excludes: of the same days, or bodies."""
    meetings = db.execute("SELECT date, body_key FROM meetings UNION SELECT date, body_key FROM papers").fetchall()
    ours = [*_all(db, "1", ())]
    found: set[tuple[str, int]] = set()
    for day, body in meetings:
        where = f"{_CLOSES} AND {'w.date = ?' if day else 'w.body_key IS ?'}"
        theirs = [*_all(others, where, (day or body,))]
        keys = {("ours", n): one.key for n, one in enumerate(ours)}
        alone = [one._replace(key=key, copy=(-1, one.copy[1])) for key, one in zip(keys, ours, strict=True)]
        found |= {keys[key] for key in open_elsewhere([*alone, *theirs]) if key in keys} if theirs else set()
    alone = [one._replace(copy=(-1, one.copy[1])) for one in ours]
    for _, one in gone_matters(others, laid(others)):
        found |= open_elsewhere([one, *alone])
    for table, key in found:
        db.execute(f"UPDATE {table} SET exempt = ? WHERE key = ?", (BY_ANOTHER, key))  # noqa: S608 - our own names


_CLOSES = """(EXISTS (SELECT 1 FROM items x WHERE x.document = w.document AND x.exempt = 1)
    OR EXISTS (SELECT 1 FROM papers x WHERE x.document = w.document AND x.exempt = 1))"""
_EXEMPT = """
SELECT 'items', i.key, i.exempt, m.council_key, m.body_key, m.date
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.exempt
UNION ALL SELECT 'papers', key, exempt, council_key, body_key, date FROM papers WHERE exempt
"""


def _groups(db: sqlite3.Connection, closed: set[tuple[str, str | None, str | None]]) -> Iterator[list[Matter]]:
    """What may be of one meeting: all of a day; and of a body what names no day, beside what is excluded there.

    What is of no council, as far as anybody said, may be of any that has such a body.
    """
    bodies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for council, body, day in closed:
        if day:
            bodies[council, day].update([] if council else [body or ""])
    for (council, day), theirs in sorted(bodies.items()):
        of_day = (
            "w.council_key IN (?, '') AND w.date = ? OR w.body_key IN (SELECT value FROM json_each(?)) AND w.date = ?"
        )
        yield _matters(db, f"({of_day})", (council, day, json.dumps(sorted(theirs)), day))
    undated = set(db.execute(_UNDATED).fetchall())
    for council, body in sorted({(council, body) for council, body, _ in closed}, key=str):
        if undated.isdisjoint({(council, body), (council, None)}) and (body or not undated):
            continue
        of_body = "w.council_key = ? AND (w.body_key IS ? OR w.body_key IS NULL OR ? IS NULL)"
        if (council, body, None) not in closed:
            of_body += f" AND (w.date IS NULL OR {_HAS_CLOSED})"
        yield _matters(db, of_body, (council, body, body))
    for council, body in sorted({(council, body) for council, body, _ in closed if body}):
        yield [*_read(db, "items", _MINUTES.format(_TWICE), (council, body, council, body))]


_TWICE = """
w.council_key = ? AND w.body_key = ? AND i.telling IN (
    SELECT y.telling FROM meetings m JOIN items y ON y.document = m.document AND y.meeting = m.id
    WHERE m.council_key = ? AND m.body_key = ? AND m.date IS NOT NULL AND y.telling <> ''
    GROUP BY y.telling HAVING count(DISTINCT m.date) = 2 AND count(DISTINCT iif(y.exempt = 1, m.date, NULL)) = 1)
"""
"""Under titles that a body has on two days, one of them excluded: a day may be misread.  More often, it is routine."""
_UNDATED = """
SELECT council_key, body_key FROM meetings WHERE date IS NULL
UNION SELECT council_key, body_key FROM papers WHERE date IS NULL
"""
_HAS_CLOSED = "EXISTS (SELECT 1 FROM items x WHERE x.document = w.document AND x.meeting = w.id AND x.exempt = 1)"
_MINUTES = """
SELECT i.key, w.document, w.id, w.body_key, w.date, coalesce(i.title, ''), i.text, i.exempt, w.starts
FROM meetings w JOIN items i ON i.document = w.document AND i.meeting = w.id WHERE {}
"""
_REPORTS = """
SELECT w.key, w.document, '', w.body_key, w.date, coalesce(w.subject, ''), coalesce(s.text, ''), w.exempt, NULL
FROM papers w LEFT JOIN passages s ON s.document = w.document AND s.id = w.id AND s.kind = 'paper' WHERE {}
"""


def _matters(db: sqlite3.Connection, where: str, of: tuple[str | None, ...]) -> list[Matter]:
    """The minutes and reports of some meetings; none where one paper alone tells of them."""
    found = [*_all(db, where, of)]
    return found if len({one.copy for one in found}) > 1 else []


def _all(db: sqlite3.Connection, where: str, of: tuple[str | None, ...]) -> Iterator[Matter]:
    yield from _read(db, "items", _MINUTES.format(where), of)
    yield from _read(db, "papers", _REPORTS.format(where), of)


def _read(db: sqlite3.Connection, table: str, select: str, of: tuple[str | None, ...]) -> Iterator[Matter]:
    for key, document, meeting, body, day, title, text, exempt, starts in db.execute(select, of):
        of_paper = table == "papers"
        yield Matter((table, key), (document, meeting), body, title, text, exempt == 1, of_paper, day, starts)
