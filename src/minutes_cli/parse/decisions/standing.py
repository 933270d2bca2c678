"""Where in a minute grammars of decisions are to be tried: one pass over it finds every trigger of all of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple, get_args

from minutes_cli.words import lazily as regex

from .triggers import ONLY, THINGS, TRIGGERS, Kind, Trigger

_BACK = 64
"""Characters before a stem in which the words stand that lead to it."""
_FAR = 10_000
_word = re.compile(r"[^\W_]+")


class Standing(NamedTuple):
    """Where triggers stand in a minute, in order."""

    acts: list[tuple[int, int]]
    """(place, the readers to try there, a bit for each) …"""
    labels: dict[Kind, list[int]]
    """… by the kind of label …"""
    votes: list[int]
    """… and where votes may be told."""

    def vote_between(self, start: int, end: int) -> bool:
        """Whether votes may be told between two places."""
        n = bisect_left(self.votes, start)
        return n < len(self.votes) and self.votes[n] < end


BITS: dict[Kind, int] = {kind: 1 << n for n, kind in enumerate(get_args(Kind))}
_LABELS: tuple[Kind, ...] = ("strong label", "plain label", "listed label")
_OF_ACTS = BITS["strong label"] - 1
_OF_LABELS = sum(BITS[kind] for kind in _LABELS)


def standing(text: str, low: str) -> Standing:
    """The triggers of a minute, whose text in small letters is `low`."""
    found = Standing([], {kind: [] for kind in _LABELS}, [])
    thing = -_FAR
    for m in _stems.finditer(low):
        at, stem = m.start(), m[0]
        if stem == "that":  # its place is that of the sign before it, where its sentence may end
            at -= 2 if text[at - 1].isspace() else 1
        tried = _tried_at(text, at, stem, at - thing)
        if stem in THINGS:
            thing = at
        if tried & _OF_ACTS:
            found.acts.append((at, tried & _OF_ACTS))
        if tried & BITS["vote"]:
            found.votes.append(at)
        if tried & _OF_LABELS:
            for kind in _LABELS:
                if tried & BITS[kind]:
                    found.labels[kind].append(at)
    return found


def _tried_at(text: str, at: int, stem: str, gap: int) -> int:
    """A bit for each grammar to be tried where a stem stands, so far behind the last motion or the like."""
    tried, said = 0, None
    for bit, trigger, behind in _by_stem[stem]:
        if (trigger.thing and gap > trigger.thing) or (behind is not None and behind.match(text, at) is None):
            continue
        if trigger.before is not None:
            said = _word.findall(text[max(0, at - _BACK) : at]) if said is None else said
            if not trigger.before(text, at, said):
                continue
        tried |= bit
    return tried


def _tree(stems: Iterable[tuple[str, str]]) -> str:
    """(what is left of a stem, where it counts) as one pattern that reads each letter once."""
    branches: dict[str, list[tuple[str, str]]] = {}
    ends = None
    for rest, only in stems:
        if rest:
            branches.setdefault(rest[0], []).append((rest[1:], only))
        else:
            ends = only
    told = [re.escape(letter) + _tree(rests) for letter, rests in branches.items()]
    if ends is not None:
        told.append(ends)
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"


_by_stem: dict[str, list[tuple[int, Trigger, regex.Pattern[str] | None]]] = {}
for _trigger in TRIGGERS:
    _behind = regex.plain(_trigger.behind) if _trigger.behind else None
    for _stem in _trigger.stems:
        _by_stem.setdefault(_stem, []).append((BITS[_trigger.kind], _trigger, _behind))
_stems = regex.plain(
    rf"(?<![a-z])(?=[{''.join(sorted({stem[0] for stem in _by_stem}))}])"
    + _tree((stem, ONLY.get(stem, "")) for stem in _by_stem)
)
