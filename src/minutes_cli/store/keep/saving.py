"""Keeping documents, one transaction each, and what the operator said of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.file_names import file_name, whole_path
from minutes_cli.model import Declared, Document, Finding, Mark, Page, Parsed, Said, Span
from minutes_cli.store.schema.proof_columns import digest

from .filling import fill
from .holding import Held, nowhere
from .leaving import NOBODY, STAYED, Leaving, Left, carried_on, leaving, opened_by, said_closed
from .of_papers import keep_address, remember, said_of
from .replacing import Before, before, tell_replaced
from .sittings import NOTHING, Shared, settle, shared
from .spoken import settle_words
from .together import Together
from .weighing import touch
from .whole import of_paper, whole


class Saved(NamedTuple):
    """What `save` did."""

    how: Literal["added", "replaced", "unchanged"]
    name: str
    """Under which the content was held before: another than the document's own where it came in or was renamed."""
    renamed: bool = False
    """It was held under that name, and now is under the document's."""
    gone: Gone | None = None
    """What was held at its place before, and is no longer."""
    moved: tuple[tuple[str, str], ...] = ()
    """Of meetings that have another id than before, that one and this: what stands in them has others, too."""
    new: bool = False
    """Its content was not held."""
    left: Left = STAYED
    """What became of all that was closed before, there and in the paper before it."""


class Gone(NamedTuple):
    """A document that another has replaced."""

    id: str
    characters: int
    part: bool
    """What is there now is only a part of it."""
    had: Before
    """What it said."""
    differs: str = ""
    """How what is there now differs from it, in a line."""
    leaving: Leaving = NOBODY
    """What it closed."""


def save(
    db: sqlite3.Connection,
    parsed: Parsed,
    *,
    place: Path | None = None,
    moment: datetime | None = None,
    beside: Together | None = None,
) -> Saved:
    """Keep a parsed document: all of it, or nothing.

    A document of the same content, of which nothing new is said or read, is left as it is, whatever its name; one that
    lies nowhere else any more (`vacate`) gets the name and place under which it is met now.  One of other content that
    was read from the same place before (of the same name, when it has no place) is replaced.  `moment` is that of the
    ingest: papers that come together have one.  With `beside`, what a new one says is written with that of others.
    Raises `ReadError` when the rows contradict each other, `ApartError` where those of the others do.
    """
    document = parsed.document
    where = place_of_paper(document.name, place)
    if beside:
        if beside.takes(document.sha256, where):
            with of_paper():
                beside.add(_insert_document(db, parsed, where, moment or datetime.now(UTC)), parsed)
            remember(db, document.sha256, parsed.said)
            return Saved("added", document.name, new=True)
        beside.write()
    with whole(db):
        same = db.execute("SELECT id, name, place FROM documents WHERE sha256 = ?", (document.sha256,)).fetchone()
        gone, touched = _drop_older(db, document, where)
        renamed = bool(same) and same[2] == nowhere(document.sha256)
        if renamed:
            db.execute("UPDATE documents SET name = ?, place = ? WHERE id = ?", (document.name, where, same[0]))
            touch(db, same[0])
        as_said = same and parsed.said in (Said(), said_of(db, document.sha256))
        if as_said and _is_read_so(db, document) and not (renamed and _closes_otherwise(db, same[0], parsed)):
            settle(db, touched)
            left = Left(opened=opened_by(db, gone.leaving)) if gone else STAYED
            return Saved("unchanged", same[1], renamed, gone, left=left)
        remember(db, document.sha256, parsed.said)
        key = same[0] if same else _insert_document(db, parsed, where, moment or datetime.now(UTC))
        meetings = _meetings_of(db, key)
        before_it = gone.leaving if gone else NOBODY
        if same:
            before_it = before_it._replace(closed=said_closed(db, key))
            _read_anew(db, key, document)
        _fill(db, key, parsed, touched)
        if gone and not same:
            gone = gone._replace(differs=tell_replaced(db, key, gone.had))
        left = carried_on(db, key, before_it)
        if same:
            pairs = zip(meetings, _meetings_of(db, key), strict=False)
            return Saved("replaced", same[1], renamed, gone, tuple(p for p in pairs if p[0] != p[1]), left=left)
    return Saved("replaced" if gone else "added", document.name, gone=gone, new=True, left=left)


def _meetings_of(db: sqlite3.Connection, key: int) -> list[str]:
    """The ids of a document's meetings, in the order of the paper."""
    return [one for (one,) in db.execute("SELECT id FROM meetings WHERE document = ? ORDER BY span_start, id", (key,))]


def place_of_paper(name: str, place: Path | None) -> str:
    """Where a paper lies, as it is kept: its full path, or its name when it came from a pipe."""
    return file_name(whole_path(place)) if place else name


def vacate(
    db: sqlite3.Connection, batch: Callable[[], Mapping[str, str]], lies_there: Callable[[str, str], bool]
) -> None:
    """Take from the papers of a batch the places where they no longer lie, before others are put there.

    `batch` tells the hash of what lies at each place, and is asked only where something is held; `lies_there` is asked
    of a place beside the batch, with the hash of what is held from it.  Whatever is held stays held: it gets the place
    and name under which `save` meets it.
    """
    if not db.execute("SELECT 1 FROM documents").fetchone():
        return
    lies = batch()
    here = set(lies.values())
    with whole(db):
        for key, place, sha256 in db.execute("SELECT id, place, sha256 FROM documents").fetchall():
            if sha256 not in here or lies.get(place) == sha256 or (place not in lies and lies_there(place, sha256)):
                continue
            db.execute("UPDATE documents SET place = ? WHERE id = ?", (nowhere(sha256), key))


