"""Of which of its meetings a paper has it that something was said, whatever ids they have by what is held now."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from minutes_cli.threads.seated import Sitting, day_of_meeting, seated
from minutes_cli.words.keys import meeting_of

from .homes import sittings_of
from .said import Said


class Meetings:
    """The meetings of which a paper tells, by the ids under which things may have been said of them."""

    def __init__(self, db: sqlite3.Connection, document: int, sha256: str, *, copies: bool) -> None:
        self._db, self._document, self._sha256 = db, document, sha256
        self._called = self._ids_of(copies=copies)
        self._of_day: dict[str, dict[str, Sitting]] = defaultdict(dict)
        for key, sitting in sittings_of(db, document).items():
            self._of_day[day_of_meeting(key)][key] = sitting
        self._names = frozenset[str]().union(*self._called.values())
        self._asked: dict[tuple[str, str, str], frozenset[str]] = {}

    def concern(self, one: Said) -> bool:
        """Whether something was said of one of them, or of another of its day, which may be one of them."""
        if one.sha256 == self._sha256 or one.meeting in self._names:
            return True
        return one.sitting is not None and day_of_meeting(one.meeting) in self._of_day

    def meant(self, one: Said) -> frozenset[str]:
        """Those of which it was said; where its own has another id since, any of this paper."""
        named = frozenset(key for key, ids in self._called.items() if one.meeting in ids)
        day = day_of_meeting(one.meeting)
        held = self._of_day.get(day)
        if not held or (one.meeting in held and "@" in one.meeting):
            return named or frozenset(self._called)
        if one.sitting:
            found = seated(named, one.sitting, held, alone=len(self._ids(_OF_DAY, day, day)) == 1)
        else:
            found = named or frozenset(self._called)
        own = self._ids(_OF_PAPER, one.sha256 or "", day)  # the paper of which it was said, if held, tells its id
        return frozenset(key for key in found if not own or key in own or key not in held)

    def _ids_of(self, *, copies: bool) -> dict[str, set[str]]:
        """The meetings of the paper and its reports: of each the ids under which things may have been said of it."""
        called: dict[str, set[str]] = defaultdict(set)
        for key, own in self._db.execute(_REPORTS_CALLED, (self._document,)).fetchall():
            called[meeting_of(key)] |= {meeting_of(key), meeting_of(own)}
        for key, own in self._db.execute(_CALLED, (self._document,)).fetchall():
            called[key] |= {key, own}
        if copies:
            for key, copy in self._db.execute(_COPIES, (self._document,)).fetchall():
                called[key].add(copy)
        return called

    def _ids(self, sql: str, of: str, day: str) -> frozenset[str]:
        """The ids of the meetings of a body and day that a question finds, asked once."""
        if (sql, of, day) not in self._asked:
            rows = self._db.execute(sql, {"of": of}).fetchall()
            self._asked[sql, of, day] = frozenset(key for (key,) in rows if day_of_meeting(key) == day)
        return self._asked[sql, of, day]


_CALLED = """
SELECT m.id, o.own_id FROM meetings m JOIN meetings o ON o.id = m.id WHERE m.document = ?
"""
"""Papers of one meeting have one id for it, whatever each calls it by itself."""
_COPIES = """
SELECT m.id, s.id FROM settled_meetings s JOIN meetings m ON m.id = s.settled_by WHERE m.document = ?
"""
_OF_DAY = """
SELECT DISTINCT id FROM meetings WHERE kind = 'minutes' AND id >= :of AND id < :of || char(127) AND date IS NOT NULL
"""
_OF_PAPER = """
SELECT DISTINCT m.id FROM meetings m JOIN documents d ON d.id = m.document
WHERE d.sha256 = :of AND m.kind = 'minutes' AND m.date IS NOT NULL
"""
_REPORTS_CALLED = "SELECT id, own_id FROM papers WHERE document = ?"
