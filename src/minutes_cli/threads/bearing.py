"""Whether what a later paper says is about a request: by what the two share, weighed by how rare that is.

A passage bears on a request by its words (of the sentence, of what heads it and of what leads up to it), its owner, and
the day the request was due.  A deed of another kind than was asked for is no answer.  The longer ago the request, the
more must be shared.
"""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import NamedTuple

from minutes_cli.words.deed_kinds import DECIDED
from minutes_cli.words.stems import stem

from .answering import TELLING, Request, Saying, Words, by_others, can_answer, same_deed
from .rarity import Rarity


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
_ABOUT_THEN = 0.8
"""What a word of the sentence counts that stands before a request that says little itself."""
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
_BY_KIN = 7.0
"""What more must be shared with what is told by the body above or below."""
_ELSEWHERE = 3.5
_NEARLY_ALL = 0.75
"""What more must be shared with a sentence that stands under a head of which the request has nothing, but where such a
part of the request is shared."""
_SEVERAL, _EACH = 3, 0.9
"""Where all the telling words of a task are shared, less is needed: so much for each of two or three."""
_BY_OTHERS = 3.0
"""What more must be shared where somebody was to be told of a thing, and the thing was done."""
_AT_AN_END = 5.0
"""What more must be shared with what would end it for good."""
_WITHOUT, _TO_ANOTHER = 3.5, 5.0
"""What it takes away that the rarest word of the task is not shared, or not the one who was to be told."""
_OWNER, _DAY, _DEED = 1.0, 3.0, 1.6
_DEEDS = frozenset({"work", "fit", "get", ""})
"""Kinds of deeds that are done to a thing."""
_VAGUE = frozenset({"say", "give", "paper", "look"})
"""Kinds of deeds of which every other one is."""
_VERY, _SAME_HEAD, _HEADED = 1.5, 0.75, 3.0
"""What less must be shared where the very deed is told, or who was to be told is named, or both stand under one head:
such a part of it is the same, and it weighs that much."""
_REPLIED, _TO_OWNER = 1.0, 2.0
"""What less for a reply from the one who was asked, and for one that the owner tells of."""
_BEYOND, _NOTHING = 2.5, 0.7
"""What must be shared beside who was to be told, and what a word weighs that says next to nothing."""
_PART_THEN, _BY_FAR = 0.2, 2.0
"""What part will do where so much more is shared than is needed, with the very deed or who was to be told."""
RARE = 3.0
"""Two shared words at least must be telling, and one of them weigh that; else three, but on the day it was due."""


def bearing(rarity: Rarity, asked: Request, said: Saying) -> Bearing | None:
    """Why and how strongly `said` bears on `asked`; None where it does not."""
    if asked.date is None or said.date is None or said.date <= asked.date or not can_answer(rarity, asked, said):
        return None
    little = asked.says_little(rarity)
    whom = asked.whom if by_others(asked, said) else frozenset[str]()
    counts = _shared(asked._replace(task=asked.task - whom), said, little=little)
    due = asked.due is not None and asked.due == said.date
    done_to_it = little and said.tells == "done" and asked.kind in _DEEDS and said.kind in _DEEDS | {"result"}
    if done_to_it and not _any(rarity, asked.task & said.words):
        return None  # something else was done to its matter
    if _is_of_another(rarity, asked, said):
        return None
    if _only_names_whom(rarity, asked, said, counts) or not _tells_enough(rarity, asked, said, counts, due=due):
        return None
    here = fsum(share * rarity.weight(word) for word, share in counts.items() if share > _LEAD)
    near = fsum(share * rarity.weight(word) for word, share in counts.items() if share <= _LEAD)
    owner, same = bool(asked.owner & said.words), same_deed(asked, said)
    strength = here + min(near, _LEAD * here) + _OWNER * owner + _DAY * due + _DEED * same
    against = _taken_away(rarity, asked, said, counts)
    strength -= against
    task, head = (_part(rarity, mine, said) for mine in (asked.task, asked.head))
    if little:
        task = max(task, _part(rarity, asked.task | asked.head | asked.about, said))
    to_whom = _is_told_of_whom(rarity, asked, said, counts)
    needed = _needed(asked, said, task) - _all_of_it(rarity, asked, counts)
    if said.tells == "done" and (
        to_whom or (same and asked.kind not in _VAGUE) or _is_headed_alike(rarity, asked, said)
    ):
        needed -= _VERY
    if said.kind == "reply" and said.tells == "done":
        needed -= _REPLIED * (to_whom and not against) + _TO_OWNER * owner
    part = _PART_THEN if strength >= needed + _BY_FAR and (to_whom or same) else _PART
    if here < _ANCHOR or (task < part and head < 2 * part) or strength < needed:
        return None
    return Bearing(strength, tuple(rarity.rarest(counts, len(counts))), owner, due, task)


