"""A numbered line with a tab that goes on the paper's run of numbers is a heading, and no row of the table above it."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = "WEIR COMMITTEE\n\nMinutes of the meeting held on 17 January 2031\n\nPresent: A. Reed (Chair), B. Teal\n\n"
ROWS = "Action\tOwner\tDue\nWrite to the owner\tClerk\t3 March 2031\nOrder a bin\tB. Teal\t4 March 2031\n"


def of(text: str) -> tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]:
    parsed = parse(paper(HEAD + text))
    return [(one.number, one.title) for one in parsed.items], [(one.task, one.owner) for one in parsed.actions]


TASKS = [("Write to the owner", "Clerk"), ("Order a bin", "B. Teal")]
ITEMS = [("44", "FOOTBRIDGE AT MILL LANE"), ("45", "BUS SHELTER IN CHURCH ROAD"), ("46", "DATE OF NEXT MEETING")]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_headings_typed_with_a_tab_are_no_rows(gap: str) -> None:
    text = (
        f"44.\tFOOTBRIDGE AT MILL LANE\n\n{ROWS}{gap}45.\tBUS SHELTER IN CHURCH ROAD\n\nIt was noted.\n\n"
        "46.\tDATE OF NEXT MEETING\n\n14 March 2031.\n"
    )
    assert of(text) == (ITEMS, TASKS)


def test_rows_that_are_numbered_by_themselves_are_rows() -> None:
    text = (
        "44.\tFOOTBRIDGE AT MILL LANE\n\nNo.\tAction\tOwner\n"
        "1.\tWrite to the owner\tClerk\n2.\tOrder a bin\tB. Teal\n\n"
        "45.\tBUS SHELTER IN CHURCH ROAD\n\nIt was noted.\n\n46.\tDATE OF NEXT MEETING\n\n14 March 2031.\n"
    )
    assert of(text) == (ITEMS, TASKS)


def test_rows_that_are_minutes_of_their_own_stay_rows() -> None:
    text = "Item\tAction\tOwner\n1.\tWrite to the owner\tClerk\n2.\tOrder a bin\t\n3.\tMend the wall\tB. Teal\n"
    assert [task for task, _ in of(text)[1]] == ["Write to the owner", "Order a bin", "Mend the wall"]
