"""What happened at a meeting, before anybody has written it down; and the blocks of a paper that tells of it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

Row = dict[str, Any]
"""A row of the truth, with the keys that the program prints."""
Fate = Literal["carried", "titled", "deferred", "dropped"]
"""How a request comes back: cited by its number, under its own title, put off by a sentence; or not at all."""


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb of a decision."""

    words: str
    """As a clause: "the report be noted"."""
    disposition: str
    owner: str | None = None
    due: date | None = None
    limbs: tuple[Limb, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether somebody has something to do."""
        return self.owner is not None and not self.limbs


@dataclass(slots=True, eq=False)
class Request:
    """What a limb asked for, and what is to become of it."""

    subject: str
    office: str
    fate: Fate
    asked: Sitting
    due: date
    put_off: date | None = None
    number: str = ""
    limb: str = ""
    reported: bool = False
    told: list[str] = field(default_factory=list)
    """Ids of the minutes that say what became of it."""

    @property
    def id(self) -> str:
        """As the program names it."""
        return f"{self.asked.id}/{self.number}{self.limb}"


@dataclass(slots=True, eq=False)
class Minute:
    """One item of business."""

    title: str
    paragraphs: list[str] = field(default_factory=list)
    limbs: tuple[Limb, ...] = ()
    lost: str = ""
    """A motion that was put and lost, as a clause."""
    confirms: date | None = None
    """The day of the meeting whose minutes are confirmed."""
    cites: Request | None = None
    """The request that it follows up."""
    asks: Request | None = None
    report: bool = False
    """Of an officer: the agenda pack holds it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A committee or a council, with its people and its house style."""

    name: str
    noun: str
    """What it calls itself: the Committee, the Board."""
    slug: str
    place: str
    hall: str
    members: tuple[str, ...]
    offices: tuple[str, ...]
    hand: str
    sheet: str


@dataclass(slots=True, eq=False)
class Sitting:
    """One meeting of a body."""

    body: Body
    day: date
    first: int
    """The number of its first minute."""
    year: int
    """The municipal year that it falls into."""
    minutes: list[Minute] = field(default_factory=list)

    @property
    def id(self) -> str:
        """As the program names it."""
        return f"{self.body.slug}/{self.day}"


class Block(NamedTuple):
    """A paragraph of a paper, with what it is."""

    kind: Literal["title", "head", "heading", "para", "label", "limb", "lines", "cover", "break"]
    text: str
    number: str = ""
    """Of a heading; the marker of a limb."""
    depth: int = 0


@dataclass(slots=True)
class Truth:
    """What a reader finds in one paper: rows with the keys that the program prints."""

    meetings: list[Row] = field(default_factory=list)
    items: list[Row] = field(default_factory=list)
    resolutions: list[Row] = field(default_factory=list)
    motions: list[Row] = field(default_factory=list)
    references: list[Row] = field(default_factory=list)
    actions: list[Row] = field(default_factory=list)
    papers: list[Row] = field(default_factory=list)


class Paper(NamedTuple):
    """A file of the corpus with its truth."""

    name: str
    """With its folder: `brinmouth/2019-06-04-harbour-committee.html`."""
    content: bytes
    truth: Truth


def spoken(day: date) -> str:
    """A date as minutes write it: 12 June 2012."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
