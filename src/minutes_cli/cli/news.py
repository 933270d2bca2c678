"""`since` and `arising`: what a meeting has to know."""

from contextlib import suppress
from datetime import date, datetime
from shlex import quote
from sqlite3 import Connection
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.store.ask.news import differences
from minutes_cli.words.refs import parse_day

from .completing import completed
from .listings import refuse_unknown_body
from .options import Shared, counted, day_option, note, put, spread, tell_hidden
from .rows import put_chosen, put_found
from .undated import undated
from .within import Within


@spread
def since(
    shared: Shared,
    within: Within,
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATE|PACK]",
            help="A day, or a document that is held: since its last meeting. Without it: what was taken in last.",
            autocompletion=completed("document"),
        ),
    ] = None,
    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None,
) -> None:
    """What is new in the papers just taken in, in one (--document), since a day or since the last meeting in a pack."""
    if shared.since:
        raise UsageError("--since is what this command is given anyway: minutes since DATE")
    if given and within.document:
        raise UsageError("a day and --document cannot both be: give one")
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        if not given:
            _brought(db, within, shared, as_of)
            return
        text = store.spelt_out(db, " ".join(given))
        when = store.since_when(db, text, _day(text))
        found = store.since(db, when.day, shared.filter, as_of)
        put_found(db, found, shared)
        if shared.form == "table":
            _tell(when, text)
            if left_out := undated(db, "decided", shared.filter):
                note(left_out)
            _tell_promised(db, shared.filter._replace(since=when.day))
            _tell_agendas(db, shared.filter._replace(since=when.day))


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except UsageError:
        return None


def _brought(db: Connection, within: Within, shared: Shared, as_of: date | None) -> None:
    """What a paper brought, or those that were taken in last."""
    narrow = within.of(db, shared)
    papers, told = narrow.papers, ""
    if papers is None:
        moment, names = store.papers_taken_in_last(db)
        papers = tuple(names)
        which = next(iter(names.values())) if len(names) == 1 else counted(len(names), "paper")
        when = _here(moment)
        told = f"New in {which}, taken in last, on {when:%Y-%m-%d} at {when:%H:%M} (another: --document NAME)."
    found = store.brought(db, papers, narrow, as_of)
    put_found(db, found, shared)
    if shared.form != "table":
        return
    if told:
        note(told)
    for name, how in differences(db, papers):
        note(f"{name} replaced a paper of its name: {how}.")
    note("Of older actions this tells what the papers say; what is overdue meanwhile: minutes actions --overdue")
    _tell_promised(db, narrow._replace(papers=papers))
    if reports := len(store.listing(db, "papers", narrow._replace(papers=papers, limit=None)).rows):
        where = f" --document {quote(within.document)}" if within.document else ""
        note(f"Besides, {counted(reports, 'report')} came: minutes papers{where}")


def _here(moment: str) -> datetime:
    """A moment as clocks show it here; as it was kept, where the zone is none that there is."""
    when = datetime.fromisoformat(moment)
    with suppress(ValueError, OverflowError):
        return when.astimezone()
    return when


def _tell(when: "store.Since", given: str) -> None:
    if when.told:
        note(f"{when.told} What is new in it: minutes since --document {quote(given)}")
    note(f"Left out: what only notes, thanks or confirms minutes (`minutes resolutions --since {when.day}`).")


def _tell_promised(db: Connection, narrow: store.Filter) -> None:
    """Say how much was promised there: of what is new only what was resolved is told."""
    want = store.ActionFilter(frozenset(), undertakings=True)
    if many := store.how_many(db, narrow._replace(limit=None), want):
        note(f"Left out: {counted(many, 'promise')} made in discussion (`minutes actions --all --undertakings`).")


def _tell_agendas(db: Connection, narrow: store.Filter) -> None:
    """Say of how many meetings only the agenda is held: what is to come there is decided by nobody yet.

    An agenda that names no body may be of the meeting whose minutes of that day are held: of it nothing else is said.
    """
    narrow = narrow._replace(limit=None)
    minutes, agendas = (
        store.listing(db, "meetings", narrow, terms=[("kind = :kind", {"kind": kind})]).records()
        for kind in ("minutes", "agenda")
    )
    days = {row["date"] for row in minutes}
    nameless = sum(row["body"] is None and row["date"] in days for row in agendas)
    if many := len(agendas) - nameless:
        note(f"Besides, no minutes are held of {counted(many, 'meeting')}: minutes meetings --since {narrow.since}")
    if nameless:
        note(f"Agendas that name no body, of days of which minutes are held: {nameless} (minutes check)")


@spread
def arising(
    shared: Shared,
    whose: Annotated[
        list[str],
        typer.Argument(
            metavar="BODY", help="The body that meets; a part of its name will do.", autocompletion=completed("body")
        ),
    ],
    undertakings: Annotated[bool, typer.Option("--undertakings", help="With what was promised in discussion.")] = False,
    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None,
) -> None:
    """The matters arising for a body's next meeting: what is open, then what became of the rest, minute by minute."""
    if shared.body:
        raise UsageError("--body is what this command is given anyway: minutes arising BODY")
    name = " ".join(whose).strip()
    if not name:
        raise UsageError("an empty BODY names none: say which one meets (`minutes bodies` shows those there are)")
    with store.read_db(shared.db) as db:
        found = store.arising(db, name, shared.filter, as_of, undertakings=undertakings)
        promised = store.ActionFilter(undertakings=True)
        left_out = 0 if undertakings else store.how_many(db, store.Filter(name), promised)
        hidden = sum(row["exempt"] for row in found.records()) if shared.public else 0
        if shared.public:
            found = store.arising(db, name, shared.filter, as_of, undertakings=undertakings, public=True)
        if shared.form == "markdown" and not (shared.columns or shared.sort or shared.by):
            from minutes_cli.show.arising import arising_markdown  # noqa: PLC0415 - no other form needs it

            put(arising_markdown(found))
        else:
            put_chosen(db, found, shared)
    tell_hidden(hidden, "matter")
    if shared.form in {"table", "markdown"} and left_out:
        note(f"Not shown: {counted(left_out, 'open promise')} made in discussion (`--undertakings` adds them).")
