"""The action log: what was asked for, and what became of it as far as the papers held now can tell.

`keep.weighing` has weighed and kept it; here it is only asked for.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.schema.address_view import address_of

from .filters import ALL, PLACE, Filter, Term, conditions, limit_of, narrowed


class ActionFilter(NamedTuple):
    """What actions can also be narrowed by."""

    statuses: frozenset[str] = frozenset(("open",))
    overdue: bool = False
    """Only those that are open and were due before `as_of`."""
    owner: str | None = None
    due_before: date | None = None
    """Only those of which the day that counts is before this …"""
    as_of: date | None = None
    """The day it is, for `overdue`; None for today."""
    undertakings: bool = False
    """Those promised in discussion, instead of those resolved."""
    possibly: bool = False
    """Only those of which a later minute may tell, though that is no evidence."""
    due_from: date | None = None
    """… and this day or later."""


HELD = frozenset(("open", "reported", "ended", "closed"))
DISMISSED = frozenset(("dismissed",))
"""What a person said is no action is listed for nobody who does not ask for it."""
OPEN = ActionFilter()
EVERY = ActionFilter(statuses=frozenset())
WHATEVER = ActionFilter(statuses=HELD | DISMISSED)
COLUMNS = (
    *PLACE,
    *("resolution", "body", "date", "number", "path", "owner", "task", "due", "due_text", "recurrence", "next_due"),
    *("status", "overdue", "evidence", "due_history", "due_now", "closed_on", "closed_by", "because"),
    *("amended", "added", "said", "persons", "exempt", "possibly", "url", "own_number"),
)
_ORDER = "due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key"
AS_WRITTEN = "document_name, span_start, key"
_LATE = "status = 'open' AND due_now IS NOT NULL AND due_now < :today"
_SELECT = f"""
SELECT id, document_name, page, span_start, span_end, resolution, body, date, number, path, owner, task, due, due_text,
    recurrence, next_due, status, {_LATE}, evidence, due_history, due_now, closed_on, closed_by, because,
    amended, added, said, persons,
    coalesce((SELECT max(i.exempt = 1) OR min(i.exempt) = 2 FROM items i WHERE i.id = action_states.item),
        (SELECT max(p.exempt = 1) OR min(p.exempt) = 2 FROM papers p WHERE p.id = action_states.item), 0),
    possibly, {address_of("action_states")}
FROM action_states
"""  # noqa: S608 - our own names


def actions(
    db: sqlite3.Connection,
    narrow: Filter = ALL,
    want: ActionFilter = OPEN,
    *,
    terms: Iterable[Term] = (),
    order: str = _ORDER,
) -> Listing:
    """The action log.  `statuses` empty means all; `terms` are more conditions."""
    fresh(db)
    where, values = _asked(db, narrow, want, terms)
    rows = db.execute(f"{_SELECT} {where} ORDER BY {order} LIMIT :limit", {**values, "limit": limit_of(narrow)})
    return Listing("actions", COLUMNS, _numbered(db, [_shown(row) for row in rows]))


def how_many(
    db: sqlite3.Connection, narrow: Filter = ALL, want: ActionFilter = OPEN, *, terms: Iterable[Term] = ()
) -> int:
    """How many actions `actions` would list without a limit."""
    fresh(db)
    where, values = _asked(db, narrow, want, terms)
    return int(db.execute(f"SELECT count(*) FROM action_states {where}", values).fetchone()[0])  # noqa: S608


def action_records(
    db: sqlite3.Connection, *terms: Term, undertakings: bool = False, want: ActionFilter = EVERY
) -> list[Record]:
    """The actions of any status that meet `terms`, in the paper's order."""
    want = want._replace(undertakings=undertakings)
    return actions(db, want=want, terms=terms, order=AS_WRITTEN).records()


def _asked(
    db: sqlite3.Connection, narrow: Filter, want: ActionFilter, terms: Iterable[Term]
) -> tuple[str, dict[str, Any]]:
    asked = [*narrowed(db, narrow), *terms, (f"undertaking = {int(want.undertakings)}", {})]
    if want.statuses:
        names = {f"status_{n}": status for n, status in enumerate(sorted(want.statuses))}
        asked.append((f"status IN ({', '.join(f':{name}' for name in names)})", names))
    else:
        asked.append(("status <> 'dismissed'", {}))
    if want.possibly:
        asked.append(("possibly <> '[]'", {}))
    if want.overdue:
        asked.append((_LATE, {}))
    if want.owner:
        asked += owned_by(db, want.owner)
    asked += due_within(want.due_from, want.due_before)
    today = (want.as_of or date.today()).isoformat()  # noqa: DTZ011 - the reader's own day
    where, values = conditions(asked)
    return where, {**values, "today": today}


