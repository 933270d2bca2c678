"""Work programmes and forward plans as rows."""

from __future__ import annotations

import pytest

from builders import one_segment
from minutes_cli.model import Document, PlanEntry, SegmentKind
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.plans.plans import read_plans

HEAD = """HARBOUR COMMITTEE

WORK PROGRAMME 2019/20

Date of Meeting\t9 JULY 19\t24 SEPTEMBER 19\t12 NOVEMBER 19
"""


def plans(text: str, kind: SegmentKind) -> tuple[PlanEntry, ...]:
    return read_plans(one_segment(text, kind)).plans


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("Weir Repairs\tX\t\tX\n", [("Weir Repairs", ["2019-07-09", "2019-11-12"], None)]),
        ("Weir Repairs (Rowan Osier)\t\tX\t\n", [("Weir Repairs", ["2019-09-24"], "Rowan Osier")]),
        ("Weir Repairs\tX\tX\tХ\n", [("Weir Repairs", ["2019-07-09", "2019-09-24", "2019-11-12"], None)]),
        ("Weir Repairs (phase 2)\t✓\t\t\n", [("Weir Repairs (phase 2)", ["2019-07-09"], None)]),
        ("Regular Reports:\t\t\t\nWeir Repairs\tX\t\t\n", [("Weir Repairs", ["2019-07-09"], None)]),
        (
            "Weir Repairs\tX\t\t\nHerons – Talk by the Naturalist\t\tX\t\n",
            [("Weir Repairs", ["2019-07-09"], None), ("Herons – Talk by the Naturalist", ["2019-09-24"], None)],
        ),
        # the columns are gone: which meeting a mark stands for is not known
        ("Weir Repairs X X\n", [("Weir Repairs", [], None)]),
        ("Weir Repairs\nand Fish Ladders X\n", [("Weir Repairs and Fish Ladders", [], None)]),
        ("Weir Repairs\n(R. Osier)\n\nX X\n", [("Weir Repairs", [], "R. Osier")]),
        # … but for a row that is marked under every one of the three
        ("Weir Repairs X X X\n", [("Weir Repairs", ["2019-07-09", "2019-09-24", "2019-11-12"], None)]),
        ("Weir Repairs\nX X X\n", [("Weir Repairs", ["2019-07-09", "2019-09-24", "2019-11-12"], None)]),
        # a row without a mark that names its own day (one of the programme's year), or who brings it
        (
            "Locks – Joint meeting with\nthe Parks Committee on 10/10/19\nWeir Repairs – Final\nReport\n\nX\n",
            [
                ("Locks – Joint meeting with the Parks Committee on 10/10/19", ["2019-10-10"], None),
                ("Weir Repairs – Final Report", [], None),
            ],
        ),
        ("Flood of 10/10/09\nA Survey X\n", [("Flood of 10/10/09 A Survey", [], None)]),
        ("Locks (Piers Dunnock)\nWeir Repairs X\n", [("Locks", [], "Piers Dunnock"), ("Weir Repairs", [], None)]),
        # a row of empty cells is the heading of those below it
        ("Talks\t\t\t\nHerons\tX\t\t\n", [("Herons", ["2019-07-09"], None)]),
        (
            "Talks (Flora Tench)\t\t\t\nHerons\tX\t\t\n",
            [("Talks", [], "Flora Tench"), ("Herons", ["2019-07-09"], None)],
        ),
        # below the last mark there is prose
        ("Weirs X\nThe next meeting is on 24 September 2019.\nMembers may attend.\n", [("Weirs", [], None)]),
        ("Weirs X\nThis was written by the Clerk\n(Flora Tench)\nMembers may attend.\n", [("Weirs", [], None)]),
        ("", []),
        ("Regular Reports:\n", []),
    ],
)
def test_the_rows_of_a_work_programme(rows: str, wanted: list[tuple[str, list[str], str | None]]) -> None:
    found = plans(HEAD + rows, "work programme")
    assert [(p.subject, [day.isoformat() for day in p.due], p.officer) for p in found] == wanted
    assert all(p.kind == "work programme" for p in found)


