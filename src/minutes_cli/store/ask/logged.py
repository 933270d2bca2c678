"""Rows of logs of earlier actions that match no action held: all that is known of what some lost minutes asked for."""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple


class LogRow(NamedTuple):
    """One such row."""

    place: tuple[Any, ...]
    """Id of the minute that it stands in, document, page, start and end."""
    body: str | None
    date: str | None
    number: str
    told: str
    """The row as the log has it."""


_ROWS = """
SELECT i.id, i.document_name, s.page, s.span_start, s.span_end, i.body, i.date, i.number, s.text, i.body_key
FROM statements s JOIN current_items i ON i.document = s.document AND i.id = s.source
WHERE s.asked <> '' ORDER BY i.document_name, s.span_start
"""
_EVIDENCE = """
SELECT DISTINCT json_extract(e.value, '$.id'), json_extract(e.value, '$.quote')
FROM action_states a, json_each(a.evidence) e WHERE a.body_key IS ?
"""


def only_logged(db: sqlite3.Connection) -> Iterator[LogRow]:
    """The rows that are evidence on nothing held."""
    known: dict[str | None, set[tuple[str, str]]] = {}
    for *place, body, date, number, told, key in db.execute(_ROWS).fetchall():
        if key not in known:
            known[key] = set(db.execute(_EVIDENCE, (key,)))
        if (place[0], told) not in known[key]:
            yield LogRow(tuple(place), body, date, number, told)
