"""What the file shows of each line: a heading and its level, bold type throughout, or that it is beside the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.model import BESIDE, Line, Mark

_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_TYPE = ("heading", "bold")


def shown(lines: Iterable[Line], marks: Sequence[Mark]) -> Iterator[Line]:
    """The lines, with what the marks say of each.

    1. a line is marked where all its letters stand in headings or in bold type, whatever parts them;
    2. its level is that of the heading in it, if it is marked;
    3. a line that stands wholly beside the paper has the kind of its mark as its reason.
    """
    telling = [mark for mark in marks if mark.kind in _TYPE or mark.kind in BESIDE]
    if not telling:
        yield from lines
        return
    over: list[Mark] = []
    at = 0
    for line in lines:
        if not line.text or (not over and (at >= len(telling) or telling[at].start >= line.end)):
            yield line
            continue
        over = [mark for mark in over if mark.end > line.start]
        while at < len(telling) and telling[at].start < line.end:
            if telling[at].end > line.start:
                over.append(telling[at])
            at += 1
        yield _told(line, over) if over else line


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
