"""The documents that are held, and which of them somebody means."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.file_names import file_name, whole_path
from minutes_cli.words.near import did_you_mean, near


class Held(NamedTuple):
    """A document in the database."""

    key: int
    id: str
    name: str
    sha256: str


def documents(db: sqlite3.Connection) -> list[Held]:
    """Every document, in the order they came."""
    rows = db.execute("SELECT id, substr(sha256, 1, 12), name, sha256 FROM documents ORDER BY id")
    return [Held(*row) for row in rows]


def sizes(db: sqlite3.Connection, held: list[Held]) -> list[int]:
    """How long the texts of documents are, in characters."""
    long = dict(db.execute("SELECT id, characters FROM documents"))
    return [long.get(one.key, 0) for one in held]


def find_documents(db: sqlite3.Connection, given: str) -> list[Held]:
    """The documents that a name, a path, an id or the beginning of one means.  Raises `NotFoundError` for none."""
    held = documents(db)
    places = dict(db.execute("SELECT id, place FROM documents"))
    name, place = file_name(given), file_name(whole_path(Path(given)))
    for means in (
        lambda d: name == d.name,
        lambda d: place == places[d.key],
        lambda d: len(given) >= 4 and d.sha256.startswith(given.lower()),
        lambda d: name == Path(d.name).name,
    ):
        if found := [d for d in held if means(d)]:
            return found
    told = did_you_mean(near(Path(given).name, (Path(d.name).name for d in held)))
    raise NotFoundError(f'no document "{given}" is held{told or ": `minutes documents` lists those that are"}')


def as_held(db: sqlite3.Connection, sha256: str) -> tuple[str, str] | None:
    """The text of a content that is held under a name that it still has, and the marks as JSON."""
    words = "SELECT text, marks FROM documents WHERE sha256 = ? AND place <> ?"
    found = db.execute(words, (sha256, nowhere(sha256))).fetchone()
    return (found[0], found[1]) if found else None


def nowhere(sha256: str) -> str:
    """The place of a paper that lies at none: nothing that is ever read has it."""
    return f"nowhere/{sha256}"
