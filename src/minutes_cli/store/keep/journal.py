"""The second home of what people said: a file beside the database to which a line is added for each word.

A database can be made anew from papers; what people said cannot.  A line is one JSON object: `said_at`, `of` (`action`,
`body`, `exempt` or `paper`), `id` and what the row of the table has.  Nothing in the file is ever changed or removed;
`restoring` makes the tables anew from it.  The id of a word begins with its number (`numbers`): so both homes know in
which order all was said, wherever a line stands.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from minutes_cli.errors import DatabaseError
from minutes_cli.store.at_once import beside

from .numbers import last_number, next_id, number_of

ENDING = ".said.jsonl"
"""What follows the name of the database."""


def journal_of(db: sqlite3.Connection) -> Path | None:
    """The file beside a database; None of one that is in no file."""
    place = next((row[2] for row in db.execute("PRAGMA database_list") if row[1] == "main"), "")
    return Path(place + ENDING) if place else None


def new_id(db: sqlite3.Connection) -> str:
    """An id for a word that is said now, behind all that either home has; inside a transaction that writes."""
    ids = (row[0] for row in db.execute(_LAST))
    last = max((number_of(one) or 0 for one in ids if one), default=0)
    path = journal_of(db)
    return next_id(max(last, last_number(path) if path else 0))


_TABLES = ("verdicts", "named_bodies", "exemptions", "said")
_LAST = " UNION ALL ".join(
    f"SELECT max(said_id) FROM {table} WHERE said_id GLOB '[1-8]{'?' * 15}-{'?' * 8}'"  # noqa: S608
    for table in _TABLES
)


def write_down(db: sqlite3.Connection, of: str, said_at: str, row: Mapping[str, Any]) -> None:
    """Add a line, before the row is in its table; where this fails, or the database keeps no row, nothing is said.

    Raises `DatabaseError`; of a database that may not be written, what SQLite does.

    A file that is not there yet begins with all that was said before there was one.
    """
    path = journal_of(db)
    if path is None:
        return
    db.execute(_TRY)
    lines = lines_of(db, path, said_at, [(of, row)])
    append(path, lines, lambda size, content: beside(db, partial(_take_off, db, row["id"], path, size, content)))


def _take_off(db: sqlite3.Connection, own: str, path: Path, size: int, content: bytes) -> None:
    """Leave a file as it was before a word was added, where the database has it not; none where there was none.

    Nothing is taken off behind which others have written.
    """
    if not db.in_transaction and _has(db, own):
        return
    with suppress(OSError):
        with path.open("r+b") as file:
            file.seek(size)
            ours = content.startswith(file.read())
            if ours:
                file.truncate(size)
        if ours and not size:
            path.unlink()


def _has(db: sqlite3.Connection, own: str) -> bool:
    """Whether the database keeps a word; what cannot say so does not, and if it does, `doctor` gives it to the file."""
    with suppress(sqlite3.Error):
        return any(db.execute(f"SELECT 1 FROM {one} WHERE said_id = ?", (own,)).fetchone() for one in _TABLES)  # noqa: S608
    return False


def lines_of(
    db: sqlite3.Connection, path: Path, said_at: str, rows: Iterable[tuple[str, Mapping[str, Any]]]
) -> list[str]:
    """Some words as lines to add: behind all that was said before, where there is no file yet."""
    before = [] if path.exists() else [as_line(told) for told in all_words(db)]
    return [*before, *(as_line({"said_at": said_at, "of": of, **row}) for of, row in rows)]


_TRY = "UPDATE verdicts SET key = key WHERE 0"
"""Fails where the file may not be written: there a transaction that is to write begins all the same, to read."""


def append(path: Path, lines: list[str], told: Callable[[int, bytes], None] = lambda *_: None) -> None:
    """Add lines, and let the disk have them before anything else is done.

    `told` hears, before they are written, of the size until then and of the bytes.  Raises `DatabaseError`.

    A line that was cut off, since somebody pulled the plug, stays alone.  Where the disk is full, the file is left
    as it was.
    """
    try:
        with path.open("a+b") as file:
            size = file.seek(0, os.SEEK_END)
            whole = size == 0
            if not whole:
                file.seek(-1, os.SEEK_END)
                whole = file.read() == b"\n"
            content = (("" if whole else "\n") + "".join(f"{line}\n" for line in lines)).encode()
            told(size, content)
            _write_all(file.fileno(), size, content)
    except OSError as error:
        raise DatabaseError(
            f"{path}, where every word is kept, cannot be written ({error.strerror or error})"
        ) from error


def _write_all(file: int, size: int, content: bytes) -> None:
    """Add to a file of that size; what could not be written whole is taken off again."""
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(file, left) :]
        os.fsync(file)
    except OSError:
        with suppress(OSError):
            os.ftruncate(file, size)
        raise


def as_line(told: Mapping[str, Any]) -> str:
    """A word as the file has it."""
    return json.dumps(told, ensure_ascii=False)


AMONG = ("title", "nth", "alike", "elsewhere", "around", "beside", "exempt")
"""What tells a passage from others in the same words; lines of earlier versions have it not."""
VERDICT = (
    *("action", "sha256", "place", "words", "task", "quote", "span_start", "span_end", *AMONG),
    *("word", "changes", "on_date", "by_whom", "because", "settles"),
)
"""The columns of `verdicts`, beside its key, `said_at`, `said_id`, and `adds`, which is another's key."""
NAMED = ("name", "body", "same")
EXEMPTION = (
    *("thing", "kind", "sha256", "place", "title", "text", "span_start", "span_end", "council_key", "body_key", "date"),
    *("exempt", "takes", "on_date", "by_whom", "because"),
)
"""The columns of `exemptions`, beside its key, `said_at` and `said_id`."""
PAPER = ("sha256", "body", "date", "council", "override", "url")

