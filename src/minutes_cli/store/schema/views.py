"""The questions that have one answer now and another when more papers are held.

Each listing of the command line is one of these views, so any SQLite tool sees what `minutes` shows.  The same meeting
may stand in several documents under the same ids: a `current_` view shows each id once, from a paper that is no draft
before one that is, then from the one whose content has the first hash, so that the order of loading never matters.  The
other copies stay in the tables.  What became of an action compares words, so it is weighed when papers come and go
(`keep.weighing`) and kept; `action_log` shows it.
"""

from __future__ import annotations

from .citation_views import FOUND, OFFSET, RESOLVED
from .log_view import ACTION_LOG, ACTIONS

_DOCUMENTS = """
SELECT d.id AS key, substr(d.sha256, 1, 12) AS id, d.name, d.sha256, d.kind, d.format, d.pages, d.characters,
    (SELECT count(*) FROM meetings m WHERE m.document = d.id) AS meetings,
    (SELECT count(*) FROM items i WHERE i.document = d.id) AS items,
    (SELECT count(*) FROM papers p WHERE p.document = d.id) AS papers,
    d.ingested_at, (SELECT a.url FROM addresses a WHERE a.document = d.id) AS url,
    (SELECT json_group_array(json_object('code', f.code, 'message', f.message, 'page', f.page,
                                         'start', f.span_start, 'end', f.span_end))
     FROM (SELECT * FROM findings WHERE document = d.id ORDER BY key) f) AS findings
FROM documents d
"""

_SETTLED = """
SELECT s.key, s.document, s.id, substr(min(s.place), 2) AS settled_by
FROM (
    SELECT m.key, m.document, m.id, iif(o.date IS NULL, '1', '0') || o.id AS place,
        CASE WHEN o.date IS NOT NULL THEN o.id END AS dated
    FROM meetings m
    CROSS JOIN items i ON i.document = m.document AND i.meeting = m.id
    CROSS JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.text_key IS NOT NULL
    CROSS JOIN resolutions x ON x.text_key = r.text_key AND x.document <> r.document
    CROSS JOIN items y ON y.document = x.document AND y.id = x.item
    CROSS JOIN meetings o ON o.document = y.document AND o.id = y.meeting
    WHERE m.date IS NULL AND m.kind = 'minutes' AND o.council_key = m.council_key
        AND (o.date IS NOT NULL OR o.id < m.id)
        AND (m.body_key IS NULL OR o.body_key IS NULL OR m.body_stem = o.body_stem)
        AND (m.date_after IS NULL OR o.date IS NULL OR o.date > m.date_after)
        AND (m.date_before IS NULL OR o.date IS NULL OR o.date < m.date_before)
    GROUP BY m.key, o.key
    HAVING count(DISTINCT r.key) >= 2 AND count(DISTINCT r.key) >= 0.8 * (
        SELECT count(*) FROM items ti JOIN resolutions tr ON tr.document = ti.document AND tr.item = ti.id
        WHERE ti.document = m.document AND ti.meeting = m.id AND tr.text_key IS NOT NULL)
) s
GROUP BY s.key HAVING count(DISTINCT s.dated) <= 1
"""
"""Undated minutes of which another copy is held: four in five of their longer resolutions stand there word for word.

A dated copy settles the date, if there is one such meeting and no other; else the first id stands for all.
"""

_SHARED = """
(SELECT count(*) FROM json_each('["' || replace(i.telling, ' ', '","') || '"]') w
 WHERE instr(' ' || c.telling || ' ', ' ' || w.value || ' '))
"""
_COUNT = "(length({0}) - length(replace({0}, ' ', '')) + 1)"

_NUMBERS = f"""
WITH cited AS (
    SELECT m.document, m.id AS meeting, c.key AS citation, c.number_key, c.raw,
        coalesce(ci.telling, cp.telling) AS telling, coalesce(c.item, c.paper) AS source,
        coalesce(ci.title, cp.subject) AS title
    FROM meetings m
    JOIN citations c ON c.date = m.date AND c.council_key = m.council_key AND c.kind = 'minute' AND c.within IS NULL
        AND c.number_key NOT GLOB '*[^0-9]*' AND (c.body_key IS NULL OR c.body_key = m.body_key)
    LEFT JOIN items ci ON ci.document = c.document AND ci.id = c.item
    LEFT JOIN papers cp ON cp.document = c.document AND cp.id = c.paper
    WHERE m.unnumbered AND m.date IS NOT NULL
), titled AS (
    SELECT c.document, c.meeting, c.telling, min(i.key) AS item
    FROM (SELECT DISTINCT document, meeting, telling FROM cited) c
    JOIN items i ON i.document = c.document AND i.meeting = c.meeting
    WHERE i.telling <> '' AND (
        i.telling = c.telling
        OR {_SHARED} >= max(2, 0.75 * min({_COUNT.format("i.telling")}, {_COUNT.format("c.telling")})))
    GROUP BY c.document, c.meeting, c.telling HAVING count(*) = 1
)
SELECT c.document, c.meeting, c.citation, i.id AS item,
    CAST(c.number_key AS INTEGER) - CAST(substr(i.number, 2) AS INTEGER) AS offset,
    '“' || c.raw || '” in ' || c.source || ', “' || c.title || '”, means item ' || i.number || ', “' || i.title
        || '”' AS proof
FROM cited c
JOIN titled t ON t.document = c.document AND t.meeting = c.meeting AND t.telling = c.telling
JOIN items i ON i.key = t.item
"""  # noqa: S608 - put together from the constants above
"""What later papers prove of lost numbers: a citation of a number from under the very title of one of the items.

Each title is compared once, however many it cites.
"""

