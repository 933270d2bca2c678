"""The lines that go on with a title which the width of the paper breaks."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.reach import reach_of
from minutes_cli.words.titles import NOT_TITLE, tells

from .labels import LINE
from .sentences import VERBS

BULLETED = regex.compile(BULLET, FLAGS)
LISTED = regex.compile(r"\(?[a-z0-9]{1,3}[).](?:\s|(?<=^[a-h]\.)(?=\p{Lu}\p{Ll}))")
INITIAL = regex.compile(r"\s\p{Lu}\.$")
"""A name that the line's end cuts: "submitted by Councillor T."."""
TITLE_LAST = regex.plain(r"\b(?:Councillors?|Cllrs?\.?|M[rs]s?\.?|Dr\.?)$")
"""Nor does a title end with somebody's: "submitted by Councillor"."""
_REST = 240
"""Characters below the first line of a title, at most."""
_BRIEF = 40
"""Characters of what a colon closes and is yet no sentence."""


def wrapped(text: str, title: str, end: int) -> int:
    """How many characters go on with a title that the width of the paper breaks, up to where a line has room left.

    Asked of all of them at once: the first line of a sentence may have no verb.  Where the last line closes as a
    sentence does, only what no sentence opens with goes on: small letters, a figure, the rest of a name.
    """
    reach = reach_of(text) if text[end : end + 1] == "\n" else None
    stop = end
    while reach and stop - end < _REST and (size := reach.ends(text, stop)):
        below = text.find("\n", stop + size)
        below = len(text) if below < 0 else below
        line = text[stop + size : below]
        of_name = stop == end and TITLE_LAST.search(title[-12:])  # "Councillor⏎S. Ash"
        if not of_name and (LINE.match(text, stop + size, below + 60) or LISTED.match(line) or BULLETED.match(line)):
            break
        stop = below
    rest = text[end:stop].lstrip("\n")
    if not rest or stop - end > _REST or (title[-1] in ".:?" and not INITIAL.search(title[-3:])):
        return 0
    if tells(said := rest.partition("(")[0]) or VERBS.search(said):
        return 0
    goes_on = not rest[0].isupper() or INITIAL.search(title[-3:]) or TITLE_LAST.search(title[-12:])
    closes = rest[-1] in ".;," or (rest[-1] == ":" and len(rest) > _BRIEF)
    return 0 if not goes_on and (closes or NOT_TITLE.match(rest)) else stop - end
