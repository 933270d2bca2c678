"""The action log of a day, as it is handed on."""

from datetime import date
from typing import NamedTuple

from minutes_cli.words.next_meeting import Announced

from .listing import Record


def corrects(word: Record) -> bool:
    """Whether a person put right with it how a paper was read, for which the reason is a note to whoever keeps the log.

    What says that something is done, or is no action, is meant for all.
    """
    return bool(word["word"] == "amend" and "status" not in word["changes"])


class Wanted(NamedTuple):
    """What of it."""

    body: str | None
    """Only of this body, a part of whose name it is."""
    since: date | None
    """Only of meetings on this day or later …"""
    until: date | None
    """… and on this day or earlier."""
    as_of: date
    """The day it is: what was due before is overdue."""
    exempt: bool = False
    """With what is exempt from publication."""
    about: frozenset[str] | None = None
    """Only these minutes and reports, by their ids; None of all."""
    owner: str | None = None
    """Only what this owner was asked, a part of whose name it is."""
    undertakings: bool = False
    """With what was promised in discussion."""
    due_from: date | None = None
    """Only what is due on this day or later …"""
    due_before: date | None = None
    """… and before this."""
    only_decided: bool = False
    """What was decided, and not who was asked for what."""


class Matter(NamedTuple):
    """An action, and where it comes from."""

    row: Record
    """As `actions` lists it."""
    title: str | None
    """Of the minute that asked for it."""
    words: str
    """The passage of the paper that asks for it, untouched."""
    item: str
    """Id of the minute, or of the report that it was added to."""
    resolution: str | None
    """What was resolved, in full: the limb, with the stems that stand above it; None where nothing was."""
    promised: bool = False
    """In discussion: nobody resolved it."""
    paragraph: str | None = None
    """The numbered paragraph of the minute that it stands in: `3.4`."""
    again: tuple[str, ...] = ()
    """Ids of the limbs that ask for it again, in the same words."""


class Decision(NamedTuple):
    """A resolution, and where it stands."""

    row: Record
    """As `resolutions` lists it."""
    title: str | None
    """Of its minute."""
    meeting: str
    """Id of the meeting."""
    between: tuple[str | None, str | None]
    """Of a meeting without a day: the days after and before which it was."""
    stems: tuple[tuple[str, str], ...]
    """Id and words of each stem above it, outermost first."""
    votes: Record | None
    """On its motion, or on that of the stem above it."""


class Decisions(NamedTuple):
    """What was decided."""

    rows: tuple[Decision, ...]
    """The newest meeting first, undated ones last, each in the order of its minutes."""
    hidden: int
    """So many are left out as exempt."""
    undated: int
    """So many are left out because only some days are wanted, and theirs is not known."""


class Place(NamedTuple):
    """Whose meeting a minute is of, and where that was."""

    council: str | None
    """Where the paper names one beside its body."""
    venue: str | None


class Tie(NamedTuple):
    """How something hangs together with what was before it."""

    earlier: str
    """Id of the minute."""
    how: str
    """`told` (it is evidence on an action), `put off` (it sets another day), `cites`, `likely` (nothing is cited)."""
    of: str
    """Id of what it is about: of an action, of the minute or limb that is cited."""
    said: str
    """In the words of the paper; of what is likely, why."""


class Event(NamedTuple):
    """A minute, or a report, of a thread."""

    id: str
    on: str
    """The day, ISO."""
    body: str | None
    title: str | None
    ties: tuple[Tie, ...]
    """To what is earlier in the thread."""


class Log(NamedTuple):
    """The action log of a day."""

    wanted: Wanted
    matters: tuple[Matter, ...]
    """By meeting, the earliest first, and by the order of its minutes."""
    hidden: int
    """So many rows are left out as exempt."""


class NextMeeting(NamedTuple):
    """A meeting that a body's newest minutes announce, and of which nothing else is held."""

    id: str
    """As its minutes will have it."""
    body: str
    announced: Announced
    at: Record
    """The minute that announces it."""
