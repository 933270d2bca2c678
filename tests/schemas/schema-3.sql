PRAGMA application_id = 1835626101;
PRAGMA user_version = 3;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
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
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content = 'passages', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
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
INSERT INTO _sqlite_migrations VALUES (1, 'minutes', '0001_first', '2026-11-26 05:47:02.197254+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'minutes', '0002_plans', '2026-11-26 05:47:02.213698+00:00');
INSERT INTO documents VALUES (1, 'march.txt', '/papers/march.txt', 'd016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792', 'minutes', 'text', NULL, 559, '2026-11-26T05:47:03Z', replace('QUAY & FERRIES COMMITTEE\n\nMINUTES OF THE MEETING HELD ON TUESDAY 12TH MARCH, 2041\n\nPRESENT: Councillor Teal (in the Chair), Councillors Ash and Reed\n\n11. APOLOGIES\n\nNone.\n\n12. LAMPS OF THE MOLE\n\nThe Committee saw the lamps by night.\n\nRESOLVED: That\n\n(1) the Wharfinger be requested to report on the lamps of the Long Mole;\n\n(2) the Solicitor be requested to write to the contractor by 30 April 2041; and\n\n(3) the report be noted.\n\n13. HERONS\n\nRESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.\n', '\n', char(10)));
INSERT INTO documents VALUES (2, 'may.txt', '/papers/may.txt', 'c187c9ad0e531055e7e2cbcf785ac13eecca8bb5ca2da92c251ecd68523804c1', 'minutes', 'text', NULL, 284, '2026-11-26T05:47:03Z', replace('QUAY & FERRIES COMMITTEE\n\nMINUTES OF THE MEETING HELD ON TUESDAY 14TH MAY, 2041\n\nPRESENT: Councillor Teal (in the Chair)\n\n14. HERONS\n\nFurther to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.\n\nRESOLVED: That the report be noted.\n', '\n', char(10)));
INSERT INTO documents VALUES (3, 'bare.txt', '/papers/bare.txt', 'a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51', 'minutes', 'text', NULL, 156, '2026-11-26T05:47:04Z', replace('MINUTES OF THE MEETING HELD ON MONDAY 3RD JUNE, 2041\n\nPRESENT: Councillor Ash\n\n1. BOATS\n\nRESOLVED: That the Harbour Master be requested to count the boats.\n', '\n', char(10)));
INSERT INTO segments VALUES (1, 1, 'minutes', '', NULL, NULL, NULL, 0, 558);
INSERT INTO segments VALUES (2, 2, 'minutes', '', NULL, NULL, NULL, 0, 283);
INSERT INTO segments VALUES (3, 3, 'minutes', '', NULL, NULL, NULL, 0, 155);
INSERT INTO meetings VALUES (1, 1, 'quay-ferries-committee/2041-03-12', 'minutes', 0, NULL, 'Quay & Ferries Committee', '2041-03-12', NULL, NULL, NULL, NULL, '', 'quay-and-ferries-committee', 'quay-and-ferries-committee', 0, NULL, 0, 558);
INSERT INTO meetings VALUES (2, 2, 'quay-ferries-committee/2041-05-14', 'minutes', 0, NULL, 'Quay & Ferries Committee', '2041-05-14', NULL, NULL, NULL, NULL, '', 'quay-and-ferries-committee', 'quay-and-ferries-committee', 0, NULL, 0, 283);
INSERT INTO meetings VALUES (3, 3, 'boats-panel/2041-06-03', 'minutes', 0, NULL, 'Boats Panel', '2041-06-03', NULL, NULL, NULL, NULL, '', 'boats-panel', 'boats-panel', 0, NULL, 0, 155);
INSERT INTO attendance VALUES (1, 1, 'quay-ferries-committee/2041-03-12', 'Councillor Teal', 'chair', 'in the Chair', NULL, NULL, 92, 122);
INSERT INTO attendance VALUES (2, 2, 'quay-ferries-committee/2041-05-14', 'Councillor Teal', 'chair', 'in the Chair', NULL, NULL, 90, 120);
INSERT INTO attendance VALUES (3, 3, 'boats-panel/2041-06-03', 'Councillor Ash', 'present', NULL, NULL, NULL, 63, 77);
INSERT INTO items VALUES (1, 1, 'quay-ferries-committee/2041-03-12/11', 'quay-ferries-committee/2041-03-12', 0, '11', '11', 0, NULL, 'APOLOGIES', 'apologies', 'None.', 0, NULL, 150, 170);
INSERT INTO items VALUES (2, 1, 'quay-ferries-committee/2041-03-12/12', 'quay-ferries-committee/2041-03-12', 0, '12', '12', 0, NULL, 'LAMPS OF THE MOLE', 'lamps mole', replace('The Committee saw the lamps by night.\nRESOLVED: That\n(1) the Wharfinger be requested to report on the lamps of the Long Mole;\n(2) the Solicitor be requested to write to the contractor by 30 April 2041; and\n(3) the report be noted.', '\n', char(10)), 0, NULL, 172, 429);
INSERT INTO items VALUES (3, 1, 'quay-ferries-committee/2041-03-12/13', 'quay-ferries-committee/2041-03-12', 0, '13', '13', 0, NULL, 'HERONS', 'herons', 'RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.', 0, NULL, 431, 558);
INSERT INTO items VALUES (4, 2, 'quay-ferries-committee/2041-05-14/14', 'quay-ferries-committee/2041-05-14', 0, '14', '14', 0, NULL, 'HERONS', 'herons', replace('Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.\nRESOLVED: That the report be noted.', '\n', char(10)), 0, NULL, 122, 283);
INSERT INTO items VALUES (5, 3, 'boats-panel/2041-06-03/1', 'boats-panel/2041-06-03', 0, '1', '1', 0, NULL, 'BOATS', 'boats', 'RESOLVED: That the Harbour Master be requested to count the boats.', 0, NULL, 79, 155);
INSERT INTO resolutions VALUES (1, 1, 'quay-ferries-committee/2041-03-12/12(1)', 'quay-ferries-committee/2041-03-12/12', '(1)', '(1)', NULL, 'requested', 'the Wharfinger be requested to report on the lamps of the Long Mole', '4c42b1281cca0464', NULL, NULL, 254, 321);
INSERT INTO resolutions VALUES (2, 1, 'quay-ferries-committee/2041-03-12/12(2)', 'quay-ferries-committee/2041-03-12/12', '(2)', '(2)', NULL, 'requested', 'the Solicitor be requested to write to the contractor by 30 April 2041', '4423f2db813eec5e', NULL, NULL, 328, 398);
INSERT INTO resolutions VALUES (3, 1, 'quay-ferries-committee/2041-03-12/12(3)', 'quay-ferries-committee/2041-03-12/12', '(3)', '(3)', NULL, 'noted', 'the report be noted.', NULL, NULL, NULL, 409, 429);
INSERT INTO resolutions VALUES (4, 1, 'quay-ferries-committee/2041-03-12/13', 'quay-ferries-committee/2041-03-12/13', '', '', NULL, 'requested', 'That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.', '051db194847d261c', NULL, NULL, 453, 558);
INSERT INTO resolutions VALUES (5, 2, 'quay-ferries-committee/2041-05-14/14', 'quay-ferries-committee/2041-05-14/14', '', '', NULL, 'noted', 'That the report be noted.', NULL, NULL, NULL, 258, 283);
INSERT INTO resolutions VALUES (6, 3, 'boats-panel/2041-06-03/1', 'boats-panel/2041-06-03/1', '', '', NULL, 'requested', 'That the Harbour Master be requested to count the boats.', '4fd33d320247c356', NULL, NULL, 99, 155);
INSERT INTO actions VALUES (1, 1, 'quay-ferries-committee/2041-03-12/12(1)', 'quay-ferries-committee/2041-03-12/12', 'quay-ferries-committee/2041-03-12/12(1)', '(1)', 'Wharfinger', 'report on the lamps of the Long Mole', NULL, NULL, NULL, NULL, 0, 'the wharfinger be requested to report on the lamps of the long mole', 'report on the lamps of the long mole', NULL, 254, 321);
INSERT INTO actions VALUES (2, 1, 'quay-ferries-committee/2041-03-12/12(2)', 'quay-ferries-committee/2041-03-12/12', 'quay-ferries-committee/2041-03-12/12(2)', '(2)', 'Solicitor', 'write to the contractor by 30 April 2041', '2041-04-30', 'by 30 April 2041', NULL, NULL, 0, 'the solicitor be requested to write to the contractor by 30 april 2041', 'write to the contractor by 30 april 2041', NULL, 328, 398);
INSERT INTO actions VALUES (3, 1, 'quay-ferries-committee/2041-03-12/13', 'quay-ferries-committee/2041-03-12/13', 'quay-ferries-committee/2041-03-12/13', '', 'Head of Waterways', 'submit a report on the herons of the weir to the next meeting.', NULL, 'to the next meeting', NULL, NULL, 0, 'that the head of waterways be requested to submit a report on the herons of the weir to the next meeting', 'submit a report on the herons of the weir to the next meeting', NULL, 453, 558);
INSERT INTO actions VALUES (4, 3, 'boats-panel/2041-06-03/1', 'boats-panel/2041-06-03/1', 'boats-panel/2041-06-03/1', '', 'Harbour Master', 'count the boats.', NULL, NULL, NULL, NULL, 0, 'that the harbour master be requested to count the boats', 'count the boats', NULL, 99, 155);
INSERT INTO citations VALUES (1, 2, 'quay-ferries-committee/2041-05-14/14!1', 'minute', 'Minute No. 13 of 12th March 2041', 'quay-ferries-committee/2041-05-14/14', 'quay-ferries-committee/2041-05-14/14', NULL, NULL, 'Quay & Ferries Committee', '2041-03-12', '13', NULL, NULL, '', 'quay-and-ferries-committee', 'quay-and-ferries-committee', '13', NULL, NULL, 145, 177);
INSERT INTO said VALUES ('a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51', 'Boats Panel', NULL, NULL);
INSERT INTO verdicts VALUES (1, 'quay-ferries-committee/2041-03-12/12(1)', 'd016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792', '/12(1)', 'close', '2041-04-02', 'A Clerk', 'The lamps were seen', '2026-11-26T05:47:04Z');
INSERT INTO verdicts VALUES (2, 'quay-ferries-committee/2041-03-12/12(2)', 'd016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792', '/12(2)', 'close', '2041-04-03', NULL, NULL, '2026-11-26T05:47:04Z');
INSERT INTO verdicts VALUES (3, 'quay-ferries-committee/2041-03-12/12(2)', 'd016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792', '/12(2)', 'reopen', '2041-04-04', NULL, 'Not sent', '2026-11-26T05:47:05Z');
INSERT INTO verdicts VALUES (4, 'boats-panel/2041-06-03/1', 'a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51', '/1', 'note', '2026-11-26', NULL, 'Promised for the autumn', '2026-11-26T05:47:05Z');
INSERT INTO passages VALUES (1, 1, 'item', 'quay-ferries-committee/2041-03-12/11', 'APOLOGIES', 'None.', NULL, 150, 170);
INSERT INTO passages VALUES (2, 1, 'item', 'quay-ferries-committee/2041-03-12/12', 'LAMPS OF THE MOLE', replace('The Committee saw the lamps by night.\nRESOLVED: That\n(1) the Wharfinger be requested to report on the lamps of the Long Mole;\n(2) the Solicitor be requested to write to the contractor by 30 April 2041; and\n(3) the report be noted.', '\n', char(10)), NULL, 172, 429);
INSERT INTO passages VALUES (3, 1, 'item', 'quay-ferries-committee/2041-03-12/13', 'HERONS', 'RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.', NULL, 431, 558);
INSERT INTO passages VALUES (4, 2, 'item', 'quay-ferries-committee/2041-05-14/14', 'HERONS', replace('Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.\nRESOLVED: That the report be noted.', '\n', char(10)), NULL, 122, 283);
INSERT INTO passages VALUES (5, 3, 'item', 'boats-panel/2041-06-03/1', 'BOATS', 'RESOLVED: That the Harbour Master be requested to count the boats.', NULL, 79, 155);
INSERT INTO passages_fts (passages_fts) VALUES ('rebuild');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX findings_document ON findings (document);
CREATE INDEX segments_document ON segments (document);
CREATE INDEX meetings_id ON meetings (id);
CREATE INDEX meetings_key ON meetings (body_key, date);
CREATE INDEX meetings_undated ON meetings (key) WHERE date IS NULL;
CREATE INDEX meetings_date ON meetings (council_key, date, body_key);
CREATE INDEX meetings_body ON meetings (council_key, body_stem, body_key);
CREATE INDEX attendance_meeting ON attendance (document, meeting);
CREATE INDEX attendance_name ON attendance (name);
CREATE INDEX agenda_items_meeting ON agenda_items (document, meeting);
CREATE INDEX items_id ON items (id);
CREATE INDEX items_meeting ON items (document, meeting, number_key);
CREATE INDEX items_number ON items (number_key);
CREATE INDEX resolutions_id ON resolutions (id);
CREATE INDEX resolutions_text ON resolutions (text_key) WHERE text_key IS NOT NULL;
CREATE INDEX resolutions_item ON resolutions (document, item, path_key);
CREATE INDEX actions_id ON actions (id);
CREATE INDEX actions_item ON actions (document, item);
CREATE INDEX actions_resolution ON actions (document, resolution);
CREATE INDEX actions_due ON actions (due);
CREATE INDEX papers_id ON papers (id);
CREATE INDEX papers_date ON papers (date);
CREATE INDEX papers_key ON papers (body_key, date);
CREATE INDEX citations_id ON citations (id);
CREATE INDEX citations_item ON citations (document, item);
CREATE INDEX citations_number ON citations (number_key, date);
CREATE INDEX citations_date ON citations (date);
CREATE INDEX citations_source ON citations (document, source);
CREATE INDEX statements_source ON statements (document, source);
CREATE INDEX verdicts_action ON verdicts (action);
CREATE INDEX passages_document ON passages (document, id);
CREATE INDEX plans_id ON plans (id);
CREATE INDEX plans_paper ON plans (document, paper);
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
CREATE VIEW document_list AS 
SELECT d.id AS key, substr(d.sha256, 1, 12) AS id, d.name, d.sha256, d.kind, d.format, d.pages, d.characters,
    (SELECT count(*) FROM meetings m WHERE m.document = d.id) AS meetings,
    (SELECT count(*) FROM items i WHERE i.document = d.id) AS items,
    (SELECT count(*) FROM papers p WHERE p.document = d.id) AS papers,
    d.ingested_at,
    (SELECT json_group_array(json_object('code', f.code, 'message', f.message, 'page', f.page,
                                         'start', f.span_start, 'end', f.span_end))
     FROM (SELECT * FROM findings WHERE document = d.id ORDER BY key) f) AS findings
FROM documents d;
CREATE VIEW settled_meetings AS 
SELECT s.key, s.document, s.id, substr(min(s.place), 2) AS settled_by
FROM (
    SELECT m.key, m.document, m.id, iif(o.date IS NULL, '1', '0') || o.id AS place,
        CASE WHEN o.date IS NOT NULL THEN o.id END AS dated
    FROM meetings m
    CROSS JOIN items i ON i.document = m.document AND i.meeting = m.id
    CROSS JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.text_key IS NOT NULL
    CROSS JOIN resolutions x ON x.text_key = r.text_key AND x.document <> r.document
    CROSS JOIN items y ON y.document = x.document AND y.id = x.item
    CROSS JOIN meetings o ON o.document = y.document AND o.id = y.meeting
    WHERE m.date IS NULL AND m.kind = 'minutes' AND o.council_key = m.council_key
        AND (o.date IS NOT NULL OR o.id < m.id)
        AND (m.body_key IS NULL OR o.body_key IS NULL OR m.body_stem = o.body_stem)
        AND (m.date_after IS NULL OR o.date IS NULL OR o.date > m.date_after)
        AND (m.date_before IS NULL OR o.date IS NULL OR o.date < m.date_before)
    GROUP BY m.key, o.key
    HAVING count(DISTINCT r.key) >= 2 AND count(DISTINCT r.key) >= 0.8 * (
        SELECT count(*) FROM items ti JOIN resolutions tr ON tr.document = ti.document AND tr.item = ti.id
        WHERE ti.document = m.document AND ti.meeting = m.id AND tr.text_key IS NOT NULL)
) s
GROUP BY s.key HAVING count(DISTINCT s.dated) <= 1;
CREATE VIEW proven_numbers AS 
SELECT m.document, m.id AS meeting, c.key AS citation, i.id AS item,
    CAST(c.number_key AS INTEGER) - CAST(substr(i.number, 2) AS INTEGER) AS offset,
    '“' || c.raw || '” in ' || coalesce(c.item, c.paper) || ', “' || coalesce(ci.title, cp.subject)
        || '”, means item ' || i.number || ', “' || i.title || '”' AS proof
FROM meetings m
JOIN citations c ON c.date = m.date AND c.council_key = m.council_key AND c.kind = 'minute' AND c.within IS NULL
    AND c.number_key NOT GLOB '*[^0-9]*' AND (c.body_key IS NULL OR c.body_key = m.body_key)
LEFT JOIN items ci ON ci.document = c.document AND ci.id = c.item
LEFT JOIN papers cp ON cp.document = c.document AND cp.id = c.paper
JOIN items i ON i.document = m.document AND i.meeting = m.id
WHERE m.unnumbered AND m.date IS NOT NULL AND i.telling <> '' AND (
    i.telling = coalesce(ci.telling, cp.telling)
    OR 
(SELECT count(*) FROM json_each('["' || replace(i.telling, ' ', '","') || '"]') w
 WHERE instr(' ' || coalesce(ci.telling, cp.telling) || ' ', ' ' || w.value || ' '))
 >= max(2, 0.75 * min((length(i.telling) - length(replace(i.telling, ' ', '')) + 1),
                                      (length(coalesce(ci.telling, cp.telling)) - length(replace(coalesce(ci.telling, cp.telling), ' ', '')) + 1))))
GROUP BY m.key, c.key HAVING count(*) = 1;
CREATE VIEW number_offsets AS 
SELECT document, meeting, min(offset) AS offset, min(proof) AS proof FROM proven_numbers
GROUP BY document, meeting HAVING min(offset) = max(offset) AND min(offset) >= 0;
CREATE VIEW dated_items AS 
SELECT i.key, i.id, i.document, i.meeting, m.council_key, m.body_key, m.date, i.title, i.telling, i.text
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE m.date IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.draft < i.draft OR o.draft = i.draft AND (SELECT sha256 FROM documents WHERE id = o.document) < (SELECT sha256 FROM documents WHERE id = i.document)));
CREATE VIEW current_meetings AS 
SELECT m.key, m.id, m.document, d.name AS document_name, m.page, m.span_start, m.span_end, m.kind, m.draft, m.council,
    m.council_key, m.body, m.body_key, m.date, m.date_after, m.date_before, m.starts, m.venue,
    (SELECT count(*) FROM items i WHERE i.document = m.document AND i.meeting = m.id) AS items,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part IN ('present', 'chair', 'vice-chair', 'substitute') ORDER BY a.key)) AS present,
    (SELECT json_group_array(name) FROM (SELECT name FROM attendance a WHERE a.document = m.document
        AND a.meeting = m.id AND a.part = 'apologies' ORDER BY a.key)) AS apologies
