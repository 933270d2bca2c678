"""By what the database is proved and restored: of the step to version 8, never changed once released."""

from __future__ import annotations

import sqlite3

from minutes_cli.digest import sha256

PROOF = """
-- Of the text as it is kept: by it is proved that nothing has happened to it.
ALTER TABLE documents ADD COLUMN digest TEXT NOT NULL DEFAULT '';
UPDATE documents SET digest = digest(text);
-- The id of a word, in the file beside the database too, which tells it from another of the same content.
ALTER TABLE verdicts ADD COLUMN said_id TEXT NOT NULL DEFAULT '';
UPDATE verdicts SET said_id = 'before-' || key;
-- As JSON, the ids of words that were in doubt there when this one was said; NULL of what was said before.
ALTER TABLE verdicts ADD COLUMN settles TEXT;
ALTER TABLE named_bodies ADD COLUMN said_id TEXT NOT NULL DEFAULT '';
UPDATE named_bodies SET said_id = 'before-' || key;
"""


def digest(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal digits."""
    return sha256(text.encode())


def define_digest(db: sqlite3.Connection) -> None:
    """Give SQL the same."""
    db.create_function("digest", 1, digest, deterministic=True)
