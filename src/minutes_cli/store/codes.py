"""What ids are hashed to: the beginning of it is the short id, and stands in a table that is sorted by it."""

from __future__ import annotations

import sqlite3

from minutes_cli.digest import blake2b

LETTERS, DIGITS = "bcdfghjkmnqrstvwxz", "23456789"
LONGEST = 10
_PAIRS = tuple(LETTERS[n % len(LETTERS)] + DIGITS[n // len(LETTERS) % len(DIGITS)] for n in range(256))
_TABLES = ("items", "resolutions", "motions", "meetings", "papers", "plans", "citations", "actions", "paper_actions")
_BODY = "iif(council_key = '', '', council_key || '/') || body_key"
_IDS = " UNION ".join(
    (
        *(f"SELECT id FROM {table} JOIN uncoded u USING (document)" for table in _TABLES),  # noqa: S608 - our own names
        f"SELECT {_BODY} FROM meetings JOIN uncoded u USING (document) WHERE body_key IS NOT NULL",  # noqa: S608
        "SELECT substr(sha256, 1, 12) FROM documents JOIN uncoded u ON u.document = documents.id",
    )
)


def code_of(given: str) -> str:
    """What an id is hashed to, of which a short id is the beginning."""
    digest = blake2b(given.encode("utf-8", "surrogatepass"), digest_size=LONGEST // 2).digest()
    return "".join([_PAIRS[byte] for byte in digest])


def uncode(db: sqlite3.Connection, document: int) -> None:
    """Say that the ids of a document are others than those that have codes."""
    db.execute("INSERT OR IGNORE INTO uncoded VALUES (?)", (document,))


def code_ids(db: sqlite3.Connection) -> None:
    """Give the ids of all such documents their codes; what is held no more keeps its own, and is asked for nowhere."""
    if is_coded(db):
        return
    db.create_function("code_of", 1, code_of, deterministic=True)
    # In the order of the codes: rows that come by chance are written wherever the table has a page.
    db.execute(f"INSERT OR IGNORE INTO codes SELECT code_of(id) AS code, id FROM ({_IDS}) ORDER BY code")  # noqa: S608
    db.execute("DELETE FROM uncoded")


def is_coded(db: sqlite3.Connection) -> bool:
    """Whether every id has its code."""
    return db.execute("SELECT 1 FROM uncoded LIMIT 1").fetchone() is None