FROM meetings m JOIN documents d ON d.id = m.document
WHERE (m.date IS NOT NULL OR NOT EXISTS (SELECT 1 FROM settled_meetings s WHERE s.key = m.key)) AND NOT EXISTS (
    SELECT 1 FROM meetings o WHERE o.id = m.id AND o.key <> m.key AND (
        o.kind > m.kind OR o.kind = m.kind AND (o.draft < m.draft OR o.draft = m.draft
            AND (SELECT sha256 FROM documents WHERE id = o.document) < d.sha256)));
CREATE VIEW current_items AS 
SELECT key, id, document, document_name, page, span_start, span_end, meeting, body, council_key, body_key, date, draft,
    iif(offset IS NULL, number, CAST(substr(number, 2) + offset AS TEXT)) AS number,
    iif(offset IS NULL, number_key, CAST(substr(number, 2) + offset AS TEXT)) AS number_key,
    number_key AS written_key, number_inferred OR offset IS NOT NULL AS number_inferred, inferred_from, title, telling,
    text, exempt
FROM (
    SELECT i.*, d.name AS document_name, m.body, m.council_key, m.body_key, m.date,
        CASE WHEN m.unnumbered THEN (SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END AS offset
    FROM items i
    JOIN meetings m ON m.document = i.document AND m.id = i.meeting
    JOIN documents d ON d.id = i.document
    WHERE (m.date IS NOT NULL OR NOT EXISTS (SELECT 1 FROM settled_meetings s WHERE s.key = m.key)) AND NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.draft < i.draft OR o.draft = i.draft AND (SELECT sha256 FROM documents WHERE id = o.document) < (SELECT sha256 FROM documents WHERE id = i.document)))

);
CREATE VIEW current_resolutions AS 
SELECT r.key, r.id, r.document, i.document_name, r.page, r.span_start, r.span_end, r.item, i.meeting, i.body,
    i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, r.path, r.path_key, r.stem,
    r.disposition, r.text, r.restates
