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
