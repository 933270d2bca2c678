"""What keeps a large file quick: a step of version 11, never changed once released.

The codes of ids, of which short ids are the beginning, are kept in their order: who shows a row looks at its neighbours
there instead of hashing all that is held.  Papers whose ids are new have theirs coded when actions are weighed;
until then all is hashed.  And what is open stands in the order in which `check` asks for it.
"""

from __future__ import annotations

_RENAMED = """
CREATE TRIGGER {table}_renamed AFTER UPDATE OF {columns} ON {table} BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;
"""
_TABLES = ("items", "resolutions", "motions", "papers", "plans", "citations", "actions", "paper_actions")
_ADDED = """
CREATE TRIGGER {table}_added AFTER INSERT ON {table} WHEN new.added IS NOT NULL BEGIN
    INSERT OR IGNORE INTO uncoded VALUES (new.document);
END;
"""
LARGE = "".join(
    (
        """
CREATE TABLE codes (                  -- what ids are hashed to; of some that are held no more, too
    code TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (code, id)
) WITHOUT ROWID;
CREATE TABLE uncoded (                -- documents of which some ids have no code yet
    document INTEGER PRIMARY KEY
);
-- Numbers of minutes that look like short ids all the same.
CREATE INDEX items_like_short ON items (lower(number)) WHERE number GLOB '[A-Za-z][0-9][A-Za-z][0-9]*';
INSERT INTO uncoded SELECT id FROM documents;
CREATE INDEX action_states_loose ON action_states (coalesce(body, '~'), coalesce(date, '~'), id)
    WHERE status = 'open' AND NOT undertaking;
CREATE INDEX action_states_contradicted ON action_states (id) WHERE contradicted <> '[]';
CREATE INDEX resolutions_restates ON resolutions (restates) WHERE restates IS NOT NULL;
""",
        *(_RENAMED.format(table=table, columns="id") for table in _TABLES),
        _RENAMED.format(table="meetings", columns="id, council_key, body_key"),
        *(_ADDED.format(table=table) for table in ("actions", "paper_actions")),
    )
)
