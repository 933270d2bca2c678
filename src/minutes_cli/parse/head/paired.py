"""Names with their initials in a cell beside them, several of such pairs in a line, each cell with one or with many.

Present ⇥ Jo Pike Tam Grey (County) ⇥ JP TG ⇥ Mia Rudd ⇥ MR · Jo Pike ⇥ JP ⇥ Tam Grey ⇥ TG

A converter runs the lines of a cell together: only the initials tell where one name ends and the next begins.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex

_LETTERS = r"\p{Lu}{2,4}"
_initials = regex.compile(rf"{_LETTERS}(?:[ ,]+{_LETTERS})*+")
_cell = regex.plain(r"[^\t|\n]+")
_token = regex.plain(r"\([^()\t\n]*\)|[^\s(]+")
_title = regex.compile(r"(?:C?Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\.?")
_FEWEST = 2
"""Pairs in the line at least."""
_LONGEST = 4
"""Words of a name."""


class Pair(NamedTuple):
    """A name, with what brackets behind it say, by its place; and its initials."""

    start: int
    end: int
    initials: str


def paired(text: str, start: int, end: int) -> list[Pair]:
    """The pairs of a line that has nothing else; none where the initials are not those of the names beside them."""
    cells = [m for m in _cell.finditer(text, start, end) if m[0].strip()] if "\t" in text[start:end] else []
    found: list[Pair] = []
    for names, letters in zip(cells[::2], cells[1::2], strict=False):
        if _initials.fullmatch(letters[0].strip(" ,")) is None:
            return []
        pairs = list(_pairs(text, names.start(), names.end(), letters[0].replace(",", " ").split()))
        if not pairs:
            return []
        found += pairs
    return found if len(cells) % 2 == 0 and len(found) >= _FEWEST else []


def _pairs(text: str, start: int, end: int, initials: Sequence[str]) -> Iterator[Pair]:
    """Each name of a cell with the next of the initials, or with those that stand right behind it; all, or none."""
    tokens = list(_token.finditer(text, start, end))
    words = [m[0] for m in tokens]
    waiting, found, at = list(initials), list[Pair](), 0
    while at < len(words):
        opens = at + (_title.fullmatch(words[at]) is not None)
        ends, own = _name_end(words, opens, waiting)
        if ends is None or own is None:
            return
        if own in waiting[:1]:
            waiting = waiting[1:]
        found.append(Pair(tokens[at].start(), tokens[ends - 1].end(), own))
        at = ends + (ends < len(words) and words[ends] == own)
    if not waiting:
        yield from found


def _name_end(words: Sequence[str], at: int, waiting: Sequence[str]) -> tuple[int, str] | tuple[None, None]:
    """Where a name ends that begins at a word, its brackets with it, and its initials."""
    for last in range(at + 1, min(at + _LONGEST, len(words))):
        if not words[last][:1].isupper():
            return None, None
        end = last + 1
        while end < len(words) and words[end].startswith("("):
            end += 1
        ends = (words[at][:1], words[last][:1])
        if end < len(words) and _initials.fullmatch(words[end]) and (words[end][0], words[end][-1]) == ends:
            return end, words[end]
        if waiting and (waiting[0][0], waiting[0][-1]) == ends:
            return end, waiting[0]
    return None, None
