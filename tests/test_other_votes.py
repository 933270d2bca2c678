"""Figures that are no votes on what stands before them: of another motion, of a plebiscite, of houses."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.model import Votes
from minutes_cli.parse.decisions.resolutions import resolve


def votes(words: str) -> list[Votes | None]:
    """The votes of each motion of a minute."""
    return [motion.votes for motion in resolve(minute(words)).motions]


AGREED = "On the proposal of Cllr Ash, seconded by Cllr Reed, it was agreed to "


OTHERS = (
    (
        "adjourn the Meeting for ten minutes.\n\nOn resumption of the Meeting, a vote was taken on the proposed "
        "Variation, with the following result:-\n\n**In Favour**\n\nCouncillors Dell, Fell. (2)\n\n**Against**\n\n"
        "Councillors Coe, Moor, Oak. (3)\n\nThe Mayor declared the proposed Variation rejected."
    ),
    (
        "suspend Standing Orders and withdraw to discuss it.\n\nUpon resumption the Director counted the votes, "
        "with 1 Member in favour of the proposal and 5 Members against the proposal."
    ),
    (
        "allocate €500 to Holm for lights.\n\n12 applicants gave Holm as their first preference, with 81 for Sedge and "
        "4 for Coe."
    ),
    "pay the grant.\n\nShe was asked about the Part 8 for houses in Holm.",
    (
        "pay the grant.\n\nThe Clerk told of the plebiscite. The count was on 24 May and the results were:\n\n"
        "20 Against.\n\n6 in favour."
    ),
)


@pytest.mark.parametrize("words", OTHERS)
def test_no_votes_of_its_own(words: str) -> None:
    assert votes(AGREED + words)[0] is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("adjourn. 5 in favour, 2 against. On resumption the Chair spoke.", (5, 2)),
        ("pay the grant on resumption of the works: 5 for, 2 against.", (5, 2)),
        ("suspend the sale.\n\nOn resumption a vote was taken: 5 for, 2 against.", (5, 2)),
        ("pay the grant. 5 for.", (5, None)),
        ("pay the grant (5 Councillors for and one unable to vote).", (5, None)),
        ("pay the grant. 5 for and 2 against.", (5, 2)),
        ("hold a plebiscite in May. The Council voted 5 in favour and 2 against.", (5, 2)),
    ],
)
def test_votes_of_its_own(words: str, told: tuple[int, int | None]) -> None:
    [found] = votes(AGREED + words)
    assert found is not None
    assert (found.for_, found.against) == told
