"""Minutes whose paragraphs have numbers and no titles, and those in which every number is a 1."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = "Minutes of Holm Parish Council held on 4 May 2016\nPresent: Cllr J. Ash, Chairman. Cllrs B. Reed and C. Fell.\n"
COUNTED = (
    "{0} The minutes of the meeting held on 6 April 2016 were signed as a true record.\n"
    "{1} Weir, Mill Lane. A change of plan was noted.\n"
    "{2} It was agreed to give £25 to the Ropewalk Trust.\n"
    "{3} Signs. Two are worn.\n"
    "{4} The gullies are blocked again. The Clerk will tell the county.\n"
)


def items(text: str) -> list[tuple[str | None, str | None]]:
    return [(heading.number, heading.title) for heading in parse(Document("paper.txt", HEAD + text)).headings]


@pytest.mark.parametrize("form", ["{}.", "{})", "{}"])
def test_paragraphs_that_count_on_are_items_though_none_has_a_title(form: str) -> None:
    assert items(COUNTED.format(*map(form.format, range(1, 6)))) == [
        ("1", "The minutes of the meeting held on 6 April 2016"),
        ("2", "Weir, Mill Lane"),
        ("3", None),
        ("4", "Signs"),
        ("5", "The gullies"),
    ]


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_last_paragraph_keeps_its_words_whether_or_not_its_line_ends(end: str) -> None:
    text = COUNTED.format("1.", "2.", "3.", "4.", "5.")
    text = text[: text.index("5. ")] + "5. Cemetery fence" + end
    assert items(text)[-1] == ("5", "Cemetery fence")


def test_a_numbered_list_below_what_was_decided_is_no_run_of_items() -> None:
    text = (
        "\nThe Council agreed that the lamps be mended and heard from the engineer that:\n\n"
        "1. the poles were worn.\n2. the wires were bare.\n3. the lamps were lit by day.\n4. the fund was spent.\n"
    )
    assert [number for number, _ in items(text)] == [None]


def test_one_number_before_every_title_is_the_number_of_none() -> None:
    text = (
        "\n1. Apologies for Absence\n\nApologies from Cllr Quill were accepted.\n\n"
        "1. Declarations of Interest\n\nThere were none.\n\n"
        "1. Confirmation of the order in which items are likely to be taken\n\nIt was confirmed.\n\n"
        "1. Ropes\n\nIt was agreed to ask the handyman to mend the ropes.\n"
    )
    assert items(text) == [
        (None, "Apologies for Absence"),
        (None, "Declarations of Interest"),
        (None, "Confirmation of the order in which items are likely to be taken"),
        (None, "Ropes"),
    ]


def test_a_numeral_alone_heads_the_title_below_it() -> None:
    text = (
        "\nI.\n\nCall to Order\nChair Ash called the meeting to order at 12:00 p.m.\n\n"
        "II.\n\nPublic Comment\nNone.\n\nIII.\n\nWeir Report\nPresented by Cllr Reed.\n\n"
        "IV.\n\nBudget\nMotion:\n\nCllr Reed made the motion to approve\nthe budget.\nCllr Fell seconded.\n\n"
        "The motion passed.\n\nV.\n\nAdjourn\nThe meeting ended at 1 p.m.\n"
    )
    assert items(text) == [
        ("I", "Call to Order"),
        ("II", "Public Comment"),
        ("III", "Weir Report"),
        ("IV", "Budget"),
        ("V", "Adjourn"),
    ]
