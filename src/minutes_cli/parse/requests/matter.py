"""The matter that a bullet opens with, for a task in it that does not tell it: "Weir path - no news. JP to chase"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.bare import telling
from minutes_cli.words.passage import tidy

from .told import Told

_bullet = regex.plain(r"(?:^|\n)[ \t]*[•·▪●○∑*–-] +")
_title = regex.plain(
    r"(?!(?i:(?:new )?(?:actions?|tasks?|to[ -]do|follow[ -]?up|agreed)(?: points?| required)?[ *_]*[:–—-]))"
    r"(?P<title>[A-Z0-9][^\n.:;–•\t]{2,100}?(?:\n[^\n.:;–•\t]{1,60}?)?)(?P<sign>:| ?[–—] | - )\s*"
)
"""    Weir path, Mill Lane (Daw Hind) – ‖ no change · Weir path: ‖ it is shut; not the label "Action:"."""
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
    begins = [m.end() for m in _bullet.finditer(text, since, at)]
    if not begins or "\n\n" in text[begins[-1] : at] or "\t" in text[begins[-1] : at]:
        return None
    return begins[-1]
