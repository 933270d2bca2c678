"""What is exempt from publication, and what else quotes it."""

import json
import re
import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing, Record

from .found import shut_in
from .telling import Telling

_PATH = re.compile(r"[(\[!]|/m\d+$")
"""Where the id of a limb, a reference, an action or a motion goes on behind that of its minute."""


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


def opened(db: sqlite3.Connection, ids: Container[str]) -> Iterator[Exempt]:
    """What is held and not exempt, of some that a person said are open, earliest first."""
    for *place, body, day, number, what, title in db.execute(_ALL.replace("WHERE exempt", "WHERE NOT exempt")):
        if place[0] in ids:
            yield Exempt(tuple(place), body, day, number, what, title)


def exempt_ids(db: sqlite3.Connection, asked: Iterable[str] | None = None) -> frozenset[str]:
    """The minutes and reports that any copy excludes, under the number that they have there or under another.

    Of all that are held, or of those that are asked for.
    """
    return _ids(db, "max(exempt = 1) OR min(exempt) = 2", asked)


def _told_in_a_copy(db: sqlite3.Connection, asked: Iterable[str] | None = None) -> frozenset[str]:
    """The minutes of which a copy that is not shown holds what another copy excludes elsewhere."""
    return _ids(db, "max(exempt) = 2 AND min(exempt) = 0", asked)


def closed_papers(db: sqlite3.Connection) -> frozenset[str]:
    """The names of papers that a person said are exempt, all of each."""
    if not db.execute("SELECT 1 FROM exemptions WHERE kind = 'document'").fetchone():
        return frozenset()
    return frozenset(name for (name,) in db.execute(_CLOSED))


_CLOSED = "SELECT name FROM documents WHERE json_extract(said_exempt, '$.exempt')"


def _ids(db: sqlite3.Connection, which: str, asked: Iterable[str] | None) -> frozenset[str]:
    among = "SELECT id FROM {table} WHERE exempt" if asked is None else "SELECT value FROM json_each(:asked)"
    values = {"asked": json.dumps([*asked])} if asked is not None else {}
    every = (_IDS.format(table=table, among=among.format(table=table), which=which) for table in ("items", "papers"))
    return frozenset(key for sql in every for (key,) in db.execute(sql, values))


_IDS = "SELECT id FROM {table} WHERE id IN ({among}) GROUP BY id HAVING {which}"


def public(db: sqlite3.Connection, listing: Listing) -> tuple[Listing, int]:
    """A listing as it may be handed on, and how many rows that leaves out.

    1. no row is exempt, stands in what is or behind it, or tells of something that is;
    2. no cell of another quotes it: evidence, later dates, differences of copies, a log printed in an open minute,
       what was found in a paper.
    """
    return publicly(db)(listing)


def marked(db: sqlite3.Connection, listing: Listing, *, few: bool) -> Listing:
    """A listing with a column that says of each row whether it is left out of what is handed on.

    Of a few rows only what they name is looked up: who wants those is not to wait for all that is held.
    """
    records = listing.records()
    asked = {one for record in records for one in _named(record)} if few else None
    ids, told_in, closed = exempt_ids(db, asked), _told_in_a_copy(db, asked), closed_papers(db)
    told: Iterator[bool]
    if not (ids or told_in or closed):
        told = (False for _ in records)
    elif few:
        told = (_stands_in_it(ids, told_in, closed, one) or not ids.isdisjoint(_named(one)) for one in records)
    else:
        telling = Telling(db, ids)
        told = (_is_left_out(telling, told_in, closed, listing.noun, one) for one in records)
    rows = tuple((*row, shut) for row, shut in zip(listing.rows, told, strict=True))
    return listing._replace(columns=(*listing.columns, "exempt"), rows=rows)


