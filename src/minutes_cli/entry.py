"""What `show` and `trace` answer, on its way to a renderer."""

from __future__ import annotations

from dataclasses import dataclass

from .listing import Listing, Record


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in full: what `show` prints."""

    kind: str
    """`item`, `resolution`, `paper` or `meeting`."""
    title: str
    row: Listing
    """Of one row."""
    parts: tuple[Listing, ...] = ()
    """What belongs to it."""
    source: str = ""
    """The passage as it stands in the document."""

    @property
    def record(self) -> Record:
        """The row alone."""
        return self.row.records()[0]

    def part(self, noun: str) -> list[Record]:
        """One of the parts, empty where there is none of that name."""
        return next((p.records() for p in self.parts if p.noun == noun), [])


@dataclass(frozen=True, slots=True)
class Link:
    """A reference, and the minute at its other end."""

    reference: Record
    item: Entry | None
    """None where the minute is not held, or cannot be told."""
    onward: tuple[Link, ...] = ()
    """The links of that minute in the same direction; none where the thread has been there already."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A minute, what it follows and what followed it."""

    item: Entry
    follows: tuple[Link, ...]
    followed_by: tuple[Link, ...]
