"""What became of each action, kept: the seventh migration, never changed once released; see `schema`.

What was read by an earlier version has its words counted; reading papers anew (`minutes reparse`) tells more of them.
The rows follow from what is held and from what people said; they are made anew for each body that a paper touches, and
a database of an earlier version makes them all when it is first opened.
"""

from __future__ import annotations

import sqlite3

from minutes_cli.words.outcomes import outcome
from minutes_cli.words.stems import stems

STATES = """
-- Of a statement: it says that what was asked for is not pursued any more.
ALTER TABLE statements ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
-- The telling words of the sentence, of the head of its point, and of the sentences before it there.
ALTER TABLE statements ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN head TEXT NOT NULL DEFAULT '';
ALTER TABLE statements ADD COLUMN lead TEXT NOT NULL DEFAULT '';
-- Of what is done: the kind of deed.  Of a row of a log: where it says that the action was asked for.
ALTER TABLE statements ADD COLUMN deed TEXT NOT NULL DEFAULT '';
-- The telling words of title and text, by which is counted how common a word is.
ALTER TABLE items ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- The telling words of the head of the point in which an action stands, and of what stands before it there.
ALTER TABLE actions ADD COLUMN head TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN about TEXT NOT NULL DEFAULT '';
-- The names that initials in `owner` stand for.
ALTER TABLE actions ADD COLUMN persons TEXT;
CREATE TABLE action_states (
    id TEXT PRIMARY KEY,
    key INTEGER NOT NULL,             -- of the row of `actions` that is shown
    document INTEGER NOT NULL,
    document_name TEXT NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    resolution TEXT,
    item TEXT NOT NULL,
    meeting TEXT NOT NULL,
    body TEXT,
    council_key TEXT NOT NULL,
    body_key TEXT,
    date TEXT,
    number TEXT NOT NULL,
    path TEXT NOT NULL,
    owner TEXT,
    persons TEXT,
    task TEXT NOT NULL,
    due TEXT,
    due_text TEXT,
    recurrence TEXT,
    next_due TEXT,
    due_now TEXT,                     -- the day that counts today, after slips and recurrence
    undertaking INTEGER NOT NULL,
    status TEXT NOT NULL,
    evidence TEXT NOT NULL,           -- as JSON: {id, quote, why}, earliest first
    evidence_id TEXT,                 -- what tells most, and last
    evidence_quote TEXT,
    evidence_why TEXT,
    due_history TEXT NOT NULL,        -- as JSON: {due, from, quote}, first to last
    closed_on TEXT,
    closed_by TEXT,
    because TEXT
);
CREATE INDEX action_states_due ON action_states (
    undertaking, status, due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key);
CREATE INDEX action_states_every ON action_states (
    undertaking, due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key);
CREATE INDEX action_states_body ON action_states (body_key, undertaking, status);
CREATE INDEX action_states_home ON action_states (council_key, body_key);
CREATE INDEX action_states_item ON action_states (item);
CREATE INDEX action_states_resolution ON action_states (resolution);
CREATE INDEX action_states_date ON action_states (date);
CREATE TABLE stale (                  -- bodies of which a paper came or went since their actions were weighed
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,           -- '' for what names no body
    PRIMARY KEY (council_key, body_key)
) WITHOUT ROWID;
INSERT OR IGNORE INTO stale SELECT DISTINCT council_key, coalesce(body_key, '') FROM meetings;
"""


def count_words(db: sqlite3.Connection) -> None:
    """Give the rows of an earlier version the words by which they are compared."""
    items = db.execute("SELECT key, coalesce(title, '') || ' ' || text FROM items").fetchall()
    db.executemany("UPDATE items SET words = ? WHERE key = ?", ((_words(text), key) for key, text in items))
    told = db.execute("SELECT key, coalesce(asked, text), text, plain, done FROM statements").fetchall()
    db.executemany(
        "UPDATE statements SET words = ?, lead = ?, deed = ? WHERE key = ?",
        ((_words(said), _words(plain), _deed(text) if done else "", key) for key, said, text, plain, done in told),
    )


def _words(text: str) -> str:
    return " ".join(sorted(stems(text)))


def _deed(text: str) -> str:
    found = outcome(text)
    return f"{found.kind} {found.deed}".strip() if found else ""
