"""Papers of councils, boards and societies of other lands: what heads them, who moved, what was decided and asked.

Every paper is of an invented body.
"""

from __future__ import annotations

import pytest

from builders import paper, passage_of
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.head.attendance import read_attendance
from minutes_cli.parse.head.when import clock
from minutes_cli.parse.head.whose import whose
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.segments.kind import reads_as

HEAD = """HOLM TOWN COUNCIL

Minutes of the meeting of Holm Town Council held on 4 May 2021 at 7.00pm

Present: Councillors A Ash (Chair), B Reed, C Moor

"""


def read(body: str) -> Parsed:
    """Return what is read of minutes with this body."""
    return parse(paper(HEAD + body))


def items(body: str) -> list[tuple[str | None, str | None]]:
    """Return number and title of each item."""
    return [(item.number, item.title) for item in read(body).items]


def test_who_moved_behind_a_label() -> None:
    found = read(
        "1 Apologies\n\n"
        "RESOLVED unanimously on the motion of Clr Ash, seconded Clr Reed that the apology be accepted.\n\n"
        "2 Minutes 162/17\n\nRESOLVED (Cr Moor/Cr Reed)\n\nThat the minutes of 6 April be confirmed.\n\nUNANIMOUS\n\n"
        "3 Tender\n\nTrustee Ash made a motion, with Trustee Reed seconding the motion, to accept the tender. "
        "Motion carried.\n"
    )
    assert [(m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [
        ("Ash", "Reed", "carried"),
        ("Moor", "Reed", "carried"),
        ("Ash", "Reed", "carried"),
    ]
    assert [r.disposition for r in found.resolutions] == ["approved", "confirmed", "approved"]


def test_what_leads_to_the_first_decision_is_of_its_item() -> None:
    found = read(
        "At the outset, it was -\n\nProposed by Cllr. A. Ash\n\nSeconded by Cllr. B. Reed\n\nResolved:-\n\n"
        "“That Standing Orders be suspended in order to allow discussion on the weir and related matters”.\n\n"
        "The Chair informed the meeting that he would welcome debate on the weir.\n"
    )
    assert [(m.moved_by, m.seconded_by) for m in found.motions] == [("A. Ash", "B. Reed")]


def test_an_item_without_a_title_that_opens_with_who_moves() -> None:
    told = (
        "1. Apologies\n\nNone.\n\n"
        "2. Trustee Ash made a motion, with Trustee Reed seconding the motion, to approve the minutes of the regular "
        "session of the Board on 6 April 2021. Voting: Ash, yes; Reed, yes; Moor, yes. Motion carried.\n\n"
        "3. Old Business. None.\n\n4. Adjournment. The meeting was adjourned at 8.00pm.\n"
    )
    assert items(told) == [("1", "Apologies"), ("2", None), ("3", "Old Business"), ("4", "Adjournment")]


def test_a_line_of_an_agenda_is_a_title_whatever_verbs_it_has() -> None:
    told = (
        "43.15 Apologies\nCllr Reed did not attend.\n44.15 Declarations of interest\nNone.\n"
        "45.15 To confirm the Annual Return has been completed\nThe Clerk confirmed this.\n"
        "46.15 To discuss what the Trustees would do if the hall were to be sold\nThis was left for now.\n"
        "47.15 Date of next meeting\n8 June 2021\n"
    )
    assert [number for number, _ in items(told)] == ["43.15", "44.15", "45.15", "46.15", "47.15"]


def test_a_letter_glued_to_its_point_ends_the_title_above() -> None:
    told = "1.Apologies: None\n2.Matters Arising\na.Bank set up there awaits a card\n3.Hall\nAll is well.\n"
    assert items(told)[1] == ("2", "Matters Arising")


@pytest.mark.parametrize(
    ("title", "body", "council"),
    [
        ("MUNICIPALITY OF ASH-REEDLEY\n\nMinutes of the Meeting\n\n6 May 2021", "Municipality of Ash-Reedley", None),
        (
            "ANY MINUTES POSTED BEFORE APPROVED BY COUNCIL ARE ONLY DRAFT\n\nMUNICIPALITY OF HOLM\n\n6 May 2021",
            "Municipality of Holm",
            None,
        ),
        ("Township of Holm - Minutes\n\n6 May 2021", "Township of Holm", None),
    ],
)
def test_whose_minutes(title: str, body: str, council: str | None) -> None:
    told = whose(title)
    assert (told.body, told.council) == (body, council)


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("date: 2022-08-26 12:03:03 UTC+12:00", None),
        ("$Date: 2011-12-11 11:30:48 +0000 $\n\nheld at 6.15pm", "18:15"),
        ("held at 19:30 hours", "19:30"),
    ],
)
def test_a_time_told_to_the_second_is_a_machines(words: str, time: str | None) -> None:
    assert clock(words) == time


