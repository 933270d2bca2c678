"""The action log: what was asked for, and what became of it as far as the papers held now can tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads import evidence
from minutes_cli.threads.evidence import Asked, Evidence

from .filters import ALL, PLACE, Filter, Term, conditions, narrowed
from .telling import Asking, gather


class ActionFilter(NamedTuple):
    """What actions can also be narrowed by."""

    statuses: frozenset[str] = frozenset(("open",))
    overdue: bool = False
    """Only those that are open and were due before `as_of`."""
    owner: str | None = None
    due_before: date | None = None
    as_of: date | None = None
    """The day it is, for `overdue`; None for today."""
    undertakings: bool = False
    """Those promised in discussion, instead of those resolved."""


OPEN = ActionFilter()
EVERY = ActionFilter(statuses=frozenset())
COLUMNS = (
    *PLACE,
    *("resolution", "body", "date", "number", "path", "owner", "task", "due", "due_text", "recurrence", "next_due"),
    *("status", "overdue", "evidence", "due_history"),
)
_ORDER = "due IS NULL, due, date IS NULL, date DESC, document_name, span_start, key"


class _Row(NamedTuple):
    """A row of `current_actions`."""

    id: str
    document: str
    page: int | None
    start: int
    end: int
    resolution: str | None
    body: str | None
    date: str | None
    number: str
    path: str
    owner: str | None
    task: str
    due: str | None
    due_text: str | None
    recurrence: str | None
    item: str
    number_key: str
    period: int | None
    plain: str
    plain_task: str
    among: str
    """Actions that are compared with the same papers: those of one body of one council."""
    alone: int
    """No other action stands in its minute."""


_SELECT = """
SELECT id, document_name, page, span_start, span_end, resolution, body, date, number, path, owner, task, due, due_text,
    recurrence, item, number_key, period, plain, plain_task, council_key || '/' || coalesce(body_key, ''),
    NOT EXISTS (SELECT 1 FROM actions o WHERE o.document = a.document AND o.item = a.item AND o.key <> a.key
                AND NOT o.undertaking)
FROM current_actions a
"""


class Life(NamedTuple):
    """What became of an action."""

    status: str
    next_due: date | None
    evidence: Sequence[Evidence]
    dues: Sequence[tuple[str, str, str]]
    """Each date it was ever due on, with the id and the words that set it."""

    @property
    def last_due(self) -> str | None:
        """The latest known day it is due."""
        return self.next_due.isoformat() if self.next_due else self.dues[-1][0] if self.dues else None


def actions(
    db: sqlite3.Connection,
    narrow: Filter = ALL,
    want: ActionFilter = OPEN,
    *,
    terms: Iterable[Term] = (),
    order: str = _ORDER,
) -> Listing:
    """The action log.  `statuses` empty means all; `terms` are more conditions."""
    asked = [*narrowed(db, narrow), *terms, ("undertaking" if want.undertakings else "NOT undertaking", {})]
    if want.owner:
        asked.append(("owner LIKE '%' || :owner || '%'", {"owner": want.owner}))
    if want.due_before:
        asked.append(("due < :due_before", {"due_before": want.due_before.isoformat()}))
    today = (want.as_of or date.today()).isoformat()  # noqa: DTZ011 - the reader's own day
    shown = []
    for row, life in lives(db, asked, order):
        overdue = life.status == "open" and life.last_due is not None and life.last_due < today
        if (not want.statuses or life.status in want.statuses) and (overdue or not want.overdue):
            shown.append(_shown(row, life, overdue=overdue))
    return Listing("actions", COLUMNS, tuple(shown[: narrow.limit]))


def action_records(db: sqlite3.Connection, *terms: Term, undertakings: bool = False) -> list[Record]:
    """The actions of any status that meet `terms`, in the paper's order."""
    want = EVERY._replace(undertakings=undertakings)
    return actions(db, want=want, terms=terms, order="document_name, span_start, key").records()


def lives(db: sqlite3.Connection, terms: list[Term], order: str = _ORDER) -> list[tuple[_Row, Life]]:
    """The actions that meet `terms`, each with what became of it."""
    where, values = conditions(terms)
    rows = [_Row(*row) for row in db.execute(f"{_SELECT} {where} ORDER BY {order}", values)]
    asked = {row.id: _asked(row) for row in rows}
    told = gather(
        db, {row.id: Asking(row.among, row.item, row.number_key, row.plain_task, asked[row.id]) for row in rows}
    )
    said = _verdicts(db)
    return [
        (row, _life(row, asked[row.id], evidence.weigh(asked[row.id], told[row.id]), said.get(row.id))) for row in rows
    ]


def _asked(row: _Row) -> Asked:
    place = " of ".join(x for x in (f"Minute {row.number} {row.path}".strip(), row.date) if x)
    return Asked(
        row.id,
        _day(row.date),
        place,
        _day(row.due),
        row.task,
        row.plain,
        row.path.replace(" ", "").casefold(),
        bool(row.alone),
        row.period,
    )


def _life(row: _Row, asked: Asked, found: Sequence[Evidence], said: tuple[str, str] | None) -> Life:
    dues = [(row.due, row.resolution or row.item, row.due_text or row.task)] if row.due else []
    for piece in found:
        if piece.due and (day := piece.due.isoformat()) not in {due for due, _, _ in dues}:
            dues.append((day, piece.id, piece.quote))
    return Life(_status(found, said, recurs=asked.period is not None), evidence.next_due(asked, found), found, dues)


def _status(found: Sequence[Evidence], said: tuple[str, str] | None, *, recurs: bool) -> str:
    """A person's word first; after a reopening, only what was told later counts.  What recurs is never done with."""
    word, day = said or ("", "")
    if word == "close":
        return "closed"
    counting = [e for e in found if word != "reopen" or (e.date and e.date.isoformat() > day)]
    return "reported" if evidence.reported(counting) and not recurs else "open"


def _verdicts(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """The last word on each action of which anything was said, and the day of it."""
    said = db.execute("SELECT key, word, on_date FROM verdicts WHERE word <> 'note' ORDER BY key").fetchall()
    if not said:
        return {}
    from minutes_cli.store.keep.settling import present_ids  # noqa: PLC0415 - few databases hold what a person said

    present = present_ids(db)
    return {action: (word, day) for key, word, day in said if (action := present[key])}


def _shown(row: _Row, life: Life, *, overdue: bool) -> tuple[Any, ...]:
    """A row as the JSON contract has it."""
    return (
        *row[:15],
        life.next_due.isoformat() if life.next_due else None,
        life.status,
        overdue,
        [{"id": e.id, "quote": e.quote, "why": e.why} for e in life.evidence],
        [{"due": due, "from": source, "quote": quote} for due, source, quote in life.dues],
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
