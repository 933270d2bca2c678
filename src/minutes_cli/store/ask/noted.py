"""Full-text search over what persons said of actions: their reasons and notes, and tasks that they wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from minutes_cli.store.listing import MARK, UNMARK, Record

from .acting import WHATEVER, action_records
from .filters import Filter, Term, narrowed

NOTE = "note"
"""What kind of passage it is."""
_SAID: Term = ("said <> '[]'", {})


def noted(db: sqlite3.Connection, matching: str, narrow: Filter) -> list[tuple[Any, ...]]:
    """A row of `search` for each action of which a person said what FTS5 matches, best first."""
    if not db.execute("SELECT 1 FROM verdicts LIMIT 1").fetchone():
        return []
    terms = [_SAID, *narrowed(db, narrow)]
    found = [
        row for promised in (False, True) for row in action_records(db, *terms, undertakings=promised, want=WHATEVER)
    ]
    told = {number: row for number, row in enumerate(found) if _told(row)}
    return [_row(told[number], text) for number, text in _matched(told, matching)]


def _matched(told: dict[int, Record], matching: str) -> list[tuple[int, str]]:
    """The numbers of the rows that match, and their words with what matches marked, as the papers are searched."""
    with closing(sqlite3.connect(":memory:")) as apart:
        apart.execute("CREATE VIRTUAL TABLE notes USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')")
        apart.executemany(
            "INSERT INTO notes (rowid, text) VALUES (?, ?)", ((number, _told(row)) for number, row in told.items())
        )
        sql = "SELECT rowid, highlight(notes, 0, ?, ?) FROM notes WHERE notes MATCH ? ORDER BY rank, rowid"
        return apart.execute(sql, (MARK, UNMARK, matching)).fetchall()


def _told(row: Record) -> str:
    """What persons said of an action, first to last, each with name and day."""
    words = [f"{word['by'] or 'a person'}, {word['on']}: {word['because']}" for word in row["said"] if word["because"]]
    if row["added"] or "task" in row["amended"]:
        words.append(row["task"])
    return " — ".join(words)


def _row(row: Record, text: str) -> tuple[Any, ...]:
    place = (row["id"], row["document"], row["page"], row["start"], row["end"])
    title = f"* {row['task']}"
    return (*place, NOTE, row["body"], row["date"], row["number"], title, text, row["exempt"], row["url"],
            text.count(MARK), 0, None)  # fmt: skip
