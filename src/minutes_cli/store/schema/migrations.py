"""Making the tables of a new database, and bringing those of an earlier one to the present schema."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .version import APPLICATION_ID, SCHEMA_VERSION
from .views import VIEWS

FRESH = Path(__file__).with_name("fresh.sql")
"""What all steps leave of an empty file, but for the views: to make it at once is a sixth of the work."""
BETWEEN = ";\n\n"
"""Stands between its statements, and in none."""


def migrate(db: sqlite3.Connection, until: str | None = None) -> None:
    """Bring the tables to the present schema, and make the views anew; inside a transaction, with foreign keys off.

    Views hold nothing, so they belong to the program and not to the history; a change of a view, too, makes a new
    `SCHEMA_VERSION`, or databases of the version before would keep the old one.  `until` is the step before which to
    stop, for tests.
    """
    if until is None and not db.execute("SELECT 1 FROM sqlite_master").fetchone():
        _make(db)
    else:
        from .steps import take_steps  # noqa: PLC0415 - most databases are made new, and have no history

        take_steps(db, until)
    if until is None:
        for name, select in VIEWS.items():
            db.execute(f"CREATE VIEW {name} AS {select}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _make(db: sqlite3.Connection) -> None:
    """The tables of a file that has none."""
    for statement in FRESH.read_text("utf-8").split(BETWEEN):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
