"""Which minutes likely follow which, told when papers come and go, and kept (`links`, `recommended`, `reprints`).

Called for the bodies that papers have touched since (`weighing`): their own links, and those to the bodies above and
below them, are made anew from all that is held, so that the order of loading makes no difference.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import repeat
from typing import Any

from minutes_cli.threads.arising import arising, last_confirmed
from minutes_cli.threads.deciding import AGREED, CHANGED
from minutes_cli.threads.matters import Told
from minutes_cli.threads.recommending import Became, Said, became
from minutes_cli.threads.reprinted import Printed, reprinted
from minutes_cli.threads.subjects import Likely, Papers, likely, likely_across, papers
from minutes_cli.words.stems import stems
from minutes_cli.words.under import Body, above

Home = tuple[str, str]
"""Council and body, as they are compared."""


Links = Iterator[list[Likely] | None]
"""Of some bodies, in their order, the links among the minutes of each; None of one for which nobody has told them."""


def relate(db: sqlite3.Connection, homes: Iterable[Home], told: Links | None = None) -> set[Home]:
    """Make the links of some bodies anew, and return those that sit under another, or over it, than before.

    Call it inside a transaction.  With `told`, links within each body were found by others, for the same bodies in
    their order.
    """
    by_council: dict[str, set[str]] = defaultdict(set)
    for council, body in homes:
        by_council[council].add(body)
    moved: set[Home] = set()
    for council, bodies in sorted(by_council.items()):
        pairs = _relate(db, council, dict(zip(sorted(bodies), told or repeat(None), strict=False)))
        moved.update((council, body) for pair in pairs for body in pair)
    return moved


def links_of(db: sqlite3.Connection, home: Home) -> list[Likely]:
    """The links among the minutes of a body."""
    return _links(db, home, _papers(db, *home)) if home[1] else []


def _links(db: sqlite3.Connection, home: Home, own: Papers) -> list[Likely]:
    return [*likely(own), *arising(own.minutes, last_confirmed(db.execute(_CONFIRMED, home)))]


def _relate(db: sqlite3.Connection, council: str, told: Mapping[str, list[Likely] | None]) -> set[tuple[str, str]]:
    stale = told.keys() - {""}
    for sql in _FORGET:
        db.executemany(sql, [(council, body) for body in sorted(stale)])
    held = {key: Body(key, name) for key, name in db.execute(_BODIES, (council,))}
    naming = cache(partial(_who_names, db, council))
    under = above(held.values(), lambda body, other: body in naming(other))
    read = lru_cache(_AT_HAND)(lambda body: _papers(db, council, body))
    for body in sorted(stale & held.keys()):
        found = told[body]
        _keep(db, council, _links(db, (council, body), read(body)) if found is None else found)
    before = dict(db.execute("SELECT body_key, above_key FROM sits_under WHERE council_key = ?", (council,)))
    for child, parent in sorted(before.items() - under.items()):
        for sql in _PART:
            db.execute(sql, {"council": council, "body": child, "above": parent})
    rows = [(council, *pair) for pair in sorted(under.items())]
    db.execute("DELETE FROM sits_under WHERE council_key = ?", (council,))
    db.executemany("INSERT INTO sits_under VALUES (?, ?, ?)", rows)
    for child, parent in sorted(under.items()):
        if stale & {child, parent} or before.get(child) != parent:
            _keep(db, council, likely_across(read(child), read(parent)))
            _recommend(db, council, child, parent)
    return {*(before.items() ^ under.items())}


_AT_HAND = 16
"""Bodies whose minutes are kept at hand while others are read that sit under them: of a land of councils, not all."""


def _who_names(db: sqlite3.Connection, council: str, body: str) -> frozenset[str]:
    """The bodies whose minutes name another, by a name of more than one word."""
    words = body.replace("-", " ").replace("+", " ")
    return frozenset(key for (key,) in db.execute(_NAMING, (f'"{words}"', council))) if " " in words else frozenset()


_NAMING = """
SELECT DISTINCT m.body_key FROM passages_fts f
JOIN passages s ON s.key = f.rowid AND s.kind = 'item'
JOIN items i ON i.document = s.document AND i.id = s.id
JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE passages_fts MATCH ? AND m.council_key = ?
"""
"""Asked once for each body: for each two it would be a hundred times as often where ten times as many are held."""
_FORGET = (
    "DELETE FROM links WHERE council_key = ? AND later_body = ?",
    "DELETE FROM links WHERE council_key = ? AND earlier_body = ?",
    "DELETE FROM recommended WHERE council_key = ? AND body_key = ?",
    "DELETE FROM recommended WHERE council_key = ? AND to_key = ?",
    "DELETE FROM reprints WHERE council_key = ? AND body_key = ?",
    "DELETE FROM reprints WHERE council_key = ? AND other_key = ?",
)
_PART = (
    """DELETE FROM links WHERE council_key = :council
        AND (later_body, earlier_body) IN (VALUES (:body, :above), (:above, :body))""",
    "DELETE FROM recommended WHERE council_key = :council AND body_key = :body AND to_key = :above",
    "DELETE FROM reprints WHERE council_key = :council AND other_key = :body AND body_key = :above",
)
"""What is said of two bodies of which one no longer sits under the other."""
_BODIES = """
SELECT body_key, max(council) FROM meetings
WHERE council_key = ? AND kind = 'minutes' AND date IS NOT NULL AND body_key IS NOT NULL GROUP BY body_key
"""
_MINUTES = """
SELECT x.id, x.body_key, x.meeting, x.date, i.number, coalesce(x.title, ''), x.text
FROM dated_items x JOIN items i ON i.key = x.key WHERE +x.council_key = ? AND x.body_key = ?
"""
_FURNITURE = """
SELECT DISTINCT a.name || ' ' || coalesce(a.role, '') FROM meetings m
JOIN attendance a ON a.document = m.document AND a.meeting = m.id WHERE m.council_key = :council AND m.body_key = :body
UNION SELECT coalesce(body, '') || ' ' || coalesce(council, '') || ' ' || coalesce(venue, '') FROM meetings
WHERE council_key = :council AND body_key = :body
"""
_CONFIRMED = """
SELECT m.id, i.id, c.date FROM meetings m
JOIN items i ON i.document = m.document AND i.meeting = m.id
JOIN citations c ON c.document = i.document AND c.item = i.id AND c.kind = 'meeting'
WHERE m.council_key = ? AND m.body_key = ? AND c.date < m.date AND coalesce(c.body_key, m.body_key) = m.body_key
"""


def _papers(db: sqlite3.Connection, council: str, body: str) -> Papers:
    said = db.execute(_FURNITURE, {"council": council, "body": body})
    furniture = frozenset[str]().union(*(stems(text) for (text,) in said))
    return papers((Told(*row) for row in db.execute(_MINUTES, (council, body))), furniture)


def _keep(db: sqlite3.Connection, council: str, links: Iterable[Likely]) -> None:
    bodies = cache(lambda item: db.execute(_BODY_OF, (item,)).fetchone()[0])
    db.executemany(_INSERT, [(*k, None, council, bodies(k.later), bodies(k.earlier)) for k in links])


_BODY_OF = """
SELECT m.body_key FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.id = ? LIMIT 1
"""
_INSERT = "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SAID = """
SELECT r.id, r.item, x.date, trim(coalesce((
    SELECT s.text FROM resolutions s WHERE s.document = r.document AND s.item = r.item AND s.path = r.stem
        AND s.key <> r.key), '') || ' ' || r.text), r.disposition = 'rejected'
