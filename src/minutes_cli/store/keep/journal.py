"""The second home of what people said: a file beside the database to which a line is added for each word.

A database can be made anew from papers; what people said cannot.  A line is one JSON object: `said_at`, `of` (`action`,
`body` or `paper`) and what the row of the table has.  Nothing in the file is ever changed or removed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from minutes_cli.errors import DatabaseError

ENDING = ".said.jsonl"
"""What follows the name of the database."""


def journal_of(db: sqlite3.Connection) -> Path | None:
    """The file beside a database; None of one that is in no file."""
    place = next((row[2] for row in db.execute("PRAGMA database_list") if row[1] == "main"), "")
    return Path(place + ENDING) if place else None


def write_down(db: sqlite3.Connection, of: str, said_at: str, row: Mapping[str, Any]) -> None:
    """Add a line; call it before the transaction ends, which must not if this fails.  Raises `DatabaseError`."""
    path = journal_of(db)
    if path is None:
        return
    line = json.dumps({"said_at": said_at, "of": of, **row}, ensure_ascii=False)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    except OSError as error:
        raise DatabaseError(
            f"{path}, where every word is kept, cannot be written ({error.strerror or error})"
        ) from error
