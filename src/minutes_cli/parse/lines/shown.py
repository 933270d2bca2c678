"""What the file shows of each line: a heading and its level, bold type throughout, or that it is beside the paper."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from minutes_cli.model import BESIDE, Line, Mark

_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_TYPE = ("heading", "bold")


def shown(lines: list[Line], marks: Sequence[Mark]) -> list[Line]:
    """The lines, with what the marks say of each.

    1. a line is marked where all its letters stand in headings or in bold type, whatever parts them;
    2. its level is that of the heading in it, if it is marked;
    3. a line that stands wholly beside the paper has the kind of its mark as its reason.
    """
    telling = [mark for mark in marks if mark.kind in _TYPE or mark.kind in BESIDE]
    if not telling:
        return lines
    starts = [line.start for line in lines]
    over: dict[int, list[Mark]] = {}
    for mark in telling:
        n = max(0, bisect_right(starts, mark.start) - 1)
        while n < len(lines) and starts[n] < mark.end:
            if lines[n].text and lines[n].end > mark.start:
                over.setdefault(n, []).append(mark)
            n += 1
    out = list(lines)
    for n, above in over.items():
        out[n] = _told(lines[n], above)
    return out


def _told(line: Line, over: Sequence[Mark]) -> Line:
    beside = next((mark for mark in over if mark.kind in BESIDE), None)
    if beside and beside.start <= line.start and beside.end >= line.end:
        return line._replace(reason=beside.kind)
    end = line.start
    for mark in over:
        if mark.kind in BESIDE:
            continue
        if mark.start > end and _lettered(line, end, mark.start):
            return line
        end = max(end, mark.end)
    if end < line.end and _lettered(line, end, line.end):
        return line
    return line._replace(marked=True, level=max((mark.level for mark in over), default=0))


def _lettered(line: Line, start: int, end: int) -> bool:
    """Whether letters stand there; the raised ones of an ordinal (13th) may have lost their type."""
    letters = "".join(c for c in line.text[start - line.start : end - line.start] if c.isalpha())
    return bool(letters) and letters.casefold() not in _ORDINALS
