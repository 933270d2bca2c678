"""The day on which something goes on that somebody is to attend, or to do on that day: "Fair, 4 May: JP to attend"."""

from __future__ import annotations

from datetime import date

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import WEEKDAY, find_dates, find_days
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .day_words import begins, soon

_LEADS_TO = 20
"""Characters before a day in which it is said that it is on that day."""


def going_on(text: str, hidden: str, day: date) -> tuple[date, str] | None:
    """The day, and the words, of what goes on that somebody is to attend, or to do on a day; `hidden` lacks others.

    `day` is that of the meeting.
    """
    attended = _attending.search(text) is not None
    if not (attended or _on_a_day.search(hidden)):
        return None
    told = text if attended else hidden
    days = [(f.start, f.end, f.date) for f in find_dates(told) if f.date > day]
    days += [(d.start, d.end, on) for d in find_days(told) if (on := soon(d, day))]
    for start, end, on in sorted(days):
        if begins(told, start):
            continue
        led, more = _leads_on.search(told, max(0, start - _LEADS_TO), start), _more_days.match(told, end)
        if (led or attended) and more and not more["or"]:
            year = int(more["year"]) if more["year"] else on.year
            return on.replace(year=year), tidy(text[led.start() if led else start : more.end()])
    return None


_attending = regex.compile(r"(?<!\b(?:unable|not|cannot)\s(?:to\s)?)\battend\b", FLAGS, needs=("attend",))
_on_a_day = regex.compile(
    r"\b(?:meet|hold|visit|lay|deliver|carry\s+out|start|commence|begin|collect|display|inspect|undertake|speak)\b"
    r"|(?<!\bto\s)\bbe\s+(?:held|present|convened|arranged|carried\s+out|implemented|delivered|displayed|undertaken)\b"
    r"|\b(?:will|would|shall|should)\s+take\s+place\b",
    FLAGS,
)
_more_days = regex.compile(
    r"(?:\s*[-–]\s*\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>20\d\d)\b)?)?(?P<or>\s+or\s)?", FLAGS
)
"""    January 21 ‖ -23, 2024 · 5 April ‖ or May"""
_leads_on = regex.compile(rf"\bon\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?$", FLAGS)
