"""Papers that tell of one body on one day: which of them are copies of one meeting, and what each meeting is called.

A draft in a pack and the confirmed copy on the web are one meeting; a special meeting at six and the ordinary one at
half past seven are two, each with an id of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from .evidence import plain

_LIKE, _COPY = 0.5, 0.8
"""Of the runs of words of the shorter of two texts: those that are copies share the second part of them, or the first
and most of their titles."""
_FEW = 3
"""So many numbers over other titles are no slip."""
_RUN = 3
_LATE = 60
"""Minutes by which the time in an agenda and that in the minutes of one meeting may differ."""


class Business(NamedTuple):
    """What a paper tells of, for comparison."""

    titles: frozenset[str]
    text: str
    """With the titles."""
    numbered: Mapping[str, str] = MappingProxyType({})
    """Titles of minutes by their numbers, where these are printed."""


@dataclass(frozen=True, slots=True)
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
    for telling in ordered:
        homes = [m for m in meetings if all(t.document != telling.document for t in m) and not _apart(telling, m[0])]
        if homes:
            home = max(homes, key=lambda m: _closeness(telling, m[0])) if len(homes) > 1 else homes[0]
            home.append(telling)
        else:
            meetings.append([telling])
    ids = _ids(meetings)
    return {telling.key: own for own, meeting in zip(ids, meetings, strict=True) for telling in meeting}


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
    called = [f"{day}@{_mark(n, facts, meetings[n])}" for n in range(len(meetings))]
    # one paper may tell of several of them, and set them apart by nothing but their order
    order = sorted(range(len(meetings)), key=lambda n: (called[n], _plainest(own[n]), _hash(meetings[n])))
    before = Counter[str]()
    for n in order:
        before[called[n]] += 1
        called[n] += f"~{before[called[n]]}" if before[called[n]] > 1 else ""
    return called


def _mark(n: int, facts: Sequence[Sequence[str | None]], meeting: Sequence[Telling]) -> str:
    """The first fact that no other meeting shares."""
    for which in range(2):
        fact = facts[n][which]
        if fact and sum(other[which] == fact for other in facts) == 1:
            return fact
    return _hash(meeting)[:8]


def _hash(meeting: Sequence[Telling]) -> str:
    return min(t.sha256 for t in meeting)


def _apart(one: Telling, other: Telling) -> bool:
    """Whether two papers tell of two meetings: heads or numbers contradict each other, and the business is another."""
    contrary = _contradict(one, other) or _clash(one.business(), other.business())
    return contrary and not copies(one.business(), other.business())


def _clash(one: Business, other: Business) -> bool:
    """Whether the same numbers stand over other titles: pages that tell of parts of one meeting have their own."""
    shared = one.numbered.keys() & other.numbered.keys()
    unlike = sum(not _one_title(one.numbered[number], other.numbered[number]) for number in shared)
    return unlike >= _FEW and 2 * unlike > len(shared)


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


def copies(one: Business, other: Business) -> bool:
    """Whether two papers tell of the same, the one perhaps of a part of it.

    Minutes that have no title in common are never copies: much is "noted" in the same words.
    """
    few, many = sorted((one.titles, other.titles), key=len)
    least = len(few)
    shared = len(few & many) or sum(any(_one_title(title, more) for more in many) for title in few)
    if least and not shared:
        return False
    close = alike(one.text, other.text)
    return close >= _COPY or (close >= _LIKE and (2 * shared > least or not least))


def _one_title(one: str, other: str) -> bool:
    """Whether two titles are one, the longer with words behind it: "Surveys" and "Surveys (draft)"."""
    short, long = sorted((one, other), key=len)
    return bool(short) and f"{long} ".startswith(f"{short} ")


def alike(one: str, other: str) -> float:
    """How much of the shorter text's runs of words stand in the longer one: 0 to 1."""
    first, second = _runs(one), _runs(other)
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0


@lru_cache(maxsize=64)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = plain(text).split()
    return frozenset(tuple(words[n : n + _RUN]) for n in range(max(1, len(words) - _RUN + 1)) if words)


def _closeness(one: Telling, other: Telling) -> tuple[float, bool]:
    """Which of several meetings a paper that contradicts none of them tells of."""
    agrees = one.starts is not None and one.starts == other.starts
    return alike(one.business().text, other.business().text), agrees


def _clock(time: str) -> int:
    hours, _, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes or 0)


def _nth(given: str) -> int:
    last = given.rpartition("~")[2]
    return int(last) if "~" in given and last.isdigit() else 1


def _plainest(given: str) -> tuple[int, str]:
    return len(given), given


def _said(occasion: str) -> str | None:
    return None if occasion == "ordinary" else occasion


def _first(values: Iterable[str | None]) -> str | None:
    """The one that most say, of these the least."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def kinds(texts: Sequence[tuple[str, str, str]]) -> list[str]:
    """Which of several things under one id are the same: for each (title, text, hash) the least hash of its kind.

    Their titles tell; the texts of those that have none.  The order of `texts` makes no difference.
    """
    titled: dict[str, str] = {}
    known: list[tuple[str, str, str]] = []
    found: dict[int, str] = {}
    for at in sorted(range(len(texts)), key=lambda n: (texts[n][2], n)):
        title, text, name = plain(texts[at][0]), texts[at][1], texts[at][2]
        same = titled.get(title) or next((key for t, x, key in known if _one_kind(title, text, t, x)), None)
        if same is None:
            known.append((title, text, same := name))
        if title:
            titled.setdefault(title, same)
        found[at] = same
    return [found[n] for n in range(len(texts))]


def _one_kind(title: str, text: str, other_title: str, other_text: str) -> bool:
    return _one_title(title, other_title) if title and other_title else alike(text, other_text) >= _LIKE


def editions(papers: Sequence[Business]) -> list[int]:
    """Which of several papers of one meeting are copies of each other, and which tell of other parts of it.

    For each the number of its edition; the first of an edition is what the others are compared with.
    """
    firsts: list[Business] = []
    found = []
    for paper in papers:
        n = next((n for n, first in enumerate(firsts) if copies(paper, first)), len(firsts))
        if n == len(firsts):
            firsts.append(paper)
        found.append(n)
    return found
