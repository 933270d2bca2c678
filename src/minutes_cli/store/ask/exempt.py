"""What is exempt from publication, and what else quotes it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing

from .telling import Telling

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


def public(db: sqlite3.Connection, listing: Listing) -> tuple[Listing, int]:
    """A listing as it may be handed on, and how many rows that leaves out.

    1. no row is exempt, stands in what is or behind it, or tells of something that is;
    2. no cell of another quotes it: evidence, later dates, differences of copies, a log printed in an open minute.
    """
    ids = exempt_ids(db)
    if not ids:
        return listing, 0
    telling = Telling(db, ids)
    marked = [n for n, name in enumerate(listing.columns) if name == "exempt"]
    rows = [
        tuple(_without(cell, telling) for cell in row)
        for row, record in zip(listing.rows, listing.records(), strict=True)
        if not any(row[n] for n in marked)
        and not any(stands_in(record.get(name), ids) for name in _WHERE)
        and not telling.tells(listing.noun, record)
    ]
    return listing._replace(rows=tuple(rows)), len(listing.rows) - len(rows)


_WHERE = frozenset(("id", "from", "item", "paper", "told_in", "target"))
"""Columns, and keys of what stands in a cell, that say in what a thing stands, or at what it points."""


def _without(cell: Any, telling: Telling) -> Any:
    """A cell without what tells of exempt business."""
    if isinstance(cell, str):
        return None if stands_in(cell, telling.ids) else telling.blanked(cell)
    if not isinstance(cell, list):
        return cell
    return [one for one in cell if not _tells(one, telling)]


def _tells(one: Any, telling: Telling) -> bool:
    """Whether a thing in a list of a cell is, or is an id of, something that is exempt."""
    if isinstance(one, str):
        return stands_in(one, telling.ids)
    return isinstance(one, dict) and (any(stands_in(one.get(w), telling.ids) for w in _WHERE) or telling.holds(one))


def stands_in(given: str | None, ids: frozenset[str]) -> bool:
    """Whether a thing of that id is one of these, or stands in one: a limb, an action, a motion."""
    return given is not None and (given in ids or _PATH.split(given, maxsplit=1)[0] in ids)
