"""Where a reader would look for what became of an open action: the later passages that share most with it.

A hint is no evidence.  It changes no status, and says no more than that something there has the rare words of the
request; so that nobody has to search years of minutes for what `bearing` is not sure of.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from .bearing import Request
from .naming import as_written
from .rarity import Rarity

Words = frozenset[str]


class Minute(NamedTuple):
    """A minute, or an officer's report, in which something may be told."""

    id: str
    date: dt.date
    words: Words
    """Of its title and its text …"""
    title: Words
    """… and of the title alone; none of one that comes again and again."""


class Line(NamedTuple):
    """A sentence of one."""

    text: str
    words: Words
    above: str
    """The head of its point and the sentence before it there …"""
    around: Words
    """… and their words."""


class Hint(NamedTuple):
    """A passage that may tell what became of an action."""

    id: str
    """Of the minute."""
    quote: str
    shared: tuple[str, ...]
    """Words of the request that it has, the most telling first."""

    @property
    def why(self) -> str:
        """As a person would say it: "same beacon, brazier and siting"."""
        *most, last = self.shared[:3]
        return f"same {', '.join(most)} and {last}" if most else f"same {last}"


class _Found(NamedTuple):
    """A sentence that shares enough."""

    strength: float
    id: str
    line: Line
    words: Words

    def told(self, counts: Mapping[str, float]) -> Hint:
        words = sorted(self.words, key=lambda word: (-counts[word], word))
        return Hint(self.id, self.line.text, tuple(as_written(words, f"{self.line.above} {self.line.text}")))


MOST = 3
"""Hints for one action."""
_HEAD, _ABOUT = 0.85, 0.5
"""What a word counts that the request does not have itself, but stands under or behind …"""
_SAYS_LITTLE, _ABOUT_THEN = 7.0, 0.9
"""… and one behind it, where its own words weigh less than this: "chase this up"."""
_AROUND = 0.6
"""What a word counts that stands not in the sentence itself, but before it or above it."""
_TELLING, _RARE = 1.6, 4.2
"""The sentence itself must have two words that weigh the first, or one that weighs the second."""
_LEAST, _LEAST_THEN = 8.0, 6.0
"""What must be shared, and where the request says little …"""
_PART, _PART_OF_ALL = 0.3, 0.2
"""… and what part of its own words, or of those it stands under and behind."""
_MEMBER = 0.7
"""What the name of a member counts, who moved one thing as well as the other."""
_NEXT_TO = 0.6
"""What shares less than this part of what the best does is not shown beside it."""
_SEARCHED, _BY_WORD, _MINUTES = 10, 40, 6
"""By so many of a request's rarest words minutes are found, the first so many after it that have the word; so many
of these are read."""
_FADES = 2500.0
"""Days in which a passage loses half of what it tells."""
_SAME = 0.75
"""A sentence with so much of the request's words, and so little else, asks for the same again, and tells nothing."""


class Minutes:
    """The minutes of a body, found by their rarest words."""

    def __init__(
        self,
        rarity: Rarity,
        minutes: Iterable[Minute],
        lines: Callable[[str], Sequence[Line]],
        members: Words = frozenset(),
    ) -> None:
        """Take the minutes; `lines` reads the sentences of one; `members` are the names of who sits on the body."""
        self._rarity, self._lines, self._members = rarity, lines, members
        self._minutes = sorted(minutes, key=lambda m: (m.date, m.id))
        self._days = [m.date for m in self._minutes]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for n, minute in enumerate(self._minutes):
            for word in minute.words:
                self._holding[word].append(n)

    def hints(self, asked: Request) -> list[Hint]:
        """The passages that are likeliest to tell what became of a request, the likeliest first.

        1. each of another minute, later than the request;
        2. none that only asks for the same again;
        3. whatever the number of minutes held, no more than a few are read.
        """
        if asked.date is None:
            return []
        counts = self._counts(asked)
        found = []
        for minute in self._likeliest(asked.date, counts):
            told = (self._shared(minute, line, counts, asked) for line in self._lines(minute.id))
            if best := max(filter(None, told), key=lambda one: (one.strength, len(one.line.text)), default=None):
                found.append(best)
        found.sort(key=lambda one: (-one.strength, one.id))
        return [one.told(counts) for one in found[:MOST] if one.strength >= _NEXT_TO * found[0].strength]

    def _counts(self, asked: Request) -> dict[str, float]:
        """What each word counts that a passage may share."""
        about = _ABOUT_THEN if self._says_little(asked) else _ABOUT
        shares = dict.fromkeys(asked.about - asked.owner, about)
        shares |= dict.fromkeys(asked.head - asked.owner, max(_HEAD, about))
        shares |= dict.fromkeys(asked.task, 1.0)
        weights = {word: self._weight(word) for word in shares if len(word) > 1}
        return {word: shares[word] * weight for word, weight in weights.items() if weight > 0}

    def _weight(self, word: str) -> float:
        weight = self._rarity.weight(word)
        return weight * _MEMBER if word in self._members else weight

    def _says_little(self, asked: Request) -> bool:
        weights = map(self._rarity.weight, asked.task)
        return sum(weight for weight in weights if weight >= _TELLING) < _SAYS_LITTLE

    def _likeliest(self, day: dt.date, counts: dict[str, float]) -> list[Minute]:
        """The minutes after a day that share most, the first of equals."""
        first = bisect_right(self._days, day)
        shared: Counter[int] = Counter()
        for word in sorted(counts, key=lambda w: (-counts[w], w))[:_SEARCHED]:
            held = self._holding.get(word, [])
            at = bisect_right(held, first - 1)
            for n in held[at : at + _BY_WORD]:
                shared[n] += counts[word] * self._fresh(day, self._days[n])  # type: ignore[assignment]
        return [self._minutes[n] for n in sorted(shared, key=lambda n: (-shared[n], n))[:_MINUTES]]

    def _fresh(self, asked: dt.date, told: dt.date) -> float:
        return _FADES / (_FADES + (told - asked).days)

    def _shared(self, minute: Minute, line: Line, counts: dict[str, float], asked: Request) -> _Found | None:
        here = line.words & counts.keys()
        if not here:
            return None
        weights = sorted(map(self._weight, here), reverse=True)
        if weights[0] < _RARE and (len(weights) < 2 or weights[1] < _TELLING):
            return None
        near = ((line.around | minute.title) & counts.keys()) - here
        shared = sum(counts[word] for word in here) + _AROUND * sum(counts[word] for word in near)
        if shared < (_LEAST_THEN if self._says_little(asked) else _LEAST):
            return None
        if len(asked.task & line.words) >= _SAME * len(asked.task | line.words):
            return None
        known = here | near
        around = asked.head | asked.about
        if self._part(asked.task, known) < _PART and self._part(around, known) < _PART_OF_ALL:
            return None
        return _Found(shared * self._fresh(asked.date or minute.date, minute.date), minute.id, line, known)

    def _part(self, mine: Words, known: Words) -> float:
        """What part of the weight of some words of the request is shared."""
        whole = self._rarity.sum(mine)
        return self._rarity.sum(mine & known) / whole if whole else 0.0
