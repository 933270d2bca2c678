"""What persons said to be exempt follows to the paper that takes the place of one: of another day, body or number, too.

Nothing but the moment at which a paper is replaced tells that one corrects the other, so the word is written down anew
then: of the same thing, by whom and when it was said, and of what stands in the paper that has come.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from minutes_cli.threads.exempted import Thing, like, same, thing

from .exempted import Told, laid
from .exempting import insert_exemption
from .journal import EXEMPTION, new_id, write_down
from .said import documents_of


class Following(NamedTuple):
    """A word that counts of a paper, and a thing there of which it counts; of a paper, none."""

    told: Told
    of: Thing | None


def closed_by_word(db: sqlite3.Connection, document: int) -> list[Following]:
    """What persons said to be exempt of a paper, or of something in it, before it goes."""
    if not db.execute(_SPOKEN_OF, {"document": document}).fetchone():
        return []
    now = laid(db)
    back = {own for one in now.told.values() for own in json.loads(one.takes)}
    things = {(table, key): of for table, key, of, _ in _things(db, document)}
    found = []
    for key in (*things, ("documents", document)):
        if now.rows.get(key) == 1:
            words = [one for one, _ in now.words[key] if one.exempt and one.said_id not in back]
            found += [Following(one, None if one.kind == "document" else things[key]) for one in words]
    return list({(one.told.word, one.of): one for one in found}.values())


def follow(db: sqlite3.Connection, document: int, closed: Sequence[Following]) -> None:
    """Say it of the paper that has come in its place, where it does not count there by itself."""
    if not closed:
        return
    sha256, place, name = db.execute("SELECT sha256, place, name FROM documents WHERE id = ?", (document,)).fetchone()
    now, rows = laid(db), _things(db, document)
    known = {one.word for one in now.told.values() if one.sha256 == sha256}
    here = {one.word for table, key, *_ in rows for one, _ in now.words.get((table, key), ())}
    for told, of in closed:
        if told.word in known:
            continue
        if of is None:
            _write(db, told._replace(sha256=sha256, place=place, title=name, start=0))
            continue
        if told.word in here and document in documents_of(db, told.meeting):
            continue
        among = [row for row in rows if row[0] == _TABLES[told.kind]]
        every = [held for _, _, held, _ in among]
        for n in same(of, every) or (like(of, every) if told.kind == "paper" else ()):
            _, _, held, (start, end, council, body, day) = among[n]
            become = told._replace(sha256=sha256, place="", title=held.title, text=held.text, start=start, end=end)
            _write(db, become._replace(council=council, body=body, date=day))


def _write(db: sqlite3.Connection, told: Told) -> None:
    of = (told.thing, told.kind, told.sha256, told.place, told.title, told.text, told.start, told.end)
    by = (told.on, told.by, told.because)
    values: tuple[object, ...] = (*of, told.council, told.body, told.date, told.exempt, [], *by)
    line = {"id": new_id(db), **dict(zip(EXEMPTION, values, strict=True))}
    write_down(db, "exempt", told.said_at, line)
    insert_exemption(db, line | {"said_at": told.said_at})


_TABLES = {"item": "items", "paper": "papers"}
_Row = tuple[str, int, Thing, tuple[int, int, str, str | None, str | None]]


def _things(db: sqlite3.Connection, document: int) -> list[_Row]:
    """The minutes and reports of a paper, and of each its place, its council, body and day."""
    rows = db.execute(_THINGS, {"document": document}).fetchall()
    return [(table, key, thing("", title, text, ""), tuple(where)) for table, key, title, text, *where in rows]


_THINGS = """
SELECT 'items', i.key, coalesce(i.title, ''), i.text, i.span_start, i.span_end, m.council_key, m.body_key, m.date
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.document = :document
UNION ALL SELECT 'papers', p.key, coalesce(p.subject, ''),
    substr(d.text, p.span_start + 1, p.span_end - p.span_start), p.span_start, p.span_end, p.council_key, p.body_key,
    p.date
FROM papers p JOIN documents d ON d.id = p.document WHERE p.document = :document
"""
_SPOKEN_OF = """
SELECT 1 FROM exemptions e JOIN documents d ON d.sha256 = e.sha256 OR d.place = e.place AND e.kind = 'document'
WHERE d.id = :document
UNION ALL SELECT 1 FROM documents WHERE id = :document AND said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM items WHERE document = :document AND said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM papers WHERE document = :document AND said_exempt IS NOT NULL
LIMIT 1
"""
