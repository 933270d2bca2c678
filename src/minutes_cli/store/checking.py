"""What a careful reader would ask about: gaps, loose ends, papers to fetch."""

from __future__ import annotations

import sqlite3

from minutes_cli.listing import Listing

from .listings import ALL, PLACE, Filter, conditions, limit_of, narrowed

_COLUMNS = (*PLACE, "kind", "body", "date", "number", "message")

_TROUBLE = """
SELECT NULL AS id, d.name AS document, f.page, f.span_start, f.span_end, f.code AS kind, NULL AS body,
    NULL AS body_key, NULL AS date, NULL AS number, f.message, 1 AS rank
FROM findings f JOIN documents d ON d.id = f.document
UNION ALL
SELECT substr(d.sha256, 1, 12), d.name, NULL, 0, d.characters, 'nothing-found', NULL, NULL, NULL, NULL,
    'neither minutes nor a report was found in this document', 2
FROM documents d
WHERE NOT EXISTS (SELECT 1 FROM items i WHERE i.document = d.id)
    AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.document = d.id)
UNION ALL
SELECT id, document_name, page, span_start, span_end, 'missing', body, body_key, date, number,
    raw || ': the meeting is held, but has no such minute', 3
FROM current_citations WHERE status = 'missing'
UNION ALL
SELECT min(id), min(document_name), NULL, NULL, NULL, 'not-held', body, body_key, date, NULL,
    'minutes to fetch: cited ' || count(*) || iif(count(*) = 1, ' time', ' times'), 4 - count(*) / 1000000.0
FROM current_citations WHERE status = 'not_held' AND date IS NOT NULL GROUP BY body_key, date
UNION ALL
SELECT id, document_name, page, span_start, span_end, 'no-owner', body, body_key, date, number,
    'nobody is named: ' || task, 5
FROM current_actions WHERE owner IS NULL AND status = 'open' AND NOT undertaking
UNION ALL
SELECT id, document_name, page, span_start, span_end, 'no-due', body, body_key, date, number,
    'no date is set: ' || task, 6
FROM current_actions
WHERE due_text IS NULL AND due IS NULL AND recurrence IS NULL AND status = 'open' AND NOT undertaking
"""


def check(db: sqlite3.Connection, narrow: Filter = ALL) -> Listing:
    """Findings in papers, missing minutes, meetings cited but not held (most cited first), actions of nobody."""
    where, values = conditions(narrowed(db, narrow))
    rows = db.execute(
        f"""
        SELECT id, document, page, span_start, span_end, kind, body, date, number, message FROM ({_TROUBLE}) {where}
        ORDER BY rank, date, document, span_start LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "limit": limit_of(narrow)},
    )
    return Listing("check", _COLUMNS, tuple(rows))
