"""What is known of the marks in one paper: what its references mean, what became of its actions, what is exempt."""

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Finding, Parsed, Span
from minutes_cli.store.annotation import Cited, Known, Place, Target
from minutes_cli.store.keep.closing import settle_alone
from minutes_cli.store.keep.saving import save
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.schema.opening import private_db
from minutes_cli.words.keys import meeting_of

from .acting import WHATEVER, actions
from .exempt import closed_papers, exempt_ids, public
from .telling import Telling

_FIRST = 240
"""Characters of what a reference names, of its first words."""
_ALL = 1_000_000
"""Characters of it in which a row that tells of exempt business is looked for: cut short it is not known again."""
_SHOWN = 10
"""Of a reference that could mean more, the latest."""
_BEHIND = frozenset(("work programme", "forward plan", "appendix"))


class Asked(NamedTuple):
    """What is wanted of a paper."""

    as_of: date
    exempt: bool = False
    """With what is exempt."""


@contextmanager
def only(parsed: Parsed, others: sqlite3.Connection | None = None) -> Iterator[sqlite3.Connection]:
    """A database of one paper that nobody else sees: what its references mean within it.

    What a copy excludes that `others` hold is exempt in it.
    What became of its actions is not weighed: that no other paper is asked says nothing of them.
    """
    with private_db() as db:
        save(db, parsed)
        if others:
            settle_alone(db, others)
        db.execute("PRAGMA query_only = ON")
        yield db


def as_said(db: sqlite3.Connection, parsed: Parsed) -> Parsed:
    """A paper that is held, with what a person said is exempt, or not, in place of what it says itself."""
    row = db.execute("SELECT id FROM documents WHERE sha256 = ?", (parsed.document.sha256,)).fetchone()
    said = {(start, end): bool(exempt) for start, end, exempt in db.execute(_SAID_OF, {"key": row and row[0]})}
    items = (replace(one, exempt=said.get((one.span.start, one.span.end), one.exempt)) for one in parsed.items)
    reports = (replace(one, exempt=said.get((one.span.start, one.span.end), one.exempt)) for one in parsed.papers)
    return replace(parsed, items=tuple(items), papers=tuple(reports)) if said else parsed


_SAID_OF = """
SELECT span_start, span_end, exempt = 1 FROM items WHERE document = :key AND said_exempt IS NOT NULL
UNION ALL SELECT span_start, span_end, exempt = 1 FROM papers WHERE document = :key AND said_exempt IS NOT NULL
"""


def known(db: sqlite3.Connection, parsed: Parsed, asked: Asked, others: sqlite3.Connection | None = None) -> Known:
    """What is known of a paper that is in the database; `others` holds those that others are in, this too if held."""
    held = db is others
    key, name = db.execute("SELECT id, name FROM documents WHERE sha256 = ?", (parsed.document.sha256,)).fetchone()
    ids = frozenset() if asked.exempt else exempt_ids(db)
    telling = Telling(db, ids)
    tellings = (
        (telling, Telling(others, exempt_ids(others))) if others and not held and not asked.exempt else (telling,)
    )
    cited = dict(_cited(db, key))
    found = _actions(db, key, asked)
    by_id = {row["id"]: row for row in found.records()}
    of_place: dict[Place, list[Record]] = defaultdict(list)
    added = []
    for start, end, given, is_added in db.execute(_ASKED, (key, key)):
        if row := by_id.get(given):
            row = {**row, "start": start, "end": end}
            of_place[start, end].append(row)
            added += [row] if is_added else []
    return Known(
        held=name if held else None,
        as_of=asked.as_of,
        left_out=not asked.exempt,
        hidden=_merged(_hidden(db, key, name, parsed, tellings)) if not asked.exempt else (),
        findings=tuple(_findings(db, parsed, asked)),
        cited=cited,
        targets=dict(_targets(db, key, {meant for one in cited.values() for meant in one.meant}, tellings)),
        actions={place: tuple(rows) for place, rows in of_place.items()},
        added=tuple(added),
        old=held and _is_old(db, key, parsed),
    )


