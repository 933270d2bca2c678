"""The listings: one table of nouns, one query for all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.listing import Listing

Term = tuple[str, dict[str, Any]]
"""A condition in SQL, and its parameters."""


class Filter(NamedTuple):
    """What every listing can be narrowed by; None and empty narrow nothing."""

    body: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None


class ActionFilter(NamedTuple):
    """What actions can also be narrowed by."""

    statuses: frozenset[str] = frozenset(("open",))
    overdue: bool = False
    """Only those that are open and were due before `as_of`."""
    owner: str | None = None
    due_before: date | None = None
    as_of: date | None = None
    """The day it is, for `overdue`; None for today."""
    undertakings: bool = False
    """Those promised in discussion, too."""


class _Noun(NamedTuple):
    view: str
    columns: str
    """Names of the JSON contract, parted by spaces, after the five that every row begins with."""
    order: str


PLACE = ("id", "document", "page", "start", "end")
_IN_SQL = {
    "document": "document_name",
    "start": "span_start",
    "end": "span_end",
    "from": "source",
    "overdue": "(status = 'open' AND due IS NOT NULL AND due < :as_of)",
}
"""JSON names whose SQL is another."""

_BOOLEAN = frozenset(("number_inferred", "exempt", "overdue"))
_NESTED = frozenset(("present", "apologies", "candidates", "evidence", "due_history", "recommendations", "findings"))
_NEWEST = "date IS NULL, date DESC, document, span_start, key"

_NOUNS = {
    "meetings": _Noun(
        "current_meetings", "body date date_after date_before starts venue items present apologies", _NEWEST
    ),
    "items": _Noun("current_items", "body date number number_inferred title text exempt", _NEWEST),
    "resolutions": _Noun("current_resolutions", "item body date number path disposition text", _NEWEST),
    "references": _Noun(
        "current_citations", "kind raw from body date number limb status target candidates", "document, span_start, key"
    ),
    "actions": _Noun(
        "current_actions",
        "resolution body date number path owner task due due_text recurrence next_due status overdue evidence "
        "due_history",
        f"due IS NULL, due, {_NEWEST}",
    ),
    "papers": _Noun("current_papers", "agenda_item subject author date body summary recommendations exempt", _NEWEST),
}


ALL = Filter()
OPEN = ActionFilter()


def listing(
    db: sqlite3.Connection, noun: str, narrow: Filter = ALL, *, terms: Iterable[Term] = (), order: str | None = None
) -> Listing:
    """The rows of a noun (`meetings`, `items`, `resolutions`, `references`, `papers`, `actions`) that pass `narrow`.

    `terms` are more conditions; `order` replaces the noun's own.
    """
    spec = _NOUNS[noun]
    columns = (*PLACE, *spec.columns.split())
    where, values = conditions([*narrowed(db, narrow), *terms])
    selected = ", ".join(_IN_SQL.get(c, c) for c in columns)
    rows = db.execute(
        f"SELECT {selected} FROM {spec.view} {where} ORDER BY {order or spec.order} LIMIT :limit",  # noqa: S608 - our own names
        {"as_of": date.today().isoformat(), **values, "limit": limit_of(narrow)},  # noqa: DTZ011 - the reader's own day
    )
    return Listing(noun, columns, tuple(_shaped(columns, row) for row in rows))


def actions(db: sqlite3.Connection, narrow: Filter = ALL, want: ActionFilter = OPEN) -> Listing:
    """The action log.  `statuses` empty means all."""
    terms: list[Term] = []
    if want.statuses:
        terms.append((f"status IN ({', '.join(map(repr, sorted(want.statuses)))})", {}))
    if want.overdue:
        terms.append((_IN_SQL["overdue"], {}))
    if want.owner:
        terms.append(("owner LIKE '%' || :owner || '%'", {"owner": want.owner}))
    if want.due_before:
        terms.append(("due < :due_before", {"due_before": want.due_before.isoformat()}))
    if want.as_of:
        terms.append(("1", {"as_of": want.as_of.isoformat()}))
    if not want.undertakings:
        terms.append(("NOT undertaking", {}))
    return listing(db, "actions", narrow, terms=terms)


_DOCUMENT_COLUMNS = (
    *PLACE,
    *("name", "sha256", "kind", "format", "pages", "characters", "meetings", "items", "papers", "ingested_at"),
    "findings",
)


def document_list(db: sqlite3.Connection, narrow: Filter = ALL) -> Listing:
    """The documents, latest first; narrowed to those that hold a meeting or a paper of that body and time."""
    terms = narrowed(db, narrow)
    where = ""
    values: dict[str, Any] = {}
    if terms:
        inner, values = conditions(terms)
        where = f"WHERE key IN (SELECT document FROM meetings {inner} UNION SELECT document FROM papers {inner})"  # noqa: S608
    rows = db.execute(
        f"""
        SELECT id, name, NULL, 0, characters, name, sha256, kind, format, pages, characters, meetings, items, papers,
            ingested_at, findings
        FROM document_list {where} ORDER BY key DESC LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "limit": limit_of(narrow)},
    )
    return Listing("documents", _DOCUMENT_COLUMNS, tuple(_shaped(_DOCUMENT_COLUMNS, row) for row in rows))


