"""What a person says of an action, with the words it is said of: the eighth migration, never changed once released.

A word may amend an action or add one, and remembers the passage.  What counts of it now stands beside the action.
"""

from __future__ import annotations

SPOKEN = """
CREATE TABLE verdicts_anew (          -- what a person said of an action; nothing here is ever changed or removed
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,             -- the id it had then
    sha256 TEXT,                      -- of the paper in which it stood …
    place TEXT,                       -- … and what followed the meeting in its id
    words TEXT,                       -- what it asked for, whole and as texts are compared …
    task TEXT,                        -- … and the task in the same form
    quote TEXT,                       -- the passage, as it was printed …
    span_start INTEGER,               -- … and where in that paper's text
    span_end INTEGER,
    adds INTEGER,                     -- of an action that a person added: the key of the word that added it
    word TEXT NOT NULL CHECK (word IN ('close', 'reopen', 'note', 'amend', 'add')),
    changes TEXT,                     -- as JSON: what it sets, and what the paper said; what it takes back
    on_date TEXT NOT NULL,
    by_whom TEXT,
    because TEXT,
    said_at TEXT NOT NULL
);
INSERT INTO verdicts_anew (key, action, sha256, place, words, word, on_date, by_whom, because, said_at)
    SELECT key, action, sha256, place, words, word, on_date, by_whom, because, said_at FROM verdicts;
DROP TABLE verdicts;
ALTER TABLE verdicts_anew RENAME TO verdicts;
CREATE INDEX verdicts_action ON verdicts (action);
CREATE TABLE passages_spoken_of AS
SELECT v.key, a.plain, a.plain_task, a.span_start, a.span_end,
    substr(d.text, a.span_start + 1, a.span_end - a.span_start) AS quote
FROM verdicts v
JOIN documents d ON d.sha256 = v.sha256
JOIN actions a ON a.document = d.id
JOIN items i ON i.document = a.document AND i.id = a.item
WHERE i.own_id || substr(a.id, length(a.item) + 1) = v.place AND (v.words IS NULL OR v.words = a.plain)
GROUP BY v.key HAVING count(*) = 1;
UPDATE verdicts SET (words, task, span_start, span_end, quote) = (
    SELECT p.plain, p.plain_task, p.span_start, p.span_end, p.quote
    FROM passages_spoken_of p WHERE p.key = verdicts.key)
WHERE key IN (SELECT key FROM passages_spoken_of);
DROP TABLE passages_spoken_of;
-- What counts of all that people said of it, as JSON; NULL where nobody said anything.
ALTER TABLE actions ADD COLUMN said TEXT;
-- The key of the word that added it; NULL of what a paper prints.
ALTER TABLE actions ADD COLUMN added INTEGER;
-- The same of the state that is kept: what the paper has in place of what a person set, that a person added it, and
-- all that was said, as JSON; and what papers say against it.
ALTER TABLE action_states ADD COLUMN amended TEXT NOT NULL DEFAULT '{}';
ALTER TABLE action_states ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE action_states ADD COLUMN said TEXT NOT NULL DEFAULT '[]';
ALTER TABLE action_states ADD COLUMN contradicted TEXT NOT NULL DEFAULT '[]';
-- Where later papers may tell what became of an open one, as JSON: {id, quote, why}, the likeliest first.
ALTER TABLE action_states ADD COLUMN possibly TEXT NOT NULL DEFAULT '[]';
CREATE INDEX actions_said ON actions (document) WHERE said IS NOT NULL;
CREATE TABLE paper_actions (          -- what a person added that is pinned to a report: it stands in no minute
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    paper TEXT NOT NULL,              -- id of the report
    meeting TEXT NOT NULL,            -- for which it is
    path TEXT NOT NULL,
    owner TEXT,
    persons TEXT,
    task TEXT NOT NULL,
    due TEXT,
    plain TEXT NOT NULL,
    plain_task TEXT NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    said TEXT,
    added INTEGER NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX paper_actions_paper ON paper_actions (document, paper);
"""
