"""The head of minutes or of an agenda, in words that are its fields and no sentence: whose, held on which day.

Minutes of the meeting of the Parish Council held on 5 March 2019 at 7.00 pm        minutes, 5 March 2019
AGENDA for the meeting to be held on 6 March 2018                                   agenda, 6 March 2018
Minutes of the meeting held on 5 March 2019 were signed.                            neither
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex

from .dates import find_dates
from .passage import lowered

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


class MinutesHead(NamedTuple):
    """What a head says, and how many lines it has up to its day."""

    kind: Literal["minutes", "agenda"]
    day: date
    lines: int


def minutes_head(lines: Sequence[str]) -> MinutesHead | None:
    """The head that the first of some lines begins; None where they go on as a sentence, or cite several days."""
    if lines[0][0] not in HEAD_STARTS:
        return None
    opening = " ".join(lines[:2]) if lines[0] == "MINUTES" else lines[0]
    if not (m := _opens.match(f"{opening} ")):
        return None
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
