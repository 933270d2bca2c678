"""Where in a minute grammars of decisions are to be tried: one pass over it finds every trigger of all of them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, get_args

from minutes_cli.words import lazily as regex

from .approach import Before
from .triggers import THINGS, TRIGGERS, Kind

_ONLY: dict[str, str] = {
    "amended": r"(?=\s+(?:motion|to|as|by|from|so)\b)",
    "substantive": r"(?=\s+motion)",
    "proposal": r"(?=\s+(?:of|by|from|made|put|moved|duly|properly|regularly)\b)",
    "proposition": r"(?=\s+(?:of|by|from|made|put|moved|duly|properly|regularly)\b)",
    "action": r"(?=(?:\s+taken)?[*_]*\s*[:–-])",
    "support": r"(?=(?:ed)?[^\w.!?…\n]*(?:[.!?…\n]|$))",
    "object": r"(?=(?:ed|ions?)?[^\w.!?…\n]*(?:[.!?…\n]|$))",
    "comment": r"(?=s?[^\w.!?…\n]*(?:[.!?…\n]|$))",
    "that": r"(?:(?<=[:“‘]that)|(?<=[:;–-][ \n]that)|(?<=[a-z)]\nthat)|(?<=\)\n\nthat))",
    **dict.fromkeys(("cllr", "councillor", "trustee", "commissioner"), r"(?=\.?\s\S+\s+that\b)"),
    "prop": r"(?=[ .:])",
    "vot": r"(?=e|ing)",
    "aye": r"(?=s?\b)",
    "nay": r"(?=s?\b)",
    "yea": r"(?=s?\b)",
    "yes": r"\b",
    "no": r"(?=\s*[:(])",
    "for": r"(?:(?=[*_]*[^\S\n]*[:(\n])|(?<=\d\sfor))\b",
    "by": r"(?=[\s,:;(]{1,4}\d)",
    "put": r"(?=\s+(?:by|forward)\b)",
    "made": r"(?=\s+by\b)",
}
"""Of stems that are words of every sentence, or begin such: where they count."""
_BACK = 64
"""Characters before a stem in which the words stand that lead to it, and how many they are."""
_WORDS = 6
_VOTE = 80
"""Characters on either side of a vote's trigger in which its figures or the name of a side stand."""


class Standing(NamedTuple):
    """Where triggers stand in a minute, in order."""

    acts: list[tuple[int, int]]
    """(place, the readers to try there, a bit for each) …"""
    strong: list[int]
    """… of labels by their tiers …"""
    plain: list[int]
    listed: list[int]
    votes: list[int]
    """… and where votes may be told."""

    def votes_within(self, start: int, end: int) -> tuple[int, int]:
        """The stretch between two places in which what names a side or a score can stand."""
        first, behind = bisect_left(self.votes, start), bisect_left(self.votes, end)
        if first == behind:
            return start, end
        return max(start, self.votes[first] - _VOTE), min(end, self.votes[behind - 1] + _VOTE)

    def vote_between(self, start: int, end: int) -> bool:
        """Whether votes may be told between two places."""
        n = bisect_left(self.votes, start)
        return n < len(self.votes) and self.votes[n] < end


BITS: dict[Kind, int] = {kind: 1 << n for n, kind in enumerate(get_args(Kind))}
_OTHERS = tuple(BITS[kind] for kind in ("strong label", "plain label", "listed label", "vote"))
_ACTS = min(_OTHERS) - 1
_Tried = tuple[int, int, "regex.Pattern[str] | None", "Before | None"]
"""A trigger as it is tried: (bit, how near a motion must be named, what stands there, what leads to it)."""


def standing(text: str, low: str) -> Standing:
    """The triggers of a minute, whose text in small letters is `low`."""
    found = Standing([], [], [], [], [])
    for m in _stems.finditer(low):
        at, stem = m.start(), m[0]
        if stem == "that":  # its place is that of the sign before it, where its sentence may end
            at -= 2 if text[at - 1].isspace() else 1
        tried = _tried_at(text, low, at, _by_stem[stem])
        if tried & _ACTS:
            found.acts.append((at, tried))
        if tried > _ACTS:
            for bit, places in zip(_OTHERS, found[1:], strict=True):
                if tried & bit:
                    places.append(at)
    return found


def _tried_at(text: str, low: str, at: int, triggers: list[_Tried]) -> int:
    """A bit for each grammar to be tried where a stem stands."""
    tried, said = 0, None
    for bit, reach, behind, before in triggers:
        if tried & bit or (behind is not None and behind.match(text, at) is None):
            continue
        if reach and not _names_thing(low[max(0, at - reach) : at]):
            continue
        if before is not None:
            said = text[max(0, at - _BACK) : at].rsplit(None, _WORDS) if said is None else said
            if not before(text, at, said):
                continue
        tried |= bit
    return tried


def _names_thing(low: str) -> bool:
    for thing in THINGS:  # noqa: SIM110 - a third of what any() of a generator costs
        if thing in low:
            return True
    return False


def _tree(stems: Sequence[tuple[str, str]]) -> str:
    """(what is left of a stem, where it counts) as one pattern that reads each letter once."""
    if len(stems) == 1:
        return re.escape(stems[0][0]) + stems[0][1]
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


_A_WORD = r"\w{1,48}"
"""A word as triggers read it: of a line without blanks, in which each stem begins another, not the whole."""
_by_stem: dict[str, list[_Tried]] = {}
for _trigger in TRIGGERS:
    _behind = regex.plain(_trigger.behind.replace(r"\w+", _A_WORD)) if _trigger.behind else None
    for _stem in _trigger.stems:
        _by_stem.setdefault(_stem, []).append((BITS[_trigger.kind], _trigger.thing, _behind, _trigger.before))
_stems = regex.plain(
    rf"(?<![a-z])(?=[{''.join(sorted({stem[0] for stem in _by_stem}))}])"
    + _tree([(stem, _ONLY.get(stem, "")) for stem in _by_stem])
)
