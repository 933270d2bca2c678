"""Pages of what is no minute: a recommendation, a person, a body, a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Record

from .columns import day, short_ref


def named_lines(entry: Entry) -> list[str]:
    """What is known of it, a line each."""
    return [*_OF[entry.kind](entry), ""]


def unheld_told(entry: Entry) -> tuple[str, list[tuple[str, str | None]]]:
    """How often a minute that nobody has loaded is cited, for which limbs; by whom, and what is quoted from it."""
    cited = entry.part("cited_by")
    limbs = sorted({row["limb"] for row in cited if row["limb"] and entry.record["number"]})
    times = {1: "once", 2: "twice"}.get(len(cited), f"{len(cited)} times")
    told = f"Not held; cited {times}" + (f", for {' and '.join(limbs)}" if limbs else "") + ":"
    rows = []
    for row in cited:
        where = f"{short_ref(row['from'])}, {row['title'] or 'a paper'}"
        quote = f"quoting “{row['quote']}”" if row["quote"] else None
        rows.append((f"{day(row['date'])}: {where}: “{row['raw']}”", quote))
    return told, rows


def _recommendation(entry: Entry) -> Iterator[str]:
    record = entry.record
    yield f"({record['recommendation']}) {record['text']}"
    yield f"Paper: {short_ref(record['paper'])}"
    if record["outcome"]:
        by = f": {short_ref(record['resolution'])} “{record['resolved']}”" if record["resolution"] else ""
        yield f"Decided: {record['outcome']}{by}"


def _person(entry: Entry) -> Iterator[str]:
    record = entry.record
    if record["role"]:
        yield f"Role: {record['role']}"
    yield f"Present {record['present']}, apologies {record['apologies']}, in the chair {record['chaired']}"
    yield "Meetings:"
    yield from (f"  {day(at['date'])}: {at['part']}" for at in record["attendance"])


def _body(entry: Entry) -> Iterator[str]:
    record = entry.record
    if record["names"]:
        yield f"Also called: {'; '.join(record['names'])}"
    for one in record["likely"]:
        yield f"Likely the same: {one['body']} ({one['why']})"
    yield from _meetings(entry.part("meetings"))


def _document(entry: Entry) -> Iterator[str]:
    record = entry.record
    pages = f", {record['pages']} pages" if record["pages"] else ""
    yield f"Kind: {record['kind']} ({record['format']}{pages}, {record['characters']} characters)"
    yield f"Ingested: {record['ingested_at']}"
    yield from (f"Finding: {one['message']}" for one in record["findings"])
    yield from _meetings(entry.part("meetings"))


def _meetings(rows: Iterable[Record]) -> Iterator[str]:
    told = [f"  {short_ref(row['id'])}  {row['body'] or ''}, {row['items']} items" for row in rows]
    yield from ["Meetings:", *told] if told else []


_OF = {"recommendation": _recommendation, "person": _person, "body": _body, "document": _document}
