"""Which action of the minutes the row of a table repeats, or sums up."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.model import Action, Item
from minutes_cli.words.passage import tidy

from .same import Known, alike
from .tables import Rowed


def repeated(row: Rowed, rows: Sequence[Action], known: Known) -> int | None:
    """Which action has the words of a row."""
    like = known.like(row.task)
    n = next((n for n, a in enumerate(rows) if a.id == like), None) if like else None
    if n is not None and "!table" in rows[n].id and tidy(rows[n].task) != tidy(row.task):
        return None  # another row that shares its few words
    return n


def summed_up(item: Item, row: Rowed, rows: Sequence[Action], taken: set[int]) -> int | None:
    """Which action of the minute that a row names it sums up: one of the same owner's that shares a word with it."""
    if not row.named:
        return None
    own = [n for n, a in enumerate(rows) if a.item == item.id and a.resolution is None and n not in taken]
    return next((n for n in own if _share(rows[n].owner, row.owner) and alike(rows[n].task, row.task)), None)


def _share(one: str | None, other: str | None) -> bool:
    """Whether two owners have somebody in common: "Clerk" and "Jo Ash/Clerk"."""
    first, second = ({p.strip().casefold() for p in o.split("/")} if o else set() for o in (one, other))
    return not first.isdisjoint(second)
