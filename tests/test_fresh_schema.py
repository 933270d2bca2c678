"""A new database is made at once, and is what the steps of the history make."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import fresh_schema
from minutes_cli.store.schema.migrations import BETWEEN, FRESH, migrate
from minutes_cli.store.schema.steps import STEPS, take_steps

SHAPE = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type != 'view' ORDER BY rowid"


def test_the_file_was_written_behind_the_last_step() -> None:
    assert FRESH.read_text("utf-8") == fresh_schema.written(), "run: python tests/fresh_schema.py"
    assert all(BETWEEN not in statement for statement in fresh_schema.statements())


def test_a_new_database_is_as_the_steps_leave_one() -> None:
    with closing(sqlite3.connect(":memory:")) as made, closing(sqlite3.connect(":memory:")) as grown:
        migrate(made)
        take_steps(grown)
        assert made.execute(SHAPE).fetchall() == grown.execute(SHAPE).fetchall()
        told = [db.execute("PRAGMA application_id").fetchone() for db in (made, grown)]
        assert told[0] == told[1]
        for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name not in {"sqlite_sequence", "passages_fts_data"}:  # which know that something was emptied
                rows = [sorted(db.execute(f'SELECT * FROM "{name}"')) for db in (made, grown)]
                assert rows[0] == rows[1], name


def test_a_database_that_was_cut_off_takes_the_steps_that_it_lacks() -> None:
    with closing(sqlite3.connect(":memory:")) as made, closing(sqlite3.connect(":memory:")) as grown:
        migrate(made)
        migrate(grown, until=STEPS[5].name)
        grown.execute(f"PRAGMA user_version = {STEPS[4].version}")
        migrate(grown)
        both = [sorted(db.execute("SELECT name FROM sqlite_master").fetchall()) for db in (made, grown)]
        assert both[0] == both[1]
