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


OPEN = """HOLM PARISH COUNCIL

Minutes of the meeting of the Parish Council held on 6 March 2018 at 7.00 pm

Present: Cllr Quill, Cllr Tansy

Lamps: It was agreed that the Clerk mend them.

Stiles: RESOLVED: That the Clerk paint the stiles.

{end}

"""
DISTRICT = (
    "**MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF BRACK HELD IN THE**\n\n"
    "**GRANARY ON TUESDAY, 8TH** **MAY, 2018 AT 10.00 A.M.**\n\n"
    "{who}\n\nCouncillor L. Marrow.\n\n7. Lamps\n\nIt was agreed to mend them.\n\n8. Stiles\n\nNoted.\n"
)


@pytest.mark.parametrize(
    "end", ["The meeting closed at 8 pm", "The lamps stay as they are", "Next meeting: 5 June 2018"]
)
@pytest.mark.parametrize(
    "who",
    [
        "**PRESENT IN THE CHAIR:**",
        "**IN THE CHAIR:**",
        "PRESENT IN THE CHAIR**:**",
        "**MEMBERS PRESENT:**",
        "1. Present: Cllr Vole",
    ],
)
def test_a_head_in_bold_over_who_was_there_opens_a_meeting_whatever_its_numbers(who: str, end: str) -> None:
    text = OPEN.format(end=end) + DISTRICT.format(who=who)
    assert meetings(text) == ["Holm Parish Council 2018-03-06", "District of Brack 2018-05-08"]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (
            (
                "DRAFT MINUTES OF THE BRACK PARISH COUNCIL MEETING HELD AT THE HALL AT 7.30 pm ON TUESDAY 8 MAY 2018"
                " PRESENT: Cllr Vole (Chair), Cllr Stoat, Cllr Marrow, Cllr Reed, Cllr Ash, and two of the public who"
                " came to hear what would become of the weir and the mill, and who stayed to the end of the day.\n\n"
                "5. Weir. It was agreed that the Clerk mend it.\n"
            ),
            "Brack Parish Council 2018-05-08",
        ),
        (
            (
                "Brack Annual Parish Meeting Minutes\nheld on Tuesday 8th May 2018 in\nThe Hall at 7.00 p.m.\n"
                "1. Present: Cllr Vole and Cllr Stoat.\n2. Weir: It was agreed to mend it.\n"
            ),
            "Brack Parish Meeting 2018-05-08",
        ),
        (
            (
                "A meeting of the Weir Committee was held in the Granary, Brack, on Tuesday 8th May,\n"
                "2018 at 3.00pm.\n"
                "The following were in attendance:\nIN THE CHAIR:\nCllr Vole\nPRESENT:\nCllr Stoat\n\n1. Weir\nNoted.\n"
            ),
            "Weir Committee 2018-05-08",
        ),
        (
            (
                "Minutes of the Meeting of the Weir Committee\nheld on Tuesday 8th May 2018 at 3:30 p.m. by\n"
                "Video Conference.\n"
                "Members Present:\nCllr Stoat and Cllr Vole\n\n1. Weir\nNoted.\n"
            ),
            "Weir Committee 2018-05-08",
        ),
        (
            (
                "MINUTES OF MONTHLY MEETING OF THE DISTRICT OF BRACK HELD IN THE\n"
                "GRANARY ON TUESDAY 8TH MAY AT 3.00PM.\n"
                "PRESENT IN THE CHAIR:\nCllr Vole\n\n1. Weir\nNoted.\n"
            ),
            "District of Brack None",
        ),
        (
            (
                "Agenda and minutes\nWeir Committee - Tuesday, 8th May 2018 10.00 a.m.\nVenue: Brack Town Hall\nItems\n"
                "No. Item\n61.\n"
                "Weir\nMinutes:\nRESOLVED: That it be mended.\n"
            ),
            "Weir Committee 2018-05-08",
        ),
    ],
)
def test_each_form_of_head_opens_the_second_meeting(second: str, told: str) -> None:
    assert meetings(OPEN.format(end="The meeting closed at 8 pm") + second) == ["Holm Parish Council 2018-03-06", told]


def test_minutes_of_few_lines_are_not_the_top_of_the_next() -> None:
    short = (
        "Minutes of the Holm Parish Council meeting held on 6 March 2018 at 7pm\nPresent: Cllr Quill\nAll is well.\n"
    )
    text = short + DISTRICT.format(who="PRESENT IN THE CHAIR:")
    assert meetings(text) == ["Holm Parish Council 2018-03-06", "District of Brack 2018-05-08"]


@pytest.mark.parametrize(
    "cover", ["*** AGENDA ***\nTuesday, May 8, 2018", "Brack Town Council\nAGENDA\nTuesday 8 May 2018"]
)
def test_the_word_agenda_over_another_day_opens_an_agenda(cover: str) -> None:
    text = (
        FIRST
        + cover
        + "\nSTART TIME 6:30 p.m.\n1. Apologies\n2. To receive the reports\n3. Adopt the minutes of 6 May\n4. Weir\n"
    )
    parsed = parse(paper(text))
    assert [(m.kind, str(m.date)) for m in parsed.meetings] == [("minutes", "2018-03-06"), ("agenda", "2018-05-08")]
    assert len(parsed.items) == 3


def test_a_public_pack_behind_minutes_is_a_paper_of_its_own() -> None:
    pack = "Public Document Pack\nWexbury District Council\nMEETING: WEIR COMMITTEE\nDATE: Tuesday, 8th May 2018\n"
    pack += "TIME: 6.30 pm\n"
    parsed = parse(paper(FIRST + pack + "AGENDA\n1. Apologies for Absence\n2. To approve the minutes\n3. Weir\n"))
    assert [(m.kind, str(m.date)) for m in parsed.meetings] == [("minutes", "2018-03-06"), ("agenda", "2018-05-08")]


def test_who_was_present_below_the_end_of_a_meeting_and_under_no_title_is_a_finding() -> None:
    text = OPEN.format(end="The meeting closed at 8.00 pm") + "Present: Cllr Vole, Cllr Stoat\n\nWeir: Noted.\n"
    parsed = parse(paper(text))
    assert len(parsed.meetings) == 1
    spans = [finding.span for finding in parsed.findings if finding.code == "head-in-text"]
    assert [text[span.start : span.end] for span in spans if span] == ["Present: Cllr Vole, Cllr Stoat"]
