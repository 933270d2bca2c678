"""The head of minutes or of an agenda → the meeting: its body, date, time, venue and who was there; and its items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import regex

from minutes_cli.model import AgendaItem, Finding, Heading, Item, Line, Meeting, Parsed, Passage, Segment, Span
from minutes_cli.words.bodies import LISTED, body_and_council, body_name
from minutes_cli.words.dates import DATE, MONTH, WEEKDAY, find_dates
from minutes_cli.words.names import meeting_id, title_case
from minutes_cli.words.one_item import decided, page_title
from minutes_cli.words.passage import passage, tidy, tidy_paragraphs
from minutes_cli.words.patterns import BODY_WORD, FLAGS, LINES

from .attendance import read_attendance

_table_top = regex.compile(r"(?:no\.?\s*\|?\s*)?item\b|\|", regex.IGNORECASE)
_present = regex.compile(
    r"^[^\S\n]*(?:\S+[^\S\n]+){0,3}?(?:present|in\s+attendance|sederunt|attendance|attending|attendees|apologies)\b",
    LINES,
)
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
_exempt = regex.compile(
    r"\(\s*exempt\b|\bexempt\s+(?:item|report|information)\b|not\s+for\s+publication|schedule\s+12A"
    r"|^[^\S\n]*part\s+(?:ii|2|b)\b|\bconfidential\s+item\b|section\s+100A\s*\(\s*4\s*\)",
    regex.IGNORECASE,
)
_draft = regex.compile(r"\b(?:draft|unconfirmed|subject\s+to\s+(?:approval|confirmation))\b", regex.IGNORECASE)
_report_of = regex.compile(r"^[^\S\n]*(?:joint\s+)?report\s+of\s+(?:the\s+)?(?P<office>[^\n]+)$", LINES)
_pages = regex.compile(r"\(?pages?\s+(?P<from>\d+)\s*(?:[-–]\s*(?P<to>\d+))?\s*\)?", LINES)


def read_meetings(parsed: Parsed) -> Parsed:
    """Read the head of each agenda and of each meeting's minutes, and make items of their headings.

    1. every minutes segment yields one meeting, with a date only where the paper (or the operator) gives one;
    2. items stand in the order of their headings; an item without a number has its position, `#5`;
    3. an agenda yields a meeting without items, and its lines of business.
    """
    meetings: list[Meeting] = []
    agenda: list[AgendaItem] = []
    items: list[Item] = []
    findings = list(parsed.findings)
    for index, segment in enumerate(parsed.segments):
        if segment.kind not in ("minutes", "agenda"):
            continue
        headings = [h for h in parsed.headings if h.segment == index]
        meeting = _distinct(_meeting(parsed, segment, headings), meetings)
        if segment.kind == "agenda" and not (meeting.body or meeting.date):
            continue
        meetings.append(meeting)
        if segment.kind == "agenda":
            agenda += _agenda_items(parsed, meeting, headings)
        else:
            items += _items(parsed, meeting, headings)
            findings += _doubts(meeting, headings)
    return replace(parsed, meetings=tuple(meetings), agenda=tuple(agenda), items=tuple(items), findings=tuple(findings))


def _distinct(meeting: Meeting, earlier: list[Meeting]) -> Meeting:
    taken = sum(m.id.split("~")[0] == meeting.id and m.kind == meeting.kind for m in earlier)
    return replace(meeting, id=f"{meeting.id}~{taken + 1}") if taken else meeting


def _doubts(meeting: Meeting, headings: list[Heading]) -> Iterator[Finding]:
    if meeting.date is None:
        yield Finding("no-date", "these minutes do not say when the meeting was held (--date settles it)", meeting.span)
    if meeting.body is None:
        yield Finding("no-body", "these minutes do not say whose they are (--body settles it)", meeting.span)
    if not headings:
        yield Finding("no-items", "no headings were found in these minutes", meeting.span)
    elif any(h.number is None for h in headings):
        yield Finding("no-numbers", "these minutes have no minute numbers: items go by their position", meeting.span)


def _meeting(parsed: Parsed, segment: Segment, headings: list[Heading]) -> Meeting:
    lines = parsed.lines[segment.first : segment.last]
    head = _head(lines, headings)
    title = head.text[: m.start()] if (m := _present.search(head.text)) and m.start() > 12 else head.text[:1600]
    title = _joined(title)
    body, council = body_and_council(title)
    day = _date(title) or _welcomed(parsed, headings)
    opening = parsed.kept.between(segment.span.start, min(segment.span.end, segment.span.start + 1500))
    if listed := LISTED.search(opening.text):
        body, council, day = body_name(listed["body"]), None, find_dates(listed["date"])[0].date
    elif page_title(parsed.lines):
        told, decided_on = decided(parsed.kept.between(segment.span.start, segment.span.end).text)
        body, day = told or body, decided_on or day
    body, day = parsed.said.body or body, parsed.said.date or day
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
        draft=bool(_draft.search(title[:1200])),
        attendance=tuple(read_attendance(head, _apologies(parsed, headings))) if segment.kind == "minutes" else (),
    )


def _head(lines: tuple[Line, ...], headings: list[Heading]) -> Passage:
    """What stands above the first heading, also where that is on the same line; a web page's "No. Item" ends it."""
    until = headings[0].span.start if headings else lines[-1].end
    head: list[Line] = []
    for line in lines:
        if line.start >= until or (line.reason and _table_top.match(line.text)):
            break
        head.append(line._replace(end=until, text=line.text[: until - line.start]) if line.end > until else line)
    told = [n for n, line in enumerate(head) if line.text]
    return passage(head if headings else head[: told[11] + 1] if len(told) > 11 else head)


