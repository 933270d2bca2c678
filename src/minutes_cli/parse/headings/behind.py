"""Titles with their numbers behind them: "Apologies for absence (12)", "Declarations of interest (13)"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, STANDING, trimmed

_title = regex.compile(
    r"^[^\S\n]*(?P<title>\p{Lu}[^\n.:;()]{2,90}?)[^\S\n]*\((?P<n>\d{1,4})\)(?=[^\S\n]*(?:[:.](?:\s|$)|$))",
    regex.MULTILINE,
)
"""A line that is a title and a number in brackets, or begins so and runs on behind a stop or a colon.

    Apologies for absence (12) · Repair of the bus shelter (15): The shelter leaks.
"""
_number = regex.plain(r"\(\d{1,4}\)")
_LONGEST = 160
"""Characters of a title and its number, and of what tells that the line ends there."""
_FEWEST, _STANDING = 4, 2
"""Titles in a row, and standing ones among them, that make it the paper's way of numbering."""


class Behind(NamedTuple):
    """A title and the number behind it, by offsets in the text."""

    start: int
    number: str
    title: str
    end: int


def numbers_behind(text: str, begin: int) -> list[Behind]:
    """The titles whose numbers stand behind them, where these count on from one to the next; else none."""
    if text.count(")", begin) < _FEWEST:
        return []
    found = [
        Behind(m.start("title"), m["n"], trimmed(m["title"]), m.end())
        for at in sorted({text.rfind("\n", begin, n.start()) + 1 or begin for n in _number.finditer(text, begin)})
        if (m := _title.match(text, at, at + _LONGEST)) and not NOT_TITLE.match(m["title"])
    ]
    counted = all(int(b.number) == int(a.number) + 1 for a, b in pairwise(found))
    standing = sum(STANDING.match(b.title) is not None for b in found)
    return found if counted and len(found) >= _FEWEST and standing >= _STANDING else []
