"""Words that nobody wrote: which of a search no passage has, and which that papers do have are nearest to them."""

import re
import sqlite3
from typing import NamedTuple

from minutes_cli.errors import UsageError
from minutes_cli.words.near import near

from .fulltext import match

_word = re.compile(r"[^\W\d_][\w'’-]+\*?")
_BEGINNINGS = (3, 2)
"""Letters that a word which is meant begins with: of other words there are too many."""
_PASSAGES = 400
"""So many passages are looked through for each beginning."""
_HAS = "SELECT 1 FROM passages_fts WHERE passages_fts MATCH :words LIMIT 1"
_TEXTS = f"""
SELECT s.title || ' ' || s.text FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid
WHERE passages_fts MATCH :words AND NOT s.exempt LIMIT {_PASSAGES}
"""  # noqa: S608 - our own names


class Unfound(NamedTuple):
    """A word of a search that no passage has."""

    word: str
    near: tuple[str, ...]
    """The nearest that some passage has, nearest first, none of them from what is exempt."""


def unfound(db: sqlite3.Connection, words: str) -> list[Unfound]:
    """The words of a search that stand in no passage at all, each with those that somebody may have meant."""
    asked = dict.fromkeys(word for word in _word.findall(words) if word != "OR" and not word.endswith("*"))
    return [Unfound(word, _near(db, word)) for word in asked if not _stands(db, word)]


def _stands(db: sqlite3.Connection, word: str) -> bool:
    return db.execute(_HAS, {"words": match(word)}).fetchone() is not None


def _near(db: sqlite3.Connection, word: str) -> tuple[str, ...]:
    for letters in _BEGINNINGS:
        begun = word[:letters].casefold()
        try:
            texts = db.execute(_TEXTS, {"words": match(f"{begun}*")}).fetchall()
        except UsageError:
            return ()
        known = {one for (text,) in texts for one in _word.findall(text.casefold()) if one.startswith(begun)}
        if found := near(word, sorted(known)):
            return tuple(found)
    return ()
