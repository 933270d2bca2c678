"""Later minutes that speak of an action, or of what is called as its matter is, and do not tell that it is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_cli import store
from test_spoken import EVERY, keep

FIRST = """HERNE TOWN COUNCIL

Minutes of the meeting of the Heronry Committee held on Tuesday 6 February 2029 at 7.00 pm in the Mill

Present: Councillors A. Quill (Chair), B. Moss

13. FOOTBRIDGE AT MILL LANE

RESOLVED: That the Estates Manager be requested to report on the cost of a new footbridge.

14. ALLOTMENTS

RESOLVED: That

(1) the Town Clerk be requested to write to the owner of Mill Farm about the hedge; and

(2) the Estates Manager be requested to mend the gate.

15. HERONS

Herons were seen.
"""
LATER = """HERNE TOWN COUNCIL

Minutes of the meeting of the Heronry Committee held on Tuesday 5 March 2029 at 7.00 pm in the Mill

Present: Councillors A. Quill (Chair), B. Moss

20. MINUTES

RESOLVED: That the minutes of 6 February 2029 be confirmed.

21. {}

22. HERONS

Herons were seen.
"""
OPEN = {
    "another gate": "CEMETERY\n\nThe Estates Manager reported that the gate of the cemetery had been mended.",
    "another house": "MILL FARM\n\nThe Town Clerk reported that the owner of Mill House had written about the hedge.",
    "a condition": "ALLOTMENTS\n\nIf the owner did not answer, the matter of the letter about the hedge "
    "(Minute 14 (1) of 6 February 2029) would not be pursued.",
    "a denial": "ALLOTMENTS\n\nRESOLVED: That it be not the case that no further action be taken on Minute 14 (2) of "
    "6 February 2029.",
    "nothing": "ALLOTMENTS\n\nThe gate order was superseded by nothing; the Estates Manager was to mend the gate "
    "(Minute 14 (2) of 6 February 2029).",
    "a letter from him": "ALLOTMENTS\n\nThe owner of Mill Farm had written to the Town Clerk about the hedge.",
    "an absence": "FOOTBRIDGE\n\nIn the absence of the report requested under Minute 13 of 6 February 2029, the "
    "Estates Manager gave an oral update.",
    "forgotten": "ALLOTMENTS\n\nFurther to Minute 14 (1) of 6 February 2029 the Town Clerk had forgotten to write.",
    "never sent": "ALLOTMENTS\n\nFurther to Minute 14 (1) of 6 February 2029 the letter was never sent.",
    "unsent": "ALLOTMENTS\n\nFurther to Minute 14 (1) of 6 February 2029 the letter had been left unsent.",
    "ready": "ALLOTMENTS\n\nFurther to Minute 14 (1) of 6 February 2029 the letter was ready to be sent.",
    "more time": "FOOTBRIDGE\n\nPursuant to Minute 13 of 6 February 2029 the Estates Manager submitted a request "
    "for more time.",
    "apologies": "FOOTBRIDGE\n\nPursuant to Minute 13 of 6 February 2029 the Estates Manager submitted his apologies.",
    "hearsay": "ALLOTMENTS\n\nA resident said that the Estates Manager had mended the gate. He said it was untrue.",
    "a question": "FOOTBRIDGE AT MILL LANE\n\nCllr Moss asked why the report on the cost of a new footbridge requested "
    "under Minute 13 of 6 February 2029 was not on the agenda.",
    "a log": "ACTION LOG\n\nMinute | Action | Owner | Status\n14 (1) | Write to owner | Town Clerk | Complete? No\n"
    "14 (2) | Mend gate | Estates Manager | Done: no",
}
TOLD = {
    "the gate": ("ALLOTMENTS\n\nThe Estates Manager reported that the gate had been mended.", "reported"),
    "the letter": (
        "ALLOTMENTS\n\nFurther to Minute 14 (1) of 6 February 2029 the Town Clerk said that she had written to him.",
        "reported",
    ),
    "its end": (
        "ALLOTMENTS\n\nRESOLVED: That no further action be taken on Minute 14 (2) of 6 February 2029.",
        "ended",
    ),
    "a question with its answer": (
        "FOOTBRIDGE\n\nCllr Moss asked if the report of Minute 13 of 6 February 2029 was there; the Chair said yes.",
        "reported",
    ),
}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database with the first minutes."""
    with store.open_db(tmp_path / "m.db") as connection:
        keep(connection, "first.txt", FIRST)
        yield connection


def states(db: sqlite3.Connection) -> list[str]:
    """Tell what became of each action of the first minutes."""
    return [row["status"] for row in store.actions(db, want=EVERY).records() if row["date"] == "2029-02-06"]


@pytest.mark.parametrize("how", OPEN)
def test_what_does_not_tell_of_it_leaves_it_open(db: sqlite3.Connection, how: str) -> None:
    keep(db, "later.txt", LATER.format(OPEN[how]))
    assert states(db) == ["open"] * 3


@pytest.mark.parametrize("how", TOLD)
def test_what_tells_of_it_is_heard(db: sqlite3.Connection, how: str) -> None:
    text, status = TOLD[how]
    keep(db, "later.txt", LATER.format(text))
    assert sorted(states(db)) == sorted(["open", "open", status])
