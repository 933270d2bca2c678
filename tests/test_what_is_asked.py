"""What a resolution asks, and what it settles by being taken; and whose an action is: kinds that drawn facts showed."""

from __future__ import annotations

from datetime import date

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.asking import asked_for
from minutes_cli.parse.requests.due import when
from minutes_cli.parse.requests.duties import under_title
from minutes_cli.parse.requests.labels import labelled
from minutes_cli.parse.requests.owners import Owners, owner_before
from minutes_cli.parse.requests.spoken import Spoken
from minutes_cli.parse.requests.told import told_in
from minutes_cli.words.deed_kinds import deed_of

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Ann Fenn", "chair"),
    Attendee("Tom Dunn", "officer", "Clerk"),
)
"""JP, AF and TD, who is the Clerk."""
DAY = date(2019, 2, 5)


def asked(text: str) -> tuple[str | None, str] | None:
    found = asked_for(text)
    return (found.owner, found.task.rstrip(".")) if found else None


def actions(words: str) -> list[tuple[str | None, str]]:
    parsed = find_actions(resolve(minute(words, attendance=PEOPLE)))
    return [(a.owner, a.task.rstrip(".")) for a in parsed.actions if not a.undertaking]


def told(text: str) -> list[tuple[str | None, str]]:
    found = told_in(text, Spoken(text), Owners(PEOPLE))
    return [(one.owner, one.task.rstrip(".")) for one in found if not one.promise]


BODIES = (
    "the Township of Holm",
    "the Council of the Township of Holm",
    "the Council of the Corporation of the Town of Reed",
    "Fenwick Town Council",
    "this Board",
    "the Councillors of the District of Reed",
    "we",
)


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("adverb", ["", "hereby ", "strongly "])
@pytest.mark.parametrize(
    ("asks", "owner"),
    [
        ("{} the County of Wold to mend the weir", "County of Wold"),
        ("{} that the Wold School Board mend the weir", "Wold School Board"),
        ("{} the Province mend the weir", "Province"),
    ],
)
def test_whoever_asks_leaves_the_deed_to_another(body: str, adverb: str, asks: str, owner: str) -> None:
    for verb in ("request", "urge", "ask"):
        end = "" if body == "we" else "s"
        assert asked(f"that {body} {adverb}{asks.format(verb + end)}") == (owner, "mend the weir"), verb


def test_a_person_who_is_to_ask_has_the_deed() -> None:
    for who in ("Clerk", "Harbour Master and Clerk", "Chair of the Board"):
        assert asked(f"that the {who} asks the county to mend the weir") == (who, "asks the county to mend the weir")


@pytest.mark.parametrize("whom", ["staff", "administration", "the team"])
@pytest.mark.parametrize("words", ["that {} report back in June", "that {} be directed to report back in June"])
def test_staff_own_what_they_are_asked(whom: str, words: str) -> None:
    assert asked(words.format(whom)) == (whom.removeprefix("the "), "report back in June")
    assert asked("Council requested staff to report back in June") == ("staff", "report back in June")


@pytest.mark.parametrize("verb", ["supports", "hereby supports", "endorses", "strongly opposes"])
@pytest.mark.parametrize(
    "what",
    [
        "the request that the Ministry of Tides review the Harbours Act",
        "the Town of Reed in its request that the Province and the Ministry of Tides take action on it",
        "the Town of Reed resolution requesting that the Province of Wold be encouraged to pay more",
        "a motion to include the test in the plan and that it be made available for all at no charge",
    ],
)
def test_what_another_asks_is_not_asked_by_who_supports_it(verb: str, what: str) -> None:
    assert asked(f"that the Township of Holm {verb} {what}") is None
    copy = "a copy of this resolution be sent to the Ministry of Tides"
    assert asked(f"THAT the Township of Holm {verb} {what}; AND FURTHER THAT {copy}") == (None, copy)
    assert asked(f"that the Township of Holm {verb} {what} and requests the Clerk to write to the mill") == (
        "Clerk",
        "write to the mill",
    )


