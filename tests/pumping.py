"""Texts that a pattern might stumble over, made from its own parse tree: each thing that repeats, said again and again.

A pattern backtracks badly where what it repeats can be read in several ways, or where a search begins anew at each
character and reads to the end every time.  Both need a text of what the pattern itself repeats, cut before it is done.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any

core: Any = import_module("regex._regex_core")
"""How the library parses patterns; those of `re` that we write mean the same in it."""


_LETTERS = "aAx1 .,;:()\n\t-–'’\"“”/*#_|&£•[]{}<>=~!?0bcdefghijklmnopqrstuvwyz\u00e9\u0130"
"""Tried one after the other for a class of characters; what is first stands for most of them."""
CUT = "¤"
"""What no pattern takes."""
_FEW = 6
"""Alternatives of a branch, and repeats of a pattern, beyond which one is as good as the other."""
_DEEP = 40


def tree(pattern: str, flags: int) -> tuple[Any, Any]:
    """Return a pattern as the library parses it, and what it knows of its groups."""
    while True:
        source = core.Source(pattern)
        info = core.Info(flags, source.char_type, {})
        info.guess_encoding = core.UNICODE
        source.ignore_space = bool(info.flags & core.VERBOSE)
        try:
            parsed = core._parse_pattern(source, info)
        except core._UnscopedFlagSet as more:
            flags = more.global_flags
        else:
            return parsed, info


class Pumped:
    """The texts of one pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.root, info = tree(pattern, flags)
        self._groups: dict[int, Any] = {}
        self._names = info.group_index
        self._gather(self.root)
        self._depth = 0

    def _gather(self, node: Any) -> None:
        if isinstance(node, core.Group):
            self._groups[node.group] = node.subpattern
        for inner in parts(node):
            self._gather(inner)

    def say(self, node: Any, turn: int = 0) -> str:
        """Return a text that a part of the pattern takes; `turn` says which alternatives, and if it has what it may."""
        if self._depth > _DEEP:
            return ""
        self._depth += 1
        try:
            return self._say(node, turn)
        finally:
            self._depth -= 1

    def _say(self, node: Any, turn: int) -> str:  # noqa: C901, PLR0911 - a line for each kind of node
        match node:
            case core.Sequence():
                return "".join(self.say(item, turn) for item in node.items)
            case core.Branch():
                return self.say(node.branches[turn % len(node.branches)], turn // len(node.branches))
            case core.GreedyRepeat() | core.LazyRepeat() | core.PossessiveRepeat():
                least = 0 if turn % 2 else 1
                return "".join(self.say(node.subpattern, turn) for _ in range(max(node.min_count, least)))
            case core.Group() | core.Atomic():
                return self.say(node.subpattern, turn)
            case core.Conditional():
                return self.say(node.yes_item, turn)
            case core.CallGroup():
                return self.say(self._group(node.group), turn)
            case core.RefGroup():
                return self.say(self._group(node.group), turn)
            case core.String():
                return "".join(map(chr, node.characters))
            case core.Character():
                return chr(node.value) if node.positive else _fitting(node)
            case core.Any() | core.AnyAll() | core.AnyU():
                return "a"
            case core.Property() | core.Range() | core.SetBase():
                return _fitting(node)
            case _:
                return ""

    def _group(self, name: Any) -> Any:
        number = self._names.get(name, name)
        return self._groups.get(int(number))

    def paths(self, node: Any, before: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
        """Yield each repeat without a near end, with a text that leads to it."""
        if depth > _DEEP:
            return
        match node:
            case core.Sequence():
                for item in node.items:
                    yield from self.paths(item, before, depth + 1)
                    before += self.say(item)
            case core.GreedyRepeat() | core.LazyRepeat() | core.PossessiveRepeat():
                if node.max_count is None or node.max_count > 20:
                    yield before, node.subpattern
                yield from self.paths(node.subpattern, before, depth + 1)
            case core.LookAround() if node.behind:
                return
            case _:
                for inner in parts(node):
                    yield from self.paths(inner, before, depth + 1)


def parts(node: Any) -> list[Any]:
    """Return the nodes right below one."""
    match node:
        case core.Sequence():
            return list(node.items)
        case core.Branch():
            return list(node.branches)
        case core.Conditional():
            return [node.yes_item, node.no_item]
        case core.GreedyRepeat() | core.Group() | core.Atomic() | core.LookAround():
            return [node.subpattern]
        case _:
            return []


def _fitting(node: Any) -> str:
    return next((c for c in _LETTERS if node.matches(ord(c)) == node.positive), "a")


def texts(pattern: str, flags: int, size: int) -> Iterator[str]:
    """Yield the texts of about `size` characters."""
    pumped = Pumped(pattern, flags)
    seen: set[tuple[str, str]] = set()

    def fresh(before: str, unit: str) -> Iterator[str]:
        if unit and (before, unit) not in seen:
            seen.add((before, unit))
            yield before + unit * (size // len(unit)) + CUT

    for turn in range(_FEW):
        whole = pumped.say(pumped.root, turn)
        yield from fresh("", whole)
        yield from fresh("", whole[:-1])
    for before, inner in islice(pumped.paths(pumped.root), 4 * _FEW):
        for turn in range(_FEW):
            unit = pumped.say(inner, turn)
            yield from fresh("", unit)
            yield from fresh(before, unit)
            yield from fresh("", before + unit)
