"""Which minutes follow which without citing them: part of the schema of version 8, never changed once released.

The rows follow from what is held; they are made anew for each body that a paper touches, as `action_states` are.
"""

from __future__ import annotations

LINKS = """
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
INSERT OR IGNORE INTO stale SELECT DISTINCT council_key, coalesce(body_key, '') FROM meetings;
"""
