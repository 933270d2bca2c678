"""The same request in other words or another place: in a sentence, beside it in a column, at the end in a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from minutes_cli.model import Action, Item
from minutes_cli.words import lazily as regex
from minutes_cli.words.deed_kinds import deed_of
from minutes_cli.words.stems import stem

from .under import Under, is_of_another
from .unfinished import opens_with_deed

_words = regex.compile(r"\p{L}+")
_word = regex.compile(r"\w{4,}")
_figure = regex.compile(r"\d+(?:[.,]\d+)*+")
_SHARE = 0.7
"""Of the words of one request that another must have to be the same."""
_NEARLY, _ENOUGH = 0.9, 5
"""Of the words of two requests that are one, told twice; and how many tell it."""
_COMMON = 60
"""Requests that a word may stand in and still tell one from another."""


class Known:
    """The requests of a meeting so far, by their words, each with its id."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        self._told: list[tuple[frozenset[str], str | None, Under | None]] = []
        self._figures: list[frozenset[str]] = []
        self._under: dict[str, Under | None] = {}

    def add(self, task: str, id_: str, owner: str | None = None, under: Under | None = None) -> None:
        """Know a request from now on."""
        words = frozenset(_word.findall(task.casefold()))
        self._told.append((words, owner, under))
        self._figures.append(figures_of(task))
        self._under[id_] = under
        for word in words:
            if len(self._with[word]) < _COMMON:
                self._with[word].append(len(self._ids))
        self._ids.append(id_)

    def repeats(self, task: str, owner: str | None, under: Under) -> bool:
        """Whether a request has nearly the words of an earlier one, and its owner: a list at the end tells it again.

        Not where it stands under a line that names something else.
        """
        words = frozenset(_word.findall(task.casefold()))
        if len(words) < _ENOUGH or not owner:
            return False
        figures = figures_of(task)
        near = {n for word in words for n in self._with.get(word, ())}
        near = {n for n in near if not are_of_two(figures, self._figures[n])}
        return any(
            whose == owner
            and len(words & told) >= _NEARLY * max(len(words), len(told))
            and (there is None or not is_of_another(under, there, owner))
            for told, whose, there in (self._told[n] for n in near)
        )

    def is_of_another(self, under: Under, id_: str, owner: str | None) -> bool:
        """Whether a request stands under one line and an earlier one under another, in one minute."""
        there = self._under.get(id_)
        return there is not None and bool(there.line) and is_of_another(under, there, owner)

    def alike(self, task: str, *, least: int = 0) -> Iterator[str]:
        """The ids of the requests that `task` may repeat, those with most of its words first.

        Of a task of fewer than `least` words nothing tells.
        """
        words = set(_word.findall(task.casefold()))
        if len(words) < least:
            return
        yield from (self._ids[n] for n in self._sharing(task, words))

    def like(self, task: str, *, least: int = 0) -> str | None:
        """The id of the request that `task` repeats; of a task of fewer than `least` words nothing tells."""
        words = set(_word.findall(task.casefold()))
        if len(words) < least:
            return None
        return next((self._ids[n] for n in self._sharing(task, words)), None)

    def _sharing(self, task: str, words: Collection[str]) -> Iterator[int]:
        """Those that have most of some words, and whose figures are not others."""
        figures = figures_of(task)
        shared = Counter(n for word in words for n in self._with.get(word, ()))
        for n, count in shared.most_common():
            if count >= _SHARE * len(words) and not are_of_two(figures, self._figures[n]):
                yield n


def may_list(item: Item, last: Item) -> bool:
    """Whether a minute may hold the actions of all the meeting: at its end, or under a title that says so."""
    return item.id == last.id or "action" in (item.title or "").casefold()


def words_of(task: str) -> frozenset[str]:
    """The words of a task: to share one at all is enough where one minute asks the same person for both."""
    return frozenset(_word.findall(task.casefold()))


def figures_of(task: str) -> frozenset[str]:
    """The figures in a task, those of days, too."""
    return frozenset(_figure.findall(task))


def are_of_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tasks with these figures are two: "repair bench 12", "repair bench 14"; one may have a day more."""
    return not (one <= other or other <= one)


def same_deed(one: str, other: str) -> bool:
    """Whether the deed of one task, where it is known, is told in another: no "ring the mill" in "visit the mill"."""
    verb = deed_of(one)[0] if opens_with_deed(one) else ""
    return not verb or verb in _stems_of(other)


@lru_cache(64)
def _stems_of(task: str) -> frozenset[str]:
    """The words of a task without their endings: one may be compared with each of many."""
    return frozenset(stem(word.casefold()) for word in _words.findall(task))


def once(asked: Iterable[Action]) -> Iterator[Action]:
    """What is resolved, without what stands inside another with the same task: the purview of a motion read again."""
    last: Action | None = None
    for action in asked:
        if last is None or action.span.start >= last.span.end or action.task.rstrip(" .") != last.task.rstrip(" ."):
            yield action
            last = action