_OFFSETS = """
SELECT document, meeting, min(offset) AS offset, min(proof) AS proof FROM proven_numbers
GROUP BY document, meeting HAVING min(offset) = max(offset) AND min(offset) >= 0
"""
"""Number less position, where all that is proven agrees."""

_HERE = "(m.date IS NOT NULL OR NOT EXISTS (SELECT 1 FROM settled_meetings s WHERE s.key = m.key))"
"""Whether a meeting stands under its own id."""
_EXEMPT = "(SELECT max(x.exempt = 1) OR min(x.exempt) = 2 FROM {rows} x WHERE x.id = {alias})"
"""What any copy says is not for publication is so in each; what is only told in one that is shown nowhere is not."""
_SHA = "(SELECT sha256 FROM documents WHERE id = {}.document)"

_NAME = "coalesce((SELECT n.body FROM body_names n WHERE n.body_key = {0}.body_key LIMIT 1), {0}.body) AS body"
_OF_MEETING, _OF_PAPER, _OF_CITATION = (_NAME.format(alias) for alias in "mpc")
"""The name of a body: where a person said that several are of one, the one that they gave."""

_CHOSEN = f"""NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.exempt = 2, o.draft, {_SHA.format("o")}) < (i.exempt = 2, i.draft, {_SHA.format("i")}))
"""  # noqa: S608
"""Whether of all copies of a minute this one is shown: not the one that holds what another copy excluded elsewhere."""

_DATED = f"""
SELECT i.key, i.id, i.document, i.meeting, m.council_key, m.body_key, m.date, i.title, i.telling, i.text, i.words
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE m.date IS NOT NULL AND {_CHOSEN}
"""  # noqa: S608
"""The minutes of dated meetings, without what takes time to find out."""

_CONFIRMED = """
CASE WHEN m.kind = 'minutes' AND m.date IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM meetings o WHERE o.council_key = m.council_key AND o.date = m.date AND o.body_key = m.body_key
        AND o.kind = 'minutes' AND o.id <> m.id)
THEN (
    SELECT c.item FROM citations c
    JOIN items ci ON ci.document = c.document AND ci.id = c.item
    JOIN meetings cm ON cm.document = ci.document AND cm.id = ci.meeting
    WHERE c.kind = 'meeting' AND c.date = m.date AND c.council_key = m.council_key AND cm.date > m.date
        AND instr('+' || m.body_key || '+', '+' || coalesce(c.body_key, cm.body_key) || '+')
        AND EXISTS (SELECT 1 FROM resolutions r
                    WHERE r.document = c.document AND r.item = c.item AND r.disposition = 'confirmed')
    ORDER BY cm.date, c.item LIMIT 1) END"""
"""The first later item that confirmed these minutes; of two meetings on a day the words do not say which."""

_MEETINGS = f"""
SELECT m.key, m.id, m.document, d.name AS document_name, m.page, m.span_start, m.span_end, m.kind, m.draft, m.council,
    m.council_key, {_OF_MEETING}, m.body_key, m.date, m.date_after, m.date_before, m.starts, m.venue, m.occasion,
    m.state, m.body_from, m.date_from, m.bodies, {_CONFIRMED} AS confirmed_by,
    (SELECT count(*) FROM items i WHERE i.document = m.document AND i.meeting = m.id) AS items,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part IN ('present', 'chair', 'vice-chair', 'substitute') ORDER BY a.key)) AS present,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part = 'apologies' ORDER BY a.key)) AS apologies
FROM meetings m JOIN documents d ON d.id = m.document
WHERE {_HERE} AND NOT EXISTS (
    SELECT 1 FROM meetings o WHERE o.id = m.id AND o.key <> m.key AND (
        o.kind > m.kind OR o.kind = m.kind AND (o.draft < m.draft OR o.draft = m.draft
            AND {_SHA.format("o")} < d.sha256)))
"""  # noqa: S608

