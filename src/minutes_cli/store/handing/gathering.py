"""All that is held, noun by noun, as it may leave the house."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from minutes_cli.store.ask.acting import HELD, ActionFilter, actions
from minutes_cli.store.ask.attending import by_meeting, people
from minutes_cli.store.ask.exempt import public
from minutes_cli.store.ask.filters import PLACE
from minutes_cli.store.ask.listings import document_list, listing
from minutes_cli.store.ask.naming import bodies
from minutes_cli.store.handed import Handed
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.schema.address_view import address_of

from .whose import councils

_WHERE = "SELECT id, document, {}, {}, iif(council_key = '', '', council_key || '/') || body_key FROM {}"
_HOMES = {
    "meetings": ("id", "NULL", "current_meetings"),
    "items": ("meeting", "id", "current_items"),
    "resolutions": ("meeting", "item", "current_resolutions"),
    "motions": ("meeting", "item", "current_motions"),
    "actions": ("meeting", "item", "action_states"),
    "references": ("NULL", "item", "current_citations"),
    "papers": ("NULL", "NULL", "current_papers"),
    "plans": ("NULL", "NULL", "current_plans"),
    "sittings": ("id", "NULL", "current_meetings"),
}
"""By noun: what has the ids of a row's meeting and of its item, and where."""
_ID = {"sittings": "meeting", "passages": "key"}
"""What names a row's place, where that is not its own id."""
_CLOSED = """
SELECT id FROM documents d
WHERE (d.id IN (SELECT document FROM items) OR d.id IN (SELECT document FROM papers))
    AND NOT EXISTS (SELECT 1 FROM items i WHERE i.document = d.id AND NOT i.exempt)
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = d.id AND NOT p.exempt)
    OR json_extract(said_exempt, '$.exempt')
"""
"""Papers in which nothing is open."""
_PASSAGES = f"""
SELECT id, document_name, page, span_start, span_end, kind, body, date, number, title, text, exempt,
    {address_of("s")}, key
FROM current_passages s {{where}} ORDER BY document, span_start, key
"""  # noqa: S608 - our own names
_PASSAGES_AT = """
SELECT s.key, s.document, coalesce(i.meeting, m.id), i.id,
    iif(coalesce(n.council_key, m.council_key, p.council_key) = '', '',
        coalesce(n.council_key, m.council_key, p.council_key) || '/') || coalesce(n.body_key, m.body_key, p.body_key)
FROM passages s
LEFT JOIN items i ON s.kind = 'item' AND i.document = s.document AND i.id = s.id
LEFT JOIN meetings n ON n.document = i.document AND n.id = i.meeting
LEFT JOIN papers p ON s.kind = 'paper' AND p.document = s.document AND p.id = s.id
LEFT JOIN meetings m ON s.kind IN ('minutes', 'agenda') AND m.document = s.document AND m.id = s.id
"""
_FOUND = (*PLACE, "kind", "body", "date", "number", "title", "passage", "exempt", "url", "key")


def gather(db: sqlite3.Connection, *, exempt: bool = False) -> Handed:
    """Everything that is held.

    1. without `exempt`, nothing that is exempt and nothing that tells of it, as in the listings that are handed on;
       of a paper in which nothing is open neither its name nor its address;
    2. what a row belongs to is named where it is handed on too;
    3. of where papers lie on this machine nothing is told but the names of the files.
    """
    hidden = 0
    rows: dict[str, tuple[Record, ...]] = {}
    documents = {key: sha[:12] for key, sha in db.execute("SELECT id, sha256 FROM documents")}
    for noun, found in _listings(db):
        shown, left_out = (found, 0) if exempt else public(db, found)
        hidden += left_out
        rows[noun] = tuple(_placed(db, noun, shown, documents))
    closed = set() if exempt else {documents[key] for key in closed_papers(db)}
    hidden += sum(row["id"] in closed for row in rows["documents"])
    rows = {noun: tuple(_out_of_closed(noun, some, closed)) for noun, some in rows.items()}
    rows["bodies"] += tuple(_only_named(rows))
    rows["documents"] = tuple(row | {"name": bare_name(row["name"])} for row in rows["documents"])
    rows["passages"] = tuple(
        row if row["kind"] in {"item", "paper"} else row | {"title": bare_name(row["title"])}
        for row in rows["passages"]
    )
    return Handed(_hung(rows), *councils(db), hidden, exempt)


