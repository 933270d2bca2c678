"""What sends the public out: it is looked for only where it can begin, and found all the same; and for what it goes."""

from __future__ import annotations

import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from builders import paper
from minutes_cli.parse.exempt.wordings import SHUTS
from minutes_cli.parse.pipeline import parse

HERE = Path(__file__).parent
LINES = [
    line.strip()
    for name in ("exempt.wordings", "forms.families")
    for line in (HERE / name).read_text(encoding="utf-8").split("\n")
]
SOME = 200
"""Lines, at least, in which it is found."""


def crossed() -> list[str]:
    """Lines of the wordings, as they are, glued to a word, and halves of two set together."""
    drawn = random.Random(11)
    words = [line.split() for line in LINES if line]
    halves = (
        [*one[: drawn.randint(1, len(one))], *other[drawn.randrange(len(other)) :]]
        for one, other in (drawn.choices(words, k=2) for _ in range(1500))
    )
    return [*LINES, *(f"th{line}" for line in LINES), *map(" ".join, halves)]


def test_it_is_found_where_it_would_be_if_every_place_were_tried() -> None:
    everywhere = cast("Any", SHUTS).compiled
    told = crossed()
    found = [[m.span() for m in SHUTS.finditer(line)] for line in told]
    assert found == [[m.span() for m in everywhere.finditer(line)] for line in told]
    assert sum(map(bool, found)) > SOME


def test_few_places_of_a_sentence_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    monkeypatch.setattr(SHUTS, "compiled", SimpleNamespace(match=lambda _text, at, _end: tried.append(at)))
    sentence = "The Clerk left the room and the public left and returned."
    assert not list(SHUTS.finditer(sentence))
    assert sentence.index("public") in tried
    assert len(tried) < len(sentence) / 5


HEAD = (
    "LOWBRIDGE PARISH COUNCIL\n\nMinutes of the Meeting of the Parish Council held on Tuesday 12th March 2024\n\n"
    "Present: Cllrs Ash, Fenn\n\n"
)
BEHIND = (
    "\n\n3. GATE\n\nThe gate was painted.\n\n4. STAFFING\n\nThe pay of the Clerk was told.\n\n5. HALL\n\nIt was let.\n"
)
ACT = "2. PUBLIC BODIES (ADMISSION TO MEETINGS) ACT 1960"


def exempt_of(minutes: str) -> str:
    """The numbers of the minutes that are exempt."""
    return " ".join(item.number for item in parse(paper(HEAD + minutes)).items if item.exempt)


@pytest.mark.parametrize(
    ("above", "closed"),
    [
        (f"{ACT}\n\nRESOLVED: To pass the resolution for item 4.", "4"),
        (f"{ACT}\n\nTo pass the resolution for items 4 and 5.", "4 5"),
        (f"{ACT}\n\nRESOLVED: To pass the resolution.", "3 4 5"),
        (f"{ACT}\n\nThe resolution was passed unanimously.", "3 4 5"),
        (f"{ACT}\n\nNot required.", ""),
        (f"{ACT}\n\nThere were no exempt items.", ""),
        ("2. EXCLUSION OF PRESS AND PUBLIC\n\nRESOLVED: To pass the resolution for item 4.", "4"),
        ("2. EXCLUSION OF PRESS AND PUBLIC\n\nThe officers for item 3 stayed.", "3 4 5"),
        ("2. POND\n\nIt was dug. The open part of the meeting ended at 8.30pm.", "3 4 5"),
        ("2. POND\n\nIt was dug.\n\nThe open part of the meeting closed at 8.30pm.", "3 4 5"),
        ("2. POND\n\nThe open part of the field was dug.", ""),
    ],
)
def test_the_resolution_that_a_title_names_is_of_the_items_that_it_names(above: str, closed: str) -> None:
    assert exempt_of(above + BEHIND) == closed


@pytest.mark.parametrize(
    ("title", "above", "closed"),
    [
        ("CONTRACT – PART II", "2. EXCLUSION\n\nRESOLVED: That the public be excluded for item 5.", "3 5"),
        ("CONTRACT (Part 2)", "2. EXCLUSION\n\nRESOLVED: That the public be excluded for item 5.", "3 5"),
        ("LOCAL PLAN – PART II", "2. POND\n\nIt was dug.", ""),
        ("LOCAL PLAN – PART II", "2. LOCAL PLAN – PART I\n\nThe public were excluded for item 5.", "5"),
        ("CONTRACT – PART III", "2. EXCLUSION\n\nRESOLVED: That the public be excluded for item 5.", "5"),
    ],
)
def test_a_title_of_part_two_beneath_an_exclusion_is_closed(title: str, above: str, closed: str) -> None:
    assert exempt_of(above + BEHIND.replace("GATE", title)) == closed


def test_a_motion_to_resume_is_open_whoever_moved_it() -> None:
    """The initials of movers end no sentence, and their names are no business of the closed part."""
    text = (
        "HOLM TOWNSHIP\n\nMinutes of the regular meeting held on February 5, 2019\n\nPresent: A. Reed, B. Marrow\n\n"
        "R2019-23 B. Marrow, A. Reed: That we pay the accounts. Carried.\n\n"
        "R2019-24 B. Marrow, A. Reed: That this part of our meeting will be closed to the public as authorized by "
        "Section 239(2) of the Municipal Act, 2001, c. 25, for consideration of the following subject matter:\n"
        "e) litigation or potential litigation, affecting the municipality;\nTime: 8:59 p.m. Carried.\n\n{}"
        "R2019-26 A. Reed, B. Marrow: That we resume to an open public meeting. Time: 9:08 p.m. Carried.\n"
        "The Mayor announced the fair of May.\n\n"
        "R2019-27 B. Marrow, A. Reed: That the snow plough be sold. Carried.\n"
    )
    within = "R2019-25 B. Marrow, A. Reed: That we accept the offer for the mill. Carried.\n\n"
    for told, closed in (("", []), (within, ["R2019-25"])):
        assert [i.number for i in parse(paper(text.format(told))).items if i.exempt] == closed
