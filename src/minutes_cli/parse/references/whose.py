"""Whose minute a reference means: the body, the date and the meeting that the words around it give."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.dates import DAY, MONTH, WEEKDAY, find_dates, last_before
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .citing import BODY, Citation

_other_month = regex.compile(rf"\s*[-–,]\s*{MONTH}\s+(?:19|20)\d\d\b", FLAGS)
_own = regex.compile(
    rf"(?:this|the|that)?\s*(?:sub-?)?(?:{BODY_NOUN})$",
    regex.IGNORECASE,
)
_the = regex.compile(r"the\s+", regex.IGNORECASE)
_stop = regex.compile(r"[.;!?]\s+(?=\p{Lu})")
_clause = regex.compile(r"[.;:!?]\s|\n\s*\n|\n\(")
_sentence_end = regex.compile(r"[.:;!?][)”\"]?\s*\n\s*\n")
_on_a_day = regex.compile(
    rf"""\bon\s+(?:the\s+)?(?:{WEEKDAY},?\s+)?(?P<d>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<m>{MONTH})\b
    (?:,?\s+(?P<y>(?:19|20)\d\d))?""",
    FLAGS,
)
_meeting_before = regex.compile(
    rf"""(?:
        \bmeetings?\s+(?:of\s+{BODY}\s*)?(?:which\s+was\s+|that\s+was\s+)?,?\s*(?:held\s+)?(?:on\s+)?(?:the\s+)?
      | \b{BODY}\s+(?:had\s+)?(?:agreed|resolved|decided|approved|considered|recommended)\b[^.;\n]{{0,60}}?
        ,?\s+on\s+(?:the\s+)?
      | \b(?:by|decisions?\s+of|recommendations?\s+of)\s+{BODY}\s+(?:on|of)\s+(?:the\s+)?
      | \b(?:decisions?|resolutions?|recommendations?)\s+(?:(?:taken|made|passed)\s+)?(?:on|of)\s+(?:the\s+)?
    )(?:{WEEKDAY},?\s+(?:the\s+)?)?$""",
    FLAGS,
)
"""What stands before the day of a meeting that the narrative names."""
_body_alone = regex.compile(rf"(?:^|\n|\)\s+){BODY}\s*[,:–-]\s*(?:{WEEKDAY},?\s+)?$", FLAGS)
_minute_behind = regex.compile(r"\s*[-–,:]\s*minute", FLAGS)
_may_end = regex.compile(r"(?:meetings?|held|on|the|of|was|day|[,:–-]|\w{5,}|[)])\s*$", FLAGS)
_same_list = regex.compile(r"\s*(?:,|and|&)\s*(?:and\s+)?(?:on\s+)?(?:\w+day,?\s+)?", FLAGS)
_body_doing = regex.compile(
    rf"""\b{BODY},?\s+
    (?:whose|had|has|which|at\s+its|agreed|resolved|recommended|decided|considered|approved|asked|deferred)\b""",
    FLAGS,
)
_body_before = regex.compile(rf"\b(?!(?:further|pursuant|arising|following|under|see|in|as)\b){BODY}\s+$", FLAGS)
_see = regex.compile(r"\bsee\s+(?:also\s+)?(?:the\s+)?$", regex.IGNORECASE)
"""What sends a reader on to another minute of the same meeting: "(see Minute 9.2)"."""
_ends_body = regex.compile(
    rf"(?:{BODY_NOUN}|\))\s+$",
    regex.IGNORECASE,
)
_BACK = 700
"""Characters before a citation in which the meeting is named that it means."""
_NAME = 170
"""Characters in which the name of a body and what it did stand before a day."""


class Named(NamedTuple):
    """A meeting that the words before a citation name."""

    at: int
    """Where it has been named."""
    body: str | None
    date: dt.date


@dataclass(frozen=True)
class Place:
    """Where references stand: the row that carries them, and whose words they are."""

    source: str
    text: Passage
    body: str | None
    date: dt.date | None
    meeting: str | None
    number: str | None = None
    previous: dt.date | None = None
    """The meeting whose minutes were just confirmed: under Matters Arising a bare "Minute 29" means those."""
    arising: bool = False
    own: frozenset[str] = frozenset()
    """Numbers of the meeting's own minutes, folded: a bare "(minute 280)" among them is its own."""

    @cached_property
    def paragraphs(self) -> list[int]:
        """Where each paragraph that a sentence's end parts from the one before begins."""
        return [m.end() for m in _sentence_end.finditer(self.text.text)]

    @cached_property
    def named(self) -> list[Named]:
        """The meetings that the narrative names with their day, in order: each day once, with what stands before it."""
        return list(_named(self.text.text))


def _named(text: str) -> Iterator[Named]:
    days = find_dates(text)
    for n, found in enumerate(days):
        opens = n
        while opens and _same_list.fullmatch(text, days[opens - 1].end, days[opens].start) and n - opens < 4:
            opens -= 1
        if n + 1 < len(days) and _same_list.fullmatch(text, found.end, days[n + 1].start):
            continue  # the last of a list of days speaks for all
        at = days[opens].start
        low = max(0, at - _NAME)
        if not _may_end.search(text, max(0, at - 24), at):
            continue
        m = _meeting_before.search(text, low, at)
        if m is None and _minute_behind.match(text, found.end, found.end + 40):
            m = _body_alone.search(text, low, at)
        if m:
            yield Named(found.end, m["body"], found.date)


