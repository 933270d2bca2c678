"""What a careful reader would ask, what matters most first: loose ends, packs to fetch, gaps, copies that differ."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby, islice
from typing import Any

from minutes_cli.store.keep.replacing import REPLACED, told_replaced
from minutes_cli.store.listing import Listing
from minutes_cli.words.keys import body_key

from .acting import fresh
from .amending import amended
from .doubting import contradicted, doubts
from .exempt import all_exempt, marked, opened
from .exempted import exempt_doubts, said_of_all, who_said
from .fetching import wanted
from .filters import ALL, PLACE, Filter, whose
from .found import all_found
from .gaps import Gap, Numbered, gaps
from .logged import only_logged
from .loose import Trouble, no_due, no_owner, overdue
from .versions import COLUMNS as DIFFERENCE
from .versions import differences, held_twice

COLUMNS = (*PLACE, "kind", "body", "year", "date", "number", "message")
CHECK_KINDS = {
    "in-doubt": "what a person said of words that are gone or changed",
    "contradicted": "what papers tell otherwise than a person",
    "overdue": "actions past their day of which nothing was heard since",
    "not-held": "meetings that papers cite and nobody has loaded: packs to fetch",
    "undated": "meetings that papers cite and that may be held without a date",
    "no-day": "minutes that papers cite by their number alone, and nobody has loaded",
    "scan": "pages that are pictures of text",
    "nothing-found": "documents in which neither minutes nor reports were found",
    "missing": "minutes that papers cite and that their meeting does not have",
    "number-gap": "numbers of minutes that nobody holds",
    "no-owner": "actions without an owner",
    "versions-differ": "copies of one meeting that differ",
    "amended": "minutes that were confirmed with a correction",
    "ambiguous": "references that could mean several minutes",
    "no-date": "meetings without a date",
    "no-body": "meetings without the name of their body",
    "no-due": "actions without a day",
    "log-only": "rows of logs of earlier actions that no minutes held ask for",
    "promises": "undertakings made in discussion, and no resolution",
    "replaced": "what a paper says otherwise than the one of its name before it",
    "exempt": "minutes and reports that are not for publication",
    "exempt-by-name": "papers of which only the name or the title says so",
}
"""The kinds, the one that matters most first, and what each counts; what else readers and parsers found comes last."""
RANKS = tuple(CHECK_KINDS)
CHECK_TOLD = frozenset(("promises", "replaced", "exempt", "exempt-by-name"))
"""Kinds that count what is there, and are no trouble."""


def check_kinds(db: sqlite3.Connection) -> list[str]:
    """Every kind of trouble there can be here."""
    return [*RANKS, *(code for (code,) in db.execute("SELECT DISTINCT code FROM findings ORDER BY code"))]


def check(db: sqlite3.Connection, narrow: Filter = ALL, kinds: Collection[str] = ()) -> Listing:
    """What there is to ask, kind by kind, what matters most first; only of some kinds, if any are given."""
    fresh(db)
    meant = whose(db, narrow.body) if narrow.body else None
    found: list[Trouble] = []
    for first, own, source in sorted(_SOURCES, key=lambda source: source[0]):
        if _enough(found, narrow.limit, first):
            break
        if kinds and own and not own & set(kinds):
            continue
        passed = (t for t in source(db) if (not kinds or t.kind in kinds) and _passes(t, narrow, meant))
        found += islice(passed, narrow.limit if source in _IN_ORDER else None)
    rows = [(*t.place, t.kind, t.body, _year(t.date), t.date, t.number, t.message) for t in sorted(found, key=_order)]
    return marked(db, Listing("check", COLUMNS, tuple(rows[: narrow.limit])), few=narrow.limit is not None)


def _enough(found: Iterable[Trouble], limit: int | None, first: int) -> bool:
    """Whether what was found fills the list before any kind comes that matters no more than the one of that rank."""
    return limit is not None and sum(_rank(trouble.kind) < first for trouble in found) >= limit


def _rank(kind: str) -> int:
    return RANKS.index(kind) if kind in RANKS else len(RANKS)


def _passes(trouble: Trouble, narrow: Filter, meant: tuple[list[str], str | None] | None) -> bool:
    if meant and body_key(trouble.body) not in meant[0]:
        return False
    if meant and meant[1] and not str(trouble.place[0]).startswith(f"{meant[1]}/"):
        return False
    if narrow.since and not (trouble.date and trouble.date >= narrow.since.isoformat()):
        return False
    return not narrow.until or bool(trouble.date and trouble.date <= narrow.until.isoformat())


def _order(trouble: Trouble) -> tuple[Any, ...]:
    place = (str(x or "") for x in trouble.place)
    return (
        _rank(trouble.kind),
        trouble.kind,
        -trouble.weight,
        trouble.body or "~",
        trouble.date or "~",
        *place,
        trouble.message,
    )


def _year(iso: str | None) -> str | None:
    """The municipal year, which turns in May."""
    if not iso:
        return None
    first = int(iso[:4]) - (iso[5:7] < "05")
    return f"{first}/{(first + 1) % 100:02d}"


def _to_fetch(db: sqlite3.Connection) -> Iterator[Trouble]:
    for one in wanted(db):
        yield Trouble(one.kind, one.message, one.place, one.body, one.date, weight=one.times)


_NUMBERS = """
SELECT m.council_key, m.body_key, m.body, m.id, m.date, i.number, m.document_name, m.page, m.span_start, m.span_end
FROM current_meetings m JOIN current_items i ON i.meeting = m.id
WHERE m.kind = 'minutes' AND m.date IS NOT NULL AND i.number NOT GLOB '*[^0-9]*'
ORDER BY m.council_key, m.body_key, m.date, m.id
"""


def _number_gaps(db: sqlite3.Connection) -> Iterator[Trouble]:
    rows = db.execute(_NUMBERS).fetchall()
    for _, of_body in groupby(rows, key=lambda row: row[:2]):
        meetings: list[Numbered] = []
        places = {}
        for (key, day), group in groupby(of_body, key=lambda row: row[3:5]):
            of_meeting = list(group)
            places[key] = (of_meeting[0][2], (key, *of_meeting[0][6:]))
            numbers = tuple(sorted({int(row[5]) for row in of_meeting}))
            meetings.append(Numbered(key, day, _year(day) or "", numbers))
        for gap in gaps(meetings):
            body, place = places[gap.meeting.id]
            told = str(gap.first) if gap.first == gap.last else f"{gap.first} to {gap.last}"
            yield Trouble("number-gap", _where(gap, told), place, body, gap.meeting.date, told)


def _where(gap: Gap, told: str) -> str:
    minutes = f"minute {told} is" if gap.first == gap.last else f"minutes {told} are"
    if gap.after == gap.meeting.date:
        return f"{minutes} not in the minutes of this meeting"
    if gap.after:
        return f"{minutes} not held: of a meeting between {gap.after} and {gap.meeting.date}"
    return f"{minutes} not held: of a meeting before {gap.meeting.date}"


_THAT_ONE = "what is held, but its day, or the number of that minute, is not known"
_UNSURE = """
SELECT id, document_name, page, span_start, span_end, body, date, number, raw, status, candidates, limb
FROM current_citations WHERE status IN ('missing', 'ambiguous')
"""


def _unsure(db: sqlite3.Connection) -> Iterator[Trouble]:
    for *place, body, day, number, raw, status, candidates, limb in db.execute(_UNSURE):
        if status == "missing":
            lacking = f"limb {limb}" if limb and _holds(db, body, day, number) else "such minute"
            message = f"{raw}: the meeting is held, but has no {lacking}"
        else:
            many = candidates.count(",") + 1
            message = f"{raw}: could mean {f'any of {many} minutes held' if many > 1 else _THAT_ONE}"
        yield Trouble(status, message, tuple(place), body, day, number)


def _holds(db: sqlite3.Connection, body: str | None, day: str | None, number: str | None) -> bool:
    sql = "SELECT 1 FROM current_items WHERE body_key IS ? AND date = ? AND number = ?"
    return db.execute(sql, (body_key(body), day, number)).fetchone() is not None


_PROMISED = """
SELECT s.id, s.document_name, s.page, s.span_start, s.span_end, s.body, max(s.date), count(*), sum(s.status = 'open')
FROM action_states s WHERE s.undertaking AND s.status <> 'dismissed' GROUP BY s.council_key, s.body_key
"""


def _promises(db: sqlite3.Connection) -> Iterator[Trouble]:
    """How many undertakings there are of each body; the place is that of the latest."""
    for *place, body, day, count, still in db.execute(_PROMISED).fetchall():
        times = "1 promise" if count == 1 else f"{count} promises"
        message = f"{times} made in discussion, {still} open: `minutes actions --undertakings`"
        yield Trouble("promises", message, tuple(place), body, day, weight=count)


def _amended(db: sqlite3.Connection) -> Iterator[Trouble]:
    for row in amended(db):
        what = f"minute {row['number']} of {row['corrects']}" if row["number"] else f"minutes of {row['corrects']}"
        place = tuple(row[name] for name in PLACE)
        yield Trouble("amended", f"{what}: {row['text']}", place, row["body"], row["corrects"], row["number"])


def _differences(db: sqlite3.Connection) -> Iterator[Trouble]:
    for meeting in held_twice(db):
        known = db.execute("SELECT body, date FROM current_meetings WHERE id = ?", (meeting,)).fetchone()
        for values in differences(db, meeting):
            row = dict(zip(DIFFERENCE, values, strict=True))
            here, there = (f"“{row[x]}”" if row[x] is not None else "nothing" for x in ("here", "there"))
            message = f"{row['what']}: {here} here, {there} in {row['other']}"
            yield Trouble("versions-differ", message, values[:5], *(known or (None, None)))


def _persons_words(db: sqlite3.Connection) -> Iterator[Trouble]:
    doubtful = (("in-doubt", doubts(db)), ("in-doubt", exempt_doubts(db)), ("contradicted", contradicted(db)))
    for kind, found in doubtful:
        for doubt in found:
            yield Trouble(kind, doubt.message, doubt.place, doubt.body, doubt.date, doubt.number)


_EMPTY = """
SELECT substr(d.sha256, 1, 12), d.name, NULL, 0, d.characters, d.kind,
    (SELECT group_concat(kind, ', ') FROM (SELECT DISTINCT kind FROM segments s WHERE s.document = d.id ORDER BY kind)),
    (SELECT group_concat(message, '; ') FROM findings f WHERE f.document = d.id AND f.code <> ?),
    (SELECT count(*) > 0 AND count(body) = 0 FROM meetings m WHERE m.document = d.id)
