"""Pages that a copy has flattened: rows of items in lines, papers in one line, no empty line anywhere."""

from __future__ import annotations

from minutes_cli.model import Document
from minutes_cli.parse.head.whose import whose
from minutes_cli.parse.pipeline import parse

ROWS = """Agenda and minutes
Venue: Council Chamber - Civic Suite. View directions
Contact: Jo Ash - Democratic Services Officer
No. | Item |
Apologies for Absence Additional documents: Minutes: Apologies were received from Councillor Reed. |
Declarations of Interest To declare any interests. Minutes: None. |
Minutes of the Meeting held on Monday, 4th October 2021 PDF 196 KB Additional documents: Minutes: Resolved:-
That the Minutes of the meeting held on Monday, 4th October 2021 be confirmed as a correct record and signed. |
Weir Repairs Minutes: The Committee considered what the weir needs. RESOLVED that the weir be mended. |
"""


def test_rows_of_items_with_their_minutes_behind_them() -> None:
    parsed = parse(Document("page.txt", ROWS))
    assert [(h.number, h.title) for h in parsed.headings] == [
        (None, "Apologies for Absence"),
        (None, "Declarations of Interest"),
        (None, "Minutes of the Meeting held on Monday, 4th October 2021"),
        (None, "Weir Repairs"),
    ]
    assert [row.text for row in parsed.resolutions] == [
        "That the Minutes of the meeting held on Monday, 4th October 2021 be confirmed as a correct record and signed.",
        "that the weir be mended.",
    ]


def test_nothing_decided_is_lost_where_no_empty_line_parts_the_paragraphs() -> None:
    text = (
        "Minutes of Holm Parish Council held on 4 May 2016\nPresent: Cllr J. Ash, Chairman. Cllrs B. Reed, C. Fell.\n"
        "The Clerk read a letter about the mill.\nIt was RESOLVED that the weir by the mill be mended at once.\n"
    )
    assert [row.text for row in parse(Document("paper.txt", text)).resolutions] == [
        "that the weir by the mill be mended at once."
    ]


def test_the_body_of_a_paper_in_one_line_stands_before_who_was_there() -> None:
    line = (
        "HARBOUR COMMITTEE MINUTES OCTOBER 16, 2003 ATTENDANCE: The following members were present: Ann Ash, Chairman, "
        "Bob Reed, Vice Chairman, and Cara Fell. CALL TO ORDER: Ann called the meeting to order at 6:35pm BUSINESS: "
        "Bob MOVED that the Committee accept the list of dues. Cara seconded and the motion passed unanimously."
    )
    assert whose(line).body == "Harbour Committee"


def test_who_reports_is_not_who_met() -> None:
    text = (
        "Harbour Management Committee\nThursday 14 January 2016 2.00 pm\n\nAgenda item\n\n"
        "Issues to Report from Dredging Committees\n\n"
        "Minutes:\n\nThe Chairs told of their work.\n\nRESOLVED: That the report be noted.\n"
    )
    [meeting] = parse(Document("page.txt", text)).meetings
    assert meeting.body == "Harbour Management Committee"
