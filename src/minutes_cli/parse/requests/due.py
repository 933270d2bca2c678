"""By when, and how often: the words of a request → a date, the words themselves, a recurrence.

due  := "by" date | "within" n "days" | "in" n "months' time" | meeting "on" date | "the" date "meeting"
Not due dates: "as at June 2017", "an event to be held on 11 July", "within 21 days to appeal", "by 11 am".
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.by_letters import any_of
from minutes_cli.words.date_places import month_number
from minutes_cli.words.dates import (
    DATE,
    WEEKDAY,
    Day,
    add_months,
    find_dates,
    find_days,
    first_date,
    month_end,
)
from minutes_cli.words.next_meeting import coming
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .often import NUMBERS, RECURRING, folded, period, recurrence
from .other_times import own_times
from .times import KIND, RULES

_DIGITS = frozenset("0123456789")
_STEMS = {
    "span": frozenset("day week month year".split()),  # noqa: SIM905
    "month end": frozenset(["end"]),
    "words": frozenset(
        """
        advance day week meeting briefing cycle session when once soon upon following available complet
        course prior year month term christmas easter spring summer autumn winter agenda urgen
        immediately forthwith asap a.s.a.p delay earliest deadline closing
        recess holiday break half agm weekend quarter season january february march
        april may june july august september october november december
        """.split()  # noqa: SIM905 - words are read more easily than a list of them
    )
    | {"on it"},
}
_rules = tuple((_STEMS.get(kind, _DIGITS), kind, regex.compile(pattern, FLAGS)) for kind, pattern in RULES)
"""(stems of which one stands where the rule can match, what the match gives, pattern)."""
_held = regex.compile(
    rf"(?<!\bto\s)\bbe\s+(?:held|convened|arranged|called)\s+(?P<told>(?:on|for)\s+(?P<d>{DATE}))", FLAGS
)
_quoted = regex.compile(r"“[^”]*”|\"[^\"]*\"")
"""What is only quoted comes again in the words that are quoted: add “the lamps are lit weekly” to the orders."""
_FROM = ("before", "until", "prior")
_not_yet = regex.plain(r"\b[Nn]ot\s+\Z")
"""    not ‖ before 1 May: when what is asked may begin, and no day by which it is due"""
_NOT = 8
"""Characters that hold the word before it."""
_LEADS_TO = 20
"""Characters of a request that lead to what it quotes, at least."""


class When(NamedTuple):
    """What a request says of time."""

    due: date | None = None
    text: str | None = None
    """The paper's words."""
    recurrence: str | None = None
    period: int | None = None
    """Months between two reports, of a recurring request."""

    def __bool__(self) -> bool:
        """Whether anything is told."""
        return self != NEVER


def when(text: str, day: date | None, next_day: date | None = None, own: Collection[str] = ()) -> When:
    """By when `text` asks for what it asks, counted from the meeting on `day` (None: relative times give no date).

    "To the next meeting" is on `next_day`, where that is announced; "of the HPC", where `own` has
    these initials.  Working days are counted as days of the week without weekends; bank holidays are not known here.
    """
    stems = frozenset(_stem.findall(text.lower()))
    if not stems:
        return NEVER
    found = _when(text, day, stems)
    if found.due is None and next_day and found.text and (m := _own_next.fullmatch(found.text)):
        found = found if (m["whose"] or m["of"] or "PC").upper() not in ("PC", *own) else found._replace(due=next_day)
    return found._replace(period=period(found.recurrence)) if found.recurrence else found


_own_next = regex.compile(
    rf"(?:(?:to|at|for|before|by|until|in\s+time\s+for)\s+)?(?:the|its|our)?\s*next\s+(?:(?:{KIND}|(?-i:(?P<whose>\p{{Lu}}{{2,5}})))\s+)"
    rf"{{0,2}}meeting(?:\s+of\s+(?:the|this)\s+(?:{BODY_NOUN}|body|(?-i:(?P<of>\p{{Lu}}{{2,5}}))))?\W*",
    FLAGS,
)
NEVER = When()
_stem = regex.plain(any_of(sorted(RECURRING.union(_DIGITS, *_STEMS.values()), key=lambda stem: (-len(stem), stem))))
"""What of a text, in small letters, tells that it may say when; one look finds all."""