@pytest.mark.parametrize(
    "words",
    [
        "we authorize invoice 17 be written off as uncollectible",
        "the following allocations be made under the Grants Scheme 2017",
        "an allocation of £500 be made to the ferry",
        "to assign this amount to Code D05 in order to give the greatest flexibility",
        "to earmark £500 for the weir",
        "9 Broad Street be added to the Record of Protected Structures",
        "to select the Old Mill as the venue for the fair",
        "the Variation No. 5(b) to the Holm Plan 2010-2016, as recommended, be made in accordance with Section 13",
        "to deal with Item Nos. 5 (b) to 5 (f) at this point in the meeting",
        "the clerk’s assistant be directed to the website for earlier minutes",
        "to reallocate the sum of £400 from the shop",
        "the proportion of rates that is refunded be set at 10% for 2018",
        "the existing system be continued",
        "this Road Number should state the R522",
        "the meeting would adjourn for 30 minutes to allow the Chief Executive and the Management Team to consider it",
        "Mill Lane be made a public road in accordance with the Act",
        "to make the Holm Local Area Plan subject to the following amendments",
        "to hold a minute’s silence in respect of the late Cllr Ash",
        "to observe a minute's silence",
        "to deal with this recommendation under Item No. 4 on the agenda",
        "to add Annual Return as Agenda Item 4A",
        "to deny the claim",
        "to table it, for want of a plan of the safe",
        "to cast a vote for Ann Fenn for Seat 7",
        "to answer Yes to Question 1",
        "to provide authority to the administrator to settle the claim",
        "the Council must position itself to take advantage of what may come",
        "the Parish Council will maintain its practice and consider each case should an application be made",
        "the renumbering of Mill Road should go ahead",
        "Draft Harbour Plan: final report",
        "all documents so made shall be valid and binding, and the Holm Bank is hereby authorized to act on them",
        "to terminate the contract of a cleaner",
        "to drop this idea",
        "to offer No Objections to the new barn",
        "to proceed with the business of the meeting",
        "to proceed with the presentation",
        "to open the meeting to members of the public",
        "to hold the remainder of the Meeting in committee",
        "to hold the item over to the June meeting",
        "to deal with item 2 on the agenda",
        "to deal with the report of the Harbour Master as first item",
        "the talk by the River Trust be brought forward to the first item on the agenda",
        "to establish 11 July 2019 as the day of the fair",
        "to update the Policy No. 12 “Boats”",
        "to keep the precept at £17,000",
        "to cover the additional cost from reserves",
        "to lease lands at Holm to the Anglers Ltd for a nominal fee",
        "any matters with regard to the Towpath be emailed to the Engineer",
        "to wait until the mill is sold",
        "Circulated, report of the Harbour Master of 4 May",
        "the amendments now be considered",
        "to reorder the agenda",
        "to approve it. She added the following conditions: that samples be brought; and that a map be provided",
        "said monies are hereby authorized to be expended for the objects of the budget",
        "the Harbour Committee find that the terms are not met",
        "to approve the barn. Ms. Fenn added the following conditions: that samples be provided to staff",
        "this Workshop would take place on Wednesday, 29 January 2020",
        "the River Road should include a path",
        "the GMA budget for the Holm District be set at £295",
        "the Precept request be increased to £16,000",
        "to approve the barn. Ms. Fenn added the conditions that the samples be provided to staff",
        "approval be given to the sale of the field, subject to the terms of the lease; Ms. Ann Reed to pay all costs",
    ],
)
def test_what_is_done_by_being_decided(words: str) -> None:
    assert asked_for(f"that {words}" if not words.startswith("to ") else words, settled="approve" in words) is None


@pytest.mark.parametrize("nobody", ["NOT", "Not", "NOBODY", "NO ONE", "NONE", "The Clerk NOT", "NEITHER"])
@pytest.mark.parametrize("label", ["RESOLVED", "AGREED", "RESOLVED: That"])
def test_what_is_not_to_be_done_asks_nobody(label: str, nobody: str) -> None:
    assert actions(f"{label} {nobody} to write to the owner of the mill.") == []
    assert actions(f"{label} JP to write to the owner of the mill.") == [("JP", "write to the owner of the mill")]


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        (
            "to write to the Minister for Tides and request that an urgent meeting be arranged",
            None,
            "write to the Minister for Tides and request that an urgent meeting be arranged",
        ),
        (
            "to write to the mill and ask the Mill Trust to speak",
            None,
            "write to the mill and ask the Mill Trust to speak",
        ),
        (
            "that the county need to mend it and requested an update be provided for the next meeting",
            None,
            "an update be provided for the next meeting",
        ),
        ("that these would be suitable; Clerk to get quotes for two boards", "Clerk", "get quotes for two boards"),
        ("by Members that a special meeting be held", None, "a special meeting be held"),
        (
            "that this Board calls on the Minister for Tides, Mr. Ash Reed, for a full review of it",
            "Minister for Tides, Mr. Ash Reed",
            "a full review of it",
        ),
        ("to publish the plan and ask the Clerk to write to the mill", "Clerk", "write to the mill"),
        (
            "that a reply should be sent to the mill and the SRB asking that it be mended",
            None,
            "a reply should be sent to the mill and the SRB asking that it be mended",
        ),
        ("that a request for tenders be circulated", None, "a request for tenders be circulated"),
        ("to make the Holm Plan available to the public", None, "make the Holm Plan available to the public"),
        (
            "that the management of Dun Stores be asked to settle it",
            "management of Dun Stores",
            "settle it",
        ),
        ("that a delegation from the District attend the fair", "a delegation from the District", "attend the fair"),
        (
            "the Township of Holm agrees to collaborate with the Town of Reed on a plan",
            "Township of Holm",
            "collaborate with the Town of Reed on a plan",
        ),
        (
            "to circulate the details and agreed that it was well worth it",
            None,
            "circulate the details",
        ),
        ("to hold a litter pick on 26th April, Cllr Ann Fenn proposed", None, "hold a litter pick on 26th April"),
    ],
)
def test_what_is_asked_and_all_of_it(words: str, owner: str | None, task: str) -> None:
    assert asked(words) == (owner, task)


