"""What a paper says that proves the numbers of minutes that have lost them: what is quoted, cited and named "above".

An offset is a number less its item's position; with it comes the proof, quoted.  A paper may have thousands of
meetings without numbers, and thousands of references: each is looked at with its own meeting alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from minutes_cli.model import Item, Parsed, Reference, Resolution
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

_stop = regex.compile(r"[.;!?]\s+(?=\p{Lu})")
_BEFORE = 160
"""Characters before a reference in which another item's title may stand."""


class Proving:
    """The references and resolutions of a paper, by what they stand in."""

    def __init__(self, parsed: Parsed) -> None:
        self._kept = parsed.kept
        self._rows = {r.id: r for r in parsed.resolutions}
        self._again: dict[str, list[Resolution]] = defaultdict(list)
        """Those of each item that restate others."""
        for r in parsed.resolutions:
            if r.restates:
                self._again[r.item].append(r)
        cited = [r for r in parsed.references if r.kind == "minute" and r.within and (r.number or "").isdecimal()]
        self._placed = sorted(cited, key=lambda r: r.span.start)
        self._in_item: dict[str, list[Reference]] = defaultdict(list)
        """Those of a limb, by the item whose resolution has them."""
        for reference in cited:
            if reference.limb and (around := self._rows.get(reference.source)):
                self._in_item[around.item].append(reference)

    def repeated_limbs(self, items: Sequence[Item]) -> Iterator[dict[int, str]]:
        """For each limb that is named by number "above" and stands again word for word: the offsets that do so."""
        place = {item.id: n for n, item in enumerate(items, 1)}
        for reference in (r for item in items for r in self._in_item.get(item.id, ())):
            around = self._rows[reference.source]
            found: dict[int, str] = {}
            for again in (r for r in self._again.get(around.item, ()) if r.path.startswith(around.path)):
                first = self._rows.get(again.restates or "")
                if first and first.item in place and first.path == reference.limb:
                    repeats = f"{again.path} there repeats limb {first.path} of item {place[first.item]}"
                    offset = int(reference.number or "") - place[first.item]
                    found[offset] = f"“{reference.raw}”, and {repeats}: “{first.text[:90]}…”"
            if found:
                yield found

    def named_titles(self, items: Sequence[Item]) -> Iterator[dict[int, str]]:
        """For each number "above" or "below" behind another item's title: the offset that makes it that item's."""
        first = bisect_left(self._placed, items[0].span.start, key=lambda r: r.span.start)
        last = bisect_left(self._placed, items[-1].span.end, key=lambda r: r.span.start)
        titles = Titles(items) if first < last else None
        for reference in self._placed[first:last]:
            at = reference.span.start
            n = bisect_right(items, at, key=lambda item: item.span.start)
            if titles is None or not n or at >= items[n - 1].span.end:
                continue
            before = self._kept.words(max(items[n - 1].heading_end, at - _BEFORE), at)
            named = titles.named(tidy(_stop.split(before)[-1]).casefold()) - {n}
            if len(named) == 1:
                (other,) = named
                offset = int(reference.number or "") - other
                yield {offset: f"“… {tidy(before)[-60:]}{reference.raw}”, which names item {other}"}


class Titles:
    """The titles of items, as a sentence calls them, by their first letters and their length."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._of: dict[str, set[int]] = defaultdict(set)
        self._sizes: dict[str, set[int]] = defaultdict(set)
        for n, item in enumerate(items, 1):
            if core := core_of(item.title or ""):
                self._of[core].add(n)
                self._sizes[core[:_FIRST]].add(len(core))

    def named(self, words: str) -> set[int]:
        """The positions of the items whose title stands in some words."""
        told = (
            words[at : at + size] for at in range(len(words)) for size in self._sizes.get(words[at : at + _FIRST], ())
        )
        return {n for title in told for n in self._of.get(title, ())}


_FIRST = 3
"""Letters that the shortest title of two words has."""


def core_of(title: str) -> str | None:
    """The words by which a title is called in a sentence: without a year, a dash and what is behind it."""
    told = regex.split(r"\s+[-–]\s+|\s+\(|\s+(?:19|20)\d\d", title)[0].strip().casefold()
    return told if len(told.split()) > 1 else None