_PEOPLE_COLUMNS = (*PLACE, "name", "role", "body", "present", "apologies", "chaired", "first", "last")


def people(db: sqlite3.Connection, narrow: Filter = ALL) -> Listing:
    """Who came to the meetings of each body, how often, and who sent apologies; the place is that of the latest."""
    where, values = conditions(narrowed(db, narrow))
    rows = db.execute(
        f"""
        SELECT lower(replace(name, ' ', '-')) || coalesce('/' || body_key, ''), document_name, page, span_start,
            span_end, name, role, body, sum(part NOT IN ('apologies', 'absent')), sum(part = 'apologies'),
            sum(part = 'chair'), first, max(coalesce(date, ''))
        FROM (SELECT *, min(date) OVER (PARTITION BY name, body_key) AS first FROM current_attendance {where})
        GROUP BY name, body_key ORDER BY name, body_key LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "limit": limit_of(narrow)},
    )
    return Listing("people", _PEOPLE_COLUMNS, tuple((*row[:-1], row[-1] or None) for row in rows))


def narrowed(db: sqlite3.Connection, narrow: Filter) -> list[Term]:
    terms: list[Term] = []
    if narrow.body:
        keys = bodies_meant(db, narrow.body)
        marks = {f"body_{i}": key for i, key in enumerate(keys)}
        terms.append((f"body_key IN ({', '.join(f':{mark}' for mark in marks)})", marks))
    if narrow.since:
        terms.append(("date >= :since", {"since": narrow.since.isoformat()}))
    if narrow.until:
        terms.append(("date <= :until", {"until": narrow.until.isoformat()}))
    return terms


def bodies_meant(db: sqlite3.Connection, given: str) -> list[str]:
    """Keys of the bodies that a person means: the one of that name, else all whose names have the words in them."""
    from .keys import body_key  # noqa: PLC0415 - most commands name no body

    key = body_key(given) or ""
    known = [row[0] for row in db.execute(_BODIES)]
    return [key] if key in known else [k for k in known if key in k]


_BODIES = """
SELECT body_key FROM meetings WHERE body_key IS NOT NULL
UNION SELECT body_key FROM papers WHERE body_key IS NOT NULL
UNION SELECT body_key FROM citations WHERE body_key IS NOT NULL
"""


def conditions(terms: list[Term]) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    for _, more in terms:
        values |= more
    return ("WHERE " + " AND ".join(f"({sql})" for sql, _ in terms) if terms else ""), values


def limit_of(narrow: Filter) -> int:
    return -1 if narrow.limit is None else narrow.limit


def _shaped(columns: tuple[str, ...], row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row of SQL as the JSON contract has it: true and false, lists."""
    return tuple(
        bool(value) if name in _BOOLEAN else _list(value) if name in _NESTED else value
        for name, value in zip(columns, row, strict=True)
    )


def _list(text: str) -> list[Any]:
    if text == "[]":
        return []
    import json  # noqa: PLC0415 - many tables are printed without it

    found: list[Any] = json.loads(text)
    return found