FROM current_items i
JOIN resolutions r ON r.document = i.document AND r.item = i.id;
CREATE VIEW current_actions AS 
SELECT a.key, a.id, a.document, i.document_name, a.page, a.span_start, a.span_end, a.resolution, a.item, i.meeting,
    i.body, i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, a.path, a.owner, a.task, a.due,
    a.due_text, a.recurrence, a.period, a.undertaking, a.plain,
    a.plain_task
FROM current_items i
JOIN actions a ON a.document = i.document AND a.item = i.id;
CREATE VIEW current_papers AS 
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.agenda_item, p.subject,
    p.author, p.date, p.body, p.council_key, p.body_key, p.telling, p.summary,
    (SELECT json_group_array(text) FROM (SELECT text FROM recommendations r WHERE r.document = p.document
        AND r.paper = p.id ORDER BY r.position)) AS recommendations,
    p.exempt
FROM papers p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (
    SELECT 1 FROM papers o WHERE o.id = p.id AND o.key <> p.key AND (SELECT sha256 FROM documents WHERE id = o.document) < d.sha256);
CREATE VIEW current_plans AS 
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.kind, p.subject, p.body,
    p.council_key, p.body_key, p.maker_key, p.due, p.officer, p.decision_maker, p.paper, p.date
FROM plans p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (
    SELECT 1 FROM plans o WHERE o.id = p.id AND o.key <> p.key AND (SELECT sha256 FROM documents WHERE id = o.document) < d.sha256);
