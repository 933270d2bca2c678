"""`show` and `trace`: one thing in full."""

from collections.abc import Sequence
from dataclasses import replace
from shlex import quote
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.show.branch import Outline, indented
from minutes_cli.show.formats import dump
from minutes_cli.show.page import entry_page, source_page
from minutes_cli.show.records import entry_record, thread_record
from minutes_cli.store.entry import Entry, Thread
from minutes_cli.words.keys import number_key
from minutes_cli.words.refs import parse_ref, without_year

from .completing import completed
from .options import (
    DEFAULT_DB,
    DatabaseOption,
    ExemptOption,
    JsonOption,
    counted,
    note,
    on_terminal,
    one_of,
    put_page,
    spread,
    style,
)

RefArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="REF",
        help='34, "34 (3)", "34 of 20 December 2022", "Cabinet of 20 December 2022", or an id from any listing.',
        autocompletion=completed("ref"),
    ),
]


SubjectArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="REF",
        help='34, "34 of 20 December 2022", an id; or "footpath at Mill Lane".',
        autocompletion=completed("ref"),
    ),
]


class Drawn(NamedTuple):
    """How a thread is drawn."""

    json: JsonOption = False
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Print a Mermaid flowchart.")] = False
    dot: Annotated[bool, typer.Option("--dot", help="Print a Graphviz digraph.")] = False
    include_exempt: ExemptOption = False
    cited: Annotated[bool, typer.Option("--cited", help="Only what minutes cite, without what is likely.")] = False

    limit: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, help="At most so many of the minutes about a subject, the last of them."),
    ] = None

    @property
    def form(self) -> str | None:
        """The form asked for; None for the page.  Raises `UsageError` for two."""
        return one_of(json=self.json, mermaid=self.mermaid, dot=self.dot)


