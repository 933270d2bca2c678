"""Matters arising: what the next meeting of a body has to hear of, as officers list it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from minutes_cli.errors import NotFoundError
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import corrects
from minutes_cli.words.near import did_you_mean

from .acting import EVERY, actions
from .dating import told_on
from .exempt import exempt_ids, stands_in
from .filters import ALL, PLACE, Filter, Term, bodies_meant
from .naming import nearest
from .paragraphs import paragraphs
from .repeating import asked_again
from .telling import Telling

COLUMNS = (
    *PLACE,
    *(
        "body",
        "date",
        "number",
        "path",
        "title",
        "owner",
        "task",
        "due_now",
        "status",
        "overdue",
        "promised",
        "paragraph",
        "again",
        "told",
        "possibly",
        "exempt",
        "url",
    ),
)


def arising(
    db: sqlite3.Connection,
    body: str,
    narrow: Filter = ALL,
    as_of: date | None = None,
    *,
    undertakings: bool = False,
    public: bool = False,
) -> Listing:
    """The open actions of a body, and those of which something was told or said since its last meeting began.

    1. first what is open, then what was reported, ended or closed;
    2. in each by meeting, the earliest first, and by the order of its minutes;
    3. with all that was told of each, first to last, by papers and by people, and where else it may be told of;
    4. `public` leaves out what is exempt, and what exempt papers tell.
    Raises `NotFoundError` for a body of which nothing is held.
    """
    if not bodies_meant(db, body):
        raise NotFoundError(f'no body has "{body}" in its name{did_you_mean(nearest(db, body)) or _ASK}')
    return matters(db, narrow._replace(body=body), as_of, undertakings=undertakings, public=public)


def matters(
    db: sqlite3.Connection,
    narrow: Filter,
    as_of: date | None,
    *,
    terms: Sequence[Term] = (),
    undertakings: bool = False,
    public: bool = False,
) -> Listing:
    """The same of whatever actions `narrow` and `terms` leave."""
    want = EVERY._replace(as_of=as_of)
    every = narrow._replace(limit=None)
    asked = [(row, False) for row in actions(db, every, want, terms=terms).records()]
    if undertakings:
        promised = actions(db, every, want._replace(undertakings=True), terms=terms)
        asked += [(row, True) for row in promised.records()]
    hidden: frozenset[str] = exempt_ids(db) if public else frozenset()
    telling = Telling(db, hidden)
    asked = [
        (row, promised) for row, promised in asked if not (public and (row["exempt"] or telling.tells("actions", row)))
    ]
    told = [(row, promised, _told(db, row)) for row, promised in asked]
    last = _last_meetings(db, narrow.until)
    again = asked_again(db, (row["resolution"] for row, _ in asked), hidden)
    at = paragraphs(db, (row["id"] for row, _ in asked))
    rows = [
        (
            *(row[name] for name in (*PLACE, "body", "date", "number", "path")),
            _open(telling, _title(db, row)),
            row["owner"],
            _open(telling, row["task"]),
            *(row[name] for name in ("due_now", "status", "overdue")),
            promised,
            at.get(row["id"]),
            again.get(row["resolution"], []),
            [one for one in said if not stands_in(one["id"], hidden) and not telling.holds(one)],
            [one for one in row["possibly"] if not stands_in(one["id"], hidden) and not telling.holds(one)],
            row["exempt"],
            row["url"],
        )
        for row, promised, said in sorted(told, key=_order)
        if row["status"] == "open" or _is_new(row, said, last.get((_council(row, last), row["body"])))
    ]
    return Listing("arising", COLUMNS, tuple(rows[: narrow.limit]))


def _open(telling: Telling, words: str | None) -> str | None:
    """Words without those that tell of exempt business."""
    return telling.blanked(words) if words and telling.ids else words


_ASK = ": `minutes bodies` shows those there are"


def _order(matter: tuple[Record, bool, list[Any]]) -> tuple[Any, ...]:
    row = matter[0]
    return (
        row["status"] != "open",
        row["body"] or "~",
        row["date"] or "9999",
        row["document"],
        row["start"],
        row["id"],
    )


def _is_new(row: Record, told: list[Record], last: str | None) -> bool:
    """Whether something became of it at or after the last meeting, which is what the next has not heard."""
    return last is None or (row["date"] or "") >= last or any((one["on"] or "") >= last for one in told)


def _told(db: sqlite3.Connection, row: Record) -> list[Record]:
    """What papers told, and what people said, in the order of days; not how they put the reading right."""
    papers = [{"on": told_on(db, e["id"]), "by": None, "id": e["id"], "text": e["quote"]} for e in row["evidence"]]
    people = [
        {"on": w["on"], "by": w["by"], "id": None, "text": w["because"] or _DONE[w["word"]]}
        for w in row["said"]
        if not (w["in_doubt"] or corrects(w))
    ]
    return sorted([*papers, *people], key=lambda one: one["on"] or "")


_DONE = {"close": "closed", "reopen": "reopened", "note": "noted", "amend": "amended", "add": "added"}


def _last_meetings(db: sqlite3.Connection, until: date | None) -> dict[tuple[str, str], str]:
    """Of each body, by its council's key and its name, the day of its last meeting, up to a day, in minutes held."""
    sql = """SELECT council_key, body, max(date) FROM current_meetings WHERE kind = 'minutes' AND body IS NOT NULL
        AND date <= ? GROUP BY council_key, body"""
    rows = db.execute(sql, ((until or date.max).isoformat(),))
    return {(council, body): day for council, body, day in rows if day}


def _council(row: Record, known: Iterable[tuple[str, str]]) -> str:
    """The key of the council in front of an id; "" where there is none."""
    first = str(row["id"]).partition("/")[0]
    return first if any(first == council for council, _ in known) else ""


def _title(db: sqlite3.Connection, row: Record) -> str | None:
    found = db.execute("SELECT title FROM current_actions WHERE id = ?", (row["id"],)).fetchone()
    return found[0] if found else None
