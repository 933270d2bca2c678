"""Where requests stand in a document, and which of several at one place is meant."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes_cli.model import Passage, Span

from .told import Told


class Placed(NamedTuple):
    """What an item tells, with its place in the document."""

    span: Span
    told: Told


def placed(told: Told, text: Passage) -> Placed:
    return Placed(text.span(told.start, told.end), told)


class Taken:
    """The stretches that resolutions have, for looking up whether a place is in one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._ends: list[int] = []
        self._starts: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def within(self, start: int, end: int) -> Iterator[Span]:
        """The stretches that have something between two places."""
        for n in range(bisect_right(self._ends, start), bisect_left(self._starts, end)):
            yield Span(self._starts[n], self._ends[n])

    def holds(self, place: int) -> bool:
        n = bisect_right(self._starts, place) - 1
        return n >= 0 and place < self._ends[n]


def merged(told: list[Placed]) -> Iterator[Placed]:
    """What stands at one place once, in the paper's order; of a promise and an action there, the action."""
    last: Placed | None = None
    for one in sorted(told, key=lambda t: (t.span.start, t.told.promise)):
        if last is None or one.span.start >= last.span.end:
            if last:
                yield last
            last = one
        elif last.told.promise and not one.told.promise:
            last = one
        elif last.told.owner is None or (one.told.owner is not None and not last.told.task):
            last = Placed(last.span, last.told._replace(owner=one.told.owner or last.told.owner))
    if last:
        yield last
