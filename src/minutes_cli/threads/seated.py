"""Which of several meetings of a body on one day was meant, whatever id each has in the papers that are held now.

Ids of such meetings follow from which papers are held and from their order in one, so a word that was said of an action
remembers what told its meeting from the others: the first line of what stood around the action says when it began.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from minutes_cli.words import lazily

_SAID = lazily.plain(r"\A\[(?P<occasion>[a-z -]+) meeting(?: at (?P<starts>\d\d:\d\d))?, one of (?P<of>\d+)\](?:\n|\Z)")
"""    [extraordinary meeting at 18:00, one of 2]"""
_MARKED = lazily.plain(r"[~@][\w~-]+\Z")


class Sitting(NamedTuple):
    """What tells a meeting from others of its body and day."""

    starts: str | None
    occasion: str
    of: int = 1
    """So many meetings of that day the paper told of."""

    def fits(self, other: Sitting) -> bool:
        """Whether the two may be one meeting: what both say of it is the same."""
        if self.starts and other.starts:
            return self.starts == other.starts
        return self.occasion == other.occasion

    def nearly_fits(self, other: Sitting) -> bool:
        """Whether one may be the other with another minute on the clock: no two meetings follow each other so soon."""
        if not (self.starts and other.starts) or self.occasion != other.occasion:
            return False
        return abs(_minutes(self.starts) - _minutes(other.starts)) <= _SLIP


_SLIP = 15
"""Minutes by which two copies of a meeting's minutes may say that it began otherwise."""


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return 60 * int(hours) + int(minutes)


def with_sitting(around: str | None, sitting: Sitting) -> str | None:
    """What stands around an action, below the line that tells its meeting; without one, where nothing tells it."""
    if around is None or (sitting.starts is None and sitting.occasion == "ordinary" and sitting.of == 1):
        return around
    at = f" at {sitting.starts}" if sitting.starts else ""
    return f"[{sitting.occasion} meeting{at}, one of {sitting.of}]\n{around}"


def read_sitting(around: str | None) -> tuple[Sitting | None, str | None]:
    """The meeting that a line tells, and what stands around the action below that."""
    m = _SAID.match(around or "")
    return (Sitting(m["starts"], m["occasion"], int(m["of"])), (around or "")[m.end() :]) if m else (None, around)


def day_of_meeting(meeting: str) -> str:
    """The id of a meeting without what tells it from others of its body and day."""
    return _MARKED.sub("", meeting)


def seated(named: frozenset[str], sitting: Sitting, held: Mapping[str, Sitting], *, alone: bool) -> frozenset[str]:
    """Which meetings of its day in a paper may be the one that was meant; those that have its id are `named`.

    1. where that day knew one meeting, and knows one now, it is that, though its time was corrected;
    2. else the one that fits; where several do, the one with its id, if the paper tells of as many as it did;
    3. none, where none fits, nor nearly: what was said of one meeting is never said of another.
    """
    if alone and sitting.of == 1:
        return named
    fitting = frozenset(meeting for meeting, other in held.items() if sitting.fits(other))
    if len(fitting) > 1 and sitting.of == len(held) and named & fitting:
        return named & fitting
    return fitting or frozenset(meeting for meeting, other in held.items() if sitting.nearly_fits(other))
