"""What people said that counts for nothing that is shown: the words that it was said of are gone, or are others now."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from minutes_cli.threads.spelling import Texts
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
    found = _Passages()
    by_id = {one.said_id: one for one in said}
    for one in said:
        counts = any(x.key in attached or x.adds in attached for x in (one, *said_first(one, by_id)))
        if counts or one.said_id in gone or one.key < seen.get(one.action, 0):
            continue
        found.add(one)
    return found.words


class _Passages:
    """What was said of passages that nothing shown has, with what each is known again by."""

    def __init__(self) -> None:
        self.words: list[list[Said]] = []
        self._by: dict[object, set[int]] = defaultdict(set)
        self._texts: dict[tuple[str, str], tuple[Texts, list[int]]] = defaultdict(lambda: (Texts(), []))

    def add(self, one: Said) -> None:
        """Put it to the first passage of which it was said, or to a new one."""
        near = (n for n in sorted(self._near(one)) if _of_one(one, self.words[n][-1]))
        at = next(near, len(self.words))
        if at == len(self.words):
            self.words.append([])
        self.words[at].append(one)
        self._by[_pinned(one)].add(at)
        self._by[one.action].add(at)
        for texts, of, text in self._told(one):
            texts.add(text)
            of.append(at)

    def _near(self, one: Said) -> set[int]:
        """Those of which it may have been said."""
        if _pinned(one):
            return self._by[_pinned(one)]
        near = {of[n] for texts, of, text in self._told(one) for n in texts.like(text)}
        return near | self._by[one.action]

    def _told(self, one: Said) -> list[tuple[Texts, list[int], str]]:
        said = (("words", one.words), ("task", one.task))
        return [(*self._texts[one.meeting, kind], text) for kind, text in said if text is not None]


def settled(said: Iterable[Said]) -> set[str]:
    """The ids of words that somebody has seen in doubt and left so."""
    return {own for one in said for own in json.loads(one.settles or "[]")}


def said_first(one: Said, by_id: Mapping[str, Said]) -> Iterator[Said]:
    """The words of which one is the same said again, since its paper was corrected to another day; the last first."""
    while (
        len(own := json.loads(one.settles or "[]")) == 1
        and (first := by_id.get(own[0]))
        and _content(first) == _content(one)
    ):
        yield first
        one = first


def _content(one: Said) -> tuple[str | None, ...]:
    return one.word, one.words, one.quote, one.changes, one.on, one.by, one.because


def _of_one(one: Said, other: Said) -> bool:
    """Whether both were said of one passage, under whatever number."""
    first, second = _pinned(one), _pinned(other)
    if first or second:
        return first == second
    if one.words is None or other.words is None:
        return one.action == other.action
    return one.meeting == other.meeting and of_one_passage(one.passage, other.passage)


def _pinned(one: Said) -> int | None:
    """What a person added, of which it is."""
    return one.key if one.word == "add" else one.adds


def settled_by(db: sqlite3.Connection, action: str) -> list[str]:
    """What whoever speaks of an action now is shown as in doubt there; nothing, where no such action stands."""
    row = db.execute("SELECT said FROM current_actions WHERE id = ?", (action,)).fetchone()
    if row is None:
        return []
    shown = {word["key"] for word in json.loads(row[0])["words"] if word["in_doubt"]} if row[0] else set()
    there = {one.said_id for words in loose(db) for one in words if one.action == action}
    return [one.said_id for one in all_said(db) if one.key in shown or one.said_id in there]
