"""Papers and the minutes that decided them, from different packs in any order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.refs import Ref

JUNE = """Report to: Harbour Committee
Date of Meeting: 12 June 2012
Subject: Repair of the Lantern Quay Bollards
Report of: Harbour Master
Wards Affected: All

Summary:

The bollards are loose.

Recommendations:

That

(1) the progress of the repair be noted;
(2) the Harbour Master be requested to report to the meeting in September; and
(3) the old bollards be sold.

Report to: Harbour Committee
Date of Meeting: 12 June 2012
Subject: Otters
Report of: County Naturalist
Wards Affected: All

Recommendation:

That the report be noted.
"""

SEPTEMBER = """HARBOUR COMMITTEE

MEETING HELD AT THE CUSTOM HOUSE ON TUESDAY 12 JUNE 2012

PRESENT: Councillor Quill (in the Chair)

1. APOLOGIES FOR ABSENCE

No apologies were received.

2. DECLARATIONS OF INTEREST

None were declared.

3. LANTERN QUAY BOLLARDS - REPAIR

The Committee considered the report of the Harbour Master.

RESOLVED: That

(1) the progress of the repair be noted; and
(2) the Harbour Master be requested to report in full to the meeting in December, and to bring a drawing.
"""

OTHER = SEPTEMBER.replace("HARBOUR COMMITTEE", "MARKETS COMMITTEE").replace("by the Harbour", "by the Market")
WHERE = "harbour-committee/2012-06-12"
BOLLARDS = f"{WHERE}/paper-repair-of-the-lantern-quay-bollards"
OTTERS = f"{WHERE}/paper-otters"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def keep(db: sqlite3.Connection, *texts: str) -> None:
    """Parse and save papers."""
    for text in texts:
        digest = sha256(text.encode()).hexdigest()
        store.save(db, parse(Document(f"{digest[:8]}.txt", text, sha256=digest)))


def decided(db: sqlite3.Connection) -> dict[str, str | None]:
    return {row["id"]: row["decided"] for row in store.listing(db, "papers").records()}


def shown(db: sqlite3.Connection, key: str) -> Any:
    (entry,) = store.find(db, Ref(id=key))
    return entry


@pytest.mark.parametrize("order", list(permutations((JUNE, SEPTEMBER, OTHER))))
def test_the_next_pack_has_the_minute_whatever_came_first(db: sqlite3.Connection, order: tuple[str, ...]) -> None:
    keep(db, *order)
    assert decided(db) == {BOLLARDS: f"{WHERE}/3", OTTERS: None}


def test_a_paper_waits_for_its_minutes(db: sqlite3.Connection) -> None:
    keep(db, JUNE)
    assert decided(db) == {BOLLARDS: None, OTTERS: None}
    assert shown(db, BOLLARDS).part("decisions") == []
    keep(db, SEPTEMBER)
    assert decided(db)[BOLLARDS] == f"{WHERE}/3"
    (held,) = (d for d in store.documents(db) if d.sha256 == sha256(SEPTEMBER.encode()).hexdigest())
    store.forget(db, held)
    assert decided(db)[BOLLARDS] is None


def test_minutes_of_another_day_or_body_decide_nothing(db: sqlite3.Connection) -> None:
    keep(db, JUNE, OTHER, SEPTEMBER.replace("12 JUNE", "19 JUNE"))
    assert decided(db) == {BOLLARDS: None, OTTERS: None}


def test_a_body_may_lack_its_brackets_where_there_is_one(db: sqlite3.Connection) -> None:
    keep(db, JUNE, SEPTEMBER.replace("HARBOUR COMMITTEE", "HARBOUR COMMITTEE (QUAYS)"))
    assert decided(db)[BOLLARDS] == "harbour-committee-quays/2012-06-12/3"
    keep(db, SEPTEMBER.replace("HARBOUR COMMITTEE", "HARBOUR COMMITTEE (FAIRS)"))
    assert decided(db)[BOLLARDS] is None


def test_each_recommendation_is_compared(db: sqlite3.Connection) -> None:
    keep(db, JUNE, SEPTEMBER)
    assert [(d["recommendation"], d["outcome"], d["resolution"]) for d in shown(db, BOLLARDS).part("decisions")] == [
        (1, "agreed", f"{WHERE}/3(1)"),
        (2, "changed", f"{WHERE}/3(2)"),
        (3, "not found", None),
    ]


def test_a_minute_tells_which_papers_it_decided(db: sqlite3.Connection) -> None:
    keep(db, JUNE, SEPTEMBER)
    assert [p["id"] for p in shown(db, f"{WHERE}/3").part("papers")] == [BOLLARDS]
    assert shown(db, f"{WHERE}/2").part("papers") == []
