"""Where a passage lies: in which file, and on which page of it."""

import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from minutes_cli.file_names import file_name
from minutes_cli.store.listing import Record


class Place(NamedTuple):
    """A page of a file."""

    path: str
    page: int | None
    """What the paper calls it; None where the file has no pages."""
    sheet: int | None
    """Its place in the file, counted from one."""


_PLACE = """
SELECT d.place, p.number, p.position
FROM documents AS d LEFT JOIN pages AS p ON p.document = d.id AND p.span_start <= :start
WHERE d.id = :document ORDER BY p.position DESC LIMIT 1
"""
_NAMED = "SELECT id FROM documents WHERE name = ? ORDER BY id"
_TABLES = ("items", "resolutions", "motions", "meetings", "papers", "plans", "citations", "actions")
_HOLDS = " UNION ALL ".join(
    f"SELECT document FROM {table} WHERE id = :id AND span_start = :start"  # noqa: S608 - our own names
    for table in _TABLES
)
_IS = "SELECT id FROM documents WHERE substr(sha256, 1, 12) = :id"


def place_of(db: sqlite3.Connection, record: Record) -> Place | None:
    """Where a row's passage begins; None for what no paper holds."""
    document = document_of(db, record)
    if document is None or record.get("start") is None:
        return None
    row = db.execute(_PLACE, {"document": document, "start": record["start"]}).fetchone()
    return Place(row[0], row[1], None if row[2] is None else row[2] + 1) if row else None


def pages_of(db: sqlite3.Connection, record: Record) -> tuple[int, ...]:
    """What the paper calls the first and the last page that a row's passage lies on; nothing where there is but one."""
    if record.get("page") is None or not record.get("end"):
        return ()
    document = document_of(db, record)
    last = {"document": document, "start": record["end"] - 1}
    row = db.execute(_PLACE, last).fetchone() if document is not None else None
    return (record["page"], row[1]) if row and row[1] not in {None, record["page"]} else ()


def is_paper(db: sqlite3.Connection, place: Path) -> bool:
    """Whether what is held was read from a file, or from within it where it is a zip."""
    there = file_name(place)
    found = db.execute(_LIES, {"there": there, "within": f"{there}/"}).fetchone()
    return found is not None


_LIES = "SELECT 1 FROM documents WHERE place = :there OR substr(place, 1, length(:within)) = :within"


def held_as(db: sqlite3.Connection, content: bytes) -> int | None:
    """The key of the document that this content is held as; None where it is not."""
    row = db.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256(content).hexdigest(),)).fetchone()
    return row and int(row[0])


def document_of(db: sqlite3.Connection, record: Record) -> int | None:
    """The key of the paper that a row is of: of several with one name, the one that has it where the row says."""
    named: list[int] = [key for (key,) in db.execute(_NAMED, (record.get("document"),))]
    if len(named) < 2:
        return named[0] if named else None
    at = {name: record.get(name) for name in ("id", "start", "end")}
    holding = [key for (key,) in db.execute(f"{_HOLDS} UNION ALL {_IS}", at)]
    holding += [key for key in named if _reads(db, key, record)]
    return next((key for key in holding if key in named), named[0])


def _reads(db: sqlite3.Connection, document: int, record: Record) -> bool:
    """Whether somebody is listed there in that paper."""
    at = {"document": document, "start": record.get("start"), "end": record.get("end")}
    sql = "SELECT 1 FROM attendance WHERE document = :document AND span_start = :start AND span_end = :end"
    return db.execute(sql, at).fetchone() is not None