FROM dated_items x JOIN resolutions r ON r.document = x.document AND r.item = x.id
WHERE +x.council_key = :council AND x.body_key = :body
"""
_RECOMMENDED = f"{_SAID} AND (r.disposition = 'recommended' OR r.basis = 'recommended')"
_LOST = """
SELECT o.id, o.item, x.date, o.text, 1 FROM dated_items x
JOIN motions o ON o.document = x.document AND o.item = x.id AND o.outcome = 'lost'
WHERE +x.council_key = :council AND x.body_key = :body
"""
_ADOPTING = """
SELECT c.date, min(c.item) FROM dated_items x JOIN citations c ON c.document = x.document AND c.item = x.id
WHERE +x.council_key = :council AND x.body_key = :parent AND c.kind = 'meeting' AND c.body_key = :body
GROUP BY c.date
"""
_MET = """
SELECT DISTINCT date FROM meetings
WHERE +council_key = ? AND body_key = ? AND kind = 'minutes' AND date IS NOT NULL
"""
_NAME = "SELECT body FROM meetings WHERE council_key = ? AND body_key = ? ORDER BY body LIMIT 1"
_REPRINTED = """
SELECT r.id, s.id, coalesce(x.title, '') || ' ' || substr(x.text, 1, 600), EXISTS (
    SELECT 1 FROM citations c WHERE c.document = x.document AND c.item = x.id AND c.kind = 'meeting'
        AND c.body_key = :body AND c.date = y.date),
    x.telling <> '' AND x.telling = y.telling AND substr(x.id, length(x.meeting) + 1) NOT LIKE '/#%'
        AND substr(x.id, length(x.meeting) + 1) = substr(y.id, length(y.meeting) + 1)
        AND EXISTS (SELECT 1 FROM items o JOIN citations c ON c.document = o.document AND c.item = o.id
            WHERE o.document = x.document AND o.meeting = x.meeting AND c.kind = 'meeting' AND c.body_key = :body
                AND c.date = y.date),
    r.text, coalesce(y.title, ''), coalesce(x.title, '') || ' ' || x.text
