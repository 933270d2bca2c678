"""What stood around that of which a word was said: the step to version 11, never changed once released."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping

from minutes_cli.threads.around import Asked, around_asked, same_around, title_end, told_apart
from minutes_cli.threads.evidence import plain

SURROUNDED = """
-- What stands around it and tells it from others in the same words under its title, as it is printed; NULL of what was
-- said before this was kept.  `nth` and `alike` count those alone that have the same around them …
ALTER TABLE verdicts ADD COLUMN around TEXT;
-- … and how many others ask so under that title.
ALTER TABLE verdicts ADD COLUMN beside INTEGER;
"""
_SPOKEN_OF = """
SELECT v.key, a.key, a.document, i.meeting, v.title, a.plain, a.plain_task
FROM verdicts v
JOIN documents d ON d.sha256 = v.sha256
JOIN actions a ON a.document = d.id AND a.span_start = v.span_start AND a.plain = v.words
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE v.title IS NOT NULL AND v.adds IS NULL AND v.word <> 'add'
    AND i.own_id || substr(a.id, length(a.item) + 1) = v.place
"""
_ALIKE = """
SELECT a.key FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.document = ? AND i.meeting = ? AND coalesce(i.title, '') = ? AND a.plain = ? AND a.plain_task = ?
    AND a.added IS NULL ORDER BY a.key
"""
_ASKED = """
SELECT key, item, span_start, span_end, plain, plain_task, owner, due_text
FROM actions WHERE document = ? AND added IS NULL ORDER BY key
"""
_DECIDED = "SELECT item, span_start, span_end FROM resolutions WHERE document = ?"
_MINUTES = """
SELECT i.id, i.span_start, coalesce(i.title, ''), d.text FROM items i JOIN documents d ON d.id = i.document
WHERE i.document = ?
"""


def tell_around(db: sqlite3.Connection) -> None:
    """Fill them of what stands where it was said of; of words whose paper is gone nobody knows."""
    rows = db.execute(_SPOKEN_OF).fetchall()
    times = Counter(word for word, *_ in rows)
    around = {document: _around(db, document) for document in {row[2] for row in rows}}
    for word, action, document, *among in rows:
        under = [key for (key,) in db.execute(_ALIKE, (document, *among))]
        steps = {key: around[document].get(key, [""]) for key in under}
        if times[word] > 1 or action not in steps:
            continue
        told = told_apart(steps[action], [steps[key][-1] for key in under if key != action])
        here = [key for key in under if key == action or same_around(told, steps[key][-1]) > 1]
        db.execute(
            "UPDATE verdicts SET around = ?, beside = ?, nth = ?, alike = ? WHERE key = ?",
            (told, len(under) - len(here), here.index(action) + 1, len(here), word),
        )


def _around(db: sqlite3.Connection, document: int) -> Mapping[int, list[str]]:
    """What stands around each action that a paper prints."""
    asked: dict[str, list[Asked]] = defaultdict(list)
    for key, item, start, end, words, task, *known in db.execute(_ASKED, (document,)):
        beside = frozenset(plain(" ".join([words, task, *(k for k in known if k)])).split())
        asked[item].append(Asked(key, start, end, (words, task), beside))
    decided: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for item, start, end in db.execute(_DECIDED, (document,)):
        decided[item].append((start, end))
    found: dict[int, list[str]] = {}
    for item, start, title, text in db.execute(_MINUTES, (document,)):
        if item in asked:
            found |= around_asked(text, title_end(text, start, title), asked[item], decided[item])
    return found
