"""What a paper keeps closed: carried on when another takes its place or it is read anew, told when it opens by that."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .closing import Shut
    from .following import Closed


class Leaving(NamedTuple):
    """What is closed by a paper, or in it, before it goes."""

    closed: Closed | None = None
    """What persons said to be exempt there."""
    shut: Shut | None = None
    """What other papers have that it excludes."""


class Left(NamedTuple):
    """What became of that."""

    closed: int = 0
    """So much of what has come in its place stays closed, in doubt."""
    opened: tuple[str, ...] = ()
    """The ids of what others have, and nothing closes any more."""


NOBODY, STAYED = Leaving(), Left()


def leaving(db: sqlite3.Connection, document: int) -> Leaving:
    """Ask it of a paper that goes."""
    closed, shut = said_closed(db, document), None
    if db.execute(_SHUTS, {"document": document}).fetchone():
        from .closing import shut_by  # noqa: PLC0415 - most papers close nothing

        shut = shut_by(db, document)
    return Leaving(closed, shut)


def said_closed(db: sqlite3.Connection, document: int) -> Closed | None:
    """What persons said to be exempt of a paper, or in it."""
    if not db.execute("SELECT 1 FROM exemptions").fetchone():
        return None
    from .following import closed_by_word  # noqa: PLC0415 - of most databases nobody has said anything

    return closed_by_word(db, document)


def carried_on(db: sqlite3.Connection, document: int, before: Leaving) -> Left:
    """Let it count of the paper that has come, and tell what is open now."""
    closed = 0
    if before.closed:
        from .following import follow  # noqa: PLC0415 - as above

        closed = follow(db, document, before.closed)
    return Left(closed, opened_by(db, before))


def opened_by(db: sqlite3.Connection, before: Leaving) -> tuple[str, ...]:
    """The ids of what is open since a paper went."""
    if not before.shut:
        return ()
    from .closing import opened_since  # noqa: PLC0415 - as above

    return tuple(opened_since(db, before.shut))


_SHUTS = """
SELECT 1 FROM items WHERE document = :document AND exempt = 1
UNION ALL SELECT 1 FROM papers WHERE document = :document AND exempt = 1 LIMIT 1
"""
