"""Where the papers held may tell what became of the open actions of a body: read for `hinting` to choose from."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from minutes_cli.threads.hinting import Following, Line, Minute, Minutes
from minutes_cli.words.passage import tidy
from minutes_cli.words.points import Points
from minutes_cli.words.sentences import sentences
from minutes_cli.words.stems import stems

from .known import Known

_MINUTES = "SELECT id, date, title, words FROM dated_items WHERE council_key = ? AND body_key IS ? ORDER BY date, id"
_TEXT = "SELECT text FROM dated_items WHERE id = ? LIMIT 1"
_LONGEST = 500
"""Characters of a sentence that is quoted whole: a longer one is cut where it rests."""


def minutes_of(db: sqlite3.Connection, about: Known) -> Minutes:
    """The minutes of a body, which are read when somebody looks into them."""
    rows = db.execute(_MINUTES, about.home)
    held = [
        Minute(key, date.fromisoformat(day), frozenset(words.split()), about.titles.telling(title))
        for key, day, title, words in rows
    ]

    def lines(key: str) -> Sequence[Line]:
        return _lines(db.execute(_TEXT, (key,)).fetchone()[0])

    return Minutes(about.rarity, held, lines, about.members)


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


def _lines(text: str) -> list[Line]:
    """The sentences of a minute, each with what it stands under."""
    told, points = sentences(text), Points(text)
    found: list[Line] = []
    at = told.at(0) if text else None
    before, start = "", -1
    while at is not None:
        for first, last in points.parts(*at, _LONGEST):
            if said := tidy(text[first:last]):
                point = points.at(first)
                lead = before if point.start == start else ""
                above = f"{point.head}\n{lead}"
                found.append(Line(said, stems(said), above, stems(above)))
                before, start = said, point.start
        following = told.after(at)
        at = following if following and following.end > at.end else None
    return found
