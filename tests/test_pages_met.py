"""Forms of web pages: decisions without a stop, names at the end of a line, years that wrap."""

from __future__ import annotations

import pytest

from builders import minute, paper
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.pipeline import parse

HEAD = """Holm Parish Council

Minutes of the meeting of the Council held on 4 May 2024

Present: Cllrs Ash, Reed, Moor

"""
LONG = (
    "that the minutes of the meeting of the Weirs Commission held on 24 September 2023 be approved as a correct record"
    " and signed by the Chairman"
)


def read(text: str) -> Parsed:
    return parse(paper(text))


def resolved(words: str) -> list[str]:
    return [r.text for r in resolve(minute(words)).resolutions]


@pytest.mark.parametrize(
    "below",
    [
        "Matters arising –",
        "Matters arising",
        "Minute 29, Ropes – it was reported that the ropes had now been sold.",
        "The Clerk spoke.",
    ],
)
def test_a_decision_without_its_stop_ends_with_its_paragraph(below: str) -> None:
    assert resolved(f"RESOLVED {LONG}\n\n{below}\n") == [LONG]


def test_a_decision_that_wraps_over_empty_lines_goes_on() -> None:
    words = "That the estate be taken in charge in accordance with Section 180 of the\n\nPlanning Act and Section 11."
    assert resolved(f"RESOLVED: {words}\n") == [words.replace("\n\n", " ")]


@pytest.mark.parametrize("body", ["Local Board", "Wāmere Local Board", "Holm and Weir Local Board", "Council"])
def test_the_body_alone_is_no_decision_over_its_limbs(body: str) -> None:
    moved = "Moved by Member Ash, seconded by Member Reed:"
    words = f"{moved}\n\nThat the {body}:\n\na)   accept the apology from Member Moor.\n\nCARRIED\n"
    assert resolved(words) == ["accept the apology from Member Moor."]


@pytest.mark.parametrize(
    "below",
    ["An amendment to Item 7 was proposed by P. Moor to shut it.", "P. Moor objected to it.", "A letter was read."],
)
def test_a_seconder_ends_where_the_next_line_begins_anew(below: str) -> None:
    words = f"It was proposed that the gate be shut\nProposer T Ash\nSeconded by J. Reed\n{below}\n"
    assert [(m.moved_by, m.seconded_by) for m in resolve(minute(words)).motions][:1] == [("T Ash", "J. Reed")]


def test_a_municipal_year_that_wraps_is_no_number() -> None:
    found = read(
        HEAD + "1. VICE-CHAIR\n\nIt was RESOLVED that Councillor Ash be elected Vice Chair for the Municipal year\n"
        "2023/24. |\nPROCEDURE FOR HEARINGS To note the procedure. Decision: Noted.\n\n2. GATE\n\nShut.\n"
    )
    assert [item.number for item in found.items] == ["1", "2"]


@pytest.mark.parametrize("meeting", ["Extra Ordinary meeting.", "Extra Ordinary Meeting", "Extraordinary Meeting"])
def test_a_body_before_an_extra_ordinary_meeting(meeting: str) -> None:
    found = read(
        f"Holm with Weir Parish Council {meeting}\nHeld at the Hall at 19:45 on 21st March 2018\n"
        "Councillors S. Ash, T. Reed.\n"
        "Item 1 To agree the minutes\nIt was RESOLVED to accept the minutes.\n"
        "Item 2 To agree the budget\nIt was RESOLVED to accept the budget.\n"
    )
    assert [m.body for m in found.meetings] == ["Holm with Weir Parish Council"]


def test_minutes_that_tell_what_was_moved_are_no_agenda() -> None:
    found = read(
        "HOLM BOARD OF SELECTMEN\nDATE: TUESDAY, SEPTEMBER 4, 2014\nTIME: 6PM\nLOCATION: POLICE DEPARTMENT\n"
        "PUBLIC MEETING MINUTES\nChairman Ash opened the meeting at 6pm.\n"
        "Selectman Ash moved to close the road at 9:18 pm. Second by Selectman Reed with a unanimous vote.\n"
        "Chairman Ash moved to adjourn at 9:19 pm. Second by Selectman Reed with a unanimous vote.\n"
    )
    assert [(m.text, m.moved_by, m.seconded_by) for m in found.motions] == [
        ("to close the road at 9:18 pm.", "Ash", "Reed"),
        ("to adjourn at 9:19 pm.", "Ash", "Reed"),
    ]


