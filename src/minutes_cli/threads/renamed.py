"""Copies of one meeting under two names of its body: told by what their minutes say, word for word, on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.stems import stems

from .evidence import plain
from .matter import Matter

_SAYS = 2
"""Telling words of a minute, and its title, that says anything of its own …"""
_ALL = 7
"""… and of all that two copies have in common: routine has fewer …"""
_PART = 0.5
"""… which is such a part of the shorter one."""
_MANY = 12
"""Copies that have one minute in common: it is routine."""
_Copy = tuple[int, str]


def under_one_body(matters: Sequence[Matter]) -> Sequence[Matter]:
    """The same, but for the body of what is a copy of a meeting that excluded something: it has that meeting's.

    Two bodies that meet on one day have routine in common, or one report that was put to both, and are two.
    """
    if len({(one.body, one.date) for one in matters}) < 2 or not any(one.exempt and one.date for one in matters):
        return matters
    says, minutes = _told(matters)
    of = {one.copy: (one.body, one.date) for one in matters if not one.report}
    closed = {one.copy for one in matters if one.exempt and one.date and not one.report}
    same: dict[_Copy, str | None] = {}
    for copy in sorted(closed):
        shared: dict[_Copy, set[str]] = defaultdict(set)
        for text in minutes[copy]:
            for other in says[text][0] if len(says[text][0]) <= _MANY else ():
                if of[other][1] == of[copy][1] and of[other][0] != of[copy][0]:
                    shared[other].add(text)
        for other, texts in shared.items():
            least = _PART * min(len(minutes[copy]), len(minutes[other]))
            if len(texts) >= least and sum(says[text][1] for text in texts) >= _ALL:
                same.setdefault(other, of[copy][0])
    return [one._replace(body=same.get(one.copy, one.body)) for one in matters] if same else matters


def _told(matters: Sequence[Matter]) -> tuple[Mapping[str, tuple[set[_Copy], int]], Mapping[_Copy, set[str]]]:
    """The copies that have a minute's words, and how many of these tell; and the minutes of each copy."""
    says: dict[str, tuple[set[_Copy], int]] = {}
    minutes: dict[_Copy, set[str]] = defaultdict(set)
    for one in matters:
        text = plain(one.text) if one.date and not one.report else ""
        if text and text not in says:
            own = stems(one.text) - PROCEEDINGS
            says[text] = set(), len(own | (stems(one.title) - PROCEEDINGS)) if own else 0
        if text and says[text][1] >= _SAYS:
            says[text][0].add(one.copy)
            minutes[one.copy].add(text)
    return says, minutes
