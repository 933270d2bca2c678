"""What people said that is in doubt, and what papers say against it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.keep.said import Said, all_said
from minutes_cli.store.listing import Record
from minutes_cli.threads.spoken import standing

from .filters import PLACE


class Doubt(NamedTuple):
    """Something that a person said of words that are not where they were."""

    place: tuple[Any, ...]
    """Of what stands there now, as far as that is known."""
    body: str | None
    date: str | None
    number: str | None
    message: str


_ATTACHED = """
SELECT said FROM current_actions WHERE said IS NOT NULL
UNION ALL SELECT said FROM actions WHERE said IS NOT NULL AND resolution IN (SELECT id FROM reprints)
"""
_HERE = "SELECT id, document_name, page, span_start, span_end, body, date, number FROM current_actions WHERE id = ?"
_MEETING = "SELECT id, document_name, page, span_start, span_end, body, date FROM current_meetings WHERE id = ?"


def doubts(db: sqlite3.Connection) -> Iterator[Doubt]:
    """What counts of what was said, and is laid upon no action that is shown.

    Whoever has spoken since of what stands there now has seen it.
    """
    told = [word for (said,) in db.execute(_ATTACHED) for word in json.loads(said)["words"]]
    attached = {word["key"] for word in told if not word["in_doubt"]}
    loose: dict[str, list[Said]] = defaultdict(list)
    said = all_said(db)
    for one in said:
        if one.key not in attached and one.adds not in attached and one.word != "note":
            loose[one.action].append(one)
    seen: dict[str, int] = {}
    for one in said:
        if one.key in attached:
            seen[one.action] = one.key
    for action, words in loose.items():
        if words[-1].key < seen.get(action, 0):
            continue
        now = standing(one.told() for one in words)
        if not now.withdrawn and (now.status or now.set or words[0].word == "add"):
            yield _doubt(db, action, words)


def _doubt(db: sqlite3.Connection, action: str, words: list[Said]) -> Doubt:
    last = words[-1].told()
    by = f" by {last.by}" if last.by else ""
    what = f"{_DONE[last.word]} on {last.on}{by} of “{last.quote or action}”"
    short = f"'{action}'"
    here = db.execute(_HERE, (action,)).fetchone()
    meeting = db.execute(_MEETING, (words[0].meeting,)).fetchone()
    if here:
        body, day, number = here[5:]
        return Doubt(here[:5], body, day, number, f"{what}: other words stand there now")
    if meeting:
        body, day = meeting[5:]
        gone = f"{what}: these words are no longer there (`minutes reopen {short}` takes it back)"
        return Doubt((meeting[0], *meeting[1:5]), body, day, None, gone)
    gone = f"{what}: no paper of that meeting is held (`minutes reopen {short}` takes it back)"
    return Doubt((None, None, None, None, None), None, None, None, gone)


_DONE = {"close": "closed", "amend": "amended", "add": "added", "reopen": "reopened"}

_AGAINST = f"""
SELECT {", ".join({"document": "document_name", "start": "span_start", "end": "span_end"}.get(n, n) for n in PLACE)},
    body, date, number, contradicted
FROM action_states WHERE contradicted <> '[]'
"""  # noqa: S608 - our own names


def contradicted(db: sqlite3.Connection) -> Iterator[Doubt]:
    """Where papers that came later tell otherwise than a person."""
    for *place, body, date, number, messages in db.execute(_AGAINST).fetchall():
        for message in json.loads(messages):
            yield Doubt(tuple(place), body, date, number, message)


def lost(db: sqlite3.Connection, action: str) -> Record | None:
    """What was said of an action that is no longer there, as one to be taken back; None where nothing was."""
    words = [one for one in all_said(db) if one.action == action]
    if not words or db.execute(_HERE, (action,)).fetchone():
        return None
    now = standing(one.told() for one in words)
    if now.withdrawn or not (now.status or now.set or words[0].word == "add"):
        return None
    back = [*(["status"] if now.status else []), *now.set, *(["added"] if words[0].word == "add" else [])]
    quote = words[-1].told().quote or action
    return {"id": action, "owner": None, "task": quote, "status": now.status, "amended": {}, "said": [], "back": back}
