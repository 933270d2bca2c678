"""The action log for whoever reads SQL: what `minutes actions --all` shows, `overdue` as of today."""

from __future__ import annotations

ACTION_LOG = """
SELECT id, body, date, number, path, owner, persons, task, due, due_text, recurrence, next_due, due_now, status,
    status = 'open' AND due_now IS NOT NULL AND due_now < date('now') AS overdue,
    evidence_id, evidence_quote, evidence_why, closed_on, closed_by, because, amended, added,
    said, contradicted, evidence, possibly, due_history, resolution, item,
    meeting, document_name AS document, page, span_start AS start, span_end AS "end",
    coalesce((SELECT i.exempt FROM items i WHERE i.document = s.document AND i.id = s.item), 0) AS exempt
FROM action_states s WHERE NOT undertaking AND status <> 'dismissed'
"""
