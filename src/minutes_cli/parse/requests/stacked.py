"""A label over lines that are its fields: who, what and by when, each in a line of its own; or who over a list.

ACTION ⏎ Clerk ⏎ Mend the gate ⏎ 1 May 2024        ACTION ⏎ Mend the gate ⏎ Clerk
ACTIONS ⏎ Clerk: ⏎ - mend the gate ⏎ - book the hall ⏎ Cllr Ash: ⏎ - buy paint
ACTION: Clerk ⏎ - mend the gate ⏎ - book the hall
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .after_label import Labelled, is_order, labelled, somebody, who_and_when
from .owners import Owners
from .parts import ITEM, NOTHING, owner_and_task
from .told import Told
from .under_label import HEADING

_line = regex.plain(r"[^\n]*\S[^\n]*")
_day = regex.plain(r"(?:by |before |due )?(?:\w+ )?\d[\w ./-]{3,24}", regex.IGNORECASE)
_ABOVE = 1500
"""Characters above a label in which points would be that it could be of."""
_LONGEST = 200
"""Characters of a line that is a field."""


def stacked_in(text: str, owners: Owners) -> dict[int, list[Told]]:
    """The actions of each label that stands alone over its fields, by where its line begins."""
    found: dict[int, list[Told]] = {}
    at = upto = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if start < upto or "ction" not in line.lower():
            continue
        if HEADING.fullmatch(line.rstrip(" :*_")):
            each = list(stacked(text, start + len(line), owners))
        else:
            each = list(_under_name(text, start, start + len(line), upto, owners))
        if each:
            found[start], upto = each, each[-1].end
    return found


def _under_name(text: str, start: int, end: int, since: int, owners: Owners) -> Iterator[Told]:
    """The orders of a list below a label with a name alone; none where that may be of what stands above it.

    Such a label belongs to its list unless points are above it, too, which nobody has yet, a label with a name and no
    list stands behind it, or it is nearer to the sentence above: a list that does not follow at once has two points.
    """
    m = _named.fullmatch(text, start, end)
    asked = who_and_when(m["who"], owners) if m else None
    if asked is None:
        return
    at_hand = _Lines(text, end)
    listed = list(_listed(at_hand, 0))
    if not listed or not all(is_order(one.words) for one in listed):
        return
    above, behind = text[max(since, start - _ABOVE) : start], at_hand.from_(len(listed))
    at_once = not above.strip() or text.count("\n", end, listed[0].start) == 1
    apart = at_once or (above.rstrip(" \t").endswith("\n\n") and len(listed) > 1)
    another = behind and _named.fullmatch(text, behind[0].start, behind[0].end) and not (behind[1:] and behind[1].entry)
    if apart and not another and not any(ITEM.match(line) for line in above.split("\n")):
        for one in listed:
            task = one.words.removesuffix(" and").rstrip(" ;,")
            yield Told(one.start, one.end, asked[0], task, f"{task} {asked[1]}".rstrip(), own=True)


_named = regex.compile(
    r"[^\S\n]*A(?:ctions?|CTIONS?)(?:\s+(?i:by|for))?(?:\s*[:–-]\s*|\s+)(?P<who>\p{Lu}[^\n:;]{1,60}?)(?:\s+to)?[\s:–-]*"
)
"""    ACTION: Clerk · Action by C Fenn: · ACTION: Clerk to"""


def stacked(text: str, at: int, owners: Owners) -> Iterator[Told]:
    """The actions in the lines from a place on, as long as these are who and what, with or without when."""
    at_hand = _Lines(text, at)
    n, lists = 0, False
    while (told := at_hand.from_(n)) and max(len(line.words) for line in told[:2]) < _LONGEST:
        if n and (row := _in_one_line(told[0], owners)):
            yield row
            n += 1
            continue
        if not told[1:]:
            return
        first, second = told[:2]
        if second.entry and not first.entry:
            listed = list(_listed(at_hand, n + 1))
            lists = _is_list(first, listed, owners, another=lists)
            if not lists:
                return
            yield from _of_list(first, listed, owners)
            n += 1 + len(listed)
            continue
        day = told[2].words if told[2:] and _day.fullmatch(told[2].words) else ""
        if somebody(first.words, owners) and is_order(second.words):
            who, task = first.words, second.words
        elif n == 0 and day and is_order(first.words) and somebody(second.words, owners):
            who, task = second.words, first.words
        else:
            return
        when = f"by {day}" if day[:1].isdigit() else day
        yield Told(first.start, told[2].end if day else second.end, who, task, f"{task} {when}".rstrip(), own=True)
        n += 3 if day else 2


def _in_one_line(line: _Line, owners: Owners) -> Told | None:
    """The action of a line that has who and what, below others that have each in a line of its own: "C Fenn: mow"."""
    if line.entry:
        return None
    asked = labelled(line.words, owners)
    if asked is None or asked.owner is None:
        asked = Labelled(*owner_and_task(line.words))
    if asked.owner is None or not (somebody(asked.owner, owners) and is_order(asked.task)):
        return None
    return Told(line.start, line.end, asked.owner, asked.task, f"{asked.task} {asked.when}".rstrip(), own=True)


def _listed(at_hand: _Lines, n: int) -> Iterator[_Line]:
    """The entries of a list from the nth line on."""
    while (told := at_hand.from_(n)[:1]) and told[0].entry:
        yield told[0]
        n += 1


def _is_list(head: _Line, listed: list[_Line], owners: Owners, *, another: bool) -> bool:
    """Whether a line heads the list of what somebody is to do; behind `another` such list, of whoever it names."""
    if not somebody(head.words, owners):
        return another and head.heads
    return another or head.heads or any(is_order(one.words) for one in listed)


def _of_list(head: _Line, listed: list[_Line], owners: Owners) -> Iterator[Told]:
    """The actions of a list under a line; whom that names, who is not known, stands in their words."""
    who = head.words if somebody(head.words, owners) else None
    for one in listed:
        task = one.words if who else f"{head.words}: {one.words}"
        if not NOTHING.match(one.words):
            yield Told(one.start, one.end, who, task, one.words, own=True)


class _Line(NamedTuple):
    """A line below a label, without the sign of a list before its words, and with what goes on below."""

    start: int
    end: int
    words: str
    entry: bool
    heads: bool
    """It ends as what heads a list does."""


class _Lines:
    """The lines below a label, taken as they are asked for: behind most labels two tell that nothing is there."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._found = _line.finditer(text, at)
        self._told: list[_Line] = []

    def from_(self, n: int) -> list[_Line]:
        """Three lines from the nth on, each whole, for the one behind them has begun; fewer at the end."""
        while len(self._told) < n + 4 and (m := next(self._found, None)):
            entry = ITEM.match(self._text, m.start(), m.end())
            start = entry.end() if entry else m.start()
            printed = tidy(self._text[start : m.end()])
            words = printed.strip(" *_|.:–-")
            goes_on = words[:1].islower() and HEADING.fullmatch(words) is None
            if goes_on and not entry and self._told and self._told[-1].entry:
                above = self._told[-1]
                self._told[-1] = above._replace(end=m.end(), words=f"{above.words} {words}")
                continue
            heads = entry is None and printed.rstrip(" *_").endswith((":", "–", "-"))
            self._told.append(_Line(start, m.end(), words, entry is not None, heads))
        return self._told[n : n + 3]
