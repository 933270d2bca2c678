"""What is done with the papers of a batch, each in its turn."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from minutes_cli.errors import MinutesError, ReadError
from minutes_cli.model import Document
from minutes_cli.readers import Source

from .batch import Tally
from .options import note
from .understanding import Understood


class Use(NamedTuple):
    """What is asked with documents."""

    understand: Callable[[list[Document]], Understood]
    """Parses at once those of some documents that have to be …"""
    keep: Callable[[Document, Source, Understood], str]
    """… and then does with each what is asked, and says what was done."""
    ready: Callable[[], bool]
    """Whether what is understood can be kept without waiting, when Ctrl-C has ended the batch."""
    failed: Callable[[str, ReadError], None] = lambda *_: None
    """What is done, beside that, with one that cannot be read."""


def keep_all(use: Use, some: list[tuple[Source, Document | ReadError]], known: Understood, tally: Tally) -> None:
    """Keep papers that were understood together, Ctrl-C or not: it breaks off what is not read yet."""
    left = [*reversed(some)]
    try:
        _keep_each(use, left, known, tally)
    except KeyboardInterrupt:
        if use.ready():
            with suppress(MinutesError, OSError, sqlite3.Error):  # Ctrl-C is what is told
                _keep_each(use, left, known, tally)
        raise


def _keep_each(use: Use, left: list[tuple[Source, Document | ReadError]], known: Understood, tally: Tally) -> None:
    """Keep papers from the last to the first; each is taken from the list when it is counted."""
    while left:
        paper, read = left[-1]
        try:
            if isinstance(read, ReadError):
                raise read
            tally.done[use.keep(read, paper, known)] += 1
        except ReadError as error:
            fail(paper.name, error, tally, use.failed)
        left.pop()


def fail(name: str, error: ReadError, tally: Tally, failed: Callable[[str, ReadError], None]) -> None:
    """Say of a paper, and count, that it could not be read."""
    failed(name, error)
    note(f"minutes: {name} {error}" if not str(error).startswith("there") else f"minutes: {name}: {error}")
    tally.done["failed"] += 1