def show(
    ref: RefArgument,
    source: Annotated[bool, typer.Option("--source", help="Print the untouched passage.")] = False,
    versions: Annotated[
        bool, typer.Option("--versions", help="Tell how copies in other papers differ, limb by limb.")
    ] = False,
    where: Annotated[bool, typer.Option("--open", help="Name file and page; on a terminal, open the file.")] = False,
    json: JsonOption = False,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """One minute or resolution in full, with its source; every candidate when REF is not unique."""
    asked = " ".join(ref)
    with store.read_db(db) as connection:
        given = store.spelt_out(connection, asked)
        entries = store.with_ref(connection, store.find_any(connection, given))
        if versions:
            entries = [store.with_versions(connection, entry) for entry in entries]
        named = store.named_actions(connection, given) if where or "!" in given else []
        rows = named or [entry.record for entry in entries]
        places = [store.place_of(connection, row) for row in rows] if where else []
        if not json:
            entries = store.with_printed_pages(connection, store.entries_apart(connection, entries))
    if where:
        from .opening import open_places  # noqa: PLC0415 - few ask for it

        open_places(places)
        return
    if json:
        put_page([dump([entry_record(entry, source=source) for entry in entries])])
        return
    _put_pages([source_page(e, style()) if source else entry_page(e, style(), named) for e in entries])
    _tell_many(asked, entries)


@spread
def trace(ref: SubjectArgument, drawn: Drawn, db: DatabaseOption = DEFAULT_DB) -> None:
    """The thread of a minute: what it follows, what it asked for, what followed; or the minutes about a subject."""
    asked = " ".join(ref)
    with store.read_db(db) as connection:
        threads, is_subject = _traced(connection, store.spelt_out(connection, asked), drawn)
        elsewhere = store.how_many_outside(connection, asked) if is_subject else 0
        told = threads if drawn.json else store.threads_apart(connection, threads)
        items = store.with_ref(connection, (thread.item for thread in told))
        fewer = _narrower(connection, asked) if is_subject and not drawn.form else ""
        put_there = [] if is_subject else _motions_meant(connection, asked, items)
    form = drawn.form
    if form == "json":
        put_page([dump({"query": asked, "threads": [thread_record(thread) for thread in threads]})])
    elif form:
        from minutes_cli.show import graph  # noqa: PLC0415 - few ask for one

        drawn_of = told if drawn.include_exempt else graph.public(told)
        if not drawn_of:
            raise NotFoundError("that minute is exempt: --include-exempt draws it")
        put_page([graph.to_mermaid(drawn_of) if form == "mermaid" else graph.to_dot(drawn_of)])
    elif is_subject:
        from minutes_cli.show.thread import subject_page  # noqa: PLC0415

        _put_pages([_laid_out(subject_page(asked, told))])
        if fewer:
            note(f"All these words are in {counted(len(told), 'minute')}. {fewer}")
        if elsewhere:
            many = counted(elsewhere, "passage")
            note(
                f"Minutes alone; {many} of reports and other papers have the words, too: minutes search {quote(asked)}"
            )
    else:
        from minutes_cli.show.thread import thread_page  # noqa: PLC0415

        pages = (thread_page(replace(t, item=item)) for t, item in zip(told, items, strict=True))
        _put_pages([_laid_out(page) for page in pages])
        _tell_many(asked, items)
        for motion in put_there:
            note(f"{asked} is a motion there: minutes show {motion.ref}")


def _narrower(db: Connection, asked: str) -> str:
    """How many more minutes have some of the words, and what finds them; empty where none do."""
    found = store.narrower(db, asked)
    return f"“{found[0]}” is in {counted(found[1], 'minute')}: minutes trace {quote(found[0])}" if found else ""


def _motions_meant(db: Connection, asked: str, items: Sequence[Entry]) -> list[Entry]:
    """The motions that a REF names by a number of their own, and not by that of their minute."""
    number = parse_ref(store.spelt_out(db, asked)).number
    if not number or any(number_key(item.record.get("number")) == number_key(number) for item in items):
        return []
    found = store.with_ref(db, store.find_any(db, store.spelt_out(db, asked)))
    return [entry for entry in found if entry.kind == "motion"]


def _laid_out(page: Outline) -> str:
    """Trees for a person, lines for a program."""
    if not on_terminal():
        return indented(page)
    from minutes_cli.show.drawn import to_page  # noqa: PLC0415 - brings rich with it

    return to_page(page, style())


_SHOWN = 100
"""Minutes about a subject on a page, if nobody says how many; what is made for programs has all of them."""


def _traced(db: Connection, asked: str, drawn: Drawn) -> tuple[list[Thread], bool]:
    """The threads asked for by a REF, or by the words of a subject; which of the two it was."""
    most = drawn.limit if drawn.limit is not None or drawn.form else _SHOWN
    try:
        return store.threads(db, parse_ref(asked), cited=drawn.cited), False
    except (UsageError, NotFoundError) as error:
        if not store.tells_subject(asked):
            raise
        if found := store.subject(db, asked, cited=drawn.cited, most=most):
            if len(found) == most and (of := len(store.about(db, asked))) > most:
                note(f'the last {most} of {of:,} minutes about "{asked}"; all of them: --limit {of}')
            return found, True
        if isinstance(error, NotFoundError):
            raise
    raise NotFoundError("; ".join(filter(None, (store.no_subject(asked), _narrower(db, asked)))))


def _put_pages(pages: Sequence[str]) -> None:
    rule = "\n\n" + "=" * min(style().width, 80) + "\n\n"
    put_page([rule.join(pages)])


def _tell_many(asked: str, entries: Sequence[Entry]) -> None:
    """How to say which one is meant."""
    if len(entries) > 1:
        days = sorted({day for entry in entries if (day := entry.record["date"])}, reverse=True)
        how = f'add its date ("{asked} of {days[0]}") or' if len(days) > 1 else "give"
        if len(days) > 1 and without_year(asked):
            how = f'add its year ("{asked} {days[0][:4]}") or'
        note(f'"{asked}" means {len(entries)} things here, newest first; for one of them, {how} its id:')
        for entry in entries:
            note(f"  {entry.ref or '-':<5}  {entry.record['id']}{' (not held)' if entry.kind == 'unheld' else ''}")