def _is_old(db: sqlite3.Connection, key: int, parsed: Parsed) -> bool:
    held = db.execute(_COUNTS, (key, key, key)).fetchone()
    return bool(held != (len(parsed.resolutions), len(parsed.references), len(parsed.items)))


_COUNTS = """
SELECT (SELECT count(*) FROM resolutions WHERE document = ?), (SELECT count(*) FROM citations WHERE document = ?),
    (SELECT count(*) FROM items WHERE document = ?)
"""


# --- references ---

_CITED = """
SELECT span_start, span_end, number, limb, id, status, target, candidates FROM resolved_citations WHERE document = ?
"""


def _cited(db: sqlite3.Connection, key: int) -> Iterator[tuple[tuple[int, int, str | None, str | None], Cited]]:
    for start, end, number, limb, given, status, target, candidates in db.execute(_CITED, (key,)):
        meant = (target,) if target else tuple(json.loads(candidates or "[]"))
        yield (start, end, number, limb), Cited(given, status, meant[:_SHOWN], len(meant))


_ITEMS = """
SELECT 'minute', id, number, title, body, date, substr(text, 1, :most), exempt, document_name, page, NULL, id
FROM current_items WHERE id IN (SELECT value FROM json_each(:ids))
"""
_RESOLUTIONS = """
SELECT 'resolution', r.id, r.number || ' ' || r.path, (SELECT title FROM items i WHERE i.id = r.item LIMIT 1), r.body,
    r.date, substr(r.text, 1, :most), r.exempt, r.document_name, r.page, r.disposition, r.item
FROM current_resolutions r WHERE r.id IN (SELECT value FROM json_each(:ids))
"""
_MEETINGS = """
SELECT 'meeting', id, NULL, NULL, body, date, '', 0, document_name, page, iif(kind = 'minutes', state, NULL), NULL
FROM current_meetings WHERE id IN (SELECT value FROM json_each(:ids)) AND :most
"""
_HERE = """
SELECT id, span_start, span_end FROM items WHERE document = :key
UNION ALL SELECT id, span_start, span_end FROM resolutions WHERE document = :key
UNION ALL SELECT id, span_start, span_end FROM meetings WHERE document = :key AND kind = 'minutes'
"""
_STATES = """
SELECT {of}, status FROM action_states
WHERE {of} IN (SELECT value FROM json_each(:ids)) AND NOT undertaking AND status <> 'dismissed'
"""


def _targets(
    db: sqlite3.Connection, key: int, ids: set[str], tellings: Sequence[Telling]
) -> Iterator[tuple[str, Target]]:
    """Each thing that a reference can mean; of what is exempt no more than that."""
    here = {given: Span(start, end) for given, start, end in db.execute(_HERE, {"key": key})}
    exempt, tellings = tellings[0].ids, [telling for telling in tellings if telling.ids]
    among = {"ids": json.dumps(sorted(ids)), "most": _ALL if tellings else _FIRST + 1}
    states: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for of in ("item", "resolution"):
        for given, status in db.execute(_STATES.format(of=of), among):
            states[given][status] += 1
    for rows in (_ITEMS, _RESOLUTIONS, _MEETINGS):
        for kind, given, *named, words, hidden, document, page, state, item in db.execute(rows, among):
            number, title, body, day = named
            if item in exempt:
                yield given, Target(given, kind, exempt=True, body=body, date=day)
                continue
            told = [state] if state else []
            told += [f"{many} × {status}" if many > 1 else status for status, many in states[given].items()]
            what = (given, kind, bool(hidden), number and number.strip(), title and _open(title, tellings), body, day)
            yield given, Target(*what, _first(_open(words, tellings)), tuple(told), document, page, here.get(given))


def _open(words: str, tellings: Sequence[Telling]) -> str:
    """Words without those that tell of exempt business."""
    for telling in tellings:
        words = telling.blanked(words)
    return words


def _first(words: str) -> str:
    told = " ".join(words[: _FIRST + 1].split())
    return told if len(words) <= _FIRST else f"{told.rpartition(' ')[0] or told} …"


# --- actions ---

