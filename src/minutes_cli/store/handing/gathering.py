"""All that is held, noun by noun, as it may leave the house."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from minutes_cli.store.ask.acting import HELD, ActionFilter, actions
from minutes_cli.store.ask.attending import by_meeting, people
from minutes_cli.store.ask.exempt import public
from minutes_cli.store.ask.filters import PLACE
from minutes_cli.store.ask.listings import document_list, listing
from minutes_cli.store.ask.naming import bodies
from minutes_cli.store.handed import Handed
from minutes_cli.store.listing import Listing, Record

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
_ID = {"sittings": "meeting"}
"""What names a row's place, where that is not its own id."""
_PASSAGES = """
SELECT id, document_name, page, span_start, span_end, kind, body, date, number, title, text, exempt,
    document, id AS home, key
FROM current_passages ORDER BY document, span_start, key
"""
_FOUND = (*PLACE, "kind", "body", "date", "number", "title", "passage", "exempt")


def gather(db: sqlite3.Connection, *, exempt: bool = False) -> Handed:
    """Everything that is held.

    1. without `exempt`, nothing that is exempt and nothing that tells of it, as in the listings that are handed on;
    2. what a row belongs to is named where it is handed on too.
    """
    hidden = 0
    rows: dict[str, tuple[Record, ...]] = {}
    documents = {key: sha[:12] for key, sha in db.execute("SELECT id, sha256 FROM documents")}
    for noun, found in _listings(db):
        shown, left_out = (found, 0) if exempt else public(db, found)
        hidden += left_out
        rows[noun] = tuple(_placed(db, noun, shown, documents))
    rows["bodies"] += tuple(_only_named(rows))
    return Handed(_hung(rows), hidden)


def _listings(db: sqlite3.Connection) -> Iterator[tuple[str, Listing]]:
    yield "bodies", bodies(db)
    yield "documents", document_list(db)
    for noun in ("meetings", "items", "resolutions", "motions", "references", "papers", "plans"):
        yield noun, listing(db, noun)
    yield "actions", actions(db, want=ActionFilter(HELD))
    yield "people", people(db)
    yield "sittings", by_meeting(db)
    yield "passages", Listing("search", _FOUND, tuple((*row[:11], bool(row[11])) for row in db.execute(_PASSAGES)))


def _placed(db: sqlite3.Connection, noun: str, found: Listing, documents: dict[int, str]) -> Iterator[Record]:
    """The rows, each with the ids of where it stands."""
    homes: dict[str, tuple[Any, ...]] = {}
    if noun in _HOMES:
        homes = {row[0]: row[1:] for row in db.execute(_WHERE.format(*_HOMES[noun]))}
    nowhere = (None, None, None, None)
    for record in found.records():
        document, meeting, item, body = homes.get(record[_ID.get(noun, "id")], nowhere)
        if noun == "people":
            body = record["id"].partition("/")[2] or None
        if noun == "passages":
            meeting, item = record["id"], record["id"]
        places = {"document_id": documents.get(document), "meeting_id": meeting, "item_id": item, "body_id": body}
        yield record | places


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
