"""What is exempt from publication, and what else quotes it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

_PATH = re.compile(r"[(\[]|/m\d+$")


class Exempt(NamedTuple):
    """One minute or report."""

    place: tuple[Any, ...]
    body: str | None
    date: str | None
    number: str | None
    what: str
    title: str | None


_ALL = """
SELECT id, document_name, page, span_start, span_end, body, date, number, 'minute', title
FROM current_items WHERE exempt
UNION ALL
SELECT id, document_name, page, span_start, span_end, body, date, agenda_item, 'report', subject
FROM current_papers WHERE exempt
ORDER BY 7, 2, 4
"""


def all_exempt(db: sqlite3.Connection) -> Iterator[Exempt]:
    """What is held and exempt, earliest first."""
    for *place, body, day, number, what, title in db.execute(_ALL):
        yield Exempt(tuple(place), body, day, number, what, title)


def exempt_ids(db: sqlite3.Connection) -> frozenset[str]:
    """The minutes and reports of which any copy is exempt."""
    return frozenset(
        key for (key,) in db.execute("SELECT id FROM items WHERE exempt UNION SELECT id FROM papers WHERE exempt")
    )


def stands_in(given: str | None, ids: frozenset[str]) -> bool:
    """Whether a thing of that id is one of these, or stands in one: a limb, an action, a motion."""
    return given is not None and (given in ids or _PATH.split(given, maxsplit=1)[0] in ids)
