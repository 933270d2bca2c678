"""Where a reader would look for what became of an open action: the later passages that share most with it.

A hint is no evidence.  It changes no status, and says no more than that something there has the rare words of the
request; so that nobody has to search years of minutes for what `bearing` is not sure of.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from minutes_cli.words.common import COMMON
from minutes_cli.words.outcomes import outcome

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


class Hint(NamedTuple):
    """A passage that may tell what became of an action."""

    id: str
    """Of the minute."""
    quote: str
    why: str
    """As a person would say it: "same beacon, brazier and siting"."""


class _Found(NamedTuple):
    """A sentence that shares enough."""

    strength: float
    id: str
    line: Line
    words: Words

    def told(self, counts: Mapping[str, float]) -> Hint:
        words = sorted(self.words, key=lambda word: (-counts[word], word))
        *most, last = as_written(words, f"{self.line.above} {self.line.text}")[:3]
        return Hint(self.id, self.line.text, f"same {', '.join(most)} and {last}" if most else f"same {last}")


MOST = 3
"""Hints for one action."""
_HEAD, _ABOUT = 0.85, 0.5
"""What a word counts that the request does not have itself, but stands under or behind …"""
_SAYS_LITTLE, _ABOUT_THEN = 7.0, 0.9
"""… and one behind it, where its own words weigh less than this: "chase this up"."""
_AROUND = 0.6
"""What a word counts that stands not in the sentence itself, but before it or above it."""
_TELLING, _RARE = 1.2, 3.0
"""The sentence itself must have two words that weigh the first, or one that weighs the second."""
_LEAST, _LEAST_THEN = 3.7, 2.6
"""What must be shared at once, and where the request says little; years later so much more …"""
_PART, _PART_OF_ALL, _MUCH = 0.3, 0.2, 9.0
"""… and what part of its own words, or of those it stands under and behind, where less than the last is shared."""
_REST, _SHORT = 0.4, 80
"""What a word counts that stands elsewhere in a minute of no more than so many words; less in a longer one."""
_NAMES, _OF_HEAD, _ANOTHER = 3.0, 0.5, 0.75
"""What a word weighs that names a request's matter, what part of its head does, and what the rest counts without."""
_FOLLOWS, _OF_PASSAGE = 14.0, 0.6
"""What it tells that a passage surely follows another, which must have such a part of the words of the request."""
_DUE = 3.0
"""What it tells that a minute is of the very day a request was due."""
_MOVER = 0.4
"""What the name of a member counts that a request does not have itself: who moved one thing moved the other, too."""
_COMMON = 0.5
"""What a word counts that any council's minutes are full of."""
_NEXT_TO = 0.7
"""What shares less than this part of what the best does is not shown beside it."""
_SEARCHED, _BY_WORD, _MINUTES = 12, 40, 12
"""By so many of a request's rarest words minutes are found, the first so many after it that have the word; so many
of these are read."""
_LONG = 300.0
"""Words of a minute that is looked into half as soon as a short one with the same words of a request."""
_NAMING, _MOST_OF_IT = 6, 0.28
"""So many of a request's rarest words name its matter; less must be shared at once where such a part of them is."""
_SOON, _FADES = 100, 120.0
"""Days after which a passage begins to fade, and days in which it then loses half: most is told at the next meeting."""
_TELLS = 1.25
"""What a sentence tells more that says that something is done, or not done, or at an end."""
_SAYS, _ASKS = 0.65, 0.45
"""What any other tells, and what one does that moves or asks for something itself."""
_asks = re.compile(
    r"""\b(?:i|we)\s+(?:will|wish\s+to|shall)\s+(?:move|ask|propose)\b | \bwhereas\b
    | \bresol(?:ution|ved)\s+(?:that\b|be\s+(?:forwarded|sent|circulated|shared))
    | \bit\s+was\s+(?:also\s+|further\s+)?(?:agreed|resolved)\s+(?:to\b|that\b)
    | ^\W*(?:that|and\s+(?:further\s+)?that|clerk\s+to)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_SUMS = re.compile(r"\d[.,]\d\d\b|[£$€]\s?\d")
_ACCOUNTS = 4
"""So many sums of money make a sentence a list of payments: what it shares with a request is who was paid."""
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
        self._read: dict[str, _Lines] = {}

    def hints(self, asked: Request, following: Iterable[Following] = ()) -> list[Hint]:
        """The passages that are likeliest to tell what became of a request, the likeliest first.

        1. each of another minute, later than the request;
        2. none that only asks for the same again;
        3. of what follows the minute that asked, only what follows the very passage;
        4. whatever the number of minutes held, and of sentences in one, no more than a few are read.
        """
        if asked.date is None:
            return []
        counts = self._counts(asked)
        found = []
        rarest = sorted(counts, key=lambda word: (-counts[word], word))[:_SEARCHED]
        for minute in self._likeliest(asked.date, counts, rarest):
            if minute.id not in self._read:
                self._read[minute.id] = _Lines(self._lines(minute.id))
            shared = (self._shared(minute, line, counts, asked) for line in self._read[minute.id].having(rarest))
            if best := max(filter(None, shared), key=lambda one: (one.strength, len(one.line.text)), default=None):
                found.append(best)
        told = [(one.strength, one.told(counts)) for one in found]
        held = {one.id for one in found}
        told += [
            (_FOLLOWS * one.strength * _fresh((one.date - asked.date).days), Hint(one.id, one.quote, one.why))
            for one in following
            if one.date > asked.date and one.id not in held and self._part(asked.task, one.earlier) >= _OF_PASSAGE
        ]
        told.sort(key=lambda one: (-one[0], one[1].id))
        return [hint for strength, hint in told[:MOST] if strength >= _NEXT_TO * told[0][0]]

    def _counts(self, asked: Request) -> dict[str, float]:
        """What each word counts that a passage may share."""
        about = _ABOUT_THEN if self._says_little(asked) else _ABOUT
        shares = dict.fromkeys(asked.about - asked.owner, about)
        shares |= dict.fromkeys(asked.head - asked.owner, max(_HEAD, about))
        shares |= dict.fromkeys(asked.task, 1.0)
        weights = {word: self._weight(word) for word in shares if len(word) > 1}
        weights |= {word: _MOVER * weights[word] for word in self._members & (weights.keys() - asked.task)}
        return {word: shares[word] * weight for word, weight in weights.items() if weight > 0}

    def _weight(self, word: str) -> float:
        weight = self._rarity.weight(word)
        return weight * _COMMON if word in COMMON else weight

    def _says_little(self, asked: Request) -> bool:
        weights = map(self._rarity.weight, asked.task)
        return sum(weight for weight in weights if weight >= _TELLING) < _SAYS_LITTLE

    def _likeliest(self, day: dt.date, counts: Mapping[str, float], rarest: Sequence[str]) -> list[Minute]:
        """The minutes after a day that share most, the first of equals."""
        first = bisect_right(self._days, day)
        shared: Counter[int] = Counter()
        for word in rarest:
            held = self._holding.get(word, [])
            at = bisect_right(held, first - 1)
            for n in held[at : at + _BY_WORD]:
                shared[n] += counts[word]  # type: ignore[assignment]
        told = {
            n: some * _fresh((self._days[n] - day).days) * _shortness(self._minutes[n]) for n, some in shared.items()
        }
        return [self._minutes[n] for n in sorted(told, key=lambda n: (-told[n], n))[:_MINUTES]]

    def _shared(self, minute: Minute, line: Line, counts: dict[str, float], asked: Request) -> _Found | None:
        here = line.words & counts.keys()
        if not here:
            return None
        near = ((line.around | minute.title) & counts.keys()) - here
        known = here | near
        covered = _covered(counts, known)
        weights = sorted(map(self._weight, here), reverse=True)
        if (len(weights) < 2 or weights[1] < _TELLING) and (weights[0] < _RARE or covered < _MOST_OF_IT):
            return None
        days = (minute.date - (asked.date or minute.date)).days
        little = self._says_little(asked) or (days <= _SOON and covered >= _MOST_OF_IT)
        least = (_LEAST_THEN if little else _LEAST) - _DUE * (minute.date == asked.due)
        shared = self._weighed(minute, (here, near), counts) * _fresh(days)
        shared *= _ANOTHER if self._names_another(asked, known) else 1.0
        if shared * _TELLS < least:  # before it is read what it says
            return None
        shared *= _TELLS if outcome(line.text) else _ASKS if _asks.search(line.text) else _SAYS
        if shared < least or self._is_another(asked, line, known, shared):
            return None
        return _Found(shared * (1 + covered), minute.id, line, known)

    def _weighed(self, minute: Minute, known: tuple[Words, Words], counts: Mapping[str, float]) -> float:
        """What is shared: by the sentence itself, by what stands around it, and by the rest of the minute."""
        here, near = known
        rest = (minute.words & counts.keys()) - here - near
        share = _REST * min(1.0, _SHORT / len(minute.words))
        parts = ((here, 1.0), (near, _AROUND), (rest, share))
        return sum(part * sum(counts[word] for word in words) for words, part in parts)

    def _is_another(self, asked: Request, line: Line, known: Words, shared: float) -> bool:
        """Whether a sentence is a list of payments, asks for the same again, or has too little of the request."""
        if len(_SUMS.findall(line.text)) >= _ACCOUNTS:
            return True
        if len(asked.task & line.words) >= _SAME * len(asked.task | line.words):
            return True
        part, around = self._part(asked.task, known), self._part(asked.head | asked.about, known)
        return shared < _MUCH and part < _PART and around < _PART_OF_ALL

    def _names_another(self, asked: Request, known: Words) -> bool:
        """Whether a request names something itself, and none of it is known: what it stands under is another matter."""
        named = [word for word in asked.task if self._weight(word) >= _NAMES]
        return bool(named) and known.isdisjoint(named) and self._part(asked.head, known) < _OF_HEAD

    def _part(self, mine: Words, known: Words) -> float:
        """What part of the weight of some words of the request is shared."""
        whole = self._rarity.sum(mine)
        return self._rarity.sum(mine & known) / whole if whole else 0.0


class _Lines:
    """The sentences of a minute, found by their words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._holding: dict[str, list[int]] = defaultdict(list)
        for n, line in enumerate(lines):
            for word in line.words:
                self._holding[word].append(n)

    def having(self, words: Iterable[str]) -> list[Line]:
        """Those that have one of some words; the first so many of each."""
        return [self._lines[n] for n in sorted({n for w in words for n in self._holding.get(w, ())[:_BY_WORD]})]


def _fresh(days: int) -> float:
    return _FADES / (_FADES + max(0, days - _SOON))


def _shortness(minute: Minute) -> float:
    """A long minute has words of anything."""
    return _LONG / (_LONG + len(minute.words))


def _covered(counts: Mapping[str, float], known: Words) -> float:
    """What part of the weight of the words that name a request's matter is known."""
    naming = sorted(counts, key=lambda word: (-counts[word], word))[:_NAMING]
    whole = sum(counts[word] for word in naming)
    return sum(counts[word] for word in naming if word in known) / whole if whole else 0.0
