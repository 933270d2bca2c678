"""Owners that are told by their kind: relevant heads of service, the portfolio holder, each head."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

_HEAD = "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n12. THE GATE\n\n"


def _owned(told: str) -> list[tuple[str | None, str]]:
    return [(action.owner, action.task) for action in parse(paper(f"{_HEAD}{told}\n")).actions]


@pytest.mark.parametrize(
    ("told", "owner", "task"),
    [
        (
            "RESOLVED: That relevant Heads of Services provide a full update.",
            "relevant Heads of Services",
            "provide a full update.",
        ),
        ("RESOLVED: That each Head of Service provide a full update.", "Head of Service", "provide a full update."),
        ("RESOLVED: That both Heads of Service prepare a joint paper.", "Heads of Service", "prepare a joint paper."),
        (
            "RESOLVED: That relevant Portfolio Holders be requested to provide details.",
            "relevant Portfolio Holders",
            "provide details.",
        ),
        ("The Portfolio Holder was asked to report back.", "Portfolio Holder", "report back."),
        ("It was agreed that the portfolio holder report back.", "portfolio holder", "report back."),
        (
            "Members agreed that officers and relevant Portfolio Holders were requested to provide details of these.",
            "officers and relevant Portfolio Holders",
            "provide details of these.",
        ),
        ("The relevant officers were asked to report back.", "relevant officers", "report back."),
    ],
)
def test_owners_are_whole_that_their_kind_tells(told: str, owner: str, task: str) -> None:
    assert _owned(told) == [(owner, task)]


@pytest.mark.parametrize(
    "told",
    [
        "RESOLVED: That relevant policies support the plan.",
        "RESOLVED: That both Schools take part in the fair.",
        "RESOLVED: That the relevant Plans take effect on 1 May.",
        "The permit holder would report back.",
    ],
)
def test_what_things_and_others_do_nobody_is_asked_for(told: str) -> None:
    assert _owned(told) == []
