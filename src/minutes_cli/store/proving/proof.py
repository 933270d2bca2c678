"""What was checked, and what was found wrong."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Proof(NamedTuple):
    """One check."""

    what: str
    """`file`, `shape`, `texts`, `spans`, `words`, `links`, `counts`, `search`, `states`, `said`."""
    number: int
    """How many things were looked at …"""
    checked: str
    """… and what was asked of them, for a person: `spans within their text, each on its page`."""
    faults: Sequence[str]
    """A line each."""


class Evidence(NamedTuple):
    """What there is to check."""

    db: sqlite3.Connection
    """As it stands."""
    copy: sqlite3.Connection
    """The same, to be changed at will; nobody else sees it."""


def faults_of(db: sqlite3.Connection, told: str, sql: str) -> list[str]:
    """A line for each row of a query, in the words of `told`."""
    return [told.format(*row) for row in db.execute(sql)]


def counted(db: sqlite3.Connection, tables: Iterable[str]) -> int:
    """How many rows some tables have."""
    return sum(int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables)  # noqa: S608 - ours
