PRAGMA application_id = 1835626101;
PRAGMA user_version = 12;
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
INSERT INTO "action_states" VALUES('quay-and-ferries-committee/2041-03-12/12(1)',1,1,'march.txt',NULL,254,321,'quay-and-ferries-committee/2041-03-12/12(1)','quay-and-ferries-committee/2041-03-12/12','quay-and-ferries-committee/2041-03-12','Quay & Ferries Committee','','quay-and-ferries-committee','2041-03-12','12','(1)','Wharfinger',NULL,'report on the lamps of the Long Mole',NULL,NULL,NULL,NULL,NULL,0,'closed','[]',NULL,NULL,NULL,'[]','2041-04-02','A Clerk','The lamps were seen','{}',0,'[{"word": "close", "on": "2041-04-02", "by": "A Clerk", "because": "The lamps were seen", "changes": {}, "of": "the Wharfinger be requested to report on the lamps of the Long Mole", "in_doubt": false}]','[]','[]');
INSERT INTO "action_states" VALUES('quay-and-ferries-committee/2041-03-12/12(2)',2,1,'march.txt',NULL,328,398,'quay-and-ferries-committee/2041-03-12/12(2)','quay-and-ferries-committee/2041-03-12/12','quay-and-ferries-committee/2041-03-12','Quay & Ferries Committee','','quay-and-ferries-committee','2041-03-12','12','(2)','Solicitor',NULL,'write to the contractor by 30 April 2041','2041-04-30','by 30 April 2041',NULL,NULL,'2041-04-30',0,'open','[]',NULL,NULL,NULL,'[{"due": "2041-04-30", "from": "quay-and-ferries-committee/2041-03-12/12(2)", "quote": "by 30 April 2041"}]',NULL,NULL,NULL,'{}',0,'[{"word": "close", "on": "2041-04-03", "by": null, "because": null, "changes": {}, "of": "the Solicitor be requested to write to the contractor by 30 April 2041", "in_doubt": false}, {"word": "reopen", "on": "2041-04-04", "by": null, "because": "Not sent", "changes": {"back": ["status"]}, "of": "the Solicitor be requested to write to the contractor by 30 April 2041", "in_doubt": false}]','[]','[]');
INSERT INTO "action_states" VALUES('quay-and-ferries-committee/2041-03-12/13',3,1,'march.txt',NULL,453,558,'quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12','Quay & Ferries Committee','','quay-and-ferries-committee','2041-03-12','13','','Head of Waterways',NULL,'submit a report on the herons of the weir to the next meeting.',NULL,'to the next meeting',NULL,NULL,NULL,0,'reported','[{"id": "quay-and-ferries-committee/2041-05-14/14", "quote": "Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.", "why": "cites Minute 13 of 2041-03-12, “submit a report on the herons of the weir to the next meeting.”"}]','quay-and-ferries-committee/2041-05-14/14','Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.','cites Minute 13 of 2041-03-12, “submit a report on the herons of the weir to the next meeting.”','[]',NULL,NULL,NULL,'{}',0,'[]','[]','[]');
INSERT INTO "action_states" VALUES('boats-panel/2041-06-03/1',4,3,'bare.txt',NULL,99,155,'boats-panel/2041-06-03/1','boats-panel/2041-06-03/1','boats-panel/2041-06-03','Boats Panel','','boats-panel','2041-06-03','1','','Harbour Master',NULL,'count the boats.',NULL,NULL,NULL,NULL,NULL,0,'open','[]',NULL,NULL,NULL,'[]',NULL,NULL,NULL,'{}',0,'[{"word": "note", "on": "2026-11-26", "by": null, "because": "Promised for the autumn", "changes": {}, "of": "That the Harbour Master be requested to count the boats.", "in_doubt": false}]','[]','[]');
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
INSERT INTO "actions" VALUES(1,1,'quay-and-ferries-committee/2041-03-12/12(1)','quay-and-ferries-committee/2041-03-12/12','quay-and-ferries-committee/2041-03-12/12(1)','(1)','Wharfinger','report on the lamps of the Long Mole',NULL,NULL,NULL,NULL,0,'the wharfinger be requested to report on the lamps of the long mole','report on the lamps of the long mole',NULL,254,321,'resolv','',NULL,'{"status": "closed", "on": "2041-04-02", "by": "A Clerk", "because": "The lamps were seen", "amended": {}, "persons": null, "added": false, "words": [{"key": 1, "word": "close", "on": "2041-04-02", "by": "A Clerk", "because": "The lamps were seen", "changes": {}, "of": "the Wharfinger be requested to report on the lamps of the Long Mole", "in_doubt": false}], "settled": []}',NULL);
INSERT INTO "actions" VALUES(2,1,'quay-and-ferries-committee/2041-03-12/12(2)','quay-and-ferries-committee/2041-03-12/12','quay-and-ferries-committee/2041-03-12/12(2)','(2)','Solicitor','write to the contractor by 30 April 2041','2041-04-30','by 30 April 2041',NULL,NULL,0,'the solicitor be requested to write to the contractor by 30 april 2041','write to the contractor by 30 april 2041',NULL,328,398,'resolv','',NULL,'{"status": null, "on": "2041-04-04", "by": null, "because": "Not sent", "amended": {}, "persons": null, "added": false, "words": [{"key": 2, "word": "close", "on": "2041-04-03", "by": null, "because": null, "changes": {}, "of": "the Solicitor be requested to write to the contractor by 30 April 2041", "in_doubt": false}, {"key": 3, "word": "reopen", "on": "2041-04-04", "by": null, "because": "Not sent", "changes": {"back": ["status"]}, "of": "the Solicitor be requested to write to the contractor by 30 April 2041", "in_doubt": false}], "settled": []}',NULL);
INSERT INTO "actions" VALUES(3,1,'quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12/13','','Head of Waterways','submit a report on the herons of the weir to the next meeting.',NULL,'to the next meeting',NULL,NULL,0,'that the head of waterways be requested to submit a report on the herons of the weir to the next meeting','submit a report on the herons of the weir to the next meeting',NULL,453,558,'resolv','resolv',NULL,NULL,NULL);
INSERT INTO "actions" VALUES(4,3,'boats-panel/2041-06-03/1','boats-panel/2041-06-03/1','boats-panel/2041-06-03/1','','Harbour Master','count the boats.',NULL,NULL,NULL,NULL,0,'that the harbour master be requested to count the boats','count the boats',NULL,99,155,'resolv','resolv',NULL,'{"status": null, "on": null, "by": null, "because": null, "amended": {}, "persons": null, "added": false, "words": [{"key": 4, "word": "note", "on": "2026-11-26", "by": null, "because": "Promised for the autumn", "changes": {}, "of": "That the Harbour Master be requested to count the boats.", "in_doubt": false}], "settled": []}',NULL);
CREATE TABLE addresses (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    url TEXT NOT NULL                 -- as a person said it, else as the file declares it: http or https
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
INSERT INTO "attendance" VALUES(1,1,'quay-and-ferries-committee/2041-03-12','Councillor Teal','chair','in the Chair',NULL,NULL,92,122);
INSERT INTO "attendance" VALUES(2,1,'quay-and-ferries-committee/2041-03-12','Councillor Ash','present',NULL,NULL,NULL,136,139);
INSERT INTO "attendance" VALUES(3,1,'quay-and-ferries-committee/2041-03-12','Councillor Reed','present',NULL,NULL,NULL,144,148);
INSERT INTO "attendance" VALUES(4,2,'quay-and-ferries-committee/2041-05-14','Councillor Teal','chair','in the Chair',NULL,NULL,90,120);
INSERT INTO "attendance" VALUES(5,3,'boats-panel/2041-06-03','Councillor Ash','present',NULL,NULL,NULL,63,77);
CREATE TABLE body_names (             -- what follows from `named_bodies`: each other name, and the body it is of
    name_key TEXT PRIMARY KEY,
    body_key TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
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
INSERT INTO "citations" VALUES(1,2,'quay-and-ferries-committee/2041-05-14/14!1','minute','Minute No. 13 of 12th March 2041','quay-and-ferries-committee/2041-05-14/14','quay-and-ferries-committee/2041-05-14/14',NULL,NULL,'Quay & Ferries Committee','2041-03-12','13',NULL,NULL,'','quay-and-ferries-committee','quay-and-ferries-committee','13',NULL,NULL,145,177);
CREATE TABLE codes (                  -- what ids are hashed to; of some that are held no more, too
    code TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (code, id)
) WITHOUT ROWID;
INSERT INTO "codes" VALUES('c9v7s5n4b6','quay-and-ferries-committee/2041-03-12/12');
INSERT INTO "codes" VALUES('d2h3m6d6r7','quay-and-ferries-committee/2041-05-14');
INSERT INTO "codes" VALUES('f2n5j5d9g3','c187c9ad0e53');
INSERT INTO "codes" VALUES('f3w8b3b4q3','quay-and-ferries-committee/2041-03-12/13');
INSERT INTO "codes" VALUES('f9k9f7g9t5','boats-panel/2041-06-03');
INSERT INTO "codes" VALUES('g3c6s7h3q3','quay-and-ferries-committee/2041-03-12/12(1)');
INSERT INTO "codes" VALUES('h2m6m8t9j6','quay-and-ferries-committee/2041-03-12/11');
INSERT INTO "codes" VALUES('h5f9z5m3g2','quay-and-ferries-committee/2041-05-14/14!1');
INSERT INTO "codes" VALUES('j2f6s3g7n4','d016b996638a');
INSERT INTO "codes" VALUES('q8w6f4n4c5','boats-panel');
INSERT INTO "codes" VALUES('r7c2f3k5s7','quay-and-ferries-committee/2041-05-14/14');
INSERT INTO "codes" VALUES('r8q9s2v7d9','quay-and-ferries-committee/2041-03-12/12(3)');
INSERT INTO "codes" VALUES('s3c6f4s7f6','a8a966c1d39b');
INSERT INTO "codes" VALUES('t2q4z7z2h5','quay-and-ferries-committee/2041-03-12');
INSERT INTO "codes" VALUES('t4b5f8z5c6','quay-and-ferries-committee/2041-03-12/12(2)');
INSERT INTO "codes" VALUES('x4h9k2x7s9','boats-panel/2041-06-03/1');
INSERT INTO "codes" VALUES('z3s7h2t3f7','quay-and-ferries-committee');
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
INSERT INTO "documents" VALUES(1,'march.txt','/papers/march.txt','d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792','minutes','text',NULL,559,'2026-11-26T22:56:02Z','QUAY & FERRIES COMMITTEE

MINUTES OF THE MEETING HELD ON TUESDAY 12TH MARCH, 2041

PRESENT: Councillor Teal (in the Chair), Councillors Ash and Reed

11. APOLOGIES

None.

12. LAMPS OF THE MOLE

The Committee saw the lamps by night.

RESOLVED: That

(1) the Wharfinger be requested to report on the lamps of the Long Mole;

(2) the Solicitor be requested to write to the contractor by 30 April 2041; and

(3) the report be noted.

13. HERONS

RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.
','[]','[["title", "march", "file name"]]','d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792',NULL);
INSERT INTO "documents" VALUES(2,'may.txt','/papers/may.txt','c187c9ad0e531055e7e2cbcf785ac13eecca8bb5ca2da92c251ecd68523804c1','minutes','text',NULL,284,'2026-11-26T22:56:02Z','QUAY & FERRIES COMMITTEE

MINUTES OF THE MEETING HELD ON TUESDAY 14TH MAY, 2041

PRESENT: Councillor Teal (in the Chair)

14. HERONS

Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.

RESOLVED: That the report be noted.
','[]','[["title", "may", "file name"]]','c187c9ad0e531055e7e2cbcf785ac13eecca8bb5ca2da92c251ecd68523804c1',NULL);
INSERT INTO "documents" VALUES(3,'bare.txt','/papers/bare.txt','a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51','minutes','text',NULL,156,'2026-11-26T22:56:07Z','MINUTES OF THE MEETING HELD ON MONDAY 3RD JUNE, 2041

PRESENT: Councillor Ash

1. BOATS

RESOLVED: That the Harbour Master be requested to count the boats.
','[]','[["title", "bare", "file name"]]','a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51',NULL);
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
INSERT INTO "items" VALUES(1,1,'quay-and-ferries-committee/2041-03-12/11','quay-and-ferries-committee/2041-03-12',0,'11','11',0,NULL,'APOLOGIES','apologies','None.',0,NULL,150,170,'/11','apology',NULL);
INSERT INTO "items" VALUES(2,1,'quay-and-ferries-committee/2041-03-12/12','quay-and-ferries-committee/2041-03-12',0,'12','12',0,NULL,'LAMPS OF THE MOLE','lamps mole','The Committee saw the lamps by night.
RESOLVED: That
(1) the Wharfinger be requested to report on the lamps of the Long Mole;
(2) the Solicitor be requested to write to the contractor by 30 April 2041; and
(3) the report be noted.',0,NULL,172,429,'/12','committe contractor lamp long mol night not report request resolv saw solicitor wharfinger writ',NULL);
INSERT INTO "items" VALUES(3,1,'quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12',0,'13','13',0,NULL,'HERONS','herons','RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.',0,NULL,431,558,'/13','head heron meet next report request resolv submit waterway weir',NULL);
INSERT INTO "items" VALUES(4,2,'quay-and-ferries-committee/2041-05-14/14','quay-and-ferries-committee/2041-05-14',0,'14','14',0,NULL,'HERONS','herons','Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.
RESOLVED: That the report be noted.',0,NULL,122,283,'/14','head heron minut not report resolv submit waterway weir',NULL);
INSERT INTO "items" VALUES(5,3,'boats-panel/2041-06-03/1','boats-panel/2041-06-03',0,'1','1',0,NULL,'BOATS','boats','RESOLVED: That the Harbour Master be requested to count the boats.',0,NULL,79,155,'/1','boat count harbour master request resolv',NULL);
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
INSERT INTO "links" VALUES('quay-and-ferries-committee/2041-05-14/14','quay-and-ferries-committee/2041-03-12/13','words',0.85,'shares 3 words rare here: herons, Waterways, weir','Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir. RESOLVED: That the report be noted.','RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.',NULL,'','quay-and-ferries-committee','quay-and-ferries-committee');
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
INSERT INTO "meetings" VALUES(1,1,'quay-and-ferries-committee/2041-03-12','minutes',0,NULL,'Quay & Ferries Committee','2041-03-12',NULL,NULL,NULL,NULL,'','quay-and-ferries-committee','quay-and-ferries-committee',0,NULL,0,558,'quay-and-ferries-committee/2041-03-12','ordinary','held','paper','paper','[]');
INSERT INTO "meetings" VALUES(2,2,'quay-and-ferries-committee/2041-05-14','minutes',0,NULL,'Quay & Ferries Committee','2041-05-14',NULL,NULL,NULL,NULL,'','quay-and-ferries-committee','quay-and-ferries-committee',0,NULL,0,283,'quay-and-ferries-committee/2041-05-14','ordinary','held','paper','paper','[]');
INSERT INTO "meetings" VALUES(3,3,'boats-panel/2041-06-03','minutes',0,NULL,'Boats Panel','2041-06-03',NULL,NULL,NULL,NULL,'','boats-panel','boats-panel',0,NULL,0,155,'boats-panel/2041-06-03','ordinary','held','said','paper','[]');
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
CREATE TABLE named_bodies (           -- which names a person said to be of one body; nothing here is changed or removed
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,               -- as it was typed …
    name_key TEXT NOT NULL,           -- … and as bodies are compared
    body TEXT NOT NULL,               -- the body that it is another name of
    body_key TEXT NOT NULL,
    same INTEGER NOT NULL,            -- 0 takes back what was said before
    said_at TEXT NOT NULL
, said_id TEXT NOT NULL DEFAULT '');
CREATE TABLE pages (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
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
INSERT INTO "passages" VALUES(1,1,'item','quay-and-ferries-committee/2041-03-12/11','APOLOGIES','None.',NULL,150,170);
INSERT INTO "passages" VALUES(2,1,'item','quay-and-ferries-committee/2041-03-12/12','LAMPS OF THE MOLE','The Committee saw the lamps by night.
RESOLVED: That
(1) the Wharfinger be requested to report on the lamps of the Long Mole;
(2) the Solicitor be requested to write to the contractor by 30 April 2041; and
(3) the report be noted.',NULL,172,429);
INSERT INTO "passages" VALUES(3,1,'item','quay-and-ferries-committee/2041-03-12/13','HERONS','RESOLVED: That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.',NULL,431,558);
INSERT INTO "passages" VALUES(4,1,'minutes','quay-and-ferries-committee/2041-03-12','march.txt','QUAY & FERRIES COMMITTEE

MINUTES OF THE MEETING HELD ON TUESDAY 12TH MARCH, 2041

PRESENT: Councillor Teal (in the Chair), Councillors Ash and Reed',NULL,0,150);
INSERT INTO "passages" VALUES(5,2,'item','quay-and-ferries-committee/2041-05-14/14','HERONS','Further to Minute No. 13 of 12th March 2041, the Head of Waterways submitted a report on the herons of the weir.
RESOLVED: That the report be noted.',NULL,122,283);
INSERT INTO "passages" VALUES(6,2,'minutes','quay-and-ferries-committee/2041-05-14','may.txt','QUAY & FERRIES COMMITTEE

MINUTES OF THE MEETING HELD ON TUESDAY 14TH MAY, 2041

PRESENT: Councillor Teal (in the Chair)',NULL,0,122);
INSERT INTO "passages" VALUES(7,3,'item','boats-panel/2041-06-03/1','BOATS','RESOLVED: That the Harbour Master be requested to count the boats.',NULL,79,155);
INSERT INTO "passages" VALUES(8,3,'minutes','boats-panel/2041-06-03','bare.txt','MINUTES OF THE MEETING HELD ON MONDAY 3RD JUNE, 2041

PRESENT: Councillor Ash',NULL,0,79);
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
CREATE TABLE recommendations (
    document INTEGER NOT NULL,
    paper TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, paper, position),
    FOREIGN KEY (document, paper) REFERENCES papers (document, id) ON DELETE CASCADE
);
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
CREATE TABLE reprints (               -- resolutions of a committee that are printed in its council's minutes, too
    id TEXT PRIMARY KEY,              -- of the resolution in the council's minutes
    same_as TEXT NOT NULL,            -- in the committee's
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,
    other_key TEXT NOT NULL
) WITHOUT ROWID;
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
INSERT INTO "resolutions" VALUES(1,1,'quay-and-ferries-committee/2041-03-12/12(1)','quay-and-ferries-committee/2041-03-12/12','(1)','(1)',NULL,'requested','the Wharfinger be requested to report on the lamps of the Long Mole','4c42b1281cca0464',NULL,NULL,254,321,'resolved',NULL);
INSERT INTO "resolutions" VALUES(2,1,'quay-and-ferries-committee/2041-03-12/12(2)','quay-and-ferries-committee/2041-03-12/12','(2)','(2)',NULL,'requested','the Solicitor be requested to write to the contractor by 30 April 2041','4423f2db813eec5e',NULL,NULL,328,398,'resolved',NULL);
INSERT INTO "resolutions" VALUES(3,1,'quay-and-ferries-committee/2041-03-12/12(3)','quay-and-ferries-committee/2041-03-12/12','(3)','(3)',NULL,'noted','the report be noted.',NULL,NULL,NULL,409,429,'resolved',NULL);
INSERT INTO "resolutions" VALUES(4,1,'quay-and-ferries-committee/2041-03-12/13','quay-and-ferries-committee/2041-03-12/13','','',NULL,'requested','That the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting.','051db194847d261c',NULL,NULL,453,558,'resolved',NULL);
INSERT INTO "resolutions" VALUES(5,2,'quay-and-ferries-committee/2041-05-14/14','quay-and-ferries-committee/2041-05-14/14','','',NULL,'noted','That the report be noted.',NULL,NULL,NULL,258,283,'resolved',NULL);
INSERT INTO "resolutions" VALUES(6,3,'boats-panel/2041-06-03/1','boats-panel/2041-06-03/1','','',NULL,'requested','That the Harbour Master be requested to count the boats.','4fd33d320247c356',NULL,NULL,99,155,'resolved',NULL);
CREATE TABLE said (                   -- what the operator said of a paper, by its content; outlives the document
    sha256 TEXT PRIMARY KEY,
    body TEXT,
    date TEXT,
    council TEXT
, override INTEGER NOT NULL DEFAULT 0, url TEXT) WITHOUT ROWID;
INSERT INTO "said" VALUES('a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51','Boats Panel',NULL,NULL,0,NULL);
CREATE TABLE segments (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    page INTEGER,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
INSERT INTO "segments" VALUES(1,1,'minutes',NULL,0,558);
INSERT INTO "segments" VALUES(2,2,'minutes',NULL,0,283);
INSERT INTO "segments" VALUES(3,3,'minutes',NULL,0,155);
CREATE TABLE sits_under (             -- which body sits under which, when the links between them were made
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,
    above_key TEXT NOT NULL,
    PRIMARY KEY (council_key, body_key)
) WITHOUT ROWID;
CREATE TABLE stale (                  -- bodies of which a paper came or went since their actions were weighed
    council_key TEXT NOT NULL,
    body_key TEXT NOT NULL,           -- '' for what names no body
    PRIMARY KEY (council_key, body_key)
) WITHOUT ROWID;
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
CREATE TABLE uncoded (                -- documents of which some ids have no code yet
    document INTEGER PRIMARY KEY
);
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
INSERT INTO "verdicts" VALUES(1,'quay-and-ferries-committee/2041-03-12/12(1)','d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792','/12(1)','the wharfinger be requested to report on the lamps of the long mole','report on the lamps of the long mole','the Wharfinger be requested to report on the lamps of the Long Mole',254,321,NULL,'close',NULL,'2041-04-02','A Clerk','The lamps were seen','2026-11-26T22:56:09Z','68c77e446b664548','[]','LAMPS OF THE MOLE',1,1,0,0,'The Committee saw the lamps by night.

RESOLVED: That

(1)',0);
INSERT INTO "verdicts" VALUES(2,'quay-and-ferries-committee/2041-03-12/12(2)','d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792','/12(2)','the solicitor be requested to write to the contractor by 30 april 2041','write to the contractor by 30 april 2041','the Solicitor be requested to write to the contractor by 30 April 2041',328,398,NULL,'close',NULL,'2041-04-03',NULL,NULL,'2026-11-26T22:56:10Z','0b9ded86856630a5','[]','LAMPS OF THE MOLE',1,1,0,0,';

(2)',0);
INSERT INTO "verdicts" VALUES(3,'quay-and-ferries-committee/2041-03-12/12(2)','d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792','/12(2)','the solicitor be requested to write to the contractor by 30 april 2041','write to the contractor by 30 april 2041','the Solicitor be requested to write to the contractor by 30 April 2041',328,398,NULL,'reopen','{"back": ["status"]}','2041-04-04',NULL,'Not sent','2026-11-26T22:56:12Z','47999d8db3d65483','[]','LAMPS OF THE MOLE',1,1,0,0,';

(2)',0);
INSERT INTO "verdicts" VALUES(4,'boats-panel/2041-06-03/1','a8a966c1d39b40a76ac57bb8d86b5d92b21d25bdf9d3c5fa9e5c7acc32adca51','/1','that the harbour master be requested to count the boats','count the boats','That the Harbour Master be requested to count the boats.',99,155,NULL,'note',NULL,'2026-11-26',NULL,'Promised for the autumn','2026-11-26T22:56:13Z','e334b849dcfaf9b9','[]','BOATS',1,1,0,0,'',0);
CREATE VIRTUAL TABLE passages_fts USING fts5 (
    title, text, content="passages", content_rowid="key", tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO passages_fts (passages_fts) VALUES ('rebuild');
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
CREATE INDEX passages_document ON passages (document, id);
CREATE INDEX plans_id ON plans (id);
CREATE INDEX plans_paper ON plans (document, paper);
CREATE INDEX meetings_own_id ON meetings (own_id);
CREATE INDEX items_id ON items (id);
CREATE INDEX items_meeting ON items (document, meeting, number_key);
CREATE INDEX items_number ON items (number_key);
CREATE INDEX motions_id ON motions (id);
CREATE INDEX motions_item ON motions (document, item);
CREATE INDEX papers_own_id ON papers (own_id);
CREATE INDEX body_names_body ON body_names (body_key);
CREATE INDEX action_states_due ON action_states (
    undertaking, status, due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key);
CREATE INDEX action_states_every ON action_states (
    undertaking, due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key);
CREATE INDEX action_states_body ON action_states (body_key, undertaking, status);
CREATE INDEX action_states_home ON action_states (council_key, body_key);
CREATE INDEX action_states_item ON action_states (item);
CREATE INDEX action_states_resolution ON action_states (resolution);
CREATE INDEX action_states_date ON action_states (date);
CREATE INDEX links_earlier ON links (earlier);
CREATE INDEX links_later_body ON links (council_key, later_body);
CREATE INDEX links_earlier_body ON links (council_key, earlier_body);
CREATE INDEX recommended_item ON recommended (item);
CREATE INDEX recommended_decision ON recommended (decision);
CREATE INDEX reprints_same ON reprints (same_as);
CREATE INDEX verdicts_action ON verdicts (action);
CREATE INDEX actions_said ON actions (document) WHERE said IS NOT NULL;
CREATE INDEX paper_actions_paper ON paper_actions (document, paper);
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
CREATE INDEX items_said_exempt ON items (key) WHERE said_exempt IS NOT NULL;
CREATE INDEX papers_said_exempt ON papers (key) WHERE said_exempt IS NOT NULL;
CREATE VIEW document_list AS 
SELECT d.id AS key, substr(d.sha256, 1, 12) AS id, d.name, d.sha256, d.kind, d.format, d.pages, d.characters,
    (SELECT count(*) FROM meetings m WHERE m.document = d.id) AS meetings,
    (SELECT count(*) FROM items i WHERE i.document = d.id) AS items,
    (SELECT count(*) FROM papers p WHERE p.document = d.id) AS papers,
    d.ingested_at, (SELECT a.url FROM addresses a WHERE a.document = d.id) AS url,
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
WITH cited AS (
    SELECT m.document, m.id AS meeting, c.key AS citation, c.number_key, c.raw,
        coalesce(ci.telling, cp.telling) AS telling, coalesce(c.item, c.paper) AS source,
        coalesce(ci.title, cp.subject) AS title
    FROM meetings m
    JOIN citations c ON c.date = m.date AND c.council_key = m.council_key AND c.kind = 'minute' AND c.within IS NULL
        AND c.number_key NOT GLOB '*[^0-9]*' AND (c.body_key IS NULL OR c.body_key = m.body_key)
    LEFT JOIN items ci ON ci.document = c.document AND ci.id = c.item
    LEFT JOIN papers cp ON cp.document = c.document AND cp.id = c.paper
    WHERE m.unnumbered AND m.date IS NOT NULL
), titled AS (
    SELECT c.document, c.meeting, c.telling, min(i.key) AS item
    FROM (SELECT DISTINCT document, meeting, telling FROM cited) c
    JOIN items i ON i.document = c.document AND i.meeting = c.meeting
    WHERE i.telling <> '' AND (
        i.telling = c.telling
        OR 
(SELECT count(*) FROM json_each('["' || replace(i.telling, ' ', '","') || '"]') w
 WHERE instr(' ' || c.telling || ' ', ' ' || w.value || ' '))
 >= max(2, 0.75 * min((length(i.telling) - length(replace(i.telling, ' ', '')) + 1), (length(c.telling) - length(replace(c.telling, ' ', '')) + 1))))
    GROUP BY c.document, c.meeting, c.telling HAVING count(*) = 1
)
SELECT c.document, c.meeting, c.citation, i.id AS item,
    CAST(c.number_key AS INTEGER) - CAST(substr(i.number, 2) AS INTEGER) AS offset,
    '“' || c.raw || '” in ' || c.source || ', “' || c.title || '”, means item ' || i.number || ', “' || i.title
        || '”' AS proof
FROM cited c
JOIN titled t ON t.document = c.document AND t.meeting = c.meeting AND t.telling = c.telling
JOIN items i ON i.key = t.item;
CREATE VIEW number_offsets AS 
SELECT document, meeting, min(offset) AS offset, min(proof) AS proof FROM proven_numbers
GROUP BY document, meeting HAVING min(offset) = max(offset) AND min(offset) >= 0;
CREATE VIEW dated_items AS 
SELECT i.key, i.id, i.document, i.meeting, m.council_key, m.body_key, m.date, i.title, i.telling, i.text, i.words
FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE m.date IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.exempt = 2, o.draft, (SELECT sha256 FROM documents WHERE id = o.document)) < (i.exempt = 2, i.draft, (SELECT sha256 FROM documents WHERE id = i.document)));
CREATE VIEW current_meetings AS 
SELECT m.key, m.id, m.document, d.name AS document_name, m.page, m.span_start, m.span_end, m.kind, m.draft, m.council,
    m.council_key, coalesce((SELECT n.body FROM body_names n WHERE n.body_key = m.body_key LIMIT 1), m.body) AS body, m.body_key, m.date, m.date_after, m.date_before, m.starts, m.venue, m.occasion,
    m.state, m.body_from, m.date_from, m.bodies, 
CASE WHEN m.kind = 'minutes' AND m.date IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM meetings o WHERE o.council_key = m.council_key AND o.date = m.date AND o.body_key = m.body_key
        AND o.kind = 'minutes' AND o.id <> m.id)
THEN (
    SELECT c.item FROM citations c
    JOIN items ci ON ci.document = c.document AND ci.id = c.item
    JOIN meetings cm ON cm.document = ci.document AND cm.id = ci.meeting
    WHERE c.kind = 'meeting' AND c.date = m.date AND c.council_key = m.council_key AND cm.date > m.date
        AND instr('+' || m.body_key || '+', '+' || coalesce(c.body_key, cm.body_key) || '+')
        AND EXISTS (SELECT 1 FROM resolutions r
                    WHERE r.document = c.document AND r.item = c.item AND r.disposition = 'confirmed')
    ORDER BY cm.date, c.item LIMIT 1) END AS confirmed_by,
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
    text, hidden AS exempt
FROM (
    SELECT i.*, d.name AS document_name, coalesce((SELECT n.body FROM body_names n WHERE n.body_key = m.body_key LIMIT 1), m.body) AS body, m.council_key, m.body_key, m.date,
        CASE WHEN m.unnumbered THEN (
    SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END AS offset, (SELECT max(x.exempt = 1) OR min(x.exempt) = 2 FROM items x WHERE x.id = i.id) AS hidden
    FROM items i
    JOIN meetings m ON m.document = i.document AND m.id = i.meeting
    JOIN documents d ON d.id = i.document
    WHERE (m.date IS NOT NULL OR NOT EXISTS (SELECT 1 FROM settled_meetings s WHERE s.key = m.key)) AND NOT EXISTS (
    SELECT 1 FROM items o WHERE o.id = i.id AND o.key <> i.key
        AND (o.exempt = 2, o.draft, (SELECT sha256 FROM documents WHERE id = o.document)) < (i.exempt = 2, i.draft, (SELECT sha256 FROM documents WHERE id = i.document)))

);
CREATE VIEW current_resolutions AS 
SELECT r.key, r.id, r.document, i.document_name, r.page, r.span_start, r.span_end, r.item, i.meeting, i.body,
    i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, r.path, r.path_key, r.stem,
    r.disposition, r.text, r.restates, r.basis, r.motion, i.exempt, (
        SELECT json_group_array(iif(p.id = r.id, p.same_as, p.id)) FROM reprints p
        WHERE p.id = r.id OR p.same_as = r.id) AS also
FROM current_items i JOIN resolutions r ON r.document = i.document AND r.item = i.id;
CREATE VIEW current_motions AS 
SELECT o.key, o.id, o.document, i.document_name, o.page, o.span_start, o.span_end, o.item, i.meeting, i.body,
    i.council_key, i.body_key, i.date, i.number, i.number_key, o.text, o.moved_by, o.seconded_by, o.outcome, o.amends,
    o.votes, o.resolution, i.exempt
FROM current_items i JOIN motions o ON o.document = i.document AND o.item = i.id;
CREATE VIEW current_papers AS 
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.agenda_item, p.subject,
    p.author, p.date, coalesce((SELECT n.body FROM body_names n WHERE n.body_key = p.body_key LIMIT 1), p.body) AS body, p.council_key, p.body_key, p.telling, p.summary,
    (SELECT json_group_array(text) FROM (SELECT text FROM recommendations r WHERE r.document = p.document
        AND r.paper = p.id ORDER BY r.position)) AS recommendations,
    (SELECT max(x.exempt = 1) OR min(x.exempt) = 2 FROM papers x WHERE x.id = p.id) AS exempt
FROM papers p JOIN documents d ON d.id = p.document
WHERE NOT EXISTS (
    SELECT 1 FROM papers o WHERE o.id = p.id AND o.key <> p.key AND (SELECT sha256 FROM documents WHERE id = o.document) < d.sha256);
CREATE VIEW current_actions AS 
SELECT a.key, a.id, a.document, i.document_name, a.page, a.span_start, a.span_end, a.resolution, a.item, i.meeting,
    i.body, i.council_key, i.body_key, i.date, i.number, i.number_key, i.written_key, a.path, a.owner, a.persons,
    a.task, a.due, a.due_text, a.recurrence, a.period, a.undertaking, a.plain,
    a.plain_task, a.said, a.added, a.head, a.about, i.title
FROM current_items i JOIN actions a ON a.document = i.document AND a.item = i.id
WHERE a.resolution IS NULL OR NOT EXISTS (SELECT 1 FROM reprints p WHERE p.id = a.resolution)
UNION ALL
SELECT -a.key, a.id, a.document, p.document_name, a.page, a.span_start, a.span_end, NULL, a.paper, a.meeting,
    p.body, p.council_key, p.body_key, p.date, coalesce(p.agenda_item, ''), '', '', a.path, a.owner, a.persons,
    a.task, a.due, NULL, NULL, NULL, 0, a.plain,
    a.plain_task, a.said, a.added, '', '', p.subject
FROM current_papers p JOIN paper_actions a ON a.document = p.document AND a.paper = p.id;
CREATE VIEW current_plans AS 
SELECT p.key, p.id, p.document, d.name AS document_name, p.page, p.span_start, p.span_end, p.kind, p.subject,
    coalesce((SELECT n.body FROM body_names n WHERE n.body_key = p.body_key LIMIT 1), p.body) AS body, p.council_key, p.body_key, p.maker_key, p.due, p.officer, p.decision_maker, p.paper, p.date
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
            OR instr(m.body_key, '+') AND instr('+' || m.body_key || '+', '+' || c.body_key || '+')
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)
) AS meeting_held,
    EXISTS (SELECT 1 FROM meetings m WHERE m.unnumbered AND c.number_key NOT LIKE '#%' AND (CASE WHEN m.unnumbered THEN (
    SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END) IS NULL AND 
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR instr(m.body_key, '+') AND instr('+' || m.body_key || '+', '+' || c.body_key || '+')
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)
) AS numbers_lost,
    found.value AS candidates
FROM citations c CROSS JOIN json_each(json_array(json((
SELECT json_group_array(target) FROM (
    SELECT DISTINCT CASE WHEN c.number_key IS NULL AND c.limb_key IS NULL OR m.unnumbered AND c.number_key NOT LIKE '#%' AND (CASE WHEN m.unnumbered THEN (
    SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END) IS NULL THEN m.id
                         WHEN c.limb_key IS NULL THEN i.id ELSE r.id END AS target
    FROM meetings m
    LEFT JOIN items i ON
        i.document = m.document AND i.meeting = m.id AND i.number_key = c.number_key
        OR c.number_key IS NULL AND i.document = m.document AND i.id = c.item AND i.meeting = m.id
        OR i.document = iif(m.unnumbered, m.document, NULL) AND i.meeting = m.id
            AND i.number_key = '#' || (CAST(c.number_key AS INTEGER) - (CASE WHEN m.unnumbered THEN (
    SELECT n.offset FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END))
    LEFT JOIN resolutions r ON r.document = i.document AND r.item = i.id AND r.path_key = c.limb_key
    WHERE 
    m.kind = 'minutes' AND (
        m.id = c.within
        OR c.within IS NULL AND m.council_key = c.council_key AND m.date = c.date AND (
            c.body_key IS NULL
            OR m.body_key = c.body_key
            OR instr(m.body_key, '+') AND instr('+' || m.body_key || '+', '+' || c.body_key || '+')
            OR m.body_stem = c.body_stem AND (c.body_key = c.body_stem OR m.body_key = m.body_stem)
                AND (SELECT min(o.body_key) = max(o.body_key) FROM meetings o
                     WHERE o.council_key = c.council_key AND o.body_stem = c.body_stem))
        OR c.within IS NULL AND c.date IS NULL AND m.council_key = c.council_key
            AND m.body_stem = c.body_stem AND m.body_key = c.body_key)

    ORDER BY m.date DESC, target
) WHERE target IS NOT NULL
)))) found;
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
    c.item, c.paper, c.council_key, coalesce((SELECT n.body FROM body_names n WHERE n.body_key = c.body_key LIMIT 1), c.body) AS body, c.body_key, c.date, c.number, c.number_key, c.limb, c.limb_key,
    c.within, c.quote, c.status, c.target, c.candidates
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
    coalesce(i.body, p.body, m.body) AS body, coalesce(i.body_key, p.body_key, m.body_key) AS body_key,
    coalesce(i.date, p.date, m.date) AS date, i.number,
    max(coalesce(i.exempt, p.exempt, 0), coalesce(json_extract(d.said_exempt, '$.exempt'), 0)) AS exempt
FROM passages s
JOIN documents d ON d.id = s.document
LEFT JOIN current_items i ON s.kind = 'item' AND i.document = s.document AND i.id = s.id
LEFT JOIN current_papers p ON s.kind = 'paper' AND p.document = s.document AND p.id = s.id
LEFT JOIN meetings m ON s.kind IN ('minutes', 'agenda') AND m.document = s.document AND m.id = s.id
WHERE s.id IS NULL OR i.key IS NOT NULL OR p.key IS NOT NULL OR m.key IS NOT NULL;
CREATE VIEW action_log AS 
SELECT id, body, date, number, path, owner, persons, task, due, due_text, recurrence, next_due, due_now, status,
    status = 'open' AND due_now IS NOT NULL AND due_now < date('now') AS overdue,
    evidence_id, evidence_quote, evidence_why, closed_on, closed_by, because, amended, added,
    said, contradicted, evidence, possibly, due_history, resolution, item,
    meeting, document_name AS document, page, span_start AS start, span_end AS "end",
    coalesce((SELECT max(i.exempt = 1) OR min(i.exempt) = 2 FROM items i WHERE i.id = s.item),
        (SELECT max(p.exempt = 1) OR min(p.exempt) = 2 FROM papers p WHERE p.id = s.item), 0) AS exempt,
    (
SELECT a.url || CASE WHEN d.format = 'pdf' AND instr(a.url, '#') = 0 THEN coalesce('#page=' || (
    SELECT max(p.position) + 1 FROM pages p WHERE p.document = a.document AND p.span_start <= s.span_start), '')
    ELSE '' END
FROM addresses a JOIN documents d ON d.id = a.document WHERE a.document = s.document) AS url
FROM action_states s WHERE NOT undertaking AND status <> 'dismissed';
