"""Minutes that are likely of one thread, as they were told when papers came in (`keep.relating`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from minutes_cli.store.entry import Likely
from minutes_cli.store.listing import Listing

from .lookup import item_row

OUTCOMES = ("id", "path", "text", "outcome", "of", "decision", "decided_in")
"""Of a recommendation: its id, path and words, what became of it, in which body, and where."""

_BACK = """
SELECT earlier, later, strength, how, why, earlier_quote, quote, outcome FROM links
WHERE later = ? ORDER BY strength DESC, earlier
"""
_ON = """
SELECT later, earlier, strength, how, why, quote, earlier_quote, outcome FROM links
WHERE earlier = ? ORDER BY strength DESC, later
"""
_LEAST = 0.3
"""Strength below which minutes further on are not likely of the thread."""
_MOST = 60
"""Minutes of a thread that are shown."""


def is_likely(db: sqlite3.Connection, item: str) -> bool:
    """Whether anything is likely of one thread with a minute."""
    return any(db.execute(f"{sql} LIMIT 1", (item,)).fetchone() for sql in (_BACK, _ON))


def likely(
    db: sqlite3.Connection, item: str, known: Iterable[str], walked: set[str], *, back: bool
) -> tuple[Likely, ...]:
    """The minutes that one likely follows (`back`), or that likely follow it, and theirs in turn; first to last.

    Those of `known` are in the thread already, as it is cited.  What follows those of `walked` is told elsewhere in the
    answer: they are named and not gone on from, and the others are put among them.
    """
    seen = {item, *known}
    found: list[Likely] = []
    ahead = [(1.0, item)]
    while ahead and len(found) < _MOST:
        near_strength, near = ahead.pop(0)
        for far, at, strength, *rest in db.execute(_BACK if back else _ON, (near,)).fetchall():
            how, why, quote, near_quote, outcome = rest
            told = round(near_strength * strength, 2)
            if far in seen or told < _LEAST or (entry := item_row(db, far)) is None:
                continue
            seen.add(far)
            found.append(Likely(entry, told, how, why, quote, near_quote, at, outcome))
            if far not in walked:
                walked.add(far)
                ahead.append((told, far))
    return tuple(sorted(found, key=_when))


def _when(one: Likely) -> tuple[str, str]:
    return one.far.record["date"] or "", one.far.record["id"]


_OUTCOMES = """
SELECT o.id, r.path, r.text, o.outcome, o.of_body, o.decision, o.decided_in
FROM recommended o JOIN current_resolutions r ON r.id = o.id WHERE o.item = ? ORDER BY r.span_start, r.key
"""


def outcomes(db: sqlite3.Connection, item: str) -> Listing:
    """What became of the recommendations of a minute, in the body that they went to."""
    return Listing("outcomes", OUTCOMES, tuple(db.execute(_OUTCOMES, (item,)).fetchall()))
