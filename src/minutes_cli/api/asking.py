"""What is held, as rows: each verb answers with what the command of its name prints as JSON."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Literal, TypedDict, TypeVar, Unpack, cast, get_args

from minutes_cli import row_types as rows
from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.model import Disposition
from minutes_cli.show.records import entry_record, thread_record
from minutes_cli.show.style import PLAIN
from minutes_cli.store.ask.acting import fresh
from minutes_cli.store.listing import Listing
from minutes_cli.words.refs import parse_day, parse_ref

from .given import Day, as_day, as_limit, as_name_or_none, as_seconds, as_some_of, as_words, as_words_or_none

Status = Literal["open", "reported", "ended", "closed", "dismissed", "all"]
Cited = Literal["resolved", "ambiguous", "not_held", "missing"]
_Db = sqlite3.Connection


class Narrow(TypedDict, total=False):
    """By what every listing can be narrowed."""

    body: str | None
    """Only of this body; a part of its name will do."""
    since: Day | None
    """Only of meetings on this day or later …"""
    until: Day | None
    """… and on this day or earlier."""
    limit: int | None
    """At most so many rows."""
    document: str | None
    """Only of this paper, by its name or the beginning of its id."""


def documents(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.DocumentRow]:
    """The documents held, latest first."""
    return _rows(store.document_list(db, _filter(db, narrow)), rows.DocumentRow)


def meetings(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.MeetingRow]:
    """The meetings that papers announce or record, newest first."""
    return _rows(store.listing(db, "meetings", _filter(db, narrow)), rows.MeetingRow)


def drafts(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.DraftRow]:
    """The meetings held as a draft or in several copies, and how these differ."""
    return _rows(store.drafts(db, _filter(db, narrow)), rows.DraftRow)


def items(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.ItemRow]:
    """The minutes of every meeting held, newest meeting first."""
    return _rows(store.listing(db, "items", _filter(db, narrow)), rows.ItemRow)


def resolutions(
    db: _Db, dispositions: Disposition | Collection[Disposition] = (), **narrow: Unpack[Narrow]
) -> list[rows.ResolutionRow]:
    """What was resolved, limb by limb, newest meeting first; of any disposition, or of some (`["deferred"]`)."""
    wanted = as_some_of(get_args(Disposition), dispositions, "disposition")
    return _rows(store.resolutions(db, _filter(db, narrow), wanted), rows.ResolutionRow)


def motions(
    db: _Db,
    ref: str | None = None,
    *,
    lost: bool = False,
    unput: bool = False,
    moved_by: str | None = None,
    voted: str | None = None,
    **narrow: Unpack[Narrow],
) -> list[rows.MotionRow]:
    """What was put, newest meeting first: what was lost, came to no vote (`unput`), what somebody moved or voted on.

    With a REF only what that minute or meeting has, or what was put under that number.
    """
    of = as_name_or_none(ref, "ref")
    want = store.MotionFilter(
        lost,
        as_name_or_none(moved_by, "moved_by"),
        as_name_or_none(voted, "voted"),
        bool(unput),
        of and store.spelt_out(db, of),
    )
    return _rows(store.motions(db, _filter(db, narrow), want), rows.MotionRow)


def references(db: _Db, status: Cited | Collection[Cited] = (), **narrow: Unpack[Narrow]) -> list[rows.ReferenceRow]:
    """Where papers point at minutes, and whether those are held; of any status, or of some."""
    told = [f"'{name}'" for name in as_some_of(get_args(Cited), status, "status of a reference")]
    terms: list[tuple[str, dict[str, str]]] = [(f"status IN ({', '.join(told)})", {})] if told else []
    return _rows(store.listing(db, "references", _filter(db, narrow), terms=terms), rows.ReferenceRow)


def papers(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.PaperRow]:
    """Reports with their recommendations, newest first."""
    return _rows(store.listing(db, "papers", _filter(db, narrow)), rows.PaperRow)


def plans(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.PlanRow]:
    """What work programmes and forward plans put down for when."""
    return _rows(store.listing(db, "plans", _filter(db, narrow)), rows.PlanRow)


def bodies(db: _Db, **narrow: Unpack[Narrow]) -> list[rows.BodyRow]:
    """The bodies held, and which names are likely of one."""
    return _rows(store.bodies(db, _filter(db, narrow)), rows.BodyRow)


def people(db: _Db, name: str | None = None, **narrow: Unpack[Narrow]) -> list[rows.PersonRow]:
    """Who came to the meetings of each body, how often, and who sent apologies."""
    return _rows(store.people(db, _filter(db, narrow), as_words_or_none(name, "a name")), rows.PersonRow)


def sittings(db: _Db, name: str | None = None, **narrow: Unpack[Narrow]) -> list[rows.SittingRow]:
    """The same, a row for each meeting, first to last."""
    return _rows(store.by_meeting(db, _filter(db, narrow), as_words_or_none(name, "a name")), rows.SittingRow)


def actions(  # noqa: PLR0913 - as the command has them
    db: _Db,
    status: Status | Collection[Status] = "open",
    *,
    overdue: bool = False,
    owner: str | None = None,
    due_from: Day | None = None,
    due_before: Day | None = None,
    as_of: Day | None = None,
    undertakings: bool = False,
    possibly: bool = False,
    **narrow: Unpack[Narrow],
) -> list[rows.ActionRow]:
    """Who was asked for what, by when: of one status or several, earliest due first; `as_of` is the day it is.

    Raises `NotFoundError` for an owner whom no paper asks for anything.
    """
    asked = as_some_of(get_args(Status), status, "status of an action")
    statuses = frozenset[str]() if "all" in asked else frozenset(asked)
    narrowed = _filter(db, narrow)
    if (owner := as_name_or_none(owner, "owner")) and not store.owners_meant(db, owner):
        raise NotFoundError(store.no_owner(db, owner))
    days = as_day(due_before), as_day(as_of)
    want = store.ActionFilter(statuses, overdue, owner, *days, bool(undertakings), bool(possibly), as_day(due_from))
    terms = store.asked_by(want.as_of)
    return _rows(store.actions(db, narrowed, want, terms=terms), rows.ActionRow)


def search(db: _Db, words: str, *, every: bool = False, **narrow: Unpack[Narrow]) -> list[rows.PassageRow]:
    """The passages that have all of the words, best first; what was found stands between `**`.

    With `every` each sentence or line of them that has one of the words, whole.
    """
    words = as_words(words, "what is looked for")
    if not every:
        return _rows(store.search(db, words, _filter(db, narrow)), rows.PassageRow)
    wanted = _filter(db, narrow)
    return _rows(store.hits(db, words, wanted, store.search(db, words, wanted._replace(limit=None))), rows.PassageRow)


def check(db: _Db, kinds: Sequence[str] = (), **narrow: Unpack[Narrow]) -> list[rows.CheckRow]:
    """What a careful reader would ask about, what matters most first; of all kinds, or of some."""
    wanted = as_some_of(store.check_kinds(db) if kinds else (), kinds, "kind of trouble")
    return _rows(store.check(db, _filter(db, narrow), wanted), rows.CheckRow)


def since(
    db: _Db, when: Day, *, body: str | None = None, as_of: Day | None = None, limit: int | None = None
) -> list[rows.NewsRow]:
    """What is new since a day, or since the last meeting whose minutes a document has."""
    day = as_day(when) if isinstance(when, date) else None
    if day is None:
        told = as_words(when, "since when")
        day = store.since_when(db, told, _day(told)).day
    return _rows(store.since(db, day, _filter(db, {"body": body, "limit": limit}), as_day(as_of)), rows.NewsRow)


def brought(
    db: _Db,
    document: str | None = None,
    *,
    body: str | None = None,
    as_of: Day | None = None,
    limit: int | None = None,
) -> list[rows.NewsRow]:
    """What is new in a document, or in the papers that were taken in last: `minutes since` without a day."""
    narrow = _filter(db, {"body": body, "limit": limit, "document": document})
    papers = (*store.papers_taken_in_last(db)[1],) if narrow.papers is None else narrow.papers
    return _rows(store.brought(db, papers, narrow, as_day(as_of)), rows.NewsRow)


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except UsageError:
        return None


def arising(
    db: _Db, body: str, *, undertakings: bool = False, as_of: Day | None = None, limit: int | None = None
) -> list[rows.ArisingRow]:
    """The matters arising for a body's next meeting."""
    wanted, body = _filter(db, {"limit": limit}), as_words(body, "body")
    return _rows(store.arising(db, body, wanted, as_day(as_of), undertakings=undertakings), rows.ArisingRow)


