"""By when, and how often: the words of a request → a date, the words themselves, a recurrence.

due  := "by" date | "within" n "days" | "in" n "months' time" | meeting "on" date | "the" date "meeting"
Not due dates: "as at June 2017", "an event to be held on 11 July", "within 21 days to appeal", "by 11 am".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import regex

from minutes_cli.model import Item, Passage
from minutes_cli.words.dates import (
    DATE,
    DAY,
    MONTH,
    MONTHS,
    WEEKDAY,
    add_days,
    add_months,
    find_dates,
    first_date,
    month_end,
)
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

_NUMBERS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "eighteen": 18}
_N = r"(?P<n>\d{1,3}|" + "|".join(_NUMBERS) + r")"
_UNIT = r"(?P<unit>(?P<working>working\s+)?(?:days?|weeks?|months?|years?)(?:['’]s)?)"
_MEETING = rf"(?:meetings?|{MONTH}\s+meeting|cycle|session)"
_SOONER = (
    r"(?:\s*,?\s*(?:or|and)\s+[^.;]{3,80}?,?\s*whichever\s+is\s+(?:the\s+)?"
    r"(?:sooner|earlier|soonest|earliest|later|latest))"
)

RULES: tuple[tuple[str, str], ...] = (
    ("span", rf"\bin\s+{_N}\s+{_UNIT}['’]?(?:\s+time)?{_SOONER}?(?!\s+(?:of|old|ago))"),
    (
        "span",
        rf"\b(?:within|after)\s+(?:the\s+next\s+)?{_N}\s+{_UNIT}['’]?(?:\s+time)?{_SOONER}?(?!['’s]*\s+(?:to\s+appeal|of\s+(?:age|birth)|old))",
    ),
    (
        "date",
        rf"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to|for|deadline\s+of)\s+(?:the\s+end\s+of\s+|close\s+(?:of\s+business\s+)?(?:on\s+)?)?(?:(?:\d+(?:[.:]\d\d)?\s*(?:am|pm|noon)|noon|midday|midnight)\s+(?:on\s+)?)?(?P<d>{DATE})",
    ),
    (
        "date",
        rf"\b{_MEETING}\b(?:\s+(?:of|with)\s+(?:the\s+)?(?:[^.;]{{1,120}}?))?\s*,?\s*(?:(?:(?:which\s+is\s+|is\s+|to\s+|being\s+|scheduled\s+(?:to\s+)?|due\s+to\s+|planned\s+)*(?:be\s+)?(?:held|take\s+place|scheduled|arranged)\s+)?(?:for|on|of|in)\s+(?:the\s+)?|\(|,\s*)(?P<d>{DATE})",
    ),
    ("date", rf"\b(?:to|in)\s+(?:the\s+)?(?-i:\p{{Lu}})[^.;]{{2,80}}?\s+on\s+(?P<d>{DATE})"),
    ("date", rf"\b(?:attend|speak|be\s+present)\b[^.;]{{2,90}}?\s+on\s+(?P<d>{DATE})"),
    ("date", rf"\b(?:the|its|their)\s+(?P<d>{DATE})\s+(?:\w+\s+){{0,2}}?meeting\b"),
    (
        "month",
        rf"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+|beginning\s+of\s+|early\s+|mid-?\s*)?(?P<my>{MONTH}\s+(?:19|20)\d\d)\b",
    ),
    (
        "year",
        r"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?end\s+of\s+(?:the\s+(?:calendar\s+)?year\s+)?(?P<yr>(?:19|20)\d\d)\b(?!\s*[/-]\s*\d)",
    ),
    (
        "bare",
        rf"\b(?:by|before|until|no\s+later\s+than|on\s+or\s+before)\s+(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b(?!\s*\d)",
    ),
    (
        "words",
        rf"\b(?:to|at|for|before|by|until|in\s+time\s+for)\s+(?:(?:the|its|a|an|their|our|each|every)\s+|(?=next\s))(?:(?:next|following|future|subsequent|special|forthcoming|earliest|ordinary|first|later|{MONTH}(?:\s+\d{{4}})?|Spring|Summer|Autumn|Winter|annual)\s+){{1,3}}(?:{_MEETING})(?:\s+(?:of|in)\s+(?:the\s+)?[^,.;]{{2,60}}?(?=[,.;]|\s+(?:on|to|with|regarding|in|and|setting|providing|for)\b|$))?",
    ),
    (
        "words",
        r"\bwhen\s+(?:it|the\s+\w+)\s+next\s+considers?[^,.;]{0,90}?(?=[,.;]|\s+to\b|$)|\b(?:once|when|as\s+soon\s+as|upon|following|on)\s+(?:it\s+(?:is|was|becomes?|became|has\s+been)\s+\w+|available|(?:the\s+)?completion\b[^,.;(]{0,60}|completed)|\bin\s+due\s+course\b|\bas\s+soon\s+as\s+(?:possible|practicable)\b|\bprior\s+to\s+[^,.;]{3,80}?(?=\s+the\s+(?-i:\p{Lu})|[,.;(]|$)",
    ),
)
"""(what the match gives, pattern), in order: the first that matches decides."""
_rules = tuple((kind, regex.compile(pattern, FLAGS)) for kind, pattern in RULES)
_held = regex.compile(
    rf"(?<!\bto\s)\bbe\s+(?:held|convened|arranged|called)\s+(?P<told>(?:on|for)\s+(?P<d>{DATE}))", FLAGS
)
_recurs = regex.compile(
    r"""\b(?:bi\s?[-–]?\s*(?:annual(?:ly)?|monthly|weekly)|(?:six|three|two|four|nine|\d+)[\s-]*monthly|half[\s-]*yearly|quarterly|monthly|fortnightly|weekly|termly|annually|twice\s+(?:a|per)\s+year|twice[\s-]yearly|yearly
    |on\s+an\s+annual\s+basis|(?:a\s+|an\s+)?annual\s+(?:progress\s+|update\s+|monitoring\s+|review\s+)?reports\b|every\s+(?:\w+\s+)?(?:months?|weeks?|years?|quarters?|meetings?)|(?:to|at)\s+each\s+meeting|each\s+(?:year|month|quarter|term))\b""",
    FLAGS,
)
_PERIODS = tuple(
    (months, regex.compile(form))
    for months, form in (
        (6, r"bi-?annual|half.?yearly|twice.(?:a|per).year|twice.yearly"),
        (2, r"bi-?monthly"),
        (3, r"quarter"),
        (4, r"term"),
        (12, r"annual|^yearly|each year|every year"),
        (1, r"^monthly|each month|every month\b"),
    )
)
_counted = regex.compile(rf"{_N}[\s-]*(?P<unit>month|year)")
_false = regex.compile(
    rf"\b(?:as\s+at|as\s+of|dated|since|period|ending|ended|from)\s+(?:{DATE}|{MONTH}\s+\d{{4}})", FLAGS
)


@dataclass(frozen=True, slots=True)
class When:
    """What a request says of time."""

    due: date | None = None
    text: str | None = None
    """The paper's words."""
    recurrence: str | None = None
    period: int | None = None
    """Months between two reports, of a recurring request."""


