"""A REF as conditions in SQL."""

from __future__ import annotations

import sqlite3

from minutes_cli.words.keys import limb_key, number_key
from minutes_cli.words.refs import Ref, without_year

from .filters import Term, conditions, of_body

_NUMBERED = """
written_key = :number AND number_key = :number
OR written_key >= '#' AND written_key < '$' AND number_key = :number
"""
"""A number that is written, or inferred for a position; the first half is found by an index."""


def asking_at(db: sqlite3.Connection, ref: Ref) -> list[str]:
    """The ids of what was asked for, in the very limb that a REF names."""
    terms = [*terms_of(db, ref), ("replace(lower(path), ' ', '') = :limb", {"limb": limb_key(ref.limb)})]
    if at := told_apart(ref.number or ""):
        terms.append(("substr(item, -length(:nth)) = :nth", {"nth": at}))
    where, values = conditions(terms)
    rows = db.execute(f"SELECT id FROM current_actions {where} ORDER BY date DESC, document, span_start, key", values)  # noqa: S608
    return [key for (key,) in rows]


def told_apart(number: str) -> str:
    """What sets one of several minutes of a number apart: `~2` of `34~2`."""
    return number[min((number.find(mark) for mark in "~@" if mark in number), default=len(number)) :]


def terms_of(db: sqlite3.Connection, ref: Ref) -> list[Term]:
    """What a REF says of a meeting, and of the number in it."""
    terms: list[Term] = []
    if ref.date:
        terms.append(("date = :date", {"date": ref.date.isoformat()}))
    body, any_year = without_year(ref.body) or (ref.body, None) if ref.body else (None, None)
    if any_year:
        terms.append(("substr(date, 6) = :any_year", {"any_year": any_year}))
    if body:
        terms.append(of_body(db, body))
    if ref.number is not None:
        number = ref.number.removesuffix(told_apart(ref.number))
        terms.append((_NUMBERED, {"number": number_key(number)}))
    if ref.sitting:
        terms.append(("substr(meeting, -length(:sitting)) = :sitting", {"sitting": ref.sitting}))
    return terms
