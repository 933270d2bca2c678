"""What texts and titles are compared by: runs of words, and titles of which one goes on where the other ends.

Many are compared with many, so nothing is read twice: a text's runs are found once, and a title finds those like it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .evidence import plain

LIKE = 0.5
"""Of the runs of words of the shorter of two texts, so many in common make them tell of the same."""
_RUN = 3

Runs = frozenset[int]
"""Hashes of runs of words: the words themselves, of a thousand papers, fill the memory and take longer to compare."""


class Words:
    """A text, and its runs of words once they are asked for."""

    __slots__ = ("_mask", "_runs", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: Runs | None = None
        self._mask = 0

    @property
    def runs(self) -> Runs:
        """The runs of its words."""
        if self._runs is None:
            self._runs = _runs(self._text)
            self._mask = _mask(self._runs)
        return self._runs

    def like(self, other: Words, enough: float = LIKE) -> bool:
        """Whether the two share as much as is enough.

        A bit that only one of two masks has stands for a run that only one of the texts has: most are told apart by it.
        """
        one, two = self.runs, other.runs
        least = min(len(one), len(two))
        both = self._mask & other._mask
        most = min(len(one) - (self._mask ^ both).bit_count(), len(two) - (other._mask ^ both).bit_count())
        return least > 0 and most / least >= enough and share(one, two) >= enough


_BITS = 8192


def _mask(runs: Runs) -> int:
    """A bit for each run, of which several may have one."""
    bits = bytearray(_BITS // 8)
    for run in runs:
        bits[run % _BITS >> 3] |= 1 << (run & 7)
    return int.from_bytes(bits, "little")


def alike(one: str, other: str) -> float:
    """How much of the shorter text's runs of words stand in the longer one: 0 to 1."""
    return share(_runs(one), _runs(other))


def share(one: Runs, other: Runs) -> float:
    """How much of the fewer runs are among the others: 0 to 1."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


@lru_cache(maxsize=8)  # of a long paper they are half a megabyte
def _runs(text: str) -> Runs:
    words = plain(text).split()
    return frozenset(hash(tuple(words[n : n + _RUN])) for n in range(max(1, len(words) - _RUN + 1)) if words)


class Titles:
    """Titles of many things, as `plain` leaves them: a title finds those that are one with it.

    Two are one where the longer has words behind the other: "surveys" and "surveys draft".
    """

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root = _Word()

    def add(self, title: str, thing: int, *, under: str = "") -> None:
        """Put the title of a thing among the others; those `under` a number are found under that number only."""
        words = title.split()
        word = self._root.then.setdefault(under, _Word()) if words else self._root
        for said in words:
            word = word.then.setdefault(said, _Word())
            word.through.append(thing)
        if words:
            word.ends.append(thing)

    def like(self, title: str, *, under: str = "") -> Iterator[int]:
        """The things of which a title is one with this one; an empty title is one with none."""
        words = title.split()
        word = self._root.then.get(under) if words else None
        for at, said in enumerate(words, 1):
            word = word and word.then.get(said)
            if word is None:
                return
            yield from word.through if at == len(words) else word.ends


class _Word:
    """What follows the words so far, and what titles go through them or end with them."""

    __slots__ = ("ends", "then", "through")

    def __init__(self) -> None:
        self.then: dict[str, _Word] = {}
        self.through: list[int] = []
        self.ends: list[int] = []
