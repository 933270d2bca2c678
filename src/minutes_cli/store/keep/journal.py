"""The second home of what people said: a file beside the database to which a line is added for each word.

A database can be made anew from papers; what people said cannot.  A line is one JSON object: `said_at`, `of` (`action`,
`body` or `paper`) and what the row of the table has.  Nothing in the file is ever changed or removed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
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
    """Add a line, before the row is in its table; where this fails, nothing is said.  Raises `DatabaseError`.

    A file that is not there yet begins with all that was said before there was one.
    """
    path = journal_of(db)
    if path is None:
        return
    try:
        lines = [] if path.exists() else list(_before(db))
        with path.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in (*lines, _line(of, said_at, row)))
    except OSError as error:
        raise DatabaseError(
            f"{path}, where every word is kept, cannot be written ({error.strerror or error})"
        ) from error


def _line(of: str, said_at: str | None, row: Mapping[str, Any]) -> str:
    return json.dumps({"said_at": said_at, "of": of, **row}, ensure_ascii=False)


VERDICT = (
    *("action", "sha256", "place", "words", "task", "quote", "span_start", "span_end", "adds"),
    *("word", "changes", "on_date", "by_whom", "because"),
)
"""The columns of `verdicts`, beside its key and `said_at`."""


def _before(db: sqlite3.Connection) -> Iterator[str]:
    """Everything that the tables have."""
    for *row, said_at in db.execute(f"SELECT {', '.join(VERDICT)}, said_at FROM verdicts ORDER BY key"):  # noqa: S608
        told = dict(zip(VERDICT, row, strict=True))
        yield _line("action", said_at, told | {"changes": json.loads(told["changes"] or "{}")})
    for name, body, same, said_at in db.execute("SELECT name, body, same, said_at FROM named_bodies ORDER BY key"):
        yield _line("body", said_at, {"name": name, "body": body, "same": bool(same)})
    columns = ("sha256", "body", "date", "council", "override")
    for row in db.execute(f"SELECT {', '.join(columns)} FROM said ORDER BY sha256"):  # noqa: S608
        told = dict(zip(columns, row, strict=True))
        yield _line("paper", None, told | {"override": bool(told["override"])})
