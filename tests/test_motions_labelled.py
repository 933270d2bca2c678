"""Motions and amendments that a label leads to, each with its own verdict, and motions told in one sentence."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = """ASHCOMBE TOWN COUNCIL

Minutes of the meeting of the Council held on 4 March 2026

Present: Councillors A Moss (Chair), B Thorn, C Fenn

12. THE GATE

"""
TAIL = "\n\n13. CLOSE\n\nThe meeting closed at 9 pm.\n"


def told(words: str) -> tuple[list[tuple[str, str]], list[str]]:
    """(outcome, text) of each motion of a minute, and what it resolved."""
    parsed = parse(paper(f"{HEAD}{words}{TAIL}"))
    return [(m.outcome, m.text.rstrip(".")) for m in parsed.motions], [r.text.rstrip(".") for r in parsed.resolutions]


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_each_amendment_of_a_row_has_its_own_verdict(gap: str) -> None:
    amendments = ["Amendment 1: that the gate be green. LOST.", "Amendment 2: that the gate be red. CARRIED."]
    motions, resolved = told(gap.join([*amendments, "Substantive motion: that the gate be red. LOST."]))
    assert motions == [
        ("lost", "that the gate be green"),
        ("carried", "that the gate be red"),
        ("lost", "that the gate be red"),
    ]
    assert resolved == []


def test_what_is_moved_with_an_amendment_that_falls_is_resolved_as_it_was() -> None:
    words = "Motion: That the oak be kept.\nAmendment: That the oak be lopped.\nThe amendment was LOST.\n"
    assert told(f"{words}The motion was CARRIED.") == ([("lost", "That the oak be lopped")], ["That the oak be kept"])


@pytest.mark.parametrize("label", ["Motion 1", "Motion No. 1", "MOTION", "First motion", "Amendment A", "AMENDMENT"])
def test_a_label_may_have_a_number(label: str) -> None:
    assert told(f"{label}: That the oak be sold. LOST 1-2.")[0] == [("lost", "That the oak be sold")]


def test_an_amendment_to_something_is_no_motion() -> None:
    assert told("Amendment: to the Standing Orders, see the report of the Clerk.") == ([], [])


@pytest.mark.parametrize(
    "words",
    [
        "The amended motion, that the gate be red, was lost 1-2.",
        "The motion that the gate be red failed to carry.",
        "The motion that the gate be red did not carry.",
        "The original motion, that the gate be red, was NOT CARRIED.",
        "RESOLVED: The motion that the gate be red was lost.",
        "A show of hands was taken and the motion that the gate be red was lost.",
        "The vote was tied 2-2 and the motion that the gate be red failed.",
    ],
)
def test_a_motion_of_which_one_sentence_says_that_it_fell(words: str) -> None:
    assert told(words) == ([("lost", "that the gate be red")], [])


@pytest.mark.parametrize("label", ["That", "RESOLVED: That", "Resolved that"])
def test_that_a_motion_was_lost_is_no_resolution_whatever_it_asked(label: str) -> None:
    assert told(f"{label} the motion to let the barn be approved was lost.") == (
        [("lost", "to let the barn be approved")],
        [],
    )


def test_what_was_withdrawn_may_be_noted() -> None:
    assert told("RESOLVED: That it be noted that the application was withdrawn.")[1] == [
        "That it be noted that the application was withdrawn"
    ]


@pytest.mark.parametrize("ending", ["Cllr Thorn Seconded, all in favour.", "Seconded by Cllr Thorn and carried."])
def test_proposed_and_seconded_are_read_in_capitals(ending: str) -> None:
    assert told(f"Cllr Moss Proposed that the gate be mended, {ending}")[1] == ["that the gate be mended"]


@pytest.mark.parametrize("verb", ["Moved", "Proposed"])
def test_who_moves_is_named_without_the_verb(verb: str) -> None:
    parsed = parse(paper(f"{HEAD}Cllr Moss {verb} to adjourn, Cllr Thorn Seconded. Carried.{TAIL}"))
    assert parsed.actions == ()


@pytest.mark.parametrize(
    "behind",
    [
        "The County Council had voted against by 40 to 30.",
        "At Planning Committee the officer's recommendation was carried 6-5.",
        "It was noted that at the District Council the motion to fund pumps was lost 20-21.",
    ],
)
def test_the_votes_of_another_body_are_not_those_of_what_was_resolved(behind: str) -> None:
    parsed = parse(paper(f"{HEAD}RESOLVED that the Clerk buy a pump. {behind}{TAIL}"))
    assert [r.text for r in parsed.resolutions] == ["that the Clerk buy a pump."]
    assert all(m.votes is None for m in parsed.motions)


@pytest.mark.parametrize(
    ("how", "votes"),
    [
        ("by a majority of 3 to 1 with 1 abstention", (3, 1, 1)),
        (", by a majority of 3 to 1,", (3, 1, None)),
        ("by 3 votes to 1", (3, 1, None)),
    ],
)
def test_how_it_was_resolved_is_no_part_of_what_was(how: str, votes: tuple[int, int, int | None]) -> None:
    parsed = parse(paper(f"{HEAD}RESOLVED {how} that the dog bin be moved.{TAIL}"))
    assert [r.text for r in parsed.resolutions] == ["that the dog bin be moved."]
    assert [(m.votes.for_, m.votes.against, m.votes.abstained) for m in parsed.motions if m.votes] == [votes]


def test_what_was_resolved_in_another_year_is_not_resolved_here() -> None:
    assert told("In 2019 it was resolved that the Clerk buy a flag each year.") == ([], [])


def test_what_stands_behind_those_who_moved_it_is_what_they_moved() -> None:
    motions, resolved = told("Proposed: Cllr Moss. Seconded: Cllr Fenn. That the road be closed. All in favour.")
    assert motions == [("carried", "That the road be closed")]
    assert resolved == ["That the road be closed"]


@pytest.mark.parametrize("wish", ["asked that his vote against be recorded", "requested that his dissent be noted"])
def test_whose_vote_is_to_be_recorded_is_no_part_of_what_was_resolved(wish: str) -> None:
    parsed = parse(paper(f"{HEAD}RESOLVED: That two benches be ordered. Cllr Fenn {wish}.{TAIL}"))
    assert [(r.text, r.disposition) for r in parsed.resolutions] == [("That two benches be ordered.", "other")]


def test_a_verdict_is_of_the_motion_that_was_quoted_last() -> None:
    motions, _ = told(
        "It was proposed by Cllr Moss and seconded by Cllr Thorn to buy a pump.\n\nThe following motion was proposed by"
        " Cllr Moss and seconded by Cllr Fenn:\n\n“That the Panel be chaired by the Mayor”.\n\nThe Mayor declared the"
        " motion rejected."
    )
    assert motions == [("unknown", "to buy a pump"), ("lost", "That the Panel be chaired by the Mayor")]
