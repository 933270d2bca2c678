"""Papers that tell of one body on one day: which of them are copies of one meeting, and what each meeting is called.

A draft in a pack and the confirmed copy on the web are one meeting; a special meeting at six and the ordinary one at
half past seven are two, each with an id of its own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from minutes_cli.model import value

from .evidence import plain
from .likeness import LIKE, Titles, Words, share

_COPY = 0.8
"""Of the runs of words of the shorter of two texts: those that are copies share so many, or `LIKE` and most of their
titles."""
_FEW = 3
"""So many numbers over other titles are no slip."""
_LATE = 60
"""Minutes by which the time in an agenda and that in the minutes of one meeting may differ."""


class Business(NamedTuple):
    """What a paper tells of, for comparison."""

    titles: frozenset[str]
    text: str
    """With the titles."""
    numbered: Mapping[str, str] = MappingProxyType({})
    """Titles of minutes by their numbers, where these are printed."""


@value
class Telling:
    """What one paper tells of a meeting."""

    key: int
    document: int
    own_id: str
    """Its id by the paper alone."""
    minutes: bool
    """They are minutes, not an agenda."""
    draft: bool
    body: bool
    """The paper names the body."""
    starts: str | None
    occasion: str
    venue: str | None
    sha256: str
    items: int
    business: Callable[[], Business] = field(compare=False, repr=False)
    """Its items, or the titles of its agenda; fetched only where heads contradict each other."""


def named(tellings: Iterable[Telling]) -> dict[int, str]:
    """The id of each, by its key.

    1. papers of one meeting get one id, papers of two never do;
    2. where there is one meeting, it is an id that one of the papers gives it by itself;
    3. of several meetings, each keeps the id that a paper which tells of all of them gives it; else each is called by
       what sets it apart: `…/2021-10-26@1930` by its time, `@special` by its occasion, else by the content's hash;
    4. the order of `tellings` makes no difference.
    """
    ordered = sorted(tellings, key=lambda t: (not t.minutes, t.draft, -t.items, t.sha256, t.own_id))
    meetings: list[list[Telling]] = []
    of_documents: list[set[int]] = []
    firsts = _Firsts()
    for telling in ordered:
        paper = _Paper(telling.business())
        apart = _apart(telling, paper, meetings, firsts)
        homes = [n for n, there in enumerate(of_documents) if telling.document not in there and not apart(n)]
        if homes:
            close = partial(_closeness, telling, paper, meetings, firsts)
            home = max(homes, key=close) if len(homes) > 1 else homes[0]
            meetings[home].append(telling)
            of_documents[home].add(telling.document)
        else:
            meetings.append([telling])
            of_documents.append({telling.document})
            firsts.add(paper)
    ids = _ids(meetings)
    return {telling.key: own for own, meeting in zip(ids, meetings, strict=True) for telling in meeting}


class _Paper:
    """The business of a paper, and the words of it once they are asked for."""

    __slots__ = ("numbered", "titles", "words")

    def __init__(self, business: Business) -> None:
        self.titles, self.numbered = business.titles, business.numbered
        self.words = Words(business.text)


class _Firsts:
    """The first papers of meetings, or of editions: what another is compared with, and what finds those like it."""

    def __init__(self) -> None:
        self.papers: list[_Paper] = []
        self._titles, self._numbered = Titles(), Titles()
        self._untitled: set[int] = set()

    def add(self, paper: _Paper) -> None:
        """Add one, with the next number."""
        number = len(self.papers)
        self.papers.append(paper)
        for title in paper.titles:
            self._titles.add(title, number)
        for at, title in paper.numbered.items():
            self._numbered.add(title, number, under=at)
        if not paper.titles:
            self._untitled.add(number)

    def near(self, paper: _Paper) -> Iterable[int]:
        """Those that may be copies of a paper, in order: they have a title in common, or one of the two has none."""
        if not paper.titles:
            return range(len(self.papers))
        return sorted(self._untitled.union(*(self._titles.like(title) for title in paper.titles)))

    def agreeing(self, paper: _Paper) -> Counter[int]:
        """How many numbers stand over one title in a paper and in each of them."""
        return Counter(n for at, title in paper.numbered.items() for n in self._numbered.like(title, under=at))


def _ids(meetings: Sequence[Sequence[Telling]]) -> list[str]:
    given = [{t.own_id for t in meeting} for meeting in meetings]
    if len(meetings) == 1:
        return [min(given[0], key=_plainest)]
    own = [max(ids, key=lambda i: (_nth(i), i)) for ids in given]
    if len(set(own)) == len(own):
        return own
    day = min((i.partition("~")[0] for ids in given for i in ids), key=_plainest)
    facts = [
        [_first(t.starts and t.starts.replace(":", "") for t in m), _first(_said(t.occasion) for t in m) or "ordinary"]
        for m in meetings
    ]
    alone = [Counter(fact[which] for fact in facts) for which in range(2)]
    called = [f"{day}@{_mark(fact, alone, meeting)}" for fact, meeting in zip(facts, meetings, strict=True)]
    # one paper may tell of several of them, and set them apart by nothing but their order
    order = sorted(range(len(meetings)), key=lambda n: (called[n], _plainest(own[n]), _hash(meetings[n])))
    before = Counter[str]()
    for n in order:
        before[called[n]] += 1
        called[n] += f"~{before[called[n]]}" if before[called[n]] > 1 else ""
    return called


def _mark(facts: Sequence[str | None], told: Sequence[Counter[str | None]], meeting: Sequence[Telling]) -> str:
    """The first fact that no other meeting shares."""
    for fact, by in zip(facts, told, strict=True):
        if fact and by[fact] == 1:
            return fact
    return _hash(meeting)[:8]


def _hash(meeting: Sequence[Telling]) -> str:
    return min(t.sha256 for t in meeting)


def _apart(
    one: Telling, paper: _Paper, meetings: Sequence[Sequence[Telling]], firsts: _Firsts
) -> Callable[[int], bool]:
    """Tells of a paper whether it and the first of the nth meeting are of two meetings.

    They are where heads or numbers contradict each other, and the business is another.  What all of them need to know
    of the paper is found once: a day may have many.
    """
    near, agreeing = frozenset(firsts.near(paper)), firsts.agreeing(paper)

    def apart(n: int) -> bool:
        other = firsts.papers[n]
        contrary = _contradict(one, meetings[n][0]) or _clash(paper, other, agreeing[n])
        if not contrary:
            return False
        return (
            n not in near or not _copies(paper, other) or (_hours_apart(one, meetings[n][0]) and _crossed(paper, other))
        )

    return apart


def _clash(one: _Paper, other: _Paper, agreeing: int) -> bool:
    """Whether the same numbers stand over other titles: pages that tell of parts of one meeting have their own."""
    shared = len(one.numbered.keys() & other.numbered.keys())
    unlike = shared - agreeing
    return unlike >= _FEW and 2 * unlike > shared


def _contradict(one: Telling, other: Telling) -> bool:
    """Two papers that name no body tell of one meeting only if their words do."""
    if not (one.body and other.body):
        return True
    if one.starts and other.starts and one.starts != other.starts:
        both = one.minutes and other.minutes
        return both or abs(_clock(one.starts) - _clock(other.starts)) >= _LATE
    if one.occasion != other.occasion:
        return True
    places = [plain(t.venue) for t in (one, other) if t.venue]
    return len(places) == 2 and places[0] not in places[1] and places[1] not in places[0]


def _hours_apart(one: Telling, other: Telling) -> bool:
    """Whether the minutes of two papers say of hours of the day, and not of some minutes, that they began there."""
    if not (one.minutes and other.minutes and one.starts and other.starts):
        return False
    return abs(_clock(one.starts) - _clock(other.starts)) >= _LATE


def _crossed(one: _Paper, other: _Paper) -> bool:
    """Whether each of two papers has a title that the other has not: neither is the other, nor a part of it."""
    return all(
        len(own.titles - there.titles) > _like(own.titles - there.titles, there.titles)
        for own, there in ((one, other), (other, one))
    )


def _copies(one: _Paper, other: _Paper) -> bool:
    """Whether two papers tell of the same, the one perhaps of a part of it.

    Minutes that have no title in common are never copies: much is "noted" in the same words.
    """
    few, many = (other.titles, one.titles) if len(other.titles) < len(one.titles) else (one.titles, other.titles)
    least = len(few)
    shared = len(few & many) or _like(few, many)
    if least and not shared:
        return False
    return one.words.like(other.words, LIKE if 2 * shared > least or not least else _COPY)


def _like(few: Iterable[str], many: Iterable[str]) -> int:
    """How many titles are one with any of others."""
    others = Titles()
    for title in many:
        others.add(title, 0)
    return sum(any(True for _ in others.like(title)) for title in few)


def _closeness(
    one: Telling, paper: _Paper, meetings: Sequence[Sequence[Telling]], firsts: _Firsts, n: int
) -> tuple[float, bool]:
    """How near the nth of several meetings is to a paper that contradicts none of them."""
    agrees = one.starts is not None and one.starts == meetings[n][0].starts
    return share(paper.words.runs, firsts.papers[n].words.runs), agrees


def _clock(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes or 0)


def _nth(given: str) -> int:
    last = given.rpartition("~")[2]
    return int(last) if "~" in given and last.isdecimal() else 1


def _plainest(given: str) -> tuple[int, str]:
    return len(given), given


def _said(occasion: str) -> str | None:
    return None if occasion == "ordinary" else occasion


def _first(values: Iterable[str | None]) -> str | None:
    """The one that most say, of these the least."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def editions(papers: Sequence[Business]) -> list[int]:
    """Which of several papers of one meeting are copies of each other, and which tell of other parts of it.

    For each the number of its edition; the first of an edition is what the others are compared with.
    """
    firsts = _Firsts()
    found = []
    for paper in map(_Paper, papers):
        n = next((n for n in firsts.near(paper) if _copies(paper, firsts.papers[n])), len(firsts.papers))
        if n == len(firsts.papers):
            firsts.add(paper)
        found.append(n)
    return found
