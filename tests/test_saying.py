"""Undertakings that somebody tells of himself: the Clerk said that she would write."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

_HEAD = (
    "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n"
    "Present: Councillors A Moss (Chair), B Thorn, C Fenn\n\n12. THE GATE\n\n"
)


def _promised(told: str) -> list[tuple[str | None, str]]:
    return [(a.owner, a.task) for a in parse(paper(f"{_HEAD}{told}\n")).actions]


@pytest.mark.parametrize(
    ("told", "owner", "task"),
    [
        ("Cllr Thorn said he would speak to the owner.", "Cllr Thorn", "speak to the owner."),
        ("Cllr Thorn stated that she would raise it with Highways.", "Cllr Thorn", "raise it with Highways."),
        ("The Clerk advised that she will write to the owner.", "Clerk", "write to the owner."),
        ("B Thorn confirmed he would\nring the mill.", "B Thorn", "ring the mill."),
    ],
)
def test_who_says_that_he_will_do_it_promises_it(told: str, owner: str, task: str) -> None:
    assert _promised(told) == [(owner, task)]


@pytest.mark.parametrize(
    "told",
    [
        "Cllr Thorn said he would support the motion.",
        "Cllr Thorn said that he would not write.",
        "Cllr Thorn said she would like to see the plan.",
        "Cllr Thorn asked whether he would write.",
        "The owner said that he would mend the wall.",
        "The Clerk said that, if the grant came, she would write to the owner.",
        "At the last meeting Cllr Thorn said he would speak to the owner.",
    ],
)
def test_a_view_a_question_and_what_others_or_earlier_ones_said_promise_nothing(told: str) -> None:
    assert _promised(told) == []


def test_what_is_promised_is_an_undertaking_and_no_request() -> None:
    (action,) = parse(paper(f"{_HEAD}The Clerk said that she would write to the owner.\n")).actions
    assert action.undertaking
