"""What later papers say became of something: which actions it is about."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from minutes_cli.threads.bearing import Bearing, Request, Requests, Saying
from minutes_cli.threads.evidence import Told, is_same_request, telling
from minutes_cli.threads.rarity import Rarity
from minutes_cli.words.deed_kinds import deed_of, whom_of
from minutes_cli.words.stems import stem, stems

from .asking import PLACED, Asking, day_of, of_bodies

_SAID = f"""
SELECT i.id, i.date, {PLACED}, s.done, s.ended, s.text, s.due, s.asked, s.words, s.head, s.lead, s.deed, i.{{name}}
FROM {{noun}} i JOIN statements s ON s.document = i.document AND s.source = i.id
WHERE i.body_key IN ({{bodies}}) AND i.date > :first
ORDER BY i.id, s.span_start
"""  # noqa: S608 - our own names


def statements(
    db: sqlite3.Connection,
    titles: Titles,
    asking: Mapping[str, Asking],
    rarity: Rarity,
    heard: dict[str, str],
) -> Iterator[tuple[str, Told]]:
    """What says what became of an action of the same body, and shares enough with it.

    A row of a log need not have so many words, since it was written about an action.  Into `heard` goes, of each minute
    in which a report was heard, the sentence that says so.
    """
    logged = _Logged(asking)
    requests = Requests(rarity, (request(key, one, rarity, titles) for key, one in asking.items()))
    for source, day, among, done, ended, text, due, log, words, head, lead, deed, title in of_bodies(db, _SAID, asking):
        tells = "ended" if ended else "done" if done else "not done"
        told = Told(tells, source, day_of(day), text, due=day_of(due), row=bool(log))
        if log:
            yield from ((key, told) for key in logged.about(among, frozenset(log.split()), told.date))
            continue
        kind, _, verb = deed.partition(" ")
        own = frozenset(words.split())
        if kind == "heard":
            heard.setdefault(source, text)
        above = (frozenset(head.split()) | titles.telling(title)) - own
        before = frozenset(lead.split()) - own - above
        said = Saying(
            told.date,
            tells,
            own,
            above,
            before,
            kind,
            stem(verb) if verb else "",
            "/paper-" in source and verb != "programme",
        )
        for one, found in requests.met_by(said):
            yield one.key, told._replace(bearing=found, shared=_as_written(found, asking[one.key], text))


class Titles:
    """The titles of a body's minutes: one that heads something at every other meeting tells nothing."""

    def __init__(self, db: sqlite3.Connection, home: tuple[str, str | None]) -> None:
        self._titles = [stems(title) for (title,) in db.execute(_HEADINGS, home)]
        self._holding: dict[str, set[int]] = defaultdict(set)
        for n, words in enumerate(self._titles):
            for word in words:
                self._holding[word].add(n)
        self._often = max(_OFTEN, _SHARE * len(self._titles))
        self._known: dict[str | None, frozenset[str]] = {None: frozenset()}

    def telling(self, title: str | None) -> frozenset[str]:
        """The words of a title; none of one that comes again and again, with more words or with these alone."""
        if title not in self._known:
            words = stems(title or "")
            having = sorted((self._holding[word] for word in words), key=len)
            times = len(set.intersection(*having)) if having else 0
            self._known[title] = frozenset() if times > self._often else words
        return self._known[title]


_HEADINGS = "SELECT title FROM dated_items WHERE council_key = ? AND body_key IS ? AND title IS NOT NULL"
_OFTEN, _SHARE = 4, 0.015
"""A title comes again and again if more titles than so many, and than so great a share of all, have its words."""


def request(key: str, one: Asking, rarity: Rarity, titles: Titles) -> Request:
    """An action as it is compared."""
    task = stems(one.asked.task)
    head = (frozenset(one.head.split()) | titles.telling(one.title)) - task
    verb, kind = deed_of(one.asked.task)
    owner = frozenset(word for word in stems(one.owner or "") if rarity.weight(word) >= _AN_OWNER)
    about = frozenset(one.about.split()) - task - head
    return Request(
        key, one.asked.date, one.asked.due, task, head, about, owner, verb, kind, stems(whom_of(one.asked.task))
    )


_AN_OWNER = 1.5
"""An owner whom every other minute names is shared by everything."""


def _as_written(found: Bearing, one: Asking, text: str) -> tuple[str, ...]:
    """The shared words as a person writes them."""
    spelt = {stem(word.casefold()): word for word in re.findall(r"[^\W_]+", f"{text} {one.asked.task}")}
    return tuple(spelt.get(word, word) for word in found.shared)


class _Logged:
    """Finds the actions that a row of a log is about: the last ones before it that share its telling words."""

    def __init__(self, asking: Mapping[str, Asking]) -> None:
        self._asking = asking
        self._holding: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        for key, one in asking.items():
            self._words[key] = telling(one.task)
            for word in self._words[key]:
                self._holding[one.among, word].append(key)

    def about(self, among: str, words: frozenset[str], day: date | None) -> list[str]:
        """The keys of those actions; of several meetings that asked alike, the last one's."""
        shared = Counter(key for word in words for key in self._holding.get((among, word), ()))
        likely = {key: count for key, count in shared.items() if is_same_request(words, self._words[key])}
        alike = [key for key, count in likely.items() if count == max(likely.values())]
        dated = [(self._asking[key].asked.date, key) for key in alike]
        before = [(asked, key) for asked, key in dated if asked and day and asked < day]
        last = max((asked for asked, _ in before), default=None)
        return sorted(key for asked, key in before if asked == last)
