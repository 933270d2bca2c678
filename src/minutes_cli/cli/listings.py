"""The nouns (`meetings`, `items`, `resolutions`, …, `actions`), each with the same options."""

from collections.abc import Callable
from shlex import quote
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError
from minutes_cli.store.listing import Listing

from .completing import completed
from .options import Shared, counted, note, spread
from .rows import put_found
from .within import Under, Within


def _noun(name: str, text: str) -> Callable[..., None]:
    """The command of a noun that takes nothing but what every listing takes."""

    def command(within: Within, shared: Shared) -> None:
        with store.read_db(shared.db) as db:
            refuse_unknown_body(db, shared.body)
            found = store.listing(db, name, within.of(db, shared))
            put_found(db, found, shared)
            _tell_unread(db, found)

    command.__name__, command.__doc__ = name, text
    return spread(command)


def refuse_unknown_body(db: Connection, body: str | None) -> None:
    """Raise `NotFoundError` for a body that none is called by: an empty list would say that it decided nothing."""
    if body and not store.bodies_meant(db, body):
        raise NotFoundError(store.no_body(db, body))


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
        refuse_unknown_body(db, shared.body)
        put_found(db, (store.drafts if drafts else _meetings)(db, within.of(db, shared)), shared)


def _meetings(db: Connection, narrow: store.Filter) -> Listing:
    return store.listing(db, "meetings", narrow)


@spread
def items(under: Under, within: Within, shared: Shared) -> None:
    """The minutes of every meeting held, newest meeting first."""
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        put_found(db, store.listing(db, "items", within.of(db, shared), terms=under.terms(db, "items")), shared)


papers = _noun("papers", "Officers' and members' reports with their recommendations, newest first.")
plans = _noun("plans", "What work programmes and forward plans put down for when, newest paper first.")


@spread
def documents(shared: Shared) -> None:
    """The documents held, latest first."""
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
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
def references(under: Under, cited: Cited, within: Within, shared: Shared) -> None:
    """Where papers point at minutes, and whether those are held."""
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        terms = [*cited.terms, *under.terms(db, "references")]
        put_found(db, store.listing(db, "references", within.of(db, shared), terms=terms), shared)


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
        refuse_unknown_body(db, shared.body)
        found = rows(db, shared.filter, " ".join(name) if name else None)
        put_found(db, found, shared)
        if not found.rows and name:
            tell_unknown_persons(db, " ".join(name))
