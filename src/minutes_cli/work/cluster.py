"""The same by the workers of a Dask cluster: bytes go there, values come back, and this process writes.

A worker does each task in a process of its own: there the clock of a paper's budget works, which it does not in the
threads of a worker, and a paper that kills its process does not take the worker along.  A worker that dies is the
scheduler's affair: it has its tasks done by others.
"""

from __future__ import annotations

import atexit
import threading
import warnings
from asyncio import CancelledError
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any, Self

from minutes_cli.errors import MinutesError, ReadError, UsageError

from .pool import done_by
from .process import Process
from .task import Answer, Task, do

_PATIENCE = "10s"
"""For a scheduler that does not answer."""


class Cluster:
    """The workers of the scheduler at an address.  Raises `UsageError` and `MinutesError` where there are none."""

    def __init__(self, address: str, does: Callable[[Task], list[Answer]] = do) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - few have a cluster
        except ImportError:
            raise UsageError("--dask needs dask.distributed: pip install 'minutes-cli[cluster]'") from None
        self._does = does
        self._stack = ExitStack()
        try:
            self._client: Any = self._stack.enter_context(Client(address, timeout=_PATIENCE, set_as_default=False))
        except (OSError, ValueError, ImportError) as error:
            raise MinutesError(f"no scheduler answers at {address} ({type(error).__name__})") from error
        try:
            self.count = self._threads(address)
        except BaseException:
            self._stack.close()
            raise

    def _threads(self, address: str) -> int:
        """How many tasks the workers do at once.  Raises `MinutesError` where they cannot do any."""
        threads = sum(map(int, self._client.nthreads().values()))
        if not threads:
            raise MinutesError(f"the scheduler at {address} has no workers: start some with  dask worker {address}")
        here = print_of_program()
        try:
            there = self._client.run(print_of_program)
        except Exception as error:  # what a worker has is anybody's guess
            raise MinutesError(f"a worker at {address} cannot load this program ({type(error).__name__})") from error
        if odd := [worker for worker, told in there.items() if told != here]:
            raise MinutesError(f"the worker {odd[0]} has another version of this program: its rows might be others")
        return threads

    def ask(self, task: Task) -> _Asked:
        """Let one of them do a task."""
        return _Asked(self, task)

    def submit(self, task: Task) -> Any:
        """Send a task."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a task that is large: so are papers
            return self._client.submit(_do_apart, self._does, task, pure=False)

    def answered(self, future: Any, task: Task) -> list[Answer] | None:
        """What the workers say; None where they died of it.  Raises `MinutesError`.

        What was lost on its way here, with the worker that had it, is asked for once more.
        """
        from distributed.scheduler import KilledWorker  # noqa: PLC0415

        for last in (False, True):
            try:
                return list(future.result())
            except KilledWorker:
                return None
            except MinutesError:
                raise
            except (Exception, CancelledError) as error:
                if last:
                    told = f"{type(error).__name__}: {error}"
                    raise MinutesError(f"the workers could not read {task.papers[0].name} ({told})") from error
            future = self.submit(task)
        return None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()


class _Asked:
    """An answer that will come."""

    def __init__(self, cluster: Cluster, task: Task) -> None:
        self._cluster, self._task = cluster, task
        self._future = cluster.submit(task)

    def done(self) -> bool:
        """Whether it is there."""
        return bool(self._future.done())

    def result(self) -> list[Answer]:
        """Wait for it; of workers that died with it, one after the other, each paper is tried by itself."""
        answers = self._cluster.answered(self._future, self._task)
        if answers is None and len(self._task.papers) > 1:
            alone = [self._task._replace(papers=(paper,)) for paper in self._task.papers]
            futures = [self._cluster.submit(task) for task in alone]
            each = [self._cluster.answered(future, task) for future, task in zip(futures, alone, strict=True)]
            return [told[0] if told else (_GONE, None) for told in each]
        return answers if answers is not None else [(_GONE, None)]


_GONE = ReadError("ended one worker after the other: please report this fault, with the paper")


# --- there -----------------------------------------------------------------------------------------------------------

_here: Any = threading.local()


def _do_apart(does: Callable[[Task], list[Answer]], task: Task) -> list[Answer]:
    """Do a task in the process that this thread of a worker keeps for that."""
    if not hasattr(_here, "process"):
        _here.process = Process(does)
        atexit.register(_here.process.end)
    return done_by(_here.process, task)


def print_of_program() -> str:
    """What tells one version of this program from another: its source."""
    import hashlib  # noqa: PLC0415 - sent to workers
    from pathlib import Path  # noqa: PLC0415

    folder = Path(__file__).parent.parent
    told = hashlib.sha256()
    for file in sorted(folder.rglob("*.py")):
        told.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return told.hexdigest()
