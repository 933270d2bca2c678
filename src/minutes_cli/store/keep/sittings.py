"""Ids across papers: copies of one thing share theirs, two things never do.

What a paper gives by itself is kept beside (`own_id`), so ids follow from what is held and not from what came first.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from minutes_cli.threads.kinds import kinds

_Day = tuple[str, str | None, str]
"""Council and body, as they are compared, and day."""


class Shared(NamedTuple):
    """What a paper may share with others."""

    days: frozenset[_Day]
    papers: frozenset[str]
    """Ids of reports, by the paper alone."""

    def __or__(self, other: Shared) -> Shared:
        return Shared(self.days | other.days, self.papers | other.papers)


NOTHING = Shared(frozenset(), frozenset())


def shared(db: sqlite3.Connection, document: int) -> Shared:
    """The days of meetings that a document tells of, and its reports."""
    days = db.execute(
        "SELECT DISTINCT council_key, body_key, date FROM meetings WHERE document = ? AND date IS NOT NULL", (document,)
    )
    papers = db.execute("SELECT own_id FROM papers WHERE document = ?", (document,))
    return Shared(frozenset(days.fetchall()), frozenset(own for (own,) in papers))


def shared_by(db: sqlite3.Connection, documents: Iterable[int]) -> Shared:
    """The same of several documents."""
    told = (json.dumps([*documents]),)
    return Shared(frozenset(db.execute(_DAYS_OF, told).fetchall()), frozenset(own for (own,) in db.execute(_OWN, told)))


_DAYS_OF = """
SELECT DISTINCT council_key, body_key, date FROM meetings
WHERE document IN (SELECT value FROM json_each(?)) AND date IS NOT NULL
"""
_OWN = "SELECT own_id FROM papers WHERE document IN (SELECT value FROM json_each(?))"


def everything(db: sqlite3.Connection) -> Shared:
    """The same for all that is held."""
    days = db.execute("SELECT DISTINCT council_key, body_key, date FROM meetings WHERE date IS NOT NULL")
    papers = db.execute("SELECT own_id FROM papers GROUP BY own_id HAVING count(*) > 1")
    return Shared(frozenset(days.fetchall()), frozenset(own for (own,) in papers))


CROWD = 32
"""Of so many papers that tell of one body on one day, or bring one report, each is compared with the others when it
comes.  No council has met so often; where more come, they are compared once, before anybody reads."""


def settle(db: sqlite3.Connection, some: Shared) -> None:
    """Give each meeting, minute and report its id, from all papers held now; call it inside a transaction.

    Crowds wait for `settle_crowds`: to compare all of a thousand papers as each comes costs the square of them at best.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    for day in sorted(some.days, key=str):
        if not _is_crowd(db, "meetings WHERE council_key = ? AND body_key IS ? AND date = ?", day):
            _settle_day(db, day)
    for own in sorted(some.papers):
        if not _is_crowd(db, "papers WHERE own_id = ?", (own,)):
            _settle_reports(db, own)


def _is_crowd(db: sqlite3.Connection, rows: str, of: tuple[str | None, ...]) -> bool:
    more = db.execute(f"SELECT 1 FROM {rows} LIMIT 1 OFFSET {CROWD}", of)  # noqa: S608 - our own words
    return more.fetchone() is not None


