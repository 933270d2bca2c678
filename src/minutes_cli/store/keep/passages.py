"""Where rows stand in a document, and the passages of it that `search` looks through."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
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
    3. nothing but page furniture is left out.
    """
    name = parsed.document.name
    yield from (("item", i.id, i.title or "", i.text, *at(i.span)) for i in parsed.items)
    yield from (("paper", p.id, p.subject or name, _words(parsed, p.span), *at(p.span)) for p in parsed.papers)
    for kind, span in _outside(parsed):
        words = _words(parsed, span)
        if any(c.isalnum() for c in words):
            yield (kind, _meeting(parsed, kind, span), name, words, *at(span))


def _outside(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """The stretches of a document in no item and no paper, cut where segments begin, each with what it stands in."""
    length = len(parsed.document.text)
    borders = {x for s in parsed.segments for x in (s.span.start, s.span.end)}
    covered = sorted([*(i.span for i in parsed.items), *(p.span for p in parsed.papers)])
    begin = 0
    for span in [*covered, Span(length, length)]:
        if span.start > begin:
            cuts = [begin, *sorted(x for x in borders if begin < x < span.start), span.start]
            yield from ((_kind(parsed, a), Span(a, b)) for a, b in pairwise(cuts))
        begin = max(begin, span.end)


def _kind(parsed: Parsed, start: int) -> str:
    return next((s.kind for s in parsed.segments if s.span.start <= start < s.span.end), "other")


def _meeting(parsed: Parsed, kind: str, span: Span) -> str | None:
    if kind not in {"minutes", "agenda"}:
        return None
    around = (m for m in parsed.meetings if m.kind == kind and m.span.start <= span.start < max(m.span.end, 1))
    return next((m.id for m in around), None)


def _words(parsed: Parsed, span: Span) -> str:
    """The text of a span without its page furniture, words whole that lines part."""
    if not parsed.lines:
        return parsed.document.text[span.start : span.end]
    return parsed.kept.between(span.start, span.end).text.strip("\n")