PRINTED = """WORK PROGRAMME 2019/20

Date of Meeting\t9 JULY 19\t24 SEPTEMBER 19\t12
NOVEMBER 19
Weir Repairs (Rowan Osier)\tX\tX\tX
Herons (Flora Tench)\tX
Locks (Piers Dunnock) X\tX
Ferry\tX
X\tX
"""


def test_a_page_without_empty_cells_does_not_say_where_a_mark_stands() -> None:
    """A PDF has no cell where nothing is printed: only a row that is marked under every date tells its dates."""
    assert [(p.subject, [str(day) for day in p.due], p.officer) for p in plans(PRINTED, "work programme")] == [
        ("Weir Repairs", ["2019-07-09", "2019-09-24", "2019-11-12"], "Rowan Osier"),
        ("Herons", [], "Flora Tench"),
        ("Locks", [], "Piers Dunnock"),
        ("Ferry", ["2019-07-09", "2019-09-24", "2019-11-12"], None),
    ]


def test_a_second_head_gives_the_columns_new_dates() -> None:
    text = f"{HEAD}Weirs\tX\t\t\nDate of Meeting\t14 JANUARY 20\t10 MARCH 20\nLamps\t\tX\n"
    assert [(p.subject, [str(day) for day in p.due]) for p in plans(text, "work programme")] == [
        ("Weirs", ["2019-07-09"]),
        ("Lamps", ["2020-03-10"]),
    ]


def test_words_above_the_columns_are_no_rows() -> None:
    assert plans("WORK PROGRAMME\n\nWeirs\tX\n", "work programme") == ()


@pytest.mark.parametrize(
    ("bracket", "officer"),
    [
        ("(R. Osier)", "R. Osier"),
        ("(Rowan Osier/Flora Tench)", "Rowan Osier/Flora Tench"),
        ("(R. Osier and F. Tench)", "R. Osier and F. Tench"),
        ("(Mary Pool-Reed)", "Mary Pool-Reed"),
        ("(Head of Waterways)", "Head of Waterways"),
        ("(Open Spaces Manager)", "Open Spaces Manager"),
        ("(Annual Report)", None),
        ("(Verbal Update)", None),
        ("(Phase Two)", None),
        ("(To include reps of Alder Lock & Merrow Basin)", None),
        ("(ABCs)", None),
    ],
)
def test_a_bracket_names_an_officer_or_belongs_to_the_subject(bracket: str, officer: str | None) -> None:
    (row,) = plans(f"{HEAD}Weirs {bracket}\tX\t\t\n", "work programme")
    assert (row.subject, row.officer) == (("Weirs", officer) if officer else (f"Weirs {bracket}", None))


FORWARD = """FORWARD PLAN

FOR THE FOUR MONTH PERIOD 1 AUGUST 2019 - 30 NOVEMBER 2019

Details of Decision to be taken\tNew Footbridge at the Bend
Decision Maker\tCabinet
Decision Expected\t5 Sep 2019
Contact Officer(s) details\tRowan Osier rowan.osier@harbour.example

Details of Decision to be taken\tHarbour Dues
Decision Maker\tHarbour Committee
Decision Expected\tNot before 1 Nov 2019
Contact Officer(s) details\tPiers Dunnock Tel: 01632 960001
"""


def test_the_decisions_of_a_forward_plan() -> None:
    found = plans(FORWARD, "forward plan")
    assert [(p.decision_maker, [str(day) for day in p.due], p.officer) for p in found] == [
        ("Cabinet", ["2019-09-05"], "Rowan Osier"),
        ("Harbour Committee", ["2019-11-01"], "Piers Dunnock"),
    ]

    assert all(p.kind == "forward plan" for p in found)


def test_the_subject_of_a_decision_ends_with_its_cell() -> None:
    assert [p.subject for p in plans(FORWARD, "forward plan")] == ["New Footbridge at the Bend", "Harbour Dues"]


def test_each_row_stands_in_its_span() -> None:
    parsed = read_plans(one_segment(FORWARD, "forward plan"))
    text = parsed.document.text
    assert [text[p.span.start : p.span.end].split("\t")[0] for p in parsed.plans] == [
        "Details of Decision to be taken"
    ] * 2
    assert "Harbour Dues" not in text[parsed.plans[0].span.start : parsed.plans[0].span.end]


