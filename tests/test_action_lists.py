"""Logs of earlier actions that are no tables: each shape, row by row."""

from __future__ import annotations

import pytest

from builders import sitting
from minutes_cli.model import Statement
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.statements.statements import read_statements

OLD = "ACTIONS FROM THE LAST MEETING"


def rows(title: str, text: str) -> tuple[list[Statement], int]:
    """What a log says, and how many new actions are read from it."""
    parsed = sitting(("5", title, text))
    return [s for s in read_statements(parsed).statements if s.asked], len(find_actions(parsed).actions)


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (  # a list, the status behind a dash, a colon, in brackets, as a sentence
            OLD,
            (
                "- BW to price new chain – Complete\n- CY to put up a notice: ongoing, printed\n"
                "- Write to the mill (AV) (carried forward to 9 September 2014)\n- Pam Oak to oil the lock. Done."
            ),
            [
                ("price new chain", "BW", None, True, None),
                ("put up a notice", "CY", None, False, None),
                ("Write to the mill", "AV", None, False, "2014-09-09"),
                ("oil the lock", "Pam Oak", None, True, None),
            ],
        ),
        (  # numbered by the minutes that asked
            "REVIEW OF ACTIONS",
            "12/4 AV to write to the mill - not started\n12/7a CY to ring the bell - closed",
            [("write to the mill", "AV", "12/4", False, None), ("ring the bell", "CY", "12/7a", True, None)],
        ),
        (  # numbers that only count
            "ACTION LOG",
            "1. Ring the bell - JP - complete\n2. Oil the lock - the Clerk - in progress",
            [("Ring the bell", "JP", None, True, None), ("Oil the lock", "Clerk", None, False, None)],
        ),
        (  # wrapped lines; an entry without a word of its state says nothing, and asks for nothing
            "OUTSTANDING ACTIONS",
            "• BW to price new chain for the\n  north quay – complete\n• CY to put up a notice",
            [("price new chain for the north quay", "BW", None, True, None)],
        ),
        (  # by reference alone
            OLD,
            "4.1 Action 2018-14: Complete.\n4.2 Action 2018-15: Ring the mill. Ongoing.",
            [("Action 2018-14", None, "2018-14", True, None), ("Ring the mill", None, "2018-15", False, None)],
        ),
        (  # blocks of labels, under any title
            "BUSINESS",
            (
                "Action 4: Ring the mill\nOwner: Jo Ash\nDue: 4 May 2014\nStatus: in progress\n\n"
                "Action 5: Oil the lock\nOwner: Clerk\nStatus: Complete"
            ),
            [("Ring the mill", "Jo Ash", "4", False, "2014-05-04"), ("Oil the lock", "Clerk", "5", True, None)],
        ),
        (  # a table in lines, in a column of its own
            OLD,
            "Minute\tAction\tOwner\tStatus\n12\tPrice new chain\tBW\tComplete\n14\tRing the mill\tAV\tCarried forward",
            [("Price new chain", "BW", "12", True, None), ("Ring the mill", "AV", "14", False, None)],
        ),
        (  # with bars
            "ACTION LOG",
            (
                "| Ref | Task | Lead | Deadline | Update |\n| --- | --- | --- | --- | --- |\n"
                "| A7 | Oil the lock | PO | 4 May 2014 | awaiting a quote |\n| A9 | Mend the gate | CY | | closed |"
            ),
            [("Oil the lock", "PO", "A7", False, "2014-05-04"), ("Mend the gate", "CY", "A9", True, None)],
        ),
    ],
)
def test_what_a_log_says_of_each_action(title: str, text: str, wanted: list[tuple[object, ...]]) -> None:
    found, asked = rows(title, text)
    assert asked == 0
    assert [
        (s.asked, s.log and s.log.owner, s.log and s.log.number, s.done, s.due and s.due.isoformat()) for s in found
    ] == wanted


@pytest.mark.parametrize(
    ("title", "text", "asked"),
    [
        ("LOCKS", "- Clerk to price new chain\n- Chair to put up a notice", 2),
        ("ACTIONS", "Action 4: BW to ring the mill\nOwner: BW\nStatus: Open", 1),
        ("MATTERS ARISING", "The lock is still shut. Clerk to ring the mill.", 1),
    ],
)
def test_what_is_no_log_asks(title: str, text: str, asked: int) -> None:
    assert rows(title, text) == ([], asked)
