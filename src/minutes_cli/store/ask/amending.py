"""Minutes that were confirmed "subject to …": what corrects what."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.keys import body_key, number_key

from .filters import PLACE

Row = tuple[Any, ...]
COLUMNS = (*PLACE, "body", "date", "corrects", "number", "text")

_AMENDING = """
r.disposition = 'confirmed' AND (r.text LIKE '%subject to%' OR r.text LIKE '%amend%' OR r.text LIKE '%insert%'
    OR r.text LIKE '%correction%' OR r.text LIKE '%delet%' OR r.text LIKE '%replac%')
"""
_SELECT = f"""
SELECT r.id, r.document_name, r.page, r.span_start, r.span_end, r.body, r.body_key, r.date, c.date AS corrects,
    n.number, n.number_key, r.text
FROM current_resolutions r
JOIN citations c ON c.document = r.document AND c.item = r.item AND c.kind = 'meeting' AND c.date < r.date
LEFT JOIN citations n ON n.document = r.document AND n.source = r.id AND n.kind = 'minute'
    AND (n.date IS NULL OR n.date = c.date OR n.date = r.date)
WHERE {_AMENDING}
    AND (n.key IS NULL OR n.date = c.date OR c.date = (
        SELECT max(l.date) FROM citations l WHERE l.document = r.document AND l.item = r.item AND l.kind = 'meeting'))
"""  # noqa: S608 - put together from the constants above
"""A bare "Minute 62" is of the last of the meetings whose minutes are confirmed there."""


def amended(db: sqlite3.Connection) -> list[Record]:
    """Every correction: which meeting, and which minute where it says so."""
    rows = db.execute(f"{_SELECT} ORDER BY corrects, r.id").fetchall()
    return Listing("amendments", COLUMNS, tuple(dict.fromkeys(_shown(row) for row in _meant(rows)))).records()


def amendments(db: sqlite3.Connection, record: Record) -> Listing:
    """The corrections of a meeting, or of a minute: those that name it, or name no minute."""
    rows = db.execute(f"{_SELECT} AND r.body_key IS ?", (body_key(record["body"]),)).fetchall()
    number = number_key(record.get("number"))
    of_day = [row for row in _meant(rows) if row[8] == record["date"]]
    meant = [row for row in of_day if number is None or row[10] in {None, number}]
    return Listing("amendments", COLUMNS, tuple(dict.fromkeys(map(_shown, meant))))


def _meant(rows: list[Row]) -> Iterator[Row]:
    """Of several meetings that are confirmed together, the one that is amended, where the words say which."""
    for row in rows:
        named = {other[8] for other in rows if other[0] == row[0] and _says(row[11], other[8])}
        if not named or row[8] in named:
            yield row


def _says(text: str, day: str) -> bool:
    """For "subject to the Minutes of the meeting held on 21 March 2017 being amended"."""
    words = " ".join(text.split()).casefold()
    at = words.find("subject to the minutes of ")
    when = date.fromisoformat(day)
    head, being, _ = words[at:].partition(" being ") if at >= 0 else ("", "", "")
    return bool(being) and f"{when.day} {when:%B} {when.year}".casefold() in head


def _shown(row: Row) -> Row:
    return (*row[:6], *row[7:10], row[11])
