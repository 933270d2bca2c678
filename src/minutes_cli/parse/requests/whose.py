"""Whose a request is that a resolution makes, where that is told beside it or again below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes_cli.model import Action, Resolution
from minutes_cli.words import lazily as regex

from .bracket_labels import without_label
from .making import Sitting, action_of
from .owners import printed
from .places import Placed
from .told import Told

_to = regex.compile(r"^\W*(?:that\s+|to\s+)", regex.IGNORECASE)


def owned(action: Action, owner: str | None) -> Action:
    """An action whose owner is told where it is told again: "It was agreed to hold a pick. JP to organise"."""
    return replace(action, owner=printed(owner)) if action.owner is None and owner else action


def dated(action: Action, told: Told, sitting: Sitting) -> Action:
    """An action with the day of the cell beside it, where its own words tell none."""
    if not told.day or action.due:
        return action
    return replace(action, due=sitting.when(told.when).due, due_text=told.day)


def with_owners(
    asked: list[Action], marked: Iterable[Placed], resolved: Sequence[Resolution], sitting: Sitting
) -> tuple[list[Action], list[Placed]]:
    """What is resolved, and what has a label elsewhere: "ACTION BY: X" under a resolution says whose that one is."""
    alone: list[Placed] = []
    of = {action.resolution: n for n, action in enumerate(asked)}
    starts = [r.span.start for r in resolved]
    for one in marked:
        at = bisect_right(starts, max(one.span.start, one.span.end - 1))
        above = resolved[at - 1] if at else None
        apart = one.told.own and above is not None and one.span.start > above.span.start
        if above is None or apart or above.span.end <= one.span.start:
            if one.told.task and not one.told.idle:
                alone.append(one)
            continue
        owner = printed(one.told.owner)
        n = of.get(above.id)
        if n is None:
            of[above.id] = len(asked)
            asked.append(dated(_beside(above, one, owner, sitting), one.told, sitting))
            continue
        first = n
        while first and asked[first - 1].owner is None and asked[first - 1].span.end > one.span.start:
            first -= 1
        for each in range(first, n + 1):
            if asked[each].owner is None or _is_among(asked[each].owner, owner):
                asked[each] = dated(replace(asked[each], owner=owner), one.told, sitting)
    return asked, alone


_letters = regex.compile(r"\b\p{Lu}{2,4}\b")


def _is_among(named: str | None, beside: str | None) -> bool:
    """Whether those whom a resolution names are some of those in the margin beside it: "JP (County)", "JP/MQ"."""
    own = frozenset(_letters.findall(named or "")[:1])
    return bool(own) and own < frozenset(_letters.findall(beside or ""))


def _beside(above: Resolution, one: Placed, owner: str | None, sitting: Sitting) -> Action:
    """What was decided with somebody's name beside it, who is to see to it; of "Supported." with what is."""
    task, span = without_label(_to.sub("", above.text)), above.span
    if " " not in task.strip() and len(one.told.task) > len(task):
        task, span = one.told.task, one.span
    return action_of(above.id, above.item, above.id, above.path, task, span, owner, sitting.when(above.text))
