"""Actions by the paper's own number: `R5/22` is no minute, and the full text finds where it stands."""

from __future__ import annotations

import sqlite3

from minutes_cli.words.own_numbers import is_number
from minutes_cli.words.refs import Ref

from .filters import Term, conditions, of_body
from .fulltext import match
from .own_numbers import numbers_of

_AMONG = """s.item IN (SELECT p.id FROM passages_fts f JOIN current_passages p ON p.key = f.rowid
    WHERE passages_fts MATCH :words AND p.kind IN ('item', 'paper'))"""


def actions_numbered(db: sqlite3.Connection, ref: Ref) -> list[str]:
    """The ids of the actions under the very number that a REF names, newest first."""
    if not ref.number or ref.limb or not any(letter.isalnum() for letter in ref.number):
        return []
    terms: list[Term] = [(_AMONG, {"words": match(f'"{ref.number}"')})]
    if ref.date:
        terms.append(("s.date = :date", {"date": ref.date.isoformat()}))
    if ref.body:
        terms.append(of_body(db, ref.body, "s."))
    where, values = conditions(terms)
    near = [key for (key,) in db.execute(f"SELECT s.id FROM action_states s {where} ORDER BY s.date DESC", values)]  # noqa: S608
    told = numbers_of(db, near) if near else {}
    return [key for key in near if is_number(told.get(key), ref.number)]
