"""Motions that were put and carried, in papers that record those and have no word like RESOLVED.

MOVED by Member A, seconded by Member B: ⏎ That the Board: ⏎ a) note … ⏎ CARRIED
MOTION by Tom Varney to approve the minutes; seconded by Susan Ostrow. Motion carried 4-0.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_V = regex.VERBOSE | regex.MULTILINE
_moved = regex.compile(
    r"""^[^\S\n]*(?:MOVED|Moved|MOTION|Motion|It\s+was\s+(?:moved|MOVED))\b[^\n:;]{0,160}?
    (?: :\s*(?=[“"]?(?:[Tt]hat|[Tt]o)\b) | \s+(?=(?:that|to)\s) )""",
    _V,
)
_verdict = regex.compile(
    r"""(?P<carried>\b(?:CARRIED|carried|Carried|PASSED|[Pp]assed)\b)
      | \b(?:LOST|lost|failed|died|defeated|withdrawn|fell|lapsed)\b""",
    _V,
)
_ends = regex.compile(r"[;,.]?\s*\b(?:[Ss]econded|SECONDED)\b|\.?\s+(?:Discussion|DISCUSSION)\s*:")
_sentence = regex.compile(r"[.;]\s+|\s*\n\s*")


def carried_motions(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the words of each motion that the minute says was carried."""
    moved = list(_moved.finditer(text))
    for m, until in zip(moved, [*(n.start() for n in moved), len(text)][1:], strict=True):
        verdict = _verdict.search(text, m.end(), until)
        if verdict and verdict["carried"]:
            stop = _ends.search(text, m.end(), verdict.start()) or _last_sentence(text, m.end(), verdict.start())
            yield m.end(), stop.start() if stop else verdict.start()


def _last_sentence(text: str, start: int, end: int) -> regex.Match[str] | None:
    """What parts the sentence that `end` stands in, "Motion carried 4-0.", from the one before it."""
    return next(reversed(list(_sentence.finditer(text, start, end))), None)
