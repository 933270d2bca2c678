"""How near a sentence of a later minute is to a request: by what both have, where it stands, and how soon it is told.

For `hinting`: what is near is likely of the same matter, and no evidence of what became of it.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import fsum
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.common import COMMON
from minutes_cli.words.outcomes import outcome

from .answering import Request
from .passages import Line, Minute, Words
from .rarity import Rarity


class Wanted(NamedTuple):
    """A request with what it takes to be near it."""

    asked: Request
    counts: Mapping[str, float]
    """What each word counts that a passage may share."""
    words: Words
    """Those words …"""
    rarest: tuple[str, ...]
    """… and those by which passages are found, the most telling first."""
    little: bool
    """Its own words say little: "chase this up"."""
    names: Words
    """Its own words that name its matter."""
    heading: float
    """What the words of its heading weigh."""
    very: str = ""
    """Its own rarest word, where that is rare."""
    naming: float = 0.0
    """What those of the rarest weigh that name its matter."""


class Near(NamedTuple):
    """A sentence that shares enough with a request."""

    strength: float
    line: Line
    words: Words
    """What it shares, in itself and in what stands around it."""


class _Later(NamedTuple):
    """A later minute, as far as all of its sentences are as near to a request."""

    soon: bool
    fresh: float
    """What is left of what it tells."""
    due: bool
    """It is of the very day the request was due."""
    headed: bool
    """It stands under the heading of the request."""
    title: Words
    """What its title shares with the request …"""
    words: Words
    """… and what all of it does …"""
    share: float
    """… of which a word counts so much that stands elsewhere in it."""


_HEAD, _ABOUT = 0.85, 0.5
"""What a word counts that the request does not have itself, but stands under or behind …"""
_SAYS_LITTLE, _ABOUT_THEN = 7.0, 0.9
"""… and one behind it, where its own words weigh less than this: "chase this up"."""
_AROUND = 0.6
"""What a word counts that stands not in the sentence itself, but before it or above it."""
_TELLING, _RARE = 1.2, 3.0
"""The sentence itself must have two words that weigh the first, or one that weighs the second …"""
_NEARLY_ALL, _SEVERAL = 0.6, 3
"""… or so many of the request's own, with such a part of them."""
_LEAST, _LEAST_THEN = 3.7, 2.6
"""What must be shared at once, and where the request says little; years later so much more …"""
_PART, _PART_OF_ALL, _MUCH = 0.3, 0.2, 9.0
"""… and what part of its own words, or of those it stands under and behind, where less than the last is shared."""
_SURELY, _SURE, _SURE_SOON = 0.4, 6.6, 5.4
"""What part of the words that name a request's matter makes it sure enough, or what the whole must come to, and at the
next meetings."""
_FIVE, _THIRD = 5, 0.33
"""So many of a request's own words, and such a part of them, are enough at the next meetings, however common."""
_REST, _SHORT = 0.4, 80
"""What a word counts that stands elsewhere in a minute of no more than so many words; less in a longer one."""
_NAMES, _OF_HEAD, _ANOTHER = 3.0, 0.5, 0.6
"""What a word weighs that names a request's matter, what part of its head does, and what the rest counts without."""
_DUE = 3.0
"""What it tells that a minute is of the very day a request was due."""
_MOVER = 0.15
"""What the name of a member counts that a request does not have itself: who moved one thing moved the other, too."""
_COMMON = 0.5
"""What a word counts that any council's minutes are full of."""
_SEARCHED = 12
"""By so many of a request's rarest words passages are found."""
_NAMING, _MOST_OF_IT = 6, 0.28
"""So many of a request's rarest words name its matter; less must be shared at once where such a part of them is."""
SOON, _FADES = 100, 120.0
"""Days after which a passage begins to fade, and days in which it then loses half: most is told at the next meeting."""
_HEADING, _ALIKE, _SAME_HEAD = 2.5, 0.75, 3.0
"""What a heading must weigh, what part of two must be the same, and what it tells that a request and a sentence stand
under one: minutes take up again under the same words what they left open."""
_TELLS = 1.25
"""What a sentence tells more that says that something is done, or not done, or at an end."""
_SAYS, _ASKS = 0.65, 0.45
"""What any other tells, and what one does that moves or asks for something itself."""
_asks = lazily.plain(
    r"""\b(?:i|we)\s+(?:will|wish\s+to|shall)\s+(?:move|ask|propose)\b | \bwhereas\b
    | \bresol(?:ution|ved)\s+(?:that\b|be\s+(?:forwarded|sent|circulated|shared))
    | \bit\s+was\s+(?:also\s+|further\s+)?(?:agreed|resolved)\s+(?:to\b|that\b)
    | ^\W*(?:that|and\s+(?:further\s+)?that|clerk\s+to)\b""",
    lazily.VERBOSE | lazily.IGNORECASE,
)
_SUMS = lazily.plain(r"\d[.,]\d\d\b|[£$€]\s?\d")
_A_HEAD = 60
"""Characters of a line that is no more than the head of others, if it ends with a colon."""
_ACCOUNTS = 4
"""So many sums of money make a sentence a list of payments: what it shares with a request is who was paid."""
_state = lazily.plain(
    r"\((?:now |all |not (?:yet )?|still )?"
    r"(?:done|completed?|closed|discharged|in hand|on-?going|outstanding)\b[^()]{0,120}\)\W*$",
    lazily.IGNORECASE,
)
"""    Clerk to ring the mill (Done): asked again to say how it stands"""
_SAME = 0.75
"""A sentence with so much of the request's words, and so little else, asks for the same again, and tells nothing."""

