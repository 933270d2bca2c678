"""Lines that name something: what is asked for, or decided, below them is about that.

APPLICATIONS                                    a title, of several
Mill House, extension to the rear.              the line
Proposed by Cllr Teal, seconded by Cllr Moss.   of persons
Members were shown the plans.                   a narrative
RESOLVED: That the Clerk send an objection.     the passage
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN

_LONGEST, _WRAPPED = 160, 60
"""Characters of such a line, and of one that the page may have broken."""
_told = regex.compile(
    r"""\b(?:was|were|is|are|am|been|has|had|have|will|would|shall|should|could|may|might|must|can|did|does
    |said|asked|reported|noted|agreed|discussed|considered|stated|informed|advised|thanked|gave|felt|explained|raised
    |presented|welcomed|expressed|told|spoke|heard|suggested|confirmed|there|they|he|she|it|we)\b
    |\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Chair(?:man|person)?|Clerk|Members)\b
    |\b(?:proposed|proposer|moved|mover|seconded|seconder|carried|vot(?:e|es|ed|ing))\b\s*(?:[:.;,–-]|by\b|$)
    |\b(?:in\s+favou?r|against|abstentions?|unanimous(?:ly)?)\b
    |^\W*at\s+(?:\d|\w+\W*$)|\bpage\b|^\W*\d{1,3}\W*$
    |\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+(?:19|20)\d\d\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What a line has that tells something, is of persons or of a vote, or turns a page."""
_of_body = regex.compile(
    rf"^\W*(?:draft\s+)?minutes\b|(?:{BODY_NOUN})(?:\s+minutes)?\W*$", regex.IGNORECASE | regex.VERBOSE
)
"""    QUAY COMMITTEE · Minutes of Quay Parish Council"""
LABEL = regex.compile(r"^\W*(?:RESOLVED|Resolved|AGREED|Agreed|DECIDED|NOTED|RECOMMENDED|Decision|DECISION)\b")
CAPITAL = regex.plain(r"\b[^\W\d_a-z]\w*|\b\w*\d\w*")
_number = regex.plain(r"\d")
_mark = regex.plain(r"^[\s|*_#•·-]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,6})[.)](?=\s))?\s*", regex.IGNORECASE)


def subject_line(text: str, counts: Callable[[str], object]) -> str | None:
    """The last line that has a name or a number and tells nothing; else the last that tells nothing.

    A line is none where nothing in it `counts`: "RESOLVED:".
    """
    last = None
    for line in reversed([*lines_of(text, _names_something)]):
        if counts(line):
            if CAPITAL.search(unopened(line)):
                return line
            last = last or line
    return last


@lru_cache(maxsize=256)
def _names_something(line: str) -> bool:
    """Whether a line may be one: told once of the lines above many decisions that stand close together."""
    return 0 < len(line) <= _LONGEST and not (LABEL.match(line) or _told.search(line) or _of_body.search(line))


def lines_of(text: str, counts: Callable[[str], object]) -> Iterator[str]:
    """The lines of a text that count, without their marks; one that goes on below in small letters is one with that."""
    return (told for line in _whole(text) if counts(told := _mark.sub("", line)))


def _whole(text: str) -> Iterator[str]:
    whole = ""
    for line in text.split("\n"):
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


def unopened(line: str) -> str:
    """A line without its first word, which is written with a capital whatever it is; not without a number."""
    first = line.split(" ", 1)[0]
    return line if _number.search(first) else line[len(first) :]
