"""Minutes of another body below those of one, in one file, though their head has no place, time or attendance."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

LOCK = """LOCK BOARD

Minutes of the meeting of the Lock Board held on 24 September 2021

Present: Cllrs R. Tolliver, A. Dunnock

10. TENDERS

RESOLVED: that the Clerk report on the towpath by 1 November 2021.

11. OFFICE

RESOLVED: that the Clerk survey the drain.

"""
ITEMS = """
12. WEIR

RESOLVED: that the Engineer paint the weir by 1 December 2021.

13. BOATS

RESOLVED: that the Engineer count boats.
"""
BRIDGES = "BRIDGES COMMITTEE\n\nMinutes of the meeting of the Bridges Committee held on {}\n"


def told(below: str) -> tuple[list[tuple[str | None, str]], list[str], list[str]]:
    """Return the meetings, the ids of the items, and the findings about heads."""
    parsed = parse(Document("paper.txt", LOCK + below))
    meetings = [(m.body, str(m.date)) for m in parsed.meetings]
    return meetings, [i.id for i in parsed.items], [f.message for f in parsed.findings if f.code == "head-in-text"]


TWO = [("Lock Board", "2021-09-24"), ("Bridges Committee", "2021-10-11")]
ONE = TWO[:1]


@pytest.mark.parametrize(
    "below",
    [
        BRIDGES.format("11 October 2021") + ITEMS,
        "The meeting closed at 9 pm.\n\n" + BRIDGES.format("11 October 2021") + ITEMS,
        "Bridges Committee\n\nMinutes of the meeting of the Bridges Committee held on 11 October 2021\n" + ITEMS,
        "BRIDGES COMMITTEE\n\nMinutes of the meeting held on 11 October 2021\n" + ITEMS,
        "BRIDGES COMMITTEE\n\nMINUTES OF THE MEETING OF THE BRIDGES COMMITTEE\nHELD ON 11 OCTOBER 2021\n" + ITEMS,
    ],
)
def test_a_head_of_another_body_and_a_later_day_begins_a_meeting(below: str) -> None:
    meetings, items, said = told(below)
    assert meetings == TWO
    assert [i.rpartition("/")[0] for i in items] == ["lock-board/2021-09-24"] * 2 + ["bridges-committee/2021-10-11"] * 2
    assert said == []


def test_three_bodies_are_three_meetings() -> None:
    third = "TOLLS PANEL\n\nMinutes of the meeting of the Tolls Panel held on 19 October 2021\n\n14. FEES\n\nNoted.\n"
    meetings, items, _ = told(BRIDGES.format("11 October 2021") + ITEMS + "\n" + third)
    assert meetings == [*TWO, ("Tolls Panel", "2021-10-19")]
    assert items[-1] == "tolls-panel/2021-10-19/14"


def test_an_earlier_day_below_the_end_of_a_meeting_begins_one() -> None:
    below = "The meeting closed at 9 pm.\n\n" + BRIDGES.format("11 August 2021") + ITEMS
    assert told(below)[0] == [TWO[0], ("Bridges Committee", "2021-08-11")]


def test_an_earlier_day_is_told_to_be_in_doubt() -> None:
    meetings, _, said = told(BRIDGES.format("11 August 2021") + ITEMS)
    assert meetings == ONE
    assert said == ["a head of minutes of 11 August 2021 stands here; what follows is taken as of the one above"]


@pytest.mark.parametrize(
    "below",
    [
        "12. BRIDGES\n\nThe minutes of the meeting of the Bridges Committee held on 11 August 2021 were received.\n",
        "12. BRIDGES COMMITTEE\n\nMinutes of the meeting of the Bridges Committee held on 11 August 2021\n\nNoted.\n",
        BRIDGES.format("11 August 2021") + "\nRESOLVED: that the minutes be received.\n",
        BRIDGES.format("11 August 2021") + "\nReceived.\n",
        BRIDGES.format("11 August 2021") + "\nThe report was adopted.\n",
        (
            "12. MINUTES OF COMMITTEES\n\nMinutes of the meeting of the Bridges Committee held on 11 August 2021\n"
            "Minutes of the meeting of the Tolls Panel held on 12 August 2021\n\n13. BOATS\n\nNoted.\n"
        ),
        "12. DATES\n\nThe Bridges Committee is to meet on 11 October 2021.\n\n13. BOATS\n\nNoted.\n",
        "Minutes of the meeting of the Bridges Committee held on 11 August 2021 are attached.\n" + ITEMS,
    ],
)
def test_minutes_of_others_that_are_reported_begin_nothing(below: str) -> None:
    meetings, _, said = told(below)
    assert meetings == ONE
    assert said == []


def test_minutes_listed_on_an_agenda_begin_nothing() -> None:
    listed = "".join(
        f"{n}. {body.upper()}\n\nMinutes of the meeting of the {body} held on {n} October 2021\n\n"
        for n, body in ((3, "Bridges Committee"), (4, "Tolls Panel"))
    )
    head = "LOCK BOARD\n\nAGENDA for the meeting of the Lock Board to be held on 4 November 2021\n\n"
    parsed = parse(Document("paper.txt", f"{head}1. Apologies\n\n2. Minutes\n\n{listed}"))
    assert [(m.body, str(m.date)) for m in parsed.meetings] == [("Lock Board", "2021-11-04")]
