"""What a person said of an action goes on to count when its id changes, because a day or a body was settled."""

from __future__ import annotations

import sqlite3

_TOLD_SINCE = """
SELECT v.action, a.id
FROM (SELECT DISTINCT action, sha256, place FROM verdicts WHERE sha256 IS NOT NULL) v
JOIN documents d ON d.sha256 = v.sha256
JOIN actions a ON a.document = d.id AND a.id <> v.action
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE substr(a.id, length(i.meeting) + 1) = v.place
"""
"""The operator has said the day or the body of the paper since."""
_COPIED = """
SELECT a.id, min(x.id)
FROM settled_meetings s
JOIN items i ON i.document = s.document AND i.meeting = s.id
JOIN actions a ON a.document = i.document AND a.item = i.id
JOIN current_actions x ON x.meeting = s.settled_by AND x.path = a.path AND x.plain = a.plain
GROUP BY a.key HAVING count(*) = 1
"""
"""A dated copy of the paper is held now."""


def present_ids(db: sqlite3.Connection) -> dict[str, str]:
    """Ids that actions had when something was said of them, each with the id that the same action has now."""
    copied = dict(db.execute(_COPIED))
    told = dict(db.execute(_TOLD_SINCE))
    return copied | {old: copied.get(new, new) for old, new in told.items()}