BROKEN = """FORWARD PLAN

FOR THE FOUR MONTH PERIOD 1 AUGUST 2019 - 30 NOVEMBER 2019

FORWARD PLAN INDEX OF ITEMS

Item Heading Officer Contact
Purchase of Lock Gates for the Upper
and Lower Basins

Rowan Osier rowan.osier@harbour.example Tel:
01632 960002

Details of Decision to be taken Purchase of Lock Gates for the Upper
and Lower Basins
The purpose of this report is to agree how gates are to be
bought. Since April 2014 they have been made by hand.

Decision Maker Cabinet Member - Parks, Rivers and
Waterways

Decision Expected 5 Sep 2019
27 March 2019 Decision due date for Cabinet changed from
06/04/2019 to 05/09/2019.  Reason: the survey is not ready

Key Decision Criteria Financial Yes

Contact Officer(s)  details Rowan
Osier rowan.osier@harbour.example Tel: 01632
960002
Appendix 3

6

FORWARD PLAN

Details of Decision to be taken Herons
To hear about herons.

Decision Maker Cabinet

List of Background Documents
to be Considered by Decision-
maker

Herons

Decision Expected 5 Sep 2019

Contact Officer(s)  details Piers Dunnock piers@harbour.example
"""


def test_a_decision_whose_cells_are_broken_into_lines() -> None:
    gates, _ = plans(BROKEN, "forward plan")
    assert gates.subject == "Purchase of Lock Gates for the Upper and Lower Basins"
    assert gates.decision_maker == "Cabinet Member - Parks, Rivers and Waterways"
    assert [str(day) for day in gates.due] == ["2019-09-05"]
    assert gates.officer == "Rowan Osier"
    assert BROKEN[gates.span.start : gates.span.end].endswith("Tel: 01632\n960002")


def test_a_subject_is_cut_only_where_the_plan_itself_says_where() -> None:
    """One word that stands by itself elsewhere is too little to say where a title ends."""
    assert [p.subject for p in plans(BROKEN, "forward plan")][1] == "Herons To hear about herons."


PACK = f"""Report to: Harbour Committee
Date of Meeting: 9 July 2019
Subject: Work Programme
Report of: Head of Governance

{HEAD}Weir Repairs\tX\t\t
Weir Repairs\t\tX\t
"""


def test_a_row_is_known_by_its_paper_and_its_subject() -> None:
    parsed = parse(Document("pack.txt", PACK, sha256="a" * 64))
    paper = "harbour-committee/2019-07-09/paper-work-programme"
    assert [(p.id, p.paper, p.body, str(p.date)) for p in parsed.plans] == [
        (f"{paper}/plan-weir-repairs", paper, "Harbour Committee", "2019-07-09"),
        (f"{paper}/plan-weir-repairs~2", paper, "Harbour Committee", "2019-07-09"),
    ]


def test_a_plan_in_no_paper_is_known_by_its_content() -> None:
    parsed = parse(Document("plan.txt", FORWARD, sha256="abcd" * 16))
    assert [(p.id, p.paper) for p in parsed.plans] == [
        ("unnamed-body/undated-abcdabcd/plan-new-footbridge-at-the-bend", None),
        ("unnamed-body/undated-abcdabcd/plan-harbour-dues", None),
    ]


def test_minutes_have_no_plans() -> None:
    assert plans(HEAD + "Weirs\tX\t\t\n", "minutes") == ()


@pytest.mark.parametrize(
    "text",
    [
        "FORWARD PLAN\nPERIOD",
        "FORWARD PLAN\n\nContact Officer\tA. Reed\n",
        "WORK PROGRAMME",
        "WORK PROGRAMME\n\nDate of meeting\t31 June 2019\nWeirs\tX\n",
        "REPORT OF THE CLERK",
        "RECOMMENDATIONS",
    ],
)
def test_a_plan_or_a_report_of_which_only_the_label_is_there(text: str) -> None:
    assert parse(Document("paper.txt", text, sha256="a" * 64)).plans == ()
