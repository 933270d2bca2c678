"""What the file shows of a segment's lines, by offsets in its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from minutes_cli.model import Line, Mark, Parsed, Passage, Segment
from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import is_caps

from .weighing import Shown

_rule = regex.compile(r"[|\s:-]*\|[|\s:-]*|no\.?\s*\|\s*item\s*\|?", regex.IGNORECASE)
_number = regex.plain(r"[0-9][0-9./-]{0,7}[.):]?\s{1,4}")
_NUMBER = 14
"""Characters of a number before bold type."""
_APART = 9
"""Spaces between pieces of bold type that are one."""


def shown_of(parsed: Parsed, segment: Segment, text: Passage) -> Shown:
    """What the file shows of the segment's lines: headings, bold, the rows of a flattened table (behind its rules)."""
    lines = parsed.lines[segment.first : segment.last]
    marked = [line for line in lines if (line.marked or line.level) and line.text]
    told = [line for line in lines if line.text]
    rules = [n for n, line in enumerate(told) if line.reason and "|" in line.text and _rule.fullmatch(line.text)]
    rows = [told[n + 1].start for n in rules if n + 1 < len(told) and told[n + 1].reason is None]
    return Shown(
        {at: line.level for line in marked if (at := text.at(line.start)) is not None},
        frozenset(at for start in rows if (at := text.at(start)) is not None),
        dict(_bold_openings(parsed.document.marks, segment, text)),
        frozenset(at for start in _nested(parsed.document.marks, lines) if (at := text.at(start)) is not None),
    )


def _nested(marks: Sequence[Mark], lines: Sequence[Line]) -> Iterator[int]:
    """Where the numbered lines of lists begin that stand in an item of a numbered one; a line in capitals ends it."""
    starts = [line.start for line in lines]
    depths: dict[int, int] = {}
    for mark in marks:
        if mark.kind == "item" and starts and starts[0] <= mark.start:
            line = lines[bisect_right(starts, mark.start) - 1]
            if mark.start <= line.end and line.text[:1].isdigit():
                depths.setdefault(line.start, mark.level)
    within: list[int] = []
    for line in lines if depths else ():
        if depth := depths.get(line.start, 0):
            while within and within[-1] >= depth:
                within.pop()
            if within:
                yield line.start
            within.append(depth)
        elif within and line.text and is_caps(line.text):
            within = []


def _bold_openings(marks: Sequence[Mark], segment: Segment, text: Passage) -> Iterator[tuple[int, int]]:
    """Where a line of the segment begins in bold type, behind its number if it has one, and where that ends before it.

    Pieces of bold type with nothing but spaces between them are one.
    """
    begins, ends = -1, -1
    for mark in marks:
        if mark.kind != "bold" or not segment.head_end <= mark.start < segment.span.end:
            continue
        at = text.at(mark.start)
        if at is None:
            continue
        end = at + mark.end - mark.start
        if begins >= 0 and ends <= at < ends + _APART and not text.text[ends:at].strip(" "):
            ends = end
            continue
        if begins >= 0 and text.text[ends : ends + 1] not in ("\n", "") and "\n" not in text.text[begins:ends]:
            yield begins, ends
        line = text.text.rfind("\n", max(0, at - _NUMBER), at) + 1
        opens = line == at or (line and _number.fullmatch(text.text, line, at)) or not at
        begins, ends = (line if opens else -1, end if opens else -1)
    if begins >= 0 and text.text[ends : ends + 1] not in ("\n", "") and "\n" not in text.text[begins:ends]:
        yield begins, ends
