"""What is resolved again in the same words: whether it asks for the same once more, or for as much on another matter.

47 MILL HOUSE …  RESOLVED that permission be granted as in the report, and the Head of Planning …   one request
48 WEIR HOUSE …  RESOLVED that permission be granted as in the report, and the Head of Planning …   another
52 WORK PROGRAMME  RESOLVED that, further to Minute 47 above, the following be added: …             asked for before
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from minutes_cli.model import Item, Passage, Resolution
from minutes_cli.words import lazily as regex
from minutes_cli.words.common import COMMON, PROCEEDINGS
from minutes_cli.words.stems import stems
from minutes_cli.words.subject_lines import lines_of, subject_line

from .movers import same_name
from .taken import bare

_FEWEST = 8
"""Words that tell a decision again, at least: "that the report be noted" is said of every report."""
_MOST = 2000
"""Characters above a decision that are looked at."""
_MANY = 40
"""Decisions in the same words that another is compared with, at most: the last ones."""
_SHORT = 90
"""Characters of a line that heads a list."""

_gathers = regex.compile(
    r"""\b(?:work\s+(?:programme|plan)|forward\s+plan|action\s+(?:list|log|plan|points?|summary|sheet|tracker)|actions\s+(?:agreed|arising|from|list|log)
    |(?:summary|list|schedule|record|recap|register)\s+of\s+(?:the\s+|all\s+)?(?:main\s+|key\s+)?(?:decisions?|resolutions?|actions?|recommendations?|outcomes?)
    |(?:decisions?|resolutions?|actions?)\s+(?:summary|list|sheet|summari[sz]ed|taken|made|passed)(?:\s+at\s+(?:the|this)\s+meeting)?\W*$)
    |^\W*(?:summary|recap|actions|action\s+items|resolutions|decisions)\W*$""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""    Work Programme 2041/42 · SUMMARY OF DECISIONS · the following be added to the Board's Forward Plan · Actions:"""
_points_back = regex.compile(
    r"""\bminutes?\s+(?:(?:nos?\.?|numbers?|numbered)\s*)?(?P<number>\d[\w/.-]*)(?:[^.\n]{0,60}?\b(?P<above>above|earlier|ante)\b)?
    |\b(?:as\s+)?(?:resolved|agreed|decided|requested|recorded|set\s+out|stated|mentioned|minuted)\s+(?:above|earlier(?!\s+(?:this|in\s+the)\s+(?:year|month)))\b
    |\b(?:repeat|reiterat|reaffirm|restat)\w*\s+(?:its|the|their|that)\b""",
    regex.IGNORECASE | regex.VERBOSE,
)
"""    further to Minutes numbered 42 (4) and 44 (2) above · as agreed earlier · restated the request"""
_number = regex.plain(r"[\w/-]*\d[\w/-]*")
_of_name = regex.plain(
    r"\b(?:(?P<count>\d{1,3}[a-zA-Z]?)\s+(?P<behind>[^\W\d_a-z][\w'’-]+)|(?P<before>[^\W\d_a-z][\w'’-]+\.?)\s+(?P<figure>\d{1,3}[a-zA-Z]?)\b)"
)


class Place:
    """Where a decision stands: what its minute, and what is said above it there, name."""

    def __init__(self, row: Resolution, item: Item, since: int, kept: Passage, moved_by: str | None) -> None:
        self.row, self.item, self.moved_by = row, item, moved_by
        self._since, self._kept = since, kept

    @cached_property
    def above(self) -> str:
        """What is said above it, below the title and below what was resolved in the same words before it."""
        end = self.row.span.start
        return self._kept.words(max(self._since, self.item.heading_end, end - _MOST), end)

    @cached_property
    def title(self) -> frozenset[str]:
        """What the title of its minute names, …"""
        return _naming(self.item.title or "")

    @cached_property
    def line(self) -> frozenset[str]:
        """… what the line above it names, …"""
        line = subject_line(self.above, _naming)
        return _naming(line) if line else frozenset()

    @cached_property
    def told(self) -> frozenset[str]:
        """… and what else is named there."""
        return (stems(self.above) - PROCEEDINGS) | self.line | {*_counted(self.above)}

    @cached_property
    def asked(self) -> frozenset[str]:
        """What its own words name."""
        return _naming(self.row.text)

    @cached_property
    def gathers(self) -> bool:
        """Whether its minute, or the line that it stands under, gathers what was asked for elsewhere."""
        lines = (line for line in lines_of(self.above, bool) if len(line) <= _SHORT or line.endswith(":"))
        return any(_gathers.search(line) for line in (self.item.title or "", *lines))

    def points_back(self, first: Place) -> bool:
        """Whether what is said above it says that this was asked for before."""
        number = (first.item.number or "").casefold()
        return any(of is None or of == number for of in self._pointers)

    @cached_property
    def _pointers(self) -> list[str | None]:
        """The numbers of minutes that are named above it; None for what points back without one, or says "above"."""
        found = _points_back.finditer(self.above)
        return [None if m["above"] or not m["number"] else m["number"].casefold().rstrip(".-") for m in found]

    @cached_property
    def names_matter(self) -> bool:
        """Whether its own words name a matter: "report to the next meeting" does not."""
        return bool(stems(self.row.text) - COMMON)


