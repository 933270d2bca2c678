"""What `show` and `trace` answer, on its way to a renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .listing import Listing, Record


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in full: what `show` prints."""

    kind: str
    """`item`, `resolution`, `paper`, `meeting`, `plan`, `motion`, `reference`.

    `unheld` for a minute that is cited and that nobody has loaded.
    """
    title: str
    row: Listing
    """Of one row."""
    parts: tuple[Listing, ...] = ()
    """What belongs to it."""
    source: str = ""
    """The passage as it stands in the document."""
    proof: str | None = None
    """Where the number is inferred: from what, quoted."""
    between: tuple[str | None, str | None] = (None, None)
    """Of what has no date: the days after and before which it must lie."""
    ref: str = ""
    """The short form of its id."""
    printed: tuple[str, str] = ("", "")
    """Of a file without pages: the labels of pages that its text prints before and behind the place.

    Of another: the pages on which it begins and ends, where these are two.
    """

    @property
    def record(self) -> Record:
        """The row alone."""
        return self.row.records()[0]

    def part(self, noun: str) -> list[Record]:
        """One of the parts, empty where there is none of that name."""
        return next((p.records() for p in self.parts if p.noun == noun), [])


@dataclass(frozen=True, slots=True)
class Link:
    """A reference, and what stands at its other end."""

    reference: Record
    far: Entry
    """A minute, a paper, or a minute that is not held."""
    quote: str | None = None
    """Words that the reference quotes from the minute it names."""
    onward: tuple[Link, ...] = ()
    """The links of that minute in the same direction; none where the thread has been there already."""
    too_far: bool = False
    """Whether what it links to in turn is further off than a thread is drawn."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A minute that is likely of the same thread, though none cites the other."""

    far: Entry
    strength: float
    """0 to 1; through several minutes, the product."""
    how: str
    """`words`, `title`, `number`, `arising`, `recommended`."""
    why: str
    """The reason, for a person."""
    quote: str
    """Of `far` …"""
    near_quote: str
    """… and of the minute by which it was found."""
    near: str
    """Id of that minute."""
    outcome: str | None = None
    """Of a recommendation: `agreed`, `changed`, `refused`."""


class Quoted(NamedTuple):
    """What a minute says of a subject, and where."""

    text: str
    document: str | None
    page: int | None
    start: int | None
    """None where the words cannot be placed for certain: the page is then that of the minute's beginning."""
    end: int | None
    owners: tuple[str, ...] = ()
    """Whom it asks for something."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A minute, what it follows and what followed it."""

    item: Entry
    follows: tuple[Link, ...]
    followed_by: tuple[Link, ...]
    likely_follows: tuple[Likely, ...] = ()
    """First to last, as the next; nothing of these is cited."""
    likely_followed_by: tuple[Likely, ...] = ()
    quote: str | None = None
    """Where a subject was asked for: what the minute says of it …"""
    quoted: tuple[Quoted, ...] = ()
    """… line by line, with its place."""
