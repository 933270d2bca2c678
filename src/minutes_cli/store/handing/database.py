"""A database to hand on: plain tables that point at one another, each with its index of words."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from minutes_cli.errors import MinutesError
from minutes_cli.marks import HANDED_ON
from minutes_cli.store.handed import Handed

from .filling import filled
from .tables import TABLES, Table


def is_handed_on(place: Path) -> bool:
    """Whether `export` wrote a file; False too of what is no database."""
    with suppress(OSError), place.open("rb") as file:
        head = file.read(72)
        return head[:15] == b"SQLite format 3" and int.from_bytes(head[68:72], "big") == HANDED_ON
    return False


def write_database(place: Path, handed: Handed) -> int:
    """Make a new database of all that is handed on.  Returns how many rows it has; raises `MinutesError`."""
    rows = filled(handed)
    try:
        _write(place, rows)
    except sqlite3.OperationalError as error:
        raise MinutesError(f"the database to hand on cannot be written ({error})") from error
    return sum(map(len, rows.values()))


def _write(place: Path, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    with closing(sqlite3.connect(place)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute(f"PRAGMA application_id = {HANDED_ON}")
        db.execute("BEGIN")
        for table in TABLES:
            for statement in _made(table):
                db.execute(statement)
            marks = ", ".join("?" * len(table.columns))
            db.executemany(f"INSERT INTO [{table.name}] VALUES ({marks})", rows[table.name])  # noqa: S608 - our own names
            if table.words:
                db.execute(f"INSERT INTO [{table.name}_fts] ([{table.name}_fts]) VALUES ('rebuild')")  # noqa: S608
        db.commit()
        db.execute("PRAGMA optimize")


def _made(table: Table) -> list[str]:
    """The statements that make a table; what it is searched by is named as Datasette and sqlite-utils look for it."""
    first, *others = table.columns
    lines = [f"[{first.name}] {first.kind} PRIMARY KEY"]
    lines += [
        f"[{column.name}] {column.kind}" + (f" REFERENCES [{column.into}] ([id])" if column.into else "")
        for column in others
    ]
    made = [f"CREATE TABLE [{table.name}] (\n    " + ",\n    ".join(lines) + "\n)"]
    made += [
        f"CREATE INDEX [{table.name}_{column.name}] ON [{table.name}] ([{column.name}])"
        for column in others
        if column.into or column.name in {"date", "due_now", "status", "name"}
    ]
    if table.words:
        words = ", ".join(f"[{name}]" for name in table.words)
        made.append(
            f"CREATE VIRTUAL TABLE [{table.name}_fts] USING FTS5 ({words}, content=[{table.name}], "
            "tokenize='porter unicode61 remove_diacritics 2')"
        )
    return made
