"""Every place of a text that may be a numbered heading.

Labels are looked for first, which is cheap; a title is looked for only where a scheme makes the label likely: another
one that it counts on from, or to, stands near in number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from minutes_cli.words import lazily as regex

from .labels import LINE, Reading, label_on, labels_inside, lettered_on, readings
from .weighing import Place, Shown, hopeless, weighed

_cites = regex.compile(
    r"\b(?:minutes?|min\.|nos?\.?|numbers?|numbered|ref(?:s|erence)?\.?|items?|and|to|see|application)\s*$|\d\s*[–-]\s*$",
    regex.IGNORECASE,
)
LONG = 300
"""Characters of a line that holds more than a heading and its paragraph: a text whose line breaks are lost."""
SHORT = 40
"""Characters of a line in which no second item stands."""
FEW = 4
"""Labels that tell nothing of what a paper's scheme is."""
PARAGRAPH = 110
"""Characters of a line that may hold several short items."""


_NEAR = (-3, -2, -1, 1, 2, 3)
_year = regex.compile(r"(?:19|20)\d\d(?!\d)")

Label = tuple[regex.Match[str], tuple[Reading, ...]]


def lettered(text: str, begin: int, shown: Shown) -> list[Place]:
    """Places of lines that open with a letter or a Roman numeral, in order, from `begin` on."""
    labels: list[Label] = []
    at = begin
    for line in text[begin:].split("\n"):
        if lettered_on(line) and (m := LINE.match(text, at)) and not hopeless(m):
            labels.append((m, readings(m)))
        at += len(line) + 1
    return _weighed(text, labels, shown, inline=False)


def places(text: str, begin: int, shown: Shown) -> list[Place]:
    """Places of lines that open with a number, and of numbers inside long lines, in order, from `begin` on."""
    labels: list[Label] = []
    long: list[tuple[int, int]] = []
    at = begin
    for line in text[begin:].split("\n"):
        if label_on(line) and (m := LINE.match(text, at)) and not hopeless(m):
            labels.append((m, readings(m)))
        if len(line) > SHORT:
            long.append((at, at + len(line)))
        at += len(line) + 1
    found = _weighed(text, _predicted(labels), shown, inline=False)
    size = len(text) - begin
    dense = sum(b - a for a, b in long if b - a > LONG) * 2 > size and sum(p.weight > 0 for p in found) * 400 < size
    parted = any(len(p.readings) > 1 for p in found) and any(b - a > PARAGRAPH for a, b in long)
    if dense or parted:
        inside = [label for a, b in long for label in _inside(text, a, b, dense=dense)]
        known = {p.start for p in found}
        found += [p for p in _weighed(text, _predicted(inside, labels), shown, inline=True) if p.start not in known]
        found.sort(key=lambda p: p.start)
    return found


def _predicted(labels: list[Label], beside: list[Label] | None = None) -> list[Label]:
    """The labels that count on from another, or to one, in any of their schemes; all, where few do."""
    values: dict[tuple[str, str], set[int]] = {}
    for _, ways in (*labels, *(beside or ())):
        for way in ways:
            values.setdefault(way.scheme, set()).add(way.value >> 5)
    near = [
        label
        for label in labels
        if any((way.value >> 5) + step in values[way.scheme] for way in label[1] for step in _NEAR)
    ]
    return near if len(near) > FEW else labels


def _weighed(text: str, labels: list[Label], shown: Shown, *, inline: bool) -> list[Place]:
    found = (weighed(text, m, ways, shown, inline=inline) for m, ways in labels if ways)
    return [place for place in found if place]


def lists_lighter(found: list[Place], text: str) -> list[Place]:
    """The places, those lighter that are lines of a list: three or more with no text between them."""
    gaps = [
        b.readings[0].value > a.readings[0].value
        and not text[a.title_end : min(b.start, a.title_end + 200)].strip(" \n.:;")
        for a, b in pairwise(found)
    ]
    gaps = [False, False, *gaps, False, False]
    return [
        replace(place, weight=place.weight - 2, spoke=(*place.spoke, "a line of a list"))
        if place.title and ((gaps[n] and gaps[n + 1]) or (gaps[n + 1] and gaps[n + 2]) or (gaps[n + 2] and gaps[n + 3]))
        else place
        for n, place in enumerate(found)
    ]


def _inside(text: str, start: int, end: int, *, dense: bool) -> Iterator[Label]:
    """Labels inside a long line; plain numbers only where the paper's line breaks are lost, and no years."""
    for m in labels_inside(text, start, end):
        parts = (m["s"] and "/" in m["s"]) or m["pc"]
        if not parts and (not dense or (_year.fullmatch(m["n"]) and not m["stop"])):
            continue
        if not _cites.search(text, max(0, m.start() - 25), m.start()):
            yield m, readings(m)
