"""Officers' reports: the cover table in its shapes, the summary, the recommendations."""

from __future__ import annotations

import pytest

from builders import lines_of, paper
from minutes_cli.model import Paper
from minutes_cli.parse.papers.papers import read_papers
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.segments.segment import split

TABLE = """Report to:\tHarbour Committee (Quays and Fairs)\tDate of Meeting:\tTuesday 9 July 2019
Subject:\tWeir Repair Programme Update
Report of:\tDirector of Open Spaces\tWards Affected:\t(All Wards);
Portfolio:\tCabinet Member - Parks and Rivers
Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tNo
Exempt / Confidential Report:\tNo

"""
LINES = """Committee: Harbour Committee (Quays and Fairs)
Date of Meeting: 9 July 2019
Title of Report: Weir Repair Programme Update
Report of: the Director of Open Spaces

"""
WRAPPED = """Report to:
Harbour Committee
(Quays and Fairs)
Date of Meeting:
9 July 2019
Subject:
Weir Repair
Programme Update
Report of:
Director of Open
Spaces
Wards Affected:
All

"""
HEAD_ROW = """Councillor\tCOMMITTEE\tDATE
Ada Quill\tHarbour Committee (Quays and Fairs)\t09/07/19

"""
# What a narrower page makes of the shapes: rows that wrap, in a label or in a value, and rows set apart.
TABLE_WRAPPED = TABLE.replace("Date of Meeting:\tTuesday 9 July", "Date of\nMeeting:\tTuesday 9\nJuly")
RUN_ON = TABLE.replace("\t", " ")
RUN_ON_WRAPPED = RUN_ON.replace("Date of Meeting: Tuesday", "Date of\nMeeting: Tuesday")
HEAD_ROW_WRAPPED = HEAD_ROW.replace("Ada Quill\tHarbour Committee ", "Ada Quill, elected member\tHarbour Committee\n")
HEAD_ROW_APART = HEAD_ROW.replace("DATE\n", "DATE\n\n\n")
# Labels alone on their lines, some without a colon; labels that only spaces part from their values.
LABELS_ALONE = """Report to:
Harbour Committee (Quays and Fairs)

Date of Meeting:
9 July 2019

Report Title
Weir Repair Programme Update

Report Author
Director of Open Spaces

Wards Affected
All

"""
SPACED = """REPORT TO    Harbour Committee (Quays and Fairs)
DATE OF MEETING 9 July 2019
REPORT ON Weir Repair Programme Update
REPORTING OFFICER Director of Open Spaces
CONTACT OFFICER Rowan Osier

"""
SPACED_WIDE = """Report to      Harbour Committee (Quays and Fairs)
Date of Meeting      9 July 2019
Title      Weir Repair Programme Update
Author      Director of Open Spaces

"""
# No labels at all: a title over "Report of".
TITLE_OVER = """HARBOUR COMMITTEE (QUAYS AND FAIRS)

9 July 2019

WEIR REPAIR PROGRAMME UPDATE

Report of the Director of Open Spaces

"""
BODY = """Summary:

The report tells how far the repair has come.

Recommendation(s):

(1) the progress be noted; and

(2) the plan for the summer be approved.

Reasons for the Recommendation(s):

The Committee asked for it.

1. Background

1.1 The Committee resolved in March that the weir be mended.
"""


def papers(text: str) -> tuple[Paper, ...]:
    return read_papers(split(lines_of(text))).papers


def only(text: str) -> Paper:
    (found,) = papers(text)
    return found


