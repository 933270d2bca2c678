"""Short ids: `k7f3`, the beginning of what an id is hashed to, as long as it takes to be of one thing here.

Letters and digits by turns, without vowels: no number of a minute, no date and no word looks so, and no shell
minds it.  What is short today may need a letter more when more papers are held; the longer form stays good.
"""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING

from minutes_cli.errors import NotFoundError
from minutes_cli.store.listing import Listing

if TYPE_CHECKING:
    from minutes_cli.store.entry import Entry

_LETTERS, _DIGITS = "bcdfghjkmnqrstvwxz", "23456789"
_PAIRS = tuple(_LETTERS[n % len(_LETTERS)] + _DIGITS[n // len(_LETTERS) % len(_DIGITS)] for n in range(256))
_PERSON = "p"
"""Begins those of persons, who are told apart only when they are asked for, and no other."""
_SHORTEST, _LONGEST = 4, 10
_SHORT = re.compile(
    rf"""
    (?= [^/]{{{_SHORTEST},{_LONGEST}}} (?:/|$) )
    (?P<short> [{_PERSON}{_LETTERS}] [{_DIGITS}] (?: [{_LETTERS}][{_DIGITS}] )*+ [{_LETTERS}]? )
    (?P<rest> /rec-\d+ )?
    """,
    re.VERBOSE,
)
"""k7f3 · k7f3b · p4d2 · k7f3/rec-1"""
_EVERY = """
SELECT id FROM items UNION ALL SELECT id FROM resolutions UNION ALL SELECT id FROM motions
UNION ALL SELECT id FROM meetings UNION ALL SELECT id FROM papers UNION ALL SELECT id FROM plans
UNION ALL SELECT id FROM citations UNION ALL SELECT id FROM action_states UNION ALL SELECT id FROM document_list
UNION ALL SELECT DISTINCT iif(council_key = '', '', council_key || '/') || body_key FROM meetings
"""
_CALLED = "SELECT 1 FROM documents WHERE name = :given OR substr(name, -length(:given) - 1) = '/' || :given"
_NUMBERS = "SELECT DISTINCT lower(number) FROM items WHERE number GLOB '[A-Za-z][0-9][A-Za-z][0-9]*'"
"""Numbers of minutes that look like short ids all the same."""


def with_refs(db: sqlite3.Connection, found: Listing) -> Listing:
    """The rows with their short ids in front, as `ref`; empty where a row is of nothing that has an id."""
    if not found.rows or "id" not in found.columns:
        return found._replace(columns=("ref", *found.columns))
    at = found.columns.index("id")
    persons = found.noun in {"people", "sittings"}
    short = short_ids(db, (str(row[at]) for row in found.rows if row[at]), persons=persons)
    rows = tuple((short.get(row[at], ""), *row) for row in found.rows)
    return found._replace(columns=("ref", *found.columns), rows=rows)


def with_ref(db: sqlite3.Connection, entries: Iterable[Entry]) -> list[Entry]:
    """Things in full, each with its short id."""
    from dataclasses import replace  # noqa: PLC0415 - a listing shows no thing in full

    shown = list(entries)
    people = {entry.record["id"] for entry in shown if entry.kind == "person"}
    short = short_ids(db, (entry.record["id"] for entry in shown)) if len(people) < len(shown) else {}
    short |= short_ids(db, people, persons=True) if people else {}
    return [replace(entry, ref=short.get(entry.record["id"], "")) for entry in shown]


def short_ids(db: sqlite3.Connection, ids: Iterable[str], *, persons: bool = False) -> dict[str, str]:
    """The short id of each of some ids; none for what the database has no thing of."""
    every = _persons(db) if persons else every_id(db)
    alike: dict[str, list[str]] = defaultdict(list)
    for code in every.values():
        alike[code[:_SHORTEST]].append(code)
    taken = {number for (number,) in db.execute(_NUMBERS)}
    return {given: _shortened(every[given], alike, taken) for given in ids if given in every}


def _shortened(code: str, alike: dict[str, list[str]], taken: set[str]) -> str:
    rivals = [other for other in alike[code[:_SHORTEST]] if other != code]
    return next(
        code[:length]
        for length in range(_SHORTEST, _LONGEST + 1)
        if length == _LONGEST
        or (code[:length] not in taken and not any(other.startswith(code[:length]) for other in rivals))
    )


def looks_short(given: str) -> bool:
    """Whether a text has the form of a short id."""
    return _SHORT.fullmatch(given.strip().lower()) is not None


def document_spelt_out(db: sqlite3.Connection, given: str) -> str:
    """The same of what is a document's: its name comes before the short id of another.  Raises `NotFoundError`."""
    if not looks_short(given) or db.execute(_CALLED, {"given": given}).fetchone():
        return given
    return spelt_out(db, given)


def spelt_out(db: sqlite3.Connection, given: str) -> str:
    """What a person typed, with the id in the place of its short form.  Raises `NotFoundError` for one of several."""
    found = _SHORT.fullmatch(given.strip().lower())
    if not found or any(number == found["short"] for (number,) in db.execute(_NUMBERS)):
        return given
    every = _persons(db) if given.lower().startswith(_PERSON) else every_id(db)
    meant = sorted(key for key, code in every.items() if code.startswith(found["short"]))
    if len(meant) > 1:
        ids = "\n  ".join(f"{every[key]}  {key}" for key in meant[:_MANY])
        raise NotFoundError(f"{found['short']} is short for {len(meant)} things; give a letter more:\n  {ids}")
    return meant[0] + (found["rest"] or "") if meant else given


def starting(db: sqlite3.Connection, begun: str) -> list[str]:
    """The short ids that begin so."""
    known = {given: code for given, code in every_id(db).items() if code.startswith(begun[:_SHORTEST])}
    return [one for one in short_ids(db, known).values() if one.startswith(begun)]


_MANY = 20


def every_id(db: sqlite3.Connection) -> dict[str, str]:
    """By each id that there is, what it is hashed to."""
    return {given: code_of(given) for (given,) in db.execute(_EVERY) if given}


def _persons(db: sqlite3.Connection) -> dict[str, str]:
    from .attending import people  # noqa: PLC0415 - seldom

    return {row[0]: _PERSON + code_of(row[0])[1:] for row in people(db).rows}


def code_of(given: str) -> str:
    """What an id is hashed to, of which a short id is the beginning."""
    digest = blake2b(given.encode("utf-8", "surrogatepass"), digest_size=_LONGEST // 2).digest()
    return "".join([_PAIRS[byte] for byte in digest])