@pytest.mark.parametrize(
    "lead", ["Arising from Item 7 (Strategy and Policy) ", "Following debate ", "After a long discussion "]
)
def test_what_led_to_it_stands_before_the_body_that_decides(lead: str) -> None:
    assert resolved(f"{lead}the Council adopted the revised strategy.\n") == [
        "the Council adopted the revised strategy."
    ]


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("The box is outside. Decision: Clerk to prepare notices.", ["Clerk to prepare notices."]),
        ("They spoke. Decision: to buy a lamp.", ["to buy a lamp."]),
        ("20/123 Extension. Decision: Granted subject to conditions to be met.", []),
        ("The appeal was heard. Decision: awaited from the Inspector, to be reported.", []),
        ("This item was a matter for\nDecision\nI.\nThe Council owned flats.", []),
    ],
)
def test_a_label_inside_a_paragraph(words: str, decision: list[str]) -> None:
    assert resolved(f"{words}\n") == decision


def test_what_an_executive_councillor_decided() -> None:
    words = (
        "Decision\nof Executive Councillor for Weirs\ni.\nApproved\nthe issue of tenders, and authorise the\n"
        "Director to award a contract. Reason for the Decision As set out in the report.\n"
    )
    assert resolved(words) == ["Approved the issue of tenders, and authorise the Director to award a contract."]


def test_a_list_whose_marks_stand_alone_on_their_lines() -> None:
    words = (
        "It was agreed that changes be made:\n\n1.\n\nThat the gate be shut.\n\n2.\n\nReview the lamps.\n\nAll left.\n"
    )
    assert resolved(words) == ["that changes be made:", "That the gate be shut.", "Review the lamps."]


@pytest.mark.parametrize("label", ["BE IT RESOLVED that ", "BE IT RESOLVED: That ", "RESOLVED that ", "that "])
@pytest.mark.parametrize(
    "verdict", ["DEFEATED", "Defeated.", "LOST.", "Motion lost.", "NOT CARRIED", "Motion was defeated"]
)
def test_what_was_put_in_the_words_of_a_resolution_and_lost_is_lost(label: str, verdict: str) -> None:
    found = resolve(minute(f"R2021-063 T. Ash, J. Reed: {label}the gate be shut. {verdict}\n"))
    assert found.resolutions == ()
    assert [(m.moved_by, m.outcome) for m in found.motions] in ([("T. Ash", "lost")], [])


def test_lost_property_below_a_resolution() -> None:
    assert resolved("RESOLVED: That the gate be shut.\n\nLost property was handed in.\n") == ["That the gate be shut."]


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("The vote was tied and the Chair cast her vote against.", "lost"),
        ("There was an equality of votes; the Chair gave his casting vote in favour of the motion.", "carried"),
        ("3 for and 3 against. The Chair used his casting vote against.", "lost"),
        ("The Chair has a casting vote for such matters as may arise.", "unknown"),
    ],
)
def test_the_casting_vote_tells_what_became_of_a_motion(told: str, outcome: str) -> None:
    found = resolve(minute(f"Cllr Moss moved, seconded by Cllr Reed, that the gate be sold. {told}\n")).motions
    assert [(m.moved_by, m.outcome) for m in found] == [("Moss", outcome)]


def test_whom_a_councillor_proposed_moved_nothing() -> None:
    words = "Councillor Gormley Proposed Councillor Clarke but as there was no Seconder it could not be accepted.\n"
    assert "Clarke" not in [m.moved_by for m in resolve(minute(words)).motions]


def test_what_is_resolved_above_the_first_heading_is_not_lost() -> None:
    found = read(
        "Agenda and draft minutes\nPlanning Committee - Thursday, 16th July, 2020 6.00 p.m.\nVenue: Online\n"
        "To approve the minutes of the meeting held on 26 May 2020. Minutes: The Director submitted the minutes.\n"
        "Resolved – That the minutes of the meeting held on 26 May 2020 be approved.\n"
        "DECLARATIONS OF INTEREST Members were asked. Minutes: Councillor Ash declared an interest in item 3.\n"
        "Resolved – That it be noted.\n"
    )
    assert [r.text for r in found.resolutions] == [
        "That the minutes of the meeting held on 26 May 2020 be approved.",
        "That it be noted.",
    ]


def test_consent_hereby_given_approves() -> None:
    assert disposition("that the Council hereby gives consent to the making of the Byelaws.") == "approved"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "That the approval of it be and is hereby given, with changes: Mr Ash agreed to refer this to the Mayor.",
            "approved",
        ),
        ("That consent be hereby granted to the lease.", "approved"),
        ("That the plan be referred to the Board, approval being hereby given to the costs.", "referred"),
    ],
)
def test_what_a_resolution_gives_first_is_what_it_does(words: str, told: str) -> None:
    assert disposition(words) == told


def test_that_a_motion_was_lost_approves_nothing() -> None:
    found = resolve(minute("RESOLVED: That the motion to sell the barn be approved was lost.\n"))
    assert not found.resolutions


def test_that_a_lost_motion_be_put_again_is_resolved() -> None:
    found = resolve(minute("RESOLVED: That the motion to sell the barn, which was lost in 2023, be put again.\n"))
    assert [r.text for r in found.resolutions] == [
        "That the motion to sell the barn, which was lost in 2023, be put again."
    ]
