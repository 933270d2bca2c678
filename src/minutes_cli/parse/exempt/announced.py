"""Minutes that an exempt item announces and that are printed behind it, with a head of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from minutes_cli.model import Item, Meeting
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates

_minutes = regex.plain(r"(?i)\b(?:minutes|notes|proceedings|report)\s+of\b|\bminutes\W*$")
_not_open = regex.plain(r"(?i)\b(?:exempt|confidential|private|closed|part (?:2|ii|b))\b")
_word = regex.plain(r"\w+")
_FEW = 12
"""Words under the item's own heading: more are its own business, and what follows is a meeting apart."""


def announced(
    meetings: Sequence[Meeting], by_meeting: Mapping[str, Sequence[Item]], exempt: Collection[int]
) -> Iterator[Item]:
    """The items of each meeting whose minutes an exempt item announces: "MINUTES OF THE LOCK PANEL".

    The item is of the nearest meeting above that is not itself announced, and no earlier than those minutes.
    """
    closed = set(exempt)
    host: Meeting | None = None
    for meeting in meetings:
        items = by_meeting.get(meeting.id, ())
        above = by_meeting.get(host.id, ()) if host else ()
        if host and items and any(id(item) in closed and _announces(item, host, meeting, above[-1]) for item in above):
            closed.update(map(id, items))
            yield from items
        else:
            host = meeting


def _announces(item: Item, host: Meeting, meeting: Meeting, last: Item) -> bool:
    """Whether an item of the host says that those are its minutes.

    1. another body's: it names that body or that day, and tells of minutes in its title or below it;
    2. the same body's, or nobody's: it is the last, is titled minutes, and has next to nothing of its own.
    """
    title, body = (item.title or "").casefold(), (meeting.body or "").casefold()
    if host.date and meeting.date and meeting.date > host.date:
        return False
    is_titled = _minutes.search(title) is not None
    words = _word.findall(title)
    names = bool(body) and set(_word.findall(body)) <= {*words, "the"}
    if body and meeting.body != host.body:
        says = "minutes" in item.text.casefold()
        of_day = says and not names and any(found.date == meeting.date for found in find_dates(item.text))
        return of_day or (names and (is_titled or says))
    if item is not last or not is_titled or len(_word.findall(item.text)) - len(words) > _FEW:
        return False
    return names or not body or _not_open.search(title) is not None
