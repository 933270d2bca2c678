"""Whether what a later paper says is about a request: by what the two share, weighed by how rare that is.

A passage bears on a request by its words (of the sentence, of what heads it and of what leads up to it), its owner, and
the day the request was due.  A deed of another kind than was asked for is no answer.  The longer ago the request, the
more must be shared.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes_cli.words.deed_kinds import DECIDED, answers
from minutes_cli.words.stems import stem

from .rarity import Rarity

Words = frozenset[str]


class Request(NamedTuple):
    """An action, as far as it is compared."""

    key: str
    date: dt.date | None
    due: dt.date | None
    task: Words
    head: Words
    """Of the title or the point that the action stands under, without those of the task …"""
    about: Words
    """… and of what stands before it in that point."""
    owner: Words
    deed: str
    """The verb asked for, as words are compared …"""
    kind: str
    """… and its kind."""
    whom: Words = frozenset()
    """Of what is to be said or written: the words that say to whom."""
    heading: Words = frozenset()
    """Of the title or the point, whole."""


class Saying(NamedTuple):
    """What a later paper says became of something."""

    date: dt.date | None
    tells: str
    """`done`, `not done`, `ended`."""
    words: Words
    head: Words
    """Of the title or the point that the sentence stands under, without its own …"""
    lead: Words
    """… and of the sentences before it in that point."""
    kind: str = ""
    deed: str = ""
    paper: bool = False
    """It stands in an officer's report, which tells of much that nobody asked for."""


class Bearing(NamedTuple):
    """How strongly a saying bears on a request, and by what."""

    strength: float
    shared: tuple[str, ...]
    """Words that both have, the most telling first."""
    owner: bool
    due: bool
    part: float
    """What part of the task is shared."""

    @property
    def fit(self) -> float:
        """How well a saying fits a request among others that it might be about."""
        return self.strength * (0.5 + 0.5 * self.part)


_HEAD, _LEAD, _HEADS = 0.85, 0.5, 0.4
"""What a shared word counts that stands in the head of either, in what leads up to either, or in both heads."""
_NEED = 9.6
"""What must be shared by a request and what is told within so many days of it, or of the day it was due …"""
_SOON = 110
_PER_MONTH = 2.5
"""… and so much more for each month after that …"""
_MOST = 18.0
"""… up to this: then nothing but its very words will do …"""
_MOST_FOR_A_WORD = 30.0
"""… and up to this for a letter or a word with somebody: a year later it is another one."""
_BY_DECISION = 2.0
"""What more must be shared with a decision that would settle it."""
_ANCHOR = 5.0
"""What must be shared of the words of the task or of the sentence themselves: two heads alone are of no weight."""
_PART = 0.3
"""Of all that the words of the request weigh, so much must be shared, or twice so much of its head."""
_LITTLE, _WHOLE = 1.2, 0.5
"""Where little of the request is shared, more is needed; where all of it is, less."""
_IN_PAPER = 8.0
"""What more must be shared with a sentence of an officer's report."""
_ELSEWHERE = 3.5
"""What more must be shared with a sentence that stands under a head of which the request has nothing."""
_SEVERAL, _EACH = 3, 0.9
"""Where all the telling words of a task are shared, less is needed: so much for each of two or three."""
_FORMULA = 2
"""What is asked for in the very same words more often than this ("liaise with them on this matter") tells nothing."""
_NEXT_TO = 0.8
"""What fits a saying less well than this share of the best is another matter."""
_BY_OTHERS = 3.0
"""What more must be shared where somebody was to be told of a thing, and the thing was done."""
_AT_AN_END = 5.0
"""What more must be shared with what would end it for good."""
_WITHOUT, _TO_ANOTHER = 3.5, 5.0
"""What it takes away that the rarest word of the task is not shared, or not the one who was to be told."""
_SAYS_MUCH, _OF_LETTER = 9.0, 0.1
"""What a letter must be about that is told from another to the same, and what part of that is to be told."""
_OF_NEWS = 0.5
"""What part of what somebody was to be told must be told."""
_OBJECT = 4.0
"""What the thing must weigh that was to be got, and without which a reply is one to another question."""
_OWNER, _DAY, _DEED = 1.0, 3.0, 1.6
_BY_TASK, _BY_HEAD, _BY_ABOUT = 8, 5, 3
"""By so many of the rarest words of its task, its head, and what it stands in, a request is found."""
_TELLING, _RARE = 1.6, 3.0
"""Two shared words at least must weigh the first, and one of them the second; else three, but on the day it was due."""


