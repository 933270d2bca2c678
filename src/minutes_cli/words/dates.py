"""Dates as minutes write them, and the arithmetic that committees do with them.

A two-digit year is of this century (`15/01/25` is 2025): no council publishes older papers in that form online.
Numeric dates are day first, as in most of the world, unless the paper itself proves otherwise (`order_of`): the order
is decided once for a paper and holds while it is parsed (`in_order`).  ISO dates are read as such.
"""

import calendar
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex

from .date_places import beginnings, month_number, months, numbers, stretches

MONTHS = {name.casefold(): i for i, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.casefold(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_ENDING = rf"(?:st|nd|rd|th(?:e(?=\s{MONTH}))?)"
"""Of an ordinal; one may be run together with the next word: 14the March."""
_PLAIN_ORDINAL = rf"(?:\s?{_ENDING}(?=\b|{MONTH}))?"
_SPOILT = r"""[™"”“'’‘°º®*`´^¢%]"""
_ORDINAL = rf"(?:\s?{_ENDING}(?=\b|{MONTH})|\s?{_SPOILT}{{1,4}})?"
"""The end of an ordinal, also as a scan has it: 29™ April, 13" May."""
_YEAR = rf"(?:(?:19|20)\d\d|['’]?\d\d(?![\d:/]|\s*(?:am|pm|{MONTH})\b)(?!\.(?!\s*(?:\n|\Z)))(?!(?<=\n\d\d)\.))"
"""In two figures it may end a sentence and its line, "on 4 Mar 19."; else the stop is of a time or an item."""

DATE = rf"""(?:
    (?:{WEEKDAY},?\s+(?:the\s+)?)?(?<!\d:){DAY}{_ORDINAL}(?:\s+day)?(?:\s+of)?[\s,./-]*{MONTH}\.?[\s,./-]*{_YEAR}
  | {MONTH}\.?[\s,]+{DAY}{_ORDINAL}(?:,\s*|\s+)(?:19|20)\d\d
  | (?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)
  | (?<![\d/.]){DAY}(?P<sep>[/.-])(?:0?[1-9]|1[0-2])(?P=sep)(?:(?:19|20)\d\d|\d\d)(?![\d/])
  | (?<![\d/.])(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:(?:19|20)\d\d|\d\d)(?![\d/])
)"""
"""One full date, for use inside verbose, case-insensitive patterns.

    Wednesday 21ST JUNE, 2017 · 26 September2017 · 6 JULY 21 · 15/01/25 · 2021-03-16 · April 18, 2024 ·
    12 th October 2016 · 29™ April, 2014 · 13" May 2014 · 21stJune 2018
"""

_PART = rf"{DAY}{_PLAIN_ORDINAL}(?:\s+{MONTH})?"
_SEP = r"\s*(?:,|and|&)\s*(?:and\s+)?(?:on\s+)?"
DATES = (
    rf"(?:(?:(?:{WEEKDAY}\s+)?(?:{_PART}|{DATE.replace('P<sep>', 'P<sep1>').replace('P=sep', 'P=sep1')}){_SEP})*{DATE})"
)
"""One date or several that share what the last one spells out: "21 March and 4 April 2017", "6 and 30 May 2018"."""

_FLAGS = regex.VERBOSE | regex.IGNORECASE
_one = regex.plain(
    rf"""(?=[\dJFMASOND])(?:
    (?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)
  | (?<![\d/.])(?P<nd>{DAY})(?P<s>[/.-])(?P<nm>0?[1-9]|1[0-2])(?P=s)(?P<ny>(?:19|20)\d\d|\d\d)(?![\d/])
  | (?<!\d)(?<!\d:)(?P<d>{DAY}){_ORDINAL}(?:\s+day)?(?:\s+of)?[\s,./-]*(?P<m>{MONTH})\.?[\s,./-]*(?P<y>{_YEAR})
  | (?P<am>{MONTH})\.?[\s,]+(?P<ad>{DAY}){_ORDINAL}(?:,\s*|\s+)(?P<ay>(?:19|20)\d\d)
  | (?<![\d/.])(?P<um>0?[1-9]|1[0-2])[/-](?P<ud>1[3-9]|2\d|3[01])[/-](?P<uy>(?:19|20)\d\d|\d\d)(?![\d/])
    )""",
    _FLAGS,
)
_any = regex.plain(DATE, _FLAGS)
_LONGEST = 72
"""Characters of a date."""
_list = regex.plain(
    rf"(?<!\d)(?P<d>{DAY}){_PLAIN_ORDINAL}(?:\s+(?P<m>{MONTH}))?\s*(?:,|and|&)\s*(?:and\s+)?(?=(?:{WEEKDAY}\s+)?{DAY})",
    _FLAGS,
)
_joined = regex.compile(r"(?:,|and|&|on)\s*$", regex.IGNORECASE)
_weekday_before = regex.compile(rf"(?:{WEEKDAY}\s+)$", _FLAGS)
_weekday = regex.compile(rf"^{WEEKDAY},?\s+(?:the\s+)?", _FLAGS)
_without_year = regex.compile(
    rf"""(?:\b(?P<w>{WEEKDAY}),?\s+(?:the\s+)?)?(?:
        (?<!\d)(?<!\d:)(?P<d>{DAY}){_ORDINAL}(?:\s+day)?(?:\s+of)?[\s,]*(?P<m>{MONTH})\b
      | \b(?=(?-i:\p{{Lu}}))(?P<m>{MONTH})\.?[\s,]+(?P<d>{DAY}){_ORDINAL}(?![\d:.]\d|\d)
    )""",
    _FLAGS,
)
_slashed = regex.compile(
    rf"(?:\b(?P<w>{WEEKDAY}),?\s+)?(?<![\d/.-])(?P<a>\d\d?)(?P<s>[/.-])(?P<b>\d\d?)(?P=s)(?P<y>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/])",
    _FLAGS,
)
_month_first = regex.plain(rf"\b{MONTH}\.?\s+{DAY}{_PLAIN_ORDINAL},?\s+(?:19|20)\d\d", _FLAGS)
_day_first = regex.plain(rf"(?<!\d){DAY}{_ORDINAL}(?:\s+of)?[\s,]*{MONTH}\.?[\s,]*(?:19|20)\d\d", _FLAGS)
_year = regex.plain(r"(?:19|20)[0-9][0-9]")
_BEFORE_YEAR = 32
"""Characters of a day and the name of its month, with the year behind them."""
_month_year = regex.compile(rf"\b(?P<m>{MONTH})\s+(?P<y>(?:19|20)\d\d)\b", _FLAGS)


class Found(NamedTuple):
    """A date and where its words stand in the text searched."""

    date: date
    start: int
    end: int


Order = Literal["day", "month", "unknown"]
"""Which number of 03/04/2021 a paper sets first; `unknown` where its words point to the month and no date proves it."""
_order: ContextVar[Order] = ContextVar("order", default="day")


def current_order() -> Order:
    """The order of the paper that is being parsed."""
    return _order.get()


@contextmanager
def in_order(order: Order) -> Iterator[None]:
    """Read the numeric dates of one paper in its own order."""
    token = _order.set(order)
    try:
        yield
    finally:
        _order.reset(token)


def order_of(text: str) -> Order:
    """The order that a paper's own dates prove: a number above 12, or the weekday beside it, leaves but one reading.

    Where none proves it, the day comes first, except in a paper that always writes "October 7, 2024" in words.
    """
    day = month = 0
    near = stretches(text, numbers(text))
    for m in (m for lo, hi in near for m in _slashed.finditer(text, lo, hi)):
        as_day, as_month = (_build(m["y"], m[b], m[a]) for a, b in ("ab", "ba"))
        if m["w"] and as_day and as_month:
            weekday = m["w"][:3].casefold()
            as_day, as_month = (d if f"{d:%a}".casefold() == weekday else None for d in (as_day, as_month))
        day += bool(as_day and not as_month)
        month += bool(as_month and not as_day)
    if day or month:
        return "day" if day > 3 * month else "month" if month > 3 * day else "unknown"
    years = [m.end() for m in _year.finditer(text)]
    if not any(_month_first.search(text, max(0, end - _BEFORE_YEAR), end) for end in years):
        return "day"
    return "day" if any(_day_first.search(text, max(0, end - _BEFORE_YEAR), end) for end in years) else "unknown"


def read_either_way(text: str) -> bool:
    """Whether a numeric date stands in `text` that the paper's order leaves open."""
    return _order.get() == "unknown" and any(
        int(m["a"]) <= 12 and int(m["b"]) <= 12 and m["a"] != m["b"] for m in _slashed.finditer(text)
    )


def _build(year: str, month: str, day: str) -> date | None:
    y = int(year.lstrip("'’"))
    m = int(month) if month.isdigit() else month_number(month)
    try:
        return date(y if y > 99 else 2000 + y, m, int(day))
    except ValueError:  # 31 June: the paper's own slip; the words stay in the text
        return None


_told = regex.fields(_one, "iy", "im", "id", "nd", "nm", "ny", "d", "m", "y", "am", "ad", "ay", "um", "ud", "uy")


def _of(m: "regex.Match[str]") -> date | None:
    iy, im, iso_day, nd, nm, ny, d, mo, y, am, ad, ay, um, ud, uy = _told(m)
    if y:
        return _build(y, mo, d)
    if ny:
        return _numeric(ny, nm, nd)
    if ay:
        return _build(ay, am, ad)
    if iy:
        return _build(iy, im, iso_day)
    return _build(uy, um, ud) if uy and _order.get() != "day" else None


def _numeric(year: str, second: str, first: str) -> date | None:
    """A date of two numbers of which the second may be a month."""
    order = _order.get()
    either = int(first) <= 12 and int(first) != int(second)
    if either and order == "unknown":
        return None
    return _build(year, first, second) if either and order == "month" else _build(year, second, first)


def find_dates(text: str) -> list[Found]:
    """Every date in `text`, in order; in "21 March and 4 April 2017" both, the first with the year of the last.

    A day of a list that no month or year follows from is left out.
    """
    near = beginnings(text)
    return list(_dates_in(text, tuple(near), _order.get())) if near else []


@lru_cache(64)
def _dates_in(text: str, near: tuple[int, ...], _: Order) -> list[Found]:
    """The same, for a head's words are asked more than once."""
    full: list[Found] = []
    last = 0
    for at in near:
        if at >= last and (m := _one.match(text, at, at + _LONGEST)):
            last = m.end()
            if day := _of(m):
                full.append(Found(day, m.start(), last))
    return sorted([*full, *_shared(text, full)], key=lambda f: f.start)


def has_date(text: str) -> bool:
    """Whether the words of a full date stand in `text`, be there such a day or not."""
    return any(_any.match(text, at, at + _LONGEST) for at in beginnings(text))


def first_date(text: str) -> date | None:
    """The first date in `text`, if there is one: the words of a date may name a day that never was."""
    return next((found.date for found in find_dates(text)), None)


class Day(NamedTuple):
    """A day whose year the words leave out, and where they stand."""

    month: int
    day: int
    weekday: int | None
    """0 for Monday; None where the words do not tell."""
    start: int
    end: int

    def in_year(self, year: int) -> date | None:
        """The day in that year, if there is such a day and it falls on the weekday told."""
        found = _build(str(year), str(self.month), str(self.day))
        return found if found and self.weekday in (None, found.weekday()) else None


def find_days(text: str) -> list[Day]:
    """Every day of a month in `text` that stands without its year, in order."""
    full = [(found.start, found.end) for found in find_dates(text)]
    days = []
    for m in (m for lo, hi in stretches(text, months(text)) for m in _without_year.finditer(text, lo, hi)):
        behind = bisect_left(full, (m.end(), 0))
        if not (behind and full[behind - 1][1] > m.start()):
            weekday = _WEEKDAYS.index(m["w"][:3].casefold()) if m["w"] else None
            days.append(Day(month_number(m["m"]), int(m["d"]), weekday, m.start(), m.end()))
    return days


def _shared(text: str, full: list[Found]) -> Iterator[Found]:
    """The shortened dates of a list, from each full date backwards."""
    for last in full:
        known, edge = last, last.start
        weekday = _weekday_before.search(text, max(0, edge - 14), edge) if text[edge - 1 : edge].isspace() else None
        edge = weekday.start() if weekday else edge
        while _joined.search(text, max(0, edge - 12), edge) and (
            parts := [m for m in _list.finditer(text, max(0, edge - 40), min(last.end, edge + 16)) if m.end() == edge]
        ):
            part = parts[-1]
            month = part["m"] or str(known.date.month)
            turned = part["m"] is not None and month_number(month) > known.date.month
            if not (day := _build(str(known.date.year - turned), month, part["d"])):
                break
            known = Found(day, part.start(), part.end("m") if part["m"] else part.end("d"))
            yield known
            edge = part.start()


def parse_date(text: str) -> date | None:
    """The date that `text` is, for what a person types: any of the forms of `DATE`, and nothing else around it."""
    told = _weekday.sub("", text.strip())
    found = find_dates(told)
    return found[0].date if [(f.start, f.end) for f in found] == [(0, len(told))] else None


def in_words(day: date) -> str:
    """A day as minutes print it: 6 November 2012; on Windows, too, where `strftime` cannot leave out a zero."""
    return f"{day.day} {day:%B %Y}"


def month_end(text: str) -> date | None:
    """Last day of the month that `text` names with its year ("May 2019"), or None."""
    if m := _month_year.search(text):
        first = _build(m["y"], m["m"], "1")
        return first and first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return None


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_before(day: date, of_month: int, month: str) -> date | None:
    """The last such day of a month (by its name) before `day`: what a paper means that leaves out the year."""
    tried = (_build(str(year), month, str(of_month)) for year in (day.year, day.year - 1))
    return next((found for found in tried if found and found < day), None)
