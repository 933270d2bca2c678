"""What a person says of whether something is exempt: the step to version 12, never changed once released."""

from __future__ import annotations

EXEMPTED = """
CREATE TABLE exemptions (             -- of a minute, a report or a paper; nothing here is ever changed or removed
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    thing TEXT NOT NULL,              -- the id it had then
    kind TEXT NOT NULL CHECK (kind IN ('item', 'paper', 'document')),
    sha256 TEXT NOT NULL,             -- of the paper in which it stood …
    place TEXT NOT NULL,              -- … what followed the meeting in its id; of a report its id; where a paper lay
    title TEXT NOT NULL,              -- … what it was called, and its words, as they were printed …
    text TEXT NOT NULL,
    span_start INTEGER NOT NULL,      -- … and where in that paper's text
    span_end INTEGER NOT NULL,
    council_key TEXT NOT NULL,        -- whose meeting it was, as bodies are compared …
    body_key TEXT,
    date TEXT,                        -- … and on what day
    exempt INTEGER,                   -- 1: it is, 0: it is not; NULL takes back what was said …
    takes TEXT NOT NULL,              -- … as JSON: the ids of those words
    on_date TEXT NOT NULL,
    by_whom TEXT,
    because TEXT,
    said_at TEXT NOT NULL,
    said_id TEXT NOT NULL
);
-- What people said of it, and what the paper itself says, as JSON; NULL where nobody said anything.
ALTER TABLE items ADD COLUMN said_exempt TEXT;
ALTER TABLE papers ADD COLUMN said_exempt TEXT;
ALTER TABLE documents ADD COLUMN said_exempt TEXT;
CREATE INDEX items_said_exempt ON items (key) WHERE said_exempt IS NOT NULL;
CREATE INDEX papers_said_exempt ON papers (key) WHERE said_exempt IS NOT NULL;
"""