_VERDICTS = f"""
SELECT v.said_id, a.said_id, {", ".join(f"v.{name}" for name in VERDICT)}, v.said_at
FROM verdicts v LEFT JOIN verdicts a ON a.key = v.adds ORDER BY v.key
"""  # noqa: S608 - our own names


_EXEMPTIONS = f"SELECT said_id, {', '.join(EXEMPTION)}, said_at FROM exemptions ORDER BY key"  # noqa: S608


def all_words(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """Everything that the tables have, as lines have it, in the order in which it was said.

    What was said before words were numbered comes first, each table in its own order.
    """
    return sorted(_words(db), key=lambda told: number_of(told.get("id")) or 0)


def _words(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    for own, adds, *row, said_at in db.execute(_VERDICTS):
        told = dict(zip(VERDICT, row, strict=True))
        told |= {"changes": json.loads(told["changes"] or "{}"), "settles": json.loads(told["settles"] or "null")}
        yield {"said_at": said_at, "of": "action", "id": own, **told, "adds": adds}
    for own, *row, said_at in db.execute("SELECT said_id, name, body, same, said_at FROM named_bodies ORDER BY key"):
        told = dict(zip(NAMED, row, strict=True))
        yield {"said_at": said_at, "of": "body", "id": own, **told, "same": bool(told["same"])}
    for own, *row, said_at in db.execute(_EXEMPTIONS):
        told = dict(zip(EXEMPTION, row, strict=True))
        yield {"said_at": said_at, "of": "exempt", "id": own, **told, "takes": json.loads(told["takes"])}
    for own, *row in db.execute(f"SELECT said_id, {', '.join(PAPER)} FROM said ORDER BY sha256"):  # noqa: S608
        told = dict(zip(PAPER, row, strict=True))
        named = {"id": own} if own else {}
        yield {"said_at": None, "of": "paper", **named, **told, "override": bool(told["override"])}
