"""`publish`: decisions and actions for people who have no database."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.ask import publishing
from minutes_cli.store.ask.decided import decided
from minutes_cli.store.ask.strands import strands
from minutes_cli.store.log import Wanted

from .completing import completed
from .options import (
    DEFAULT_DB,
    DatabaseOption,
    ExemptOption,
    counted,
    day_option,
    note,
    refuse_empty,
    spread,
    tell_hidden,
)
from .writing import extra, spare, write

_NEWS = 365
"""Days of a feed, where nobody says since when."""


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
            help="Only what this owner was asked, and the minutes that ask it; a part of the name will do.",
            autocompletion=completed("owner"),
        ),
    ] = None
    since: Annotated[date | None, day_option("--since", "Only of meetings on this day or later.")] = None
    until: Annotated[date | None, day_option("--until", "Only of meetings on this day or earlier.")] = None
    about: Annotated[
        str | None,
        typer.Option(metavar="REF", help="Only the minute that REF names, as a page to mail: .html alone."),
    ] = None
    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None
    include_exempt: ExemptOption = False


@spread
def publish(
    out: Annotated[
        list[Path],
        typer.Argument(metavar="OUT", help="Files to write: .html .docx .md .xlsx .csv .ics .atom; - with --as."),
    ],
    part: Part,
    form: Annotated[
        str | None, typer.Option("--as", metavar="FORM", help="The form, where the name does not tell it: html, ics, …")
    ] = None,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Write what was decided and asked for people who have no database.

    .html holds decisions, actions, motions and votes; .atom a year of decisions and actions, or as long as --since
    says; .docx .md .xlsx .csv and .ics actions alone (.ics with the meetings).
    """
    refuse_empty(body=part.body, owner=part.owner, about=part.about)
    forms = [_form(path, form) for path in out]
    if part.about and set(forms) != {"html"}:
        raise UsageError("--about makes a page of one minute: end the name in .html")
    if part.owner and "atom" in forms:
        raise UsageError("--owner is for what a person has to do: a feed tells the news of a whole body")
    today = part.as_of or date.today()  # noqa: DTZ011 - the reader's own day
    wanted = Wanted(part.body, part.since, part.until, today, part.include_exempt)
    with store.read_db(db) as connection:
        for path in out:
            spare(path, db, connection)
        if part.body and not store.bodies_meant(connection, part.body):
            near = store.did_you_mean(store.nearest(connection, part.body))
            raise UsageError(
                f'no body has "{part.body}" in its name{near or ": `minutes bodies` shows those there are"}'
            )
        if part.about:
            wanted = wanted._replace(about=_minutes_of(connection, part.about, wanted))
        if part.owner:
            wanted = _of_owner(connection, part.owner, wanted)
        made = [_MADE[name](connection, wanted) for name in forms]
    for path, one in zip(out, made, strict=True):
        write(path, one.told)
    for told in dict.fromkeys(one.left_out for one in made if one.left_out):
        note(told)
    tell_hidden(max(one.hidden for one in made))


class _Made(NamedTuple):
    """A file, before it is written."""

    told: bytes
    hidden: int
    """So many rows are left out as exempt."""
    left_out: str = ""
    """What else is, and why."""


def _of_owner(db: Connection, owner: str, wanted: Wanted) -> Wanted:
    """Only what an owner was asked, in the minutes that ask it.  Raises `UsageError` where nobody is of the name."""
    if not store.owners_meant(db, owner):
        near = store.did_you_mean(store.owners_near(db, owner))
        raise UsageError(f'no action has an owner with "{owner}" in the name{near}')
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
    if name in _MADE:
        return name
    known = ", ".join(f".{known}" for known in _MADE)
    if not name:
        raise UsageError(f"{path} does not say what to write: end it in one of {known}, or add --as")
    near = store.did_you_mean(store.near(name, _MADE))
    raise UsageError(f".{name} is no form that is written{near or f': choose one of {known}'}")


def _html(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.page import to_html  # noqa: PLC0415 - each form loads what it needs

    motions, hidden = publishing.known_motions(db, wanted)
    log, decisions = publishing.action_log(db, wanted), decided(db, wanted, motions)
    left = f"Not in the page: {counted(decisions.undated, 'decision')} of meetings whose day is not known."
    with extra("jinja2"):
        page = to_html(log, decisions, motions, strands(db, log), publishing.known_minutes(db, wanted))
    return _Made(page, log.hidden + decisions.hidden + hidden, left if decisions.undated else "")


def _xlsx(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.sheets import to_xlsx  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    with extra("xlsxwriter"):
        return _Made(to_xlsx(log), log.hidden)


def _csv(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.sheets import to_csv  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    return _Made(to_csv(log), log.hidden)


def _ics(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.calendar import to_ics  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    with extra("icalendar"):
        return _Made(to_ics(log, publishing.known_meetings(db, wanted)), log.hidden)


def _atom(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.feed import to_atom  # noqa: PLC0415

    rows, hidden = publishing.news(db, wanted, wanted.since or _a_year_before(wanted.as_of))
    undated = publishing.undated_news(db, wanted)
    left = f"Not in the feed: {counted(undated, 'row')} of what meetings decided and asked whose day is not known."
    return _Made(to_atom(rows, wanted), hidden, left if undated else "")


def _a_year_before(day: date) -> date:
    return day - min(timedelta(days=_NEWS), day - date.min)


def _docx(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.report import to_docx  # noqa: PLC0415

    if not 1980 <= (year := time.gmtime(time.time()).tm_year) < 2108:
        raise UsageError(f"this machine's clock says {year}, which no Word file can hold: set it first")
    return _Made(to_docx(publishing.matters_arising(db, wanted), wanted), publishing.left_out(db, wanted))


def _md(db: Connection, wanted: Wanted) -> _Made:
    from minutes_cli.show.publish.report import to_markdown  # noqa: PLC0415

    return _Made(to_markdown(publishing.matters_arising(db, wanted), wanted), publishing.left_out(db, wanted))


_MADE: dict[str, Callable[[Connection, Wanted], _Made]] = {
    "html": _html,
    "docx": _docx,
    "md": _md,
    "xlsx": _xlsx,
    "csv": _csv,
    "ics": _ics,
    "atom": _atom,
}
"""What is made for each ending of a file's name."""
