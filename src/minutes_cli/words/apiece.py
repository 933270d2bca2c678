"""What a piece of a paper costs that breaks, or takes too long: what would have been found in it, and no other's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from minutes_cli.budget import Lost, piecewise
from minutes_cli.model import BROKEN, STOPPED, Finding, Span

A = TypeVar("A")
B = TypeVar("B")


class Piece(Protocol):
    """A meeting, an item or a report."""

    @property
    def id(self) -> str: ...
    @property
    def span(self) -> Span: ...


Place = tuple[str, Span | None]
"""What a piece is called, and where it is."""


def apiece(
    reads: Callable[[A], B], pieces: Sequence[A], place: Callable[[A], Place], finds: str, lost: list[Finding]
) -> list[B | None]:
    """What is read of each piece; None of one where that breaks, or takes too long, and a finding among the `lost`."""
    found = piecewise(lambda some: [reads(one) for one in some], pieces)
    lost += (
        _missed(place(piece), one, finds) for piece, one in zip(pieces, found, strict=True) if isinstance(one, Lost)
    )
    return [None if isinstance(one, Lost) else one for one in found]


def place_of(piece: Piece) -> Place:
    """Where a thing is that has an id."""
    return piece.id, piece.span


def missed(pieces: Iterable[Piece], found: Iterable[object], finds: str) -> Iterator[Finding]:
    """A finding for each piece of which nothing was made (`budget.piecewise`): what was to be found, where, and why."""
    for piece, one in zip(pieces, found, strict=True):
        if isinstance(one, Lost):
            yield _missed(place_of(piece), one, finds)


def _missed(place: Place, lost: Lost, finds: str) -> Finding:
    told = f"{finds} of {place[0]} could not be looked for: what reads it {lost.why}"
    code = BROKEN if lost.broken else STOPPED
    return Finding(code, f"{told}; please report this fault, with the paper", place[1])