def _when(text: str, day: date | None, stems: frozenset[str]) -> When:
    dated = not _DIGITS.isdisjoint(stems)
    recurs = None if RECURRING.isdisjoint(stems) else recurrence(_quoted.sub(lambda m: " " * len(m[0]), text))
    often = folded(recurs[0]) if recurs else None
    held = _held.search(text) if dated else None
    on = first_date(held["d"]) if held else None
    if held and on and not (day and on < day):
        return When(on, tidy(held["told"]), often)
    unquoted = _without_quotes(text) if dated or "meeting" in stems else text
    hidden = own_times(unquoted)
    for needed, kind, rule in _rules:
        for m in rule.finditer(hidden) if not needed.isdisjoint(stems) else ():
            known, due = _read(kind, m, day)
            not_yet = _not_yet.search(hidden, max(0, m.start() - _NOT), m.start()) if m[0].startswith(_FROM) else None
            if known and not_yet:
                return When(None, tidy(text[not_yet.start() : m.end()]), often)
            if due and day and due < day:
                continue
            if known and not (often and kind != "words" and recurs and m.start() <= recurs.start() < m.end()):
                return When(
                    None if often and kind == "span" else due,
                    tidy(m.groupdict().get("told") or text[m.start() : m.end()]).strip(" ,("),
                    often,
                )
    if dated and not often and day and (going := _going_on(text, hidden, day)):
        return going
    return When(None, tidy(recurs[0]) if recurs else None, often)


def _going_on(text: str, hidden: str, day: date) -> When | None:
    """When something goes on that somebody is to attend, or to do on a day: "Fair, 4 May: JP to attend"."""
    attended = _attending.search(text) is not None
    if not (attended or _on_a_day.search(hidden)):
        return None
    told = text if attended else hidden
    days = [(f.start, f.end, f.date) for f in find_dates(told) if f.date > day]
    days += [(d.start, d.end, on) for d in find_days(told) if (on := _soon(d, day))]
    for start, end, on in sorted(days):
        led, more = _leads_on.search(told, max(0, start - _LEADS_TO), start), _more_days.match(told, end)
        if (led or attended) and more and not more["or"]:
            year = int(more["year"]) if more["year"] else on.year
            return When(on.replace(year=year), tidy(text[led.start() if led else start : more.end()]))
    return None


def _soon(day_told: Day, day: date) -> date | None:
    """The day without a year that comes within the months after the meeting on `day`: one long past is told so too."""
    for year in (day.year, day.year + 1):
        on = day_told.in_year(year)
        if on and 0 < (on - day).days <= _SOON:
            return on
    return None


_SOON = 240
"""Days within which a day comes that is told without its year or a word that points forward."""
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


def _without_quotes(text: str) -> str:
    """`text` with a mask for what a request quotes, as a motion that is to be put: that has times of its own."""
    first = _quoted.search(text, _LEADS_TO)
    return text[: first.start()] + _quoted.sub(lambda m: "_" * len(m[0]), text[first.start() :]) if first else text


def _read(kind: str, m: regex.Match[str], day: date | None) -> tuple[bool, date | None]:
    """Whether what a rule matched tells a time, and the day of it, counted from the meeting on `day`."""
    if kind.startswith("in "):
        end = month_end(m["my"].replace(" of ", " ")) if kind == "in month" else date(int(m["yr"]), 12, 31)
        return bool(day and end and end >= day), None
    try:
        told = _day_of(kind, m, day)
    except (OverflowError, ValueError):  # beyond the last day that there is
        told = None
    return told is not None or not (kind == "date" or (day and m.groupdict().get("met"))), told


def _day_of(kind: str, m: regex.Match[str], day: date | None) -> date | None:
    """The day that the words of a rule tell; None where they tell none, or none without the day of the meeting."""
    if kind == "date":
        return first_date(m["d"])
    if kind in ("year", "month"):
        return date(int(m["yr"]), 12, 31) if kind == "year" else month_end(m["my"])
    if kind == "bare" and m.groupdict().get("by"):
        return first_date(f"{m['bd']} {m['bm']} {m['by']}")
    if kind == "words" or day is None:
        return None
    if kind == "month end":
        return _end_of(day, month_number(m["em"]))
    if kind == "bare":
        of_month, month = int(m["bd"]), month_number(m["bm"])
        met = m.groupdict().get("met") is not None  # "by the September 13 meeting"
        return _soon(Day(month, of_month, None, 0, 0), day) if met else coming(day, of_month, month)
    return _later(day, m)


def _end_of(day: date, month: int) -> date:
    """The last day of the month that is on, or of the next of its name."""
    year = day.year + (month < day.month)
    return add_months(date(year, month, 1), 1) - timedelta(days=1)


def _later(day: date, m: regex.Match[str]) -> date:
    told = m["n"].casefold()
    n = int(told) if told.isdigit() else NUMBERS[told]
    unit = regex.sub(r"['’]s$", "", m["unit"].split()[-1].casefold())
    if m["working"]:
        while n:
            day = day + timedelta(days=1)
            n -= day.weekday() < 5
        return day
    if unit.startswith("day"):
        return day + timedelta(days=n)
    if unit.startswith("week"):
        return day + timedelta(weeks=n)
    return add_months(day, n * (12 if unit.startswith("year") else 1))
