"""The actions of a body, as they are compared with what its later papers tell."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.threads.evidence import Asked
from minutes_cli.threads.places import AskedAt
from minutes_cli.words.stems import stems

PLACED = "council_key || '/' || coalesce(body_key, '')"
"""In SQL: of which body something is, as `Asking.among` has it."""


class Asking(NamedTuple):
    """An action among those of its body."""

    among: str
    """Council and body."""
    item: str
    number: str
    """Of the minute, for comparison."""
    task: str
    """As `plain` leaves it."""
    asked: Asked
    head: str = ""
    """The words, as they are compared, of what heads the point it stands in …"""
    about: str = ""
    """… and of what stands before it there."""
    title: str | None = None
    """Of its minute."""
    owner: str | None = None

    @property
    def place(self) -> AskedAt:
        """Where it was asked for, as far as a row of a log can name it."""
        return AskedAt(self.asked.date, self.number, stems(self.title or "") | frozenset(self.head.split()))


def of_bodies(
    db: sqlite3.Connection, sql: str, asking: Mapping[str, Asking], others: Sequence[str] = ()
) -> Iterator[tuple[Any, ...]]:
    """What `sql` finds in the later minutes and papers of the bodies that asked, or of some others."""
    days = [one.asked.date for one in asking.values() if one.asked.date]
    if not days:
        return
    own = {one.among.partition("/")[2] for one in asking.values()}
    bodies = {f"b{n}": key for n, key in enumerate(others or own)}
    marks = ", ".join(f":{name}" for name in bodies)
    for noun, name in (("dated_items", "title"), ("current_papers", "subject")):
        chosen = sql.format(noun=noun, name=name, bodies=marks)
        yield from db.execute(chosen, {**bodies, "first": min(days).isoformat()})


def day_of(iso: str | None) -> date | None:
    """A date as SQL has it."""
    return date.fromisoformat(iso) if iso else None
