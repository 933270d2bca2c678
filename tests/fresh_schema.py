"""Write `store/schema/fresh.sql`: the tables of a new database, as the steps of its history make them.

    python tests/fresh_schema.py

To be run when a step is added; `test_fresh_schema.py` holds that it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from minutes_cli.store.schema.migrations import BETWEEN, FRESH
from minutes_cli.store.schema.steps import take_steps

_OF_SEARCH = "passages_fts_"
"""Tables that the full-text index makes for itself."""


def statements() -> Iterator[str]:
    """What makes each table, index and trigger that the steps leave, in their order."""
    with closing(sqlite3.connect(":memory:")) as db:
        take_steps(db)
        made = db.execute("SELECT name, sql FROM sqlite_master WHERE type != 'view' AND sql IS NOT NULL ORDER BY rowid")
        yield from (sql for name, sql in made if not name.startswith(("sqlite_", _OF_SEARCH)))


def written() -> str:
    """The whole file."""
    return BETWEEN.join(statements()) + ";\n"


if __name__ == "__main__":
    FRESH.write_text(written(), "utf-8")
