"""Rows of plans with ids: the second migration, never changed once released; see `schema`.

The rows of before had neither id nor paper, and only reading the papers anew (`minutes reparse`) gives them.
"""

from __future__ import annotations

PLANS = """
DROP TABLE plans;
CREATE TABLE plans (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT,
    due TEXT NOT NULL,                -- days, as a JSON array
    officer TEXT,
    decision_maker TEXT,
    paper TEXT,                       -- id of the paper that it stands in
    date TEXT,                        -- of the meeting that the paper is for
    council_key TEXT NOT NULL,
    body_key TEXT,
    maker_key TEXT,                   -- of the decision maker, as bodies are compared
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX plans_id ON plans (id);
CREATE INDEX plans_paper ON plans (document, paper);
"""
