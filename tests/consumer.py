"""A script of somebody who uses the library: `make lint` checks it strictly, `test_python.py` runs it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, assert_type

from minutes_cli import (
    Taken,
    actions,
    arising,
    close,
    doctor,
    find,
    ingest,
    items,
    meetings,
    motions,
    open_db,
    people,
    query,
    read_db,
    references,
    search,
    since,
    trace,
)
from minutes_cli.row_types import ActionRow, ItemRow, MotionRow, PersonRow, ProofRow, Trace, Votes


def main(place: Path, *papers: Path) -> list[str]:
    """Return a line of each thing that a script would ask for."""
    with open_db(place) as db:
        taken = ingest(db, *papers)
        assert_type(taken, list[Taken])
        done = close(db, "9 (2) of 22 June 2018", by="A Clerk")
        assert_type(done, ActionRow)
        assert_type(done["status"], Literal["open", "reported", "ended", "closed", "dismissed"])
    with read_db(place) as db:
        rows = actions(db, ("open", "closed"), body="Parks", limit=3)
        assert_type(rows, list[ActionRow])
        assert_type(rows[0]["owner"], str | None)
        assert_type(rows[0]["evidence"][0]["quote"] if rows[0]["evidence"] else "", str)
        assert_type(items(db), list[ItemRow])
        assert_type(motions(db, lost=True), list[MotionRow])
        assert_type([motion["votes"] for motion in motions(db)], list[Votes | None])
        assert_type(people(db, "Quill"), list[PersonRow])
        assert_type([reference["from"] for reference in references(db)], list[str])
        assert_type(trace(db, "9 of 22 June 2018"), Trace)
        assert_type(find(db, "9 of 22 June 2018"), list[dict[str, Any]])
        assert_type(query(db, "SELECT 1 AS one"), list[dict[str, Any]])
        told = [row["passage"] for row in search(db, "towpath")]
        told += [f"{row['what']} {row['text']}" for row in since(db, "1 January 2018")]
        told += [row["task"] for row in arising(db, "Parks")]
        told += [row["date"] or "undated" for row in meetings(db)]
    assert_type(doctor(place), list[ProofRow])
    return [*told, *(one.name for one in taken)]
