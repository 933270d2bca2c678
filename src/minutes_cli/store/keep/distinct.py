"""No row of a paper is lost because another has its id: what comes second under an id gets one of its own.

Two meetings of a body on one day, two minutes of one number, a number printed twice: whatever the parser hands on,
each row is kept, `…/34` and `…/34~2`, and what belongs to it goes with it.  Nothing here knows the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol, TypeVar

from minutes_cli.model import Action, Finding, Item, Motion, Parsed, PlanEntry, Reference, Resolution, Span


class _HasId(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def span(self) -> Span: ...


_Row = TypeVar("_Row", bound=_HasId)


class _Place(NamedTuple):
    """A row that others hang from."""

    given: str
    """Its id as the parser has it …"""
    id: str
    """… and as it is kept."""
    span: Span
    second: bool
    """Another row has the id that it wants."""


def distinct(parsed: Parsed) -> Parsed:
    """The same paper with ids of its own for every row.

    1. no row is dropped, and no two of a kind have one id;
    2. the first under an id keeps it, the second gets `~2` behind it, and so on;
    3. a row hangs from the row of the id it names that its words stand in;
    4. for every meeting, item and paper whose id another has there is a finding;
    5. a paper whose ids are distinct comes back as it is.
    """
    if _is_distinct(parsed):
        return parsed
    meetings = _places(parsed.meetings, lambda m: m.id)
    items = _places(parsed.items, lambda i: _moved(i.id, i.meeting, meetings.of(i.meeting, i.span)))
    papers = _places(parsed.papers, lambda p: p.id)
    held = [r for r in parsed.resolutions if items.of(r.item, r.span)]
    resolutions = _places(held, lambda r: _moved(r.id, r.item, items.of(r.item, r.span)))
    put = [m for m in parsed.motions if items.of(m.item, m.span)]
    motions = _places(put, lambda m: _moved(m.id, m.item, items.of(m.item, m.span)))
    asked = [a for a in parsed.actions if items.of(a.item, a.span)]
    actions = _places(asked, lambda a: _moved(a.id, a.item, items.of(a.item, a.span)))
    sources = _Places([*resolutions.rows, *items.rows, *papers.rows, *meetings.rows])
    citations = _places(parsed.references, lambda c: _moved(c.id, c.source, sources.of(c.source, c.span)))
    plans = _places(parsed.plans, lambda p: _moved(p.id, p.paper or "", p.paper and papers.of(p.paper, p.span)))

    def item(row: Item, at: _Place) -> Item:
        return replace(row, id=at.id, meeting=meetings.of(row.meeting, row.span) or row.meeting)

    def resolution(row: Resolution, at: _Place) -> Resolution:
        restates = row.restates and resolutions.of(row.restates, None)
        motion = row.motion and motions.of(row.motion, row.span)
        return replace(row, id=at.id, item=items.of(row.item, row.span) or "", restates=restates, motion=motion)

    def motion(row: Motion, at: _Place) -> Motion:
        amends = row.amends and motions.of(row.amends, row.span)
        became = row.resolution and resolutions.of(row.resolution, row.span)
        return replace(row, id=at.id, item=items.of(row.item, row.span) or "", amends=amends, resolution=became)

    def action(row: Action, at: _Place) -> Action:
        asks = row.resolution and resolutions.of(row.resolution, row.span)
        return replace(row, id=at.id, item=items.of(row.item, row.span) or "", resolution=asks)

    def citation(row: Reference, at: _Place) -> Reference:
        within = row.within and meetings.of(row.within, row.span)
        return replace(row, id=at.id, source=sources.of(row.source, row.span) or row.source, within=within)

    def plan(row: PlanEntry, at: _Place) -> PlanEntry:
        return replace(row, id=at.id, paper=row.paper and papers.of(row.paper, row.span))

    return replace(
        parsed,
        meetings=tuple(replace(m, id=at.id) for m, at in zip(parsed.meetings, meetings.rows, strict=True)),
        agenda=tuple(replace(a, meeting=meetings.of(a.meeting, a.span) or a.meeting) for a in parsed.agenda),
        items=_each(item, parsed.items, items),
        resolutions=_each(resolution, held, resolutions),
        motions=_each(motion, put, motions),
        actions=_each(action, asked, actions),
        references=_each(citation, parsed.references, citations),
        papers=tuple(replace(p, id=at.id) for p, at in zip(parsed.papers, papers.rows, strict=True)),
        plans=_each(plan, parsed.plans, plans),
        statements=tuple(replace(s, source=sources.of(s.source, s.span) or s.source) for s in parsed.statements),
        findings=(*parsed.findings, *_told("meeting", meetings), *_told("minute", items), *_told("paper", papers)),
    )


def _told(noun: str, places: _Places) -> Iterator[Finding]:
    for row in places.rows:
        if row.second:
            yield Finding("same-id", f"another {noun} has the same id: this one is kept as {row.id}", row.span)


def _is_distinct(parsed: Parsed) -> bool:
    """Whether nothing needs to be done: ids are distinct, and what a row hangs from is there."""
    kinds: tuple[Sequence[_HasId], ...] = (
        parsed.meetings,
        parsed.items,
        parsed.resolutions,
        parsed.motions,
        parsed.references,
        parsed.actions,
        parsed.papers,
        parsed.plans,
    )
    ids = [[row.id for row in rows] for rows in kinds]
    if any(len(set(of_kind)) < len(of_kind) for of_kind in ids):
        return False
    meetings, items, resolutions = (set(of_kind) for of_kind in ids[:3])
    return (
        {row.meeting for row in parsed.items} | {row.meeting for row in parsed.agenda} <= meetings
        and {r.item for r in parsed.resolutions} | {m.item for m in parsed.motions} <= items
        and {a.item for a in parsed.actions} <= items
        and all(a.resolution is None or a.resolution in resolutions for a in parsed.actions)
    )


def _each(change: Callable[[_Row, _Place], _Row], rows: Iterable[_Row], places: _Places) -> tuple[_Row, ...]:
    return tuple(change(row, at) for row, at in zip(rows, places.rows, strict=True))


def _places(rows: Iterable[_Row], wanted: Callable[[_Row], str]) -> _Places:
    """The rows, each under the id it wants where that is free; the ids that the parser gave are nobody else's."""
    rows = list(rows)
    ids = [wanted(row) for row in rows]
    taken, used = set(ids), set()
    places = []
    for row, first in zip(rows, ids, strict=True):
        own, n = first, 1
        while own in used or (n > 1 and own in taken):
            n += 1
            own = f"{first}~{n}"
        used.add(own)
        places.append(_Place(row.id, own, row.span, n > 1))
    return _Places(places)


def _moved(given: str, below: str, place: str | None) -> str:
    """An id, under the place that its row is kept in."""
    return place + given[len(below) :] if place and below and given.startswith(below) else given


class _Places:
    """Rows to be found by the id that others name, and by where their words stand."""

    def __init__(self, rows: Iterable[_Place]) -> None:
        self.rows = tuple(rows)
        self._named: dict[str, list[_Place]] = defaultdict(list)
        for row in self.rows:
            self._named[row.given].append(row)

    def of(self, given: str, span: Span | None) -> str | None:
        """The id of the row that `given` names; of several the one with `span` in it, of none the one above it."""
        named = self._named.get(given)
        if named and (len(named) == 1 or span is None):
            return named[0].id
        some = named or self.rows
        if not some or span is None:
            return None
        around = [row for row in some if row.span.start <= span.start < max(row.span.end, row.span.start + 1)]
        above = [row for row in some if row.span.start <= span.start]
        return (max(around or above, key=lambda row: row.span.start) if around or above else some[0]).id
