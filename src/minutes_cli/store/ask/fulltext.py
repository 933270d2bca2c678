"""Full-text search over items, papers and whatever else a document holds."""

from __future__ import annotations

import re
import sqlite3

from minutes_cli.errors import UsageError
from minutes_cli.store.listing import MARK, UNMARK, Listing
from minutes_cli.store.schema.address_view import address_of

from .filters import ALL, Filter, conditions, limit_of, narrowed

COLUMNS = (
    "id",
    "document",
    "page",
    "start",
    "end",
    "kind",
    "body",
    "date",
    "number",
    "title",
    "passage",
    "exempt",
    "url",
)
_TERM = re.compile(r'"([^"]+)"|(\S+)')


MOST, LONG = 64, 4096
"""Words, and characters of them all, for which anybody searches: each beginning that is asked for costs a walk."""


def search(db: sqlite3.Connection, words: str, narrow: Filter = ALL) -> Listing:
    """The passages that have all of `words` ("a phrase" in quotes, `begin*` for a beginning), best first."""
    where, values = conditions([("passages_fts MATCH :words", {"words": _match(words)}), *narrowed(db, narrow)])
    rows = db.execute(
        f"""
        SELECT s.id, s.document_name, s.page, s.span_start, s.span_end, s.kind, s.body, s.date, s.number,
            highlight(passages_fts, 0, :mark, :unmark), snippet(passages_fts, 1, :mark, :unmark, '…', 28),
            s.exempt, {address_of("s")}
        FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid
        {where} ORDER BY bm25(passages_fts, 4.0, 1.0), s.key LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "mark": MARK, "unmark": UNMARK, "limit": limit_of(narrow)},
    )
    return Listing("search", COLUMNS, tuple((*row[:-2], bool(row[-2]), row[-1]) for row in rows))


def _match(words: str) -> str:
    """What a person types, as FTS5 reads it: each word or phrase quoted, so that no sign in it means anything."""
    terms = []
    for phrase, word in _TERM.findall(words):
        text = (phrase or word).replace('"', "")
        if any(c.isalnum() for c in text):
            terms.append(f'"{text.removesuffix("*")}"' + ("*" if word.endswith("*") else ""))
    if not terms:
        raise UsageError("give at least one word to search for")
    if len(terms) > MOST or sum(map(len, terms)) > LONG:
        raise UsageError(f"that is too much to search for: give at most {MOST} words, of {LONG:,} letters")
    return " ".join(terms)
