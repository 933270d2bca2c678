"""A correction is of the meeting whose day the minute that makes it names, and of none held where that day is not."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.amending import amended, amendments

HEAD = """LOWBRIDGE PARISH COUNCIL

Minutes of the meeting of the Parish Council held on {day}

Present: Cllrs A Bright (Chairman), S Cole, D Frost. In attendance: Mrs T Webb (Clerk)

"""
JANUARY = f"""{HEAD.format(day="16 January 2030")}1. Budget
It was proposed by Cllr Cole, seconded by Cllr Frost that the precept be set at £100. Carried

2. Close
The meeting closed at nine.
"""
DELETED = (
    "it was proposed by Cllr Cole seconded by Cllr Frost that the minutes be signed, deleting the naming of two people."
)


def february(rows: str) -> str:
    return f"""{HEAD.format(day="13 February 2030")}1. Apologies
None.

{rows}

5. Close
The meeting closed at nine.
"""


@pytest.mark.parametrize(
    ("rows", "of"),
    [
        (
            f"2. To Approve the Minutes of the Council Meeting of 19 December\n\nAfter some discussion {DELETED}",
            "2029-12-19",
        ),
        (f"2. Minutes\n\nOf the minutes of the meeting held on Wednesday 19th December {DELETED}", "2029-12-19"),
        (
            f"2. To Approve the Minutes of the Council Meeting of 16 January\n\nAfter some discussion {DELETED}",
            "2030-01-16",
        ),
        (f"2. Minutes of the last meeting\n\nAfter some discussion {DELETED}", "2030-01-16"),
        (
            "2. Minutes of the last meeting\n\nPage 2 should read: a fair on 5 January. So amended, they were signed.",
            "2030-01-16",
        ),
    ],
)
def test_a_correction_is_of_the_meeting_whose_day_is_named(tmp_path: Path, rows: str, of: str) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate((JANUARY, february(rows))):
            store.save(db, parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest())))
    with store.read_db(tmp_path / "minutes.db") as db:
        assert {row["corrects"] for row in amended(db)} == {of}
        january = {"body": "Lowbridge Parish Council", "date": "2030-01-16", "number": "1"}
        assert len(amendments(db, january).rows) == (of == "2030-01-16")
