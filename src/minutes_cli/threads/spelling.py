"""Whether two texts say the same in the same words, but for slips of spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from minutes_cli.words.common import COMMON
from minutes_cli.words.stems import stems

from .evidence import plain

_SPELT, _LONG = 0.85, 7
"""So much of the letters of two spellings of one word is the same, if it has so many."""
SMALL = frozenset(("a", "an", "and", "be", "for", "in", "of", "on", "or", "that", "the", "to", "with"))
"""Words that one copy has and another has not, without saying another thing."""


def named(quote: str) -> frozenset[str]:
    """The words of a passage, as `plain` leaves them, that are written with a capital and are no common words."""
    words = {word for part in quote.split() if any(c.isupper() for c in part) for word in plain(part).split()}
    return frozenset(word for word in words if not _is_common(word))


def _is_common(word: str) -> bool:
    return not stems(word) - COMMON


def same_words(one: str, other: str, names: Collection[str] = ()) -> bool:
    """Whether two texts, as `plain` leaves them, say the same in the same words, but for slips of spelling.

    A scan's "lanips" is "lamps"; "bins" is not, nor is "13 lamps" "12 lamps".  No slip is seen in a name: Mr Harrison
    and Mr Harrisen may be two.
    """
    if one == other:
        return True
    first, second = one.split(), other.split()
    if not first or not second or abs(len(first) - len(second)) > 2 + len(first) // 8:
        return False
    if "".join(first) == "".join(second):  # a hyphen at the end of a line
        return True
    changes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    slips = 0
    for how, i, j, k, m in changes:
        if how == "equal":
            continue
        mine, theirs = [w for w in first[i:j] if w not in SMALL], [w for w in second[k:m] if w not in SMALL]
        if not _spelt_alike("".join(mine), "".join(theirs)) or _other_name(mine, theirs, names):
            return False
        slips += 1
    return slips <= 1 + len(first) // 8


class Texts:
    """Many texts, as `plain` leaves them: one finds those among which all are that say the same, and few others.

    What says the same has each of its words, or one that is spelt alike; two may be run together there, or one parted.
    """

    __slots__ = ("_bare", "_same", "_shapes", "_ways", "_with", "_words")

    def __init__(self) -> None:
        self._words: list[frozenset[str]] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        self._same: dict[str, list[int]] = defaultdict(list)
        self._bare: list[int] = []
        self._shapes: dict[str, dict[str, None]] = defaultdict(dict)
        self._ways: dict[str, set[str]] = {}

    def add(self, text: str) -> None:
        """Put a text behind the others; it is called by its place among them."""
        at, words = len(self._words), text.split()
        large = frozenset(_large(words))
        parts = large.union(_run_together(words))
        self._words.append(parts)
        self._same["".join(words)].append(at)
        if not large:
            self._bare.append(at)
        for word in parts:
            self._with[word].append(at)
        for word in parts:
            for shape in _shapes(word):
                kind = "" if word in large else " "
                if word not in self._shapes[kind + shape]:
                    self._shapes[kind + shape][word] = None
                    self._ways.clear()

    def like(self, text: str) -> set[int]:
        """The places of those that may say the same."""
        words = text.split()
        ways = {word: {*self._spelt(word, ("", " "))} for word in _large(words)}
        for pair, one, other in zip(_run_together(words), words, words[1:], strict=False):
            for word in {one, other} & ways.keys():
                ways[word] |= self._spelt(pair, ("",))
        places = [[at for way in some for at in self._with.get(way, ())] for some in ways.values()]
        near = min(places, key=len) if places else self._bare
        every = [at for at in near if all(not some.isdisjoint(self._words[at]) for some in ways.values())]
        return {*self._same.get("".join(words), ()), *every}

    def _spelt(self, word: str, kinds: tuple[str, ...]) -> set[str]:
        """A word and those of the texts that are spelt alike: single ones, kind "", and two run together, " "."""
        key = kinds[-1] + word
        if key not in self._ways:
            near = {o for shape in _shapes(word) for kind in kinds for o in self._shapes.get(kind + shape, ())}
            self._ways[key] = {word, *(other for other in near if _spelt_alike(word, other))}
        return self._ways[key]


def _shapes(word: str) -> tuple[str, ...]:
    """What two words have in common that are spelt alike: how a scan reads them, or how they begin."""
    return (_as_scanned(word), f"{word[:2]}…") if len(word) >= _LONG else (_as_scanned(word),)


def _large(words: Sequence[str]) -> Iterator[str]:
    return (word for word in words if word not in SMALL)


def _run_together(words: Sequence[str]) -> list[str]:
    return [f"{one}{other}" for one, other in pairwise(words)]


def _other_name(mine: Sequence[str], theirs: Sequence[str], names: Collection[str]) -> bool:
    """Whether words that differ are names; not where one is another form of one word, or misspells a common one."""
    changed = {*mine} ^ {*theirs}
    if "".join(mine) == "".join(theirs) or len({*map(stems, changed)}) == 1:
        return False
    return any(word in names for word in changed) and not any(map(_is_common, changed))


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words are one but for a slip: letters that a scan takes for others, or one letter of a long word.

    "lamps" and "ramps" are two words, and so are "approved" and "unapproved".
    """
    if one == other:
        return True
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return False
    if _as_scanned(one) == _as_scanned(other):
        return True
    long = min(len(one), len(other)) >= _LONG and one[:2] == other[:2]
    return long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELT


def _as_scanned(word: str) -> str:
    for shape, read in _SHAPES:
        word = word.replace(shape, read)
    return word


_SHAPES = (("rn", "m"), ("ni", "m"), ("in", "m"), ("cl", "d"), ("vv", "w"), ("i", "l"))


def stands_in(quote: str, text: str) -> bool:
    """Whether a passage stands in a text, as far as its words go."""
    words = plain(quote)
    return bool(words) and f" {words} " in f" {plain(text)} "
