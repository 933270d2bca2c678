"""What a person said of a row of actions stays with whom the row names, among rows that ask several for the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.store.ask.doubting import doubts
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


GROUPED = "Clerk:\n- mend the gate by 1 May 2041\nC Fenn:\n- buy paint"


@pytest.mark.parametrize(
    ("before", "after", "doubtful"),
    [
        (GROUPED, "B Thorn:\n- mend the gate by 1 May 2041\nC Fenn:\n- buy paint", "B Thorn"),
        (GROUPED, "B Thorn: mend the gate by 1 May 2041\nC Fenn: buy paint", "B Thorn"),
        (GROUPED, "- B Thorn to mend the gate by 1 May 2041\n- C Fenn to buy paint", "B Thorn"),
        ("Clerk: mend the gate\nC Fenn: buy paint", "B Thorn:\n- mend the gate\nC Fenn:\n- buy paint", "B Thorn"),
        ("Clerk to:\n- mend the gate\n- mow", "B Thorn to:\n- mend the gate\n- mow", "B Thorn"),
    ],
)
def test_a_row_of_a_group_is_of_whom_the_group_names(
    db: sqlite3.Connection, before: str, after: str, doubtful: str
) -> None:
    told = _read(db, before)
    store.pronounce(db, store.Verdict(told["Clerk"][0], "close", date(2041, 4, 1), "A Clerk"))
    found = {who: (status, doubt) for who, (_, status, doubt) in _read(db, after).items()}
    assert {status for status, _ in found.values()} == {"open"}
    assert [who for who, (_, doubt) in found.items() if doubt] in ([doubtful], [])
    assert len([*doubts(db)]) == 1


def test_a_row_that_goes_to_the_group_of_another_leaves_the_word_behind(db: sqlite3.Connection) -> None:
    told = _read(db, "A Moss:\n- mend the gate\nClerk:\n- buy paint")
    store.pronounce(db, store.Verdict(told["Clerk"][0], "close", date(2041, 4, 1), "A Clerk"))
    keep(db, "a.txt", f"{HEAD}A Moss:\n- mend the gate\n- buy paint\nClerk:\n- buy seed\n\n13. CLOSE\n\nAt nine.\n")
    assert {a["status"] for a in store.actions(db, want=EVERY).records()} == {"open"}
    assert len([*doubts(db)]) == 1


@pytest.mark.parametrize(
    "after",
    [
        GROUPED.replace("Clerk:", "The Town Clerk:"),
        "C Fenn:\n- buy paint\nClerk:\n- mend the gate by 1 May 2041",
        "Clerk: mend the gate by 1 May 2041\nC Fenn: buy paint",
        f"A Moss:\n- sow\n{GROUPED}",
    ],
)
def test_a_group_that_is_written_otherwise_is_of_the_same(db: sqlite3.Connection, after: str) -> None:
    told = _read(db, GROUPED)
    store.pronounce(db, store.Verdict(told["Clerk"][0], "close", date(2041, 4, 1), "A Clerk"))
    found = {who: (status, doubt) for who, (_, status, doubt) in _read(db, after).items()}
    assert next(told for who, told in found.items() if "Clerk" in who) == ("closed", False)
    assert not [*doubts(db)]