@pytest.mark.parametrize(
    "joint",
    [
        "; AND THAT ",
        "; and that ",
        ". AND BE IT FURTHER RESOLVED that ",
        "; AND FURTHER THAT ",
        "; AND FURTHER IT BE RESOLVED THAT ",
        " AND BE IT FURTHER RESOLVED that ",
    ],
)
def test_each_clause_that_asks_is_a_request_of_its_own(joint: str) -> None:
    """The first has the id of its resolution, and each its own time."""
    words = f"the Clerk write to the mill{joint}the Surveyor inspect the weir by 4 May 2019"
    assert actions(f"RESOLVED: That {words}.\n") == [
        ("Clerk", "write to the mill"),
        ("Surveyor", "inspect the weir by 4 May 2019"),
    ]
    parsed = find_actions(resolve(minute(f"RESOLVED: That {words}.\n")))
    first, second = parsed.actions
    assert (first.id, second.id) == (first.resolution, f"{first.resolution}!also")
    assert (first.due, second.due, second.resolution) == (None, date(2019, 5, 4), first.resolution)


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("that the Council repair the weir. It is vital to the mill.", "repair the weir"),
        ("that the Council repair the weir. The loss of it would harm the mill and the ferry.", "repair the weir"),
        (
            "that the Council draw up a plan. This plan to include the quay.",
            "draw up a plan. This plan to include the quay",
        ),
        (
            "that the Council write to the mill, which was built in May. It should reply by June.",
            "write to the mill, which was built in May. It should reply by June",
        ),
        (
            "that a letter be sent to say that there had been a delay. Also, to be included are the plans.",
            "a letter be sent to say that there had been a delay. Also, to be included are the plans",
        ),
        (
            "Work at the Mill Our Member had sent a reply. Ann Fenn moved that the miller be invited to the fair.",
            "Ann Fenn moved that the miller be invited to the fair",
        ),
    ],
)
def test_what_is_argued_behind_a_request_is_none_of_it(words: str, task: str) -> None:
    found = asked(words)
    assert found
    assert found[1] == task


@pytest.mark.parametrize(
    "words",
    [
        "to hold the February Meeting of the District on Wednesday, 5th February, 2020, at 10 a.m.",
        "that we hold the May Monthly Meeting on Tuesday 19th May",
        "to hold the next two Monthly Meetings at the earlier time of 3pm",
        "to hold an online March meeting on 3rd March",
        "to hold the 2025 General Meeting on Thursday, 15 May 2025",
        "to hold our AGM in the library",
        "the May Holm-Reed District Meeting would be held on 14 May 2024",
        "to hold meetings on the second Wednesday of each month",
        "that this meeting be brought forward one week to 23 July 2008",
        "that the July Monthly Meeting would be brought forward and held on Tuesday 6th July",
        "to re-fix the date of the July Council Meeting to Tuesday, 21st July",
        "that the Annual Meeting of the District would take place on Thursday, 15th June, 2017",
        "that the next meeting of the Joint Committee be held on Friday, 4th December, 2020",
        "that the Board would meet again on 11 November 2015",
        "that the March 2017 District Meeting would be held in the old hall",
        "that Meetings of the District would be held on the first Wednesday of every month",
        "to proceed to Item No. 4 on the agenda",
    ],
)
def test_the_day_of_a_regular_meeting_is_fixed_by_being_agreed(words: str) -> None:
    assert asked(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "to hold a special meeting on 4 May 2019 to discuss the weir",
        "to hold a workshop before the February meeting",
        "to hold a meeting in committee with the mill",
        "to hold meetings with the mill",
        "to invite the Minister to the next monthly meeting",
        "that the item be placed on the agenda of the next meeting",
        "that a meeting with the mill be held on 4 May",
    ],
)
def test_another_meeting_is_to_be_called(words: str) -> None:
    assert asked(words) == (None, words.removeprefix("to ").removeprefix("that "))


def test_what_is_to_be_done_is_told_with_would() -> None:
    done = "sent circulated sought arranged brought submitted provided invited contacted published repaired"
    assert [d for d in done.split() if asked(f"that the list would be {d}") != (None, f"the list would be {d}")] == []
    for words in ("it would be sent", "no list would be sent", "the list would be long", "the list will be sent"):
        assert asked(f"that {words}") is None, words


