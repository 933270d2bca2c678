"""What was put to a meeting, and what a file shows: the fourth migration, never changed once released; see `schema`.

A title may be absent, so the table of items is made anew; SQLite takes a NOT NULL from no column.  What was read by
an earlier version keeps its rows: reading the papers anew (`minutes reparse`) tells the rest.
"""

from __future__ import annotations

DECIDED = """
-- What the file shows, as JSON; what it says of itself.
ALTER TABLE documents ADD COLUMN marks TEXT NOT NULL DEFAULT '[]';
ALTER TABLE documents ADD COLUMN declared TEXT NOT NULL DEFAULT '[]';
-- The id by this paper alone.
ALTER TABLE meetings ADD COLUMN own_id TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN occasion TEXT NOT NULL DEFAULT 'ordinary';
ALTER TABLE meetings ADD COLUMN state TEXT NOT NULL DEFAULT 'held';
ALTER TABLE meetings ADD COLUMN body_from TEXT;
ALTER TABLE meetings ADD COLUMN date_from TEXT;
-- Of a joint meeting, as a JSON array.
ALTER TABLE meetings ADD COLUMN bodies TEXT NOT NULL DEFAULT '[]';
UPDATE meetings SET own_id = id;
CREATE INDEX meetings_own_id ON meetings (own_id);
ALTER TABLE resolutions ADD COLUMN basis TEXT NOT NULL DEFAULT 'resolved';
ALTER TABLE resolutions ADD COLUMN motion TEXT;
-- Whether it counts against what the paper says.
ALTER TABLE said ADD COLUMN override INTEGER NOT NULL DEFAULT 0;
CREATE TABLE items_anew (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    draft INTEGER NOT NULL,           -- of its meeting
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    number_inferred INTEGER NOT NULL,
    inferred_from TEXT,
    title TEXT,
    telling TEXT NOT NULL,            -- the words of the title that say what it is about, in order of the alphabet
    text TEXT NOT NULL,
    exempt INTEGER NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, meeting) REFERENCES meetings (document, id) ON DELETE CASCADE
);
INSERT INTO items_anew SELECT key, document, id, meeting, draft, number, number_key, number_inferred, inferred_from,
    nullif(title, ''), telling, text, exempt, page, span_start, span_end FROM items;
DROP TABLE items;
ALTER TABLE items_anew RENAME TO items;
CREATE INDEX items_id ON items (id);
CREATE INDEX items_meeting ON items (document, meeting, number_key);
CREATE INDEX items_number ON items (number_key);
CREATE TABLE motions (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    moved_by TEXT,
    seconded_by TEXT,
    outcome TEXT NOT NULL,
    amends TEXT,                      -- id of the motion that this one would change
    votes TEXT,                       -- as JSON: counts, and names where the paper gives them
    resolution TEXT,                  -- id of the resolution that it became
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, item) REFERENCES items (document, id) ON DELETE CASCADE
);
CREATE INDEX motions_id ON motions (id);
CREATE INDEX motions_item ON motions (document, item);
CREATE TABLE named_bodies (           -- which names a person said to be of one body; nothing here is changed or removed
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,               -- as it was typed …
    name_key TEXT NOT NULL,           -- … and as bodies are compared
    body TEXT NOT NULL,               -- the body that it is another name of
    body_key TEXT NOT NULL,
    same INTEGER NOT NULL,            -- 0 takes back what was said before
    said_at TEXT NOT NULL
);
"""
