"""Rows on their way out, in the form that was asked for: loaded by the commands that list something."""

from sqlite3 import Connection

from minutes_cli import store
from minutes_cli.show.forms import FORMATS
from minutes_cli.show.lines import to_lines
from minutes_cli.store.listing import Listing

from .choice import EVERYTHING, Choice, names_of
from .options import Shared, note, on_terminal, put, put_page, style, tell_hidden


def put_found(db: Connection, found: Listing, shared: Shared) -> None:
    """Print what was asked of a database, in the form that was asked for; what is left out as exempt is counted."""
    hidden = 0
    if shared.public:
        from minutes_cli.store.ask.exempt import public  # noqa: PLC0415 - a table for people marks it

        found, hidden = public(db, found)
    put_chosen(db, found, shared)
    tell_hidden(hidden)
    if shared.body:
        from .undated import bodiless  # noqa: PLC0415 - only where one body is wanted

        if told := bodiless(db, found.noun, shared.filter):
            note(told)
    if shared.since or shared.until:
        from .undated import undated  # noqa: PLC0415 - only a span of days leaves them out

        if told := undated(db, found.noun, shared.filter):
            note(told)


def put_chosen(db: Connection, found: Listing, shared: Shared) -> None:
    """Print rows with their short ids, where these are wanted."""
    asked = {*shared.choice.columns, (shared.sort or "").removeprefix("-")}
    found = store.named_apart(db, found) if shared.form == "table" else found
    put_listing(store.with_refs(db, found) if shared.form == "table" or "ref" in asked else found, shared)


def put_listing(listing: Listing, shared: Shared) -> None:
    """Print the rows, columns and order that were asked for, in the form that was asked for."""
    choice = shared.choice
    if choice.sort or choice.by:
        listing = choice.ordered(listing)
    if choice.columns == ("help",):
        put("\n".join(names_of(listing)))
    elif shared.form == "table":
        put_table(listing, choice)
    else:
        put_form(choice.keys(listing), shared.form)


def put_table(listing: Listing, choice: Choice = EVERYTHING) -> None:
    """Print a table for a person, lines for a program; that there is nothing in it is said to a person."""
    columns = choice.of(listing)
    if not listing.rows:
        note("Nothing to list.")
    elif on_terminal():
        from minutes_cli.show.drawn import to_table  # noqa: PLC0415 - brings rich with it

        from .account import account  # noqa: PLC0415

        put_page(to_table(listing, style(), columns, choice.groups(listing)))
        if told := account(listing, choice.limit):
            note(told)
    else:
        put(to_lines(listing, choice.with_group(columns, listing)))


def put_form(listing: Listing, form: str) -> None:
    """Print a listing for programs, if there is anything to print."""
    if text := FORMATS[form](listing):
        put_page([text])
