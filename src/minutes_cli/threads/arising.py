"""Where "Matters arising" points: "Bulk oil (item 12.2)", "Minute 5 - Bus shelter", of the minutes just confirmed.

A number without a date means the meeting that the passage points at: the one that its heading or the confirmation of
the minutes names, else the last before.  Where that has no such number, nothing is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from minutes_cli.words import lazily
from minutes_cli.words.keys import number_key
from minutes_cli.words.stems import stems
from minutes_cli.words.titles import STANDING

from .matters import PROCEDURE, Told, pieces
from .subjects import Likely

ARISING = lazily.plain(
    r"matters?\s+arising|arising\s+from|(?:previous|last)\s+(?:meeting|minutes)|minutes\s+of|follow[\s-]*up|updates?\s+on"
    r"\s+(?:actions|minutes)",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,4}(?:\.\d{1,3}){0,3}(?:/\d{1,4})?[a-z]?"
_POINTER = lazily.plain(
    rf"""
    (?P<word>\b(?:items?|minutes?|mins?\.?|paras?\.?|paragraphs?|ref\.?)\s+(?:nos?\.?\s*|numbers?\s+|refs?\.?\s*)?)
        (?P<n>{_NUMBER})(?![\d/])
    | \((?P<alone>\d{{1,3}}(?:\.(?!(?:00|15|30|45)\))\d{{1,2}}){{1,3}})\)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""
    Item 9 – Village survey · Bulk oil (12.2) · Letter from a resident (item 4) · Minute 20/41 Slipway
"""
_SELF = lazily.plain(
    r"\b(?:see|under|below|agenda|at|to)\s+(?:also\s+)?(?:the\s+)?\(?$|\bagenda\s*$|\b(?:moved?|br(?:ing|ought)|forward|taken?)\b",
    re.IGNORECASE,
)
_DATED = lazily.plain(r"\s*(?:of\s+(?:the\s+)?)?minutes?\b", re.IGNORECASE)
"""The minutes of another day, which are a reference of their own."""
_HEAD = 90
"""Characters of a piece in which it says what it goes on from."""
_LONG_AGO = 100
"""Days after which the meeting before is not the one whose minutes are meant."""


def arising(ordered: Sequence[Told], confirmed: Mapping[str, str]) -> Iterator[Likely]:
    """The links of one body, `ordered` by day: from matters arising to the very minute that they name.

    `confirmed` has for a meeting, and for a minute that names some, the day of the last minutes that it names.
    """
    meetings: dict[str, dict[str, Told]] = defaultdict(dict)
    of_day: dict[str, list[str]] = defaultdict(list)
    for told in ordered:
        if told.meeting not in meetings:
            of_day[told.date].append(told.meeting)
        meetings[told.meeting][number_key(told.number) or ""] = told
    days = sorted(of_day)
    for told in ordered:
        if ARISING.search(told.title) and (day := _before(told, confirmed, days)) and len(of_day[day]) == 1:
            yield from _pointed(told, meetings[of_day[day][0]], sure=told.meeting in confirmed)


def _before(told: Told, confirmed: Mapping[str, str], days: Sequence[str]) -> str | None:
    """The day of the meeting whose minutes a minute is about, if it is held."""
    if day := confirmed.get(told.id) or confirmed.get(told.meeting):
        return day if day < told.date and day in days else None
    n = bisect_left(days, told.date)
    if not n or (date.fromisoformat(told.date) - date.fromisoformat(days[n - 1])).days > _LONG_AGO:
        return None
    return days[n - 1]


def _pointed(told: Told, minutes: Mapping[str, Told], *, sure: bool) -> Iterator[Likely]:
    """The links of one minute; where it is not `sure` which meeting is meant, what it says must be of the same."""
    for piece in pieces(told.text):
        for pointer in _POINTER.finditer(piece, 0, _HEAD + 12):
            if pointer.start() > _HEAD or _SELF.search(piece, 0, pointer.start()) or _DATED.match(piece, pointer.end()):
                continue
            number = pointer["n"] or pointer["alone"]
            if (found := _minute(number, piece, minutes)) and (sure or _agrees(number, piece, found)):
                why = f"names {number} under “{told.title}”, of the minutes of {found.date}"
                yield Likely(told.id, found.id, "arising", 0.95, why, piece, _said(found, number, piece))
            break


def _minute(number: str, piece: str, minutes: Mapping[str, Told]) -> Told | None:
    """The minute of that number; else the one above it that has a paragraph so numbered, with a word of the piece."""
    key = number_key(number) or ""
    if key in minutes:
        return None if PROCEDURE.search(minutes[key].title) else minutes[key]
    head = key
    while "." in head:
        head = head.rpartition(".")[0]
        if (found := minutes.get(head)) and (part := _part(found.text, number)) and stems(part) & stems(piece):
            return found
    return None


def _agrees(number: str, piece: str, found: Told) -> bool:
    """Whether what is said has a word of the title or, where that says nothing, of the minute; or of its paragraph."""
    if number_key(found.number) != number_key(number):
        return True
    said = stems(piece)
    return bool(said & stems(found.title)) or (bool(STANDING.match(found.title)) and len(said & stems(found.text)) > 1)


def _said(found: Told, number: str, piece: str) -> str:
    """What the minute that is meant says: its paragraph of that number, else the one with most words of the piece."""
    words = stems(piece)
    told = max(pieces(found.text), key=lambda p: len(words & stems(p)), default="")
    return ": ".join(filter(None, (found.title, _part(found.text, number) or told)))


def _part(text: str, number: str) -> str:
    """The paragraph of that number."""
    found = re.search(rf"(?<![\d.]){re.escape(number)}[.)]?\s+(?P<said>[^\n]{{3,300}})", text)
    return found["said"] if found else ""


def last_confirmed(cited: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Of (meeting, minute, day of the minutes that it names) the last day for each."""
    found: dict[str, str] = {}
    for meeting, minute, day in cited:
        for key in (meeting, minute):
            found[key] = max(day, found.get(key, ""))
    return found
