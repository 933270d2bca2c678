"""What is known of the papers of a body as a whole: how common each word is, which titles recur, who sits on it."""

import sqlite3
from collections import defaultdict
from typing import NamedTuple

from minutes_cli.threads.rarity import Either, Rarity, Telling
from minutes_cli.words.stems import stems
from minutes_cli.words.titles import BY_WHOM


class Titles:
    """The titles of a body's minutes: one that heads something at every other meeting tells nothing."""

    def __init__(self, db: sqlite3.Connection, home: tuple[str, str | None]) -> None:
        self._titles = [stems(BY_WHOM.sub("", title)) for (title,) in db.execute(_HEADINGS, home)]
        self._holding: dict[str, set[int]] = defaultdict(set)
        for n, words in enumerate(self._titles):
            for word in words:
                self._holding[word].add(n)
        self._often = max(_OFTEN, _SHARE * len(self._titles))
        self._known: dict[str | None, tuple[frozenset[str], int]] = {None: (frozenset(), 0)}

    def telling(self, title: str | None) -> frozenset[str]:
        """The words of a title; none of one that comes again and again, with more words or with these alone."""
        words, times = self._times(title)
        return frozenset() if times > self._often else words

    def seldom(self, title: str | None) -> frozenset[str]:
        """The words of a title that heads one matter, and that at a few meetings."""
        words, times = self._times(title)
        return frozenset() if times > _SELDOM else words

    def _times(self, title: str | None) -> tuple[frozenset[str], int]:
        """The words of a title, and how many titles have them."""
        if title not in self._known:
            words = stems(BY_WHOM.sub("", title or ""))
            having = sorted((self._holding[word] for word in words), key=len)
            self._known[title] = words, len(set.intersection(*having)) if having else 0
        return self._known[title]


_HEADINGS = "SELECT title FROM dated_items WHERE +council_key = ? AND body_key IS ? AND title IS NOT NULL"
_OFTEN, _SHARE = 4, 0.015
"""A title comes again and again if more titles than so many, and than so great a share of all, have its words."""

_SELDOM = 6
"""… and it heads one matter if no more have them than so many."""


class Known(NamedTuple):
    """What is known of the papers of a body as a whole."""

    home: tuple[str, str | None]
    """Council and body, as they are compared."""
    rarity: Rarity
    titles: Titles
    members: frozenset[str]
    """The words of the names of who sits on it."""
    name: frozenset[str] = frozenset()
    """The words of its own name."""
    kin: tuple[str, ...] = ()
    """The bodies that it sits under, or that sit under it, as they are compared …"""
    shared: Rarity = Rarity()
    """… and how rare a word is in its own minutes and in theirs."""


def known(db: sqlite3.Connection, home: tuple[str, str | None]) -> Known:
    """How common each word is in the minutes of a body, and which titles come again and again."""
    rarity = Telling(words.split() for (words,) in db.execute(_WORDS, home))
    members = frozenset[str]().union(*(stems(name) for (name,) in db.execute(_MEMBERS, home)))
    name = stems((home[1] or "").replace("-", " "))
    kin = tuple(key for (key,) in db.execute(_KIN, {"council": home[0], "body": home[1]}))
    theirs = Telling(words.split() for key in kin for (words,) in db.execute(_WORDS, (home[0], key)))
    return Known(home, rarity, Titles(db, home), members, name, kin, Either(rarity, theirs))


_KIN = """
SELECT above_key FROM sits_under WHERE council_key = :council AND body_key = :body
UNION SELECT body_key FROM sits_under WHERE council_key = :council AND above_key = :body ORDER BY 1
"""


_MEMBERS = """
SELECT DISTINCT a.name FROM meetings m JOIN attendance a ON a.document = m.document AND a.meeting = m.id
WHERE m.council_key = ? AND m.body_key IS ?
"""
_WORDS = "SELECT words FROM dated_items WHERE +council_key = ? AND body_key IS ?"
