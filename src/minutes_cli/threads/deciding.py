"""Which minute took a paper, and what became of what the paper recommended.

Pure, and asked anew at every question, as `evidence` is: it compares a paper with the minutes of the meeting it was
for, whatever pack those stand in.  Exactly one minute may be the one; where two could be, none is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.atoms import LABEL, MEETING_SAYS

from .evidence import plain

AGREED, CHANGED, NOT_FOUND = "agreed", "changed", "not found"


class Paper(NamedTuple):
    """A paper, as far as finding its minute needs to know it."""

    id: str
    subject: str
    """As `plain` leaves it."""
    telling: frozenset[str]
    """The words of the subject that say what it is about."""
    author: str
    """As `plain` leaves it; empty where the paper names none."""
    number: str | None
    """Of its agenda item, for comparison."""


class Minute(NamedTuple):
    """A minute of the meeting that a paper was for."""

    id: str
    number: str
    """For comparison."""
    title: str
    telling: frozenset[str]
    text: str
    """As `plain` leaves it, as the title."""


class Limb(NamedTuple):
    """A row of what a minute resolved."""

    id: str
    path: str
    stem: str | None
    """Path of the row above it."""
    text: str


class Outcome(NamedTuple):
    """What became of one recommendation."""

    how: str
    """`agreed` (its words, but for their tense), `changed`, `not found`."""
    limb: str | None = None
    """Id of the limb that decided it."""


def minutes_of(papers: Sequence[Paper], minutes: Sequence[Minute]) -> dict[str, str]:
    """For each paper of a meeting the one minute that took it; a paper for which that is not certain is left out.

    1. the very title comes before a title that differs only in its period, and that before one of like words;
    2. a minute that has the title of one paper is not guessed for another of like words.
    """
    named = {p.id: _named(p, minutes) for p in papers}
    taken = {m.id for found in named.values() for m in found}
    found: dict[str, str] = {}
    for paper in papers:
        likely = named[paper.id] or [m for m in minutes if m.id not in taken and _near(paper, m)]
        if one := _one(paper, likely):
            found[paper.id] = one.id
    return found


def _named(paper: Paper, minutes: Sequence[Minute]) -> list[Minute]:
    """The minutes of that very title; where there is none, those that differ from it only in what says nothing."""
    very = [m for m in minutes if paper.subject and paper.subject == m.title]
    return very or [m for m in minutes if _same_title(paper, m)]


def _same_title(paper: Paper, minute: Minute) -> bool:
    """For "Cabinet Member Reports – June 2019" and "CABINET MEMBER REPORTS"; not for "Lock 1" and "Lock 2"."""
    words, period = _parted(paper.subject)
    others, other_period = _parted(minute.title)
    same = bool(words) and words == others
    return (same or bool(paper.telling and paper.telling == minute.telling)) and _agrees(period, other_period)


def _parted(title: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """A title's words, and its months and numbers."""
    words = title.split()
    period = frozenset(w for w in words if w in _MONTHS or any(c.isdigit() for c in w))
    return tuple(w for w in words if w not in period), period


