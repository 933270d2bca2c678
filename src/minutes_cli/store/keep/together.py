"""New papers that come together: what they say is written when all are there, table by table and not paper by paper.

1. the rows are those of papers that are kept one after the other, and so are their keys;
2. where the rows of one contradict each other, none is kept (`ApartError`): whoever brought them keeps each by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from minutes_cli.model import Parsed

from .filling import insert
from .of_papers import keep_address
from .sittings import settle, shared_by
from .weighing import touch

CONTRADICTED = (sqlite3.IntegrityError, sqlite3.DataError, OverflowError, UnicodeEncodeError)
"""What is raised where rows contradict each other, or say what no database can hold: it is the paper's trouble."""


class ApartError(Exception):
    """Papers cannot be kept together: each is to be kept by itself, so that what is wrong with one costs it alone."""


class Together:
    """Papers of which the document is there, and not yet what it says."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._papers: list[tuple[int, Parsed]] = []
        self._spoken = db.execute("SELECT 1 FROM verdicts").fetchone() is not None

    def takes(self, sha256: str, place: str) -> bool:
        """Whether a paper can wait for the others: it is new, replaces none, and nobody spoke of any action."""
        return not (self._spoken or self._db.execute(_KNOWN, (sha256, place)).fetchone())

    def add(self, key: int, parsed: Parsed) -> None:
        """Let what a document says wait."""
        self._papers.append((key, parsed))

    def write(self) -> None:
        """Write what waits.  Raises `ApartError`."""
        papers, self._papers = self._papers, []
        if not papers:
            return
        documents = [key for key, _ in papers]
        try:
            insert(self._db, papers)
            settle(self._db, shared_by(self._db, documents))
        except CONTRADICTED as error:
            raise ApartError from error
        for document in documents:
            keep_address(self._db, document)
        touch(self._db, *documents)


_KNOWN = "SELECT 1 FROM documents WHERE sha256 = ? UNION ALL SELECT 1 FROM documents WHERE place = ?"


@contextmanager
def together(db: sqlite3.Connection) -> Iterator[Together]:
    """Within a transaction: papers for `save`, all written when this is left.  Raises `ApartError`."""
    papers = Together(db)
    yield papers
    papers.write()
