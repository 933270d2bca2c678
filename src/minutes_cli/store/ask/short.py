"""Short ids: `k7f3`, the beginning of what an id is hashed to, as long as it takes to be of one thing here.

Letters and digits by turns, without vowels: no number of a minute, no date and no word looks so, and no shell
minds it.  What is short today may need a letter more when more papers are held; the longer form stays good.
"""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from minutes_cli.errors import NotFoundError
from minutes_cli.store.codes import DIGITS, LETTERS, LONGEST, code_of, is_coded
from minutes_cli.store.listing import Listing

if TYPE_CHECKING:
    from minutes_cli.store.entry import Entry

_PERSON = "p"
"""Begins those of persons, who are told apart only when they are asked for, and no other."""
_SHORTEST = 4
_SHORT = re.compile(
    rf"""
    (?= [^/]{{{_SHORTEST},{LONGEST}}} (?:/|$) )
    (?P<short> [{_PERSON}{LETTERS}] [{DIGITS}] (?: [{LETTERS}][{DIGITS}] )*+ [{LETTERS}]? )
    (?P<rest> /rec-\d+ )?
    """,
    re.VERBOSE,
)
"""k7f3 · k7f3b · p4d2 · k7f3/rec-1"""
_TABLES = ("items", "resolutions", "motions", "meetings", "papers", "plans", "citations", "action_states")
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
    from dataclasses import replace  # noqa: PLC0415 - of listings alone

    shown = list(entries)
    people = {entry.record["id"] for entry in shown if entry.kind == "person"}
    short = short_ids(db, (entry.record["id"] for entry in shown)) if len(people) < len(shown) else {}
    short |= short_ids(db, people, persons=True) if people else {}
    return [replace(entry, ref=short.get(entry.record["id"], "")) for entry in shown]


def short_ids(db: sqlite3.Connection, ids: Iterable[str], *, persons: bool = False) -> dict[str, str]:
    """The short id of each of some ids; none for what the database has no thing of."""
    if persons or not is_coded(db):
        every = _persons(db) if persons else every_id(db)
        wanted = {given: every[given] for given in ids if given in every}
        codes = sorted(every.values())
        alike = {given: _among(codes, code) for given, code in wanted.items()}
    else:
        wanted = {given: code_of(given) for given in dict.fromkeys(ids) if _is_held(db, given)}
        alike = {given: _beside(db, code, given) for given, code in wanted.items()}
    if not wanted:
        return {}
    taken = {number for (number,) in db.execute(_NUMBERS)}
    return {given: _shortened(code, alike[given], taken) for given, code in wanted.items()}


def _among(codes: list[str], code: str) -> int:
    """So many letters a code has in common with the nearest of others, all in their order."""
    at = bisect_left(codes, code)
    beside = [codes[n] for n in (at - 1, at + 1) if 0 <= n < len(codes)]
    return max((_in_common(code, other) for other in beside), default=0)


def _beside(db: sqlite3.Connection, code: str, given: str) -> int:
    """The same of the codes that are kept: those on either side, of what is held."""
    alike = 0
    for sql in _NEIGHBOURS:
        for other, key in db.execute(sql, {"code": code, "id": given}):
            if _in_common(code, other) <= max(alike, _SHORTEST - 1):
                break
            if _is_held(db, key):
                alike = _in_common(code, other)
                break
    return alike


_NEIGHBOURS = (
    "SELECT code, id FROM codes WHERE (code, id) < (:code, :id) ORDER BY code DESC, id DESC",
    "SELECT code, id FROM codes WHERE (code, id) > (:code, :id) ORDER BY code, id",
)


def _is_held(db: sqlite3.Connection, given: str) -> bool:
    """Whether there is a thing of that id: a row, a document, a body."""
    council, _, body = given.rpartition("/")
    return bool(db.execute(_HELD, {"id": given, "council": council, "body": body}).fetchone()[0])


_HELD = " OR ".join(
    (
        *(f"EXISTS (SELECT 1 FROM {table} WHERE id = :id)" for table in _TABLES),  # noqa: S608 - our own names
        "EXISTS (SELECT 1 FROM documents WHERE sha256 >= :id AND sha256 < :id || 'g' AND substr(sha256, 1, 12) = :id)",
        "EXISTS (SELECT 1 FROM meetings WHERE body_key = :body AND council_key = :council)",
    )
)
_HELD = f"SELECT {_HELD}"


def _in_common(one: str, other: str) -> int:
    """With how many letters both begin."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), LONGEST)


def _shortened(code: str, alike: int, taken: set[str]) -> str:
    """The beginning of a code that no other has, nor the number of a minute."""
    for length in range(max(_SHORTEST, alike + 1), LONGEST):
        if code[:length] not in taken:
            return code[:length]
    return code


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
    every = _beginning(db, found["short"])
    meant = sorted(every)
    if len(meant) > 1:
        ids = "\n  ".join(f"{every[key]}  {key}" for key in meant[:_MANY])
        raise NotFoundError(f"{found['short']} is short for {len(meant)} things; give a letter more:\n  {ids}")
    return meant[0] + (found["rest"] or "") if meant else given


def starting(db: sqlite3.Connection, begun: str) -> list[str]:
    """The short ids that begin so."""
    return [one for one in short_ids(db, _beginning(db, begun[:_SHORTEST])).values() if one.startswith(begun)]


def _beginning(db: sqlite3.Connection, short: str) -> dict[str, str]:
    """What is held whose code begins so, with it."""
    if short.startswith(_PERSON) or not is_coded(db):
        every = _persons(db) if short.startswith(_PERSON) else every_id(db)
        return {key: code for key, code in every.items() if code.startswith(short)}
    found = db.execute("SELECT id, code FROM codes WHERE code >= ? AND code < ?", (short, f"{short}~"))
    return {key: code for key, code in found if _is_held(db, key)}


_MANY = 20


def every_id(db: sqlite3.Connection) -> dict[str, str]:
    """By each id that there is, what it is hashed to."""
    return {given: code_of(given) for (given,) in db.execute(_EVERY) if given}


def _persons(db: sqlite3.Connection) -> dict[str, str]:
    from .attending import people  # noqa: PLC0415 - seldom

    return {row[0]: _PERSON + code_of(row[0])[1:] for row in people(db).rows}
