"""Limbs that repeat an earlier limb of their meeting word for word: they ask for nothing new, and are not lost."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable

from minutes_cli.store.listing import Listing

from .listings import listing


def asked_again(
    db: sqlite3.Connection, resolutions: Iterable[str | None], hidden: Collection[str] = ()
) -> dict[str, list[str]]:
    """Of resolutions the ids of the limbs that repeat them, but of those of minutes that are hidden."""
    wanted = set(filter(None, resolutions))
    found: dict[str, list[str]] = defaultdict(list)
    for of, key, item in db.execute(_AGAIN) if wanted else ():
        if of in wanted and item not in hidden:
            found[of].append(key)
    return dict(found)


_AGAIN = "SELECT restates, id, item FROM current_resolutions WHERE restates IS NOT NULL ORDER BY document, span_start"


def repeated(db: sqlite3.Connection, resolutions: Iterable[str]) -> tuple[Listing, Listing]:
    """The limbs that repeat some of these resolutions, and those that some of these repeat."""
    ids = {"ids": json.dumps(list(resolutions))}
    again = listing(db, "resolutions", terms=[(f"restates IN ({_IDS})", ids)], order=_ORDER)
    first = listing(db, "resolutions", terms=[(f"id IN ({_FIRST})", ids)], order=_ORDER)
    return again._replace(noun="repeated_in"), first._replace(noun="repeats")


_IDS = "SELECT value FROM json_each(:ids)"
_FIRST = f"SELECT restates FROM resolutions WHERE id IN ({_IDS})"  # noqa: S608 - our own names
_ORDER = "document, span_start, key"
