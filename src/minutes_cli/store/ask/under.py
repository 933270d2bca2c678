"""What stands under what a REF means: a meeting has what its minutes have, a body what its meetings have."""

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.entry import Entry

from .filters import Term
from .places import document_of


class _Meant(NamedTuple):
    """Whatever a REF can mean, as ids."""

    ids: list[str]
    """Of the things themselves, and of the motion that a resolution stands on."""
    items: list[str]
    """Of the minutes that they are or have."""
    homes: list[str]
    """Of the minutes that they stand in, and no more is meant of."""
    documents: list[int]
    bodies: list[tuple[str, str]]
    """Council's key and body's key."""


_STANDS = {
    "items": "id IN ({items}) OR id IN ({homes})",
    "resolutions": "item IN ({items}) OR id IN ({ids}) OR motion IN ({ids})",
    "motions": "item IN ({items}) OR id IN ({ids})",
    "references": "item IN ({items}) OR id IN ({ids}) OR source IN ({ids})",
    "actions": "item IN ({items}) OR item IN ({ids}) OR id IN ({ids}) OR resolution IN ({ids})",
}
_HAVE_NONE = frozenset(("person", "plan", "recommendation"))
_LIST = "SELECT value FROM json_each(:under_{})"
_OF_BODY = "(council_key, body_key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(:under_bodies))"
_IN_ITEMS = f"SELECT id FROM current_items WHERE {_OF_BODY}"  # noqa: S608 - our own names
_IN_PAPERS = f"SELECT id FROM current_papers WHERE {_OF_BODY}"  # noqa: S608
_BODY_OF = {"references": f"item IN ({_IN_ITEMS}) OR source IN ({_IN_PAPERS})"}
"""A reference is of the body that writes it; the body that it names is what it points at."""


def under_entries(db: sqlite3.Connection, noun: str, entries: Iterable[Entry]) -> Term:
    """The condition that a row of a noun is one of some things, or stands there.

    Raises `NotFoundError` where no paper that is held has any of them, `UsageError` for what has no such rows.
    """
    meant = _Meant([], [], [], [], [])
    entries = list(entries)
    held = [entry for entry in entries if entry.kind != "unheld"]
    if entries and not held:
        raise NotFoundError("that minute is cited, but no paper that is held has it: `minutes references --not-held`")
    for entry in held:
        if entry.kind in _HAVE_NONE:
            raise UsageError(f"that is a {entry.kind}: give a meeting, a minute, a decision, a body or a document")
        _add(db, meant, entry)
    lists = {name: _LIST.format(name) for name in ("ids", "items", "homes", "documents")}
    values = {f"under_{name}": json.dumps(found) for name, found in meant._asdict().items()}
    stands = (_STANDS[noun], "document IN ({documents})", _BODY_OF.get(noun, _OF_BODY))
    return " OR ".join(stands).format(**lists), values


def _add(db: sqlite3.Connection, meant: _Meant, entry: Entry) -> None:
    row = entry.record
    if entry.kind == "body":
        council, _, key = row["id"].rpartition("/")
        meant.bodies.append((council, key))
        return
    if entry.kind == "document":
        if (document := document_of(db, row)) is not None:
            meant.documents.append(document)
        return
    meant.ids.extend(filter(None, (row["id"], row.get("motion"))))
    meant.ids.extend(limb["id"] for limb in entry.part("resolutions") if entry.kind == "resolution")
    if entry.kind == "item":
        meant.items.append(row["id"])
    elif entry.kind == "meeting":
        meant.items.extend(item["id"] for item in entry.part("items"))
    elif row.get("item"):
        meant.homes.append(row["item"])