FROM dated_items x
JOIN resolutions r ON r.document = x.document AND r.item = x.id AND r.text_key IS NOT NULL
JOIN resolutions s ON s.text_key = r.text_key
JOIN dated_items y ON y.document = s.document AND y.id = s.item
WHERE +x.council_key = :council AND x.body_key = :parent AND y.council_key = :council AND y.body_key = :body
    AND julianday(x.date) - julianday(y.date) BETWEEN 0 AND 200 AND s.basis <> 'recommended'
    AND s.disposition <> 'recommended'
"""
"""The same words in the minutes of both."""


def _recommend(db: sqlite3.Connection, council: str, child: str, parent: str) -> None:
    """What the parent made of the recommendations of the child, and which of the child's decisions it prints again."""
    of = {"council": council, "body": child, "parent": parent}
    called = stems(db.execute(_NAME, (council, child)).fetchone()[0])
    again = reprinted((Printed(*row) for row in db.execute(_REPRINTED, of)), called)
    rows = [(*pair, council, parent, child) for pair in again.items()]
    db.executemany("INSERT OR REPLACE INTO reprints VALUES (?, ?, ?, ?, ?)", rows)
    recommended = sorted(Said(*row) for row in db.execute(_RECOMMENDED, of))
    if not recommended:
        return
    above_them = {"council": council, "body": parent}
    decided = [Said(*row) for sql in (_SAID, _LOST) for row in db.execute(sql, above_them)]
    met = [day for (day,) in db.execute(_MET, (council, parent))]
    name = db.execute(_NAME, (council, parent)).fetchone()[0]
    found = list(became(recommended, decided, dict(db.execute(_ADOPTING, of)), met))
    db.executemany("INSERT OR REPLACE INTO recommended VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _outcomes(found, name, of))
    db.executemany(_INSERT, _decisions(found, of))


def _outcomes(found: Iterable[Became], name: str, of: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    for one in found:
        decision = (one.decision.id, one.decision.item) if one.decision else (None, None)
        where = (name, of["council"], of["body"], of["parent"])
        yield (one.recommendation.id, one.recommendation.item, one.how, *decision, *where)


_STRENGTH = {AGREED: 0.95, CHANGED: 0.85}


def _decisions(found: Iterable[Became], of: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    """The links from the decisions to the minutes that recommended them; of several, what became of the first."""
    seen: set[tuple[str, str]] = set()
    for one in found:
        if one.decision is None or (pair := (one.decision.item, one.recommendation.item)) in seen:
            continue
        seen.add(pair)
        why = f"decides what was recommended there: {one.how}"
        quotes = (one.decision.text, one.recommendation.text)
        where = (of["council"], of["parent"], of["body"])
        yield (*pair, "recommended", _STRENGTH.get(one.how, 0.9), why, *quotes, one.how, *where)
