"""The run of labels that heads the minutes: of all schemes the one whose labels, counting on, weigh most.

Each label is joined to the one that its scheme predicts before it; a gap costs, a step of one earns, and so does being
set like the one before.  One pass, with a bounded look back by number: twice the places cost twice the time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter, ne

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, STANDING, is_caps, is_title_case, tells

from .weighing import Look, Place

Counted = tuple[int, Place]
"""A place with its value in one scheme."""
STEP = FIRST = 32
"""The value of one whole step, and that of the first number."""
ENOUGH = 3.0
ENOUGH_FOR_FIRST = 1.5
"""For a run that begins with 1: a paper of one or two items."""
LIGHTEST = -2.5
"""Of a number that the run lacks, set as the others are, whatever stands above it."""
SURE = 2.5
"""The weight of a place that is set as a heading beyond doubt."""
_LONE = 2.0
"""What it costs to be the only one of a run, and not the first number."""
_INNER = 3.0
"""What it costs to go on, set otherwise, with a line of a list: one nearer and set alike stands before it."""
_FEW, _OF_LISTS = 3, 20 * STEP
"""A run of more that goes on without a gap is sure of its next number, where that is above those of lists."""
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
    return weight, _with_strays(run, group, text)


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
    """For each place that is no sure heading: where the nearest before it stands that it counts on from, set alike."""
    nearest: dict[int, int] = {}
    found: list[int] = []
    for i, (value, place) in enumerate(group):
        at = nearest.get(value - STEP, -1) if place.weight < SURE else -1
        found.append(at if at >= 0 and group[at][1].look == place.look else -1)
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
    told = sum(_told_between(text, a, b) for a, b in pairwise(run))
    return told * 3 < len(run) - 1 and not any(STANDING.match(c.title or "") for c in run)


def _told_between(text: str, a: Place, b: Place) -> bool:
    return bool(text[a.title_end : min(b.start, a.title_end + 200)].strip())


def _with_strays(run: list[Place], group: list[Counted], text: str) -> list[Place]:
    """The run with what was taken out of order (5, 9, 8, 6), and with a number that was printed twice.

    A stray is set as the run is, has a text of its own and weighs what the run's lighter third weighs, or is the one
    number that the run lacks: no line of a list, which would count on from the one before it.
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
    last_values = [0, *(value for value, _ in group)]
    for (value, place), (_, following), last_value in zip(group, [*group[1:], (0, None)], last_values, strict=False):
        at = bisect_left(starts, place.start)
        before = value_at[starts[at - 1]] if at else None
        if place.start in value_at or (following is not None and not _told_between(text, place, following)):
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
        if weighs and (lost or (again and _set_like(place, looks))):
            added.append(place)
            has.add(value)
    few = len(added) <= max(2, len(run) // 2)
    return sorted([*run, *added], key=lambda place: place.start) if few else run


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
        if not all(_is_own_title(text, part) for part in parts):
            continue
        if all(_told_between(text, a, b) for a, b in pairwise(parts)):
            out += parts
            told = told or len(parts) > 1
        else:
            bare += parts
    return sorted([*out, *bare], key=attrgetter("start")) if told and bare else out


def _is_own_title(text: str, c: Place) -> bool:
    """Whether a title stands alone on its line, set as titles are."""
    stop = text.find("\n", c.start, c.start + 200)
    line = text[c.start : stop if stop >= 0 else c.start + 200].rstrip()
    title = c.title or ""
    alone = c.title_end >= c.start + len(line) and line[-1] not in ".;:,"
    titled = is_caps(title) or (is_title_case(title) and len(title) < 90 and not NOT_TITLE.match(title))
    return alone and titled and not tells(title) and not title.startswith("Minute")