def find(db: _Db, ref: str, *, source: bool = False) -> list[dict[str, Any]]:
    """All that `show` tells of whatever a REF or an id can mean, newest first; with `source`, the untouched passage.

    Raises `NotFoundError` for nothing, `UsageError` for what is no REF.
    """
    fresh(db)
    return [
        entry_record(entry, source=source) for entry in store.find_any(db, store.spelt_out(db, as_words(ref, "a REF")))
    ]


def trace(db: _Db, ref: str, *, cited: bool = False) -> rows.Trace:
    """The threads of the minutes that a REF means, or that the words of a subject do; with `cited`, nothing likely.

    Raises `NotFoundError` for nothing.
    """
    ref = as_words(ref, "a REF")
    fresh(db)
    try:
        found = store.threads(db, parse_ref(store.spelt_out(db, ref)), cited=cited)
    except (UsageError, NotFoundError) as error:
        if not store.tells_subject(ref):
            raise
        if not (found := store.subject(db, ref, cited=cited)):
            if isinstance(error, NotFoundError):
                raise
            raise NotFoundError(store.no_subject(ref)) from None
    return cast("rows.Trace", {"query": ref, "threads": [thread_record(thread) for thread in found]})


def query(db: _Db, sql: str, *, seconds: float = 60, limit: int | None = None) -> list[dict[str, Any]]:
    """The rows that a statement which only reads answers, within so many seconds (0: whatever it takes)."""
    fresh(db)
    return store.query(db, as_words(sql, "a query"), as_seconds(seconds), as_limit(limit)).records()


_T = TypeVar("_T")


def _rows(found: Listing, kind: type[_T]) -> list[_T]:  # noqa: ARG001 - tells the type
    """The rows of a listing, which are as their type tells: a test holds them to that."""
    if found.noun == "search":
        marked = (tuple(PLAIN.marked(cell) if isinstance(cell, str) else cell for cell in row) for row in found.rows)
        found = found._replace(rows=tuple(marked))
    return cast("list[_T]", found.records())


def _filter(db: _Db, narrow: Narrow) -> store.Filter:
    """What narrows a listing; what papers have touched is weighed first, so that what is exempt is marked."""
    fresh(db)
    told = dict(narrow)
    for name, said in (("since", as_day), ("until", as_day), ("limit", as_limit)):
        told[name] = said(told.get(name))
    told["body"] = body = as_name_or_none(told.get("body"), "body")
    if body and not store.bodies_meant(db, body):
        raise NotFoundError(store.no_body(db, body))
    given = as_words_or_none(told.pop("document", None), "document")
    papers = None if given is None else store.papers_called(db, given)
    return store.Filter(papers=papers, **told)  # type: ignore[arg-type]  # which minds a word that it does not know
