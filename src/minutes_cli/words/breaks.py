"""What parts the persons of a list, and what but breaks a line inside a name."""

from __future__ import annotations

from collections.abc import Iterator

from . import lazily as regex
from .leads import is_title
from .offices import TITLE
from .patterns import FLAGS

_break = regex.plain(
    r"(?:;|,|\n|•|·|\||&|and\b|And\b|AND\b|together\s+with\b|\.\s+Also\b:?|plus\b|Plus\b|with\b(?=\s+\d)|[ ]{3,})\s*"
)
"""What parts the persons of a list, a wide gap too; white space around it belongs to it, a word stands for itself."""
_last_alone = regex.compile(r"(?:[,:;]|\band|&)\s*\p{Lu}[\p{L}'’-]+$")
_first_alone = regex.compile(r"\p{Lu}[\p{L}'’-]+\s*(?:[,.;]|and\b|\n|$)")
_goes_on = regex.compile(r"(?:\p{Lu}\p{Ll}+[^\S\n]of|[^\S\n](?:Uí|Ní|Ó|van|den|de|du|ap))$")
"""    Director of⏎Services · Niamh Uí⏎Cheallaigh"""
_bracket = regex.plain(r"\((?!(?:[a-z]|[ivx]{1,5}|\d{1,3})\))")
"""No marker of a list: "(c) Jo Ash"."""
_initial_ends = regex.compile(r"\b\p{Lu}\.$")
_office_told = regex.compile(rf",[^\S\n]*\p{{L}}+[^\S\n]+{TITLE}$", FLAGS)
"""A title that is somebody's office, and none of the next: "Jo Ash, Student Trustee⏎Dr. Reed"."""


def breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From where to where what parts the persons of a list goes."""
    done = start
    for m in _break.finditer(text, start, end):
        a, b = m.span()
        if a < done or (text[a].isalpha() and a > 0 and text[a - 1].isalnum()):
            continue
        while a > done and text[a - 1].isspace():
            a -= 1
        yield a, b
        done = b


def cuts_name(text: str, start: int, end: int) -> bool:
    """Whether a break is but the end of a line between the parts of one name: "T.⏎Tansy", "Ash, Ottoline⏎Reed".

    A bracket that opens a line belongs to who stands above, and what ends in "of" or in a particle goes on.
    """
    if not text[start:end].isspace():
        return False
    before = text[max(0, start - 60) : start]
    if _bracket.match(text, end) or _goes_on.search(before):
        return True
    if before[-1:] == "-" or (before[-1:] == "." and _initial_ends.search(before[-3:])) or ends_in_title(before):
        return True
    if _ends_in_initial(before):
        return text[end].isupper() and text[end + 1 : end + 2].islower()
    line = before.rpartition("\n")[2]
    return bool(_last_alone.search(line) and _first_alone.match(text, end))


def _ends_in_initial(before: str) -> bool:
    """Whether an initial without its stop ends a line and opens a name: "Cllrs A Moss, [B]⏎Ash"; not: "Moss A"."""
    last = before[-1:].isupper() and before[-2:-1].isspace()
    ahead = before[:-1].rstrip() if last else ""
    return last and (ahead.endswith((",", ";", ":", " and", "&")) or ends_in_title(ahead))


def ends_in_title(before: str) -> bool:
    """Whether a title, or a word that belongs to one, stands just before: "Councillor Mrs. Ash", "County Cllr"."""
    if _office_told.search(before[-60:]):
        return False
    last = before.split()[-1:]
    return bool(last) and is_title(last[0])