def asked_by(day: date | None) -> list[Term]:
    """The condition that an action was asked on a day or before it, as far as is known; of no day none."""
    return [("(date IS NULL OR date <= :asked_by)", {"asked_by": day.isoformat()})] if day else []


def due_within(first: date | None, before: date | None) -> list[Term]:
    """The conditions that the day that counts, after slips and recurrence, is in a span; of no span none."""
    asked: list[Term] = []
    if first:
        asked.append(("due_now >= :due_from", {"due_from": first.isoformat()}))
    if before:
        asked.append(("due_now < :due_before", {"due_before": before.isoformat()}))
    return asked


def owned_by(db: sqlite3.Connection, owner: str) -> list[Term]:
    """The condition that an action has an owner, or a person, whose name has that in it."""
    import json  # noqa: PLC0415 - few lists are narrowed so

    meant = "SELECT value FROM json_each(:owners)"
    owners, lettered = json.dumps(owners_meant(db, owner)), json.dumps(_meant_by_letters(db, owner))
    also = "SELECT value ->> 0, value ->> 1 FROM json_each(:lettered)"
    return [
        (
            f"(owner IN ({meant}) OR persons IN ({meant}) OR (body_key, owner) IN ({also}))",
            {"owners": owners, "lettered": lettered},
        )
    ]


def _meant_by_letters(db: sqlite3.Connection, given: str) -> list[tuple[str, str]]:
    """The bodies and owners that are meant by a name, or by initials, where another paper of the body tells whose."""
    from minutes_cli.threads.lettered import Owned, each_named  # noqa: PLC0415 - few lists are narrowed so
    from minutes_cli.words.spelt import begins_word, has_initials  # noqa: PLC0415

    rows = db.execute(
        "SELECT DISTINCT body_key, owner, persons FROM action_states WHERE owner <> '' AND body_key <> ''"
    )
    every = [*each_named(Owned(*row) for row in rows)]
    short = [one for one, _, letters in every if any(has_initials(given, each) for each in letters)]
    named = [one for one, names, _ in every if any(begins_word(given, name) for name in names)]
    return [(one.body, one.owner) for one in short or named]


def owners_meant(db: sqlite3.Connection, given: str) -> list[str]:
    """The owners of actions in whose names what was given begins a word; of initials, those who have just these."""
    from minutes_cli.words.spelt import begins_word, has_initials  # noqa: PLC0415 - few lists are narrowed so

    every = _owners(db)
    return [name for name in every if has_initials(given, name)] or [n for n in every if begins_word(given, n)]


def owners_near(db: sqlite3.Connection, given: str) -> list[str]:
    """The owners that somebody may have meant who typed a name that none has, nearest first: of exempt matter none."""
    from minutes_cli.words.near import near  # noqa: PLC0415 - only where nobody is of that name

    from .open_owners import OPEN_OWNERS  # noqa: PLC0415

    return near(given, [name for (name,) in db.execute(OPEN_OWNERS) if name])


def _owners(db: sqlite3.Connection) -> list[str]:
    sql = "SELECT owner FROM action_states UNION SELECT persons FROM action_states"
    return [name for (name,) in db.execute(sql) if name]


def fresh(db: sqlite3.Connection) -> None:
    """Weigh what papers have touched since; whoever opens a database for reading finds that done."""
    if db.execute("SELECT 1 FROM stale").fetchone() and not db.execute("PRAGMA query_only").fetchone()[0]:
        from minutes_cli.store.keep.weighing import weigh_stale  # noqa: PLC0415 - reading needs it rarely

        weigh_stale(db)


def _numbered(db: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> tuple[tuple[Any, ...], ...]:
    """The rows, each with the number that its paper prints before it."""
    from .own_numbers import numbers_of  # noqa: PLC0415 - it asks for actions, too

    told = numbers_of(db, (row[0] for row in rows)) if rows else {}
    return tuple((*row, told.get(row[0])) for row in rows)


_NESTED = tuple(map(COLUMNS.index, ("evidence", "due_history", "amended", "said", "possibly")))
_FLAGS = tuple(map(COLUMNS.index, ("overdue", "added", "exempt")))


def _shown(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row as the JSON contract has it."""
    told = list(row)
    for at in _FLAGS:
        told[at] = bool(told[at])
    for at in _NESTED:
        told[at] = [] if told[at] == "[]" else {} if told[at] == "{}" else _loaded(told[at])
    return tuple(told)


def _loaded(text: str) -> Any:
    import json  # noqa: PLC0415 - many tables are printed without it

    return json.loads(text)
