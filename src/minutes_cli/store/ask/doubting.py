"""What people said that is in doubt, and what papers say against it."""

import json
import re
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.keep.loose import loose
from minutes_cli.store.keep.said import Said
from minutes_cli.store.listing import Record
from minutes_cli.threads.standing import layers, standing

from .filters import PLACE


class Doubt(NamedTuple):
    """Something that a person said of words that are not where they were."""

    place: tuple[Any, ...]
    """Of what stands there now, as far as that is known."""
    body: str | None
    date: str | None
    number: str | None
    message: str


_HERE = "SELECT id, document_name, page, span_start, span_end, body, date, number FROM current_actions WHERE id = ?"
_MEETING = "SELECT id, document_name, page, span_start, span_end, body, date FROM current_meetings WHERE id = ?"

_MINUTE = "SELECT id FROM items WHERE id = ? AND exempt"
"""An exempt one is named, so that what was said of it is left out where it is."""
_LIMB = re.compile(r"[(\[]")


def doubts(db: sqlite3.Connection) -> Iterator[Doubt]:
    """What counts of what was said, and is laid upon no action that is shown."""
    for words in loose(db):
        if _counts(words):
            yield _doubt(db, words[-1].action, words)


def _counts(words: list[Said]) -> bool:
    """Whether anything is left of what was said, when it was all said."""
    now = standing(one.told() for one in words)
    return not now.withdrawn and bool(now.status or now.set or words[0].word == "add" or _noted(words))


def _noted(words: list[Said]) -> bool:
    """Whether something was noted that nobody took back."""
    back = max((one.key for one in words if _NOTED in one.told().changes.get("back", ())), default=0)
    return any(one.word == "note" and one.key > back for one in words)


_NOTED = "noted"
"""What a reopening takes back beside the status and the fields that were set, where the words are gone."""


def _doubt(db: sqlite3.Connection, action: str, words: list[Said]) -> Doubt:
    last = words[-1].told()
    by = f" by {last.by}" if last.by else ""
    what = f"{_DONE[last.word]} on {last.on}{by}{_saying(words)} of “{last.quote or action}”"
    minute = db.execute(_MINUTE, (_LIMB.split(action, maxsplit=1)[0],)).fetchone()
    if minute is None and any(one.exempt for one in words):  # nothing is left that would say so
        what = f"{_DONE[last.word]} on {last.on}{by} of exempt business"
    short = f"'{action}'"
    here = db.execute(_HERE, (action,)).fetchone()
    meeting = db.execute(_MEETING, (words[0].meeting,)).fetchone()
    if here:
        body, day, number = here[5:]
        return Doubt(here[:5], body, day, number, f"{what}: other words stand there now")
    if meeting:
        body, day = meeting[5:]
        gone = f"{what}: these words are no longer there (`minutes reopen {short}` takes it back)"
        return Doubt((*(minute or meeting[:1]), *meeting[1:5]), body, day, None, gone)
    gone = f"{what}: no paper of that meeting is held (`minutes reopen {short}` takes it back)"
    return Doubt((None, None, None, None, None), None, None, None, gone)


_DONE = {"close": "closed", "amend": "amended", "add": "added", "reopen": "reopened", "note": "noted"}


def _saying(words: list[Said]) -> str:
    """What only the person said: the task that was added, the words that were noted."""
    first, last = words[0].told(), words[-1].told()
    task = f" (“{first.changes.get('task')}”)" if first.word == "add" else ""
    return f"{task} (“{last.because}”)" if last.word == "note" and last.because else task


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
    if db.execute(_HERE, (action,)).fetchone():
        return None
    found = [words for words in loose(db) if words[-1].action == action and _counts(words)]
    if not found:
        return None
    words = found[-1]
    every = [one.told() for one in words]
    now = standing(every)
    amended = [name for _, fields in layers(every) for name in fields]
    back = [*(["status"] if now.status else []), *amended, *(["added"] if words[0].word == "add" else [])]
    back += [_NOTED] if _noted(words) else []
    quote = words[-1].told().quote or action
    told: Record = {
        "id": action,
        "owner": None,
        "task": quote,
        "status": now.status,
        "amended": {},
        "said": [],
        "back": back,
    }
    return told | {"like": words[-1].key}
