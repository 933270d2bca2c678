"""What persons said of whether something is exempt: who said so, and what of it is in doubt."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from minutes_cli.store.keep.exempted import Laid, Told, laid
from minutes_cli.store.listing import Listing

from .doubting import Doubt

EXEMPTED = ("exempt", "on", "by", "because", "in_doubt")
"""The keys of what was said; `exempt` is null of what takes a word back."""
Said = Mapping[str, Any]
_SAID = """
SELECT id, said_exempt FROM items WHERE said_exempt IS NOT NULL
UNION ALL SELECT id, said_exempt FROM papers WHERE said_exempt IS NOT NULL
"""
_OF = "SELECT said_exempt FROM ({}) WHERE id = ?"
_OF_PAPER = "SELECT said_exempt FROM documents WHERE substr(sha256, 1, 12) = ? AND said_exempt IS NOT NULL"


def said_exempt(db: sqlite3.Connection, given: str, kind: str) -> Listing:
    """All that was said of a minute, a report or a paper, first to last."""
    select = _OF_PAPER if kind == "document" else _OF.format(_SAID)
    words = (word for (text,) in db.execute(select, (given,)) for word in json.loads(text)["words"])
    rows = {word["key"]: tuple(word[name] for name in EXEMPTED) for word in words}
    return Listing("said_exempt", EXEMPTED, tuple(rows[key] for key in sorted(rows)))


def said_of_all(db: sqlite3.Connection) -> dict[str, tuple[int | None, Said]]:
    """Of each minute and report of which somebody spoke what counts, 1 where any copy is closed, and the word."""
    found: dict[str, tuple[int | None, Said]] = {}
    for given, text in db.execute(_SAID).fetchall():
        told = json.loads(text)
        counts: int | None = told["exempt"]
        spoken = [word for word in told["words"] if counts is not None and word["exempt"] == bool(counts)]
        if spoken and not (given in found and found[given][0]):
            found[given] = counts, spoken[-1]
    return found


def who_said(word: Said, what: str) -> str:
    """`as A Clerk said on 2031-07-02: the sale is over`."""
    who = word["by"] or "a person"
    why = f": {word['because']}" if word["because"] else ""
    return f"{what} as {who} said on {word['on']}{why}{' (in doubt)' if word['in_doubt'] else ''}"


_HERE = {
    "items": "SELECT id, document_name, page, span_start, span_end, body, date, number FROM current_items WHERE id = ?",
    "papers": "SELECT id, document_name, page, span_start, span_end, body, date, agenda_item FROM current_papers "
    "WHERE id = ?",
    "documents": "SELECT substr(sha256, 1, 12), name, NULL, 0, characters, NULL, NULL, NULL FROM documents "
    "WHERE id = ?",
}
_NOWHERE = (None, None, None, None, None)


def exempt_doubts(db: sqlite3.Connection) -> Iterator[Doubt]:
    """What was said of words that are gone, or that another copy has otherwise; nothing exempt is quoted."""
    now = laid(db)
    for own, keys in now.doubts.items():
        one = now.told[own]
        shut = [key for key in keys if now.rows.get(key)]
        here = _shown(db, shut or keys)
        place, (body, day, number) = (here[:5], here[5:]) if here else (_NOWHERE, (None, None, None))
        there = "other words stand there now" if here else "its words are no longer there"
        there = "the same words stand elsewhere now" if _has_its_words(db, now, one, keys) else there
        left = "what stands there stays closed" if one.exempt and shut else "nothing is opened by it"
        left = "what came in their place is not known, and may be open" if one.exempt and not here else left
        back = f"`minutes reopen '{one.thing}' --exempt` takes it back"
        yield Doubt(place, body, day, number, f"{_said(one)}: {there}, {left} ({back})")
    yield from _closed_still(db)


def _shown(db: sqlite3.Connection, keys: Sequence[tuple[str, int]]) -> tuple[Any, ...] | None:
    """The first of some rows that is shown, with its place."""
    for table, key in keys:
        (given,) = (key,)
        if table != "documents":
            (given,) = db.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608
        if found := db.execute(_HERE[table], (given,)).fetchone():
            return tuple(found)
    return None


def _has_its_words(db: sqlite3.Connection, now: Laid, one: Told, keys: Sequence[tuple[str, int]]) -> bool:
    """Whether one of some minutes has the very words of which something was said, wherever that followed to."""
    said = {(first.title, first.text) for first in now.told.values() if first.word == one.word and not first.follows}
    rows = (db.execute(_WORDS, (key,)).fetchone() for table, key in keys if table == "items")
    return any(row in said for row in rows)


_WORDS = "SELECT coalesce(title, ''), text FROM items WHERE key = ?"


def _said(one: Told) -> str:
    """Of what is exempt the title is not told: the row may go where that may not."""
    by = f" by {one.by}" if one.by else ""
    return f"said on {one.on}{by} to be {'exempt' if one.exempt else 'open'}"


def _closed_still(db: sqlite3.Connection) -> Iterator[Doubt]:
    """What a person opened, and a copy in other words keeps closed."""
    for given, (counts, word) in said_of_all(db).items():
        if counts != 0:
            continue
        for table in ("items", "papers"):
            row = db.execute(f"SELECT exempt FROM current_{table} WHERE id = ?", (given,)).fetchone()  # noqa: S608
            if row and row[0]:
                here = db.execute(_HERE[table], (given,)).fetchone()
                by = f" by {word['by']}" if word["by"] else ""
                told = f"said on {word['on']}{by} to be open: a copy with other words keeps it closed"
                body, day, number = here[5:]
                yield Doubt(here[:5], body, day, number, told)
