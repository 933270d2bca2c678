"""Requests that are told with their end, in a label, behind a sign, or in the same breath, are not open."""

from __future__ import annotations

import pytest

from builders import listed
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = (
    "WEIR COMMITTEE\n\nMinutes of the meeting held on 4 May 2031\n\nPresent: Cllr A Reed, Cllr B Moss\n\n1. WEIRS\n\n"
)


def tasks(words: str) -> list[str]:
    """Return what is to be done by a minute."""
    return [action.task for action in parse(Document("m.txt", HEAD + words)).actions]


@pytest.mark.parametrize(
    "words",
    listed("""
        ACTION COMPLETED: Clerk to write to the owner.|CLOSED ACTION: Clerk to write to the owner.|
        Action (closed): Clerk to write to the owner.|Action withdrawn: Clerk to write to the owner.|
        Action cancelled – Clerk to write to the owner.|Action: Clerk to write to the owner – completed 4/1/31|
        Action: Clerk to write to the owner [DONE]|Action: Clerk to write to the owner ✓|
        Action: Clerk to write to the owner (done 3 January)|Clerk to write to the owner - no longer needed|
        Cllr Reed to get quotes: Not needed.|The Clerk undertook to write to the owner and did so during the meeting.|
        The Clerk undertook to write to the owner; Cllr Reed has since done so.|
        Cllr Reed agreed to ask, but later changed his mind.|
        Cllr Moss asked the Clerk to write to the owner. The Clerk declined, since it was with solicitors.|
        ACTION: Clerk to write to the owner – this has since been done.|
        ACTION: Clerk to write to the owner (this has been done).|ACTION: Clerk to write to the owner – has been done.|
        ACTION: Clerk to write to the owner (superseded by 45)|ACTION: Clerk to write to the owner. No longer needed.|
        ACTION: Clerk to write to the owner (superseded by Minute 45/2)|ACTION: Clerk to write to the owner. Withdrawn.|
        ACTION: Clerk to write to the owner – this is no longer needed.|Done: Clerk to write to the owner|
        Completed – Clerk to write to the owner|The Clerk was asked to write to the owner. No longer needed.
    """),
)
def test_what_is_done_at_once_is_not_open(words: str) -> None:
    assert tasks(words) == []


@pytest.mark.parametrize(
    "words",
    listed("""
        Action: Clerk to remove the sign that is no longer needed.|The Clerk undertook to write and to do so in May.|
        Action: Clerk to write to the owner|Action complete list: Clerk to write to the owner.|
        ACTION: Clerk to check that the repair is completed|ACTION: Clerk to tell residents that the road is closed.|
        Action: Clerk to ensure work is done|Action: Clerk to keep the gate closed|
        Action: Clerk to report back when done.|
        The Clerk agreed to ensure that the work was completed.|Action: Clerk to write to the owner (not done)|
        Action: Clerk to write to the owner - not complete|Action: Clerk to write to the owner (half done)|
        ACTION: Clerk to write to the owner – this has not been done.|
        ACTION: Clerk to write to the owner (supersedes 45)|
        ACTION: Clerk to write to the owner. No longer needed by March.|Not done: Clerk to write to the owner|
        ACTION: Clerk to write to the owner – this has been asked before.|To be done: Clerk to write to the owner|
        ACTION: Clerk to write to the owner. The sign is no longer needed.
    """),
)
def test_what_is_still_to_be_done_is_open(words: str) -> None:
    assert len(tasks(words)) == 1


def test_a_day_under_closed_closes_its_row_alone() -> None:
    table = "No\tAction\tOwner\tRaised\tClosed\n1\tWrite to the mill\tClerk\t15/11/2030\t03/01/2031\n"
    assert tasks(f"{table}2\tOrder a bin\tClerk\t15/11/2030\t\n") == ["Order a bin"]
