"""`publish`: decisions and actions for people who have no database."""

import os
import re
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, NamedTuple
from urllib.parse import quote

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.ask import publishing
from minutes_cli.store.ask.news import WHAT
from minutes_cli.store.log import Wanted
from minutes_cli.words.addresses import web_address

from .completing import completed
from .options import (
    DEFAULT_DB,
    DatabaseOption,
    ExemptOption,
    day_option,
    note,
    put,
    refuse_empty,
    spread,
    tell_hidden,
)
from .publishing import MADE, Dress, unlisted
from .tracking import chosen, names
from .writing import spare, write


class Part(NamedTuple):
    """Of what."""

    body: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only of this body; a part of its name will do.", autocompletion=completed("body")
        ),
    ] = None
    owner: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Only what this owner was asked, and the minutes that ask it; words of the name, or initials.",
            autocompletion=completed("owner"),
        ),
    ] = None
    since: Annotated[date | None, day_option("--since", "Only of meetings on this day or later.")] = None
    until: Annotated[date | None, day_option("--until", "Only of meetings on this day or earlier.")] = None
    due_from: Annotated[date | None, day_option("--due-from", "Only actions due on this day or later.")] = None
    due_before: Annotated[date | None, day_option("--due-before", "Only actions due before this day.")] = None
    about: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REF", help="Only the minute that REF names, as a page to mail: .html alone; can be given again."
        ),
    ] = None
    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None
    undertakings: Annotated[
        bool, typer.Option("--undertakings", help="With what was promised in discussion, which is else left out.")
    ] = False
    include_exempt: ExemptOption = False


class Look(NamedTuple):
    """In what dress."""

    columns: Annotated[
        str | None,
        typer.Option(
            metavar="A,B=HEADING,…",
            help=".xlsx, .csv: only these columns, in this order, under your own headings: body,due=Deadline,"
            'owner="Lead officer" (`--columns help` lists all).',
        ),
    ] = None
    events: Annotated[
        bool,
        typer.Option(
            "--events",
            help=".ics: days on which something is due as events of a whole day, for Outlook and Google, "
            "which show no to-dos of a file; without the meetings.",
        ),
    ] = False
    meetings: Annotated[
        bool | None,
        typer.Option(
            "--meetings/--no-meetings",
            help=".ics: an event for each meeting whose day is known, past ones too; so unless there are --events.",
            show_default=False,
        ),
    ] = None
    only: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,…",
            help=".atom: only what was decided, asked, reported, ended, closed or is overdue: `--only decided` is "
            "every decision, those that ask for something among them. .html: `--only decided` alone, without actions.",
        ),
    ] = None
    link_to: Annotated[
        str | None,
        typer.Option(
            "--link-to",
            metavar="URL",
            help=".atom: where the page of `publish log.html` can be read; entries without an address lead into it.",
        ),
    ] = None
    site: Annotated[
        str | None,
        typer.Option(
            metavar="DOMAIN",
            help=".atom: whose feed it is (council.example): no other site's entries have its ids then.",
        ),
    ] = None


