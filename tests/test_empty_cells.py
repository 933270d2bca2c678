"""Rows of tables in lines with an empty cell for the owner: an action of nobody, and no cell in another's place."""

from __future__ import annotations

import pytest

from test_bullets import asked

CLERK, FENN, NOBODY = ("Clerk", "Mend the gate"), ("C Fenn", "Buy paint"), (None, "Sow the green")


@pytest.mark.parametrize(
    "rows",
    [
        "Who\tAction\nClerk\tMend the gate\n\tSow the green\nC Fenn\tBuy paint",
        "Action\tWho\nMend the gate\tClerk\nSow the green\t\nBuy paint\tC Fenn",
        "Who | Action\nClerk | Mend the gate\n | Sow the green\nC Fenn | Buy paint",
        "Action | Who\nMend the gate | Clerk\nSow the green |\nBuy paint | C Fenn",
        "| Who | Action |\n|---|---|\n| Clerk | Mend the gate |\n| | Sow the green |\n| C Fenn | Buy paint |",
    ],
)
def test_a_row_without_an_owner_is_nobodys(rows: str) -> None:
    assert [told[:2] for told in asked("ACTIONS", rows)] == [CLERK, NOBODY, FENN]


def test_a_cell_stays_in_its_column_behind_an_empty_one() -> None:
    rows = "Who\tAction\tDue\nClerk\tMend the gate\t1 May 2024\n\tSow the green\t2 May 2024\nC Fenn\tBuy paint\t"
    assert asked("ACTIONS", rows)[1] == (*NOBODY, "2024-05-02")


@pytest.mark.parametrize("line", ["in the lane", "Ash about it", "The lane is long."])
def test_what_goes_on_with_a_cell_is_no_row(line: str) -> None:
    rows = f"Who\tAction\nClerk\tMend the gate\n\t{line}\nC Fenn\tBuy paint"
    assert [told[:2] for told in asked("ACTIONS", rows)] == [CLERK, FENN]


def test_lines_that_all_begin_with_a_tab_have_no_empty_cell() -> None:
    rows = "\tWho\tAction\n\tClerk\tMend the gate\n\tC Fenn\tBuy paint"
    assert [told[:2] for told in asked("ACTIONS", rows)] == [CLERK, FENN]
