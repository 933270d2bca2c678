"""Who weighs what became of each action of a large batch: processes of their own, which have loaded no parser."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import Self

from minutes_cli import store
from minutes_cli.errors import MinutesError
from minutes_cli.store.keep import weighing
from minutes_cli.store.keep.weighing import Home, Rows
from minutes_cli.work.process import Died, Process

_SHARES = 4
"""Shares of the bodies for each process: bodies are of unlike size."""
_MOST = 32
"""Bodies of a share, and …"""
_AHEAD = 2
"""… shares of each process that are on their way, at most: what is in memory is theirs, however many bodies."""


def weigh_apart(db: sqlite3.Connection, place: str, count: int) -> None:
    """Let others weigh what papers have touched: one all of it, or several each some bodies while this one writes.

    Whatever became of them, it is weighed in the end.
    """
    if count > 1:
        with Weighers(count) as weighers:
            store.weigh_if_there_is_room(db, weighers)
        return
    process = Process(weighing.weigh_apart)
    try:
        with suppress(Died, MinutesError):
            process.ask(place)
    finally:
        process.end()
    store.weigh_if_there_is_room(db)


class Weighers:
    """Some processes that weigh bodies; they are started at once.  Whoever leaves it ends them."""

    def __init__(
        self, count: int, does: Callable[[tuple[str, Sequence[Home]]], list[Rows]] = weighing.weighed_apart
    ) -> None:
        self._count = count
        self._threads = ThreadPoolExecutor(count, "weighing")
        self._all = [Process(does) for _ in range(count)]
        self._idle: SimpleQueue[Process] = SimpleQueue()
        for process in self._all:
            self._idle.put(process)
            self._ask("", [])

    def __call__(self, place: str, homes: Sequence[Home]) -> Iterator[Rows | None]:
        """The rows of each body; None where the process that was to weigh it died."""
        size = min(_MOST, max(1, len(homes) // (_SHARES * self._count)))
        waiting: deque[Future[list[Rows] | list[None]]] = deque()
        for at in range(0, len(homes), size):
            waiting.append(self._ask(place, homes[at : at + size]))
            if len(waiting) > _AHEAD * self._count:
                yield from waiting.popleft().result()
        for last in waiting:
            yield from last.result()

    def _ask(self, place: str, homes: Sequence[Home]) -> Future[list[Rows] | list[None]]:
        return self._threads.submit(self._told, place, homes)

    def _told(self, place: str, homes: Sequence[Home]) -> list[Rows] | list[None]:
        process = self._idle.get()
        try:
            with suppress(Died, MinutesError):
                found: list[Rows] = process.ask((place, homes))
                return found
        finally:
            self._idle.put(process)
        return [None for _ in homes]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._all:
            process.end()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._all:  # one that was just being started
            process.end()
