"""From a REF to the things it can mean, each in full."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.entry import Entry
from minutes_cli.store.keep.told import said_of_actions
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.keys import limb_key
from minutes_cli.words.refs import Ref, parse_ref

from .acting import AS_WRITTEN, EVERY, WHATEVER, action_records, actions
from .acting import COLUMNS as ACTION_COLUMNS
from .amending import amendments
from .deciding import decisions, taken_at
from .filters import Filter, Term
from .former import ids_since
from .listings import CITED_THERE, listing
from .paragraphs import in_paragraph
from .repeating import repeated
from .typed import asking_at, terms_of, told_apart
from .unheld import unheld

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


def find_any(db: sqlite3.Connection, given: str) -> list[Entry]:
    """What a REF, or any id that a listing prints, means.  Raises `UsageError` for what is neither."""
    if given.isdigit() and len(given) < _SHORTEST:
        return find(db, parse_ref(given))
    try:
        ref = parse_ref(given)
    except UsageError:
        if named := _named(db, given):
            return [named]
        raise
    if " " not in given and (named := _named(db, given)):
        return [named]
    return find(db, ref)


_SHORTEST = 12
"""Digits of the id of a document, which may look like a number."""


def _named(db: sqlite3.Connection, given: str) -> Entry | None:
    from .named import find_named  # noqa: PLC0415 - mostly a minute is asked for

    return find_named(db, given)


def find(db: sqlite3.Connection, ref: Ref) -> list[Entry]:
    """Everything that `ref` can mean, newest first.  Raises `NotFoundError` for nothing."""
    found = list(_by_id(db, ref.id) if ref.id else _by_words(db, ref))
    if ref.id and not found:
        found = [entry for key in ids_since(db, ref.id) for entry in _by_id(db, key)]
    if ref.number and ref.date and not found:  # as tables print what is no minute: "16/m1 of 2024-05-27"
        found = list(_by_id(db, f"{ref.date}{ref.sitting or ''}/{ref.number}{ref.limb or ''}"))
    if ref.limb and not found:  # what was asked for, or added, outside every resolution
        found = [entry for key in asking_at(db, ref) for entry in _by_id(db, key)]
    if ref.number and not found:
        found = [entry for key in in_paragraph(db, ref)[0] for entry in _by_id(db, key)]
    if ref.number or not found:
        found += unheld(db, ref)
    if not found:
        from .missing import why_nothing  # noqa: PLC0415 - mostly there is something

        raise NotFoundError(why_nothing(db, ref))
    return sorted(found, key=lambda entry: entry.record.get("date") or "", reverse=True)


def find_actions(db: sqlite3.Connection, ref: Ref) -> list[Record]:
    """The actions that `ref` can mean: that of the id, or those of the minute or limb.  Raises `NotFoundError`."""
    if ref.id:
        for promised in (False, True):
            if found := action_records(db, ("id = :id", {"id": ref.id}), undertakings=promised, want=WHATEVER):
                return found
    if ref.limb and (ids := asking_at(db, ref)):
        return [a for key in ids for a in find_actions(db, Ref(id=key))]
    is_minute = ref.number and listing(db, "items", Filter(limit=1), terms=terms_of(db, ref)).rows
    if not is_minute and (ids := in_paragraph(db, ref)[1]):
        return [a for key in ids for a in find_actions(db, Ref(id=key))]
    found = [action for entry in find(db, ref) for noun in ("actions", "undertakings") for action in entry.part(noun)]
    if not found:
        raise NotFoundError("nobody was asked for anything there: `minutes actions --all` lists the actions")
    return found


def item_row(db: sqlite3.Connection, given: str) -> Entry | None:
    """A minute by its id, without what belongs to it; None where it is not held."""
    rows = _rows(db, "items", id=given)
    return Entry("item", rows[0].records()[0]["title"] or "", rows[0]) if rows else None


def brief(db: sqlite3.Connection, given: str) -> Entry | None:
    """A minute by its id, with what it resolved and asked for alone; None where it is not held."""
    if (row := item_row(db, given)) is None:
        return None
    within: Term = ("item = :item", {"item": given})
    asked = actions(db, want=WHATEVER, terms=[within], order=AS_WRITTEN)
    return replace(row, parts=(_part(db, "resolutions", item=given), asked))


def paper_row(db: sqlite3.Connection, given: str) -> Entry | None:
    """A paper by its id, without what belongs to it."""
    rows = _rows(db, "papers", id=given)
    return Entry("paper", rows[0].records()[0]["subject"] or "", rows[0]) if rows else None


def _by_id(db: sqlite3.Connection, given: str) -> Iterator[Entry]:
    """What has the id; an id without the body in front of it will do."""
    for kind, noun in KINDS.items():
        if rows := _rows(db, noun, id=given):
            yield from (entry_of(db, kind, row) for row in rows)
            return
    if home := db.execute("SELECT coalesce(resolution, item) FROM current_actions WHERE id = ?", (given,)).fetchone():
        yield from _by_id(db, home[0])
    for (whole,) in db.execute(_ENDING, {"end": f"/{given}"}).fetchall():
        yield from _by_id(db, whole)


_ENDING = """
SELECT id FROM items WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM resolutions WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM meetings WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM papers WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM plans WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM motions WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM citations WHERE substr(id, -length(:end)) = :end
UNION SELECT id FROM actions WHERE substr(id, -length(:end)) = :end
"""


def _by_words(db: sqlite3.Connection, ref: Ref) -> Iterator[Entry]:
    kind = "meeting" if ref.number is None else "resolution" if ref.limb else "item"
    terms = terms_of(db, ref)
    if ref.number and (at := told_apart(ref.number)):
        home = "item" if ref.limb else "id"
        terms.append((f"substr({home}, -length(:nth)) = :nth", {"nth": at}))
    if ref.limb:
        terms.append(("path_key = :limb", {"limb": limb_key(ref.limb)}))
    yield from (entry_of(db, kind, row) for row in _single(listing(db, KINDS[kind], terms=terms)))


def entry_of(db: sqlite3.Connection, kind: str, row: Listing) -> Entry:
    """A row in full."""
    record = row.records()[0]
    key = record["id"]
    parts: tuple[Listing, ...]
    if kind == "item":
        within: Term = ("item = :item", {"item": key})
        taken = _among(db, "papers", taken_at(db, record))
        resolved = _part(db, "resolutions", item=key)
        put = (resolved, _part(db, "motions", item=key), *repeated(db, (row[0] for row in resolved.rows)))
        parts = (*put, *_asked(db, within), _part(db, "references", item=key), taken)
        title = record["title"] or ""
    elif kind == "resolution":
        parts = (*_around(db, record), *repeated(db, [key]))
        title = _one(db, "SELECT title FROM current_items WHERE id = ?", record["item"]) or ""
    elif kind == "meeting":
        parts = (_part(db, "items", meeting=key),)
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
            _part(db, "references", source=key),
            decisions(db, record),
        )
        title = record["subject"] or ""
    if kind in {"item", "resolution", "meeting"}:
        parts = (*parts, amendments(db, record))
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
    every = _part(db, "resolutions", item=record["item"])
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


def _part(db: sqlite3.Connection, noun: str, **equal: str) -> Listing:
    """The rows of `noun` where each column equals the value given, in the paper's order."""
    terms: list[Term] = [(f"{name} = :{name}", {name: value}) for name, value in equal.items()]
    terms += [(CITED_THERE, {})] if noun == "references" and "item" in equal else []
    return listing(db, noun, terms=terms, order=_AS_WRITTEN)


def _rows(db: sqlite3.Connection, noun: str, **equal: str) -> list[Listing]:
    return _single(_part(db, noun, **equal))


def _single(many: Listing) -> list[Listing]:
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