FROM documents d
WHERE NOT EXISTS (SELECT 1 FROM items i WHERE i.document = d.id)
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = d.id)
"""


def _of_papers(db: sqlite3.Connection) -> Iterator[Trouble]:
    """What readers and parsers found; its id is that of the exempt minute or report in which it stands, if in one."""
    for *place, code, message in all_found(db):
        if code != REPLACED:
            yield Trouble(code, message, tuple(place))
    for *place, kind, segments, found, nameless in db.execute(_EMPTY, (REPLACED,)):
        told = segments and segments != "other"
        why = found or (f"it is {segments}" if told else f"{place[4]} characters without a heading that either has")
        why += ", and names no body (--body settles it)" if nameless else ""
        yield Trouble("nothing-found", f"neither minutes nor a report in this document ({kind}): {why}", tuple(place))


def _replaced(db: sqlite3.Connection) -> Iterator[Trouble]:
    names = dict(db.execute("SELECT id, name FROM documents").fetchall())
    for document, told in told_replaced(db):
        yield Trouble(REPLACED, told, (None, names[document], None, None, None))


def _only_logged(db: sqlite3.Connection) -> Iterator[Trouble]:
    for row in only_logged(db):
        yield Trouble("log-only", f"as that log reports: {row.told}", row.place, row.body, row.date, row.number)


def _exempt(db: sqlite3.Connection) -> Iterator[Trouble]:
    """What is exempt, and what a person said is not, though its paper says so."""
    said = said_of_all(db)
    for row in all_exempt(db):
        counts, word = said.pop(row.place[0], (None, {}))
        who = who_said(word, ", exempt") if counts else ""
        message = f"exempt {row.what}: {row.title or '(no title)'}{who}"
        yield Trouble("exempt", message, row.place, row.body, row.date, row.number)
    for row in opened(db, said):
        counts, word = said[row.place[0]]
        told = f"open {row.what}: {row.title or '(no title)'}{who_said(word, ', not exempt')}"
        yield Trouble("exempt", told, row.place, row.body, row.date, row.number)


_Source = Callable[[sqlite3.Connection], Iterator[Trouble]]


def _of(source: _Source, *kinds: str) -> tuple[int, frozenset[str], _Source]:
    """A source with the kinds that it tells, and the rank of the first of them."""
    return min(map(_rank, kinds)), frozenset(kinds), source


_SOURCES = (
    _of(_persons_words, "in-doubt", "contradicted"),
    _of(overdue, "overdue"),
    _of(_to_fetch, "not-held", "undated", "no-day"),
    (_rank("scan"), frozenset[str](), _of_papers),  # whatever readers and parsers find has a kind of its own
    _of(_unsure, "missing", "ambiguous"),
    _of(_number_gaps, "number-gap"),
    _of(no_owner, "no-owner"),
    _of(_differences, "versions-differ"),
    _of(_amended, "amended"),
    _of(no_due, "no-due"),
    _of(_only_logged, "log-only"),
    _of(_promises, "promises"),
    _of(_replaced, REPLACED),
    _of(_exempt, "exempt"),
)
_IN_ORDER = (overdue, no_owner, no_due)
"""Sources whose first rows are the first of all: of these no more is read than is shown."""
