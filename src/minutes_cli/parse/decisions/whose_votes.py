"""Whose the figures of a vote are, where a minute tells of several: of the amendment, and then of the motion.

1. those that stand between a motion and what became of it are its own, where nothing else was voted on in between;
2. else those in the sentence that says what became of it, or behind that before the next such;
3. else those before that sentence and behind what became of another, where it is shown that they are told so.
"""

from __future__ import annotations

from bisect import bisect_left

from minutes_cli.model import Votes
from minutes_cli.words import lazily as regex

from .decision import Decision
from .extents import Layout
from .votes import carried_by, read_votes

_FAR = 400
"""So far behind what became of a motion, in characters, its figures may stand."""
_on_the_motion = regex.plain(r"\b(?:vot(?:e|ing|ed)|call|put)\b[^.;]{0,40}\bmotion\b", regex.IGNORECASE)
"""    Vote on the motion: for 4, against 1. Motion carried."""

_breaks_off = regex.plain(r"adjourn|recess|suspen\w+\s+(?:of\s+)?standing", regex.IGNORECASE)
_announced = regex.plain(r"\b[Vv]ote\s(?:would|will|should)\s(?:\w+\s)?be\b")
"""    “That the plan be made.” … The Mayor stated that a [Vote would now be] required: on what comes next"""
_resumed = regex.plain(r"(?:[Oo]n|[Aa]fter)\s+resum(?:ption|ing)\b")


def until_resumed(page: Layout, d: Decision, until: int) -> int:
    """Where the votes on a decision end at the latest, if it was resolved before a further vote is announced.

    Those on one to break off end where the meeting goes on: what is voted on behind that is another.
    """
    if d.basis == "resolved" and (announced := _announced.search(page.text, d.end, until)):
        until = announced.start()
    if not _breaks_off.search(page.text, d.start, d.end):
        return until
    m = _resumed.search(page.text, d.end, until)
    return m.start() if m else until


class Fates:
    """Where a minute says what became of what was put, and where its motions begin."""

    def __init__(self, page: Layout, fates: list[tuple[int, int]], made: list[Decision]) -> None:
        self._page = page
        unput = [d.verdict or d.passage for d in made if d.outcome == "not put"]
        self._fates = sorted(f for f in set(fates) if not any(start <= f[0] < end for start, end in unput))
        self._starts = [start for start, _ in self._fates]
        self._puts = sorted(d.passage[0] for d in made)

    def several(self, d: Decision, until: int) -> bool:
        """Whether what became of something else is told between a motion and where its own votes end."""
        if d.polled:
            return False
        own = d.verdict or (d.end, d.passage[1])
        first, last = bisect_left(self._starts, d.end), bisect_left(self._starts, max(until, own[0]))
        return any(fate[0] > own[1] or fate[1] <= own[0] for fate in self._fates[first : min(last, first + 4)])

    def votes(self, d: Decision) -> Votes | None:
        """The votes on one of several motions."""
        own = d.verdict or (d.end, d.passage[1])
        said = self._page.cut.at(max(own[0], own[1] - 1))
        before = self._before(d, own[0])
        start = max(said.start, before[1]) if before else d.end
        end = max(own[1], min(said.end, self._next_put(own[1])))
        after = self._after(own[1])
        if after and after[0] < end:
            end = max(own[1], after[0])
        return (
            read_votes(self._page, start, end)
            or self._behind(end, after)
            or (self._between(d, before, start) if before else None)
        )

    def _before(self, d: Decision, at: int) -> tuple[int, int] | None:
        """The last fate told behind a motion and before a place."""
        n = bisect_left(self._starts, at) - 1
        return self._fates[n] if n >= 0 and self._fates[n][0] >= d.end and self._fates[n][1] <= at else None

    def _after(self, at: int) -> tuple[int, int] | None:
        n = bisect_left(self._starts, at)
        return self._fates[n] if n < len(self._fates) else None

    def _next_put(self, at: int) -> int:
        n = bisect_left(self._puts, at)
        return self._puts[n] if n < len(self._puts) else len(self._page.text)

    def _behind(self, end: int, after: tuple[int, int] | None) -> Votes | None:
        """The votes behind a fate; before the next one they are of that, unless it has its own."""
        limit = min(end + _FAR, self._next_put(end))
        if after and after[0] < limit:
            said = self._page.cut.at(after[0])
            until = min(said.end + _FAR, self._next_put(after[1]))
            following = self._after(after[1])
            until = min(until, following[0]) if following else until
            if read_votes(self._page, max(end, said.start), max(end, until)) is None:
                return None
            limit = max(end, said.start)
        return read_votes(self._page, end, limit) if limit > end else None

    def _between(self, d: Decision, before: tuple[int, int], until: int) -> Votes | None:
        """The votes behind another's fate and before its own."""
        start = self._page.cut.at(before[1] - 1).end
        if start >= until:
            return None
        shown = _on_the_motion.search(self._page.text, start, until) or read_votes(self._page, d.end, before[0])
        votes = read_votes(self._page, start, until) if shown else None
        return votes if votes and carried_by(votes) == (d.outcome == "carried") else None
