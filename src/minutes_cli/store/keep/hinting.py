"""Where the papers held may tell what became of the open actions of a body: read for `hinting` to choose from."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from minutes_cli.threads.hinting import Following, Minutes, Replied
from minutes_cli.threads.passages import Line, Minute
from minutes_cli.threads.rarity import Rarity
from minutes_cli.words.passage import tidy
from minutes_cli.words.points import Points
from minutes_cli.words.retelling import Passage, passages
from minutes_cli.words.sentences import sentences
from minutes_cli.words.stems import stems

from .known import Known

_MINUTES = "SELECT id, date, title, words FROM dated_items WHERE +council_key = ? AND body_key IS ? ORDER BY date, id"
_TEXT = "SELECT text, document FROM dated_items WHERE id = ? LIMIT 1"
_LOGGED = "SELECT text FROM statements WHERE document = ? AND source = ? AND asked <> '' ORDER BY span_start"
_LONGEST = 500
"""Characters of a sentence that is quoted whole: a longer one is cut where it rests, a log into its rows …"""
_MOST = 2_000
"""… and nothing longer is quoted at all: every action may have some quotes of it."""


def minutes_of(db: sqlite3.Connection, about: Known) -> Minutes:
    """The minutes of a body, which are read when somebody looks into them."""
    return _minutes_of(db, about, [about.home[1]], about.rarity)


def kin_of(db: sqlite3.Connection, about: Known) -> Minutes | None:
    """The minutes of the bodies that a body sits under, or that sit under it; None where none are held."""
    return _minutes_of(db, about, about.kin, about.shared) if about.kin else None


def _minutes_of(db: sqlite3.Connection, about: Known, bodies: Sequence[str | None], rarity: Rarity) -> Minutes:
    rows = [row for body in bodies for row in db.execute(_MINUTES, (about.home[0], body))]
    held = [
        Minute(
            key,
            date.fromisoformat(day),
            frozenset(words.split()),
            about.titles.telling(title),
            about.titles.seldom(title),
        )
        for key, day, title, words in rows
    ]

    def lines(key: str) -> Sequence[Line]:
        text, document = db.execute(_TEXT, (key,)).fetchone()
        return _lines(text, tuple(row for (row,) in db.execute(_LOGGED, (document, key))))

    return Minutes(rarity, held, lines, about.members, about.name)


_FOLLOWING = """
SELECT l.earlier, l.later, x.date, l.quote, l.earlier_quote, l.why, l.strength
FROM links l JOIN dated_items x ON x.id = l.later
WHERE l.council_key = ? AND l.earlier_body = ? ORDER BY l.earlier, l.later, l.how
"""


def following(db: sqlite3.Connection, about: Known) -> Mapping[str, Sequence[Following]]:
    """What likely follows each minute of a body, by the id of the minute; all links are made when it is asked."""
    found: dict[str, list[Following]] = defaultdict(list)
    for earlier, later, day, quote, passage, why, strength in db.execute(_FOLLOWING, about.home):
        found[earlier].append(Following(later, date.fromisoformat(day), quote, stems(passage), why, strength))
    return found


_PRINTED = """
SELECT i.text, i.span_start, substr(d.text, i.span_start + 1, i.span_end - i.span_start)
FROM items i JOIN documents d ON d.id = i.document
WHERE i.document = ? AND i.id = ? AND i.text LIKE '%reply%:%' LIMIT 1
"""


def replying(db: sqlite3.Connection) -> Callable[[int, str, int], Replied | None]:
    """What finds the reply that is printed in a minute behind a request, if one is.

    It is given the document, the id of the minute and where in the document the request ends.  Each minute is read
    once, however much is asked in it.
    """

    @cache
    def printed(document: int, item: str) -> tuple[str, list[Passage], list[int]]:
        text, start, whole = db.execute(_PRINTED, (document, item)).fetchone() or ("", 0, "")
        return text, _replies(text), [start + some.start for some in _replies(whole)]

    def replied(document: int, item: str, end: int) -> Replied | None:
        text, replies, begin = printed(document, item)
        if (earlier := bisect_right(begin, end)) >= len(replies):
            return None
        reply = replies[earlier]
        return Replied(item, _lines(text[reply.start : reply.end + 1], ()))  # with the stop behind which it ends

    return replied


def _replies(text: str) -> list[Passage]:
    return [some for some in passages(text, text.lower()) if some.kind == "reply"]


@lru_cache(maxsize=512)
def _lines(text: str, logged: tuple[str, ...]) -> Sequence[Line]:
    """The sentences of a minute, each with what it stands under; kept for the bodies of its kin."""
    told, points, cuts = sentences(text), Points(text), _rows(text, logged)
    found: list[Line] = []
    before, words_before, start = "", frozenset[str](), -1
    heads = cache(stems)
    for at in told.every():
        for first, last in _parts(points, cuts, *at):
            if said := tidy(text[first:last]):
                point = points.at(first)
                head, words = heads(point.head), stems(said)
                lead, led = (before, words_before) if point.start == start else ("", frozenset[str]())
                found.append(Line(said, words, f"{point.head}\n{lead}", head | led, head))
                before, words_before, start = said, words, point.start
    return found


def _parts(points: Points, rows: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What may be quoted of a sentence: what is in one point, rests, or is a row of a log; by no more than `_MOST`."""
    inside = rows[bisect_right(rows, start) : bisect_left(rows, end)] if end - start > _LONGEST else ()
    for first, last in pairwise((start, *inside, end)):
        for begin, stop in points.parts(first, last, _LONGEST if not inside else _MOST):
            yield from pairwise((*range(begin, stop, _MOST), stop))


def _rows(text: str, told: Iterable[str]) -> list[int]:
    """Where in a text rows of logs begin and end, that come in their order."""
    found, at = [], 0
    for row in told:
        if (start := text.find(row, at)) >= 0:
            at = start + len(row)
            found += [start, at]
    return sorted(set(found))