def test_what_is_acknowledged_would_be_done_asks_nothing() -> None:
    words = (
        "It be acknowledged that there is one Working Group; and that work would be undertaken by the Group over May"
    )
    assert asked_for(words, settled=True) is None
    assert actions(f"RESOLVED: That\n\n(1) {words}.\n\n(2) the list be noted.\n") == []


def test_a_gerund_of_something_is_nobody() -> None:
    for what in ("renumbering", "installation", "provision", "removal", "replacement", "maintenance"):
        assert owner_before(f"that the {what} of Mill Road") is None, what


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("“I will move at the next Meeting of the District of Holm that the Council write to the mill", "Council"),
        ("Authorized the Fire Chief to write to the mill", "Fire Chief"),
        ("that Wold Water would write to the mill", "Wold Water"),
        ("that he undertake to write to the mill", None),
        ("that Decision to write to the mill", None),
        ("that Miss Reed No Objections E/36028 write to the mill", None),
    ],
)
def test_whose_name_is_an_owners(words: str, owner: str | None) -> None:
    found = asked(words)
    assert (found[0] if found else None) == owner


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("the list be updated and printed by the Warden", "Warden"),
        ("the rules be placed on the board urgently by the Warden", "Warden"),
        ("the stones would be monitored monthly, by Cllr Ash", "Cllr Ash"),
        ("an objection be sent as laid out in the paper presented by the Chair", None),
        ("news be provided of the works that have been delayed by reviews by the Mayor", None),
        ("the meeting be arranged in the hall to hear a talk by the Rivers Trust", None),
        ("bins would be provided by the box along Mill Road, by Mill Cross", None),
        ("appeals be made to Minister Ann Fry, Minister for Ports and the Islands, to lift the dues", None),
        (
            "That, a cross-party group of Councillors would meet the Minister for Ports, Mr. Fry, to discuss it",
            "a cross-party group of Councillors",
        ),
    ],
)
def test_who_does_what_is_to_be_done(words: str, owner: str | None) -> None:
    found = asked_for(words)
    assert found is not None
    assert found.owner == owner


@pytest.mark.parametrize(
    "words",
    [
        "Ash & Son Ltd - request to put up a stone in the Cemetery",
        "Visitors to this meeting from the mill were Ann Fry and Tom Reed",
        "Also to let the Forum know if there is any mess",
    ],
)
def test_what_asks_nobody(words: str) -> None:
    assert asked_for(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed that staff would leave the Chamber.",
        "Councillor Reed withdrew his Motion, and this was agreed.",
        "It was agreed that Cllr Ash join this committee.",
    ],
)
def test_what_is_done_at_the_meeting_itself(words: str) -> None:
    assert actions(words) == []


def test_what_is_to_take_place_is_nobodys() -> None:
    assert told("A strike of Council staff is to take place on Wednesday.") == []


def test_a_subject_under_actions_is_nobody() -> None:
    listed = "Footpaths and Bridleway - Miss Reed is still dealing with this."
    assert [one.owner for one in under_title(listed, "Actions:", Owners(PEOPLE))] == []


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("The Council asked the administration to prepare a plan.", "administration", "prepare a plan"),
        ("The Council asked the planning team to look at it and report.", "planning team", "look at it and report"),
        (
            "All Governors to read the policy before the next meeting.",
            "All Governors",
            "read the policy before the next meeting",
        ),
    ],
)
def test_whoever_is_asked_in_small_letters_or_all_together(words: str, owner: str, task: str) -> None:
    assert actions(words) == [(owner, task)]


def test_what_all_do_at_the_table_is_no_task() -> None:
    assert actions("All Governors to declare any interests.") == []


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("a letter should be sent to the mill", True),
        ("initial investigations should be made of the cost", True),
        ("the roof should be mended", False),
        ("the tiles should be replaced", False),
        ("the view on whether the mill should be invited to the fair", False),
    ],
)
def test_what_should_be_done_by_the_meetings_own_people(words: str, *, there: bool) -> None:
    assert (asked_for(words) is not None) == there


def test_a_standing_power_asks_nothing() -> None:
    words = (
        "RESOLVED: That the Mayor and the Clerk are authorised on behalf of the Township from time to time:\n\n"
        "(a) to deposit any cash with the bank; and\n\n(b) to instruct the bank, by any means, to debit the account.\n"
    )
    assert actions(words) == []


def test_the_same_words_of_two_matters_are_two_requests() -> None:
    words = (
        "It was agreed that the Clerk would write to the mill.\n\nThe sign is down. Clerk to report to the county.\n\n"
        "The drain is full. Clerk to report to the county.\n"
    )
    assert actions(words) == [
        ("Clerk", "write to the mill"),
        ("Clerk", "report to the county"),
        ("Clerk", "report to the county"),
    ]


