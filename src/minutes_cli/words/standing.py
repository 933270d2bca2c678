"""Where trigger words stand in what a document says: looked for once in the whole of it, by plain search.

An item is then asked whether any is in it; a grammar sees only those that have one, and there only the places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from minutes_cli.model import Passage

from .passage import places_of


def standing(text: str, words: Iterable[str]) -> Iterator[int]:
    """Where any of some words stands in a text, word by word."""
    return (at for word in words for at in places_of(text, word))


class Standing:
    """Some places in the text of `kept`, which is what a document says."""

    __slots__ = ("_places", "_sources")

    def __init__(self, kept: Passage, places: Iterable[int]) -> None:
        self._places = sorted(places)
        self._sources = [kept.source(at) for at in self._places]

    def any(self, start: int, end: int) -> bool:
        """Whether one stands between two offsets of the document."""
        n = bisect_left(self._sources, start)
        return n < len(self._sources) and self._sources[n] < end

    def inside(self, part: Passage) -> list[int]:
        """Where they stand in the text of a part of what the document says."""
        begins = part.begins
        n = bisect_left(self._places, begins)
        return [at - begins for at in self._places[n : bisect_left(self._places, begins + len(part.text), n)]]
