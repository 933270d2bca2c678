"""Where rows stand in a document, and the passages of it that `search` looks through."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
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
    """What can be searched: items, papers, and every other segment; the whole document where nothing was told apart."""
    document = parsed.document
    words = _Words(parsed)
    yield from (("item", i.id, i.title or "", i.text, *at(i.span)) for i in parsed.items)
    yield from (("paper", p.id, p.subject or document.name, words(p.span), *at(p.span)) for p in parsed.papers)
    covered = sorted([*(i.span for i in parsed.items), *(p.span for p in parsed.papers)])
    rest = [s for s in parsed.segments if not _touches(s.span, covered)]
    yield from ((s.kind, None, document.name, words(s.span), *at(s.span)) for s in rest)
    if not (covered or rest):
        whole = Span(0, len(document.text))
        yield ("other", None, document.name, words(whole), *at(whole))


def _touches(span: Span, others: list[Span]) -> bool:
    i = bisect_left(others, Span(span.end, 0))
    return i > 0 and others[i - 1].end > span.start


class _Words:
    """The text of a span without its page furniture, words whole that lines part."""

    def __init__(self, parsed: Parsed) -> None:
        self._text = parsed.document.text
        self._kept = parsed.kept

    def __call__(self, span: Span) -> str:
        return self._kept.between(span.start, span.end).text.strip("\n") or self._text[span.start : span.end]
