"""A motion that was put in parts: each limb has its own fate, and what was lost is no resolution."""

from __future__ import annotations

import pytest

from builders import minute
from golden import resolved
from minutes_cli.parse.decisions.resolutions import resolve

PUT = """Moved by Councillor Cole, seconded by Councillor Frost:

That Council:

(a) receive the report;

(b) sell the mill; and

(c) thank the Clerk.
"""
RESOLVED = PUT.replace("Moved by Councillor Cole, seconded by Councillor Frost:", "RESOLVED (Cole/Frost)")


def told(words: str) -> list[tuple[str, str, tuple[int | None, int | None] | None]]:
    return [
        (resolved(m.text).splitlines()[-1], m.outcome, (m.votes.for_, m.votes.against) if m.votes else None)
        for m in resolve(minute(words)).motions
    ]


def rows(words: str) -> list[str]:
    return [resolved(row.text) for row in resolve(minute(words)).resolutions]


FATES = (
    "The motion was put in parts. Parts (a) and (c) were carried. Part (b) was lost.",
    "Clauses (a) and (c) CARRIED. Clause (b) LOST.",
    "CARRIED\n\nParts (a) and (c) were put and carried, and part (b) was lost.",
    "Part (a) was carried.\n\nPart (b) was declared lost.\n\nPart (c) was carried.",
)


@pytest.mark.parametrize("fates", FATES)
@pytest.mark.parametrize("put", [PUT, RESOLVED])
def test_what_was_lost_of_it_is_no_resolution(put: str, fates: str) -> None:
    assert [outcome for _, outcome, _ in told(f"{put}\n{fates}")] == ["carried", "lost", "carried"]
    assert rows(f"{put}\n{fates}") == ["receive the report", "thank the Clerk"]


def test_each_part_has_its_own_votes() -> None:
    fates = "The motion was taken in parts.\n\nPart (a) CARRIED 5-0\n\nPart (b) LOST 2-3\n\nPart (c) CARRIED 4-1"
    assert [votes for _, _, votes in told(f"{PUT}\n{fates}")] == [(5, 0), (2, 3), (4, 1)]


NO_FATES = (
    "Part (b) of the county plan was lost in the fire.",
    "Councillor Hill said that part (b) was lost on him.",
    "Clause (b) was discussed.",
    "Parts (a), (b) and (c) were carried.",
    "Part (d) was lost.",
    "At the District Council clause (b) of it had been lost.",
)


@pytest.mark.parametrize("words", NO_FATES)
def test_what_tells_of_no_part_divides_nothing(words: str) -> None:
    assert rows(f"{RESOLVED}\n{words}") == ["receive the report", "sell the mill", "thank the Clerk"]


def test_a_decision_without_limbs_has_no_parts() -> None:
    assert rows("RESOLVED that the budget be approved. Part 2 was lost.") == ["the budget be approved"]


def test_parts_are_of_the_motion_right_above_them() -> None:
    earlier = "RESOLVED:\n\n1. That the fee be £5.\n\n2. That the fine be £50.\n"
    last = "RESOLVED:\n\n1. That the gate be mended.\n\n2. That the lamp be lit.\n\nPart 2 was lost by 3 votes to 2."
    assert rows(f"{earlier}\n{last}") == ["the fee be £5", "the fine be £50", "the gate be mended"]
