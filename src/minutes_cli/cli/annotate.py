"""`annotate`: a paper as it was, with what each passage was taken for."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import MinutesError, NotFoundError, ReadError, UsageError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.readers import Source, find_sources, read_bytes
from minutes_cli.store.ask import annotating
from minutes_cli.store.ask.annotating import Asked

from .options import DEFAULT_DB, DatabaseOption, ExemptOption, day_option, spread, tell_hidden
from .understanding import understood
from .writing import extra, spare, write

_PAGES = (".html", ".htm")


class How(NamedTuple):
    """What of it."""

    as_of: Annotated[date | None, day_option("--as-of", "Take this day for today.")] = None
    include_exempt: ExemptOption = False


class _Paper(NamedTuple):
    """A paper, and the database in which it is."""

    parsed: Parsed
    db: Connection
    others: Connection | None
    """That of the papers that are held; None where there is none."""


@spread
def annotate(
    pack: Annotated[str, typer.Argument(metavar="PACK", help="A file, or the name or id of a document that is held.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The page to write, .html; - for standard output.")],
    how: How,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Write a paper as one page, with everything marked in it that was read: to check whether it was read right."""
    gc.enable()
    if str(out) != "-" and out.suffix.lower() not in _PAGES:
        raise UsageError(f"{out} would be a page: end its name in .html")
    from minutes_cli.show.annotate.page import to_html  # noqa: PLC0415 - brings the words of dates with it

    today = how.as_of or date.today()  # noqa: DTZ011 - the reader's own day
    with _found(pack, db) as paper, extra("jinja2"):
        spare(out, db, paper.others)
        _spare_itself(out, pack)
        known = annotating.known(paper.db, paper.parsed, Asked(today, how.include_exempt), paper.others)
        told = to_html(paper.parsed, known)
    write(out, told)
    tell_hidden(sum(span.end - span.start for span in known.hidden), "character")


@contextmanager
def _found(pack: str, db: Path) -> Iterator[_Paper]:
    """The paper that is meant: that of a file before one that is held by that name.  Raises `MinutesError` for none."""
    file = _file(pack)
    if file and not db.exists() and db == DEFAULT_DB:
        with _alone(file, None) as paper:
            yield paper
        return
    with store.read_db(db) as connection:
        if (document := _held(connection, pack, file)) is not None:
            said = store.said_of(connection, document.sha256)
            parsed = annotating.as_said(connection, _understood(pack, document, said))
            yield _Paper(parsed, connection, connection)
        elif file:
            with _alone(file, connection) as paper:
                yield paper


@contextmanager
def _alone(file: Source, others: Connection | None) -> Iterator[_Paper]:
    """A paper of which the database knows nothing, in one that holds it alone."""
    document = _read(file)
    parsed = _understood(file.name, document, Said())
    with annotating.only(parsed, others) as connection:
        yield _Paper(parsed, connection, others)


def _file(pack: str) -> Source | None:
    """The one paper in a file of that name; None where there is no such file.  Raises `ReadError` for several."""
    if not pack.strip():
        raise UsageError("an empty PACK names no paper: give a file, or the name or id of a document that is held")
    try:
        place = Path(pack)
        if not place.exists():
            return None
        folder = place.is_dir()
        found = [] if folder else [one for one in find_sources(pack) if isinstance(one, Source)]
    except OSError:
        return None
    except ReadError as error:
        raise _of(pack, error) from error
    if folder or len(found) != 1:
        raise ReadError(f"{pack} {'is a folder' if folder else f'holds {len(found)} papers'}: give one paper")
    return found[0]


def _held(db: Connection, pack: str, file: Source | None) -> Document | None:
    """The document that is meant, as it is held; None for a file that is not.  Raises `NotFoundError`."""
    if file:
        key = store.held_as(db, _loaded(file))
        return None if key is None else store.load(db, key)
    try:
        found = store.find_documents(db, pack)
    except NotFoundError as error:
        raise NotFoundError(f"there is no file {pack}, and {error}") from error
    if len(found) > 1:
        some = ", ".join(one.id for one in found[:5])
        raise NotFoundError(f'"{pack}" means {len(found)} documents: give one of their ids, {some}')
    return store.load(db, found[0].key)


def _loaded(file: Source) -> bytes:
    try:
        return file.load()
    except ReadError as error:
        raise _of(file.name, error) from error


def _read(file: Source) -> Document:
    try:
        return read_bytes(file.load(), file.name)
    except ReadError as error:
        raise _of(file.name, error) from error


def _understood(pack: str, document: Document, said: Said) -> Parsed:
    try:
        return understood(document, said)
    except ReadError as error:
        raise _of(pack, error) from error


def _of(pack: str, error: MinutesError) -> ReadError:
    told = str(error)
    return ReadError(f"{pack}: {told}" if told.startswith("there") else told if pack in told else f"{pack} {told}")


def _spare_itself(out: Path, pack: str) -> None:
    """Raise `UsageError` where the page would stand in the place of its paper."""
    if out.exists() and Path(pack).exists() and out.samefile(pack):
        raise UsageError(f"{out} is the paper itself: give another name")
