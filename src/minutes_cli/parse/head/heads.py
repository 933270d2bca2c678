"""The head of minutes or of an agenda → the meeting: its body, date, time, venue and who was there; and its items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import regex

from minutes_cli.model import Finding, Line, Meeting, Parsed, Said, Segment, Source
from minutes_cli.words.bodies import LISTED, body_and_council, body_name
from minutes_cli.words.dates import DATE, MONTH, WEEKDAY, find_dates, read_either_way
from minutes_cli.words.names import meeting_id, title_case
from minutes_cli.words.one_item import decided, page_title
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BODY_WORD, FLAGS

from .extent import title_end

_Fact = TypeVar("_Fact")
_time = regex.compile(
    r"(?P<h>[01]?\d|2[0-3])(?:\s*[.:]\s*(?P<m>[0-5]\d))?\s*(?P<ap>[ap])\.?\s?m\b"
    r"|\b(?P<h24>[01]\d|2[0-3])[:.](?P<m24>[0-5]\d)\s*(?:hours|hrs)?",
    regex.IGNORECASE,
)
_venue = regex.compile(
    rf"""\bheld\s+(?:on\s+)?(?:the\s+)?{DATE}(?:,?\s+(?:at|from|commencing\s+at)\s+[\d.:]+\s*(?:[ap]\.?m\.?)?)?
        ,?\s+(?:in|at)\s+(?P<w>(?!\d)[^\n]+?)(?=\s*,?\s+(?:at|from|commencing|starting)\s+(?:at\s+)?\d|\n|$)
      | \bvenue\s*:?\s*(?P<v>[^\n]+)
      | \bheld\s+(?:remotely\s+)?(?:at|in|via|by)\s+(?!\d)(?P<h>.+?)
        (?=\s*(?:,\s*)?\b(?:on\s+(?:the\s+)?(?:{WEEKDAY}|\d)|at\s+\d|{WEEKDAY}|{MONTH}|commencing|starting|present)\b|$)
      | \b(?P<r>remote|virtual)\s+meeting""",
    FLAGS | regex.DOTALL,
)
_welcome = regex.compile(
    rf"\bwelcomed\b[^.;]{{0,160}}?\bmeeting\b[^.;]{{0,40}}?\bon\s+(?:the\s+)?(?P<date>{DATE})", FLAGS
)
_draft = regex.compile(r"\b(?:draft|unconfirmed|subject\s+to\s+(?:approval|confirmation))\b", regex.IGNORECASE)


def read_heads(parsed: Parsed) -> Parsed:
    """Read the head of each agenda and of each meeting's minutes.

    1. every minutes segment yields one meeting, an agenda only if it names its body or day;
    2. body and day are those of the paper, or what the operator said of it;
    3. `head_end` of each such segment is the end of its title: no heading stands above it.
    """
    meetings: list[Meeting] = []
    segments: list[Segment] = []
    page = page_title(parsed.lines)
    for index, segment in enumerate(parsed.segments):
        if segment.kind not in ("minutes", "agenda"):
            segments.append(segment)
            continue
        lines = parsed.lines[segment.first : segment.last]
        end = title_end(lines, segment)
        meeting = _distinct(_meeting(parsed, segment, end, index, page), meetings)
        segments.append(replace(segment, head_end=segment.span.start if page else end))
        if segment.kind == "minutes" or meeting.body or meeting.date:
            meetings.append(meeting)
    findings = (*parsed.findings, *_order_doubted(parsed, meetings))
    return replace(parsed, segments=tuple(segments), meetings=tuple(meetings), findings=findings)


def _order_doubted(parsed: Parsed, meetings: list[Meeting]) -> Iterator[Finding]:
    """A finding where a date of a head may be read in two ways and nothing in the paper tells which."""
    for meeting in meetings:
        segment = parsed.segments[meeting.segment]
        if meeting.date is None and read_either_way(
            parsed.kept.between(segment.span.start, segment.span.end).text[:2000]
        ):
            words = "it is not told whether the day or the month comes first in these dates (--date settles it)"
            yield Finding("order-of-dates", words, meeting.span)


def _distinct(meeting: Meeting, earlier: list[Meeting]) -> Meeting:
    taken = sum(m.id.split("~")[0] == meeting.id and m.kind == meeting.kind for m in earlier)
    return replace(meeting, id=f"{meeting.id}~{taken + 1}") if taken else meeting


def _meeting(parsed: Parsed, segment: Segment, end: int, index: int, page: Line | None) -> Meeting:
    title = _joined(parsed.kept.between(segment.span.start, end).text)
    body, council = body_and_council(title)
    day = _date(title) or _welcomed(parsed, segment, end)
    opening = parsed.kept.between(segment.span.start, min(segment.span.end, segment.span.start + 1500))
    if (listed := LISTED.search(opening.text)) and (found := find_dates(listed["date"])):
        body, council, day = body_name(listed["body"]), None, found[0].date
    elif page:
        told, decided_on = decided(parsed.kept.between(segment.span.start, segment.span.end).text)
        body, day = told or body, decided_on or day
    said = parsed.said
    body, body_from = _settled(body, said.body, said)
    day, date_from = _settled(day, said.date, said)
    clock = _time.search(title)
    venue = _venue.search(title)
    return Meeting(
        id=meeting_id(parsed.document, body, day, parsed.said.council),
        body=body,
        date=day,
        span=segment.span,
        council=parsed.said.council or council,
        starts=_clock(clock) if clock else None,
        venue=_place(venue) if venue else None,
        kind="agenda" if segment.kind == "agenda" else "minutes",
        body_from=body_from,
        date_from=date_from,
        draft=bool(_draft.search(title[:1200])),
        segment=index,
    )


def _settled(told: _Fact | None, said: _Fact | None, by: Said) -> tuple[_Fact | None, Source | None]:
    """What the paper tells, or what the operator said where that is open or to be overridden; and whose word it is."""
    if said is not None and (told is None or by.override):
        return said, "said"
    return told, "paper" if told is not None else None


def _joined(text: str) -> str:
    """The title's lines, those that a converter cut (inside a parenthesis, after "and") made whole again."""
    out: list[str] = []
    for line in filter(None, (tidy(line) for line in text.split("\n"))):
        open_end = out and (
            out[-1].count("(") > out[-1].count(")")
            or regex.search(r"\b(?:and|of|the|on|at|for|in)$|(?<!^dear\s\w+|councillors?),$", out[-1], regex.IGNORECASE)
        )
        if (
            out
            and (open_end or (line.startswith("(") and regex.search(rf"\b{BODY_WORD}$", out[-1], FLAGS)))
            and len(out[-1]) < 220
        ):
            out[-1] += " " + line
        else:
            out.append(line)
    return "\n".join(out)