def test_minutes_and_the_body_on_one_line() -> None:
    text = (
        "Minutes Municipal District of Holm 13th June 2014\n\nIn attendance:\nA Ash, Area Engineer\n\n"
        "1. Election of Cathaoirleach\nCllr B Reed was proposed by Cllr C Moor and duly elected.\n"
    )
    assert reads_as(text, []) == "minutes"
    assert [m.body for m in parse(paper(text)).meetings] == ["Municipal District of Holm"]


@pytest.mark.parametrize(
    "told",
    [
        "Moved by A Ash, seconded by B Reed: That the Board:\na) invite Ms Ann Fenn to sit at the table.\nCARRIED",
        "The Chair said that an opportunity for questions would be provided at the end of the meeting.",
    ],
)
def test_what_is_done_at_the_meeting_is_asked_of_nobody(told: str) -> None:
    assert read(f"1. Apologies\n\nNone.\n\n2. The Mill\n\n{told}\n\n3. Close\n\nThe meeting closed.\n").actions == ()


def test_the_only_one_who_is_put_up_for_an_office_has_it() -> None:
    told = (
        "1. Apologies\n\nNone.\n\n2. Office bearers\n\nAnn Ash proposed Bob Reed as Chairman and Cy Moor seconded.\n"
        "Ann Ash proposes Cy Moor as Vice Chair and Bob Reed seconds.\n{}\n3. Close\n\nThe meeting closed.\n"
    )
    found = read(told.format(""))
    assert [(r.text, r.disposition) for r in found.resolutions] == [
        ("Bob Reed as Chairman", "appointed"),
        ("Cy Moor as Vice Chair", "appointed"),
    ]
    assert [(m.moved_by, m.seconded_by) for m in found.motions] == [("Ann Ash", "Cy Moor"), ("Ann Ash", "Bob Reed")]
    rival = read(told.format("Di Fenn proposed Cy Moor as Chairman and Bob Reed seconded.\n"))
    assert [r.text for r in rival.resolutions] == ["Cy Moor as Vice Chair"]


def test_numbers_alone_above_who_moves() -> None:
    found = read(
        "1.\n\n\n• Moved by:Councillor A. Ash\nSeconded by:Councillor B. Reed\n\n"
        "THAT the Council Meeting held on May 4, 2021 be called to order at 7:04 p.m.\n\nMotion Carried Unanimously\n\n"
        "2.\n\n\n• Moved by:Councillor C. Moor\nSeconded by:Councillor B. Reed\n\n"
        "THAT the agenda be approved.\n\nMotion Carried, All Members Present\n"
    )
    assert [(item.number, item.title) for item in found.items] == [("1", None), ("2", None)]
    assert [m.outcome for m in found.motions] == ["carried", "carried"]
    assert found.actions == ()


def test_a_motion_that_opens_the_meeting_tells_its_day() -> None:
    text = "HOLM COUNCIL\n\nCouncil Meeting Minutes\n\nMembers Present:\nMayor Ash\n\n1. Opening\n\n"
    text += "Moved by Cllr Ash, seconded by Cllr Reed\n\n"
    text += "THAT the Regular Meeting of May 4, 2021 be called to order.\n\nCarried\n"
    assert [f"{m.date}" for m in parse(paper(text)).meetings] == ["2021-05-04"]


def test_a_paper_of_one_line_that_opens_with_who_was_there_is_an_item() -> None:
    words = "The Mayor spoke of the weir and of the works that were done in the summer at the lock. " * 9
    found = parse(
        paper(
            "TOWNSHIP OF HOLM COUNCIL MEETING MINUTES July 19, 2011 MEMBERS PRESENT: Mayor: Ann Ash Councillors: Bob "
            f"APPROVAL OF AGENDA Resolution No. 1 Moved by Bob Reed Seconded by Cy Moor RESOLVED that the agenda be "
            f"approved. {words}"
        )
    )
    assert [r.text for r in found.resolutions] == ["that the agenda be approved."]


@pytest.mark.parametrize("who", ["BR", "BR and CM", "BR, CM"])
def test_initials_alone_behind_the_word_action_are_to_do_what_stands_above(who: str) -> None:
    told = f"2. Website\n\nEmails are to be set up by each member.\nAction {who}\n\n3. Close\n\nDone.\n"
    assert [(a.owner, a.task) for a in read(f"1. Apologies\n\nNone.\n\n{told}").actions] == [
        (who, "Emails are to be set up by each member.")
    ]


