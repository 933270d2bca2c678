"""What somebody may have meant who typed a word that is none of those there are."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 100
"""Characters of whatever somebody types."""


def near(given: str, known: Iterable[str]) -> list[str]:
    """The three nearest, those alike as a whole before those of which one word is alike.

    Clerck → Clerk · Pakrs → Parks Committee · actons → actions · 340 → 34
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is typed that there is not

    part = given.strip().casefold()[:_LONGEST]
    names: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    for name in known:
        names.setdefault(name.casefold()[:_LONGEST], name)
        for word in name.casefold().split():
            words.setdefault(word.strip("(),."), []).append(name)
    found = [names[key] for key in get_close_matches(part, names, n=3)]
    for word in get_close_matches(part, words, n=3, cutoff=0.75):
        found += words[word]
    return list(dict.fromkeys(found))[:3]


def did_you_mean(names: Iterable[str]) -> str:
    """The end of a sentence that asks; nothing where there is nothing near."""
    near_ones = [f"“{name}”" for name in names][:3]
    return f": did you mean {' or '.join(near_ones)}?" if near_ones else ""
