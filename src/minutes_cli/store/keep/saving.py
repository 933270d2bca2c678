"""Keeping documents, one transaction each, and what the operator said of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from minutes_cli.errors import NotFoundError, ReadError
from minutes_cli.model import Declared, Document, Finding, Mark, Page, Parsed, Said, Span

from .journal import write_down
from .rows import fill
from .sittings import NOTHING, Shared, settle, shared
from .spoken import settle_words
from .weighing import touch


class Saved(NamedTuple):
    """What `save` did."""

    how: Literal["added", "replaced", "unchanged"]
    name: str
    """Under which the content is held: another than the document's own where it came in before."""


class Held(NamedTuple):
    """A document in the database."""

    key: int
    id: str
    name: str
    sha256: str


def save(db: sqlite3.Connection, parsed: Parsed, *, place: Path | None = None) -> Saved:
    """Keep a parsed document: all of it, or nothing.

    A document of the same content, of which nothing new is said or read, is left as it is, whatever its name.  One
    read from the same place before (of the same name, when it has no place) is replaced.  Raises `ReadError` when the
    rows contradict each other.
    """
    document = parsed.document
    where = str(place.resolve()) if place else document.name
    with _transaction(db):
        same = db.execute("SELECT id, name, place FROM documents WHERE sha256 = ?", (document.sha256,)).fetchone()
        older = db.execute(
            "SELECT id FROM documents WHERE place = ? AND sha256 <> ?", (where, document.sha256)
        ).fetchone()
        touched = shared(db, older[0]) if older else NOTHING
        if older:
            touch(db, older[0])
            db.execute("DELETE FROM documents WHERE id = ?", older)
        if same and parsed.said in (Said(), said_of(db, document.sha256)) and is_held(db, document):
            settle(db, touched)
            return Saved("unchanged", same[1])
        _remember(db, document.sha256, parsed.said)
        key = same[0] if same else _insert_document(db, parsed, where)
        if same:
            _read_anew(db, key, document)
        _fill(db, key, parsed, touched)
        if same:
            return Saved("replaced", same[1])
    return Saved("replaced" if older else "added", document.name)


def refill(db: sqlite3.Connection, parsed: Parsed) -> None:
    """Rebuild the rows of a document that is held, from a new reading of it.  Raises as `save` does."""
    with _transaction(db):
        key = db.execute("SELECT id FROM documents WHERE sha256 = ?", (parsed.document.sha256,)).fetchone()[0]
        _fill(db, key, parsed)


def _fill(db: sqlite3.Connection, key: int, parsed: Parsed, touched: Shared = NOTHING) -> None:
    """The rows of a document, and the ids that its meetings have beside those of others."""
    touch(db, key)
    touched |= shared(db, key)
    fill(db, key, parsed)
    settle(db, touched | shared(db, key))
    settle_words(db, [key])
    touch(db, key)


def forget(db: sqlite3.Connection, held: Held) -> None:
    """Drop a document and all its rows.  What a person said stays, and counts again when the paper comes back."""
    with _transaction(db):
        touch(db, held.key)
        touched = shared(db, held.key)
        db.execute("DELETE FROM documents WHERE id = ?", (held.key,))
        settle(db, touched)


def documents(db: sqlite3.Connection) -> list[Held]:
    """Every document, in the order they came."""
    rows = db.execute("SELECT id, substr(sha256, 1, 12), name, sha256 FROM documents ORDER BY id")
    return [Held(*row) for row in rows]


def find_documents(db: sqlite3.Connection, given: str) -> list[Held]:
    """The documents that a name, a path, an id or the beginning of one means.  Raises `NotFoundError` for none."""
    held = documents(db)
    places = dict(db.execute("SELECT id, place FROM documents"))
    for means in (
        lambda d: given == d.name,
        lambda d: str(Path(given).resolve()) == places[d.key],
        lambda d: len(given) >= 4 and d.sha256.startswith(given.lower()),
        lambda d: given == Path(d.name).name,
    ):
        if found := [d for d in held if means(d)]:
            return found
    raise NotFoundError(f'no document "{given}" is held: `minutes documents` lists those that are')


