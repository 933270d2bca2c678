"""A motion that carried in the words under a label, an amendment that its mover took in, and what nobody seconded."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.parse.decisions.resolutions import resolve

PUT = "It was moved by Councillor Ash and seconded by Councillor Reed:-\n\n“That the pier be let.”"
PLAIN = "Councillor Ash proposed that the pier be let, seconded by Councillor Reed."


def told(words: str) -> list[tuple[str, str]]:
    return [(resolved(m.text), m.outcome) for m in resolve(minute(words)).motions]


def test_a_motion_in_limbs_carries_as_amended_with_its_votes() -> None:
    words = (
        "It was moved by Councillor Ash and seconded by Councillor Reed:-\n\n“(1) That the pier be let.\n\n(2) That "
        "the Clerk agree the rent.”\n\nBy way of a first amendment, to which the mover and seconder agreed, it was "
        "moved by Councillor Coe and seconded by Councillor Dell:-\n\n“That the words ‘after a valuation’ be added to "
        "(2).”\n\nBy way of a second amendment it was moved by Councillor Fenn, that a decision be deferred until May. "
        "Nobody seconded it and it fell.\n\nMembers then voted as follows:-\n\nResolved:\n\n(4 Members (Councillors "
        "Ash, Coe, Dell and Reed) voted in favour, and 1 Member (Councillor Fenn) abstained.)\n\n(1) That the pier be "
        "let.\n\n(2) That the Clerk agree the rent, after a valuation.\n\n(3) That the Clerk report in May."
    )
    found = resolve(minute(words))
    assert [(m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [
        ("Ash", "Reed", "carried"),
        ("Coe", "Dell", "carried"),
        ("Fenn", None, "not put"),
    ]
    main, first, second = found.motions
    assert resolved(main.text) == "(1) That the pier be let. (2) That the Clerk agree the rent"
    assert (first.amends, second.amends) == (main.id, main.id)
    assert main.votes is not None
    assert (main.votes.names_for, main.votes.names_abstained) == (("Ash", "Coe", "Dell", "Reed"), ("Fenn",))
    assert [row.path for row in found.resolutions] == ["(1)", "(2)", "(3)"]
    assert main.resolution == found.resolutions[0].id
    assert {row.motion for row in found.resolutions} == {main.id}


UNDER_LABEL = (
    "Councillors then voted:-\n\nResolved unanimously:\n\n(1) That it be let.\n\n(2) That Council be told.",
    "Members then voted.\n\nRESOLVED:\n\nThat the recommendations be approved.",
    "RESOLVED: That the pier be let to the band.",
    "On being put to the vote it was\n\nRESOLVED – That the pier be let for a year.",
)


@pytest.mark.parametrize("label", UNDER_LABEL)
def test_carried_by_what_stands_under_a_label(label: str) -> None:
    assert told(f"{PUT}\n\n{label}") == [("the pier be let", "carried")]


ANOTHER_MATTER = (
    ("that permission be refused", "Members then voted:\n\nRESOLVED: That permission be granted."),
    ("that the fee be £20", "RESOLVED: That the fee be £30."),
    ("that the pier be let", "RESOLVED: That the matter be deferred to May."),
    ("that the pier be let", "The Clerk spoke of the weir. It had been flooded.\n\nRESOLVED: That it be mended."),
)


@pytest.mark.parametrize(("put", "below"), ANOTHER_MATTER)
def test_what_goes_against_a_motion_does_not_carry_it(put: str, below: str) -> None:
    words = f"It was moved by Councillor Ash and seconded by Councillor Reed {put}.\n\n{below}"
    assert told(words) == [(put.removeprefix("that "), "unknown")]


UNSECONDED = (
    "moved that it be sold. Nobody seconded it and it fell.",
    "moved that it be sold. No one seconded this and it lapsed.",
    "moved that it be sold but there was no seconder.",
    "moved that it be sold; nobody seconded.",
    "moved an amendment that it be sold. It failed to find a seconder.",
    "moved an amendment that it be sold. The amendment fell for want of a seconder.",
    "moved an amendment that it be sold. The amendment was not seconded and fell.",
    "moved that it be sold. Nobody seconded it and the motion fell.",
)


@pytest.mark.parametrize("words", UNSECONDED)
def test_what_nobody_seconded_is_not_put(words: str) -> None:
    outcomes = [outcome for _, outcome in told(f"{PLAIN} Councillor Dell {words} The Clerk spoke of the cost.")]
    assert outcomes == ["unknown", "not put"]


@pytest.mark.parametrize("said", ["It fell.", "On a vote it was lost.", "It was put and it was defeated."])
def test_it_is_the_motion_just_told_of(said: str) -> None:
    second = "Councillor Dell moved that it be sold, seconded by Councillor Moor."
    assert [outcome for _, outcome in told(f"{PLAIN} {second} {said}")] == ["unknown", "lost"]
    far = f"{PLAIN} The Clerk spoke of the rent. It had risen for a year. Then {said[0].lower()}{said[1:]}"
    assert [outcome for _, outcome in told(far)] == ["unknown"]


ACCEPTED = (
    "The mover and seconder accepted the amendment.",
    "The amendment was accepted by the mover.",
    "The mover of the motion agreed to this.",
    "With the agreement of the mover the motion was altered so.",
)


@pytest.mark.parametrize("said", ACCEPTED)
def test_an_amendment_that_the_mover_takes_in_carried(said: str) -> None:
    second = "Councillor Dell moved an amendment that it be mended first, seconded by Councillor Moor."
    assert [outcome for _, outcome in told(f"{PLAIN} {second} {said}")] == ["unknown", "carried"]


VOTED_ABOVE = (
    "The Board voted on the levy as follows:\n\nFor: 5    Against: 2    Abstained: 1",
    "The Board voted on the levy as follows:\n\nFor: 5\n\nAgainst: 2\n\nAbstained: 1",
    "The vote was 5 for, 2 against and 1 abstained.",
)


@pytest.mark.parametrize("vote", VOTED_ABOVE)
def test_a_vote_right_above_a_label_is_of_what_stands_under_it(vote: str) -> None:
    found = resolve(minute(f"The levy was debated.\n\n{vote}\n\nRESOLVED:\n\n1. That the levy be £40; and"
                           "\n\n2. That the Clerk write."))  # fmt: skip
    [motion] = found.motions
    assert motion.votes is not None
    assert (motion.votes.for_, motion.votes.against, motion.votes.abstained) == (5, 2, 1)
    assert (motion.outcome, motion.resolution) == ("carried", found.resolutions[0].id)


def test_a_vote_behind_a_resolution_is_not_of_the_next() -> None:
    words = "RESOLVED: That the pier be let.\n\nVoting: For 5, Against 2\n\nRESOLVED: That the weir be mended."
    assert "That the weir be mended" not in [text for text, _ in told(words)]
