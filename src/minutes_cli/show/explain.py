"""What each line of a paper was taken for, and why: for whoever asks what was understood of it.

Nothing is decided here.  Every answer is read off what the stages have left in `Parsed`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import regex

from minutes_cli.model import Heading, Line, Page, Parsed, Segment, Span
from minutes_cli.store.listing import Listing
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COVER_LABEL, FLAGS


@dataclass(frozen=True, slots=True)
class Explained:
    """One line."""

    line: int
    """Counted from one."""
    page: int | None
    taken: str
    """`furniture`, `heading 34`, `resolution (2)(a)`, `paper cover`, `minutes`, …"""
    why: str
    """What decided; empty for a line that goes on with the one above."""
    also: tuple[str, ...]
    """What else begins on the line: references, actions."""
    text: str
    start: int
    end: int


T = TypeVar("T")


class _Placed(Generic[T]):
    """Things with a span, to be found by a line."""

    def __init__(self, things: Iterable[tuple[Span | None, T]]) -> None:
        told = sorted(((span, thing) for span, thing in things if span), key=lambda pair: (pair[0].start, -pair[0].end))
        self._spans = [span for span, _ in told]
        self._things = [thing for _, thing in told]
        self._starts = [span.start for span in self._spans]

    def over(self, line: Line) -> tuple[Span, T] | None:
        """The innermost that the line is part of."""
        for i in reversed(range(bisect_left(self._starts, line.end))):
            if self._spans[i].end > line.start:
                return self._spans[i], self._things[i]
            if line.start - self._starts[i] > _FARTHEST:
                break
        return None

    def begin(self, line: Line) -> list[T]:
        """All that begin on the line, in order."""
        return self._things[bisect_left(self._starts, line.start) : bisect_left(self._starts, line.end)]


_FARTHEST = 20_000
_label = regex.compile(COVER_LABEL, FLAGS)
_COVER_LINES = 30


def explain(parsed: Parsed) -> tuple[Explained, ...]:
    """A row for every line with words.

    1. rows stand in the order of the paper, one for each line that is not empty;
    2. each says one thing that the line is, and all that begins on it.
    """
    tell = _teller(parsed)
    pages = _pager(parsed.document.pages)
    return tuple(
        Explained(n, pages(line), *tell(n - 1, line), tidy(line.text), line.start, line.end)
        for n, line in enumerate(parsed.lines, 1)
        if line.text
    )


def as_listing(rows: Sequence[Explained]) -> Listing:
    """The rows for a renderer."""
    columns = ("line", "page", "taken", "why", "also", "text", "start", "end")
    return Listing(
        "explained",
        columns,
        tuple(
            (
                *(getattr(row, name) for name in columns[:4]),
                list(row.also),
                *(getattr(row, name) for name in columns[5:]),
            )
            for row in rows
        ),
    )


def _pager(pages: tuple[Page, ...]) -> Callable[[Line], int | None]:
    starts = [page.start for page in pages]

    def page_of(line: Line) -> int | None:
        return pages[max(0, bisect_left(starts, line.start + 1) - 1)].number if pages else None

    return page_of


def _teller(parsed: Parsed) -> Callable[[int, Line], tuple[str, str, tuple[str, ...]]]:
    """The function that says of a line what it is, why, and what begins on it."""
    kinds = _kinds(parsed)
    begins = _Placed(_begins(parsed))
    segments = _Placed((Span(_at(parsed, s.first), _at(parsed, s.last)), s) for s in parsed.segments)

    def tell(index: int, line: Line) -> tuple[str, str, tuple[str, ...]]:
        also = tuple(begins.begin(line))
        if line.reason:
            return "furniture", line.reason, also
        for kind in kinds:
            if found := kind.over(line):
                span, (taken, why) = found
                return taken, why if span.start >= line.start else "", also
        around = segments.over(line)
        return (*_of_segment(around[1] if around else None, index, line), also)

    return tell


def _at(parsed: Parsed, index: int) -> int:
    return parsed.lines[index].start if index < len(parsed.lines) else len(parsed.document.text) + 1


def _kinds(parsed: Parsed) -> tuple[_Placed[tuple[str, str]], ...]:
    """What a line can be part of, most telling first."""
    return (
        _Placed((h.span, (_named("heading", h.number), _why_heading(parsed, h))) for h in parsed.headings),
        _Placed(
            (r.span, (_named("resolution", r.path), f"restates {r.restates}" if r.restates else r.disposition))
            for r in parsed.resolutions
        ),
        _Placed((a.span, (f"agenda item {a.number}", "announced")) for a in parsed.agenda),
        _Placed((p.span, (f"{p.kind} entry", p.subject)) for p in parsed.plans),
        _Placed((a.span, (a.part, a.name)) for m in parsed.meetings if m.kind == "minutes" for a in m.attendance),
    )


def _named(what: str, number: str | None) -> str:
    return f"{what} {number}" if number else what


def _why_heading(parsed: Parsed, heading: Heading) -> str:
    run = [h.number for h in parsed.headings if h.segment == heading.segment and h.number]
    if heading.number is None:
        item = next((i for i in parsed.items if i.heading_end == heading.span.end), None)
        inferred = f"; number {item.number} inferred, {item.inferred_from}" if item and item.number_inferred else ""
        return f"{'set as a title, without a number' if heading.title else 'business without a title'}{inferred}"
    return f"one of the run {run[0]} to {run[-1]}" if len(run) > 1 else "the only number there"


def _begins(parsed: Parsed) -> Iterator[tuple[Span | None, str]]:
    for h in parsed.headings:
        yield h.span, f"heading, weighs {h.score:g}: {', '.join(h.spoke) or 'a title'}"
        if h.instead_of:
            yield h.span, f"rather than {h.instead_of}"
    for a in parsed.actions:
        kind = "undertaking" if a.undertaking else "action"
        when = a.due.isoformat() if a.due else a.recurrence or a.due_text
        yield a.span, f"{kind} of {a.owner or 'nobody named'}{f', due {when}' if when else ''}"
    for r in parsed.references:
        named = [f"{r.number} {r.limb or ''}".strip() if r.number else r.limb, r.body, r.date and r.date.isoformat()]
        yield r.span, f"reference to {r.kind} {' of '.join(x for x in named if x)}".rstrip()
    for s in parsed.statements:
        yield s.span, "tells what was done" if s.done else "tells what is still to be done"
    for p in parsed.papers:
        yield p.span, f"paper: {p.subject or 'without a subject'}"


def _of_segment(segment: Segment | None, index: int, line: Line) -> tuple[str, str]:
    """What a line is by where it stands alone."""
    if segment is None:
        return "kept", "in no part of the paper"
    if segment.kind == "paper" and index < segment.first + 2 * _COVER_LINES and (m := _label.match(line.text)):
        return "paper cover", m.lastgroup or ""
    return segment.kind, "kept"