def bearing(rarity: Rarity, asked: Request, said: Saying) -> Bearing | None:  # noqa: PLR0911 - each says why not
    """Why and how strongly `said` bears on `asked`; None where it does not."""
    if asked.date is None or said.date is None or said.date <= asked.date:
        return None
    same_deed = bool(said.deed) and said.deed == asked.deed
    if said.tells == "done" and not (answers(asked.kind, said.kind) or same_deed):
        return None
    if said.tells == "done" and _only_arranged(asked, said):
        return None
    if asked.kind == "say" and said.kind == "meet" and asked.whom and asked.whom.isdisjoint(said.words):
        return None  # talks with somebody else
    got = asked.kind == "get" and said.kind in {"reply", "say"}
    if got and asked.whom.isdisjoint(said.words | said.lead) and rarity.sum(asked.whom) >= _OBJECT:
        return None
    other = _by_others(asked, said)
    counts = _shared(asked._replace(task=asked.task - asked.whom) if other else asked, said)
    done_to = asked.kind == "say" and said.tells == "done" and not same_deed
    if done_to and asked.whom and counts.keys() <= asked.whom | {asked.deed}:
        return None  # somebody met with again, on another matter
    own = [word for word in counts if word in said.words or word in asked.task]
    telling = sorted((rarity.weight(word) for word in own), reverse=True)
    due = asked.due is not None and asked.due == said.date
    if sum(weight >= _TELLING for weight in telling) < (2 if due or (telling and telling[0] >= _RARE) else 3):
        return None
    here = sum(share * rarity.weight(word) for word, share in counts.items() if share > _LEAD)
    near = sum(share * rarity.weight(word) for word, share in counts.items() if share <= _LEAD)
    owner = bool(asked.owner & said.words)
    strength = here + min(near, _LEAD * here) + _OWNER * owner + _DAY * due + _DEED * same_deed
    task, head = (_part(rarity, mine, said) for mine in (asked.task, asked.head))
    waits = asked.kind != "say"  # a letter is written at once
    since = asked.due if waits and asked.due and asked.date < asked.due <= said.date else asked.date
    lacking = bool(asked.task) and rarity.rarest(asked.task, 1)[0] not in counts
    to_another = said.kind == asked.kind == "say" and bool(asked.whom) and not asked.whom & counts.keys()
    if said.tells == "done" and asked.kind == "say" and _is_of_another(rarity, asked, said):
        return None
    strength -= _WITHOUT * lacking + _TO_ANOTHER * to_another
    names = {word for word in asked.task if word != asked.deed and rarity.weight(word) >= _TELLING}
    all_of_them = min(len(names), _SEVERAL) if len(names) > 1 and counts.keys() >= names else 0
    needed = _needed(asked, said, task, (said.date - since).days) - _EACH * all_of_them
    if here < _ANCHOR or (task < _PART and head < 2 * _PART) or strength < needed:
        return None
    return Bearing(strength, tuple(rarity.rarest(counts, len(counts))), owner, due, task)


def _only_arranged(asked: Request, said: Saying) -> bool:
    """Whether a meeting was to be held and is only arranged, or what it was to be about is done without one.

    A meeting that is arranged is no answer, either, where something was to be looked into; nor is one that was held,
    where a letter was to be sent.
    """
    if asked.deed in _SENT and said.kind == "meet":
        return True
    arranged = said.kind == "meet" and said.deed in _ARRANGED
    if asked.kind == "meet":
        return (arranged and asked.deed not in _ARRANGED) or (said.kind == "result" and _MEETING in asked.task)
    return arranged and asked.kind == "look"


_CONVEYED = frozenset(stem(word) for word in ("advise", "inform", "notify", "tell"))
_SENT = frozenset(stem(word) for word in ("send", "forward", "post"))
_ARRANGED = frozenset(stem(word) for word in ("arrange", "organise", "organize", "schedule", "book"))
_MEETING = stem("meeting")


