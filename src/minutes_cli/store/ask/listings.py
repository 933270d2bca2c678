"""The listings: one table of nouns, one query for all of them."""

import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing
from minutes_cli.store.schema.address_view import address_of

from .filters import ALL, PLACE, Filter, Term, conditions, limit_of, narrowed, narrowed_plans


class _Noun(NamedTuple):
    view: str
    columns: str
    """Names of the JSON contract, parted by spaces, after the five that every row begins with."""
    order: str
    narrowed: Callable[[sqlite3.Connection, Filter], list[Term]] = narrowed


_IN_SQL = {
    "document": "document_name",
    "start": "span_start",
    "end": "span_end",
    "from": "source",
    "url": address_of("x"),
}
_OF_NOUN = {"meetings": {"kind": "occasion"}}
"""The same for one noun alone: what tells of a meeting, minutes or agenda, is `kind` in SQL."""
"""JSON names whose SQL is another."""

_BOOLEAN = frozenset(("number_inferred", "exempt", "draft"))
_NESTED = frozenset(
    ("present", "apologies", "candidates", "recommendations", "findings", "due", "bodies", "votes", "also")
)
_NEWEST = "date IS NULL, date DESC, document, span_start, key"

CITED_THERE = "document IN (SELECT document FROM items WHERE id = :item)"
"""Of references, beside `item = :item`: they are found by document and item, and not by the item alone."""

PRINTED_ONCE: Term = ("id NOT IN (SELECT id FROM reprints)", {})
"""Of resolutions: what is printed in the council's minutes, too, is listed once."""

_NOUNS = {
    "meetings": _Noun(
        "current_meetings",
        "body date date_after date_before starts venue items present apologies kind state draft confirmed_by "
        "body_from date_from bodies url",
        _NEWEST,
    ),
    "items": _Noun("current_items", "body date number number_inferred title text exempt url", _NEWEST),
    "resolutions": _Noun(
        "current_resolutions", "item body date number path disposition text basis motion also exempt url", _NEWEST
    ),
    "motions": _Noun(
        "current_motions",
        "item body date number text moved_by seconded_by outcome amends votes resolution exempt url",
        _NEWEST,
    ),
    "references": _Noun(
        "current_citations",
        "kind raw from body date number limb status target candidates url",
        "document, span_start, key",
    ),
    "papers": _Noun(
        "current_papers", "agenda_item subject author date body summary recommendations exempt url", _NEWEST
    ),
    "plans": _Noun("current_plans", "kind subject body due officer decision_maker paper url", _NEWEST, narrowed_plans),
}


def listing(
    db: sqlite3.Connection, noun: str, narrow: Filter = ALL, *, terms: Iterable[Term] = (), order: str | None = None
) -> Listing:
    """The rows of a noun (`meetings`, `items`, `resolutions`, `motions`, …) that pass `narrow`.

    `terms` are more conditions; `order` replaces the noun's own.
    """
    spec = _NOUNS[noun]
    columns = columns_of(noun)
    terms = list(terms)
    if noun == "resolutions" and not terms:
        terms.append(PRINTED_ONCE)
    where, values = conditions([*spec.narrowed(db, narrow), *terms])
    in_sql = _IN_SQL | _OF_NOUN.get(noun, {})
    selected = ", ".join(in_sql.get(c, c) for c in columns)
    rows = db.execute(
        f"SELECT {selected} FROM {spec.view} x {where} ORDER BY {order or spec.order} LIMIT :limit",  # noqa: S608 - our own names
        {**values, "limit": limit_of(narrow)},
    )
    found = Listing(noun, columns, tuple(_shaped(columns, row) for row in rows))
    if noun in _PUT:
        from .unanimous import with_unanimous  # noqa: PLC0415 - only what was decided was put to a vote

        return with_unanimous(db, found)
    if noun != "papers":
        return found
    from .deciding import with_decided  # noqa: PLC0415 - only papers are compared with minutes

    return with_decided(db, found)


_PUT = frozenset(("resolutions", "motions"))


def columns_of(noun: str) -> tuple[str, ...]:
    """The names of a noun's columns, in the order of the contract."""
    return (*PLACE, *_NOUNS[noun].columns.split())


def resolutions(
    db: sqlite3.Connection, narrow: Filter = ALL, dispositions: Collection[str] = (), *, terms: Iterable[Term] = ()
) -> Listing:
    """What was resolved; of some dispositions alone, where any are given.  `terms` are more conditions."""
    marks = {f"disposition_{n}": name for n, name in enumerate(dispositions)}
    kinds: list[Term] = [(f"disposition IN ({', '.join(f':{mark}' for mark in marks)})", marks)] if marks else []
    return listing(db, "resolutions", narrow, terms=[PRINTED_ONCE, *kinds, *terms])


def plans_unread(db: sqlite3.Connection) -> bool:
    """Whether plans are held of which there is no row: an older version read them."""
    told = db.execute("SELECT 1 FROM segments WHERE kind IN ('work programme', 'forward plan')").fetchone()
    return told is not None and db.execute("SELECT 1 FROM plans").fetchone() is None


_DOCUMENT_COLUMNS = (
    *PLACE,
    *("name", "sha256", "kind", "format", "pages", "characters", "meetings", "items", "papers", "ingested_at"),
    *("findings", "url"),
)


def document_list(db: sqlite3.Connection, narrow: Filter = ALL, *, keys: str | None = None) -> Listing:
    """The documents, latest first; narrowed to those that hold a meeting or a paper of that body and time.

    `keys` are those of the only ones that are wanted, as JSON.
    """
    terms = narrowed(db, narrow)
    where = ""
    values: dict[str, Any] = {}
    if terms:
        inner, values = conditions(terms)
        where = f"WHERE key IN (SELECT document FROM meetings {inner} UNION SELECT document FROM papers {inner})"  # noqa: S608
    if keys is not None:
        where = f"{where} AND" if where else "WHERE"
        where += " key IN (SELECT value FROM json_each(:keys))"
        values["keys"] = keys
    rows = db.execute(
        f"""
        SELECT id, name, NULL, 0, characters, name, sha256, kind, format, pages, characters, meetings, items, papers,
            ingested_at, findings, url
        FROM document_list {where} ORDER BY key DESC LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "limit": limit_of(narrow)},
    )
    return Listing("documents", _DOCUMENT_COLUMNS, tuple(_shaped(_DOCUMENT_COLUMNS, row) for row in rows))


def _shaped(columns: tuple[str, ...], row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row of SQL as the JSON contract has it: true and false, lists."""
    return tuple(
        bool(value) if name in _BOOLEAN else _list(value) if name in _NESTED else value
        for name, value in zip(columns, row, strict=True)
    )


def _list(text: str | None) -> list[Any] | None:
    if text is None:
        return None
    if text == "[]":
        return []
    import json  # noqa: PLC0415 - many tables are printed without it

    found: list[Any] = json.loads(text)
    return found
