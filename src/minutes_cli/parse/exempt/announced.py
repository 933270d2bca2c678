"""Minutes that an exempt item announces and that are printed under it, with a head of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from minutes_cli.model import Item, Meeting
from minutes_cli.words import lazily as regex

_minutes = regex.plain(r"(?i)\b(?:minutes|notes|proceedings|report)\s+of\b|\bminutes\W*$")
_word = regex.plain(r"\w+")
_FEW = 12
"""Words under the item's own heading: more are its own business, and what follows is a meeting apart."""


def announced(
    meetings: Sequence[Meeting], by_meeting: Mapping[str, Sequence[Item]], exempt: Collection[int]
) -> Iterator[Item]:
    """The items of each meeting whose minutes the exempt item before it announces: "MINUTES OF THE LOCK PANEL".

    1. the item is the last of the meeting before, is exempt, and has next to nothing of its own;
    2. its title says that it is minutes, and names the body of those below, unless they name none.
    """
    closed = set(exempt)
    for above, below in pairwise(meetings):
        last, items = by_meeting.get(above.id, ())[-1:], by_meeting.get(below.id, ())
        if last and items and id(last[0]) in closed and _announces(last[0], below):
            closed.update(map(id, items))
            yield from items


def _announces(item: Item, meeting: Meeting) -> bool:
    title = item.title or ""
    if _minutes.search(title) is None or len(_word.findall(item.text)) - len(_word.findall(title)) > _FEW:
        return False
    return not meeting.body or set(_word.findall(meeting.body.casefold())) <= {*_word.findall(title.casefold()), "the"}