def _by_others(asked: Request, said: Saying) -> bool:
    """Whether somebody was to be told of a thing, and what is told is that the thing was done."""
    return asked.kind == "say" and said.kind in {"fit", "result"}


def _shared(asked: Request, said: Saying) -> dict[str, float]:
    """The words that both have, and how much each counts for where it stands."""
    counts: dict[str, float] = {}
    for words, share in (
        (asked.task & said.words, 1.0),
        (asked.task & said.head, _HEAD),
        (asked.head & said.words, _HEAD),
        (asked.task & said.lead, _LEAD),
        (asked.about & said.words, _LEAD),
        (asked.head & said.head, _HEADS),
    ):
        for word in words:
            counts.setdefault(word, share)
    return {word: share for word, share in counts.items() if not (said.kind == "result" and word in _RESULTS)}


_RESULTS = frozenset(
    stem(word)
    for word in "closed completed concluded done finished fixed place resolved settled sorted".split()  # noqa: SIM905
)
"""Words that say that something is at its end, and not what."""


def _is_of_another(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether a letter tells of something, and of nothing of what this one was to say that is rare."""
    what = asked.task - asked.whom - {asked.deed}
    whole = rarity.sum(what)
    if said.kind in {"say", "reply"} and asked.deed in _CONVEYED and rarity.sum(what & said.words) < _OF_NEWS * whole:
        return True
    return (
        said.kind == "say" and whole >= _SAYS_MUCH and rarity.sum(what & (said.words | said.lead)) < _OF_LETTER * whole
    )


def _needed(asked: Request, said: Saying, part: float, days: int) -> float:
    """How strongly a saying, so many days later, must bear on a request of whose task it has a part."""
    later = min(_MOST_FOR_A_WORD if asked.kind == "say" else _MOST, _PER_MONTH * max(0, days - _SOON) / 30)
    elsewhere = bool(said.head) and not said.head & (asked.task | asked.head | asked.about)
    base = (
        _NEED
        + _BY_OTHERS * _by_others(asked, said)
        + _IN_PAPER * said.paper
        + _BY_DECISION * (said.kind in DECIDED)
        + _ELSEWHERE * elsewhere
        + _AT_AN_END * (said.tells == "ended") * (1 - part)
    )
    return base * (_LITTLE - _WHOLE * part) + later


def _part(rarity: Rarity, mine: Words, said: Saying) -> float:
    """What part of the weight of some words of the request the saying has."""
    whole = rarity.sum(mine)
    return rarity.sum(mine & (said.words | said.head | said.lead)) / whole if whole else 0.0


class Requests:
    """The requests of a body, found by their rarest words."""

    def __init__(self, rarity: Rarity, requests: Iterable[Request]) -> None:
        self._rarity = rarity
        self._holding: dict[str, list[Request]] = defaultdict(list)
        held = list(requests)
        often = Counter(one.task for one in held)
        for asked in held:
            one = asked._replace(task=frozenset()) if often[asked.task] > _FORMULA else asked
            by = (
                *rarity.rarest(one.task, _BY_TASK),
                *rarity.rarest(one.head, _BY_HEAD),
                *rarity.rarest(one.about, _BY_ABOUT),
            )
            for word in dict.fromkeys(by):
                if rarity.weight(word) >= _TELLING:
                    self._holding[word].append(one)

    def met_by(self, said: Saying) -> list[tuple[Request, Bearing]]:
        """The requests on which a saying bears, each with how strongly; none that another one fits far better."""
        found = list(self._met_by(said))
        most = max((one.fit for _, one in found), default=0.0)
        return [(asked, one) for asked, one in found if one.fit >= _NEXT_TO * most]

    def _met_by(self, said: Saying) -> Iterator[tuple[Request, Bearing]]:
        seen: set[str] = set()
        for word in sorted(said.words | said.head | said.lead):
            for one in self._holding.get(word, ()):
                if one.key not in seen:
                    seen.add(one.key)
                    if found := bearing(self._rarity, one, said):
                        yield one, found
