"""What one document says, as the rows of each table."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from minutes_cli.model import Document, Parsed, Reference, Span

from .keys import body_key, body_stem, limb_key, number_key, slug

Row = tuple[Any, ...]

_PARSED = ("meetings", "papers", "segments", "citations", "plans", "passages")
"""Tables whose rows come from parsing; the rest of them hang from these."""


def fill(db: sqlite3.Connection, key: int, parsed: Parsed) -> None:
    """Put the rows of a document in place of those it has; call it inside a transaction."""
    for table in _PARSED:
        db.execute(f"DELETE FROM {table} WHERE document = ?", (key,))  # noqa: S608 - our own names
    db.execute("DELETE FROM findings WHERE document = ?", (key,))
    db.execute("UPDATE documents SET kind = ? WHERE id = ?", (parsed.kind, key))
    for table, columns, rows in _tables(parsed):
        names = ("document", *columns.split())
        marks = ", ".join("?" * len(names))
        db.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - our own names
            ((key, *row) for row in rows),
        )


def _tables(parsed: Parsed) -> Iterator[tuple[str, str, Iterable[Row]]]:
    """Each table with its columns and rows, parents before children."""
    at = _Places(parsed.document)
    council = slug(parsed.said.council or "")
    span = "page span_start span_end"
    yield "findings", f"origin code message {span}", _findings(parsed, at)
    yield (
        "segments",
        f"kind title body date {span}",
        ((s.kind, s.title, s.body, _day(s.date), *at(s.span)) for s in parsed.segments),
    )
    yield (
        "meetings",
        "id kind draft council body date date_after date_before starts venue council_key body_key body_stem " + span,
        (
            (
                m.id,
                m.kind,
                m.draft,
                m.council,
                m.body,
                _day(m.date),
                _day(m.date_after),
                _day(m.date_before),
                m.starts,
                m.venue,
                council,
                body_key(m.body),
                body_stem(m.body),
                *at(m.span),
            )
            for m in parsed.meetings
        ),
    )
    yield (
        "attendance",
        f"meeting name part role for_whom {span}",
        ((m.id, a.name, a.part, a.role, a.for_whom, *at(a.span)) for m in parsed.meetings for a in m.attendance),
    )
    yield (
        "agenda_items",
        f"meeting number title report_of printed_pages {span}",
        ((a.meeting, a.number, a.title, a.report_of, a.pages, *at(a.span)) for a in parsed.agenda),
    )
    yield from _minutes(parsed, at, span)
    yield (
        "papers",
        f"id agenda_item subject author date body body_key summary exempt {span}",
        (
            (
                p.id,
                p.agenda_item,
                p.subject,
                p.author,
                _day(p.date),
                p.body,
                body_key(p.body),
                p.summary,
                p.exempt,
                *at(p.span),
            )
            for p in parsed.papers
        ),
    )
    yield (
        "recommendations",
        "paper position text",
        ((p.id, i, text) for p in parsed.papers for i, text in enumerate(p.recommendations, 1)),
    )
    yield (
        "citations",
        _CITED + span,
        _citations(parsed, at, council),
    )
    yield (
        "plans",
        f"kind subject body due officer decision_maker {span}",
        (
            (p.kind, p.subject, p.body, " ".join(map(str, p.due)) or None, p.officer, p.decision_maker, *at(p.span))
            for p in parsed.plans
        ),
    )
    yield "passages", f"kind id title text {span}", _passages(parsed, at)


_CITED = (
    "id kind raw source item paper within body date number limb quote "
    "council_key body_key body_stem number_key limb_key "
)


def _minutes(parsed: Parsed, at: _Places, span: str) -> Iterator[tuple[str, str, Iterable[Row]]]:
    draft = {m.id: m.draft for m in parsed.meetings}
    yield (
        "items",
        f"id meeting draft number number_key number_inferred inferred_from title text exempt {span}",
        (
            (
                i.id,
                i.meeting,
                draft.get(i.meeting, False),
                i.number,
                number_key(i.number),
                i.number_inferred,
                i.inferred_from,
                i.title,
                i.text,
                i.exempt,
                *at(i.span),
            )
            for i in parsed.items
        ),
    )
    yield (
        "resolutions",
        f"id item path path_key stem disposition text restates {span}",
        (
            (r.id, r.item, r.path, limb_key(r.path) or "", r.stem, r.disposition, r.text, r.restates, *at(r.span))
            for r in parsed.resolutions
        ),
    )
    yield (
        "actions",
        f"id item resolution path owner task due due_text recurrence undertaking {span}",
        (
            (
                a.id,
                a.item,
                a.resolution,
                a.path,
                a.owner,
                a.task,
                _day(a.due),
                a.due_text,
                a.recurrence,
                a.undertaking,
                *at(a.span),
            )
            for a in parsed.actions
        ),
    )


class _Places:
    """Spans as `page, start, end`; the page is the one in which a span begins."""

    def __init__(self, document: Document) -> None:
        self._pages = document.pages
        self._starts = [page.start for page in document.pages]

    def __call__(self, span: Span | None) -> Row:
        if span is None:
            return None, None, None
        i = bisect_right(self._starts, span.start) - 1
        return self._pages[i].number if i >= 0 else None, span.start, span.end


def _findings(parsed: Parsed, at: _Places) -> Iterator[Row]:
    read = parsed.document.findings
    yield from (("reader", f.code, f.message, *at(f.span)) for f in read)
    yield from (("parser", f.code, f.message, *at(f.span)) for f in parsed.findings if f not in read)


def _citations(parsed: Parsed, at: _Places, council: str) -> Iterator[Row]:
    items = {i.id: i.id for i in parsed.items} | {r.id: r.item for r in parsed.resolutions}
    meetings = {i.id: i.meeting for i in parsed.items}
    papers = {p.id for p in parsed.papers}
    for c in parsed.references:
        item = items.get(c.source)
        yield (
            (
                c.id,
                c.kind,
                c.raw,
                c.source,
                item,
                c.source if c.source in papers else None,
                _within(c, meetings.get(item or "")),
                c.body,
                _day(c.date),
                c.number,
                c.limb,
                c.quote,
                council,
                body_key(c.body),
                body_stem(c.body),
                number_key(c.number),
                limb_key(c.limb),
                *at(c.span),
            )
        )


def _within(reference: Reference, meeting: str | None) -> str | None:
    """A limb alone, "(4) above", can only be of the meeting it stands in."""
    return meeting if reference.kind == "limb" and reference.within is None else reference.within


def _passages(parsed: Parsed, at: _Places) -> Iterator[Row]:
    """What can be searched: items, papers, and every other segment; the whole document where nothing was told apart."""
    document = parsed.document
    words = _Words(parsed)
    yield from (("item", i.id, i.title, i.text, *at(i.span)) for i in parsed.items)
    yield from (("paper", p.id, p.subject or document.name, words(p.span), *at(p.span)) for p in parsed.papers)
    covered = sorted([*(i.span for i in parsed.items), *(p.span for p in parsed.papers)])
    rest = [s for s in parsed.segments if not _touches(s.span, covered)]
    yield from ((s.kind, None, s.title or document.name, words(s.span), *at(s.span)) for s in rest)
    if not (covered or rest):
        whole = Span(0, len(document.text))
        yield ("other", None, document.name, words(whole), *at(whole))


def _touches(span: Span, others: list[Span]) -> bool:
    i = bisect_left(others, Span(span.end, 0))
    return i > 0 and others[i - 1].end > span.start


class _Words:
    """The text of a span without its page furniture."""

    def __init__(self, parsed: Parsed) -> None:
        self._text = parsed.document.text
        self._lines = [line for line in parsed.lines if line.reason is None]
        self._starts = [line.start for line in self._lines]

    def __call__(self, span: Span) -> str:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        kept = "\n".join(line.text for line in self._lines[first:last])
        return kept or self._text[span.start : span.end]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
