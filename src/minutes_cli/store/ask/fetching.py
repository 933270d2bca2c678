"""Meetings that are cited and not held: packs to fetch, and those that may be held without their date."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Container, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from minutes_cli.words.dates import find_dates
from minutes_cli.words.keys import number_key

from .exempt import exempt_ids, stands_in

_CITED = """
SELECT council_key, body_key, body, date, number, limb, id, document_name, number_key FROM current_citations
WHERE status = 'not_held' AND (date IS NOT NULL OR number IS NOT NULL)
ORDER BY council_key, body_key, date, document_name, span_start
"""


class Wanted(NamedTuple):
    """A meeting that papers cite."""

    kind: str
    """`not-held`, `undated` where it is likely held without its date, `no-day` where none is cited."""
    message: str
    place: tuple[Any, ...]
    council: str
    body: str | None
    date: str | None
    """None of minutes that papers cite by their number alone."""
    times: int


class _Undated(NamedTuple):
    """Minutes that are held without a date."""

    id: str
    council_key: str
    body_key: str | None
    after: str | None
    before: str | None
    numbers: frozenset[str]
    """Empty where the paper lost its numbers."""


def wanted(db: sqlite3.Connection) -> Iterator[Wanted]:
    """Each meeting that is cited and not held under its day, with how often and for which minutes.

    What is cited of a body by numbers alone is one more; what exempt minutes cite is told by itself.
    """
    undated, hidden = _undated(db), exempt_ids(db)
    unread: dict[str, list[str]] | None = None
    for cited in _groups(db.execute(_CITED).fetchall(), hidden):
        council, key, body, day, *_ = cited[0]
        times = {1: "once", 2: "twice"}.get(len(cited), f"{len(cited)} times")
        minutes = sorted({" ".join(x for x in row[4:6] if x) for row in cited if row[4]})
        told = f"cited {times}" + (f", for {', '.join(minutes)}" if minutes else "")
        place = (cited[0][6], cited[0][7], None, None, None)
        if day is None:
            yield Wanted("no-day", f"minutes to find: {told}, without a day", place, council, body, None, len(cited))
            continue
        numbers = frozenset(row[8] for row in cited if row[8])
        citing = {row[6] for row in cited}
        here = [
            one.id
            for one in undated
            if _may_be(one, council, key, day, numbers) and not any(ref.startswith(f"{one.id}/") for ref in citing)
        ]
        if here:
            message = f"{told}; may be held without a date, as {' or '.join(here)}: say it with `minutes ingest --date`"
            yield Wanted("undated", message, place, council, body, day, len(cited))
        else:
            unread = _without_minutes(db) if unread is None else unread
            told += f"; {' and '.join(unread[day])} is of that day, without minutes" if day in unread else ""
            yield Wanted("not-held", f"minutes to fetch: {told}", place, council, body, day, len(cited))


def _groups(rows: list[tuple[Any, ...]], hidden: Container[str]) -> Iterator[list[tuple[Any, ...]]]:
    """The citations of each meeting, those in open minutes and those in exempt ones apart."""
    for _, group in groupby(rows, key=lambda row: (row[0], row[1], row[3])):
        cited = list(group)
        told = [row for row in cited if not stands_in(row[6], hidden)]
        yield from (each for each in (told, [row for row in cited if row not in told]) if each)


def _may_be(one: _Undated, council: str, body: str | None, day: str, numbers: frozenset[str]) -> bool:
    """Whether undated minutes may be those of a meeting: nothing that either tells is against it.

    Of minutes that name no body, and of a citation that names none, only days on either side say that they may be.
    """
    if one.council_key != council or (body or "") not in (one.body_key or body or "").split("+"):
        return False
    if (one.after and day <= one.after) or (one.before and day >= one.before):
        return False
    if numbers and one.numbers and not numbers & one.numbers:
        return False
    return bool((body and one.body_key) or (one.after and one.before))


_UNDATED = """
SELECT m.id, m.council_key, m.body_key, m.date_after, m.date_before,
    (SELECT group_concat(i.number, char(10)) FROM items i WHERE i.document = m.document AND i.meeting = m.id)
FROM meetings m
WHERE m.kind = 'minutes' AND m.date IS NULL AND NOT EXISTS (SELECT 1 FROM settled_meetings s WHERE s.key = m.key)
ORDER BY m.id
"""


def _undated(db: sqlite3.Connection) -> list[_Undated]:
    found = []
    for key, council, body, after, before, numbers in db.execute(_UNDATED).fetchall():
        keys = {number_key(number) or "" for number in (numbers or "").splitlines() if not number.startswith("#")}
        found.append(_Undated(key, council, body, after, before, frozenset(keys)))
    return list({one.id: one for one in found}.values())


_WITHOUT = """
SELECT name, declared FROM documents d
WHERE declared IS NOT NULL AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.document = d.id AND m.kind = 'minutes')
ORDER BY name
"""


def _without_minutes(db: sqlite3.Connection) -> dict[str, list[str]]:
    """By day, the papers that their titles and names say are of it, and in which no minutes were found."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, declared in db.execute(_WITHOUT):
        for day in sorted({d.date.isoformat() for _, words, _ in json.loads(declared) for d in find_dates(words)}):
            found[day].append(name)
    return found
