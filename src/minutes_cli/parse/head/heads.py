"""The head of minutes or of an agenda → the meeting: its body, date, time, venue and who was there; and its items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TypeVar

from minutes_cli.model import Finding, Line, Meeting, Parsed, Said, Segment, Source
from minutes_cli.words import lazily as regex
from minutes_cli.words.bodies import LISTED, abbreviates, body_name, is_general, names_body, spelled_out, squashed
from minutes_cli.words.dates import Day, find_dates, first_date, in_words, read_either_way
from minutes_cli.words.names import meeting_id
from minutes_cli.words.one_item import decided, page_title
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BODY_WORD, FLAGS
from minutes_cli.words.titles import tells

from .elsewhere import named_elsewhere
from .extent import title_end
from .mending import mended
from .name_above import with_name_above
from .opening import day_of_opening, occasion_of_opening, time_of_opening
from .outside import declared_body, declared_bounds, declared_date, outside, with_year
from .states import state_of
from .venue import place_of
from .when import clock, day_of_numbers, day_told, held_on, weekday_beside
from .whose import Whose, whose

_Fact = TypeVar("_Fact")
_SOON = 200
"""Days from one meeting to the next, or to the approval of its minutes, at most."""
_OPENING = 2500
"""Characters behind the title in which the first sentences stand."""
_minutes_alone = regex.plain(r"\W*(?:meeting\s+)?minutes\W*", regex.IGNORECASE)
_column = regex.plain(r" {3,}|[ ]*\|[ ]*")
_OPEN_WORDS = frozenset(("and", "of", "the", "on", "at", "for", "in"))
_draft = regex.compile(
    r"\b(?:draft|unconfirmed|subject\s+to\s+(?:approval|confirmation))\b",
    regex.IGNORECASE,
    needs=("draft", "unconfirmed", "subject"),
)


def read_heads(parsed: Parsed) -> Parsed:
    """Read the head of each agenda and of each meeting's minutes.

    1. every minutes segment yields one meeting, an agenda only if it names its body or day;
    2. body and day are those of the paper, or what the operator said of it;
    3. `head_end` of each such segment is the end of its title: no heading stands above it.
    """
    meetings: list[Meeting] = []
    segments: list[Segment] = []
    titles: dict[int, str] = {}
    taken: Counter[tuple[str, str]] = Counter()
    announced: defaultdict[date | None, set[str]] = defaultdict(set)
    page = page_title(parsed.lines)
    alone = _of_one_meeting(parsed)
    for index, segment in enumerate(parsed.segments):
        if segment.kind not in ("minutes", "agenda"):
            segments.append(segment)
            continue
        lines = parsed.lines[segment.first : segment.last]
        end = title_end(lines, segment)
        title = titles[index] = mended(_joined(parsed.kept.words(segment.span.start, end)))
        told = _meeting(parsed, segment, title, end, index, page)
        told = _with_body_of(announced[told.date], told, parsed)
        told = _of_agenda(meetings[0], told, parsed) if alone and meetings else told
        same = taken[told.id, told.kind]
        meeting = replace(told, id=f"{told.id}~{same + 1}") if same else told
        segments.append(replace(segment, head_end=segment.span.start if page else end))
        if segment.kind == "minutes" or meeting.body or meeting.date:
            meetings.append(meeting)
            taken[told.id, told.kind] += 1
            if meeting.kind == "agenda" and meeting.body:
                announced[meeting.date].add(meeting.body)
    findings = (*parsed.findings, *_order_doubted(parsed, meetings), *_days_doubted(parsed, titles, meetings))
    return replace(parsed, segments=tuple(segments), meetings=tuple(meetings), findings=findings)


def _order_doubted(parsed: Parsed, meetings: list[Meeting]) -> Iterator[Finding]:
    """A finding where a date of a head may be read in two ways and nothing in the paper tells which."""
    for meeting in meetings:
        segment = parsed.segments[meeting.segment]
        if meeting.date is None and read_either_way(parsed.kept.words(segment.span.start, segment.span.end)[:2000]):
            words = "it is not told whether the day or the month comes first in these dates (--date settles it)"
            yield Finding("order-of-dates", words, meeting.span)


def _days_doubted(parsed: Parsed, titles: dict[int, str], meetings: list[Meeting]) -> Iterator[Finding]:
    """A finding where the weekday in a head is not that of its date, or where the file declares another day."""
    for meeting in meetings:
        if meeting.date is None or meeting.date_from != "paper":
            continue
        if (told := weekday_beside(titles[meeting.segment], meeting.date)) and not f"{meeting.date:%A}".startswith(
            told
        ):
            words = f"{in_words(meeting.date)} was a {meeting.date:%A}; the paper calls it a {told}"
            yield Finding("weekday-differs", words, meeting.span)
        if (slip := held_on(titles[meeting.segment])) and slip != meeting.date:
            words = f"the paper says {in_words(meeting.date)}, as its file does, and {in_words(slip)}"
            yield Finding("date-differs", words, meeting.span)
        declared = declared_date(outside(parsed.document.declared)) if len(meetings) == 1 else None
        if declared and declared[0] != meeting.date:
            words = f"the file is of {in_words(declared[0])} by its {declared[1].replace('declared', 'title')}"
            yield Finding("date-differs", f"{words}; the paper says {in_words(meeting.date)}", meeting.span)


def _with_body_of(announced: set[str], meeting: Meeting, parsed: Parsed) -> Meeting:
    """Minutes without a body, behind an agenda for the same day, are of the body that the agenda names."""
    if meeting.body or meeting.date is None or len(announced) != 1:
        return meeting
    (body,) = announced
    said = parsed.said.council
    return replace(meeting, body=body, body_from="paper", id=meeting_id(parsed.document, body, meeting.date, said))


def _of_one_meeting(parsed: Parsed) -> bool:
    """Whether the paper tells of one meeting: in minutes, or in an agenda and minutes headed by that word alone."""
    heads = list(islice((s for s in parsed.segments if s.kind in ("minutes", "agenda")), 3))
    if [segment.kind for segment in heads] != ["agenda", "minutes"]:
        return len(heads) == 1
    return any(
        _minutes_alone.fullmatch(line.text) for line in parsed.lines[max(0, heads[1].first - 3) : heads[1].first + 6]
    )


def _of_agenda(agenda: Meeting, meeting: Meeting, parsed: Parsed) -> Meeting:
    """Minutes below the agenda of their meeting, with the body and the day that only that one tells."""
    body, day = meeting.body or agenda.body, meeting.date or agenda.date
    if agenda.kind != "agenda" or (body, day) == (meeting.body, meeting.date):
        return meeting
    body_from, date_from = meeting.body_from or agenda.body_from, meeting.date_from or agenda.date_from
    id_ = meeting_id(parsed.document, body, day, parsed.said.council)
    return replace(meeting, id=id_, body=body, date=day, body_from=body_from, date_from=date_from)


def _meeting(parsed: Parsed, segment: Segment, title: str, end: int, index: int, page: Line | None) -> Meeting:
    told, body_from = _whose(parsed, segment, title)
    day, date_from = _when(parsed, segment, title, end)
    opening = parsed.kept.between(segment.span.start, min(segment.span.end, segment.span.start + 1500))
    if (listed := LISTED.search(opening.text)) and (on := first_date(listed["date"])):
        told, day = Whose(body_name(listed["body"]), None, told.occasion), on
        body_from = date_from = "paper"
    elif page:
        maker, decided_on = decided(parsed.kept.words(segment.span.start, segment.span.end))
        told, body_from = (told._replace(body=maker), "paper") if maker else (told, body_from)
        if body_from == "paper" and not maker and (told.body or "").casefold() in page.text.casefold():
            told, body_from = (
                told._replace(body=None),
                None,
            )  # what the item is about: "Issues from Scrutiny Committees"
        day, date_from = (decided_on, "paper") if decided_on else (day, date_from)
    said = parsed.said
    body, body_from = _settled(told.body, body_from, said.body, said)
    day, date_from = _settled(day, date_from, said.date, said)
    first = parsed.kept.words(end, min(segment.span.end, end + _OPENING))
    after, before = (None, None) if day else declared_bounds(outside(parsed.document.declared), title)
    return Meeting(
        id=meeting_id(parsed.document, body, day, said.council),
        body=body,
        date=day,
        span=segment.span,
        council=said.council or told.council,
        date_after=after,
        date_before=before,
        starts=clock(title) or time_of_opening(first),
        venue=place_of(title),
        kind="agenda" if segment.kind == "agenda" else "minutes",
        occasion=told.occasion if told.occasion != "ordinary" else occasion_of_opening(first) or told.occasion,
        state=state_of(title, parsed.kept.words(segment.span.start, segment.span.end)),
        body_from=body_from,
        date_from=date_from,
        bodies=told.bodies if body == told.body else (),
        draft=bool(_draft.search(title[:1200])),
        segment=index,
    )


def _whose(parsed: Parsed, segment: Segment, title: str) -> tuple[Whose, Source | None]:
    """The body that the title names; else what the file declares, or what the paper names as its own elsewhere."""
    told = with_name_above(whose(title), title)
    if told.body:
        text = parsed.kept.words(segment.span.start, min(segment.span.end, segment.span.start + 4000))
        told = told._replace(body=spelled_out(told.body, text))
    found = declared_body(outside(parsed.document.declared))
    if found and _is_fuller(found[0].body or "", told.body):
        occasion = found[0].occasion if told.occasion == "ordinary" else told.occasion
        return found[0]._replace(occasion=occasion), found[1]
    if told.body and found and _same_respaced(told.body, found[0].body or ""):
        return told._replace(body=found[0].body), "paper"
    if told.letterhead and (name := named_elsewhere(parsed, segment, None)) and name != told.body:
        return told._replace(body=name, council=told.body if not is_general(told.body or "") else None), "paper"
    if told.body and not is_general(told.body):
        return told, "paper"
    if name := named_elsewhere(parsed, segment, told.body):
        return told._replace(body=name), "paper"
    return told, "paper" if told.body else None


def _is_fuller(declared: str, told: str | None) -> bool:
    """Whether a declared name says more than the paper's: than none, than the body's kind, than words of no kind."""
    if told is None:
        return True
    folded, whole = told.casefold(), declared.casefold()
    if abbreviates(told, declared):
        return True
    return (is_general(told) and whole.endswith(folded)) or (
        not names_body(told) and folded in whole and folded != whole
    )


def _same_respaced(told: str, declared: str) -> bool:
    """Whether a scan or a slip has run words of the declared name together."""
    return squashed(told) == squashed(declared) and len(told.replace("-", " ").split()) < len(declared.split())


def _when(parsed: Parsed, segment: Segment, title: str, end: int) -> tuple[date | None, Source | None]:
    """The day that the title gives, or the first sentences do; else what the file of one meeting declares."""
    facts = outside(parsed.document.declared)
    alone = _of_one_meeting(parsed)
    declared = declared_date(facts) if alone else None
    day = held_on(title, declared[0] if declared else None)
    if day := day or day_of_opening(parsed.kept.words(end, min(segment.span.end, end + _OPENING))):
        return day, "paper"
    if told := day_told(title):
        if alone and (day := with_year(told, facts)):
            return day, "declared"
        if day := _year_told(parsed, segment, told):
            return day, "paper"
        return None, None
    if declared:
        return declared
    day = day_of_numbers(parsed.kept.words(segment.span.start, segment.span.end))
    return day, "paper" if day else None


def _year_told(parsed: Parsed, segment: Segment, told: Day) -> date | None:
    """A day without its year, in the one year that the paper's other dates leave open.

    It is soon after the last minutes, or soon before the day on which these were approved.
    """
    text = parsed.kept.words(segment.span.start, segment.span.end)[:6000]
    dates = [(f.date, text[max(0, f.start - 150) : f.start].casefold()) for f in find_dates(text)]
    if earlier := [day for day, before in dates if "minutes" in before]:
        last = max(earlier)
        tried = (told.in_year(year) for year in (last.year, last.year + 1))
        return next((day for day in tried if day and 0 < (day - last).days < _SOON), None)
    approved = [day for day, before in dates if before.rstrip().endswith("approved")]
    tried = (told.in_year(year) for day in approved[:1] for year in (day.year, day.year - 1))
    return next((day for day in tried if day and 0 < (approved[0] - day).days < _SOON), None)


def _settled(
    told: _Fact | None, source: Source | None, said: _Fact | None, by: Said
) -> tuple[_Fact | None, Source | None]:
    """What the paper tells, or what the operator said where that is open or to be overridden; and whose word it is."""
    return (said, "said") if said is not None and (told is None or by.override) else (told, source)


def _joined(text: str) -> str:
    """The title's lines, those that a converter cut (inside a parenthesis, after "and") made whole again."""
    out: list[str] = []
    for line in filter(None, (_cells(line) for line in text.split("\n"))):
        open_end = out and (
            out[-1].count("(") > out[-1].count(")")
            or out[-1].split()[-1].casefold() in _OPEN_WORDS
            or (out[-1][-1] == "," and not regex.search(r"(?:^dear\s\w+|councillors?),$", out[-1], regex.IGNORECASE))
        )
        bracket = line.startswith("(") and not tells(line)
        beside = bool(out and bracket and regex.search(rf"\b{BODY_WORD}$", out[-1], FLAGS))
        if out and (open_end or beside) and len(out[-1]) < 220:
            out[-1] += " " + line
        else:
            out.append(line)
    return "\n".join(out)


def _cells(line: str) -> str:
    """A line's words; a tab parts the cells of a box ("COMMITTEE ⇥ Harbour Board ⇥ DATE ⇥ 4 May 2019"), and columns."""
    if "   " in line or "|" in line:
        line = _column.sub("\t", line.strip(" |"))
    return "\t".join(filter(None, map(tidy, line.split("\t")))) if "\t" in line else tidy(line)