def test_what_became_of_a_motion_is_no_title() -> None:
    told = "Apologies\n\nNo apologies.\n\nConfirmation of Minutes\n\nResolved (Cr Ash / Cr Reed)\n\n"
    told += "That the minutes of 6 April be confirmed.\n\nThe Motion on being put was carried unanimously.\n\nCarried\n"
    assert "Carried" not in [title for _, title in items(told)]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (  # the office in the line above who has it
            "present\n\nChairperson\n\nAnn Ash\n\nDeputy Chairperson\n\nBob Reed\n\nMembers\n\nCy Moor\nDi Fenn",
            [
                ("chair", "Ann Ash", "Chairperson"),
                ("vice-chair", "Bob Reed", "Deputy Chairperson"),
                ("present", "Cy Moor", None),
                ("present", "Di Fenn", None),
            ],
        ),
        (  # the office before the name, in each line
            (
                "Members Present:\n• Mayor A. Ash\nStaff Present:\n• Chief Administrative Officer, S. Chambers\n"
                "• Director of Community Services, C. Moor\n• Curator, D. Fenn"
            ),
            [
                ("present", "Mayor A. Ash", None),
                ("officer", "S. Chambers", "Chief Administrative Officer"),
                ("officer", "C. Moor", "Director of Community Services"),
                ("officer", "D. Fenn", "Curator"),
            ],
        ),
        (  # offices alone name nobody
            (
                "PRESENT: Cr A Ash, Cr B Reed\n\nSTAFF: General Manager, Director Business Services, Acting Director "
                "Works, Director Community Development and Executive Assistant"
            ),
            [("present", "Cr A Ash", None), ("present", "Cr B Reed", None)],
        ),
        (
            "Staff present: Chief Ash, Counsel Reed, and Clerk Moor\n\nPresent: B Fenn",
            [("officer", "Ash", "Chief"), ("officer", "Moor", "Clerk"), ("present", "B Fenn", None)],
        ),
        (
            (
                "In Attendance\nCouncillors A Ash (AA) Chair, B Reed (BR), Jo Fell (JF), the temporary clerk, was in "
                "attendance."
            ),
            [
                ("chair", "Councillor A Ash", "Chair, AA"),
                ("present", "Councillor B Reed", "BR"),
                ("present", "Jo Fell", "the temporary clerk, JF"),
            ],
        ),
        (
            (
                "1          Present\n\nCouncillors, Mr Al Ash (Chair), Mrs Bo Reed & Mr J Moor (Clerk). "
                "Also: County Councillor Mr Cy Fenn"
            ),
            [
                ("chair", "Mr Al Ash", "Chair"),
                ("present", "Mrs Bo Reed", None),
                ("present", "Mr J Moor", "Clerk"),
                ("present", "County Councillor Mr Cy Fenn", None),
            ],
        ),
        (
            (
                "Present: Mr. J. Ash, Mr. J. Reed A/Meetings Administrator\n\nAPOLOGIES:\n- Councillor Di Fenn\n"
                "CATHAOIRLEACH\n- The Cathaoirleach, Councillor V. Moor presided."
            ),
            [
                ("present", "Mr. J. Ash", None),
                ("present", "Mr. J. Reed", "A/Meetings Administrator"),
                ("apologies", "Councillor Di Fenn", None),
                ("chair", "Councillor V. Moor", "The Cathaoirleach"),
            ],
        ),
        (
            "Present               E Ash, D Reed, A Moor\n\nApologies/Absent       G Fenn, B Ince",
            [
                ("present", "E Ash", None),
                ("present", "D Reed", None),
                ("present", "A Moor", None),
                ("apologies", "G Fenn", None),
                ("apologies", "B Ince", None),
            ],
        ),
        (
            "Present: Ash, Reed, P. Fenn, Moor\n\nMeeting called to order at 7:00pm by Mayor Jo Ash.",
            [
                ("chair", "Ash", None),
                ("present", "Reed", None),
                ("present", "P. Fenn", None),
                ("present", "Moor", None),
            ],
        ),
        (
            "Board Members Present: Ann Ash, Bob Reed.\nTreasurer: Cy Moor",
            [("present", "Ann Ash", None), ("present", "Bob Reed", None), ("present", "Cy Moor", "Treasurer")],
        ),
        ("Council in Attendance:\n\nAnn Ash\nBob Reed", [("present", "Ann Ash", None), ("present", "Bob Reed", None)]),
        (
            "Present:\nMike Ash, Chairman\nBob Reed, Clerk\nAgenda:\nChairman Comments:\nHe spoke.",
            [("chair", "Mike Ash", "Chairman"), ("present", "Bob Reed", "Clerk")],
        ),
        (
            "Apologies: Councillor Ash\nMembers extended congratulations to the band on winning",
            [("apologies", "Councillor Ash", None)],
        ),
    ],
)
def test_who_was_there(head: str, wanted: list[tuple[str, str, str | None]]) -> None:
    found = [(a.part, a.name, a.role) for a in read_attendance(passage_of(head), None)]
    assert sorted(found, key=str) == sorted(wanted, key=str)


