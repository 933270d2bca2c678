"""Points of an item that has no heading of its own: "3.1.1 The Minutes …" behind "2. Interests", where no "3" stands.

They are headings: what is decided under them is not the business of the item before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import tells

from .counted import STEP
from .paragraphs import about
from .runs import best_run
from .weighing import Place

_point = regex.compile(
    r"^[^\S\n]*(?P<n>(?P<item>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?)[.)]?[^\S\n]+(?P<line>\p{Lu}[^\n]{2,})$", regex.MULTILINE
)
_first = regex.plain(r"(?:[^.:?!]|\.(?=\S)){2,90}(?=[.:?!](?:\s|$)|$)")
"""A first sentence, or what a colon closes, that is a title by its length."""

_points_of = regex.plain(r"(?P<item>\d{1,2})\.\d{1,2}")
_FEWEST = 4
"""Whole numbers before and behind the points of one item that head the paper, though the points are set more surely."""


def wholes_around(text: str, run: Sequence[Place], found: Sequence[Place]) -> tuple[float, list[Place]] | None:
    """The run of whole numbers, with its weight, that counts on past a run of points of one item: 4, 5.1 … 5.7, 7, 8.

    The points are then of an item without a heading, as `orphans` finds them.
    """
    items = [m["item"] for place in run if (m := _points_of.fullmatch(place.number))]
    if len(items) < len(run) or len(run) < _FEWEST or len(set(items[:-1])) > 1:
        return None
    weight, wholes = best_run([p for p in found if any(r.scheme == ("plain", "") for r in p.readings)], text)
    values = [int(p.number) for p in wholes if p.number.isdecimal()]
    of = int(items[0])
    if len(values) < max(_FEWEST, len(wholes)) or values != sorted(values):
        return None
    before = [p for p, value in zip(wholes, values, strict=True) if value < of and p.start < run[0].start]
    behind = [p for p, value in zip(wholes, values, strict=True) if value > of and p.start > run[-2].start]
    return (weight, wholes) if before and behind and len(before) + len(behind) == len(wholes) else None


def orphans(text: str, run: Sequence[Place]) -> Iterator[Place]:
    """The points whose item's number the run lacks, each where that number would stand in it."""
    values = [next((r.value for r in place.readings if r.scheme == ("plain", "")), 0) for place in run]
    if len(run) < 2 or not all(values) or values != sorted(values):
        return
    starts = [place.start for place in run]
    last = values[-1]
    for m in _point.finditer(text, run[0].title_end) if "." in text else ():
        value = int(m["item"]) * STEP
        n = bisect_left(starts, m.start())
        if values[n - 1] < value < (values[n] if n < len(values) else last + 3 * STEP):
            last = max(last, value)
            yield _place(run[0], m)


def _place(like: Place, m: regex.Match[str]) -> Place:
    first = _first.match(m["line"])
    title = (about(first[0]) if tells(first[0]) else first[0]) if first else None
    whole = first is not None and title == first[0]
    end = m.start("line") + first.end() if first and whole else m.end("n")
    spoke = ("a point of an item without a heading",)
    return Place(m.start("n"), m["n"], (), title, end, 1.0, spoke, like.look)
