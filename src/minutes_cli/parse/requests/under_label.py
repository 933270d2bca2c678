"""What stands under a label of actions: the rest of its paragraph, or the entries of the list that follows.

ACTIONS ⏎ - oil the oars ⏎ - bail the ferry        Action points: ⏎ a) JP to oil the oars ⏎ b) bail the ferry
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.sentences import goes_on

from .parts import ITEM

HEADING = regex.compile(
    r"[^\S\n]*[#*_]{0,6}[^\S\n]*(?i:(?:(?:agreed|new|follow-?\s?up|summary\s+of)\s+)?"
    r"(?:actions?|tasks?|to[\s-]do|follow-?ups?|next\s+steps)(?:\s+(?:points?|list|summary|required|agreed|arising))?"
    r"(?:\s+(?:from|of|at)\s+(?:the|this)\s+meeting)?)[*_]{0,3}[^\S\n]*"
)
"""A line with the word alone: a heading, or the head of a column."""
_stops = regex.compile(r"\s*(?:$|(?:new\s+)?actions?\b|resolved|agreed|decision|\d{1,3}[.)]|[•·*-]\s)", FLAGS)
_CUT = 14


class Row(NamedTuple):
    """A line, and where its paragraph ends."""

    start: int
    end: int
    last: int


def rows_of(text: str) -> list[Row]:
    """The lines, from the last to the first told where their paragraph ends: at the next label, limb or bullet."""
    rows: list[Row] = []
    at, last = len(text), len(text)
    for line in reversed(text.split("\n")):
        start = at - len(line)
        rows.append(Row(start, at, last))
        cut = not line.strip() and start > 1 and (is_cut(text, start - 1) or _is_open(text, start, at))
        if not cut and (_stops.match(text, start, at) or HEADING.fullmatch(line.rstrip(" :"))):
            last = start - 1
        at = start - 1
    return rows[::-1]


def _is_open(text: str, at: int, behind: int) -> bool:
    """Whether an empty line, from `at` to `behind`, stands within a sentence: "the mill ⏎ ⏎ about the weir"."""
    words = text[max(0, at - _CUT) : at].rstrip()
    small = (words[-1:].isalpha() or words[-1:] == ",") and _small.match(text, behind) is not None
    return small or is_day_cut(text, behind)


_small = regex.plain(r"\s*[a-z]+[ ,]")


def is_cut(text: str, at: int, since: int = 0) -> bool:
    """Whether a converter has cut the line that ends at a place: "a draft of the plan to members of the"."""
    words = text[max(since, at - _CUT) : at].rstrip()
    return words[-1:].isalpha() and goes_on(words)


def is_day_cut(text: str, at: int) -> bool:
    """Whether a day is cut by the line's end before a place: "by 1 ‖ May 2024"."""
    return _month.match(text, at) is not None and _day.search(text, max(0, at - _CUT), at) is not None


_day = regex.plain(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)?\s*$")
_month = regex.plain(rf"\s*{MONTH}\b", re.IGNORECASE)


class Below(NamedTuple):
    """What stands under a label, from where to where."""

    start: int
    end: int
    entry: bool
    """It is an entry of a list."""


def under(text: str, lines: Sequence[Row], n: int, at: int, label: regex.Pattern[str]) -> Iterator[Below]:
    """What stands under a label of the nth line that ends at a place; another of the form `label` ends the list."""
    if text[at : lines[n].end].strip(" |*"):
        yield Below(at, lines[n].last, entry=False)
        return
    ahead = n + 1
    while ahead < len(lines) and ahead <= n + 2 and not text[lines[ahead].start : lines[ahead].end].strip():
        ahead += 1
    mark = ""
    while ahead < len(lines):
        line = lines[ahead]
        if not text[line.start : line.end].strip():
            ahead += 1
            continue
        m = ITEM.match(text, line.start, line.end)
        if label.match(text, line.start, line.end):
            return
        if m is None:
            if not mark:
                yield Below(line.start, line.last, entry=False)
            return
        mark = mark or _kind(m["mark"])
        begins, end = m.end(), line.last
        ahead += 1
        while ahead < len(lines) and lines[ahead].start < end:
            below = ITEM.match(text, lines[ahead].start, lines[ahead].end)
            if below and _kind(below["mark"]) == mark:
                end = lines[ahead].start - 1
                break
            ahead += 1
        yield Below(begins, end, entry=True)


def _kind(mark: str) -> str:
    """Of what kind the mark of an entry is: its sign, or a label."""
    return "a" if any(map(str.isalnum, mark)) else mark.strip()[:1]
