"""What persons said to be exempt follows to the paper that takes the place of one: of another day, body or number, too.

Nothing but the moment at which a paper is replaced, or read anew, tells that one corrects the other, so the word is
written down anew then: of the same thing, by whom and when it was said, and of what stands in the paper that has come.
Where nothing there has its words, that is what has its title, most of its words or its number.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.threads.exempted import Thing, doubtful, like, same, thing
from minutes_cli.threads.likeness import LIKE, alike

from .exempted import Told, laid
from .exempting import insert_exemption
from .journal import EXEMPTION, new_id, write_down
from .said import documents_of


class Following(NamedTuple):
    """A word that counts of a paper, and a thing there of which it counts; of a paper, none."""

    told: Told
    of: Thing | None
    body: str | None = None
    day: str | None = None
    """Of its meeting, as it was before."""


class Closed(NamedTuple):
    """What persons said to be exempt of a paper, or of something in it, before it goes or is read anew."""

    words: tuple[Following, ...] = ()
    sha256: str = ""
    text: str = ""
    """Of all its minutes and reports, by which it is known again."""


NOTHING = Closed()


def closed_by_word(db: sqlite3.Connection, document: int) -> Closed:
    """What persons said to be exempt there."""
    if not db.execute(_SPOKEN_OF, {"document": document}).fetchone():
        return NOTHING
    now = laid(db)
    back = {own for one in now.told.values() for own in json.loads(one.takes)}
    rows = _things(db, document)
    things = {(row.table, row.key): row for row in rows}
    found = []
    for key in (*things, ("documents", document)):
        if now.rows.get(key) != 1:
            continue
        for one, _ in now.words[key]:
            if one.exempt and one.said_id not in back:
                of = None if one.kind == "document" else things[key]
                found.append(Following(one, of.thing, of.body, of.day) if of else Following(one, None))
    words = {(one.told.word, one.of): one for one in found}
    (sha256,) = db.execute("SELECT sha256 FROM documents WHERE id = ?", (document,)).fetchone()
    return Closed(tuple(words.values()), sha256, _said_in(rows))


def follow(db: sqlite3.Connection, document: int, closed: Closed) -> int:
    """Say it of the paper that has come in its place, where it does not count there by itself; returns of how much."""
    if not closed.words:
        return 0
    sha256, place, name = db.execute("SELECT sha256, place, name FROM documents WHERE id = ?", (document,)).fetchone()
    now, rows = laid(db), _things(db, document)
    known = {one.word for one in now.told.values() if one.sha256 == sha256}
    here = {one.word for row in rows for one, _ in now.words.get((row.table, row.key), ())}
    corrects = sha256 == closed.sha256 or alike(closed.text, _said_in(rows)) >= LIKE
    went = 0
    for one in closed.words:
        told = one.told
        if told.word in known:
            continue
        if one.of is None:
            _write(db, told._replace(sha256=sha256, place=place, title=name, start=0))
            went += 1
            continue
        if told.word in here and document in documents_of(db, told.meeting):
            continue
        for row in _come(one, [row for row in rows if row.table == _TABLES[told.kind]], corrects=corrects):
            became = told._replace(sha256=sha256, place="", title=row.thing.title, text=row.thing.text)
            became = became._replace(start=row.start, end=row.end, council=row.council, body=row.body, date=row.day)
            _write(db, became)
            went += 1
    return went


def _come(one: Following, rows: Sequence[_Row], *, corrects: bool) -> list[_Row]:
    """What has come in the place of a thing: its words; of the paper corrected, what may have, of its meeting first."""
    if one.of is None:
        return []
    every = [row.thing for row in rows]
    if found := same(one.of, every) or (like(one.of, every) if one.told.kind == "paper" else []):
        return [rows[n] for n in found]
    for near in _nearest(one, rows, corrects=corrects):
        if found := doubtful(one.of, [row.thing for row in near]):
            return [near[n] for n in found]
    return []


def _nearest(one: Following, rows: Sequence[_Row], *, corrects: bool) -> Iterator[list[_Row]]:
    """The rows of its meeting, or of its day, whatever the paper; of a paper that corrects it, of its body, and all.

    The next minutes, put where these were, have other business under the same numbers.
    """
    of_day = [row for row in rows if row.day and row.day == one.day]
    yield [row for row in of_day if row.body == one.body]
    yield of_day
    if corrects:
        yield [row for row in rows if row.body == one.body]
        yield [*rows]


def _said_in(rows: Sequence[_Row]) -> str:
    return "\n".join(row.thing.text for row in rows)


def _write(db: sqlite3.Connection, told: Told) -> None:
    of = (told.thing, told.kind, told.sha256, told.place, told.title, told.text, told.start, told.end)
    by = (told.on, told.by, told.because)
    values: tuple[object, ...] = (*of, told.council, told.body, told.date, told.exempt, [], *by)
    line = {"id": new_id(db), **dict(zip(EXEMPTION, values, strict=True))}
    write_down(db, "exempt", told.said_at, line)
    insert_exemption(db, line | {"said_at": told.said_at})


_TABLES = {"item": "items", "paper": "papers"}


class _Row(NamedTuple):
    """A minute or a report of a paper."""

    table: str
    key: int
    thing: Thing
    start: int
    end: int
    council: str
    body: str | None
    day: str | None


def _things(db: sqlite3.Connection, document: int) -> list[_Row]:
    """The minutes and reports of a paper, and of each its place, its council, body and day."""
    rows = db.execute(_THINGS, {"document": document}).fetchall()
    return [_Row(table, key, thing(own, title, text, ""), *where) for table, key, own, title, text, *where in rows]


_THINGS = """
SELECT 'items', i.key, i.own_id, coalesce(i.title, ''), i.text, i.span_start, i.span_end, m.council_key, m.body_key,
    m.date
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.document = :document
UNION ALL SELECT 'papers', p.key, p.own_id, coalesce(p.subject, ''),
    substr(d.text, p.span_start + 1, p.span_end - p.span_start), p.span_start, p.span_end, p.council_key, p.body_key,
    p.date
FROM papers p JOIN documents d ON d.id = p.document WHERE p.document = :document
"""
_SPOKEN_OF = """
SELECT 1 FROM exemptions e JOIN documents d ON d.sha256 = e.sha256 OR d.place = e.place AND e.kind = 'document'
WHERE d.id = :document
UNION ALL SELECT 1 FROM meetings m JOIN exemptions e ON substr(e.thing, 1, length(m.id) + 1) = m.id || '/'
    WHERE m.document = :document
UNION ALL SELECT 1 FROM documents WHERE id = :document AND said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM items WHERE document = :document AND said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM papers WHERE document = :document AND said_exempt IS NOT NULL
LIMIT 1
"""
