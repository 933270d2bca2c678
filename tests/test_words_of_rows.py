"""What a person said of a row of actions stays with whom the row names, among rows that ask several for the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from test_spoken import keep

EVERY = store.ActionFilter(statuses=frozenset(), as_of=date(2041, 12, 1))
HEAD = """QUAY COMMITTEE

MINUTES OF THE MEETING HELD ON TUESDAY 12TH MARCH, 2041

PRESENT: Councillors A Moss, B Thorn, C Fenn

11. APOLOGIES

None.

12. ACTIONS

"""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def _read(db: sqlite3.Connection, rows: str) -> dict[str, tuple[str, str, bool]]:
    """Keep a paper with some rows; tell of each owner the id, the status, and whether something is in doubt there."""
    keep(
        db,
        "a.txt",
        f"{HEAD}{rows}\n\n13. CLOSE\n\nThe meeting ended at nine.\n",
    )
    told = store.actions(db, want=EVERY).records()
    return {a["owner"]: (a["id"], a["status"], any(s["in_doubt"] for s in a["said"])) for a in told}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Clerk: reply\nC Fenn: reply", "Clerk: reply\nB Thorn: reply\nC Fenn: reply"),
        ("Clerk: reply\nC Fenn: reply", "C Fenn: reply\nClerk: reply"),
        ("A Moss: mow\nC Fenn: reply", "A Moss: mow\nB Thorn: reply\nC Fenn: reply"),
        ("Reply to it – Clerk\nReply to it – C Fenn", "Reply to it – C Fenn\nReply to it – Clerk"),
        ("Clerk to reply to Holm\nC Fenn to reply to Holm", "C Fenn to reply to Holm\nClerk to reply to Holm"),
    ],
)
def test_it_goes_with_the_row_that_names_the_same(db: sqlite3.Connection, before: str, after: str) -> None:
    told = _read(db, before)
    store.pronounce(db, store.Verdict(told["C Fenn"][0], "close", date(2041, 4, 1), "A Clerk"))
    found = {who: (status, doubt) for who, (_, status, doubt) in _read(db, after).items()}
    assert found.pop("C Fenn") == ("closed", False)
    assert set(found.values()) == {("open", False)}


def test_where_the_row_names_another_now_it_is_in_doubt(db: sqlite3.Connection) -> None:
    told = _read(db, "A Moss: mow\nC Fenn: reply")
    store.pronounce(db, store.Verdict(told["C Fenn"][0], "close", date(2041, 4, 1), "A Clerk"))
    found = _read(db, "A Moss: mow\nB Thorn: reply")
    assert found["B Thorn"][1:] == ("open", True)


def test_a_name_that_is_written_otherwise_is_the_same(db: sqlite3.Connection) -> None:
    told = _read(db, "A Moss: mow\nC Fenn: reply")
    store.pronounce(db, store.Verdict(told["C Fenn"][0], "close", date(2041, 4, 1), "A Clerk"))
    assert _read(db, "A Moss: mow\nCllr Fenn: reply")["Cllr Fenn"][1:] == ("closed", False)