def _named(record: Record) -> Iterator[str]:
    """The ids of minutes and reports that the cells of a row name, or in which what they name stands."""
    words = (word for cell in record.values() if isinstance(cell, str) for word in _WORD.findall(cell))
    yield from (_PATH.split(word, maxsplit=1)[0] for word in words)


_WORD = re.compile(r"[^\s“”\"'`;,:]*/[^\s“”\"'`;,:]+")


def publicly(db: sqlite3.Connection) -> Callable[[Listing], tuple[Listing, int]]:
    """The same of many listings: what is exempt is asked once."""
    ids, told_in, closed = exempt_ids(db), _told_in_a_copy(db), closed_papers(db)
    if not (ids or told_in or closed):
        return lambda listing: (listing, 0)
    return partial(_public, Telling(db, ids), told_in, closed)


def _public(telling: Telling, told_in: frozenset[str], closed: Container[str], listing: Listing) -> tuple[Listing, int]:
    said = [n for n, name in enumerate(listing.columns) if name == "exempt"]
    if "findings" in listing.columns:
        listing = _without_findings(telling, listing)
    rows = [
        tuple(_without(cell, telling, told_in) for cell in row)
        for row, record in zip(listing.rows, listing.records(), strict=True)
        if not any(row[n] for n in said) and not _is_left_out(telling, told_in, closed, listing.noun, record)
    ]
    return listing._replace(rows=tuple(rows)), len(listing.rows) - len(rows)


def _is_left_out(telling: Telling, told_in: frozenset[str], closed: Container[str], noun: str, record: Record) -> bool:
    """Whether a row stands in what is exempt, or tells of it."""
    return _stands_in_it(telling.ids, told_in, closed, record) or telling.tells(noun, record)


def _stands_in_it(ids: Container[str], told_in: Container[str], closed: Container[str], record: Record) -> bool:
    return (
        record.get("document") in closed
        or any(stands_in(record.get(name), ids) for name in _WHERE)
        or (record.get("kind") == "versions-differ" and stands_in(record["id"], told_in))
    )


def _without_findings(telling: Telling, listing: Listing) -> Listing:
    """Papers without what was found in them and `check` leaves out."""
    shut, at = shut_in(telling.db), listing.columns.index("findings")
    rows = []
    for row, record in zip(listing.rows, listing.records(), strict=True):
        open_ = [
            one
            for one in row[at]
            if (record["document"], one["message"], one["start"]) not in shut
            and not telling.tells("check", one | {"document": record["document"]})
        ]
        rows.append((*row[:at], open_, *row[at + 1 :]))
    return listing._replace(rows=tuple(rows))


_WHERE = frozenset(("id", "from", "item", "paper", "told_in", "target"))
"""Columns, and keys of what stands in a cell, that say in what a thing stands, or at what it points."""


def _without(cell: Any, telling: Telling, told_in: frozenset[str]) -> Any:
    """A cell without what tells of exempt business."""
    if isinstance(cell, str):
        return None if stands_in(cell, telling.ids) else telling.blanked(cell)
    if not isinstance(cell, list):
        return cell
    return [one for one in cell if not (_tells(one, telling) or _differs(one, told_in))]


def _tells(one: Any, telling: Telling) -> bool:
    """Whether a thing in a list of a cell is, or is an id of, something that is exempt."""
    if isinstance(one, str):
        return stands_in(one, telling.ids)
    return isinstance(one, dict) and (any(stands_in(one.get(w), telling.ids) for w in _WHERE) or telling.holds(one))


def _differs(one: Any, told_in: frozenset[str]) -> bool:
    """Whether a thing in a list is what two copies of one of some minutes have otherwise than each other."""
    return isinstance(one, dict) and "there" in one and stands_in(one.get("id"), told_in)


def stands_in(given: str | None, ids: Container[str]) -> bool:
    """Whether a thing of that id is one of these, or stands in one: a limb, a reference, an action, a motion."""
    return given is not None and (given in ids or _PATH.split(given, maxsplit=1)[0] in ids)
