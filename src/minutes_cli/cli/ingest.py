"""`ingest`: papers into the database, one summary line each."""

import gc
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple, Self

import typer

from minutes_cli import store
from minutes_cli.errors import ReadError, UsageError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.readers import find_files, read, read_bytes

from .options import DEFAULT_DB, DatabaseOption, counted, day_option, note, put, spread


class Told(NamedTuple):
    """What the operator says of papers that do not say it themselves."""

    body: Annotated[str | None, typer.Option(metavar="NAME", help="The body, where the paper names none.")] = None
    day: Annotated[date | None, day_option("--date", "Day of the meeting, where the paper has none.")] = None
    council: Annotated[
        str | None, typer.Option(metavar="NAME", help="The council, where a database holds several.")
    ] = None

    def added_to(self, known: Said) -> Said:
        """With what was said before and is not said now."""
        return Said(self.body or known.body, self.day or known.date, self.council or known.council)


class _Source(NamedTuple):
    name: str
    place: Path | None
    """None for standard input."""


@spread
def ingest(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, patterns, or - for standard input.")
    ],
    told: Told,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="What to call the paper on standard input.")] = None,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Read papers into the database.  The same content twice changes nothing; a changed file replaces its old rows."""
    gc.enable()
    if ("-" in paths) != (name is not None):
        raise UsageError(
            "a paper on standard input needs --name NAME" if "-" in paths else "--name is for -, standard input"
        )
    failures: list[str] = []
    sources = list(_sources(paths, name or "", db, failures))
    total = len(sources) + len(failures)
    with ExitStack() as stack, Progress(len(sources)) as progress:
        connection: sqlite3.Connection | None = None
        for source in sources:
            progress.at(source.name)
            try:
                document = _read(source)
                connection = connection or stack.enter_context(store.open_db(db))
                put(_keep(connection, document, told, source.place))
            except ReadError as error:
                _fail(source.name, error, failures)
    if failures:
        if total > 1:
            note(f"{counted(len(failures), 'paper')} of {total} could not be read; the others are in.")
        raise typer.Exit(1)


def _sources(paths: Iterable[str], name: str, db: Path, failures: list[str]) -> Iterator[_Source]:
    """Every file that the arguments mean, each once."""
    ours = [db, *(db.with_name(db.name + more) for more in ("-journal", "-wal", "-shm"))]
    seen: set[Path] = set()
    for given in paths:
        if given == "-":
            yield _Source(name, None)
            continue
        try:
            for place in find_files(given, leave_out=ours):
                if place.resolve() not in seen:
                    seen.add(place.resolve())
                    yield _Source(str(place), place)
        except ReadError as error:
            _fail(given, error, failures)


def _read(source: _Source) -> Document:
    return read(source.place) if source.place else read_bytes(sys.stdin.buffer.read(), source.name)


def _keep(db: sqlite3.Connection, document: Document, told: Told, place: Path | None) -> str:
    """Parse and save a document, unless nothing about it is new; what was done, in a line."""
    from minutes_cli.pipeline import parse  # noqa: PLC0415 - `reparse` and `ingest` share this module, `--help` does not need it

    known = store.said_of(db, document.sha256)
    said = told.added_to(known)
    same = said == known and store.is_held(db, document.sha256)
    parsed = Parsed(document, said) if same else parse(document, said)
    saved = store.save(db, parsed, place=place)
    if saved.how == "unchanged":
        held = "" if saved.name == document.name else f" as {saved.name}"
        return f"{document.name}: already held{held}; nothing changed"
    return summary(parsed, document.name) + ("; replaces what was held" if saved.how == "replaced" else "")


def summary(parsed: Parsed, name: str) -> str:
    """What was found in a document and what was not, in a line."""
    found = [
        counted(len(rows), noun)
        for rows, noun in (
            ([m for m in parsed.meetings if m.kind == "minutes"], "meeting"),
            (parsed.items, "item"),
            (parsed.resolutions, "resolution"),
            (parsed.references, "reference"),
            ([a for a in parsed.actions if not a.undertaking], "action"),
            (parsed.papers, "paper"),
        )
        if rows
    ]
    lacking = [] if parsed.items else ["no minutes found"]
    held = [m for m in parsed.meetings if m.kind == "minutes"]
    lacking += [
        f"{fact} unknown (say it with --{fact})"
        for fact in ("body", "date")
        if any(getattr(meeting, fact) is None for meeting in held)
    ]
    line = f"{name}: {', '.join([parsed.kind, *found])}"
    return "; ".join([line, *lacking, *([] if found else ["kept and searchable"])])


def _fail(name: str, error: ReadError, failures: list[str]) -> None:
    note(f"minutes: {name} {error}" if not str(error).startswith("there") else f"minutes: {name}: {error}")
    failures.append(name)


class Progress:
    """How far a long batch has come, on a terminal's standard error."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._shown = total > 2 and sys.stderr.isatty() and not sys.stdout.isatty()

    def __enter__(self) -> Self:
        return self

    def at(self, name: str) -> None:
        """Say which one is being read."""
        self._done += 1
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{self._done}/{self._total} {name[:60]}")
            sys.stderr.flush()

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
