"""What is kept beside the papers and follows from them: made anew from all that is held, it is the same."""

from __future__ import annotations

import sqlite3

from minutes_cli.store.at_once import at_once
from minutes_cli.store.keep.spoken import settle_words
from minutes_cli.store.keep.weighing import touch_everything, weigh_stale

from .proof import Evidence, Proof


def search(given: Evidence) -> Proof:
    """The search finds every word of every passage, and no other."""
    (passages,) = given.copy.execute("SELECT count(*) FROM passages").fetchone()
    found = []
    try:
        with at_once(given.copy):
            given.copy.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        found.append(f"the index does not have the words of the passages ({error}): `minutes reparse` makes it anew")
    return Proof("search", passages, "passages whose every word the search finds", found)


_MADE = {
    "action_states": "id",
    "links": "later, earlier, how",
    "recommended": "id",
    "reprints": "id",
    "sits_under": "council_key, body_key",
    "actions": "document, id",
}


def states(given: Evidence) -> Proof:
    """What became of each action, what people said laid upon it, and which minutes follow which: the same made anew."""
    copy = given.copy
    weigh_stale(copy)
    before = {table: _rows(copy, table) for table in _MADE}
    with at_once(copy):
        settle_words(copy, [key for (key,) in copy.execute("SELECT id FROM documents").fetchall()])
        touch_everything(copy)
    weigh_stale(copy)
    found = []
    for table, rows in before.items():
        now = _rows(copy, table)
        found += [
            f"{table} {' '.join(map(str, key))}: made anew it is otherwise"
            for key in sorted(rows.keys() | now.keys(), key=str)
            if rows.get(key) != now.get(key)
        ]
    return Proof("states", sum(map(len, before.values())), "states and links that are the same when made anew", found)


def _rows(db: sqlite3.Connection, table: str) -> dict[tuple[object, ...], tuple[object, ...]]:
    """The rows of a table by what tells them apart; their own numbers say nothing."""
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in {"key", "added"}]
    names = _MADE[table]
    rows = db.execute(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - our own names
    places = [columns.index(name) for name in names.split(", ")]
    return {tuple(row[at] for at in places): row for row in rows}
