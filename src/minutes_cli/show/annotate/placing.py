"""Where words stand that were read from a passage, which tells where it is, but not where in it they are."""

from __future__ import annotations

import re
from datetime import date

from minutes_cli.model import Span
from minutes_cli.words.dates import find_dates

_HEAD, _TAIL = 6, 4
"""Words of a long text by which its beginning and its end are found: furniture may stand between."""
_GAP = r"[\s|]{1,40}"
_clock = re.compile(
    r"\b(?P<h>\d{1,2})(?:\s?[.:]\s?(?P<m>\d\d))?\s{0,3}(?:(?P<half>[ap])\.?\s?m\b\.?|hrs\b|hours\b|o'clock\b)?|\b(?P<noon>noon|midday)\b",
    re.IGNORECASE,
)


def place_of(text: str, words: str | None, within: Span) -> Span | None:
    """The first passage that says these words, however it is broken into lines and whatever its capitals."""
    tokens = (words or "").split()
    if not tokens:
        return None
    if len(tokens) > _HEAD + _TAIL:
        return _long(text, tokens, within)
    found = _pattern(tokens).search(text, within.start, within.end)
    return Span(*found.span()) if found else None


def last_place_of(text: str, words: str | None, within: Span) -> Span | None:
    """The same, of the last such passage."""
    tokens = (words or "").split()
    found = list(_pattern(tokens).finditer(text, within.start, within.end)) if tokens else ()
    return Span(*found[-1].span()) if found else None


def _long(text: str, tokens: list[str], within: Span) -> Span | None:
    head = _pattern(tokens[:_HEAD]).search(text, within.start, within.end)
    if head is None:
        return None
    furthest = min(within.end, head.end() + 2 * sum(map(len, tokens)) + 600)
    tail = _pattern(tokens[-_TAIL:]).search(text, head.end(), furthest)
    return Span(head.start(), tail.end() if tail else head.end())


def _pattern(tokens: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_GAP.join(map(re.escape, tokens))}(?!\w)", re.IGNORECASE)


def place_of_day(text: str, day: date, within: Span) -> Span | None:
    """The first passage that names a day."""
    found = next((one for one in find_dates(text[within.start : within.end]) if one.date == day), None)
    return Span(within.start + found.start, within.start + found.end) if found else None


def place_of_hour(text: str, hour: str, within: Span) -> Span | None:
    """The first passage that names an hour of `HH:MM`."""
    for m in _clock.finditer(text, within.start, within.end):
        if m["noon"]:
            told = "12:00"
        elif not (m["m"] or m["half"]):
            continue
        else:
            half = (m["half"] or "").lower()
            hours = int(m["h"]) % 12 + 12 * (half == "p") if half else int(m["h"])
            told = f"{hours:02}:{m['m'] or '00'}"
        if told == hour or (told[:2].isdigit() and not m["half"] and _twelve_later(told) == hour):
            return Span(m.start(), m.start() + len(m[0].rstrip()))
    return None


def _twelve_later(told: str) -> str:
    """`18:30` of "6.30", which does not say of which half of the day it is."""
    return f"{int(told[:2]) + 12:02}{told[2:]}"
