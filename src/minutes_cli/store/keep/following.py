"""What persons said follows to a paper that replaces one in its place and only corrects its day or its body.

A word is said of a meeting's words.  Where the paper that lies where the other lay has the same business under another
day, it is known to be that meeting; so each word is written down again, under the id that the meeting has now, and
settles the one before.  Written down, it stays so when the database is made anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from minutes_cli.errors import DatabaseError
from minutes_cli.threads.evidence import plain

from .exempted import all_told
from .exempting import insert_exemption
from .journal import EXEMPTION, VERDICT, append, journal_of, lines_of, new_id
from .loose import said_first
from .pronouncing import insert_word
from .said import Said, all_said


class Business(NamedTuple):
    """What a meeting did, as a paper that is about to be replaced has it."""

    ids: frozenset[str]
    """The ids under which things may have been said of it."""
    text: Sequence[str]
    """The titles and the words of its minutes."""
    day: str | None


_SAME = 0.9
"""The share of the minutes that must be the same: minutes of another meeting share their forms, and not so much.

Of two papers of which one has no day, all must be.
"""


def business_of(db: sqlite3.Connection, document: int) -> list[Business]:
    """What each meeting of a paper did, in the order of the paper."""
    rows = db.execute(_MEETINGS, (document,)).fetchall()
    return [Business(frozenset((key, own)), _text(db, document, key), day) for key, own, day in rows]


def _text(db: sqlite3.Connection, document: int, meeting: str) -> list[str]:
    return [plain(text) for (text,) in db.execute(_ITEMS, (document, meeting))]


def follow_paper(db: sqlite3.Connection, before: Sequence[Business], document: int) -> None:
    """Say again of a paper's meetings what was said of them under the day or body that it corrects; in a transaction.

    Nothing is, where a meeting is held still under its id of before, or where the business is not the same.  Where the
    second home of what was said cannot be written, all stays in doubt, as it is.
    """
    now = db.execute(_MEETINGS, (document,)).fetchall()
    renamed: dict[str, tuple[str, ...]] = {}
    for was, (key, own, day) in zip(before, now, strict=False) if len(before) == len(now) else ():
        anew = not was.ids & {key, own} and _is_near(was.day, day) and not _is_held(db, was.ids)
        if anew and _is_same(was.text, _text(db, document, key), _SAME if was.day and day else 1.0):
            told = db.execute(_TOLD, (document, key)).fetchone()
            renamed |= dict.fromkeys(was.ids, told)
    if renamed:
        _say_again(db, renamed)


def _is_same(one: Sequence[str], other: Sequence[str], most: float) -> bool:
    words, others = (Counter(" ".join(text).split()) for text in (one, other))
    return bool(words) and min((words & others).total() / side.total() for side in (words, others) if side) >= most


def _is_near(one: str | None, other: str | None) -> bool:
    """Whether a meeting of the one day can be that of the other: the next, which may do the same, is a week away."""
    return not (one and other) or abs((date.fromisoformat(one) - date.fromisoformat(other)).days) < _WEEK


_WEEK = 7


def _is_held(db: sqlite3.Connection, ids: frozenset[str]) -> bool:
    return any(
        db.execute("SELECT 1 FROM meetings WHERE id = :id OR own_id = :id", {"id": one}).fetchone() for one in ids
    )


def _say_again(db: sqlite3.Connection, renamed: dict[str, tuple[str, ...]]) -> None:
    """Each word of some meetings under the ids that they have now: in the file first, then in the tables."""
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    words, exemptions = [*_words(db, renamed)], [*_exemptions(db, renamed)]
    if not (words or exemptions):
        return
    path = journal_of(db)
    if path is not None:
        try:
            append(
                path, lines_of(db, path, at, [("action", word) for word in words] + [("exempt", e) for e in exemptions])
            )
        except DatabaseError:
            return
    keys = {one.said_id: one.key for one in all_said(db)}
    for word in words:
        row = word | {"changes": json.dumps(word["changes"], ensure_ascii=False) if word["changes"] else None}
        row |= {"settles": json.dumps(word["settles"])}
        keys[word["id"]] = insert_word(db, (*(row[name] for name in VERDICT), at, word["id"], keys.get(word["adds"])))
    for told in exemptions:
        insert_exemption(db, told | {"said_at": at})


def _words(db: sqlite3.Connection, renamed: dict[str, tuple[str, ...]]) -> Iterator[dict[str, Any]]:
    """What was said of actions, but for what was said again so before."""
    by_id = {one.said_id: one for one in all_said(db)}
    ids: dict[int, str] = {}
    for one in (one for one in by_id.values() if one.meeting in renamed):
        now = renamed[one.meeting][0]
        if before := next((x for x in said_first(one, by_id) if x.meeting == now), None):
            ids[one.key] = before.said_id
            continue
        ids[one.key] = new_id()
        yield {
            "id": ids[one.key],
            **_columns(one),
            "sha256": None,  # it is of that paper no more, also if that comes back
            "action": _under(one.action, one.meeting, renamed),
            "place": one.place and _under(one.place, one.meeting, renamed),
            "settles": [one.said_id],
            "adds": None if one.adds is None else ids.get(one.adds),
        }


def _columns(one: Said) -> dict[str, Any]:
    row = one._asdict() | {"changes": json.loads(one.changes or "{}"), "by_whom": one.by, "on_date": one.on}
    return {name: row[_NAMES.get(name, name)] for name in VERDICT}


_NAMES = {"span_start": "start", "span_end": "end"}


def _exemptions(db: sqlite3.Connection, renamed: dict[str, tuple[str, ...]]) -> Iterator[dict[str, Any]]:
    """What was said to be exempt, or not."""
    ids: dict[str, str] = {}
    every = all_told(db)
    known = {(one.thing, *one.content): one.said_id for one in every}
    for one in every:
        if one.kind == "document" or one.meeting not in renamed:
            continue
        thing = _under(one.thing, one.meeting, renamed)
        if before := known.get((thing, *one.content)):
            ids[one.said_id] = before
            continue
        ids[one.said_id] = new_id()
        _, council, body, day = renamed[one.meeting]
        row = one._asdict() | {"span_start": one.start, "span_end": one.end, "by_whom": one.by, "on_date": one.on}
        row |= {"thing": thing, "place": _under(one.place, one.meeting, renamed)}
        row |= {"council_key": council, "body_key": body, "date": day, "sha256": ""}
        row |= {"takes": [ids[own] for own in json.loads(one.takes) if own in ids]}
        yield {"id": ids[one.said_id], **{name: row[name] for name in EXEMPTION}}


def _under(given: str, meeting: str, renamed: dict[str, tuple[str, ...]]) -> str:
    return renamed[meeting][0] + given[len(meeting) :] if given.startswith(meeting) else given


_MEETINGS = "SELECT id, own_id, date FROM meetings WHERE document = ? AND kind = 'minutes' ORDER BY span_start, id"
_TOLD = "SELECT id, council_key, body_key, date FROM meetings WHERE document = ? AND id = ? AND kind = 'minutes'"
_ITEMS = """
SELECT coalesce(title, '') || ' ' || text FROM items WHERE document = ? AND meeting = ? ORDER BY span_start
"""
