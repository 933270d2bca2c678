"""Heads of minutes in the middle of a paper: whose the minutes below them are, whoever is told to be there."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.minutes_head import minutes_head

FIRST = """HOLM PARISH COUNCIL

Minutes of the meeting of the Parish Council held on 6 March 2018 at 7.00 pm

1. APOLOGIES
Apologies were received from Cllr Stoat.

2. LAMPS
RESOLVED: That the Clerk mend the lamps by 1 May 2018.

3. STILES
RESOLVED: That the Clerk paint the stiles.

The meeting closed at 8.00 pm.

"""
SECOND = FIRST.replace("6 March 2018", "5 March 2019").replace("May 2018", "May 2019")
OTHER = SECOND.replace("HOLM", "BRACK")
OPENINGS = (
    "1. APOLOGIES\nApologies were received from Cllr Stoat.",
    "1. PRESENT\nCllrs Quill and Tansy.",
    "1. Attendance and apologies\nIn attendance: Cllrs Quill (Chair) and Tansy, the Clerk.",
    "Cllr Quill in the chair.\n\n1. WELCOME\nCllr Quill welcomed all.",
    "Councillors: Quill (Chair), Tansy\n\n1. WELCOME\nCllr Quill welcomed all.",
    "1. MINUTES\nRESOLVED: That the minutes of the meeting held on 6 February 2018 be signed.",
)
MEETINGS = ["Holm Parish Council 2018-03-06", "Holm Parish Council 2019-03-05", "Brack Parish Council 2019-03-05"]
AGENDA = """HARBOUR COMMITTEE

AGENDA for the meeting to be held on 6 March 2018

1. APOLOGIES
2. MINUTES
3. LAMPS
4. STILES

"""
LAST = """HARBOUR COMMITTEE

Minutes of the meeting held on 6 February 2018
{who}
1. LAMPS

RESOLVED: That the Clerk mend the lamps by 1 May 2018.

2. SALE OF THE MILL (EXEMPT)

