"""Under which title a word was said, and among how many alike: the step to version 10, never changed once released."""

from __future__ import annotations

import sqlite3
from collections import Counter

TITLED = """
-- Of the minute that it was said of, '' for none; NULL of what was said before this was kept …
ALTER TABLE verdicts ADD COLUMN title TEXT;
-- … under that title, which of those that ask for the same in the same words …
ALTER TABLE verdicts ADD COLUMN nth INTEGER;
-- … of so many …
ALTER TABLE verdicts ADD COLUMN alike INTEGER;
-- … and how many others of its meeting ask so under other titles.
ALTER TABLE verdicts ADD COLUMN elsewhere INTEGER;
-- Whether it was exempt then: where its words are gone nobody could tell.
ALTER TABLE verdicts ADD COLUMN exempt INTEGER;
"""
_SPOKEN_OF = """
SELECT v.key, a.key, a.document, i.meeting, coalesce(i.title, ''), a.plain, a.plain_task, i.exempt > 0
FROM verdicts v
JOIN documents d ON d.sha256 = v.sha256
JOIN actions a ON a.document = d.id AND a.span_start = v.span_start AND a.plain = v.words
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE v.adds IS NULL AND v.word <> 'add' AND i.own_id || substr(a.id, length(a.item) + 1) = v.place
"""
_ALIKE = """
SELECT a.key, coalesce(i.title, '') FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.document = ? AND i.meeting = ? AND a.plain = ? AND a.plain_task = ? AND a.added IS NULL ORDER BY a.key
"""


def tell_apart(db: sqlite3.Connection) -> None:
    """Fill them of what stands where it was said of; of words whose paper is gone nobody knows."""
    rows = db.execute(_SPOKEN_OF).fetchall()
    times = Counter(word for word, *_ in rows)
    for word, action, document, meeting, title, words, task, exempt in rows:
        alike = db.execute(_ALIKE, (document, meeting, words, task)).fetchall()
        under = [key for key, other in alike if other == title]
        if times[word] == 1 and action in under:
            told = (title, under.index(action) + 1, len(under), len(alike) - len(under), exempt, word)
            db.execute(
                "UPDATE verdicts SET title = ?, nth = ?, alike = ?, elsewhere = ?, exempt = ? WHERE key = ?", told
            )
