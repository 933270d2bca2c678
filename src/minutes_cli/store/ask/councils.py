"""Several councils in one database: whose body is meant, and how one is told from another of its name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from minutes_cli.store.listing import Listing

if TYPE_CHECKING:
    from minutes_cli.store.entry import Entry, Likely, Link, Thread

    _Far = TypeVar("_Far", Link, Likely)

_FIRST_AND_LAST = "SELECT (SELECT min(council_key) FROM meetings), (SELECT max(council_key) FROM meetings)"
"""By the index: whether there are several is asked for every table."""
_NAMES = "SELECT council_key, max(council) FROM meetings WHERE council_key <> '' GROUP BY council_key"
_SHARED = """
SELECT body FROM meetings WHERE body IS NOT NULL GROUP BY body_key HAVING count(DISTINCT council_key) > 1
UNION SELECT n.body FROM body_names n JOIN meetings m ON m.body_key = n.body_key
    GROUP BY n.body_key HAVING count(DISTINCT m.council_key) > 1
"""


def councils(db: sqlite3.Connection) -> dict[str, str]:
    """The names of the councils whose papers are held, by their keys; nothing where there is but one."""
    first, last = db.execute(_FIRST_AND_LAST).fetchone()
    return {} if first == last else {key: name or key for key, name in db.execute(_NAMES)}


def of_council(db: sqlite3.Connection, given: str) -> Iterator[tuple[str, str]]:
    """Each council that a person may name before or behind a body, by its key, and the rest; "" where that is all.

    "Wexbury Cabinet" and "Cabinet, Wexbury Borough Council" are the Cabinet of wexbury-borough-council.
    """
    from minutes_cli.words.keys import body_key  # noqa: PLC0415 - most databases hold one council

    words = (body_key(given) or "").split("-")
    for council in councils(db):
        for at in range(len(words)):
            if _is_part("-".join(words[: at + 1]), council):
                yield council, "-".join(words[at + 1 :])
            if at and _is_part("-".join(words[at:]), council):
                yield council, "-".join(words[:at]).removesuffix("-of").removesuffix("-of-the")


def _is_part(some: str, council: str) -> bool:
    """Whether words are of a council's name, and one of them is no word of every council's."""
    words = {*some.split("-")}
    return words <= {*council.split("-")} and not words <= _OF_ANY


_OF_ANY = frozenset("and borough city council county district metropolitan of parish the town township".split())  # noqa: SIM905


def named_apart(db: sqlite3.Connection, found: Listing) -> Listing:
    """The rows, with the council's name behind that of each body which another council has, too."""
    if not found.rows or not {"id", "body"} <= {*found.columns} or not (names := councils(db)):
        return found
    shared = {body for (body,) in db.execute(_SHARED)}
    key, body = found.columns.index("id"), found.columns.index("body")

    def told(row: tuple[object, ...]) -> tuple[object, ...]:
        council = names.get(str(row[key]).partition("/")[0])
        if not council or row[body] not in shared:
            return row
        return (*row[:body], f"{row[body]} ({council})", *row[body + 1 :])

    return found._replace(rows=tuple(map(told, found.rows)))


def entries_apart(db: sqlite3.Connection, entries: list[Entry]) -> list[Entry]:
    """The same of things in full."""
    from dataclasses import replace  # noqa: PLC0415 - of listings alone

    return [replace(entry, row=named_apart(db, entry.row)) for entry in entries] if councils(db) else entries


def threads_apart(db: sqlite3.Connection, threads: list[Thread]) -> list[Thread]:
    """The same of threads, with whatever they lead to."""
    if not councils(db):
        return threads
    from dataclasses import replace  # noqa: PLC0415 - of listings alone

    from minutes_cli.store.entry import Link  # noqa: PLC0415 - the same

    def far(link: _Far) -> _Far:
        (entry,) = entries_apart(db, [link.far])
        if isinstance(link, Link):
            return replace(link, far=entry, onward=tuple(map(far, link.onward)))
        return replace(link, far=entry)

    items = entries_apart(db, [thread.item for thread in threads])
    return [
        replace(
            thread,
            item=item,
            follows=tuple(map(far, thread.follows)),
            followed_by=tuple(map(far, thread.followed_by)),
            likely_follows=tuple(map(far, thread.likely_follows)),
            likely_followed_by=tuple(map(far, thread.likely_followed_by)),
        )
        for thread, item in zip(threads, items, strict=True)
    ]
