"""A page of trees: a terminal draws them, a pipe gets them indented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Branch:
    """A text, and what belongs below it."""

    text: str
    twigs: tuple[Branch, ...] = ()
    tone: str = ""
    """How it is coloured: `title`, `late`, `told`, `done`, `dim`; nothing as all else."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A page."""

    head: tuple[str, ...]
    """The lines above, of which the first is what the page is about …"""
    branches: tuple[Branch, ...]
    foot: tuple[str, ...] = ()
    """… and those below."""


def indented(page: Outline) -> str:
    """Each text in a line of its own, two spaces further in than what it belongs to; nothing is cut off."""
    blocks = [page.head, *(tuple(_lines(branch, 0)) for branch in page.branches), page.foot]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _lines(branch: Branch, depth: int) -> Iterator[str]:
    yield "  " * depth + " ".join(branch.text.split())
    for twig in branch.twigs:
        yield from _lines(twig, depth + 1)
