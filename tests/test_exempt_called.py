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


OTHER = """ASHCOMBE TOWN COUNCIL

Minutes of the meeting of the Council held on 4 March 2026

Present: Councillors A Moss (Chair), B Thorn, C Fenn

2. EXCLUSION OF PRESS AND PUBLIC

{excluded}

3. GATE

Noted.

4. {title}

{text}

5. DEPOT

RESOLVED: That it be let.
"""


@pytest.mark.parametrize(
    ("excluded", "title", "text", "exempt"),
    [
        (
            "RESOLVED: That the public be excluded for items 4 (Staffing) and 5 (Depot).",
            "STAFFING",
            "Noted.",
            ["4", "5"],
        ),
        (
            "RESOLVED: That the public be excluded during consideration of the report of the Director of Housing.",
            "REPORT OF THE DIRECTOR OF HOUSING",
            "Noted.",
            ["4"],
        ),
        (
            "RESOLVED: That the public be excluded for the item on the sale of Mill House as it is exempt.",
            "PROPERTY",
            "Mill House: RESOLVED: That the offer be taken.",
            ["4"],
        ),
        (
            "None.",
            "CONTRACT",
            "(This item was considered following the exclusion of the public.)\n\nIt was let.",
            ["4"],
        ),
        ("None.", "CONTRACT", "(Considered in the absence of the press and public.)\n\nIt was let.", ["4"]),
        ("None.", "SCHEME", "Part 2 of the scheme was taken in May.", []),
    ],
)
def test_the_item_is_known_by_its_list_its_report_its_first_words_or_what_it_says(
    excluded: str, title: str, text: str, exempt: list[str]
) -> None:
    parsed = parse(paper(OTHER.format(excluded=excluded, title=title, text=text)))
    assert [item.number for item in parsed.items if item.exempt] == exempt


def test_a_short_telling_behind_the_exclusion_closes_the_minute() -> None:
    text = "It was resolved to exclude the press and public.\n\nZeb was told off."
    parsed = parse(paper(OTHER.format(excluded="None.", title="STAFFING", text=text)))
    assert [item.number for item in parsed.items if item.exempt][:1] == ["4"]
