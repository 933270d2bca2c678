"""Papers and the minutes that took them, as far as both are held now."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads.deciding import Limb, Minute, Paper, minutes_of, outcomes
from minutes_cli.threads.evidence import plain
from minutes_cli.words.keys import body_stem, number_key

from .filters import PLACE

DECISIONS = (*PLACE, "recommendation", "text", "outcome", "resolution", "path", "resolved")
"""Of one recommendation: its number and words, what became of it, and the limb that decided it, with its words."""


class _Sitting(NamedTuple):
    """A meeting as papers name it."""

    council: str
    date: str
    body: str
    stem: str


_PAPERS = """
SELECT id, subject, telling, author, agenda_item, council_key, date, body_key, body FROM current_papers
WHERE date IN (SELECT value FROM json_each(:days)) AND body_key IS NOT NULL
"""
_MINUTES = """
SELECT x.id, i.number_key, x.title, x.telling, x.text, x.council_key, x.date, x.body_key, m.body_stem
FROM dated_items x
JOIN items i ON i.key = x.key
JOIN meetings m ON m.document = x.document AND m.id = x.meeting
WHERE x.date IN (SELECT value FROM json_each(:days)) AND x.body_key IS NOT NULL
"""
_LIMBS = """
SELECT id, path, stem, text, document_name, page, span_start, span_end FROM current_resolutions
WHERE item = ? ORDER BY span_start, key
"""


def with_decided(db: sqlite3.Connection, papers: Listing) -> Listing:
    """The papers, each with the id of the minute that decided it, or None, in a last column."""
    day, key = papers.columns.index("date"), papers.columns.index("id")
    found = _decided(db, {row[day] for row in papers.rows if row[day]})
    rows = tuple((*row, found.get(row[key])) for row in papers.rows)
    return Listing(papers.noun, (*papers.columns, "decided"), rows)


def taken_at(db: sqlite3.Connection, minute: Record) -> list[str]:
    """The ids of the papers that a minute decided."""
    found = _decided(db, {minute["date"]}) if minute["date"] else {}
    return sorted(paper for paper, by in found.items() if by == minute["id"])


def decisions(db: sqlite3.Connection, paper: Record) -> Listing:
    """What became of each recommendation of a paper; nothing for one whose minute is not held, or not certain."""
    if not paper["decided"]:
        return Listing("decisions", DECISIONS, ())
    rows = {row[0]: row for row in db.execute(_LIMBS, (paper["decided"],))}
    recommended = paper["recommendations"]
    found = outcomes(recommended, [Limb(*row[:4]) for row in rows.values()])
    nothing: tuple[Any, ...] = (None,) * 8
    shown = []
    for n, (text, outcome) in enumerate(zip(recommended, found, strict=True), 1):
        limb, path, _, words, *place = rows.get(outcome.limb or "", nothing)
        shown.append((f"{paper['id']}/rec-{n}", *place, n, text, outcome.how, limb, path, words))
    return Listing("decisions", DECISIONS, tuple(shown))


def _decided(db: sqlite3.Connection, days: Iterable[str]) -> dict[str, str]:
    """For each paper of meetings on those days the minute that decided it, where that is certain."""
    marks = {"days": "[" + ", ".join(f'"{day}"' for day in sorted(days)) + "]"}
    papers: dict[_Sitting, list[Paper]] = defaultdict(list)
    minutes: dict[_Sitting, list[Minute]] = defaultdict(list)
    for key, subject, telling, author, number, council, day, body, name in db.execute(_PAPERS, marks):
        sitting = _Sitting(council, day, body, body_stem(name) or body)
        words = frozenset(telling.split())
        papers[sitting].append(Paper(key, plain(subject or ""), words, plain(author or ""), number_key(number)))
    if not papers:  # nothing to decide: the minutes need not be read
        return {}
    for key, number, title, telling, text, *where in db.execute(_MINUTES, marks):
        minutes[_Sitting(*where)].append(
            Minute(key, number, plain(title or ""), frozenset(telling.split()), plain(text))
        )
    found: dict[str, str] = {}
    for sitting, some in papers.items():
        held = _meant(sitting, list(minutes))
        found |= minutes_of(some, minutes[held]) if held else {}
    return found


def _meant(sitting: _Sitting, held: list[_Sitting]) -> _Sitting | None:
    """The meeting of that very body; else the only one of its name with, or without, brackets."""
    same_day = [m for m in held if (m.council, m.date) == (sitting.council, sitting.date)]
    own = [m for m in same_day if m.body == sitting.body]
    kin = [m for m in same_day if m.stem == sitting.stem and m.stem in {m.body, sitting.body}]
    return next((some[0] for some in (own, kin) if len(some) == 1), None)