@spread
def publish(
    out: Annotated[
        list[Path],
        typer.Argument(metavar="OUT", help="Files to write: .html .docx .md .xlsx .csv .ics .atom; - with --as."),
    ],
    part: Part,
    look: Look,
    form: Annotated[
        str | None, typer.Option("--as", metavar="FORM", help="The form, where the name does not tell it: html, ics, …")
    ] = None,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Write what was decided and asked for people who have no database.

    .html holds decisions, actions, motions and votes (with --only decided no actions); .atom a year of decisions and
    actions, or as long as --since says; .docx .md .xlsx .csv and .ics actions alone (.ics with the meetings, unless
    --no-meetings or --events).
    """
    for ref in part.about or ():
        refuse_empty(about=ref)
    refuse_empty(body=part.body, owner=part.owner, link_to=look.link_to, site=look.site)
    if look.columns == "help":
        put("\n".join(names()))
        return
    columns = chosen(look.columns)
    forms = [_form(path, form) for path in out]
    _refuse_in_vain(forms, look)
    only = _only(look.only)
    if look.only is not None and "html" in forms and only != {"decided"}:
        raise UsageError(
            "a page has decisions and actions, or with --only decided no actions; nothing else is left out"
        )
    _refuse_of_others(forms, part)
    today = part.as_of or date.today()  # noqa: DTZ011 - the reader's own day
    wanted = Wanted(
        part.body,
        part.since,
        part.until,
        today,
        part.include_exempt,
        undertakings=part.undertakings,
        due_from=part.due_from,
        due_before=part.due_before,
    )
    with store.read_db(db) as connection:
        for path in out:
            spare(path, db, connection)
        if part.body and not store.bodies_meant(connection, part.body):
            raise NotFoundError(store.no_body(connection, part.body))
        if part.about:
            found = [_minutes_of(connection, ref, wanted) for ref in part.about]
            wanted = wanted._replace(about=frozenset().union(*found))
        if part.owner:
            wanted = _of_owner(connection, part.owner, wanted)
        page = next((path for path, name in zip(out, forms, strict=True) if name == "html"), None)
        made = [
            MADE[name](
                connection,
                wanted,
                Dress(
                    columns,
                    look.events,
                    not look.events if look.meetings is None else look.meetings,
                    look.link_to,
                    _from(path, page) if page else None,
                    only,
                    look.site,
                ),
            )
            for path, name in zip(out, forms, strict=True)
        ]
        left_out = unlisted(connection, wanted) if {*forms} - {"atom"} and only != {"decided"} else ""
    for path, one in zip(out, made, strict=True):
        write(path, one.told)
    for told in dict.fromkeys(filter(None, (left_out, *(one.left_out for one in made)))):
        note(told)
    tell_hidden(max(one.hidden for one in made))


_DOMAIN = re.compile(r"(?!-)[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)


def _refuse_in_vain(forms: list[str], look: Look) -> None:
    """Raise `UsageError` for an option that none of the files has a use for, and for what is no address."""
    if look.columns is not None and not {"xlsx", "csv"} & {*forms}:
        raise UsageError("--columns is for sheets: end a name in .xlsx or .csv")
    if look.events and "ics" not in forms:
        raise UsageError("--events is for a calendar: end a name in .ics")
    if look.meetings is not None and "ics" not in forms:
        raise UsageError("--meetings and --no-meetings are for a calendar: end a name in .ics")
    if look.only is not None and not {"atom", "html"} & {*forms}:
        raise UsageError("--only is for a feed or a page: end a name in .atom or .html")
    if look.site is not None and "atom" not in forms:
        raise UsageError("--site is for a feed: end a name in .atom")
    if look.site is not None and not _DOMAIN.fullmatch(look.site):
        raise UsageError(f'--site takes a domain (council.example), and not "{look.site}"')
    if look.link_to is not None and "atom" not in forms:
        raise UsageError("--link-to is for a feed: end a name in .atom")
    if look.link_to is not None and not web_address(look.link_to):
        raise UsageError(f'--link-to takes an address of the web (https://…), and not "{look.link_to}"')


def _refuse_of_others(forms: list[str], part: Part) -> None:
    """Raise `UsageError` for a part of what one of the files never has a part of."""
    if part.about and set(forms) != {"html"}:
        raise UsageError("--about makes a page of one minute: end the name in .html")
    if part.owner and "atom" in forms:
        raise UsageError("--owner is for what a person has to do: a feed tells the news of a whole body")
    if (part.due_from or part.due_before) and {"atom", "html"} & {*forms}:
        raise UsageError("--due-from and --due-before are for lists of actions: .docx, .md, .xlsx, .csv, .ics")


def _only(given: str | None) -> frozenset[str]:
    """Of what a feed is to tell.  Raises `UsageError` for what it never tells of."""
    if given is None:
        return frozenset(WHAT)
    wanted = [name.strip().lower() for name in given.split(",")]
    for name in wanted:
        if name not in WHAT:
            near = store.did_you_mean(store.near(name, WHAT)) if name else ""
            raise UsageError(f'a feed tells nothing "{name}"{near or ": --only takes " + ", ".join(WHAT)}')
    return frozenset(wanted)


def _from(path: Path, page: Path) -> str:
    """Where a page lies, seen from a file that is written with it."""
    return quote(os.path.relpath(page, path.parent).replace(os.sep, "/"))


def _of_owner(db: Connection, owner: str, wanted: Wanted) -> Wanted:
    """Only what an owner was asked, in the minutes that ask it.  Raises `NotFoundError` where nobody is of the name."""
    if not store.owners_meant(db, owner):
        raise NotFoundError(store.no_owner(db, owner))
    wanted = wanted._replace(owner=owner)
    return wanted._replace(about=publishing.asking(db, wanted))


def _minutes_of(db: Connection, given: str, wanted: Wanted) -> frozenset[str]:
    """The ids of the minutes, and of the reports, that a REF means.  Raises `MinutesError` where there is none."""
    from minutes_cli.store.ask.exempt import exempt_ids  # noqa: PLC0415 - seldom asked for

    found: set[str] = set()
    entries = store.find_any(db, store.spelt_out(db, given))
    for entry in entries:
        row = entry.record
        if entry.kind in {"item", "paper"}:
            found |= {row["id"], row.get("decided") or row["id"]}
        elif entry.kind in {"resolution", "motion"}:
            found.add(row["item"])
        elif entry.kind == "meeting":
            found |= {item["id"] for item in entry.part("items")}
        elif entry.kind == "unheld":
            raise NotFoundError(f'"{given}" is cited, but no paper that is held has that minute')
        else:
            raise UsageError(f'"{given}" is a {entry.kind}: --about takes a minute, a decision, a motion or a meeting')
    if found and not wanted.exempt and found <= exempt_ids(db):
        raise NotFoundError(f'"{given}" is exempt: --include-exempt publishes it')
    if len(entries) > 1:
        note(f'"{given}" means {len(entries)} things: the page is about all of them; an id means one.')
    return frozenset(found)


def _form(path: Path, form: str | None) -> str:
    """The form of a file, by its name or as it is said.  Raises `UsageError` for one that there is not."""
    name = (form or path.suffix).lower().removeprefix(".")
    if name in MADE:
        return name
    known = ", ".join(f".{known}" for known in MADE)
    if not name:
        raise UsageError(f"{path} does not say what to write: end it in one of {known}, or add --as")
    near = store.did_you_mean(store.near(name, MADE))
    raise UsageError(f".{name} is no form that is written{near or f': choose one of {known}'}")
