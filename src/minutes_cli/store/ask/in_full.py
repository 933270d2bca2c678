"""What a listing has a row of, in full: with what belongs to it, and the passage that it came from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from minutes_cli.store.entry import Entry
from minutes_cli.store.keep.told import said_of_actions
from minutes_cli.store.listing import Listing, Record

from .acting import AS_WRITTEN, EVERY, WHATEVER, actions
from .acting import COLUMNS as ACTION_COLUMNS
from .amending import amendments
from .attending import who_came
from .deciding import decisions, taken_at
from .exempted import said_exempt
from .filters import Term
from .listings import CITED_THERE, listing
from .repeating import repeated

KINDS = {
    "item": "items",
    "resolution": "resolutions",
    "paper": "papers",
    "meeting": "meetings",
    "plan": "plans",
    "motion": "motions",
    "reference": "references",
}
_AS_WRITTEN = "document, span_start, key"


def entry_of(db: sqlite3.Connection, kind: str, row: Listing) -> Entry:
    """A row in full."""
    record = row.records()[0]
    key = record["id"]
    parts: tuple[Listing, ...]
    if kind == "item":
        within: Term = ("item = :item", {"item": key})
        taken = _among(db, "papers", taken_at(db, record))
        resolved = part(db, "resolutions", item=key)
        put = (resolved, part(db, "motions", item=key), *repeated(db, (row[0] for row in resolved.rows)))
        parts = (*put, *_asked(db, within), part(db, "references", item=key), taken)
        title = record["title"] or ""
    elif kind == "resolution":
        parts = (*_around(db, record), *repeated(db, [key]))
        title = _one(db, "SELECT title FROM current_items WHERE id = ?", record["item"]) or ""
    elif kind == "meeting":
        parts = (part(db, "items", meeting=key), who_came(db, key))
        title = record["body"] or ""
    elif kind == "motion":
        parts = (_among(db, "resolutions", [record["resolution"]] if record["resolution"] else []),)
        title = _one(db, "SELECT title FROM current_items WHERE id = ?", record["item"]) or ""
    elif kind == "reference":
        parts = ()
        title = record["raw"]
    elif kind == "plan":
        parts = (_brought(db, record),)
        title = record["subject"]
    else:
        parts = (
            *_asked(db, ("item = :item", {"item": key})),
            part(db, "references", source=key),
            decisions(db, record),
        )
        title = record["subject"] or ""
    if kind in {"item", "resolution", "meeting", "motion"}:
        parts = (*parts, amendments(db, record))
    if kind in {"item", "paper"}:
        parts = (*parts, said_exempt(db, key, kind))
    return Entry(kind, title, row, parts, _source(db, kind, record), *_proof(db, kind, record))


def _among(db: sqlite3.Connection, noun: str, ids: list[str]) -> Listing:
    """The rows of `noun` that have one of these ids."""
    marks = {f"id_{n}": key for n, key in enumerate(ids)}
    return listing(db, noun, terms=[(f"id IN ({', '.join(f':{mark}' for mark in marks)})", marks)], order=_AS_WRITTEN)


_TELLS = """
SELECT s.text, p.body_key FROM current_plans p
JOIN statements s ON s.document = p.document AND s.source = p.paper AND s.span_start = p.span_start
WHERE p.id = ?
"""


def _brought(db: sqlite3.Connection, plan: Record) -> Listing:
    """The actions that a row of a plan is evidence for: those that quote what its paper tells by it."""
    told = db.execute(_TELLS, (plan["id"],)).fetchone() or (None, None)
    told_of: Term = ("body_key IS :body AND instr(evidence, :paper)", {"body": told[1], "paper": plan["paper"]})
    every = actions(db, want=EVERY, terms=[told_of], order=AS_WRITTEN) if told[0] else None
    rows = every.rows if every else ()
    at = ACTION_COLUMNS.index("evidence")
    quoting = tuple(row for row in rows if any(e["id"] == plan["paper"] and e["quote"] == told[0] for e in row[at]))
    return Listing("evidence_for", ACTION_COLUMNS, quoting)


def _asked(db: sqlite3.Connection, within: Term) -> tuple[Listing, ...]:
    """What was asked for there, what was promised, and what people said of it."""
    asked = actions(db, want=WHATEVER, terms=[within], order=AS_WRITTEN)
    promised = actions(db, want=WHATEVER._replace(undertakings=True), terms=[within], order=AS_WRITTEN)
    said = said_of_actions(db, [str(row[0]) for row in (*asked.rows, *promised.rows)])
    return asked, promised._replace(noun="undertakings"), said


def _around(db: sqlite3.Connection, record: Record) -> tuple[Listing, ...]:
    """Of a resolution: the stems above it, the limbs below it, its actions and references."""
    every = part(db, "resolutions", item=record["item"])
    stem_of = dict(db.execute("SELECT path, stem FROM current_resolutions WHERE item = ?", (record["item"],)))
    path = every.columns.index("path")

    def above(at: str | None) -> Iterator[str]:
        while (at := stem_of.get(at)) is not None:
            yield at

    stems = set(above(record["path"]))
    below = {at for at in stem_of if record["path"] in above(at)}
    within = "resolution IN (SELECT value FROM json_each(:ids))"
    limbs = Listing("resolutions", every.columns, tuple(row for row in every.rows if row[path] in below))
    marks = {"ids": "[" + ", ".join(f'"{r["id"]}"' for r in (record, *limbs.records())) + "]"}
    stands_on = [
        stem["motion"]
        for stem in (record, *every.records())
        if stem["motion"] and stem["path"] in {*stems, record["path"]}
    ]
    return (
        Listing("stems", every.columns, tuple(row for row in every.rows if row[path] in stems)),
        limbs,
        _among(db, "motions", list(dict.fromkeys(stands_on))),
        *_asked(db, (within, marks)),
        listing(db, "references", terms=[(within.replace("resolution", "source", 1), marks)]),
    )


def _proof(db: sqlite3.Connection, kind: str, record: Record) -> tuple[str | None, tuple[str | None, str | None]]:
    """From what a number is inferred, and between which days an undated meeting lies."""
    if kind not in {"item", "resolution"}:
        return None, (record.get("date_after"), record.get("date_before"))
    item = record["id"] if kind == "item" else record["item"]
    proof, after, before = db.execute(_PROOF, (item,)).fetchone()
    return proof, (after, before) if record["date"] is None else (None, None)


_PROOF = """
SELECT
    coalesce(i.inferred_from, CASE WHEN m.unnumbered THEN (
        SELECT n.proof FROM number_offsets n WHERE n.document = m.document AND n.meeting = m.id) END),
    m.date_after, m.date_before
