"""From a REF to the things it can mean, each in full."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from minutes_cli.entry import Entry
from minutes_cli.errors import NotFoundError
from minutes_cli.listing import Listing, Record
from minutes_cli.refs import Ref

from .keys import limb_key, number_key
from .listings import bodies_meant, listing

_KINDS = {"item": "items", "resolution": "resolutions", "paper": "papers", "meeting": "meetings"}


def find(db: sqlite3.Connection, ref: Ref) -> list[Entry]:
    """Everything that `ref` can mean, newest first.  Raises `NotFoundError` for nothing."""
    found = list(_by_id(db, ref.id) if ref.id else _by_words(db, ref))
    if not found:
        raise NotFoundError(_nothing(db, ref))
    return found


def find_actions(db: sqlite3.Connection, ref: Ref) -> list[Record]:
    """The actions that `ref` can mean: that of the id, or those of the minute or limb.  Raises `NotFoundError`."""
    if ref.id:
        found = listing(db, "actions", terms=[("id = :id", {"id": ref.id})]).records()
        if found:
            return found
    found = [action for entry in find(db, ref) for action in entry.part("actions")]
    if not found:
        raise NotFoundError("nobody was asked for anything there: `minutes actions --all` lists the actions")
    return found


def _by_id(db: sqlite3.Connection, given: str) -> Iterator[Entry]:
    """What has the id; an id without the body in front of it will do."""
    for kind, noun in _KINDS.items():
        if rows := _rows(db, noun, id=given):
            yield from (_entry(db, kind, row) for row in rows)
            return
    if action := _rows(db, "actions", id=given):
        yield from _by_id(db, _home(db, action[0]))
    for (whole,) in db.execute(_ENDING, {"end": f"/{given}"}).fetchall():
        yield from _by_id(db, whole)


_ENDING = """
SELECT id FROM items WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM resolutions WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM meetings WHERE substr(id, -length(:end)) = :end
"""


def _home(db: sqlite3.Connection, action: Listing) -> str:
    """Id of the resolution or item that an action stands in."""
    record = action.records()[0]
    home = record["resolution"] or _one(db, "SELECT item FROM current_actions WHERE id = ?", record["id"])
    return str(home)


def _by_words(db: sqlite3.Connection, ref: Ref) -> Iterator[Entry]:
    terms: list[tuple[str, dict[str, Any]]] = []
    if ref.date:
        terms.append(("date = :date", {"date": ref.date.isoformat()}))
    if ref.body:
        keys = {f"body_{i}": key for i, key in enumerate(bodies_meant(db, ref.body))}
        terms.append((f"body_key IN ({', '.join(':' + mark for mark in keys)})", keys))
    if ref.number is None:
        kind = "meeting"
    else:
        kind = "resolution" if ref.limb else "item"
        terms.append(("number_key = :number", {"number": number_key(ref.number)}))
    if ref.limb:
        terms.append(("path_key = :limb", {"limb": limb_key(ref.limb)}))
    yield from (_entry(db, kind, row) for row in _single(listing(db, _KINDS[kind], terms=terms)))


def _entry(db: sqlite3.Connection, kind: str, row: Listing) -> Entry:
    record = row.records()[0]
    key = record["id"]
    parts: tuple[Listing, ...]
    if kind == "item":
        parts = (_part(db, "resolutions", item=key), _part(db, "actions", item=key), _part(db, "references", item=key))
        title = record["title"]
    elif kind == "resolution":
        parts = _around(db, record)
        title = _one(db, "SELECT title FROM current_items WHERE id = ?", record["item"])
    elif kind == "meeting":
        parts = (_part(db, "items", meeting=key),)
        title = record["body"] or ""
    else:
        parts = (_part(db, "references", source=key),)
        title = record["subject"] or ""
    return Entry(kind, title, row, parts, _source(db, kind, record))


def _around(db: sqlite3.Connection, record: Record) -> tuple[Listing, ...]:
    """Of a resolution: the stems above it, the limbs below it, its actions and references."""
    every = _part(db, "resolutions", item=record["item"])
    stem_of = dict(db.execute("SELECT path, stem FROM current_resolutions WHERE item = ?", (record["item"],)))
    path = every.columns.index("path")

    def above(at: str | None) -> Iterator[str]:
        while (at := stem_of.get(at)) is not None:
            yield at

    stems = set(above(record["path"]))
    below = {at for at in stem_of if record["path"] in above(at)}
    within = "resolution IN (SELECT value FROM json_each(:ids))"
    limbs = Listing("resolutions", every.columns, tuple(row for row in every.rows if row[path] in below))
    ids = Listing("", ("id",), tuple((r["id"],) for r in (record, *limbs.records()))).rows
    marks = {"ids": "[" + ", ".join(f'"{key}"' for (key,) in ids) + "]"}
    return (
        Listing("stems", every.columns, tuple(row for row in every.rows if row[path] in stems)),
        limbs,
        listing(db, "actions", terms=[(within, marks)]),
        listing(db, "references", terms=[(within.replace("resolution", "source", 1), marks)]),
    )


def _part(db: sqlite3.Connection, noun: str, **equal: str) -> Listing:
    """The rows of `noun` where each column equals the value given, in the paper's order."""
    terms = [(f"{name} = :{name}", {name: value}) for name, value in equal.items()]
    return listing(db, noun, terms=terms, order="document, span_start, key")


def _rows(db: sqlite3.Connection, noun: str, **equal: str) -> list[Listing]:
    return _single(_part(db, noun, **equal))


def _single(many: Listing) -> list[Listing]:
    """Each row as a listing of its own."""
    return [Listing(many.noun, many.columns, (row,)) for row in many.rows]


def _source(db: sqlite3.Connection, kind: str, record: Record) -> str:
    """The untouched passage that a row came from."""
    sql = f"""
        SELECT substr(d.text, span_start + 1, span_end - span_start)
        FROM current_{_KINDS[kind]} r JOIN documents d ON d.id = r.document WHERE r.id = ?
    """  # noqa: S608 - our own names
    return str(_one(db, sql, record["id"]))


def _one(db: sqlite3.Connection, sql: str, *values: object) -> Any:
    return db.execute(sql, values).fetchone()[0]


def _nothing(db: sqlite3.Connection, ref: Ref) -> str:
    """Why nothing was found, as far as that can be said."""
    if ref.id:
        return f"nothing here has the id {ref.id}"
    if ref.number is None:
        return f"no meeting of {ref.date} is held"
    where = "".join((f" of {ref.body}" if ref.body else "", f" of {ref.date}" if ref.date else ""))
    if ref.limb and list(_by_words(db, Ref(ref.number, None, ref.date, ref.body))):
        return f"minute {ref.number}{where} is held, but has no {ref.limb}: show {ref.number} for what it has"
    return f"no minute {ref.number}{where} is held: `minutes items` lists those that are"
