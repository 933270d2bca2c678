"""The head of minutes or of an agenda: body, date, time, venue; and what becomes of its headings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders import CONTENT, examples, paper
from minutes_cli.model import Meeting, Parsed, Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.words import bodies
from minutes_cli.words.names import meeting_id

BUSINESS = """

31. APOLOGIES FOR ABSENCE

There were none.

32. HARBOUR DUES

RESOLVED: That the dues be raised.
"""

Told = tuple[str | None, str | None, str | None, str | None]
PRESENT = "PRESENT: Councillor Quill (in the Chair), Councillors Marrow and Tansy"


def minutes(head: str, said: Said = Said()) -> Parsed:  # noqa: B008 - frozen
    return parse(paper(head + BUSINESS), said)


def told(meeting: Meeting) -> Told:
    """Return body, date, time of day and venue."""
    return meeting.body, meeting.date.isoformat() if meeting.date else None, meeting.starts, meeting.venue


HEADS: list[object] = [
    (
        (
            "HARBOUR COMMITTEE (QUAYS AND FAIRS)\n\nMEETING HELD AT THE OAK ROOM, COUNCIL HOUSE, "
            f"WEXBURY\n\nON TUESDAY 12TH JUNE, 2018\n\n{PRESENT}"
        ),
        ("Harbour Committee (Quays and Fairs)", "2018-06-12", None, "The Oak Room, Council House, Wexbury"),
    ),
    (
        f"HARBOUR COMMITTEE (QUAYS AND\nFAIRS)\n\nREMOTE MEETING HELD ON TUESDAY 19TH MARCH, 2019\n\n{PRESENT}",
        ("Harbour Committee (Quays and Fairs)", "2019-03-19", None, "Remote"),
    ),
    (
        f"Minutes of the meeting of the Licensing Committee held on 11 October 2022 at 2.30pm\n\n{PRESENT}",
        ("Licensing Committee", "2022-10-11", "14:30", None),
    ),
    (
        (
            "Minutes of the Planning Committee of Ashmoor Town Council held on Monday 4 March "
            f"2019 at 7.00 pm in the Reading Room\n\n{PRESENT}"
        ),
        ("Planning Committee", "2019-03-04", "19:00", "the Reading Room"),
    ),
    (
        (
            "MINUTES OF THE ANNUAL MEETING OF UPPER TARN TOWN COUNCIL HELD ON WEDNESDAY 10TH MAY "
            f"2017 IN THE TOWN HALL AT 7.30PM\n\n{PRESENT}"
        ),
        ("Upper Tarn Town Council", "2017-05-10", "19:30", "The Town Hall"),
    ),
    (
        (
            "NETHER SALTON PARISH COUNCIL\n\nMinutes of the Parish Council Meeting held on "
            f"Tuesday 6th July 2021 in the Village Hall\n\n{PRESENT}"
        ),
        ("Nether Salton Parish Council", "2021-07-06", None, "the Village Hall"),
    ),
    (
        f"STANDARDS COMMITTEE\n\nMinutes of the meeting held on Tuesday 14 April 2015\n\n{PRESENT}",
        ("Standards Committee", "2015-04-14", None, None),
    ),
    (
        (
            "EXECUTIVE\n\nMinutes of the meeting of the Executive held on Tuesday, 9 November "
            f"2021 at 6.00 pm\n\n{PRESENT}"
        ),
        ("Executive", "2021-11-09", "18:00", None),
    ),
    (
        (
            "HEALTH SCRUTINY BOARD\n\nMINUTES of the meeting held on Wednesday 5 June 2019 "
            f"commencing at 10.00 am\n\n{PRESENT}"
        ),
        ("Health Scrutiny Board", "2019-06-05", "10:00", None),
    ),
    (
        (
            "Pension Fund Committee\nDate: Monday 7 December 2020\nTime: 2.00 pm\nVenue: Virtual "
            "Meeting\n\nPresent: Councillor Quill (Chair)"
        ),
        ("Pension Fund Committee", "2020-12-07", "14:00", "Virtual Meeting"),
    ),
    (
        (
            "Agenda and minutes\nArts Board - Tuesday, 3rd October, 2023 6.00 pm\n\n"
            "Venue: Old Granary\n\nContact: A. Clerk"
        ),
        ("Arts Board", "2023-10-03", "18:00", "Old Granary"),
    ),
    (
        f"At a meeting of the Ferry Sub-Committee held in the Guildhall on 2 May 2016 at 14:00 hours\n\n{PRESENT}",
        ("Ferry Sub-Committee", "2016-05-02", "14:00", "the Guildhall"),
    ),
    (
        f"DRAFT MINUTES\n\nAudit and Risk Committee\n\nThursday 21st January 2021\n\n{PRESENT}",
        ("Audit and Risk Committee", "2021-01-21", None, None),
    ),
    (
        (
            "Name of Committee: Harbour Committee\nDate of meeting: 16TH MARCH, 2021\nVenue: "
            "Council House\n\nPresent: Councillor Quill"
        ),
        ("Harbour Committee", "2021-03-16", None, "Council House"),
    ),
    (
        f"Sub?Committee on Wells\nMinutes of the Sub?Committee meeting held on 18/12/20\n\n{PRESENT}",
        ("Sub?Committee on Wells", "2020-12-18", None, None),
    ),
    (
        f"Harbour Working Group\n\nNotes of the meeting held on 6 JULY 21 at 10am\n\n{PRESENT}",
        ("Harbour Working Group", "2021-07-06", "10:00", None),
    ),
    (
        (
            "Minutes of the Extraordinary Meeting of the Board of Governors held via Zoom on 3 "
            f"March 2021 at 6pm\n\n{PRESENT}"
        ),
        ("Board of Governors", "2021-03-03", "18:00", "Zoom"),
    ),
    (
        f"Minutes of the Sub-Committee on Wells held on 3 March 2021\n\n{PRESENT}",
        ("Sub-Committee on Wells", "2021-03-03", None, None),
    ),
    (
        f"COMMUNITY SCHEME WORKING GROUP\n\nNotes of the Working Group held on 3 March 2021\n\n{PRESENT}",
        ("Community Scheme Working Group", "2021-03-03", None, None),
    ),
    (
        f"Committee Name: Harbour Committee\nDate: 16 March 2021\n\n{PRESENT}",
        ("Harbour Committee", "2021-03-16", None, None),
    ),
    (
        (
            "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 16 March 2021\n\nThe next meeting will be "
            "held on 4 May "
            f"2021\n\n{PRESENT}"
        ),
        ("Harbour Committee", "2021-03-16", None, None),
    ),
    (
        f"HARBOUR COMMITTEE\n\nMinutes published on 30 March 2021\n\nTuesday 16 March 2021\n\n{PRESENT}",
        ("Harbour Committee", "2021-03-16", None, None),
    ),
    # neither date nor body, or a date left blank
    (f"Minutes of the Harbour Committee held on Wednesday ….\n\n{PRESENT}", ("Harbour Committee", None, None, None)),
    (f"Minutes\n\n{PRESENT}", (None, None, None, None)),
]


@pytest.mark.parametrize(("head", "wanted"), HEADS)
def test_the_head_of_minutes(head: str, wanted: Told) -> None:
    assert [told(meeting) for meeting in minutes(head).meetings] == [wanted]


def test_the_head_of_an_agenda_that_holds_other_minutes() -> None:
    text = f"""MEETING: HARBOUR COMMITTEE (QUAYS AND

FAIRS)

