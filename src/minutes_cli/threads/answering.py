"""A request, what a later paper tells, and whether the second can be an answer to the first at all, by the deed.

Who was to write is answered by a reply; a meeting is not held by being arranged; a letter that came is an answer only
from the one who was asked.
"""

import datetime as dt
from math import fsum
from typing import NamedTuple

from minutes_cli.words.deed_kinds import answers
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

    to: Words = frozenset()
    """Those to whom a resolution is to be sent on, and who are named wherever any is."""

    def says_little(self, rarity: Rarity) -> bool:
        """Whether its own words do not say what it is about: "contact them again", "obtain quotations"."""
        own = fsum(weight for weight in map(rarity.weight, self.task - self.owner) if weight >= TELLING)
        return own < _SAYS_LITTLE


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
    named: Words = frozenset()
    """Of the title, those words that the sentence has itself."""
    paper: bool = False
    """It stands in an officer's report, which tells of much that nobody asked for."""
    kin: bool = False
    """It is told by the body above or below."""

    @property
    def all_words(self) -> Words:
        """Of the sentence, of what heads it and of what leads up to it."""
        return self.words | self.head | self.lead


TELLING = 1.6
"""What a word weighs that tells what something is about."""
_SAYS_LITTLE = 7.0
"""What the words of a request weigh less than that says little itself."""
_OBJECT = 4.0
"""What the thing must weigh that was to be got, and without which a reply is one to another question."""
_SAYS_MUCH, _OF_LETTER = 9.0, 0.1
"""What a letter must be about that is told from another to the same, and what part of that is to be told."""
_OF_NEWS = 0.5
"""What part of what somebody was to be told must be told."""
_CONVEYED = frozenset(stem(word) for word in ("advise", "inform", "notify", "tell"))
_SENT = frozenset(stem(word) for word in ("send", "forward", "post", "write", "email"))
_ARRANGED = frozenset(stem(word) for word in ("arrange", "organise", "organize", "schedule", "book"))
_MEETING = stem("meeting")
_ENTERED = frozenset(stem(word) for word in ("include", "add", "insert", "enter", "record", "keep", "put", "place"))
"""What is done on paper: that something was done to its matter is no answer."""
_FROM_WHOM = frozenset({"came", "letter"})
"""Kinds of what is told that are answers only from the one who was asked."""
_ATTEND = stem("attend")
_INVITED = frozenset(stem(word) for word in ("invite", "attend", "meet", "welcome"))


def can_answer(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether what is told can be what became of a request, whatever words they share.

    1. a deed of another kind is no answer, but the very deed is one;
    2. what is only arranged is not held, and what is written down is not done by its matter's being done;
    3. a letter, or who came or was heard, must be of the one who was asked; talks must not be with somebody else;
    4. a letter of another matter to the same is none.

    What says that nothing is done, or that it is at an end, may be about any request.
    """
    if asked.kind == "say" and said.kind == "meet" and asked.whom and asked.whom.isdisjoint(said.words):
        return False
    if asked.kind == "get" and said.kind in {"reply", "say"} and not _of_the_thing(rarity, asked, said):
        return False
    if said.tells != "done":
        return True
    same = same_deed(asked, said)
    heard = said.kind == "heard" and asked.deed in _INVITED and _is_of_the_one(rarity, asked, said)
    if not (same or heard or answers(asked.kind, said.kind)) or (asked.deed in _ENTERED and not same):
        return False
    if _is_only_arranged(asked, said) or (said.kind in _FROM_WHOM and not _is_of_the_one(rarity, asked, said)):
        return False
    return not (asked.kind == "say" and _is_of_another(rarity, asked, said))


def same_deed(asked: Request, said: Saying) -> bool:
    """Whether the very deed is told that was asked for."""
    return bool(said.deed) and said.deed == asked.deed


def by_others(asked: Request, said: Saying) -> bool:
    """Whether somebody was to be told of a thing, and what is told is that the thing was done."""
    return asked.kind == "say" and said.kind in {"fit", "result"}


def _of_the_thing(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether a reply is of the thing that was to be got, as far as that is named."""
    return not asked.whom.isdisjoint(said.words | said.lead) or rarity.sum(asked.whom) < _OBJECT


def _is_only_arranged(asked: Request, said: Saying) -> bool:
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


def _is_of_the_one(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether a letter came from the one who was asked, or the one who was invited came."""
    if said.kind == "came" and (asked.deed not in _INVITED or (asked.deed == _ATTEND and said.deed)):
        return False
    those = (asked.whom | asked.owner) & (said.words | said.head)
    return any(rarity.weight(word) >= TELLING for word in those)


def _is_of_another(rarity: Rarity, asked: Request, said: Saying) -> bool:
    """Whether a letter tells of something, and of nothing of what this one was to say that is rare."""
    what = asked.task - asked.whom - {asked.deed}
    whole = rarity.sum(what)
    if said.kind in {"say", "reply"} and asked.deed in _CONVEYED and rarity.sum(what & said.words) < _OF_NEWS * whole:
        return True
    return (
        said.kind == "say" and whole >= _SAYS_MUCH and rarity.sum(what & (said.words | said.lead)) < _OF_LETTER * whole
    )
