"""`show` and `trace`: one thing in full."""

from collections.abc import Sequence
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.refs import parse_ref
from minutes_cli.render.formats import dump
from minutes_cli.render.page import entry_page, source_page, thread_page
from minutes_cli.render.records import entry_record, thread_record

from .options import DEFAULT_DB, DatabaseOption, JsonOption, note, put, style

RefArgument = Annotated[
    list[str], typer.Argument(metavar="REF", help='34, "34 (3)", "34 of 20 December 2022", or an id from any listing.')
]


def show(
    ref: RefArgument,
    source: Annotated[bool, typer.Option("--source", help="Print the untouched passage.")] = False,
    json: JsonOption = False,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """One minute or resolution in full, with its source; every candidate when REF is not unique."""
    asked = " ".join(ref)
    with store.read_db(db) as connection:
        entries = store.find(connection, parse_ref(asked))
    if json:
        put(dump([entry_record(entry, source=source) for entry in entries]))
        return
    page = source_page if source else entry_page
    _put_pages([page(entry, style()) for entry in entries])
    _tell_many(asked, [entry.record["date"] for entry in entries])


def trace(ref: RefArgument, json: JsonOption = False, db: DatabaseOption = DEFAULT_DB) -> None:
    """The thread of a minute: what it follows, what it asked for, what followed."""
    asked = " ".join(ref)
    with store.read_db(db) as connection:
        threads = store.threads(connection, parse_ref(asked))
    if json:
        put(dump({"query": asked, "threads": [thread_record(thread) for thread in threads]}))
        return
    _put_pages([thread_page(thread, style()) for thread in threads])
    _tell_many(asked, [thread.item.record["date"] for thread in threads])


def _put_pages(pages: Sequence[str]) -> None:
    rule = "\n\n" + "=" * min(style().width, 80) + "\n\n"
    put(rule.join(pages))


def _tell_many(asked: str, days: Sequence[str | None]) -> None:
    """How to say which one is meant."""
    if len(days) > 1:
        day = next((day for day in days if day), None)
        how = f'add its date ("{asked} of {day}") or' if day else "give"
        note(f'"{asked}" means {len(days)} things here, newest first; for one of them, {how} its id.')
