"""What people said, made anew from the file beside the database, and the file from the database.

A word stands in both; each is told by its id.  One that only the file has was lost with a database, one that only the
database has with a file.  Done twice it does nothing the second time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from minutes_cli.errors import DatabaseError
from minutes_cli.store.at_once import at_once

from .exempting import insert_exemption
from .journal import PAPER, VERDICT, all_lines, append, journal_of
from .lines import Line, Unread, read_line
from .naming import Name, follow, insert_name
from .of_papers import insert_said
from .pronouncing import insert_word
from .spoken import settle_words
from .weighing import touch_everything


class Compared(NamedTuple):
    """The file beside the database, and the database."""

    held: int
    """How many words the database has."""
    missing: Sequence[Line]
    """Those that only the file has, first to last."""
    unwritten: Sequence[str]
    """Those that only the database has, as lines."""
    unread: Sequence[Unread]
    """Lines that are no such thing; the last was cut off, if it is the last."""
    all: Sequence[Line]
    """Every word of both, in the order in which they were said."""


class Restored(NamedTuple):
    """What `restore` did."""

    words: int
    """Said of actions, of names, and of what is exempt."""
    papers: Sequence[str]
    """The hashes of papers of which something is said that was not known: these are to be read anew."""
    written: int
    """Words that the file lacked."""
    unread: Sequence[Unread]


def compared(db: sqlite3.Connection, path: Path) -> Compared:
    """Hold the two beside each other.  Raises `DatabaseError` for a file that cannot be opened."""
    lines, unread = _read(path)
    held = [json.loads(line) for line in all_lines(db)]
    words = [line for line in held if line["of"] != "paper"]
    known = {line["id"] for line in words}
    written = {line["id"] for line in lines if line["of"] != "paper"}
    papers, last = (_of_papers(given) for given in (held, lines))
    missing = [line for line in lines if _is_missing(line, known, words, papers, last)]
    unwritten = [line for line in held if not _is_written(line, written, last)]
    return Compared(
        len(held),
        missing,
        [json.dumps(line, ensure_ascii=False) for line in unwritten],
        unread,
        _merged([line for line in lines if "id" in line], words),
    )


def words_waiting(db: sqlite3.Connection) -> int:
    """How many words the file beside a database has, where the database has none at all."""
    path = journal_of(db)
    if path is None or not path.exists() or db.execute("SELECT 1 FROM verdicts").fetchone():
        return 0
    return len(compared(db, path).missing)


def restore(db: sqlite3.Connection, path: Path) -> Restored:
    """Give the database what only the file has, and the file what only the database has."""
    with at_once(db):
        told = compared(db, path)
        papers = [line for line in told.missing if line["of"] == "paper"]
        lost = {line["id"] for line in told.missing if line["of"] != "paper"}
        if lost:
            known = {
                row[0]
                for row in db.execute(
                    "SELECT said_id FROM verdicts UNION SELECT said_id FROM named_bodies "
                    "UNION SELECT said_id FROM exemptions"
                )
            }
            _say_anew(db, [line for line in told.all if line["id"] in lost or line["id"] in known])
        for line in papers:
            insert_said(db, line)
        if told.unwritten:
            append(path, list(told.unwritten))
    return Restored(len(lost), [line["sha256"] for line in papers], len(told.unwritten), told.unread)


def _say_anew(db: sqlite3.Connection, lines: Iterable[Line]) -> None:
    """Every word in the order in which it was said, each with its id; and all that follows from them."""
    db.execute("DELETE FROM verdicts")
    db.execute("DELETE FROM named_bodies")
    db.execute("DELETE FROM exemptions")
    keys: dict[str, int] = {}
    added: dict[str, str] = {}
    for line in lines:
        if line["of"] == "body":
            insert_name(db, Name(line["body"], line["name"], line["same"]), line["said_at"], line["id"])
            continue
        if line["of"] == "exempt":
            insert_exemption(db, line)
            continue
        changes, settles = line["changes"], line["settles"]
        told = line | {
            "changes": json.dumps(changes, ensure_ascii=False) if changes else None,
            "settles": None if settles is None else json.dumps(settles),
        }
        if line["word"] == "add":
            added[line["id"]] = _unused(line["action"], added.values())
        if path := added.get(line["id"] if line["word"] == "add" else line["adds"] or ""):
            told |= {"action": path, "place": _with_path(line["place"], path)}
        row = [*(told[name] for name in VERDICT), line["said_at"], line["id"], keys.get(line["adds"] or "")]
        keys[line["id"]] = insert_word(db, row)
    follow(db)
    settle_words(db, [key for (key,) in db.execute("SELECT id FROM documents").fetchall()])
    touch_everything(db)


def _unused(action: str, used: Iterable[str]) -> str:
    """The id of an added action; where two databases gave one to two actions, the later gets the next that is free."""
    taken, item = set(used), action.rpartition("[")[0]
    return next(one for one in (action, *(f"{item}[+{n}]" for n in range(1, len(taken) + 2))) if one not in taken)


def _with_path(place: str | None, action: str) -> str | None:
    return place and place.rpartition("[")[0] + action[action.rindex("[") :]


def _read(path: Path) -> tuple[list[Line], list[Unread]]:
    """The lines of the file, and those that are none of ours."""
    if path.exists() and not path.is_file():  # a pipe would be waited for, for ever
        raise DatabaseError(f"{path} is no file")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        raise DatabaseError(f"{path} cannot be opened ({error.strerror or error})") from error
    lines: list[Line] = []
    unread = []
    for number, raw in enumerate(content.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            lines.append(read_line(raw))
        except ValueError as error:
            unread.append(Unread(number, str(error)))
    return lines, unread


def _is_written(line: Line, written: set[str], last: dict[str, Line]) -> bool:
    return line["sha256"] in last if line["of"] == "paper" else line["id"] in written


def _is_missing(
    line: Line, known: set[str], words: Sequence[Line], papers: dict[str, Line], last: dict[str, Line]
) -> bool:
    """Whether the database lacks a word.

    Of a paper its last counts.  What was added twice over, since the disk was full the first time, was added once.
    """
    if line["of"] == "paper":
        return line is last[line["sha256"]] and _paper(line) != _paper(papers.get(line["sha256"]))
    if line["id"] in known:
        return False
    return line["of"] != "action" or line["word"] != "add" or not any(_content(line) == _content(w) for w in words)


_SAME = ("action", "word", "quote", "changes")


def _content(line: Line) -> list[Any]:
    return [line.get(name) for name in _SAME]


def _of_papers(lines: Iterable[Line]) -> dict[str, Line]:
    return {line["sha256"]: line for line in lines if line["of"] == "paper"}


def _paper(line: Line | None) -> tuple[Any, ...] | None:
    return tuple(line[name] for name in PAPER) if line else None


def _merged(lines: Sequence[Line], held: Sequence[Line]) -> list[Line]:
    """Those of the file in its order, and before each those that only the database has and that were said before it."""
    written = {line["id"] for line in lines}
    rest = [line for line in held if line["id"] not in written]
    merged: list[Line] = []
    seen: set[str] = set()
    for line in lines:
        while rest and rest[0]["said_at"] < line["said_at"]:
            merged.append(rest.pop(0))
        if line["id"] not in seen:
            merged.append(line)
            seen.add(line["id"])
    return merged + rest