def _apologies(parsed: Parsed, headings: list[Heading]) -> Passage | None:
    """The text of the item of apologies."""
    for h in headings:
        if regex.search(r"\bapolog", h.title or "", regex.IGNORECASE):
            return parsed.kept.between(h.span.end, h.ends)
    return None


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


def _welcomed(parsed: Parsed, headings: list[Heading]) -> date | None:
    """The day that the first minute gives, where the head gives none: "welcomed all to the meeting held on …"."""
    said = tidy(parsed.kept.between(headings[0].span.end, headings[0].ends).text[:900]) if headings else ""
    m = _welcome.search(said)
    return find_dates(m["date"])[0].date if m else None


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


def _items(parsed: Parsed, meeting: Meeting, headings: list[Heading]) -> Iterator[Item]:
    for n, h in enumerate(headings, 1):
        number = h.number.replace(" ", "") if h.number and regex.match(r"[\d/ ]+$", h.number) else h.number or f"#{n}"
        number = regex.sub(r"(?i)^(?:minute|item|min\.?)\s*(?:no\.?\s*)?", "", number)
        body = tidy_paragraphs(parsed.kept.between(h.span.end, h.ends).text.lstrip(" .:-–|"))
        yield Item(
            id=f"{meeting.id}/{number}",
            meeting=meeting.id,
            number=number,
            title=h.title,
            text=body,
            span=Span(h.span.start, max(h.ends, h.span.end)),
            heading_end=h.span.end,
            exempt=_is_exempt(parsed.document.text[h.span.start : h.span.end], h.title or "", body),
        )


def _is_exempt(heading: str, title: str, body: str) -> bool:
    """Marked so in its heading (a lone * too) or where its text begins; what excludes the public is open itself."""
    if regex.search(r"\bexclu(?:sion|de)", title, regex.IGNORECASE):
        return False
    return bool(_exempt.search(title) or _exempt.search(body[:250]) or regex.match(r"[\d./]*\s*\*\s", heading))


def _agenda_items(parsed: Parsed, meeting: Meeting, headings: list[Heading]) -> Iterator[AgendaItem]:
    for h in headings:
        text = parsed.kept.between(h.span.end, h.ends).text
        joined = regex.sub(r"\s*\n\s*", " ", text[:400])
        pages = _pages.search(joined) or _pages.search(parsed.document.text[h.span.start : h.span.end])
        report = _report_of.search(text)
        yield AgendaItem(
            meeting.id,
            h.number or "",
            h.title or "",
            h.span,
            tidy(report["office"]) if report else None,
            f"{pages['from']} - {pages['to']}" if pages and pages["to"] else pages["from"] if pages else None,
        )
