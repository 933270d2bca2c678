"""What a task asks for, as far as a state needs to know it."""

from __future__ import annotations

from itertools import pairwise

from minutes_cli.words import lazily
from minutes_cli.words.deed_kinds import KINDS, kind_of
from minutes_cli.words.figures import in_figures
from minutes_cli.words.stems import stem

from .vocabulary import GONE, PERFECT, words_of

_word = lazily.plain(r"[^\W_]+")
_LONGEST = 600
"""Characters of a task that are looked at."""
_PARTS = words_of("and & both all each every")
"""Words of a task that asks for several things, of which a clause may name one."""
_VERBS = words_of(" ".join(KINDS.values())) | words_of(
    "cancel withdraw drop delete rescind revoke abandon discontinue scrap"
)
_LEADING = words_of("to be and")
_OF_A_THING = frozenset(map(stem, words_of("send receive circulate submit issue publish deliver")))
"""What is done with something that a log only names: Three quotations | Received."""
_SAME = tuple(
    frozenset(map(stem, verbs.split()))
    for verbs in (
        "repair mend fix",
        "write send email post contact",
        "obtain get receive acquire",
        "buy purchase order",
        "install erect fit",
        "circulate send distribute issue",
        "report submit present",
        "publish upload post",
    )
)
"""Verbs of which one in the perfect answers the other: mend – repaired."""
_ROOTS = {"withdrawn": "withdraw", "cancelled": "cancel"}
_LETTERS = words_of("letter letters email emails reply response")


class Asked:
    """The words and deeds of a task."""

    __slots__ = ("_deeds", "_parts", "words")

    def __init__(self, task: str) -> None:
        words = [word.casefold() for word in _word.findall(in_figures(task[:_LONGEST]))]
        self.words = frozenset(map(stem, words)) | frozenset(words)
        self._parts = not _PARTS.isdisjoint(words) or "," in task or ";" in task
        verbs = {word for word in words if word in _VERBS}
        verbs |= {word for before, word in pairwise(words) if before in _LEADING and kind_of(word)}
        deeds = frozenset(map(stem, verbs))
        self._deeds = deeds.union(*(same for same in _SAME if not deeds.isdisjoint(same))) or _OF_A_THING

    def is_done_by(self, word: str) -> bool:
        """Whether a word says in the perfect that the deed is done that was asked for."""
        perfect = word.endswith("ed") or word in PERFECT or word in GONE
        return perfect and stem(_ROOTS.get(word, word)) in self._deeds

    def is_about(self, word: str) -> bool:
        """Whether a word names what the task is about, where it asks for one thing; or the letter that it asks for."""
        if word in _LETTERS and stem("send") in self._deeds:
            return True
        return not (self._parts or self.is_done_by(word)) and (word in self.words or stem(word) in self.words)
