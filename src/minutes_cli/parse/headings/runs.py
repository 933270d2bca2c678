"""The run of labels that heads the minutes: of all schemes the one whose labels, counting on, weigh most.

Each label is joined to the one that its scheme predicts before it; a gap costs, a step of one earns, and so does being
set like the one before.  One pass, with a bounded look back by number: twice the places cost twice the time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter, ne

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import STANDING

from .counted import FIRST, STEP, SURE, Counted, is_own_title, told_between
from .strays import with_strays
from .weighing import Place

ENOUGH = 3.0
ENOUGH_FOR_FIRST = 1.5
"""For a run that begins with 1: a paper of one or two items."""
_LONE = 2.0
"""What it costs to be the only one of a run, and not the first number."""
_INNER = 3.0
"""What it costs to go on, set otherwise, with a line of a list: one nearer and set alike stands before it."""
_FARTHEST = 16
"""Whole steps that a run may jump."""
_COSTS = tuple((step, -0.6 if step <= 1 else 0.5 + 0.4 * step) for step in range(_FARTHEST + 1))
"""What each costs; one whole step earns."""


def best_run(found: Sequence[Place], text: str) -> tuple[float, list[Place]]:
    """The heaviest run and its weight; nothing where none weighs enough."""
    groups: dict[tuple[str, str], list[Counted]] = {}
    for place in found:
        for reading in place.readings:
            groups.setdefault(reading.scheme, []).append((reading.value, place))
    runs = [(weight, run, group) for group in groups.values() for weight, run in _runs(group) if _stands(weight, run)]
    runs = [r for r in runs if not _is_list(r[1], text)]
    best = max(runs, key=itemgetter(0), default=(0.0, [], []))
    weight, run, group = max((r for r in runs if _holds(r[1], best)), key=itemgetter(0), default=best)
    return weight, with_strays(run, group, text)


def _holds(run: Sequence[Place], inner: tuple[float, Sequence[Place], Sequence[Counted]]) -> bool:
    """Whether another run counts anew under the labels of one: its first label stands below two of them or more.

    I. … II. … A. … B. … III. … A. … B. … C. …: the letters weigh more, and the numerals head the items.
    """
    _, best, group = inner
    starts = [place.start for place in run]
    firsts = {bisect_left(starts, place.start) for value, place in group if value == FIRST}
    return len(run) > 2 and bool(best) and len(firsts) > 1 and 0 not in firsts


def _stands(weight: float, run: list[Place]) -> bool:
    """Whether a run weighs enough; a single number that is not the first must be set as one that heads something."""
    first = run[0].readings[0].value == 32 if run else False
    if len(run) == 1 and not first and not run[0].look.stop:
        return False
    return weight >= ENOUGH or (first and weight >= ENOUGH_FOR_FIRST)


def _runs(group: list[Counted]) -> Iterator[tuple[float, list[Place]]]:
    if sum(place.weight + 0.6 for _, place in group if place.weight > -0.6) >= ENOUGH_FOR_FIRST:
        yield _heaviest(group) if len(group) > 1 else _alone(*group[0])
        if len(group) > 4 and (alike := _alike(group)) is not group:
            yield _heaviest(alike)


def _alone(value: int, place: Place) -> tuple[float, list[Place]]:
    weight = place.weight + (0.5 if value in (32, 33) else 0)
    return (weight, [place]) if weight > 0 else (0.0, [])


def _heaviest(group: list[Counted]) -> tuple[float, list[Place]]:
    best: dict[int, list[tuple[float, int, int, Place]]] = {}
    links: list[int] = []
    top, top_at, total = 0.0, -1, 0.0
    inner = _inner(group)
    for i, (value, place) in enumerate(group):
        whole, look = value >> 5, place.look
        weight, link = place.weight + (0.5 if value in (32, 33) else 0), -1
        for step, cost in _COSTS:
            for score, j, earlier, other in best.get(whole - step, ()):
                if earlier < value:
                    joined = score + place.weight - cost
                    if other.look != look:
                        joined -= 0.3 * sum(map(ne, look, other.look)) + (_INNER if j < inner[i] else 0.0)
                    if joined > weight:
                        weight, link = joined, j
        links.append(link)
        kept = best.setdefault(whole, [])
        kept.append((weight, i, value, place))
        if len(kept) > 4:
            kept.remove(min(kept, key=lambda k: k[0]))
        told = weight - (0.0 if link >= 0 or value == FIRST else _LONE)
        if told > top:
            top, top_at, total = told, i, weight
    run: list[Place] = []
    at = top_at
    while at >= 0:
        run.append(group[at][1])
        at = links[at]
    return total, run[::-1]


def _inner(group: list[Counted]) -> list[int]:
    """For each place that is no sure heading: where the nearest before it stands that it counts on from, set alike.

    One that another of its number follows already goes on with that one: a list has each number once.
    """
    nearest: dict[int, int] = {}
    found: list[int] = []
    for i, (value, place) in enumerate(group):
        at = nearest.get(value - STEP, -1) if place.weight < SURE else -1
        free = at > nearest.get(value, -1)
        found.append(at if free and at >= 0 and group[at][1].look == place.look else -1)
        nearest[value] = i
    return found


def _alike(group: list[Counted]) -> list[Counted]:
    """The same places, those set like the most convincing ones (in capitals) weighing more."""
    sure = [c for _, c in group if c.weight >= 2.5]
    if len(sure) < 2:
        return group
    caps = sum(c.look.caps for c in sure) / len(sure)
    if 0.25 < caps < 0.9:
        return group
    wanted = caps >= 0.9
    return [(v, c.weighing(c.weight + (0.4 if c.look.caps == wanted else -1.0))) for v, c in group]


_of_actions = regex.plain(
    r"(?:^|\n)\W*(?:(?:list\s+of|new|agreed)\s+)?(?:actions?(?:\s+(?:points?|list|log|agreed))?|decisions?|tasks?|to[\s-]?do)\W*$",
    regex.IGNORECASE,
)
"""The title of a list of deeds."""


def _is_list(run: list[Place], text: str) -> bool:
    """Whether these are lines of one list (cheques, plots, deeds): next to nothing between, and no standing item."""
    if _of_actions.search(text[max(0, run[0].start - 40) : run[0].start].rstrip()):
        return not any(STANDING.match(c.title or "") for c in run)
    if len(run) < 3:
        return False
    told = sum(told_between(text, a, b) for a, b in pairwise(run))
    return told * 3 < len(run) - 1 and not any(STANDING.match(c.title or "") for c in run)


def from_first(run: list[Place], found: Sequence[Place]) -> list[Place]:
    """The run from b) on with its a), set like it, though that opens a list: "Matters Arising: a) Gates - …"."""
    if not run or run[0].readings[0].value != FIRST + STEP:
        return run
    scheme, look = run[0].readings[0].scheme, run[0].look[:3]
    first = (p for p in found if p.readings[0] == (scheme, FIRST) and p.start < run[0].start and p.look[:3] == look)
    return [*list(first)[-1:], *run]


def with_parts(text: str, run: list[Place], found: Sequence[Place]) -> list[Place]:
    """The run with "9.1 CULTURE NIGHT", "9.2 …" under "9 REPORTS": parts, all with a title and a text.

    Where some have a text, those of other items may have none: nothing was said under them.
    """
    starts = [place.start for place in found]
    out: list[Place] = []
    bare: list[Place] = []
    told = False
    for place, until in zip(run, [*(later.start for later in run), len(text)][1:], strict=True):
        out.append(place)
        inside = found[bisect_left(starts, place.title_end) : bisect_left(starts, until)]
        parts: list[Place] = []
        for part in inside:
            if part.number == f"{place.number}.{len(parts) + 1}":
                parts.append(part)
        if not all(is_own_title(text, part) for part in parts):
            continue
        if all(told_between(text, a, b) for a, b in pairwise(parts)):
            out += parts
            told = told or len(parts) > 1
        else:
            bare += parts
    return sorted([*out, *bare], key=attrgetter("start")) if told and bare else out
