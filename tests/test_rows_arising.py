"""Rows under Matters Arising that begin with the number of an earlier minute, without the word."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from builders import paper
from minutes_cli import store
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.arising import arising
from minutes_cli.store.ask.filters import Filter

HEAD = """LOWBRIDGE PARISH COUNCIL

Minutes of the meeting of the Parish Council held on {day}

Present: Cllrs A Bright (Chairman), S Cole, D Frost. In attendance: Mrs T Webb (Clerk)

"""
ASKED = f"""{HEAD.format(day="12 March 2030")}24/31 RED LION
RESOLVED: That the Clerk be asked to write to the owner of the Red Lion about the noise.

24/32 NOTICEBOARD
RESOLVED: That Cllr Frost be asked to meet the contractor about the noticeboard.

24/33 CLOSE
The meeting closed at nine.
"""


def later(row: str, title: str = "MATTERS ARISING") -> str:
    head = HEAD.format(day="14 May 2030")
    confirmed = "24/51 MINUTES\nRESOLVED: That the minutes of 12th March 2030 be approved.\n\n"
    return f"{head}{confirmed}24/52 {title}\n{row}\n\n24/53 CLOSE\nThe meeting closed at nine.\n"


def cited(text: str) -> list[tuple[str, str]]:
    return [(r.raw, str(r.date)) for r in parse(paper(text)).references if r.kind == "minute"]


@pytest.mark.parametrize(
    "row",
    ["24/31 Red Lion – a reply had come.", "• 24/31: a reply had come.", "(24/31) Red Lion: a reply had come."],
)
def test_a_row_begins_with_the_number_of_a_minute_of_the_last_meeting(row: str) -> None:
    assert cited(later(row)) == [("24/31", "2030-03-12")]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("24/31 Red Lion – a reply had come.", "CORRESPONDENCE"),
        ("24/52 Red Lion – its own number.", "MATTERS ARISING"),
        ("12/31 Red Lion – of another year, or a day.", "MATTERS ARISING"),
        ("The lamp of 24/31 the Strand was out.", "MATTERS ARISING"),
    ],
)
def test_no_other_number_is_one(row: str, title: str) -> None:
    assert cited(later(row, title)) == []


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("24/31 Red Lion – the Clerk had written to the owner and a reply had been received.", "reported"),
        ("24/31 Red Lion – the Clerk had not yet written to the owner.", "open"),
        ("24/31 Red Lion – Clerk to complete by end of June.", "open"),
        ("24/31 Red Lion – 50% complete", "open"),
        ("24/31 Red Lion – Not started", "open"),
        ("24/31 Red Lion – the brewery was discussed.", "open"),
        ("24/31 Red Lion – no longer required; to be taken off the list.", "ended"),
    ],
)
def test_such_a_row_brings_a_request_back_only_where_it_says_what_became_of_it(
    tmp_path: Path, row: str, status: str
) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate((ASKED, later(row))):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    with store.read_db(tmp_path / "minutes.db") as db:
        told = db.execute("SELECT number, status FROM action_log WHERE number = '24/31'").fetchall()
    assert [tuple(one) for one in told] == [("24/31", status)]


def test_up_to_a_day_the_last_meeting_is_the_last_up_to_it(tmp_path: Path) -> None:
    row = "24/31 Red Lion – the Clerk had written to the owner and a reply had been received."
    years_later = later("The hall was let.").replace("2030", "2032")
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate((ASKED, later(row), years_later)):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    with store.read_db(tmp_path / "minutes.db") as db:
        found = arising(db, "Lowbridge", Filter(until=date(2030, 4, 1))).records()
    assert [(one["number"], one["status"]) for one in found] == [("24/32", "open"), ("24/31", "reported")]
