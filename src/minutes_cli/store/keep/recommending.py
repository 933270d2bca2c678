"""What a council made of what its committees recommended, kept when the minutes of both are there (`recommended`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from minutes_cli.threads.deciding import AGREED, CHANGED
from minutes_cli.threads.recommending import Became, Said, became
from minutes_cli.threads.reprinted import Printed, reprinted
from minutes_cli.words.stems import stems

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


def recommend(db: sqlite3.Connection, council: str, child: str, parent: str) -> list[tuple[Any, ...]]:
    """Tell what the parent made of what the child recommended, and which of the child's decisions it prints again.

    Returns the rows of the links that follow from it.
    """
    of = {"council": council, "body": child, "parent": parent}
    called = stems(db.execute(_NAME, (council, child)).fetchone()[0])
    again = reprinted((Printed(*row) for row in db.execute(_REPRINTED, of)), called)
    rows = [(*pair, council, parent, child) for pair in again.items()]
    db.executemany("INSERT OR REPLACE INTO reprints VALUES (?, ?, ?, ?, ?)", rows)
    recommended = sorted(Said(*row) for row in db.execute(_RECOMMENDED, of))
    if not recommended:
        return []
    above_them = {"council": council, "body": parent}
    decided = [Said(*row) for sql in (_SAID, _LOST) for row in db.execute(sql, above_them)]
    met = [day for (day,) in db.execute(_MET, (council, parent))]
    name = db.execute(_NAME, (council, parent)).fetchone()[0]
    found = list(became(recommended, decided, dict(db.execute(_ADOPTING, of)), met))
    db.executemany("INSERT OR REPLACE INTO recommended VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _outcomes(found, name, of))
    return list(_decisions(found, of))


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
