"""The actions of minutes, those that a person pinned to a report, and the log of them for whoever reads SQL."""

from __future__ import annotations

from .address_view import address_of

_ACTIONS = """
SELECT a.key, a.id, a.document, i.document_name, a.page, a.span_start, a.span_end, a.resolution, a.item, i.meeting,
    i.body, i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, a.path, a.owner, a.persons,
    a.task, a.due, a.due_text, a.recurrence, a.period, a.undertaking, a.plain,
    a.plain_task, a.said, a.added, a.head, a.about, i.title
FROM current_items i {join} actions a ON a.document = i.document AND a.item = i.id
WHERE a.resolution IS NULL OR NOT EXISTS (SELECT 1 FROM reprints p WHERE p.id = a.resolution)
UNION ALL
SELECT -a.key, a.id, a.document, p.document_name, a.page, a.span_start, a.span_end, NULL, a.paper, a.meeting,
    p.body, p.council_key, p.body_key, p.date, coalesce(p.agenda_item, ''), '', '', a.path, a.owner, a.persons,
    a.task, a.due, NULL, NULL, NULL, 0, a.plain,
    a.plain_task, a.said, a.added, '', '', p.subject
FROM current_papers p {join} paper_actions a ON a.document = p.document AND a.paper = p.id
"""
"""What a person pinned to a report has the negative of its key."""
ACTIONS = _ACTIONS.format(join="JOIN")
ACTIONS_OF_BODY = _ACTIONS.format(join="CROSS JOIN")
"""The same, from the meetings of a body to their minutes and on: else all actions of a paper are walked for each."""
ACTION_LOG = f"""
SELECT id, body, date, number, path, owner, persons, task, due, due_text, recurrence, next_due, due_now, status,
    status = 'open' AND due_now IS NOT NULL AND due_now < date('now') AS overdue,
    evidence_id, evidence_quote, evidence_why, closed_on, closed_by, because, amended, added,
    said, contradicted, evidence, possibly, due_history, resolution, item,
    meeting, document_name AS document, page, span_start AS start, span_end AS "end",
    coalesce((SELECT max(i.exempt = 1) OR min(i.exempt) = 2 FROM items i WHERE i.id = s.item),
        (SELECT max(p.exempt = 1) OR min(p.exempt) = 2 FROM papers p WHERE p.id = s.item), 0) AS exempt,
    {address_of("s")} AS url
FROM action_states s WHERE NOT undertaking AND status <> 'dismissed'
"""  # noqa: S608 - our own names
"""What `minutes actions --all` shows, `overdue` as of today."""
