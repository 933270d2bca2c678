"""Who is asked, where a sentence also names who is not: left out, stood in for, or of old; and names that are words."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.model import Attendee
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.words.denying import denies

THERE = (
    *(Attendee(name, "present") for name in ("A Moss", "B Moss", "C Thorn")),
    Attendee("J Fell", "officer", "Clerk"),
)
NOT_MEANT = """
    That the Deputy Clerk, not the Clerk, be requested to mend the weir. | Deputy Clerk | mend the weir
    That the Treasurer and not the Secretary be asked to pay the bill. | Treasurer | pay the bill
    That the Deputy Clerk rather than the Clerk be requested to mend the weir. | Deputy Clerk | mend the weir
    That the Deputy Clerk (not the Clerk) be requested to mend the weir. | Deputy Clerk | mend the weir
    That not the Clerk but the Warden be asked to mend the weir. | Warden | mend the weir
    That instead of the Clerk the Warden be asked to mend the weir. | Warden | mend the weir
    That, instead of the Clerk, the Warden be asked to mend the weir. | Warden | mend the weir
    That Cllr Thorn in lieu of Cllr Moss be asked to see the tenants. | Cllr Thorn | see the tenants
    That Cllr Thorn, standing in for Cllr Moss, be asked to visit the quay. | Cllr Thorn | visit the quay
    That all members except Cllr Moss be asked to mend the weir. | members | mend the weir
    That all members except Cllr Moss, Cllr Thorn and the Clerk be asked to pay. | members | pay
    That no officer except the Clerk be asked to open the post. | Clerk | open the post
    That nobody but Cllr Moss be asked to open the post. | Cllr Moss | open the post
    That, in the absence of the Clerk, the Deputy Clerk be requested to mend the hall. | Deputy Clerk | mend the hall
    That during the absence of the Clerk the Treasurer be asked to sign cheques. | Treasurer | sign cheques
    That the Warden, in the Clerk's absence, be instructed to lock the hall. | Warden | lock the hall
    That the Clerk, as Proper Officer, be asked to publish it. | Clerk | publish it
    That the Clerk, not having replied, be asked to report. | Clerk | report
    That the Clerk, if he agrees, be asked to report. | Clerk | report
    That the Environment Agency via Cllr Moss be asked to mend the weir. | Environment Agency | mend the weir
    That the former Clerk be asked to return the key. | former Clerk | return the key
    That the deputy Clerk be asked to return the key. | deputy Clerk | return the key
    That the failing School be asked to improve. | School | improve
    That the Chair or in her absence the Vice-Chair be asked to sign. | Chair or in her absence the Vice-Chair | sign
    That the Chair, or in his absence the Vice-Chair, be asked to sign. | Chair, or in his absence the Vice-Chair | sign
    That the Chair or, failing him, the Vice-Chair be asked to sign. | Chair or, failing him, the Vice-Chair | sign
    That the Clerk or, if absent, the Warden be asked to sign. | Clerk or, if absent, the Warden | sign
    That the Clerk, failing whom the Warden, be asked to sign. | Clerk, failing whom the Warden | sign
    That not only the Clerk but also the Warden be asked to sign. | Clerk and the Warden | sign
    That not only the Clerk but the Warden be asked to sign. | Clerk and the Warden | sign
    That Cllrs Moss and Thorn, less Cllr Fell, be asked to sign. | Cllrs Moss and Thorn | sign
    That the Clerk and the Warden jointly be asked to mend the weir. | Clerk and the Warden | mend the weir
    That the Clerk and the Warden be jointly asked to mend the weir. | Clerk and the Warden | mend the weir
    That the Clerk be requested not to mend the fence. | Clerk | not to mend the fence
    That there being no objection Cllr Moss be asked to open the post. | Cllr Moss | open the post
    That the Deputy Clerk, not the Clerk, write to the mill. | Deputy Clerk | write to the mill
    That it be mended not by the Clerk but by the Warden. | Warden | it be mended not by the Clerk but by the Warden
    That the Clerk be asked to tell all but Cllr Moss. | Clerk | tell all but Cllr Moss
