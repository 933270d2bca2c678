"""Requests of exempt minutes that another paper repeats word for word: in the rows of its list of actions, in a log.

A row that an open minute asks for in the same words, too, is of that.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from minutes_cli.threads.evidence import plain
from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.stems import stems

_SOME = 5
"""Words of a request, with one that tells, that tell it from others: "report back" is anybody's."""
_LONGEST = 2_000
"""Characters of a line in which one is looked for."""


class Repeated:
    """The requests of some minutes, and where else they stand."""

    def __init__(self, db: sqlite3.Connection, ids: Container[str]) -> None:
        self._db = db
        asked: dict[bool, set[str]] = {True: set(), False: set()}
        listed: list[tuple[str, int]] = []
        for key, item, whole, due, listed_only in db.execute(_ASKED):
            hidden, task = item in ids, whole.removesuffix(f" {plain(due)}") if due else whole
            if hidden or not listed_only:
                asked[hidden].add(task)
            elif not hidden:
                listed.append((task, key))
        self._tasks = {
            task for task in asked[True] - asked[False] if len(task.split()) >= _SOME and stems(task) - PROCEEDINGS
        }
        self._keys = [key for task, key in listed if task in self._tasks]
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for task in self._tasks:
            self._by_word[max(task.split(), key=len)].append(task)

    def rows(self) -> Iterator[tuple[str, int, str]]:
        """The paper, the place and the words of each row of a list in an open minute that repeats one."""
        for key in self._keys:
            yield self._db.execute(_ROW, (key,)).fetchone()

    def stands_in(self, lines: Iterable[str]) -> bool:
        """Whether one stands in a line of some words."""
        return bool(self._tasks) and any(map(self._stands_in, lines))

    def _stands_in(self, line: str) -> bool:
        told = plain(line[:_LONGEST])
        return any(f" {task} " in f" {told} " for word in set(told.split()) for task in self._by_word.get(word, ()))


_ASKED = "SELECT key, item, plain_task, due_text, resolution IS NULL AND NOT undertaking FROM actions"
_ROW = """
SELECT d.name, a.span_start, substr(d.text, a.span_start + 1, a.span_end - a.span_start)
FROM actions a JOIN documents d ON d.id = a.document WHERE a.key = ?
"""
