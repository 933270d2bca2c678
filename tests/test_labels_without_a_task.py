"""What stands behind the label of an action and asks nobody for anything; and a label that a bullet opens with."""

from __future__ import annotations

import pytest

from minutes_cli import parse, read_bytes
from minutes_cli.model import Parsed

HEAD = (
    "HOLM PARISH COUNCIL\n\nMinutes of the meeting held on 17 January 2023\n\nPresent: Cllr A. Fenn, Cllr B. Moss\n\n"
)


def read(words: str) -> Parsed:
    text = f"{HEAD}44. MILL LANE\n\n{words}\n\n45. DATE OF NEXT MEETING\n\n14 March 2023.\n"
    return parse(read_bytes(text.encode(), "holm.txt"))


@pytest.mark.parametrize(
    "words",
    [
        *("Action: Vote", "Action: Approve", "Action: Table", "Action: Hold", "Action owner: Vacant"),
        *("Action: Next meeting", "Action: Minute 41 refers", "Action: as 41 above", "Action: Clerk done"),
        *("Action: Should the Clerk write to the owner?", "Action: Cllr Moss moved to approve. Cllr Fenn seconded."),
    ],
)
def test_nobody_is_asked(words: str) -> None:
    assert read(words).actions == ()


@pytest.mark.parametrize(
    ("words", "owner", "task"),
    [
        ("Action: Clerk to approve the draft", "Clerk", "approve the draft"),
        ("Action: Clerk to table the draft", "Clerk", "table the draft"),
        ("Action: Could the Clerk please write to the owner?", None, "Could the Clerk please write to the owner?"),
    ],
)
def test_somebody_is(words: str, owner: str | None, task: str) -> None:
    assert [(a.owner, a.task) for a in read(words).actions] == [(owner, task)]


@pytest.mark.parametrize("bullet", ["- ", "• ", "* "])
@pytest.mark.parametrize("label", ["ACTION:", "Action:", "Action –", "Actions:"])
def test_a_label_behind_a_bullet_is_no_matter(bullet: str, label: str) -> None:
    assert [(a.owner, a.task) for a in read(f"{bullet}{label} Clerk to draft a letter").actions] == [
        ("Clerk", "draft a letter")
    ]


def test_the_matter_that_a_bullet_opens_with_is_kept() -> None:
    (asked,) = read("- Weir path – no news. Clerk to chase this").actions
    assert asked.task.startswith("Weir path")