"""
NAMES = """
    That Cllr A Moss be asked to see it. | Cllr A Moss | see it
    That Councillor A Moss write to the owner. | Councillor A Moss | write to the owner
    That Mr A J Fox be asked to see it. | Mr A J Fox | see it
    That Cllrs C Thorn and A Moss be asked to see it. | Cllrs C Thorn and A Moss | see it
    That Cllr An Moss be asked to see it. | Cllr An Moss | see it
    That Mrs A N Other be asked to see it. | Mrs A N Other | see it
    That the Clerk and Cllr A Moss be asked to see it. | Clerk and Cllr A Moss | see it
    That A Moss be asked to see it. | A Moss | see it
    That A Working Party be asked to meet. | Working Party | meet
    That Cllr May be asked to see it by May. | Cllr May | see it by May
    That Cllr S Will be asked to see it. | Cllr S Will | see it
    That Cllr Must be asked to open the show. | Cllr Must | open the show
    That Cllr Grant be asked to grant it. | Cllr Grant | grant it
    That Cllr Grant write to the owner. | Cllr Grant | write to the owner
    That Mr Plan be requested to draw a plan. | Mr Plan | draw a plan
"""
NOBODY = """
    That neither the Clerk nor the Warden be asked to mend the bench.
    That neither of the Wardens be asked to patrol.
    That nobody be asked to mend the weir.
    That no-one be instructed to act.
    That no officer or member be asked to speak to the press.
    That none of the members be asked to attend.
    That the Clerk no longer be required to report on the ditch.
    That the Clerk never be asked to report on the ditch.
    That the Clerk no longer write to the mill.
    That the Clerk cease to be responsible for the oak.
"""
LABELLED = """
    ACTION: the Deputy Clerk, not the Clerk, to write to the mill. | Deputy Clerk | write to the mill
    ACTION: Cllr Thorn, rather than Cllr Moss, to visit the quay. | Cllr Thorn | visit the quay
    ACTION: Cllr A Moss to write to the owner. | Cllr A Moss | write to the owner
    ACTION: Cllr Grant to write to the owner. | Cllr Grant | write to the owner
"""
PROMISED = """
    All members except Cllr Moss agreed to write to the mill. |
    Neither Cllr Moss nor Cllr Thorn will write to the mill. |
    In the absence of the Clerk Cllr Moss will write to the mill. |
    Nobody except Cllr Moss offered to write to the mill. | Cllr Moss
    Cllr Grant will write to the mill. | Cllr Grant
"""


def rows(table: str) -> list[list[str]]:
    """Return the cells of each line."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def asked(text: str) -> list[tuple[str | None, str]]:
    """Return whom a minute asks, and for what."""
    return [(a.owner, a.task.rstrip(".")) for a in find_actions(resolve(minute(text, attendance=THERE))).actions]


@pytest.mark.parametrize(("text", "owner", "task"), [*rows(NOT_MEANT), *rows(NAMES)])
def test_who_is_asked_is_not_who_is_left_out(text: str, owner: str, task: str) -> None:
    assert asked(f"RESOLVED: {text}") == [(owner, task)]


@pytest.mark.parametrize(("text", "owner", "task"), rows(LABELLED))
def test_behind_a_label_too(text: str, owner: str, task: str) -> None:
    assert asked(text) == [(owner, task)]


@pytest.mark.parametrize("text", [text for (text,) in rows(NOBODY)])
def test_a_request_that_is_denied_asks_nobody(text: str) -> None:
    parsed = find_actions(resolve(minute(f"RESOLVED: {text}", attendance=THERE)))
    assert not parsed.actions
    assert [r.disposition for r in parsed.resolutions] in (["other"], ["rejected"])


@pytest.mark.parametrize(("text", "owner"), rows(PROMISED))
def test_nor_does_who_is_left_out_promise(text: str, owner: str) -> None:
    assert [name for name, _ in asked(text)] == ([owner] if owner else [])


@pytest.mark.parametrize(
    ("before", "denied"),
    [
        ("That neither Cllr Moss nor Cllr Thorn", True),
        ("That none of the members", True),
        ("That the plan be neither kept nor sold and that the Clerk", False),
        ("That there being no objection Cllr Moss", False),
        ("That no Chair", True),
        ("as there was no quorum the item", False),
    ],
)
def test_what_denies(before: str, *, denied: bool) -> None:
    assert denies(before) is denied


def test_everyone_but_one_is_not_that_one() -> None:
    assert [owner for owner, _ in asked("RESOLVED: That everyone save the Clerk be asked to sign.\n")] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "RESOLVED: Not to ask the Clerk to mend the gate.",
        "RESOLVED not to instruct the Warden to fell the tree.",
        "It was agreed not to request the Clerk to write.",
    ],
)
def test_who_is_not_to_be_asked_owes_nothing(told: str) -> None:
    assert asked(told + "\n") == []
