"""What several papers tell of one meeting, held against each other: fetched only where several do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache, partial
from typing import Any

from minutes_cli.threads.evidence import plain
from minutes_cli.threads.sittings import Business, Telling, editions, named

_WORDS = (
    "SELECT coalesce(title, ''), text, number_key FROM items WHERE document = ? AND meeting = ? ORDER BY span_start"
)
_ANNOUNCED = "SELECT title, '', '#' FROM agenda_items WHERE document = ? AND meeting = ? ORDER BY span_start"


def named_of(db: sqlite3.Connection, rows: Iterable[tuple[Any, ...]]) -> dict[int, str]:
    """The id of what each of several papers tells of a day."""
    return named(Telling(*row[:-1], cache(partial(_business, db, row[1], row[-1]))) for row in rows)  # type: ignore[call-arg]


def editions_of(db: sqlite3.Connection, meeting: str, documents: Iterable[int]) -> list[int]:
    """Which of several papers number the minutes of a meeting alike."""
    return editions([_business(db, document, meeting) for document in documents])


def _business(db: sqlite3.Connection, document: int, meeting: str) -> Business:
    told = db.execute(_WORDS, (document, meeting)).fetchall() or db.execute(_ANNOUNCED, (document, meeting)).fetchall()
    titles = frozenset(plain(title) for title, *_ in told) - {""}
    numbered = {number: plain(title) for title, _, number in told if title and not number.startswith("#")}
    return Business(titles, " ".join(f"{title} {text}" for title, text, _ in told), numbered)
