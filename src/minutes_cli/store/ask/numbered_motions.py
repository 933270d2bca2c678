"""Motions by a number of their own: `R2031-040D` is no minute, since what was put under it was lost.

A number that opens the line of a motion stands in the text of the paper and is read there when somebody asks.
"""

from __future__ import annotations

import re
import sqlite3

from minutes_cli.words.keys import number_key
from minutes_cli.words.refs import Ref

from .filters import Term, conditions, of_body
from .fulltext import match

_BEFORE = 200
"""Characters of a line before the words of a motion: its number, a heading, who moved and seconded it."""
_PUT = f"""
SELECT x.id, substr(d.text, max(1, x.span_start + 1 - {_BEFORE}), min(x.span_start, {_BEFORE})),
    substr(d.text, x.span_start + 1, {_BEFORE})
FROM current_motions x JOIN documents d ON d.id = x.document
{{where}} ORDER BY x.date DESC, x.document, x.span_start
"""  # noqa: S608 - our own names
_AMONG = """x.item IN (SELECT s.id FROM passages_fts f JOIN current_passages s ON s.key = f.rowid
    WHERE passages_fts MATCH :words AND s.kind = 'item')"""


def motions_numbered(db: sqlite3.Connection, ref: Ref) -> list[str]:
    """The ids of the motions under the very number that a REF names, newest first."""
    if not ref.number or ref.limb or not any(letter.isalnum() for letter in ref.number):
        return []
    terms: list[Term] = [(_AMONG, {"words": match(f'"{ref.number}"')})]
    if ref.date:
        terms.append(("x.date = :date", {"date": ref.date.isoformat()}))
    if ref.body:
        terms.append(of_body(db, ref.body, "x."))
    where, values = conditions(terms)
    rows = db.execute(_PUT.format(where=where), values).fetchall()
    wanted = number_key(ref.number)
    return [key for key, before, words in rows if number_key(_label(before.rpartition("\n")[2] + words)) == wanted]


def _label(line: str) -> str | None:
    """The number that opens a line; of `Motion 7a:` that behind the word."""
    found = _opening.match(line)
    return found["number"].rstrip(".-") if found else None


_opening = re.compile(
    r"[\W_]*(?:(?:motion|amendment|resolution|minute)s?\s*(?:no\.?|number|#)?\s*)?(?P<number>[A-Z]{0,4}[.-]?\d[\w./-]*)",
    re.IGNORECASE,
)