def test_an_apology_that_is_moved_names_all() -> None:
    moved = passage_of("That the apology from Councillors Ash and Reed be accepted.")
    found = [(a.part, a.name) for a in read_attendance(passage_of("Present: Cr B Moor"), moved)]
    assert found[1:] == [("apologies", "Councillor Ash"), ("apologies", "Councillor Reed")]


def test_apologies_first_and_then_who_was_there() -> None:
    text = (
        "Minutes of Holm Community Council 14 October 2009\n\nApologies ; John Ash , Ian Reed\n"
        "In Attendance ; Mo Fenn(Returning Officer) , Scott Moor , PC Kim Wyle .\n"
        "The returning officer opens the meeting and welcomes the councillors.\n"
        "It was agreed that the hall be painted.\n"
    )
    [meeting] = parse(paper(text)).meetings
    assert [(a.part, a.name) for a in meeting.attendance] == [
        ("apologies", "John Ash"),
        ("apologies", "Ian Reed"),
        ("present", "Mo Fenn"),
        ("present", "Scott Moor"),
        ("present", "PC Kim Wyle"),
    ]


def test_lines_of_nothing_but_names_below_the_day() -> None:
    names = "Ann Ash Bob Reed Fay Ince\nCara Moss Dina Fenn Edna Holm\n"
    told = f"Minutes of Meeting\nHeld on Monday 14th April 2008\n{names}"
    told += "1. Apologies\nNone.\n2. Kitchen\nBR to chase the mill.\n"
    found = parse(paper(told))
    assert [a.name for a in found.meetings[0].attendance] == [
        *("Ann Ash", "Bob Reed", "Fay Ince", "Cara Moss", "Dina Fenn", "Edna Holm"),
    ]
    assert [(a.owner, a.task) for a in found.actions] == [("BR", "chase the mill.")]
    beside = told.replace(names, "Ann Ash, Clerk\nCllrs B Reed, C Moss, D Fenn\nIn attendance:\nEd Holm, Engineer\n")
    parts = {a.name: a.part for a in parse(paper(beside)).meetings[0].attendance}
    assert parts == {
        "Ann Ash": "present",
        "Councillor B Reed": "present",
        "Councillor C Moss": "present",
        "Councillor D Fenn": "present",
        "Ed Holm": "officer",
    }


def test_initials_in_brackets_move_and_the_minute_of_a_meeting_is_confirmed() -> None:
    found = read(
        "1 Minutes\n\n4/5/2021 - Proposed (AA) & Seconded (BR) that the minutes be approved as correct. Agreed.\n\n"
        "2 Approval\n\nThe minute of the previous meeting of April was read and approved.\n"
    )
    assert [(m.moved_by, m.seconded_by) for m in found.motions] == [("AA", "BR")]
    assert [r.disposition for r in found.resolutions] == ["confirmed", "confirmed"]


def test_sentences_behind_bullets_are_business() -> None:
    text = (
        "Summary of the Meeting Held 10th March 2011\n\nposted 21 Mar 2011\nBusiness discussed was as follows:\n"
        "• The football club needs ten years of security on the use of the field to be given a grant.\n"
        "• It was agreed that new trustees should be made aware of what they are to do.\n"
        "• It was confirmed that those who help are insured, and some of the curtains were taken to be cleaned.\n"
        "• The fair was not held this year, due to the lack of time that was left to arrange it.\n"
    )
    assert [r.text for r in parse(paper(text)).resolutions] == [
        "that new trustees should be made aware of what they are to do."
    ]


def test_a_board_in_capitals_is_a_word() -> None:
    assert whose("REGULAR BOARD MEETING MINUTES OCTOBER 8, 2018").body == "Board"


def test_who_supports_a_motion_seconds_it() -> None:
    found = read(
        "1 Minutes\n\nMotion by Ash to accept the April 6, 2021 minutes, support by Reed. Motion carried.\n\n"
        "2 Bills\n\nMoor made a motion to pay all bills, B. Reed supported. Motion carried.\n"
    )
    assert [(m.moved_by, m.seconded_by) for m in found.motions] == [("Ash", "Reed"), ("Moor", "B. Reed")]
    assert [r.disposition for r in found.resolutions] == ["confirmed", "approved"]


