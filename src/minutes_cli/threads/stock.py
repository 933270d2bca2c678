"""What several minutes of a body say alike: a run of words that recurs is a phrase, and no sign of one matter.

A paragraph on how derelict sites are dealt with stands in every reply about one; that two of them have it says nothing.
A minute whose number two others cite is no more: what is decided under one budget is not one matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from minutes_cli.words.common import PROCEEDINGS

from .matters import Matter, names_in, telling_words

_RUN = 6
"""Words of a run, none of them a name: the name of a school recurs with its matter."""
_OTHERS = 2
"""Other meetings at which a run makes a phrase."""
_SAYS = 3
"""Words of a run that say something: "had said that the jetty at" is no phrase."""
_WORD = re.compile(r"\w[\w'’]*")


class Stock:
    """The phrases of a body, found when they are asked for."""

    def __init__(self, found: Iterable[Matter]) -> None:
        """Take all pieces of its minutes."""
        self._pieces = list(found)
        self._runs: dict[int, set[str]] = {}
        self._holding: dict[str, list[int]] = defaultdict(list)
        self._minuted: dict[str, set[str]] = defaultdict(set)
        for n, piece in enumerate(self._pieces):
            for word in piece.words:
                self._holding[word].append(n)
            for name in names_in(piece.of.number):
                self._minuted[name].add(piece.of.id)

    def is_of_third(self, name: str, one: Matter, other: Matter) -> bool:
        """Whether a number is that of another minute than these two."""
        return name in self._minuted and self._minuted[name].isdisjoint((one.of.id, other.of.id))

    def words(self, one: Matter, other: Matter) -> frozenset[str]:
        """The telling words of the runs that two pieces have in common with those of other meetings."""
        shared = runs(one.text) & runs(other.text)
        found = ((run, telling_words(run)) for run in shared)
        return frozenset[str]().union(*(words for run, words in found if self._recurs(run, words, one, other)))

    def _recurs(self, run: str, words: frozenset[str], one: Matter, other: Matter) -> bool:
        """Whether a run says something, and stands at other meetings, too."""
        if len(words - PROCEEDINGS) < _SAYS:
            return False
        rarest = min((self._holding.get(word, ()) for word in words), key=len, default=())
        meetings = {self._pieces[n].of.meeting for n in rarest if run in self._runs_of(n)} - {
            one.of.meeting,
            other.of.meeting,
        }
        return len(meetings) >= _OTHERS

    def _runs_of(self, n: int) -> set[str]:
        if n not in self._runs:
            self._runs[n] = runs(self._pieces[n].text)
        return self._runs[n]


def runs(text: str) -> set[str]:
    """Each run of so many words of a text."""
    words = _WORD.findall(text)
    found = set()
    for n in range(len(words) - _RUN + 1):
        run = words[n : n + _RUN]
        if all(word[0].islower() for word in run):
            found.add(" ".join(run))
    return found
