"""Threads as the page has them: a line of time, and what happened on each of its days."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from minutes_cli.show.columns import day, short_ref
from minutes_cli.store.listing import Record
from minutes_cli.store.log import Event, Tie

from .drawing import along, words_along

Threads = Sequence[tuple[Event, ...]]
"""As `store.ask.strands` tells them."""
_TELLS = {"told": "tells of", "put off": "sets another day for", "cites": "cites", "likely": "likely follows"}


class Mark(NamedTuple):
    """A day of a thread on its line."""

    x: float
    kinds: tuple[str, ...]
    """`told`, `asked`, `cites`, `likely`: what is drawn, first to last."""
    told: str


def lines(threads: Threads, asked: Mapping[str, Sequence[Record]]) -> list[Record]:
    """Each thread as it is put on the page.  `asked` has the actions of each minute, as rows of the page."""
    return [_line(events, asked) for events in threads]


def _line(events: tuple[Event, ...], asked: Mapping[str, Sequence[Record]]) -> Record:
    rows = [row for event in events for row in asked.get(event.id, ())]
    titles = [event.title for event in sorted(events, key=lambda event: event.id not in asked) if event.title]
    days = [event.on for event in events]
    places = along(days)
    return {
        "id": events[0].id,
        "items": [event.id for event in events],
        "title": titles[0] if titles else short_ref(events[0].id),
        "bodies": _each(event.body for event in events),
        "owners": _each(row["owner"] for row in rows),
        "states": _each(state for row in rows for state in row["state"].split()),
        "span": f"{len(events)} minutes, {day(days[0])} to {day(days[-1])}",
        "first": places[0],
        "last": places[-1],
        "marks": [
            Mark(x, tuple(_kinds(event, asked)), f"{day(event.on)}: {event.title or short_ref(event.id)}")
            for x, event in zip(places, events, strict=True)
        ],
        "words": words_along(days, places),
        "events": [
            {
                "on": event.on,
                "ref": short_ref(event.id),
                "title": event.title,
                "body": event.body,
                "asked": asked.get(event.id, ()),
                "ties": [
                    {
                        "tells": _TELLS[tie.how],
                        "ref": short_ref(tie.of),
                        "said": tie.said,
                        "likely": tie.how == "likely",
                    }
                    for tie in _ordered(event)
                ],
            }
            for event in events
        ],
    }


def _each(names: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def _kinds(event: Event, asked: Mapping[str, Sequence[Record]]) -> Iterator[str]:
    how = {tie.how for tie in event.ties}
    if how & {"told", "put off"}:
        yield "told"
    elif "cites" in how:
        yield "cites"
    elif how:
        yield "likely"
    if event.id in asked or not how:
        yield "asked" if event.id in asked else "cites"


def _ordered(event: Event) -> list[Tie]:
    """The ties of a minute; that its title tells of an action goes without saying where its words do."""
    spoken = {tie.of for tie in event.ties if tie.how in {"told", "put off"} and tie.said != event.title}
    ties = [tie for tie in event.ties if not (tie.of in spoken and tie.said == event.title)]
    return sorted(ties, key=lambda tie: (list(_TELLS).index(tie.how), tie.of))
