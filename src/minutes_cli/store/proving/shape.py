"""The file as SQLite sees it, and its tables, views, indexes and triggers beside those of a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from minutes_cli.store.at_once import at_once
from minutes_cli.store.schema.migrations import migrate

from .proof import Evidence, Proof


def file(given: Evidence) -> Proof:
    """Every page is whole and every row hangs from one that is there."""
    found = [row[0] for row in given.db.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    found += [
        f"row {row} of {table} hangs from one of {parent} that is not there"
        for table, row, parent, _ in given.db.execute("PRAGMA foreign_key_check")
    ]
    (pages,) = given.db.execute("PRAGMA page_count").fetchone()
    return Proof("file", pages, "pages whole, and every row hung from one that is there", found)


def shape(given: Evidence) -> Proof:
    """It has what a database of this version has, and a column more or less nowhere."""
    with closing(sqlite3.connect(":memory:")) as new:
        with at_once(new):
            migrate(new)
        wanted, here = _things(new), _things(given.db)
    found = [f"{kind} {name} is not there" for kind, name in sorted(wanted.keys() - here.keys())]
    found += [
        f"{kind} {name} is not as this version makes it"
        for kind, name in sorted(wanted.keys() & here.keys())
        if wanted[kind, name] != here[kind, name]
    ]
    return Proof("shape", len(wanted), "tables, views, indexes and triggers as this version makes them", found)


def _things(db: sqlite3.Connection) -> dict[tuple[str, str], object]:
    """What there is: of a table its columns, in whatever order they came; else the words that made it."""
    found: dict[tuple[str, str], object] = {}
    for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'"):
        columns = db.execute(f"PRAGMA table_info({name})").fetchall() if kind == "table" else []
        found[kind, name] = sorted((*c[1:4], c[5]) for c in columns) or " ".join((sql or "").split())
    return found
