"""Labels of actions that few papers write, and several actions behind one label or in one sentence."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Rae Stone", "officer", "RS, Estates Manager"),
    Attendee("Tom Dunn", "officer", "Town Clerk"),
)


def actions(words: str) -> list[tuple[str | None, str]]:
    parsed = find_actions(resolve(minute(words, attendance=PEOPLE)))
    return [(a.owner, a.task.rstrip(".;")) for a in parsed.actions if not a.undertaking]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("ACTION TOWN CLERK TO WRITE TO THE OWNER", [("TOWN CLERK", "WRITE TO THE OWNER")]),
        ("ACTION BY THE TOWN CLERK TO WRITE TO THE OWNER", [("TOWN CLERK", "WRITE TO THE OWNER")]),
        ("Action required by Town Clerk: report the pothole.", [("Town Clerk", "report the pothole")]),
        ("Action needed by JP: report the pothole.", [("JP", "report the pothole")]),
        ("Responsible: Cllr Thorn - book the hall.", [("Cllr Thorn", "book the hall")]),
        ("Action: JP to buy a lock and RS to fit it.", [("JP", "buy a lock"), ("RS", "fit it")]),
        (
            "ACTION: Town Clerk to write to the owner and Estates Manager to mend the gate.",
            [("Town Clerk", "write to the owner"), ("Estates Manager", "mend the gate")],
        ),
        ("Action: JP and RS to fit the lock.", [("JP and RS", "fit the lock")]),
        (
            "ACTION: Write to the owner – Town Clerk. Meet the owner – Cllr Thorn.",
            [("Town Clerk", "Write to the owner"), ("Cllr Thorn", "Meet the owner")],
        ),
        (
            "ACTION: Write to the owner (Town Clerk). Meet the owner (JP). Mend the gate.",
            [("Town Clerk", "Write to the owner"), ("JP", "Meet the owner"), (None, "Mend the gate")],
        ),
        (
            "ACTION: Write to the owner – Town Clerk; meet the owner – Cllr Thorn",
            [("Town Clerk", "Write to the owner"), ("Cllr Thorn", "meet the owner")],
        ),
        ("ACTION: Write to the owner – Town Clerk. The owner is away.", [("Town Clerk", "Write to the owner")]),
        (
            "ACTION: Town Clerk to write to the owner. Meet the owner – Cllr Thorn.",
            [("Town Clerk", "write to the owner"), ("Cllr Thorn", "Meet the owner")],
        ),
        (
            "ACTION: Buy paint from St. Ann – Town Clerk. Check the price.",
            [("Town Clerk", "Buy paint from St. Ann"), (None, "Check the price")],
        ),
        ("ACTION: Write to Mr. Mark Hill – Town Clerk.", [("Town Clerk", "Write to Mr. Mark Hill")]),
        ("Action: JP to meet with Tom and RS to discuss it.", [("JP", "meet with Tom and RS to discuss it")]),
        ("It is to be bought (ACTION: JP) and fitted (ACTION: RS).", [("JP", "It is to be bought"), ("RS", "fitted")]),
        ("ACTION PLAN TO BE AGREED", []),
        ("ACTION GROUP TO MEET AT SEVEN", []),
    ],
)  # fmt: skip
def test_labels(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert actions(f"The gate is open.\n\n{words}") == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Invite Director of Parks to next meeting", (None, "Invite Director of Parks to next meeting")),
        ("Ask Clerk to write to the owner", (None, "Ask Clerk to write to the owner")),
        ("Remind Cllr Thorn to mend the gate", (None, "Remind Cllr Thorn to mend the gate")),
        ("Tell Town Clerk and JP to mend the gate", (None, "Tell Town Clerk and JP to mend the gate")),
        ("Director of Public Health to attend the show", ("Director of Public Health", "attend the show")),
        ("Contact Officer to write to the owner", ("Contact Officer", "write to the owner")),
        ("Survey Clerk to write to the owner", ("Survey Clerk", "write to the owner")),
        ("Mark Hill to write to the owner", ("Mark Hill", "write to the owner")),
        ("Nothing for the Clerk to do.", None),
        ("Nothing to do", None),
        ("Nobody", None),
        ("No", None),
        ("No.", None),
    ],
)
def test_whoever_is_to_be_asked_or_invited_is_no_owner(words: str, wanted: tuple[str | None, str] | None) -> None:
    assert actions(f"The gate is open.\n\nACTION: {words}") == ([wanted] if wanted else [])


def test_a_list_under_its_title_is_no_block_of_fields() -> None:
    text = "ACTIONS\nClerk: mend the gate\nNote: the paint is dear\nCllr de Burgh: oil the oars\nDeadline: send by May"
    found = find_actions(minute(text)).actions
    assert [(a.owner, a.task) for a in found] == [("Clerk", "mend the gate"), ("Cllr de Burgh", "oil the oars")]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The gate is to be mended. Action: Cllr van Dijk", "Cllr van Dijk"),
        ("The gate is to be mended. (Action: Cllr de Burgh)", "Cllr de Burgh"),
        ("The gate is to be mended. Action: Mr & Mrs Hill", "Mr & Mrs Hill"),
        ("The gate is to be mended. Action: Mr & Mrs Hill by 1 May", "Mr & Mrs Hill"),
        ("The gate is to be mended. ACTION: Solicitor to the Council", "Solicitor to the Council"),
    ],
)
def test_names_of_several_parts_alone_behind_a_label(text: str, owner: str) -> None:
    found = find_actions(minute(text)).actions
    assert [(a.owner, a.task) for a in found] == [(owner, "The gate is to be mended.")]


def test_an_office_to_a_body_behind_a_label() -> None:
    (found,) = find_actions(minute("Action: Solicitor to the Council to draw up the lease.")).actions
    assert (found.owner, found.task) == ("Solicitor to the Council", "draw up the lease.")
