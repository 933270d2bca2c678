"""What a minute follows and what followed it, link by link."""

from __future__ import annotations

import sqlite3

from minutes_cli.entry import Entry, Link, Thread
from minutes_cli.errors import NotFoundError
from minutes_cli.listing import Record
from minutes_cli.refs import Ref

from .keys import number_key
from .listings import listing
from .lookup import find


def threads(db: sqlite3.Connection, ref: Ref) -> list[Thread]:
    """The thread of each minute that `ref` can mean, newest first.  Raises `NotFoundError` for none."""
    items = _unique(_item_of(db, entry) for entry in find(db, ref) if entry.kind in {"item", "resolution"})
    if not items:
        raise NotFoundError("only a minute or a resolution has a thread")
    return [Thread(item, _follows(db, item, frozenset()), _followed_by(db, item, frozenset())) for item in items]


def _follows(db: sqlite3.Connection, item: Entry, seen: frozenset[str]) -> tuple[Link, ...]:
    """The minutes that this one refers to, and what they follow in turn; a minute met before is not followed again."""
    here = seen | {item.record["id"]}
    links = []
    for reference in item.part("references"):
        target = _target(db, reference)
        if reference["kind"] == "minute" and not (target and target.record["id"] == item.record["id"]):
            onward = _follows(db, target, here) if target and target.record["id"] not in here else ()
            links.append(Link(reference, target, onward))
    return tuple(links)


def _followed_by(db: sqlite3.Connection, item: Entry, seen: frozenset[str]) -> tuple[Link, ...]:
    """The minutes that refer to this one, and what followed them in turn."""
    here = seen | {item.record["id"]}
    links = []
    for reference, source in _citing(db, item):
        if source.record["id"] != item.record["id"]:
            onward = _followed_by(db, source, here) if source.record["id"] not in here else ()
            links.append(Link(reference, source, onward))
    return tuple(links)


def _citing(db: sqlite3.Connection, item: Entry) -> list[tuple[Record, Entry]]:
    """The references that resolve to this minute or one of its limbs, each with the minute it stands in."""
    targets = "[" + ", ".join(f'"{r["id"]}"' for r in (item.record, *item.part("resolutions"))) + "]"
    found = listing(
        db,
        "references",
        terms=[
            ("number_key = :number AND item IS NOT NULL", {"number": number_key(item.record["number"])}),
            ("status = 'resolved' AND target IN (SELECT value FROM json_each(:targets))", {"targets": targets}),
        ],
    )
    return [(reference, _home(db, reference["from"])) for reference in found.records()]


def _target(db: sqlite3.Connection, reference: Record) -> Entry | None:
    return _home(db, reference["target"]) if reference["target"] else None


def _home(db: sqlite3.Connection, given: str) -> Entry:
    """The minute that an id of a minute or a resolution leads to."""
    return _item_of(db, find(db, Ref(id=given))[0])


def _item_of(db: sqlite3.Connection, entry: Entry) -> Entry:
    return entry if entry.kind == "item" else find(db, Ref(id=entry.record["item"]))[0]


def _unique(entries: object) -> list[Entry]:
    by_id: dict[str, Entry] = {}
    for entry in entries:  # type: ignore[attr-defined]
        by_id.setdefault(entry.record["id"], entry)
    return list(by_id.values())
