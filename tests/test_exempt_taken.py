"""A sentence within an item, or a label by which it ends, that says that it was taken behind closed doors."""

from __future__ import annotations

import pytest

from test_exempt import HEAD, LAMPS, exempt

DUES = "3. DUES\n\nRESOLVED: That it be noted.\n\n"
SOLD = "RESOLVED: That the Clerk accept the offer of Acme."
CLOSED = [
    "RESOLVED: That this item be taken in closed session.",
    "RESOLVED: That the discussion of this item be held in camera.",
    "It was agreed to take this item in private.",
    "The public left the meeting for this item.",
    "The public left for this item and returned afterwards.",
    "The press and public withdrew while this item was discussed.",
    "This item was considered after the public had left the meeting.",
    "This item was taken in Part II.",
    "Council considered the matter in closed session.",
    "The Committee considered, in private, a report of the Clerk.",
    "In closed session the Council considered a report of the Clerk.",
    "The Committee considered a report which was exempt under paragraph 3.",
    "The Committee considered a Part 2 report of the Clerk.",
    "A confidential minute was recorded as follows:",
    "The confidential minute reads:",
    "The exempt minute is set out below.",
    "The details of this item are confidential and recorded separately.",
]
OPEN = [
    "RESOLVED: That this item be taken in open session.",
    "RESOLVED: That this item be not taken in closed session.",
    "RESOLVED: That this item be taken in closed session at the next meeting.",
    "It was asked whether this item should be taken in private.",
    "It was agreed not to take this item in private.",
    "It was agreed to discuss this item in private at the conclusion of the meeting.",
    "One member of the public left the meeting for this item.",
    "The public left the meeting before this item.",
    "The public left comments for this item.",
    "This item was considered after the public had left comments.",
    "This item was taken in Part II of the Local Plan.",
    "Council considered the minutes of the meeting held in closed session.",
    "Council considered whether to hold the matter in closed session.",
    "Council considered the matter in closed session on 3 May.",
    "The Committee considered a report on land in private ownership.",
    "The Committee considered a report on flats in private and council hands.",
    "The Committee discussed the CCTV in camera positions.",
    "The Committee considered a report which was exempt from call-in.",
    "The Committee considered a report of the Part 2 scheme.",
    "The Committee considered the confidential reporting procedure.",
    "That the CCTV report be confidential was discussed.",
    "The exclusion of the public footpath was considered.",
    "A confidential helpline was set up as follows:",
    "The confidential minute of 3 May was signed.",
    "The details of this item are on the website.",
]


@pytest.mark.parametrize(("words", "of"), [*((w, ["2"]) for w in CLOSED), *((w, list[str]()) for w in OPEN)])
def test_what_is_said_within_an_item_closes_it_alone_before_and_behind_its_decision(words: str, of: list[str]) -> None:
    for told in (f"{words}\n\n{SOLD}", f"{SOLD}\n\n{words}", f"The offers were read out. {words} {SOLD}"):
        assert exempt(f"{HEAD}{LAMPS}2. SALE OF THE MILL\n\n{told}\n\n{DUES}") == of


@pytest.mark.parametrize("words", CLOSED)
def test_what_is_said_within_an_item_opens_nothing_that_was_closed(words: str) -> None:
    if "returned" in words:
        return
    shut = "1. EXCLUSION\n\nRESOLVED: That the public be excluded for the remainder of the meeting.\n\n"
    assert exempt(f"{HEAD}{shut}2. SALE OF THE MILL\n\n{words}\n\n{SOLD}\n\n{DUES}") == ["2", "3"]


def test_an_exclusion_for_this_item_within_a_closed_part_opens_nothing() -> None:
    shut = "1. EXCLUSION\n\nRESOLVED: That the public be excluded for the remainder of the meeting.\n\n"
    again = "RESOLVED: That the public be excluded during this item."
    assert exempt(f"{HEAD}{shut}2. SALE OF THE MILL\n\n{again}\n\n{SOLD}\n\n{DUES}") == ["2", "3"]


@pytest.mark.parametrize("title", ["CONFIDENTIAL ITEMS", "EXCLUSION OF THE PUBLIC"])
def test_under_a_title_about_the_doors_it_takes_nothing_back(title: str) -> None:
    told = f"2. {title}\n\nThe Council considered, in private, a report of the Clerk.\n\n{SOLD}\n\n"
    assert "2" in exempt(f"{HEAD}{LAMPS}{told}{DUES}")


@pytest.mark.parametrize(
    ("label", "marked"),
    [
        ("Confidential", True),
        ("Private & Confidential", True),
        ("(In Private)", True),
        ("(Closed session)", True),
        ("Classification: Confidential", True),
        ("Status: exempt", True),
        ("Reason for exemption: paragraph 3", True),
        ("Grounds for exclusion: section 7(2)(h)", True),
        ("Exemption: Paragraph 3", True),
        ("Exempt - Category 3", True),
        ("Exempt information - paragraph 3", True),
        ("Not for publication by virtue of paragraphs 3 and 5", True),
        ("Classification: Open", False),
        ("Status: closed", False),
        ("Reason for exemption: none", False),
        ("(In private hands)", False),
        ("Vote: 3 for, 2 against", False),
    ],
)
def test_a_label_behind_a_decision_closes_something(label: str, *, marked: bool) -> None:
    """Of this item or of what follows: in doubt it closes."""
    assert bool(exempt(f"{HEAD}{LAMPS}2. SALE OF THE MILL\n\n{SOLD}\n\n{label}\n\n{DUES}")) is marked
