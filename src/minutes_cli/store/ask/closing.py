"""Of what a person can say that it is exempt: one minute, one report, or one paper."""

import sqlite3
from typing import NamedTuple

from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.entry import Entry
from minutes_cli.store.keep.exempting import told_of
from minutes_cli.store.keep.holding import find_documents

from .lookup import find_any


class Sayable(NamedTuple):
    """What is meant."""

    id: str
    what: str
    """`minute`, `report`, `paper`."""
    title: str
    exempt: bool | None
    """As it is now; None of a whole paper, and of what is gone."""


_WHAT = {"item": "minute", "paper": "report", "document": "paper"}


def sayable_thing(db: sqlite3.Connection, asked: str) -> Sayable:
    """The one that a REF means, or the name or id of a document; of what is gone, the id under which it was spoken of.

    Raises `NotFoundError` for none or several, `UsageError` for a part of one.
    """
    try:
        found = [entry for entry in find_any(db, asked) if entry.kind != "unheld"]
    except (NotFoundError, UsageError):
        if told_of(db, asked):
            return Sayable(asked, "minute", "what is gone", None)
        found = []
    if not found:
        return _paper(db, asked)
    if len(found) > 1:
        ids = "\n  ".join(entry.record["id"] for entry in found)
        raise NotFoundError(f'"{asked}" means {len(found)} things; say which by its id:\n  {ids}')
    return _of(found[0], asked)


def is_exempt(db: sqlite3.Connection, given: Sayable) -> bool | None:
    """Whether it is now, whoever says so; None of a paper, and of what is gone."""
    for noun in ("items", "papers"):
        row = db.execute(f"SELECT exempt FROM current_{noun} WHERE id = ?", (given.id,)).fetchone()  # noqa: S608
        if row:
            return bool(row[0])
    return None


def _paper(db: sqlite3.Connection, asked: str) -> Sayable:
    held = find_documents(db, asked)
    if len(held) > 1:
        ids = ", ".join(one.id for one in held)
        raise NotFoundError(f'"{asked}" means {len(held)} documents; say which by its id: {ids}')
    return Sayable(held[0].id, "paper", held[0].name, None)


def _of(entry: Entry, asked: str) -> Sayable:
    record = entry.record
    if entry.kind not in _WHAT:
        home = record.get("item")
        whole = f": say it of {home}" if home else ""
        raise UsageError(f'"{asked}" is a {entry.kind}; minutes, reports and papers are exempt as a whole{whole}')
    exempt = None if entry.kind == "document" else bool(record["exempt"])
    return Sayable(record["id"], _WHAT[entry.kind], entry.title, exempt)
