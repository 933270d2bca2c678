"""What one sentence tells of a motion: who put it, the votes in brackets at its end, what became of it."""

from __future__ import annotations

import pytest

from minutes_cli import parse, read_bytes
from minutes_cli.model import Parsed

HEAD = (
    "HOLM PARISH COUNCIL\n\nMinutes of the meeting held on 17 January 2023\n\n"
    "Present: Cllr A. Fenn, Cllr B. Moss, Cllr C. Quill\n\n44. MILL LANE\n\n"
)
FOOT = "\n\n45. DATE OF NEXT MEETING\n\n14 March 2023.\n"


def read(words: str) -> Parsed:
    return parse(read_bytes((HEAD + words + FOOT).encode(), "holm.txt"))


@pytest.mark.parametrize(
    "votes", ["({} for, {} against)", "(Vote: {}-{})", "({} in favour, {} against)", "({} votes for and {} against)"]
)
@pytest.mark.parametrize("stop", ["{}.", ". {}"])
def test_votes_in_brackets_at_the_end_of_each_resolution(votes: str, stop: str) -> None:
    first, second = stop.format(votes.format(3, 1)), stop.format(votes.format(4, 0))
    gap = "" if stop.startswith(".") else " "
    parsed = read(f"RESOLVED that the hall be let{gap}{first}\n\nRESOLVED that the fees be raised{gap}{second}")
    assert [r.text.rstrip(".") for r in parsed.resolutions] == ["that the hall be let", "that the fees be raised"]
    told = [(m.votes.for_, m.votes.against) if m.votes else None for m in parsed.motions]
    assert told == [(3, 1), (4, 0)]


def test_brackets_without_votes_are_of_the_resolution() -> None:
    parsed = read("RESOLVED that the hall be let (Unit 3 for the summer).")
    assert [r.text for r in parsed.resolutions] == ["that the hall be let (Unit 3 for the summer)."]


@pytest.mark.parametrize(
    ("words", "text", "movers", "outcome"),
    [
        (
            "Cllr Quill's motion to let the hall, seconded by Cllr Moss, was lost.",
            "to let the hall",
            ("Quill", "Moss"),
            "lost",
        ),
        (
            "A motion by Cllr Quill, seconded by Cllr Moss, to let the hall was lost 1-3.",
            "to let the hall",
            ("Quill", "Moss"),
            "lost",
        ),
        (
            "Cllr Quill proposed that the hall be let, but the motion failed for want of a seconder.",
            "that the hall be let",
            ("Quill", None),
            "not put",
        ),
    ],
)
def test_what_became_of_it(words: str, text: str, movers: tuple[str, str | None], outcome: str) -> None:
    (motion,) = read(words).motions
    assert (motion.text, (motion.moved_by, motion.seconded_by), motion.outcome) == (text, movers, outcome)
    assert read(words).resolutions == ()