def when(text: str, day: date | None, next_day: date | None = None) -> When:
    """By when `text` asks for what it asks, counted from the meeting on `day` (None: relative times give no date).

    "To the next meeting" is on `next_day`, where that is announced.  Working days are counted as days of the week
    without weekends; bank holidays are not known here.
    """
    if not _trigger.search(text):
        return _NEVER
    found = _when(text, day)
    if found.due is None and next_day and found.text and _own_next.fullmatch(found.text):
        found = replace(found, due=next_day)
    return replace(found, period=_period(found.recurrence)) if found.recurrence else found


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
        days = [d for m in _bare_day.finditer(text) if (d := _next(day, int(m["bd"]), MONTHS[m["bm"].casefold()]))]
    yield from (d for d in days if day is None or 0 < (d - day).days < _YEAR)


_YEAR = 366
_ANNOUNCING = 300
"""Characters behind the words "next meeting" in which its day may stand."""
_stop = regex.compile(r"(?<=[a-z)])\.\s")
_ENDING = 1500
"""Characters of the last minute in which the next meeting may be announced without a title of its own."""
_next_title = regex.compile(
    r"\bnext\s+(?:ordinary\s+|scheduled\s+|full\s+|council\s+|parish\s+){0,3}meetings?\b|\bdates?\s+of\s+(?:future\s+)?meetings?\b",
    FLAGS,
)
_next_said = regex.compile(
    r"\bnext\s+(?:(?:ordinary|scheduled|full|regular|monthly|council|parish|board|committee|town)\s+){0,3}meeting\b",
    FLAGS,
)
_bare_day = regex.compile(rf"(?<!\d)(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b", FLAGS)
_own_next = regex.compile(
    r"(?:(?:to|at|for|before|by|until|in\s+time\s+for)\s+)?(?:the|its|our)?\s*next\s+(?:(?:ordinary|scheduled|full|regular|monthly|council|parish|board|committee)\s+){0,2}meeting"
    r"(?:\s+of\s+(?:the|this)\s+(?:committee|board|council|panel|group|forum|cabinet|body))?\W*",
    FLAGS,
)


