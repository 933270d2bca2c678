"""Passages of a paper, and what each was taken for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from minutes_cli.model import Action, Heading, Item, Meeting, Motion, Parsed, Span
from minutes_cli.show.said import state
from minutes_cli.store.annotation import Known
from minutes_cli.store.listing import Record

from .placing import last_place_of, place_of, place_of_day, place_of_hour
from .taken import Taken

_REACH = 2_000
"""Characters before a request in which who is asked may stand: a stem above its limbs."""
_HEAD = 8_000
"""Characters of a head, at most."""
_LINES = 200
_COVER = 3_000


def marks(parsed: Parsed, known: Known) -> Iterator[Taken]:
    """Every mark but those of references, which have cards; in no order."""
    yield from chain(
        _headings(parsed),
        _decisions(parsed),
        _motions(parsed),
        _actions(parsed, known),
        _heads(parsed),
        _papers(parsed),
        _furniture(parsed),
    )


def anchor_of(kind: str, at: int) -> str:
    """How a heading, a decision or a meeting is called in the page."""
    return f"{kind[0]}{at}"


# --- minutes ---


def _headings(parsed: Parsed) -> Iterator[Taken]:
    items = {item.heading_end: item for item in parsed.items}
    seen = set()
    for heading in parsed.headings:
        item = items.get(heading.span.end)
        begins = item.span.start if item else heading.span.start
        seen.add(begins)
        label = _label_of(item, heading) if item else "agenda"
        yield _heading(heading.span, label, begins)
        if number := place_of(parsed.document.text, heading.number, heading.span):
            yield Taken(number, "number")
    for item in parsed.items:
        if item.span.start not in seen:
            yield _heading(Span(item.span.start, item.heading_end), _label_of(item, None), item.span.start)
    for line in parsed.agenda:
        if line.span.start not in seen:
            yield _heading(line.span, "agenda", line.span.start)
            if number := place_of(parsed.document.text, line.number, line.span):
                yield Taken(number, "number")


def _heading(span: Span, label: str, begins: int) -> Taken:
    """A heading, of a minute that begins there; of business without one, where it begins."""
    anchor = anchor_of("heading", begins)
    if span.end > span.start:
        return Taken(span, "heading", label, anchor)
    return Taken(Span(span.start, span.start + 1), "begins", f"{label}, no heading", anchor)


def _label_of(item: Item, heading: Heading | None) -> str:
    exempt = ", exempt" if item.exempt else ""
    if item.number_inferred:
        return f"minute {item.number}, inferred{exempt}"
    if heading is not None and heading.number:
        return f"minute{exempt}"
    return f"minute {item.number}, no number{exempt}"


def _decisions(parsed: Parsed) -> Iterator[Taken]:
    for one in parsed.resolutions:
        path = f" {one.path}" if one.path else ""
        told = "said before" if one.restates else one.disposition
        yield Taken(one.span, "decision", f"decision{path}: {told}", anchor_of("decision", one.span.start))


def _motions(parsed: Parsed) -> Iterator[Taken]:
    for one in parsed.motions:
        votes = f" {'–'.join(counts)}" if (counts := _counts(one)) else ""
        yield Taken(one.span, "motion", f"{'amendment' if one.amends else 'motion'}: {one.outcome}{votes}")


def _counts(motion: Motion) -> list[str]:
    votes = motion.votes
    sides = (votes.for_, votes.against, votes.abstained) if votes else ()
    return [str(count) for count in sides if count is not None]


def _actions(parsed: Parsed, known: Known) -> Iterator[Taken]:
    text = parsed.document.text
    owners = set()
    homes = {item.id: item.span.start for item in parsed.items}
    for one in parsed.actions:
        rows = known.actions.get((one.span.start, one.span.end), ())
        yield Taken(one.span, "action", _told(one, rows, known))
        begins = max(homes.get(one.item, 0), one.span.start - _REACH)
        owner = place_of(text, one.owner, one.span) or last_place_of(text, one.owner, Span(begins, one.span.start))
        if owner and owner not in owners:
            owners.add(owner)
            yield Taken(owner, "owner", "who")
        if due := place_of(text, one.due_text, one.span):
            yield Taken(due, "due", f"due {one.due.isoformat()}" if one.due else "due")
    for row in known.added:
        yield Taken(Span(row["start"], row["end"]), "action", f"added by a person: {state(row)}")


def _told(action: Action, rows: tuple[Record, ...], known: Known) -> str:
    kind = "promise" if action.undertaking else "action"
    if not known.held:
        return kind
    told = ", ".join(dict.fromkeys(map(state, rows))) if rows else "listed elsewhere"
    return f"{kind}: {told}"


# --- heads, reports, furniture ---


def _heads(parsed: Parsed) -> Iterator[Taken]:
    business: dict[int, int] = {}
    for heading in parsed.headings:
        if heading.span.start > parsed.segments[heading.segment].span.start:
            business.setdefault(heading.segment, heading.span.start)
    for meeting in parsed.meetings:
        yield from _head(parsed, meeting, business.get(meeting.segment, meeting.span.end))


def _head(parsed: Parsed, meeting: Meeting, business: int) -> Iterator[Taken]:
    """What the head says of a meeting, each where it is said first; `business` begins behind it."""
    text, whole = parsed.document.text, _extent(parsed, meeting, business)
    head = Span(_begin(parsed, meeting, whole), whole.end)
    if meeting.body_from == "paper":
        for body in meeting.bodies or (meeting.body,):
            if place := place_of(text, body, head) or place_of(text, body, whole):
                yield Taken(place, "body", "body")
    if meeting.date and meeting.date_from == "paper" and (place := place_of_day(text, meeting.date, head)):
        yield Taken(place, "day", f"day {meeting.date.isoformat()}")
    if meeting.starts and (place := place_of_hour(text, meeting.starts, head)):
        yield Taken(place, "time", f"begins {meeting.starts}")
    if place := place_of(text, meeting.venue, head):
        yield Taken(place, "venue", "place")
    for person in meeting.attendance:
        if person.span:
            yield Taken(person.span, "person", person.part)


def _extent(parsed: Parsed, meeting: Meeting, business: int) -> Span:
    """The head of a meeting: what stands before its business."""
    known = meeting.segment < len(parsed.segments)
    end = max(business, parsed.segments[meeting.segment].head_end) if known else business
    return Span(meeting.span.start, max(meeting.span.start, min(end, meeting.span.start + _HEAD)))


def _begin(parsed: Parsed, meeting: Meeting, whole: Span) -> int:
    """Where the head begins to say something: before that stands what the file says of itself."""
    first = parsed.segments[meeting.segment].first if meeting.segment < len(parsed.segments) else 0
    kept = (line.start for line in parsed.lines[first : first + _LINES] if line.text and not line.reason)
    return min(next(kept, whole.start), whole.end)


def _papers(parsed: Parsed) -> Iterator[Taken]:
    text = parsed.document.text
    for paper in parsed.papers:
        cover = Span(paper.span.start, min(paper.span.end, paper.span.start + _COVER))
        if place := place_of(text, paper.subject, cover):
            yield Taken(place, "subject", "subject")
        if place := place_of(text, paper.author, cover):
            yield Taken(place, "author", "report of")
        ahead = paper.span.start
        for number, words in enumerate(paper.recommendations, 1):
            if place := place_of(text, words, Span(ahead, paper.span.end)):
                ahead = place.end
                yield Taken(place, "recommendation", f"recommendation {number}")
    for plan in parsed.plans:
        yield Taken(plan.span, "plan", plan.kind)


def _furniture(parsed: Parsed) -> Iterator[Taken]:
    """Lines that are no part of what the paper says; of several in a row the first says why."""
    above = None
    for line in parsed.lines:
        if line.reason and line.text:
            yield Taken(Span(line.start, line.end), "aside", line.reason if line.reason != above else "")
        if line.text:
            above = line.reason
