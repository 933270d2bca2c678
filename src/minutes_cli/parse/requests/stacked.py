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
    at_hand = _Lines(text, at)
    n = 0
    while (told := at_hand.from_(n))[1:] and max(len(told[0][2]), len(told[1][2])) < _LONGEST:
        (start, _, first), (_, end, second) = told[:2]
        day = told[2][2] if told[2:] and _day.fullmatch(told[2][2]) else ""
        if somebody(first, owners) and is_order(second):
            who, task = first, second
        elif n == 0 and day and is_order(first) and somebody(second, owners):
            who, task = second, first
        else:
            return
        when = f"by {day}" if day[:1].isdigit() else day
        yield Told(start, told[2][1] if day else end, who, task, f"{task} {when}".rstrip(), own=True)
        n += 3 if day else 2


class _Lines:
    """The lines below a label, taken as they are asked for: behind most labels two tell that nothing is there."""

    def __init__(self, text: str, at: int) -> None:
        self._found = islice(_line.finditer(text, at), _MOST)
        self._told: list[tuple[int, int, str]] = []

    def from_(self, n: int) -> list[tuple[int, int, str]]:
        """Three lines from the nth on, by their places and words; fewer at the end."""
        for m in islice(self._found, max(0, n + 3 - len(self._told))):
            self._told.append((m.start(), m.end(), tidy(m[0]).strip(" *_|.")))
        return self._told[n : n + 3]