def closed_papers(db: sqlite3.Connection) -> set[int]:
    """The keys of papers in which nothing is open."""
    return {key for (key,) in db.execute(_CLOSED)}


def bare_name(name: str) -> str:
    """The name of a file without where it lies."""
    return re.split(r"[/\\]", name.rstrip("/\\"))[-1]


def _listings(db: sqlite3.Connection) -> Iterator[tuple[str, Listing]]:
    yield "bodies", bodies(db)
    yield "documents", document_list(db)
    for noun in ("meetings", "items", "resolutions", "motions", "references", "papers", "plans"):
        yield noun, listing(db, noun)
    yield "actions", actions(db, want=ActionFilter(HELD))
    yield "people", people(db)
    yield "sittings", by_meeting(db)
    yield "passages", passages(db)


def passages(db: sqlite3.Connection, documents: str | None = None) -> Listing:
    """The text, passage by passage; of some documents, whose keys are given as JSON."""
    where = "" if documents is None else "WHERE document IN (SELECT value FROM json_each(:documents))"
    found = db.execute(_PASSAGES.format(where=where), {"documents": documents})
    return Listing("search", _FOUND, tuple((*row[:11], bool(row[11]), *row[12:]) for row in found))


def _placed(db: sqlite3.Connection, noun: str, found: Listing, documents: dict[int, str]) -> Iterator[Record]:
    """The rows, each with the ids of where it stands."""
    homes: dict[str, tuple[Any, ...]] = {}
    if noun in _HOMES:
        homes = {row[0]: row[1:] for row in db.execute(_WHERE.format(*_HOMES[noun]))}
    elif noun == "passages":
        homes = {row[0]: row[1:] for row in db.execute(_PASSAGES_AT)}
    nowhere = (None, None, None, None)
    for record in found.records():
        document, meeting, item, body = homes.get(record[_ID.get(noun, "id")], nowhere)
        if noun == "people":
            body = record["id"].partition("/")[2] or None
        places = {"document_id": documents.get(document), "meeting_id": meeting, "item_id": item, "body_id": body}
        yield record | places


_PLACES = frozenset(("document", "document_id", "page", "start", "end", "url"))


def _out_of_closed(noun: str, some: Iterable[Record], closed: set[str]) -> Iterator[Record]:
    """Rows without papers in which nothing is open, their passages, and what leads to them."""
    for row in some:
        if (row["id"] if noun == "documents" else row["document_id"]) not in closed:
            yield row
        elif noun not in {"documents", "passages"}:
            yield row | dict.fromkeys(row.keys() & _PLACES)


def _only_named(rows: dict[str, tuple[Record, ...]]) -> Iterator[Record]:
    """Bodies of which no meeting is held, and that papers name."""
    known = {row["id"] for row in rows["bodies"]}
    nothing = dict.fromkeys((*PLACE, "first", "last", "document_id", "meeting_id", "item_id", "body_id"))
    for noun in ("papers", "plans", "references"):
        for row in rows[noun]:
            if row["body_id"] and row["body"] and row["body_id"] not in known:
                known.add(row["body_id"])
                yield nothing | {"id": row["body_id"], "body": row["body"], "meetings": 0, "names": [], "likely": []}


def _hung(rows: dict[str, tuple[Record, ...]]) -> dict[str, tuple[Record, ...]]:
    """The same without the id of anything that is not handed on."""
    known = {noun: {row["id"] for row in rows[noun]} for noun in ("documents", "meetings", "items", "bodies")}
    hangs = {"document_id": "documents", "meeting_id": "meetings", "item_id": "items", "body_id": "bodies"}
    return {
        noun: tuple(row | {name: None for name, of in hangs.items() if row[name] not in known[of]} for row in some)
        for noun, some in rows.items()
    }
