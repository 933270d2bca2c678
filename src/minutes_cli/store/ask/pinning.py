"""The passage of a minute that a person means, to pin an action to."""

import re
import sqlite3
from typing import NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.store.keep.holding import Held
from minutes_cli.words.refs import Ref

from .lookup import find


class Pin(NamedTuple):
    """A passage of a minute, or of a report."""

    document: int
    """Key of the paper."""
    item: str
    """Id of the minute or of the report."""
    quote: str
    start: int
    end: int


class _Minute(NamedTuple):
    id: str
    title: str
    start: int
    end: int


_ITEM = """
SELECT document, coalesce(title, ''), span_start, span_end FROM current_items WHERE id = :id
UNION ALL SELECT document, coalesce(subject, ''), span_start, span_end FROM current_papers WHERE id = :id
"""
_REPORTS = """
SELECT id, coalesce(subject, ''), span_start, span_end FROM papers
WHERE document = ? AND span_start < ? AND span_end > ? ORDER BY span_start
"""
_WITHIN = """
SELECT id, coalesce(title, ''), span_start, span_end FROM items
WHERE document = ? AND span_start < ? AND span_end > ? ORDER BY span_start
"""


def pin_to_minute(db: sqlite3.Connection, ref: Ref, words: str | None) -> Pin:
    """The limb, minute or report that REF means; within it, the words, if any are given.  Raises `NotFoundError`."""
    found = [entry for entry in find(db, ref) if entry.kind in {"item", "resolution", "paper"}]
    if not found:
        raise NotFoundError("that is no minute that is held: pin the action to a minute, or give --document")
    if len(found) > 1:
        ids = "\n  ".join(entry.record["id"] for entry in found)
        raise NotFoundError(f"that means {len(found)} minutes; say which by its id:\n  {ids}")
    record = found[0].record
    item = record["item"] if found[0].kind == "resolution" else record["id"]
    document, title, start, end = db.execute(_ITEM, {"id": item}).fetchone()
    minute = _Minute(item, title, start, end)
    if found[0].kind == "resolution":
        if not words:
            return Pin(document, item, found[0].source, record["start"], record["end"])
        minute = minute._replace(start=record["start"], end=record["end"])
    return _within(db, document, minute, words)


def pin_to_paper(
    db: sqlite3.Connection, held: Held, page: int | None, span: tuple[int, int] | None, words: str | None
) -> Pin:
    """A passage of a paper, by its page, its characters or its words.  Raises `NotFoundError` for none and several."""
    first, last = span or _extent(db, held, page)
    length = _extent(db, held, None)[1]
    if last > length:
        raise NotFoundError(f"{held.name} has no characters {first}-{last}: its text ends at {length}")
    told = held.name if page is None else f"page {page} of {held.name}"
    if span:
        told = f"characters {first}-{last} of {held.name}"
    if words:
        places = _places(db, held.key, first, last, words)
        if len(places) != 1:
            times = f"stands {len(places)} times" if places else "does not stand"
            raise NotFoundError(f"“{words}” {times} in {told}: give words that stand there once")
        first, last = places[0]
    place = (held.key, last, first)
    minutes = [_Minute(*row) for row in db.execute(_WITHIN, place).fetchall() or db.execute(_REPORTS, place)]
    if not minutes:
        raise NotFoundError(
            f"{told} has no minute there, and no report: an action is pinned to one (`minutes items`, `minutes papers`)"
        )
    if words or span:
        minute = next((m for m in reversed(minutes) if m.start <= first), minutes[0])
        within = _text(db, held.key, first, last)
        first, last = first + len(within) - len(within.lstrip()), last - len(within) + len(within.rstrip())
        if first < minute.start or last > minute.end:  # what stands there may be exempt, and is shown with the action
            raise NotFoundError(
                f"that passage goes on beyond {minute.id}, which is characters {minute.start}-{minute.end}: "
                f"pin the action to one minute or report"
            )
        return _listed(db, Pin(held.key, minute.id, _text(db, held.key, first, last), first, last))
    if len(minutes) > 1:
        ids = "\n  ".join(minute.id for minute in minutes)
        raise NotFoundError(
            f"{told} has {len(minutes)} minutes or reports; say which by its id, or by its words (--quote):\n  {ids}"
        )
    return _listed(db, _within(db, held.key, minutes[0], None))


def _listed(db: sqlite3.Connection, pin: Pin) -> Pin:
    """The pin, if its words stand in the copy that is listed: else nobody would be shown what hangs on it."""
    shown = db.execute(_ITEM, {"id": pin.item}).fetchone()
    if shown is None or shown[0] == pin.document or _places(db, shown[0], shown[2], shown[3], pin.quote):
        return pin
    (name,) = db.execute("SELECT name FROM documents WHERE id = ?", (shown[0],)).fetchone()
    raise NotFoundError(
        f"that minute is listed as {name} has it, where “{_brief(pin.quote)}” does not stand: give words that both have"
    )


def _brief(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONG else f"{words[:_LONG]}…"


_LONG = 80


def _extent(db: sqlite3.Connection, held: Held, page: int | None) -> tuple[int, int]:
    """From where to where a page goes, or the whole paper."""
    if page is None:
        (characters,) = db.execute("SELECT characters FROM documents WHERE id = ?", (held.key,)).fetchone()
        return 0, characters
    sql = "SELECT span_start, span_end FROM pages WHERE document = ? AND number = ?"
    found = db.execute(sql, (held.key, page)).fetchall()
    if not found:
        raise NotFoundError(f"{held.name} has no page {page}")
    if len(found) > 1:
        spans = ", ".join(f"{start}-{end}" for start, end in found)
        raise NotFoundError(f"{held.name} has {len(found)} pages {page}: say which with --span, of {spans}")
    start, end = found[0]
    return start, end


def _within(db: sqlite3.Connection, document: int, minute: _Minute, words: str | None) -> Pin:
    """The words in a minute; without any, its title, or its first line where it has none."""
    places = _places(db, document, minute.start, minute.end, words or minute.title)
    if words and len(places) != 1:
        times = f"stands {len(places)} times" if places else "does not stand"
        raise NotFoundError(f"“{words}” {times} in {minute.id}: give words that stand there once")
    if not places:
        text = _text(db, document, minute.start, minute.end)
        places = [(minute.start, minute.start + len(text.partition("\n")[0]))]
    start, end = places[0]
    return Pin(document, minute.id, _text(db, document, start, end), start, end)


def _places(db: sqlite3.Connection, document: int, start: int, end: int, words: str) -> list[tuple[int, int]]:
    """Where words stand, whatever their case and the spaces and line breaks between them."""
    wanted = _folded(words)
    if not wanted:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)  # takes every i for an İ
    found = pattern.finditer(_text(db, document, start, end))
    return [(start + m.start(), start + m.end()) for m in found if _folded(m[0]) == wanted]


def _folded(words: str) -> list[str]:
    return [word.casefold() for word in words.split()]


def _text(db: sqlite3.Connection, document: int, start: int, end: int) -> str:
    sql = "SELECT substr(text, ?, ?) FROM documents WHERE id = ?"
    return str(db.execute(sql, (start + 1, end - start, document)).fetchone()[0])
