"""`export`: everything that is held, for other programs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.marks import GENERATOR
from minutes_cli.show.formats import dump
from minutes_cli.store.handed import Handed
from minutes_cli.store.handing.database import is_handed_on, write_database
from minutes_cli.store.handing.datasette import metadata
from minutes_cli.store.handing.gathering import gather

from .options import DEFAULT_DB, DatabaseOption, ExemptOption, counted, note, spread, tell_hidden
from .writing import folder_to_fill, in_its_place, spare

_DATABASE, _TOLD = "minutes.db", "metadata.json"
_TOLD_OTHERWISE = ("metadata.json", "metadata.yaml", "metadata.yml")


class Where(NamedTuple):
    """For which programs, and how."""

    datasette: Annotated[
        Path | None,
        typer.Option("--datasette", metavar="DIR", help="Write a database and metadata: `datasette DIR` serves it."),
    ] = None
    oparl: Annotated[
        Path | None,
        typer.Option("--oparl", metavar="DIR", help="Write the objects of OParl 1.1, for any web server to serve."),
    ] = None
    parquet: Annotated[
        Path | None,
        typer.Option("--parquet", metavar="DIR", help="Write each listing as Parquet files, by council and year."),
    ] = None
    base_url: Annotated[
        str, typer.Option("--base-url", metavar="URL", help="Of OParl: the address that DIR will have, for ever.")
    ] = "http://localhost:8000/"
    timezone: Annotated[
        str, typer.Option("--timezone", metavar="ZONE", help="Of OParl: where the meetings are, as Europe/London.")
    ] = "UTC"


@spread
def export(where: Where, include_exempt: ExemptOption = False, db: DatabaseOption = DEFAULT_DB) -> None:
    """Hand everything that is held to other programs; what is exempt stays out."""
    if not (where.datasette or where.oparl or where.parquet):
        raise UsageError("say for which program: --datasette DIR, --oparl DIR or --parquet DIR")
    with store.read_db(db) as connection:
        writers = [*filter(None, (make(where, db, connection) for make in (_to_datasette, _to_oparl)))]
        streams = _to_parquet(where, connection)
        hidden = streams(include_exempt) if streams else 0
        handed = gather(connection, exempt=include_exempt) if writers else None
    if handed:
        for write in writers:
            write(handed)
        hidden = handed.hidden
    tell_hidden(hidden)


def _to_datasette(where: Where, db: Path, held: Connection) -> Callable[[Handed], None] | None:
    """What writes it, where that was asked for.  Raises `UsageError` where it cannot be."""
    folder = where.datasette
    if not folder:
        return None
    _check_datasette(folder, db, held)
    return partial(_datasette, folder)


def _to_oparl(where: Where, _: Path, _held: Connection) -> Callable[[Handed], None] | None:
    """The same."""
    if not where.oparl:
        return None
    from . import oparl  # noqa: PLC0415 - few ask for it

    place = oparl.place(where.oparl, where.base_url, where.timezone)

    def write(handed: Handed) -> None:
        note(oparl.write(place, handed))
        some = [row["id"] for row in handed.rows["bodies"] if not handed.council_of.get(row["id"])]
        if unnamed := sum(row["body_id"] is None or row["body_id"] in some for row in handed.rows["meetings"]):
            which = f"{unnamed} of {counted(len(handed.rows['meetings']), 'meeting')}"
            note(f"Of {which} no paper names the council: `minutes ingest PAPERS --council NAME` says whose they are.")

    return write


def _to_parquet(where: Where, held: Connection) -> Callable[[bool], int] | None:
    """The same, as it is read: it would be too much to gather.  What it calls tells how many rows are left out."""
    if not where.parquet:
        return None
    from . import parquet  # noqa: PLC0415 - few ask for it

    parquet.check(where.parquet)
    folder = where.parquet
    return lambda exempt: parquet.write(folder, held, exempt=exempt)


def _check_datasette(folder: Path, db: Path, held: Connection) -> None:
    """Raise `UsageError` where something lies that this command did not write."""
    place = folder / _DATABASE
    spare(place, db, held)
    if place.exists() and not is_handed_on(place):
        raise UsageError(f"{place} is there and was not written by this command: give another folder")
    folder_to_fill(folder)


def _datasette(folder: Path, handed: Handed) -> None:
    place = folder / _DATABASE
    with in_its_place(place) as unfinished:
        rows = write_database(unfinished, handed)
    note(f"{place}: {counted(rows, 'row')}")
    for told in (folder / name for name in _TOLD_OTHERWISE):
        if told.exists() and GENERATOR not in told.read_text("utf-8", errors="replace"):
            note(f"{told}: is not as this command writes it, and stays")
            return
    told = folder / _TOLD
    with in_its_place(told) as unfinished:
        unfinished.write_text(dump(metadata(place.stem, exempt=handed.exempt)) + "\n", "utf-8")
    note(f"{told}: what Datasette is told of it")
