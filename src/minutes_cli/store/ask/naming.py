"""The bodies held, and which of their names are likely of one."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator

from minutes_cli.errors import NotFoundError
from minutes_cli.store.keep.naming import JOINT
from minutes_cli.store.listing import Listing
from minutes_cli.words.keys import body_key
from minutes_cli.words.near import did_you_mean, near
from minutes_cli.words.same_body import is_general, likely_pairs, likely_same, near_names

from .filters import ALL, PLACE, Filter, Term, conditions, limit_of, narrowed

COLUMNS = (*PLACE, "body", "meetings", "first", "last", "names", "likely")

_BODIES = """
SELECT iif(council_key = '', '', council_key || '/') || body_key, body, document_name, page, span_start, span_end, date
FROM current_meetings {where} ORDER BY date IS NULL, date, document_name, span_start, id
"""


def bodies(db: sqlite3.Connection, narrow: Filter = ALL) -> Listing:
    """A row for each body: its meetings, first and last; other names said or likely to be of it.

    The place is that of the head of the latest meeting.
    """
    named: Term = ("body_key IS NOT NULL", {})
    where, values = conditions([*narrowed(db, narrow._replace(limit=None)), named])
    held: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, *row in db.execute(_BODIES.format(where=where), values):
        held[key].append(tuple(row))
    name_of = {key: Counter(row[0] for row in rows).most_common(1)[0][0] for key, rows in held.items()}
    likely = _likely(name_of)
    others = _other_names(db)
    shown = []
    for key in sorted(held, key=lambda key: (name_of[key].casefold(), key)):
        rows = held[key]
        days = [row[5] for row in rows if row[5]]
        last = rows[-1] if not days else next(row for row in reversed(rows) if row[5])
        names = others.get(key.rpartition("/")[2], [])
        told = (name_of[key], len(rows), min(days, default=None), max(days, default=None), names, likely.get(key, []))
        shown.append((key, *last[1:5], *told))
    return Listing("bodies", COLUMNS, tuple(shown)[: limit_of(narrow) if narrow.limit is not None else None])


def held_names(db: sqlite3.Connection) -> list[str]:
    """The name of every body of which something is held, each once, the commonest form first."""
    return [name for (name,) in db.execute(_NAMES)]


_NAMES = """
SELECT body FROM (
    SELECT body FROM meetings UNION ALL SELECT body FROM papers UNION ALL SELECT body FROM body_names
    UNION ALL SELECT name FROM named_bodies)
WHERE body IS NOT NULL GROUP BY body ORDER BY count(*) DESC, body
"""


def body_called(db: sqlite3.Connection, given: str) -> str:
    """The name of the body that a person means.  Raises `NotFoundError`, with the nearest, for none and for many."""
    names = held_names(db)
    key = body_key(given) or ""
    if exact := [name for name in names if body_key(name) == key]:
        return exact[0]
    parts = list({body_key(name): name for name in reversed(names) if key and key in (body_key(name) or "")}.values())
    if len(parts) == 1:
        return parts[0]
    raise NotFoundError(
        f'no body is called "{given}"{did_you_mean(parts or near_names(given, names) or near(given, names))}'
    )


def body_is_held(db: sqlite3.Connection, given: str) -> bool:
    """Whether anything is held of a body of that very name."""
    return body_key(given) in {body_key(name) for name in held_names(db)}


def nearest(db: sqlite3.Connection, given: str) -> list[str]:
    """The names held that are near one that is not."""
    names = held_names(db)
    return near_names(given, names) or near(given, names)


def _likely(name_of: dict[str, str]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    for (one, first), (other, second) in _pairs(name_of):
        if why := likely_same(first, second):
            found[one].append({"body": second, "why": why})
            found[other].append({"body": first, "why": why})
    # "Parish Council" may be any of many, which says nothing
    general = {key for key, name in name_of.items() if is_general(name) and len(found.get(key, ())) > 1}
    vague = {name_of[key] for key in general}
    return {key: [o for o in some if o["body"] not in vague] for key, some in found.items() if key not in general}


def _pairs(name_of: dict[str, str]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Bodies of one council; a joint meeting is none."""
    held = sorted(name_of.items())
    for one, other in ((held[n], held[m]) for n, m in likely_pairs([name for _, name in held])):
        if JOINT not in one[0] + other[0] and one[0].rpartition("/")[0] == other[0].rpartition("/")[0]:
            yield one, other


def _other_names(db: sqlite3.Connection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, name in db.execute(_SAID):
        if name not in found[key]:
            found[key].append(name)
    return found


_SAID = """
SELECT b.body_key, n.name FROM body_names b JOIN named_bodies n ON n.name_key = b.name_key AND n.same ORDER BY n.key
"""
