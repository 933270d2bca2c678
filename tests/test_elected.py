"""Who of those put up is elected: to which post, and who is not; nobody else's motion is lost by it."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve


def put_up(names: str, post: str, verb: str = "appointed") -> str:
    """A motion that puts somebody up."""
    return f"Proposed by Cllr Ash;\n\nSeconded by Cllr Reed;\n\n“That, {names} be {verb} {post}.”\n\n"


BOARD = "to the Weirs Board"
OTHER = "to the Hall Trust"

DEPUTY = "The Mayor declared Councillor Oak elected as Deputy Mayor."
REPLACED = (
    "On the proposal of Cllr Ash seconded by Cllr Reed it was proposed that Councillor Oak would be the replacement "
    "Chair-Designate of the Weirs Board.\n\nOn the proposal of Cllr Dell seconded by Cllr Moor it was proposed that "
    "Councillor Fell would be the replacement Chair-Designate of the Weirs Board.\n\n"
    "The Mayor declared Councillor Jo Oak appointed Chair-Designate of the Weirs Board."
)


def outcomes(words: str) -> list[str]:
    """What became of each motion of a minute."""
    return [motion.outcome for motion in resolve(minute(words)).motions]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (  # advice is awaited on the board: the election to the trust says nothing of it
            put_up("Councillors Fell and Moss", BOARD)
            + "After a discussion it was agreed that the Clerk would take advice.\n\n"
            + put_up("Councillor Oak", OTHER)
            + "As there were no other nominations, the Mayor declared Councillor Oak appointed to the Hall Trust.",
            ["unknown", "carried"],
        ),
        (  # she was put up for both, and is elected to that which is named
            put_up("Councillor Oak", BOARD)
            + put_up("Councillor Oak", OTHER)
            + "The Mayor declared Councillor Oak appointed to the Weirs Board.",
            ["carried", "unknown"],
        ),
        (  # two Ryes
            put_up("Councillor Rye (J)", BOARD)
            + put_up("Councillor Rye (M)", BOARD)
            + "The Mayor declared Councillor Rye (J) appointed to the Weirs Board.",
            ["carried", "lost"],
        ),
        (  # the letter of a namesake is nobody's name
            put_up("Councillors Fell and Rye (M)", BOARD)
            + put_up("Councillor Moss (M)", BOARD)
            + "The Mayor declared Councillors Fell and Rye (M) appointed to the Weirs Board.",
            ["carried", "lost"],
        ),
        (  # one comma too many, and another who was nominated by a group
            put_up("Councillors Rye (M) and Fell", BOARD)
            + put_up("Councillor Oak", BOARD)
            + "As there were no others, the Clerk declared Councillors Dell, Oak, Fell and Rye (M), appointed to the "
            "Weirs Board.",
            ["carried", "carried"],
        ),
        (
            put_up("Councillor Oak (Holm East)", BOARD)
            + "The Mayor declared Councillor Oak (Holm East) appointed to the Weirs Board.",
            ["carried"],
        ),
        (  # who is elected deputy has not beaten who is put up for mayor
            put_up("Councillor Fell", "Mayor of Holm")
            + put_up("Councillor Oak", "Deputy Mayor of Holm")
            + "The Mayor declared Councillor Oak elected as Deputy Mayor of Holm.",
            ["unknown", "carried"],
        ),
        (
            put_up("Councillor Fell", "Mayor of Holm to hold office until his successor is elected")
            + put_up("Councillor Oak", "Mayor of Holm to hold office until her successor is elected")
            + "The outgoing Mayor declared Councillor Oak elected as Mayor of Holm and congratulated her.",
            ["lost", "carried"],
        ),
        (  # who is only named in a motion is not put up by it
            "It was proposed by Cllr Ash and seconded by Cllr Reed that Councillor Oak write to the mill.\n\n" + DEPUTY,
            ["unknown"],
        ),
        (
            REPLACED,
            ["carried", "lost"],
        ),
    ],
)
def test_who_is_elected_to_what(words: str, told: list[str]) -> None:
    assert outcomes(words) == told
