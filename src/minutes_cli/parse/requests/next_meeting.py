"""The day of the body's next meeting, as its minutes announce it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from minutes_cli.model import Item, Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.date_places import month_number, months, stretches
from minutes_cli.words.dates import DAY, MONTH, find_dates
from minutes_cli.words.patterns import FLAGS


def announced(items: Sequence[Item], texts: Sequence[Passage], day: date | None) -> date | None:
    """The day of the body's next meeting, as its minutes on `day` announce it: under that title, or at their end.

    What is said of a next meeting in between may be that of any group that somebody reports on.
    """
    found: list[date] = []
    for item, text in zip(items, texts, strict=True):
        if item.title and _next_title.search(item.title):
            found += _days_in(f"{item.title} {text.text[:_ANNOUNCING]}", day)
    if found or not texts:
        return min(found, default=None)
    end = texts[-1].text[-_ENDING:]
    said = [m.start() for m in _next_said.finditer(end)]
    if not said:
        return None
    told = _stop.split(end[said[-1] : said[-1] + _ANNOUNCING], maxsplit=1)[0]
    return min(_days_in(told, day), default=None)


def _days_in(text: str, day: date | None) -> Iterator[date]:
    """The days after `day`, and within the year, that a text names; one without a year is the coming one."""
    days = [f.date for f in find_dates(text)]
    if not days and day:
        bare = (m for lo, hi in stretches(text, months(text)) for m in _bare_day.finditer(text, lo, hi))
        days = [d for m in bare if (d := coming(day, int(m["bd"]), month_number(m["bm"])))]
    yield from (d for d in days if day is None or 0 < (d - day).days < _YEAR)


_YEAR = 366
_ANNOUNCING = 300
"""Characters behind the words "next meeting" in which its day may stand."""
_stop = regex.compile(r"(?<=[a-z)])\.\s")
_ENDING = 1500
"""Characters of the last minute in which the next meeting may be announced without a title of its own."""
_next_title = regex.compile(
    r"\bnext\s+(?:ordinary\s+|scheduled\s+|full\s+|council\s+|parish\s+|pc\s+){0,3}meetings?\b|\bdates?\s+of\s+(?:future\s+)?meetings?\b",
    FLAGS,
    needs=("meeting",),
)
_next_said = regex.compile(
    r"\bnext\s+(?:(?:ordinary|scheduled|full|regular|monthly|council|parish|board|committee|town|pc)\s+){0,3}meeting\b",
    FLAGS,
    needs=("next",),
)
_bare_day = regex.compile(rf"(?<!\d)(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b", FLAGS)


def coming(day: date, of_month: int, month: int) -> date | None:
    """The first such day after the meeting: a paper that gives no year means the coming one."""
    for year in (day.year, day.year + 1):
        try:
            found = date(year, month, of_month)
        except ValueError:
            continue
        if found > day:
            return found
    return None