def _drop_older(db: sqlite3.Connection, document: Document, where: str) -> tuple[Gone | None, Shared]:
    """Drop what else is held from a place; what it was, and the meetings of which others told too."""
    older = db.execute(
        "SELECT id, substr(sha256, 1, 12), text FROM documents WHERE place = ? AND sha256 <> ?",
        (where, document.sha256),
    ).fetchone()
    if not older:
        return None, NOTHING
    key, known, text = older
    touched, had, closes = shared(db, key), before(db, key), leaving(db, key)
    touch(db, key)
    db.execute("DELETE FROM documents WHERE id = ?", (key,))
    return Gone(known, len(text), _is_part(document.text, text), had, leaving=closes), touched


def _is_part(text: str, older: str) -> bool:
    """Whether a text has nearly nothing but what an older and longer one has, line by line."""
    if len(text) > _SHORTER * len(older):
        return False
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    known = set(map(str.strip, older.splitlines()))
    return sum(line in known for line in lines) >= _SHORTER * len(lines)


_SHORTER = 0.95


def refill(db: sqlite3.Connection, parsed: Parsed) -> None:
    """Rebuild the rows of a document from a new reading.  Raises as `save` does, `NotFoundError` where it is gone."""
    with whole(db):
        row = db.execute("SELECT id FROM documents WHERE sha256 = ?", (parsed.document.sha256,)).fetchone()
        if row is None:
            raise NotFoundError("is held no more: another command has dropped it")
        closed = Leaving(said_closed(db, row[0]))
        _fill(db, row[0], parsed)
        carried_on(db, row[0], closed)


def _fill(db: sqlite3.Connection, key: int, parsed: Parsed, touched: Shared = NOTHING) -> None:
    """The rows of a document, and the ids that its meetings have beside those of others."""
    touch(db, key)
    touched |= shared(db, key)
    fill(db, key, parsed)
    settle(db, touched | shared(db, key))
    settle_words(db, [key])
    keep_address(db, key)
    touch(db, key)


def forget(db: sqlite3.Connection, held: Held) -> tuple[str, ...]:
    """Drop a document and all its rows.  What a person said stays, and counts again when the paper comes back.

    Returns the ids of what other papers have that it excluded, and that is open now.
    """
    with whole(db):
        touch(db, held.key)
        touched, closes = shared(db, held.key), leaving(db, held.key)
        db.execute("DELETE FROM documents WHERE id = ?", (held.key,))
        settle(db, touched)
        return opened_by(db, closes)


def load(db: sqlite3.Connection, key: int) -> Document:
    """A document as it was read.  Raises `NotFoundError` where it was dropped since it was listed."""
    row = db.execute(
        "SELECT name, text, format, sha256, marks, declared FROM documents WHERE id = ?", (key,)
    ).fetchone()
    if row is None:
        raise NotFoundError("is held no more: another command has dropped it")
    name, text, form, sha256, marks, declared = row
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
    """Whether this content is held, under a name that it still has, as it is read now: a better reader reads more."""
    lies = db.execute("SELECT place FROM documents WHERE sha256 = ?", (document.sha256,)).fetchone()
    return bool(lies) and lies[0] != nowhere(document.sha256) and _is_read_so(db, document)


def _is_read_so(db: sqlite3.Connection, document: Document) -> bool:
    as_read = (document.text, _shown(document)[0], document.sha256)
    held = db.execute("SELECT text = ? AND marks = ? FROM documents WHERE sha256 = ?", as_read)
    return bool((held.fetchone() or (False,))[0])


def _closes_otherwise(db: sqlite3.Connection, key: int, parsed: Parsed) -> bool:
    """Whether other minutes or papers are exempt than those held: a name says it, too, and a paper has a new one."""
    held = db.execute(
        "SELECT (SELECT count(*) FROM items WHERE document = ? AND exempt), "
        "(SELECT count(*) FROM papers WHERE document = ? AND exempt)",
        (key, key),
    ).fetchone()
    return tuple(held) != (sum(item.exempt for item in parsed.items), sum(paper.exempt for paper in parsed.papers))


def _insert_document(db: sqlite3.Connection, parsed: Parsed, where: str, moment: datetime) -> int:
    document = parsed.document
    row = (
        document.name,
        where,
        document.sha256,
        parsed.kind,
        document.format,
        len(document.pages) or None,
        len(document.text),
        moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        document.text,
        digest(document.text),
        *_shown(document),
    )
    key = db.execute(
        "INSERT INTO documents (name, place, sha256, kind, format, pages, characters, ingested_at, text, "
        "digest, marks, declared) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        row,
    ).fetchone()[0]
    _insert_pages(db, key, document)
    return int(key)


def _insert_pages(db: sqlite3.Connection, key: int, document: Document) -> None:
    pages = ((key, i, page.number, page.start, page.end) for i, page in enumerate(document.pages))
    db.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?)", pages)


def _read_anew(db: sqlite3.Connection, key: int, document: Document) -> None:
    """The text of a file that is held, as it is read now; its name and place are another matter."""
    told = (document.text, digest(document.text), len(document.text), document.format, len(document.pages) or None)
    db.execute(
        "UPDATE documents SET text = ?, digest = ?, characters = ?, format = ?, pages = ?, marks = ?, declared = ? "
        "WHERE id = ?",
        (*told, *_shown(document), key),
    )
    db.execute("DELETE FROM pages WHERE document = ?", (key,))
    _insert_pages(db, key, document)


def _shown(document: Document) -> tuple[str, str]:
    """What the file shows and declares, as JSON."""
    declared = [(d.field, d.value, d.source, *((d.at,) if d.at is not None else ())) for d in document.declared]
    return json.dumps(document.marks, ensure_ascii=False), json.dumps(declared, ensure_ascii=False)
