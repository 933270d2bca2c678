"""`export`: everything that is held, for other programs."""

from pathlib import Path
from sqlite3 import Connection
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.show.formats import dump
from minutes_cli.store.handed import Handed
from minutes_cli.store.handing.database import is_handed_on, write_database
from minutes_cli.store.handing.datasette import MADE, metadata
from minutes_cli.store.handing.gathering import gather

from .options import DEFAULT_DB, DatabaseOption, ExemptOption, counted, note, spread, tell_hidden
from .writing import in_its_place, spare

_DATABASE, _TOLD = "minutes.db", "metadata.json"
_TOLD_OTHERWISE = ("metadata.json", "metadata.yaml", "metadata.yml")


@spread
def export(
    datasette: Annotated[
        Path | None,
        typer.Option("--datasette", metavar="DIR", help="Write a database and metadata: `datasette DIR` serves it."),
    ] = None,
    include_exempt: ExemptOption = False,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Hand everything that is held to other programs; what is exempt stays out."""
    if not datasette:
        raise UsageError("say for which program: --datasette DIR")
    with store.read_db(db) as connection:
        _check_datasette(datasette, db, connection)
        handed = gather(connection, exempt=include_exempt)
    _datasette(datasette, handed)
    tell_hidden(handed.hidden)


def _check_datasette(folder: Path, db: Path, held: Connection) -> None:
    """Raise `UsageError` where something lies that this command did not write."""
    place = folder / _DATABASE
    spare(place, db, held)
    if place.exists() and not is_handed_on(place):
        raise UsageError(f"{place} is there and was not written by this command: give another folder")
    _make(folder)


def _make(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: give a folder")
    if not folder.parent.is_dir():
        raise UsageError(f"there is no folder {folder.parent}: make it first")
    folder.mkdir(exist_ok=True)


def _datasette(folder: Path, handed: Handed) -> None:
    place = folder / _DATABASE
    with in_its_place(place) as partial:
        rows = write_database(partial, handed)
    note(f"{place}: {counted(rows, 'row')}")
    for told in (folder / name for name in _TOLD_OTHERWISE):
        if told.exists() and MADE not in told.read_text("utf-8", errors="replace"):
            note(f"{told}: is not as this command writes it, and stays")
            return
    told = folder / _TOLD
    with in_its_place(told) as partial:
        partial.write_text(dump(metadata(place.stem)) + "\n", "utf-8")
    note(f"{told}: what Datasette is told of it")