@pytest.mark.parametrize(
    ("cover", "subject", "author"),
    [
        (TABLE, "Weir Repair Programme Update", "Director of Open Spaces"),
        (LINES, "Weir Repair Programme Update", "Director of Open Spaces"),
        (WRAPPED, "Weir Repair Programme Update", "Director of Open Spaces"),
        (HEAD_ROW, None, "Ada Quill"),
        (TABLE_WRAPPED, "Weir Repair Programme Update", "Director of Open Spaces"),
        (RUN_ON, "Weir Repair Programme Update", "Director of Open Spaces"),
        (RUN_ON_WRAPPED, "Weir Repair Programme Update", "Director of Open Spaces"),
        (HEAD_ROW_WRAPPED, None, "Ada Quill"),
        (HEAD_ROW_APART, None, "Ada Quill"),
        (LABELS_ALONE, "Weir Repair Programme Update", "Director of Open Spaces"),
        (SPACED, "Weir Repair Programme Update", "Director of Open Spaces"),
        (SPACED_WIDE, "Weir Repair Programme Update", "Director of Open Spaces"),
        (TITLE_OVER, "WEIR REPAIR PROGRAMME UPDATE", "Director of Open Spaces"),
        (
            TITLE_OVER.replace("PROGRAMME UPDATE", "PROGRAMME\nUPDATE"),
            "WEIR REPAIR PROGRAMME UPDATE",
            "Director of Open Spaces",
        ),
        (TITLE_OVER.replace("Report of", "Joint report of"), "WEIR REPAIR PROGRAMME UPDATE", "Director of Open Spaces"),
    ],
)
def test_the_shapes_of_a_cover(cover: str, subject: str | None, author: str) -> None:
    found = only(cover + BODY)
    assert (found.subject, found.author) == (subject, author)
    assert (found.body, found.date and found.date.isoformat()) == ("Harbour Committee (Quays and Fairs)", "2019-07-09")
    assert found.summary == "The report tells how far the repair has come."
    assert len(found.recommendations) == 2
    assert not found.exempt


WORDS = "\n\nThe Weir Repair Programme Update, Review Topics and Key Decision Forward Plan.\n" * 3


@pytest.mark.parametrize(
    ("cells", "subject"),
    [
        ("Weir Repair\tProgramme Update", "Weir Repair Programme Update"),
        ("Weir Rep\tair Programme\tUpdate", "Weir Repair Programme Update"),
        ("Weir Repair Prog\tWeir Repair Programme Update", "Weir Repair Programme Update"),
        (
            "Weir Repair Decision Forward Pla\tProgramme, Review Topi\tcs and Key",
            "Weir Repair Programme, Review Topics and Key Decision Forward Plan",
        ),
        ("The\told\tweirs\tand\tmills\tof the\tquay\tare\tto be\trepaired\tsoon\tand\tlit\tat last",) * 2,
        ("Repair\tof old\tweirs\tmills\tquays\tslips\tboats\tgates\tlocks\tlamps",) * 2,
    ],
)
def test_cells_cut_across_columns(cells: str, subject: str) -> None:
    text = TABLE.replace("Weir Repair Programme Update", cells) + BODY + WORDS
    assert only(text).subject == subject.replace("\t", " ")


def test_a_subject_put_together_again_is_a_finding() -> None:
    told = read_papers(split(lines_of(TABLE.replace("Repair Programme", "Rep\tair Programme") + BODY + WORDS)))
    assert [f.code for f in told.findings] == ["subject-rejoined"]
    assert read_papers(split(lines_of(TABLE + BODY))).findings == ()


@pytest.mark.parametrize(
    ("told", "recommendations"),
    [
        (
            "Recommendation:\n\nThat the report be noted.\n\nReasons for the Recommendation:\n\nNone.",
            ["That the report be noted."],
        ),
        (
            (
                "Recommendations:\n\nMembers are asked to\n\n- (1) note the progress made\n- (2) to "
                "approve the plan.\n\nReasons for it:\n\nNone."
            ),
            ["note the progress made", "to approve the plan."],
        ),
        (
            (
                "RECOMMENDATION\n\nThat:\n\n1. one be noted;\n\n"
                "2. two be approved:\n\n(a) here; and\n\n(b) there; and\n\n"
                "3. three be kept.\n\n1. Background\n\nNone."
            ),
            ["one be noted", "two be approved: (a) here; and (b) there", "three be kept."],
        ),
        (
            "2. Recommendations\n\n(i) that one be noted; and\n\n(ii) that two be noted.\n\n3. Introduction\n\nNone.",
            ["that one be noted", "that two be noted."],
        ),
        (
            "Recommendation\n\nThe Committee is asked to:\n\nnote the report.\n\nFinancial Implications\n\nNone.",
            ["The Committee is asked to: note the report."],
        ),
        # in paragraphs of their own number, in bullets
        (
            (
                "5. Recommendations\n\n5.1 That one be noted.\n\n5.2 That two be approved:\nhere and there.\n\n"
                "6. Background\n\n6.1 None."
            ),
            ["That one be noted.", "That two be approved: here and there."],
        ),
        (
            "Recommendations\n\n• That one be noted.\n• That two be approved.\n\nBackground\n\nNone.",
            ["That one be noted.", "That two be approved."],
        ),
        (
            "Recommendation(s):\n\n- That one be noted.\n\n- That two be approved.\n\nReasons for it:\n\nNone.",
            ["That one be noted.", "That two be approved."],
        ),
        (
            "Recommended:\n\nThat one be noted.\n\nCorporate Implications\n\nNone.",
            ["That one be noted."],
        ),
        ("The weir leaks.", []),
        ("It was recommended that\n\n(1) the pond be dredged; and\n\n(2) the bench be mended.", []),
    ],
)
def test_recommendations(told: str, recommendations: list[str]) -> None:
    assert list(only(f"{TABLE}Summary:\n\nThe weir leaks.\n\n{told}\n").recommendations) == recommendations


