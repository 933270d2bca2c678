"""From a REF to the things it can mean, each in full."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.keys import limb_key
from minutes_cli.words.refs import Ref, parse_ref

from .acting import AS_WRITTEN, WHATEVER, action_records, actions
from .filters import Filter, Term, whose
from .former import ids_since
from .in_full import KINDS, entry_of, part, single
from .listings import listing
from .paragraphs import in_paragraph
from .typed import asking_at, terms_of, told_apart
from .under import under_entries
from .unheld import unheld


def find_any(db: sqlite3.Connection, given: str) -> list[Entry]:
    """What a REF, or any id that a listing prints, means.  Raises `UsageError` for what is neither."""
    if given.isdigit() and len(given) < _SHORTEST:
        return find(db, parse_ref(given))
    try:
        ref = parse_ref(given)
    except UsageError:
        if given.strip() and (named := _named(db, given) or _body(db, given)):
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


def _body(db: sqlite3.Connection, given: str) -> Entry | None:
    """The only body that a name means; None where it means several, or none."""
    keys, council = whose(db, given)
    return _named(db, "/".join(filter(None, (council, keys[0])))) if len(keys) == 1 else None


def find(db: sqlite3.Connection, ref: Ref) -> list[Entry]:
    """Everything that `ref` can mean, newest first.  Raises `NotFoundError` for nothing."""
    found = list(_by_id(db, ref.id) if ref.id else _by_words(db, ref))
    if ref.id and not found:
        found = [entry for key in ids_since(db, ref.id) for entry in _by_id(db, key)]
    if ref.number and ref.date and not (ref.body or found):  # as tables print what is no minute: "16/m1 of 2024-05-27"
        found = list(_by_id(db, f"{ref.date}{ref.sitting or ''}/{ref.number}{ref.limb or ''}"))
    if ref.limb and not found:  # what was asked for, or added, outside every resolution
        found = [entry for key in asking_at(db, ref) for entry in _by_id(db, key)]
    if ref.number and not found:
        found = [entry for key in in_paragraph(db, ref)[0] for entry in _by_id(db, key)]
    if ref.number and not found:
        from .numbered_motions import motions_numbered  # noqa: PLC0415 - mostly a minute has the number

        found = [entry for key in motions_numbered(db, ref) for entry in _by_id(db, key)]
    if ref.number and not found:
        found = [entry for key in _numbered(db, ref) for entry in _by_id(db, key)]
    if ref.number or not found:
        found += unheld(db, ref)
    if not found and (given := ref.id or ref.number):
        from .formerly import followed  # noqa: PLC0415 - mostly an id is what it was

        found = [entry for key in followed(db, given) for entry in _by_id(db, key)]
    if not found:
        from .missing import why_nothing  # noqa: PLC0415 - mostly there is something

        raise NotFoundError(why_nothing(db, ref))
    return sorted(found, key=lambda entry: entry.record.get("date") or "", reverse=True)


def under(db: sqlite3.Connection, noun: str, given: str) -> Term:
    """The condition that a row of a noun is what a REF, or the name of a body, means, or stands there.

    Raises `NotFoundError` where it names nothing, `UsageError` for what is no REF.
    """
    return under_entries(db, noun, find_any(db, given))


def find_actions(db: sqlite3.Connection, ref: Ref) -> list[Record]:
    """The actions that `ref` can mean: that of the id, or those of the minute, limb or meeting.

    Raises `NotFoundError`.
    """
    if ref.id:
        for promised in (False, True):
            if found := action_records(db, ("id = :id", {"id": ref.id}), undertakings=promised, want=WHATEVER):
                return found
    if ref.limb and (ids := asking_at(db, ref)):
        return [a for key in ids for a in find_actions(db, Ref(id=key))]
    is_minute = ref.number and listing(db, "items", Filter(limit=1), terms=terms_of(db, ref)).rows
    if not is_minute and (ids := in_paragraph(db, ref)[1]):
        return [a for key in ids for a in find_actions(db, Ref(id=key))]
    if not is_minute and ref.number and (ids := _numbered(db, ref)):
        return [a for key in ids for a in find_actions(db, Ref(id=key))]
    there = under_entries(db, "actions", find(db, ref))
    asked = action_records(db, there, want=WHATEVER)
    asked += action_records(db, there, undertakings=True, want=WHATEVER)
    if not asked:
        raise NotFoundError("no action was found there: `minutes actions --all` lists the actions")
    return asked


def _numbered(db: sqlite3.Connection, ref: Ref) -> list[str]:
    from .numbered_actions import actions_numbered  # noqa: PLC0415 - mostly a minute has the number

    return actions_numbered(db, ref)


def named_actions(db: sqlite3.Connection, given: str) -> list[Record]:
    """The actions that a REF names themselves, by their ids or numbers, and not by the minute that they stand in."""
    try:
        ref = parse_ref(given)
    except UsageError:
        return []
    if ref.id:
        return [a for promised in (False, True) for a in _of_id(db, ref.id, undertakings=promised)]
    held = ref.number and listing(db, "items", Filter(limit=1), terms=terms_of(db, ref)).rows
    ids = [] if held or not ref.number else _numbered(db, ref)
    return [action for key in ids for action in named_actions(db, key)]


def _of_id(db: sqlite3.Connection, key: str, *, undertakings: bool) -> list[Record]:
    return action_records(db, ("id = :id", {"id": key}), undertakings=undertakings, want=WHATEVER)


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
    return replace(row, parts=(part(db, "resolutions", item=given), asked))


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
    yield from (entry_of(db, kind, row) for row in single(listing(db, KINDS[kind], terms=terms)))


def _rows(db: sqlite3.Connection, noun: str, **equal: str) -> list[Listing]:
    return single(part(db, noun, **equal))
