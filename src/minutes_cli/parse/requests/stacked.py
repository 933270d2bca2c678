"""A label over lines that are its fields: who, what and by when, each in a line of its own.

ACTION ⏎ Clerk ⏎ Mend the gate ⏎ 1 May 2024        ACTION ⏎ Mend the gate ⏎ Clerk
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .after_label import is_order, somebody
from .owners import Owners
from .told import Told
from .under_label import HEADING

_line = regex.plain(r"[^\n]*\S[^\n]*")
_day = regex.plain(r"(?:by |before |due )?(?:\w+ )?\d[\w ./-]{3,24}", regex.IGNORECASE)
_MOST = 60
"""Lines below a label that are looked at."""
_LONGEST = 200
"""Characters of a line that is a field."""


def stacked_in(text: str, owners: Owners) -> dict[int, list[Told]]:
    """The actions of each label that stands alone over its fields, by where its line begins."""
    found: dict[int, list[Told]] = {}
    at = upto = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if start < upto or "ction" not in line.lower() or HEADING.fullmatch(line.rstrip(" :*_")) is None:
            continue
        if each := list(_stacked(text, start + len(line), owners)):
            found[start], upto = each, each[-1].end
    return found


def _stacked(text: str, at: int, owners: Owners) -> Iterator[Told]:
    """The actions in the lines from a place on, as long as these are who and what, with or without when."""
    lines = [(m.start(), m.end(), tidy(m[0]).strip(" *_|.")) for m in islice(_line.finditer(text, at), _MOST)]
    n = 0
    while n + 1 < len(lines) and max(len(lines[n][2]), len(lines[n + 1][2])) < _LONGEST:
        first, second = lines[n][2], lines[n + 1][2]
        if somebody(first, owners) and is_order(second):
            who, task = first, second
        elif n == 0 and is_order(first) and somebody(second, owners) and _is_day(lines, n + 2):
            who, task = second, first
        else:
            return
        day = lines[n + 2][2] if _is_day(lines, n + 2) else ""
        size = 3 if day else 2
        when = f"by {day}" if day[:1].isdigit() else day
        yield Told(lines[n][0], lines[n + size - 1][1], who, task, f"{task} {when}".rstrip(), own=True)
        n += size


def _is_day(lines: list[tuple[int, int, str]], n: int) -> bool:
    return n < len(lines) and _day.fullmatch(lines[n][2]) is not None
