"""What became of each action, weighed when papers come and go, and kept (`action_states`).

A paper makes stale the bodies on whose actions it can bear: its own, those whose minutes it cites, and those that sit
under one of them or above it.  Before anybody reads, every action of a stale body is weighed anew from all that is
held, so that the order of loading makes no difference.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import repeat
from pathlib import Path
from typing import Any, Protocol, TypeVar

from minutes_cli.budget import undisturbed
from minutes_cli.store.at_once import at_once
from minutes_cli.store.codes import code_ids, uncode
from minutes_cli.store.schema.file import connect
from minutes_cli.threads.subjects import Likely

from .relating import Links, links_of, relate
from .sittings import settle_crowds
from .spoken import settle_words
from .states import INSERT, Home, keys, weighed

__all__ = ["Home", "Others", "Rows", "touch", "weigh_stale"]


def touch(db: sqlite3.Connection, *documents: int) -> None:
    """Make stale the codes of documents, and the bodies on whose actions they bear; call it while they have rows."""
    db.execute(_TOUCHED, {"documents": json.dumps(documents)})
    for document in documents:
        uncode(db, document)


def touch_bodies(db: sqlite3.Connection, homes: Iterable[Home]) -> None:
    """Make some bodies stale: a person spoke of their actions."""
    db.executemany("INSERT OR IGNORE INTO stale VALUES (?, ?)", homes)


_TOUCHED = """
WITH touching(document) AS (SELECT value FROM json_each(:documents)),
    told AS (SELECT DISTINCT council_key, body_key, body_stem, date FROM meetings JOIN touching USING (document)),
    days AS (SELECT DISTINCT council_key, date FROM told),
    cited AS (SELECT DISTINCT council_key, body_key, body_stem, date FROM citations JOIN touching USING (document))
INSERT OR IGNORE INTO stale
SELECT council_key, coalesce(body_key, '') FROM told
UNION SELECT council_key, coalesce(body_key, '') FROM papers JOIN touching USING (document)
UNION SELECT m.council_key, coalesce(m.body_key, '') FROM cited c
    JOIN meetings m ON m.council_key = c.council_key AND m.date = c.date WHERE
        c.body_key IS NULL OR instr(m.body_key, '+') AND instr('+' || m.body_key || '+', '+' || c.body_key || '+')
UNION SELECT m.council_key, coalesce(m.body_key, '') FROM cited c
    JOIN meetings m ON m.council_key = c.council_key AND m.body_stem = c.body_stem AND +m.date = c.date
UNION SELECT o.council_key, coalesce(o.body_key, '') FROM told m
    JOIN meetings o ON o.council_key = m.council_key AND o.body_stem = m.body_stem
UNION SELECT m.council_key, coalesce(m.body_key, '') FROM meetings m WHERE m.date IS NULL
UNION SELECT o.council_key, coalesce(o.body_key, '') FROM days m
    JOIN meetings o ON o.council_key = m.council_key AND o.date = m.date WHERE EXISTS (
        SELECT 1 FROM citations c WHERE c.date = m.date AND c.council_key = m.council_key AND c.body_key IS NULL)
UNION SELECT o.council_key, o.body_key FROM told m
    JOIN meetings o ON o.council_key = m.council_key AND o.date = m.date WHERE
        instr(m.body_key, '+') AND (instr(o.body_key, '+') OR instr('+' || m.body_key || '+', '+' || o.body_key || '+'))
        OR instr(o.body_key, '+') AND instr('+' || o.body_key || '+', '+' || m.body_key || '+')
"""
"""Those that a citation can mean (`citation_views`), and those that it could mean without this paper: of a day on which
another body met; those without a day may be copies of whatever comes."""


def touch_everything(db: sqlite3.Connection) -> None:
    """Make every body stale: a name was said to be another's."""
    db.execute(
        "INSERT OR IGNORE INTO stale SELECT council_key, coalesce(body_key, '') FROM meetings "
        "UNION SELECT council_key, coalesce(body_key, '') FROM action_states"
    )


def is_stale(db: sqlite3.Connection) -> bool:
    """Whether a paper came or went since the actions were weighed."""
    return db.execute("SELECT 1 FROM stale").fetchone() is not None


Rows = list[tuple[Any, ...]]
"""Of the actions of a body, as they are kept."""
_T = TypeVar("_T")
Asked = tuple[str, Sequence[Home]]
"""Some bodies of the database at a place."""


class Others(Protocol):
    """Who asks other processes what there is to tell of some bodies of the database at a place."""

    def __call__(self, does: Callable[[Asked], Sequence[_T]], place: str, homes: Sequence[Home]) -> Iterator[_T | None]:
        """What is told of each, in their order; None of one where that did not work."""


def weigh_stale(db: sqlite3.Connection, patience: float | None = None, others: Others | None = None) -> None:
    """Weigh the actions of every stale body; what people said counts for all of them.

    Many bodies are kept some at a time, and stay stale until they are: what breaks off is gone on with by whoever reads
    next.  With `others`, who see what is kept and nothing else, what they are to see is kept first: which meetings are
    one, then which minutes follow which.  Within a transaction it is all or none.
    """
    with undisturbed():
        while not _weighed(db, patience, others):  # another has brought more meanwhile
            others = None