WHO = (
    "HP",
    "SA/EW",
    "D + AB",
    "GB and FT",
    "V",
    "EVERYONE",
    "new members",
    "New Committee",
    "All",
    "Jo Prewitt",
    "the Clerk",
)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("label", ["ACTION", "Action", "ACTION BY", "Action for"])
@pytest.mark.parametrize("form", ["{}: ring the mill", "• {}: ring the mill", "The lamp is out. {}: ring the mill."])
def test_a_label_that_names_its_owner(who: str, label: str, form: str) -> None:
    assert actions(form.format(f"{label} {who}")) == [(who.removeprefix("the "), "ring the mill")]


@pytest.mark.parametrize("what", ["Plan", "Group", "Log", "Tracker", "Points", "Minutes"])
def test_a_label_that_names_a_thing_names_nobody(what: str) -> None:
    assert [owner for owner, _ in actions(f"Action {what}: the mill was rung.")] in ([], [None])


@pytest.mark.parametrize("end", ["completed", "complete", "cancelled", "done", "closed"])
def test_a_line_below_an_action_ends_it(end: str) -> None:
    first = "• ACTION HP: ring the mill\n• They like us\n"
    assert actions(f"{first}• Action {end}\n• ACTION JP: write to the mill") == [("JP", "write to the mill")]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # the sentence before says for what a vote was
        ("It was resolved to buy two oars. Prop AF, 2nd JP, all in favour.   JP", [("JP", "buy two oars")]),
        # the office that a sentence names is who stands beside it; somebody else who is named there has the deed
        ("Clerk to write to the mill.   TD", [("TD", "write to the mill")]),
        (
            "The Clerk asked for a volunteer to keep the key. Cllr Moor agreed to this. *Clerk to action.",
            [("Clerk", "The Clerk asked for a volunteer to keep the key. Cllr Moor agreed to this")],
        ),
        ("The lamp is out. Clerk to action.   TD", [("TD", "The lamp is out")]),
        ("JP to ring the mill.   TD", [("JP", "ring the mill")]),
        # an index of names asks nothing
        ("ZBA-2019-7, 412 Mill Lane\tWold Heights\n\nWold Heights was discussed.", []),
        # initials below a point that asks nothing name whose item it is
        ("• Minutes adopted\n\nJP", []),
        ("• Ring the mill\n\nJP", [("JP", "Ring the mill")]),
        ("• ACTION HP: ring the mill\n\nJP", [("HP", "ring the mill")]),
        # what was decided, and then who will do something
        ("ACTION: We approved Mr Reed as a member.", []),
        ("ACTION: This was approved by the meeting. Jo Prewitt will tell the mill.", [("Jo Prewitt", "tell the mill")]),
        # an office and a bare verb
        ("Action: Parish Clerk arrange a meeting with the mill", [("Parish Clerk", "arrange a meeting with the mill")]),
    ],
)
def test_in_columns_and_behind_labels(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert actions(words) == wanted


@pytest.mark.parametrize("asker", ["Members", "The Committee", "Councillors also", "The meeting then"])
@pytest.mark.parametrize("verb", ["requested", "asked", "instructed", "urged"])
def test_a_meeting_may_ask_with_a_clause(asker: str, verb: str) -> None:
    assert told(f"{asker} {verb} that the Clerk obtain two quotations. The rest was noted.") == [
        ("Clerk", "obtain two quotations")
    ]
    assert told(f"A resident {verb} that the Clerk obtain two quotations.") == []
    assert told(f"{asker} {verb} that the weir be mended.") == []


@pytest.mark.parametrize("asker", ["Ann Fenn", "JP", "Cllr Prewitt", "The Chairman"])
@pytest.mark.parametrize("verb", ["requested that the", "asked that the Parish", "suggested that the", "suggested the"])
def test_one_member_may_ask_who_serves_the_meeting(asker: str, verb: str) -> None:
    office = "Parish Clerk" if "Parish" in verb else "Clerk"
    assert told(f"{asker} {verb} Clerk obtain two quotations.") == [(office, "obtain two quotations")]
    assert told(f"The weir was seen.\n{asker} {verb} Clerk should ring the mill.") == [(office, "ring the mill")]
    assert told(f"At the last meeting {asker} {verb} Clerk ring the mill.") == []
    assert told(f"{asker} had {verb} Clerk ring the mill.") == []
    assert told(f"{asker} {verb.replace(' Parish', '')} District Council mend the weir.") == []


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("It was suggested that the Clerk write to the mill.", [("Clerk", "write to the mill")]),
        ("It was suggested the Clerk writes to the mill.", [("Clerk", "writes to the mill")]),
        ("Members then suggested that the Clerk write to the mill.", [("Clerk", "write to the mill")]),
        ("It was suggested that the Clerk buy a bench but this was not agreed.", []),
        ("It was suggested that the Clerk buy a bench. This was not agreed.", []),
        ("It was suggested that Jo Prewitt look into it.", []),  # until she says that she will
        ("It was suggested that the Clerk be thanked.", []),
        ("It had been suggested that the Clerk write to the mill.", []),
        ("The auditor recommended that the Clerk keep a book.", []),
        ("The owner suggested that the Clerk write to the mill.", []),
    ],
)
def test_what_is_suggested_to_who_serves_the_meeting(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert told(words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "The lease to be an agenda item for the next meeting.",
            ["The lease to be an agenda item for the next meeting"],
        ),
        ("The lease to be put on the next agenda.", ["The lease to be put on the next agenda"]),
        ("It was agreed for this to be an agenda item for May.", ["for this to be an agenda item for May"]),
        (
            "It was agreed that the lease would be added to the May agenda.",
            ["the lease would be added to the May agenda"],
        ),
        ("RESOLVED that the lease will be an agenda item for May.", ["the lease will be an agenda item for May"]),
        ("The lease will be an agenda item for May.", []),  # a promise
        ("To receive matters to be included on the next agenda.", []),
        ("JP would like the lease to be placed on the agenda.", []),
    ],
)
def test_what_is_to_be_on_an_agenda(words: str, wanted: list[str]) -> None:
    assert actions(words) == [(None, task) for task in wanted]


