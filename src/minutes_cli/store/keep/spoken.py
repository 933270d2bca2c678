"""Whether people said anything: what lays it upon actions and minutes is loaded where they did."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


def is_spoken_of(db: sqlite3.Connection) -> bool:
    """Whether anything was ever said of any action."""
    return db.execute("SELECT 1 FROM verdicts").fetchone() is not None


def exemptions_in_doubt(db: sqlite3.Connection) -> int:
    """How many of the words that were said of what is exempt are in doubt."""
    if not db.execute("SELECT 1 FROM exemptions").fetchone():
        return 0
    from .exempted import laid  # noqa: PLC0415 - as below

    return len(laid(db).doubts)


def settle_words(db: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Lay what people said upon the actions of some documents; call it inside a transaction."""
    if is_spoken_of(db):
        from .laying import lay_words  # noqa: PLC0415 - of most databases nobody has said anything

        lay_words(db, documents)
