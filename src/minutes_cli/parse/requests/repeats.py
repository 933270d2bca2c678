"""Which action of the minutes the row of a table repeats, or sums up."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence

from minutes_cli.model import Action, Item
from minutes_cli.words.passage import tidy

from .making import Sitting
from .same import Known, may_list, words_of
from .tables import Rowed


class _Told:
    """What rows have told of one action.

    It is kept by what is asked of it: a row may be printed thousands of times.
    """

    def __init__(self) -> None:
        self.subjects: set[frozenset[str]] = set()
        """The words of the matters that they name."""
        self._of_task: dict[tuple[int, str], set[str]] = defaultdict(set)
        """All that they say, by where their table begins and the task."""
        self._tasks: dict[int, set[str]] = defaultdict(set)
        """The tasks that rows have, by where their table begins."""
        self._of_table: set[tuple[int, str]] = set()
        """Where their table begins, and all that they say."""

    def add(self, row: Rowed) -> None:
        """Know one more; nothing is new of one that is printed again."""
        if self.printed(row):
            return
        self._of_table.add((row.head, row.told))
        self._of_task[row.head, _folded(row.task)].add(row.told)
        self._tasks[row.head].add(_folded(row.task))
        if subject := words_of(row.subject):
            self.subjects.add(subject)

    def printed(self, row: Rowed) -> bool:
        """Whether one of the same table says all that a row says."""
        return (row.head, row.told) in self._of_table

    def otherwise(self, row: Rowed) -> bool:
        """Whether one of the same table asks in other words, or in those of a row and says something else beside."""
        if self._tasks[row.head] - {_folded(row.task)}:
            return True
        told = self._of_task.get((row.head, _folded(row.task)), ())
        return len(told) > 1 or (len(told) == 1 and row.told not in told)


class Repeats:
    """The actions of a meeting so far, which may grow, by what the rows of its tables may have of them."""

    def __init__(
        self, items: Sequence[Item], texts: Mapping[str, str], rows: Sequence[Action], sitting: Sitting
    ) -> None:
        self.taken: set[int] = set()
        """Those that a row has repeated or summed up."""
        self._titles = {item.id: item.title or "" for item in items}
        self._last = items[-1]
        self._texts = texts
        self._words: dict[str, frozenset[str]] = {}
        self._rows = rows
        self._sitting = sitting
        self._read = 0
        self._of_id: dict[str, int] = {}
        self._told: dict[str, _Told] = defaultdict(_Told)
        """What the rows that made or repeated each action have told of it."""
        self._own: dict[tuple[str, str, str], deque[int]] = defaultdict(deque)
        """Those of each minute that no resolution asks for, by each of their owners with each of their words."""

    def _go_on(self) -> None:
        for n in range(self._read, len(self._rows)):
            a = self._rows[n]
            self._of_id.setdefault(a.id, n)
            if a.resolution is None and "!table" not in a.id:
                for key in _keys(a.owner, a.task):
                    self._own[(a.item, *key)].append(n)
        self._read = len(self._rows)

    def tell(self, action: str, row: Rowed) -> None:
        """Know that a row tells an action."""
        self._told[action].add(row)

    def take(self, n: int, row: Rowed) -> None:
        """Know that a row repeated an action, or summed it up."""
        self.taken.add(n)
        self.tell(self._rows[n].id, row)

    def repeated(self, item: Item, row: Rowed, known: Known) -> int | None:
        """Which action has the words of a row of a minute, where nothing else that both tell speaks against it."""
        self._go_on()
        for like in known.alike(row.task):
            n = self._of_id.get(like)
            if n is not None and not self._is_another(item, row, self._rows[n]):
                return n
        return None

    def _is_another(self, item: Item, row: Rowed, a: Action) -> bool:
        """Whether an action is another than that of a row, though it has its words.

        Rows of one table that ask in the same words are two, unless one is printed twice.
        """
        told = self._told[a.id]
        if told.otherwise(row):
            return True
        if told.printed(row):
            return False
        if "!table" in a.id and _folded(a.task) != _folded(row.task):
            return True  # another row that shares its few words
        if a.item != item.id and (row.named or not may_list(item, self._last)):
            return True
        due = self._sitting.when(f"by {row.due}").due if row.due else None
        if (due and a.due and due != a.due) or self._is_others(row.owner, a.owner):
            return True
        return self._of_another_matter(item, row, a, told.subjects)

    def _of_another_matter(self, item: Item, row: Rowed, a: Action, subjects: Collection[frozenset[str]]) -> bool:
        subject = words_of(row.subject)
        if not subject:
            return False
        if subjects:
            return subject not in subjects
        task = words_of(a.task)
        if subject & task:
            return False
        if a.item == item.id:
            return bool(task - words_of(f"{row.task} {row.due} {row.owner} {a.due_text}"))
        if a.item not in self._words:
            self._words[a.item] = words_of(f"{self._titles[a.item]} {self._texts.get(a.item, '')}")
        return not subject & self._words[a.item]

    def _is_others(self, one: str | None, other: str | None) -> bool:
        """Whether two owners are certainly two: an office may be held by anybody who is named."""
        if not one or not other:
            return False
        first, second = (f"{owner} {self._sitting.owners.spelled(owner) or ''}" for owner in (one, other))
        if _names(first) & _names(second) or _initials(first) & _initials(second):
            return False
        return self._sitting.owners.is_office(one) == self._sitting.owners.is_office(other)

    def summed_up(self, item: Item, row: Rowed) -> int | None:
        """Which action of the minute that a row names it sums up: the first of its owner's that shares a word."""
        if not row.named:
            return None
        found = [n for key in _keys(row.owner, row.task) if (n := self._first((item.id, *key))) is not None]
        return min(found, default=None)

    def _first(self, key: tuple[str, str, str]) -> int | None:
        own = self._own.get(key)
        while own and own[0] in self.taken:
            own.popleft()
        return own[0] if own else None


def _folded(task: str) -> str:
    return tidy(task).casefold().rstrip(" .;")


def _names(owner: str) -> set[str]:
    """The words of an owner that may name him."""
    return {w.casefold() for part in owner.replace("/", " ").split() if len(w := part.strip(".,()&")) > 1} - _TITLES


_TITLES = {"cllr", "cllrs", "councillor", "councillors", "mr", "mrs", "ms", "miss", "dr", "and", "the", "of", "all"}


def _initials(owner: str) -> set[str]:
    """How the names of an owner begin: "JM" of "Jo Moss", of "J. Moss" and of itself."""
    parts = [p.strip(".,()") for p in owner.replace("/", " / ").split()]
    kept = ["".join(p for p in part if p.isalpha()) for part in parts]
    capitals = "".join(w if w.isupper() and len(w) < _SHORT else w[:1] for w in kept if w[:1].isupper())
    return {w for w in kept if w.isupper()} | ({capitals} if len(capitals) > 1 else set())


_SHORT = 5
"""Letters that initials have, at most, and one more."""


def _keys(owner: str | None, task: str) -> Iterator[tuple[str, str]]:
    """Each of some owners, such as "Jo Ash/Clerk", with each word of a task."""
    persons = {p.strip().casefold() for p in owner.split("/")} if owner else set()
    words = words_of(task) if persons else frozenset()
    return ((person, word) for person in persons for word in words)
