"""The head of minutes or of an agenda, in words that are its fields and no sentence: whose, held on which day.

Minutes of the meeting of the Parish Council held on 5 March 2019 at 7.00 pm        minutes, 5 March 2019
AGENDA for the meeting to be held on 6 March 2018                                   agenda, 6 March 2018
Minutes of the meeting held on 5 March 2019 were signed.                            neither
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex

from .dates import WEEKDAY, find_dates
from .passage import lowered
from .patterns import FLAGS

_opens = regex.plain(
    r"(?:(?:the|draft|unconfirmed|approved)\s+){0,2}(?:(?:minutes|notes|record)\s+(?:of|from|for)|(agenda)\s+(?:for|of))\s",
    regex.IGNORECASE,
)
_of_meeting = regex.plain(r"\bmeeting\b|\b(?:committee|council|board|panel|group|cabinet|forum)\b", regex.IGNORECASE)
_says = regex.plain(
    r"\b(?:were|was|are|is|be(?!\s+held)|been|that|and\s+signed|signed|(?:approv|confirm|agree|adopt|not|circulat|attach|receiv)ed|copy|copies|pages?"
    r"|previous|last|above|below|enclosed|herewith|to\s+(?:approve|confirm|receive|note|sign|agree|consider))\b|[;?(]",
    regex.IGNORECASE,
)
_other = regex.plain(r"\s(?:and|&)\s+(?:\S+\s+)?$", regex.IGNORECASE)
_LONGEST = 260
"""Characters of a head."""
_BEHIND = 120
"""Characters behind its day: the time and the place."""
HEAD_LINES = 16
"""Lines that it may be broken into: a converter may set each word on one of its own."""
_CLOCK = ("pm.", "am.", ".m.", "on.")
"""How a time ends a head: 7.00 p.m. · 12 noon."""
HEAD_STARTS = "MmDdUuNnRrAaTt"
"""Letters that a head begins with."""
_agenda = regex.plain(r"\W*AGENDA\W*|(?P<minutes>Agenda(?:,\s+decisions)?\s+and\s+(?:draft\s+)?minutes)\W*")
"""What stands alone over the day: *** AGENDA *** ⏎ Tuesday, 5 March 2019 · Agenda and minutes ⏎ Cabinet - Tuesday, …"""
_titled = regex.plain(r"[^\n.;:?!]{3,60}\bmeeting\s+(?:minutes|summary|notes)\W*", regex.IGNORECASE)
"""    Holm Parish Meeting Minutes ⏎ held on Tuesday 8th May 2007 · Holm Council Meeting Summary ⏎ 15 July 2025"""
_page_goes_on = regex.plain(r"(?:venue|contact|items?|no\.?\s+item)\b", regex.IGNORECASE)
"""What stands below the head of such a page, where a council's software makes it."""
_leads = regex.compile(
    rf"\W*(?:held\s+)?(?:on\s+)?(?:\p{{L}}[^\n.;:?!]{{3,90}}\s[-–]\s+)?(?:{WEEKDAY},?\s+)?(?:the\s+)?(?=\w)", FLAGS
)
"""What may stand before such a day: held on · Cabinet - Tuesday,"""
_lists = regex.plain(
    r"\s(?:PRESENT|Present|Members\s+present|ATTENDANCE|ATTENDING|Attending|In\s+attendance|IN\s+ATTENDANCE)\b"
)
_TITLE_LINES = 3
_DAY = 60
"""Characters of a line that is but a day, with what leads to it and the time."""


def may_head(text: str) -> bool:
    """Whether a line is worth being asked for a head."""
    return text[0] in HEAD_STARTS or "AGENDA" in text or "eeting" in text or "MEETING" in text


class MinutesHead(NamedTuple):
    """What a head says, and how many lines it has up to its day."""

    kind: Literal["minutes", "agenda"]
    day: date
    lines: int
    lists: bool = False
    """What no mention of a meeting has goes on with it: who was there, in the same line; the venue, on a page."""


def minutes_head(lines: Sequence[str]) -> MinutesHead | None:
    """The head that the first of some lines begins; None where they go on as a sentence, or cite several days."""
    if lines[0][0] not in HEAD_STARTS:
        return None
    opening = " ".join(lines[:2]) if lines[0] == "MINUTES" else lines[0]
    if not (m := _opens.match(f"{opening} ")):
        return None
    if len(lines[0]) > _LONGEST:
        return _lists_too(lines[0], m.end(1) if m[1] else m.end())
    text = ""
    for n, line in enumerate(lines[:HEAD_LINES]):
        text = f"{text} {line}".strip()
        if len(text) > _LONGEST or _says.search(text, m.end(1) if m[1] else m.end()):
            return None
        if found := find_dates(text):
            at = found[-1].end
            whole = len(found) == 1 and len(text) - at < _BEHIND and not _other.search(text[: found[0].start])
            ends = text[-1] not in ".:," or text.isupper() or lowered(text[-3:]) in _CLOCK
            if whole and ends and _of_meeting.search(text):
                return MinutesHead("agenda" if m[1] else "minutes", found[0].date, n + 1)
            return None
    return None


def _lists_too(line: str, begun: int) -> MinutesHead | None:
    """The head of a paper that has no line breaks: who was there stands behind its day, in the same line."""
    lists = _lists.search(line, begun, 2 * _LONGEST)
    head = line[: lists.start()] if lists else ""
    found = find_dates(head)
    if (
        len(found) != 1
        or len(head) - found[0].end > _BEHIND
        or _says.search(head, begun)
        or not _of_meeting.search(head)
    ):
        return None
    return MinutesHead("minutes", found[0].date, 1, lists=True)


def titled_head(lines: Sequence[str]) -> MinutesHead | None:
    """The head that a title begins which names no day: this stands on a line of its own, one of the next."""
    m = _agenda.fullmatch(lines[0])
    if not m and not _titled.fullmatch(lines[0]):
        return None
    for n, line in enumerate(lines[1:_TITLE_LINES], 2):
        if len(line) > 2 * _DAY or _says.search(line):
            return None
        if len(found := find_dates(line)) == 1:
            leads = _leads.match(line)
            if leads is None or leads.end() != found[0].start or len(line) - found[0].end > _DAY:
                return None
            page = bool(m and m["minutes"]) and n < len(lines) and _page_goes_on.match(lines[n]) is not None
            return MinutesHead("agenda" if m and not m["minutes"] else "minutes", found[0].date, n, lists=page)
    return None
