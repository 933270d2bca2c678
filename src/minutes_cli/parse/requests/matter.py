"""The matter that a bullet opens with, for a task that does not tell it: "Weir path - no progress. JP to expedite"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.bare import telling
from minutes_cli.words.passage import tidy

from .told import Told

_bullet = regex.plain(r"(?:^|\n)[ \t]*[•·▪●○∑*–-] +")
_title = regex.plain(r"(?P<title>[A-Z0-9][^\n.:;–•\t]{2,100}?(?:\n[^\n.:;–•\t]{1,60}?)?)(?P<sign>:| ?[–—] | - )\s*")
"""    Weir path, Mill Lane (Daw Hind) – ‖ no change · Weir path: ‖ it is shut"""
_FEW = 6
"""Words that tell something, of which a task that stands for itself has so many."""
_LOOK_BACK = 3000
"""Characters before a deed in which its bullet may begin."""


def tells_little(told: Told) -> bool:
    """Whether the words of a task are too few to tell its matter."""
    return 0 < telling(told.task) < _FEW


def with_title(told: Told, text: str, since: int, at: int) -> Told:
    """A request, the deed of which is told at a place, with the words that its bullet (behind `since`) opens with."""
    start = bullet_above(text, max(since, at - _LOOK_BACK), told.start)
    m = _title.match(text, start, at) if start is not None else None
    if m is None or m.end() > told.start:
        return told
    return told._replace(start=m.start("title"), task=f"{tidy(m['title'])}{m['sign'].rstrip()} {told.task}")


def bullet_above(text: str, since: int, at: int) -> int | None:
    """Where the words of the bullet begin in which a place is, unless its paragraph ends before."""
    last = max(_bullet.finditer(text, since, at), key=lambda m: m.start(), default=None)
    if last is None or "\n\n" in text[last.end() : at] or "\t" in text[last.end() : at]:
        return None
    return last.end()