def _weighed(db: sqlite3.Connection, patience: float | None, others: Others | None) -> bool:
    """Weigh until another writes in between; what is still stale then has other bodies to do with, perhaps."""
    whole = db.in_transaction
    told: Iterator[Rows | None] = repeat(None)
    with at_once(db, patience):
        homes = _touched(db)
        place = _seen_by_others(db) if others and len(homes) > 1 else ""
        if not (others and place):
            homes = _related(db, homes)
            kept = len(homes) if whole else _AT_ONCE  # with what it was told from: so something is done in any case
            _keep(db, zip(homes[:kept], told, strict=False))
            homes = homes[kept:]
        if not homes:
            code_ids(db)
            return True
        touch_bodies(db, homes)
        version = _version(db)
    if others and place:
        with at_once(db, patience):
            if _version(db) != version:
                return False
            homes = _related(db, homes, others(linked_apart, place, homes))
            touch_bodies(db, homes)
        told = others(weighed_apart, place, homes)
    for at in range(0, len(homes), _AT_ONCE):
        with at_once(db, patience):
            if _version(db) != version:
                return False
            _keep(db, zip(homes[at : at + _AT_ONCE], told, strict=False))
            if at + _AT_ONCE >= len(homes):
                code_ids(db)
    return True


_AT_ONCE = 64
"""Bodies that are kept at once: of a council all, of a land of councils some."""


def weigh_apart(place: str) -> None:
    """What one other does: all of it, in a process that has loaded no parser and read no papers."""
    with closing(connect(Path(place), "rw")) as db:
        db.execute("PRAGMA foreignkeys = ON")
        weigh_stale(db)


def weighed_apart(asked: Asked) -> list[Rows]:
    """What others do: the rows of some bodies of the database at a place."""
    return _told_apart(_rows, asked)


def linked_apart(asked: Asked) -> list[list[Likely]]:
    """What others do before: the links among the minutes of each."""
    return _told_apart(links_of, asked)


def _told_apart(tell: Callable[[sqlite3.Connection, Home], _T], asked: Asked) -> list[_T]:
    place, homes = asked
    with undisturbed(), closing(connect(Path(place), "ro")) as db:
        return [tell(db, home) for home in homes]


def ready(_: None) -> None:
    """What others do first: nothing, when this room and all that it needs are loaded."""


def _seen_by_others(db: sqlite3.Connection) -> str:
    """Where others see what is kept while this connection writes; nothing where they do not, or nothing is kept yet."""
    write_ahead = db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    return next((file for _, name, file in db.execute("PRAGMA database_list") if name == "main" and write_ahead), "")


def _version(db: sqlite3.Connection) -> int:
    """Another one when another connection has written since."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def _touched(db: sqlite3.Connection) -> list[Home]:
    """The bodies to weigh, when it is told which meetings are one, and what is closed."""
    homes = db.execute("SELECT council_key, body_key FROM stale").fetchall()
    settle_words(db, settle_crowds(db, map(keys, homes)))
    homes = sorted({*homes, *_closed(db)})
    return sorted({*homes, *_printing_again(db, homes), *_kin(db, homes)})


def _closed(db: sqlite3.Connection) -> set[Home]:
    """The bodies of what is now otherwise exempt than it was; nothing is where no paper and nobody says so."""
    if not db.execute(_MAY_BE_CLOSED).fetchone():
        return set()
    from .closing import settle_closed  # noqa: PLC0415 - most papers close nothing

    return settle_closed(db)


_MAY_BE_CLOSED = """
SELECT 1 FROM exemptions UNION ALL SELECT 1 FROM items WHERE exempt OR said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM papers WHERE exempt OR said_exempt IS NOT NULL
UNION ALL SELECT 1 FROM documents WHERE said_exempt IS NOT NULL LIMIT 1
"""


def _related(db: sqlite3.Connection, homes: list[Home], told: Links | None = None) -> list[Home]:
    """The same, when what bodies have to do with each other is told."""
    moved = relate(db, homes, told)
    return sorted({*homes, *moved, *_printing_again(db, homes), *_kin(db, homes)})


def _rows(db: sqlite3.Connection, home: Home) -> Rows:
    return [*weighed(db, home)]


def _keep(db: sqlite3.Connection, found: Iterable[tuple[Home, Rows | None]]) -> None:
    """Put the rows of stale bodies in the place of those that they had; where others told none, they are told here."""
    for home, told in found:
        rows = _rows(db, home) if told is None else told
        db.execute("DELETE FROM action_states WHERE council_key = ? AND body_key IS ?", keys(home))
        db.executemany(INSERT, rows)
        db.execute("DELETE FROM stale WHERE council_key = ? AND body_key = ?", home)


def _printing_again(db: sqlite3.Connection, homes: Iterable[Home]) -> Iterator[Home]:
    """The bodies that print decisions of some again, and those whose decisions they print: one of two is listed."""
    stale = set(homes)
    for council, body, other in db.execute("SELECT DISTINCT council_key, body_key, other_key FROM reprints").fetchall():
        if stale & {(council, body), (council, other)}:
            yield from ((council, body), (council, other))


def _kin(db: sqlite3.Connection, homes: Iterable[Home]) -> Iterator[Home]:
    """The bodies that some sit under, and those that sit under them: what is open in one may be told in the other."""
    stale = set(homes)
    for council, body, other in db.execute("SELECT council_key, body_key, above_key FROM sits_under").fetchall():
        if stale & {(council, body), (council, other)}:
            yield from ((council, body), (council, other))
