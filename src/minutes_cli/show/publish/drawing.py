"""What is drawn on the page: the chart by month, and the line of time of each thread.

Across everything is told in hundredths of the width, down in pixels: so words keep their size on a narrow screen.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from .figures import Month

_TICKS = 9
"""Words below a line of time, at most: so many fit on a telephone."""
_LAST = 92
"""Hundredths after which no word begins: it would run over the edge."""
_SLOTS = 12
"""Months that there is room for, at least: one bar alone is no wall."""
_BARS = 62
"""Pixels that the bars have."""
_ROOM = 17
"""Hundredths that a month takes, on a telephone."""


class Tick(NamedTuple):
    """A word below a line of time."""

    x: float
    told: str


class Bar(NamedTuple):
    """How many of a kind there were in a month."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    told: str


class Chart(NamedTuple):
    """A line for what is open above, bars for what was asked and finished below, each on a scale of its own from 0."""

    bars: tuple[Bar, ...]
    slots: int
    line: str
    """As points of a polyline, across in months and down in hundredths."""
    area: str
    most: int
    highest: int
    ticks: tuple[Tick, ...]


def chart(months: Sequence[Month]) -> Chart | None:
    """The chart of some months; None of none."""
    if not months:
        return None
    slots = max(_SLOTS, len(months))
    most = max(1, *(max(month.asked, month.finished) for month in months))
    highest = max(1, *(month.open for month in months))
    points = [f"{at + 0.5},{_short(100 - 100 * month.open / highest)}" for at, month in enumerate(months)]
    line = " ".join((*points, f"{len(months)},{points[-1].split(',')[1]}"))
    area = f"0.5,100 {line} {len(months)},100"
    return Chart(tuple(_bars(months, slots, most)), slots, line, area, most, highest, tuple(_months(months, slots)))


def _bars(months: Sequence[Month], slots: int, most: int) -> Iterator[Bar]:
    wide = 100 / slots
    for at, month in enumerate(months):
        for kind, many, shift in (("asked", month.asked, 0.1), ("finished", month.finished, 0.5)):
            if many:
                tall = _short(_BARS * many / most)
                told = f"{month.name}: {many} {kind}"
                yield Bar(kind, _short((at + shift) * wide), _short(_BARS - tall), _short(wide * 0.38), tall, told)


def _months(months: Sequence[Month], slots: int) -> Iterator[Tick]:
    """Years where there are many months, else months."""
    names = [month.name for month in months]
    many = len(names) > _SLOTS * 2
    every = [at for at, name in enumerate(names) if name.endswith("-01") or not many]
    step = -(-len(every) // (_TICKS if many else _TICKS // 2)) or 1
    for at in every[::step]:
        if (x := _short(100 * at / slots)) <= _LAST:
            yield Tick(x, names[at][:4] if many else names[at])


def along(days: Sequence[str]) -> list[float]:
    """Where some days, first to last, are on a line from the first to the last, with room for marks at its ends."""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    whole = max(1, (last - first).days)
    return [_short(1.5 + 97 * (date.fromisoformat(day) - first).days / whole) for day in days]


def words_along(days: Sequence[str], places: Sequence[float]) -> list[Tick]:
    """The months of the first day and the last, and those between that have room."""
    told = [Tick(places[0], days[0][:7])]
    for place, day in zip(places[1:-1], days[1:-1], strict=True):
        if told[-1].x + _ROOM <= place <= places[-1] - _ROOM:
            told.append(Tick(place, day[:7]))
    return [*told, Tick(places[-1], days[-1][:7])]


def _short(x: float) -> float:
    return round(x, 2)
