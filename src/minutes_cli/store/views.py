"""The questions that have one answer now and another when more papers are held.

Each listing of the command line is one of these views, so any SQLite tool sees what `minutes` shows.  The same meeting
may stand in several documents under the same ids: a `current_` view shows each id once, from a paper that is no draft
before one that is, then from the latest ingested.  The other copies stay in the tables.
"""

from __future__ import annotations

_DOCUMENTS = """
SELECT d.id AS key, substr(d.sha256, 1, 12) AS id, d.name, d.sha256, d.kind, d.format, d.pages, d.characters,
    (SELECT count(*) FROM meetings m WHERE m.document = d.id) AS meetings,
    (SELECT count(*) FROM items i WHERE i.document = d.id) AS items,
    (SELECT count(*) FROM papers p WHERE p.document = d.id) AS papers,
    d.ingested_at,
    (SELECT json_group_array(json_object('code', f.code, 'message', f.message, 'page', f.page,
                                         'start', f.span_start, 'end', f.span_end))
     FROM (SELECT * FROM findings WHERE document = d.id ORDER BY key) f) AS findings
FROM documents d
"""

_MEETINGS = """
SELECT m.key, m.id, m.document, d.name AS document_name, m.page, m.span_start, m.span_end, m.kind, m.draft, m.council,
    m.body, m.body_key, m.date, m.date_after, m.date_before, m.starts, m.venue,
    (SELECT count(*) FROM items i WHERE i.document = m.document AND i.meeting = m.id) AS items,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part IN ('present', 'chair', 'vice-chair', 'substitute') ORDER BY a.key)) AS present,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part = 'apologies' ORDER BY a.key)) AS apologies
FROM meetings m JOIN documents d ON d.id = m.document
WHERE NOT EXISTS (
    SELECT 1 FROM meetings o WHERE o.id = m.id AND o.key <> m.key AND (
        o.kind > m.kind OR o.kind = m.kind AND (o.draft < m.draft OR o.draft = m.draft AND o.document > m.document)))
"""

_ITEMS = """
SELECT i.key, i.id, i.document, d.name AS document_name, i.page, i.span_start, i.span_end, i.meeting, m.body,
    m.body_key, m.date, m.draft, i.number, i.number_key, i.number_inferred, i.inferred_from, i.title, i.text, i.exempt
FROM items i
JOIN meetings m ON m.document = i.document AND m.id = i.meeting
JOIN documents d ON d.id = i.document
WHERE NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.draft < i.draft OR o.draft = i.draft AND o.document > i.document))
"""

_RESOLUTIONS = """
SELECT r.key, r.id, r.document, i.document_name, r.page, r.span_start, r.span_end, r.item, i.meeting, i.body,
    i.body_key, i.date, i.number, i.number_key, r.path, r.path_key, r.stem, r.disposition, r.text, r.restates
FROM current_items i
JOIN resolutions r ON r.document = i.document AND r.item = i.id
"""

_ACTIONS = """
SELECT a.key, a.id, a.document, i.document_name, a.page, a.span_start, a.span_end, a.resolution, a.item, i.meeting,
    i.body, i.body_key, i.date, i.number, i.number_key, a.path, a.owner, a.task, a.due, a.due_text, a.recurrence,
    NULL AS next_due,
    CASE (SELECT v.word FROM verdicts v WHERE v.action = a.id AND v.word <> 'note' ORDER BY v.key DESC LIMIT 1)
        WHEN 'close' THEN 'closed' ELSE 'open' END AS status,
    json_array() AS evidence,
    CASE WHEN a.due IS NULL THEN json_array() ELSE json_array(
        json_object('due', a.due, 'from', coalesce(a.resolution, a.item), 'quote', coalesce(a.due_text, a.task))
    ) END AS due_history,
    a.undertaking
FROM current_items i
JOIN actions a ON a.document = i.document AND a.item = i.id
"""

_PAPERS = """
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.agenda_item, p.subject,
    p.author, p.date, p.body, p.body_key, p.summary,
    (SELECT json_group_array(text) FROM (SELECT text FROM recommendations r WHERE r.document = p.document
        AND r.paper = p.id ORDER BY r.position)) AS recommendations,
    p.exempt
FROM papers p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (SELECT 1 FROM papers o WHERE o.id = p.id AND o.document > p.document)
"""

