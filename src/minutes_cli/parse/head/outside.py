"""What a file declares of its meeting: front matter, page title, address and name as evidence beside the paper."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.model import Declared, Source
from minutes_cli.words import lazily as regex
from minutes_cli.words.bodies import body_name, is_general
from minutes_cli.words.date_places import month_number
from minutes_cli.words.dates import MONTH, MONTHS, Day, first_date, month_end
from minutes_cli.words.names import title_case
from minutes_cli.words.patterns import FLAGS

from .when import day_told, held_on
from .whose import Whose, whose

_ORDER = ("front matter", "page title", "page header", "properties", "address", "file name")
_month = regex.compile(rf"\b(?P<m>{MONTH})\b(?:\s+(?P<y>(?:19|20)\d\d|\d\d)\b)?(?!\s+\d)", FLAGS)
_posted = regex.compile(r"\b(?P<y>(?:19|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])\b")
_minutes = regex.compile(r"\b(?:minutes|notes\s+of|agm|meeting)\b", regex.IGNORECASE)
_meets = regex.compile(r"\bmeeting\b", regex.IGNORECASE)
_any_month = regex.compile(rf"\b{MONTH}\b", FLAGS)
_at_an_hour = regex.compile(r"\d[T\s](?:0?[7-9]|1\d|2[0-2]):(?:00|15|30|45)(?::00)?(?!:?\d)")
_MONTHS_BACK = 11
"""A paper is put out within so many months of its meeting, where only that tells the year."""


class Outside(NamedTuple):
    """The declared facts that bear on a meeting, the surest first."""

    titles: tuple[tuple[str, Source], ...] = ()
    body: str | None = None
    council: str | None = None
    posted: date | None = None
    """The day on which the paper was put out, at the latest: no meeting that it tells of was later."""
    appointed: date | None = None
    """The day of the meeting, where the file calls it so, or gives it an hour under a title that names a meeting."""


@lru_cache(4)
def outside(declared: tuple[Declared, ...]) -> Outside:
    """What the file declares, as far as a head can use it."""
    told = sorted(declared, key=lambda d: _ORDER.index(d.source))
    titles = tuple((d.value, _source(d)) for d in told if d.field == "title" and len(d.value) > 5)
    days = [day for d in told if d.field == "date" and d.source != "properties" and (day := first_date(d.value))]
    return Outside(
        titles,
        next((d.value for d in told if d.field == "body"), None),
        next((d.value for d in told if d.field == "council"), None),
        days[0] if days else next(_folders(told), None),
        _appointed(told),
    )


def _appointed(told: list[Declared]) -> date | None:
    """The day that is declared as the meeting's, or has an hour: 2022-11-19 13:00 of a "Board of Directors Meeting".

    A post is put out at no full hour, or names a month.
    """
    if held := [day for d in told if d.field == "held" and (day := first_date(d.value))]:
        return held[0]
    titles = [d.value for d in told if d.field == "title" and d.source == "front matter"]
    named = any(_meets.search(title) and not _any_month.search(title) for title in titles)
    days = [first_date(d.value) for d in told if d.field == "date" and named and _at_an_hour.search(d.value)]
    return days[0] if days else None


def _source(d: Declared) -> Source:
    return "file name" if d.source in ("file name", "address") else "declared"


def _folders(told: list[Declared]) -> Iterator[date]:
    """The end of the month whose folder an address has ("…/2017-07/minutes.pdf")."""
    for d in told:
        if d.field == "address" and (m := list(_posted.finditer(d.value))):
            last = month_end(f"{list(MONTHS)[int(m[-1]['m']) - 1]} {m[-1]['y']}")
            if last:
                yield last


@lru_cache(4)
def declared_body(facts: Outside) -> tuple[Whose, Source] | None:
    """The body that a declared title names, or that the file declares outright."""
    if facts.body and (name := body_name(facts.body, slot=True)):
        return Whose(name, facts.council, "ordinary"), "declared"
    for title, source in facts.titles:
        told = whose(title_case(title.upper()) if title.islower() else title)
        if told.body and not is_general(told.body):
            return told, source
    return None


@lru_cache(4)
def declared_date(facts: Outside) -> tuple[date, Source] | None:
    """The day that a declared title gives; of a day without its year, the last before the paper was put out."""
    for title, source in facts.titles:
        if day := held_on(title):
            return day, source
    for title, source in facts.titles:
        if (told := day_told(title)) and (whole := with_year(told, facts)):
            return whole, source
    return (facts.appointed, "declared") if facts.appointed else None


def with_year(told: Day, facts: Outside) -> date | None:
    """The day in the year that the file's name, or the day on which it was put out, tells; checked by the weekday."""
    for title, _ in facts.titles:
        if (full := held_on(title)) and (full.month, full.day) == (told.month, told.day):
            return full
    if facts.posted is None:
        return None
    tried = (told.in_year(year) for year in (facts.posted.year, facts.posted.year - 1))
    return next((d for d in tried if d and timedelta(0) <= facts.posted - d < timedelta(days=31 * _MONTHS_BACK)), None)


def declared_bounds(facts: Outside, title: str) -> tuple[date | None, date | None]:
    """(after, before) for a meeting of which only the month is told, or only when its paper was put out."""
    for words in (title, *(t for t, _ in facts.titles)):
        for m in _month.finditer(words):
            if m["y"]:
                year = int(m["y"]) if int(m["y"]) > 99 else 2000 + int(m["y"])
                return _month_of(year, month_number(m["m"]))
            if facts.posted:
                month = month_number(m["m"])
                year = facts.posted.year - (month > facts.posted.month)
                return _month_of(year, month)
    return None, facts.posted + timedelta(days=1) if facts.posted else None


def _month_of(year: int, month: int) -> tuple[date, date]:
    """The days between which a month lies."""
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return first - timedelta(days=1), following
