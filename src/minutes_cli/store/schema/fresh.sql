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
, marks TEXT NOT NULL DEFAULT '[]', declared TEXT NOT NULL DEFAULT '[]', digest TEXT NOT NULL DEFAULT '', said_exempt TEXT);

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
    span_end INTEGER NOT NULL, own_id TEXT NOT NULL DEFAULT '', occasion TEXT NOT NULL DEFAULT 'ordinary', state TEXT NOT NULL DEFAULT 'held', body_from TEXT, date_from TEXT, bodies TEXT NOT NULL DEFAULT '[]',
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
    span_end INTEGER NOT NULL, basis TEXT NOT NULL DEFAULT 'resolved', motion TEXT,
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
    span_end INTEGER NOT NULL, head TEXT NOT NULL DEFAULT '', about TEXT NOT NULL DEFAULT '', persons TEXT, said TEXT, added INTEGER,
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
    span_end INTEGER NOT NULL, own_id TEXT NOT NULL DEFAULT '', said_exempt TEXT,
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
, asked TEXT, ended INTEGER NOT NULL DEFAULT 0, words TEXT NOT NULL DEFAULT '', head TEXT NOT NULL DEFAULT '', lead TEXT NOT NULL DEFAULT '', deed TEXT NOT NULL DEFAULT '');

CREATE INDEX statements_source ON statements (document, source);

CREATE TABLE said (                   -- what the operator said of a paper, by its content; outlives the document
    sha256 TEXT PRIMARY KEY,
    body TEXT,
    date TEXT,
    council TEXT
, override INTEGER NOT NULL DEFAULT 0, url TEXT, said_id TEXT) WITHOUT ROWID;

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

CREATE INDEX meetings_own_id ON meetings (own_id);

CREATE TABLE "items" (
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
    span_end INTEGER NOT NULL, own_id TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '', said_exempt TEXT,
    UNIQUE (document, id),
    FOREIGN KEY (document, meeting) REFERENCES meetings (document, id) ON DELETE CASCADE
);

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
, said_id TEXT NOT NULL DEFAULT '');

CREATE INDEX papers_own_id ON papers (own_id);

CREATE TABLE body_names (             -- what follows from `named_bodies`: each other name, and the body it is of
    name_key TEXT PRIMARY KEY,
    body_key TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX body_names_body ON body_names (body_key);

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
, amended TEXT NOT NULL DEFAULT '{}', added INTEGER NOT NULL DEFAULT 0, said TEXT NOT NULL DEFAULT '[]', contradicted TEXT NOT NULL DEFAULT '[]', possibly TEXT NOT NULL DEFAULT '[]');

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

CREATE TABLE links (
    later TEXT NOT NULL,              -- id of a minute …
    earlier TEXT NOT NULL,            -- … and of the one that it likely follows
    how TEXT NOT NULL,                -- words, title, number, arising, recommended
    strength REAL NOT NULL,           -- 0 to 1
    why TEXT NOT NULL,                -- the reason, for a person
    quote TEXT NOT NULL,              -- of the later …
    earlier_quote TEXT NOT NULL,      -- … and of the earlier minute
    outcome TEXT,                     -- of a recommendation: agreed, changed, refused
    council_key TEXT NOT NULL,
    later_body TEXT NOT NULL,
    earlier_body TEXT NOT NULL,
    PRIMARY KEY (later, earlier, how)
) WITHOUT ROWID;

CREATE INDEX links_earlier ON links (earlier);

CREATE INDEX links_later_body ON links (council_key, later_body);

CREATE INDEX links_earlier_body ON links (council_key, earlier_body);

CREATE TABLE recommended (            -- recommendations, and what the body that they went to made of them
    id TEXT PRIMARY KEY,              -- of the resolution that recommends
    item TEXT NOT NULL,
    outcome TEXT NOT NULL,            -- agreed, changed, refused, not yet
    decision TEXT,                    -- id of the resolution or motion that decided it
    decided_in TEXT,                  -- id of its minute
    of_body TEXT NOT NULL,            -- the body that it went to, by name
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,           -- of the body that recommends …
    to_key TEXT NOT NULL              -- … and of the one that it went to
) WITHOUT ROWID;

CREATE INDEX recommended_item ON recommended (item);

CREATE INDEX recommended_decision ON recommended (decision);

CREATE TABLE reprints (               -- resolutions of a committee that are printed in its council's minutes, too
    id TEXT PRIMARY KEY,              -- of the resolution in the council's minutes
    same_as TEXT NOT NULL,            -- in the committee's
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,
    other_key TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX reprints_same ON reprints (same_as);

CREATE TABLE sits_under (             -- which body sits under which, when the links between them were made
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,
    above_key TEXT NOT NULL,
    PRIMARY KEY (council_key, body_key)
) WITHOUT ROWID;

CREATE TABLE "verdicts" (          -- what a person said of an action; nothing here is ever changed or removed
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
, said_id TEXT NOT NULL DEFAULT '', settles TEXT, title TEXT, nth INTEGER, alike INTEGER, elsewhere INTEGER, exempt INTEGER, around TEXT, beside INTEGER);

CREATE INDEX verdicts_action ON verdicts (action);

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

CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content="passages", content_rowid="key", tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE addresses (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    url TEXT NOT NULL                 -- as a person said it, else as the file declares it: http or https
);

CREATE TABLE codes (                  -- what ids are hashed to; of some that are held no more, too
    code TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (code, id)
) WITHOUT ROWID;

CREATE TABLE uncoded (                -- documents of which some ids have no code yet
    document INTEGER PRIMARY KEY
);

CREATE INDEX items_like_short ON items (lower(number)) WHERE number GLOB '[A-Za-z][0-9][A-Za-z][0-9]*';

CREATE INDEX action_states_loose ON action_states (coalesce(body, '~'), coalesce(date, '~'), id)
    WHERE status = 'open' AND NOT undertaking;

CREATE INDEX action_states_contradicted ON action_states (id) WHERE contradicted <> '[]';

CREATE INDEX resolutions_restates ON resolutions (restates) WHERE restates IS NOT NULL;

CREATE TRIGGER items_renamed AFTER UPDATE OF id ON items BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER resolutions_renamed AFTER UPDATE OF id ON resolutions BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER motions_renamed AFTER UPDATE OF id ON motions BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER papers_renamed AFTER UPDATE OF id ON papers BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER plans_renamed AFTER UPDATE OF id ON plans BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER citations_renamed AFTER UPDATE OF id ON citations BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER actions_renamed AFTER UPDATE OF id ON actions BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER paper_actions_renamed AFTER UPDATE OF id ON paper_actions BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER meetings_renamed AFTER UPDATE OF id, council_key, body_key ON meetings BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER actions_added AFTER INSERT ON actions WHEN new.added IS NOT NULL BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

CREATE TRIGGER paper_actions_added AFTER INSERT ON paper_actions WHEN new.added IS NOT NULL BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;

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

CREATE INDEX items_said_exempt ON items (key) WHERE said_exempt IS NOT NULL;

CREATE INDEX papers_said_exempt ON papers (key) WHERE said_exempt IS NOT NULL;
