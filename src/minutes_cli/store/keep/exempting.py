"""What persons say of whether something is exempt: kept for ever, and laid upon what is held now.

What counts of it stands beside each minute and report (`said_exempt`), and in the place of what the paper has
(`exempt`).  That follows from what is held, and is made anew whenever papers come and go.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.at_once import at_once
from minutes_cli.threads.matter import Key, Matter

from .exempted import Laid, Told, laid
from .journal import EXEMPTION, new_id, write_down
from .sayable import unsayable


class Exemption(NamedTuple):
    """What somebody says of a minute, a report or a paper."""

    thing: str
    """Its id."""
    exempt: bool | None
    """None takes back what was said last."""
    on: date
    by: str | None = None
    because: str | None = None


def settle_exemptions(db: sqlite3.Connection) -> tuple[set[Key], list[tuple[str, Matter]]]:
    """Lay what was said upon what is held; call it inside a transaction, when ids are settled.

    Returns what was said to be open, and the exempt matters whose words no paper has, each with its council.
    """
    for table in ("items", "papers"):
        db.execute(
            f"UPDATE {table} SET exempt = json_extract(said_exempt, '$.printed'), said_exempt = NULL "  # noqa: S608
            "WHERE said_exempt IS NOT NULL"
        )
    db.execute("UPDATE documents SET said_exempt = NULL WHERE said_exempt IS NOT NULL")
    now = laid(db)
    for (table, key), words in now.words.items():
        counts = now.rows.get((table, key))
        shown = {"exempt": counts, "words": [_shown(one, doubt) for one, doubt in words]}
        if table == "documents":
            db.execute("UPDATE documents SET said_exempt = ? WHERE id = ?", (_json(shown), key))
            continue
        (printed,) = db.execute(f"SELECT exempt = 1 FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608
        value = printed if counts is None else counts
        db.execute(
            f"UPDATE {table} SET exempt = ?, said_exempt = ? WHERE key = ?",  # noqa: S608 - our own names
            (value, _json(shown | {"printed": printed}), key),
        )
    opened = {key for key, exempt in now.rows.items() if not exempt}
    return opened, gone_matters(db, now)


def gone_matters(db: sqlite3.Connection, now: Laid) -> list[tuple[str, Matter]]:
    """What was said to be exempt and whose words no paper has, each with its council.

    Of what followed to another paper these are the words of which it was said; where they stand there, too, they tell
    nothing of what else stands in that paper.
    """
    firsts: dict[object, list[Told]] = defaultdict(list)
    for one in now.told.values():
        if not one.follows:
            firsts[one.word].append(one)
    found = []
    for own, keys in now.doubts.items():
        one = now.told[own]
        for first in firsts[one.word] if one.follows else [one]:
            if matter := _matter(one._replace(title=first.title, text=first.text)):
                stands = one.follows and first.text == one.text
                found.append((one.council, matter._replace(copy=_copy(db, keys)) if stands and keys else matter))
    return found


def _copy(db: sqlite3.Connection, keys: Sequence[Key]) -> tuple[int, str]:
    """The paper, and the meeting in it, of the first of some rows."""
    table, key = keys[0]
    meeting = "meeting" if table == "items" else "''"
    row = db.execute(f"SELECT document, {meeting} FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608
    return row[0], row[1]


def _shown(one: Told, doubt: bool) -> dict[str, Any]:  # noqa: FBT001
    exempt = None if one.exempt is None else bool(one.exempt)
    return {"key": one.key, "exempt": exempt, "on": one.on, "by": one.by, "because": one.because, "in_doubt": doubt}


def _json(told: Mapping[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


def _matter(one: Told) -> Matter | None:
    """What was said to be exempt and stands nowhere, as other copies are held against it."""
    if not one.exempt or one.kind == "document":
        return None
    of_paper = one.kind == "paper"
    return Matter(("said", one.key), (-one.key, ""), one.body, one.title, one.text, True, of_paper, one.date)  # noqa: FBT003


# --- saying ---

_SPOKEN_OF = """
SELECT 'item', d.sha256, i.own_id, coalesce(i.title, ''), i.text, i.span_start, i.span_end, m.council_key, m.body_key,
    m.date
