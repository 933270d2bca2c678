"""The days to come in a calendar: a to-do for each dated open action, an event for each known meeting (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from minutes_cli.marks import CALENDAR
from minutes_cli.show.columns import minute_ref
from minutes_cli.show.door import shown
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Log, Matter, NextMeeting
from minutes_cli.words.next_meeting import hour_in, place_in

from .tracker import link, origin, source, taken

_HOST = "minutes.invalid"
"""Ids of a calendar end with a host's name; this one is nobody's (RFC 2606)."""
_STATES = {"cancelled": "CANCELLED", "inquorate": "CANCELLED"}


def to_ics(log: Log, meetings: Listing, to_come: Iterable[NextMeeting] = (), *, events: bool = False) -> bytes:
    """A calendar.  The id of an entry is that of its action or meeting: a newer one takes the place of the old.

    Outlook and Google leave out the to-dos of a file: with `events` each is an event of its day instead.
    """
    from icalendar import Calendar  # noqa: PLC0415 - an extra

    calendar = Calendar()
    calendar.add("prodid", CALENDAR)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Committee actions and meetings")
    stamp = datetime.combine(log.wanted.as_of, time(), UTC)
    for record in meetings.records():
        calendar.add_component(_event(record, stamp))
    for one in to_come:
        calendar.add_component(_announced(one, stamp))
    for matter in log.matters:
        if matter.row["status"] == "open" and matter.row["due_now"]:
            calendar.add_component(_due_event(matter, stamp) if events else _todo(matter, stamp))
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


def _announced(one: NextMeeting, stamp: datetime):  # type: ignore[no-untyped-def]
    """A meeting that is to come, under the id that its minutes will have: they take its place."""
    from icalendar import Event  # noqa: PLC0415

    event, words = Event(), one.announced.words
    _named(event, one.id, stamp)
    event.add("summary", shown(one.body))
    hour = hour_in(words)
    event.add("dtstart", datetime.combine(one.announced.day, hour) if hour else one.announced.day)
    if place := place_in(words):
        event.add("location", shown(place))
    event.add("description", shown(f"“{' '.join(words.split())}”\n{minute_ref(one.at['id'])}\n{source(one.at)}"))
    if url := link(one.at):
        event.add("url", url)
    event.add("status", "TENTATIVE")
    return event


def _due_event(matter: Matter, stamp: datetime):  # type: ignore[no-untyped-def]
    from icalendar import Event  # noqa: PLC0415

    event, day = Event(), date.fromisoformat(matter.row["due_now"])
    _named(event, f"due/{matter.row['id']}", stamp)
    _described(event, matter, "Due: ")
    event.add("dtstart", day)
    event.add("transp", "TRANSPARENT")  # nobody is busy on that day for it
    return event


def _todo(matter: Matter, stamp: datetime):  # type: ignore[no-untyped-def]
    from icalendar import Todo  # noqa: PLC0415

    todo = Todo()
    _named(todo, matter.row["id"], stamp)
    _described(todo, matter)
    todo.add("due", date.fromisoformat(matter.row["due_now"]))
    todo.add("status", "NEEDS-ACTION")
    return todo


def _described(todo, matter: Matter, before: str = "") -> None:  # type: ignore[no-untyped-def]
    """What is to be done, by whom, where that is asked for and what was told of it."""
    row = matter.row
    who = f"{row['owner']}: " if row["owner"] else ""
    todo.add("summary", shown(f"{before}{who}{row['task']}"))
    asked = f"{minute_ref(row['id'])}, {row['body'] or 'a meeting'}"
    told = [asked, origin(matter), _day_in_words(row), taken(matter), source(row)]
    todo.add("description", shown("\n".join(line for line in told if line)))
    if url := link(row):
        todo.add("url", url)
    if row["body"]:
        todo.add("categories", [shown(row["body"])])


def _day_in_words(row: Record) -> str:
    """How the paper says the day: what recurs has none but by reckoning."""
    if row["next_due"]:
        return f"Due: reckoned from “{row['due_text'] or row['recurrence']}”"
    return f"Due: “{row['due_history'][-1]['quote']}”" if row["due_history"] else ""


def _named(entry, key: str, stamp: datetime) -> None:  # type: ignore[no-untyped-def]
    entry.add("uid", f"{shown(key)}@{_HOST}")
    entry.add("dtstamp", stamp)


def _clock(starts: str | None) -> time | None:
    try:
        return time.fromisoformat(starts) if starts else None
    except ValueError:
        return None
