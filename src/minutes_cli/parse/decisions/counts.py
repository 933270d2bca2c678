"""The counts of a vote: a row of sides with their figures, each before the name of its side or each behind it.

4 votes for, 1 against, no abstentions · In favour: 5⏎Against: 7 · Ayes 2 Noes 3 · 2 yes, 3 no
2 for (Councillors Ash and Elm), 1 against (Councillor Fell) · 2 Members (Councillors Ash and Elm) voted in favour
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .movers import NAME, person

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(?:\d{{1,3}}|(?i:{'|'.join(_WORDS)}|none|nil|zero))"
_AGREED = r"agreed(?=[\s,;]+(?:and\s+)?\d{1,2}\s+(?:abst|against|disagreed|opposed))"
"""    8 agreed, 1 abstained"""
FOR = (
    r"in\s+favou?r|in\s+agreement|for(?:\s+the\s+(?:[Pp]roposal|[Mm]otion|[Aa]mendment))?(?!\s+the)"
    rf"|ayes?|yeas?|yes|{_AGREED}"
)
AGAINST = r"against(?:\s+the\s+(?:[Pp]roposal|[Mm]otion|[Aa]mendment))?|opposed|nays?|noes"
_NO = r"no(?!\s+(?:abst|vot|against|opposed|member|councill?or))"
"""    2 yes, 3 no · Yes 2 No 3; none: no votes against"""
NEITHER = r"abst(?:ained|ain(?:ing)?|entions?)"
_WHO = r"\((?P<%s>[^()]{2,400})\)"
_count = regex.plain(
    rf"""(?<![£€$])(?<!\d[.,/–-])\b(?P<n>{NUMBER})(?:[^\S\n]|\n(?!\s*\n))+(?:[Vv]otes?\s+|[Mm]embers?\s+|[Cc]ouncillors?\s+|were\s+|voted\s+|voting\s+|vote\s+)*+
    (?:{_WHO % "first"}\s*(?:were\s+|voted\s+|voting\s+|vote\s+)?)?
    (?:(?P<yes>(?i:{FOR}))|(?P<no>(?i:{AGAINST}|{_NO}))|(?P<idle>(?i:{NEITHER})))\b(?:\s*{_WHO % "behind"})?""",
    regex.VERBOSE,
)
"""    9 Members voting in favour · 2 [against] (Councillors Ash and Elm) · 1 Member (Councillor Fell) [abstained]"""
_side_first = regex.plain(
    rf"""(?:^|(?<=[\s(|.\[*,;]))(?:(?P<yes>(?i:{FOR}))|(?P<no>(?i:{AGAINST}|{_NO}))|(?P<idle>(?i:{NEITHER})))\b
    [*_]{{0,3}}(?:\s+votes?)?(?P<sign>[^\S\n]*[:–=-])?(?:[^\S\n]|[*_|])*(?P<below>\n\s*)?
    \(?(?P<n>{NUMBER})\b\)?(?![/%]|[.,:–-]\d)(?(below)(?!\.))(?:\s*{_WHO % "behind"})?""",
    regex.VERBOSE | regex.MULTILINE,
)
"""    For: 2 · Against 3 · Abstained – 1 (Councillor Fell) · | Ayes | 4 |"""
_beside = regex.plain(r"[\s,;:.|/*_&)\]]*(?:(?:and|[Vv]ot(?:es?|ed|ing))\s+)*")
"""What may stand between two counts of a row."""
_first_of_a_list = regex.plain(r"\.\s+[^\n]{2,60}?\b2\.")
"""    For: 1[. Ash 2.] Reed"""
_NOBODY = r"(?:NO|ONE|TWO|SIX|TEN|NIL|ALL|AND|ANY|FOR|NAY|AYE|YES|YEA)"
VOTER = rf"(?<![\p{{L}}\p{{M}}])(?:{NAME}|(?!{_NOBODY}\b)\p{{Lu}}{{2,3}}(?!\p{{L}}))"
"""Who voted: a name, or initials that may be a word elsewhere: AT."""
_voters_alone = regex.compile(rf"{VOTER}(?:\s*(?:,|;|\band\b|&)\s*(?:and\s+)?{VOTER})*+")
_joins = regex.compile(r"\s*(?:,|;|\band\b|&)\s*(?:and\s+)?")

Side = tuple[int | None, tuple[str, ...]]


class Count(NamedTuple):
    """One side and its figure, which stands before the name of the side or behind it."""

    start: int
    end: int
    order: Literal["before", "behind"]
    side: str
    told: Side


def counts_in(text: str, first: int, last: int) -> Iterator[Count]:
    """The figures of the sides, in the order of the paper.

    A figure between two sides, "For: 2 Against: 3", is told of one of them.  Where counts of both orders claim one
    figure or one side, the whole row is written in one order: that in which more of it is told, or in which it begins.
    """
    found = sorted([*_figure_first(text, first, last), *_figure_behind(text, first, last)])
    row: list[Count] = []
    for count in found:
        behind = max((c.end for c in row), default=0)
        if count.start > behind and not _beside.fullmatch(text, behind, count.start):
            yield from _in_one_order(row)
            row = []
        row.append(count)
    yield from _in_one_order(row)


def _in_one_order(row: list[Count]) -> list[Count]:
    """What a row of counts tells, read in the order that fits it where they clash."""
    if all(one.end <= other.start for one, other in pairwise(row)):
        return row
    behind = [c for c in row if c.order == "behind"]
    before = [c for c in row if c.order == "before"]
    if len(behind) == len(before):
        return behind if row and row[0].order == "behind" else before
    return max(behind, before, key=len)


def _figure_first(text: str, first: int, last: int) -> Iterator[Count]:
    """2 for, 3 against."""
    found = [*_count.finditer(text, first, last)]
    for m in found:
        if (side := side_of(m)) and _is_a_side(m, found):
            n = figure_of(m["n"])
            yield Count(m.start(), m.end(), "before", side, (n, _voters(m["first"] or m["behind"], n)))


def _figure_behind(text: str, first: int, last: int) -> Iterator[Count]:
    """For: 2 Against: 3; without a sign only where another side with its figure stands beside it: For 2 Against 3."""
    found = [*_side_first.finditer(text, first, last)]
    beside = [
        bool(_beside.fullmatch(text, a.end(), b.start())) and side_of(a) != side_of(b) for a, b in pairwise(found)
    ]
    for m, after, before in zip(found, [False, *beside], [*beside, False], strict=False):
        n = figure_of(m["n"])
        listed = n == 1 and _first_of_a_list.match(text, m.end())
        if (m["sign"] or after or before) and not listed and _is_a_side(m, found) and (side := side_of(m)):
            yield Count(m.start(), m.end(), "behind", side, (n, _voters(m["behind"], n)))


def _is_a_side(m: regex.Match[str], among: list[regex.Match[str]]) -> bool:
    """Whether "no" names a side: where "yes" does, or a sign shows it."""
    if (m["no"] or "").casefold() != "no" or m.string[m.end("no") : m.end("no") + 3].lstrip()[:1] in (":", "("):
        return True
    return any((other["yes"] or "").casefold() == "yes" for other in among)


def _voters(raw: str | None, count: int) -> tuple[str, ...]:
    """The names in brackets beside a count, where they are no more than it counts and nothing else stands there."""
    raw = raw.strip(" .,;") if raw else ""
    names = names_in(raw) if raw and _voters_alone.fullmatch(raw) else ()
    return names if len(names) <= count else ()


def side_of(m: regex.Match[str]) -> str | None:
    """Which side a match names, if it does."""
    told = m.groupdict()
    return next((side for side in ("yes", "no", "idle") if told.get(side)), None)


def names_in(raw: str) -> tuple[str, ...]:
    """The persons of a list."""
    told = [person(part) for part in _joins.split(tidy(raw))]
    return tuple(name for name in told if name and name.casefold() not in ("none", "nil", "councillors", "councillor"))


def figure_of(word: str) -> int:
    """What a figure or the word of one says."""
    folded = word.casefold()
    if folded.isdigit():
        return int(folded)
    return _WORDS.index(folded) if folded in _WORDS else 0
