"""Decisions that a label, a participle or a verb of deciding tells of with their votes: what is found and what not."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.words.unanimous import Said, unanimous


def rows(words: str) -> list[tuple[str, str]]:
    return [(row.disposition, row.text.strip(" .")) for row in resolve(minute(words)).resolutions]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("RESOLVED, Cllr Ames abstaining: That the wall be built.", "That the wall be built"),
        ("RESOLVED, Cllrs Ames and Thorn abstaining, that the wall be built.", "that the wall be built"),
        ("AGREED, Cllr Ames having declared an interest: That the shed be sold.", "That the shed be sold"),
        ("RESOLVED, with Cllr Ames voting against: That the pond be drained.", "That the pond be drained"),
        ("COUNCIL DECISION: That Council keeps the pool.", "That Council keeps the pool"),
        ("COMMITTEE DECISION⏎That the boat be sold.", "That the boat be sold"),
        ("It was decided that we do nothing about the weir.", "that we do nothing about the weir"),
        ("RESOLVED: That Cllr Ames, abstaining, be thanked.", "That Cllr Ames, abstaining, be thanked"),
    ],
)
def test_what_stands_beside_a_label_is_no_part_of_what_was_resolved(words: str, text: str) -> None:
    assert [told for _, told in rows(words.replace("⏎", "\n"))] == [text]


@pytest.mark.parametrize(
    "words",
    [
        "The mill was seen, however it was decided that the works were not suitable.",
        "It was decided that the show had gone well.",
        "It was decided that we were too late.",
    ],
)
def test_what_was_only_found_to_be_so_is_not_decided(words: str) -> None:
    assert rows(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tender from Quill & Sons for the roof of £4,000 rejected.", "rejected"),
        ("Offer of a bench from Mr Hen declined.", "rejected"),
        ("Quotation from Ash Ltd refused unanimously.", "rejected"),
        ("Payment of £40 to the Warden approved.", "approved"),
        ("Payments to Mr Hen and Mrs Fox approved.", "approved"),
        ("Offer of a bench declined by Mr Hen.", None),
        ("Offer of £40 to the mill accepted.", None),
        ("Motion passed that evening by the County that the weir be kept.", None),
        ("The Clerk said that the offer had been declined.", None),
        ("Planning application refused.", None),
        ("Plans to build a hut approved.", None),
    ],
)
def test_what_a_bare_participle_grants_or_refuses(words: str, found: str | None) -> None:
    assert [kind for kind, _ in rows(words)] == ([found] if found else [])


def test_a_roll_call_and_the_hour_stand_between_unanimously_and_what_was_decided() -> None:
    lead = "On a motion by Ames the Board voted unanimously on a roll call vote (Ames, Fell, Moss – yea) at 8:40 p.m. "
    text = f"{lead}to go home."
    one = Said(len(lead), len(text))
    assert unanimous(text, [one]) == {one}
    assert [told for _, told in rows(text)] == ["to go home"]


def test_the_end_of_the_number_of_a_by_law_is_no_figure_of_a_vote() -> None:
    words = (
        "Reed, Ash: That the minutes be adopted. Carried. To discuss a change to By-law 2012-12 for 3 Mill Road.\n"
        "Reed, Ash: That By-law 2012-13 be read. Carried, 12 for, 1 against.\n"
    )
    assert [m.votes and (m.votes.for_, m.votes.against) for m in resolve(minute(words)).motions] == [None, (12, 1)]
