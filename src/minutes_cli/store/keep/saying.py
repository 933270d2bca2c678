"""What later papers say became of something: which actions it is about."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from minutes_cli.threads.answering import Request, Saying
from minutes_cli.threads.bearing import Bearing
from minutes_cli.threads.evidence import Told, is_same_request, telling
from minutes_cli.threads.places import named_by
from minutes_cli.threads.requests import Requests
from minutes_cli.words.deed_kinds import conveys_its_resolution, deed_of, recipients_of, whom_of
from minutes_cli.words.stems import stem, stems

from .asking import PLACED, Asking, day_of, of_bodies
from .known import Known

_SAID = f"""
SELECT i.id, i.date, {PLACED}, s.done, s.ended, s.text, s.due, s.asked, s.words, s.head, s.lead, s.deed, i.{{name}}
FROM {{noun}} i JOIN statements s ON s.document = i.document AND s.source = i.id
WHERE i.body_key IN ({{bodies}}) AND i.date > :first
ORDER BY i.id, s.span_start
"""  # noqa: S608 - our own names


def statements(
    db: sqlite3.Connection,
    about: Known,
    asking: Mapping[str, Asking],
    compared: Callable[[str], Request],
    heard: dict[str, str],
) -> Iterator[tuple[str, Told]]:
    """What says what became of an action of the same body, and shares enough with it.

    A row of a log need not have so many words, since it was written about an action.  Into `heard` goes, of each minute
    in which a report was heard, the sentence that says so.  `compared` tells an action as it is compared.
    """
    logged = _Logged(asking)
    own, shared = (Requests(rarity, map(compared, asking)) for rarity in (about.rarity, about.shared))
    for row in _of_council(of_bodies(db, _SAID, asking), about):
        told, kind, said = _read(row, about)
        if row[_LOG]:
            about_it = logged.about(row[_AMONG], frozenset(row[_LOG].split()), told.date, row[_DEED])
            yield from ((key, told) for key in about_it)
            continue
        if kind == "heard":
            heard.setdefault(told.id, told.quote)
        for one, found in own.met_by(said):
            if row[_DEED].endswith(_PROGRAMME) and one.task & _ENTER and stem(_PROGRAMME) in one.task:
                continue  # what was to be put into the programme is in it, which asks for it by no day
            yield one.key, told._replace(bearing=found, shared=_as_written(found, asking[one.key], told.quote))
    for row in _of_council(of_bodies(db, _SAID, asking, about.kin), about) if about.kin else ():
        told, _, said = _read(row, about)
        for one, found in shared.met_by(said._replace(kin=True)) if not row[_LOG] else ():
            yield one.key, told._replace(bearing=found, shared=_as_written(found, asking[one.key], told.quote))


_AMONG, _LOG, _DEED = 2, 7, 11
"""Columns of what is said; a row of a log has where it was asked for, in place of a deed."""
_PROGRAMME = "programme"
"""What marks a row of a work programme, in place of a verb."""
_ENTER = stems("include inclusion incorporate add insert enter place schedule")


def _of_council(rows: Iterable[tuple[Any, ...]], about: Known) -> Iterator[tuple[Any, ...]]:
    """Those of the same council: two may have a Cabinet each."""
    return (row for row in rows if row[_AMONG].partition("/")[0] == about.home[0])


def _read(row: tuple[Any, ...], about: Known) -> tuple[Told, str, Saying]:
    """What a row says, the kind of deed that it tells, and it as it is compared."""
    source, day, _, done, ended, text, due, log, words, head, lead, deed, title = row
    tells = "ended" if ended else "done" if done else "not done"
    told = Told(tells, source, day_of(day), text, due=day_of(due), row=bool(log), heading=title or "")
    kind, _, verb = deed.partition(" ")
    own = frozenset(words.split())
    heading = frozenset(head.split()) | about.titles.telling(title)
    above = heading - own
    before = frozenset(lead.split()) - own - above
    by_officer = "/paper-" in source and verb != _PROGRAMME
    verb = stem(verb) if verb else ""
    return told, kind, Saying(told.date, tells, own, above, before, kind, verb, heading & own, by_officer)


def request(key: str, one: Asking, about: Known) -> Request:
    """An action as it is compared."""
    task = stems(one.asked.task)
    above = frozenset(one.head.split())
    head = (above | about.titles.telling(one.title)) - task
    verb, kind = deed_of(one.asked.task)
    owner = frozenset(word for word in stems(one.owner or "") if about.rarity.weight(word) >= _AN_OWNER)
    sent_on = conveys_its_resolution(one.asked.task)
    of_it = stems(one.asked.words) if sent_on else frozenset()
    before = (of_it or frozenset(one.about.split())) - task - head
    whom = stems(whom_of(one.asked.task))
    return Request(
        key,
        one.asked.date,
        one.asked.due,
        task,
        head,
        before,
        owner,
        verb,
        kind,
        whom,
        above | about.titles.seldom(one.title),
        stems(recipients_of(one.asked.task)) if sent_on else frozenset(),
    )


_AN_OWNER = 1.5
"""An owner whom every other minute names is shared by everything."""


def _as_written(found: Bearing, one: Asking, text: str) -> tuple[str, ...]:
    """The shared words as a person writes them."""
    said, asked = _spelt(text), _spelt(one.asked.task)
    return tuple(asked.get(word) or said.get(word, word) for word in found.shared)


@lru_cache(maxsize=1 << 6)
def _spelt(text: str) -> Mapping[str, str]:
    """The words of a text by what they are without endings: one sentence may be said of many actions."""
    return {stem(word.casefold()): word for word in re.findall(r"[^\W_]+", text)}


class _Logged:
    """Finds the actions that a row of a log is about: the last ones before it that share its telling words."""

    def __init__(self, asking: Mapping[str, Asking]) -> None:
        self._asking = asking

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {key: telling(one.task) for key, one in self._asking.items()}

    @cached_property
    def _holding(self) -> dict[tuple[str, str], list[str]]:
        holding: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, words in self._words.items():
            for word in words:
                holding[self._asking[key].among, word].append(key)
        return holding

    def about(self, among: str, words: frozenset[str], day: date | None, asked_at: str) -> list[str]:
        """The keys of those actions; of several alike, those of which the row names minute, day or title, or the last.

        `asked_at` is where the row says that it was asked for.
        """
        shared = Counter(key for word in words for key in self._holding.get((among, word), ()))
        likely = {key: count for key, count in shared.items() if is_same_request(words, self._words[key])}
        alike = [key for key, count in likely.items() if count == max(likely.values())]
        dated = {key: asked for key in alike if (asked := self._asking[key].asked.date) and day and asked < day}
        named = set(named_by(asked_at, {key: self._asking[key].place for key in dated}))
        last = max((dated[key] for key in named), default=None)
        return sorted(key for key in named if dated[key] == last)
