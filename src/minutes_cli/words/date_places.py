"""Where in a text a date can stand: around the names of months and numbers in three parts.  Grammars run only there."""

from __future__ import annotations

from . import lazily
from .passage import lowered

_MONTH_HINTS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_number_hint = lazily.plain(r"[0-9][/.-][0-9]{1,2}[/.-][0-9]")
_digit = lazily.plain(r"[0-9]")
_BEFORE, _BEHIND = 48, 48
"""Characters of a date around the month or the numbers in it."""
_SHORT = 160
"""Characters of a text that is read whole."""


def months(text: str) -> list[int]:
    """Where the name of a month may begin."""
    low = lowered(text)
    found: list[int] = []
    for hint in _MONTH_HINTS:
        at = low.find(hint)
        while at >= 0:
            found.append(at)
            at = low.find(hint, at + 3)
    return found


def numbers(text: str) -> list[int]:
    """Where a number in three parts begins."""
    return [m.start() for m in _number_hint.finditer(text)]


def beginnings(text: str) -> list[int]:
    """Where a date may begin: with a month, with a digit not far before it, or with a number in three parts."""
    found: set[int] = set()
    for at in months(text):
        found.add(at)
        found.update(m.start() for m in _digit.finditer(text, max(0, at - _BEFORE), at))
    for at in numbers(text):
        found.update(n for n in range(max(0, at - 3), at + 1) if text[n].isdigit())
    return sorted(found)


def stretches(text: str, places: list[int]) -> list[tuple[int, int]]:
    """The stretches of a text around some places, in order and apart: only there can a date stand."""
    if len(text) <= _SHORT:
        return [(0, len(text))] if places else []
    found: list[tuple[int, int]] = []
    for at in sorted(places):
        lo, hi = max(0, at - _BEFORE), min(len(text), at + _BEHIND)
        if found and lo <= found[-1][1]:
            found[-1] = (found[-1][0], hi)
        else:
            found.append((lo, hi))
    return found


def month_number(name: str) -> int:
    """Which month of the year it is, by the letters with which each begins: Sept., Sepember."""
    return _MONTH_HINTS.index(name[:3].casefold()) + 1