FROM items i JOIN documents d ON d.id = i.document JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE i.id = :id
UNION ALL SELECT 'paper', d.sha256, p.own_id, coalesce(p.subject, ''),
    substr(d.text, p.span_start + 1, p.span_end - p.span_start), p.span_start, p.span_end, p.council_key, p.body_key,
    p.date
FROM papers p JOIN documents d ON d.id = p.document WHERE p.id = :id
UNION ALL SELECT 'document', d.sha256, d.place, d.name, '', 0, d.characters, '', NULL, NULL
FROM documents d WHERE substr(d.sha256, 1, 12) = :id
"""


def say_exempt(db: sqlite3.Connection, said: Exemption) -> None:
    """Write down what somebody says, of each copy that is held, and let what is held follow.

    Raises `UsageError` for what cannot be said, `NotFoundError` where nothing is there of which to say it.
    """
    told = {"by": said.by, "because": said.because}
    if why := unsayable("amend", said.on.isoformat(), told, {}):
        raise UsageError(why)
    with at_once(db):
        takes: list[str] = []
        if said.exempt is None:
            words = last_said(db, said.thing)
            if not words:
                raise NotFoundError(f'nobody said of "{said.thing}" whether it is exempt')
            takes = [one.said_id for one in words]
            rows = [_of(words[-1])]
        else:
            rows = list(dict.fromkeys(db.execute(_SPOKEN_OF, {"id": said.thing}).fetchall()))
        if not rows:
            raise NotFoundError(f'no minute, report or paper "{said.thing}" is held')
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        exempt = None if said.exempt is None else int(said.exempt)
        for row in rows:
            values = (said.thing, *row, exempt, takes, said.on.isoformat(), said.by, said.because)
            line = {"id": new_id(db), **dict(zip(EXEMPTION, values, strict=True)), "said_at": now}
            write_down(db, "exempt", now, {name: value for name, value in line.items() if name != "said_at"})
            insert_exemption(db, line)


def _of(one: Told) -> tuple[Any, ...]:
    return one.kind, one.sha256, one.place, one.title, one.text, one.start, one.end, one.council, one.body, one.date


def last_said(db: sqlite3.Connection, given: str) -> list[Told]:
    """What was said last of a thing and is not taken back, of each copy: of what it is now, else under its id then."""
    now = laid(db)
    keys = {(table, key) for table, key in db.execute(_KEYS, {"id": given}).fetchall()}
    back = {own for one in now.told.values() for own in json.loads(one.takes)}
    there = {one.said_id for key in keys for one, _ in now.words.get(key, ()) if one.kind != "document"}
    if any(table == "documents" for table, _ in keys):
        there = {one.said_id for key in keys for one, _ in now.words.get(key, ()) if one.kind == "document"}
    live = [one for one in now.told.values() if one.exempt is not None and one.said_id not in back]
    found = [one for one in live if one.said_id in there or (one.thing == given and one.said_id in now.doubts)]
    if not found:
        return []
    last = max(found)
    return [one for one in live if (one.thing, one.said_at, one.exempt) == (last.thing, last.said_at, last.exempt)]


_KEYS = """
SELECT 'items', key FROM items WHERE id = :id UNION ALL SELECT 'papers', key FROM papers WHERE id = :id
UNION ALL SELECT 'documents', id FROM documents WHERE substr(sha256, 1, 12) = :id
"""


def told_of(db: sqlite3.Connection, given: str) -> bool:
    """Whether anything was said of a thing under that id."""
    return db.execute("SELECT 1 FROM exemptions WHERE thing = ?", (given,)).fetchone() is not None


def insert_exemption(db: sqlite3.Connection, line: Mapping[str, Any]) -> None:
    """A row of `exemptions`, from a line of the file; whoever reads next lays it upon what is held."""
    names = (*EXEMPTION, "said_at", "said_id")
    row = {**line, "takes": json.dumps(line["takes"]), "said_id": line["id"]}
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO exemptions ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - our own names
    db.execute(sql, [row[name] for name in names])
    db.execute("INSERT OR IGNORE INTO stale VALUES ('', '')")
