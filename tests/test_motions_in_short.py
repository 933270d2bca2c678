"""Motions told in few words: in letters, by whose they are, as friendly amendments, and what "this" was."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.model import Document
from minutes_cli.parse.decisions.dispositions import disposition
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.pipeline import parse

BENCH = "Moved by Councillor Cole, seconded by Councillor Frost, that a bench be bought."


def told(words: str) -> list[tuple[str, str, str | None]]:
    """Return each motion, what became of it and who moved it."""
    return [(resolved(m.text), m.outcome, m.moved_by) for m in resolve(minute(words)).motions]


def rows(words: str) -> list[str]:
    return [resolved(row.text) for row in resolve(minute(words)).resolutions]


IN_LETTERS = (
    "M/S Cole/Frost to close the road. MCU.",
    "M/S Cole/Frost to close the road. M/C/U",
    "M/S: Cole/Frost to close the road.\nMOTION CARRIED UNANIMOUSLY",
    "M/S/C/U Cole/Frost to close the road.",
    "MSCU Cole/Frost to close the road.",
    "MSC (Cole/Frost) to close the road.",
    (
        "Upon motion duly made by Mr. Cole and seconded by Mr. Frost, and carried 4-0-1 (Reed abstained), "
        "the Board voted to close the road."
    ),
)


@pytest.mark.parametrize("words", IN_LETTERS)
def test_moved_seconded_and_carried_in_letters(words: str) -> None:
    assert told(words) == [("close the road", "carried", "Cole")]
    assert rows(words) == ["close the road"]


@pytest.mark.parametrize("words", ["The MSC to visit in May.", "The MCU will visit in May.", "MC", "M/S Cole/Frost"])
def test_letters_that_are_no_motion(words: str) -> None:
    assert not rows(words)


WHOSE = (
    ("Cllr Cole's motion that the lamp be mended was carried 4-1.", ("the lamp be mended", "carried", "Cole")),
    ("Councillor Cole’s motion to buy a lamp was lost 2-3.", ("buy a lamp", "lost", "Cole")),
    (
        "Cllr Cole's motion that the Council fund a lamp was withdrawn.",
        ("the Council fund a lamp", "withdrawn", "Cole"),
    ),
    ("The Mayor's motion that the lamp be mended was carried 4-1.", ("the lamp be mended", "carried", "Mayor")),
    ("The Chairman’s motion to buy a lamp was lost 2-3.", ("buy a lamp", "lost", "Chairman")),
)


@pytest.mark.parametrize(("words", "motion"), WHOSE)
def test_whose_motion_it_is_that_a_verdict_tells_of(words: str, motion: tuple[str, str, str]) -> None:
    assert told(words) == [motion]


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Hill asked whether Cllr Reed's motion that the mill be let was withdrawn.",
        "Cllr Hill said that at the County Council Cllr Moor's motion that the road be widened was lost.",
        "Members discussed Cllr Reed's motion to sell the mill.",
    ],
)
def test_a_motion_that_is_only_spoken_of(words: str) -> None:
    assert not told(words)


FRIENDLY = (
    "Councillor Hill proposed that it be of oak; this was accepted as a friendly amendment. The motion was carried.",
    (
        "Councillor Hill proposed a friendly amendment that it be of oak, which was accepted by the mover. "
        "The motion as amended was carried."
    ),
    (
        "Councillor Hill proposed that the bench be of oak, which was accepted by the mover as a friendly amendment. "
        "The amended motion was carried."
    ),
    "Councillor Hill offered a friendly amendment to make it of oak. Councillor Cole accepted. Motion carried.",
    "Cllr Hill proposed that it be of oak; this was not accepted as a friendly amendment. The motion was carried.",
)


@pytest.mark.parametrize("words", FRIENDLY)
def test_a_friendly_amendment_adds_to_the_motion_and_is_none(words: str) -> None:
    assert rows(f"{BENCH} {words}") == ["a bench be bought"]
    assert told(f"{BENCH} {words}")[0] == ("a bench be bought", "carried", "Cole")
    assert all("friendly" not in text for text, _, _ in told(f"{BENCH} {words}"))


def test_an_amendment_that_nobody_calls_friendly_may_be_the_whole_of_it() -> None:
    words = "Amendment moved by Councillor Hill, seconded by Councillor Ash, that no bench be bought. The amendment was"
    assert rows(f"{BENCH} {words} carried. The substantive motion was put and carried.") == ["no bench be bought"]


THIS = "On the proposal of Councillor Cole, seconded by Councillor Frost, this was"


def test_what_this_was_stands_before_it() -> None:
    put = "The Mayor proposed to adjourn for ten minutes."
    assert told(f"{put} {THIS} agreed.") == [("adjourn for ten minutes", "carried", "Mayor")]
    assert told(f"{put} {THIS} rejected.") == [("adjourn for ten minutes", "lost", "Mayor")]
    assert not rows(f"{THIS} agreed.")


def test_the_original_motion_is_not_what_was_put_against_it() -> None:
    against = (
        "An amended motion was put forward by Councillor Hill, seconded by Councillor Ash that it wait.\n\n"
        "A vote was taken on the amended motion and the result was as follows:\n\nFor the Motion\n\n"
        "Councillors Hill and Ash.\n\nAgainst the Motion\n\nCouncillors Cole, Reed, Frost.\n\n"
        "It was agreed that the original motion was carried."
    )
    assert [motion[1] for motion in told(f"{BENCH}\n\n{against}")] == ["carried", "lost"]
    assert rows(f"{BENCH}\n\n{against}") == ["a bench be bought"]


def test_an_amendment_of_which_only_the_words_that_change_are_quoted() -> None:
    words = (
        "It was moved by Councillor Hill, seconded by Councillor Ash, that the recommendation be amended to read "
        '"by May 2024" instead of "by June 2024". Upon being put to the vote the amendment was declared LOST.'
    )
    (amendment,) = told(words)
    assert amendment[0].startswith('the recommendation be amended to read "by May 2024" instead of')
    assert amendment[1:] == ("lost", "Hill")


def test_what_is_quoted_in_italics_is_read_as_what_is_quoted() -> None:
    paper = """# HOLM COUNCIL

