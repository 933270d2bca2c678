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
