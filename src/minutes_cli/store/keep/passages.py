"""Where rows stand in a document, and the passages of it that `search` looks through."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import pairwise
from typing import Any

from minutes_cli.model import Document, Parsed, Span

Row = tuple[Any, ...]


class Places:
    """Spans as `page, start, end`; the page is the one in which a span begins."""

    def __init__(self, document: Document) -> None:
        self._pages = document.pages
        self._starts = [page.start for page in document.pages]

    def __call__(self, span: Span | None) -> Row:
        if span is None:
            return None, None, None
        i = bisect_right(self._starts, span.start) - 1
        return self._pages[i].number if i >= 0 else None, span.start, span.end


def passages(parsed: Parsed, at: Places) -> Iterator[Row]:
    """What can be searched, which is all that a document says.

    1. items and papers under their ids;
    2. whatever stands outside them, a head or a list of those present, under the id of its meeting where it has one;
    3. nothing but page furniture is left out; a line that is none by its words stands once, for itself.
    """
    name = parsed.document.name
    yield from (("item", i.id, i.title or "", i.text, *at(i.span)) for i in parsed.items)
    yield from (("paper", p.id, p.subject or name, _words(parsed, p.span), *at(p.span)) for p in parsed.papers)
    kinds = _Over((s.span.start, s.span.end, s.kind) for s in parsed.segments)
    meetings = {
        kind: _Over((m.span.start, max(m.span.end, 1), m.id) for m in parsed.meetings if m.kind == kind)
        for kind in ("minutes", "agenda")
    }
    for span in _outside(parsed):
        words = _words(parsed, span)
        if any(c.isalnum() for c in words):
            kind = kinds.at(span.start) or "other"
            meeting = meetings[kind].at(span.start) if kind in meetings else None
            yield (kind, meeting, name, words, *at(span))
    for finding in parsed.findings:
        if finding.code == "repeated-line" and finding.span:
            yield ("other", None, name, parsed.document.text[finding.span.start : finding.span.end], *at(finding.span))


def _outside(parsed: Parsed) -> Iterator[Span]:
    """The stretches of a document in no item and no paper, cut where segments begin."""
    length = len(parsed.document.text)
    borders = sorted({x for s in parsed.segments for x in (s.span.start, s.span.end)})
    covered = sorted([*(i.span for i in parsed.items), *(p.span for p in parsed.papers)])
    begin = 0
    for span in [*covered, Span(length, length)]:
        if span.start > begin:
            cuts = borders[bisect_right(borders, begin) : bisect_left(borders, span.start)]
            yield from (Span(a, b) for a, b in pairwise((begin, *cuts, span.start)))
        begin = max(begin, span.end)


class _Over:
    """Stretches of a text, each with what it stands for: found by a place in them, the first of several."""

    def __init__(self, stretches: Iterable[tuple[int, int, str]]) -> None:
        given = [(start, end, n, told) for n, (start, end, told) in enumerate(stretches)]
        begin = sorted(given, reverse=True)
        self._edges = sorted({edge for start, end, *_ in given for edge in (start, end)})
        self._told: list[str | None] = []
        over: list[tuple[int, int, str]] = []
        for edge in self._edges:
            while begin and begin[-1][0] <= edge:
                _, end, n, told = begin.pop()
                heappush(over, (n, end, told))
            while over and over[0][1] <= edge:
                heappop(over)
            self._told.append(over[0][2] if over else None)

    def at(self, place: int) -> str | None:
        """What stands there."""
        n = bisect_right(self._edges, place) - 1
        return self._told[n] if n >= 0 else None


def _words(parsed: Parsed, span: Span) -> str:
    """The text of a span without its page furniture, words whole that lines part."""
    if not parsed.lines:
        return parsed.document.text[span.start : span.end]
    return parsed.kept.between(span.start, span.end).text.strip("\n")
