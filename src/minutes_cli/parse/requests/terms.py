"""Terms: how long, which way, and from what, as a request tells them.

term   := lead? amount (way anchor)?
amount := number ("working" | "calendar")? unit ("time")?
way    := "of" | "from" | "after" | "following" | "since"  ‖  "before" | "prior to" | "in advance of" | "ahead of"
anchor := "this meeting" | "today" | day | what is on a day | anything else

It is counted from what the paper says that it is counted from, and from the meeting only where that is the meeting, or
nothing: of what has no day, no day follows.  The lead says whether it ends then, begins then or lasts so long.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import WEEKDAY, add_months, find_dates, find_days
from minutes_cli.words.next_meeting import coming
from minutes_cli.words.patterns import FLAGS

from .often import NUMBERS, N


class Term(NamedTuple):
    """A term, and where its words stand."""

    start: int
    end: int
    due: date | None
    told: bool
    """It says by when something is due, or from when it may be; else how long it lasts, or what was."""
    anchored: bool
    """The paper says from what it is counted."""


_Lead = Literal["within", "till", "least", "most", "start", "lasts", "none"]
_LEADS: tuple[tuple[_Lead, str], ...] = (
    ("start", "not within/not before/no sooner than/not sooner than/no earlier than/not earlier than/after/more than"),
    ("within", "within the next/within/in the next/in the coming/in"),
    ("till", "by no later than/no later than/not later than/by"),
    ("least", "at least/not less than/no less than/not fewer than/a minimum of"),
    ("most", "at most/not more than/no more than/up to"),
    (
        "lasts",
        (
            "for/every/over/during/of/each/per/than/last/past/first/final/next/coming/the/these/those/about/once/twice"
            "/times/hour/hours/days"
        ),
    ),
)
"""What stands before an amount: the end of a term, its beginning, or how long something lasts."""
_leads = sorted(
    ((tuple(told.split()), lead) for lead, all_ in _LEADS for told in all_.split("/")), key=lambda x: -len(x[0])
)
_ends: dict[bool, frozenset[_Lead]] = {
    False: frozenset(("within", "till", "most", "none")),
    True: frozenset(("till", "least", "none")),
}
"""Leads of a term that ends on its day, by whether that is counted back: at least a week ‖ before 1 May."""
_LASTS = frozenset(
    """
    let lets lease leased hire hired rent rental licence license tenancy appoint appointed appointment extend extended
    suspend suspended close closed employ employed contract loan lend trial second seconded run runs last lasting open
    period term had was were
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words before an amount without a lead by which it is how long something lasts, or when something was."""
_amount = regex.compile(
    rf"(?<![\w.,-])(?:{N}\s+|(?P<the>the(?=\s+day\s))\s+|(?<=\bwithin\sthe\snext\s))(?:(?P<of>working|business|clear|calendar)\s+)?"
    r"(?P<unit>(?:day|week|fortnight|month|year)s?)\b(?:['’]s?)?(?P<time>\s+time\b)?"
    r"(?!\s+(?:old|ago|of\s+(?:age|birth)|to\s+appeal)\b)",
    FLAGS,
    needs=("day", "week", "fortnight", "month", "year"),
)
_way = regex.plain(
    r"\s+(?:of|from|after|following|since|(?P<back>before|prior\s+to|in\s+advance\s+of|ahead\s+of))\s+",
    regex.IGNORECASE,
)
_sooner = regex.plain(
    r"\s*,?\s*(?:or|and)\s+[^.;]{3,80}?,?\s*whichever\s+is\s+(?:the\s+)?(?:sooner|earlier|soonest|earliest|later|latest)",
    regex.IGNORECASE,
)
_meeting = regex.plain(
    r"(?:the\s+)?(?:date\s+of\s+)?(?:(?:this|today['’]s)\s+(?:meeting|resolution|decision|date)|today|now"
    r"|(?<=date\sof\s)the\s+meeting(?!\s+(?:of|on|in|with|at)\b))\b(?!['’])",
    regex.IGNORECASE,
)
_named = regex.plain(rf"(?:the\s+)?(?:({WEEKDAY}),?\s+(?:the\s+)?)?", regex.IGNORECASE)
_stretch = regex.plain(r"[^.;:()]{0,100}")
_rest = regex.plain(r"[^,.;:()]{0,80}?(?=\s+(?:and|to|with|by|so|if)\s|\s*[,.;:()]|\s*\Z)", regex.IGNORECASE)
_word = regex.plain(r"[\w’']+")
_NEAR, _LEAD = 80, 4
"""Characters before an amount that are looked at, and words of its lead."""
_DAY = 72
"""Characters of a day."""
_NOT_ON = frozenset("and or but to by for about if when unless that which who at with".split())  # noqa: SIM905
_OF_OTHERS = frozenset({"receipt", "sight"})
"""What has a day of its own, whatever it is of: receipt of the letter ‖ of 1 May."""
_EVENTS = frozenset({"meeting", "hearing", "opening", "sitting"})


def terms(text: str, day: date | None) -> Iterator[Term]:
    """The terms of a text, counted from the meeting on `day` where they are counted from nothing else."""
    for m in _amount.finditer(text):
        lead, start, near = _lead_of(text, m.start())
        way = _way.match(text, m.end())
        if (
            not m["time"]
            and m[0][-1] in "'’s"
            and m[0].rstrip("s")[-1:] in ("'", "’")
            and text[m.end() :][:1].isspace()
        ):
            behind = _word.match(text, m.end() + 1)
            if behind and not way:  # two weeks' notice
                continue
        if m["the"] and not (way and way["back"]):
            continue
        if (
            way
            and lead == "within"
            and text[start : start + 2].casefold() == "in"
            and way[0].strip()[:2].casefold() == "of"
        ):
            continue  # in nine months of the year
        if way is None:
            if lead in ("within", "till", "start"):
                due = _counted(day, m, back=False) if day and lead != "start" else None
                either = _sooner.match(text, m.end())
                yield Term(start, either.end() if either else m.end(), due, told=True, anchored=False)
            continue
        yield _anchored(text, m, way, day, lead, start, near)


def _anchored(  # noqa: PLR0913, PLR0917 - the parts of a term
    text: str,
    m: regex.Match[str],
    way: regex.Match[str],
    day: date | None,
    lead: _Lead,
    start: int,
    near: tuple[str, ...],
) -> Term:
    """A term that says from what it is counted."""
    back = way["back"] is not None
    end, anchor = _anchor(text, way.end(), day)
    if lead == "none" and not _tells_when(m, near, anchor, back=back):
        lead = "lasts"
    ends = lead in _ends[back]
    due = _counted(anchor, m, back=back) if anchor and ends else None
    return Term(start, end, due, told=lead != "lasts", anchored=True)


def _tells_when(m: regex.Match[str], near: tuple[str, ...], anchor: date | None, *, back: bool) -> bool:
    """Whether an amount without a lead tells when something is to be: six months from 1 April, but not £5 a week."""
    if near and (near[-1][0].isdigit() or near[-1].endswith("ed")):
        return False
    if not back and (anchor is None or (m["n"] or "").casefold() in ("a", "an")):
        return False
    return _LASTS.isdisjoint(near)


def _lead_of(text: str, at: int) -> tuple[_Lead, int, tuple[str, ...]]:
    """The lead of an amount that stands at a place, where it begins, and the words near it."""
    found = [*_word.finditer(text, max(0, at - _NEAR), at)]
    near = tuple(m[0].casefold() for m in found)
    if not found or text[found[-1].end() : at].strip():
        return "none", at, ()
    for words, lead in _leads:
        if near[-len(words) :] == words:
            before = near[: -len(words)]
            if lead != "lasts" and before[-1:] and before[-1] in ("for", "wait", "once", "twice", "times"):
                return "lasts", at, near
            if lead in ("within", "till") and before[-1:] == ("not",):
                return "start", found[-len(words) - 1].start(), near
            return lead, found[-len(words)].start(), near
    return "none", at, near


def _anchor(text: str, at: int, day: date | None) -> tuple[int, date | None]:
    """Where the words end that say from what is counted, and its day; None where it has none, or none is told."""
    if m := _meeting.match(text, at):
        return m.end(), day
    if told := day_at(text, at, day):
        return told
    stretch = _stretch.match(text, at)
    words = stretch[0] if stretch else ""
    first = min([*(f.start for f in find_dates(words)), *(d.start for d in find_days(words))], default=0)
    if first and (led := _led_to(words[:first])) and (told := day_at(text, at + led, day)):
        return told
    m = _rest.match(text, at)
    return (m.end() if m else at + len(words[:_NEAR].rpartition(" ")[0])), None


def _led_to(words: str) -> int:
    """Where the day begins behind the words of what is on it, which nothing else can be on; 0 where something could."""
    told = [(m[0].casefold(), m.end()) for m in _word.finditer(words)]
    while told and (told[-1][0] == "the" or _weekday.fullmatch(told[-1][0])):
        told.pop()
    names = [word for word, _ in told[:-1]]
    if len(names) < 1 or len(names) > _LONGEST or "," in words[: told[-1][1]]:
        return 0
    alone = _NOT_ON.isdisjoint(names) and not any(word.endswith("ing") and word not in _EVENTS for word in names)
    if told[-1][0] == "of":
        sure = alone and "of" not in names and "on" not in names and _OF_OTHERS.isdisjoint(names)
    else:
        held = names[-3:] == ["to", "be", "held"]
        alone = alone or (held and _NOT_ON.isdisjoint(names[:-3]))
        sure = told[-1][0] == "on" and alone and "on" not in names and names.count("of") <= 1
    return told[-1][1] if sure else 0


_LONGEST = 9
"""Words that name what is on a day, at most."""
_weekday = regex.plain(WEEKDAY, regex.IGNORECASE)


def day_at(text: str, at: int, day: date | None) -> tuple[int, date | None] | None:
    """Where the day ends that stands at a place, and that day; one without a year is the coming one.

    A weekday that is not its own leaves no day.
    """
    while text[at : at + 1].isspace():
        at += 1
    named = _named.match(text, at)
    begins = named.end() if named else at
    words = text[begins : begins + _DAY]
    full = next((f for f in find_dates(words) if f.start == 0), None)
    bare = None if full else next((d for d in find_days(words) if d.start == 0), None)
    if full is None and bare is None:
        return None
    told = full.date if full else coming(day, bare.day, bare.month) if bare and day else None
    end = begins + (full.end if full else bare.end if bare else 0)
    return end, told if told and is_on(told, named[1] if named else None) else None


def is_on(day: date, weekday: str | None) -> bool:
    """Whether a day is on the weekday that is told with it, if one is."""
    return not weekday or f"{day:%a}".casefold() == weekday[:3].casefold()


def _counted(day: date, m: regex.Match[str], *, back: bool) -> date | None:
    """The day so long after another, or before it; None beyond the days that there are, and of clear days."""
    told = (m["n"] or "one").casefold()
    n = int(told) if told.isdigit() else NUMBERS[told]
    unit, of = m["unit"].casefold(), (m["of"] or "").casefold()
    sign = -1 if back else 1
    if of == "clear":
        return None
    try:
        if of in ("working", "business"):
            while n:
                day += timedelta(days=sign)
                n -= day.weekday() < 5
            return day
        if unit[0] in "my":
            return add_months(day, sign * n * (12 if unit[0] == "y" else 1))
        return day + timedelta(days=sign * n * {"d": 1, "w": 7, "f": 14}[unit[0]])
    except (OverflowError, ValueError):
        return None
