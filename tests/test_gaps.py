"""Runs of numbers that nobody holds."""

from __future__ import annotations

import pytest

from minutes_cli.store.ask.gaps import Numbered, gaps


def held(date: str, year: str, first: int, last: int, *without: int) -> Numbered:
    """Make a meeting of consecutive minutes."""
    return Numbered(date, date, year, tuple(n for n in range(first, last + 1) if n not in without))


JUNE, JULY = held("2012-06-12", "2012/13", 1, 6), held("2012-07-10", "2012/13", 7, 12)
ROWS: tuple[tuple[str, tuple[Numbered, ...], list[tuple[int, int, str | None]]], ...] = (
    ("one after the other", (JUNE, JULY), []),
    ("a meeting between", (JUNE, held("2012-09-11", "2012/13", 13, 15)), [(7, 12, "2012-06-12")]),
    ("before the first", (JULY,), [(1, 6, None)]),
    ("inside a meeting", (held("2012-06-12", "2012/13", 1, 6, 3, 4),), [(3, 4, "2012-06-12")]),
    ("a new year begins again", (JUNE, held("2013-06-11", "2013/14", 1, 4)), []),
    (
        "numbers that run on over years",
        (held("a", "2012/13", 900, 909), held("b", "2013/14", 915, 920)),
        [(910, 914, "a")],
    ),
    ("a high first number tells nothing", (held("a", "2012/13", 1916, 1920),), []),
    ("each meeting numbers its agenda", (held("a", "2012/13", 1, 9), held("b", "2012/13", 1, 7, 4)), [(4, 4, "b")]),
)


@pytest.mark.parametrize(("meetings", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_gaps(meetings: tuple[Numbered, ...], found: list[tuple[int, int, str | None]]) -> None:
    assert [(gap.first, gap.last, gap.after) for gap in gaps(meetings)] == found
