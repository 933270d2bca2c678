"""Under which number an agenda announces a report: by its title, or by most of its words and who it is of.

The lines stand in an index by their words: a pack may have thousands of lines and as many reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from minutes_cli.model import AgendaItem
from minutes_cli.words import lazily as regex
from minutes_cli.words.keys import slug

_word = regex.compile(r"[\p{L}\d][\p{L}\d'’/-]*")
_LIKE = 5
"""One word in so many may differ."""
_AUTHOR = 40
"""Letters of an author that a line has to have."""


class Agenda:
    """The lines of an agenda."""

    def __init__(self, lines: Sequence[AgendaItem]) -> None:
        self._titled: dict[str, list[str]] = defaultdict(list)
        """The numbers of the lines with a title …"""
        self._numbers: dict[tuple[frozenset[str], str], list[str]] = defaultdict(list)
        """… and of those with some words and whose report they announce."""
        for line in lines:
            self._titled[slug(line.title)].append(line.number)
            self._numbers[words_of(line.title), slug(line.report_of or "")].append(line.number)
        self._with: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        for told in self._numbers:
            for word in told[0]:
                self._with[word].append(told)
        self._with_rare: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        for told in self._numbers:
            for word in self._rarest(told[0]):
                self._with_rare[word].append(told)

    def titled(self, subject: str) -> list[str]:
        """The numbers of the lines with a title, however it is written."""
        return self._titled.get(slug(subject), [])

    def like(self, subject: str, author: str) -> str | None:
        """The number of the one line that comes nearest to a subject and its author, if any does and one alone."""
        words, of = words_of(subject), slug(author)[:_AUTHOR]
        near = {told for word in self._rarest(words) for told in self._with.get(word, ())}
        near |= {told for word in words for told in self._with_rare.get(word, ())}
        scored: list[tuple[float, str]] = []
        for title, report_of in near:
            same = len(words & title)
            shared = same / min(len(words), len(title))
            if shared >= 1 - 1 / _LIKE and ((of and report_of.startswith(of)) or words == title):
                scored += ((shared + same / 100, number) for number in self._numbers[title, report_of])
        scored.sort(reverse=True)
        clear = scored and (len(scored) == 1 or scored[0][0] > scored[1][0])
        return scored[0][1] if clear else None

    def _rarest(self, words: frozenset[str]) -> list[str]:
        """As many of some words, the rarest first, that two who share enough have one of them in common."""
        return sorted(words, key=lambda word: (len(self._with.get(word, ())), word))[: len(words) // _LIKE + 1]


def words_of(title: str) -> frozenset[str]:
    """The words of a title, in small letters."""
    return frozenset(w.casefold() for w in _word.findall(title))
