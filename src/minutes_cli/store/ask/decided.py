"""The decisions as they are handed on: each under its stems, with its votes, its minute and its meeting."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Decision, Decisions, Wanted

from .exempt import exempt_ids, public
from .filters import Filter, Term
from .listings import PRINTED_ONCE, listing
from .telling import Telling


def decided(db: sqlite3.Connection, wanted: Wanted, motions: Listing) -> Decisions:
    """What the meetings wanted decided; `motions` are theirs, as they may be handed on.

    1. a stem is told with each limb below it, and is a row of its own only where there is none;
    2. nothing is exempt, nor quotes what is, unless that is wanted.
    """
    terms = about(wanted, "item") or [PRINTED_ONCE]
    found = listing(db, "resolutions", Filter(wanted.body, wanted.since, wanted.until), terms=terms)
    kept, hidden = (found, 0) if wanted.exempt else public(db, found)
    rows = kept.records()
    ids = {(row["item"], row["path"]): row["id"] for row in rows}
    texts = {(row["item"], row["path"]): row["text"] for row in rows}
    above = {row["id"]: tuple(stems_above(texts, row["item"], row["path"])) for row in rows}
    stems = {ids[row["item"], path] for row in rows for path in above[row["id"]]}
    minutes, votes = _minutes(db, wanted), _votes(motions, rows)
    made = []
    for row in rows:
        if row["id"] not in stems:
            under = tuple((ids[row["item"], path], texts[row["item"], path]) for path in above[row["id"]])
            nearest = (row["id"], *(key for key, _ in reversed(under)))
            told = next((votes[key] for key in nearest if key in votes), None)
            made.append(Decision(row, *minutes[row["item"]], under, told))
    made.sort(key=_place)
    made.sort(key=lambda one: one.row["date"] or "", reverse=True)
    return Decisions(tuple(made), hidden, _undated(db, wanted))


def about(wanted: Wanted, column: str) -> list[Term]:
    """The condition that a row is of the minutes that are wanted; nothing where all are."""
    if wanted.about is None:
        return []
    return [(_AMONG.format(column), {"about": json.dumps(sorted(wanted.about))})]


_AMONG = "{} IN (SELECT value FROM json_each(:about))"


def stems_above(texts: Mapping[tuple[str, str], str], item: str, path: str) -> Iterator[str]:
    """The paths of what stands above a limb, outermost first: what ends in a colon, and not all that has such a path.

    `[2]` begins a block of its own: nothing stands above it.
    """
    parts = _PART.findall(path)
    for deep in range(path.startswith("["), len(parts)):
        at = "".join(parts[:deep])
        if texts.get((item, at), "").rstrip().rstrip(" -–—").endswith(":"):
            yield at


_PART = re.compile(r"\[\d+\]|\([^()]*\)")
_MINUTES = """
SELECT i.id, i.title, i.meeting, m.date_after, m.date_before
FROM current_items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
"""


def _minutes(
    db: sqlite3.Connection, wanted: Wanted
) -> dict[str, tuple[str | None, str, tuple[str | None, str | None]]]:
    """Of each minute its title, its meeting and between which days that was, where its own is not known."""
    hidden = frozenset() if wanted.exempt else exempt_ids(db)
    telling = Telling(db, hidden)
    return {
        key: (telling.blanked(title) if title and hidden else title, meeting, (after, before))
        for key, title, meeting, after, before in db.execute(_MINUTES)
    }


def _votes(motions: Listing, rows: Iterable[Record]) -> dict[str, Record]:
    """By the id of a resolution the votes on the motion that it came from, whichever of the two names the other."""
    told = [row for row in motions.records() if row["votes"]]
    by_motion = {row["id"]: row["votes"] for row in told}
    found = {row["id"]: by_motion[row["motion"]] for row in rows if row["motion"] in by_motion}
    return {row["resolution"]: row["votes"] for row in told if row["resolution"]} | found


def _place(one: Decision) -> tuple[bool, str, str, str, int]:
    row = one.row
    return (row["body"] is None, row["body"] or "", one.meeting, row["document"], row["start"])


def _undated(db: sqlite3.Connection, wanted: Wanted) -> int:
    if wanted.about is not None or not (wanted.since or wanted.until):
        return 0
    found = listing(db, "resolutions", Filter(wanted.body), terms=[PRINTED_ONCE, ("date IS NULL", {})])
    return len((found if wanted.exempt else public(db, found)[0]).rows)
