"""Who moved a motion of which notice was given: who gave it, unless the paper names another."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve

FOUR = "Councillors S. Ash, C. Birch,\n\nE. Dell and J. Moor"
TOLD = "The Motion was proposed by Councillor {} and seconded by Councillor Reed."


def put(given: str, told: str) -> tuple[str | None, str | None, str]:
    """Return who moved and seconded what was given notice of, and what became of it."""
    words = f"Notice of Motion submitted by {given}\n\nWe will move at the next Meeting that the pier be let.\n\n{told}"
    first, *_ = resolve(minute(words)).motions
    return first.moved_by, first.seconded_by, first.outcome


@pytest.mark.parametrize(
    ("given", "told", "moved", "seconded"),
    [
        ("Councillor C. Birch", "The Motion was seconded by Councillor Reed.", "C. Birch", "Reed"),
        ("Councillor C. Birch", TOLD.format("Birch"), "C. Birch", "Reed"),
        ("Councillor C. Birch", TOLD.format("Fell"), "Fell", "Reed"),
        ("Councillor C. Birch", "Councillor Fell, in proposing the Motion, said it leaked.", "Fell", None),
        ("Councillor C. Birch, Mayor", "The Motion was seconded by Councillor Reed.", "C. Birch", "Reed"),
        ("Councillor W. O’ Moor", TOLD.format("O'Moor"), "W. O’ Moor", "Reed"),
        ("Councillor S. Fell Uí Dell", TOLD.format("Fell"), "S. Fell Uí Dell", "Reed"),
        (FOUR, TOLD.format("Dell"), "E. Dell", "Reed"),
        (FOUR, TOLD.format("Moor (J)"), "J. Moor", "Reed"),
        (FOUR, TOLD.format("Moor (M)"), "Moor (M)", "Reed"),
        (FOUR, "In proposing the Motion, Councillor Ash said it leaked.\n\nIt was seconded.", "S. Ash", None),
        ("Councillor C. Birch", "The Motion was proposed by Councillor Birch.", "C. Birch", None),
        ("Councillor C. Birch", "In proposing the Motion, Councillor Birch said it leaked.", "C. Birch", None),
        ("Councillor C. Birch", "The Motion was carried.", "C. Birch", None),
        ("Councillor C. Birch", "The Motion was lost.", "C. Birch", None),
        ("Councillor C. Birch", "It was agreed to refer the Motion to the Weirs Panel.", None, None),
        ("Councillor C. Birch", "The Motion was deferred.", None, None),
        ("Councillor C. Birch", "A discussion took place.", None, None),
        (FOUR, "The Motion was seconded by Councillor Reed.", None, "Reed"),
        (FOUR, "A discussion took place.", None, None),
        ("Councillors Cian Ash and Paul\n\nFell", TOLD.format("Fell"), "Paul Fell", "Reed"),
        ("the Municipal District of Holm", TOLD.format("Fell"), "Fell", "Reed"),
        ("the Municipal District of Holm", "A discussion took place.", None, None),
    ],
)
def test_who_moved(given: str, told: str, moved: str | None, seconded: str | None) -> None:
    assert put(given, told)[:2] == (moved, seconded)


def test_who_moved_that_it_be_referred_did_not_move_it() -> None:
    told = "On the proposal of Cllr Fell, seconded by Cllr Reed, this Motion was referred to the Weirs Panel."
    assert put(FOUR, told) == (None, None, "not put")


def test_what_a_body_gave_notice_of_was_put_though_nobody_is_named() -> None:
    assert put("the Municipal District of Holm", "The Motion was carried.") == (None, None, "carried")


@pytest.mark.parametrize("label", ["REPLY:", "**Reply:**", "” Reply:"])
def test_the_reply_to_a_motion_is_none_of_its_words(label: str) -> None:
    words = f"We will move at the next Meeting that the pier be let\n\n{label} It will be looked into.\n\n{TOLD}"
    (motion,) = resolve(minute(words.format("Fell"))).motions
    assert (motion.text, motion.moved_by) == ("that the pier be let", "Fell")


def test_a_reply_seconds_nothing() -> None:
    told = "The Motion was seconded by Councillor\n\nREPLY: It will be looked into."
    assert put("Councillor C. Birch", told)[1] is None
