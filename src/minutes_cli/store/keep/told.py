"""What was said of actions, for a page: light, since every page of a minute asks for it."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from minutes_cli.store.listing import Listing

SPOKEN = ("action", "word", "on", "by", "because", "changes", "of", "in_doubt", "settled")
"""The keys of what was said, beside an action."""


def said_of_actions(db: sqlite3.Connection, actions: list[str]) -> Listing:
    """What was said of some actions, for a page."""
    rows: list[tuple[Any, ...]] = []
    for action in actions:
        found = db.execute("SELECT said FROM current_actions WHERE id = ? AND said IS NOT NULL", (action,)).fetchone()
        told = json.loads(found[0]) if found else {"words": ()}
        words = [word | {"settled": False} for word in told["words"]]
        words += [word | {"in_doubt": False, "settled": True} for word in told.get("settled", ())]
        words.sort(key=lambda word: int(word["key"]))
        rows += [(action, *(word[name] for name in SPOKEN[1:])) for word in words]
    return Listing("verdicts", SPOKEN, tuple(rows))
