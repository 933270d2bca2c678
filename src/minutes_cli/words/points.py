"""A minute as points: its paragraphs and bullets, each with the words that head it.

    • Yellow lines, Mill Lane – The Clerk had written to the County.      e) Notice board - still awaited.
    5.3 Additional signage - The Clerk reported that …                    LAMPS: the Clerk has ordered two.

Minutes that report on twenty matters in one item set each apart in some such way, and only what stands in the same
point speaks of the same matter.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from . import lazily as regex

_MARK = r"[•●▪◦·*➢✓-]|[–—](?=\s)|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)](?=\s)|\d{1,3}(?:\.\d{1,2}){1,2}\.?(?=\s)"
_opens = regex.plain(
    rf"""
    [\n.!?:;)•●▪◦](?:                                    # one set of characters: the rest is tried at these alone
      (?<=\n)[^\S\n]*(?:\n\s*|(?={_MARK}))               # an empty line, or a line that begins with a mark
    | (?<=[.!?:;)])\s+(?=(?:[•●▪◦*]|\(?[a-z]\)|\([ivx]{{1,4}}\)|\d{{1,2}}\.\d{{1,2}}(?:\.\d{{1,2}})?\.?)\s+[A-Z])
    | (?<=[.!?])[^\S\n]\s*-\s*(?=[A-Z])
    | (?<=\s[•●▪◦])(?=\s)
    )
    """,
    regex.VERBOSE,
)
"""Where a point begins: behind what is matched, but at a bullet itself."""
_BULLETS = frozenset("•●▪◦")
_parted = regex.plain(r"\s[-–—]+\s*|[–—:]\s*|\s-(?=[A-Z])|[.!?;\n]")
"""What sets a head apart, or ends the words that are none."""
_LONGEST = 72
"""Characters of a head that stands at a point's beginning."""
_marked = regex.plain(rf"\s*(?:{_MARK})")
_HEADLINE = 70
"""Characters of a paragraph that may be nothing but the head of the next."""


class Point(NamedTuple):
    """One point of a minute."""

    start: int
    end: int
    head: str
    """The words that head it, from its own beginning or from a line above it; empty where it has none."""
    marked: bool
    """It begins with a mark, and not only behind an empty line, which converters put in the middle of sentences."""


class Points:
    """The points of a text, asked for by place; what heads one is looked for when it is asked for."""

    __slots__ = ("_above", "_known", "_points", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[int] = []
        self._above: list[tuple[str, bool]] = []
        self._points: dict[int, Point] = {}

    @property
    def _cuts(self) -> list[int]:
        """Where the points of the text begin, and where the last one ends."""
        if not self._known:
            found = (m for m in _opens.finditer(self._text) if not self._runs_on(m))
            begin = {m.start() if m[0] in _BULLETS else m.end() for m in found}
            self._known = [0, *sorted(begin - {0, len(self._text)}), len(self._text)]
        return self._known

    def _runs_on(self, m: regex.Match[str]) -> bool:
        """Whether what is parted by an empty line is one sentence: converters put one behind every line."""
        text, below = self._text, m.end()
        if m[0].count("\n") < 2 or _marked.match(text, below):
            return False
        line = text[text.rfind("\n", 0, m.start()) + 1 : m.start()].rstrip()
        return text[below : below + 1].islower() or (len(line) > _HEADLINE and line[-1] not in ".!?:;")

    def at(self, place: int) -> Point:
        """The point in which the character at `place` stands."""
        cuts = self._cuts
        n = max(0, bisect_right(cuts, place, 0, len(cuts) - 1) - 1)
        if found := self._points.get(n):
            return found
        start, end = cuts[n : n + 2]
        self._above = self._above or list(self._lines_above())
        above, headline = self._above[n]
        own = "" if headline else _head_of(self._text, start, end)
        found = self._points[n] = Point(start, end, own or above, self._is_marked(n))
        return found

    def cuts(self, start: int, end: int) -> list[int]:
        """Where marked points begin between two places."""
        if not _opens.search(self._text, max(0, start - 8), end + 16):  # costs less than to look for all of them
            return []
        cuts = self._cuts
        return [cuts[n] for n in range(bisect_right(cuts, start), bisect_left(cuts, end)) if self._is_marked(n)]

    def parts(self, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
        """What of a sentence stands in one point; one longer than so many characters is cut where it rests."""
        for first, last in pairwise((start, *self.cuts(start, end), end)):
            rests = (at + 1 for at in range(first, last) if self._text[at] == ";") if last - first > longest else ()
            yield from pairwise((first, *rests, last))

    def _is_marked(self, n: int) -> bool:
        return _marked.match(self._text, self._cuts[n], self._cuts[n + 1]) is not None

    def _lines_above(self) -> Iterator[tuple[str, bool]]:
        """The line that heads each point that has no head of its own, and whether the point is that line itself."""
        above = ""
        for start, end in pairwise(self._cuts):
            told = self._text[start:end].strip()
            headline = _is_headline(told)
            above = told if headline else above
            yield above, headline
            if told and not headline and told[-1] not in ":;,":
                above = ""


def _is_headline(told: str) -> bool:
    """Whether a point is nothing but a line that heads what stands below."""
    return 0 < len(told) <= _HEADLINE and told[-1] not in ".;,!?" and "\n" not in told


def _head_of(text: str, start: int, end: int) -> str:
    """The words that head a point at its own beginning, without its mark; empty where none are set apart."""
    mark = _marked.match(text, start, end)
    at = mark.end() if mark else start
    while at < end and text[at].isspace():
        at += 1
    parted = _parted.search(text, at + 2, min(end, at + _LONGEST))
    if parted is None or not (text[at].isupper() or text[at].isdigit() or text[at] in "“\"'"):
        return ""
    ends = parted[0][0]
    follows = text[parted.end() : parted.end() + 2]
    if ends == "\n" and text[parted.end() : parted.end() + 8].lstrip()[:1].islower():  # the sentence goes on below
        return ""
    if ends in "!?;" or (ends == "." and not (follows[:1].isspace() and follows[1:].isupper())):
        return ""
    return text[at : parted.start()].strip()
