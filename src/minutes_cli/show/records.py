"""The JSON of `show` and `trace`."""

from __future__ import annotations

from minutes_cli.store.entry import Entry, Likely, Link, Thread
from minutes_cli.store.listing import Record


def entry_record(entry: Entry, *, source: bool = False) -> Record:
    """An entry as the JSON of `show`: its row, and each part under its noun."""
    record: Record = {"kind": entry.kind, "title": entry.title} | entry.record
    if entry.kind in {"item", "resolution"}:
        record["inferred_from"] = entry.proof
        record["date_after"], record["date_before"] = entry.between
    record |= {part.noun: part.records() for part in entry.parts}
    return record | ({"source": entry.source} if source else {})


def thread_record(thread: Thread) -> Record:
    """A thread as the JSON contract of `trace` has it."""
    return {
        "item": thread.item.record,
        "follows": [_link_record(link, "follows") for link in thread.follows],
        "resolutions": thread.item.part("resolutions"),
        "actions": thread.item.part("actions"),
        "followed_by": [_link_record(link, "followed_by") for link in thread.followed_by],
        "likely_follows": [_likely_record(one) for one in thread.likely_follows],
        "likely_followed_by": [_likely_record(one) for one in thread.likely_followed_by],
        "outcomes": thread.item.part("outcomes"),
        "quote": thread.quote,
        "quoted": [one._asdict() | {"owners": [*one.owners]} for one in thread.quoted],
    }


def _likely_record(one: Likely) -> Record:
    return {
        "item": one.far.record,
        "strength": one.strength,
        "how": one.how,
        "why": one.why,
        "quote": one.quote,
        "near": one.near,
        "near_quote": one.near_quote,
        "outcome": one.outcome,
    }


def _link_record(link: Link, way: str) -> Record:
    paper = link.far.kind == "paper"
    return {
        "reference": link.reference,
        "quote": link.quote,
        "item": None if paper else link.far.record,
        "paper": link.far.record if paper else None,
        way: [_link_record(onward, way) for onward in link.onward],
        "too_far": link.too_far,
    }
