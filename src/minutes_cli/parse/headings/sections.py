"""Numbers that start anew in each section of a paper: "CONSENT ITEMS 1. … 2. …", "ACTION ITEMS 1. …".

Decisions stand under the numbers, and some under a section itself: both are items.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, STANDING, is_caps, trimmed

from .counted import FIRST, STEP
from .weighing import Bare, Place

_LIGHTEST = -2.0
_MANY = 3
"""Numbers 1 that make sections likely, whatever the run is."""
_NEAR, _LONGEST = 8, 80
_SECTION, _SURER = 3.0, 2.0
_SECTIONS, _STANDING = 4, 3
"""Sections, and standing items among them, that make it the paper's way."""
_MARKED = "a heading of the file"
_of_paper = regex.plain(r"(?:agenda|minutes|(?:\w+\s+){0,3}meeting)", regex.IGNORECASE)
"""A heading of the file that is the paper's own: "Minutes", "Annual General Meeting"."""


def starts_anew(found: Sequence[Place], run: Sequence[Place]) -> bool:
    """Whether numbers begin with 1 in several places: the cheap question before the sections are looked for."""
    firsts = (p for p in found if p.readings[0].value == FIRST and p.readings[0].scheme[0] == "plain" and p.look.stop)
    count = sum(1 for _ in islice(firsts, _MANY))
    return count == _MANY or (count > 1 and any(a.readings[0] >= b.readings[0] for a, b in pairwise(run)))


def in_sections(
    bare: Sequence[Bare], found: Sequence[Place], run: Sequence[Place], text: str
) -> list[Bare | Place] | None:
    """The sections and what is numbered in them, in order; None where numbers do not start anew in two sections.

    1. they tell more labels than the best run does;
    2. more than two thirds in each section head a text of their own: a title that ends its line, no line of a list;
    3. a section that says nothing before its first number is left out.
    """
    sections = _sections(bare, found, text)
    if len(sections) < _SECTIONS or sum(bool(STANDING.match(b.title)) for b in sections) < _STANDING:
        return None
    chains = _chains(sections, found)
    every: list[Bare | Place] = sorted([*sections, *(place for chain in chains for place in chain)], key=_start)
    heads = {h.start for h, until in _with_ends(every, text) if isinstance(h, Place) and _heads(text, h, until)}
    chains = [chain for chain in chains if sum(p.start in heads for p in chain) * 3 > 2 * len(chain)]
    if len(chains) < 2 or sum(map(len, chains)) <= len(run):
        return None
    both: list[Bare | Place] = sorted([*sections, *(place for chain in chains for place in chain)], key=_start)
    firsts = {chain[0].start for chain in chains}
    return [h for h, until in _with_ends(both, text) if not _empty(text, h, until, firsts)]


def over_points(bare: Sequence[Bare], found: Sequence[Place], run: Sequence[Place], text: str) -> list[Bare] | None:
    """The sections alone, where numbers start anew below two of them, the run below one, and no number heads anything.

    MATTERS ARISING 1. The hedge is not cut. 2. A lamp is out. CORRESPONDENCE 1. The Scouts sent their thanks. …
    """
    if not run or any(place.look.caps or place.look.marked for place in run):
        return None
    sections = [b for b in _sections(bare, found, text) if is_caps(text[b.start : b.end])]
    if len(sections) < _SECTIONS or sum(bool(STANDING.match(b.title)) for b in sections) < _STANDING:
        return None
    ends = {b.end for b in sections}
    below = [p for p in found if p.readings[0].value == FIRST and not ends.isdisjoint(_line_ends(text, p.start))]
    return sections if len(below) > 1 and run[0].start in {p.start for p in below} else None


def _line_ends(text: str, at: int) -> set[int]:
    """Where the line above a place ends, with a colon and without."""
    near = text[max(0, at - _NEAR) : at]
    end = at - len(near) + len(near.rstrip())
    return {end, end - 1}


def _sections(bare: Sequence[Bare], found: Sequence[Place], text: str) -> list[Bare]:
    """The titles of sections, in order: in capitals or marked in the file, or in capitals above a number 1."""
    at = {place.start for place in found}
    told = [b for b in bare if b.start not in at and (is_caps(text[b.start : b.end]) or _MARKED in b.spoke)]
    taken = at | {b.start for b in told}
    return sorted([*told, *(b for b in _above_firsts(found, text) if b.start not in taken)], key=_start)


def is_over(title: str | None, level: int, lower: int) -> bool:
    """Whether a heading of the file stands over a lower one, and is not the paper's own."""
    return 0 < level < lower and not _of_paper.fullmatch(title or "")


def _above_firsts(found: Sequence[Place], text: str) -> Iterator[Bare]:
    """The lines in capitals that stand right above a number 1."""
    for place in found:
        if place.readings[0].value != FIRST:
            continue
        end = len(text[max(0, place.start - _NEAR) : place.start].rstrip()) + max(0, place.start - _NEAR)
        start = text.rfind("\n", max(0, end - _LONGEST), end) + 1
        line = text[start:end] if start else ""
        if len(line) > 3 and is_caps(line) and not NOT_TITLE.match(line):
            yield Bare(start, trimmed(line), end, _SECTION, ("in capitals", "above a number 1"))


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
    """What counts on from a 1 that stands below a section's title; a surer place of a number puts aside a list's."""
    chains: list[list[Place]] = []
    begins = [section.start for section in sections]
    passed, fresh = 0, False
    for place in found:
        while passed < len(begins) and begins[passed] < place.start:
            fresh, passed = True, passed + 1
        reading = place.readings[0]
        if reading.scheme[0] != "plain" or place.weight < _LIGHTEST or not place.look.stop:
            continue
        at = reading.value // STEP - 1
        if fresh and reading.value == FIRST:
            chains.append([place])
        elif chains and reading.value == (len(chains[-1]) + 1) * STEP:
            chains[-1].append(place)
        elif chains and 0 < at < len(chains[-1]) and place.weight > chains[-1][at].weight + _SURER:
            chains[-1][at:] = [place]
        else:
            continue
        fresh = False
    return chains
