"""Titles without numbers that nothing marks: a few words alone on a line, over what was said.

Where three standing items are set so, or one and several lines over long paragraphs, every such line is a title.
"""

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.titles import NOT_TITLE, STANDING, tells, trimmed

from .mistaken import is_answer, is_day_or_sum, is_label
from .weighing import Bare

_bullet = regex.compile(BULLET, FLAGS)
_previous = regex.plain(r"minutes\s+of\s+(?:the|a)\b.{0,60}\bheld\b", regex.IGNORECASE)
"""What says again, below its title, of which minutes an item tells."""
_goes_on = regex.plain(r"[,;(&-]$|\b(?:and|of|for|the|to|in|on|with|by|a|an|from|or|at)$", regex.IGNORECASE)
_no_title = regex.compile(
    r"(?:\p{Lu}\.\s?)+\p{Lu}|[\p{Lu}\p{Ll}’'-]+,\s|.*\b(?:cllr|councillor|mrs?|ms|dr)\b|.*(?:\p{Ll}{3}ed|:)$",
    FLAGS,
)
"""Somebody's name, or a line that ends in what was done: "J. Ash", "Barn in Mill Lane approved"."""
_ends = regex.plain(r"[.!?)”:]$")
_PARTED, _PARAGRAPH = 3, 120
"""Lines that stand apart over a paragraph of so many characters: where they do, one standing item is enough."""
_STANDING, _SHORTEST, _LONGEST, _WORDS = 3, 3, 70, 9
_WHY = "alone on its line, as others are"
OVER_TEXT = "over a paragraph of its own"


class Line(NamedTuple):
    """A line that may be a title, by offsets in the text."""

    start: int
    title: str
    end: int
    standing: bool
    stopped: bool
    """It ends in a stop."""


def alone_titles(text: str, opening: Sequence[tuple[int, int]]) -> dict[int, Bare]:
    """Lines that are titles by this way, by where they begin; none where the paper has no such way.

    `opening` are the lines behind the end of a sentence or an empty line.
    """
    if not any(STANDING.may(text[start : start + 2]) or not text[start].isalpha() for start, _ in opening):
        return {}
    found = {line.start: line for start, end in opening if (line := line_of(text, start, end))}
    over = [
        line
        for line in found.values()
        if line.standing or ((_ended(text, line) or _parted(text, line)) and says(text, line.end, found))
    ]
    stopped = sum(line.stopped for line in over if line.standing) * 2 > sum(line.standing for line in over)
    alike = [line for line in over if line.stopped is stopped]
    standing = len({line.title.casefold() for line in alike if line.standing})
    if standing < _STANDING and not (standing and sum(_parted(text, line) for line in alike) >= _PARTED):
        return {}
    first = min(line.start for line in alike if line.standing)
    return {
        line.start: Bare(line.start, trimmed(line.title), line.end, *_worth(text, line))
        for line in alike
        if line.start >= first or _parted(text, line)
    }


def _worth(text: str, line: Line) -> tuple[float, tuple[str, ...]]:
    """The weight of a title, and what speaks for it."""
    over = (OVER_TEXT,) if _parted(text, line) else ()
    return (4.0, ("standing item", _WHY, *over)) if line.standing else (2.5, (_WHY, *over))


def _parted(text: str, line: Line) -> bool:
    """Whether a line stands between empty lines, over a paragraph of some length."""
    between = text[max(0, line.start - 2) : line.start] == "\n\n" == text[line.end : line.end + 2]
    return between and "\n\n" not in text[line.end + 2 : line.end + 2 + _PARAGRAPH]


def line_of(text: str, start: int, end: int) -> Line | None:
    """A line that may be a title; None for one that is none."""
    if end - start > _LONGEST:
        return None
    bullet = _bullet.match(text, start, end)
    words = tidy(text[bullet.end() if bullet else start : end])
    standing = _is_standing(words)
    return None if standing is None else Line(start, words, end, standing, words[-1] == ".")


@lru_cache(1024)
def _is_standing(words: str) -> bool | None:
    """Whether words open as a standing item does; None where they are no title."""
    if (
        len(words) < _SHORTEST
        or not (words[0].isupper() or words[:2] == "e-")
        or words[-1] in ";,?!"
        or len(words.split()) > _WORDS
    ):
        return None
    if tells(words) or any(form.match(words) for form in (_previous, NOT_TITLE)) or _goes_on.search(words):
        return None
    standing = STANDING.match(words) is not None
    if is_label(words) or is_day_or_sum(words) or is_answer(words):
        return None
    return None if not standing and _no_title.match(words) else standing


def _ended(text: str, line: Line) -> bool:
    """Whether what stands above a line ends a sentence: below a line that ends none stands one of its list."""
    return _ends.search(text[max(0, line.start - 9) : line.start].rstrip()) is not None


def says(text: str, end: int, found: Container[int]) -> bool:
    """Whether what stands below a line tells something, and is no title itself."""
    at = end
    while text[at : at + 1] == "\n":
        at += 1
    stop = text.find("\n", at, at + _LONGEST)
    if at in found or at >= len(text):
        return False
    below = text[at : stop if stop >= 0 else at + _LONGEST].rstrip()
    return stop < 0 or _ends.search(below) is not None or tells(below) or is_answer(below) or bool(_bullet.match(below))
