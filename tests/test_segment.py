"""Agenda, minutes, papers, appendices, plans: which run of lines is what."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import lines_of
from golden import FIXTURES, FORMS
from minutes_cli.parse.segments.segment import split

PAPERS = sorted([*FIXTURES.glob("*.txt"), *FORMS.glob("*.txt"), *FORMS.glob("*.md")])

AGENDA = """Public Document Pack

MEETING: HARBOUR COMMITTEE

DATE: Tuesday, 9th July 2019

TIME: 6.30 pm.

VENUE: Old Granary

AGENDA

1. Apologies for Absence

2. Minutes of the Previous Meeting (Pages 5 - 9)

3. Weir Repairs (Pages 11 - 14)

"""
MINUTES = """HARBOUR COMMITTEE

MEETING HELD ON TUESDAY 19TH MARCH, 2019

PRESENT: Councillor Quill (in the Chair)
Councillors Marrow and Tansy

31. APOLOGIES FOR ABSENCE

There were none.

32. DUES

RESOLVED: That the dues be raised.

"""
LATER = MINUTES.replace("19TH MARCH", "9TH APRIL").replace("31.", "33.").replace("32.", "34.")
REPORT = """Report to:\tHarbour Committee\tDate of Meeting:\t9 July 2019
Subject:\tWeir Repairs
Report of:\tDirector of Open Spaces\tWards Affected:\tAll

Summary:

The weir leaks.

Recommendation:

That the report be noted.

1. Background

1.1 The Committee resolved in March that the weir be mended.

"""
LIST_REPORT = """Title of Report: Weir Repairs
Committee: Harbour Committee
Date of Meeting: 9 July 2019
Report Author: Director of Open Spaces

1. Summary

The weir leaks.

"""
HEAD_ROW_REPORT = """Councillor\tCOMMITTEE\tDATE
Ada Quill\tHarbour Committee\t09/07/19

The summer was dry.

"""
SPACED_REPORT = """REPORT TO    Harbour Committee
DATE OF MEETING 9 July 2019
REPORT ON Weir Repairs
REPORTING OFFICER Director of Open Spaces

1. Summary

The weir leaks.

"""
ALONE_REPORT = """Report Title
Weir Repairs

Report Author
Director of Open Spaces

Wards Affected
All

1. Summary

The weir leaks.

"""
TITLE_REPORT = """HARBOUR COMMITTEE

9 July 2019

WEIR REPAIRS

Report of the Director of Open Spaces

1. Summary

The weir leaks.

"""
ISSUE = """Issue - meetings

Weir Repairs

Meeting: 09/07/2019 - Harbour Committee (Item 12)

12 Weir Repairs

RESOLVED: That the report be noted.

Meeting: 19/03/2019 - Ferry Board (Item 3)

3 Weir Repairs

RESOLVED: That the report be noted.

"""
APPENDIX = """APPENDIX A

The stones of the weir

Forty.

"""
PROGRAMME = """HARBOUR COMMITTEE

WORK PROGRAMME 2019/20

Date of Meeting\t9 JULY 19\t24 SEPTEMBER 19
Weir Repairs (Rowan Osier)\tX\t

"""
FORWARD = """WEXBURY DISTRICT COUNCIL FORWARD PLAN

FOR THE FOUR MONTH PERIOD 1 AUGUST 2019 - 30 NOVEMBER 2019

Details of Decision to be taken\tNew Footbridge

"""
SUPPLEMENT = """Dear Councillor,

HARBOUR COMMITTEE - TUESDAY 9TH JULY, 2019

I now enclose the following report, which was unavailable when the agenda was published.

"""
WEB = """Agenda and minutes
Harbour Committee - Tuesday, 9th July, 2019 6.30 pm

Venue: Old Granary

Items
No. Item

1. Apologies

Apologies were received from Councillor Tansy.

2. Dues

RESOLVED: That the dues be raised.

"""
BARE = """No. Item

Apologies for Absence

An apology for absence was received from Mr. Quill.

Dues

That the report be noted.

"""
LETTER = """The harbour in winter

Ice stood in the basin for ten days.

