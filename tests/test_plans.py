"""Work programmes and forward plans as rows."""

from __future__ import annotations

import pytest

from builders import one_segment
from minutes_cli.model import PlanEntry, SegmentKind
from minutes_cli.plans import read_plans

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
        ("", []),
        ("Regular Reports:\n", []),
    ],
)
def test_the_rows_of_a_work_programme(rows: str, wanted: list[tuple[str, list[str], str | None]]) -> None:
    found = plans(HEAD + rows, "work programme")
    assert [(p.subject, [day.isoformat() for day in p.due], p.officer) for p in found] == wanted
    assert all(p.kind == "work programme" for p in found)


def test_a_second_head_gives_the_columns_new_dates() -> None:
    text = f"{HEAD}Weirs\tX\t\t\nDate of Meeting\t14 JANUARY 20\t10 MARCH 20\nLamps\t\tX\n"
    assert [(p.subject, [str(day) for day in p.due]) for p in plans(text, "work programme")] == [
        ("Weirs", ["2019-07-09"]),
        ("Lamps", ["2020-03-10"]),
    ]


def test_words_above_the_columns_are_no_rows() -> None:
    assert plans("WORK PROGRAMME\n\nWeirs\tX\n", "work programme") == ()


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


def test_minutes_have_no_plans() -> None:
    assert plans(HEAD + "Weirs\tX\t\t\n", "minutes") == ()
