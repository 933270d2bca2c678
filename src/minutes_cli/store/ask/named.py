"""What has an id and is no minute: a recommendation, a person, a body, a document."""

from __future__ import annotations

import re
import sqlite3

from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Listing, Record

from .attending import people
from .deciding import DECISIONS, decisions
from .filters import PLACE
from .listings import document_list, listing
from .naming import bodies
from .places import document_of

_RECOMMENDATION = re.compile(r"(?P<paper>.+)/rec-(?P<number>\d+)")
_DOCUMENT = re.compile(r"[0-9a-f]{12}")
RECOMMENDATION = (*DECISIONS, "body", "date", "paper")


def find_named(db: sqlite3.Connection, given: str) -> Entry | None:
    """The thing of that very id, as listings print it, or the paper of that name; None where there is none."""
    given = given.strip()
    if found := _RECOMMENDATION.fullmatch(given):
        return _recommendation(db, found["paper"], int(found["number"]))
    if " " in given:
        return None
    if _DOCUMENT.fullmatch(given) and (entry := _only(db, "document", document_list(db), given)):
        return entry
    if given[:1].isdigit() and "/" in given:
        return None  # begins with a day: a minute
    for kind, rows in (("body", bodies), ("person", people)):
        if entry := _only(db, kind, rows(db), given):
            return entry
    called = [row for row in document_list(db).rows if given in {row[1], row[1].rpartition("/")[2]}]
    return _only(db, "document", document_list(db), called[0][0]) if len(called) == 1 else None


def _only(db: sqlite3.Connection, kind: str, rows: Listing, given: str) -> Entry | None:
    found = next((row for row in rows.rows if row[0] == given), None)
    if found is None:
        return None
    row = Listing(rows.noun, rows.columns, (found,))
    record = row.records()[0]
    parts = (_meetings(db, record),) if kind in {"body", "document"} else ()
    return Entry(kind, record["body"] if kind == "body" else record["name"], row, parts, _source(db, record))


def _meetings(db: sqlite3.Connection, record: Record) -> Listing:
    """Those of a body, or those that are shown from a document."""
    if "sha256" in record:
        term = ("document_name = :name", {"name": record["name"]})
    else:
        council, _, key = record["id"].rpartition("/")
        term = ("body_key = :key AND council_key = :council", {"key": key, "council": council})
    return listing(db, "meetings", terms=[term])


def _recommendation(db: sqlite3.Connection, paper: str, number: int) -> Entry | None:
    """A recommendation with what became of it, as far as that is held."""
    held = listing(db, "papers", terms=[("id = :id OR substr(id, -length(:end)) = :end", _ids(paper))]).records()
    if len(held) != 1 or not 0 < number <= len(held[0]["recommendations"]):
        return None
    record = held[0]
    text = record["recommendations"][number - 1]
    decided = next((row for row in decisions(db, record).records() if row["recommendation"] == number), {})
    nothing = dict.fromkeys(RECOMMENDATION)
    place = {name: record[name] for name in (*PLACE[1:], "body", "date")}
    own = {"id": f"{record['id']}/rec-{number}", "recommendation": number, "text": text, "paper": record["id"]}
    row = {**nothing, **{k: v for k, v in decided.items() if k not in PLACE}, **place, **own}
    title = record["subject"] or ""
    return Entry(
        "recommendation",
        title,
        Listing("decisions", RECOMMENDATION, (tuple(row[name] for name in RECOMMENDATION),)),
        source=_source(db, row),
    )


def _ids(given: str) -> dict[str, str]:
    return {"id": given, "end": f"/{given}"}


def _source(db: sqlite3.Connection, record: Record) -> str:
    start, end = record["start"] or 0, record["end"] or 0
    sql = "SELECT substr(text, ?, ?) FROM documents WHERE id = ?"
    found = db.execute(sql, (start + 1, end - start, document_of(db, record))).fetchone()
    return str(found[0]) if found else ""
