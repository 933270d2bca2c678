"""By when, and how often: the words of a request → a date, the words themselves, a recurrence.

due  := "by" date | "within" n "days" | "in" n "months' time" | meeting "on" date | "the" date "meeting"
Not due dates: "as at June 2017", "an event to be held on 11 July", "within 21 days to appeal", "by 11 am".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.date_places import month_number
from minutes_cli.words.dates import (
    DATE,
    DAY,
    MONTH,
    WEEKDAY,
    add_days,
    add_months,
    find_dates,
    first_date,
    month_end,
)
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .next_meeting import coming
from .often import NUMBERS, RECURRING, N, folded, period, recurrence

_UNIT = r"(?P<unit>(?P<working>working\s+)?(?:days?|weeks?|months?|years?)(?:['’]s)?)"
_MEETING = rf"(?:meetings?|{MONTH}\s+meeting|cycle|session)"
_TO_BE = r"(?:which\s+is\s+|is\s+|to\s+|being\s+|scheduled\s+(?:to\s+)?|due\s+to\s+|planned\s+)"
_SOONER = (
    r"(?:\s*,?\s*(?:or|and)\s+[^.;]{3,80}?,?\s*whichever\s+is\s+(?:the\s+)?"
    r"(?:sooner|earlier|soonest|earliest|later|latest))"
)

_KIND = r"ordinary|scheduled|full|plenary|regular|monthly|council|parish|board|committee|pc"
"""What its own next meeting may be called."""

_SEASON = (
    r"\b(?:by|before|until|in\s+time\s+for)\s+(?:the\s+)?(?:(?:end|middle|start|beginning)\s+of\s+)?(?:the\s+|this\s+|our\s+)?"
    r"(?:(?:financial|fiscal|municipal|calendar|civic|school|academic|current)\s+year|year[- ]end"
    r"|year(?<=end\s+of\s+the\s+year)"
    r"|month(?<=end\s+of\s+the\s+month)|term|Christmas|Easter|(?:spring|summer|autumn|winter)(?:\s+(?:19|20)\d\d)?)\b"
)
"""by Christmas · before the end of the financial year · by summer 2019: a time, but no day"""

RULES: tuple[tuple[str, str], ...] = (
    ("span", rf"\bin\s+{N}\s+{_UNIT}['’]?(?:\s+time)?{_SOONER}?(?!\s+(?:of|old|ago))"),
    (
        "span",
        rf"\b(?:within|after)\s+(?:the\s+next\s+)?{N}\s+{_UNIT}['’]?(?:\s+time)?{_SOONER}?(?!['’s]*\s+(?:to\s+appeal|of\s+(?:age|birth)|old))",
    ),
    (
        "date",
        rf"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|prior\s+to|for|deadline\s+of)\s+(?:the\s+end\s+of\s+|close\s+(?:of\s+business\s+)?(?:on\s+)?)?(?:(?:\d+(?:[.:]\d\d)?\s*(?:am|pm|noon)|noon|midday|midnight)\s+(?:on\s+)?)?(?:the\s+)?(?P<d>{DATE})",
    ),
    (
        "date",
        rf"\b{_MEETING}\b(?:\s+(?:of|with)\s+(?:the\s+)?(?:[^.;]{{1,120}}?))?\s*,?\s*(?:(?:(?:{_TO_BE}+(?:be\s+)?(?:held|take\s+place)|{_TO_BE}*(?:be\s+)?(?:scheduled|arranged))\s+)?(?:for|on|of|in)\s+(?:the\s+)?|\(|,\s*)(?P<d>{DATE})",
    ),
    ("date", rf"\bhold\s+(?:an?|the)\s[^.;]{{3,160}}?\s(?:on|for)\s+(?:the\s+)?(?P<d>{DATE})"),
    ("date", rf"\b(?:to|in)\s+(?:the\s+)?(?-i:\p{{Lu}})[^.;]{{2,80}}?\s+on\s+(?P<d>{DATE})"),
    ("date", rf"\b(?:attend|speak|be\s+present)\b[^.;]{{2,90}}?\s+on\s+(?P<d>{DATE})"),
    ("date", rf"\b(?:the|its|their)\s+(?P<d>{DATE})\s+(?:\w+\s+){{0,2}}?meeting\b"),
    (
        "month",
        rf"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?(?:end\s+of\s+|beginning\s+of\s+|early\s+|mid-?\s*)?(?P<my>{MONTH}\s+(?:19|20)\d\d)\b",
    ),
    (
        "month",
        rf"\b(?:hold|arrange|convene|organi[sz]e|schedule)\s+(?:an?|the)\s[^.;]{{3,100}}?\s(?P<told>(?:in|during)\s+(?:early\s+|mid-?\s*|late\s+)?(?P<my>{MONTH}\s+(?:19|20)\d\d))\b",
    ),
    (
        "year",
        r"\b(?:by|before|until|no\s+later\s+than)\s+(?:the\s+)?end\s+of\s+(?:the\s+(?:calendar\s+)?year\s+)?(?P<yr>(?:19|20)\d\d)\b(?!\s*[/-]\s*\d)",
    ),
    (
        "bare",
        rf"\b(?:by|before|until|no\s+later\s+than|on\s+or\s+before)\s+(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b(?:,?\s+(?:of|in)\s+(?P<by>(?:19|20)\d\d)\b)?(?![\s,]*(?:\d|(?:of|in)?\s*(?:each|every|any)\b|annually))",
    ),
    (
        "month end",
        rf"\b(?:by|before|until|(?:no|not)\s+later\s+than)\s+(?:the\s+)?end\s+(?:of\s+)?(?P<em>{MONTH})\b(?!,?\s*(?:\d|(?:of|in)?\s*(?:each|every|any)\b|annually|meeting))",
    ),
    (
        "words",
        _SEASON,
    ),
    (
        "bare",
        rf"\b(?:to|at|for|hold|schedule|arrange|convene|call|attend)\s+(?:[\w’'-]+\s+){{0,5}}?{_MEETING}\s+(?:(?:to\s+be\s+)?held\s+)?(?:on|for)\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?:(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})|(?P<bm>{MONTH})\s+(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?)\b(?![\s,]*\d)",
    ),
    (
        "bare",
        rf"\b(?:hold|arrange|convene|organi[sz]e|schedule)\s+(?:an?|the)\s[^.;]{{3,100}}?\s(?:on|for)\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})\b(?![\s,]*\d{{4}})",
    ),
    (
        "bare",
        rf"(?<!\bheld\s)\bon\s+(?:the\s+)?(?:(?:{WEEKDAY}),?\s+(?:the\s+)?)?(?:(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<bm>{MONTH})|(?P<bm>{MONTH})\s+(?P<bd>{DAY})(?:\s?(?:st|nd|rd|th))?)(?=\W*$)",
    ),
    (
        "words",
        r"\bprior\s+to\s+(?:[\p{L}’'-]+\s+){1,3}(?!(?:meet|even|beginn|open|hear|sitt)ing\b)\p{L}+ing\b[^,.;(]{0,80}",
    ),
    (
        "words",
        rf"\b(?:prior\s+to|to|at|for|before|by|until|in\s+time\s+for|(?<=\bagenda\s)of)\s+(?:(?:the|its|a|an|their|our|each|every)\s+|(?=next\s))(?:(?:next|following|future|subsequent|special|forthcoming|earliest|first|later|{_KIND}|{MONTH}(?:\s+\d{{4}})?|Spring|Summer|Autumn|Winter|annual)\s+){{1,3}}(?:(?-i:\p{{Lu}})[\w’'-]*\s+){{0,4}}(?:{_MEETING}|briefings?)(?:\s+(?:of|in)\s+(?:the\s+)?[^,.;]{{2,60}}?(?=[,.;]|\s+(?:on|to|with|regarding|in|and|setting|providing|for)\b|$))?",
    ),
    ("words", rf"\b(?:on|to|for)\s+(?:the\s+|our\s+)?(?:{MONTH}|next\s+month)(?:['’]s)?\s+agenda\b"),
    (
        "words",
        rf"\bwhen\s+(?:it|the\s+\w+)\s+next\s+considers?[^,.;]{{0,90}}?(?=[,.;]|\s+to\b|$)|\b(?:once|when|as\s+soon\s+as|upon|following|on)\s+(?:it\s+(?:is|was|becomes?|became|has\s+been)\s+\w+|available|(?:the\s+)?completion\b[^,.;(]{{0,60}}|completed)|\b(?:once|as\s+soon\s+as)\s+(?:the|these|this|those|all)\s+(?:[\p{{L}}’'-]+\s+){{1,5}}(?:is|are|has\s+been|have\s+been)\s+\w+|\bin\s+due\s+course\b|\bas\s+soon\s+as\s+(?:possible|practicable)\b|\b(?:to|on|for)\s+(?:the\s+)?(?:next|following|forthcoming)(?:\s+\w+){{0,2}}\s+agenda\b|(?<!ed\s)\bin\s+(?:early\s+|mid-?\s*|late\s+)?{MONTH}(?=\W*$)|\bprior\s+to\s+[^,.;]{{3,100}}?(?=\s+(?:to|so)\s+(?:allow|enable|ensure|that)\b|(?<!\s(?:at|of|by|to|in|for|on|with|from))\s+the\s+(?-i:\p{{Lu}})|[,.;(]|$)",
    ),
)
"""(what the match gives, pattern), in order: the first that matches decides."""
_DIGITS = frozenset("0123456789")
_STEMS = {
    "span": frozenset("day week month year".split()),  # noqa: SIM905
    "month end": frozenset(["end"]),
    "words": frozenset(
        """
        meeting briefing cycle session when once soon upon following available complet course prior year month term
        christmas easter spring summer autumn winter agenda january february march april may june july august september
        october november december
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
_LEADS_TO = 20
"""Characters of a request that lead to what it quotes, at least."""
_false = regex.compile(
    rf"(?<!\bbe\s)\bheld\s+(?:in|at)\s[^.;]{{0,60}}?\bin\s+(?:{MONTH})\b|"
    r"\b(?:as|since|because)\s+(?:they|it|he|she)\s+(?:have|has|had|must|need|will)\s[^.;]{0,160}|"
    r"\b(?:was|were)\s+(?:due|expected|hoped|scheduled)\s+to\s+be\s[^.;]{0,90}|"
    r"\b(?:not|never|than|instead\s+of)\s+(?:to\s+)?wait(?:ing)?\s+(?:until|till|for)\s+[^,.;]{0,60}|"
    r"\b(?:noting|stating|saying|advising|reminding|which|who|as|since|because)\b[^,;.]{0,60}?\b(?:is|are|was|were)\s+(?:\p{L}+ed|due|open)\s+"
    rf"(?:by|until|before)\s+(?:the\s+)?(?:{DATE}|{DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH})|"
    rf"\b(?:as\s+at|as\s+of|dated|since|period|ending|ended|from)\s+(?:{DATE}|{MONTH}\s+\d{{4}})",
    FLAGS,
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
    stems = frozenset(_stem.findall(text.lower()))
    if not stems:
        return _NEVER
    found = _when(text, day, stems)
    if found.due is None and next_day and found.text and _own_next.fullmatch(found.text):
        found = replace(found, due=next_day)
    return replace(found, period=period(found.recurrence)) if found.recurrence else found


_own_next = regex.compile(
    rf"(?:(?:to|at|for|before|by|until|in\s+time\s+for)\s+)?(?:the|its|our)?\s*next\s+(?:(?:{_KIND})\s+){{0,2}}meeting"
    rf"(?:\s+of\s+(?:the|this)\s+(?:{BODY_NOUN}|body))?\W*",
    FLAGS,
)
_NEVER = When()
_stem = regex.plain("|".join(sorted(RECURRING.union(_DIGITS, *_STEMS.values()), key=len, reverse=True)))
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
    hidden = (
        _false.sub(lambda m: " " * len(m[0]), unquoted)
        if dated or "wait" in text or "held" in text or " as " in text or "ecause" in text
        else unquoted
    )
    for needed, kind, rule in _rules:
        for m in rule.finditer(hidden) if not needed.isdisjoint(stems) else ():
            known, due = _read(kind, m, day)
            if due and day and due < day:
                continue
            if known and not (often and kind != "words" and recurs and m.start() <= recurs.start() < m.end()):
                return When(
                    None if often and kind == "span" else due,
                    tidy(m.groupdict().get("told") or text[m.start() : m.end()]).strip(" ,("),
                    often,
                )
    return When(None, tidy(recurs[0]) if recurs else None, often)


def _without_quotes(text: str) -> str:
    """`text` with a mask for what a request quotes, as a motion that is to be put: that has times of its own."""
    first = _quoted.search(text, _LEADS_TO)
    return text[: first.start()] + _quoted.sub(lambda m: "_" * len(m[0]), text[first.start() :]) if first else text


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
    if kind == "month end":
        return True, _end_of(day, month_number(m["em"])) if day else None
    if kind == "bare":
        of_month, month = int(m["bd"]), month_number(m["bm"])
        if m.groupdict().get("by"):
            return True, first_date(f"{of_month} {m['bm']} {m['by']}")
        return True, coming(day, of_month, month) if day else None
    return True, _later(day, m) if day else None


def _end_of(day: date, month: int) -> date:
    """The last day of the month that is on, or of the next of its name."""
    year = day.year + (month < day.month)
    return add_days(add_months(date(year, month, 1), 1), -1)


def _later(day: date, m: regex.Match[str]) -> date:
    told = m["n"].casefold()
    n = int(told) if told.isdigit() else NUMBERS[told]
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
