"""The tables of version 1, which had the name of a migration that later made others: brought to those of version 2.

What people said then named an action by its id alone; it is given the paper and the place, as later versions keep it.
"""

from __future__ import annotations

import sqlite3

from minutes_cli.threads.evidence import plain, telling

GROWN = """
ALTER TABLE meetings ADD COLUMN unnumbered INTEGER NOT NULL DEFAULT 0;
UPDATE meetings SET unnumbered = 1 WHERE EXISTS (
    SELECT 1 FROM items i WHERE i.document = meetings.document AND i.meeting = meetings.id)
    AND NOT EXISTS (
    SELECT 1 FROM items i WHERE i.document = meetings.document AND i.meeting = meetings.id AND i.number NOT GLOB '#*');
CREATE INDEX meetings_key ON meetings (body_key, date);
CREATE INDEX meetings_undated ON meetings (key) WHERE date IS NULL;
ALTER TABLE items ADD COLUMN telling TEXT NOT NULL DEFAULT '';
UPDATE items SET telling = telling(title);
ALTER TABLE resolutions ADD COLUMN text_key TEXT;
CREATE INDEX resolutions_text ON resolutions (text_key) WHERE text_key IS NOT NULL;
ALTER TABLE actions ADD COLUMN period INTEGER;
ALTER TABLE actions ADD COLUMN plain TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN plain_task TEXT NOT NULL DEFAULT '';
UPDATE actions SET plain_task = plain(task), plain = plain(coalesce(
    (SELECT r.text FROM resolutions r WHERE r.document = actions.document AND r.id = actions.resolution), task));
ALTER TABLE papers ADD COLUMN council_key TEXT NOT NULL DEFAULT '';
ALTER TABLE papers ADD COLUMN telling TEXT NOT NULL DEFAULT '';
UPDATE papers SET telling = telling(subject);
CREATE INDEX papers_key ON papers (body_key, date);
CREATE INDEX citations_date ON citations (date);
CREATE INDEX citations_source ON citations (document, source);
CREATE TABLE statements (             -- what a paper says has, or has not, become of something
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    source TEXT NOT NULL,             -- id of the item or paper that says so
    done INTEGER NOT NULL,
    text TEXT NOT NULL,
    plain TEXT NOT NULL,              -- it and what leads up to it, as texts are compared
    due TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX statements_source ON statements (document, source);
ALTER TABLE verdicts ADD COLUMN sha256 TEXT;
ALTER TABLE verdicts ADD COLUMN place TEXT;
UPDATE verdicts SET (sha256, place) = (
    SELECT d.sha256, substr(a.id, length(i.meeting) + 1)
    FROM actions a
    JOIN documents d ON d.id = a.document
    JOIN items i ON i.document = a.document AND i.id = a.item
    WHERE a.id = verdicts.action ORDER BY i.draft, d.id DESC LIMIT 1);
"""


def is_first_shape(db: sqlite3.Connection) -> bool:
    """Whether the tables are those of version 1, whatever number the file bears."""
    columns = {row[1] for row in db.execute("PRAGMA table_info(meetings)")}
    return bool(columns) and "unnumbered" not in columns


def define_words(db: sqlite3.Connection) -> None:
    """Give SQL the forms in which texts are compared."""
    db.create_function("telling", 1, lambda text: " ".join(sorted(telling(plain(text or "")))), deterministic=True)
    db.create_function("plain", 1, lambda text: plain(text or ""), deterministic=True)
