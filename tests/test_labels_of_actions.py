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
        ("Action: JP to meet with Tom and RS to discuss it.", [("JP", "meet with Tom and RS to discuss it")]),
        ("It is to be bought (ACTION: JP) and fitted (ACTION: RS).", [("JP", "It is to be bought"), ("RS", "fitted")]),
        ("ACTION PLAN TO BE AGREED", []),
        ("ACTION GROUP TO MEET AT SEVEN", []),
    ],
)  # fmt: skip
def test_labels(words: str, wanted: list[tuple[str | None, str]]) -> None:
    assert actions(f"The gate is open.\n\n{words}") == wanted


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
