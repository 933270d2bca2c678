"""Something put to the meeting, and what became of it."""

from itertools import islice
from typing import NamedTuple

from minutes_cli.model import Basis, Disposition, Outcome, Votes

MANY = 60
"""Decisions and motions of one minute that a verdict may be said of, at most: the last ones."""


class Decision(NamedTuple):
    """Something put to the meeting, and what became of it, by its place in the minute's text."""

    start: int
    end: int
    """Its words."""
    passage: tuple[int, int]
    """With its label, movers and verdict."""
    verdict: tuple[int, int] | None = None
    """Where it is said what became of it, if that is far from its words."""
    basis: Basis = "agreed"
    outcome: Outcome = "unknown"
    moved_by: str | None = None
    seconded_by: str | None = None
    votes: Votes | None = None
    amends: int | None = None
    """Which decision it would change: where that one's words begin."""
    recommended: bool = False
    amendment: bool = False
    headed: bool = False
    """It stands under a heading such as `Decision:`, and may be printed again …"""
    polled: bool = False
    """Its verdict is a vote that names its mover: the figures behind that are no other's."""
    noticed: bool = False
    """Its mover is who gave notice of it: another may move it …"""
    given: tuple[str, ...] = ()
    """… and who did: of several nobody is its mover before the paper tells who was."""
    bare: bool = False
    """… words of which nobody says who put them …"""
    said_again: bool = False
    """… or words that stand again under the label that made them a resolution: that one counts."""

    resolved: bool = False
    """It carried in the words that stand under a label behind it: they are the resolution …"""
    motion: int | None = None
    """… and know which decision brought them: where that one's words begin."""

    amended: bool = False
    """It was put in other words than these, which are those that were moved: an amendment had changed them."""

    customary: bool = False
    """Nobody says what became of it, and what is routine is done once it is put and seconded."""

    parted: bool = False
    """It is one of the parts in which something was put, with its own votes."""

    deed: Disposition | None = None
    """What the verb before its words says that the meeting did, where that is more than to agree."""

    @property
    def carried(self) -> bool:
        """It is a resolution: it was carried, or is done by custom, and is no mere change of words."""
        return (self.outcome == "carried" or self.customary) and not (self.amendment or self.resolved)

    @property
    def put(self) -> bool:
        """It is a motion: somebody moved it, it was voted on, or it was not carried."""
        if self.motion is not None:
            return False
        told = self.moved_by or self.seconded_by or self.votes or self.amendment or self.given
        return bool(told or self.outcome != "carried")


class Ledger:
    """The decisions so far, in order, and which of them are open: so that nobody goes through all to find those."""

    def __init__(self) -> None:
        self.made: list[Decision] = []
        self.polls: list[tuple[int, str | None]] = []
        """Where a vote is announced, and on whose motion: the figures behind it are no other's."""
        self.fates: list[tuple[int, int]] = []
        """Where it is said what became of something: the figures there are no other's."""
        self._opened: dict[int, None] = {}
        self._moved: dict[int, None] = {}
        """Of those that are open the ones that somebody put, and did not only wish for."""

    def _open(self) -> list[int]:
        """Those of which nobody has said yet what became of them, in order: the last of them, if there are many."""
        return [*islice(reversed(self._opened), MANY)][::-1]

    def _standing(self) -> list[int]:
        """The last of the open ones that somebody put and that change no other, in order."""
        return [n for n in islice(reversed(self._moved), MANY) if not self.made[n].amendment][::-1]

    def _last_open(self) -> int | None:
        return next(reversed(self._opened), None)

    def _make(self, decision: Decision) -> None:
        if decision.outcome == "unknown":
            self._opened[len(self.made)] = None
            if not decision.bare:
                self._moved[len(self.made)] = None
        self.made.append(decision)

    def _change(self, n: int, **what: object) -> None:
        self.made[n] = self.made[n]._replace(**what)  # type: ignore[arg-type]
        if self.made[n].outcome != "unknown":
            self._opened.pop(n, None)
            self._moved.pop(n, None)
