"""What a person said of an action goes on to count when its id changes.

A day or a body was settled, another meeting of that day came in, the paper was corrected.

It counts for the action in the same place of the same paper, or under the same id of another copy, as long as the words
are the same; for the one action of that meeting with those words where the numbers have moved; else for none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from minutes_cli.threads.sittings import alike
from minutes_cli.words.keys import meeting_of

_SAME = 0.6
"""An action that was said to be done and one that is held are the same if they share so much of their words."""


class _Said(NamedTuple):
    """Of what action something was said."""

    action: str
    """Its id then."""
    sha256: str | None
    place: str | None
    words: str | None


class _Held(NamedTuple):
    """An action of a meeting that may be meant."""

    id: str
    place: str
    plain: str


_COPIED = """
SELECT a.id, min(x.id)
FROM settled_meetings s
JOIN items i ON i.document = s.document AND i.meeting = s.id
JOIN actions a ON a.document = i.document AND a.item = i.id
JOIN current_actions x ON x.meeting = s.settled_by AND x.path = a.path AND x.plain = a.plain
GROUP BY a.key HAVING count(*) = 1
"""
"""A dated copy of the paper is held now."""
_ACTIONS = """
SELECT DISTINCT a.id, i.own_id || substr(a.id, length(i.id) + 1), a.plain
FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
"""
_OF_PAPER = f"{_ACTIONS} JOIN documents d ON d.id = a.document WHERE d.sha256 = ?"
_OF_MEETING = f"{_ACTIONS} JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE ? IN (m.own_id, m.id)"


def present_ids(db: sqlite3.Connection) -> dict[int, str | None]:
    """For each thing said, by its key, the id that its action has now; None where that action is no longer held."""
    copied = dict(db.execute(_COPIED))
    known: dict[_Said, str | None] = {}
    found = {}
    actions = _Actions(db)
    for key, *row in db.execute("SELECT key, action, sha256, place, words FROM verdicts").fetchall():
        said = _Said(*row)
        if said not in known:
            now = _present(actions, said)
            known[said] = copied.get(now, now) if now else None
        found[key] = known[said]
    return found


class _Actions:
    """The actions of a paper and of a meeting, each asked for once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[tuple[str, str], list[_Held]] = {}

    def of_paper(self, sha256: str) -> list[_Held]:
        return self._of(_OF_PAPER, sha256)

    def of_meeting(self, meeting: str) -> list[_Held]:
        return self._of(_OF_MEETING, meeting)

    def _of(self, sql: str, value: str) -> list[_Held]:
        if (sql, value) not in self._known:
            self._known[sql, value] = [_Held(*row) for row in self._db.execute(sql, (value,))]
        return self._known[sql, value]


def _present(actions: _Actions, said: _Said) -> str | None:
    held = actions.of_paper(said.sha256) if said.sha256 else []
    if held and said.place:
        return _meant(said, held, [x for x in held if x.place == said.place])
    meeting = meeting_of(said.action)
    held = actions.of_meeting(meeting)
    rest = said.action[len(meeting) :]
    by_id = [x for x in held if x.id == said.action]
    return _meant(said, held, by_id or [x for x in held if x.place == rest])


def _meant(said: _Said, held: Iterable[_Held], likely: Iterable[_Held]) -> str | None:
    """The action of which it was said: that of the likely ones with its words, else the only one of all with them."""
    for some in (likely, held):
        alive = {x.id for x in some if (said.words is None and some is likely) or _alike(said.words, x.plain)}
        if len(alive) == 1:
            return alive.pop()
    return None


def _alike(words: str | None, plain: str) -> bool:
    return words is not None and (words == plain or alike(words, plain) >= _SAME)
