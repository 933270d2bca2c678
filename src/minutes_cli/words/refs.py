"""REF: how a person names a minute, a resolution or anything else that has an id.

34 · 34 (3) · #5 · 34 of 20 December 2022 · 34 (2)(a) of 2021-03-16 · Cabinet of 4 February 2021
Minute No. 89 of the Cabinet of 4 February 2021 · 34~2 of 2021-10-26@1930
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from minutes_cli.errors import UsageError

from . import lazily


@dataclass(frozen=True, slots=True)
class Ref:
    """What a REF says; what it leaves open is None.  An `id` says everything, the rest is then None."""

    number: str | None = None
    limb: str | None = None
    """Normalised: `(3)`, `(2)(a)`."""
    date: date | None = None
    body: str | None = None
    id: str | None = None
    sitting: str | None = None
    """Of two meetings of a body on that day the one whose id ends so: `@1930`, `~2`."""


_SITTING = r"[~@][\w~-]+"
_ID = lazily.plain(rf"(?:[^/\s]+/){{0,2}}(?:\d{{4}}-\d\d-\d\d|undated-[0-9a-f]{{8}})(?:{_SITTING})?(?:/.+)?")
_DAY = lazily.plain(
    r"""\d{4}-\d\d-\d\d
    | (?:[a-z]{3,9},?\s)? \d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\.?,?\s\d{4}   # Tuesday 17th January, 2023
    | [a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}                      # January 17, 2023
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRINTED = lazily.plain(
    rf"(?P<number>[^(\[]+?)\s*(?P<limb>[(\[].*)?\s+of\s+(?P<day>\d{{4}}-\d\d-\d\d)(?P<sitting>{_SITTING})?"
)
"""As tables print it, whatever the paper's numbers look like: "IX (2) of 2021-03-16"."""
_NUMBERED = lazily.plain(
    r"""
    (?: (?:minutes?|min\.?|item) \s+ (?:(?:numbered|numbers?|nos?\.?) \s*)? )?
    (?P<number> \#\d+ | [a-z]{0,4}[./-]?\s?\d[\w./-]*? (?:[~@][\w~-]+)? )
    \s* (?P<limb> (?: \[\+?\d+\] )? \s* (?: \( \s* \w{1,5} \s* \) \s* )* )
    (?: (?: ,? \s* \b of \b | , | \s ) \s* (?P<rest> .+ ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LETTERED = lazily.plain(
    r"(?:(?:minute|item)\s+)?(?P<number>[A-Za-z]|[IVXL]{1,7})[.)]?\s*(?P<limb>(?:\(\s*\w{1,5}\s*\)\s*)*)\s+of\s+(?P<rest>.+)"
)
"""A letter or a numeral, and its meeting: "g of 10 November 2010"; a capital may open a body's: "C of E School"."""
_OF_MEETING = lazily.plain(
    r"(?:the\s+)?(?:minutes\s+of\s+(?:the\s+)?)?(?:meetings?\s+(?:of|held\s+on|on)\s+|(?<=of\s)|(?<=of\sthe\s))",
    re.IGNORECASE,
)
"""The words before a meeting: "the minutes of the meeting of"."""
_LEAD = lazily.plain(r"^(?:the\s+meetings?\s+)?(?:(?:of|held\s+on|on)\s+)?(?:the\s+)?", re.IGNORECASE)
_JOIN = lazily.plain(
    r"(?:\s*,|(?:^|\s+)(?:of|held|on|dated|(?:mon|tues|wednes|thurs|fri|satur|sun)day))+$", re.IGNORECASE
)


def parse_ref(text: str) -> Ref:
    """Read a REF.  Raises `UsageError` for what is none.

    ref    = id | day | where, with its date | ["Minute" ["No."]] number [limb] [["of"] where]
    limb   = ["[2]" | "[+1]"] {"(" marker ")"}
    where  = ["the meeting of the"] body ["held on" | "of"] date | body | date
    """
    text = " ".join(text.split())
    if _DAY.fullmatch(text) and (day := _date(text)):
        return Ref(date=day)
    if _ID.fullmatch(text):
        return Ref(id=text)
    if (found := _PRINTED.fullmatch(text)) and (found["sitting"] or "!" in text or not _NUMBERED.fullmatch(text)):
        limb = re.sub(r"\s", "", found["limb"] or "") or None
        return Ref(found["number"], limb, _date(found["day"]), sitting=found["sitting"])
    found = _NUMBERED.fullmatch(text)
    if (letter := _LETTERED.fullmatch(text)) and (letter["number"].islower() or _date(letter["rest"])):
        found = letter
    if (not found or _OF_MEETING.match(text)) and (meeting := _meeting(text)):
        return meeting
    if not found:
        raise UsageError(
            f'"{text}" names no minute: try 34, "34 (3)", "34 of 20 December 2022", or an id from any listing'
        )
    body, day = _where(found["rest"] or "")
    return Ref(number=found["number"].rstrip("."), limb=re.sub(r"\s", "", found["limb"]) or None, date=day, body=body)


def _meeting(text: str) -> Ref | None:
    """A meeting by its body and day: "Cabinet of 4 February 2021", "minutes of the meeting held on 4 February 2021"."""
    body, day = _where(_OF_MEETING.sub("", text))
    return Ref(date=day, body=body) if day else None


def parse_day(text: str) -> date:
    """The day that an option names.  Raises `UsageError` for what is none."""
    if day := _date(text):
        return day
    raise UsageError(f'"{text}" is no date: write 2021-03-16 or 16 March 2021')


def _where(text: str) -> tuple[str | None, date | None]:
    """The body and the date at the end of a REF: the date is the shortest tail of words that is one."""
    text = _LEAD.sub("", text.strip())
    words = text.split()
    for at in reversed(range(len(words))):
        if day := _date(" ".join(words[at:])):
            body = _JOIN.sub("", " ".join(words[:at]))
            return body or None, day
    return text or None, None


def without_year(where: str) -> tuple[str | None, str] | None:
    """The body and the day, 03-05, of words that end in a day without its year: it may be that of any year."""
    if not any(c.isdigit() for c in where):
        return None
    from .dates import find_days  # noqa: PLC0415 - rarely typed, and slow to load

    days = [day for day in find_days(where) if not where[day.end :].strip(" .,")]
    if not days:
        return None
    return _JOIN.sub("", where[: days[-1].start].rstrip()) or None, f"{days[-1].month:02}-{days[-1].day:02}"


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        if not any(c.isdigit() for c in text):
            return None
        from .dates import parse_date  # noqa: PLC0415 - the paper's own forms of date are rarely typed, and slow to load

        return parse_date(text)
