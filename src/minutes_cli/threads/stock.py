"""What several minutes of a body say alike: a run of words that recurs is a phrase, and no sign of one matter.

A paragraph on how derelict sites are dealt with stands in every reply about one; that two of them have it says nothing.
A minute whose number two others cite is no more: what is decided under one budget is not one matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from minutes_cli.words import lazily
from minutes_cli.words.common import PROCEEDINGS

from .matters import Matter, names_in, telling_words

_RUN = 6
"""Words of a run, none of them a name: the name of a school recurs with its matter."""
_OTHERS = 2
"""Other meetings at which a run makes a phrase."""
_SAYS = 3
"""Words of a run that say something: "had said that the jetty at" is no phrase."""
_WORD = lazily.plain(r"\w[\w'’]*")


class Stock:
    """The phrases of a body, found when they are asked for."""

    def __init__(self, found: Iterable[Matter]) -> None:
        """Take all pieces of its minutes."""
        self._pieces = list(found)
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
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
        apart = {one.of.meeting, other.of.meeting}
        told = map(self._of_run, runs(one.text) & runs(other.text))
        return frozenset[str]().union(*(words for words, meetings in told if len(meetings - apart) >= _OTHERS))

    def _of_run(self, run: str) -> tuple[frozenset[str], frozenset[str]]:
        """The telling words of a run, and the meetings that have it; none of one that says nothing."""
        if run not in self._known:
            words, meetings = telling_words(run), frozenset[str]()
            if len(words - PROCEEDINGS) >= _SAYS:
                rarest = min((self._holding.get(word, ()) for word in words), key=len, default=())
                pieces = (self._pieces[n] for n in rarest)
                meetings = frozenset(piece.of.meeting for piece in pieces if run in runs(piece.text))
            self._known[run] = words, meetings
        return self._known[run]


@lru_cache(maxsize=1 << 11)
def runs(text: str) -> frozenset[str]:
    """Each run of so many words of a text."""
    words = _WORD.findall(text)
    found = set()
    for n in range(len(words) - _RUN + 1):
        run = words[n : n + _RUN]
        if all(word[0].islower() for word in run):
            found.add(" ".join(run))
    return frozenset(found)
