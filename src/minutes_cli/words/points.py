"""A minute as points: its paragraphs and bullets, each with the words that head it.

    • Yellow lines, Mill Lane – The Clerk had written to the County.      e) Notice board - still awaited.
    5.3 Additional signage - The Clerk reported that …                    LAMPS: the Clerk has ordered two.

Minutes that report on twenty matters in one item set each apart in some such way, and only what stands in the same
point speaks of the same matter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

_MARK = r"[•●▪◦·*➢✓-]|[–—](?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)](?=\s)|\d{1,3}(?:\.\d{1,2}){1,2}\.?(?=\s)"
_opens = re.compile(
    rf"""
    \n[^\S\n]*\n\s*                                      # an empty line
    | \n[^\S\n]*(?={_MARK})                              # a line that begins with a mark
    | (?<=[.!?:;)])\s+(?=(?:[•●▪◦*]|\(?[a-z]\)|\([ivx]{{1,4}}\)|\d{{1,2}}\.\d{{1,2}}(?:\.\d{{1,2}})?\.?)\s+[A-Z])
    | \s(?=[•●▪◦]\s)
    | (?<=[.!?])\s+-\s*(?=[A-Z])
    """,
    re.VERBOSE,
)
"""Where a point begins."""
_parted = re.compile(r"\s[-–—]+\s*|[–—:]\s*|\s-(?=[A-Z])|[.!?;\n]")
"""What sets a head apart, or ends the words that are none."""
_LONGEST = 72
"""Characters of a head that stands at a point's beginning."""
_marked = re.compile(rf"\s*(?:{_MARK})")
_HEADLINE = 70
"""Characters of a paragraph that may be nothing but the head of the next."""


class Point(NamedTuple):
    """One point of a minute."""

    start: int
    end: int
    head: str
    """The words that head it, from its own beginning or from a line above it; empty where it has none."""
    marked: bool
    """It begins with a mark, and not only behind an empty line, which converters put in the middle of sentences."""


class Points:
    """The points of a text, asked for by place."""

    def __init__(self, text: str) -> None:
        self._points = list(_points(text))
        self._starts = [point.start for point in self._points]

    def at(self, place: int) -> Point:
        """The point in which the character at `place` stands."""
        return self._points[max(0, bisect_right(self._starts, place) - 1)]


def _points(text: str) -> list[Point]:
    cuts = [0, *sorted({m.end() for m in _opens.finditer(text)} - {0}), len(text)]
    found: list[Point] = []
    above = ""
    for start, end in pairwise(cuts):
        told = text[start:end].strip()
        headline = 0 < len(told) <= _HEADLINE and told[-1] not in ".;,!?" and "\n" not in told
        own = "" if headline else _head_of(text, start, end)
        if headline:
            above = told
        found.append(Point(start, end, own or above, _marked.match(text, start, end) is not None))
        if told and not headline and told[-1] not in ":;,":
            above = ""
    return found or [Point(0, len(text), "", marked=False)]


def _head_of(text: str, start: int, end: int) -> str:
    """The words that head a point at its own beginning, without its mark; empty where none are set apart."""
    mark = _marked.match(text, start, end)
    at = mark.end() if mark else start
    while at < end and text[at].isspace():
        at += 1
    parted = _parted.search(text, at + 2, min(end, at + _LONGEST))
    if parted is None or not (text[at].isupper() or text[at].isdigit() or text[at] in "“\"'"):
        return ""
    ends = parted[0][0]
    follows = text[parted.end() : parted.end() + 2]
    if ends in "!?;" or (ends == "." and not (follows[:1].isspace() and follows[1:].isupper())):
        return ""
    return text[at : parted.start()].strip()
