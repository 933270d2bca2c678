"""The nouns (`meetings`, `items`, `resolutions`, …, `actions`), each with the same options."""

import json
from collections.abc import Callable
from datetime import date
from shlex import quote
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.store.listing import Listing

from .completing import completed
from .options import Shared, counted, day_option, note, on_terminal, put_found, refuse_empty, spread
from .within import Within


def _noun(name: str, text: str) -> Callable[..., None]:
    """The command of a noun that takes nothing but what every listing takes."""

    def command(within: Within, shared: Shared) -> None:
        with store.read_db(shared.db) as db:
            tell_unknown_body(db, shared.body)
            found = store.listing(db, name, within.of(db, shared))
            put_found(db, found, shared)
            _tell_unread(db, found)

    command.__name__, command.__doc__ = name, text
    return spread(command)


def tell_unknown_body(db: Connection, body: str | None) -> None:
    if body and not store.bodies_meant(db, body):
        asked = (
            store.did_you_mean(store.nearest(db, body)).removeprefix(": ") or "`minutes bodies` shows those there are."
        )
        note(f'No body has "{body}" in its name: {asked}')


def _tell_unknown_owner(db: Connection, owner: str | None) -> None:
    if owner is not None and not store.owners_meant(db, owner):
        near = store.did_you_mean(store.owners_near(db, owner)).removeprefix(": ")
        note(f'No action has an owner with "{owner}" in the name{f": {near}" if near else "."}')


def tell_unknown_persons(db: Connection, *asked: str | None) -> None:
    for name in filter(None, asked):
        if not store.people(db, name=name).rows:
            told = store.did_you_mean(store.near(name, (row[5] for row in store.people(db).rows))).removeprefix(": ")
            note(f'No list of those present that was read has the name "{name}"{f": {told}" if told else "."}')
            if many := store.how_many_name(db, name):
                phrase = '"' + name.replace('"', " ") + '"'
                note(f"The name is in {counted(many, 'passage')}: minutes search {quote(phrase)} --every")


def _tell_unread(db: Connection, found: Listing) -> None:
    if found.noun == "plans" and not found.rows and store.plans_unread(db):
        note("Plans are held, but no row of them: after an upgrade, `minutes reparse` reads them anew.")


@spread
def meetings(
    within: Within,
    shared: Shared,
    drafts: Annotated[
        bool,
        typer.Option("--drafts", help="Those held as a draft or in several copies, and how these differ."),
    ] = False,
) -> None:
    """The meetings that papers announce or record, newest first."""
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        put_found(db, (store.drafts if drafts else _meetings)(db, within.of(db, shared)), shared)


def _meetings(db: Connection, narrow: store.Filter) -> Listing:
    return store.listing(db, "meetings", narrow)


items = _noun("items", "The minutes of every meeting held, newest meeting first.")
papers = _noun("papers", "Officers' and members' reports with their recommendations, newest first.")
plans = _noun("plans", "What work programmes and forward plans put down for when, newest paper first.")


@spread
def documents(shared: Shared) -> None:
    """The documents held, latest first."""
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        put_found(db, store.document_list(db, shared.filter), shared)


class Cited(NamedTuple):
    """Which references."""

    not_held: Annotated[
        bool, typer.Option("--not-held", help="Those to minutes of meetings that no paper held has.")
    ] = False
    missing: Annotated[
        bool, typer.Option("--missing", help="Those to a number that the minutes held of that meeting lack.")
    ] = False
    ambiguous: Annotated[bool, typer.Option("--ambiguous", help="Those that may mean one of several.")] = False
    resolved: Annotated[bool, typer.Option("--resolved", help="Those to minutes that are held.")] = False

    @property
    def terms(self) -> list[tuple[str, dict[str, str]]]:
        """The condition that a reference is of one of these states; nothing where all are wanted."""
        asked = [f"'{name}'" for name, wanted in zip(self._fields, self, strict=True) if wanted]
        return [(f"status IN ({', '.join(asked)})", {})] if asked else []


@spread
def references(cited: Cited, within: Within, shared: Shared) -> None:
    """Where papers point at minutes, and whether those are held."""
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        put_found(db, store.listing(db, "references", within.of(db, shared), terms=cited.terms), shared)


@spread
def people(
    shared: Shared,
    name: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME", help="Only this person; a part of the name will do.", autocompletion=completed("person")
        ),
    ] = None,
    by_meeting: Annotated[bool, typer.Option("--by-meeting", help="A row for each meeting, first to last.")] = False,
) -> None:
    """Who came to the meetings of each body, how often, and who sent apologies."""
    rows = store.by_meeting if by_meeting else store.people
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        found = rows(db, shared.filter, " ".join(name) if name else None)
        put_found(db, found, shared)
        if not found.rows and name:
            tell_unknown_persons(db, " ".join(name))


