"""Where on the web each paper was taken from: a step of version 9, never changed once released.

What a person says of a paper (`ingest --url`) outlives it, as all that is said; what counts, that or else what the file
declares, stands in a table of its own: the texts are long, and who asks for an address need not walk over them.
"""

from __future__ import annotations

import json
import sqlite3

from minutes_cli.words.addresses import declared_address

ADDRESSES = """
ALTER TABLE said ADD COLUMN url TEXT;
CREATE TABLE addresses (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    url TEXT NOT NULL                 -- as a person said it, else as the file declares it: http or https
);
"""
_DECLARING = "SELECT id, declared FROM documents WHERE instr(declared, '\"address\"')"


def address_documents(db: sqlite3.Connection) -> None:
    """Fill the table from what the files that are held declare."""
    found = ((key, declared_address(json.loads(declared))) for key, declared in db.execute(_DECLARING).fetchall())
    db.executemany("INSERT INTO addresses VALUES (?, ?)", [row for row in found if row[1]])
