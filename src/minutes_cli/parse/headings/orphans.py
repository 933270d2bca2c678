"""Points of an item that has no heading of its own: "3.1.1 The Minutes …" behind "2. Interests", where no "3" stands.

They are headings: what is decided under them is not the business of the item before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import tells

from .paragraphs import about
from .runs import STEP
from .weighing import Place

_point = regex.compile(
    r"^[^\S\n]*(?P<n>(?P<item>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?)[.)]?[^\S\n]+(?P<line>\p{Lu}[^\n]{2,})$", regex.MULTILINE
)
_first = regex.plain(r"(?:[^.:?!]|\.(?=\S)){2,90}(?=[.:?!](?:\s|$)|$)")
"""A first sentence, or what a colon closes, that is a title by its length."""


def orphans(text: str, run: Sequence[Place]) -> Iterator[Place]:
    """The points whose item's number the run lacks, each where that number would stand in it."""
    values = [next((r.value for r in place.readings if r.scheme == ("plain", "")), 0) for place in run]
    if len(run) < 2 or not all(values) or values != sorted(values):
        return
    starts = [place.start for place in run]
    for m in _point.finditer(text, run[0].title_end) if "." in text else ():
        value = int(m["item"]) * STEP
        n = bisect_left(starts, m.start())
        if values[n - 1] < value < (values[n] if n < len(values) else values[n - 1] + 3 * STEP):
            yield _place(run[0], m)


def _place(like: Place, m: regex.Match[str]) -> Place:
    first = _first.match(m["line"])
    title = (about(first[0]) if tells(first[0]) else first[0]) if first else None
    whole = first is not None and title == first[0]
    end = m.start("line") + first.end() if first and whole else m.end("n")
    spoke = ("a point of an item without a heading",)
    return Place(m.start("n"), m["n"], (), title, end, 1.0, spoke, like.look)
