"""Whose initials a body's papers have: what one of them spells out is meant by these letters in the others, too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes_cli.words import lazily

_letters = lazily.plain(r"[A-Z]{2,4}")
_parts = lazily.plain(r"\s*[/,&]\s*|\s+and\s+")


class Owned(NamedTuple):
    """Who owns actions of a body, as its papers print it."""

    body: str
    owner: str
    persons: str | None
    """The names that its initials stand for, as far as the paper itself tells."""


def each_named(owned: Iterable[Owned]) -> Iterator[tuple[Owned, tuple[str, ...], tuple[str, ...]]]:
    """Each with the names of all in it, and with their initials, where one paper of the body tells these of a name.

    Letters that stand for two people of a body stand for neither in a paper that does not say which.
    """
    every = list(owned)
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in every:
        for letters, name in _told(one):
            names[one.body, letters].add(name)
    known = {key: next(iter(told)) for key, told in names.items() if len(told) == 1}
    short = {(body, name): letters for (body, letters), name in known.items()}
    for one in every:
        parts = _parts.split(one.persons or one.owner)
        whole = tuple(known.get((one.body, part), part) for part in parts)
        yield one, whole, tuple(short[one.body, name] for name in whole if (one.body, name) in short)


def _told(one: Owned) -> Iterator[tuple[str, str]]:
    """The initials and the names that a paper tells of one owner."""
    letters, names = _parts.split(one.owner), one.persons.split(" and ") if one.persons else []
    for short, name in zip(letters, names, strict=False) if len(letters) == len(names) else ():
        if _letters.fullmatch(short) and not _letters.fullmatch(name):
            yield short, name
