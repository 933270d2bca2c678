"""What movers open at the head of a minute runs to the verdict that stands alone; a list of sums to its last."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve

HEAD = "M. Ash, L. Reed:"
ROOF = "That Council accepts the quotation for the roof of the mill as follows: Option #1 new slates."
PRICE = "Total price $7,582.13 plus taxes. This work was not in the budget and will be met from the reserve."


def told(words: str) -> tuple[list[str], list[str]]:
    parsed = resolve(minute(words))
    return [" ".join(row.text.split()) for row in parsed.resolutions], [
        " ".join(row.text.split()) for row in parsed.motions
    ]


@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("head", [HEAD, "Moved by M. Ash, seconded by L. Reed:"])
def test_a_price_behind_the_first_sentence_is_of_the_decision(head: str, gap: str) -> None:
    rows, motions = told(f"{head} {ROOF}{gap}{PRICE} Carried.")
    assert [row.rstrip(".") for row in rows] == [f"{ROOF} {PRICE}".rstrip(".")]
    assert [row.rstrip(".") for row in motions] == [f"{ROOF} {PRICE}".rstrip(".")]


THEREFORE = "THEREFORE, the Council supports the hearing on the weir."
SENT = "AND THAT this Resolution be sent to the Hon. Ann Dell and was to be read there"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_and_that_in_a_paragraph_of_its_own_is_of_the_decision(gap: str) -> None:
    rows, _ = told(f"{HEAD}\nWHEREAS the weir leaks:\n\n{THEREFORE}{gap}{SENT}. Carried.")
    assert rows[0].endswith(f"supports the hearing on the weir. {SENT}")


def test_and_that_behind_a_label_is_of_the_decision() -> None:
    rows, _ = told(
        f"{HEAD}\nBE IT RESOLVED THAT the seat is vacant.\nAND THAT it be filled by the procedure.\n"
        "Forms will be taken in until Tuesday. Bob Dell is appointed to count them. Carried."
    )
    forms = "Forms will be taken in until Tuesday. Bob Dell is appointed to count them"
    assert rows == [f"THAT the seat is vacant. AND THAT it be filled by the procedure. {forms}"]


def test_who_is_appointed_by_it_ends_no_decision() -> None:
    rows, _ = told(
        f"{HEAD}\nTHAT we pass By-Law 12, being a By-Law to appoint a member.\n"
        "Bob Dell is appointed to the Council.\nRead a first time, and passed this day. Carried."
    )
    assert [row[-23:] for row in rows] == ["time, and passed this day"[-23:]]


@pytest.mark.parametrize(
    "behind",
    [
        "Cllr Dell asked about the price. Carried.",
        "\n\nCllr Dell said that it was dear.\n\nCarried.",
        "\n\nThe roof was then shown.\n\nCarried.",
        "Councillor Dell declared an interest. Carried.",
        "For: 3. Against: 1. Carried.",
        "It was agreed that the Clerk write to them. Carried.",
        PRICE,
    ],
)
def test_what_tells_of_the_meeting_is_not_of_the_decision(behind: str) -> None:
    rows, motions = told(f"{HEAD} {ROOF} {behind}")
    assert (rows or motions)[0].rstrip(".") == ROOF.rstrip(".")


def test_movers_below_other_words_are_read_as_ever() -> None:
    rows, _ = told(f"The roof leaks.\n\n{HEAD} {ROOF} {PRICE} Carried.")
    assert rows[0].rstrip(".") == ROOF.rstrip(".")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "behind", ["• Councillor Reed raised the issue of the weir.", "The Clerk spoke of the weir.", ""]
)
def test_things_behind_bullets_with_their_sums_in_lines_below(gap: str, behind: str) -> None:
    listed = ["• Mill Defibrillator", "€ 1,000.00", "• Weir Park, Holm", "€ 2,000.00", "• Dell Field", "€ 3,000.00"]
    lead = "On the proposal of Councillor Ash, seconded by Councillor Reed, the following allocations were agreed:"
    assert told(gap.join([lead, *listed, behind]))[0][0].endswith("agreed: " + " ".join(listed))


def test_a_point_without_a_sum_behind_such_a_list_is_none_of_it() -> None:
    words = "It was agreed to give the following:\n\n• The mill\n\n€500\n\n• The weir is closed.\n\nThe Clerk spoke."
    assert told(words)[0] == ["to give the following: • The mill €500"]


def test_what_a_pair_puts_without_that_is_put() -> None:
    dates = "The meetings of 2032 will be as follows: 6 January, 3 February, 2 March 2032"
    parsed = resolve(minute(f"{HEAD} {dates} Carried."))
    assert [(m.text, m.moved_by, m.seconded_by, m.outcome) for m in parsed.motions] == [
        (dates, "M. Ash", "L. Reed", "carried")
    ]
    for words in (f"{HEAD} apologies. Carried.", f"Mill, Weir: {dates}. Carried.", f"{HEAD} {dates}."):
        assert not resolve(minute(words)).motions