"""


@pytest.mark.parametrize(
    ("text", "segments", "kind"),
    [
        (MINUTES, ["minutes"], "minutes"),
        (MINUTES + LATER, ["minutes", "minutes"], "minutes"),
        (AGENDA, ["agenda"], "agenda pack"),
        (AGENDA + MINUTES, ["agenda", "minutes"], "agenda pack"),
        (AGENDA + MINUTES + REPORT, ["agenda", "minutes", "paper"], "agenda pack"),
        (MINUTES + LATER + REPORT + REPORT, ["minutes", "minutes", "paper", "paper"], "agenda pack"),
        (REPORT, ["paper"], "report"),
        (LIST_REPORT, ["paper"], "report"),
        (HEAD_ROW_REPORT, ["paper"], "report"),
        (REPORT + APPENDIX, ["paper", "appendix"], "report"),
        (REPORT + APPENDIX + APPENDIX, ["paper", "appendix"], "report"),
        (REPORT + APPENDIX + APPENDIX.replace("X A", "X B"), ["paper", "appendix", "appendix"], "report"),
        (REPORT + PROGRAMME, ["paper", "work programme"], "report"),
        (REPORT + FORWARD, ["paper", "forward plan"], "report"),
        (REPORT + PROGRAMME + FORWARD + REPORT, ["paper", "work programme", "forward plan", "paper"], "report"),
        (SUPPLEMENT + REPORT, ["agenda", "paper"], "supplement"),
        (WEB, ["minutes"], "minutes"),
        (BARE, ["minutes"], "minutes"),
        (LETTER, ["other"], "other"),
        (SPACED_REPORT, ["paper"], "report"),
        (ALONE_REPORT, ["paper"], "report"),
        (TITLE_REPORT, ["paper"], "report"),
        (SPACED_REPORT + ALONE_REPORT, ["paper", "paper"], "report"),
        (AGENDA + SPACED_REPORT + APPENDIX, ["agenda", "paper", "appendix"], "agenda pack"),
    ],
)
def test_what_a_paper_is_made_of(text: str, segments: list[str], kind: str) -> None:
    parsed = split(lines_of(text))
    assert [segment.kind for segment in parsed.segments] == segments
    assert parsed.kind == kind


def test_a_page_of_an_issue_has_one_segment_for_each_meeting() -> None:
    parsed = split(lines_of(ISSUE))
    assert [segment.kind for segment in parsed.segments if segment.kind != "other"] == ["minutes", "minutes"]
    assert parsed.kind == "minutes"


@pytest.mark.parametrize(
    "told",
    [
        "The Report of the Director of Open Spaces was read.\n\n",
        "Report of the Director of Open Spaces\n\nIt was long.\n\n",
        "Date of meeting\n\n9 July 2019\n\nWards Affected\n\n",
    ],
)
def test_words_inside_minutes_open_no_report(told: str) -> None:
    parsed = split(lines_of(MINUTES + told))
    assert [segment.kind for segment in parsed.segments] == ["minutes"]


def test_a_sentence_that_wraps_before_attendance_opens_no_meeting() -> None:
    told = (
        "31. DUES\n\nRESOLVED: That\n\n(1) the Clerk be requested to bring the list to the\n\n"
        "meeting of the Committee to be held on 21 January 2020 and\n\n(2) the wardens be thanked for their\n\n"
        "attendance; and\n\n(3) the map be noted.\n\n"
    )
    assert [segment.kind for segment in split(lines_of(MINUTES + told)).segments] == ["minutes"]


def test_each_meeting_begins_with_its_title() -> None:
    text = AGENDA + MINUTES + LATER + REPORT
    parsed = split(lines_of(text))
    begins = [text[segment.span.start :].split("\n", 1)[0] for segment in parsed.segments]
    assert begins == ["Public Document Pack", "HARBOUR COMMITTEE", "HARBOUR COMMITTEE", REPORT.split("\n", 1)[0]]


@pytest.mark.parametrize(
    "told",
    [
        "Present: the harbour as it is today.\n\nIn attendance at the fair were forty boats.\n\n",
        "1.2 Those present at the launch were thanked.\n\nPresent: nobody.\n\n",
        "The Cabinet has RESOLVED that the ducks be left where they are.\n\n(1) the pond be dredged.\n\n",
        "Subject: ducks\n\n",
        "APPENDIX A to the report lists them.\n\nThe FORWARD PLAN has no ducks.\n\n",
        "Agenda items are numbered.\n\nThe agenda was long.\n\n",
    ],
)
def test_words_inside_a_report_open_nothing(told: str) -> None:
    parsed = split(lines_of(REPORT + told))
    assert [segment.kind for segment in parsed.segments] == ["paper"]


def test_an_empty_paper_has_no_segments() -> None:
    assert split(lines_of("\n \n")).segments == ()


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_segments_cover_every_line_in_order(path: Path) -> None:
    parsed = split(lines_of(path.read_text()))
    at = 0
    for segment in parsed.segments:
        assert not any(line.text for line in parsed.lines[at : segment.first])
        assert segment.first < segment.last
        at = segment.last
    assert parsed.segments
    assert not any(line.text for line in parsed.lines[at:])


def test_who_was_there_below_a_table_is_of_the_same_meeting() -> None:
    head = (
        "HOLM BOARD OF GOVERNORS\n\nMinutes of the meeting held on 24 January 2022\n\nChaired by Jo Ash\n\nAgenda:\n\n"
    )
    agenda = "".join(f"BM {n}/2122 Item of business\n" for n in range(35, 45))
    table = "ACTIONS TO BE TAKEN\n38/2122 Minutes to the BM Committee\tClerk\tasap\n\n"
    text = f"{head}{agenda}\n{table}It was agreed.\n\nIn attendance: Lin Owl\n\n35/2122 Business\n\nIt was agreed.\n"
    assert [s.kind for s in split(lines_of(text)).segments] == ["minutes"]
