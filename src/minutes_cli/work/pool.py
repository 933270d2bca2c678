"""Some processes that do tasks, and their answers in the order of the tasks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, Protocol, Self, TypeVar

from minutes_cli.errors import ReadError

from .process import Died, Process
from .task import Answer, Task, do

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 3
"""Tasks for each process that are on their way at most: what is in memory is theirs, however long the batch; …"""
HEAVY = 64 << 20
"""… and bytes of all of them, where there are several."""


class Asked(Protocol):
    """An answer that will come."""

    def done(self) -> bool:
        """Whether it is there."""

    def result(self) -> list[Answer]:
        """Wait for it; raises what kept it from being given."""


class Doers(Protocol):
    """Whoever does tasks."""

    @property
    def count(self) -> int:
        """How many at once."""

    def ask(self, task: Task) -> Asked:
        """Let one be done."""


class Pool:
    """Processes that do tasks, by one function or what they are lent for.  Whoever leaves it ends them."""

    def __init__(self, count: int, does: Callable[[Any], Any] = do) -> None:
        self.count = count
        self._threads = ThreadPoolExecutor(count, "asking")
        self._all = [Process(does) for _ in range(count)]
        self._idle: SimpleQueue[Process] = SimpleQueue()
        self._open = True
        for process in self._all:
            self._idle.put(process)

    def ask(self, task: Task) -> Future[list[Answer]]:
        """Let one of them do a task."""
        return self._threads.submit(self._done, task)

    def lend(self, does: Callable[[T], R], asked: T) -> Future[R]:
        """Let one of them do something else.  The answer raises `Died` where it dies of it, and is not tried again."""
        return self._threads.submit(self._lent, does, asked)

    def begin(self, does: Callable[[None], object]) -> None:
        """Let all of them start, and load what they need, before there is anything to do."""
        for _ in self._all:
            self.lend(does, None)

    def _lent(self, does: Callable[[T], R], asked: T) -> R:
        process = self._idle.get()
        try:
            answer: R = process.ask(asked, does)
            return answer
        finally:
            self._idle.put(process)

    def _done(self, task: Task) -> list[Answer]:
        process = self._idle.get()
        try:
            return done_by(process, task, lambda: self._open)
        finally:
            self._idle.put(process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open = False
        for process in self._all:
            process.end()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._all:  # one that was just being started
            process.end()


def done_by(process: Process, task: Task, goes_on: Callable[[], bool] = lambda: True) -> list[Answer]:
    """What a process makes of a task; where it dies, of each paper in a fresh one: it takes none with it but its own.

    Raises `Died` where nobody waits any more.
    """
    try:
        return list(process.ask(task))
    except Died:
        if not goes_on():
            raise
    answers: list[Answer] = []
    for paper in task.papers:
        try:
            answers += process.ask(task._replace(papers=(paper,)))
        except Died as death:
            if not goes_on():
                raise
            answers.append((ReadError(f"ended the process that read it ({death}), twice: {_OTHERWISE}"), None))
    return answers


_OTHERWISE = "it may take more memory than there is; please report this fault, with the paper"


def in_order(doers: Doers, tasks: Iterable[tuple[T, Task]]) -> Iterator[tuple[T, list[Answer]]]:
    """The answers, each with what came with its task, in the order of the tasks; few are on their way at a time."""
    waiting: deque[tuple[T, int, Asked]] = deque()
    heavy = 0
    for of, task in tasks:
        waiting.append((of, task.size, doers.ask(task)))
        heavy += task.size
        while waiting and (len(waiting) >= AHEAD * doers.count or heavy > HEAVY or waiting[0][2].done()):
            first, size, asked = waiting.popleft()
            heavy -= size
            yield first, asked.result()
    for first, _, asked in waiting:
        yield first, asked.result()
