"""What is at an end is what was asked for: not a deposit for it, nor a complaint about it."""

from __future__ import annotations

import pytest

from minutes_cli.threads.ending import is_end_of_another
from minutes_cli.words.outcomes import outcome

TASK, HEADING = "order a bus shelter from Shelters Ltd", "BUS SHELTER IN CHURCH ROAD"


@pytest.mark.parametrize(
    ("told", "another"),
    [
        ("A deposit was no longer required.", True),
        ("Planning permission was no longer needed.", True),
        ("Minute 4 of 5 May 2031: the services of the consultant were no longer required.", True),
        ("It was agreed that the complaint about it be no longer pursued.", True),
        ("The shelter was no longer required.", False),
        ("The order had been abandoned.", False),
        ("The matter be not pursued.", False),
        ("The stop in Church Road had been abandoned.", False),
        ("It was no longer needed.", False),
        ("This had been superseded.", False),
        ("The Council had abandoned it.", False),
        ("Members agreed not to proceed.", False),
        ("No further action was needed.", False),
        ("Minute 4 of 5 May 2031 be rescinded.", False),
    ],
)
def test_of_what_an_end_is_told(told: str, *, another: bool) -> None:
    assert is_end_of_another(TASK, HEADING, told) == another


@pytest.mark.parametrize(
    "told",
    [
        "Cllr Ash was of the opinion that the plan was abandoned.",
        "In the view of Cllr Ash the plan was no longer viable.",
        "Cllr Ash spoke in favour of its being abandoned.",
        "The cost of the plan being abandoned was discussed.",
        "A motion by Cllr Ash that it be rescinded was deferred to March.",
        "It was reported in the press that it had been abandoned.",
        "It is likely to be abandoned.",
        "It was nearly abandoned.",
        "It had been abandoned by mistake and was reinstated.",
        "The County Council has abandoned its own scheme.",
        "Weir Parish Council had rescinded its resolution.",
        "It was agreed that on no account it be abandoned.",
        "Members noted the view of Cllr Ash that it was no longer required.",
    ],
)
def test_what_is_no_end(told: str) -> None:
    found = outcome(told)
    assert found is None or found.tells != "ended"


@pytest.mark.parametrize(
    "told",
    [
        "Members were of the opinion that the plan was no longer viable.",
        "In the Council’s view it was no longer needed.",
        "A motion by Cllr Ash that it be rescinded was put and carried.",
        "The Parish Council had abandoned it.",
        "The Finance Committee had abandoned it.",
        "It is being abandoned.",
        "It was agreed to take no further action.",
        "Cllr Ash asked that it go ahead, but it was agreed that it be abandoned.",
    ],
)
def test_what_is_one(told: str) -> None:
    found = outcome(told)
    assert found is not None
    assert found.tells == "ended"


def test_one_members_agreement_grants_nothing() -> None:
    wish = "Cllr Ash suggested that it be abandoned."
    told = [outcome(wish, behind) for behind in (" Cllr Reed agreed.", " Members agreed.", " Agreed.")]
    assert [found and found.tells for found in told] == [None, "ended", "ended"]


@pytest.mark.parametrize(
    "told",
    [
        "It no longer required planning permission.",
        "No further action was needed by the Surveyor.",
        "No further action would be taken against the vandals.",
        "It would not now be abandoned.",
    ],
)
def test_nor_is_the_end_of_a_part(told: str) -> None:
    test_what_is_no_end(told)


@pytest.mark.parametrize(
    "told",
    ["No further action was needed by the Council.", "It was no longer required by law.", "Sign no longer required."],
)
def test_what_ends_the_whole(told: str) -> None:
    test_what_is_one(told)
