"""In which order all was said, by the database and by the file beside it.

A word is known by its id among those of its kind: before there were numbers, words of two kinds were given one id.

The order is that of the words' numbers, wherever a line stands.  Words of before there were numbers were said before
all that have one: those of the database in its order, those that only the file has behind the one they stand behind.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .lines import Line
from .numbers import number_of


class Key(NamedTuple):
    """What a word is known by in both homes."""

    of: str
    id: str


def key_of(line: Line) -> Key:
    return Key(line["of"], line["id"])


def in_order(lines: Sequence[Line], held: Sequence[Line]) -> list[Line]:
    """Words of the file and of the database as they were said, each once; what both have is as the database has it."""
    known = {key_of(line): line for line in held}
    first: dict[Key, Line] = {}
    for line in placed(lines):
        first.setdefault(key_of(line), known.get(key_of(line), line))
    every = _as_held(list(first.values()), held)
    before: Key | None = None
    for line in held:
        if key_of(line) not in first:
            _put(every, line, before)
        before = key_of(line)
    return sorted(every, key=numbered)


def numbered(line: Line) -> int:
    return number_of(line.get("id")) or 0


def placed(lines: Sequence[Line]) -> list[Line]:
    """Lines as they stand; one that was written again has its place right behind the word it names."""
    behind = _written_again(lines)
    left = [line for line in reversed(lines) if "after" not in line] + behind.pop(None, [])
    found: list[Line] = []
    while left or behind:
        left = left or behind.pop(next(iter(behind)))  # they name each other, and nobody knows which was first
        while left:
            found.append(line := left.pop())
            left += behind.pop(key_of(line), [])
    return found


def _written_again(lines: Sequence[Line]) -> dict[Key | None, list[Line]]:
    """Lines by the word that they name, wherever it stands: one of their kind; as earlier programs wrote it, of any."""
    there = {key_of(line) for line in lines}
    of_any = {key.id: key for key in there}
    behind: dict[Key | None, list[Line]] = {}
    for line in lines:
        if "after" in line:
            own = Key(line["of"], line["after"])
            behind.setdefault(own if own in there else of_any.get(line["after"]), []).append(line)
    return behind


def _as_held(every: list[Line], held: Sequence[Line]) -> list[Line]:
    """Those that the database has, too, stand among the others in its order."""
    rank = {key_of(line): n for n, line in enumerate(held)}
    of_both = [n for n, line in enumerate(every) if key_of(line) in rank]
    for n, line in zip(of_both, sorted((every[n] for n in of_both), key=lambda one: rank[key_of(one)]), strict=True):
        every[n] = line
    return every


def _put(every: list[Line], line: Line, before: Key | None) -> None:
    """Put a word that only the database has behind the one before it, and behind what was said before it."""
    if numbered(line):
        every.append(line)
        return
    at = next((n for n, one in enumerate(every, 1) if key_of(one) == before), 0)
    while at < len(every) and every[at]["said_at"] < line["said_at"]:
        at += 1
    every.insert(at, line)
