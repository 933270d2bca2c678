"""Whether two titles are alike in words that are rare in the papers of their bodies.

Titles come again at every meeting, so each two are compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from math import fsum

from minutes_cli.words.common import COMMON

from .rarity import Rarity

RARE = 2.3
"""Least weight of a word that tells what a passage is about: one of about one meeting in ten."""
_TITLE, _SAME_TITLE = 5.2, 0.8
"""Weight of the words that two titles must share, and its share of the longer."""


def weight_of(rare: Rarity, word: str) -> float:
    """What sharing a word tells: half, where any council's minutes are full of it."""
    return rare.weight(word) / 2 if word in COMMON else rare.weight(word)


class Heads:
    """Whether titles, each of a body, are of one matter by their words: told once of every two that are compared."""

    def __init__(self, rare: Mapping[str, Rarity]) -> None:
        weight = cache(lambda body, word: weight_of(rare[body], word))
        # of no method of its own: what holds itself is there until garbage is looked for
        self.alike = lru_cache(maxsize=1 << 14)(partial(_alike, weight))


def _alike(
    weigh: Callable[[str, str], float], one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]
) -> tuple[float, list[str]] | None:
    """What the rare words weigh that two have in common, and the rarest of these; None where that is too little."""
    (body, mine), (of, theirs) = one, other
    shared = {w: min(weigh(body, w), weigh(of, w)) for w in mine & theirs}
    weight = fsum(v for v in shared.values() if v >= RARE)
    if weight < _TITLE:
        return None
    longer = max(fsum(v for w in words if (v := weigh(whose, w)) >= RARE) for whose, words in (one, other))
    if weight < _SAME_TITLE * longer:
        return None
    if mine - theirs and theirs - mine and 2 * len(mine & theirs) <= min(len(mine), len(theirs)) + 1:
        return None  # one place, and what is asked of it each time
    return weight, sorted(shared, key=lambda w: (-shared[w], w))[:6]