def _date(title: str) -> date | None:
    """The date beside "held on", a weekday or "Date:", else the first date in the title."""
    found = find_dates(title)
    for f in found:
        line = title[title.rfind("\n", 0, f.start) + 1 : f.start]
        if regex.search(rf"\b{BODY_WORD}\b\W", line, FLAGS) and not _told_of_minutes(title, f.start):
            return f.date
    for f in found:
        before = title[max(0, f.start - 45) : f.start]
        if regex.search(
            rf"(?:\bheld\b.*|\bdate\s*:?\s*|{WEEKDAY},?\s*(?:the\s*)?|\bon\s+)$", before, FLAGS | regex.DOTALL
        ) and not _told_of_minutes(title, f.start):
            return f.date
    return next((f.date for f in found if not _told_of_minutes(title, f.start)), None)


def _welcomed(parsed: Parsed, segment: Segment, end: int) -> date | None:
    """The day that the first minute gives, where the head gives none: "welcomed all to the meeting held on …"."""
    m = _welcome.search(tidy(parsed.kept.between(end, min(segment.span.end, end + 2500)).text))
    found = find_dates(m["date"]) if m else ()
    return found[0].date if found else None


def _told_of_minutes(title: str, at: int) -> bool:
    """Whether a date is of other minutes ("approve the minutes of the meeting held on …"), or of a deadline."""
    sentence = title[max(0, title.rfind("\n", 0, at)) : at]
    return bool(
        regex.search(
            r"\b(?:approve|confirm|agree|receive|sign)\b.*\bminutes\b|\b(?:uploaded|published|approved\s+on)\b[^.]{0,40}$"
            r"|\bby\s+(?:no\s+later\b)?\s*$|\bwill\s+(?:not\s+)?be\b|\bby\s+no\s+later\b|\bissued\b[^.]{0,40}$|^\W*date:?\s*$(?<!.)",
            sentence,
            regex.IGNORECASE,
        )
    )


def _clock(m: regex.Match[str]) -> str:
    if m["h24"]:
        return f"{int(m['h24']):02d}:{m['m24']}"
    hour = int(m["h"]) % 12 + (12 if m["ap"].casefold() == "p" else 0)
    return f"{hour:02d}:{m['m'] or '00'}"


def _place(m: regex.Match[str]) -> str | None:
    place = tidy(m["w"] or m["v"] or m["h"] or m["r"] or "")
    place = regex.sub(r"\s*view\s+directions.*$", "", place, flags=regex.IGNORECASE).strip(" .,:-–")
    return (title_case(place) if place.isupper() else place)[:160] or None
