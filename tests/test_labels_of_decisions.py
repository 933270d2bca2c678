"""Labels of what was resolved that few papers write: in small letters, spaced, with a number of their own."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions


def read(words: str) -> Parsed:
    return find_actions(resolve(minute(words)))


ASKS = "that the Town Clerk be asked to write to the owner."


@pytest.mark.parametrize(
    "label",
    [
        "resolved",
        "resolved:",
        "R E S O L V E D ",
        "RESOLUTION:",
        "Resolution:",
        "RESOLVED 13/24:",
        "It was agreed by a majority (3 for, 2 against, Cllr Fenn abstaining from the vote)",
        "It was agreed (Cllr Fenn dissenting)",
    ],
)
@pytest.mark.parametrize("before", ["", "The gate is open.\n\n"])
def test_a_label_of_a_resolution(label: str, before: str) -> None:
    that = ASKS.capitalize() if label.endswith((":", "–")) and label != "resolved:" else ASKS
    that = that.replace("town clerk", "Town Clerk")
    parsed = read(f"{before}{label} {that}")
    assert [r.text for r in parsed.resolutions] == [that]
    assert [(a.owner, a.task) for a in parsed.actions] == [("Town Clerk", "write to the owner.")]


def test_a_resolution_that_opens_with_whom_it_asks() -> None:
    parsed = read("RESOLUTION: The Town Clerk to buy a padlock.")
    assert [r.text for r in parsed.resolutions] == ["The Town Clerk to buy a padlock."]
    assert [(a.owner, a.task) for a in parsed.actions] == [("Town Clerk", "buy a padlock.")]


@pytest.mark.parametrize("fate", ["LOST", "The motion was defeated.", "Motion withdrawn."])
def test_a_numbered_motion_that_was_lost_is_no_resolution(fate: str) -> None:
    parsed = read(f"Resolution 12/24: {ASKS.capitalize()}\n\nMoved by Ann Ash, seconded by Leo Reed. {fate}")
    assert parsed.resolutions == ()
    assert parsed.actions == ()


def test_a_line_within_a_sentence_is_no_label() -> None:
    assert (
        read("The committee told at length why it had once\nresolved that the Clerk be asked to write.").actions == ()
    )


@pytest.mark.parametrize("label", ["AGREED ACTION –", "AGREED ACTIONS:", "AGREED ACTION -"])
def test_an_agreed_action_is_one_action_and_no_resolution(label: str) -> None:
    parsed = read(f"{label} Town Clerk to buy a padlock")
    assert parsed.resolutions == ()
    assert [(a.owner, a.task) for a in parsed.actions] == [("Town Clerk", "buy a padlock")]


def test_the_resolution_of_another_is_none_where_the_body_resolves_itself() -> None:
    told = "Resolution 45/23: That the Province fund bridges (Town of Reed).\n\nRESOLVED: That the letter be noted."
    assert [r.text for r in read(told).resolutions] == ["That the letter be noted."]


def test_a_numbered_resolution_in_a_letter_is_another_councils() -> None:
    """Nothing in the minute tells whose it is: no resolution is better than a false one."""
    assert read("Town of Reed\n\nResolution 45/23: That the Province fund the bridges.").resolutions == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Circulated, report of the Engineer dated 4 May, with the Plan. {}\n\nThe Engineer spoke of it.", 0),
        ("Circulated, copy of report of the Engineer.\n\nNobody wrote in. {}\n\nIt was noted.", 0),
        ("Circulated, report of the Engineer.\n\nMembers spoke of the weir. {}", 1),
        ("All were for it. {}", 1),
    ],
)
def test_what_a_circulated_report_recommends_is_not_resolved(words: str, told: int) -> None:
    rows = resolve(minute(words.format("It was recommended that the weir be mended."))).resolutions
    assert [resolved(row.text) for row in rows if "weir" in row.text] == ["the weir be mended"] * told


@pytest.mark.parametrize(
    "words",
    [
        "NOT RESOLVED: That the hall be let.",
        "NOT RESOLVED that the hall be let.",
        "It was NOT RESOLVED that it be let.",
    ],
)
def test_what_was_not_resolved_is_no_resolution(words: str) -> None:
    assert read(words).resolutions == ()


def test_what_somebody_ought_to_have_done_is_not_asked_for() -> None:
    asks = "It was agreed that the Surveyor ought to {} to the owner."
    assert read(asks.format("have written")).actions == ()
    assert [(a.owner, a.task) for a in read(asks.format("write")).actions] == [("Surveyor", "write to the owner.")]
