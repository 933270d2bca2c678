"""What people say, and what `search` looks through: tables as they first were, never changed once released."""

from __future__ import annotations

SAID = """
CREATE TABLE said (                   -- what the operator said of a paper, by its content; outlives the document
    sha256 TEXT PRIMARY KEY,
    body TEXT,
    date TEXT,
    council TEXT
) WITHOUT ROWID;
CREATE TABLE verdicts (               -- what a person said of an action; nothing here is ever changed or removed
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,             -- the id it had then
    sha256 TEXT,                      -- of the paper in which it stood …
    place TEXT,                       -- … and what followed the meeting in its id
    word TEXT NOT NULL CHECK (word IN ('close', 'reopen', 'note')),
    on_date TEXT NOT NULL,
    by_whom TEXT,
    because TEXT,
    said_at TEXT NOT NULL
);
CREATE INDEX verdicts_action ON verdicts (action);
"""

SEARCHED = """
CREATE TABLE passages (               -- what `search` looks through
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,               -- item, paper, agenda, appendix, plan, other
    id TEXT,                          -- of the item or paper
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX passages_document ON passages (document, id);
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content = 'passages', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
    INSERT INTO passages_fts (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
CREATE TRIGGER passages_changed AFTER UPDATE ON passages BEGIN
    INSERT INTO passages_fts (passages_fts, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    INSERT INTO passages_fts (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
"""

FOUND = """
DROP TABLE passages_fts;
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content="passages", content_rowid="key", tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO passages_fts (passages_fts) VALUES ('rebuild');
"""
"""Version 9: sqlite-utils and Datasette know an index by these signs, `content="passages"`, and by no others."""
