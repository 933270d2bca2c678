"""The same request in other words or another place: in a sentence, beside it in a column, at the end in a table."""

from __future__ import annotations

from collections import Counter, defaultdict

from minutes_cli.words import lazily as regex

_word = regex.compile(r"\w{4,}")
_SHARE = 0.7
"""Of the words of one request that another must have to be the same."""
_COMMON = 60
"""Requests that a word may stand in and still tell one from another."""


class Known:
    """The requests of a meeting so far, by their words."""

    def __init__(self) -> None:
        self._sizes: list[int] = []
        self._with: dict[str, list[int]] = defaultdict(list)

    def holds(self, task: str, *, asked: bool = True) -> bool:
        """Whether `task` repeats a request that is known; it is known from now on.

        With `asked` false nobody looks: two sentences may ask twice for what only sounds alike.
        """
        words = set(_word.findall(task.casefold()))
        found = asked and bool(words) and self._like(words)
        if not found:
            for word in words:
                if len(self._with[word]) < _COMMON:
                    self._with[word].append(len(self._sizes))
            self._sizes.append(len(words))
        return found

    def _like(self, words: set[str]) -> bool:
        shared = Counter(n for word in words for n in self._with.get(word, ()))
        return any(count >= _SHARE * len(words) for count in shared.values())
