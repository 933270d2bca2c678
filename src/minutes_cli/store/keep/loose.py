"""What people said that counts for nothing that is shown: the words that it was said of are gone, or are others now."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from minutes_cli.threads.spoken import of_one_passage

from .said import Said, all_said

_ATTACHED = """
SELECT said FROM current_actions WHERE said IS NOT NULL
UNION ALL SELECT said FROM actions WHERE said IS NOT NULL AND resolution IN (SELECT id FROM reprints)
"""


def loose(db: sqlite3.Connection) -> list[list[Said]]:
    """Of each passage that somebody spoke of and that nothing shown has: what was said of it, first to last.

    Whoever has spoken of what stands there now, and was shown what had been said of other words, has settled that.
    """
    said = all_said(db)
    told = [word for (text,) in db.execute(_ATTACHED) for word in json.loads(text)["words"]]
    attached = {word["key"] for word in told if not word["in_doubt"]}
    gone = settled(said)
    seen = {one.action: one.key for one in said if one.key in attached and one.settles is None}
    found: list[list[Said]] = []
    for one in said:
        counts = one.key in attached or one.adds in attached
        if counts or one.said_id in gone or one.key < seen.get(one.action, 0):
            continue
        home = next((words for words in found if _of_one(words[-1], one)), None)
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return found


def settled(said: Iterable[Said]) -> set[str]:
    """The ids of words that somebody has seen in doubt and left so."""
    return {own for one in said for own in json.loads(one.settles or "[]")}


def _of_one(one: Said, other: Said) -> bool:
    """Whether both were said of one passage, under whatever number."""
    first, second = (said.key if said.word == "add" else said.adds for said in (one, other))
    if first or second:
        return first == second
    if one.words is None or other.words is None:
        return one.action == other.action
    return one.meeting == other.meeting and of_one_passage(one.passage, other.passage)


def settled_by(db: sqlite3.Connection, action: str) -> list[str]:
    """What whoever speaks of an action now is shown as in doubt there; nothing, where no such action stands."""
    row = db.execute("SELECT said FROM current_actions WHERE id = ?", (action,)).fetchone()
    if row is None:
        return []
    shown = {word["key"] for word in json.loads(row[0])["words"] if word["in_doubt"]} if row[0] else set()
    there = {one.said_id for words in loose(db) for one in words if one.action == action}
    return [one.said_id for one in all_said(db) if one.key in shown or one.said_id in there]
