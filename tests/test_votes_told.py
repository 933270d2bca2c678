"""Votes and verdicts as they are told: a majority between the verdict and its figures, names to the end of a line."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.model import Motion, Votes
from minutes_cli.parse.pipeline import parse

HEAD = """ASHCOMBE TOWN COUNCIL

Minutes of the meeting of the Council held on 4 March 2026

Present: Councillors A Moss (Chair), B Thorn, C Fenn

12. THE GATE

"""
TAIL = "\n\n13. CLOSE\n\nThe meeting closed at 9 pm.\n"
MOVED = "Moved Cr Moss, Seconded Cr Thorn\nThat the barn be sold.\n"


def put(words: str) -> tuple[Motion, ...]:
    """The motions of a minute."""
    return parse(paper(f"{HEAD}{words}{TAIL}")).motions


@pytest.mark.parametrize(
    ("verdict", "outcome", "votes"),
    [
        ("Motion failed for lack of a majority, 2-2-1 with Fenn abstaining.", "lost", (2, 2, 1)),
        ("Motion failed for want of the required two-thirds majority 3-2.", "lost", (3, 2, None)),
        ("Motion failed for lack of sufficient votes.", "lost", None),
        ("Motion failed for lack of a second.", "not put", None),
        ("Motion failed for want of a seconder, a majority being of no use.", "not put", None),
        ("Motion failed on a tie vote, 2-2.", "lost", (2, 2, None)),
        ("CARRIED BY ABSOLUTE MAJORITY 4/2", "carried", (4, 2, None)),
        ("Carried by a two-thirds majority, 4-2.", "carried", (4, 2, None)),
        ("The motion was carried by a majority of 5 votes to 2.", "carried", (5, 2, None)),
        ("Carried by a majority of 2/3 of the members.", "carried", None),
        ("Carried by a majority. 3 to 4 trees are to be kept.", "carried", None),
    ],
)
def test_a_majority_may_stand_between_the_verdict_and_its_figures(
    verdict: str, outcome: str, votes: tuple[int | None, ...] | None
) -> None:
    (motion,) = put(f"Motion by Moss, second by Thorn, to sell the barn. {verdict}")
    told = motion.votes and (motion.votes.for_, motion.votes.against, motion.votes.abstained)
    assert (motion.outcome, told) == (outcome, votes)


@pytest.mark.parametrize(
    ("told", "against"),
    [
        ("CARRIED 2/1\nAgainst: Cr Fenn\nReason for change: The Council wished to wait.", ("Fenn",)),
        ("CARRIED 2/1\nAgainst: Cr Fenn\nCr Moss left the meeting at 8 pm.", ("Fenn",)),
        ("CARRIED 3/2\nAgainst:\nCr Fenn\nCr Reed\nReasons: The Council wished to wait.", ("Fenn", "Reed")),
        ("CARRIED 3/2\nAgainst: Cr Fenn, Cr\nReed\nNote: a map is behind.", ("Fenn", "Reed")),
        ("CARRIED 3/2\nAgainst: Councillors Fenn and\nReed", ("Fenn", "Reed")),
    ],
)
def test_names_end_before_a_line_that_is_not_of_names(told: str, against: tuple[str, ...]) -> None:
    (motion,) = put(MOVED + told)
    assert motion.votes == Votes(int(told[8]), len(against), None, (), against)


@pytest.mark.parametrize(
    "other",
    [
        "A proposal to raise the precept was then lost 1-4.",
        "The suggestion that the barn be sold was defeated 2-3.",
        "Cllr Fenn's proposal to buy two pumps was lost 2-3.",
        "The proposal to engage a consultant was defeated by 3 votes to 2.",
    ],
)
def test_what_is_resolved_stands_though_another_proposal_fell_behind_it(other: str) -> None:
    parsed = parse(paper(f"{HEAD}RESOLVED that the hedge be cut. {other}{TAIL}"))
    assert [r.text for r in parsed.resolutions] == ["that the hedge be cut."]


def test_what_a_count_says_was_lost_is_no_resolution() -> None:
    assert parse(paper(f"{HEAD}RESOLVED: That the hedge be cut. (LOST 2-3){TAIL}")).resolutions == ()