_IDS = "SELECT id FROM actions WHERE document = :key UNION SELECT id FROM paper_actions WHERE document = :key"
_ASKED = """
SELECT span_start, span_end, id, added FROM actions WHERE document = ?
UNION ALL SELECT span_start, span_end, id, added FROM paper_actions WHERE document = ?
"""


def _actions(db: sqlite3.Connection, key: int, asked: Asked) -> Listing:
    """The actions of the paper as `actions` lists them, under whatever copy; promises behind them."""
    want = WHATEVER._replace(as_of=asked.as_of)
    of_it = (f"id IN ({_IDS})", {"key": key})
    listed = [actions(db, want=want._replace(undertakings=promised), terms=[of_it]) for promised in (False, True)]
    found = listed[0]._replace(rows=listed[0].rows + listed[1].rows)
    return found if asked.exempt else public(db, found)[0]


# --- what is exempt ---


def _hidden(db: sqlite3.Connection, key: int, name: str, parsed: Parsed, tellings: Sequence[Telling]) -> Iterator[Span]:
    """What is exempt of a paper, and what else in it tells of exempt business, here or elsewhere."""
    yield from (one.span for one in parsed.items if one.exempt)
    yield from (one.span for one in parsed.papers if one.exempt)
    if name in closed_papers(db):
        yield Span(0, len(parsed.document.text))
    own = tellings[0]
    yield from _excluded(db.execute(_BUSINESS, {"key": key}).fetchall(), own.ids)
    rows = (s.span for s in parsed.statements if s.asked)
    behind = (s.span for s in parsed.segments if s.kind in _BEHIND)
    for span in (*rows, *(plan.span for plan in parsed.plans), *behind) if own.ids else ():
        if own.tells("plans", {"document": name, "start": span.start}):
            yield span
    for telling in tellings:
        if telling.ids:
            yield from (Span(*place) for place in telling.places(parsed.document.text))
            yield from _named(parsed, telling)


def _excluded(business: list[tuple[str, int, int, int]], ids: frozenset[str]) -> Iterator[Span]:
    """The minutes and reports that are marked here, whatever another copy has under their number.

    Where that excludes more of a meeting than is marked here, what has its number may be the rest.
    """
    marked = Counter(meeting_of(given) for given, exempt, *_ in business if exempt)
    excluded = Counter(map(meeting_of, ids))
    for given, exempt, start, end in business:
        if exempt or (given in ids and marked[meeting_of(given)] < excluded[meeting_of(given)]):
            yield Span(start, end)


_BUSINESS = """
SELECT id, exempt, span_start, span_end FROM items WHERE document = :key
UNION ALL SELECT id, exempt, span_start, span_end FROM papers WHERE document = :key
"""


def _named(parsed: Parsed, telling: Telling) -> Iterator[Span]:
    """Sentences and lines that name exempt business, also where a line ends within its name."""
    above = None
    for line in parsed.lines:
        if not line.text:
            continue
        named = [m.span() for m in _sentence.finditer(line.text) if telling.names(m[0])]
        yield from (Span(line.start + start, line.start + end) for start, end in named)
        if named:
            above = None
        elif above and len(above.text) + len(line.text) < _TWO_LINES and telling.names(f"{above.text} {line.text}"):
            yield Span(above.start, line.end)
            above = None
        else:
            above = line


_sentence = re.compile(r"[^.;]+[.;]?")
"""A paragraph may be one line, and has the words of many a title somewhere in it."""
_TWO_LINES = 200


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span.end > span.start:
            found.append(span)
    return tuple(found)


def _findings(db: sqlite3.Connection, parsed: Parsed, asked: Asked) -> Iterator[Finding]:
    """What was found wrong, without what quotes exempt business."""
    found = tuple(dict.fromkeys((*parsed.document.findings, *parsed.findings)))
    told = Listing("findings", ("at", "message"), tuple((at, one.message) for at, one in enumerate(found)))
    if not asked.exempt:
        told = public(db, told)[0]
    for at, message in told.rows:
        yield Finding(found[at].code, message or "", found[at].span)
