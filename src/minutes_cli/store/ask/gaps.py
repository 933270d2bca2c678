"""Runs of minute numbers that nobody holds."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_YEARLY = 200
"""A body whose first number held is higher numbers on from year to year; what came before cannot be told."""


class Numbered(NamedTuple):
    """A meeting that is held, with the numbers of its minutes."""

    id: str
    date: str
    year: str
    numbers: tuple[int, ...]
    """In ascending order; at least one."""


class Gap(NamedTuple):
    """Numbers that are missing, at or before a meeting."""

    meeting: Numbered
    first: int
    last: int
    after: str | None
    """The meeting before the gap; None where the year begins with it; that of `meeting` for a gap inside."""


def gaps(meetings: Sequence[Numbered]) -> Iterator[Gap]:
    """The gaps in the numbers of one body's meetings, given in order of their dates.

    Numbers that begin again in each meeting of a year, as those of agendas do, are looked at within each meeting alone.
    """
    for meeting in meetings:
        for one, other in pairwise(meeting.numbers):
            if other > one + 1:
                yield Gap(meeting, one + 1, other - 1, meeting.date)
    if _begin_again(meetings):
        return
    before: Numbered | None = None
    for meeting in meetings:
        first = meeting.numbers[0]
        if before and (before.year == meeting.year or first > max(before.numbers[-1], _YEARLY)):
            if first > before.numbers[-1] + 1:
                yield Gap(meeting, before.numbers[-1] + 1, first - 1, before.date)
        elif 1 < first <= _YEARLY:
            yield Gap(meeting, 1, first - 1, None)
        before = meeting


def _begin_again(meetings: Sequence[Numbered]) -> bool:
    return any(a.year == b.year and b.numbers[0] <= a.numbers[-1] for a, b in pairwise(meetings))
