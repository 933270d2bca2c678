"""What a person said of an action: kept for ever, whatever becomes of the paper."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from typing import Any, Literal, NamedTuple

from minutes_cli.errors import UsageError
from minutes_cli.store.at_once import at_once
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.standing import FIELDS
from minutes_cli.words.keys import meeting_of

from .homes import among_actions, among_homes
from .journal import VERDICT, new_id, write_down
from .loose import settled_by
from .said import bodies_of, documents_of
from .sayable import unsayable
from .spoken import settle_words
from .told import said_of_actions
from .weighing import touch_bodies

Word = Literal["close", "reopen", "note", "amend", "add"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that somebody said of an action."""

    action: str
    """Id of the action."""
    word: Word
    on: date
    by: str | None = None
    because: str | None = None
    changes: Mapping[str, Any] | None = None
    """Of `amend`: what is set of `owner`, `task`, `due` (as ISO) and `status`; of `reopen`: `back`, what is undone."""
    like: int | None = None
    """Key of an earlier word of the same passage, where no paper has that any more."""


@dataclass(frozen=True, slots=True)
class Addition:
    """An action that no paper prints, pinned to a passage of a minute or of a report."""

    document: int
    """Key of the paper in which it stands."""
    item: str
    """Id of the minute or the report there."""
    quote: str
    """The passage, as it is printed."""
    start: int
    end: int
    task: str
    on: date
    owner: str | None = None
    due: date | None = None
    by: str | None = None
    because: str | None = None


class _Stands(NamedTuple):
    """Of what something is said: as `verdicts` keeps it."""

    sha256: str | None = None
    place: str | None = None
    words: str | None = None
    task: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    title: str | None = None
    nth: int | None = None
    alike: int | None = None
    elsewhere: int | None = None
    around: str | None = None
    beside: int | None = None
    exempt: int | None = None
    adds: int | None = None


_PLACE = """
SELECT d.sha256, i.own_id || substr(a.id, length(a.item) + 1), a.plain, a.plain_task,
    substr(d.text, a.span_start + 1, a.span_end - a.span_start), a.span_start, a.span_end, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, a.added
FROM current_actions a
JOIN documents d ON d.id = a.document
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.id = ?
"""


_BEFORE = """
SELECT sha256, place, words, task, quote, span_start, span_end, title, nth, alike, elsewhere, around,
    beside, exempt, coalesce(adds, CASE WHEN word = 'add' THEN key END)
FROM verdicts WHERE key = :like OR :like IS NULL AND action = :action ORDER BY key DESC LIMIT 1
"""
"""What is gone is spoken of in the words of before."""


def pronounce(db: sqlite3.Connection, verdict: Verdict) -> None:
    """Write a verdict down, and let the action follow.  Raises `UsageError` for what cannot be said."""
    changes = dict(verdict.changes or {})
    _must_be_sayable(verdict, changes)
    with at_once(db):
        if verdict.word == "amend":
            changes["was"] = {name: value for name, value in _of_paper(db, verdict.action).items() if name in changes}
        here = db.execute(_PLACE, (verdict.action,)).fetchone()
        stands = _Stands(*(here or _before(db, verdict) or ()))
        if here:
            stands = stands._replace(**among_actions(db, verdict.action)._asdict())
        _write(db, verdict, stands, changes)
        _follow(db, meeting_of(verdict.action))


def add(db: sqlite3.Connection, addition: Addition) -> str:
    """Write an action down that no paper prints.  Returns its id; raises `UsageError` for what cannot be said."""
    changes = {"owner": addition.owner, "task": addition.task, "due": addition.due and addition.due.isoformat()}
    _must_be_sayable(Verdict(addition.item, "add", addition.on, addition.by, addition.because), changes)
    with at_once(db):
        sha256, own = db.execute(_HOME, {"document": addition.document, "id": addition.item}).fetchone()
        given = {key for (key,) in db.execute(_ADDED, {"begins": f"{addition.item}[+"})}
        path = next(one for n in count(1) if f"{addition.item}{(one := f'[+{n}]')}" not in given)
        quote = addition.quote
        among = among_homes(db, addition.document, addition.item, quote, addition.start)
        stands = _Stands(sha256, own + path, plain(quote), None, quote, addition.start, addition.end, *among)
        verdict = Verdict(addition.item + path, "add", addition.on, addition.by, addition.because)
        _write(db, verdict, stands, changes)
        _follow(db, meeting_of(addition.item))
    return verdict.action


