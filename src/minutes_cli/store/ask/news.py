"""What is new since a day: decided, asked, reported, ended, closed, overdue."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.store.keep.holding import find_documents
from minutes_cli.store.keep.replacing import NEW, REPLACED, told_replaced
from minutes_cli.store.listing import Listing, Record

from .acting import EVERY, actions
from .dating import told_on
from .decided import stems_above
from .filters import ALL, PLACE, Filter, Term
from .listings import PRINTED_ONCE, listing

COLUMNS = (
    *PLACE,
    "what",
    "body",
    "date",
    "number",
    "path",
    "owner",
    "text",
    "due",
    "status",
    "told_in",
    "quote",
    "exempt",
    "url",
)
WHAT = ("decided", "asked", "reported", "ended", "closed", "overdue")
OF_OLDER = ("changed", "moved", "still open", "possibly told")
"""What papers alone are asked for, of older actions: a day is given, or they are still to come."""
_NO_NEWS = frozenset(("noted", "thanked"))
"""Resolutions that decide nothing; nor does one that confirms minutes, while one that confirms an order does."""
_RECORD = re.compile(r"\b(?:minutes?|records?|notes|signed)\b", re.IGNORECASE)


class Since(NamedTuple):
    """From when on something is new."""

    day: date
    told: str | None = None
    """Why that day, where a paper was given."""


def since_when(db: sqlite3.Connection, given: str, day: date | None) -> Since:
    """A day, or the day after the last meeting whose minutes a paper has.

    Of a paper without minutes it is the first day that it is about.  Raises `NotFoundError` for what is neither.
    """
    if day:
        return Since(day)
    try:
        held = find_documents(db, given)
    except NotFoundError as error:
        _, _, told = str(error).partition("is held: ")
        raise NotFoundError(f'"{given}" is neither a date nor a document that is held: {told}') from None
    if len(held) > 1:
        ids = ", ".join(one.id for one in held)
        raise NotFoundError(f'"{given}" means {len(held)} documents; say which by its id: {ids}')
    last, first = db.execute(_DAYS, {"document": held[0].key}).fetchone()
    if last:
        meeting = date.fromisoformat(last)
        told = f"Since the meeting of {last}, the last of which {held[0].name} has the minutes."
        return Since(min(meeting, date.max - timedelta(days=1)) + timedelta(days=1), told)
    if first:
        return Since(date.fromisoformat(first), f"Since {first}, the first day that {held[0].name} is about.")
    raise NotFoundError(f"{held[0].name} has no date to count from: give one, as 2021-03-16")


_DAYS = """
SELECT max(CASE WHEN kind = 'minutes' THEN date END), min(date) FROM (
    SELECT kind, date FROM meetings WHERE document = :document
    UNION ALL SELECT 'paper', date FROM papers WHERE document = :document)
