"""What an item costs that takes too long: what would have been found in it, and nothing of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from minutes_cli.model import STOPPED, Finding, Item

A = TypeVar("A")


def stopped(items: Iterable[Item], found: Iterable[A | None], finds: str) -> Iterator[Finding]:
    """A finding for each item of which nothing was made (`budget.piecewise`): what was to be found, and where."""
    for item, one in zip(items, found, strict=True):
        if one is None:
            told = f"{finds} of {item.id} could not be looked for: they took too long and were stopped"
            yield Finding(STOPPED, f"{told}; please report this fault, with the paper", item.span)