def settle_crowds(db: sqlite3.Connection, homes: Iterable[tuple[str, str | None]]) -> list[int]:
    """Give ids to what came in crowds for some bodies, of which papers came or went; call it inside a transaction.

    Returns the documents that have them: what people said is to be laid upon their rows anew.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    days: list[_Day] = []
    papers: set[str] = set()
    crowds = {own for (own,) in db.execute(_MANY_REPORTS, (CROWD,))}
    for home in homes:
        days += db.execute(_CROWDED_DAYS, (*home, CROWD))
        papers |= crowds and crowds & {own for (own,) in db.execute(_REPORTS_OF, home)}
    documents = {key for day in days for (key,) in db.execute(_TELLING, day)}
    for day in days:
        _settle_day(db, day)
    for document in documents:
        papers |= shared(db, document).papers
    for own in sorted(papers):
        _settle_reports(db, own)
        documents |= {row[0] for row in db.execute(_REPORTS, (own,))}
    return sorted(documents)


_CROWDED_DAYS = """
SELECT council_key, body_key, date FROM meetings WHERE +council_key = ? AND body_key IS ? AND date IS NOT NULL
GROUP BY date HAVING count(*) > ? ORDER BY date
"""
_TELLING = "SELECT document FROM meetings WHERE council_key = ? AND body_key IS ? AND date = ?"
_MANY_REPORTS = "SELECT own_id FROM papers GROUP BY own_id HAVING count(*) > ?"
_REPORTS_OF = "SELECT own_id FROM papers WHERE council_key = ? AND body_key IS ?"

_TELLINGS = """
SELECT m.key, m.document, m.own_id, m.kind = 'minutes', m.draft, m.body IS NOT NULL, m.starts, m.occasion, m.venue,
    d.sha256, (SELECT count(*) FROM items i WHERE i.document = m.document AND i.meeting = m.id), m.id
FROM meetings m JOIN documents d ON d.id = m.document
WHERE m.council_key = ? AND m.body_key IS ? AND m.date = ?
"""


def _settle_day(db: sqlite3.Connection, day: _Day) -> None:
    rows = db.execute(_TELLINGS, day).fetchall()
    several = len({row[1] for row in rows}) > 1
    wanted = {row[0]: row[2] for row in rows}
    if several:
        from .tellings import named_of  # noqa: PLC0415 - most days have one paper

        wanted = named_of(db, rows)
    moving = [(row[0], row[1], row[11], wanted[row[0]]) for row in rows if row[11] != wanted[row[0]]]
    # first out of each other's way, then to where they belong: two meetings of a paper may change places
    for key, document, old, _ in moving:
        _move_meeting(db, document, old, f"?/{key}")
    for key, document, _, new in moving:
        _move_meeting(db, document, f"?/{key}", new)
    of_id: dict[str, list[int]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row[9]):
        of_id[wanted[row[0]]].append(row[1])
    for meeting, documents in of_id.items():
        _settle_minutes(db, meeting, documents)


_ALTERED = "SELECT id, own_id FROM items WHERE document = ? AND meeting = ? AND id <> meeting || own_id"
_CLASHING = """
SELECT own_id FROM items WHERE document IN (SELECT value FROM json_each(?)) AND meeting = ?
GROUP BY own_id HAVING count(*) > 1 AND count(DISTINCT coalesce(title, '') || char(0) || text) > 1
"""
_CLASH = """
SELECT i.document, i.id, coalesce(i.title, ''), i.text, d.sha256 FROM items i JOIN documents d ON d.id = i.document
WHERE i.document IN (SELECT value FROM json_each(?)) AND i.meeting = ? AND i.own_id = ?
"""


def _settle_minutes(db: sqlite3.Connection, meeting: str, documents: list[int]) -> None:
    """Papers that tell of parts of a meeting, a page for each item, may give one number to two minutes.

    Copies of the whole may number a minute otherwise than each other: these are versions of one.
    """
    wanted: dict[tuple[int, str], str] = {}
    among = (json.dumps(documents), meeting)
    clashes = [own for (own,) in db.execute(_CLASHING, among)] if len(documents) > 1 else []
    copies: list[int] = []
    if clashes:
        from .tellings import editions_of  # noqa: PLC0415 - few do

        copies = editions_of(db, meeting, documents)
    edition = dict(zip(documents, copies, strict=False))
    for own in clashes if len(set(copies)) > 1 else ():
        rows = db.execute(_CLASH, (*among, own)).fetchall()
        first: dict[int, tuple[str, str, str, str, str]] = {}
        for row in sorted(rows, key=lambda row: (row[4], row[1])):
            first.setdefault(edition[row[0]], row)
        kind = dict(zip(first, kinds([row[2:5] for row in first.values()]), strict=True))
        called = {n: _called(own, key, len(set(kind.values()))) for n, key in kind.items()}
        wanted |= {(row[0], row[1]): called[edition[row[0]]] for row in rows}
    for document in documents:
        for given, own in db.execute(_ALTERED, (document, meeting)).fetchall():
            wanted.setdefault((document, given), own)
    for (document, old), new in wanted.items():
        if old != meeting + new:
            _move_minute(db, document, old, meeting + new)


def _called(own: str, kind: str, how_many: int) -> str:
    """An id as it is where several things would have it: told apart by the content, which no other paper changes."""
    return own if how_many == 1 else f"{own}@{kind[:8]}"


_REPORTS = """
SELECT p.document, p.id, coalesce(p.subject, ''), coalesce(s.text, ''), d.sha256
FROM papers p JOIN documents d ON d.id = p.document
LEFT JOIN passages s ON s.document = p.document AND s.id = p.id AND s.kind = 'paper'
WHERE p.own_id = ?
"""


def _settle_reports(db: sqlite3.Connection, own: str) -> None:
    """A report that came with a later supplement may stand under the number of another."""
    rows = db.execute(_REPORTS, (own,)).fetchall()
    found = kinds([row[2:] for row in rows])
    for (document, given, *_), kind in zip(rows, found, strict=True):
        wanted = _called(_home(db, document, own), kind, len(set(found)))
        if given != wanted:
            _move_report(db, document, given, wanted)


def _home(db: sqlite3.Connection, document: int, own: str) -> str:
    """A report's own id, below the meeting that the document now has it in."""
    moved = db.execute(
        "SELECT id || substr(:own, length(own_id) + 1) FROM meetings WHERE document = :document AND id <> own_id "
        "AND substr(:own, 1, length(own_id) + 1) = own_id || '/'",
        {"own": own, "document": document},
    ).fetchone()
    return moved[0] if moved else own