_KEPT = 1 << 11
"""Sentences of which it is known what they tell: each may be near many requests."""


class Nearness:
    """Measures it in the minutes of a body, with the names of who sits on it, and its own."""

    def __init__(self, rarity: Rarity, members: Words, name: Words = frozenset()) -> None:
        self._rarity, self._members, self._name = rarity, members, name
        self._weights: dict[str, float] = {}

    def wanted(self, asked: Request) -> Wanted:
        """What it takes to be near a request: not the names of those who are to act, or to have something sent."""
        asked = asked._replace(task=(asked.task - asked.to - asked.owner) or asked.task)
        own = fsum(weight for weight in map(self._rarity.weight, asked.task) if weight >= _TELLING)
        counts = self._counts(asked, little=own < _SAYS_LITTLE)
        rarest = sorted(counts, key=lambda word: (-counts[word], word))
        little = own < _SAYS_LITTLE
        said_by = rarest[:_NAMING] if little else asked.task
        names = frozenset(word for word in said_by if self._weight(word) >= _NAMES)
        heading = fsum(map(self._weight, asked.heading))
        very = max(asked.task, key=lambda word: (self._weight(word), word), default="")
        naming = fsum(counts[word] for word in rarest[:_NAMING])
        very = very if very and self._weight(very) >= _RARE else ""
        return Wanted(asked, counts, frozenset(counts), tuple(rarest[:_SEARCHED]), little, names, heading, very, naming)

    def nearest(self, minute: Minute, lines: Iterable[Line], wanted: Wanted) -> Near | None:
        """The sentence of a later minute that shares most with a request, of equals the longest; None if none does."""
        days = (minute.date - (wanted.asked.date or minute.date)).days
        later = _Later(
            days <= SOON,
            fresh(days),
            minute.date == wanted.asked.due,
            self.is_headed(wanted, minute.head),
            minute.title & wanted.words,
            minute.words & wanted.words,
            _REST * min(1.0, _SHORT / len(minute.words)),
        )
        near = (self._near(later, line, wanted) for line in lines)
        return max(filter(None, near), key=lambda one: (one.strength, len(one.line.text)), default=None)

    def _near(self, later: _Later, line: Line, wanted: Wanted) -> Near | None:
        """What a sentence of a later minute shares with a request; None where that is too little."""
        asked, soon = wanted.asked, later.soon
        here = line.words & wanted.words
        headed = self.is_headed(wanted, line.head) if line.head else later.headed
        if not here and not (headed and soon):
            return None
        at_once = soon and _names_the_very(wanted, here)
        near = ((line.around & wanted.words) | later.title) - here
        known = here | near
        covered = _covered(wanted, known)
        if not (headed or at_once or self._tells_enough(asked, here, covered)):
            return None
        little = wanted.little or (soon and covered >= _MOST_OF_IT)
        least = (_LEAST_THEN if little else _LEAST) - _DUE * later.due
        shared = (_weighed(later, (here, near), wanted.counts) + _SAME_HEAD * headed) * later.fresh
        shared *= _ANOTHER if not (headed or at_once) and self._names_another(wanted, known) else 1.0
        if shared * _TELLS < least:  # before it is read what it says
            return None
        shared *= _telling(line.text)
        if shared < least or is_list_or_same(asked, line):
            return None
        if not (headed or at_once) and self._has_little_of(asked, known, shared):
            return None
        strength = shared * (1 + covered)
        sure = strength >= (_SURE_SOON if soon else _SURE) or len(wanted.names & known) > 1
        return Near(strength, line, known) if headed or at_once or covered >= _SURELY or sure else None

    def is_headed(self, wanted: Wanted, head: Words) -> bool:
        """Whether what stands under a heading stands under that of a request."""
        heading = wanted.asked.heading
        if wanted.heading < _HEADING or heading.isdisjoint(head):
            return False
        shared = fsum(map(self._weight, heading & head))
        return shared >= _ALIKE * max(wanted.heading, fsum(map(self._weight, head)))

    def part(self, mine: Words, known: Words) -> float:
        """What part of the weight of some words of the request is shared."""
        whole = self._rarity.sum(mine)
        return self._rarity.sum(mine & known) / whole if whole else 0.0

    def _counts(self, asked: Request, *, little: bool) -> dict[str, float]:
        about = _ABOUT_THEN if little else _ABOUT
        shares = dict.fromkeys(asked.about - asked.owner, about)
        shares |= dict.fromkeys(asked.head - asked.owner, max(_HEAD, about))
        shares |= dict.fromkeys(asked.task, 1.0)
        weights = {word: self._weight(word) for word in shares if len(word) > 1 and word not in self._name}
        weights |= {word: _MOVER * weights[word] for word in self._members & (weights.keys() - asked.task)}
        return {word: shares[word] * weight for word, weight in weights.items() if weight > 0}

    def _weight(self, word: str) -> float:
        known = self._weights.get(word)
        if known is None:
            weight = self._rarity.weight(word)
            known = self._weights[word] = weight * _COMMON if word in COMMON else weight
        return known

    def _tells_enough(self, asked: Request, here: Words, covered: float) -> bool:
        """Whether the words of a sentence itself are of a matter."""
        first = second = 0.0
        for weight in map(self._weight, here):
            if weight > second:
                first, second = (weight, first) if weight > first else (first, weight)
        if second >= _TELLING or (first >= _RARE and covered >= _MOST_OF_IT):
            return True
        return len(here & asked.task) >= _SEVERAL and self.part(asked.task, here) >= _NEARLY_ALL

    def _has_little_of(self, asked: Request, known: Words, shared: float) -> bool:
        """Whether too little of a request's own words is known, and of those it stands under and behind."""
        part, around = self.part(asked.task, known), self.part(asked.head | asked.about, known)
        return shared < _MUCH and part < _PART and around < _PART_OF_ALL

    def _names_another(self, wanted: Wanted, known: Words) -> bool:
        """Whether a request names something itself, and none of it is known: what it stands under is another matter."""
        named = wanted.names
        return bool(named) and known.isdisjoint(named) and self.part(wanted.asked.head, known) < _OF_HEAD