SELECTMEN = """Selectmen’s Minutes, September 13, 2018

Opened the meeting and declared a quorum present. Selectmen present: Ann Ash, Bob Reed.

There being no errors in the records, moved, seconded and voted 3-0 to accept them as written.

NEW BUSINESS: The school spoke of its year. Moved, seconded and voted 3-0 to buy a phone for the office.

OLD BUSINESS: The barn was talked of.

CLERK’S STUFF: Mowing of the green comes next week.

ADJOURN: Moved, seconded and voted 3-0 to adjourn the meeting at 7:37 p.m.
"""


def test_selectmen_who_name_nobody() -> None:
    found = parse(paper(SELECTMEN))
    assert [(m.body, str(m.date), m.starts) for m in found.meetings] == [("Selectmen", "2018-09-13", None)]
    assert [i.title for i in found.items if i.title] == ["NEW BUSINESS", "OLD BUSINESS", "CLERK’S STUFF", "ADJOURN"]
    assert [r.text for r in found.resolutions] == [
        "to accept them as written.",
        "to buy a phone for the office.",
        "to adjourn the meeting at 7:37 p.m.",
    ]


BOARDS = [
    (
        "HomeMy WebLinkAbout2018-12-06 Council (Regular) Minutes\nCOUNTY OF HOLM\nDecember 6, 2018\n",
        ("Council", "2018-12-06", None),
    ),
    (
        "Minutes – Holm Neighbourhood Association –\n7:30 November 10, 2015\n",
        ("Holm Neighbourhood Association", "2015-11-10", None),
    ),
    (
        "Council Minutes – August 8, 2016\n\n1. CALL TO ORDER – 7:30 P.M.\n\nThe Town of Ely Council met in session.\n",
        ("Town of Ely Council", "2016-08-08", "19:30"),
    ),
    (
        "Holm Board Meeting\nDecember 7, 2015\n\nIn attendance: Ann Ash and Bob Reed\n\nCall to order 6:06 pm\n",
        ("Holm Board", "2015-12-07", "18:06"),
    ),
]


@pytest.mark.parametrize(("head", "told"), BOARDS)
def test_heads_of_boards(head: str, told: tuple[str, str, str | None]) -> None:
    business = "2. MINUTES\n\nMoved by Ash, seconded by Reed, that the minutes be adopted. Carried.\n"
    found = parse(paper(f"{head}\nMembers present: Ann Ash, Bob Reed\n\n{business}"))
    assert [(m.body, str(m.date), m.starts) for m in found.meetings] == [told]


def test_bullets_that_open_items() -> None:
    found = items(
        "• Adoption of the agenda. (ACTION)\nAnn moved to adopt the agenda. Approved unanimously.\n"
        "• Public comment: None.\n"
        "• Minutes of the previous meeting. (ACTION)\nBob moved to approve the minutes. Approved unanimously.\n"
        "• Claims for May. (ACTION)\nCy moved to approve the claims. Approved unanimously.\n"
    )
    assert [title for _, title in found] == [
        "Adoption of the agenda",
        "Public comment",
        "Minutes of the previous meeting",
        "Claims for May",
    ]


def test_parts_under_which_nothing_was_said() -> None:
    found = items(
        "1. Opening\n1.1 Call to Order\n1.2 Roll Call\n2. Reports\n2.1 Treasurer’s Report\nThe Treasurer spoke.\n"
        "2.2 Principal’s Report\nThe Principal told of the fair.\n3. New Business\nNone was heard.\n"
        "4. Adjournment\nAt 8 pm.\n"
    )
    assert [number for number, _ in found] == ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "4"]


def test_a_title_ends_before_its_motion() -> None:
    found = items(
        "1. CALL TO ORDER\nAt 7 pm.\n2. APPROVAL OF MINUTES OF MAY 4 - Motion to approve the minutes of\n"
        "May 4 as submitted.\n"
        "Moved by Trustee Ash Seconded by Trustee Reed\nMOTION CARRIED\n3. REPORTS\nNone was heard.\n"
    )
    assert found[1] == ("2", "APPROVAL OF MINUTES OF MAY 4")


IN_ONE_LINE = (
    "SUMMARY OF HOLM SENATE MEETING 02/11/08 CALL TO ORDER Chair Ash called the meeting to order at 3:20 P.M. APPROVAL "
    "OF THE MINUTES Motion to approve the minutes of the 01/28/08 meeting by Senator Reed; second by Senator Moor. "
    "Motion passed. CALL FOR PRESS No press came. COMMENTS FROM CHAIR, ANN ASH Chair Ash said that there is money "
    "in the fund for speakers, and that the Senate may use it. A long discussion followed. NEW BUSINESS "
    "Chair Ash reminded the Senate that two of its members are wanted for the committee on research."
)