DATE: Tuesday, 9th July 2019

TIME: 6.30 pm.

VENUE: Council House, Wexbury

AGENDA

1. Apologies for Absence

2. Minutes of the Previous Meeting (Pages 5 - 9)

3. Weir Repairs

(Pages 11 -

14)

Report of the Director of Open Spaces

Members are asked to bring their papers.

HARBOUR COMMITTEE (QUAYS AND FAIRS)

MEETING HELD ON TUESDAY 19TH MARCH, 2019

{PRESENT}
"""
    parsed = minutes(text)
    name = "Harbour Committee (Quays and Fairs)"
    assert [(m.kind, *told(m)) for m in parsed.meetings] == [
        ("agenda", name, "2019-07-09", "18:30", "Council House, Wexbury"),
        ("minutes", name, "2019-03-19", None, None),
    ]
    assert [(a.number, a.title, a.report_of, a.pages) for a in parsed.agenda] == [
        ("1", "Apologies for Absence", None, None),
        ("2", "Minutes of the Previous Meeting", None, "5 - 9"),
        ("3", "Weir Repairs", "Director of Open Spaces", "11 - 14"),
    ]
    assert {item.meeting for item in parsed.items} == {parsed.meetings[1].id}


@pytest.mark.parametrize(
    ("council", "body", "head"),
    [
        ("Wexbury District Council", "Harbour Committee", "Wexbury District Council\n\nHarbour Committee"),
        ("Ashmoor Town Council", "Planning Committee", "Minutes of the Planning Committee of Ashmoor Town Council"),
        (None, "Harbour Committee", "HARBOUR COMMITTEE"),
        ("Low Fens Authority", "Ferry Committee", "Minutes of the Ferry Committee of Low Fens Authority"),
    ],
)
def test_the_council_of_a_body(council: str | None, body: str, head: str) -> None:
    meeting = minutes(f"{head}\n\nMinutes of the meeting held on 4 March 2019\n\n{PRESENT}").meetings[0]
    assert (meeting.council, meeting.body) == (council, body)


FERRY = Said("Ferry Committee", date(2020, 1, 14), "Wexbury")


@pytest.mark.parametrize(
    ("head", "said", "wanted"),
    [
        ("MINUTES", FERRY, ("Ferry Committee", "2020-01-14", "said", "said")),
        ("HARBOUR COMMITTEE\n\nMINUTES", FERRY, ("Harbour Committee", "2020-01-14", "paper", "said")),
        (
            "HARBOUR COMMITTEE\n\nMINUTES OF 12 MAY 2019",
            replace(FERRY, override=True),
            ("Ferry Committee", "2020-01-14", "said", "said"),
        ),
        ("HARBOUR COMMITTEE\n\nMINUTES OF 12 MAY 2019", FERRY, ("Harbour Committee", "2019-05-12", "paper", "paper")),
        ("MINUTES", Said(), (None, None, None, None)),
    ],
)
def test_what_the_operator_said_fills_what_the_paper_leaves_open(head: str, said: Said, wanted: Told) -> None:
    (meeting,) = minutes(f"{head}\n\n{PRESENT}", said).meetings
    day = meeting.date and meeting.date.isoformat()
    assert (meeting.body, day, meeting.body_from, meeting.date_from) == wanted
    assert meeting.id.startswith("wexbury/") == bool(said.council)


@pytest.mark.parametrize(
    ("body", "day", "council", "wanted"),
    [
        ("Harbour Committee (Quays)", date(2019, 3, 19), None, "harbour-committee-quays/2019-03-19"),
        ("Members’ Panel", date(2019, 3, 19), None, "members-panel/2019-03-19"),
        ("Cabinet", date(2019, 3, 19), "Wexbury", "wexbury/cabinet/2019-03-19"),
        ("Cabinet", None, None, f"cabinet/undated-{CONTENT[:8]}"),
        (None, date(2019, 3, 19), None, "unnamed-body/2019-03-19"),
    ],
)
def test_the_id_of_a_meeting(body: str | None, day: date | None, council: str | None, wanted: str) -> None:
    assert meeting_id(paper("x"), body, day, council) == wanted


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The Chair welcomed everybody to the meeting held on 21 March 2023.", date(2023, 3, 21)),
        ("Cllr Quill welcomed all Members to the meeting of the Committee on 21st March 2023.", date(2023, 3, 21)),
        ("The Chair welcomed everybody. The last meeting was held on 21 March 2023.", None),
        ("The Chair spoke of the meeting held on 21 March 2023.", None),
    ],
)
def test_the_day_that_the_welcome_tells(words: str, day: date | None) -> None:
    text = f"HARBOUR COMMITTEE\n\nMinutes\n\n{PRESENT}\n\n1. WELCOME\n\n{words}\n\n2. DUES\n\nThey were raised.\n"
    assert [m.date for m in parse(paper(text)).meetings] == [day]


def test_the_day_of_the_head_is_stronger_than_that_of_the_welcome() -> None:
    head = f"HARBOUR COMMITTEE\n\nMEETING HELD ON 19 MARCH 2019\n\n{PRESENT}\n\n1. WELCOME\n\n"
    text = f"{head}The Chair welcomed everybody to the meeting on 21 March 2023.\n\n2. DUES\n\nThey were raised.\n"
    assert [m.date for m in parse(paper(text)).meetings] == [date(2019, 3, 19)]


@pytest.mark.parametrize(
    ("example", "day"), [*zip(examples(bodies, "LISTED"), ("2017-04-19", "2014-05-05"), strict=True)]
)
def test_a_page_about_one_item_names_its_meeting(example: str, day: str) -> None:
    (meeting,) = parse(paper(f"Agenda item\n\nFerry Dues\n\n{example}\n\nRESOLVED: That it be noted.\n")).meetings
    assert (meeting.body, meeting.date) == ("Audit Committee", date.fromisoformat(day))


Page = tuple[str | None, str | None, list[tuple[str, str]]]
"""Body, date, and number and title of each item, of one meeting of a page."""
DUES = "RESOLVED: That the dues be raised.\n\n"
PAGES: list[tuple[str, list[Page]]] = [
    (
        f"Agenda item\n\nFerry Dues\n\nMeeting of Ferry Board, Monday, 5th May, 2014 6.30 pm (Item 7)\n\n{DUES}",
        [("Ferry Board", "2014-05-05", [("#1", "Ferry Dues")])],
    ),
    (
        (
            f"Issue - meetings\n\nFerry Dues\n\nMeeting: 05/05/2014 - Ferry Board (Item 7)\n\n7 Ferry Dues "
            f"PDF 9 KB\n\n{DUES}"
            f"Meeting: 07/04/2014 - Ferry Panel (Item 12)\n\n12 Ferry Dues\n\n{DUES}"
        ),
        [
            ("Ferry Board", "2014-05-05", [("7", "Ferry Dues")]),
            ("Ferry Panel", "2014-04-07", [("12", "Ferry Dues")]),
        ],
    ),
    (
        (
            f"Issue details\n\nFerry Dues\n\nMeeting: 05/05/2014 - Ferry Board (Item 77/14)\n\n77/14 Ferry "
            f"Dues\n\n{DUES}"
        ),
        [("Ferry Board", "2014-05-05", [("77/14", "Ferry Dues")])],
    ),
    (
        f"Issue - decisions\n\nFerry Dues\n\n05/05/2014 - Ferry Dues\n\nDecision Maker: Ferry Board\n\n{DUES}",
        [("Ferry Board", "2014-05-05", [("#1", "Ferry Dues")])],
    ),
    (
        (
            f"Issue - decisions\n\nFerry Dues\n\n05/05/2014 - Ferry Dues\n\nDecision Maker: Ferry Board\n\n{DUES}"
            f"07/04/2014 - Ferry Dues\n\nDecision Maker: Ferry Panel\n\n{DUES}"
        ),
        [
            ("Ferry Board", "2014-05-05", [("#1", "Ferry Dues")]),
            ("Ferry Panel", "2014-04-07", [("#1", "Ferry Dues")]),
        ],
    ),
    (
        (
            f"Decision details\n\nFerry Dues\n\nDecision Maker: Ferry Board\n\n{DUES}"
            "Decided at meeting: 05/05/2014 - Ferry Board\n"
        ),
        [("Ferry Board", "2014-05-05", [("#1", "Ferry Dues")])],
    ),
    (
        (f"Decision details\n\nFerry Dues\n\nDecision Maker: Head of Ferries\n\n{DUES}Date of decision: 05/05/2014\n"),
        [("Head of Ferries", "2014-05-05", [("#1", "Ferry Dues")])],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PAGES)
def test_a_web_page_about_one_item(text: str, wanted: list[Page]) -> None:
    parsed = parse(paper(text))
    assert [
        (
            m.body,
            m.date and m.date.isoformat(),
            [(item.number, item.title) for item in parsed.items if item.meeting == m.id],
        )
        for m in parsed.meetings
    ] == wanted
    assert [r.text for r in parsed.resolutions] == ["That the dues be raised."] * len(wanted)


def test_two_meetings_of_one_day_have_two_ids() -> None:
    head = f"HARBOUR COMMITTEE\n\nMEETING HELD ON 19 MARCH 2019\n\n{PRESENT}"
    parsed = parse(paper(head + BUSINESS + "\n" + head + BUSINESS))
    assert [m.id for m in parsed.meetings] == ["harbour-committee/2019-03-19", "harbour-committee/2019-03-19~2"]


@pytest.mark.parametrize(
    ("words", "draft"),
    [
        ("DRAFT MINUTES", True),
        ("Unconfirmed minutes", True),
        ("Minutes (subject to approval)", True),
        ("MINUTES", False),
    ],
)
def test_a_draft(words: str, *, draft: bool) -> None:
    assert minutes(f"HARBOUR COMMITTEE\n\n{words}\n\n19 MARCH 2019\n\n{PRESENT}").meetings[0].draft is draft


def is_exempt(title: str, words: str) -> bool:
    head = f"HARBOUR COMMITTEE\n\nMEETING HELD ON 19 MARCH 2019\n\n{PRESENT}"
    parsed = parse(paper(f"{head}{BUSINESS}\n33. {title}\n\n{words}\n\n34. CLOSE OF MEETING\n\nAt nine.\n"))
    return next(item.exempt for item in parsed.items if item.number == "33")


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("SALE OF THE OLD MILL (EXEMPT)", "Sold."),
        ("SALE OF THE OLD MILL", "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A"),
        ("SALE OF THE OLD MILL", "This was an exempt report."),
        ("* SALE OF THE OLD MILL", "Sold."),
    ],
)
def test_exempt_business(title: str, words: str) -> None:
    assert is_exempt(title, words)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("SALE OF THE OLD MILL", "Sold."),
        ("EXEMPTIONS FROM DUES", "None was exempt."),
        (
            "EXCLUSION OF THE PUBLIC",
            "RESOLVED: That, under Section 100A(4) of the Local Government Act 1972, the public be excluded.",
        ),
    ],
)
def test_open_business(title: str, words: str) -> None:
    assert not is_exempt(title, words)


def test_findings_of_what_the_paper_does_not_say() -> None:
    assert {f.code for f in minutes(f"Minutes\n\n{PRESENT}").findings} >= {"no-date", "no-body"}
    assert minutes(f"HARBOUR COMMITTEE\n\nMEETING HELD ON 19 MARCH 2019\n\n{PRESENT}").findings == ()


def test_the_text_of_an_item() -> None:
    head = f"HARBOUR COMMITTEE\n\nMEETING HELD ON 19 MARCH 2019\n\n{PRESENT}"
    item = minutes(head).items[1]
    assert (item.number, item.title, item.text) == ("32", "HARBOUR DUES", "RESOLVED: That the dues be raised.")
    assert item.id == "harbour-committee/2019-03-19/32"


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_page_about_one_item_names_its_meeting_in_a_line_that_may_wrap(gap: str) -> None:
    text = f"""Agenda item

Ferry Dues

Meeting of Harbour Committee, Monday, 5th May, 2014 6.30 pm{gap}(Item 7)

Decision:

AGREED – That the dues be raised.
"""
    (meeting,) = parse(paper(text)).meetings
    assert (meeting.body, meeting.date) == ("Harbour Committee", date(2014, 5, 5))
