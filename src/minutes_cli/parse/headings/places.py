"""Every place of a text that may be a numbered heading.

Labels are looked for first, which is cheap; a title is looked for only where a scheme makes the label likely: another
one that it counts on from, or to, stands near in number.
"""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import is_title_case

from .labels import LINE, Label, Reading, label, labels_inside, opening
from .weighing import Place, Shown, hopeless, weighed

_cites = regex.compile(
    r"\b(?:minutes?|min\.|nos?\.?|numbers?|numbered|ref(?:s|erence)?\.?|items?|and|to|see|application)\s*$|\d\s*[–-]\s*$"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6},?\s*$",
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


_BEHIND = 60
"""Characters behind a line that tell what stands in it."""
_year = regex.compile(r"(?:19|20)\d\d(?!\d)")


class Labels(NamedTuple):
    """What opens the lines of a text from one place to another."""

    begin: int
    end: int
    figures: list[Label]
    letters: list[Label]
    """Small letters, capitals and Roman numerals."""


def labels_of(text: str, begin: int, end: int | None = None) -> Labels:
    """The labels that open lines, in order, from `begin` on; what is hopeless is left out."""
    figures: list[Label] = []
    letters: list[Label] = []
    until = len(text) if end is None else end
    for opens in opening.finditer(text, begin, until):
        at = opens.start()
        stop = text.find("\n", at, until)
        m = LINE.match(text, at, min(until, (stop if stop >= 0 else until) + _BEHIND))
        if m and not hopeless(told := label(m)) and not _ends_a_day(text, at, told):
            (figures if opens.lastgroup == "figure" else letters).append(told)
    return Labels(begin, until, figures, letters)


def _ends_a_day(text: str, at: int, told: Label) -> bool:
    """Whether a label is the year of a day on the line above: "… on 10 March ⏎ 2020."."""
    below = text[max(0, at - 2) : at]
    if below[-1:] != "\n" or below[0] == "\n" or not _year.fullmatch(told.number):
        return False
    return _cites.search(text, max(0, at - 25), at) is not None


def lettered(text: str, labels: Labels, shown: Shown) -> list[Place]:
    """Places of lines that open with a letter or a Roman numeral, in order."""
    return _weighed(text, _cut_at_dashes(labels.letters), shown, inline=False)


def _cut_at_dashes(labels: list[Label]) -> list[Label]:
    """The labels; where most titles run into their text behind a dash ("a) Gates - the Clerk has …"), all end there."""
    found = [_dash.match(one.title) for one in labels]
    if len(labels) < FEW or sum(map(bool, found)) * 3 < 2 * len(labels):
        return labels
    return [
        one._replace(title=m[1], end=one.behind + m.end(1)) if m else one for one, m in zip(labels, found, strict=True)
    ]


_dash = regex.compile(r"(\p{Lu}(?:(?!\s[–-]\s)[^.:\n]){2,70}?)\s[–-]\s+\S")


_ROMAN = frozenset("IVX")


def may_enclose(place: Place) -> bool:
    """Whether a letter or a Roman numeral may head what numbers count under it: a capital with a title set as one."""
    if not place.number.isupper():
        return False
    roman = _ROMAN.issuperset(place.number) and bool(place.look.stop) and is_title_case(place.title or "")
    return roman or place.look.caps or place.look.marked


def capitals(text: str, labels: Labels, shown: Shown) -> list[Place]:
    """Those of capitals and Roman numerals that count on from one another."""
    some = [label for label in labels.letters if label.counts]
    return _weighed(text, _predicted(some), shown, inline=False) if len(some) > 1 else []


def places(text: str, labels: Labels, shown: Shown) -> list[Place]:
    """Places of lines that open with a number, and of numbers inside long lines, in order."""
    found = _weighed(text, _predicted(labels.figures), shown, inline=False)
    sizes = list(map(len, text[labels.begin : labels.end].split("\n")))
    size = labels.end - labels.begin
    dense = sum([n for n in sizes if n > LONG]) * 2 > size and sum(p.weight > 0 for p in found) * 400 < size
    parted = max(sizes) > PARAGRAPH and any(len(p.readings) > 1 for p in found)
    if dense or parted:
        starts = accumulate([n + 1 for n in sizes[:-1]], initial=labels.begin)
        long = [(a, a + n) for a, n in zip(starts, sizes, strict=True) if n > SHORT]
        inside = _cut([told for a, b in long for told in _inside(text, a, b, dense=dense)])
        known = {p.start for p in found}
        found += [
            p for p in _weighed(text, _predicted(inside, labels.figures), shown, inline=True) if p.start not in known
        ]
        found.sort(key=lambda p: p.start)
    return found


def _predicted(labels: list[Label], beside: list[Label] | None = None) -> list[Label]:
    """The labels that count on from another, or to one, in any of their schemes; all, where few do."""
    values: dict[tuple[str, str], set[int]] = {}
    for one in (*labels, *(beside or ())):
        for way in one.ways:
            values.setdefault(way.scheme, set()).add(way.value >> 5)
    near = [one for one in labels if any(_near(way.value >> 5, values[way.scheme]) for way in one.ways)]
    return near if len(near) > FEW else labels


def _near(value: int, others: set[int]) -> bool:
    """Whether another value is not far from one."""
    return (
        value + 1 in others
        or value - 1 in others
        or value + 2 in others
        or value - 2 in others
        or value + 3 in others
        or value - 3 in others
    )


def _weighed(text: str, labels: list[Label], shown: Shown, *, inline: bool) -> list[Place]:
    found = (weighed(text, one, shown, inline=inline) for one in labels if one.ways)
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
        place.weighing(place.weight - 2, "a line of a list")
        if place.title and ((gaps[n] and gaps[n + 1]) or (gaps[n + 1] and gaps[n + 2]) or (gaps[n + 2] and gaps[n + 3]))
        else place
        for n, place in enumerate(found)
    ]


def _cut(labels: list[Label]) -> list[Label]:
    """The labels inside lines, the title of each ended before the label that counts on from it."""
    nexts = [*labels[1:], None][: len(labels)]
    return [
        one._replace(title=one.title[: then.line - one.behind].rstrip(), end=then.line)
        if then and then.line < one.end and any(_counts_on(a, b) for a in one.ways for b in then.ways)
        else one
        for one, then in zip(labels, nexts, strict=True)
    ]


def _counts_on(a: Reading, b: Reading) -> bool:
    """Whether one reading is the next of another."""
    return a.scheme == b.scheme and (b.value >> 5) == (a.value >> 5) + 1


def _inside(text: str, start: int, end: int, *, dense: bool) -> Iterator[Label]:
    """Labels inside a long line; plain numbers only where the paper's line breaks are lost, and no years."""
    for told in labels_inside(text, start, end, parted=not dense):
        if not told.parted and (not dense or (_year.fullmatch(told.number) and not told.stop)):
            continue
        if not _cites.search(text, max(0, told.line - 25), told.line):
            yield told
