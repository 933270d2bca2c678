"""What an id was before a body or a day was said of its paper: asked only where nothing has the id."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from minutes_cli.store.codes import code_of

from .short import every_id

_SAID = """
SELECT DISTINCT m.id, m.body_from, m.date_from, d.sha256 FROM meetings m JOIN documents d ON d.id = m.document
WHERE 'said' IN (m.body_from, m.date_from)
"""


def followed(db: sqlite3.Connection, given: str) -> list[str]:
    """The id that something has now of which an id, or a short one, was given up; else nothing.

    An id without its body, as listings have that of minutes without a day, is followed where it can only be one.
    """
    meetings = db.execute(_SAID).fetchall()
    if not meetings:
        return []
    every = every_id(db)
    asked, found = given.strip().lower(), []
    for meeting, body_from, day_from, sha256 in meetings:
        of_it = [one for one in every if one == meeting or one.startswith((f"{meeting}/", f"{meeting}("))]
        for before in _before(meeting, sha256, body=body_from == "said", day=day_from == "said"):
            for one in of_it:
                former = before + one[len(meeting) :]
                if asked in (former.lower(), code_of(former)[: len(asked)]) or former.lower().endswith(f"/{asked}"):
                    found.append(one)
    return [*dict.fromkeys(found)]


def _before(meeting: str, sha256: str, *, body: bool, day: bool) -> Iterator[str]:
    """The ids that a meeting had while its body, its day or both were not said."""
    *council, named, dated = meeting.split("/")
    for name in (named, "unnamed-body") if body else (named,):
        for when in (dated, f"undated-{sha256[:8]}") if day else (dated,):
            if (name, when) != (named, dated):
                yield "/".join((*council, name, when))