_ITEMS = f"""
SELECT key, id, document, document_name, page, span_start, span_end, meeting, body, council_key, body_key, date, draft,
    iif(offset IS NULL, number, CAST(substr(number, 2) + offset AS TEXT)) AS number,
    iif(offset IS NULL, number_key, CAST(substr(number, 2) + offset AS TEXT)) AS number_key,
    number_key AS written_key, number_inferred OR offset IS NOT NULL AS number_inferred, inferred_from, title, telling,
    text, hidden AS exempt
FROM (
    SELECT i.*, d.name AS document_name, {_OF_MEETING}, m.council_key, m.body_key, m.date,
        {OFFSET} AS offset, {_EXEMPT.format(rows="items", alias="i.id")} AS hidden
    FROM items i
    JOIN meetings m ON m.document = i.document AND m.id = i.meeting
    JOIN documents d ON d.id = i.document
    WHERE {_HERE} AND {_CHOSEN}
)
"""  # noqa: S608

_RESOLUTIONS = """
SELECT r.key, r.id, r.document, i.document_name, r.page, r.span_start, r.span_end, r.item, i.meeting, i.body,
    i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, r.path, r.path_key, r.stem,
    r.disposition, r.text, r.restates, r.basis, r.motion, i.exempt, (
        SELECT json_group_array(iif(p.id = r.id, p.same_as, p.id)) FROM reprints p
        WHERE p.id = r.id OR p.same_as = r.id) AS also
FROM current_items i JOIN resolutions r ON r.document = i.document AND r.item = i.id
"""

_MOTIONS = """
SELECT o.key, o.id, o.document, i.document_name, o.page, o.span_start, o.span_end, o.item, i.meeting, i.body,
    i.council_key, i.body_key, i.date, i.number, i.number_key, o.text, o.moved_by, o.seconded_by, o.outcome, o.amends,
    o.votes, o.resolution, i.exempt
FROM current_items i JOIN motions o ON o.document = i.document AND o.item = i.id
"""

_PAPERS = f"""
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.agenda_item, p.subject,
    p.author, p.date, {_OF_PAPER}, p.council_key, p.body_key, p.telling, p.summary,
    (SELECT json_group_array(text) FROM (SELECT text FROM recommendations r WHERE r.document = p.document
        AND r.paper = p.id ORDER BY r.position)) AS recommendations,
    {_EXEMPT.format(rows="papers", alias="p.id")} AS exempt
FROM papers p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (
    SELECT 1 FROM papers o WHERE o.id = p.id AND o.key <> p.key AND {_SHA.format("o")} < d.sha256)
"""  # noqa: S608

_PLANS = f"""
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.kind, p.subject,
    {_OF_PAPER}, p.council_key, p.body_key, p.maker_key, p.due, p.officer, p.decision_maker, p.paper, p.date
FROM plans p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (
    SELECT 1 FROM plans o WHERE o.id = p.id AND o.key <> p.key AND {_SHA.format("o")} < d.sha256)
"""  # noqa: S608

_CITATIONS = f"""
SELECT c.key, c.id, c.document, d.name AS document_name, c.page, c.span_start, c.span_end, c.kind, c.raw, c.source,
    c.item, c.paper, c.council_key, {_OF_CITATION}, c.body_key, c.date, c.number, c.number_key, c.limb, c.limb_key,
    c.within, c.quote, c.status, c.target, c.candidates
FROM resolved_citations c JOIN documents d ON d.id = c.document
WHERE c.item IS NULL AND c.paper IS NULL
    OR EXISTS (SELECT 1 FROM current_items i WHERE i.document = c.document AND i.id = c.item)
    OR EXISTS (SELECT 1 FROM current_papers p WHERE p.document = c.document AND p.id = c.paper)
"""  # noqa: S608

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
    coalesce(i.body, p.body, m.body) AS body, coalesce(i.body_key, p.body_key, m.body_key) AS body_key,
    coalesce(i.date, p.date, m.date) AS date, i.number,
    max(coalesce(i.exempt, p.exempt, 0), coalesce(json_extract(d.said_exempt, '$.exempt'), 0)) AS exempt
FROM passages s
JOIN documents d ON d.id = s.document
LEFT JOIN current_items i ON s.kind = 'item' AND i.document = s.document AND i.id = s.id
LEFT JOIN current_papers p ON s.kind = 'paper' AND p.document = s.document AND p.id = s.id
LEFT JOIN meetings m ON s.kind IN ('minutes', 'agenda') AND m.document = s.document AND m.id = s.id
WHERE s.id IS NULL OR i.key IS NOT NULL OR p.key IS NOT NULL OR m.key IS NOT NULL
"""

VIEWS = {
    "document_list": _DOCUMENTS,
    "settled_meetings": _SETTLED,
    "proven_numbers": _NUMBERS,
    "number_offsets": _OFFSETS,
    "dated_items": _DATED,
    "current_meetings": _MEETINGS,
    "current_items": _ITEMS,
    "current_resolutions": _RESOLUTIONS,
    "current_motions": _MOTIONS,
    "current_papers": _PAPERS,
    "current_actions": ACTIONS,
    "current_plans": _PLANS,
    "found_citations": FOUND,
    "resolved_citations": RESOLVED,
    "current_citations": _CITATIONS,
    "current_attendance": _PEOPLE,
    "current_passages": _PASSAGES,
    "action_log": ACTION_LOG,
}
"""In an order in which each stands on those before it."""
