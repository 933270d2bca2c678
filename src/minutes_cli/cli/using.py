"""What is done with the papers of a batch, those that were understood together in one transaction."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import NamedTuple

from minutes_cli import store
from minutes_cli.errors import MinutesError, ReadError
from minutes_cli.model import Document, Said
from minutes_cli.readers import Source
from minutes_cli.store.at_once import is_interrupted

from .batch import Tally
from .options import note
from .understanding import Some, Understood


class Kept(NamedTuple):
    """What was done with a document …"""

    how: str
    tell: Callable[[], None]
    """… which is told when it is done for good."""


class Use(NamedTuple):
    """What is asked with documents."""

    begin: Callable[[], None]
    """When the first are there."""
    understand: Callable[[list[tuple[Source, Document]]], Understood]
    """Parses at once those of some papers that have to be …"""
    keep: Callable[[Document, Source, Understood], Kept]
    """… and then does with each what is asked; …"""
    at_once: Callable[[], AbstractContextManager[None]] = nullcontext
    """… with all of them, or with none; …"""
    one_by_one: Callable[[], AbstractContextManager[None]] = nullcontext
    """… where what they say cannot be kept together, the same, each as if it were alone."""
    expect: Callable[[Source, bytes], tuple[Said, str]] = lambda *_: (Said(), "")
    """What is known of a paper before it is read: what is said of it, and the print of what is held of it."""
    ready: Callable[[], bool] = lambda: False
    """Whether what is understood can be kept without waiting, when Ctrl-C has ended the batch."""
    failed: Callable[[str, ReadError], None] = lambda *_: None
    """What is done, beside that, with one that cannot be read."""


def keep_all(use: Use, some: Some, known: Understood, tally: Tally) -> None:
    """Keep papers that were understood together, Ctrl-C or not: it breaks off what is not read yet.

    All of them are kept or none, each whole; each is counted and told of when all are kept.
    """
    try:
        kept = _kept(use, some, known)
    except (KeyboardInterrupt, sqlite3.OperationalError) as error:
        if isinstance(error, sqlite3.Error) and not is_interrupted(error):
            raise
        if use.ready():
            with suppress(MinutesError, OSError, sqlite3.Error):  # Ctrl-C is what is told
                _tell(_kept(use, some, known), use, tally)
        raise KeyboardInterrupt from None
    _tell(kept, use, tally)


_Outcome = tuple[str, Kept | ReadError]


def _kept(use: Use, some: Some, known: Understood) -> list[_Outcome]:
    """What became of each, by its name."""
    if not any(isinstance(read, Document) for _, read in some):
        return [(paper.name, read) for paper, read in some if isinstance(read, ReadError)]
    with suppress(store.ApartError), use.at_once():
        return [(paper.name, _kept_or_not(use, paper, read, known)) for paper, read in some]
    with use.one_by_one():
        return [(paper.name, _kept_or_not(use, paper, read, known)) for paper, read in some]


def _kept_or_not(use: Use, paper: Source, read: Document | ReadError, known: Understood) -> Kept | ReadError:
    if isinstance(read, ReadError):
        return read
    try:
        return use.keep(read, paper, known)
    except ReadError as error:
        return error


def _tell(kept: Iterable[_Outcome], use: Use, tally: Tally) -> None:
    """Count and tell of what was done; it is done, so Ctrl-C ends none of that."""
    left = [*kept]
    broken_off = False
    while left:
        try:
            while left:
                name, outcome = left.pop(0)
                if isinstance(outcome, ReadError):
                    fail(name, outcome, tally, use.failed)
                else:
                    tally.done[outcome.how] += 1
                    outcome.tell()
        except KeyboardInterrupt:
            broken_off = True
    if broken_off:
        raise KeyboardInterrupt


def fail(name: str, error: ReadError, tally: Tally, failed: Callable[[str, ReadError], None]) -> None:
    """Count, and say of a paper, that it could not be read."""
    tally.done["failed"] += 1
    failed(name, error)
    note(f"minutes: {name} {error}" if not str(error).startswith("there") else f"minutes: {name}: {error}")