def _must_be_sayable(verdict: Verdict, changes: Mapping[str, Any]) -> None:
    told = {"by": verdict.by, "because": verdict.because}
    if why := unsayable(verdict.word, verdict.on.isoformat(), told, changes):
        raise UsageError(why)


_ADDED = """
SELECT action FROM verdicts WHERE word = 'add' AND substr(action, 1, length(:begins)) = :begins
UNION SELECT id FROM current_actions WHERE substr(id, 1, length(:begins)) = :begins
"""
"""Those that were taken back count, and those whose passage came to stand here: no id is ever given twice."""
_HOME = """
SELECT d.sha256, i.own_id FROM items i JOIN documents d ON d.id = i.document
WHERE i.document = :document AND i.id = :id
UNION ALL SELECT d.sha256, p.own_id FROM papers p JOIN documents d ON d.id = p.document
WHERE p.document = :document AND p.id = :id
"""


def _follow(db: sqlite3.Connection, meeting: str) -> None:
    """Lay what was said upon the actions of a meeting, in every paper, and have their body weighed anew."""
    settle_words(db, documents_of(db, meeting))
    touch_bodies(db, bodies_of(db, meeting))


def _before(db: sqlite3.Connection, verdict: Verdict) -> tuple[Any, ...] | None:
    found: tuple[Any, ...] | None = db.execute(_BEFORE, {"like": verdict.like, "action": verdict.action}).fetchone()
    return found


def _of_paper(db: sqlite3.Connection, action: str) -> dict[str, Any]:
    """What the paper says, whatever a person set in its place."""
    row = db.execute("SELECT owner, task, due, said FROM current_actions WHERE id = ?", (action,)).fetchone()
    return dict(zip(FIELDS, row, strict=False)) | (json.loads(row[3])["amended"] if row[3] else {}) if row else {}


def _write(db: sqlite3.Connection, verdict: Verdict, stands: _Stands, changes: Mapping[str, Any]) -> None:
    """A line of the file beside the database, and a row of the table."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    (adds,) = db.execute("SELECT said_id FROM verdicts WHERE key = ?", (stands.adds,)).fetchone() or (None,)
    own = new_id(db)
    settles = settled_by(db, verdict.action) if verdict.word != "note" else []  # it leaves all as it is
    row = (
        verdict.action,
        *stands[:-1],
        verdict.word,
        json.dumps(changes, ensure_ascii=False) if changes else None,
        verdict.on.isoformat(),
        verdict.by,
        verdict.because,
        json.dumps(settles),
    )
    told = dict(zip(VERDICT, row, strict=True)) | {"changes": changes, "settles": settles}
    write_down(db, "action", now, {"id": own, **told, "adds": adds})
    insert_word(db, (*row, now, own, stands.adds))


def insert_word(db: sqlite3.Connection, row: Sequence[Any]) -> int:
    """A row of `verdicts`: the columns of `VERDICT`, `said_at`, `said_id` and `adds`.  Returns its key."""
    names = (*VERDICT, "said_at", "said_id", "adds")
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO verdicts ({', '.join(names)}) VALUES ({marks}) RETURNING key"  # noqa: S608 - our own names
    return int(db.execute(sql, row).fetchone()[0])


def verdicts(db: sqlite3.Connection, *actions: str) -> list[Verdict]:
    """What counts of what was said of some actions, of each first to last."""
    return [
        Verdict(row["action"], row["word"], date.fromisoformat(row["on"]), row["by"], row["because"], row["changes"])
        for row in said_of_actions(db, list(actions)).records()
        if not (row["in_doubt"] or row["settled"])
    ]
