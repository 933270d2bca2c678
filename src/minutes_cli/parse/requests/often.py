"""How often a request asks for something: its words, folded, and the months from one time to the next.

A recurrence says when a deed is done again: "report quarterly", "six monthly reports".  What a thing costs a year, what
it is called ("the monthly report") and what is given up is none.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

NUMBERS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1, "eighteen": 18}
N = r"(?P<n>\d{1,3}|" + "|".join(NUMBERS) + r")"
_recurs = regex.compile(
    r"""\b(?:bi\s?[-–]?\s*(?:annual(?:ly)?|monthly|weekly)|(?:six|three|two|four|nine|\d+)[\s-]*monthly|half[\s-]*yearly|quarterly|monthly|fortnightly|weekly|termly|annually|twice\s+(?:a|per)\s+year|twice[\s-]yearly|yearly
    |on\s+an\s+annual\s+basis|annual\s+(?:progress\s+|update\s+|monitoring\s+|review\s+)?reports\b|every\s+(?:\w+\s+)?(?:months?|weeks?|years?|quarters?|meetings?)|(?:to|at)\s+each\s+meeting|each\s+(?:year|month|quarter|term))\b""",
    FLAGS,
)
RECURRING = frozenset("annual month week year quarter fortnight termly twice every each".split())  # noqa: SIM905
"""Stems of which one is in all words that say how often."""
_ADJECTIVE = regex.compile(r"monthly|weekly|nightly|termly|quarterly|yearly|annual")
_known = regex.compile(
    r"(?:\b(?:the|this|that|these|last|our|its|his|her|previous|current)|['’]s)\s+(?:\w+\s+)?$", regex.IGNORECASE
)
_reporting = regex.compile(
    r"\s+(?:[\p{L}-]+\s+){0,2}?(?:reports?|updates?|meetings?|reviews?|basis|briefings?|monitoring|inspections?|statements?|summar(?:y|ies)|returns?"
    r"|bulletins?|newsletters?|figures|checks?|intervals?|visits?|bas[ei]s)\b|\s*(?:[,.;:)]|$)"
    r"|\s+(?:on|to|in|at|by|for|from|with|and|or|until|as|about|the|until|thereafter|via|of)\b(?!\s+opposed)",
    regex.IGNORECASE,
)
_no_more = regex.compile(
    r"\b(?:discontinu\w*|cease[sd]?|no\s+longer|abolish\w*|stopp?(?:ed)?|instead\s+of|only\s+meets?|as\s+opposed\s+to|rather\s+than|not)\b",
    regex.IGNORECASE,
)
_named_meeting = regex.compile(r"\s+(?:(?-i:\p{Lu})\p{L}*\s+){0,3}(?-i:Meetings?)\b")
"""    attend a Monthly Meeting of the District"""
_paper = regex.compile(r"\s+(?:newsletter|bulletin|magazine)s?\b", regex.IGNORECASE)
_within = regex.compile(r"\b(?:in|via|through)\s+$", regex.IGNORECASE)
"""    to be shared in ‖ monthly newsletter: what it is called"""
_money = regex.compile(
    r"[£€$]\s?\d|\bper\s+annum\b|\b(?:budget|rent|fees?|precept|increas\w+|cost(?:s|ing)?|pay(?:able|ments?)?|salar\w+|licen[cs]es?)\b",
    FLAGS,
)


_happens = regex.compile(
    r"\b(?:that|which)\s+(?:takes?|occurs?|happens?|arises?|floods?|is|are)\b[^.;,]*$|\bwhy\b[^.;]*$"
)
"""    the flooding that takes place at the quay ‖ every year · ask why the field floods ‖ every year"""
_past = regex.compile(r"\s+(?:for|in|over|during)\s+the\s+(?:past|last)\b")


def _asks_again(text: str, m: regex.Match[str]) -> bool:
    """Whether words of recurrence say how often something is to be done, and not what a thing costs or is called."""
    if _happens.search(text, max(0, m.start() - 100), m.start()):
        return False
    near = text[max(0, m.start() - 60) : m.end() + 40]
    if (
        _past.match(text, m.end())
        or _no_more.search(near)
        or (m[0].casefold() in ("annually", "monthly", "weekly", "quarterly") and _money.search(near))
    ):
        return False
    if _paper.match(text, m.end()) and _within.search(text, max(0, m.start() - 24), m.start()):
        return False
    if m[0][0].isupper() and _named_meeting.match(text, m.end()):
        return False
    if not _ADJECTIVE.search(m[0].casefold()):
        return True
    known = _known.search(text, max(0, m.start() - 24), m.start())
    return bool(_reporting.match(text, m.end())) and not (known and text[m.end() : m.end() + 1] == " ")


_PERIODS = tuple(
    (months, regex.compile(form))
    for months, form in (
        (6, r"bi-?annual|half.?yearly|twice.(?:a|per).year|twice.yearly"),
        (2, r"bi-?monthly"),
        (3, r"quarter"),
        (12, r"annual|^yearly|each year|every year"),
        (1, r"^monthly|each month|every month\b"),
    )
)
_counted = regex.compile(rf"{N}[\s-]*(?P<unit>month|year)")


def recurrence(text: str) -> regex.Match[str] | None:
    """The first words of `text` that say how often something is to be done."""
    return next((m for m in _recurs.finditer(text) if _asks_again(text, m)), None)


def period(recurrence: str) -> int | None:
    for months, form in _PERIODS:
        if form.search(recurrence):
            return months
    count = _counted.search(recurrence)
    if not count:
        return None
    n = int(count["n"]) if count["n"].isdigit() else NUMBERS[count["n"]]
    return n * (12 if count["unit"].startswith("year") else 1)


def folded(text: str) -> str:
    """The words of a recurrence as they are kept: on one line, in small letters, hyphens without spaces."""
    return regex.sub(r"\s*[-–]\s*", "-", tidy(text).casefold())
