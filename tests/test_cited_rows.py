"""Rows that a minute heads, and what is said of its record: neither brings back what is not told to be done."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = """LOWBRIDGE PARISH COUNCIL

Minutes of the meeting of the Parish Council held on {day}

Present: Cllrs A Bright (Chairman), S Cole, D Frost. In attendance: Mrs T Webb (Clerk)

"""
ASKED = f"""{HEAD.format(day="12 March 2030")}31 DRAINS
RESOLVED: That the Clerk be asked to report the blocked drain in Church Lane to County Highways.

32 POND WALL
RESOLVED: That the Clerk be asked to obtain three quotes for the repair of the pond wall.

33 CLOSE
The meeting closed at nine.
"""


def status(folder: Path, number: str, words: str) -> str:
    """What became of what minute 31 or 32 asked for, by the minutes of the next meeting."""
    later = f"{HEAD.format(day='14 May 2030')}52 MATTERS ARISING\n{words}\n\n53 CLOSE\nThe meeting closed at nine.\n"
    with store.open_db(folder / "minutes.db") as db:
        for n, text in enumerate((ASKED, later)):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    with store.read_db(folder / "minutes.db") as db:
        [(told,)] = db.execute("SELECT status FROM action_log WHERE number = ?", (number,)).fetchall()
    return str(told)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("32", "Minute 32 of 12 March 2030 – one quote received. Two outstanding."),
        ("32", "Minute 32 of 12 March 2030 – quotes requested from three firms."),
        ("31", "Minute 31 of 12 March 2030 – Clerk on leave."),
        ("31", "Minute 31 of 12 March 2030 – Cllr Frost had reported a different drain by mistake."),
        ("31", "Minute 31 of 12 March 2030: see Minute 53 below."),
        ("31", "Minute 31 of 12 March 2030 – to be reported once the water has gone down."),
        ("31", "Minute 31 of 12 March 2030 – Cllr Cole reported that the drain smelt."),
        ("31", "Minute 31 of 12 March 2030 – The blocked drain in Mill Lane had been reported to County Highways."),
        ("31", "The blocked drain in Mill Lane had been reported to County Highways."),
        ("32", "Minute 32 of 12 March 2030 – Three quotes were obtained for the bus shelter."),
        ("31", "Cllr Cole declared an interest in Minute 31 of 12 March 2030."),
        ("31", "The auditor asked for a copy of Minute 31 of 12 March 2030."),
        ("31", "Minute 31 of 12 March 2030 should have read ‘two drains’."),
        ("31", "RESOLVED: That Minute 31 of 12 March 2030 be reaffirmed."),
        ("31", "Drains – The Clerk had reported the blocked drain in Mill Lane (not Church Lane) to County Highways."),
    ],
)
def test_what_is_not_told_to_be_done_is_open(tmp_path: Path, number: str, words: str) -> None:
    assert status(tmp_path, number, words) == "open"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("31", "Minute 31 of 12 March 2030 – The Clerk had reported the drain to County Highways."),
        ("31", "Minute 31 of 12 March 2030 – The drain had been reported (ref. 448812)."),
        ("31", "Minute 31 of 12 March 2030 refers. The drain had been reported."),
        ("32", "Further to Minute 32 of 12 March 2030, three quotes had been obtained."),
        (
            "32",
            "Further to Minute 32 of 12 March 2030 three quotes had been obtained. The lamp has not yet been mended.",
        ),
        (
            "31",
            "Minute 31 of 12 March 2030 – the drain had been reported. Minute 32 of that day – no quotes had yet come.",
        ),
    ],
)
def test_what_is_told_to_be_done_is_reported(tmp_path: Path, number: str, words: str) -> None:
    assert status(tmp_path, number, words) == "reported"
