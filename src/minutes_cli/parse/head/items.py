"""The headings of minutes and of an agenda → their items, and who was there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.model import AgendaItem, Attendee, Finding, Heading, Item, Meeting, Parsed, Passage, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import NUMBER_WORD
from minutes_cli.words.passage import tidy, tidy_paragraphs
from minutes_cli.words.patterns import FLAGS, LINES
from minutes_cli.words.reach import reach_of

from .attendance import read_attendance, read_roll
from .declared import declared_for_next
from .goings import came_and_went
from .grid import read_register
from .sections import in_one

_lists_people = regex.compile(
    r"""^\W*(?:\S+\s+){0,2}?(?:present|attendance|attending|attendees|sederunt|in\s+the\s+chair|roll\s+call|the\s+roll
        |\d+\s+\w+\s+in\s+attendance|to\s+order|minutes\W*$|pledge\b.{0,40}|opening(?:\s+of\s+(?:the\s+)?meeting)?\W*$)\b""",
    FLAGS,
)
_LISTS = 3000
"""Characters of lists of persons below the apologies."""
_figures = regex.plain(r"[\d/ ]+")
_named = regex.compile(rf"(?i)^{NUMBER_WORD}")
_NAMES = frozenset("aAiImMnN§")
"""What a number says of itself: "Minute No. 4"."""
_HERE = frozenset(("present", "chair", "vice-chair"))
_apologises = regex.plain(r"\bapolog")
_from_whom = regex.compile(
    r"\bapolog\w*(?:\s+for\s+(?:absence|non-attendance))?\s*[-–—:]+\s*(?=(?-i:\p{Lu}))", FLAGS, needs=("apolog",)
)
"""    19/062 Apologies for absence – | Cllrs Ash, Reed"""
_rolls = regex.compile(r"\W*(?:\w{1,4}[.):]?\s+)?roll\s+call(?!\s+vote)(?:\s+of\s+\w+)?\s*:?", FLAGS)
_EARLY = 10
"""Items of which one is the roll call."""
_report_of = regex.compile(r"^[^\S\n]*(?:joint\s+)?report\s+of\s+(?:the\s+)?(?P<office>[^\n]+)$", LINES)
_pages = regex.compile(r"\(?pages?\s+(?P<from>\d+)\s*(?:[-–]\s*(?P<to>\d+))?\s*\)?", LINES)


def make_items(parsed: Parsed) -> Parsed:
    """Make items of the headings of each meeting's minutes, and read who was there.

    1. items stand in the order of their headings; an item without a number has its position, `#5`;
    2. two items of one number have two ids, `12` and `12~2`;
    3. an interest declared between two decisions is of the second, and stands before its number;
    4. an agenda yields a meeting without items, and its lines of business.
    """
    meetings: list[Meeting] = []
    agenda: list[AgendaItem] = []
    items: list[Item] = []
    findings = list(parsed.findings)
    of_segment: defaultdict[int, list[Heading]] = defaultdict(list)
    for heading in parsed.headings:
        of_segment[heading.segment].append(heading)
    for meeting in parsed.meetings:
        headings = of_segment[meeting.segment]
        if meeting.kind == "agenda":
            meetings.append(meeting)
            agenda += _agenda_items(parsed, meeting, headings)
        else:
            meetings.append(replace(meeting, attendance=_attendance(parsed, meeting, headings)))
            items += _items(parsed, meeting, headings)
            findings += _doubts(meeting, headings)
    return replace(parsed, meetings=tuple(meetings), agenda=tuple(agenda), items=tuple(items), findings=tuple(findings))


def _attendance(parsed: Parsed, meeting: Meeting, headings: list[Heading]) -> tuple[Attendee, ...]:
    """Who was there, from the lists above the first item of business, which may be numbered like one themselves."""
    segment = parsed.segments[meeting.segment]
    business = next((h for h in headings if (h.title or h.number) and not _lists_people.search(h.title or "")), None)
    until = business.span.start if business else segment.span.end
    lists = parsed.kept.between(segment.head_end, until)
    if business is None:
        lists = parsed.kept.between(segment.head_end, min(until, segment.head_end + 6000))
    title = parsed.kept.between(segment.span.start, segment.head_end)
    reach = reach_of(parsed.kept.words(segment.span.start, segment.span.end))
    apologies = _apologies(parsed, headings)
    if reach:
        lists, apologies = in_one(lists, reach), apologies and in_one(apologies, reach)
    people = tuple(read_attendance(lists, apologies, title))
    if business and business is headings[0] and not people and _apologises.match((business.title or "").lower()):
        stop = min(business.ends, business.span.start + _LISTS)  # "Apologies; …⏎In attendance; …" open the paper
        people = tuple(read_attendance(parsed.kept.between(segment.head_end, stop), None, title))
    if not any(a.part in _HERE for a in people) and (roll := _called(parsed, headings)):
        people = (*people, *read_roll(roll))
    if register := read_register(lists, meeting.date):
        grid = register.span
        beside = [a for a in people if a.span and not grid.start <= a.span.start < grid.end]
        chairs = {a.name.casefold() for a in beside if a.part == "chair"}
        people = (*beside, *(a for a in register.people if a.name.casefold() not in chairs))
    return came_and_went(people, parsed.kept.words(segment.head_end, segment.span.end))


def _apologies(parsed: Parsed, headings: list[Heading]) -> Passage | None:
    """The text of the item of apologies."""
    for h in headings:
        if _apologises.search((h.title or "").lower()):
            parted = any(sign in (h.title or "") for sign in "-–—:")
            m = _from_whom.search(parsed.document.text, h.span.start, h.span.end) if parted else None
            return parsed.kept.between(m.end() if m else h.span.end, h.ends)
    return None


def _called(parsed: Parsed, headings: list[Heading]) -> Passage | None:
    """The item in which the roll was called, behind other business; no vote."""
    for h in headings[:_EARLY]:
        if m := _rolls.match(parsed.document.text, h.span.start, h.span.end):
            return parsed.kept.between(m.end(), min(h.ends, h.span.start + _LISTS))
    return None


def _doubts(meeting: Meeting, headings: list[Heading]) -> Iterator[Finding]:
    if meeting.date is None:
        yield Finding("no-date", "these minutes do not say when the meeting was held (--date settles it)", meeting.span)
    if meeting.body is None:
        yield Finding("no-body", "these minutes do not say whose they are (--body settles it)", meeting.span)
    if not headings:
        yield Finding("no-items", "no headings were found in these minutes", meeting.span)
    elif bare := sum(h.number is None for h in headings):
        what = "these minutes have no minute numbers: items go"
        if bare < len(headings):
            what = f"{bare} of {len(headings)} items have no minute number, and go"
        yield Finding("no-numbers", f"{what} by their position", meeting.span)


def _items(parsed: Parsed, meeting: Meeting, headings: list[Heading]) -> Iterator[Item]:
    taken: Counter[str] = Counter()
    above: int | None = None
    for n, h in enumerate(headings, 1):
        number = h.number or f"#{n}"
        number = number.replace(" ", "") if " " in number and _figures.fullmatch(number) else number
        number = _named.sub("", number) if number[0] in _NAMES else number
        begins, above = above, declared_for_next(parsed, h, headings[n]) if n < len(headings) else None
        ends = h.ends if above is None else above
        body = tidy_paragraphs(parsed.kept.words(h.span.end, ends).lstrip(" .:-–|"))
        if begins is not None:
            body = f"{tidy_paragraphs(parsed.kept.words(begins, h.span.start))}\n\n{body}"
        taken[number] += 1
        again = f"~{taken[number]}" if taken[number] > 1 else ""
        yield Item(
            id=f"{meeting.id}/{number}{again}",
            meeting=meeting.id,
            number=number,
            title=h.title,
            text=body,
            span=Span(h.span.start if begins is None else begins, max(ends, h.span.end)),
            heading_end=h.span.end,
        )


def _agenda_items(parsed: Parsed, meeting: Meeting, headings: list[Heading]) -> Iterator[AgendaItem]:
    for h in headings:
        text = parsed.kept.words(h.span.end, h.ends)
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