FROM current_items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting WHERE i.id = ?
"""
"""The view goes through all that is cited: it is asked only of a meeting whose numbers are lost."""


def part(db: sqlite3.Connection, noun: str, **equal: str) -> Listing:
    """The rows of `noun` where each column equals the value given, in the paper's order."""
    terms: list[Term] = [(f"{name} = :{name}", {name: value}) for name, value in equal.items()]
    terms += [(CITED_THERE, {})] if noun == "references" and "item" in equal else []
    return listing(db, noun, terms=terms, order=_AS_WRITTEN)


def single(many: Listing) -> list[Listing]:
    """Each row as a listing of its own."""
    return [Listing(many.noun, many.columns, (row,)) for row in many.rows]


_VIEWS = {"reference": "current_citations"}


def _source(db: sqlite3.Connection, kind: str, record: Record) -> str:
    """The untouched passage that a row came from."""
    sql = f"""
        SELECT substr(d.text, span_start + 1, span_end - span_start)
        FROM {_VIEWS.get(kind, f"current_{KINDS[kind]}")} r JOIN documents d ON d.id = r.document WHERE r.id = ?
    """  # noqa: S608 - our own names
    return str(_one(db, sql, record["id"]))


def _one(db: sqlite3.Connection, sql: str, *values: object) -> Any:
    return db.execute(sql, values).fetchone()[0]
