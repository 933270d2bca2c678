"""What a minute tells of itself, of another or of a part of it: that it was closed, and what only sounds so."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = (
    "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\nPRESENT: Councillor A. Reed\n\n"
    "1. QUAY LAMPS\n\nRESOLVED: That it be noted.\n\n"
)
TOLLS = "3. TOLLS\n\nRESOLVED: That it be noted.\n"


def closed(text: str) -> list[str]:
    """Return the numbers of what is exempt."""
    return [item.number for item in parse(Document("p.txt", HEAD + text, sha256="a" * 64)).items if item.exempt]


CLOSED = [
    "This item is recorded in the confidential minutes.",
    "The governors of the staff withdrew and this part is confidential.",
    "During the discussion of this item the public was not present.",
    "Note: this item was discussed after the public had been excluded.",
    "There followed a confidential discussion.",
    "Section 100I: exclusion – the item was exempt under paragraphs 1 & 2.",
    "The above minute is exempt.",
    "The above is confidential.",
]
OPEN = [
    "This item is exempt from VAT.",
    "This part of the policy is confidential to the staff of the school.",
    "This item was discussed after the public had been heard.",
    "This item was discussed after the public had been excluded from the slipway.",
    "During the discussion of this item the public was not present in large numbers.",
    "There followed a confidential discussion between the mediator and the neighbours.",
    "The item was recorded in the confidential waste register.",
    "This item was recorded in the exempt section of the charity register.",
    "The above minute is approved.",
    "The above item is not exempt.",
]


@pytest.mark.parametrize(("words", "of"), [*((w, ["2"]) for w in CLOSED), *((w, list[str]()) for w in OPEN)])
def test_a_sentence_about_a_minute_closes_it_and_no_other(words: str, of: list[str]) -> None:
    assert closed(f"2. MILL\n\n{words}\n\nRESOLVED: That the bid of Acme be accepted.\n\n{TOLLS}") == of
    assert closed(f"2. MILL\n\nThe bids were read out and that of Acme was taken.\n\n{words}\n\n{TOLLS}") == of


@pytest.mark.parametrize(
    "words",
    [
        "The public were excluded and then readmitted.",
        "The public were excluded at 8 pm and readmitted at 8.20 pm.",
        "The press and public were asked to leave and later returned to the meeting.",
    ],
)
def test_the_public_that_is_back_in_the_same_sentence_was_out_for_that_minute(words: str) -> None:
    assert closed(f"2. MILL\n\nThe bid of Acme was told.\n\n{words}\n\n{TOLLS}") == ["2"]


@pytest.mark.parametrize("words", ["and were not readmitted", "and returned their papers"])
def test_the_public_that_is_not_back_is_out(words: str) -> None:
    assert closed(f"2. EXCLUSION\n\nThe public were excluded {words}.\n\n{TOLLS}") == ["3"]


@pytest.mark.parametrize("title", ["RISE AND REPORT", "Rise with report"])
def test_the_meeting_that_rises_and_reports_is_open(title: str) -> None:
    mill = "2. MILL\n\nThe Council went into closed session.\n\nThe bid of Acme was the highest of all five.\n\n"
    assert closed(f"{mill}3. {title}\n\nAcme was chosen.\n") == ["2"]


FIELDS = [
    ("Status: Confidential", True),
    ("Classification: Part 2", True),
    ("Public Access: No", True),
    ("Open/Exempt: Exempt", True),
    ("Reason for exemption: paragraph 3.", True),
    ("Author: the Clerk\nStatus: Exempt", True),
    ("Exempt: yes", True),
    ("Confidential: No", False),
    ("Status: private road, not adopted", False),
    ("Classification: Part B road", False),
    ("Access: Restricted", False),
    ("Open/Exempt: Open", False),
    ("Public Access: No vehicles beyond the gate", False),
    ("Reason for exemption: none", False),
    ("Reason for exemption from the licence fee: the fair is a charity.", False),
    ("Open to the public: no", False),
    ("RESOLVED: That it be noted.\n\nStatus: Confidential", False),
]


@pytest.mark.parametrize(("field", "of"), FIELDS)
def test_a_field_by_which_a_minute_begins_closes_it(field: str, *, of: bool) -> None:
    numbers = ["2"] if of else []
    assert closed(f"2. MILL\n\n{field}\n\nRESOLVED: That the mill be sold to Acme.\n\n{TOLLS}") == numbers


POINTED = [
    ("Minute 2 is exempt by virtue of paragraph 1.", ["2"]),
    ("(Item 2 is exempt)", ["2"]),
    ("Items 2 and 3 were confidential.", ["2", "3"]),
    ("Minute 2 is not exempt.", []),
    ("Minute 2 is exempt from the rule.", []),
    ("Minute 2 was confidential.", []),
    ("It was asked whether item 2 was confidential.", []),
    ("Minute 2 of the last meeting is exempt.", []),
    ("None of items 2 and 3 is confidential.", []),
]


@pytest.mark.parametrize(("words", "numbers"), POINTED)
def test_a_minute_that_another_place_says_is_closed_is(words: str, numbers: list[str]) -> None:
    mill = "2. MILL\n\nThe mill was sold to Acme.\n\n"
    assert closed(f"{mill}{TOLLS}\n4. NOTES\n\nThe gate was old.\n\n{words}\n") == numbers
    assert closed(f"{words}\n\n{mill}{TOLLS}") == numbers


PARTS = [
    ("RESOLVED: [EXEMPT – That Acme be paid.]", True),
    ("RESOLVED: That (confidential) Acme be paid.", True),
    ("Clerk: mend the gate\n\nExempt actions\n\nClerk: pay Acme", True),
    ("The gate was old.\n\nConfidential Appendix to the Minutes\n\nAcme was paid.", True),
    ("The gate was old.\n\nEXEMPT\n\nAcme was paid off.", True),
    ("C) GATE – noted. D) LEASE – noted.\nE) LEASE (Exempt) – Acme to be paid.", True),
    ("Council in Committee\n\nRESOLVED: That the mill be sold to Acme.", True),
    ("Committee-in-Confidence\n\nRESOLVED: That the mill be sold to Acme.", True),
    ("RESOLVED: [as amended – That Acme be paid.]", False),
    ("RESOLVED: (Private Members Club – That Acme be paid.)", False),
    ("RESOLVED: That (private) road 3 be mended.", False),
    ("RESOLVED: That (exempt from VAT) the gate be mended.", False),
    ("BOATS (PRIVATE) – thirty moorings are let.", False),
    ("CHARITIES (exempt) – no fee is payable.", False),
    ("Private – staff\n\nThe car park has thirty spaces for them and for others.", False),
    ("Restricted – commercial\n\nThe lane has a limit for what is heavier than a van.", False),
    ("Business in confidence: a talk by Mr Tapir on how a shop is run.", False),
    ("Council in committee rooms across the county sat down.", False),
    ("The gate was old.\n\nCONFIDENTIAL\n\nSigned by the Chair", False),
]


@pytest.mark.parametrize(("words", "of"), PARTS)
def test_a_part_that_is_marked_closes_its_minute(words: str, *, of: bool) -> None:
    assert closed(f"2. MILL\n\n{words}\n\n{TOLLS}") == (["2"] if of else [])


@pytest.mark.parametrize(
    ("label", "of"),
    [
        ("Paragraphs 3.1 to 3.4 are exempt.", True),
        ("RESTRICTED – COMMERCIAL", True),
        ("By virtue of paragraph 3 of Schedule 12A the following is exempt", True),
        ("Paragraphs 3.1 to 3.4 are not exempt.", False),
        ("Paragraph 3.1 is exempt from the levy.", False),
        ("Restricted – commercial", False),
        ("Sections 3 and 4 are restricted.", False),
    ],
)
def test_a_label_in_a_report_closes_what_follows(label: str, *, of: bool) -> None:
    report = (
        "HARBOUR COUNCIL\n\nCabinet – 19 March 2019\n\nREPORT OF THE HEAD OF PROPERTY\n\nSALE OF THE MILL\n\n"
        "1. RECOMMENDATION\n\n1.1 That it be noted.\n\n2. BACKGROUND\n\n2.1 The mill is old and stands on the quay.\n\n"
        f"{label}\n\n3.1 Acme offered forty pounds for the mill and the house.\n"
    )
    found = parse(Document("p.txt", report, sha256="a" * 64)).papers
    acme = report.index("Acme")
    assert any(p.exempt and p.span.start <= acme < p.span.end for p in found) is of
    assert not all(p.exempt for p in found)
