"""Numbers that start anew in each section of a paper: "CONSENT ITEMS 1. … 2. …", "ACTION ITEMS 1. …".

Decisions stand under the numbers, and some under a section itself: both are items.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.words.titles import STANDING, is_caps

from .runs import FIRST, STEP
from .weighing import Bare, Place

_LIGHTEST = -2.0


def in_sections(
    bare: Sequence[Bare], found: Sequence[Place], run: Sequence[Place], text: str
) -> list[Bare | Place] | None:
    """The sections and what is numbered in them, in order; None where numbers do not start anew in three sections.

    1. they tell more labels than the best run does;
    2. two thirds of them head a text of their own: a title that ends its line, no line of a list;
    3. a section that says nothing before its first number is left out.
    """
    at = {place.start for place in found}
    sections = [b for b in bare if b.start not in at and is_caps(text[b.start : b.end])]
    if len(sections) < 4 or sum(bool(STANDING.match(b.title)) for b in sections) < 3:
        return None
    chains = _chains(sections, found)
    numbered = [place for chain in chains for place in chain]
    both: list[Bare | Place] = sorted([*sections, *numbered], key=_start)
    heads = sum(isinstance(h, Place) and _heads(text, h, until) for h, until in _with_ends(both, text))
    if len(chains) < 3 or len(numbered) <= len(run) or heads * 3 < 2 * len(numbered):
        return None
    firsts = {chain[0].start for chain in chains}
    return [h for h, until in _with_ends(both, text) if not _empty(text, h, until, firsts)]


def _with_ends(both: Sequence[Bare | Place], text: str) -> Iterator[tuple[Bare | Place, int]]:
    """Each heading, and where the next begins."""
    return zip(both, [*map(_start, both[1:]), len(text)], strict=True)


def _start(heading: Bare | Place) -> int:
    return heading.start


def _empty(text: str, heading: Bare | Place, until: int, firsts: set[int]) -> bool:
    """Whether a section says nothing before its first number."""
    return isinstance(heading, Bare) and until in firsts and not text[heading.end : until].strip(" :\n")


def _heads(text: str, place: Place, until: int) -> bool:
    """Whether a title ends its line and a text stands below it."""
    if not text[place.title_end : until].strip(" :.\n"):
        return False
    behind, _, _ = text[place.title_end : place.title_end + 3].partition("\n")
    return "a sentence" not in place.spoke and not behind.strip(": ")


def _chains(sections: Sequence[Bare], found: Sequence[Place]) -> list[list[Place]]:
    """What counts on from a 1 that stands below a section's title."""
    chains: list[list[Place]] = []
    begins = [section.start for section in sections]
    passed, fresh, value = 0, False, 0
    for place in found:
        while passed < len(begins) and begins[passed] < place.start:
            fresh, passed = True, passed + 1
        reading = place.readings[0]
        if reading.scheme[0] != "plain" or place.weight < _LIGHTEST or not place.look.stop:
            continue
        if fresh and reading.value == FIRST:
            chains.append([place])
        elif chains and reading.value == value + STEP:
            chains[-1].append(place)
        else:
            continue
        fresh, value = False, reading.value
    return chains
