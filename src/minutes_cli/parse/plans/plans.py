"""Work programmes and forward plans as rows: what was to come when."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Meeting, Paper, Parsed, PlanEntry, Segment
from minutes_cli.words.keys import slug
from minutes_cli.words.names import meeting_id

from .forward import decisions
from .programme import programme_rows

_SLUG = 60
"""Characters of a subject that stand in an id."""


class _Home(NamedTuple):
    """Where a plan stands, and whose it is."""

    id: str
    body: str | None
    date: date | None
    paper: str | None


def read_plans(parsed: Parsed) -> Parsed:
    """Read the rows of every work programme and forward plan.

    1. one row for each line of business (or decision), in order;
    2. a row's dates are those of its columns only where the table still shows which column a mark is in;
    3. ids are made of the paper a row stands in (of the meeting, for a plan that stands in none) and of its subject.
    """
    rows: list[PlanEntry] = []
    for index, segment in enumerate(parsed.segments):
        rows += _entries(parsed, index, segment)
    seen: Counter[str] = Counter()
    for n, row in enumerate(rows):
        seen[row.id] += 1
        rows[n] = replace(row, id=f"{row.id}~{seen[row.id]}") if seen[row.id] > 1 else row
    return replace(parsed, plans=tuple(rows))


def _entries(parsed: Parsed, index: int, segment: Segment) -> Iterator[PlanEntry]:
    text = parsed.kept.between(segment.span.start, segment.span.end)
    if segment.kind == "forward plan":
        for told in decisions(text.text):
            span = text.span(told.start, told.end)
            plan = PlanEntry("", "forward plan", told.subject, span, None, told.due, told.officer, told.maker)
            yield _at_home(parsed, segment, plan)
    elif segment.kind == "work programme" or (segment.kind == "appendix" and _follows_programme(parsed, index)):
        for row in programme_rows(text, parsed.document.text):
            span = text.span(row.start, row.end)
            plan = PlanEntry("", "work programme", row.subject, span, None, row.due, row.officer)
            yield _at_home(parsed, segment, plan)


def _follows_programme(parsed: Parsed, index: int) -> bool:
    return index > 0 and parsed.segments[index - 1].kind == "work programme"


def _at_home(parsed: Parsed, segment: Segment, plan: PlanEntry) -> PlanEntry:
    home = _home(parsed, segment)
    key = f"{home.id}/plan-{slug(plan.subject)[:_SLUG].strip('-')}"
    return replace(plan, id=key, body=home.body, paper=home.paper, date=home.date)


def _home(parsed: Parsed, segment: Segment) -> _Home:
    """The paper whose appendix a plan is; else the meeting that the document is for."""
    start = segment.span.start
    paper: Paper | None = next((p for p in parsed.papers if p.span.start <= start < p.span.end), None)
    if paper:
        return _Home(paper.id, paper.body, paper.date, paper.id)
    announced: Meeting | None = next((m for m in parsed.meetings if m.kind == "agenda"), None)
    body = (announced and announced.body) or parsed.said.body or next((m.body for m in parsed.meetings if m.body), None)
    day = (announced and announced.date) or parsed.said.date
    return _Home(meeting_id(parsed.document, body, day, parsed.said.council), body, day, None)
