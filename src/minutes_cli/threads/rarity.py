"""How much it tells that two passages share a word: the rarer the word is in that body's papers, the more.

A word that stands in one minute of two hundred tells much, "report" nothing, "bridge" little where the council has but
one subject.  Pure: who holds the papers counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import fsum, log

from minutes_cli.words.common import PROCEEDINGS

_KNOWN, _SELDOM = 0.1, 0.004
"""Shares of minutes in which a common and any other word stands, as far as a body without papers knows."""
_AS_GOOD_AS = 60.0
"""Minutes that must be held before these count for more than that guess."""


class Rarity:
    """How common each word is in the papers of a body."""

    def __init__(self, passages: Iterable[Iterable[str]] = ()) -> None:
        """Count in how many passages (minutes, reports) each word stands."""
        self._count: Counter[str] = Counter()
        self._total = 0
        for passage in passages:
            self.add(passage)

    def add(self, words: Iterable[str]) -> None:
        """Count one more passage by its different words."""
        self._count.update(words)
        self._total += 1

    def weight(self, word: str) -> float:
        """What it tells that two passages share a word: 0 for what stands everywhere, above 5 for what is rare."""
        guess = _KNOWN if word in PROCEEDINGS else _SELDOM
        share = (max(0, self._count[word] - 1) + guess * _AS_GOOD_AS) / (self._total + _AS_GOOD_AS)
        return max(0.0, -log(share))

    def sum(self, words: Iterable[str]) -> float:
        """What several words tell together."""
        return fsum(map(self.weight, words))

    def rarest(self, words: Iterable[str], most: int) -> list[str]:
        """Those of `words` that tell most, the most telling first."""
        return sorted(words, key=lambda word: (-self.weight(word), word))[:most]


class Telling(Rarity):
    """The same for evidence, where a word that is held once may be a slip, and two passages of few words must do."""

    def __init__(self, passages: Iterable[Iterable[str]] = ()) -> None:
        """Count in how many passages each word stands."""
        self._known: dict[str, float] = {}
        super().__init__(passages)

    def add(self, words: Iterable[str]) -> None:
        """Count one more passage by its different words."""
        super().add(words)
        self._known.clear()

    def weight(self, word: str) -> float:
        """What it tells that two passages share a word: at most 6, and little for what is common in any minutes."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._weight(word)
        return known

    def _weight(self, word: str) -> float:
        share = (max(0, self._count[word] - 1) + _ONCE * _AS_GOOD_AS) / (self._total + _AS_GOOD_AS)
        told = max(0.0, min(_MOST, -log(share)))
        return min(_AT_MOST, told) if word in PROCEEDINGS else told


class Either(Rarity):
    """How rare a word is in the papers of two bodies: what is common in those of one tells little."""

    def __init__(self, one: Rarity, other: Rarity) -> None:
        """Take what is known of each."""
        super().__init__()
        self._one, self._other = one, other

    def weight(self, word: str) -> float:
        """What it tells that a passage of each shares a word."""
        return min(self._one.weight(word), self._other.weight(word))


_ONCE = 0.02
"""The share of minutes in which a word stands, as far as a body without papers knows."""
_MOST, _AT_MOST = 6.0, 1.2
"""What any word tells at most, and one that is common in any minutes."""
