"""What a person said of an action: kept for ever, whatever becomes of the paper."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

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


def pronounce(db: sqlite3.Connection, verdict: Verdict) -> None:
    """Write a verdict down."""
    with db:
        db.execute(
            "INSERT INTO verdicts (action, word, on_date, by_whom, because, said_at) VALUES (?, ?, ?, ?, ?, ?)",
            (
                verdict.action,
                verdict.word,
                verdict.on.isoformat(),
                verdict.by,
                verdict.because,
                datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            ),
        )


def verdicts(db: sqlite3.Connection, action: str) -> list[Verdict]:
    """What was said of an action, first to last."""
    rows = db.execute(
        "SELECT action, word, on_date, by_whom, because FROM verdicts WHERE action = ? ORDER BY key", (action,)
    )
    return [Verdict(action, word, date.fromisoformat(on), by, because) for action, word, on, by, because in rows]
