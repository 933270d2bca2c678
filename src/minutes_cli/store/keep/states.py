"""The rows of `action_states`: what became of each action of a body, told from all that is held, and not yet kept."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from minutes_cli.store.schema.log_view import ACTIONS_OF_BODY
from minutes_cli.threads import evidence, verdict
from minutes_cli.threads.answering import Request
from minutes_cli.threads.evidence import Asked, Evidence
from minutes_cli.threads.hinting import Hint

from .asking import Asking
from .hinting import following, kin_of, minutes_of, replying
from .known import Known, known
from .saying import request
from .standing import Said, contradictions, read_said
from .telling import gather

Home = tuple[str, str]
"""Council and body, as they are compared; '' for none."""


class _Row(NamedTuple):
    """A row of `current_actions`."""

    id: str
    key: int
    document: int
    document_name: str
    page: int | None
    start: int
    end: int
    resolution: str | None
    item: str
    meeting: str
    body: str | None
    council_key: str
    body_key: str | None
    date: str | None
    number: str
    path: str
    owner: str | None
    persons: str | None
    task: str
    due: str | None
    due_text: str | None
    recurrence: str | None
    undertaking: int
    number_key: str
    period: int | None
    plain: str
    plain_task: str
    head: str
    about: str
    title: str | None
    said: str | None
    """What counts of all that people said of it, as JSON."""


_SHOWN = 23
"""So many of them are kept as they are."""
_SELECT = f"""
SELECT a.id, a.key, a.document, a.document_name, a.page, a.span_start, a.span_end, a.resolution, a.item, a.meeting,
    a.body, a.council_key, a.body_key, a.date, a.number, a.path, iif(x.key IS NULL, a.owner, x.owner),
    iif(x.key IS NULL, a.persons, x.persons),
    iif(x.key IS NULL, a.task, x.task), iif(x.key IS NULL, a.due, x.due), a.due_text, a.recurrence, a.undertaking,
    a.number_key, a.period, a.plain, a.plain_task, a.head, a.about, a.title, coalesce(a.said, x.said)
FROM ({ACTIONS_OF_BODY}) a
LEFT JOIN actions x ON a.said IS NULL AND x.key = (
    SELECT y.key FROM reprints p CROSS JOIN actions y ON y.resolution = p.id
    WHERE p.same_as = a.resolution AND y.said IS NOT NULL AND y.plain_task = a.plain_task ORDER BY y.key LIMIT 1)
WHERE a.council_key = ? AND a.body_key IS ?
"""  # noqa: S608 - put together from the constants above
"""What was said of a decision where the council prints it again was said of the committee's own."""
_KEPT = (
    *("id", "key", "document", "document_name", "page", "span_start", "span_end", "resolution", "item", "meeting"),
    *("body", "council_key", "body_key", "date", "number", "path", "owner", "persons", "task", "due"),
    *("due_text", "recurrence"),
    *("undertaking", "next_due", "due_now", "status", "evidence", "evidence_id", "evidence_quote", "evidence_why"),
    *("due_history", "closed_on", "closed_by", "because", "amended", "added", "said", "contradicted", "possibly"),
)
INSERT = f"INSERT OR REPLACE INTO action_states ({', '.join(_KEPT)}) VALUES ({', '.join('?' * len(_KEPT))})"  # noqa: S608


def keys(home: Home) -> tuple[str, str | None]:
    return home[0], home[1] or None


def weighed(db: sqlite3.Connection, home: Home) -> Iterator[tuple[Any, ...]]:
    """The rows of the actions of a body."""
    rows = [_Row(*row) for row in db.execute(_SELECT, keys(home))]
    alone = _alone(db, rows)
    asked = {row.id: _asked(row, alone=row.key in alone) for row in rows}
    among = "/".join(home)
    asking = {
        row.id: Asking(
            among, row.item, row.number_key, row.plain_task, asked[row.id], row.head, row.about, row.title, row.owner
        )
        for row in rows
    }
    if not rows:
        return
    about = known(db, keys(home))

    @cache
    def compared(key: str) -> Request:
        return request(key, asking[key], about)

    told = gather(db, about, asking, compared)
    hints = _hinting(db, about, compared)
    for row in rows:
        found = evidence.weigh(asked[row.id], told[row.id])
        status = _status(found, read_said(row.said), recurs=asked[row.id].period is not None)
        looked_for = status == "open" and not row.undertaking and asked[row.id].period is None
        yield _state(row, asked[row.id], found, status, hints(row, found) if looked_for else [])


