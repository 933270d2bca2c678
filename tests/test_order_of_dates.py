"""A paper whose own dates prove that the month comes first, through every stage; and dates of days that never were."""

from __future__ import annotations

from datetime import date

import pytest

from builders import paper
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse


def sitting(day: str, minutes_of: str, due: str) -> Parsed:
    return parse(
        paper(
            f"WEXBURY HARBOR BOARD\n\nMINUTES\nRegular Meeting, {day}\n\nPresent: Ann Orchard (Chair), Bo Pasture\n\n"
            f"1. MINUTES\n\nRESOLVED: That the minutes of the meeting held on {minutes_of} be approved.\n\n"
            f"2. SNOW\n\nRESOLVED: That the Harbor Master be requested to obtain three bids by {due}.\n"
        )
    )


@pytest.mark.parametrize(
    ("day", "minutes_of", "due", "wanted"),
    [
        ("10/07/2024", "09/23/2024", "11/04/2024", ("2024-10-07", "2024-09-23", "2024-11-04")),
        ("07/10/2024", "23/09/2024", "04/11/2024", ("2024-10-07", "2024-09-23", "2024-11-04")),
        ("07/10/2024", "02/09/2024", "04/11/2024", ("2024-10-07", "2024-09-02", "2024-11-04")),
        ("10/07/2024", "September 2, 2024", "November 4, 2024", (None, "2024-09-02", "2024-11-04")),
    ],
)
def test_the_order_holds_for_the_whole_paper(
    day: str, minutes_of: str, due: str, wanted: tuple[str | None, str, str]
) -> None:
    parsed = sitting(day, minutes_of, due)
    (meeting,), (reference,), (action,) = parsed.meetings, parsed.references, parsed.actions
    held, cited, by = (d and date.fromisoformat(d) for d in wanted)
    assert (meeting.date, reference.date, action.due) == (held, cited, by)
    assert ("order-of-dates" in {f.code for f in parsed.findings}) is (held is None)


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED: That a special meeting be held on 31 September 2019 to consider the lamps.",
        "RESOLVED: That the minutes of the meeting held on 31 June 2019 be approved.",
        "RESOLVED: That Minute No. 4 of 30 February 2019 be rescinded by 31 April 2019.",
        "İ) a letter that folds into two",
    ],
)
def test_a_day_that_never_was_is_no_day(words: str) -> None:
    parsed = parse(paper(f"CABINET\n\nMinutes of the meeting held on 3 June 2019\n\n1. LAMPS\n\n{words}\n"))
    assert [m.date for m in parsed.meetings] == [date(2019, 6, 3)]
    assert all(a.due is None for a in parsed.actions)


def test_a_listed_meeting_of_a_day_that_never_was_has_no_date() -> None:
    text = (
        "Issue details\n\nLamps\n\nMeeting: 31/06/2019 - Cabinet (Item 4)\n\n4 Lamps\n\nRESOLVED: That it be noted.\n"
    )
    assert [m.date for m in parse(paper(text)).meetings] == [None]
