"""What people said, made anew from the file beside the database, and the file from the database.

A word stands in both; each is told by its id, which has its place in the order (`numbers`).  One that only the file has
was lost with a database, one that only the database has with a file.  Done twice it does nothing the second time.
"""

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from minutes_cli.store.at_once import at_once

from .beside import Compared, Differing, compared
from .exempting import insert_exemption
from .journal import VERDICT, append
from .lines import Line, Unread
from .naming import Name, follow, insert_name
from .of_papers import insert_said
from .pronouncing import insert_word
from .spoken import settle_words
from .weighing import touch_everything

__all__ = ["Compared", "Restored", "compared", "restore"]


class Restored(NamedTuple):
    """What `restore` did."""

    words: int
    """Said of actions, of names, and of what is exempt."""
    papers: list[str]
    """The hashes of papers of which something is said that was not known: these are to be read anew."""
    written: int
    """Words that the file lacked."""
    unread: list[Unread]
    differing: list[Differing]
    """Lines that are not as the database has them: which of the two is right nobody knows, and both stay."""


def restore(db: sqlite3.Connection, path: Path) -> Restored:
    """Give the database what only the file has, and the file what only the database has."""
    with at_once(db):
        told = compared(db, path)
        papers = [line for line in told.missing if line["of"] == "paper"]
        if told.unwritten:  # first: where the disk is full, nothing is said
            append(path, told.unwritten)
        if len(papers) < len(told.missing):
            _say_anew(db, told.all)
        for line in papers:
            insert_said(db, line)
    words = len(told.missing) - len(papers)
    return Restored(words, [line["sha256"] for line in papers], len(told.unwritten), told.unread, told.differing)


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
