"""An exclusion that names its item by what it is about: the item need not be the next."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

PAPER = """ASHCOMBE TOWN COUNCIL

Minutes of the meeting of the Council held on 4 March 2026

Present: Councillors A Moss (Chair), B Thorn, C Fenn

2. EXCLUSION OF PRESS AND PUBLIC

RESOLVED: That the public be excluded {for_what}.

3. GATE

Noted.

4. LEASE OF WILLOW HOUSE

RESOLVED: That the offer be taken.

5. CLOSE

The meeting closed at nine.
"""


def closed(for_what: str) -> list[str]:
    return [item.number for item in parse(paper(PAPER.format(for_what=for_what))).items if item.exempt]


@pytest.mark.parametrize(
    "for_what",
    [
        "during consideration of the item on the lease of Willow House",
        "for the item entitled Lease of Willow House",
        "for the item relating to Willow House",
        "for agenda item 11 (Lease of Willow House)",
    ],
)
def test_the_item_that_is_named_is_closed_wherever_it_stands(for_what: str) -> None:
    assert closed(for_what) == ["4"]


def test_where_the_following_item_is_named_and_another_follows_both_are() -> None:
    named = "for the following item of business – Lease of Willow House – on the grounds that it is exempt"
    assert closed(named) == ["3", "4"]


@pytest.mark.parametrize(
    "for_what",
    ["for the remainder of the meeting as the business relating to Willow House is exempt", "from the meeting"],
)
def test_what_closes_the_rest_closes_all_of_it(for_what: str) -> None:
    assert closed(for_what) == ["3", "4", "5"]


def test_the_next_is_closed_where_none_is_of_that_name() -> None:
    assert closed("for the item on the sale of the mill") == ["3"]
