"""Minutes whose paragraphs are numbered and have no titles; and those in which a converter made every number a 1."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutes_cli.words.passage import tidy
from minutes_cli.words.titles import STANDING, tells

from .preamble import acts, business
from .runs import FIRST, STEP
from .sentences import subject
from .weighing import Bare, Place

_FEWEST = 4
_LINE = 300
"""Characters of a paragraph in which its first sentence ends."""
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


def paragraphs_behind(text: str, run: Sequence[Place], found: Sequence[Place]) -> list[Place]:
    """The paragraphs without a title that count on from the last of a run that counts from 1, with the same stop.

    1. Apologies … 2. Matters arising … 3. There was talk of a path. … 4. The meeting closed.
    """
    whole = len(run) > 1 and all(_counts(place, n) for n, place in enumerate(run))
    if not whole or any(place.look.stop != run[0].look.stop or not place.look.stop for place in run):
        return []
    behind = list[Place]()
    for place in found:
        if (
            place.start > run[-1].start
            and place.look.stop == run[0].look.stop
            and _counts(place, len(run) + len(behind))
        ):
            line = _first_sentence(text, place)
            told = place._replace(title=about(line), title_end=place.start + len(place.number))
            behind.append(told.weighing(place.weight, "paragraphs count on"))
    return behind


def _counts(place: Place, n: int) -> bool:
    """Whether a plain number is that of what stands behind `n` others."""
    return any(r.scheme == ("plain", "") and r.value == FIRST + STEP * n for r in place.readings)


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
