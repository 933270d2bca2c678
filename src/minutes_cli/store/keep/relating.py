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

from minutes_cli.threads.arising import arising, last_confirmed
from minutes_cli.threads.matters import Told
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
            from .recommending import recommend  # noqa: PLC0415 - most bodies sit under none

            db.executemany(_INSERT, recommend(db, council, child, parent))
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
