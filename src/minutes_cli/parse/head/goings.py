"""Who of those at a meeting left it or came late, as its minutes tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.model import Attendee
from minutes_cli.words import lazily as regex
from minutes_cli.words.offices import TITLE
from minutes_cli.words.passage import places_of, tidy
from minutes_cli.words.patterns import FLAGS

_went = regex.compile(
    r"\s(?P<what>left|(?:re)?joined|arrived\s+at|entered)\s+(?:the\s+)?meeting\s+at\s+[\d.:]+\s*(?:[ap]\.?m\.?)?",
    regex.IGNORECASE,
)
_MEETING_AT = ("eeting at", "eeting At", "EETING AT")
_who_went = regex.compile(rf"\b(?P<who>{TITLE}\.?\s+[^.;,\n]{{2,60}}?)$", FLAGS)


def came_and_went(people: tuple[Attendee, ...], text: str) -> tuple[Attendee, ...]:
    """The same rows, with who left or came late where the minutes tell it of one of them."""
    went: dict[int, str] = {}
    ends = sorted((a.name.casefold()[::-1], n) for n, a in enumerate(people))
    for m in _goings(text):
        who = _who_went.search(text[max(0, m.start() - 70) : m.start()])
        surname = who["who"].rsplit(maxsplit=1)[-1].casefold()[::-1] if who else ""
        first = bisect_left(ends, (surname,))
        found = [n for name, n in ends[first : first + 2] if surname and name.startswith(surname)]
        if len(found) == 1:
            when = m[0].partition(m["what"])[2].partition("eeting")[2]
            went.setdefault(found[0], tidy(f"{m['what'].split()[0]}{when}").rstrip("."))
    return tuple(
        replace(a, role=f"{a.role}; {went[n]}" if a.role else went[n]) if n in went else a for n, a in enumerate(people)
    )


def _goings(text: str) -> Iterator[regex.Match[str]]:
    """Where somebody "left the meeting at 8 pm"."""
    for at in sorted(at for words in _MEETING_AT for at in places_of(text, words)):
        if m := _went.search(text, max(0, at - 25), at + 39):
            yield m
