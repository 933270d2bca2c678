"""What one document says, as the rows of each table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from minutes_cli.digest import sha256
from minutes_cli.model import Parsed, Reference, Votes
from minutes_cli.threads.evidence import plain, telling
from minutes_cli.words.keys import limb_key, number_key, slug
from minutes_cli.words.stems import stems

from .around import Around
from .naming import Names
from .passages import Places, passages

Row = tuple[Any, ...]
_MEETING = (
    "id own_id kind occasion state draft council body body_from date date_from date_after date_before starts venue "
    "bodies"
)
_KEYS = "council_key body_key body_stem"
_SHORT = 8
"""A resolution of no more words, "the report be noted", tells no meeting from another."""


def tables(parsed: Parsed, bodies: Names) -> Iterator[tuple[str, str, Iterable[Row]]]:
    """Of a paper whose ids are distinct, each table with its columns and rows, parents before children."""
    at = Places(parsed.document)
    council = slug(parsed.said.council or "")
    span = "page span_start span_end"
    yield "findings", f"origin code message {span}", _findings(parsed, at)
    yield (
        "segments",
        f"kind {span}",
        ((s.kind, *at(s.span)) for s in parsed.segments),
    )
    yield (
        "meetings",
        f"{_MEETING} {_KEYS} unnumbered {span}",
        _meetings(parsed, at, council, bodies),
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
        f"id own_id agenda_item subject author date body council_key body_key telling summary exempt {span}",
        (
            (
                p.id,
                p.id,
                p.agenda_item,
                p.subject,
                p.author,
                _day(p.date),
                p.body,
                council,
                bodies.key(p.body),
                _telling(p.subject),
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
        _citations(parsed, at, council, bodies),
    )
    yield (
        "statements",
        f"source done ended text plain asked words head lead deed due {span}",
        (
            (
                *(s.source, s.done, s.ended, s.text, plain(s.context), _telling(s.asked)),
                *(_words(s.asked or s.text), _words(s.head), _words(s.lead)),
                *(s.log.asked_at if s.log else s.deed, _day(s.due)),
                *at(s.span),
            )
            for s in parsed.statements
        ),
    )
    yield (
        "plans",
        f"id kind subject body due officer decision_maker paper date council_key body_key maker_key {span}",
        _plans(parsed, at, council, bodies),
    )
    yield "passages", f"kind id title text {span}", passages(parsed, at)


_CITED = (
    "id kind raw source item paper within body date number limb quote "
    "council_key body_key body_stem number_key limb_key "
)


def _minutes(parsed: Parsed, at: Places, span: str) -> Iterator[tuple[str, str, Iterable[Row]]]:
    yield (
        "items",
        "id own_id meeting draft number number_key number_inferred inferred_from title telling text words exempt "
        + span,
        _items(parsed, at),
    )
    yield (
        "resolutions",
        f"id item path path_key stem disposition text text_key restates basis motion {span}",
        _resolutions(parsed, at),
    )
    yield (
        "motions",
        f"id item text moved_by seconded_by outcome amends votes resolution {span}",
        _motions(parsed, at),
    )
    yield (
        "actions",
        f"id item resolution path owner persons task {_WHEN} undertaking plain plain_task head about {span}",
        _actions(parsed, at),
    )


_WHEN = "due due_text recurrence period"


def _meetings(parsed: Parsed, at: Places, council: str, names: Names) -> Iterator[Row]:
    unnumbered = {i.meeting for i in parsed.items} - {i.meeting for i in parsed.items if not i.number.startswith("#")}
    for m in parsed.meetings:
        whose = (m.council, m.body, m.body_from)
        when = (_day(m.date), m.date_from, _day(m.date_after), _day(m.date_before), m.starts)
        keys = (council, *names.of_meeting(m.body, m.bodies))
        bodies = json.dumps(m.bodies, ensure_ascii=False)
        told = (m.id, m.id, m.kind, m.occasion, m.state, m.draft)
        yield (*told, *whose, *when, m.venue, bodies, *keys, m.id in unnumbered, *at(m.span))


def _items(parsed: Parsed, at: Places) -> Iterator[Row]:
    draft = {m.id: m.draft for m in parsed.meetings}
    for i in parsed.items:
        number = (i.number, number_key(i.number), i.number_inferred, i.inferred_from)
        told = (*number, i.title, _telling(i.title), i.text, _words(i.title or "", i.text), i.exempt)
        yield (i.id, i.id[len(i.meeting) :], i.meeting, draft.get(i.meeting, False), *told, *at(i.span))


def _resolutions(parsed: Parsed, at: Places) -> Iterator[Row]:
    for r in parsed.resolutions:
        told = (r.id, r.item, r.path, limb_key(r.path) or "", r.stem, r.disposition, r.text, _text_key(r.text))
        yield (*told, r.restates, r.basis, r.motion, *at(r.span))


def _motions(parsed: Parsed, at: Places) -> Iterator[Row]:
    for m in parsed.motions:
        told = (m.id, m.item, m.text, m.moved_by, m.seconded_by, m.outcome, m.amends, _votes(m.votes), m.resolution)
        yield (*told, *at(m.span))


def _actions(parsed: Parsed, at: Places) -> Iterator[Row]:
    resolved = {r.id: r.text for r in parsed.resolutions}
    around = Around(parsed)
    for a in parsed.actions:
        words = (plain(resolved.get(a.resolution or "") or a.task), plain(a.task))
        when = (_day(a.due), a.due_text, a.recurrence, a.period)
        yield (
            a.id,
            a.item,
            a.resolution,
            a.path,
            a.owner,
            a.persons,
            a.task,
            *when,
            a.undertaking,
            *words,
            *map(_words, around.of(a)),
            *at(a.span),
        )


def _votes(votes: Votes | None) -> str | None:
    """As the JSON contract has them: what is named is counted, too."""
    if votes is None:
        return None
    sides = (
        ("for", votes.for_, votes.names_for),
        ("against", votes.against, votes.names_against),
        ("abstained", votes.abstained, votes.names_abstained),
    )
    counts = {side: len(names) if count is None and names else count for side, count, names in sides}
    return json.dumps(counts | {f"names_{side}": names for side, _, names in sides}, ensure_ascii=False)


def _plans(parsed: Parsed, at: Places, council: str, names: Names) -> Iterator[Row]:
    for p in parsed.plans:
        due = "[" + ", ".join(f'"{day.isoformat()}"' for day in p.due) + "]"
        whose = (council, names.key(p.body), names.key(p.decision_maker))
        told = (p.id, p.kind, p.subject, p.body, due, p.officer, p.decision_maker, p.paper, _day(p.date))
        yield (*told, *whose, *at(p.span))


def _findings(parsed: Parsed, at: Places) -> Iterator[Row]:
    read = parsed.document.findings
    yield from (("reader", f.code, f.message, *at(f.span)) for f in read)
    yield from (("parser", f.code, f.message, *at(f.span)) for f in parsed.findings if f not in read)


def _citations(parsed: Parsed, at: Places, council: str, names: Names) -> Iterator[Row]:
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
                names.key(c.body),
                names.stem(c.body),
                number_key(c.number),
                limb_key(c.limb),
                *at(c.span),
            )
        )


def _within(reference: Reference, meeting: str | None) -> str | None:
    """A limb alone, "(4) above", can only be of the meeting it stands in."""
    return meeting if reference.kind == "limb" and reference.within is None else reference.within


def _telling(title: str | None) -> str:
    return " ".join(sorted(telling(plain(title or ""))))


def _words(*texts: str) -> str:
    """The different words that texts are compared by, in order of the alphabet."""
    return " ".join(sorted(stems(" ".join(texts))))


def _text_key(text: str) -> str | None:
    words = plain(text)
    return sha256(words.encode())[:16] if words.count(" ") >= _SHORT else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
