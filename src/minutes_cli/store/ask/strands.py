"""Threads on a line of time: the minutes in which a log's actions stand, what these follow and what followed them."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from minutes_cli.store.log import Event, Log, Tie

from .exempt import exempt_ids, stands_in
from .telling import Telling

_LIKELY = 0.7
"""Strength from which a minute that cites nothing is put on the line, marked as likely."""
_MOST = 60
"""Minutes of a thread one way, the nearest to the one that it is of."""
_CROSSING = 12
"""A minute that leads to more than so many is an action log, or approves a work programme: it is of no one matter."""
_LIMB = re.compile(r"[(\[]|/m\d+$")
_CITED = """
SELECT coalesce(item, paper), target, raw FROM current_citations
WHERE status = 'resolved' AND kind <> 'meeting' AND coalesce(item, paper) IS NOT NULL
"""
_LINKED = "SELECT later, earlier, why FROM links WHERE strength >= ?"
_FACTS = """
SELECT date, body, title FROM current_items WHERE id = :id
UNION ALL SELECT date, body, subject FROM current_papers WHERE id = :id LIMIT 1
"""


class _Facts(NamedTuple):
    on: str | None
    body: str | None
    title: str | None


_Ways = Mapping[str, Mapping[str, list[Tie]]]
"""Of each later minute the earlier ones, and how it hangs together with these."""


def strands(db: sqlite3.Connection, log: Log) -> list[tuple[Event, ...]]:
    """The threads of the actions of a log, that which was heard of last first; each with its events, first to last.

    Where the log is about some minutes alone, these have threads, too, if they asked for nothing.

    1. a thread has what a minute goes back to and what went on from it, on two days at least;
    2. every action of which anything is told is in one, and none is part of another;
    3. nothing exempt is in it, unless the log has that.
    """
    hidden = frozenset() if log.wanted.exempt else exempt_ids(db)
    telling = Telling(db, hidden)

    @cache
    def facts(key: str) -> _Facts:
        found = None if stands_in(key, hidden) else db.execute(_FACTS, {"id": key}).fetchone()
        return _Facts(*found) if found else _Facts(None, None, None)

    def home(key: str) -> str:
        return key if facts(key).on else _LIMB.split(key, maxsplit=1)[0]

    back: dict[str, dict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    on: dict[str, set[str]] = defaultdict(set)
    for later, tie in [*_told(log), *_written(db)]:
        late, early = home(later), home(tie.earlier)
        if (facts(early).on or "9999") >= (facts(late).on or ""):
            continue
        made = tie._replace(earlier=early, said=telling.blanked(tie.said) if hidden else tie.said)
        if made not in back[late][early]:
            back[late][early].append(made)
        on[early].add(late)
    threads = []
    asked = {matter.item for matter in log.matters} | (log.wanted.about or set())
    roots = sorted(asked, key=lambda key: (facts(key).on or "", key))
    for keys in _whole(roots, back, on):
        events = [_event(key, facts(key), back, keys, telling) for key in keys]
        threads.append(tuple(sorted(events, key=lambda event: (event.on, event.id))))
    return sorted(threads, key=lambda events: (events[-1].on, events[0].on, events[0].id), reverse=True)


def _told(log: Log) -> Iterator[tuple[str, Tie]]:
    """What the log itself tells: evidence, and other days.  Where an action may be told of is no evidence."""
    for matter in log.matters:
        row = matter.row
        for one in row["evidence"]:
            yield one["id"], Tie(matter.item, "told", row["id"], one["quote"])
        for slip in row["due_history"][1:]:
            yield slip["from"], Tie(matter.item, "put off", row["id"], slip["quote"])


def _written(db: sqlite3.Connection) -> Iterator[tuple[str, Tie]]:
    """What minutes and reports cite, and what is likely though they do not."""
    for later, target, raw in db.execute(_CITED):
        yield later, Tie(target, "cites", target, raw)
    for later, earlier, why in db.execute(_LINKED, (_LIKELY,)):
        yield later, Tie(earlier, "likely", earlier, why)


def _whole(roots: Iterable[str], back: _Ways, on: Mapping[str, set[str]]) -> Iterator[frozenset[str]]:
    """The threads of some minutes, earliest first; one that is in a thread already has none of its own."""
    ahead: dict[str, set[str]] = {key: set(found) for key, found in back.items()}
    seen: set[str] = set()
    for root in roots:
        if root not in seen and (root in back or root in on):
            keys = frozenset((*_reached(root, ahead), *_reached(root, on)))
            seen |= keys
            yield keys


def _reached(root: str, ways: Mapping[str, set[str]]) -> list[str]:
    """A minute and all that it leads to one way, the nearest first; not what others lead to only through a crossing."""
    found = {root: None}
    ahead = [root]
    while ahead and len(found) < _MOST:
        through = (key for key in ahead if key == root or len(ways.get(key, ())) <= _CROSSING)
        ahead = sorted({far for key in through for far in ways.get(key, ())} - found.keys())[: _MOST - len(found)]
        found |= dict.fromkeys(ahead)
    return list(found)


def _event(key: str, facts: _Facts, back: _Ways, keys: frozenset[str], telling: Telling) -> Event:
    ties = [tie for early, ties in back.get(key, {}).items() if early in keys for tie in _once(ties)]
    title = telling.blanked(facts.title) if facts.title and telling.ids else facts.title
    return Event(key, facts.on or "", facts.body, title, tuple(ties))


def _once(ties: list[Tie]) -> list[Tie]:
    """Ties to one minute without those that another says better: a quote has the citation, and what is sure is sure."""
    better = {"told": ("put off",), "cites": ("told", "put off"), "likely": ("told", "put off", "cites")}
    return [
        tie
        for tie in ties
        if not any(one.how in better.get(tie.how, ()) and (tie.how == "likely" or tie.said in one.said) for one in ties)
    ]
