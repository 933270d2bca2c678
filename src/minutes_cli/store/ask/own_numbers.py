"""The paper's own number of an action (`R5/22 - The Clerk will …`): no field of the paper's rows, read in its text."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from minutes_cli.words.own_numbers import own_numbers

from .filters import Term, conditions

_BEFORE, _BEHIND = 120, 60
"""Characters of a line before the words of an action, and of these."""
_ASKED = """
SELECT s.document, s.id, s.date, s.span_start FROM action_states s {where}
ORDER BY s.document, coalesce(s.date, ''), s.meeting, s.span_start, s.key
"""
_OF_MEETINGS = """
s.item IN (
    SELECT j.id FROM (
        SELECT DISTINCT i.document, i.meeting FROM action_states a JOIN items i ON i.id = a.item
        WHERE a.id IN (SELECT value FROM json_each(:ids))) m
    JOIN items j ON j.document = m.document AND j.meeting = m.meeting)
"""
_ADDED: Term = ("s.added = 0", {})


def numbers_of(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """The number that stands in the paper before each of these actions, of those that have one."""
    asked: Term = (_OF_MEETINGS, {"ids": json.dumps([*ids])})
    return _numbers(db, [asked])


def _numbers(db: sqlite3.Connection, terms: list[Term]) -> dict[str, str]:
    where, values = conditions([*terms, _ADDED])
    rows = db.execute(_ASKED.format(where=where), values).fetchall()
    found: dict[str, str] = {}
    for document, of_paper in groupby(rows, key=lambda row: row[0]):
        text = db.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()[0]
        for day, of_day in groupby(of_paper, key=lambda row: row[2]):
            asked = [(key, _line(text, start)) for _, key, _, start in of_day]
            told = own_numbers((line for _, line in asked), date.fromisoformat(day) if day else None)
            found |= {key: number for (key, _), number in zip(asked, told, strict=True) if number}
    return found


def _line(text: str, start: int) -> str:
    """The line in which an action begins; nothing where that is a long way into it."""
    first = max(0, start - _BEFORE)
    at = text.rfind("\n", first, start)
    return "" if at < 0 < first else text[at + 1 if at >= 0 else 0 : start + _BEHIND]