CREATE VIEW found_citations AS 
SELECT c.*,
    EXISTS (SELECT 1 FROM meetings m WHERE 
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)
) AS meeting_held,
    EXISTS (SELECT 1 FROM meetings m WHERE m.unnumbered AND c.number_key NOT LIKE '#%' AND 
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)

        AND (SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) IS NULL) AS numbers_lost,
    (SELECT json_group_array(target) FROM (
        SELECT DISTINCT CASE WHEN c.number_key IS NULL AND c.limb_key IS NULL THEN m.id
                             WHEN c.limb_key IS NULL THEN i.id ELSE r.id END AS target
        FROM meetings m
        LEFT JOIN items i ON i.document = m.document AND i.meeting = m.id
            AND (i.number_key = c.number_key OR c.number_key IS NULL AND i.id = c.item OR m.unnumbered
                AND i.number_key = coalesce('#' || (CAST(c.number_key AS INTEGER) - (SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id)), i.number_key))
        LEFT JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.path_key = c.limb_key
        WHERE 
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)

        ORDER BY m.date DESC, target
    ) WHERE target IS NOT NULL) AS candidates
FROM citations c;
CREATE VIEW resolved_citations AS 
SELECT f.*,
    CASE WHEN json_array_length(f.candidates) = 1 AND NOT f.numbers_lost
              AND (f.date IS NOT NULL OR f.within IS NOT NULL) THEN 'resolved'
         WHEN json_array_length(f.candidates) > 0 THEN 'ambiguous'
         WHEN f.meeting_held AND (f.within IS NOT NULL OR f.date IS NOT NULL AND f.body_key IS NOT NULL) THEN 'missing'
         ELSE 'not_held' END AS status,
    CASE WHEN json_array_length(f.candidates) = 1 AND NOT f.numbers_lost
              AND (f.date IS NOT NULL OR f.within IS NOT NULL)
         THEN json_extract(f.candidates, '$[0]') END AS target
