"""Words by which a day is told otherwise: an ordinal in words, and what behind a day makes another day of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, WEEKDAY, Day, add_months

from .terms import day_at

_earliest = regex.plain(r",?\s+at\s+(?:the\s+)?(?:very\s+)?(?:earliest|soonest)\b", regex.IGNORECASE)
_now = regex.plain(
    r"\s*[,;(–—-]*\s*(?:(?:but\s+)?(?:now|later|since|subsequently)\s+(?:(?:extended|changed|moved|put\s+back)\s+to\s+|by\s+)?"
    r"|(?:extended|postponed|put\s+back)\s+to\s+)",
    regex.IGNORECASE,
)
_next_year = regex.plain(r",?\s+(?:of\s+)?next\s+year\b|\s*\((?P<year>20\d\d)\)", regex.IGNORECASE)
_or = regex.plain(r"\s*,?\s+or[\s,]+(?:(?:by|on|before)\s+)?", regex.IGNORECASE)
_whichever = regex.plain(
    r",?\s+whichever\s+is\s+(?:the\s+)?(?:(?P<first>sooner|earlier|soonest|earliest)|later|latest)\b"
)


def changed(text: str, at: int, due: date | None, day: date | None) -> tuple[int, date | None] | None:
    """Where the words end that make another day of the one before them, and that day; None where there are none such.

    by 1 April ‖ , now 1 May · by 1 April ‖ or 1 May · by 1 April ‖ at the earliest · by 1 April ‖ next year
    """
    if due is None:
        return None
    if day and (m := _next_year.match(text, at)):
        return m.end(), _in_year(due, int(m["year"] or day.year + 1))
    if m := _earliest.match(text, at):
        return m.end(), None
    if (m := _now.match(text, at)) and (told := day_at(text, m.end(), day)):
        return told
    if not (m := _or.match(text, at)) or not (told := day_at(text, m.end(), day)):
        return None
    either = _whichever.match(text, told[0])
    if not either or not told[1]:
        return told[0], None
    return either.end(), min(due, told[1]) if either["first"] else max(due, told[1])


def _in_year(due: date, year: int) -> date | None:
    try:
        return due.replace(year=year)
    except ValueError:  # 29 February
        return None


_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
ordinal = regex.plain(
    rf"\b(?:(?P<tens>twenty|thirty)[\s-]+)?(?P<last>{'|'.join(_ORDINALS)}|thirtieth)(?=\s+(?:day\s+)?of\s+{MONTH}\b)",
    regex.IGNORECASE,
)


def in_figures(m: regex.Match[str]) -> str:
    """An ordinal in figures, as long as it was: the first of May."""
    last = m["last"].casefold()
    n = 30 if last == "thirtieth" else _ORDINALS.index(last) + 1
    n += {"twenty": 20, "thirty": 30}.get((m["tens"] or "").casefold(), 0)
    return str(n).ljust(len(m[0]))


def end_of(day: date, month: int) -> date:
    """The last day of the month that is on, or of the next of its name."""
    return month_last(date(day.year + (month < day.month), month, 1))


def month_last(day: date) -> date:
    """The last day of the month of a day."""
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def soon(day_told: Day, day: date) -> date | None:
    """The day without a year that comes within the months after the meeting on `day`: one long past is told so too."""
    for year in (day.year, day.year + 1):
        on = day_told.in_year(year)
        if on and 0 < (on - day).days <= _SOON:
            return on
    return None


_SOON = 240
"""Days within which a day comes that is told without its year or a word that points forward."""


_begins = regex.plain(
    rf"\b(?:works?|which|this|it|(?!meeting\b)[a-z]+ing)\s+(?:is\s+)?to\s+(?:begin|start|commence)\s+(?:on\s+)?(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?\Z",
    regex.IGNORECASE,
)
_BEFORE = 60
"""Characters before a day in which it is said what begins then."""


def begins(text: str, at: int) -> bool:
    """Whether what is asked begins on the day at a place: "clear the ditch, work to begin on ‖ 1 May and end on …"."""
    return _begins.search(text, max(1, at - _BEFORE), at) is not None


_T = TypeVar("_T")


def surest(found: Iterator[tuple[_T, int]], text: str, hidden: str) -> tuple[_T, int] | None:
    """The first of some times with their places; but what is done *for* a day is due by another, where one is told.

    book the hall for 3 June ‖ by the end of January
    """
    first = next(found, None)
    if first and _for.match(text, first[1]) and _by.search(hidden):
        return next((other for other in found if _by.match(text, other[1])), first)
    return first


_for = regex.plain(r"for\s", regex.IGNORECASE)
_by = regex.plain(r"\b(?:by|before|(?:no|not)\s+later\s+than)\s", regex.IGNORECASE)
