"""Which council each body is of, for whoever is told council by council.

What the operator said (`ingest --council`) counts; then what the papers of that very body name; then the body's own
name, where that is a council's.  A council that one body's papers name is not the council of another body.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from typing import NamedTuple

from minutes_cli.words.bodies import is_general
from minutes_cli.words.keys import slug

_TOLD = """
SELECT council_key, body_key, body, council, count(*) FROM meetings GROUP BY 1, 2, 3, 4
UNION ALL SELECT council_key, body_key, body, NULL, count(*) FROM papers GROUP BY 1, 2, 3
"""
_a_council = re.compile(r"(?!.*\b(?:committee|group|panel|forum)\b).*\w\s+council", re.IGNORECASE)


class Councils(NamedTuple):
    """Of bodies whose papers are held."""

    of: dict[str, str]
    """By the id of a body, the key of its council; "" where nothing tells it."""
    names: dict[str, str]
    """By its key, what a council is called."""

    def of_body(self, body: str | None) -> str:
        """The key of the council of a body that has this id; "" where nothing tells it."""
        return self.of.get(body or "", (body or "").rpartition("/")[0])


def councils(db: sqlite3.Connection) -> Councils:
    """Of every body its council."""
    named: dict[str, set[str]] = defaultdict(set)
    own: dict[str, str] = {}
    called: dict[str, Counter[str]] = defaultdict(Counter)
    of: dict[str, str] = {}
    for council_key, body_key, body, council, count in db.execute(_TOLD):
        key = council_key or (slug(council) if council else "")
        if key:
            called[key][council or council_key] += count if council else 0
        if body_key is None:
            continue
        body_id = f"{council_key}/{body_key}" if council_key else str(body_key)
        of.setdefault(body_id, council_key)
        if key and not council_key:
            named[body_id].add(key)
        elif not council_key and _is_council(body or ""):
            own[body_id] = body
    for body_id, held in of.items():
        if held:
            continue
        if len(named[body_id]) == 1:
            (of[body_id],) = named[body_id]
        elif not named[body_id] and body_id in own:
            of[body_id] = slug(own[body_id])
            called[of[body_id]][own[body_id]] += 1
    names = {key: max(some, key=lambda name: (some[name], name)) for key, some in called.items()}
    return Councils(of, {key: name for key, name in names.items() if key in {*of.values()}})


def _is_council(body: str) -> bool:
    """Whether a body's name is that of a council, and says of which place."""
    return bool(_a_council.fullmatch(body)) and not is_general(body)