"""


def since(
    db: sqlite3.Connection,
    day: date,
    narrow: Filter = ALL,
    as_of: date | None = None,
    *,
    only: Collection[str] = WHAT,
) -> Listing:
    """What is new from that day on, by what it is, then by body and day.

    1. decided: resolutions of meetings since, but what only notes, thanks or confirms minutes, and what asks for
       something; that, too, where `only` has what was decided and not what was asked;
    2. asked: actions of meetings since; undertakings are none;
    3. reported, ended: actions, whenever asked for, of which that was last told since; closed: said by a person since;
    4. overdue: open actions whose day has come since, and passed before `as_of`.
    """
    today = as_of or date.today()  # noqa: DTZ011 - the reader's own day
    of_days = narrow._replace(since=day, limit=None)
    made = (_decided(db, of_days, asking="asked" not in only), _asked(db, of_days), _became(db, day, narrow, today))
    found = [row for rows in made for row in rows if row["what"] in only]
    until = narrow.until.isoformat() if narrow.until else "9999"
    return _sorted([row for row in found if row["date"] <= until], narrow)


def of_no_day(db: sqlite3.Connection, narrow: Filter, only: Collection[str]) -> Listing:
    """What meetings decided and asked whose day is not known, of what `only` has; the rows have no date."""
    unknown: Term = ("date IS NULL", {})
    decided = decisions(db, narrow, asking="asked" not in only, terms=[unknown, PRINTED_ONCE])
    rows = [_row(row, "decided", None, text=row["text"]) for row in decided if "decided" in only]
    if "asked" in only:
        rows += [_of_action(row, "asked", None) for row in actions(db, narrow, EVERY, terms=[unknown]).records()]
    return _sorted(rows, narrow)


def brought(
    db: sqlite3.Connection, papers: Collection[int], narrow: Filter = ALL, as_of: date | None = None
) -> Listing:
    """What is new in some papers, whenever they are of: what they decide and ask, and what they say of older actions.

    What is decided and asked is as in `since`; of an action that several of them tell of, the last word counts: it is
    reported or ended, moved to another day, or still open. Besides, open ones of other papers that they may tell of.
    """
    of_papers = narrow._replace(papers=tuple(papers), limit=None)
    made = [*_as_replaced(db, papers, [*_decided(db, of_papers, asking=False), *_asked(db, of_papers)])]
    return _sorted([*made, *_told_by(db, papers, narrow, as_of)], narrow)


def _as_replaced(db: sqlite3.Connection, papers: Collection[int], rows: list[Record]) -> Iterator[Record]:
    """The rows without what a paper has in common with the one that it replaced; what has changed is told as such."""
    told = db.execute(_REPLACED, {"papers": json.dumps([*papers]), "code": REPLACED}).fetchall()
    names = {name for name, *_ in told}
    how = {(name, start, end): message for name, message, start, end in told}
    for row in rows:
        found = how.pop((row["document"], row["start"], row["end"]), None)
        if row["document"] not in names or found == NEW:
            yield row
        elif found:
            yield row | {"what": "changed", "quote": found}
    if not names:
        return
    narrow = Filter(papers=tuple(papers))
    for row in [row for noun in ("resolutions", "motions") for row in listing(db, noun, narrow).records()]:
        found = how.pop((row["document"], row["start"], row["end"]), NEW)
        if (
            found and found != NEW
        ):  # a motion that fell, or what only confirms minutes: no news but for what has changed
            yield _row(row, "changed", row["date"], text=row["text"], quote=found)


def differences(db: sqlite3.Connection, papers: Collection[int]) -> list[tuple[str, str]]:
    """The papers that replaced others, by their names, and in a line how they differ from them."""
    names = dict(db.execute("SELECT id, name FROM documents").fetchall())
    return sorted((names[document], told) for document, told in told_replaced(db, papers))


_REPLACED = """
SELECT d.name, f.message, f.span_start, f.span_end FROM findings f JOIN documents d ON d.id = f.document
WHERE f.code = :code AND f.document IN (SELECT value FROM json_each(:papers)) ORDER BY d.name, f.key
"""


def _sorted(rows: list[Record], narrow: Filter) -> Listing:
    """By what it is, then by body and day, those that have none behind the others."""

    def place(row: Record) -> tuple[int, str, str, str, int]:
        return (
            (*WHAT, *OF_OLDER).index(row["what"]),
            row["body"] or "~",
            row["date"] or "~",
            row["document"],
            row["start"],
        )

    rows = sorted(rows, key=place)[: narrow.limit]
    return Listing("since", COLUMNS, tuple(tuple(row[name] for name in COLUMNS) for row in rows))


def _told_by(db: sqlite3.Connection, papers: Collection[int], narrow: Filter, as_of: date | None) -> Iterator[Record]:
    """What became of actions by the word of these papers, whoever asked for them."""
    of_papers = {"papers": json.dumps([*papers])}
    ids = {key for (key,) in db.execute(_IN_PAPERS, of_papers)}
    names = {name for (name,) in db.execute(_NAMES, of_papers)}
    spoken: Term = ("evidence <> '[]' OR due_history <> '[]' OR possibly <> '[]'", {})
    for row in actions(db, Filter(narrow.body), EVERY._replace(as_of=as_of), terms=[spoken]).records():
        told = next((one for one in reversed(row["evidence"]) if one["id"] in ids), None)
        own = {row["id"], row["resolution"]}
        day = next((one for one in reversed(row["due_history"]) if one["from"] in ids - own), None)
        if told and row["status"] in {"reported", "ended"}:
            yield _of_action(row, row["status"], told_on(db, told["id"]), told)
        elif day and row["status"] == "open":
            yield _of_action(row, "moved", told_on(db, day["from"]), {"id": day["from"], "quote": day["quote"]})
        elif told and row["status"] == "open":
            yield _of_action(row, "still open", told_on(db, told["id"]), told)
        elif row["status"] == "open" and row["document"] not in names:
            hint = next((one for one in row["possibly"] if one["id"] in ids), None)
            if hint:
                yield _of_action(row, "possibly told", told_on(db, hint["id"]), hint)


_IN_PAPERS = " UNION ".join(
    f"SELECT id FROM {table} WHERE document IN (SELECT value FROM json_each(:papers))"  # noqa: S608 - our own names
    for table in ("items", "resolutions", "papers", "plans", "meetings")
)


_NAMES = "SELECT name FROM documents WHERE id IN (SELECT value FROM json_each(:papers))"


def _decided(db: sqlite3.Connection, narrow: Filter, *, asking: bool) -> Iterator[Record]:
    """The resolutions, each below the stems that it hangs from; `asking` has those that ask for something, too."""
    for row in decisions(db, narrow, asking=asking):
        yield _row(row, "decided", row["date"], text=row["text"])


def formal(db: sqlite3.Connection, narrow: Filter) -> list[Record]:
    """The resolutions that decide nothing and ask for nothing."""
    asked = _asking(db, narrow)
    rows = listing(db, "resolutions", narrow).records()
    return [row for row in rows if not _is_news(row) and row["id"] not in asked]


def _asking(db: sqlite3.Connection, narrow: Filter, terms: Collection[Term] = ()) -> set[str]:
    return {row["resolution"] for row in actions(db, narrow, EVERY, terms=terms).records()}


def _is_news(row: Record) -> bool:
    """Whether a resolution decides something."""
    if row["disposition"] == "confirmed":
        return not _RECORD.search(row["text"])
    return row["disposition"] not in _NO_NEWS


def decisions(
    db: sqlite3.Connection, narrow: Filter, *, asking: bool, terms: Collection[Term] = ()
) -> Iterator[Record]:
    """What was decided: a stem is told in front of each limb, and is a row of its own only where there is none.

    What only notes, thanks or confirms minutes is none; `asking` has those that ask for something, too.
    """
    asked = _asking(db, narrow, terms)
    rows = listing(db, "resolutions", narrow, terms=terms).records()
    texts = {(row["item"], row["path"]): row["text"] for row in rows}
    above = {row["id"]: [*stems_above(texts, row["item"], row["path"])] for row in rows}
    stems = {(row["item"], path) for row in rows for path in above[row["id"]]}
    for row in rows:
        told = asking if row["id"] in asked else _is_news(row)
        if told and (row["item"], row["path"]) not in stems:
            under = [texts[row["item"], path] for path in above[row["id"]]]
            yield {**row, "text": " ".join([*under, row["text"]])}


def _asked(db: sqlite3.Connection, narrow: Filter) -> Iterator[Record]:
    for row in actions(db, narrow, EVERY).records():
        yield _of_action(row, "asked", row["date"])


def _became(db: sqlite3.Connection, day: date, narrow: Filter, today: date) -> Iterator[Record]:
    """What became of actions since, whenever they were asked for."""
    first = day.isoformat()
    days = {"first": first, "today": today.isoformat()}
    moved: Term = ("status <> 'open' OR due_now >= :first AND due_now < :today", days)
    for row in actions(db, Filter(narrow.body), EVERY._replace(as_of=today), terms=[moved]).records():
        if row["status"] in {"reported", "ended"} and row["evidence"]:
            last = row["evidence"][-1]
            told = told_on(db, last["id"])
            if told and told >= first:
                yield _of_action(row, row["status"], told, last)
        elif row["status"] == "closed" and (row["closed_on"] or "") >= first:
            yield _of_action(row, "closed", row["closed_on"], {"id": None, "quote": row["because"]})
        elif row["status"] == "open":
            yield _of_action(row, "overdue", row["due_now"])


def _of_action(row: Record, what: str, on: str | None, told: Record | None = None) -> Record:
    more = {"owner": row["owner"], "due": row["due_now"], "status": row["status"]}
    more |= {"told_in": told["id"], "quote": told["quote"]} if told else {}
    return _row(row, what, on, text=row["task"], **more)


def _row(row: Record, what: str, on: str | None, **more: Any) -> Record:
    nothing = dict.fromkeys(("owner", "due", "status", "told_in", "quote"))
    place = {name: row.get(name, "") for name in (*PLACE, "body", "number", "path", "exempt", "url")}
    return {**nothing, **place, "what": what, "date": on, **more}
