"""Requests in plain words, in columns and in tables: who is asked, who promises, and who is only spoken of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders import minute, sitting
from minutes_cli.model import Action, Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.asking import asked_for
from minutes_cli.parse.requests.clauses import Asked
from minutes_cli.parse.requests.due import when
from minutes_cli.parse.requests.initials import initials_in
from minutes_cli.parse.requests.lead_in import is_retold, who_agreed
from minutes_cli.parse.requests.owners import Owners
from minutes_cli.parse.requests.spoken import Spoken
from minutes_cli.parse.requests.told import told_in
from minutes_cli.words.deeds import base_of, is_deed, is_verb
from minutes_cli.words.next_meeting import announced, hour_in, is_of_another, place_in

PEOPLE = (
    Attendee("Pam Oak", "present", "PO"),
    Attendee("Tom Fry", "present"),
    Attendee("P Reed", "chair", "PR"),
    Attendee("Mrs. D. Wick", "officer", "Clerk"),
)


def told(text: str, *, promised: bool = False) -> list[tuple[str | None, str]]:
    found = told_in(text, Spoken(text), Owners(PEOPLE))
    return [(t.owner, t.task.rstrip(".")) for t in found if t.promise == promised]


def actions(words: str) -> list[Action]:
    parsed = find_actions(resolve(minute(words, attendance=PEOPLE)))
    return [a for a in parsed.actions if not a.undertaking]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the agent and "to"
        ("The chain is worn. Clerk to write to the mill.", [("Clerk", "write to the mill")]),
        ("Clerk to write to the mill", [("Clerk", "write to the mill")]),
        ("Proposed by Cllr Ash, seconded by Cllr Bee, the Clerk to ring the mill.", [("Clerk", "ring the mill")]),
        ("- clerk to contact the county council", [("clerk", "contact the county council")]),
        ("iii) Quarterly Audit The Clerk and Cllr. Ash are to draft it.", [("Clerk and Cllr. Ash", "draft it")]),
        ("Services 0-19-clerk to reply.", [("clerk", "reply")]),
        ("Minerals -clerk to reply with the details.", [("clerk", "reply with the details")]),
        ("The lamp is out, the Clerk to chase it up.", [("Clerk", "chase it up")]),
        ("The Clerk is to ring the mill.", [("Clerk", "ring the mill")]),
        ("Tom Fry and the Clerk are to attend the course.", [("Tom Fry and the Clerk", "attend the course")]),
        ("The path is wet the clerk is to write to the owner again.", [("clerk", "write to the owner again")]),
        ("Cllr. Ash to inspect the bridge", [("Cllr. Ash", "inspect the bridge")]),
        # those who were there by one name, as a society calls them; not whoever else a capital begins
        ("-  Pam to ring the mill", [("Pam", "ring the mill")]),
        ("The chain is worn.\nPam and Tom to buy one", [("Pam and Tom", "buy one")]),
        ("Holm to host the fair", []),
        # a body that is asked as people are
        ("The weir is worn. The Parks Committee was tasked to look into it.", [("Parks Committee", "look into it")]),
        ("The Parks Committee was asked to approve the map.", []),
        # what an earlier meeting asked
        ("Following the last meeting the Clerk was requested to seek a price.", []),
        ("Clerk to report to the B.C.C. It was noted that it rained.", [("Clerk", "report to the B.C.C")]),
        ("Mrs. Wick to speak to Mr Stone", [("Mrs. Wick", "speak to Mr Stone")]),
        ("PO/PR to draw a map", [("PO/PR", "draw a map")]),
        # what somebody should do, at the beginning of a sentence
        ("Two were mended.\n\n    PO should tell the mill by May", [("PO", "tell the mill by May")]),
        ("It was felt that the Clerk should write to the mill.", []),
        # what somebody is, and what a printed reply says
        ("The Chair should hold office for three years.", []),
        ("REPLY: The mill was asked.\n\nTom Fry to ring the mill.", []),
        (
            "REPLY: The mill was asked.\n\nMembers thanked Tom. The Clerk to ring the mill.",
            [("Clerk", "ring the mill")],
        ),
        # to where another point or another sentence begins
        (
            "Clerk to write to the County Council (C.C.C.) and the Weir Trust (W.T.) Local mills too.",
            [("Clerk", "write to the County Council (C.C.C.) and the Weir Trust (W.T.) Local mills too")],
        ),
        ("Clerk to tell the mill b. Rules of the Quay were read.", [("Clerk", "tell the mill")]),
        ("Clerk to write to the mill, and Cllr Reed pointed out that it was shut.", [("Clerk", "write to the mill")]),
        ("The Miller's Report to include the tides.", []),
        ("Pam Oak, Tom Fry and P Reed to attend.", [("Pam Oak, Tom Fry and P Reed", "attend")]),
        ("Head of Parks and Rivers to count the boats.", [("Head of Parks and Rivers", "count the boats")]),
        ("The Clerk (D. Wick) to re-paint the gate", [("Clerk (D. Wick)", "re-paint the gate")]),
        # asked, instructed, advised
        ("The Clerk was asked to write to the mill.", [("Clerk", "write to the mill")]),
        ("The Clerk was instructed to ring the mill.", [("Clerk", "ring the mill")]),
        ("The Clerk was advised to make the changes.", [("Clerk", "make the changes")]),
        ("The Chairman and Clerk were asked to meet the owner.", [("Chairman and Clerk", "meet the owner")]),
        ("Clerk to be asked to find the deeds.", [("Clerk", "find the deeds")]),
        ("Councillors asked the Clerk to find a date.", [("Clerk", "find a date")]),
        ("The Committee requested the Surveyor to measure it.", [("Surveyor", "measure it")]),
        # several in a sentence, over a line's end, and what a stop does not end
        ("Cllr Ash to write to X and the Clerk to ring Y.", [("Cllr Ash", "write to X"), ("Clerk", "ring Y")]),
        ("PO to draw a map; PR to print it.", [("PO", "draw a map"), ("PR", "print it")]),
        ("Clerk\nto write to St. Mary's about No. 4.", [("Clerk", "write to St. Mary's about No. 4")]),
        (
            "A safe is wanted (Clerk to find prices, Cllr Ash to measure it); it was dear.",
            [("Clerk", "find prices"), ("Cllr Ash", "measure it")],
        ),
        ("Clerk to place it on the website. ii. Paths", [("Clerk", "place it on the website")]),
        ("Clerk to tell the trustees. b. An email came.", [("Clerk", "tell the trustees")]),
        ("c) The sign fell. Clerk to mend it. d) Paths", [("Clerk", "mend it")]),
        ("Hedge\n\nClerk to cut it", [("Clerk", "cut it")]),
        ("* Hedge\n* Clerk to cut it", [("Clerk", "cut it")]),
        ("Speed signs\n\nClerk to order two", [("Clerk", "order two")]),
        ("PO to draw a map.\nThe Chair thanked her.", [("PO", "draw a map")]),
    ],
)
def test_requests_in_plain_words(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A letter from the Clerk to residents was read.",
        "The Clerk to the Council spoke.",
        "The Clerk would therefore not bear the cost.",
        "It was agreed to allow the Clerk to sign.",
        "Mr Stone was invited to address the meeting.",
        "Invite Mr Stone to attend.",
        "Members thanked Tom Fry for his work to date.",
        "The Clerk had been asked to write.",
        "The Clerk has asked the mill to write.",
        "Mr Stone asked Pam Oak to think again.",
        "Amos Pike, Lock Keeper, to attend the meeting.",
        "It was said that the Clerk was to write.",
        "Clerk to be thanked.",
        "Clerk to write to the mill - done",
        "Clerk to write to the mill. Completed.",
        "Taken as per section 2 of the Minutes Act, c. 25. Clerk to record, without note, all decisions.",
        "We authorise the Mayor and the Clerk to sign it.",
        "He called on the Mayor and Council Executive to support it.",
        "We let Pam Oak, Tom Fry and Mrs Wick to attend.",
        "Members to declare what interest they have.",
        "They work with the County, the Post and the Elected Members to improve the register.",
        "The focus of a new Mayor is to talk of plans.",
        "The members were advised to drive slowly.",
        "Be it so, that Cllr Ash be Mayor of the District of *\n\n* Oak to hold office for a year.",
        "The Members agreed to pay for the band.",
        "The idea of a sport Development Officer is to train the young.",
        "The Mayor asked the Town Clerk to brief the Members on the dates.",
        "We invite the Minister for Homes, Mr. Ash Reed to attend.",
        "A meeting was held with Mr Glover of Oak, the Chairman, Mr Fry and the Clerk to discuss grass.",
        "Councillors to resolve that the public be excluded.",
        "It closed. Councillors to resolve that the public be excluded.",
        "The mill to mend its wall.",
        "The Clerk would like to know.",
        "Members noted that the Clerk would retire in May, and asked that a letter be sent to her.",
        "Tom Fry will receive the same as before.",
        "Is the Clerk to write to the mill?",
        "The application of Tom Fry to fell a tree",
    ],
)
def test_who_is_only_spoken_of(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "owner", "task"),
    [
        ("The Chair agreed to write to the mill.", "Chair", "write to the mill"),
        ("Cllr Ash will look into this.", "Cllr Ash", "look into this"),
        ("The Clerk would ring the mill.", "Clerk", "ring the mill"),
        ("The Clerk would therefore ring the mill.", "Clerk", "ring the mill"),
        ("Tom Fry offered to mend it.", "Tom Fry", "mend it"),
        ("The Clerk has agreed to chase it.", "Clerk", "chase it"),
        ("The Clerk will also speak to the owner.", "Clerk", "speak to the owner"),
        ("Advice would be sought from the mill.", None, "Advice would be sought from the mill"),
    ],
)
def test_promises(text: str, owner: str | None, task: str) -> None:
    assert told(text) == []
    assert told(text, promised=True) == [(owner, task)]


@pytest.mark.parametrize("word", ["write", "re-paint", "reply", "progress", "bring", "proceed", "comment", "email"])
def test_deeds(word: str) -> None:
    assert is_deed(word)


@pytest.mark.parametrize(
    "word", ["the", "members", "asked", "meeting", "be", "have", "like", "know", "Council", "quickly"]
)
def test_no_deeds(word: str) -> None:
    assert not is_deed(word)


@pytest.mark.parametrize(
    ("word", "base"), [("writes", "write"), ("expresses", "express"), ("discuss", "discuss"), ("replies", "reply")]
)
def test_the_bare_form(word: str, base: str) -> None:
    assert base_of(word) == base
    assert is_verb(base)


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("this Council write to the Minister", "Council", "write to the Minister"),
        ("this JPC writes to the Minister", "JPC", "writes to the Minister"),
        (
            "the District request the Chair of the Homes SPC to convene a meeting",
            "Chair of the Homes SPC",
            "convene a meeting",
        ),
        (
            "the Meetings Administrator would correspond with the mill",
            "Meetings Administrator",
            "correspond with the mill",
        ),
        ("Holm Radio be contacted and asked to provide accounts", "Holm Radio", "provide accounts"),
        ("the Superintendent be given delegated authority to settle the dates", "Superintendent", "settle the dates"),
        ("to write to the mill and ask them to close", None, "write to the mill and ask them to close"),
        ("arrange a session and to tell the parish", None, "arrange a session and to tell the parish"),
        ("for the Clerk to investigate a kerb", "Clerk", "investigate a kerb"),
        ("Tom Fry and the Clerk to meet the owner", "Tom Fry and the Clerk", "meet the owner"),
        ("Mr Stone be invited to the next meeting", None, "Mr Stone be invited to the next meeting"),
        ("a stall be hired and Cllr Ash and Cllr Bee will man it", "Cllr Ash and Cllr Bee", "man it"),
        (
            "the Clerk put up a notice to ask that walkers close the gate",
            "Clerk",
            "put up a notice to ask that walkers close the gate",
        ),
        ("to invite Mr Stone to the next meeting", None, "invite Mr Stone to the next meeting"),
        ("the Council invite Mr Stone to speak on the weir", "Council", "invite Mr Stone to speak on the weir"),
    ],
)
def test_what_a_resolution_asks(words: str, owner: str | None, task: str) -> None:
    (action,) = actions(f"RESOLVED: That {words}.")
    assert (action.owner, action.task.rstrip(".")) == (owner, task)


def test_a_later_sentence_may_ask() -> None:
    asked = asked_for("That it is noted. We further propose that this Council write to the mill", settled=True)
    assert asked == Asked("Council", "write to the mill")


@pytest.mark.parametrize(
    "words",
    [
        "to allocate €1,000 to the band",
        "to approve the dates",
        "to defer the item",
        "to abide by the code",
        "to maintain the protocol with no changes",
        "to avoid a queue other groups would not be approached",
        "the Arts Sub-Committee would comprise twelve Members",
        "Council to review a request from a resident",
        "to adjust the quorum to three",
        "to refer the motion to the Homes Committee",
        "to make the final payment of £40 to the mason",
        "to discuss the water",
        "this Council supports the fishermen",
        "the Council approve the plan",
        "the Committee note the report",
        "we award the tender to the mill",
        "Council does approve the sale in principle",
        "to donate £50 to the lifeboat",
        "the applicant will be responsible for all costs",
    ],
)
def test_what_is_done_by_deciding_it(words: str) -> None:
    assert actions(f"RESOLVED: That {words}.") == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # initials on a line of their own, below; letters that the paper never spells out stay
        ("PO to send a map.\n\nPO\n\nThree prices to be obtained.\n\nPR/PO",
            [("PO", "send a map"), ("PR/PO", "Three prices to be obtained")]),
        # the request that stands in the paragraph is the column's, not its last sentence
        ("PO was asked to draw a map. There is also a lamp.\tPO", [("PO", "draw a map")]),
        # the column says whose the resolution is
        ("RESOLVED: That no objection be made.\n\nPO", [("PO", "no objection be made")]),
        # under one label: a numbered list, its ids
        (
            "Actions/further information:\n\n1. R5/22 - The Dues Officer (DO) will list it.\n\n2. Warden to ring.",
            [("Dues Officer (DO)", "list it"), ("Warden", "ring")],
        ),
        # the label's words and no more: the next sentence tells something else
        ("ACTION: PO to draw a map. The Chair closed the discussion.", [("PO", "draw a map")]),
        ("Action: Write to the mill – Clerk", [("Clerk", "Write to the mill")]),
        ("ACTION BY: Mrs Wick, Clerk\n\nNO ACTION", []),
        # in a paper of one paragraph the next words are another item's
        ("The bell is cracked. Action: Clerk Rest of the tower is sound.", [("Clerk", "The bell is cracked")]),
        ("The bell is cracked. Action: Clerk. ii. Shop", [("Clerk", "The bell is cracked")]),
        ("They came late. Action: Clerk/Cllr Ash Paths were walked.", [("Clerk/Cllr Ash", "They came late")]),
        # somebody "to action" what stands above
        ("Quotes are needed for the gate. Clerk to action.", [("Clerk", "Quotes are needed for the gate")]),
        # a sentence of its own in the column
        ("The bell was rung.\tClerk to write to the mill", [("Clerk", "write to the mill")]),
        # what, by whom, by when: each row under the minute's number
        (
            "ACTIONS\nITEM\t\tBY WHOM\tBY WHEN\n9/20\tRing the mill\tClerk\tasap\n9b/20\tClerk is to draw a map\tClerk",
            [("Clerk", "Ring the mill"), ("Clerk", "Clerk is to draw a map")],
        ),
        # the head of another table ends it
        (
            "ACTIONS\nITEM\tBY WHOM\tBY WHEN\nRing the mill\tClerk\tasap\nItem\tNotes\tAction\n48/2\tWho came\tAt six",
            [("Clerk", "Ring the mill")],
        ),
        # the same action in a column and in a table is one
        (
            "PO to draw a map of three ponds.          PO\n\nAction\tBy whom\nDraw a map of three ponds\tPO",
            [("PO", "draw a map of three ponds")],
        ),
    ],
)  # fmt: skip
def test_labels_and_columns(words: str, wanted: list[tuple[str, str]]) -> None:
    assert [(a.owner, a.task.rstrip(".")) for a in actions(words)] == wanted


def test_what_an_agenda_says_above_the_minutes_asks_for_nothing() -> None:
    words = "The Clerk to report apologies.\n\nMinutes:\n\nNone came. The Clerk to write to the mill."
    assert [a.task for a in actions(words)] == ["write to the mill."]


HEAD = "No. Action\tBy whom\tBy when"


def test_a_table_that_names_minutes_without_their_prefix_sums_up_what_they_ask() -> None:
    parsed = sitting(
        ("QB 41/20", "MINUTES", "Agreed. PO to send the charts."),
        ("QB 42/20", "LOCKS", "The locks were seen."),
        (
            "QB 43/20",
            "ACTIONS",
            "ITEM\tACTION\tBY WHOM\tBY WHEN\n41/20\tCharts to all here\tPO\t1 July 2014\n42b/20\tOil locks\tClerk\t-",
        ),
    )
    meeting = replace(parsed.meetings[0], attendance=PEOPLE)
    found = find_actions(replace(parsed, meetings=(meeting,))).actions
    assert [(a.item.removeprefix(f"{meeting.id}/"), a.owner, a.task, str(a.due)) for a in found] == [
        ("QB 41/20", "PO", "Charts to all here", "2014-07-01"),
        ("QB 42/20", "Clerk", "Oil locks", "None"),
    ]


def test_a_table_over_two_pages_stands_under_its_head() -> None:
    first = f"{HEAD}\n\n1\tDredge the hole\tEngineer\t31 October 2014\n\n2\tPrice the gates\tClerk\tnext meeting"
    parsed = sitting(
        ("2", "WORKS", "The works went on."),
        ("3", "ACTIONS", f"{first}\n\nPage 2\n\n{HEAD}\n\n3\tCount the boats\tWarden\t1 September 2014"),
        ("4", "NEXT MEETING", "The next meeting would be held on 13 November 2014."),
    )
    found = [(a.item[-1], a.path, a.owner, str(a.due), a.task) for a in find_actions(parsed).actions]
    assert found == [
        ("3", "", "Engineer", "2014-10-31", "Dredge the hole"),
        ("3", "[2]", "Clerk", "2014-11-13", "Price the gates"),
        ("3", "[3]", "Warden", "2014-09-01", "Count the boats"),
    ]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("ACTIONS FROM THE LAST MEETING", "Minute\tAction\tOwner\tStatus\n1\tPrice new chain\tPO\tComplete"),
        ("ACTION LOG", "Minute\tAction\tOwner\tDue\n1\tPrice new chain\tPO\t1 July 2014"),
        ("MOORINGS", "Action\tOwner\tProgress\nPrice new chain\tPO\tOngoing - two prices had"),
        ("MOORINGS", "Ref\tAction\tLead\tUpdate\n7\tPrice new chain\tPO\tCarried forward"),
    ],
)
def test_rows_of_a_log_are_no_new_actions(title: str, rows: str) -> None:
    assert find_actions(sitting(("5", title, rows))).actions == ()


@pytest.mark.parametrize("status", ["", "Open", "New"])
def test_a_table_with_a_status_that_tells_nothing_is_of_new_actions(status: str) -> None:
    words = f"No.\tAction\tOwner\tStatus\n1\tPrice new chain\tPO\t{status}\n2\tPaint the gate\tPR\tOpen"
    assert [a.task for a in find_actions(sitting(("5", "ROPES", words))).actions] == [
        "Price new chain",
        "Paint the gate",
    ]


@pytest.mark.parametrize(
    ("title", "words", "wanted"),
    [
        ("Date of next meeting", "Tuesday 8 July 2014 at 7 pm", "2014-07-08"),
        ("Date of next meeting", "Tuesday 8 July at 7 pm", "2014-07-08"),
        ("Dates of meetings", "9 September 2014 and 8 July 2014", "2014-07-08"),
        ("Close", "The next meeting of the Committee will be held on 8 July 2014.", "2014-07-08"),
        ("Close", "Next meeting: 8 July 2014", "2014-07-08"),
        ("Close", "It was put off to the next meeting. The mill opened on 8 July 2014.", "None"),
        ("Date of next meeting", "To be arranged", "None"),
        ("Date of next meeting", "3 March 2014", "None"),
        ("Date of next meeting", "The meeting on 8 July 2014 will not take place.", "None"),
        ("Date of next meeting", "8 July 9999", "None"),
        ("Date of next meeting", "31 June 2014", "None"),
        # with its day the other way round, run together, behind what else it will be
        (
            "Close",
            "The next meeting, which will also be the Annual Meeting, will take place on July 8th.",
            "2014-07-08",
        ),
        ("Close", "Next ordinary meeting of the Council is on Tuesday 8July at 7 pm.", "2014-07-08"),
        ("Close", "Next virtual Council meeting: July 8th 2014 @ 7 pm", "2014-07-08"),
        # what is said last of a next meeting need not be its day
        (
            "Close",
            "Carried. Next regular meeting July 8, 2014.\n\nTo be approved at the next regular Meeting.",
            "2014-07-08",
        ),
        # by its month
        ("Close", "It was agreed to hold the July Meeting of the Council on Tuesday, 8 July, 2014.", "2014-07-08"),
        ("Close", "The July Meeting would be held on Tuesday, 8 July, 2014.", "2014-07-08"),
        ("Close", "The minutes of the May Meeting of 8 May 2014 were signed.", "None"),
        # no announcement: what it will deal with, and a day that is not of its weekday
        ("Close", "He will move at the next meeting that the weir be mended by 8 July 2014.", "None"),
        ("Close", "The next meeting will consider the toll that falls due on 8 July 2014.", "None"),
        ("Date of next meeting", "Monday 8 July 2014", "None"),
        ("Date of next meeting", "Monday 8 July", "None"),
        ("Close", "Next meeting: Monday, 8 July, 2014", "None"),
    ],
)
def test_the_next_meeting(title: str, words: str, wanted: str) -> None:
    parsed = sitting(("9", title, words))
    (item,) = parsed.items
    text = parsed.kept.between(item.heading_end, item.span.end)
    found = announced([(item.title, text.text)], parsed.meetings[0].date)
    assert str(found and found.day) == wanted


@pytest.mark.parametrize(
    ("words", "body", "other"),
    [
        ("The next meeting of the Finance Panel will be on 7 March", "Locks Committee", True),
        ("The next public meeting of the Crime Panel will be held on 7 March", "Holmshire Crime Panel", False),
        ("The next meeting will be on 7 March", "Locks Committee", False),
        ("The next meeting of the towpath working group is on 7 March", "Locks Committee", True),
        ("The next meeting of the group is on 7 March", "Towpath Group", False),
        ("The next meeting of the Over Holm District was agreed", "Municipal District of Over-Holm", False),
    ],
)
def test_a_next_meeting_of_another_body(words: str, body: str, other: bool) -> None:  # noqa: FBT001
    assert is_of_another(words, body) is other


@pytest.mark.parametrize(
    ("words", "hour", "place"),
    [
        (
            "on Monday, 28 January 2019 at 2.00pm in the Council Chamber, Council Offices.",
            "14:00:00",
            "Council Chamber",
        ),
        ("Tuesday 12 February, 8.00 am, Tower Top Professional Centre", "08:00:00", "Tower Top Professional Centre"),
        ("on 28 April 2022 at 10.30 am.", "10:30:00", "None"),
        ("8 July at 19:30", "19:30:00", "None"),
        ("8 July at noon in the Hall of the Weavers", "12:00:00", "Hall"),
        ("8 July at 7 pm and 9 July at 8 pm", "None", "None"),
        ("8 July 2014", "None", "None"),
    ],
)
def test_hour_and_place_of_the_next_meeting(words: str, hour: str, place: str) -> None:
    assert (str(hour_in(words)), str(place_in(words))) == (hour, place)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("report to the next meeting", True),
        ("report to the next meeting of the Committee", True),
        ("bring it to the next ordinary meeting", True),
        ("report to the next meeting of the Finance Committee", False),
        ("report to a future meeting", False),
        ("report to the annual meeting", False),
    ],
)
def test_to_the_next_meeting_is_its_day(text: str, dated: bool) -> None:  # noqa: FBT001
    parsed = sitting()
    day = parsed.meetings[0].date
    assert day is not None
    assert (when(text, day, day.replace(month=7)).due == day.replace(month=7)) is dated


@pytest.mark.parametrize(
    "words",
    [
        "On the proposal of Cllr Ash, seconded by Cllr Reed, the Deputy Mayor, Cllr Fry, took the Chair.",
        "It was agreed that the Deputy Mayor, Cllr Fry, took the Chair for the rest of the meeting.",
    ],
)
def test_what_was_done_there_asks_nothing(words: str) -> None:
    assert not actions(words)


def test_the_next_meeting_of_the_pc_is_its_own() -> None:
    assert (
        str(when("get quotes and bring them to next PC meeting", date(2019, 4, 2), date(2019, 5, 14)).due)
        == "2019-05-14"
    )


def test_who_is_told_again_behind_what_was_agreed_owns_it() -> None:
    (action,) = actions("It was agreed to hold another litter pick by the weir. PO to organise.")
    assert (action.owner, action.task) == ("PO", "hold another litter pick by the weir.")


def test_initials_that_only_the_paper_tells() -> None:
    assert initials_in("PRESENT\tJo Pike Tam Grey Mia Rudd\tJP TG MR") == {"JP", "TG", "MR"}
    assert initials_in("Apologies: Helen Stone (HS), Moor Trust (BBC)") == {"HS"}
    owners = Owners((), "PRESENT\tJo Pike Tam Grey Mia Rudd\tJP TG MR")
    text = "The lamp is out. TG to ring the mill. BT to mend it."
    assert [(t.owner, t.task) for t in told_in(text, Spoken(text), owners)] == [("TG", "ring the mill.")]


@pytest.mark.parametrize(
    ("before", "owner"),
    [
        (
            "The Director, Parks and Rivers, welcomed the comments made by members and agreed ",
            "Director, Parks and Rivers",
        ),
        ("The members welcomed the comments made on the weir and agreed ", None),
        ("It was proposed by Cllr A. Teal, Chairman, seconded by Cllr Reed and agreed ", None),
    ],
)
def test_an_officer_who_agreed_to_do_it(before: str, owner: str | None) -> None:
    assert who_agreed(before, len(before), "hold") == owner


def test_what_another_meeting_agreed_is_history_once_it_is_done() -> None:
    before = "A meeting took place with the mill in May. It was also agreed "
    deed = "that the hedge would be cut."
    for behind, wanted in ((" The hedge has been cut since.", True), (" The mill is old.", False)):
        assert is_retold(before + deed + behind, len(before), len(before + deed)) is wanted


def test_what_a_reply_tells_that_an_officer_decided_is_not_asked_here() -> None:
    parsed = minute(
        "I will ask for news.\n\nREPLY: The Clerk has decided to convene the Forum.\n\nIt was agreed to ring the mill."
    )
    assert [a.task for a in find_actions(resolve(parsed)).actions] == ["ring the mill."]


def test_who_is_to_see_to_what_the_title_tells() -> None:
    parsed = minute(". Clerk to action.", attendance=PEOPLE)
    (item,) = parsed.items
    parsed = replace(parsed, items=(replace(item, title="The shelter needs paint"),))
    (action,) = find_actions(resolve(parsed)).actions
    assert (action.owner, action.task) == ("Clerk", "The shelter needs paint")


def test_a_list_at_the_end_tells_a_request_again() -> None:
    deed = "PO to put the Council in touch with the miller about a new sound system."
    assert [a.owner for a in actions(f"The hall is dark. {deed}\n\nLamps were lit.\n\n{deed}")] == ["PO"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Cllr de Burgh to mend the gate.", [("Cllr de Burgh", "mend the gate")]),
        ("Cllr van Dijk and the Clerk to ring the mill.", [("Cllr van Dijk and the Clerk", "ring the mill")]),
        ("Cllr P. de la Mare to ring the mill.", [("Cllr P. de la Mare", "ring the mill")]),
        ("Cllr ap Gwilym was asked to ring the mill.", [("Cllr ap Gwilym", "ring the mill")]),
        ("Mr & Mrs Hill to water the tubs.", [("Mr & Mrs Hill", "water the tubs")]),
        ("Mr. and Mrs. Hill to water the tubs.", [("Mr. and Mrs. Hill", "water the tubs")]),
        ("Cllr Ash, Mr & Mrs Hill and PO to mow.", [("Cllr Ash, Mr & Mrs Hill and PO", "mow")]),
        ("Mr Hill & Mrs Moss to ring the mill.", [("Mr Hill & Mrs Moss", "ring the mill")]),
        ("Solicitor to the Council to draw up a lease.", [("Solicitor to the Council", "draw up a lease")]),
        ("The Clerk to write to the Council to ask for it.", [("Clerk", "write to the Council to ask for it")]),
        ("The Clerk reported to the Council to explain the rise.", []),
        ("A letter from the Clerk to the Council to explain the rise.", []),
        ("It was put to the Council to write to the mill.", []),
        ("Cllr Ash spoke to the Clerk to the Council to ask for help.", []),
    ],
)
def test_names_of_several_parts(text: str, wanted: list[tuple[str, str]]) -> None:
    """A particle is of the name behind it, two titles may share a name, and an office may be one to a body."""
    assert told(text) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "leave the Council on 31 March.",
        "leave at the end of May.",
        "leave Weir Parish Council in May.",
        "leave the village to live in Holm.",
        "step down in May.",
        "stand down from the Board.",
        "step aside.",
    ],
)
def test_who_leaves_promises_nothing(words: str) -> None:
    assert told(f"Tom Fry will {words}", promised=True) == []


@pytest.mark.parametrize(
    "words",
    ["leave the keys with the Clerk", "leave the office open", "leave a note on the board", "leave it to the Clerk"],
)
def test_what_somebody_leaves_is_promised(words: str) -> None:
    assert told(f"Tom Fry will {words}.", promised=True) == [("Tom Fry", words)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Noted and Clerk asked to obtain quotes.", [("Clerk", "obtain quotes")]),
        ("The report was noted and the Clerk asked to obtain quotes.", [("Clerk", "obtain quotes")]),
        ("It was considered, and the Clerk instructed to ring the mill.", [("Clerk", "ring the mill")]),
        ("Agreed, Cllr Reed requested to ring the mill.", [("Cllr Reed", "ring the mill")]),
        ("Fence - Clerk asked to get prices.", [("Clerk", "get prices")]),
        ("The mill is loud. *Clerk asked to contact the mill.", [("Clerk", "contact the mill")]),
        ("Clerk and Chairman asked to write to the mill.", [("Clerk and Chairman", "write to the mill")]),
        ("The Clerk asked to leave early.", []),
        ("Noted and Cllr Reed asked to speak.", []),
        ("Clerk asked to be excused.", []),
        ("Cllr Reed asked to ring the mill.", []),
        ("The Clerk asked to ring the mill.", []),
        ("It was noted that the Clerk asked to write to the mill.", []),
        ("Last month the Clerk asked to write to the mill.", []),
        ("A letter from the Clerk asked to borrow the map.", []),
        ("If Clerk asked to write, she will.", []),
        ("A quote is to be sought for the fence. This will be chased up.", []),
    ],
)
def test_who_was_asked_in_a_fragment(text: str, wanted: list[tuple[str, str]]) -> None:
    """What leaves out "was" asks somebody; a whole sentence tells who asked."""
    assert told(text) == wanted
