"""Promises in lists, offers of which nothing comes, and who is to do what was agreed to be done."""

from __future__ import annotations

from datetime import date

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("D Wick", "officer", "Clerk"),
    Attendee("T Fry", "officer", "Warden"),
    Attendee("Cllr Ames", "present"),
)
MET = date(2024, 4, 4)


def found(words: str) -> list[tuple[str | None, str, date | None, bool]]:
    parsed = find_actions(resolve(minute(words.replace("⏎", "\n"), attendance=PEOPLE, day=MET)))
    return [(a.owner, a.task.rstrip(".;"), a.due, a.undertaking) for a in parsed.actions]


@pytest.mark.parametrize(
    ("words", "owner", "promised"),
    [
        ("The Clerk agreed to:⏎⏎- ring the mill⏎- draw a map", "Clerk", True),
        ("The Clerk agreed to:⏎(a) ring the mill;⏎(b) draw a map.", "Clerk", True),
        ("Cllr Ames undertook to:⏎⏎• Ring the mill⏎⏎• Draw a⏎map", "Cllr Ames", True),
        ("The Warden will:⏎1. ring the mill⏎2. draw a map⏎⏎The hall was let.", "Warden", True),
        ("The Clerk was asked to:⏎- ring the mill⏎- draw a map", "Clerk", False),
        ("Clerk to:⏎- ring the mill⏎- draw a map", "Clerk", False),
        ("It was agreed that the Clerk would:⏎(a) ring the mill; and⏎(b) draw a map.", "Clerk", False),
    ],
)
def test_each_point_below_who_is_to_do_it_is_his(words: str, owner: str, promised: bool) -> None:  # noqa: FBT001
    each = [(who, task.casefold(), so) for who, task, _, so in found(words)]
    assert each == [(owner, "ring the mill", promised), (owner, "draw a map", promised)]


def test_each_point_has_its_own_day() -> None:
    told = found("The Clerk agreed to:⏎- ring the mill by 1 May 2024⏎- draw a map⏎- buy oars by 1 June 2024")
    assert [due for _, _, due, _ in told] == [date(2024, 5, 1), None, date(2024, 6, 1)]


def test_a_list_ends_where_the_next_begins() -> None:
    told = found(
        "The Clerk agreed to:⏎- ring the mill⏎The Warden agreed to:⏎- draw a map⏎The oars were seen.⏎- Buy oars"
    )
    assert [(owner, task) for owner, task, *_ in told] == [("Clerk", "ring the mill"), ("Warden", "draw a map")]


@pytest.mark.parametrize(
    "words",
    [
        "The Clerk reported that she had agreed to:⏎⏎- ring the mill⏎- draw a map",
        "The policy says that the Clerk will:⏎- ring the mill⏎- draw a map",
        "The grant would help the Clerk to:⏎- ring the mill⏎- draw a map",
        "Cllr Ames offered to build the wall but this was declined.",
        "Cllr Ames offered to build the wall; the offer was not taken up.",
        "Cllr Ames offered to build the wall. The offer was declined with thanks.",
        "Cllr Ames offered to build the wall, which was declined.",
        "The Warden agreed to paint the bench but later withdrew the offer.",
        "Actions: Clerk - none.",
        "It was agreed that the bridge built by the Warden would be kept.",
    ],
)
def test_nobody_is_asked_or_promises(words: str) -> None:
    assert not [told for told in found(words) if told[0] is not None]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("The Clerk agreed to write to the mill, whose offer was refused.", ["Clerk"]),
        ("The Clerk agreed to write to the mill, but it was not thought urgent.", ["Clerk"]),
        ("The Clerk agreed to ring the mill, but it was refused entry to the fair.", ["Clerk"]),
        ("It was agreed that the rope would be bought by the Clerk.", ["Clerk"]),
        ("Actions: Cllr Ames - fell tree; Warden - plant tree; Clerk - none.", ["Cllr Ames", "Warden"]),
        ("Actions: Cllr Ames - fell tree; Clerk - none; Warden - plant tree.", ["Cllr Ames", "Warden"]),
    ],
)
def test_who_is_asked_or_promises(words: str, owners: list[str]) -> None:
    assert [owner for owner, *_ in found(words)] == owners


@pytest.mark.parametrize(
    ("words", "due"),
    [
        (
            "That the Clerk be requested to clear the ditch, work to begin on 1 May 2024 and end on 1 June 2024.",
            date(2024, 6, 1),
        ),
        ("That the Clerk be requested to dig the pond, digging to begin on 1 May 2024.", None),
        ("That the Clerk be requested to begin work on 1 May 2024.", date(2024, 5, 1)),
        ("That the Clerk be requested to hold a meeting to start on 1 May 2024.", date(2024, 5, 1)),
    ],
)
def test_the_day_on_which_work_begins_is_not_the_day_by_which_it_is_due(words: str, due: date | None) -> None:
    assert [told[2] for told in found(f"RESOLVED: {words}")] == [due]


@pytest.mark.parametrize(
    "words",
    [
        "To thank Cllr Fell",
        "To fell the oak",
        "To note that the Warden will fell the oak by 1 June 2024",
        "That we fell it",
    ],
)
def test_what_is_felled_is_not_a_motion_that_fell(words: str) -> None:
    rows = resolve(minute(f"RESOLVED: {words}.")).resolutions
    assert [row.text.rstrip(".") for row in rows] == [words]