def _is_of_another(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether the same is told of what another title names, and the request's own title alone says of what it is.

    ALLOTMENTS … mend the gate; not: CEMETERY … the gate of the cemetery had been mended.
    """
    mine = asked.task | asked.head | asked.about
    things = {word for word in asked.task - asked.owner if word != asked.deed and rarity.weight(word) >= TELLING}
    if said.tells == "not done" or len(things) > 1 or mine & (said.head | (said.named - asked.task)):
        return False
    return (
        _any(rarity, asked.head - said.words - said.lead)
        and not asked.head & (said.words | said.lead)
        and any(rarity.weight(word) >= TELLING for word in said.named - mine)
    )


def _only_names_whom(rarity: Rarity, asked: Request, said: Saying, counts: Mapping[str, float]) -> bool:
    """Whether somebody was met with again, on another matter."""
    if asked.kind != "say" or said.tells != "done" or same_deed(asked, said) or not asked.whom:
        return False
    return not _any(rarity, counts.keys() - asked.whom - {asked.deed})


def _any(rarity: Rarity, words: Iterable[str]) -> bool:
    """Whether any of some words says more than next to nothing."""
    return any(rarity.weight(word) >= _NOTHING for word in words)


def _tells_enough(rarity: Rarity, asked: Request, said: Saying, counts: Mapping[str, float], *, due: bool) -> bool:
    """Whether enough of the shared words are of the sentence or of the task themselves."""
    own = (rarity.weight(word) for word in counts if word in said.words or word in asked.task)
    telling = sorted((weight for weight in own if weight >= TELLING), reverse=True)
    return len(telling) >= (2 if due or (telling and telling[0] >= RARE) else 3)


def _taken_away(rarity: Rarity, asked: Request, said: Saying, counts: Mapping[str, float]) -> float:
    """What speaks against it: the rarest word of the task is not shared, or not the one who was to be told."""
    lacking = bool(asked.task) and rarity.rarest(asked.task, 1)[0] not in counts
    if asked.says_little(rarity) and by_others(asked, said):
        lacking = rarity.rarest(asked.task | asked.head | asked.about, 1)[0] not in counts
    to_another = said.kind == asked.kind == "say" and bool(asked.whom) and not asked.whom & counts.keys()
    return _WITHOUT * lacking + _TO_ANOTHER * to_another


def _all_of_it(rarity: Rarity, asked: Request, counts: Mapping[str, float]) -> float:
    """What less is needed where all the telling words of a task are shared."""
    names = {word for word in asked.task if word != asked.deed and rarity.weight(word) >= TELLING}
    return _EACH * (min(len(names), _SEVERAL) if len(names) > 1 and counts.keys() >= names else 0)


def _is_told_of_whom(rarity: Rarity, asked: Request, said: Saying, counts: Mapping[str, float]) -> bool:
    """Whether who was to be told something is named, and more of it is shared."""
    named = asked.kind == "say" and any(rarity.weight(word) >= TELLING for word in asked.whom & said.words)
    return named and rarity.sum(counts.keys() - asked.whom - {asked.deed}) >= _BEYOND


def _is_headed_alike(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether both stand under one head, which is no answer where a paper was to be given."""
    shared = rarity.sum(asked.head & said.head)
    alike = shared >= max(_HEADED, _SAME_HEAD * rarity.sum(asked.head | said.head))
    return alike and asked.kind not in {"give", "paper"}


def _shared(asked: Request, said: Saying, *, little: bool) -> dict[str, float]:
    """The words that both have, and how much each counts for where it stands.

    What stands before a request that says little itself is what it is about.
    """
    about = _ABOUT_THEN if little else _LEAD
    counts: dict[str, float] = {}
    for words, share in (
        (asked.task & said.words, 1.0),
        (asked.task & said.head, _HEAD),
        (asked.head & said.words, _HEAD),
        (asked.task & said.lead, _LEAD),
        (asked.about & said.words, about),
        (asked.about & said.head, _HEADS if little else 0.0),
        (asked.head & said.head, _HEADS),
    ):
        for word in words:
            counts.setdefault(word, share)
    counts = {word: share for word, share in counts.items() if len(word) > 1}  # no letters of lists
    return {word: share for word, share in counts.items() if not (said.kind == "result" and word in _RESULTS)}


_RESULTS = frozenset(
    stem(word)
    for word in "closed completed concluded done finished fixed place resolved settled sorted".split()  # noqa: SIM905
)
"""Words that say that something is at its end, and not what."""


def _needed(asked: Request, said: Saying, part: float) -> float:
    """How strongly a saying must bear on a request of whose task it has a part: the later, the more."""
    days = _days_after(asked, said)
    later = min(_MOST_FOR_A_WORD if asked.kind == "say" else _MOST, _PER_MONTH * max(0, days - _SOON) / 30)
    elsewhere = bool(said.head) and not said.head & (asked.task | asked.head | asked.about)
    base = (
        _NEED
        + _BY_OTHERS * by_others(asked, said)
        + _IN_PAPER * said.paper
        + _BY_KIN * said.kin
        + _BY_DECISION * (said.kind in DECIDED)
        + _ELSEWHERE * (elsewhere and (part < _NEARLY_ALL or asked.kind in _VAGUE))
        + _AT_AN_END * (said.tells == "ended") * (1 - part)
    )
    return base * (_LITTLE - _WHOLE * part) + later


def _days_after(asked: Request, said: Saying) -> int:
    """Days from the request, or from the day it was due; but a letter is written at once."""
    if asked.date is None or said.date is None:
        return 0
    waits = asked.kind != "say"
    since = asked.due if waits and asked.due and asked.date < asked.due <= said.date else asked.date
    return (said.date - since).days


def _part(rarity: Rarity, mine: Words, said: Saying) -> float:
    """What part of the weight of some words of the request the saying has."""
    whole = rarity.sum(mine)
    return rarity.sum(mine & (said.words | said.head | said.lead)) / whole if whole else 0.0
