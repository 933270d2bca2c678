"""The public that is out: for which items, and for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutes_cli.model import Item, value
from minutes_cli.words.keys import number_key

from .called import items_about
from .door import Door


@value
class Away:
    """The public is out."""

    labels: frozenset[str] = frozenset()
    """For these items, if any are named …"""
    count: int | None = None
    """… or for so many more; None until it comes back."""
    spared: frozenset[str] = frozenset()
    """For these it need not go."""

    def covers(self, item: Item) -> bool:
        """Whether the item is one of those."""
        if self.spared and self.spared & keys_of(item):
            return False
        return bool(self.labels & keys_of(item)) if self.labels else self.count is None or self.count > 0

    def past(self) -> Away | None:
        """What is left behind one of those."""
        if self.labels or self.count is None:
            return self
        return replace(self, count=self.count - 1) if self.count > 1 else None


def through(door: Door, last: Mapping[str, int], items: Sequence[Item], here: int) -> Away | None:
    """Who is out behind a door.  Items named by the agenda's numbers, not the minutes', are those that follow."""
    if door.until or door.before or door.rest:
        return _stretch(door, last, items, here)
    if door.spared:
        return Away(count=door.count, spared=_keys(door.spared))
    labels = frozenset(key for label in door.labels if (key := number_key(label)) and last.get(key, -1) > here)
    some = door.about and (door.labels or door.count is not None)
    if some and (named := items_about(door.about, items, here)):
        named += [here + 1] if door.onward and not door.labels else []  # the following item: it may be both
        return Away(labels.union(*(keys_of(items[n]) for n in named)))
    if not door.labels:
        return None if door.count == 0 else Away(count=door.count)
    told = _keys(door.labels)
    return Away(told) if labels else Away(count=len(told))


def beside(
    before: Away | None, now: Away | None, last: Mapping[str, int], items: Sequence[Item], here: int
) -> Away | None:
    """Who is out where it went before, and now for some more: those named, or counted, of both."""
    if now is None or before is None or not (now.labels or now.count) or not (before.labels or before.count):
        return now
    labels = [one.labels or _next(one.count or 0, items, here) for one in (before, now)]
    ahead = frozenset(key for key in labels[0] if last.get(key, -1) > here)
    return replace(now, labels=labels[1] | ahead, count=None, spared=now.spared & before.spared)


def _next(count: int, items: Sequence[Item], here: int) -> frozenset[str]:
    return frozenset[str]().union(*(keys_of(item) for item in items[here + 1 : here + 1 + count]))


def _keys(labels: Sequence[str]) -> frozenset[str]:
    return frozenset(key for label in labels if (key := number_key(label)))


def _stretch(door: Door, last: Mapping[str, int], items: Sequence[Item], here: int) -> Away | None:
    """Who is out from an item on, or through one; where that is none of those that follow, until it comes back."""
    found = [at for label in door.labels if (at := last.get(number_key(label) or "", -1)) > here]
    begin, end = min(found, default=here + 1), len(items) - 1
    if door.before and (at := last.get(number_key(door.before) or "", -1)) > here:
        begin, end = here + 1, at - 1
        if end <= here:
            return None
    elif door.until or door.before:
        begin, end = here + 1, last.get(number_key(door.until) or "", -1)
    spared = _keys(door.spared)
    if end <= here or (door.rest and begin == here + 1):
        return Away(spared=spared)
    return Away(frozenset[str]().union(*(keys_of(item) for item in items[begin : end + 1])), spared=spared)


def keys_of(item: Item) -> frozenset[str]:
    """By what an item's number is named: "77/21" also as 77."""
    key = number_key(item.number) or ""
    return frozenset((key, key.partition("/")[0]))
