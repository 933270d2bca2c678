"""The requests of a body, of which a later paper says what became: those that share its rarest words are weighed."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from heapq import nlargest
from math import fsum
from typing import NamedTuple

from .answering import TELLING, Request, Saying, Words
from .bearing import RARE, Bearing, bearing
from .rarity import Rarity

_FORMULA = 2
"""What is asked for in the very same words more often than this ("liaise with them on this matter") tells nothing."""
_NEXT_TO = 0.8
"""What fits a saying less well than this share of the best is another matter."""
_BY_TASK, _BY_HEAD, _BY_ABOUT = 8, 5, 3
"""By so many of the rarest words of its task, its head, and what it stands in, a request is found."""
_BY_WORD, _NEAREST = 400, 64
"""Requests that are looked at for a word, the last ones; and those that are weighed, which share most."""


class _Held(NamedTuple):
    """A request among others."""

    asked: Request
    words: Words
    """All that tell anything …"""
    by: Words
    """… and the rarest, of which a saying must have one."""
    order: int


class Requests:
    """The requests of a body, found by their rarest words; they are asked for when something is said."""

    def __init__(self, rarity: Rarity, requests: Iterable[Request]) -> None:
        self._rarity, self._requests = rarity, requests

    @cached_property
    def _held(self) -> list[_Held]:
        """Those of a day, in the order of their days."""
        rarity = self._rarity
        held = list(self._requests)
        often = Counter(one.task for one in held)
        found = []
        for order, asked in enumerate(held):
            one = asked._replace(task=frozenset()) if often[asked.task] > _FORMULA else asked
            by = (
                *rarity.rarest(one.task, _BY_TASK),
                *rarity.rarest(one.head, _BY_HEAD),
                *rarity.rarest(one.about, _BY_ABOUT),
            )
            words, rarest = (
                frozenset(word for word in some if rarity.weight(word) >= TELLING)
                for some in (one.task | one.head | one.about, by)
            )
            if one.date:
                found.append(_Held(one, words, rarest, order))
        return sorted(found, key=_asked_on)

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """The places among those held of what has a word."""
        holding = defaultdict[str, list[int]](list)
        for n, one in enumerate(self._held):
            for word in one.words:
                holding[word].append(n)
        return holding

    @cached_property
    def _due(self) -> dict[date | None, list[int]]:
        """The places of what is due on a day."""
        due = defaultdict[date | None, list[int]](list)
        for n, one in enumerate(self._held):
            due[one.asked.due].append(n)
        return due

    def met_by(self, said: Saying) -> list[tuple[Request, Bearing]]:
        """The requests on which a saying bears, each with how strongly; none that another one fits far better."""
        near = sorted(self._near(said), key=lambda one: (min(one.by & said.all_words), one.order))
        found = [(one.asked, found) for one in near if (found := bearing(self._rarity, one.asked, said))]
        most = max((one.fit for _, one in found), default=0.0)
        return [(asked, one) for asked, one in found if one.fit >= _NEXT_TO * most]

    def _near(self, said: Saying) -> list[_Held]:
        """The earlier requests that share so many words that a saying may bear on them, no more than are worth it.

        Where two words must be shared, one of them is not the commonest, by which therefore nothing is looked for.
        """
        if said.date is None or not self._held:
            return []
        weights = {word: weight for word in said.all_words if (weight := self._rarity.weight(word)) >= TELLING}
        words = sorted(weights, key=lambda word: (-weights[word], word))
        rare = sum(weight >= RARE for weight in weights.values())
        before = bisect_left(self._held, said.date, key=_asked_on)
        met = set(_last(self._due.get(said.date, ()), before))
        for word in words[: max(rare, len(words) - 2)]:
            met.update(_last(self._holding.get(word, ()), before))
        near: list[tuple[float, int]] = []
        for n in met:
            one = self._held[n]
            shared = [weights[word] for word in one.words & weights.keys()]
            due = one.asked.due == said.date
            enough = len(shared) > 2 or (len(shared) > 1 and (due or max(shared) >= RARE))
            if enough and not one.by.isdisjoint(weights):
                near.append((fsum(shared), n))
        return [self._held[n] for _, n in nlargest(_NEAREST, near)]


def _asked_on(one: _Held) -> date:
    return one.asked.date or date.min


def _last(places: Sequence[int], before: int) -> Sequence[int]:
    """The last of some places in order that are before one."""
    at = bisect_left(places, before)
    return places[max(0, at - _BY_WORD) : at]
