"""The line above a passage that says what it is about, and whether another names something else there.

    APPLICATIONS                                    a title, of several
    Mill House, extension to the rear.              the line
    Proposed by Cllr Teal, seconded by Cllr Moss.   of persons
    Members were shown the plans.                   a narrative
    RESOLVED: That the Clerk send an objection.     the passage

Where no other asks so, all of this may be corrected, reworded or left out in a later copy, and the passage is still the
same; but not where the line names something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.stems import stem

from .around import ASKING
from .evidence import plain
from .spelling import SMALL

_LONGEST, _WRAPPED = 160, 60
"""Characters of such a line, and of one that the page may have broken."""
_told = re.compile(
    r"""\b(?:was|were|is|are|am|been|has|had|have|will|would|shall|should|could|may|might|must|can|did|does
    |said|asked|reported|noted|agreed|discussed|considered|stated|informed|advised|thanked|gave|felt|explained|raised
    |presented|welcomed|expressed|told|spoke|heard|suggested|confirmed|there|they|he|she|it|we)\b
    |\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Chair(?:man|person)?|Clerk|Members)\b
    |\b(?:proposed|proposer|moved|mover|seconded|seconder|carried|vot(?:e|es|ed|ing))\b\s*(?:[:.;,–-]|by\b|$)
    |\b(?:in\s+favou?r|against|abstentions?|unanimous(?:ly)?)\b
    |\bpage\b|^\W*\d{1,3}\W*$
    |\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+(?:19|20)\d\d\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a line has that tells something, is of persons or of a vote, or turns a page."""
_of_body = re.compile(rf"^\W*(?:draft\s+)?minutes\b|(?:{BODY_NOUN})(?:\s+minutes)?\W*$", re.IGNORECASE | re.VERBOSE)
"""    QUAY COMMITTEE · Minutes of Quay Parish Council"""
_label = re.compile(r"^\W*(?:RESOLVED|Resolved|AGREED|Agreed|DECIDED|NOTED|RECOMMENDED|Decision|DECISION)\b")
_capital = re.compile(r"\b[^\W\d_a-z]\w*|\b\w*\d\w*")
_digit = re.compile(r"\d")
_mark = re.compile(r"^[\s|*_#•·-]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,6})[.)](?=\s))?\s*", re.IGNORECASE)
_SPELT, _LONG = 0.8, 5
"""So much of the letters of two spellings of a word is the same, if it has so many."""


def names_another(was: str, now: str) -> bool:
    """Whether the line that says what a passage is about names something else in what stands around it now.

    Both say of something what the other does not: a word left out, or one more, is still of the same.  So where a
    decision stands above that names it.
    """
    one, other = _subject(was), _subject(now)
    if one is None or other is None:
        return _named_otherwise(_decided(was), _decided(now))
    if _stands(one, now) and not _digit.search(one + other) and not (_names(one) and _names(other)):
        return False
    return _otherwise(_words(one), _words(other))


def _subject(around: str) -> str | None:
    """The nearest line that has a name or a number, and tells nothing; else the nearest that tells nothing."""
    found = [line for line in _lines(around) if not _told.search(line) and not _label.match(line)]
    found = [line for line in found if len(line) <= _LONGEST and not _of_body.search(line)]
    return next((line for line in reversed(found) if _names(line)), found[-1] if found else None)


def _decided(around: str) -> str | None:
    """The decision that stands nearest above."""
    lines = [*_lines(around)]
    return lines[-1] if lines and _label.match(lines[-1]) else None


def _lines(around: str) -> Iterator[str]:
    """The lines of a text, without their marks; one that goes on below in small letters is one with that.

    None that is but a label: "RESOLVED:".
    """
    return (told for line in _whole_lines(around) if _words(told := _mark.sub("", line)))


def _whole_lines(around: str) -> Iterator[str]:
    whole = ""
    for line in around.split("\n"):
        told = " ".join(line.split())
        if not told:
            continue
        open_ = bool(whole) and whole[-1] not in ".!?:;"
        if whole and open_ and (told[0].islower() or len(whole) > _WRAPPED):
            whole = f"{whole} {told}"
            continue
        yield whole
        whole = told
    yield whole


def _names(line: str) -> frozenset[str]:
    """Its words that are written as names are, and its numbers; the first is one only where it is a number."""
    first = line.split(" ", 1)[0]
    rest = line if _digit.search(first) else line[len(first) :]
    return frozenset(w for part in _capital.findall(rest) for w in plain(part).split())


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
    mine, theirs = _label.sub("", one), _label.sub("", other)
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
