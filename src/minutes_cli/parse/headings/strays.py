"""What a run of headings has besides the numbers that count on: what was taken out of order, and printed twice.

1, 9, 6, 2, 3 · 7, 8, 7 · 5, 9, 8, 6
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from minutes_cli.words import lazily as regex

from .counted import FIRST, STEP, SURE, Counted, is_own_title, told_between
from .weighing import Look, Place

LIGHTEST = -2.5
"""Of a number that the run lacks, set as the others are, whatever stands above it."""
_FEW, _OF_LISTS = 3, 20 * STEP
"""A run of more that goes on without a gap is sure of its next number, where that is above those of lists."""
_OPENING = 3
"""Words in which titles of one form are alike."""
_digits = regex.plain(r"\d+")


def with_strays(run: list[Place], group: list[Counted], text: str) -> list[Place]:
    """The run with what was taken out of order (5, 9, 8, 6), and with a number that was printed twice.

    A stray is set as the run is, has a text of its own and weighs what the run's lighter third weighs, or is the one
    number that the run lacks: no line of a list, which would count on from the one before it.  What is set as the
    run's titles are, outside lists, is a heading whatever its number.
    """
    run = _with_misread_first(run, group)
    if len(run) < 3:
        return run
    chosen = {place.start for place in run}
    value_at = {place.start: value for value, place in group if place.start in chosen}
    starts = sorted(value_at)
    looks = {place.look for place in run}
    sets = {place.look[1:] for place in run if any(place.look[1:])}
    usual = sorted(place.weight for place in run)[len(run) // 3]
    has = set(value_at.values())
    first, last = min(has), max(has)
    usual_look = Counter(place.look for place in run).most_common(1)[0][0]
    weak = {value_at[place.start]: place for place in run if place.look != usual_look}
    added: list[Place] = []
    openings = {opening for place in run if (opening := _opening(place))}
    forms = {_form(place) for place in run}
    outside = _outside_lists(group, starts, has)
    last_values = [0, *(value for value, _ in group)]
    for (value, place), (_, following), last_value in zip(group, [*group[1:], (0, None)], last_values, strict=False):
        at = bisect_left(starts, place.start)
        before = value_at[starts[at - 1]] if at else None
        if place.start in value_at or (following is not None and not told_between(text, place, following)):
            continue
        if value in weak and place.look == usual_look and place.weight > weak[value].weight + 1:
            run = [p for p in run if p.start != weak[value].start]
            added.append(place)
            del weak[value]
            continue
        lost = value not in has and first < value < last
        set_alike = lost and place.look[1:] in sets
        wanted = (
            {value - STEP, value + STEP} <= has and place.look.stop == usual_look.stop and value - STEP != last_value
        )
        weighs = place.weight >= (LIGHTEST if set_alike else 0.5 if wanted else max(0.5, usual - 0.5))
        if place.weight >= LIGHTEST and place.start > starts[-1] and _counts_on(run, value_at, value, place):
            added.append(place)
            has.add(value)
            continue
        near = first - 3 * 32 <= value <= last + 32
        after = value_at[starts[at]] if at < len(starts) else None
        again = near if value not in has else value in (before, after)
        heads = (
            place.start in outside
            and place.look.stop == usual_look.stop
            and _form(place) in forms
            and _heads(text, place, looks, openings)
        )
        if (weighs and (lost or (again and _set_like(place, looks)))) or (heads and place.weight >= usual - 0.5):
            added.append(place)
            has.add(value)
    few = len(added) <= max(2, len(run) // 2)
    return sorted([*run, *added], key=lambda place: place.start) if few else run


def _outside_lists(group: Sequence[Counted], starts: Sequence[int], has: set[int]) -> set[int]:
    """The places that are in no list between two of the run: they do not count on from a first number.

    A number that the run has is in one, too, where the number before or after it stands there.
    """
    between: dict[int, set[int]] = {}
    run = set(starts)
    for value, place in group:
        if place.start not in run:
            between.setdefault(bisect_left(starts, place.start), set()).add(value)
    outside: set[int] = set()
    for value, place in group:
        beside = between.get(bisect_left(starts, place.start), set())
        counted_on = all(n in beside for n in range(FIRST, value, STEP))
        if not counted_on and not (value in has and {value - STEP, value + STEP} & beside):
            outside.add(place.start)
    return outside


def _form(place: Place) -> str:
    """How a number is written: a figure of a table (3.0) is none of whole numbers."""
    return _digits.sub("0", place.number)


def _heads(text: str, place: Place, looks: set[Look], openings: set[tuple[str, ...]]) -> bool:
    """Whether a title is alone on its line and set as one of the run is, or opens with the words of one."""
    return (place.look in looks and is_own_title(text, place)) or _opening(place) in openings


def _opening(place: Place) -> tuple[str, ...]:
    """The words that titles of one form open with: "Question submitted by Cllr Ash", "… by Cllr Reed"."""
    words = tuple((place.title or "").split()[:_OPENING])
    return words if len(words) == _OPENING else ()


def _counts_on(run: list[Place], value_at: dict[int, int], value: int, place: Place) -> bool:
    """Whether a sentence behind the last of a run without gaps has its next number: 45, 46, 47, 48, 49 – 50.

    A number above those of lists, of which no list in the last item can be.
    """
    values = [value_at[p.start] for p in run if p.start in value_at]
    whole = len(values) > _FEW and all(later - earlier == STEP for earlier, later in pairwise(values))
    stops = {p.look.stop for p in run}
    return whole and values[0] > _OF_LISTS and value == values[-1] + STEP and stops == {place.look.stop} != {""}


def _with_misread_first(run: list[Place], group: list[Counted]) -> list[Place]:
    """A run that begins with 2, behind the sure heading set like it that a scan gave another number than 1."""
    begins = [n for n, (value, place) in enumerate(group) if run and place.start == run[0].start and value == 2 * STEP]
    if len(run) < 2 or not begins or not begins[0]:
        return run
    _, above = group[begins[0] - 1]
    return [above, *run] if above.weight >= SURE and above.look == run[0].look else run


def _set_like(place: Place, looks: set[Look]) -> bool:
    """Whether a place is set as others are; an abbreviation (AOB) tells nothing of capitals."""
    look = place.look
    return look in looks or (len(place.title or "") < 5 and look._replace(caps=not look.caps) in looks)
