"""Minutes whose paragraphs are numbered and have no titles; and those in which a converter made every number a 1."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.titles import STANDING, tells

from .counted import FIRST, STEP
from .labels import Reading
from .preamble import acts, business
from .sentences import is_deed, subject
from .weighing import Bare, Place

_inside = regex.compile(r"(?<=[.!?])[^\S\n]+(?P<n>\d{1,3})(?P<stop>[.)])[^\S\n]+(?=\p{Lu})")
_FEWEST, _RUN = 4, 2
_LINE = 300
"""Characters of a paragraph in which its first sentence ends."""
_ENDS = frozenset(".!?:")
_WORDS = 8
"""Of a first sentence that is a title."""


def numbered_paragraphs(text: str, begin: int, found: Sequence[Place]) -> list[Place]:
    """The paragraphs that count on from 1 without a gap, where all business stands in them; else none.

    Each is an item under its number; its title is its first sentence, if that is short and tells nothing ("Signs. Two
    are worn."), or what it is about ("The minutes of 4 May were agreed.").
    """
    run = list[Place]()
    for place in found:
        if _counts(place, len(run)):
            run.append(place)
    if len(run) < _FEWEST or business(text, begin, run[0].start) is not None:
        return []
    opens = [_first_sentence(text, place) for place in run]
    sentences = sum(line[-1:] in (".", "!", "?") for line in opens)
    if sentences * 3 < len(run) * 2 or not acts(text, run[0].start):
        return []
    return [
        place._replace(title=about(line), title_end=place.start + len(place.number), spoke=("paragraphs count on",))
        for place, line in zip(run, opens, strict=True)
    ]


def paragraphs_beside(text: str, run: Sequence[Place], found: Sequence[Place]) -> list[Place]:
    """The paragraphs without a title whose numbers the run lacks: before its first, between two of it, behind its last.

    1. The minutes were signed. … 2. Apologies … 4. Matters arising … 5. There was talk. … 6. The meeting closed.
    They have the stop that most of the run have.  Before and between, each number that is lacking stands there once,
    before a sentence, or is of parts.
    """
    scheme, stop, times = _way(run)
    values = [_value(place, scheme) for place in run]
    of_parts = scheme[0] != "plain"
    if len(run) < _RUN or not (stop or of_parts) or times * 3 < len(run) * 2 or not _rises(values):
        return []
    set_so = [place for place in found if place.look.stop == stop and _value(place, scheme)]
    starts = [place.start for place in set_so]
    beside = list[Place]()
    for n, value in enumerate(values):
        before = values[n - 1] if n else value - STEP if of_parts else 0
        begins = bisect_right(starts, run[n - 1].start) if n else 0
        inside = set_so[begins : bisect_left(starts, run[n].start)]
        lacking = range(before + STEP, value, STEP)
        if n and lacking and not inside and not of_parts:
            inside = list(_in_line(text, run[n - 1], run[n].start, lacking))
        counted = [_value(place, scheme) for place in inside] == [*lacking]
        if counted and (of_parts or all(_first_sentence(text, place)[-1:] in _ENDS for place in inside)):
            beside += inside
    whole = not of_parts and values[-1] == len(run) * STEP and times == len(run)
    wanted = values[-1] + STEP
    for place in set_so[bisect_right(starts, run[-1].start) :] if whole else ():
        if _value(place, scheme) == wanted:
            beside.append(place)
            wanted += STEP
    return [place if of_parts and place.title and not is_deed(place.title) else _told(text, place) for place in beside]


def _way(run: Sequence[Place]) -> tuple[tuple[str, str], str, int]:
    """The scheme and the stop that most of a run have, and how many have that stop."""
    schemes = Counter(reading.scheme for place in run for reading in place.readings)
    stops = Counter(place.look.stop for place in run)
    return (schemes.most_common(1)[0][0], *stops.most_common(1)[0]) if schemes else (("", ""), "", 0)


def _rises(values: Sequence[int]) -> bool:
    """Whether numbers go up."""
    return all(a < b for a, b in pairwise((0, *values)))


def _in_line(text: str, behind: Place, end: int, lacking: Sequence[int]) -> Iterator[Place]:
    """The numbers that are lacking where they stand behind the end of a sentence: "… were signed. 4. No matters …"."""
    for m in _inside.finditer(text, behind.title_end, end):
        value = int(m["n"]) * STEP
        if value in lacking and m["stop"] == behind.look.stop:
            reading = Reading(("plain", ""), value)
            spoke = ("inside a line",)
            yield Place(m.start("n"), m["n"], (reading,), None, m.end("n"), 1.0, spoke, behind.look)


def _told(text: str, place: Place) -> Place:
    """A paragraph's place under what it is about."""
    about_it = about(_first_sentence(text, place))
    return place._replace(title=about_it, title_end=place.start + len(place.number)).weighing(
        place.weight, "paragraphs count on"
    )


def _counts(place: Place, n: int) -> bool:
    """Whether a plain number is that of what stands behind `n` others."""
    return _value(place, ("plain", "")) == FIRST + STEP * n


def _value(place: Place, scheme: tuple[str, str]) -> int:
    """The value of a number in a scheme; 0 for one of another."""
    return next((r.value for r in place.readings if r.scheme == scheme), 0)


def _first_sentence(text: str, place: Place) -> str:
    """What stands behind a number on its line, as far as the first full stop, that with it."""
    line = text[place.start + len(place.number) : place.start + _LINE].partition("\n")[0].lstrip(" .):\t").rstrip()
    stop = line.find(". ")
    return line[: stop + 1] if stop >= 0 else line


def about(sentence: str) -> str | None:
    """What an item is about that opens with a sentence: the sentence, if it is short and tells nothing."""
    told = sentence.partition(": ")[0].strip(" .!?…:*_")
    if len(told.split()) <= _WORDS and not tells(told):
        return told or None
    return subject(sentence)


def numbered_alike(text: str, found: Sequence[Place]) -> list[Bare]:
    """The titles behind one and the same number, where a converter wrote "1." before each: no number is theirs."""
    ones = [place for place in found if place.readings[0].value == FIRST and (place.title or ".")[-1] not in ".;,"]
    told = sum(bool(text[a.title_end : b.start].strip()) for a, b in pairwise(ones))
    standing = sum(STANDING.match(tidy(place.title or "")) is not None for place in ones)
    others = any(place.readings[0].value > FIRST for place in found)
    if len(ones) < _FEWEST or standing < 2 or told * 2 < len(ones) or others:
        return []
    why = "one number before all"
    return [Bare(p.start, tidy(p.title or ""), p.title_end, max(p.weight, 1.0), (*p.spoke, why)) for p in ones]
