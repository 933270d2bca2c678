"""Motions told of as things, as boards of North America write: made, seconded, called and carried in any order."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.model import Motion, Votes
from minutes_cli.parse.decisions.extents import Layout
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.decisions.votes import read_votes

DEED = "to let the mill"
BOTH = ("Ash", "Reed")


def motion(words: str) -> Motion:
    """Return the one motion of a minute."""
    [found] = resolve(minute(words)).motions
    return found


@pytest.mark.parametrize(
    ("words", "movers"),
    [
        (f"Ash made a motion {DEED}. Seconded by Reed. Approved 3-0.", BOTH),
        (f"Director Ash makes a motion {DEED}, Director Reed seconds it. Motion approved.", BOTH),
        (f"Ash made a motion, seconded by Reed, {DEED}. Motion carries.", BOTH),
        (f"Supervisor Ash motioned {DEED}; Reed seconded. Motion carried.", BOTH),
        (f"Ash moved {DEED}, Reed seconding. Upon voice vote the motion carried.", BOTH),
        (f"Ash moves {DEED}. Seconded by Reed. Motion passes.", BOTH),
        (f"Ash moved and Reed seconded a motion {DEED}. Motion passed.", BOTH),
        (f"Ash moved/Reed seconded {DEED}. MOTION CARRIED 5-0-2", BOTH),
        (f"A motion was made by Trustee Ash and seconded by Trustee Reed {DEED}. Motion passes.", BOTH),
        (f"A motion {DEED} was made by Ash and seconded by Reed. Motion carried unanimously.", BOTH),
        (f"Motion {DEED} by Ash, second by Reed. All in favor. Motion carried.", BOTH),
        (f"There was a motion by Ash and a second by Reed {DEED}. The motion carried.", BOTH),
        (f"Motion Ash, second Reed, {DEED}. Carried.", BOTH),
        (f"Motion (Ash/Reed) {DEED}. Carried.", BOTH),
        (f"M/S/C (Ash/Reed) {DEED}.", BOTH),
        (f"Motion: {DEED}. Moved: Ash Second: Reed Vote: 5-0", BOTH),
        (f"MOTION: Ash moved {DEED}. SECOND: Reed. VOTE: 5-0.", BOTH),
        (f"Moved by Ash, seconded by Reed, and carried unanimously by members present {DEED}.", BOTH),
        (f"Action: On a motion by Ash, seconded by Reed, and carried by roll call vote {DEED}.", BOTH),
        (f"Ash moved, seconded by Reed, {DEED}. All ayes. Carried.", BOTH),
        (f"Motion by Ash, second by Reed {DEED}. Motion carried 4 to 1, Dell opposed.", BOTH),
    ],
)
def test_who_made_a_motion(words: str, movers: tuple[str, str]) -> None:
    put = motion(words)
    assert (put.moved_by, put.seconded_by, put.outcome) == (*movers, "carried")
    assert resolved(put.text) == resolved(DEED)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Upon a motion duly made and seconded, the list was approved.", "the list was approved"),
        ("The Board voted unanimously to let the mill.", "to let the mill"),
        ("Action: Adopted Resolution 2023-046 on the weir.", "Adopted Resolution 2023-046 on the weir"),
        ("Action taken: Approved the list of bills.", "Approved the list of bills"),
        ("Agreed and signed.", "Agreed and signed"),
        ("Approved by LB, Seconded by AM", "Approved"),
        ("The plan was agreed\tClerk", "The plan was agreed"),
        ("Motion by Ash, second by Reed, to meet on the second Monday. Carried.", "to meet on the second Monday"),
        ("Previous Minutes: Proposed EM. Seconded by JR.", "Previous Minutes"),
        ("Minutes of 6 May: TF proposed, and AC Seconded, and they were approved.", "Minutes of 6 May"),
        ("Motion by Ash, second by Reed for Coe to print a map. Motion carried.", "for Coe to print a map"),
        ("Accepted as a true record.", "Accepted as a true record"),
        ("LB for Secretary - approved", "LB for Secretary"),
        ("We agreed to buy two lamps.", "to buy two lamps"),
        ("The protocol was agreed with a 12 month term.", "The protocol was agreed with a 12 month term"),
    ],
)
def test_a_decision_without_a_mover(words: str, text: str) -> None:
    assert [resolved(r.text) for r in resolve(minute(words)).resolutions] == [resolved(text)]


def test_a_calendar_leaves_its_items_their_own_decisions() -> None:
    words = (
        "Action: Moved by Ash, seconded by Reed, and carried to adopt the calendar as follows:\n\n"
        "1. Minutes\nRecommendation: Approve the minutes of 9 May.\nAction: Approved the minutes."
    )
    assert [resolved(r.text) for r in resolve(minute(words)).resolutions] == [
        resolved("to adopt the calendar as follows:"),
        resolved("Approved the minutes."),
    ]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Motion and second to appoint Coe.", "unknown"),
        (f"Ash made a motion {DEED}. The motion died for want of a second.", "not put"),
        (f"Ash made a motion {DEED}, seconded by Reed. Motion failed 1-4.", "lost"),
        (f"Ash made a motion {DEED}. Reed seconded.", "unknown"),
    ],
)
def test_what_did_not_carry(words: str, outcome: str) -> None:
    assert motion(words).outcome == outcome
    assert not resolve(minute(words)).resolutions


@pytest.mark.parametrize(
    "words",
    [
        "Action: Presentation received, no action taken.",
        "The County Board voted to close the lock.",
        "At the last meeting Ash made a motion to let the mill.",
        "The lease was agreed with the County Council.",
        "The yard was approved at the recent Holm Committee meeting.",
        "Confirmed as a true record of the meeting:\n\nChair ………",
        "The planning inspector heard that the mill at 3 Weir Lane - approved",
    ],
)
def test_no_motion(words: str) -> None:
    found = resolve(minute(words))
    assert not found.resolutions
    assert not found.motions


@pytest.mark.parametrize(
    ("told", "votes"),
    [
        ("the following votes: Ash – aye, Reed – aye and Dell – nay", Votes(2, 1, None, BOTH, ("Dell",))),
        ("by the vote of Ash yea, Reed yea", Votes(2, None, None, BOTH)),
        ("Roll Call: Ash, yes; Reed, yes; Dell, abstain.", Votes(2, None, 1, BOTH, (), ("Dell",))),
        ("Motion carried; 7:0", Votes(7, 0)),
        ("Approved 3-0.", Votes(3, 0)),
        ("CARRIED 2-0-1 [AYES: Ash, Reed; NOES: None]", Votes(2, 0, 1, BOTH)),
        ("Policy No. 12 was put to the vote", None),
        ("agreed at 7:30", None),
    ],
)
def test_how_they_voted(told: str, votes: Votes | None) -> None:
    assert read_votes(Layout(told), 0, len(told)) == votes