RESOLVED: That the Clerk accept the offer of Wexco.
"""


def meetings(text: str) -> list[str]:
    """Return the body and the day of each meeting of a paper."""
    return [f"{meeting.body} {meeting.date}" for meeting in parse(paper(text)).meetings]


@pytest.mark.parametrize("turn", ["", "\f"])
@pytest.mark.parametrize("opening", OPENINGS)
def test_each_head_opens_its_own_meeting_whatever_stands_for_attendance(opening: str, turn: str) -> None:
    text = turn.join(one.replace(OPENINGS[0], opening) for one in (FIRST, SECOND, OTHER))
    parsed = parse(paper(text))
    assert meetings(text) == MEETINGS
    assert [(item.meeting, item.number) for item in parsed.items] == [
        (meeting.id, number) for meeting in parsed.meetings for number in ("1", "2", "3")
    ]


def test_a_head_in_many_lines_over_who_was_in_the_chair_opens_its_meeting() -> None:
    one = (
        "MINUTES OF PROCEEDINGS AT MONTHLY MEETING OF THE\n\nDISTRICT OF {} HELD IN\n\nTHE OLD GRANARY, ON\n\n"
        "TUESDAY, {}, AT 10 A.M.\n\nPRESENT IN THE CHAIR:\n\nCouncillor L. Quill, Mayor.\n\nMEMBERS PRESENT:\n\n"
        "Councillors Marrow and Tansy.\n\n1. Lamps\n\nIt was agreed to mend them.\n\n2. Stiles\n\nNoted.\n\n"
    )
    text = one.format("HOLM", "10TH APRIL, 2018") + one.format("BRACK", "8TH MAY, 2018")
    assert meetings(text) == ["District of Holm 2018-04-10", "District of Brack 2018-05-08"]


def test_a_joint_meeting_is_followed_by_those_of_both_committees() -> None:
    text = "\n".join(
        f"{whose} COMMITTEE\n\nMinutes of the {kind}meeting held on 3 April 2018\n\n1. LAMPS\nRESOLVED: That it stay.\n"
        for whose, kind in (("PARKS COMMITTEE AND THE ROADS", "joint "), ("PARKS", ""), ("ROADS", ""))
    )
    assert meetings(text)[1:] == ["Parks Committee 2018-04-03", "Roads Committee 2018-04-03"]


@pytest.mark.parametrize("turn", ["", "\f"])
@pytest.mark.parametrize("who", ["", "\nPresent: Cllr Quill, Cllr Tansy\n"])
@pytest.mark.parametrize(
    "notice", [AGENDA, AGENDA.replace("AGENDA for the meeting to be held on", "Notice of meeting\n\nAGENDA\n\n")]
)
def test_minutes_behind_an_agenda_are_of_their_own_meeting_and_stay_exempt(notice: str, who: str, turn: str) -> None:
    parsed = parse(paper(notice + turn + LAST.format(who=who)))
    assert [(meeting.kind, str(meeting.date)) for meeting in parsed.meetings] == [
        ("agenda", "2018-03-06"),
        ("minutes", "2018-02-06"),
    ]
    assert [(item.title, bool(item.exempt)) for item in parsed.items] == [
        ("LAMPS", False),
        ("SALE OF THE MILL (EXEMPT)", True),
    ]


def test_an_agenda_behind_minutes_is_none_of_them() -> None:
    parsed = parse(paper(LAST.format(who="") + "\f" + AGENDA))
    assert [(meeting.kind, str(meeting.date)) for meeting in parsed.meetings] == [
        ("minutes", "2018-02-06"),
        ("agenda", "2018-03-06"),
    ]
    assert [item.number for item in parsed.items] == ["1", "2"]


@pytest.mark.parametrize(
    "cited",
    [
        "2. MINUTES\nMinutes of the meeting held on 6 February 2018\n\n3. GATES\nRESOLVED: That it be noted.\n",
        "2. MINUTES\n1. Minutes of the meeting held on 6 May 2018\n2. Those of 9 May 2017\n\n3. GATES\n",
        "MINUTES OF THE LAST MEETING\nMinutes of the Council meeting held on 6 May 2018\n1. The date is wrong.\n",
        "2. MATTERS ARISING\nNone.\n\nMinutes of the meeting held on 6 May 2018\n1. Lamps\n2. Stiles\n\n3. GATES\n",
        "2. REPORTS\nHarbour Committee\nMinutes of the meeting held on 6 February 2018\n\n3. GATES\nNoted.\n",
        "2. MINUTES\nMinutes of the meeting held on 6 February 2018 were signed.\n1. Lamps\n",
        "2. LAMPS\n\nMinutes of the meeting of the Parish Council held on 6 March 2018 at 7.00 pm\n\n3. GATES\n",
    ],
)
def test_minutes_that_are_cited_open_no_meeting(cited: str) -> None:
    text = FIRST[: FIRST.index("2. LAMPS")] + cited
    assert meetings(text) == MEETINGS[:1]


def test_a_head_of_another_day_that_opens_no_meeting_is_a_finding() -> None:
    head = "Minutes of the meeting of the Parish Council held on 5 March 2019 at 7.00 pm"
    parsed = parse(paper(FIRST.replace("The meeting closed at 8.00 pm.", f"{head}\n\n4. GATES\nNoted.\n")))
    assert [finding.code for finding in parsed.findings] == ["head-in-text"]
    assert len(parsed.meetings) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minutes of the meeting of the Parish Council held on 5 March 2019 at 7.00 pm", "minutes 2019-03-05 1"),
        ("DRAFT MINUTES of the Holm Parish Council meeting\nheld on Tuesday 5 March 2019", "minutes 2019-03-05 2"),
        ("Notes of the adjourned meeting held at the Hall\non\n5 March 2019", "minutes 2019-03-05 3"),
        ("MINUTES\nOF\nPROCEEDINGS\nAT\nMEETING OF\nHOLM BOARD\nON 5 MARCH 2019, AT\n10AM.", "minutes 2019-03-05 7"),
        ("AGENDA for the meeting to be held on 6 March 2018", "agenda 2018-03-06 1"),
        ("Minutes of the meeting held on 5 March 2019.", ""),
        ("Minutes of the meeting held on 5 March 2019 (attached)", ""),
        ("Minutes of the meeting held on 5 March 2019 were signed", ""),
        ("Minutes of the last meeting held on 5 March 2019", ""),
        ("Minutes of the meetings held on 5 March 2019 and 2 April 2019", ""),
        ("Minutes of the trials of 5 March 2019", ""),
        ("Agenda for change", ""),
    ],
)
def test_the_form_of_a_head(text: str, told: str) -> None:
    head = minutes_head(text.split("\n"))
    assert (f"{head.kind} {head.day} {head.lines}" if head else "") == told
