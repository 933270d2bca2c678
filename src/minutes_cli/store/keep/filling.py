"""The rows of documents put into their tables: as many at once as there are, whoever brings them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from minutes_cli.model import Parsed

from .distinct import distinct
from .naming import Names
from .replacing import REPLACED, lay_on_pages
from .rows import Row, tables

_PARSED = ("meetings", "papers", "segments", "citations", "statements", "plans", "passages")
"""Tables whose rows come from parsing; the rest of them hang from these."""


def fill(db: sqlite3.Connection, key: int, parsed: Parsed) -> None:
    """Put the rows of a document in place of those it has; call it inside a transaction."""
    for table in _PARSED:
        db.execute(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608 - our own names
    db.execute("DELETE FROM findings WHERE document = ? AND code <> ?", (key, REPLACED))
    lay_on_pages(db, key)
    db.execute("UPDATE documents SET kind = ? WHERE id = ?", (parsed.kind, key))
    insert(db, [(key, parsed)])


def insert(db: sqlite3.Connection, papers: Iterable[tuple[int, Parsed]]) -> None:
    """Put in the rows of documents that have none, table by table; call it inside a transaction."""
    names = Names(db)
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for key, parsed in papers:
        for table, columns, rows in tables(distinct(parsed), names):
            found[table, columns].extend((key, *row) for row in rows)
    for (table, columns), rows in found.items():
        own = ("document", *columns.split())
        into, marks = f"INSERT INTO {table} ({', '.join(own)}) VALUES ", f"({', '.join('?' * len(own))})"  # noqa: S608
        if table != _SEARCHED:
            db.executemany(into + marks, rows)
            continue
        for at in range(0, len(rows), _SOME):
            some = rows[at : at + _SOME]
            db.execute(into + ", ".join([marks] * len(some)), [*chain.from_iterable(some)])
    db.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('merge', ?)", (_PAGES,))


_PAGES = 256
"""Pages of the index, of 4 kB, that are laid together at most behind a batch, where four pieces are of one size.

Told as a number below zero it would lay all pieces together, and take a level more each time (`word_index`)."""
_SEARCHED, _SOME = "passages", 200
"""The table with an index of its words, and rows of it that are put in by one statement: what a statement brings into
the index is laid together when it ends, so that one for each row takes three times as long."""
