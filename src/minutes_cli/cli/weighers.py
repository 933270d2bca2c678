"""Who weighs what became of each action of a large batch: processes of their own, or those that have read it."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

from minutes_cli import store
from minutes_cli.errors import MinutesError
from minutes_cli.store.keep import weighing
from minutes_cli.store.keep.weighing import Asked, Home
from minutes_cli.work.pool import Doers, Pool
from minutes_cli.work.process import Died, Process

_T = TypeVar("_T")
_SHARES = 4
"""Shares of the bodies for each process: bodies are of unlike size."""
_MOST = 32
"""Bodies of a share, and …"""
_AHEAD = 2
"""… shares of each process that are on their way, at most: what is in memory is theirs, however many bodies."""


def weigh_apart(db: sqlite3.Connection, place: str, count: int, doers: Doers | None = None) -> None:
    """Let others weigh what papers have touched: one all of it, or several each some bodies while this one writes.

    Where `doers` are processes of this machine, they do it who have read the papers: they are there, and have loaded
    nearly all that it takes.  One alone is started anew, and takes less memory than one that has read.  Whatever became
    of them, it is weighed in the end.
    """
    if isinstance(doers, Pool):
        store.weigh_if_there_is_room(db, Weighers(doers))
        return
    if count > 1:
        with Pool(count, weighing.weighed_apart) as pool:
            pool.begin(weighing.ready)
            store.weigh_if_there_is_room(db, Weighers(pool))
        return
    process = Process(weighing.weigh_apart)
    try:
        with suppress(Died, MinutesError):
            process.ask(place)
    finally:
        process.end()
    store.weigh_if_there_is_room(db)


class Weighers:
    """The processes of a pool, that tell of bodies."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __call__(self, does: Callable[[Asked], Sequence[_T]], place: str, homes: Sequence[Home]) -> Iterator[_T | None]:
        """What is told of each body; None where the process that was to tell it died."""
        size = min(_MOST, max(1, len(homes) // (_SHARES * self._pool.count)))
        waiting: deque[tuple[Sequence[Home], Future[Sequence[_T]]]] = deque()
        for at in range(0, len(homes), size):
            some = homes[at : at + size]
            waiting.append((some, self._pool.lend(does, (place, some))))
            if len(waiting) > _AHEAD * self._pool.count:
                yield from _told(*waiting.popleft())
        for some, told in waiting:
            yield from _told(some, told)


def _told(homes: Sequence[Home], told: Future[Sequence[_T]]) -> Sequence[_T | None]:
    with suppress(Died, MinutesError):
        return told.result()
    return [None for _ in homes]