def test_what_will_be_on_an_agenda_is_promised() -> None:
    words = "The lease will be an agenda item again for the July meeting."
    found = told_in(words, Spoken(words), Owners(PEOPLE))
    assert [(one.owner, one.task, one.promise) for one in found] == [(None, words, True)]


def test_what_was_agreed_to_be_done_to_a_thing_is_told_once() -> None:
    parsed = find_actions(resolve(minute("It was agreed that a letter would be sent to the mill.", attendance=PEOPLE)))
    assert [(a.task, a.undertaking) for a in parsed.actions] == [("a letter would be sent to the mill.", False)]


def test_a_request_ends_where_somebody_else_speaks() -> None:
    words = "The Clerk to tidy it up, Mrs. Reed asked for leave to plant a hedge there."
    assert told(words) == [("Clerk", "tidy it up")]


def test_who_was_to_do_something() -> None:
    assert told("The Clerk was to obtain two quotations.") == [("Clerk", "obtain two quotations")]
    assert told("It was said that the Clerk was to obtain two quotations.") == []


def test_who_takes_the_chair_is_asked_for_nothing() -> None:
    assert told("Ann Fenn to chair the meeting in her absence.") == []


def test_members_who_are_asked_to_decide_do_it_there() -> None:
    assert told("Members were asked to consider the plan.") == []
    assert told("Councillors were asked to pass their views to the Clerk.") == [
        ("Councillors", "pass their views to the Clerk")
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("add it to the website noting that comments are requested by 3rd July", None),
        ("send the form, which was due by 3 July 2019", None),
        ("ring the mill now and not wait until the year end", None),
        ("write to thank them for the fair held in the manor in July", None),
        ("return the form by 3 July 2019", "by 3 July 2019"),
        (
            "explain it prior to Members considering the sale at the Full Council meeting",
            "prior to Members considering the sale at the Full Council meeting",
        ),
        ("prior to the sale the Director of Homes send a copy", "prior to the sale"),
        ("hold a workshop on 5th March to look at the roads", "hold a workshop on 5th March"),
        ("add to the orders “The Council to inspect the lamps quarterly”", None),
    ],
)
def test_what_is_due_and_what_others_are_due(words: str, text: str | None) -> None:
    assert when(words, DAY).text == text


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Bushes by the weir are long - the Clerk to chase", "Bushes by the weir are long - the Clerk to chase"),
        ("The bins are with the mill. Clerk to chase this up.", "The bins are with the mill. Clerk to chase this up"),
        ("c) Bushes are long - the Clerk to chase it up again", "Bushes are long - the Clerk to chase it up again"),
        ("The bins are with the mill. Clerk to write to the mill.", "write to the mill"),
        ("Clerk to write to the mill. Clerk to chase this up.", "write to the mill"),
    ],
)
def test_a_bare_deed_has_its_matter_before_it(words: str, wanted: str) -> None:
    assert actions(f"{words}\n")[0] == ("Clerk", wanted)


