"""Two meetings of a body on one day that ask in the same words: what was said of one is never said of the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.parse.pipeline import parse
from minutes_cli.threads.seated import Sitting, read_sitting, with_sitting
from test_spoken import keep

CUT = "the Clerk write to the keeper of the mill and ask for the osiers to be cut by 1 May 2041"
HERONS = "3. THE HERONS OF THE MARSH\n\nThe warden told of nests and eggs, and of a fox that came at night.\n\n"
EELS = "3. EELS AND LAMPREYS\n\nThe fishers were heard on their nets, and thanked for the smoke house.\n\n"


def minutes(head: str, more: str = "") -> str:
    """Write the minutes of a meeting whose head says so of kind and time: "ORDINARY|2.00 pm"."""
    kind, _, time = head.partition("|")
    held = f"MINUTES OF THE {kind} MEETING HELD ON 6 March 2041{f' AT {time}' if time else ''}".replace("  ", " ")
    return (
        f"QUAY COMMITTEE\n\n{held}\n\nPRESENT: Councillor Teal (Chair)\n\n1. APOLOGIES\n\nNone.\n\n"
        f"2. OSIERS\n\nRESOLVED: That {CUT}.\n\n{more}9. CLOSE\n\nThe meeting ended.\n\n"
    )


ONE, TWO, THREE, FOUR = ("|1.00 pm", "|2.00 pm", "|3.00 pm", "|4.00 pm")
USUAL, EXTRA, BARE = ("ORDINARY", "EXTRAORDINARY", "")
MOVES: dict[str, tuple[list[str], int, list[str], int | None]] = {
    "as they were": ([TWO, FOUR], 1, [TWO, FOUR], 1),
    "swapped": ([TWO, FOUR], 0, [FOUR, TWO], 1),
    "swapped, the second was meant": ([TWO, FOUR], 1, [FOUR, TWO], 0),
    "gone": ([TWO, FOUR], 0, [FOUR], None),
    "the other gone": ([TWO, FOUR], 1, [FOUR], 0),
    "one before": ([TWO, FOUR], 0, [ONE, TWO, FOUR], 1),
    "one between": ([TWO, FOUR], 1, [TWO, THREE, FOUR], 2),
    "only one, another before": ([TWO], 0, [ONE, TWO], 1),
    "only one, its time corrected": ([TWO], 0, [THREE], 0),
    "of two, its time corrected": ([TWO, FOUR], 0, [THREE, FOUR], None),
    "of two, by some minutes": ([TWO, FOUR], 0, ["|2.05 pm", FOUR], 0),
    "of two, the time of the other": ([TWO, FOUR], 1, [THREE, FOUR], 1),
    "kinds, swapped": ([USUAL, EXTRA], 0, [EXTRA, USUAL], 1),
    "kinds, gone": ([USUAL, EXTRA], 0, [EXTRA], None),
    "nothing tells, as many": ([BARE, BARE], 1, [BARE, BARE], 1),
    "nothing tells, one more": ([BARE, BARE], 0, [BARE, BARE, BARE], None),
}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "m.db") as connection:
        connection.execute("PRAGMA synchronous = OFF")  # no plug is pulled here
        yield connection


def statuses(db: sqlite3.Connection) -> list[str]:
    """Tell what became of each action, by paper and place."""
    found = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    return [str(row["status"]) for row in sorted(found, key=lambda row: (row["document"], row["start"]))]


def close(db: sqlite3.Connection, at: int) -> None:
    """Close the action that comes so late."""
    found = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    action = sorted(found, key=lambda row: (row["document"], row["start"]))[at]
    store.pronounce(db, store.Verdict(str(action["id"]), "close", date(2041, 4, 1), because="seen"))


def doubts(db: sqlite3.Connection) -> int:
    return len(store.check(db, kinds=["in-doubt"]).rows)


@pytest.mark.parametrize("move", MOVES)
def test_in_one_paper_it_stays_with_its_meeting(db: sqlite3.Connection, tmp_path: Path, move: str) -> None:
    before, meant, after, stands = MOVES[move]
    keep(db, "a.txt", "".join(map(minutes, before)))
    assert statuses(db) == ["open"] * len(before)
    close(db, meant)
    text = "".join(map(minutes, after)) + "\n"
    keep(db, "a.txt", text)
    wanted = ["closed" if n == stands else "open" for n in range(len(after))]
    assert (statuses(db), doubts(db)) == (wanted, stands is None)
    for held in store.documents(db):
        store.refill(db, parse(store.load(db, held.key), store.said_of(db, held.sha256)))
    assert (statuses(db), doubts(db)) == (wanted, stands is None)
    with store.open_db(tmp_path / "n.db") as other:  # and so it is where all is made anew
        other.execute("PRAGMA synchronous = OFF")
        keep(other, "a.txt", text)
        store.restore(other, tmp_path / "m.db.said.jsonl")
        assert (statuses(other), doubts(other)) == (wanted, stands is None)


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("replaced", [False, True])
def test_a_second_paper_of_the_day_is_not_closed_by_what_was_said_of_the_first(
    db: sqlite3.Connection, first: int, *, replaced: bool
) -> None:
    papers = [("a.txt", minutes(TWO, HERONS)), ("b.txt", minutes(FOUR, EELS))]
    keep(db, *papers[first])
    close(db, 0)
    keep(db, *papers[1 - first])
    if replaced:
        keep(db, papers[first][0], papers[first][1] + "\nSigned\n")
    assert statuses(db) == ["closed" if n == first else "open" for n in range(2)]
    assert doubts(db) == 0


@pytest.mark.parametrize("meant", [0, 1])
def test_a_paper_of_one_of_two_meetings_takes_what_was_said_of_that_one(db: sqlite3.Connection, meant: int) -> None:
    keep(db, "a.txt", minutes(TWO, HERONS) + minutes(FOUR, EELS))
    close(db, meant)
    store.forget(db, store.find_documents(db, "a.txt")[0])
    keep(db, "b.txt", minutes(FOUR, EELS) + "\nSigned\n")
    assert statuses(db) == ["closed" if meant else "open"]
    assert doubts(db) == (not meant)


def test_what_was_added_stays_with_its_meeting(db: sqlite3.Connection) -> None:
    text = minutes(TWO) + minutes(FOUR)
    keep(db, "a.txt", text)
    item = db.execute("SELECT id, document FROM items WHERE number = '2' ORDER BY span_start DESC").fetchone()
    at = text.rindex(CUT)
    store.add(db, store.Addition(item[1], item[0], CUT, at, at + len(CUT), "count the osiers", date(2041, 4, 1)))
    after = minutes(FOUR) + minutes(TWO)
    keep(db, "a.txt", after)
    (added,) = [row for row in store.actions(db).records() if row["added"]]
    assert added["start"] == after.index(CUT)


@pytest.mark.parametrize(
    ("sitting", "told"),
    [
        (Sitting("18:00", "ordinary"), "[ordinary meeting at 18:00, one of 1]\nMill House"),
        (Sitting(None, "extraordinary", 2), "[extraordinary meeting, one of 2]\nMill House"),
        (Sitting(None, "ordinary"), "Mill House"),
    ],
)
def test_a_meeting_is_told_by_the_first_line_of_what_stands_around(sitting: Sitting, told: str) -> None:
    assert with_sitting("Mill House", sitting) == told
    assert read_sitting(told) == (sitting if told.startswith("[") else None, "Mill House")
    assert with_sitting(None, sitting) is None
