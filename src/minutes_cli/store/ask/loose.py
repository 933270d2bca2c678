"""Loose ends: open actions that are overdue, of nobody, or without a day, in the order in which they are listed."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from .dating import told_on


class Trouble(NamedTuple):
    """What there is to ask, as far as its kind knows it."""

    kind: str
    message: str
    place: tuple[Any, ...] = (None, None, None, None, None)
    body: str | None = None
    date: str | None = None
    number: str | None = None
    weight: int = 0
    """Heavier ones of a kind come first."""


_OPEN = """
SELECT id, document_name, page, span_start, span_end, body, date, number, task, due_now, evidence, possibly
FROM action_states WHERE status = 'open' AND NOT undertaking AND {which}
ORDER BY coalesce(body, '~'), coalesce(date, '~'), id
"""
"""By the index that has them in this order: who wants the first few reads no more of them."""
OVERDUE = _OPEN.format(which="due_now < :today")
NO_OWNER = _OPEN.format(which="owner IS NULL")
NO_DUE = _OPEN.format(which="due IS NULL AND due_text IS NULL AND recurrence IS NULL")


def overdue(db: sqlite3.Connection) -> Iterator[Trouble]:
    """Those past their day of which nothing was heard since."""
    today = date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    for *place, body, day, number, task, due, evidence, possibly in db.execute(OVERDUE, {"today": today}):
        if since := _unmentioned(db, due, evidence, possibly):
            yield Trouble("overdue", f"{since}: {task}", tuple(place), body, day, number)


def no_owner(db: sqlite3.Connection) -> Iterator[Trouble]:
    """Those of nobody."""
    for *place, body, day, number, task, _, _, _ in db.execute(NO_OWNER):
        yield Trouble("no-owner", f"nobody is named: {task}", tuple(place), body, day, number)


def no_due(db: sqlite3.Connection) -> Iterator[Trouble]:
    """Those without a day."""
    for *place, body, day, number, task, _, _, _ in db.execute(NO_DUE):
        yield Trouble("no-due", f"no date is set: {task}", tuple(place), body, day, number)


def _unmentioned(db: sqlite3.Connection, last: str, evidence: str, possibly: str) -> str | None:
    """Since when nothing held tells of it, where nothing does from the last day on that it was due."""
    pieces = json.loads(evidence) if evidence != "[]" else ()
    told = max((day for piece in pieces if (day := told_on(db, piece["id"]))), default=None)
    if told and told >= last:
        return None
    if possibly != "[]":
        return f"due {last}, possibly told of in {json.loads(possibly)[0]['id']}"
    return f"due {last}, nothing found of it since {told}" if told else f"due {last}, nothing found of it since"
