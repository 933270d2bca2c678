"""The longer numbers that stand behind the titles of a run, or below them: those of the minutes, not of the agenda."""

from __future__ import annotations

from itertools import pairwise, takewhile

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import trimmed

from .weighing import Place

_behind = regex.compile(r"\s+\(?(?P<n>\d{1,4}[./]\d{1,4}|\d{3,5})\)?$")
_within = regex.compile(r"[\s:.–-]+(?P<n>\d{2,4}/\d{2,4})(?=[\s:.–-]|$)")
_below = regex.compile(r"^[^\S\n]*(?P<n>\d{1,4}/\d{2,4})(?=\D|$)", regex.MULTILINE)
_digits = regex.compile(r"\d+")


def trailing(text: str, run: list[Place]) -> list[Place]:
    """The run under the longer numbers that stand behind all its titles, where they run on too.

    Those are the minutes' numbers; the first were the agenda's.
    """
    for way in (_behind_title, _behind_in_line, _on_next_line):
        found = [c for c in takewhile(bool, (way(text, c) for c in run)) if c]
        if not 1 < len(run) == len(found):
            continue
        numbers = [[int(p) for p in _digits.findall(c.number)] for c in found]
        if all(a < b for a, b in pairwise(numbers)):
            return found
    return run


def _behind_title(_text: str, c: Place) -> Place | None:
    m = _behind.search(c.title or "")
    return c._replace(number=m["n"], title=(c.title or "")[: m.start()].rstrip()) if m else None


def _behind_in_line(text: str, c: Place) -> Place | None:
    """The number between the title and what the item says: "5. Matters arising: 049/24: The bin has been moved."."""
    end = text.find("\n", c.start, c.start + 200)
    m = _within.search(text, c.start + len(c.number), end if end >= 0 else c.start + 200)
    if not m:
        return None
    title = trimmed(text[c.start + len(c.number) : m.start()].lstrip(" .):\t"))
    return c._replace(number=m["n"], title=title, title_end=m.end()) if title else None


def _on_next_line(text: str, c: Place) -> Place | None:
    """The number that opens the line below the title: "Item 4: To receive the minutes ⏎ 21/48 Resolved …"."""
    m = _below.search(text, c.title_end, c.title_end + 120)
    return c._replace(number=m["n"], title_end=m.end()) if m else None
