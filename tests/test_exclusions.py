"""The public goes, by the grammar of it: who, what they do, and why; and all that sends nobody out."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import paper
from minutes_cli.parse.exempt.going import goings
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.passage import DIRECTIONS

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\nPRESENT: Councillor A. Reed\n\n"
LAMPS = "1. LAMPS\n\nRESOLVED: That the report be noted.\n\n"
OUT = "2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded for the following items.\n\n"
LAND = "3. LAND\n\nRESOLVED: That the bid be accepted.\n\n"


def exempt(text: str) -> list[str]:
    """Return the numbers of the minutes that are exempt."""
    return [item.number for item in parse(paper(text)).items if item.exempt]


@pytest.mark.parametrize("mark", DIRECTIONS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_marks_of_direction_say_nothing(mark: str) -> None:
    """Before each paragraph, behind each line, or in the midst of the words that send the public out."""
    plain = parse(paper(f"{HEAD}{LAMPS}{OUT}{LAND}"))
    text = plain.document.text
    for told in (
        text.replace("\n\n", f"\n\n{mark}"),
        text.replace("\n", f"{mark}\n"),
        text.replace("ublic", f"u{mark}blic"),
    ):
        found = parse(paper(told))
        assert [(i.number, i.title, i.text, i.exempt) for i in found.items] == [
            (i.number, i.title, i.text, i.exempt) for i in plain.items
        ]
        assert [r.text for r in found.resolutions] == [r.text for r in plain.resolutions]
        assert not found.findings


GRID = (Path(__file__).resolve().parent / "exclusions.wordings").read_text(encoding="utf-8")
GOES, STAYS = (
    [line for line in GRID.partition(f"\n## {section}\n")[2].partition("\n## ")[0].split("\n") if line]
    for section in ("goes", "stays")
)
REST = f"{LAND}4. A GRIEVANCE\n\nRESOLVED: That the Clerk write to the member of staff.\n\n"


@pytest.mark.parametrize("words", GOES)
def test_what_follows_is_closed_where_the_public_goes(words: str) -> None:
    """Under a title that says so, under one that half says so, and under any."""
    for title in ("EXCLUSION OF THE PUBLIC", "CONFIDENTIAL MATTERS", "NEXT"):
        assert exempt(f"{HEAD}{LAMPS}2. {title}\n\n{words}\n\n{LAND}")[-1:] == ["3"]


@pytest.mark.parametrize("words", STAYS)
def test_what_only_speaks_of_it_closes_nothing(words: str) -> None:
    assert exempt(f"{HEAD}{LAMPS}2. NEXT\n\n{words}\n\n{REST}") == []


@pytest.mark.parametrize(
    ("title", "closed"),
    [
        ("STAFFING (the public were asked to leave)", ["2"]),
        ("STAFFING (public excluded)", ["2"]),
        ("STAFFING (the public may be asked to leave)", []),
        ("STAFFING (the public were not asked to leave)", []),
        ("TOLLS (visitors to leave by five)", []),
    ],
)
def test_a_title_says_in_brackets_that_the_public_went(title: str, closed: list[str]) -> None:
    assert exempt(f"{HEAD}{LAMPS}2. {title}\n\nHe was dismissed.\n\n{LAND}") == closed


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("The public were asked to leave the", "meeting room chamber hall proceedings", "."),
        ("The public were asked to leave", "at for during while whilst before so prior due as and", "this."),
        (
            "The public were excluded from the",
            "meeting proceedings room chamber items matters part session",
            ".",
        ),
        ("The public be and", "are is were", "hereby excluded"),
        ("The public", "is are", "now excluded"),
        ("The public are", "now hereby therefore", "excluded"),
    ],
)
def test_every_word_that_sends_the_public_out_is_read(before: str, words: str, after: str) -> None:
    assert [word for word in words.split() if not any(goings(f"{before} {word} {after}"))] == []