def _agrees(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether neither names a month or a number that the other contradicts."""
    return one <= other or other <= one


_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)


def _near(paper: Paper, minute: Minute) -> bool:
    """Whether most words of the shorter title stand in the longer, and something more speaks for it.

    That is the author or the number of the agenda's item; or that the titles share half of the longer one too.
    """
    shared = len(paper.telling & minute.telling)
    least, most = sorted((len(paper.telling), len(minute.telling)))
    if not shared or shared < 0.75 * least or not _agrees(_parted(paper.subject)[1], _parted(minute.title)[1]):
        return False
    numbered = paper.number == minute.number
    return numbered or (shared > 1 and (_names_author(paper, minute) or shared >= 0.5 * most))


def _one(paper: Paper, likely: list[Minute]) -> Minute | None:
    """The only one; else the only one that names the author, or that has the agenda item's number."""
    by_author = [m for m in likely if _names_author(paper, m)]
    by_number = [m for m in likely if paper.number == m.number]
    return next((some[0] for some in (likely, by_author, by_number) if len(some) == 1), None)


def _names_author(paper: Paper, minute: Minute) -> bool:
    return bool(paper.author) and f" {paper.author} " in f" {minute.text} "


def outcomes(recommendations: Sequence[str], limbs: Sequence[Limb]) -> list[Outcome]:
    """What became of each recommendation, in order.

    1. the limb with the same words agrees it; so does one that approves "the recommendations in the report";
    2. of what is left, the one limb that shares most of its words changes it;
    3. where two limbs share as many, neither is said to.
    """
    above = _above(limbs)
    readings = [(limb, _said(text)) for limb in limbs for text in _readings(limb, limbs, above)]
    recommended = [_said(text) for text in recommendations]
    same = [next((limb for limb, said in readings if _agree(one, said)), None) for one in recommended]
    used = {limb.path for limb in same if limb}
    used |= {path for limb in limbs for path in (limb.path, *above[limb.path]) if used & {limb.path, *above[limb.path]}}
    free = [(limb.id, said) for limb, said in readings if limb.path not in used]
    every = next((limb for limb in limbs if _every.fullmatch(plain(limb.text))), None)
    return [
        Outcome(AGREED, by.id) if (by := limb or every) else _changed(one, free)
        for one, limb in zip(recommended, same, strict=True)
    ]


def _above(limbs: Sequence[Limb]) -> dict[str, tuple[str, ...]]:
    """The paths of the stems above each limb, by its path, the highest first."""
    stem_of = {limb.path: limb.stem for limb in limbs}

    def stems(path: str, below: frozenset[str] = frozenset()) -> tuple[str, ...]:
        stem = stem_of.get(path)
        return () if stem is None or stem in below else (*stems(stem, below | {path}), stem)

    return {path: stems(path) for path in stem_of}


def _readings(limb: Limb, limbs: Sequence[Limb], above: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """How a limb can be read: with all below it, and, where nothing is below it, with its stems before it."""
    below = [other.text for other in limbs if limb.path in above[other.path]]
    yield " ".join((limb.text, *below))
    if above[limb.path] and not below:
        text_of = {other.path: other.text for other in limbs}
        yield " ".join((*(text_of.get(path, "") for path in above[limb.path]), limb.text))


def _changed(recommended: _Said, free: Sequence[tuple[str, _Said]]) -> Outcome:
    best: dict[str, float] = {}
    for key, said in free:
        best[key] = max(best.get(key, 0.0), _alike(recommended, said))
    most = max(best.values(), default=0.0)
    top = [key for key, share in best.items() if share == most]
    return Outcome(CHANGED, top[0]) if most >= _ALIKE and len(top) == 1 else Outcome(NOT_FOUND)


_ALIKE = 0.6
"""Of the words of both, so many must be shared by a recommendation and the limb that changes it."""
_HELD = 0.5
"""So many will do where the limb has every word of the recommendation."""
_BODIES = rf"(?:{MEETING_SAYS})"
_lead = lazily.plain(
    rf"(?:(?:it is|that|for|to|resolved|recommended) )*(?:the )?"
    rf"(?:{_BODIES} (?:(?:is|are) (?:recommended|asked|requested|invited) )?(?!(?:be|to be) )(?:to |that )*)?"
)
_marker = lazily.plain(rf"\(\s*{LABEL}\s*\)|(?:^|\s){LABEL}[.)](?=\s)")
_every = lazily.plain(
    r"(?:that )?(?:all )?(?:of )?(?:the )?(?:officers? )?recommendations?"
    r"(?: as)?(?: (?:set out|contained|detailed|outlined))?(?: (?:in|at|within) (?:\w+ ){1,8}?)? ?"
    r"be (?:approved|agreed|adopted|accepted|endorsed)"
)
_BE = frozenset(("be", "been", "being", "is", "are", "was", "were"))
_SAYING_NOTHING = _BE | {"a", "an", "the", "that", "to", "and", "it", "hereby"}


class _Said(NamedTuple):
    """The words of a text without their tense."""

    words: tuple[str, ...]
    passive: frozenset[str]
    """Those of its verbs that stand behind "be": "note the report" has them in another place."""


def _said(text: str) -> _Said:
    """What two texts are compared by: "That the report be noted" and "to note the report" differ in order alone."""
    told = plain(_marker.sub(" ", text.casefold()))
    lead = _lead.match(told)
    words = told[lead.end() if lead else 0 :].split()
    passive = {
        _root(word)
        for n, word in enumerate(words)
        if n and (words[n - 1] in _BE or (n > 1 and words[n - 1].endswith("ly") and words[n - 2] in _BE))
    }
    kept = tuple(_root(w) for w in words if w not in _SAYING_NOTHING)
    return _Said(kept, frozenset(passive))


def _root(word: str) -> str:
    """A verb without its tense: noted and note, submitted and submit, agreed and agree."""
    if word == "not":
        return "not!"
    root = word[:-2] if word.endswith("ed") and len(word) > 4 else word
    root = root[:-1] + "y" if word.endswith("ied") else root
    doubled = root != word and len(root) > 3 and root[-1] == root[-2] and root[-1] not in "esl"
    return root[:-1] if doubled else root.removesuffix("e")


def _agree(one: _Said, other: _Said) -> bool:
    """Whether two texts say the same: the verbs that stand behind "be" in either may stand anywhere in the other."""
    moved = one.passive | other.passive
    rest = [[w for w in said.words if w not in moved] for said in (one, other)]
    return bool(one.words) and rest[0] == rest[1] and Counter(one.words) == Counter(other.words)


def _alike(one: _Said, other: _Said) -> float:
    """The share of the words of both that both have; a limb that has all of them may add as many again."""
    shared = sum((Counter(one.words) & Counter(other.words)).values())
    share = 2 * shared / max(1, len(one.words) + len(other.words))
    return max(share, _ALIKE) if shared == len(one.words) and share >= _HELD else share
