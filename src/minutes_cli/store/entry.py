"""What `show` and `trace` answer, on its way to a renderer."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Thread:
    """A minute, what it follows and what followed it."""

    item: Entry
    follows: tuple[Link, ...]
    followed_by: tuple[Link, ...]
