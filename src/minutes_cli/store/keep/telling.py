"""What later papers tell that may bear on actions: candidates found by indexed columns, for `evidence` to weigh."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from minutes_cli.threads.evidence import SHARED_RUN, Asked, Told, is_same_request, runs, telling
from minutes_cli.words.keys import meeting_of

_STOP = r"""(?<![Nn]o)(?<!Nos)(?<!Min)(?<!Cllr)(?<! [A-Z])(?<!\s\d)[.!?]\s+(?=[A-Z“"(\d])"""
"""The end of a sentence; compiled when first needed."""
_LONGEST = 400
_HEAD = 160
"""Characters of a meeting's head that are quoted."""


class Asking(NamedTuple):
    """An action among those of its body."""

    among: str
    """Council and body."""
    item: str
    number: str
    """Of the minute, for comparison."""
    task: str
    """As `plain` leaves it."""
    asked: Asked


def gather(db: sqlite3.Connection, asking: Mapping[str, Asking]) -> dict[str, list[Told]]:
    """What bears on each action, by its id."""
    told: dict[str, list[Told]] = {key: [] for key in asking}
    if not asking:
        return told
    for found in (_citations(db, asking), _statements(db, asking), _subjects(db, asking)):
        for key, one in found:
            told[key].append(one)
    for key, one in _meetings(db, asking, told):
        told[key].append(one)
    return told


def sentence(text: str, words: str) -> str:
    """The sentence of `text` in which `words` stand; the words themselves where they are not found."""
    text = " ".join(text.split())
    at = text.find(words)
    if at < 0:
        return words
    ends = re.compile(_STOP)
    start = max((m.end() for m in ends.finditer(text, 0, at)), default=0)
    stop = ends.search(text, at + len(words))
    end = stop.start() + 1 if stop else len(text)
    if end - start <= _LONGEST:
        return text[start:end]
    start = max(start, at - _LONGEST // 2)
    end = min(end, start + _LONGEST)
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")


_NAMED = """
SELECT key FROM citations
WHERE kind = 'minute' AND within IS NULL AND (number_key, date) IN (VALUES {pairs})
"""
_CITED = """
SELECT c.source, coalesce(m.date, p.date), c.raw, c.quote, c.candidates, coalesce(i.text, s.text, ''), m.key
FROM found_citations c
LEFT JOIN items i ON i.document = c.document AND i.id = c.item
LEFT JOIN meetings m ON m.document = i.document AND m.id = i.meeting
LEFT JOIN papers p ON p.document = c.document AND p.id = c.paper
LEFT JOIN passages s ON s.document = c.document AND s.id = c.paper
WHERE c.key IN ({keys}) AND NOT c.numbers_lost
    AND NOT EXISTS (SELECT 1 FROM resolutions r
                    WHERE r.document = c.document AND r.id = c.source AND r.disposition = 'confirmed')
    AND (c.paper IS NOT NULL OR m.date IS NULL OR EXISTS (SELECT 1 FROM dated_items x WHERE x.key = i.key))
"""
"""Minutes that are confirmed with a correction bring back nothing of what they asked for."""
_AT_ONCE = 400
"""Minutes asked about in one query."""


def _citations(db: sqlite3.Connection, asking: Mapping[str, Asking]) -> Iterator[tuple[str, Told]]:
    """What cites the minute of an action, from another meeting than its own."""
    of_item: dict[str, list[str]] = defaultdict(list)
    for key, one in asking.items():
        of_item[one.item].append(key)
    for source, day, raw, quote, candidates, text, meeting in _cited(db, asking):
        if '","' in candidates or candidates == "[]":
            continue
        item, limb = _split(candidates[2:-2])
        if item not in of_item or meeting_of(source) == meeting_of(item):
            continue
        if day is None and db.execute("SELECT 1 FROM settled_meetings WHERE key = ?", (meeting,)).fetchone():
            continue  # the dated copy of the same minutes tells it
        told = Told("citation", source, _day(day), sentence(text, raw), limb=limb or _first_limb(quote))
        yield from ((key, told) for key in of_item[item])


def _cited(db: sqlite3.Connection, asking: Mapping[str, Asking]) -> Iterator[tuple[Any, ...]]:
    """The citations of the numbers and dates of the minutes that asked."""
    named = sorted({(one.number, str(one.asked.date)) for one in asking.values() if one.asked.date})
    for at in range(0, len(named), _AT_ONCE):
        some = named[at : at + _AT_ONCE]
        pairs = ", ".join(["(?, ?)"] * len(some))
        keys = [key for (key,) in db.execute(_NAMED.format(pairs=pairs), [value for pair in some for value in pair])]
        if keys:
            yield from db.execute(_CITED.format(keys=", ".join(map(str, keys))))


def _split(target: str) -> tuple[str, str | None]:
    """The id of a minute and the path in it, for comparison, from the id of a minute or resolution."""
    head, slash, tail = target.rpartition("/")
    at = min((tail.find(mark) for mark in "([" if mark in tail), default=len(tail))
    return head + slash + tail[:at], tail[at:].casefold() or None


def _first_limb(quote: str | None) -> str | None:
    """The limb that quoted words begin with: "(4) a working group be established"."""
    found = re.match(r"\s*((?:\(\w{1,5}\)\s*)+)", quote or "")
    return re.sub(r"\s", "", found[1]).casefold() if found else None


_PLACED = "council_key || '/' || coalesce(body_key, '')"
_SAID = f"""
SELECT i.id, i.date, {_PLACED}, s.done, s.text, s.plain, s.due, s.asked
FROM {{noun}} i JOIN statements s ON s.document = i.document AND s.source = i.id
WHERE i.body_key IN ({{bodies}}) AND i.date > :first
ORDER BY i.id, s.span_start
"""  # noqa: S608 - our own names


def _statements(db: sqlite3.Connection, asking: Mapping[str, Asking]) -> Iterator[tuple[str, Told]]:
    """What repeats the words of an action of the same body, and says what became of it.

    In one paper, that is what stands next after those words; a row of a log need not have so many of them in a row.
    """
    logged = _Logged(asking)
    speaking: dict[tuple[str, str, str], dict[str, list[str]]] = defaultdict(dict)
    for key, one in asking.items():
        for first, second, run in runs(one.task):
            speaking[one.among, first, second].setdefault(run, []).append(key)
    told_of: set[tuple[str, str]] = set()
    for source, day, among, done, text, said, due, log in _of_bodies(db, _SAID, asking):
        if log:
            told = Told("done" if done else "not done", source, _day(day), text, due=_day(due))
            yield from ((key, told) for key in logged.about(among, frozenset(log.split()), told.date))
            continue
        words = said.split()
        keys = {
            key
            for n, (first, second) in enumerate(pairwise(words))
            if (known := speaking.get((among, first, second)))
            for key in known.get(" ".join(words[n : n + SHARED_RUN]), ())
            if (key, source) not in told_of
        }
        told = Told("done" if done else "not done", source, _day(day), text, due=_day(due))
        told_of |= {(key, source) for key in keys}
        yield from ((key, told) for key in sorted(keys))


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
        alike = [key for key, _ in shared.items() if is_same_request(words, self._words[key])]
        dated = [(self._asking[key].asked.date, key) for key in alike]
        before = [(asked, key) for asked, key in dated if asked and day and asked < day]
        last = max((asked for asked, _ in before), default=None)
        return sorted(key for asked, key in before if asked == last)


_SUBJECTS = f"""
SELECT id, date, {_PLACED}, {{name}}, telling FROM {{noun}}
WHERE body_key IN ({{bodies}}) AND date > :first AND telling <> ''
"""  # noqa: S608 - our own names


def _subjects(db: sqlite3.Connection, asking: Mapping[str, Asking]) -> Iterator[tuple[str, Told]]:
    """The papers and minutes of the same body whose subjects have most of their words in an action."""
    subjects: list[Told] = []
    holding: dict[tuple[str, str], list[int]] = defaultdict(list)
    for source, day, among, title, words in _of_bodies(db, _SUBJECTS, asking):
        told = Told("subject", source, _day(day), f"{' '.join(title.split())} ({day})", frozenset(words.split()))
        for word in told.words:
            holding[among, word].append(len(subjects))
        subjects.append(told)
    for key, one in asking.items():
        shared = Counter(n for word in set(one.asked.words.split()) for n in holding.get((one.among, word), ()))
        yield from ((key, subjects[n]) for n, count in shared.items() if count >= 0.75 * len(subjects[n].words))


def _of_bodies(db: sqlite3.Connection, sql: str, asking: Mapping[str, Asking]) -> Iterator[tuple[Any, ...]]:
    """What `sql` finds in the later minutes and papers of the bodies that asked."""
    days = [one.asked.date for one in asking.values() if one.asked.date]
    if not days:
        return
    bodies = {f"b{n}": key for n, key in enumerate({one.among.partition("/")[2] for one in asking.values()})}
    marks = ", ".join(f":{name}" for name in bodies)
    for noun, name in (("dated_items", "title"), ("current_papers", "subject")):
        chosen = sql.format(noun=noun, name=name, bodies=marks)
        yield from db.execute(chosen, {**bodies, "first": min(days).isoformat()})


_HELD = f"""
SELECT m.id, m.date, {_PLACED}, substr(d.text, m.span_start + 1, 400)
FROM meetings m JOIN documents d ON d.id = m.document
WHERE m.kind = 'minutes' AND m.date IN ({{days}}) ORDER BY m.draft DESC, d.sha256 DESC
"""  # noqa: S608 - our own names


def _meetings(
    db: sqlite3.Connection, asking: Mapping[str, Asking], told: Mapping[str, list[Told]]
) -> Iterator[tuple[str, Told]]:
    """The meetings held on a day on which one was to be held."""
    wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, one in asking.items():
        if "meeting" in one.asked.words.split():
            for due in {one.asked.due, *(t.due for t in told[key])} - {None}:
                wanted[one.among, str(due)].append(key)
    days = {f"d{n}": day for n, day in enumerate(sorted({day for _, day in wanted}))}
    if not days:
        return
    found: dict[str, tuple[str, Told]] = {}
    for source, day, among, head in db.execute(_HELD.format(days=", ".join(f":{name}" for name in days)), days):
        found[source] = (among, Told("meeting", source, _day(day), _head(head)))
    yield from ((key, one) for among, one in found.values() for key in wanted.get((among, str(one.date)), ()))


def _head(text: str) -> str:
    return " ".join(text.split())[:_HEAD].rpartition(" ")[0] + " …"


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
