"""The line above a passage that says what it is about, and whether another names something else there.

Where no other asks so, all of this may be corrected, reworded or left out in a later copy, and the passage is still the
same; but not where the line names something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from minutes_cli.words import lazily
from minutes_cli.words.stems import stem
from minutes_cli.words.subject_lines import CAPITAL, LABEL, lines_of, subject_line, unopened

from .around import ASKING
from .evidence import plain
from .spelling import SMALL

_digit = lazily.plain(r"\d")
_SPELT, _LONG = 0.8, 5
"""So much of the letters of two spellings of a word is the same, if it has so many."""


def names_another(was: str, now: str) -> bool:
    """Whether the line that says what a passage is about names something else in what stands around it now.

    Both say of something what the other does not: a word left out, or one more, is still of the same.  So where a
    decision stands above that names it.
    """
    one, other = subject_line(was, _words), subject_line(now, _words)
    if one is None or other is None:
        return _named_otherwise(_decided(was), _decided(now))
    if _stands(one, now) and not _digit.search(one + other) and not (_names(one) and _names(other)):
        return False
    return _otherwise(_words(one), _words(other))


def _decided(around: str) -> str | None:
    """The decision that stands nearest above."""
    lines = [*lines_of(around, _words)]
    return lines[-1] if lines and LABEL.match(lines[-1]) else None


def _names(line: str) -> frozenset[str]:
    """Its words that are written as names are, and its numbers; the first is one only where it is a number."""
    return frozenset(w for part in CAPITAL.findall(unopened(line)) for w in plain(part).split())


def _words(line: str) -> Sequence[str]:
    return [word for word in plain(line).split() if word not in SMALL and word not in ASKING]


def _stands(line: str, text: str) -> bool:
    return f" {plain(line)} " in f" {plain(text)} "


def _otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    return bool(_lacking(one, other) and _lacking(other, one)) and "".join(one) != "".join(other)


def _named_otherwise(one: str | None, other: str | None) -> bool:
    """Whether two decisions above name each something that the other does not."""
    if one is None or other is None:
        return False
    mine, theirs = LABEL.sub("", one), LABEL.sub("", other)
    return any(_lacking([*_names(mine)], _words(theirs))) and any(_lacking([*_names(theirs)], _words(mine)))


def _lacking(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words of one line that the other has in no form and by no slip."""
    stems = {stem(word) for word in other}
    return [w for w in one if stem(w) not in stems and not any(_is_slip(w, o) for o in other)]


def _is_slip(word: str, other: str) -> bool:
    """Whether a word is another by a slip of typing: no number, and not "Hill" for "Mill"."""
    if _digit.search(word) or _digit.search(other) or min(len(word), len(other)) < _LONG:
        return False
    return word[0] == other[0] and SequenceMatcher(None, word, other, autojunk=False).ratio() >= _SPELT