def test_a_bare_deed_of_a_resolution_has_what_it_tells_before() -> None:
    words = "A reply was agreed, Clerk to action."
    assert actions(words) == [("Clerk", words.removesuffix("."))]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Chest: a safe (JP to look into it); purchase of a box (AF to investigate).",
            "purchase of a box (AF to investigate",
        ),
        (
            "Highways are aware of the hole. Clerk to add to agenda.",
            "Highways are aware of the hole. Clerk to add to agenda.",
        ),
        (
            "A map was drawn. Prop. JP, 2nd AF. Clerk to place on website.",
            "A map was drawn. Prop. JP, 2nd AF. Clerk to place on website.",
        ),
    ],
)
def test_a_bare_deed_takes_the_words_since_the_last(words: str, wanted: str) -> None:
    assert [task for _, task in actions(words)][-1] == wanted.rstrip(".")


def test_a_line_that_is_cut_is_no_end_of_an_action() -> None:
    words = "Praised.\n\nAction\n\nJP will send a draft of the plan to members of the\n\nSPC and they will read it."
    assert actions(words) == [("JP", "send a draft of the plan to members of the SPC and they will read it")]


def test_a_kind_of_meeting_is_no_end_of_a_line() -> None:
    words = "It was agreed to hold a talk before the Annual\n\nMeeting of the Trust in June."
    assert [task for _, task in actions(words)] == ["hold a talk before the Annual Meeting of the Trust in June"]


def test_a_county_goes_on_below() -> None:
    words = "It was agreed to hold a talk at Mill Hall, Reed, Co.\n\nWold on 19th May, 2014 for the bands."
    assert [task for _, task in actions(words)] == [
        "hold a talk at Mill Hall, Reed, Co. Wold on 19th May, 2014 for the bands"
    ]


def test_what_is_noted_behind_a_request_is_none_of_it() -> None:
    words = "The Clerk was asked to find out when the box will be back and recognised that leave may be needed."
    assert told(words) == [("Clerk", "find out when the box will be back")]


def test_what_a_speaker_tells_had_been_decided() -> None:
    words = "The Planner told Members the talk was to be in May, however, it was agreed to send it to the Forum."
    assert actions(words) == []


def test_stars_of_bold_type_are_no_words_of_a_task() -> None:
    assert actions("RESOLVED: That the Clerk write to the mill *to mend* the weir by 19* May.") == [
        ("Clerk", "write to the mill to mend the weir by 19* May")
    ]


def test_a_request_that_is_granted_is_a_thing() -> None:
    assert asked("Request for a stone for Mrs Fry") is None


def test_a_deed_behind_its_matter_tells_the_kind() -> None:
    assert deed_of("The path along the quay has not yet been cut by the county - Clerk to chase") == ("chas", "say")


@pytest.mark.parametrize("who", ["All Councillors", "Both Councillors", "All the Members"])
def test_members_who_agree_each_own_what_they_agreed_to(who: str) -> None:
    assert actions(f"{who} agreed to research prizes for the fair.\n") == [
        (who.replace("the ", ""), "research prizes for the fair")
    ]


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Councillors agreed to check their own boats.", "Councillors"),
        ("The Members agreed to invite the mill to the fair.", None),
        ("The Committee agreed to check the boats.", None),
    ],
)
def test_what_members_agree_to_do_themselves_is_theirs(words: str, owner: str | None) -> None:
    assert [who for who, _ in actions(f"{words}\n")] == [owner]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("She advised that, in order to see it, it was agreed that a site visit would be arranged.", 0),
        ("He explained that it was agreed that a site visit would be arranged.", 0),
        ("At the last meeting it was agreed that a site visit would be arranged.", 0),
        ("She advised that the weir is worn and it was agreed that a site visit would be arranged.", 1),
        ("The county reported that there were no steps, it was agreed that a site visit would be arranged.", 1),
    ],
)
def test_an_agreement_that_is_only_retold(words: str, count: int) -> None:
    assert len(actions(f"{words}\n")) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Action: Public Hearing on the Quay - Ann Fenn", 0),
        ("Action: The Engineer gave an account of the quay and answered questions.", 0),
        ("Action: The Fenn family has volunteered to host the guest.", 0),
        ("Action: 12/15/2020).", 0),
        ("Action: Display the map in the hall.", 1),
        ("Action: Map to be displayed in the hall.", 1),
        ("Action: Next meeting (1 June) – set out a timetable for the fair.", 1),
    ],
)
def test_what_has_a_label_and_no_owner_must_ask(words: str, count: int) -> None:
    assert len(actions(f"{words}\n")) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("• Licence notice of the mill.\tClerk", 0),
        ("• Ann Fenn had met the owner of the mill.\tClerk", 0),
        ("• Work on the register was still going on.\tClerk", 1),
        ("• No reply had yet been received from the mill.\tClerk", 1),
        ("• The quay should be swept.\tClerk", 1),
    ],
)
def test_words_beside_which_somebody_stands_leave_something_to_do(words: str, count: int) -> None:
    assert len(actions(f"{words}\n\n• The mill is to be asked.\tClerk\n")) == count + 1