class Again:
    """The decisions of a paper, meeting by meeting, by their words."""

    def __init__(self, kept: Passage) -> None:
        self._kept = kept
        self._first: dict[tuple[str, str], list[Place]] = {}
        """Those that ask for something of their own …"""
        self._last: dict[tuple[str, str], Place] = {}
        self._taken: set[tuple[str, str]] = set()
        """… and the minutes, by their ids, in which they were told again."""

    def restated(self, row: Resolution, item: Item, moved_by: str | None) -> str | None:
        """The id of the earlier decision of its meeting that one only repeats; None of one that stands by itself."""
        words = bare(row.text)
        if words.count(" ") + 1 < _FEWEST:
            return None
        key = (item.meeting, words)
        last = self._last.get(key)
        since = last.row.span.end if last and last.item.id == item.id else 0
        place = self._last[key] = Place(row, item, since, self._kept, moved_by)
        before = self._first.setdefault(key, [])
        same = [first for first in islice(reversed(before), _MANY) if _repeats(place, first)][::-1]
        if not same:
            before.append(place)
            return None
        first = self._meant(place, same)
        self._taken.add((item.id, first.row.id))
        return first.row.id

    def _meant(self, place: Place, same: Sequence[Place]) -> Place:
        """Which of several that a list may tell again: the one that it names, else the next in order."""
        if len(same) == 1:
            return same[0]
        left = [first for first in same if (place.item.id, first.row.id) not in self._taken] or same
        named = _naming(place.above[-_SHORT * 2 :])
        return max(left, key=lambda first: _share(named, first))


def _share(named: frozenset[str], first: Place) -> float:
    own = first.title | {(first.item.number or "").casefold()}
    return len(named & own) / len(own)


def _repeats(place: Place, first: Place) -> bool:
    """Whether a decision only repeats an earlier one in its words.

    It says so, or stands where such are gathered; or nothing else is named around it and nobody else moved it; or its
    own words name all that the earlier one was about, so that no other title makes them mean another thing.  Words that
    name no matter, "report to the next meeting", are of their minute alone, unless that says which it repeats.
    """
    elsewhere = place.item.id != first.item.id
    if elsewhere and place.points_back(first):
        return True
    if not place.names_matter:
        return elsewhere and place.gathers and bool(_share(_naming(place.above), first))
    if elsewhere and place.gathers:
        return True
    if place.moved_by and first.moved_by and not same_name(place.moved_by, first.moved_by):
        return False
    title = place.title - first.line if elsewhere else frozenset()
    if not (title | (place.told - first.told)) - first.title - place.asked:
        return True
    heading = place.line or place.title
    about = first.line or first.title
    return 2 * len(about & place.asked) > len(about) and (heading == about or not heading & place.asked)


def _naming(text: str) -> frozenset[str]:
    """The words of a text that do not belong to minutes as such, and its numbers."""
    return (stems(text) | frozenset(number.casefold() for number in _number.findall(text))) - PROCEEDINGS


def _counted(text: str) -> Iterator[str]:
    """The small numbers that are part of a name: 4 Mill Lane · Plot 12; not: 4 March · Minute 45."""
    for m in _of_name.finditer(text):
        if stems(m["before"] or m["behind"]) - PROCEEDINGS:
            yield m["count"] or m["figure"]


class Pairs:
    """What a minute prints twice, under `Decision:` and under `Minutes:`; once for each time that it is decided."""

    def __init__(self) -> None:
        self._rows: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._blocks: tuple[Counter[frozenset[str]], Counter[frozenset[str]]] = (Counter(), Counter())

    def is_pair(self, rows: frozenset[str], *, headed: bool) -> bool:
        """Whether the rows of a block stand in one under the other of the two heads that has no pair yet."""
        own, there = self._blocks[headed], self._rows[not headed]
        paired = own[rows] < min((there[row] for row in rows), default=0)
        own[rows] += 1
        self._rows[headed].update(rows)
        return paired
