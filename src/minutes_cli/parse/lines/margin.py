"""Numbers of lines down the margin, on every line or on every fifth: furniture; what stands behind one is the line.

6  RESOLVED: That the minutes of the meeting held on 6 February
7  2024 be confirmed.
8
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.model import Line
from minutes_cli.words import lazily as regex

_number = regex.plain(r"([0-9]{1,4})(?:[ \t]+(?=\S)|$)")
_FEWEST = 10
"""Lines that are numbered at least, where all are; a fifth of them must stand where no list has an item."""
_FIFTH, _FIFTHS = 5, 4
"""A number on every fifth line, and how many such there must be at least."""


def without_margin(lines: list[Line]) -> list[Line]:
    """The lines, each number in the margin a line of its own that is set aside; as they were where none stand there."""
    said = [(i, line.text) for i, line in enumerate(lines) if line.text]
    led = {i: (int(m[1]), m.end()) for i, text in said if text[0].isdigit() and (m := _number.match(text))}
    if len(led) * (_FIFTH + 1) < len(said) or len(led) < _FIFTHS:
        return lines
    found = _every(led, lines, len(said)) or _fifths(led, lines, [i for i, _ in said])
    return list(_parted(lines, {i: led[i][1] for i in found})) if found else lines


def _every(led: dict[int, tuple[int, int]], lines: Sequence[Line], said: int) -> list[int]:
    """The lines that count on from one, where nearly all do, and too many open as no item of a list does."""
    found: list[int] = []
    last = 0
    for i, (value, _) in led.items():
        if value == last + 1 or (value == 1 and last):
            found.append(i)
            last = value
    inside = sum(not lines[i].text[led[i][1] :][:1].isupper() for i in found)
    whole = len(found) >= _FEWEST and len(found) * 10 >= 9 * said
    return found if whole and inside * _FIFTH >= len(found) else []


def _fifths(led: dict[int, tuple[int, int]], lines: Sequence[Line], said: list[int]) -> list[int]:
    """The lines that count by fives, each the fifth behind the last, empty ones counted or not, where few others do."""
    for places in (said, range(len(lines))):
        place = {i: n for n, i in enumerate(places)}
        found: list[int] = []
        for i, (value, _) in led.items():
            before = led[found[-1]][0] if found else 0
            behind = place[i] - (place[found[-1]] if found else -1)
            again = value == _FIFTH and behind >= _FIFTH
            if again or (value == before + _FIFTH and behind == _FIFTH):
                found.append(i)
        if len(found) >= _FIFTHS and len(found) * 10 >= 9 * (len(place) // _FIFTH) and len(led) < 2 * len(found):
            return found
    return []


def _parted(lines: Sequence[Line], found: dict[int, int]) -> Iterator[Line]:
    for i, line in enumerate(lines):
        if i not in found:
            yield line
            continue
        rest = line.text[found[i] :]
        number = line.text[: found[i]].rstrip()
        yield line._replace(end=line.start + len(number), text=number, reason="line number")
        yield line._replace(start=line.end - len(rest), text=rest, opens_page=False)
