"""By what a listing can be narrowed, as SQL."""

import sqlite3
from datetime import date
from typing import Any, NamedTuple

Term = tuple[str, dict[str, Any]]
"""A condition in SQL, and its parameters."""


class Filter(NamedTuple):
    """What every listing can be narrowed by; None and empty narrow nothing."""

    body: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    papers: tuple[int, ...] | None = None
    """Only of these papers, by their keys."""


ALL = Filter()

PLACE = ("id", "document", "page", "start", "end")


def narrowed(db: sqlite3.Connection, narrow: Filter) -> list[Term]:
    terms: list[Term] = []
    if narrow.body:
        terms.append(of_body(db, narrow.body))
    if narrow.since:
        terms.append(("date >= :since", {"since": narrow.since.isoformat()}))
    if narrow.until:
        terms.append(("date <= :until", {"until": narrow.until.isoformat()}))
    return [*terms, *_of_papers(narrow.papers)]


def _of_papers(keys: tuple[int, ...] | None) -> list[Term]:
    """The condition that a row is of one of these papers; nothing where all are wanted."""
    return [] if keys is None else [(f"document IN ({', '.join(map(str, keys))})", {})]


def narrowed_plans(db: sqlite3.Connection, narrow: Filter) -> list[Term]:
    """The same for the rows of plans: they are of the body whose plan it is and of the one that is to decide.

    Their days are those they are put down for.
    """
    terms = narrowed(db, Filter(narrow.body))
    terms = [(f"({sql}) OR ({sql.replace('body_key', 'maker_key')})", values) for sql, values in terms]
    if narrow.since or narrow.until:
        days = {
            "since": narrow.since.isoformat() if narrow.since else "",
            "until": narrow.until.isoformat() if narrow.until else "9999",
        }
        terms.append(("EXISTS (SELECT 1 FROM json_each(due) d WHERE d.value BETWEEN :since AND :until)", days))
    return [*terms, *_of_papers(narrow.papers)]


def of_body(db: sqlite3.Connection, given: str, table: str = "") -> Term:
    """The condition that a row is of a body that a person means; of one council alone, where the name says which."""
    keys, council = whose(db, given)
    marks = {f"body_{i}": key for i, key in enumerate(keys)}
    sql = f"{table}body_key IN ({', '.join(f':{mark}' for mark in marks)})"
    return (
        (sql, marks) if council is None else (f"{sql} AND {table}council_key = :council", {**marks, "council": council})
    )


def bodies_meant(db: sqlite3.Connection, given: str) -> list[str]:
    """Keys of the bodies that a person means: the one of that name, else all whose names have the words in them.

    A joint meeting is of each of its bodies.
    """
    return whose(db, given)[0]


def whose(db: sqlite3.Connection, given: str) -> tuple[list[str], str | None]:
    """The same, and the key of their council where the name says one of several."""
    if keys := _called(db, given, _BODIES):
        return keys, None
    from .councils import of_council  # noqa: PLC0415 - most databases hold one

    for council, rest in of_council(db, given):
        own = _OF_COUNCIL
        if keys := _called(db, rest, own, council) if rest else [k for (k,) in db.execute(own, {"council": council})]:
            return keys, council
    return [], None


def _called(db: sqlite3.Connection, given: str, bodies: str, council: str = "") -> list[str]:
    from minutes_cli.words.keys import body_key  # noqa: PLC0415 - most commands name no body

    own = body_key(given) or ""
    said = db.execute("SELECT body_key FROM body_names WHERE name_key = ?", (own,)).fetchone()
    key = said[0] if said else own
    known = [row[0] for row in db.execute(bodies, {"council": council} if council else {})]
    exact = [k for k in known if key == k or key in k.split("+")]
    return exact or [k for k in known if key in k]


_BODIES = """
SELECT body_key FROM meetings WHERE body_key IS NOT NULL
UNION SELECT body_key FROM papers WHERE body_key IS NOT NULL
UNION SELECT body_key FROM citations WHERE body_key IS NOT NULL
UNION SELECT body_key FROM plans WHERE body_key IS NOT NULL
UNION SELECT maker_key FROM plans WHERE maker_key IS NOT NULL
"""


_OF_COUNCIL = "SELECT DISTINCT body_key FROM meetings WHERE body_key IS NOT NULL AND council_key = :council"


def conditions(terms: list[Term]) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    for _, more in terms:
        values |= more
    return ("WHERE " + " AND ".join(f"({sql})" for sql, _ in terms) if terms else ""), values


def limit_of(narrow: Filter) -> int:
    return -1 if narrow.limit is None else narrow.limit
