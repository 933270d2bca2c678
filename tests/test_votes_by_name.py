"""How a vote is told by counts with the names of the voters beside them, before a label or behind."""

from __future__ import annotations

import pytest

from minutes_cli.parse.decisions.decide import decide

PUT = "Cllr Ash proposed that the bench be moved, seconded by Cllr Reed."
SEVEN = "Ash, Birch, Coe, Dell, Elm, Fenn and Greenwood-Hollis"
Vote = tuple[int | None, int | None, int | None, tuple[str, ...], tuple[str, ...], tuple[str, ...]]

VOTES: tuple[tuple[str, Vote], ...] = (
    (
        f"{PUT} The motion was lost, 2 for (Councillors Ash and Elm), 3 against (Councillors Dell, Moor and Coe).",
        (2, 3, None, ("Ash", "Elm"), ("Dell", "Moor", "Coe"), ()),
    ),
    (
        f"{PUT} 3 Members (Cllrs Ash, Reed and Dell) voted for, 1 (Coe) against, 1 (Cllr Moor) abstained. Carried.",
        (3, 1, 1, ("Ash", "Reed", "Dell"), ("Coe",), ("Moor",)),
    ),
    (
        f"{PUT} 2 in favour (AS and AT), 1 opposed (JB). The motion was carried.",
        (2, 1, None, ("AS", "AT"), ("JB",), ()),
    ),
    (
        f"{PUT} 3 for (with the Chair’s casting vote), 2 against. The motion was carried.",
        (3, 2, None, (), (), ()),
    ),
    (
        f"{PUT} 1 for (Cllrs Ash and Reed), 2 against. The motion was lost.",
        (1, 2, None, (), (), ()),
    ),
    (
        f"Resolved:\n\n(7 Members (Councillors {SEVEN}) voted in favour, and 1 (Moor) abstained.)\n\nThat it be let.",
        (7, None, 1, tuple(SEVEN.replace(" and", ",").split(", ")), (), ("Moor",)),
    ),
    ("PH proposed that £40 be paid, seconded by GO. 6 for, AT abstained.", (6, None, 1, (), (), ("AT",))),
    ("PH proposed that £40 be paid, seconded by GO agreed by all, AS abstaining.", (None, None, 1, (), (), ("AS",))),
)  # fmt: skip


@pytest.mark.parametrize(("words", "vote"), VOTES)
def test_votes_by_name(words: str, vote: Vote) -> None:
    [found] = decide([("Business", words)])
    told = found[-1].votes
    assert told is not None
    assert (
        told.for_,
        told.against,
        told.abstained,
        told.names_for,
        told.names_against,
        told.names_abstained,
    ) == vote
