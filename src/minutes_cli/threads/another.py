"""Whether a sentence tells the deed of a task of another thing than the task names.

mend the gate at Mill Lane ≠ the gate at Church Road had been mended: the same noun, and what says which is another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.common import COMMON, PROCEEDINGS
from minutes_cli.words.stems import stem, stems

from .parts import PLACES, is_of_another_place

Words = frozenset[str]

_LONG = 900
"""Characters of a task, or of what is told, that are looked at."""
_token = lazily.plain(r"[^\W_]+(?:['’-][^\W_]+)*|[^\s\w]")
_WHERE = ("at", "near", "outside", "along", "opposite", "behind", "beside")
"""What leads to where a thing is, as "in" and "on" do before the name of a place; else these lead to when and how."""
_SORTS = {
    **dict.fromkeys((*_WHERE, "in", "on"), "where"),
    "of": "of",
    "for": "for",
    **dict.fromkeys(("about", "re", "regarding", "concerning"), "about"),
}
"""What leads to the words that say which thing is meant, and of what sort these are: the same is said in one sort."""
_PAPERS = frozenset(map(stem, ("report", "reports", "paper", "briefing", "presentation", "policy")))
"""What is "on" the thing that it is about."""
_ARTICLES = frozenset(("the", "a", "an", "its", "our", "their", "his", "her"))
_HAVE_BEEN = frozenset(("was", "were", "is", "are", "has", "have", "had", "been", "be", "being", "now", "also"))
_JOINTS = ("and", "or", "by", "to", "from", "with", "that", "which", "who", "as", "but", "if")
_ENDS = frozenset((*_SORTS, *_HAVE_BEEN, *_JOINTS))
"""Words before which the name of a thing ends."""
_LONGEST = 5
"""Words of such a name."""


class _Which(NamedTuple):
    """What says which of its kind a thing is: "gate", "where", "Mill Lane"."""

    noun: str
    sort: str
    words: Words
    called: str
    """By a "name" in capitals, by a "code" ("the C32"), or by neither."""
    led: str
    """What leads to it."""

    def is_another(self, other: _Which) -> bool:
        """Whether two of one noun are not one, if they share no words: near the mill is by the pond, at it is not."""
        same = self.noun == other.noun and self.sort == other.sort and self.called == other.called
        return same and (bool(self.called) or self.sort != "where" or self.led == other.led)


def is_elsewhere(task: str, heading: str, told: str, title: str) -> bool:
    """Whether what is told, under a title, is of another place, or another thing, than a task under a heading."""
    at_another = is_of_another_place(task, told) or is_at_another_place(task, heading, told, title)
    return at_another or is_of_another_thing(task, told, heading)


def is_at_another_place(task: str, heading: str, told: str, title: str) -> bool:
    """Whether a sentence, or else what it stands under, names another street than the task, or what this stands under.

    FOOTBRIDGE AT MILL LANE … obtain quotes ≠ quotes for the footbridge at Weir Lane had been obtained
    """
    mine = _streets(task[:_LONG]) or _streets(heading)
    return bool(mine) and bool(theirs := _streets(told[:_LONG]) or _streets(title)) and mine.isdisjoint(theirs)


_STREETS = tuple(
    place
    for place in PLACES
    if place in "Lane Road Street Close Avenue Drive Crescent Terrace Way Walk Square".split()  # noqa: SIM905
)
_street = lazily.plain(
    rf"\b(?P<name>[A-ZÀ-Þ][\w’']+)\s+(?:{'|'.join(_STREETS)}|{'|'.join(map(str.upper, _STREETS))})\b"
)


def _streets(text: str) -> Words:
    return frozenset(m["name"].casefold() for m in _street.finditer(text))


def is_of_another_thing(task: str, told: str, heading: str = "") -> bool:
    """Whether what is told says of the very noun of a task which one it is, and that is another.

    1. both say it in the same sort of words, and share none: the quotes for the wall ≠ quotes for the shelter;
    2. neither is told of elsewhere in the other, or in the `heading` that the task stands under; nor does the task
       name several such things ("this work along with work at the hall");
    3. "the owner of the pub" may be he of the Red Lion, the road of the C32 is West Road: a name, a code and what is
       neither are not told from each other.
    """
    if not (mine := _which(task[:_LONG])) or not (theirs := _which(told[:_LONG])):
        return False
    nouns = Counter(map(stem, map(str.casefold, _token.findall(task[:_LONG]))))
    asked, said = stems(f"{task[:_LONG]} {heading[:_LONG]}"), stems(told[:_LONG])
    left = {one.noun: one for one in mine if nouns[one.noun] == 1 and not one.words & said}
    return any(one.noun in left and left[one.noun].is_another(one) for one in theirs if not one.words & asked)


@lru_cache(maxsize=256)
def _which(text: str) -> tuple[_Which, ...]:
    """What says which things are meant, wherever it stands in a text."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Which]:
    """Each place of a text at which the words stand that say which thing is meant; not: for approval, in Spring."""
    tokens = _token.findall(text)
    for n, token in enumerate(tokens):
        if (sort := _SORTS.get(token.casefold())) and n and (noun := _noun_before(tokens, n)):
            name = _name(tokens, n + 1)
            if noun in _PAPERS and tokens[n : n + 2] in (["on", "the"], ["on", "a"], ["on", "an"]):
                sort = "about"
            words, called = _telling(name), _called(name)
            placed = bool(name) and name[-1] in PLACES
            if sort == "where" and not placed and not _tells_which(token, tokens[n - 1], called):
                continue
            if words and (not words <= COMMON or placed if called else tokens[n + 1] in _ARTICLES):
                yield _Which(noun, sort, words, called, token.casefold())


def _tells_which(leads: str, before: str, called: str) -> bool:
    """Whether words for a place say which thing is meant: not when, nor how: reported ‖ on FixMyStreet, at the fair."""
    return leads.casefold() in _WHERE and called != "name" and not _is_done(before)


def _is_done(word: str) -> bool:
    return word.endswith("ed")


def _telling(name: list[str]) -> Words:
    """The words of a name that tell it from others: of "the High Street" the first."""
    if len(name) > 1 and name[-1] in PLACES and name[-2][:1].isupper():
        return stems(" ".join(name[:-1]))
    return stems(" ".join(name)) - PROCEEDINGS


def _called(name: list[str]) -> str:
    if any(map(str.isdigit, "".join(name))):
        return "code"
    return "name" if any(word[:1].isupper() for word in name) else ""


def _noun_before(tokens: list[str], at: int) -> str:
    """The noun that is told apart: the one before, or what something was done to: "quotes were obtained ‖ for"."""
    if _is_done(tokens[at - 1]) and (at < 2 or tokens[at - 2].casefold() not in _ARTICLES):  # the ‖ shed
        at -= 1
        while at and tokens[at - 1].casefold() in _HAVE_BEEN:
            at -= 1
    word = tokens[at - 1].casefold() if at else ""
    return stem(word) if word[:1].isalpha() and word not in _ENDS and word not in _ARTICLES else ""


def _name(tokens: list[str], at: int) -> list[str]:
    """The words of a name that begins there; where the first say nothing ("the repair of"), those behind them."""
    name: list[str] = []
    for before, word in pairwise([*tokens[at - 1 : at + _LONGEST + 2], "."]):
        folded = word.casefold()
        if folded == "of" and before.casefold() != "of" and not stems(" ".join(name)) - PROCEEDINGS:
            continue
        if folded in _ENDS or not folded[0].isalnum() or len(name) == _LONGEST:
            break
        if folded not in _ARTICLES:
            name.append(word)
    return name
