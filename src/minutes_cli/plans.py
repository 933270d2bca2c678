"""Work programmes and forward plans as rows: what was to come when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import regex

from .dates import find_dates
from .model import Parsed, Passage, PlanEntry, Segment, Span
from .passage import tidy
from .patterns import LINES

_columns = regex.compile(r"^[^\S\n]*date\s+of\s+meeting\b[^\n]*\d[^\n]*$", LINES)
_mark = regex.compile(r"(?:[xXХ✓√●•]|Yes)")
_row_end = regex.compile(r"^(?P<subject>.*?)\s+(?P<marks>(?:[xXХ✓√]\s*)+)$")
_decision = regex.compile(
    r"^[^\S\n]*details?\s+of\s+(?:the\s+)?decision(?:\s+to\s+be\s+taken)?[\s:]*(?P<what>[^\n]+(?:\n(?!\s*(?:decision|key|exempt|wards?|scrutiny|persons|method|list|contact|date|officer)\b)[^\n]+){0,2})",
    LINES,
)
_expected = regex.compile(
    r"^[^\S\n]*(?:decision\s+(?:expected|due)|date\s+of\s+decision|expected\s+date)[\s:]*(?P<when>[^\n]+)", LINES
)
_maker = regex.compile(r"^[^\S\n]*decision[\s-]*maker[\s:]*(?P<who>[^\n]+)", LINES)
_officer = regex.compile(
    r"^[^\S\n]*(?:contact\s+)?officer(?:\(s\))?(?:\s+contact)?(?:\s+details)?[\s:]*(?P<who>[^\n@]+?)(?=\s+\S+@|\s+tel|\n|$)",
    LINES,
)
_bracketed = regex.compile(r"\s*\((?P<who>[^()]{3,60})\)\s*$")
_heading = regex.compile(r"^[^\n]{3,60}:$")


def read_plans(parsed: Parsed) -> Parsed:
    """Read the rows of every work programme and forward plan.

    1. one row for each line of business (or decision), in order;
    2. a row's dates are those of its columns only where the table still shows which column a mark is in.
    """
    rows: list[PlanEntry] = []
    body = next((m.body for m in parsed.meetings if m.body), None)
    for index, segment in enumerate(parsed.segments):
        text = parsed.kept.between(segment.span.start, segment.span.end)
        if segment.kind == "forward plan":
            rows += _decisions(text)
        elif segment.kind == "work programme" or (
            segment.kind == "appendix" and _follows_programme(parsed.segments, index)
        ):
            rows += _programme(text, body)
    return replace(parsed, plans=tuple(rows))


def _follows_programme(segments: tuple[Segment, ...], index: int) -> bool:
    return index > 0 and segments[index - 1].kind == "work programme"


def _programme(text: Passage, body: str | None) -> Iterator[PlanEntry]:
    columns: list[date] = []
    pending: list[tuple[int, str]] = []
    at = 0
    for line in text.text.split("\n"):
        start, at = at, at + len(line) + 1
        if _columns.match(line):
            columns = [f.date for f in find_dates(line)]
            pending = []
            continue
        told = tidy(line)
        section = len(cells := [tidy(c) for c in line.split("\t")]) > 1 and not any(cells[1:])
        if not columns or not told or _heading.fullmatch(told) or section:
            pending = [] if told else pending
            continue
        marks = _tabbed(cells, columns) if len(cells) > 1 else None
        loose = _row_end.match(told)
        if marks is None and not loose and not _mark.fullmatch(told):
            pending.append((start, told))
            continue
        own = cells[0] if marks is not None else loose["subject"] if loose else ""
        subject = tidy(" ".join([*(words for _, words in pending), own]))
        first = pending[0][0] if pending else start
        pending = []
        if subject:
            yield _entry(subject, text.span(first, start + len(line)), body, tuple(marks or ()))


def _tabbed(cells: list[str], columns: list[date]) -> list[date] | None:
    """The meetings whose cells are marked, where each cell still stands in its column; None for any other row."""
    marked = [n for n, cell in enumerate(cells[1:]) if _mark.fullmatch(cell)]
    if not marked or not cells[0]:
        return None
    return [columns[n] for n in marked if n < len(columns)]


def _entry(subject: str, span: Span, body: str | None, due: tuple[date, ...]) -> PlanEntry:
    who = _bracketed.search(subject)
    named = who and regex.search(r"\p{Lu}\p{Ll}*\.?\s+\p{Lu}", who["who"])
    return PlanEntry(
        "work programme",
        subject[: who.start()] if named and who else subject,
        span,
        body,
        due,
        who["who"] if named and who else None,
    )


def _decisions(text: Passage) -> Iterator[PlanEntry]:
    starts = list(_decision.finditer(text.text))
    for m, end in zip(starts, [*(s.start() for s in starts[1:]), len(text.text)], strict=True):
        block = text.text[m.start() : end]
        expected, maker, officer = _expected.search(block), _maker.search(block), _officer.search(block)
        when = tuple(f.date for f in find_dates(expected["when"])) if expected else ()
        told = tidy(m["what"].split("\t")[0])
        yield PlanEntry(
            "forward plan",
            told[:200],
            text.span(m.start(), end),
            None,
            when,
            tidy(officer["who"]) if officer else None,
            tidy(maker["who"]) if maker else None,
        )
