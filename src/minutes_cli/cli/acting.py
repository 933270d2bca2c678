"""`actions`: who was asked for what, and what a list of them leaves out."""

import json
from datetime import date
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.store.ask.filters import Term
from minutes_cli.store.listing import Listing

from .completing import completed
from .listings import refuse_unknown_body
from .options import Shared, counted, day_option, note, on_terminal, refuse_empty, spread
from .rows import put_found
from .within import Within


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
    def chosen(self) -> bool:
        """Whether any state is asked for."""
        return any((self.open_, self.reported, self.ended, self.closed, self.dismissed, self.all_))

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
            help="All of this minute, decision, meeting or body; or the one under this number of the paper's own.",
            autocompletion=completed("ref"),
        ),
    ] = None,
) -> None:
    """Who was asked for what, by when: what is still open, earliest due first."""
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        _tell_unknown_owner(db, wanted.owner)
        narrow = within.of(db, shared)
        terms = [_means(db, " ".join(ref))] if ref else []
        by_then = store.asked_by(wanted.as_of)
        found = _of(db, narrow, wanted, terms) if ref else store.actions(db, narrow, wanted.filter, terms=by_then)
        as_table = shared.form == "table"
        put_found(db, found._replace(noun="possibly told") if wanted.possibly and as_table else found, shared)
        if as_table and not ref:
            if on_terminal():
                _tell_said(found)
            _tell_possibly(found, shown=wanted.possibly)
        if as_table or (ref and not found.rows):
            _tell_left_out(db, narrow, wanted, terms, found)


def _means(db: Connection, given: str) -> Term:
    """The condition that an action is one that a REF means, or the name of a body."""
    from minutes_cli.words.refs import parse_ref  # noqa: PLC0415 - mostly no REF is given

    given = store.spelt_out(db, given)
    try:
        means = store.find_actions(db, parse_ref(given))
    except UsageError:
        return store.under(db, "actions", given)
    return ("id IN (SELECT value FROM json_each(:means))", {"means": json.dumps([action["id"] for action in means])})


def _of(db: Connection, narrow: store.Filter, wanted: Wanted, terms: list[Term]) -> Listing:
    """Those that a REF means, of whatever state unless one is asked for, and what was promised among them."""
    want = wanted.filter if wanted.chosen or wanted.overdue else wanted.filter._replace(statuses=frozenset())
    found = store.actions(db, narrow, want, terms=terms)
    promised = store.actions(db, narrow, want._replace(undertakings=True), terms=terms)
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


_BECAME = {
    "open": "not reported yet (`{}--open`)",
    "reported": "brought back by a later paper (`{}--reported`)",
    "ended": "that a later paper ends (`{}--ended`)",
    "closed": "that a person closed (`{}--closed`)",
    "dismissed": "that a person took out of the log (`{}--dismissed`)",
}
_LATER = ("reported", "ended", "closed")


def _tell_left_out(db: Connection, narrow: store.Filter, wanted: Wanted, terms: list[Term], found: Listing) -> None:
    """Say what a list leaves out that nobody chose to leave out, and how to see it.

    1. of a list that is open because nobody asked for another, what is not open any more; of an empty list, whatever
       is in another state;
    2. of one without promises those in the states that are listed; of an empty one of promises all that was resolved.
    """
    want, of_ref = wanted.filter, bool(terms)
    if want.as_of and not narrow.until:
        narrow = narrow._replace(until=want.as_of)  # what was asked for later nobody misses on that day
    any_state = wanted.all_ or (of_ref and not (wanted.chosen or wanted.overdue))
    listed = set(_BECAME) - {"dismissed"} if any_state else {*want.statuses}
    if not found.rows:
        others = [name for name in _BECAME if name not in listed or (wanted.overdue and name == "open")]
    else:
        others = [] if wanted.chosen or of_ref else [*_LATER]
    typed = "" if of_ref else "minutes actions "
    told = []
    for promised in {want.undertakings, want.undertakings or of_ref}:
        noun, line = ("promise", f"{typed}--undertakings ") if promised else ("action", typed)
        for name in others:
            of_state = want._replace(overdue=False, undertakings=promised, statuses=frozenset((name,)))
            told.append((store.how_many(db, narrow, of_state, terms=terms), noun, _BECAME[name].format(line)))
    if not (want.undertakings or of_ref):
        promises = store.how_many(db, narrow, want._replace(undertakings=True))
        chosen = "--all " if any_state else "".join(f"--{name} " for name in sorted(listed)) if wanted.chosen else ""
        noun = "open promise" if listed == {"open"} else "promise"
        told.append((promises, noun, f"made in discussion (`minutes actions {chosen}--undertakings`)"))
    elif want.undertakings and not found.rows:
        resolved = want._replace(overdue=False, undertakings=False, statuses=frozenset())
        told.append((store.how_many(db, narrow, resolved, terms=terms), "action", "resolved (`--all` alone)"))
    left_out = [f"{counted(many, noun)} {how}" for many, noun, how in told if many]
    if left_out:
        note(f"Not shown: {', '.join(left_out)}.")


def _tell_unknown_owner(db: Connection, owner: str | None) -> None:
    if owner is not None and not store.owners_meant(db, owner):
        told = store.no_owner(db, owner)
        note(f"N{told[1:]}{'' if told.endswith('?') else '.'}")
