"""What `publish` makes for each ending of a file's name."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from sqlite3 import Connection
from typing import NamedTuple

from minutes_cli.errors import UsageError
from minutes_cli.show.publish.anchors import place_of, places
from minutes_cli.show.publish.decisions import decision_ids
from minutes_cli.show.publish.tracker import Column, link
from minutes_cli.store.ask import publishing
from minutes_cli.store.ask.decided import decided
from minutes_cli.store.ask.news import WHAT
from minutes_cli.store.ask.strands import strands
from minutes_cli.store.listing import Record
from minutes_cli.store.log import Wanted

from .options import counted
from .writing import extra

_NEWS = 365
"""Days of a feed, where nobody says since when."""


class Dress(NamedTuple):
    """How it is to look."""

    columns: tuple[Column, ...]
    """Of a sheet."""
    events: bool
    """Whether a day on which something is due is an event of a calendar, and no to-do."""
    meetings: bool
    """Whether a calendar has the meetings."""
    link_to: str | None
    """Where the page can be read on the web."""
    page: str | None
    """Where the page lies that is written with a file, seen from there; None if none is."""
    only: frozenset[str] = frozenset(WHAT)
    """Of what a feed tells: `decided`, `asked` …; a page has all, or what was decided alone."""
    site: str | None = None
    """The domain of whoever publishes a feed."""


class Made(NamedTuple):
    """A file, before it is written."""

    told: bytes
    hidden: int
    """So many rows are left out as exempt."""
    left_out: str = ""
    """What else is, and why."""


def _html(db: Connection, wanted: Wanted, dress: Dress) -> Made:
    from minutes_cli.show.publish.page import to_html  # noqa: PLC0415 - each form loads what it needs

    wanted = wanted._replace(only_decided=dress.only == {"decided"})
    motions, hidden = publishing.known_motions(db, wanted)
    log, decisions = publishing.action_log(db, wanted), decided(db, wanted, motions)
    left = f"Not in the page: {counted(decisions.undated, 'decision')} of meetings whose day is not known."
    minutes, out = publishing.known_minutes(db, wanted), log.hidden + decisions.hidden + hidden
    with extra("jinja2"):
        page = to_html(log, decisions, motions, strands(db, log), minutes, publishing.held_at(db, minutes))
    return Made(page, out, left if decisions.undated else "")


def _xlsx(db: Connection, wanted: Wanted, dress: Dress) -> Made:
    from minutes_cli.show.publish.sheets import to_xlsx  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    put, hidden = publishing.known_motions(db, wanted)
    if wanted.owner or wanted.due_from or wanted.due_before:  # what somebody is to do, and not what was put
        put, hidden = put._replace(rows=()), 0
    with extra("xlsxwriter"):
        return Made(to_xlsx(log, dress.columns, put), log.hidden + hidden)


def _csv(db: Connection, wanted: Wanted, dress: Dress) -> Made:
    from minutes_cli.show.publish.sheets import to_csv  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    return Made(to_csv(log, dress.columns), log.hidden)


def _ics(db: Connection, wanted: Wanted, dress: Dress) -> Made:
    from minutes_cli.show.publish.calendar import to_ics  # noqa: PLC0415

    log = publishing.action_log(db, wanted)
    meetings = publishing.known_meetings(db, wanted, any_at_all=dress.meetings)
    days = sum(not one.row["due_now"] and one.row["status"] == "open" for one in log.matters)
    done = sum(bool(one.row["due_now"]) and one.row["status"] != "open" for one in log.matters)
    told = (
        days and f"{counted(days, 'open action')} without a day",
        done and f"{done} that had one, reported or closed",
    )
    left = f"Not in the calendar: {', '.join(filter(None, told))}." if days or done else ""
    with extra("icalendar"):
        to_come = publishing.next_meetings(db, wanted, any_at_all=dress.meetings)
        return Made(to_ics(log, meetings, to_come, events=dress.events), log.hidden, left)


def _not_in_the_calendar(rows: list[Record]) -> str:
    days = sum(not row["due_now"] and row["status"] == "open" for row in rows)
    done = sum(bool(row["due_now"]) and row["status"] != "open" for row in rows)
    told = [f"{counted(days, 'open action')} without a day"] if days else []
    told += [f"{done} that had one, reported or closed"] if done else []
    return f"Not in the calendar: {', '.join(told)}." if told else ""


def _atom(db: Connection, wanted: Wanted, dress: Dress) -> Made:
    from minutes_cli.show.publish.feed import to_atom  # noqa: PLC0415

    first = wanted.since or _a_year_before(wanted.as_of)
    rows, hidden = publishing.news(db, wanted, first, dress.only)
    undated = sum(row["taken_in"] is not None for row in rows.records())
    formal = publishing.no_news(db, wanted, first) if "decided" in dress.only else 0
    places = _places(db, wanted, dress)
    bare = sum(not (link(row) or place_of(row, places)) for row in rows.records())
    begins = publishing.first_day(db, wanted)
    earlier = begins and begins < first and not wanted.since
    left = [
        "" if rows.rows else f"Nothing in the feed: nothing is new since {first}.",
        f"The feed begins on {first}, and papers go back to {begins}: --since DATE goes further back."
        if earlier
        else "",
        f"In the feed by the day on which the paper was taken in: {counted(undated, 'row')} of meetings whose day is "
        "not known."
        if undated
        else "",
        f"Not in the feed: {counted(formal, 'decision')} that only note, thank or confirm minutes." if formal else "",
        _without_link(bare, page=bool(places)),
    ]
    return Made(to_atom(rows, wanted, places, dress.site), hidden, "\n".join(filter(None, left)))


def _without_link(rows: int, *, page: bool) -> str:
    """Say how many entries lead nowhere, and what would help: a page, or one that keeps to no days."""
    told = f"Without a link in the feed: {counted(rows, 'row')}, of whose paper no address is known"
    if not rows:
        return ""
    if page:
        return (
            f"{told}, and which the page leaves out: without --since and --until it has them, and the feed leads there."
        )
    return (
        f"{told}. `minutes publish log.html log.atom` writes the page beside the feed, and the feed leads into it; "
        "--link-to says where it is."
    )


def _places(db: Connection, wanted: Wanted, dress: Dress) -> dict[str, str]:
    """Where in the page each action (`a`) and each decision (`d`) stands, by mark and id; of no page nothing."""
    if not (page := dress.link_to or dress.page):
        return {}
    shown = wanted if dress.page else wanted._replace(since=None, until=None)
    asked = [matter.row["id"] for matter in publishing.action_log(db, shown).matters]
    rows = decided(db, shown, publishing.known_motions(db, shown)[0]).rows
    return places(page, asked, decision_ids(rows))


def unlisted(db: Connection, wanted: Wanted) -> str:
    """What the lists of actions leave out by themselves, and what adds it."""
    promised, undated = publishing.unlisted(db, wanted)
    told = [counted(promised, "promise") + " made in discussion (--undertakings adds them)" if promised else ""]
    told.append(counted(undated, "action") + " of meetings whose day is not known" if undated else "")
    return f"Not listed: {', '.join(filter(None, told))}." if any(told) else ""


def _a_year_before(day: date) -> date:
    return day - min(timedelta(days=_NEWS), day - date.min)


def _docx(db: Connection, wanted: Wanted, _dress: Dress) -> Made:
    from minutes_cli.show.publish.report import to_docx  # noqa: PLC0415

    if not 1980 <= (year := time.gmtime(time.time()).tm_year) < 2108:
        raise UsageError(f"this machine's clock says {year}, which no Word file can hold: set it first")
    return Made(to_docx(publishing.matters_arising(db, wanted), wanted), publishing.left_out(db, wanted))


def _md(db: Connection, wanted: Wanted, _dress: Dress) -> Made:
    from minutes_cli.show.publish.report import to_markdown  # noqa: PLC0415

    return Made(to_markdown(publishing.matters_arising(db, wanted), wanted), publishing.left_out(db, wanted))


MADE: dict[str, Callable[[Connection, Wanted, Dress], Made]] = {
    "html": _html,
    "docx": _docx,
    "md": _md,
    "xlsx": _xlsx,
    "csv": _csv,
    "ics": _ics,
    "atom": _atom,
}
"""What is made for each ending of a file's name."""
