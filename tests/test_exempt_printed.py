"""What is printed behind an exclusion or under a label is exempt: another body's minutes, an appendix to these."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.model import Item
from minutes_cli.parse.pipeline import parse

HEAD = """BRIDGES COMMITTEE

Minutes of the meeting held on 5 March 2041 at the Town Hall

Present: Councillors Ash and Reed

1. GATE

RESOLVED: That the gate be shut.

"""
EXCLUDED = """2. EXCLUSION OF THE PUBLIC

RESOLVED: That the public be excluded from the meeting for the following items as they involve exempt information.

"""
LAND = "3. LAND\n\nRESOLVED: That the land be bought.\n"
PANEL = """LOCK PANEL

Minutes of the meeting held on 1 February 2041

Present: Councillor Moor

1. BID

RESOLVED: That the bid be refused.
"""


def items(text: str) -> list[Item]:
    return list(parse(paper(text)).items)


@pytest.mark.parametrize(
    "label",
    [
        "CONFIDENTIAL APPENDIX TO THE MINUTES",
        "CONFIDENTIAL APPENDIX TO THE MINUTES (PINK PAPER)",
        "The following minutes are confidential and are not for publication",
        "MINUTES - CONFIDENTIAL SESSION",
        "EXEMPT MINUTES FOLLOW",
        "The minutes below are exempt",
        "THE FOLLOWING IS NOT FOR PUBLICATION",
        "2. NEXT\n\nAgreed: public & press excluded.",
        "2. NEXT\n\nRESOLVED: That the press and public be not admitted for the next item.",
    ],
)
def test_what_stands_under_a_label_is_exempt(label: str) -> None:
    assert [(i.number, i.exempt) for i in items(f"{HEAD}{label}\n\n{LAND}")][-1] == ("3", True)


@pytest.mark.parametrize("title", ["MINUTES OF THE LOCK PANEL", "LOCK PANEL - MINUTES", "REPORT OF LOCK PANEL"])
def test_minutes_that_an_exempt_item_announces_are_exempt(title: str) -> None:
    told = {i.title: i.exempt for i in items(f"{HEAD}{EXCLUDED}3. {title}\n\n{PANEL}")}
    assert told["BID"]
    assert not told["GATE"]


@pytest.mark.parametrize("title", ["LAND\n\nRESOLVED: That the land be bought", "MINUTES OF THE WEIR PANEL"])
def test_minutes_of_another_meeting_behind_an_exempt_item_are_open(title: str) -> None:
    assert not {i.title: i.exempt for i in items(f"{HEAD}{EXCLUDED}3. {title}.\n\n{PANEL}")}["BID"]


def test_minutes_that_an_open_item_announces_are_open() -> None:
    assert not any(i.exempt for i in items(f"{HEAD}2. MINUTES OF THE LOCK PANEL\n\n{PANEL}"))


@pytest.mark.parametrize(
    "words",
    [
        "3. MINUTES OF THE LOCK PANEL\n\nThey were read.\n\n4. CLOSE\n\nThe meeting closed at nine.",
        "3. LOCK PANEL\n\nThe minutes of 1 February 2041 are attached.",
        "3. SUB-COMMITTEE\n\nThe minutes of 1 February 2041 were read.\n\n4. CLOSE\n\nThe meeting closed at nine.",
    ],
)
def test_minutes_bound_in_behind_the_last_item_are_exempt(words: str) -> None:
    told = {i.title: i.exempt for i in items(f"{HEAD}{EXCLUDED}{words}\n\n{PANEL}")}
    assert told["BID"]
    assert not told["GATE"]


def test_each_of_two_panels_that_exempt_items_announce_is_exempt() -> None:
    other = PANEL.replace("LOCK", "WEIR").replace("BID", "OFFER")
    said = "3. MINUTES OF THE LOCK PANEL\n\nRead.\n\n4. MINUTES OF THE WEIR PANEL\n\nRead."
    told = {i.title: i.exempt for i in items(f"{HEAD}{EXCLUDED}{said}\n\n{PANEL}\n\n{other}")}
    assert (told["BID"], told["OFFER"], told["GATE"]) == (True, True, False)


@pytest.mark.parametrize(
    "words",
    [
        "3. MINUTES OF THE LOCK PANEL\n\nThe minutes of 1 January 2041 were read.\n\n4. CLOSE\n\nClosed.",
        "3. LAND\n\nThe minutes of 1 January 2041 were read.",
    ],
)
def test_minutes_of_a_later_day_are_no_part_of_what_was_announced(words: str) -> None:
    later = PANEL.replace("1 February 2041", "1 April 2041")
    assert not {i.title: i.exempt for i in items(f"{HEAD}{EXCLUDED}{words}\n\n{later}")}["BID"]


def test_the_last_exempt_minutes_of_the_same_body_are_exempt_and_its_next_meeting_is_open() -> None:
    own = PANEL.replace("LOCK PANEL", "BRIDGES COMMITTEE")
    said = f"{HEAD}{EXCLUDED}3. MINUTES OF THE LAST EXEMPT MEETING\n\n"
    assert {i.title: i.exempt for i in items(said + own)}["BID"]
    assert not {i.title: i.exempt for i in items(said + own.replace("1 February 2041", "1 April 2041"))}["BID"]
