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
        (
            "Cllr. T. Fry would draw a map and the Clerk would write to the mill.\tCllr. T. Fry/Clerk",
            [("Cllr. T. Fry", "draw a map"), ("Clerk", "write to the mill.")],
        ),
        ("Cllr. T. Fry would be drafting a letter.\tCllr. T. Fry", [("Cllr. T. Fry", "be drafting a letter.")]),
        ("The mill had asked to come. It would be invited.\tPO PO", [("PO", "It would be invited.")]),
        # whoever else stands beside it is asked with them
        (
            "Mrs Reed and Cllr. T. Fry would see the mason.\tMrs Reed/Cllrs .T. Fry",
            [("Mrs Reed/Cllrs .T. Fry", "see the mason.")],
        ),
        (
            "It costs little, and Cllr. T. Fry to ring the mill. Cllr. T. Fry\n5. Eels",
            [("Cllr. T. Fry", "ring the mill.")],
        ),
        (
            "The bell was cracked. Cllr. T. Fry said that he would ask. Clerk\n5. Eels",
            [("Clerk", "The bell was cracked. Cllr. T. Fry said that he would ask.")],
        ),
        ("The mill was asked to open the lock.\tClerk Clerk", [("Clerk", "The mill was asked to open the lock.")]),
        ("It is old and Cllr. Ann Fry to ring it. Cllr. Ann Fry\n5. Eels", [("Cllr. Ann Fry", "ring it.")]),
        # what was agreed or is to be, else all that it says
        (
            "Two lamps shone. None was needed. This was proposed by Cllr. T. Fry and agreed.\tClerk",
            [("Clerk", "None was needed. This was proposed by Cllr. T. Fry and agreed.")],
        ),
        (
            "It was agreed that a lamp be bought. The shop shuts at five.\tClerk/All",
            [("Clerk/All", "It was agreed that a lamp be bought.")],
        ),
        ("A gate fell. A joiner would be found.\tAll", [("All", "A joiner would be found.")]),
        ("Lamps - two were lit. They shine.\tAll", [("All", "Lamps - two were lit. They shine.")]),
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
        "Was a lamp at the weir feasible?\tPO",
        "The weir was drawn.\tHolm Mill",
        "The budget.\tTreasurer’s Report",
    ],
)
def test_who_does_not(text: str) -> None:
    assert [told for told in beside(text, OWNERS) if told.task] == []
