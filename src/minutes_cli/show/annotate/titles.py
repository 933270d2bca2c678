"""Where minutes, agendas and reports begin, and what was read of them, from where."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Declared, Document, Meeting, Paper, Parsed, Source
from minutes_cli.show.columns import day
from minutes_cli.words.dates import find_dates

from .marks import anchor_of
from .taken import Fact, Title

_PLAIN = {"appendix": "Appendix", "work programme": "Work programme", "forward plan": "Forward plan", "paper": "Report"}


def titles(parsed: Parsed) -> Iterator[Title]:
    """A title for each meeting and report of the paper, and for what is printed behind them, in the paper's order."""
    found: dict[int, Title] = {}
    counts = _counts(parsed)
    for meeting in parsed.meetings:
        _put(found, _of_meeting(parsed, meeting, counts))
    for paper in parsed.papers:
        _put(found, _of_paper(paper))
    for segment in parsed.segments:
        if segment.kind in _PLAIN and segment.span.start not in found:
            at = segment.span.start
            found[at] = Title(at, segment.kind, _PLAIN[segment.kind], anchor_of("title", at))
    yield from (title for _, title in sorted(found.items()))


class _Counts(NamedTuple):
    """How much each meeting has, by its id."""

    items: Counter[str]
    decisions: Counter[str]
    actions: Counter[str]


def _counts(parsed: Parsed) -> _Counts:
    meetings = {item.id: item.meeting for item in parsed.items}
    return _Counts(
        Counter(meetings.values()),
        Counter(meetings.get(one.item, "") for one in parsed.resolutions),
        Counter(meetings.get(one.item, "") for one in parsed.actions if not one.undertaking),
    )


def _put(found: dict[int, Title], title: Title) -> None:
    """Two that begin at one place are one title."""
    above = found.get(title.at)
    if above is None:
        found[title.at] = title
    else:
        words = f"{above.words} · {title.words}"
        unprinted = (*above.unprinted, *title.unprinted)
        found[title.at] = above._replace(words=words, facts=(*above.facts, *title.facts), unprinted=unprinted)


def _of_meeting(parsed: Parsed, meeting: Meeting, counts: _Counts) -> Title:
    what = "Minutes" if meeting.kind == "minutes" else "Agenda"
    iso = meeting.date.isoformat() if meeting.date else None
    words = f"{what}: {meeting.body or 'body not known'}, {day(iso)}"
    at = meeting.span.start
    facts = tuple(_facts(meeting, counts))
    return Title(at, meeting.kind, words, anchor_of("title", at), facts, tuple(_unprinted(parsed.document, meeting)))


def _facts(meeting: Meeting, counts: _Counts) -> Iterator[Fact]:
    yield Fact("body", meeting.body or "not known")
    yield Fact("day", day(meeting.date.isoformat()) if meeting.date else "not known")
    for name, value in (("begins", meeting.starts), ("place", meeting.venue), ("council", meeting.council)):
        if value:
            yield Fact(name, value)
    told = (meeting.occasion, meeting.state if meeting.state != "held" else "", "draft" if meeting.draft else "")
    yield Fact("kind", ", ".join(filter(None, told)))
    if meeting.attendance:
        parts = Counter(person.part for person in meeting.attendance)
        yield Fact("persons", ", ".join(f"{many} {part}" for part, many in parts.items()))
    if meeting.kind == "minutes":
        found = ((counts.items, "items"), (counts.decisions, "decisions"), (counts.actions, "actions"))
        yield Fact("found", ", ".join(f"{of[meeting.id]} {noun}" for of, noun in found))
    yield Fact("id", meeting.id)


def _unprinted(document: Document, meeting: Meeting) -> Iterator[str]:
    """Whence body and day are, where they are not read in the paper."""
    if meeting.body is None:
        yield "The body is not known."
    elif meeting.body_from != "paper":
        yield f"The body is {_from(document, meeting.body_from, _naming(meeting.body))}."
    if meeting.date is None:
        yield f"The day is not known{_between(meeting)}."
    elif meeting.date_from != "paper":
        yield f"The day is {_from(document, meeting.date_from, _dating(meeting.date))}."


def _between(meeting: Meeting) -> str:
    after = f"after {day(meeting.date_after.isoformat())}" if meeting.date_after else ""
    before = f"before {day(meeting.date_before.isoformat())}" if meeting.date_before else ""
    told = " and ".join(filter(None, (after, before)))
    return f"; it is {told}, as other days in the paper show" if told else ""


_NOT_PRINTED = {"declared": "declared by the file", "file name": "inferred from the file’s name"}


def _from(document: Document, source: Source | None, tells: Callable[[str], bool]) -> str:
    """Where a fact was read that is not printed; what a file declares and tells it is quoted."""
    if source is None or source not in _NOT_PRINTED:
        return "as a person said" if source == "said" else "inferred"
    named = [d for d in document.declared if _is_of(d, source) and tells(d.value)]
    quoted = "; ".join(f"{d.source}: “{d.value}”" for d in named[:2])
    return f"{_NOT_PRINTED[source]}, not read in it{f' ({quoted})' if quoted else ''}"


def _naming(body: str) -> Callable[[str], bool]:
    """Whether words have those of a body's name in them."""
    names = set(body.casefold().split())
    return lambda words: len(names & set(words.casefold().split())) * 2 >= len(names)


def _dating(day_of: date) -> Callable[[str], bool]:
    """Whether words name a day."""
    return lambda words: any(found.date == day_of for found in find_dates(words))


def _is_of(declared: Declared, source: Source | None) -> bool:
    return (declared.source == "file name") == (source == "file name")


def _of_paper(paper: Paper) -> Title:
    at = paper.span.start
    iso = paper.date.isoformat() if paper.date else None
    many = len(paper.recommendations)
    subject = paper.subject or "without a subject"
    facts = [
        Fact("report of", paper.author or "not known"),
        *([Fact("agenda item", paper.agenda_item)] if paper.agenda_item else []),
        Fact("for", ", ".join(filter(None, (paper.body, day(iso) if iso else None))) or "not known"),
        Fact("recommendations", str(many) if many else "none found"),
        Fact("id", paper.id),
    ]
    return Title(
        at, "paper", f"Report{', exempt' if paper.exempt else ''}: {subject}", anchor_of("title", at), tuple(facts)
    )
