"""Actions told in fields: what, who and by when, in any order, on lines or on one line."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (Attendee("Jo Prewitt", "present", "JP"), Attendee("Tom Dunn", "officer", "Clerk"))
DAY = date(2019, 6, 1)


def actions(words: str) -> list[tuple[str | None, str, date | None]]:
    parsed = find_actions(resolve(minute(words, attendance=PEOPLE)))
    return [(a.owner, a.task.rstrip("."), a.due) for a in parsed.actions if not a.undertaking]


NAMES = [
    ("Action", "Owner", "Due"),
    ("What", "Who", "When"),
    ("Task", "Responsible", "Deadline"),
    ("Action", "Lead", "By"),
]


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("between", ["\n", "\n\n", ". ", "; "])
def test_fields_in_any_order(names: tuple[str, ...], order: tuple[int, ...], between: str) -> None:
    values = ("Buy paint", "Clerk", "1 June 2019")
    words = between.join(f"{names[n]}: {values[n]}" for n in order)
    assert actions(f"The shed is bare.\n\n{words}\n\nThe oars are old.") == [("Clerk", "Buy paint", DAY)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_block_is_an_action(between: str) -> None:
    first = ["Action: Buy paint", "Lead: Clerk", "By: 1 June 2019"]
    other = ["Action: Sell the van", "Lead: JP", "By: 8 June 2019"]
    told = between.join(first) + "\n\n" + between.join(other)
    assert actions(told) == [("Clerk", "Buy paint", DAY), ("JP", "Sell the van", date(2019, 6, 8))]


def test_names_over_their_values() -> None:
    assert actions("Action\n\nClerk to count the gates\n\nBy\n\n1 June 2019") == [("Clerk", "count the gates", DAY)]


@pytest.mark.parametrize(
    "words",
    [
        "What: Spring fair\nWho: everyone\nWhen: 1 May 2019\nWhere: the green",
        "Action: None\nOwner: Clerk\nDue: 1 June 2019",
        "Action: Buy paint\nOwner: Clerk\nStatus: Complete",
    ],
)
def test_fields_that_ask_for_nothing(words: str) -> None:
    assert actions(words) == []
