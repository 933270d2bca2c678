"""What is done elsewhere with papers, in tests of `--jobs`: among others what a word in them says."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from minutes_cli import budget
from minutes_cli.errors import MinutesError
from minutes_cli.model import Document, Parsed
from minutes_cli.parse import pipeline
from minutes_cli.work.task import Answer, Task, do

KILL, ONCE, SWELL, SLEEP = b"KILL-THE-READER", b"KILL-ONE-READER", b"SWELL-THE-READER", b"SLEEP-IN-THE-READER"


def work(task: Task) -> list[Answer]:
    """Do a task, unless a paper of it kills first."""
    for paper in task.papers:
        content = paper.paper if isinstance(paper.paper, bytes) else b""
        if KILL in content:
            os.kill(os.getpid(), signal.SIGKILL)
        if ONCE in content:
            done = Path(content.split(ONCE)[1].split(b"|")[1].decode())
            if not done.exists():
                done.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        if SWELL in content:
            import resource  # noqa: PLC0415 - not on every system

            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
            bytearray(2 << 30)
        if SLEEP in content:
            time.sleep(60)
    return do(task)


def counting(of: Task) -> list[Answer]:
    """Write down which papers are parsed."""
    answers = do(of)
    with Path("parsed").open("a", encoding="utf-8") as told:
        told.writelines(f"{read.name}\n" for read, parsed in answers if parsed and isinstance(read, Document))
    return answers


def refusing(_: Task) -> list[Answer]:
    """Do none: something is wrong with no paper."""
    raise MinutesError("the reader of plug cannot be loaded")


def stalling(of: Task) -> list[Answer]:
    """Understand papers as a parser does of which a stage never ends."""
    budget.FLOOR = 0.2

    def find_references(parsed: Parsed) -> Parsed:
        while True:
            pass

    pipeline.STAGES = tuple(find_references if s.__name__ == "find_references" else s for s in pipeline.STAGES)
    return do(of)