def _hinting(
    db: sqlite3.Connection, about: Known, compared: Callable[[str], Request]
) -> Callable[[_Row, Sequence[Evidence]], list[Hint]]:
    """Finds where papers may tell more of an action of a body than the evidence does that is found already."""
    minutes, kin, followed_by = minutes_of(db, about), kin_of(db, about), following(db, about)
    replied = replying(db)

    def hints(row: _Row, found: Sequence[Evidence]) -> list[Hint]:
        reply, following_it = replied(row.document, row.item, row.end), followed_by.get(row.item, ())
        if not (kin or reply or following_it or minutes.are_held_after(_day(row.date))):
            return []
        quoted = {piece.quote for piece in found}
        likely = minutes.hints(compared(row.id), following_it, reply, kin)
        return [hint for hint in likely if hint.quote not in quoted]

    return hints


def _alone(db: sqlite3.Connection, rows: Sequence[_Row]) -> set[int]:
    """The keys of the actions in whose minute nothing else is asked; each minute is looked through once."""
    minutes = {(row.document, row.item) for row in rows}
    asks = {minute: {key for (key,) in db.execute(_ASKS, minute)} for minute in minutes}
    return {row.key for row in rows if asks[row.document, row.item] <= {row.key}}


_ASKS = "SELECT key FROM actions WHERE document = ? AND item = ? AND NOT undertaking AND added IS NULL LIMIT 2"
"""Two are enough: whatever stands beside them is not alone."""


def _asked(row: _Row, *, alone: bool) -> Asked:
    place = " of ".join(x for x in (" ".join(f"Minute {row.number} {row.path}".split()), row.date) if x)
    return Asked(
        row.id,
        _day(row.date),
        place,
        _day(row.due),
        row.task,
        row.plain,
        row.path.replace(" ", "").casefold(),
        alone,
        row.period,
        row.title or "",
        row.owner or "",
        f"{row.body or ''} {row.council_key}",
    )


def _state(row: _Row, asked: Asked, found: Sequence[Evidence], status: str, hints: Sequence[Hint]) -> tuple[Any, ...]:
    """The row that is kept of an action."""
    said = read_said(row.said)
    dues = [(row.due, row.resolution or row.item, row.due_text or row.task)] if row.due else []
    for piece in found:
        if piece.due and (day := piece.due.isoformat()) not in {due for due, _, _ in dues}:
            dues.append((day, piece.id, piece.quote))
    dues = said.dues(row.id, row.due, dues)
    following = None if said.sets("due") else verdict.next_due(asked, found)
    due_now = following.isoformat() if following else dues[-1][0] if dues else None
    strongest = verdict.strongest(found)
    return (
        *row[:_SHOWN],
        following and following.isoformat(),
        due_now,
        status,
        _json([{"id": e.id, "quote": e.quote, "why": e.why} for e in found]),
        *((strongest.id, strongest.quote, strongest.why) if strongest else (None, None, None)),
        _json([{"due": due, "from": source, "quote": quote} for due, source, quote in dues]),
        *said.closed,
        _json(said.amended),
        said.added,
        _json(said.shown),
        _json(contradictions(said, found)),
        _json([{"id": hint.id, "quote": hint.quote, "why": hint.why} for hint in hints]),
    )


def _json(told: Any) -> str:
    return _NONE if told == [] else _encode(told)


_encode, _NONE = json.JSONEncoder(ensure_ascii=False).encode, "[]"
"""Of most actions there is nothing to tell."""


def _status(found: Sequence[Evidence], said: Said, *, recurs: bool) -> str:
    """A person's word first; after a reopening, only what was told later counts.  What recurs is never done with."""
    if said.status:
        return said.status
    counting = [e for e in found if not said.on or (e.date and e.date.isoformat() > said.on)]
    return "open" if recurs else verdict.status(counting)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