FROM found_citations f;
CREATE VIEW current_citations AS 
SELECT c.key, c.id, c.document, d.name AS document_name, c.page, c.span_start, c.span_end, c.kind, c.raw, c.source,
    c.item, c.paper, c.council_key, c.body, c.body_key, c.date, c.number, c.number_key, c.limb, c.limb_key, c.within,
    c.quote, c.status, c.target, c.candidates
FROM resolved_citations c JOIN documents d ON d.id = c.document
WHERE c.item IS NULL AND c.paper IS NULL
    OR EXISTS (SELECT 1 FROM current_items i WHERE i.document = c.document AND i.id = c.item)
    OR EXISTS (SELECT 1 FROM current_papers p WHERE p.document = c.document AND p.id = c.paper);
CREATE VIEW current_attendance AS 
SELECT a.key, m.document, d.name AS document_name, coalesce(a.page, m.page) AS page,
    coalesce(a.span_start, m.span_start) AS span_start, coalesce(a.span_end, m.span_end) AS span_end,
    a.name, a.part, a.role, a.for_whom, m.id AS meeting, m.body, m.body_key, m.date
FROM current_meetings m
JOIN attendance a ON a.document = m.document AND a.meeting = m.id
JOIN documents d ON d.id = m.document;
CREATE VIEW current_passages AS 
SELECT s.key, s.document, d.name AS document_name, s.kind, s.id, s.title, s.text, s.page, s.span_start, s.span_end,
    coalesce(i.body, p.body) AS body, coalesce(i.body_key, p.body_key) AS body_key,
    coalesce(i.date, p.date) AS date, i.number
FROM passages s
JOIN documents d ON d.id = s.document
LEFT JOIN current_items i ON s.kind = 'item' AND i.document = s.document AND i.id = s.id
LEFT JOIN current_papers p ON s.kind = 'paper' AND p.document = s.document AND p.id = s.id
WHERE s.id IS NULL OR i.key IS NOT NULL OR p.key IS NOT NULL;
