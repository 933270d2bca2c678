"""Names in a text: what is called by several words is one thing, and under another number it is another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from minutes_cli.words import lazily
from minutes_cli.words.stems import stem

from .evidence import plain

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
_WORD = lazily.plain(r"[\w'’]+")
_NAME = lazily.plain(r"\b[A-ZÀ-Þ][\w'’]*(?:(?:\s|-|\s(?:of|the|and|agus|na|de|an)\s)[A-ZÀ-Þ][\w'’]*){1,5}")
"""Heron Staithe Lane · Friends of the Wherry · not a line in capitals

    A sentence's first word may be taken with the name behind it.
"""
_NUMBERED = lazily.plain(
    r"(?<![\d./-])(?P<n>\d{1,3}[A-Za-z]?)\s+(?!(?:" + "|".join(_MONTHS) + r")\b)(?P<name>[A-ZÀ-Þ][\w'’]+\s+[A-ZÀ-Þ]\w+)"
)


_POSTCODE = lazily.plain(
    r"\b(?:[A-Z]\d[\dW]\s?[A-Z\d]{4}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)\b"
)
"""    V94 KNE4 · PE33 9AE · P0H 1W0"""


_KEPT = 1 << 11
"""Texts of which it is known what they name: each is compared with many, one after the other."""

_WHOLE = 1 << 6
"""Texts of which every word is kept: rows without a stop may be one sentence of a thousand, near each of many."""


@lru_cache(maxsize=_KEPT)
def names_of(text: str) -> Mapping[str, str]:
    """The words of the names in a text, each with its name: a street's three words tell no more than one."""
    return {stem(plain(word)): name[0] for name in _NAME.finditer(text) for word in _WORD.findall(name[0])}


def numbered_apart(one: str, other: str) -> bool:
    """Whether both name a thing by its name and two numbers: "17 Heron Lane" and "40 Heron Lane"; or two postcodes."""
    mine, theirs = _codes(one), _codes(other)
    if mine and theirs and mine.isdisjoint(theirs):
        return True
    numbers, others = _numbered(one), _numbered(other)
    named = numbers.keys() & others.keys()
    return bool(named) and all(numbers[name].isdisjoint(others[name]) for name in named)


@lru_cache(maxsize=_KEPT)
def _codes(text: str) -> frozenset[str]:
    return frozenset(code.replace(" ", "") for code in _POSTCODE.findall(text))


@lru_cache(maxsize=_KEPT)
def _numbered(text: str) -> Mapping[str, set[str]]:
    """The numbers that stand before each name in a text."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for found in _NUMBERED.finditer(text):
        numbers[found["name"]].add(found["n"].casefold())
    return numbers


def named_apart(
    one: tuple[str, Mapping[str, float]], other: tuple[str, Mapping[str, float]], shared: Sequence[str], rare: float
) -> bool:
    """Whether two texts, each with the weights of its words, name different things, and what they share names nothing.

    land at Osier Fold, to Ann Reed, with the wayleave for the sewer ≠ land at Mill Quay, to Jo Ash, with the wayleave …
    """
    mine, theirs = (names_of(text).keys() & weights.keys() for text, weights in (one, other))
    named = all(any(w[n] >= rare for n in names) for names, (_, w) in ((mine, one), (theirs, other)))
    return named and not mine & theirs and not any(word[:1].isupper() for word in as_written(shared, one[0]))


def as_written(words: Sequence[str], text: str) -> list[str]:
    """Words without their endings as a text has them."""
    written = _written(text)
    return [written.get(w, w) for w in words]


@lru_cache(maxsize=_WHOLE)
def _written(text: str) -> Mapping[str, str]:
    return {stem(plain(w)): w for w in _WORD.findall(text)}