def _period(recurrence: str) -> int | None:
    for months, form in _PERIODS:
        if form.search(recurrence):
            return months
    count = _counted.search(recurrence)
    if not count:
        return None
    n = int(count["n"]) if count["n"].isdigit() else _NUMBERS[count["n"]]
    return n * (12 if count["unit"].startswith("year") else 1)


_NEVER = When()
_trigger = regex.compile(
    r"\d|\b(?:with)?in\b|\bafter\b|\b(?:next|future|each|every|when|once|upon|due|soon|prior|annual|first|special|completion|later|termly)"
    r"|yearly|monthly|weekly|quarter|nightly|\bannually|meeting|twice|available",
    regex.IGNORECASE,
)
"""A word that every "when" has."""


def _when(text: str, day: date | None) -> When:
    recurs = _recurs.search(text)
    recurrence = _folded(recurs[0]) if recurs else None
    held = _held.search(text)
    on = first_date(held["d"]) if held else None
    if held and on and not (day and on < day):
        return When(on, tidy(held["told"]), recurrence)
    hidden = _false.sub(lambda m: " " * len(m[0]), text)
    for kind, rule in _rules:
        for m in rule.finditer(hidden):
            known, due = _read(kind, m, day)
            if due and day and due < day:
                continue
            if known and not (recurrence and kind != "words" and recurs and m.start() <= recurs.start() < m.end()):
                return When(
                    None if recurrence and kind == "span" else due,
                    tidy(text[m.start() : m.end()]).strip(" ,("),
                    recurrence,
                )
    return When(None, tidy(recurs[0]) if recurs else None, recurrence)


def _read(kind: str, m: regex.Match[str], day: date | None) -> tuple[bool, date | None]:
    if kind == "words":
        return True, None
    if kind == "date":
        found = find_dates(m["d"])
        return bool(found), found[0].date if found else None
    if kind == "year":
        return True, date(int(m["yr"]), 12, 31)
    if kind == "month":
        return True, month_end(m["my"])
    if kind == "bare":
        return True, _next(day, int(m["bd"]), MONTHS[m["bm"].casefold()]) if day else None
    return True, _later(day, m) if day else None


def _later(day: date, m: regex.Match[str]) -> date:
    told = m["n"].casefold()
    n = int(told) if told.isdigit() else _NUMBERS[told]
    unit = regex.sub(r"['’]s$", "", m["unit"].split()[-1].casefold())
    if m["working"]:
        while n:
            day = add_days(day, 1)
            n -= day.weekday() < 5
        return day
    if unit.startswith("day"):
        return add_days(day, n)
    if unit.startswith("week"):
        return add_days(day, 7 * n)
    return add_months(day, n * (12 if unit.startswith("year") else 1))


def _next(day: date, of_month: int, month: int) -> date | None:
    """The first such day after the meeting: a paper that gives no year means the coming one."""
    for year in (day.year, day.year + 1):
        try:
            found = date(year, month, of_month)
        except ValueError:
            continue
        if found > day:
            return found
    return None


def _folded(text: str) -> str:
    return regex.sub(r"\s*[-–]\s*", "-", tidy(text).casefold())