_BELOW_MEETING = (
    "meetings id",
    "attendance meeting",
    "agenda_items meeting",
    "items id meeting",
    "resolutions id item restates motion",
    "motions id item amends resolution",
    "actions id item resolution",
    "papers id",
    "paper_actions id paper meeting",
    "recommendations paper",
    "citations id source item paper within",
    "statements source",
    "plans id paper",
    "passages id",
)


def _move_meeting(db: sqlite3.Connection, document: int, old: str, new: str) -> None:
    """Rename a meeting of a document, and all whose ids begin with it."""
    values = {"document": document, "old": old, "new": new}
    for table in _BELOW_MEETING:
        name, *columns = table.split()
        for column in columns:
            begins = f"({column} = :old OR substr({column}, 1, length(:old) + 1) = :old || '/')"
            moved = f"{column} = :new || substr({column}, length(:old) + 1)"
            db.execute(f"UPDATE {name} SET {moved} WHERE document = :document AND {begins}", values)  # noqa: S608 - our own names


_BELOW_MINUTE = (
    "resolutions restates : restates IN (SELECT id FROM resolutions WHERE document = :document AND item = :old)",
    "passages id : id = :old AND kind = 'item'",
    "statements source : source = :old",
    "citations id source item : item = :old",
    "actions id resolution item : item = :old",
    "motions id amends resolution item : item = :old",
    "resolutions id motion item : item = :old",
    "items id : id = :old",
)
_BELOW_REPORT = (
    "passages id : id = :old AND kind = 'paper'",
    "statements source : source = :old",
    "recommendations paper : paper = :old",
    "paper_actions id paper : paper = :old",
    "citations id source paper : paper = :old",
    "plans id paper : paper = :old",
    "papers id : id = :old",
)


def _move_minute(db: sqlite3.Connection, document: int, old: str, new: str) -> None:
    _move(db, _BELOW_MINUTE, {"document": document, "old": old, "new": new})


def _move_report(db: sqlite3.Connection, document: int, old: str, new: str) -> None:
    _move(db, _BELOW_REPORT, {"document": document, "old": old, "new": new})


_MOVED = "iif(substr({0}, 1, length(:old)) = :old, :new || substr({0}, length(:old) + 1), {0})"


def _move(db: sqlite3.Connection, tables: Iterable[str], values: dict[str, object]) -> None:
    """Rename a thing of a document, and what hangs from it."""
    for table in tables:
        told, _, where = table.partition(" : ")
        name, *columns = told.split()
        moved = ", ".join(f"{column} = {_MOVED.format(column)}" for column in columns)
        db.execute(f"UPDATE {name} SET {moved} WHERE document = :document AND {where}", values)  # noqa: S608 - our own names
