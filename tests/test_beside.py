"""Who stands beside a paragraph: one action for each cell that names somebody."""

from __future__ import annotations

import pytest

from minutes_cli.model import Attendee
from minutes_cli.parse.requests.beside import beside
from minutes_cli.parse.requests.owners import Owners

OWNERS = Owners((Attendee("Pam Oak", "present", "PO"), Attendee("Cllr. Tom Fry", "present")))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bench by the weir is to be mended.\tClerk\n", [("Clerk", "The bench by the weir is to be mended.")]),
        ("The invoice for lamps.\tNoted\nThe letter of the mill.\tClerk", [("Clerk", "The letter of the mill.")]),
        # what the paragraph says of them, wherever it stands in it
        (
            "Cllr. T. Fry would ask the miller. The lock is shut.\tCllr. T. Fry",
            [("Cllr. T. Fry", "ask the miller.")],
        ),
        (
            "PO agreed to draw a map. Tom Fry will ring the mill.\tPO/Tom Fry",
            [("PO", "draw a map."), ("Tom Fry", "ring the mill.")],
        ),
        # what was agreed, else the last sentence
        (
            "It was agreed that a lamp be bought. The shop shuts at five.\tClerk/All",
            [("Clerk/All", "It was agreed that a lamp be bought.")],
        ),
        ("A gate fell. A joiner would be found.\tAll", [("All", "A joiner would be found.")]),
        # each paragraph of a list by itself
        (
            "i) The eels left.\tClerk\nii) The map is torn.\tPO",
            [("Clerk", "The eels left."), ("PO", "The map is torn.")],
        ),
        # one space from the text, where the next item begins below
        ("He would go there soon. Clerk\n2) Eels", [("Clerk", "He would go there soon.")]),
        # letters that nobody explains, in a column
        ("The mill shut.\tXY\nThe lock leaks.\tZW/XY", [("XY", "The mill shut."), ("ZW/XY", "The lock leaks.")]),
    ],
)
def test_who_stands_beside(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(told.owner, told.task) for told in beside(text, OWNERS)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The list of lamps was read.\tNoted",
        "To be put on the board.\tWebsite/Notice Boards",
        "He spoke of the weir. Clerk\nto the Trustees he was not.",
        "It was moved by Cllr. Ash\nand Cllr.\tT. Oaks",
        "Chair\tTom Fry",
        "Eels\t2020\tTom Fry",
        "PO was asked to draw a map.\tPO",
        "The weir was drawn.\tHolm Mill",
        "The budget.\tTreasurer’s Report",
    ],
)
def test_who_does_not(text: str) -> None:
    assert [told for told in beside(text, OWNERS) if told.task] == []
