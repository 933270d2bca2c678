"""The several things that one task asks for: who tells of one of them has not told of all.

calculate the cost and email it to the members · a link be placed on the website and in the Pump
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from minutes_cli.words import lazily
from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.date_places import month_number
from minutes_cli.words.dates import MONTH
from minutes_cli.words.deed_kinds import deed_of, kind_of
from minutes_cli.words.stems import IRREGULAR, stem, stems

Words = frozenset[str]

_LONG = 900
"""Characters of a task that are looked at."""
_BULLET = lazily.plain(r"\s*[•\uf0b7\uf0a7]\s*")
_AND = lazily.plain(
    r"""[,;]?\s+and\s+(?:also\s+|then\s+)?
    (?: (?P<that>that\b)
      | (?:to\s+)?+(?!(?:the|an?)\b)(?P<verb>[a-z]+)\b(?!-)
      | (?:the|an?)\s+(?P<again>[a-z]\w*)
      | (?:the\s+)?+(?P<name>[A-ZÀ-Þ]\w+)
    )""",
    re.VERBOSE,
)
_ANEW = lazily.plain(r"(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){1,8}?be\b")
"""    … and a link to it be placed"""
_TWICE = lazily.plain(
    r"""\b(?:on|in|at|to|from|with|by)\s+(?P<one>[^,;.]{3,60}?)\s+and\s+(?:on|in|at|to|from|with|by)\s+
    (?P<other>[^,;.]{3,60}?)(?=\s+(?:for|of|if|that|asking|regarding)\b|[,;.]|$)""",
    re.VERBOSE,
)
_TELLING = frozenset("report present bring feed table".split())  # noqa: SIM905 - words are read more easily
"""Verbs of telling what was done, which is done by telling it: "look into it and report back"."""


def parts_of(task: str) -> tuple[Words, ...]:
    """The words by which each of several things asked for is known; none of a task that asks for one."""
    task = task[:_LONG]
    listed = [piece for piece in _BULLET.split(task)[1:] if piece.strip()]
    if len(listed) > 1:
        return _known_apart(listed)
    if twice := _TWICE.search(task):
        return _known_apart([twice["one"], twice["other"]])
    cuts = [0, *(m.start() for m in _AND.finditer(task) if _is_another(task, m)), len(task)]
    return _known_apart([task[a:b] for a, b in pairwise(cuts)])


def _is_another(task: str, m: lazily.Match[str]) -> bool:
    """Whether what stands behind "and" is a thing of its own, and no second word for the first."""
    if m["verb"]:
        if m["verb"] in _TELLING:
            return False
        behind = task[m.start("verb") :]
        before = task[: m.start()].split()
        deed = bool(kind_of(m["verb"])) and not m["verb"].endswith(("ed", "ing", "s"))
        return (deed and len(before) > 1 and len(behind.split()) > 1) or bool(_ANEW.match(behind))
    if m["again"]:
        again = f" {m['again'].casefold()} " in f" {task[: m.start()].casefold()} "
        return again or bool(_ANEW.match(task, m.start("again") - len(_article(task, m))))
    if m["name"]:
        return "and the " in m[0] and task[: m.start()].rsplit(maxsplit=1)[-1][:1].isupper()
    return True


def _article(task: str, m: lazily.Match[str]) -> str:
    return task[m.start() : m.start("again")].rsplit("and ", 1)[-1].lstrip()


def _known_apart(pieces: list[str]) -> tuple[Words, ...]:
    if len(pieces) < 2:
        return ()
    words = [stems(piece) for piece in pieces]
    found = []
    for n, own in enumerate(words):
        others = frozenset[str]().union(*(some for k, some in enumerate(words) if k != n))
        apart = own - others
        found.append(frozenset(word for word in apart if word not in PROCEEDINGS) or apart)
    return tuple(part for part in found if part)


def answers_another(task: str, told: str, day: dt.date | None = None) -> bool:
    """Whether a passage says to which resolution or letter a reply was received, and it is not that of a task.

    in reply to the resolution seeking a report on the lamps ≠ write to the Minister seeking a date for the sluice;
    nor is what was asked for on a `day` in February the resolution adopted at the March Meeting
    """
    if day and (adopted := _ADOPTED.search(told)) and month_number(adopted["month"]) != day.month:
        return True
    if not (reply := _IN_REPLY.search(told)) or not (asked := _SEEKING.search(task[:_LONG])):
        return False
    wanted = stems(task[asked.end() : _LONG]) - PROCEEDINGS
    return len(wanted & stems(told[reply.end() :])) < _MOST * len(wanted)


_IN_REPLY = lazily.plain(
    r"\bin\s+(?:reply|response|answer)\s+to\b[^.;]{0,60}?\b(?:resolution|motion|request|letter|question)"
)
_ADOPTED = lazily.plain(
    r"\b(?:resolution|motion)s?\s+(?:adopted|passed|agreed)\b[^.;]{0,50}?\bat\s+(?:the|its|their|our)\s+"
    rf"(?P<month>{MONTH})\s+(?:\w+\s+)?[Mm]eeting"
)
"""    in reply to the resolution ‖ adopted by the Council at the March Meeting"""
_SEEKING = lazily.plain(r"\b(?:seeking|asking|requesting|urging|calling\s+on|to\s+(?:ask|seek|request|urge))\b")
_MOST = 0.5
"""What part of what is sought a reply must tell."""


def did(task: str, told: str) -> bool:
    """Whether a passage tells as done the very deed of a task: report the drain → the drain had been reported."""
    verb, _ = deed_of(task)
    words = [m[0].casefold() for m in _letters.finditer(told)]
    return bool(verb) and any(
        stem(word) == verb
        and (word.endswith("ed") or word in IRREGULAR)
        and _TO_COME.isdisjoint(words[max(0, n - 2) : n])
        and words[n + 1 : n + 2] != ["that"]  # "Cllr Ash reported that it was blocked"
        for n, word in enumerate(words)
    )


_letters = lazily.plain(r"[^\W\d_]+")
_TO_COME = frozenset(("be", "to", "not", "never"))
"""    to be ‖ reported"""


def is_of_another_place(task: str, told: str) -> bool:
    """Whether a passage names a place that is called nearly as that of a task: Mill House ≠ Mill Farm."""
    mine, theirs = ({(m[1], m[2]) for m in _PLACE.finditer(text)} for text in (task[:_LONG], told))
    if any(f"not {' '.join(place)}" in told for place in mine):  # "in Mill Lane (not Church Lane)"
        return True
    names = {name for name, _ in mine}
    return bool(mine) and not mine & theirs and any(name in names for name, _ in theirs)


PLACES = (
    *("Farm", "House", "Cottage", "Cottages", "Lodge", "Barn", "Hall", "Mill", "Manor", "Grange", "Villa", "Lane"),
    *("Road", "Street", "Close", "Avenue", "Drive", "Crescent", "Terrace", "Court", "Way", "Walk", "Place", "Square"),
    *("Garden", "Gardens", "Green", "Bridge", "Park", "Wood", "Pond", "Hill", "School", "Church", "Inn", "Arms"),
)
"""What bears a name, as it ends with it."""
_PLACE = lazily.plain(rf"\b([A-ZÀ-Þ][\w’']+)\s+({'|'.join(PLACES)})\b")
"""A name and what bears it."""


def lacking(parts: tuple[Words, ...], told: str) -> frozenset[int]:
    """Which of them a passage says nothing of: one word of many tells of none."""
    words = stems(told)
    return frozenset(n for n, part in enumerate(parts) if len(part & words) < max(1, _OF_PART * len(part)))


_OF_PART = 0.25
"""What part of the words by which a thing is known must be told."""
