"""What papers say: the tables as they first were, SQL and nothing else.  Never changed once released; see `schema`."""

from __future__ import annotations

PARSED = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    place TEXT NOT NULL UNIQUE,       -- where it was read: its full path, or its name when it came from a pipe
    sha256 TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    pages INTEGER,
    characters INTEGER NOT NULL,
    ingested_at TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE findings (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('reader', 'parser')),
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    page INTEGER,
    span_start INTEGER,
    span_end INTEGER
);
CREATE INDEX findings_document ON findings (document);
CREATE TABLE segments (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT,
    date TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX segments_document ON segments (document);
CREATE TABLE meetings (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('minutes', 'agenda')),
    draft INTEGER NOT NULL,
    council TEXT,
    body TEXT,
    date TEXT,
    date_after TEXT,
    date_before TEXT,
    starts TEXT,
    venue TEXT,
    council_key TEXT NOT NULL,        -- '' unless the operator keeps several councils apart
    body_key TEXT,
    body_stem TEXT,                   -- the key without what stands in brackets
    unnumbered INTEGER NOT NULL,      -- its minutes go by their position
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX meetings_id ON meetings (id);
CREATE INDEX meetings_key ON meetings (body_key, date);
CREATE INDEX meetings_undated ON meetings (key) WHERE date IS NULL;
CREATE INDEX meetings_date ON meetings (council_key, date, body_key);
CREATE INDEX meetings_body ON meetings (council_key, body_stem, body_key);
CREATE TABLE attendance (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    meeting TEXT NOT NULL,
    name TEXT NOT NULL,
    part TEXT NOT NULL,
    role TEXT,
    for_whom TEXT,
    page INTEGER,
    span_start INTEGER,
    span_end INTEGER,
    FOREIGN KEY (document, meeting) REFERENCES meetings (document, id) ON DELETE CASCADE
);
CREATE INDEX attendance_meeting ON attendance (document, meeting);
CREATE INDEX attendance_name ON attendance (name);
CREATE TABLE agenda_items (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    meeting TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    report_of TEXT,
    printed_pages TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    FOREIGN KEY (document, meeting) REFERENCES meetings (document, id) ON DELETE CASCADE
);
CREATE INDEX agenda_items_meeting ON agenda_items (document, meeting);
CREATE TABLE items (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    meeting TEXT NOT NULL,
    draft INTEGER NOT NULL,           -- of its meeting
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    number_inferred INTEGER NOT NULL,
    inferred_from TEXT,
    title TEXT NOT NULL,
    telling TEXT NOT NULL,            -- the words of the title that say what it is about, in order of the alphabet
    text TEXT NOT NULL,
    exempt INTEGER NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, meeting) REFERENCES meetings (document, id) ON DELETE CASCADE
);
CREATE INDEX items_id ON items (id);
CREATE INDEX items_meeting ON items (document, meeting, number_key);
CREATE INDEX items_number ON items (number_key);
CREATE TABLE resolutions (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    path TEXT NOT NULL,
    path_key TEXT NOT NULL,
    stem TEXT,
    disposition TEXT NOT NULL,
    text TEXT NOT NULL,
    text_key TEXT,                    -- the same for the same words; NULL for words that many resolutions have
    restates TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, item) REFERENCES items (document, id) ON DELETE CASCADE
);
CREATE INDEX resolutions_id ON resolutions (id);
CREATE INDEX resolutions_text ON resolutions (text_key) WHERE text_key IS NOT NULL;
CREATE INDEX resolutions_item ON resolutions (document, item, path_key);
CREATE TABLE actions (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    resolution TEXT,
    path TEXT NOT NULL,
    owner TEXT,
    task TEXT NOT NULL,
    due TEXT,
    due_text TEXT,
    recurrence TEXT,
    period INTEGER,                   -- months from one report to the next
    undertaking INTEGER NOT NULL,
    plain TEXT NOT NULL,              -- the resolution, whole, as texts are compared
    plain_task TEXT NOT NULL,         -- the task in the same form
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id),
    FOREIGN KEY (document, item) REFERENCES items (document, id) ON DELETE CASCADE,
    FOREIGN KEY (document, resolution) REFERENCES resolutions (document, id) ON DELETE CASCADE
);
CREATE INDEX actions_id ON actions (id);
CREATE INDEX actions_item ON actions (document, item);
CREATE INDEX actions_resolution ON actions (document, resolution);
CREATE INDEX actions_due ON actions (due);
CREATE TABLE papers (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    agenda_item TEXT,
    subject TEXT,
    author TEXT,
    date TEXT,
    body TEXT,
    council_key TEXT NOT NULL,
    body_key TEXT,
    telling TEXT NOT NULL,            -- the words of the subject that say what it is about
    summary TEXT,
    exempt INTEGER NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX papers_id ON papers (id);
CREATE INDEX papers_date ON papers (date);
CREATE INDEX papers_key ON papers (body_key, date);
CREATE TABLE recommendations (
    document INTEGER NOT NULL,
    paper TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, paper, position),
    FOREIGN KEY (document, paper) REFERENCES papers (document, id) ON DELETE CASCADE
);
CREATE TABLE citations (              -- references; named so that no query needs quotes
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('minute', 'limb', 'meeting')),
    raw TEXT NOT NULL,
    source TEXT NOT NULL,             -- id of the item, resolution or paper that it stands in
    item TEXT,                        -- the item that it stands in, if in one
    paper TEXT,                       -- the paper that it stands in, if in one
    within TEXT,                      -- the meeting that its words keep to
    body TEXT,
    date TEXT,
    number TEXT,
    limb TEXT,
    quote TEXT,
    council_key TEXT NOT NULL,
    body_key TEXT,
    body_stem TEXT,
    number_key TEXT,
    limb_key TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    UNIQUE (document, id)
);
CREATE INDEX citations_id ON citations (id);
CREATE INDEX citations_item ON citations (document, item);
CREATE INDEX citations_number ON citations (number_key, date);
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
CREATE TABLE plans (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT,
    due TEXT,                         -- days, parted by spaces
    officer TEXT,
    decision_maker TEXT,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
CREATE INDEX plans_document ON plans (document);
"""
