"""Which ends of lines the width of the paper made: there the next word would have had no room left.

How far lines reach is measured where a break stands inside a sentence, which only the width can have made.  A row of a
column, the last line of a paragraph, a title above its text end before that, and no word of anybody need be known.
A converter may set an empty line behind every line: there such breaks are of two signs.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.model import Passage

from . import lazily as regex

_inside = regex.plain(r"[^\s.:;?!](\n\n?)(?![a-z]{1,3}[).])([a-z]\S*)")
"""A sentence that goes on below, and the word that had no room: no marker of a list, "a) …"."""
_word = regex.plain(r"\n\n?([^\s-]+-?)")
_abbreviated = regex.compile(r"\b(?:\p{Lu}|Messrs|\p{Lu}\p{Ll}{1,4})\.$")
_ABBREVIATED = 8
"""    Mr. · Cllr. · J.: a stop that closes no sentence, and how far back it is looked for."""
_labelled = regex.plain(r"[^\n:.,;()]{3,60}:(?:\s|$)")
"""    CO-OPTED MEMBERS: Ann Ash"""
_FEWEST = 4
"""Breaks inside sentences that a width is told by."""
_NARROWEST = 36
"""Characters of a line that is worth its while: a cell's width says nothing of the paper's."""
_WIDEST = 160
"""Characters of a line that a page has room for."""
_ODD = 10
"""One of so many breaks may be of a narrower block."""


class Reach(NamedTuple):
    """Between which lengths the width of a paper ends its lines."""

    least: int
    """That of a line with the word that had no room behind it."""
    most: int
    """That of a line."""
    spaced: bool
    """An empty line stands behind every line."""

    def ends(self, text: str, at: int) -> int:
        """How many signs the break at `at` has, if the width made it; else 0."""
        size = at - text.rfind("\n", 0, at) - 1
        if not 0 < size <= self.most or not (word := _word.match(text, at)):
            return 0
        begins = word.start(1)
        if begins - at > 1 + self.spaced:
            return 0
        return begins - at if size + 1 + word.end(1) - begins >= self.least else 0


@lru_cache(1)
def reach_of(text: str) -> Reach | None:
    """How far the lines of a text reach; None where nothing tells that their breaks are the width's."""
    told = [(m.start() - text.rfind("\n", 0, m.start()), len(m[2]), len(m[1]) > 1) for m in _inside.finditer(text)]
    told = [each for each in told if _NARROWEST < each[0] < _WIDEST]
    spaced = 2 * sum(two for *_, two in told) > len(told)
    told = [each for each in told if each[2] == spaced]
    if len(told) < _FEWEST:
        return None
    reaches = sorted(size + 1 + word for size, word, _ in told)
    sizes = sorted(size for size, *_ in told)
    longest = sizes[-1 - len(told) // (2 * _ODD)]
    return Reach(min(reaches[len(told) // _ODD], longest + 1), longest + 2, spaced)


def running(lines: Passage, reach: Reach, opening: Collection[int] = ()) -> Passage:
    """The passage with one blank for each break that the width made, every character still tied to its source.

    What is known as `opening` a line begins anew, however full the line above is, and so does what has a colon behind
    it, or a stop before it.
    """
    text = lines.text
    parts: list[str] = []
    gone: list[int] = []
    done, at = 0, text.find("\n")
    while at >= 0:
        closed = text[at - 1] == "." and not _abbreviated.search(text, max(0, at - _ABBREVIATED), at)
        size = 0 if closed else reach.ends(text, at)
        if size and at + size not in opening and not _labelled.match(text, at + size):
            parts.append(text[done:at])
            done = at + size
            if size > 1:
                gone.append(at + 1)
        at = text.find("\n", max(at + 1, done))
    if not parts:
        return lines
    starts, n = [], 0
    for start in lines.starts:
        while n < len(gone) and gone[n] < start:
            n += 1
        starts.append(start - n)
    return Passage(" ".join((*parts, text[done:])), tuple(starts), lines.sources)
