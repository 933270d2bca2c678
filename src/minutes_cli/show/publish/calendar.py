"""The days to come in a calendar: a to-do for each dated open action, an event for each known meeting (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from minutes_cli.marks import CALENDAR
from minutes_cli.show.columns import short_ref
from minutes_cli.show.door import shown
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Log, Matter

from .tracker import link, source, taken

_HOST = "minutes.invalid"
"""Ids of a calendar end with a host's name; this one is nobody's (RFC 2606)."""
_STATES = {"cancelled": "CANCELLED", "inquorate": "CANCELLED"}


def to_ics(log: Log, meetings: Listing) -> bytes:
    """A calendar.  The id of an entry is that of its action or meeting: a newer one takes the place of the old."""
    from icalendar import Calendar  # noqa: PLC0415 - an extra

    calendar = Calendar()
    calendar.add("prodid", CALENDAR)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Committee actions and meetings")
    stamp = datetime.combine(log.wanted.as_of, time(), UTC)
    for record in meetings.records():
        calendar.add_component(_event(record, stamp))
    for matter in log.matters:
        if matter.row["status"] == "open" and matter.row["due_now"]:
            calendar.add_component(_todo(matter, stamp))
    return bytes(calendar.to_ical())


def _event(record: Record, stamp: datetime):  # type: ignore[no-untyped-def]
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    _named(event, record["id"], stamp)
    event.add("summary", shown(record["body"] or "Meeting"))
    day = date.fromisoformat(record["date"])
    if begins := _clock(record["starts"]):
        event.add("dtstart", datetime.combine(day, begins))  # no zone and no end: the paper names neither
    else:
        event.add("dtstart", day)
    if record["venue"]:
        event.add("location", shown(record["venue"]))
    if url := link(record):
        event.add("url", url)
    event.add("status", _STATES.get(record["state"], "CONFIRMED"))
    return event


def _todo(matter: Matter, stamp: datetime):  # type: ignore[no-untyped-def]
    from icalendar import Todo  # noqa: PLC0415

    row, todo = matter.row, Todo()
    _named(todo, row["id"], stamp)
    who = f"{row['owner']}: " if row["owner"] else ""
    todo.add("summary", shown(f"{who}{row['task']}"))
    todo.add("due", date.fromisoformat(row["due_now"]))
    told = [f"{short_ref(row['id'])}, {row['body'] or 'a meeting'}", matter.title, taken(matter), source(row)]
    todo.add("description", shown("\n".join(line for line in told if line)))
    if url := link(row):
        todo.add("url", url)
    todo.add("status", "NEEDS-ACTION")
    if row["body"]:
        todo.add("categories", [shown(row["body"])])
    return todo


def _named(entry, key: str, stamp: datetime) -> None:  # type: ignore[no-untyped-def]
    entry.add("uid", f"{shown(key)}@{_HOST}")
    entry.add("dtstamp", stamp)


def _clock(starts: str | None) -> time | None:
    try:
        return time.fromisoformat(starts) if starts else None
    except ValueError:
        return None