def test_titles_in_capitals_inside_one_line() -> None:
    found = parse(paper(IN_ONE_LINE))
    assert [(m.body, str(m.date), m.starts) for m in found.meetings] == [("Holm Senate", "2008-02-11", "15:20")]
    assert [item.title for item in found.items] == [
        "CALL TO ORDER",
        "APPROVAL OF THE MINUTES",
        "CALL FOR PRESS",
        "COMMENTS FROM CHAIR, ANN ASH",
        "NEW BUSINESS",
    ]
    assert [r.text for r in found.resolutions] == ["to approve the minutes of the 01/28/08 meeting"]


COMMISSIONERS = (
    "Commissioners Minutes - Tuesday, September 13, 2022\nWhile this is held to be accurate, it is not the official "
    "version.\nThe Holm County Commissioners met in regular session at 9 A.M. All members present. Ash stated that the "
    "meeting would be held under the Open Meeting Act. This meeting was posted on the County website.\n"
    "Reed made a motion to accept the agenda. Moor seconded the motion. With a roll call vote all voted aye.\n\n"
    "The board audited and approved claims.\n\nThe Road Superintendent spoke of the harvest traffic.\n"
)


def test_what_is_moved_below_the_first_sentences_is_no_head() -> None:
    found = parse(paper(COMMISSIONERS))
    assert [(m.body, str(m.date)) for m in found.meetings] == [("Holm County Commissioners", "2022-09-13")]
    assert [r.text for r in found.resolutions] == ["to accept the agenda.", "The board audited and approved claims."]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            """MINUTES OF THE PROCEEDINGS OF THE CITY COUNCIL
OF THE CITY OF HOLM WEIR IN THE COUNTY
OF WOLD AND THE STATE OF RIME

REGULAR SESSION
MAY 4, 2021

CALL TO ORDER INFORMAL OPEN FORUM""",
            "City Council of the City of Holm Weir",
        ),
        ("HOLM CITY COUNCIL\nMINUTES\nMAY 4, 2021\nROLL CALL", "Holm City Council"),
    ],
)
def test_a_name_goes_on_below_and_a_formula_is_none(title: str, body: str) -> None:
    assert (whose(title).body, whose(title).council) == (body, None)


@pytest.mark.parametrize("number", ["NO.\n2018-210", "No.\n2018-210", "NO. 2018-210", "No. 2018-210"])
def test_a_number_goes_on_in_the_next_line(number: str) -> None:
    (motion,) = read(
        f"8. Hearings\n\nMember Reed moved and Member Ash seconded to approve RESOLUTION {number} Certifying Dues.\n\n"
        "Motion passed.\n"
    ).motions
    assert " ".join(motion.text.split()) == f"to approve RESOLUTION {number.replace(chr(10), ' ')} Certifying Dues."
    assert (motion.moved_by, motion.outcome) == ("Reed", "carried")


@pytest.mark.parametrize(
    ("said", "votes"),
    [
        ("On a motion by Reed, seconded by Ash, the Board voted 4-1, with Moor voting against, to sell it.", (4, 1)),
        ("On a motion made by Reed and seconded by Ash, the Board of Selectmen voted to sell it.", None),
        ("On a motion by Reed, seconded by Ash, the Board voted unanimously at 7:01 p.m. to sell it.", None),
        (
            "On a motion by Reed, seconded by Ash, the Board voted on a roll call vote (Ash, Reed – yea) to sell it.",
            None,
        ),
        ("Motion by Reed, seconded by A. Ash, it was UNANIMOUSLY VOTED TO SELL IT.", None),
        ("Motion by Reed, seconded by A. Ash, it was VOTED 2-0-1 (C. MOOR ABSTAINED) TO SELL IT.", (2, 0)),
    ],
)
def test_what_a_board_voted_to_do(said: str, votes: tuple[int, int] | None) -> None:
    (motion,) = read(f"1. The barn\n\n{said}\n\n2. Close\n\nThe meeting was adjourned at 8.00pm.\n").motions
    assert (motion.text.casefold(), motion.outcome, motion.moved_by) == ("to sell it.", "carried", "Reed")
    assert votes is None or (motion.votes and (motion.votes.for_, motion.votes.against)) == votes


