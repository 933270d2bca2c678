"""Whether people said anything of actions: what lays it upon them (`laying`) is loaded where they did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


def is_spoken_of(db: sqlite3.Connection) -> bool:
    """Whether anything was ever said of any action."""
    return db.execute("SELECT 1 FROM verdicts").fetchone() is not None


def settle_words(db: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Lay what people said upon the actions of some documents; call it inside a transaction."""
    if is_spoken_of(db):
        from .laying import lay_words  # noqa: PLC0415 - of most databases nobody has said anything

        lay_words(db, documents)
