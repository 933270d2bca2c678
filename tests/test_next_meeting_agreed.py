"""The next meeting that is agreed upon in the middle of the minutes."""

from __future__ import annotations

from datetime import date

import pytest

from minutes_cli.words.next_meeting import announced, hour_in

DAY = date(2022, 9, 13)
MIDDLE = "11. Weir", "12. Other Business", "13. Motion"


def told(words: str) -> date | None:
    found = announced(
        [(title, words if n == 1 else "It was noted.") for n, title in enumerate(MIDDLE)], DAY, "Holm District"
    )
    return found.day if found else None


@pytest.mark.parametrize(
    "which", ["October District Meeting", "October Meeting", "next Meeting", "next Monthly Meeting"]
)
def test_a_meeting_that_was_agreed_in_the_middle(which: str) -> None:
    words = f"It was agreed to hold the {which} on the 18th October, 2022 at 2.00 p.m. in Holm Hall.\n\nThe weir leaks."
    assert told(words) == date(2022, 10, 18)
    found = announced([("12", words), ("13", "None.")], DAY, "Holm District")
    assert found
    assert hour_in(found.words)


@pytest.mark.parametrize(
    "words",
    [
        "The October Meeting on the 18th October, 2022 will be of the band.",
        "He agreed to hold the next meeting of the Allotments Society on 18 October 2022.",
        "It was agreed to hold the November Meeting on the 8th November, 2022.",
        "It was agreed to hold the October Meeting in camera.",
        "The next meeting on 4 October 2022 of the Festival Group was told of.",
    ],
)
def test_what_announces_no_meeting_of_the_body(words: str) -> None:
    assert told(words) is None
