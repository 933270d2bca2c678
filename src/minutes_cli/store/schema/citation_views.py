"""The views that say what a citation means, as far as the papers held now can tell."""

from __future__ import annotations

OFFSET = """CASE WHEN m.unnumbered THEN (
    SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END"""
"""How far the numbers of a meeting that lost them are off; of any other the many that are cited are not even read."""

_MEANT = """
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR instr(m.body_key, '+') AND instr('+' || m.body_key || '+', '+' || c.body_key || '+')
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)
"""
"""Whether citation `c` can mean meeting `m`.

A body is meant by its own name, or by its name with or without brackets where only one such body is held; a joint
meeting by the name of either.
"""

_LOST = f"m.unnumbered AND c.number_key NOT LIKE '#%' AND ({OFFSET}) IS NULL"
"""Whether a citation names a number, and those of the meeting are lost."""

_CANDIDATES = f"""
SELECT json_group_array(target) FROM (
    SELECT DISTINCT CASE WHEN c.number_key IS NULL AND c.limb_key IS NULL OR {_LOST} THEN m.id
                         WHEN c.limb_key IS NULL THEN i.id ELSE r.id END AS target
    FROM meetings m
    LEFT JOIN items i ON
        i.document = m.document AND i.meeting = m.id AND i.number_key = c.number_key
        OR c.number_key IS NULL AND i.document = m.document AND i.id = c.item AND i.meeting = m.id
        OR i.document = iif(m.unnumbered, m.document, NULL) AND i.meeting = m.id
            AND i.number_key = '#' || (CAST(c.number_key AS INTEGER) - ({OFFSET}))
    LEFT JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.path_key = c.limb_key
    WHERE {_MEANT}
    ORDER BY m.date DESC, target
) WHERE target IS NOT NULL
"""  # noqa: S608
"""What a citation can mean; where it names a number and those of the meeting are lost, no more than the meeting.

Of the three ways to an item each names its index whole, and the third is gone where the meeting has numbers: what the
three share may not be put before them, or all items of the meeting are read.
"""

FOUND = f"""
SELECT c.*,
    EXISTS (SELECT 1 FROM meetings m WHERE {_MEANT}) AS meeting_held,
    EXISTS (SELECT 1 FROM meetings m WHERE {_LOST} AND {_MEANT}) AS numbers_lost,
    found.value AS candidates
FROM citations c CROSS JOIN json_each(json_array(json(({_CANDIDATES})))) found
"""  # noqa: S608
"""Each citation with what it can mean: found once, as a row of a function, though the views above ask five times."""

RESOLVED = """
SELECT f.*,
    CASE WHEN json_array_length(f.candidates) = 1 AND NOT f.numbers_lost
              AND (f.date IS NOT NULL OR f.within IS NOT NULL) THEN 'resolved'
         WHEN json_array_length(f.candidates) > 0 THEN 'ambiguous'
         WHEN f.meeting_held AND (f.within IS NOT NULL OR f.date IS NOT NULL AND f.body_key IS NOT NULL) THEN 'missing'
         ELSE 'not_held' END AS status,
    CASE WHEN json_array_length(f.candidates) = 1 AND NOT f.numbers_lost
              AND (f.date IS NOT NULL OR f.within IS NOT NULL)
         THEN json_extract(f.candidates, '$[0]') END AS target
FROM found_citations f
"""
