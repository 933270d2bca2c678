"""What the operator says of papers (`ingest --body --date --council --url`), and the address that counts of each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, date, datetime

from minutes_cli.model import Said
from minutes_cli.words.addresses import declared_address

from .journal import PAPER, new_id, write_down


def said_of(db: sqlite3.Connection, sha256: str) -> Said:
    """What the operator has said of a paper, held or not."""
    row = db.execute("SELECT body, date, council, override, url FROM said WHERE sha256 = ?", (sha256,)).fetchone()
    if not row:
        return Said()
    body, day, council, override, url = row
    return Said(body, date.fromisoformat(day[:_DAY]) if day else None, council, bool(override), url)


_DAY = len("2018-03-06")
"""Letters of a day; an earlier version kept the hour too that a script gave."""


def said_before(db: sqlite3.Connection, sha256: str, where: str) -> Said:
    """What has been said of a paper, or else of the one that it replaces: the one that lay where it lies now.

    A paper that is held is no correction of another, and what was said of its own content is said of it alone.
    """
    if db.execute(_OWN, (sha256, sha256)).fetchone():
        return said_of(db, sha256)
    older = db.execute("SELECT sha256 FROM documents WHERE place = ?", (where,)).fetchone()
    return said_of(db, older[0]) if older else Said()


_OWN = "SELECT 1 FROM said WHERE sha256 = ? UNION ALL SELECT 1 FROM documents WHERE sha256 = ?"


def remember(db: sqlite3.Connection, sha256: str, said: Said) -> None:
    """Keep what the operator says, beside the database first."""
    if said != Said():
        day = said.date and said.date.isoformat()
        told: dict[str, object] = dict(
            zip(PAPER, (sha256, said.body, day, said.council, said.override, said.url), strict=True)
        )
        told = {"id": new_id(db), **told}
        write_down(db, "paper", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), told)
        insert_said(db, told)


def insert_said(db: sqlite3.Connection, told: Mapping[str, object]) -> None:
    """What was said last of a paper counts."""
    db.execute(_INSERT, [told.get("id"), *(told[name] for name in PAPER)])


_INSERT = f"INSERT OR REPLACE INTO said (said_id, {', '.join(PAPER)}) VALUES (?{', ?' * len(PAPER)})"  # noqa: S608


def keep_address(db: sqlite3.Connection, key: int) -> None:
    """The address of a document: the one that a person said, else the one that the file declares."""
    declared, said = db.execute(_TOLD, (key,)).fetchone()
    db.execute("DELETE FROM addresses WHERE document = ?", (key,))
    if url := said or declared_address(json.loads(declared)):
        db.execute("INSERT INTO addresses VALUES (?, ?)", (key, url))


_TOLD = "SELECT d.declared, s.url FROM documents d LEFT JOIN said s ON s.sha256 = d.sha256 WHERE d.id = ?"
