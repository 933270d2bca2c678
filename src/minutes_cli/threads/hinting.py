"""Where a reader would look for what became of an open action: the later passages that share most with it.

A hint is no evidence.  It changes no status, and says no more than that something there has the rare words of the
request, stands under its heading, or is the reply that it was given; so that nobody has to search years of minutes for
what `bearing` is not sure of.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest
from math import fsum
from typing import NamedTuple

from minutes_cli.words.outcomes import outcome

from .answering import Request
from .naming import as_written
from .nearness import Near, Nearness, Wanted, fresh, is_list_or_same
from .passages import Line, Minute, Words
from .rarity import Rarity


class Following(NamedTuple):
    """A passage of a later minute that likely follows one of the minute that asked, of this body or of another."""

    id: str
    """Of the later minute."""
    date: dt.date
    quote: str
    earlier: Words
    """The words of the passage that it follows."""
    why: str
    strength: float


class Replied(NamedTuple):
    """The reply that is printed below a request, in the same minute."""

    id: str
    """Of the minute."""
    lines: Sequence[Line]


class Hint(NamedTuple):
    """A passage that may tell what became of an action."""

    id: str
    """Of the minute."""
    quote: str
    why: str
    """As a person would say it: "same beacon, brazier and siting"."""


MOST = 4
"""Hints for one action."""
_FOLLOWS, _OF_PASSAGE = 14.0, 0.6
"""What it tells that a passage surely follows another, which must have such a part of the words of the request."""
_REPLIES, _TELLS, _OF_REPLY = 10.0, 2.0, 0.2
"""What it tells that a passage is the reply, what a sentence of it tells more that says what is done, and what part of
the words of the request the whole must have."""
_OF_KIN = 0.7
"""What is told in the minutes of another body counts so much."""
_NEXT_TO = 0.5
"""What shares less than this part of what the best does is not shown beside it."""
_BY_WORD, _MINUTES, _OF_OTHERS = 40, 12, 4
"""Minutes are found by a request's rarest words, the first so many after it that have the word; so many are read,
and so many of other bodies."""
_LONG = 300.0
"""Words of a minute that is looked into half as soon as a short one with the same words of a request: a long one has
words of anything."""


class Minutes:
    """The minutes of a body, found by their rarest words."""

    def __init__(
        self,
        rarity: Rarity,
        minutes: Iterable[Minute],
        lines: Callable[[str], Sequence[Line]],
        members: Words = frozenset(),
        name: Words = frozenset(),
    ) -> None:
        """Take the minutes of the body of a `name`; `lines` reads the sentences of one.

        `members` are the names of who sits on the body.
        """
        self._lines, self._nearness = lines, Nearness(rarity, members, name)
        self._minutes = sorted(minutes, key=lambda m: (m.date, m.id))
        self._days = [m.date.toordinal() for m in self._minutes]
        self._shortness = [_LONG / (_LONG + len(m.words)) for m in self._minutes]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for n, minute in enumerate(self._minutes):
            for word in minute.words:
                self._holding[word].append(n)
        self._read: dict[str, _Lines] = {}

    def hints(
        self,
        asked: Request,
        following: Iterable[Following] = (),
        replied: Replied | None = None,
        kin: Minutes | None = None,
    ) -> list[Hint]:
        """The passages that are likeliest to tell what became of a request, the likeliest first.

        1. each of another minute, later than the request; but the reply that is printed below it;
        2. none that only asks for the same again;
        3. of what follows the minute that asked, only what follows the very passage;
        4. of the minutes of `kin`, which are of the bodies that this one sits under or that sit under it, only what
           shares more;
        5. whatever the number of minutes held, and of sentences in one, no more than a few are read.
        """
        if asked.date is None:
            return []
        wanted = self._nearness.wanted(asked)
        found, told = self._found(asked.date, wanted, _MINUTES)
        if kin:
            told += [(_OF_KIN * strength, hint) for strength, hint in kin.found(asked, _OF_OTHERS)]
        told += [
            (_FOLLOWS * one.strength * fresh((one.date - asked.date).days), Hint(one.id, one.quote, one.why))
            for one in following
            if one.date > asked.date
            and one.id not in found
            and self._nearness.part(asked.task, one.earlier) >= _OF_PASSAGE
        ]
        least = _NEXT_TO * max((strength for strength, _ in told), default=0.0)
        told += [(_REPLIES, hint) for hint in self._reply(replied, wanted)]
        told.sort(key=lambda one: (-one[0], one[1].id))
        return [hint for strength, hint in told if strength >= least][:MOST]

    def are_held_after(self, day: dt.date | None) -> bool:
        """Whether there are minutes of a later day."""
        return bool(day and self._minutes and self._minutes[-1].date > day)

    def found(self, asked: Request, most: int) -> list[tuple[float, Hint]]:
        """What is near a request in some minutes, with its strength."""
        return self._found(asked.date, self._nearness.wanted(asked), most)[1] if asked.date else []

    def _found(self, day: dt.date, wanted: Wanted, most: int) -> tuple[frozenset[str], list[tuple[float, Hint]]]:
        """The minutes after a day in which something near is told, and what is."""
        found: dict[str, Near] = {}
        for minute in self._likeliest(day, wanted, most):
            if minute.id not in self._read:
                self._read[minute.id] = _Lines(self._lines(minute.id))
            headed = self._nearness.is_headed(wanted, minute.head)
            lines = self._read[minute.id].having(wanted.rarest, _OF_HEADED * headed)
            if best := self._nearness.nearest(minute, lines, wanted):
                found[minute.id] = best
        return frozenset(found), [(one.strength, _hint(key, one, wanted)) for key, one in found.items()]

    def _reply(self, replied: Replied | None, wanted: Wanted) -> list[Hint]:
        """The sentence of a reply that tells most; none of one that has little of the request."""
        lines = [line for line in replied.lines if not is_list_or_same(wanted.asked, line)] if replied else []
        words = frozenset[str]().union(*(line.words for line in lines))
        if not replied or self._nearness.part(wanted.asked.task, words) < _OF_REPLY:
            return []

        def tells(line: Line) -> float:
            return _TELLS * (outcome(line.text) is not None) + fsum(wanted.counts.get(word, 0.0) for word in line.words)

        return [Hint(replied.id, max(lines, key=tells).text, "in the reply to it")]

    def _likeliest(self, day: dt.date, wanted: Wanted, most: int) -> list[Minute]:
        """The minutes after a day that share most, the first of equals."""
        asked = day.toordinal()
        first = bisect_right(self._days, asked)
        shared: dict[int, float] = {}
        for word in wanted.rarest:
            held, count = self._holding.get(word, ()), wanted.counts[word]
            at = bisect_right(held, first - 1)
            for n in held[at : at + _BY_WORD]:
                shared[n] = shared.get(n, 0.0) + count
        days, shortness = self._days, self._shortness
        told = [(-some * fresh(days[n] - asked) * shortness[n], n) for n, some in shared.items()]
        return [self._minutes[n] for _, n in nsmallest(most, told)]


_OF_HEADED = 3
"""Sentences of a minute under the heading of the request that are read whatever their words."""


def _hint(key: str, near: Near, wanted: Wanted) -> Hint:
    if not near.words:
        return Hint(key, near.line.text, "under the same heading")
    words = sorted(near.words, key=lambda word: (-wanted.counts[word], word))
    *most, last = as_written(words, f"{near.line.above} {near.line.text}")[:3]
    return Hint(key, near.line.text, f"same {', '.join(most)} and {last}" if most else f"same {last}")


class _Lines:
    """The sentences of a minute, found by their words and by those of what heads them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._holding: dict[str, list[int]] = defaultdict(list)
        for n, line in enumerate(lines):
            for word in line.words | line.head:
                self._holding[word].append(n)

    def having(self, words: Iterable[str], first: int = 0) -> list[Line]:
        """Those that have one of some words, the first so many of each; and the first ones, whatever they have."""
        found = {n for w in words for n in self._holding.get(w, ())[:_BY_WORD]}
        return [self._lines[n] for n in sorted(found.union(range(min(first, len(self._lines)))))]
