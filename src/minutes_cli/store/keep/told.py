"""What was said of actions, for a page: light, since every page of a minute asks for it."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from minutes_cli.store.listing import Listing

SPOKEN = ("action", "word", "on", "by", "because", "changes", "of", "in_doubt")
"""The keys of what was said, beside an action."""


def said_of_actions(db: sqlite3.Connection, actions: list[str]) -> Listing:
    """What was said of some actions, for a page."""
    rows: list[tuple[Any, ...]] = []
    for action in actions:
        found = db.execute("SELECT said FROM current_actions WHERE id = ? AND said IS NOT NULL", (action,)).fetchone()
        words = json.loads(found[0])["words"] if found else ()
        rows += [(action, *(word[name] for name in SPOKEN[1:])) for word in words]
    return Listing("verdicts", SPOKEN, tuple(rows))
