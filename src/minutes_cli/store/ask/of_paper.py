"""Which papers a person means to whom a list is to be of one."""

from __future__ import annotations

import sqlite3

from minutes_cli.store.keep.holding import find_documents

from .short import document_spelt_out


def papers_called(db: sqlite3.Connection, given: str) -> tuple[int, ...]:
    """The keys of those called so.  Raises `NotFoundError` where none is held."""
    return tuple(held.key for held in find_documents(db, document_spelt_out(db, given)))