def load(db: sqlite3.Connection, key: int) -> Document:
    """A document as it was read."""
    name, text, form, sha256, marks, declared = db.execute(
        "SELECT name, text, format, sha256, marks, declared FROM documents WHERE id = ?", (key,)
    ).fetchone()
    pages = db.execute("SELECT number, span_start, span_end FROM pages WHERE document = ? ORDER BY position", (key,))
    findings = db.execute(
        "SELECT code, message, span_start, span_end FROM findings "
        "WHERE document = ? AND origin = 'reader' ORDER BY key",
        (key,),
    )
    return Document(
        name,
        text,
        form,
        sha256,
        tuple(Page(*page) for page in pages),
        tuple(Finding(code, words, None if at is None else Span(at, end)) for code, words, at, end in findings),
        tuple(Mark(*mark) for mark in json.loads(marks)),
        tuple(Declared(*fact) for fact in json.loads(declared)),
    )


def is_held(db: sqlite3.Connection, document: Document) -> bool:
    """Whether this content is held, under whatever name, as it is read now: a better reader reads more of a file."""
    as_read = (document.text, _shown(document)[0], document.sha256)
    held = db.execute("SELECT text = ? AND marks = ? FROM documents WHERE sha256 = ?", as_read)
    return bool((held.fetchone() or (False,))[0])


def said_of(db: sqlite3.Connection, sha256: str) -> Said:
    """What the operator has said of a paper, held or not."""
    row = db.execute("SELECT body, date, council, override FROM said WHERE sha256 = ?", (sha256,)).fetchone()
    if not row:
        return Said()
    body, day, council, override = row
    return Said(body, date.fromisoformat(day) if day else None, council, bool(override))


def _remember(db: sqlite3.Connection, sha256: str, said: Said) -> None:
    if said != Said():
        told = (said.body, said.date and said.date.isoformat(), said.council)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        row = dict(zip(("body", "date", "council"), told, strict=True))
        write_down(db, "paper", now, {"sha256": sha256, **row, "override": said.override})
        db.execute(
            "INSERT OR REPLACE INTO said (sha256, body, date, council, override) VALUES (?, ?, ?, ?, ?)",
            (sha256, *told, said.override),
        )


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing.  Rows that contradict each other are the paper's trouble, not the database's."""
    try:
        with db:
            db.execute("BEGIN IMMEDIATE")
            yield
    except sqlite3.IntegrityError as error:
        raise ReadError(f"could not be kept, its rows contradict each other ({error})") from error


def _insert_document(db: sqlite3.Connection, parsed: Parsed, where: str) -> int:
    document = parsed.document
    row = (
        document.name,
        where,
        document.sha256,
        parsed.kind,
        document.format,
        len(document.pages) or None,
        len(document.text),
        datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        document.text,
        *_shown(document),
    )
    key = db.execute(
        "INSERT INTO documents (name, place, sha256, kind, format, pages, characters, ingested_at, text, "
        "marks, declared) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        row,
    ).fetchone()[0]
    _insert_pages(db, key, document)
    return int(key)


def _insert_pages(db: sqlite3.Connection, key: int, document: Document) -> None:
    pages = ((key, i, page.number, page.start, page.end) for i, page in enumerate(document.pages))
    db.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?)", pages)


def _read_anew(db: sqlite3.Connection, key: int, document: Document) -> None:
    """The text of a file that is held, as it is read now; its name and place stay."""
    told = (document.text, len(document.text), document.format, len(document.pages) or None, *_shown(document))
    db.execute(
        "UPDATE documents SET text = ?, characters = ?, format = ?, pages = ?, marks = ?, declared = ? WHERE id = ?",
        (*told, key),
    )
    db.execute("DELETE FROM pages WHERE document = ?", (key,))
    _insert_pages(db, key, document)


def _shown(document: Document) -> tuple[str, str]:
    """What the file shows and declares, as JSON."""
    declared = [(d.field, d.value, d.source) for d in document.declared]
    return json.dumps(document.marks, ensure_ascii=False), json.dumps(declared, ensure_ascii=False)