class Wanted(NamedTuple):
    """Which actions."""

    open_: Annotated[bool, typer.Option("--open", help="Those still open (so when no other is asked for).")] = False
    reported: Annotated[bool, typer.Option("--reported", help="Those that a later paper brings back.")] = False
    ended: Annotated[bool, typer.Option("--ended", help="Those that a later paper ends: rescinded, not pursued.")] = (
        False
    )
    closed: Annotated[bool, typer.Option("--closed", help="Those that a person closed.")] = False
    overdue: Annotated[bool, typer.Option("--overdue", help="Those open that were due before today.")] = False
    dismissed: Annotated[bool, typer.Option("--dismissed", help="Those that a person said are none.")] = False
    all_: Annotated[
        bool, typer.Option("--all", help="All that were resolved; what was promised is with --undertakings.")
    ] = False
    owner: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Only of this owner: words of the name, or their beginnings; initials as they stand (AN).",
            autocompletion=completed("owner"),
        ),
    ] = None
    due_from: Annotated[date | None, day_option("--due-from", "Only those due on this day or later.")] = None
    due_before: Annotated[date | None, day_option("--due-before", "Only those due before this day.")] = None
    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None
    undertakings: Annotated[bool, typer.Option("--undertakings", help="What was promised in discussion.")] = False
    possibly: Annotated[
        bool, typer.Option("--possibly", help="Those open that a later minute may tell of, with its words.")
    ] = False

    @property
    def filter(self) -> store.ActionFilter:
        """The same for the store.  Raises `UsageError` for an empty name."""
        refuse_empty(owner=self.owner)
        named = {"open": self.open_, "reported": self.reported, "ended": self.ended, "closed": self.closed}
        named["dismissed"] = self.dismissed
        statuses = frozenset(name for name, asked in named.items() if asked) or frozenset(("open",))
        return store.ActionFilter(
            frozenset() if self.all_ else statuses,
            self.overdue and not self.all_,
            self.owner,
            self.due_before,
            self.as_of,
            self.undertakings,
            self.possibly,
            self.due_from,
        )


@spread
def actions(
    wanted: Wanted,
    within: Within,
    shared: Shared,
    ref: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REF]",
            help="All of this minute, decision or meeting; or the one under this number of the paper's own.",
            autocompletion=completed("ref"),
        ),
    ] = None,
) -> None:
    """Who was asked for what, by when: what is still open, earliest due first."""
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        _tell_unknown_owner(db, wanted.owner)
        narrow = within.of(db, shared)
        if ref:
            put_found(db, _of(db, " ".join(ref), narrow, wanted), shared)
            return
        found = store.actions(db, narrow, wanted.filter)
        as_table = shared.form == "table"
        put_found(db, found._replace(noun="possibly told") if wanted.possibly and as_table else found, shared)
        if as_table:
            if on_terminal():
                _tell_said(found)
            _tell_possibly(found, shown=wanted.possibly)
        if shared.form == "table" and not (wanted.open_ or wanted.all_) and wanted.filter.statuses == {"open"}:
            _tell_left_out(db, narrow, wanted.filter)


def _of(db: Connection, given: str, narrow: store.Filter, wanted: Wanted) -> Listing:
    """Those that a REF means, of whatever state unless one is asked for, and what was promised among them."""
    from minutes_cli.words.refs import parse_ref  # noqa: PLC0415 - mostly no REF is given

    means = store.find_actions(db, parse_ref(store.spelt_out(db, given)))
    one = ("id IN (SELECT value FROM json_each(:means))", {"means": json.dumps([action["id"] for action in means])})
    chosen = any((wanted.open_, wanted.reported, wanted.ended, wanted.closed, wanted.dismissed, wanted.all_))
    want = wanted.filter if chosen else wanted.filter._replace(statuses=frozenset())
    found = store.actions(db, narrow, want, terms=[one])
    promised = store.actions(db, narrow, want._replace(undertakings=True), terms=[one])
    return promised if want.undertakings else found._replace(rows=(*found.rows, *promised.rows)[: narrow.limit])


def _tell_said(found: Listing) -> None:
    """Say to a person what the marks mean."""
    records = found.records()
    if any(r["amended"] or r["added"] or any("status" in w["changes"] for w in r["said"]) for r in records):
        note("* as a person said, and no paper: `minutes show ID` tells who, when and why.")
    if any(w["in_doubt"] for r in records for w in r["said"]):
        note("? a person spoke of other words in that place: `minutes check --kind in-doubt` tells of which.")


def _tell_possibly(found: Listing, *, shown: bool) -> None:
    """Say to a person of how many of the open actions listed a later minute may tell."""
    told = sum(bool(row["possibly"]) for row in found.records())
    if shown and told:
        note("These stay open: what is quoted shares their rare words, and may be of something else.")
    elif told:
        note(f"Of {counted(told, 'action')} a later minute may tell (`minutes actions --possibly`).")


def _tell_left_out(db: Connection, narrow: store.Filter, want: store.ActionFilter) -> None:
    """Say to a person who did not choose what the list of open actions leaves out, and how to see it."""
    if want.as_of and not narrow.until:
        narrow = narrow._replace(until=want.as_of)  # what was asked for later nobody misses on that day
    later = want._replace(overdue=False)
    told = [
        (
            _how_many(db, narrow, later, "reported"),
            "action",
            "brought back by a later paper (`minutes actions --reported`)",
        ),
        (_how_many(db, narrow, later, "ended"), "action", "that a later paper ends (`minutes actions --ended`)"),
    ]
    if not want.undertakings:
        promised = store.how_many(db, narrow, want._replace(undertakings=True))
        told.append((promised, "open promise", "made in discussion (`minutes actions --undertakings`)"))
    left_out = [f"{counted(many, noun)} {how}" for many, noun, how in told if many]
    if left_out:
        note(f"Not shown: {', '.join(left_out)}.")


def _how_many(db: Connection, narrow: store.Filter, want: store.ActionFilter, status: str) -> int:
    return store.how_many(db, narrow, want._replace(statuses=frozenset((status,))))
