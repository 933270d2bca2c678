"""Titles with their numbers behind them: "Apologies for absence (12)", "Declarations of interest (13)".

A paper may number its titles twice, the agenda's number before them and the minutes' own behind.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, STANDING, trimmed

from .weighing import Bare, Place

_title = regex.compile(
    r"^[^\S\n]*(?P<title>\p{Lu}[^\n.:;()]{2,90}?)[^\S\n]*\((?P<n>\d{1,4})\)(?=[^\S\n]*(?:[:.](?:\s|$)|$))",
    regex.MULTILINE,
)
"""A line that is a title and a number in brackets, or begins so and runs on behind a stop or a colon.

    Apologies for absence (12) · Repair of the bus shelter (15): The shelter leaks.
"""
_number = regex.plain(r"\(\d{1,4}\)")
_code = regex.plain(r"\((?P<n>[A-Z](?:-\d{1,2}[a-z]?(?:(?:/|,[ ])[A-Z]-\d{1,2}[a-z]?)*+)?)\)[^\S\n]*$", regex.MULTILINE)
"""A code behind a title, at the end of its line: "Closed session (B)", "Gifts (G-4)", "Consent calendar (G-1/G-6)"."""
_behind = regex.compile(r"\s+\(?(?P<n>\d{1,4}[./]\d{1,4}|\d{3,5})\)?$")
_within = regex.compile(r"[\s:.–-]+(?P<n>\d{2,4}/\d{2,4})(?=[\s:.–-]|$)")
_below = regex.compile(r"^[^\S\n]*(?P<n>\d{1,4}/\d{2,4})(?=\D|$)", regex.MULTILINE)
_digits = regex.compile(r"\d+")
_LONGEST = 160
"""Characters of a title and its number, and of what tells that the line ends there."""
_FEWEST, _STANDING = 4, 2
"""Titles in a row, and standing ones among them, that make it the paper's way of numbering."""
_CODED, _LINES = 6, 3
"""Titles with a code, and lines of one, that do."""


class Behind(NamedTuple):
    """A title and the number behind it, by offsets in the text."""

    start: int
    number: str
    title: str
    end: int


def numbers_behind(text: str, begin: int) -> list[Behind]:
    """The titles whose numbers stand behind them, where these count on from one to the next; else none."""
    if text.count(")", begin) < _FEWEST:
        return []
    return _counted(text, begin) or _coded(text, begin)


def _coded(text: str, begin: int) -> list[Behind]:
    """The titles with codes behind them, where their letters go on from A, which may stand in the head."""
    found: list[Behind] = []
    ended = 0
    for m in _code.finditer(text):
        if m.end() < begin and m["n"] != "A":
            continue
        above = text.rfind("\n\n", ended, m.start())
        start = max(ended, above + 2 if above >= 0 else 0, m.start() - 2 * _LONGEST)
        lines = text[start : m.start()].strip().split("\n")
        if len(lines) > _LINES:
            lines = lines[-1:]
        title = "\n".join(lines)
        if (
            title[:1].isupper()
            and len(title) < 2 * _LONGEST
            and (len(lines) == 1 or not any(line[-1:] in ".;:" for line in lines[:-1]))
        ):
            at = text.rfind(title, start, m.start())
            found.append(Behind(at, m["n"], trimmed(title), m.end()))
        ended = m.end()
    letters = [b.number[0] for b in found]
    back = sum(b < a for a, b in pairwise(letters))
    standing = sum(STANDING.match(b.title) is not None for b in found)
    enough = len(found) >= _CODED and standing >= _STANDING and letters[0] == "A"
    return found if enough and back * 6 <= len(found) else []


def _counted(text: str, begin: int) -> list[Behind]:
    """The titles with numbers in brackets behind them, each one more than the one before."""
    found = [
        Behind(m.start("title"), m["n"], trimmed(m["title"]), m.end())
        for at in sorted({text.rfind("\n", begin, n.start()) + 1 or begin for n in _number.finditer(text, begin)})
        if (m := _title.match(text, at, at + _LONGEST)) and not NOT_TITLE.match(m["title"])
    ]
    counted = all(int(b.number) == int(a.number) + 1 for a, b in pairwise(found))
    standing = sum(STANDING.match(b.title) is not None for b in found)
    return found if counted and len(found) >= _FEWEST and standing >= _STANDING else []


def others_beside(bare: Sequence[Bare], behind: Sequence[Behind]) -> Iterator[Bare]:
    """The standing items' titles that have no number behind them: none that comes again, and no part of a title."""
    known = {b.title.casefold() for b in behind}
    ends = [b.end for b in behind]
    for b in bare:
        n = bisect_right(ends, b.start)
        inside = n < len(behind) and behind[n].start <= b.end
        if STANDING.match(b.title) and not inside and b.title.casefold() not in known:
            known.add(b.title.casefold())
            yield b


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
