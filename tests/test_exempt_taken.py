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
    "RESOLVED: That the minute remain confidential.",
    "RESOLVED: That this resolution remain in confidence.",
    "RESOLVED: That the report and minutes be retained in confidence under section 91(7).",
    "That the item remain public excluded.",
    "The minute of this item is to be kept confidential.",
    "The confidential minute is recorded in the minute book only.",
    "RESOLVED: That this minute be kept confidential.",
    "RESOLVED: That the decision remain confidential until the contract is signed.",
    "RESOLVED: That the report, attachments and minutes be kept confidential.",
    "Agreed: That the minute of the discussion not be published.",
    "RESOLVED: That the details of this resolution not be disclosed.",
    "That the report remain in public excluded.",
    "That the resolution and the report remain public excluded until settlement.",
    "That, under section 91(7) of the Act, the report and the minutes be retained in confidence until further order.",
    "It was agreed that this minute remain confidential.",
    "It was agreed that the minutes of this item be kept confidential.",
    "It was agreed to keep this minute confidential.",
    "It was agreed that this item be treated as confidential.",
    "RESOLVED: That the council orders that the minutes and report be kept confidential under section 91(7).",
    "The minutes of this item are confidential.",
    "The minute of this item is confidential.",
    "The record of this item is to be kept confidential.",
    "The minutes in relation to this item are to be kept in confidence.",
    "RESOLVED: That the contents of this report remain confidential.",
    "RESOLVED: That the above decision be not made public.",
    "The decision is not to be made public.",
    "RESOLVED: That this matter be kept confidential.",
    "The minute is recorded in the confidential minute book.",
    "The decision is recorded in the confidential minutes.",
    "The minutes of this item appear in the confidential section.",
    "It was agreed to move this item to Part 2.",
    "This was discussed in Part II – see confidential minutes.",
    "This item was deferred to the end of the meeting and taken in private.",
    "This item was taken in private at the end of the meeting.",
    "It was agreed to take this item in Part 2.",
    "RESOLVED: That this item be moved to the confidential part of the meeting.",
    "This item was moved to closed session.",
    "It was resolved to defer this item to the confidential session.",
    "The item was moved into Part II.",
    "This was taken in closed session.",
    "This was considered in private.",
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
    "RESOLVED: That the report remain on the table.",
    "RESOLVED: That personal data be kept confidential.",
    "The Clerk said that complaints are kept confidential.",
    "It was noted that the names of complainants remain confidential.",
    "RESOLVED: That the minutes of the last meeting be approved.",
    "The Clerk reminded members that exempt reports must be kept confidential.",
    "RESOLVED: That the report no longer remain confidential.",
    "RESOLVED: That the report and minutes be released from confidence.",
    "RESOLVED: That the minute not remain confidential.",
    "Members asked whether the report should remain confidential.",
    "The tenders remain confidential until they are opened.",
    "RESOLVED: That the confidentiality of the report be lifted.",
    "RESOLVED: That the policy on confidential reports be approved.",
    "The confidential waste is to be shredded.",
    "RESOLVED: That the resolution of 3 May remain in force.",
    "The minute book is kept in the office.",
    "It was agreed to move this item to the next meeting.",
    "This item was deferred to the end of the meeting.",
    "The matter was discussed in Part 2 of the plan.",
    "Cllr Reed asked that the minutes be more detailed.",
    "The survey is confidential and its results will be published.",
    "Responses to the survey will remain confidential.",
    "The helpline is confidential.",
    "The minute be sent to councillors only.",
    "The car park is for councillors only.",
    "Emails to councillors only.",
    "Ballot papers are to be kept confidential.",
    "The report was considered in private ownership.",
    "RESOLVED: That the report be made public and not remain confidential.",
    "Minute 14 of 3 May is to be kept confidential.",
    "The confidential minutes of 3 May were approved.",
    "That confidential minutes be kept in a locked cupboard.",
    "RESOLVED: That the minutes of the closed session of 3 May be approved and remain confidential.",
    "The report that was confidential is now public.",
    "The matter is no longer confidential.",
    "RESOLVED: That the item be considered in public.",
    "RESOLVED: That the report be considered in private at the next meeting.",
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
        ("Public/Private: Private", True),
        ("Security classification: Official-Sensitive", True),
        ("For councillors only", True),
        ("NB: confidential", True),
        ("This resolution is to remain confidential.", True),
        ("Public/Private: Public", False),
        ("Security classification: Official", False),
        ("The car park is for councillors only.", False),
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