def test_what_happens_again_is_not_asked_for_again() -> None:
    assert when("make a submission on the flooding that takes place in Holm every year", DAY).recurrence is None
    assert when("report every year on the flooding of Holm", DAY).recurrence == "every year"


def test_what_is_done_at_the_meeting_or_stands_beside_is_no_task() -> None:
    assert told("President Ann Fenn to call for Closed Session at 6:45 p.m.") == []
    assert told("It flickers; Clerk to report it to the W.C.C. Clerk") == [("Clerk", "report it to the W.C.C")]


def test_who_takes_an_office_is_asked_for_nothing() -> None:
    assert told("Ann Fenn agreed to continue as Chairman and signed the form.") == []
    assert told("Ann Fenn agreed to stand for the vacant seat.") == []


def test_the_day_of_what_somebody_is_to_attend_stands_before() -> None:
    parsed = find_actions(resolve(minute("Harbour Fair, 22nd July 2019 - JP to attend.", attendance=PEOPLE)))
    assert [(a.owner, a.due) for a in parsed.actions] == [("JP", date(2019, 7, 22))]


@pytest.mark.parametrize("thing", ["gate e7", "bench 12", "bench no. 12", "lamps 14 to 16", "the gate", "Gate 7"])
@pytest.mark.parametrize("verb", ["mend", "paint", "grease"])
def test_a_thing_without_an_article_is_told_by_its_own_figure(verb: str, thing: str) -> None:
    assert asked(f"That the Clerk {verb} {thing}.") == ("Clerk", f"{verb} {thing}")


@pytest.mark.parametrize(
    "rest", ["salary scale 12 be approved", "salary point 14 was noted", "laptop model b2 be bought"]
)
def test_a_noun_with_a_figure_of_which_something_is_said_is_no_deed(rest: str) -> None:
    assert asked(f"That the Clerk {rest}.") is None


def labelled_in(text: str) -> list[tuple[str | None, str]]:
    return [(one.owner, one.task.rstrip(".")) for one in labelled(text, Owners(PEOPLE))]


@pytest.mark.parametrize("lead", ["Actions: ", "", "The following actions were agreed: "])
@pytest.mark.parametrize("dash", ["–", "-"])
def test_a_list_run_into_one_line(lead: str, dash: str) -> None:
    words = f"{lead}{dash} Order a liner (Clerk) {dash} Chase the mill. (Cllr Ash) "
    words += f"{dash} The sign is loose. To ask Tom to mend it. (JP)"
    assert labelled_in(words) == [
        ("Clerk", "Order a liner"),
        ("Cllr Ash", "Chase the mill"),
        ("JP", "The sign is loose. To ask Tom to mend it"),
    ]
    assert (
        labelled_in(f"Reports: {dash} Finance report (Treasurer) {dash} Allotments (Cllr Ash) {dash} Paths (JP)") == []
    )


def test_who_does_it_in_brackets_behind_an_entry() -> None:
    assert labelled_in(
        "- Order a liner (Clerk)\n- Write to the mill (Cllr Ash)\n- Plan the fete (Cllr Ash and Ann Fenn)"
    ) == [
        ("Clerk", "Order a liner"),
        ("Cllr Ash", "Write to the mill"),
        ("Cllr Ash and Ann Fenn", "Plan the fete"),
    ]
    assert (
        labelled_in("- Finance report (Treasurer)\n- Report on the fete (Cllr Ash)\n- Order of business (Chairman)")
        == []
    )


def test_a_list_below_whom_it_leaves_it_to() -> None:
    words = "The swing is worn. Clerk to action:\n- Order a new swing\n- Write to the mill"
    assert told(words) == [("Clerk", "Order a new swing"), ("Clerk", "Write to the mill")]


@pytest.mark.parametrize("given", ["be given", "be and is hereby given", "be hereby granted"])
def test_who_makes_a_visit_is_not_who_approves_it(given: str) -> None:
    assert asked(f"the approval of the Council {given} to a visit to Holm by the Mayor of Reed") is None
    assert (
        asked(f"retrospective approval of the Council {given} to attendance by the Clerk at the Fair, in May") is None
    )
    assert (
        asked("the Speed Limit By-Laws 2022, as circulated, be and are hereby made by the Council on Mill Lane") is None
    )
    assert asked("that notice be given to the tenants by the Clerk") == (
        "Clerk",
        "notice be given to the tenants by the Clerk",
    )


def test_two_letters_are_two_requests() -> None:
    words = (
        "It was agreed that a letter be sent to the mill, and that a letter be sent to the Minister asking for a date."
    )
    assert actions(words) == [
        (None, "a letter be sent to the mill"),
        (None, "a letter be sent to the Minister asking for a date"),
    ]
    words = "It was agreed that a letter be sent to the mill and to the Minister."
    assert actions(words) == [(None, "a letter be sent to the mill and to the Minister")]