Target = tuple[str | None, dt.date | None, str | None]
"""Body, date, and the id of the meeting that the words keep to."""


def targets(place: Place, told: Citation, earlier: Sequence[Named]) -> Iterator[Target]:
    """What each number of a citation means; with "respectively" each has its own date.

    `earlier` are the meetings that the same item has cited before, in order.
    """
    text, whose, count = place.text.text, told.whose, len(told.numbers)
    if whose.same:
        yield from [_as_before(place, told, earlier)] * count
        return
    bracketed = text[told.start - 1 : told.start] == "("
    before = None
    if not whose.body and _ends_body.search(text, max(0, told.start - 16), told.start):
        before = _body_before.search(text, max(0, told.start - 120), told.start)
    body = whose_body(place, whose.body or (before["body"] if before else None))
    if not whose.body and not before and bracketed:
        body = _subject_body(place, told.start) or body
    if whose.dates:
        days = [f.date for f in find_dates(whose.dates)]
        for n in range(count):
            yield body, days[min(n, len(days) - 1)] if len(days) > 1 else days[0] if days else None, None
        return
    if whose.day:
        yield from [(body, last_before(place.date, *whose.day) if place.date else None, None)] * count
        return
    if whose.inside:
        yield from [(place.body, place.date, place.meeting)] * count
        return
    yield from [(place.body, None, None) if whose.ibid else _undated(place, told, body)] * count


def _undated(place: Place, told: Citation, body: str | None) -> Target:
    """The meeting of a citation without a date: named before it, just confirmed, this one, or nobody knows."""
    text, whose = place.text.text, told.whose
    if named := _named_before(place, told.start):
        return whose_body(place, named.body), named.date, None
    bracketed = text[told.start - 1 : told.start] == "("
    if (whose.refers or bracketed) and (day := _day_before(place, told.start)):
        return body, day, None
    mine = all(plain(n.told).casefold() in place.own for n in told.numbers)
    if mine and not whose.body and _see.search(text, max(0, told.start - 24), told.start):
        return place.body, place.date, place.meeting
    if place.arising and place.previous and not _other_month.match(text, told.end, told.end + 40):
        return body, place.previous, None
    if not whose.body and mine:
        return place.body, place.date, place.meeting
    return body if whose.body else place.body, None, None


def _as_before(place: Place, told: Citation, earlier: Sequence[Named]) -> tuple[str | None, dt.date | None, str | None]:
    """The meeting last cited or named, of "that Board" the last of a board; where there is none, only the body told."""
    kind = (told.whose.body or "").casefold()
    known = [n for n in earlier[-8:] if n.at <= told.start]
    until = bisect_right(place.named, told.start, key=lambda n: n.at)
    known = sorted([*known, *place.named[max(0, until - 8) : until]], key=lambda n: n.at)
    for named in reversed(known):
        body = whose_body(place, named.body)
        if not kind or kind in (body or "").casefold():
            return body, named.date, None
    return place.body, None, None


def _named_before(place: Place, at: int) -> Named | None:
    """The meeting that the same paragraph named last: "(Minute No. 32 refers)" takes its date from there."""
    n = bisect_right(place.named, at, key=lambda named: named.at)
    p = bisect_right(place.paragraphs, at)
    opens = max(at - _BACK, place.paragraphs[p - 1] if p else 0)
    return place.named[n - 1] if n and place.named[n - 1].at > opens else None


def _subject_body(place: Place, at: int) -> str | None:
    """The body whose doing the sentence tells before a reference in brackets: "the Board had agreed (Minute 8)"."""
    text = place.text.text
    start = max((m.end() for m in _clause.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    found = list(_body_doing.finditer(text, start, at))
    return whose_body(place, found[-1]["body"]) if found else None


def _day_before(place: Place, at: int) -> dt.date | None:
    """The last such day as the same sentence names without its year: "deferred on 18 January (Minute 35 refers)"."""
    text = place.text.text
    start = max((m.end() for m in _stop.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    found = list(_on_a_day.finditer(text, start, at))
    if found and found[-1]["y"]:
        return next((f.date for f in find_dates(found[-1][0])), None)
    return last_before(place.date, int(found[-1]["d"]), found[-1]["m"]) if found and place.date else None


def whose_body(place: Place, told: str | None) -> str | None:
    """The body told; "the Committee" is the meeting's own, and so is no body at all."""
    if not told:
        return place.body
    name = _the.sub("", tidy(told), count=1) if _the.match(told) else tidy(told)
    if "- " in name and " - " not in name:
        name = name.replace("- ", "-")  # Holm-⏎Weir: a line ends behind its hyphen
    if _own.fullmatch(name) and place.body and name.split()[-1].casefold() in place.body.casefold():
        return place.body
    return name


def plain(number: str) -> str:
    """A number as it is compared: on one line, without the dot behind it."""
    return tidy(number).rstrip(".")