@lru_cache(maxsize=_KEPT)
def _telling(text: str) -> float:
    """What a sentence tells by being one that says how something stands, asks, or just says something."""
    if outcome(text) or _state.search(text):
        return _TELLS
    return _ASKS if _asks.search(text) else _SAYS


def _weighed(later: _Later, known: tuple[Words, Words], counts: Mapping[str, float]) -> float:
    """What is shared: by the sentence itself, by what stands around it, and by the rest of the minute."""
    here, near = known
    parts = ((here, 1.0), (near, _AROUND), (later.words - here - near, later.share))
    return fsum([part * fsum([counts[word] for word in words]) for words, part in parts])


def _names_the_very(wanted: Wanted, here: Words) -> bool:
    """Whether a sentence has the rarest word of a request, and another, or a third of its words, if five."""
    shared = len(here & wanted.asked.task)
    if shared >= _FIVE and shared >= _THIRD * len(wanted.asked.task):
        return True
    return wanted.very in here and shared > 1


def is_list_or_same(asked: Request, line: Line) -> bool:
    """Whether a sentence is a list of payments, no more than the head of others, or asks for the same again."""
    if _is_list(line.text):
        return True
    return len(asked.task & line.words) >= _SAME * len(asked.task | line.words) and not _state.search(line.text)


@lru_cache(maxsize=_KEPT)
def _is_list(text: str) -> bool:
    """Whether a sentence is a list of payments, or no more than the head of others."""
    return (text.endswith(":") and len(text) <= _A_HEAD) or len(_SUMS.findall(text)) >= _ACCOUNTS


@cache
def fresh(days: int) -> float:
    """What is left of what a passage tells, so many days after the request."""
    return _FADES / (_FADES + max(0, days - SOON))


def _covered(wanted: Wanted, known: Words) -> float:
    """What part of the weight of the words that name a request's matter is known."""
    if not wanted.naming:
        return 0.0
    return fsum([wanted.counts[word] for word in wanted.rarest[:_NAMING] if word in known]) / wanted.naming