def test_business_without_a_heading_in_lines_that_a_page_breaks() -> None:
    found = parse(
        paper(
            "Special Selectboard Meeting Minutes\nTuesday, April 11, 2006\n"
            "Present: A. Ash, B. Reed, C. Moor (recorder)\n"
            "The meeting was called to order at 7:01 p.m. by the Chair.\n"
            "A motion to go into recess for the purpose of viewing the\nbarn and the sheds of the town was\n"
            "made by Ash, second by Reed, which passed unanimously.\n"
        )
    )
    assert [(m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [("Ash", "Reed", "carried")]
    assert len(found.resolutions) == 1


def test_minutes_accepted_before_any_heading() -> None:
    found = parse(
        paper(
            "Selectmen's Minutes, November 16, 2017\n\nNovember 16, 2017\n\nOpened and declared a quorum.\n\n"
            "There being no errors in the records of the last meeting, moved, seconded and voted 2-0 to accept the "
            "minutes of the last meeting as written.\n\n"
            "NEW BUSINESS: The Chief gave figures on the truck, which will be done in May.\n\n"
            "OLD BUSINESS: Ash told of the budget meeting.\n\nCEO REPORT: The officer left a letter.\n\n"
            "ADJOURN: Moved, seconded and voted 2-0 to adjourn at 7:45.\n"
        )
    )
    assert [r.disposition for r in found.resolutions] == ["confirmed", "other"]


def test_a_vote_is_no_part_of_the_last_point_of_a_list() -> None:
    found = read(
        "1. Consent agenda\n\nMoved by Ash, seconded by Reed, to approve the following items on the Consent Agenda:\n"
        "1. Motion approving payment of claims\n2. RESOLUTION NO. 13-330 approving the grants\n"
        "Roll Call Vote: 4-0. Carried.\n\n"
        "2. Close\n\nThe meeting was adjourned at 8.00pm.\n"
    )
    assert [r.text for r in found.resolutions][1:3] == [
        "Motion approving payment of claims",
        "RESOLUTION NO. 13-330 approving the grants",
    ]


def test_two_put_up_in_one_sentence_and_a_ballot() -> None:
    found = read(
        "1 Chairman\n\nCllr Mrs Moor proposed Cllr Birch seconded by Cllr Mrs Lind, Cllr Mrs Clem proposed Cllr Leys, "
        "there were no seconders. Cllr Birch was duly elected as chairman by 5 votes for and 1 against.\n\n"
        "2 Vice-Chairman\n\nCllr Reed proposed Cllr Carr, seconded by Cllr Mrs Ash. Cllr Mrs Clem proposed Cllr Leys "
        "seconded by Cllr Carr. A paper vote took place.\n\nCllr Carr received 6 votes - Cllr Leys received 2 votes. "
        "Cllr Carr therefore elected as Vice-Chair.\n"
    )
    assert [(m.text, m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [
        ("Cllr Birch", "Moor", "Lind", "carried"),
        ("Cllr Leys", "Clem", None, "not put"),
        ("Cllr Carr", "Reed", "Ash", "carried"),
        ("Cllr Leys", "Clem", "Carr", "lost"),
    ]
    assert [m.votes and (m.votes.for_, m.votes.against) for m in found.motions] == [(5, 1), None, (6, None), (2, None)]


def test_the_one_number_that_a_run_lacks_was_taken_out_of_order() -> None:
    told = (
        "1. To Consider Apologies: Cllr Moor sent hers.\n\n2. To Approve the Minutes of 6 April: These were signed.\n\n"
        "3. To Receive from the Public Any Information or Reports to be considered\n\nSomebody asked for lamps.\n\n"
        "5. To Consider Lighting in the Village:This item brought forward\n\nCllr Reed proposed a bid for lamps.\n\n"
        "4. To Consider Planning: Cllr Ash told of it.\n\n6. To Consider a Survey: The village is untidy.\n\n"
        "7. Planning Applications: There were none.\n\n8. Date of Next Meeting: 8 June 2021.\n"
    )
    assert [number for number, _ in items(told)] == ["1", "2", "3", "5", "4", "6", "7", "8"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Adopted Minutes\nRegular Council Meeting\nJuly 9, 2002", "Council"),
        ("OFFICIAL MINUTES\nHOLM TOWN BOARD\nJuly 9, 2002", "Holm Town Board"),
    ],
)
def test_what_minutes_are_called_is_nobody(title: str, body: str) -> None:
    assert whose(title).body == body


def test_roman_numerals_over_a_list_that_counts_from_one() -> None:
    told = (
        "I. Call to Order and Roll Call\nMayor Ash called the meeting to order at 7:23 p.m.\n\n"
        "II. Pledge of Allegiance\nMember Reed led the Pledge.\n\n"
        "III. Approval of Agenda\nMOTION: Member Moor moved to approve the agenda; Member Reed\nseconded.\n"
        "Motion carried unanimously 2-0.\n\nIV. Standing Reports\nVillage Attorney\nThe attorney told of an appeal.\n"
        "Consensus of Council was to have the Village Manager bring back a report.\n\n"
        "V. Consent Agenda\n1. Minutes of June 14, 2007\n2. Resolution 61-06/07, Lease of a copier\n"
        "MOTION: Member Reed moved to approve the Consent Agenda as amended; seconded\nby Member Ash; "
        "motion carried 2-1.\n"
    )
    assert [number for number, _ in items(told)] == ["I", "II", "III", "IV", "V"]
    assert [r.text for r in read(told).resolutions][1] == "to have the Village Manager bring back a report."


def test_a_commissioner_alone_on_a_line_is_no_title() -> None:
    told = (
        "Commissioner Ann Ash, Chair\n\n"
        "Commissioner Bob Reed\n\nCommissioner Cy Dell Moor\n\n(Commissioner Moor arrived at 5:10 p.m.)\n\n"
        "Others in attendance were:   Dan Elm, Clerk of Court, Eve Fell, County Attorney.\n\n"
        "Call to Order:\n\nChairman Ash called the meeting to order at 5:00 p.m.\n\n"
        "Agenda Changes:\n\nMotion by Commissioner Reed, seconded by Commissioner Moor, to accept the agenda.  "
        "The motion carried unanimously.\n\nReports:\n\nThe attorney presented the lease.\n\n"
        "Adjournment:\n\nThe meeting was adjourned at 7:15 p.m.\n"
    )
    assert [title for _, title in items(told)] == ["Call to Order", "Agenda Changes", "Reports", "Adjournment"]


def test_a_vote_in_brackets() -> None:
    (motion,) = read(
        "1 Agenda\n\nSupervisor Reed moved that the Board approve the agenda. The motion was adopted by a vote of "
        "(4-1) with Supervisors Ash, Dell, Elm and Reed voting in favor and Supervisor Moor against.\n"
    ).motions
    assert motion.votes is not None
    assert (motion.votes.for_, motion.votes.against) == (4, 1)


def test_each_who_said_yes() -> None:
    (motion,) = read(
        "1 Warrant\n\nOn a motion made by Ash and seconded by Reed, the Board voted to close the warrant.  "
        "(Ash – yes, Reed – yes)\n\n2 Close\n\nThe meeting ended.\n"
    ).motions
    assert motion.votes is not None
    assert motion.votes.names_for == ("Ash", "Reed")


@pytest.mark.parametrize(
    "line",
    [
        "Appointed Ann Ash to the Holm Library Board",
        "Accepted resignations of Mayor Ann Ash from the Fairs Committee and Bob Reed from the Museum Board",
        "Mayor Ann Ash to Eastholm Home Board of Management",
        "— 18 regular and committee meetings scheduled throughout the year",
    ],
)
def test_what_was_done_is_no_name_of_who_met(line: str) -> None:
    title = f"December 2, 2025\n\nHolm Township Council Meeting Summary\n\n{line}\n"
    assert whose(title).body == "Holm Township Council"
    assert whose("Appointments Committee\nDecember 2, 2025").body == "Appointments Committee"


@pytest.mark.parametrize(
    "said", ["Cllr Reed MOVED, Cllr Ash SECONDED, that", "Cllr Reed moved, Cllr Ash seconded, that"]
)
def test_who_seconded_in_capitals_is_no_part_of_the_motion(said: str) -> None:
    (motion,) = read(f"1 Gate\n\n{said} the gate be painted red. The MOTION was CARRIED 2-1.\n").motions
    assert (motion.moved_by, motion.seconded_by, motion.text.rstrip(".")) == (
        "Reed",
        "Ash",
        "that the gate be painted red",
    )


@pytest.mark.parametrize(
    ("said", "does"),
    [
        ("That approval of the plan be refused.", "rejected"),
        ("That approval be withheld.", "rejected"),
        ("That approval be not given.", "rejected"),
        ("That the minutes be not confirmed.", "rejected"),
        ("That approval be given to the plan.", "approved"),
        ("That the minutes be confirmed.", "confirmed"),
        ("That the survey be done by the Warden.", "other"),
        ("That the tea be made by the Deputy Clerk.", "other"),
        ("That Cllr Ash be the Representative on the Weirs Board.", "appointed"),
    ],
)
def test_what_is_refused_is_not_approved_nor_who_does_it_appointed(said: str, does: str) -> None:
    assert disposition(said) == does


def test_who_is_to_do_it_ends_before_the_day() -> None:
    found = read("1 Hedge\n\nRESOLVED: That the hedge be cut by the Warden in June 2024.\n\n2 Close\n\nIt closed.\n")
    assert [action.owner for action in found.actions] == ["Warden"]