Minutes of the meeting of Holm Council held on 3 June 2024

1. ELECTION

Proposed by Councillor Frost;

Seconded by Councillor Cole;

“*That, Councillor Ann Moor be appointed Mayor of the District of*

*Holm to hold office to the next Annual Meeting.”*

As there were no other nominations, the outgoing Mayor declared Councillor Moor elected as Mayor.
"""
    (motion,) = parse(Document("paper.md", paper)).motions
    assert motion.outcome == "carried"
    assert resolved(motion.text) == (
        "Councillor Ann Moor be appointed Mayor of the District of Holm to hold office to the next Annual Meeting"
    )


@pytest.mark.parametrize("votes", ["by 3 votes to 2", ", by 3 votes to 2,"])
def test_agreed_by_so_many_not_to_do_it(votes: str) -> None:
    (row,) = resolve(
        minute(f"It was agreed{votes if votes[0] == ',' else f' {votes}'} not to buy the pump.")
    ).resolutions
    assert (resolved(row.text), row.disposition) == ("not to buy the pump", "rejected")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("that the development should not be permitted", "other"),
        ("that the application be not permitted", "rejected"),
        ("that the fee should not be approved", "rejected"),
    ],
)
def test_a_view_of_what_another_decides_rejects_nothing(words: str, kind: str) -> None:
    assert disposition(words) == kind


@pytest.mark.parametrize("word", ["Also", "Next"])
def test_a_word_that_opens_a_sentence_moves_nothing(word: str) -> None:
    words = f"{BENCH} {word} proposed to add a lamp."
    assert all(mover != word for _, _, mover in told(words))
