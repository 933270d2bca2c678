"""What a person said of an action: kept for ever, whatever becomes of the paper."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from minutes_cli.store.listing import Listing

from .settling import present_ids

Word = Literal["close", "reopen", "note"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that somebody said of an action."""

    action: str
    """Id of the action."""
    word: Word
    on: date
    by: str | None = None
    because: str | None = None


_PLACE = """
SELECT d.sha256, i.own_id || substr(a.id, length(a.item) + 1), a.plain
FROM current_actions a
JOIN documents d ON d.id = a.document
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.id = ?
"""


def pronounce(db: sqlite3.Connection, verdict: Verdict) -> None:
    """Write a verdict down."""
    stands = db.execute(_PLACE, (verdict.action,)).fetchone() or (None, None, None)
    with db:
        db.execute(
            "INSERT INTO verdicts (action, sha256, place, words, word, on_date, by_whom, because, said_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                verdict.action,
                *stands,
                verdict.word,
                verdict.on.isoformat(),
                verdict.by,
                verdict.because,
                datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            ),
        )
        db.execute(_TOUCHED, (verdict.action,))


_TOUCHED = """
INSERT OR IGNORE INTO stale SELECT council_key, coalesce(body_key, '') FROM action_states WHERE id = ?
"""
"""The body of the action, whose state a person has changed."""


def verdicts(db: sqlite3.Connection, *actions: str) -> list[Verdict]:
    """What was said of some actions, of each first to last."""
    present = present_ids(db)
    rows = db.execute("SELECT key, word, on_date, by_whom, because FROM verdicts ORDER BY key").fetchall()
    said = [
        Verdict(action, word, date.fromisoformat(on), by, because)
        for key, word, on, by, because in rows
        if (action := present[key]) in actions
    ]
    return sorted(said, key=lambda verdict: actions.index(verdict.action))


def said_of_actions(db: sqlite3.Connection, actions: list[str]) -> Listing:
    """What was said of some actions, for a page."""
    said = [(v.action, v.word, v.on.isoformat(), v.by, v.because) for v in verdicts(db, *actions)] if actions else []
    return Listing("verdicts", ("action", "word", "on", "by", "because"), tuple(said))
