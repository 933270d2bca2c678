"""Ids by the paper alone, names of one body, "&" in ids: the fifth migration, never changed once released."""

from __future__ import annotations

import re
import sqlite3

OWN_IDS = """
-- The id by the paper alone; of an item, what follows the meeting in it.
ALTER TABLE items ADD COLUMN own_id TEXT NOT NULL DEFAULT '';
ALTER TABLE papers ADD COLUMN own_id TEXT NOT NULL DEFAULT '';
UPDATE items SET own_id = substr(id, length(meeting) + 1);
UPDATE papers SET own_id = id;
CREATE INDEX papers_own_id ON papers (own_id);
-- What the action asked for when something was said of it, as texts are compared.
ALTER TABLE verdicts ADD COLUMN words TEXT;
CREATE TABLE body_names (             -- what follows from `named_bodies`: each other name, and the body it is of
    name_key TEXT PRIMARY KEY,
    body_key TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX body_names_body ON body_names (body_key);
"""

_IDS = (
    "meetings id own_id",
    "attendance meeting",
    "agenda_items meeting",
    "items id meeting",
    "resolutions id item restates motion",
    "motions id item amends resolution",
    "actions id item resolution",
    "papers id own_id",
    "recommendations paper",
    "citations id source item paper within",
    "statements source",
    "plans id paper",
    "passages id",
)


def spell_ampersands(db: sqlite3.Connection) -> None:
    """In ids, "A & B" was `a-b`, and for comparison `a-and-b`; it is `a-and-b` in both.

    What people said is said of ids, so these change with the rest.  A paper in which two ids would become one keeps
    its own until it is read anew.
    """
    named = [name for (name,) in db.execute(_NAMES)]
    plain = {_since(name) for name in named}
    anew = {old: new for name in named if (old := _before(name)) != (new := _since(name)) and old not in plain}
    if not anew:
        return

    def spelled(given: str | None) -> str | None:
        *parts, last = (given or "").split("/")
        return "/".join([*(anew.get(part, part) for part in parts), last]) if parts else given

    db.create_function("spelled", 1, spelled, deterministic=True)
    crowded = {row[0] for row in db.execute(_CROWDED)}
    kept = ", ".join(map(str, sorted(crowded)))
    for table in _IDS:
        name, *columns = table.split()
        told = ", ".join(f"{column} = spelled({column})" for column in columns)
        db.execute(f"UPDATE {name} SET {told} WHERE document NOT IN ({kept})")  # noqa: S608 - our own names
    db.execute("UPDATE verdicts SET action = spelled(action)")


_NAMES = """
SELECT body FROM meetings WHERE body IS NOT NULL UNION SELECT body FROM papers WHERE body IS NOT NULL
UNION SELECT body FROM plans WHERE body IS NOT NULL UNION SELECT council FROM said WHERE council IS NOT NULL
UNION SELECT body FROM said WHERE body IS NOT NULL
"""
_CROWDED = """
SELECT document FROM meetings GROUP BY document, spelled(id) HAVING count(*) > 1
UNION SELECT document FROM papers GROUP BY document, spelled(id) HAVING count(*) > 1
UNION SELECT document FROM plans GROUP BY document, spelled(id) HAVING count(*) > 1
UNION SELECT document FROM citations GROUP BY document, spelled(id) HAVING count(*) > 1
"""
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def _before(name: str) -> str:
    return _NOT_WORD.sub("-", re.sub("['’]", "", name.casefold())).strip("-")


def _since(name: str) -> str:
    return _NOT_WORD.sub("-", re.sub("['’‘`]", "", name.casefold().replace("&", " and "))).strip("-")