@pytest.mark.parametrize(
    ("label", "value", "exempt"),
    [
        ("Exempt / Confidential Report:", "No", False),
        ("Exempt / Confidential Report:", "Yes - paragraph 3", True),
        ("Exempt:", "Yes", True),
        ("Classification:", "Part II", True),
    ],
)
def test_an_exempt_report(label: str, value: str, *, exempt: bool) -> None:
    text = TABLE.replace("Exempt / Confidential Report:\tNo", f"{label}\t{value}") + BODY
    assert only(text).exempt is exempt


AGENDA = """MEETING: HARBOUR COMMITTEE (QUAYS AND FAIRS)

DATE: Tuesday, 9th July 2019

AGENDA

1. Apologies for Absence

5. Weir Repair Programme Update (Pages 11 - 14)

Report of the Director of Open Spaces

6. Date of Next Meeting

Members are asked to bring their papers.

"""


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (f"Agenda Item 4\n\n{TABLE}{BODY}", "4"),
        (f"{TABLE}{BODY}\n\nPage 12\n\nAgenda Item 4\n\nMore of it.\n", "4"),
        (f"{AGENDA}{TABLE}{BODY}", "5"),
        (f"{TABLE}{BODY}", None),
        (f"{TABLE}{BODY}\n\nSee Agenda Item 3 for more.\n", None),
    ],
)
def test_the_agenda_item_of_a_paper(text: str, item: str | None) -> None:
    assert [found.agenda_item for found in parse(paper(text)).papers] == [item]


def test_a_paper_for_two_committees_belongs_to_the_packs_meeting() -> None:
    cover = TABLE.replace("Quays and Fairs)\t", "Quays and Fairs)\nCabinet\t").replace(
        "Tuesday 9 July 2019", "9 July 2019\n25 July 2019"
    )
    (found,) = parse(paper(AGENDA + cover + BODY)).papers
    assert (found.body, str(found.date)) == ("Harbour Committee (Quays and Fairs)", "2019-07-09")


def test_two_papers_of_one_pack() -> None:
    found = papers(TABLE + BODY + TABLE.replace("Weir Repair Programme", "Lamps") + BODY)
    assert [p.subject for p in found] == ["Weir Repair Programme Update", "Lamps Update"]
    assert found[0].span.end <= found[1].span.start
    assert len({p.id for p in found}) == 2


def test_a_papers_appendix_belongs_to_it() -> None:
    text = f"{TABLE}{BODY}\nAPPENDIX A\n\nThe stones of the weir.\n"
    assert text[: only(text).span.end].endswith("The stones of the weir.")


def test_the_same_subject_twice_has_two_ids() -> None:
    first, second = papers(TABLE + BODY + TABLE + BODY)
    assert second.id == f"{first.id}~2"


@pytest.mark.parametrize(
    ("author", "office"),
    [
        ("Director of Open Spaces", "Director of Open Spaces"),
        ("the Director of Open Spaces", "Director of Open Spaces"),
        ("Rowan Osier, Director of Open Spaces", "Rowan Osier, Director of Open Spaces"),
        ("The Head of Dues (Rowan Osier)", "Head of Dues (Rowan Osier)"),
    ],
)
def test_the_author_of_a_paper(author: str, office: str) -> None:
    assert only(TABLE.replace("Director of Open Spaces", author) + BODY).author == office
