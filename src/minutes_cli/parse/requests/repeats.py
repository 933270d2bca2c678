"""Which action of the minutes the row of a table repeats, or sums up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from minutes_cli.model import Action, Item
from minutes_cli.words.passage import tidy

from .same import Known, words_of
from .tables import Rowed


class Repeats:
    """The actions so far, which may grow, by what the rows of a table of one minute may have of them."""

    def __init__(self, item: Item, rows: Sequence[Action]) -> None:
        self.taken: set[int] = set()
        """Those that a row has repeated or summed up."""
        self._item = item
        self._rows = rows
        self._read = 0
        self._of_id: dict[str, int] = {}
        self._own: dict[tuple[str, str], list[int]] = defaultdict(list)
        """Those of the minute that no resolution asks for, by each of their owners with each of their words."""

    def _go_on(self) -> None:
        for n in range(self._read, len(self._rows)):
            a = self._rows[n]
            self._of_id.setdefault(a.id, n)
            if a.item == self._item.id and a.resolution is None:
                for key in _keys(a.owner, a.task):
                    self._own[key].append(n)
        self._read = len(self._rows)

    def repeated(self, row: Rowed, known: Known) -> int | None:
        """Which action has the words of a row."""
        self._go_on()
        like = known.like(row.task)
        n = self._of_id.get(like) if like else None
        if n is not None and "!table" in self._rows[n].id and tidy(self._rows[n].task) != tidy(row.task):
            return None  # another row that shares its few words
        return n

    def summed_up(self, row: Rowed) -> int | None:
        """Which action of the minute that a row names it sums up: the first of its owner's that shares a word."""
        if not row.named:
            return None
        found = [n for key in _keys(row.owner, row.task) if (n := self._first(key)) is not None]
        return min(found, default=None)

    def _first(self, key: tuple[str, str]) -> int | None:
        own = self._own.get(key, [])
        while own and own[0] in self.taken:
            own.pop(0)
        return own[0] if own else None


def _keys(owner: str | None, task: str) -> Iterator[tuple[str, str]]:
    """Each of some owners, such as "Jo Ash/Clerk", with each word of a task."""
    persons = {p.strip().casefold() for p in owner.split("/")} if owner else set()
    words = words_of(task) if persons else frozenset()
    return ((person, word) for person in persons for word in words)