_MEANT = """
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)
"""
"""Whether citation `c` can mean meeting `m`.

A body is meant by its own name, or by its name with or without brackets where only one such body is held.
"""

_FOUND = f"""
SELECT c.*,
    EXISTS (SELECT 1 FROM meetings m WHERE {_MEANT}) AS meeting_held,
    (SELECT json_group_array(target) FROM (
        SELECT DISTINCT CASE WHEN c.number_key IS NULL AND c.limb_key IS NULL THEN m.id
                             WHEN c.limb_key IS NULL THEN i.id ELSE r.id END AS target
        FROM meetings m
        LEFT JOIN items i ON i.document = m.document AND i.meeting = m.id
            AND (i.number_key = c.number_key OR c.number_key IS NULL AND i.id = c.item)
        LEFT JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.path_key = c.limb_key
        WHERE {_MEANT}
        ORDER BY m.date DESC, target
    ) WHERE target IS NOT NULL) AS candidates
FROM citations c
"""  # noqa: S608 - put together from the constants above

_RESOLVED = """
SELECT f.*,
    CASE WHEN json_array_length(f.candidates) = 1 AND (f.date IS NOT NULL OR f.within IS NOT NULL) THEN 'resolved'
         WHEN json_array_length(f.candidates) > 0 THEN 'ambiguous'
         WHEN f.meeting_held AND (f.within IS NOT NULL OR f.date IS NOT NULL AND f.body_key IS NOT NULL) THEN 'missing'
         ELSE 'not_held' END AS status,
    CASE WHEN json_array_length(f.candidates) = 1 AND (f.date IS NOT NULL OR f.within IS NOT NULL)
         THEN json_extract(f.candidates, '$[0]') END AS target
FROM found_citations f
"""

_CITATIONS = """
SELECT c.key, c.id, c.document, d.name AS document_name, c.page, c.span_start, c.span_end, c.kind, c.raw, c.source,
    c.item, c.paper, c.body, c.body_key, c.date, c.number, c.number_key, c.limb, c.limb_key, c.within, c.quote,
    c.status, c.target, c.candidates
FROM resolved_citations c JOIN documents d ON d.id = c.document
WHERE c.item IS NULL AND c.paper IS NULL
    OR EXISTS (SELECT 1 FROM current_items i WHERE i.document = c.document AND i.id = c.item)
    OR EXISTS (SELECT 1 FROM current_papers p WHERE p.document = c.document AND p.id = c.paper)
"""

_PEOPLE = """
SELECT a.key, m.document, d.name AS document_name, coalesce(a.page, m.page) AS page,
    coalesce(a.span_start, m.span_start) AS span_start, coalesce(a.span_end, m.span_end) AS span_end,
    a.name, a.part, a.role, a.for_whom, m.id AS meeting, m.body, m.body_key, m.date
FROM current_meetings m
JOIN attendance a ON a.document = m.document AND a.meeting = m.id
JOIN documents d ON d.id = m.document
"""

_PASSAGES = """
SELECT s.key, s.document, d.name AS document_name, s.kind, s.id, s.title, s.text, s.page, s.span_start, s.span_end,
    coalesce(i.body, p.body) AS body, coalesce(i.body_key, p.body_key) AS body_key,
    coalesce(i.date, p.date) AS date, i.number
FROM passages s
JOIN documents d ON d.id = s.document
LEFT JOIN current_items i ON s.kind = 'item' AND i.document = s.document AND i.id = s.id
LEFT JOIN current_papers p ON s.kind = 'paper' AND p.document = s.document AND p.id = s.id
WHERE s.id IS NULL OR i.key IS NOT NULL OR p.key IS NOT NULL
"""

VIEWS = {
    "document_list": _DOCUMENTS,
    "current_meetings": _MEETINGS,
    "current_items": _ITEMS,
    "current_resolutions": _RESOLUTIONS,
    "current_actions": _ACTIONS,
    "current_papers": _PAPERS,
    "found_citations": _FOUND,
    "resolved_citations": _RESOLVED,
    "current_citations": _CITATIONS,
    "current_attendance": _PEOPLE,
    "current_passages": _PASSAGES,
}
"""In an order in which each stands on those before it."""
