"""Opening the one file, and telling from the outside whether it can be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from minutes_cli.errors import DatabaseError

from .version import APPLICATION_ID, SCHEMA_VERSION

_SQLITE = b"SQLite format 3\0"


@contextmanager
def open_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path` for writing, made if it does not exist and brought up to the present schema.

    Raises `DatabaseError` when it cannot be used; a file that is not ours is left as it is.
    """
    place = Path(path)
    with _opened(place, "rwc") as db:
        if _version(db, place) < SCHEMA_VERSION:
            _migrate(db)
        db.execute("PRAGMA foreign_keys = ON")
        yield db
        _weigh(db)


@contextmanager
def change_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path`, which must exist, for writing.  Raises `DatabaseError` when it cannot be used."""
    with _existing(path) as db:
        db.execute("PRAGMA foreign_keys = ON")
        yield db
        _weigh(db)


@contextmanager
def read_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path`, which must exist, for reading.  Raises `DatabaseError` when it cannot be used."""
    with _existing(path) as db:
        with suppress(sqlite3.OperationalError):  # another is writing, or the file cannot be written: as it was kept
            _weigh(db)
        db.execute("PRAGMA query_only = ON")
        yield db


@contextmanager
def _existing(path: str | Path) -> Iterator[sqlite3.Connection]:
    place = Path(path)
    if not place.exists():
        raise DatabaseError(f"there is no database at {place}: make one with  minutes ingest FILE-OR-FOLDER")
    with _opened(place, "rw") as db:
        version = _version(db, place)
        if not version:
            raise DatabaseError(f"{place} holds nothing yet: fill it with  minutes ingest FILE-OR-FOLDER")
        if version < SCHEMA_VERSION:
            _migrate(db)
        yield db


def _weigh(db: sqlite3.Connection) -> None:
    """Weigh the actions that papers have touched: whoever reads, with whatever tool, finds what became of them."""
    if db.execute("SELECT 1 FROM stale").fetchone():
        from minutes_cli.store.keep.weighing import weigh_stale  # noqa: PLC0415 - most who read find it done

        weigh_stale(db)


def _migrate(db: sqlite3.Connection) -> None:
    """Bring the tables up to date, and lay upon the actions what people said of them."""
    from minutes_cli.store.keep.spoken import settle_words  # noqa: PLC0415

    from .migrations import migrate  # noqa: PLC0415 - sqlite-utils takes as long to load as a whole reading command

    migrate(db)
    with db:
        settle_words(db, [key for (key,) in db.execute("SELECT id FROM documents").fetchall()])


@contextmanager
def _opened(place: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection whose every failure is a `DatabaseError` of one line."""
    _look_at(place)
    try:
        with closing(sqlite3.connect(f"{place.absolute().as_uri()}?mode={mode}", uri=True)) as db:
            yield db
    except sqlite3.Error as error:
        raise DatabaseError(f"{place} {_reason(error)}") from error


def _look_at(place: Path) -> None:
    """Refuse what is plainly no database before SQLite touches it."""
    if place.is_dir():
        raise DatabaseError(f"{place} is a folder: give the database file with --db")
    if not place.parent.is_dir():
        raise DatabaseError(f"there is no folder {place.parent} to keep the database in")
    try:
        with place.open("rb") as file:
            head = file.read(len(_SQLITE))
    except FileNotFoundError:
        return
    except OSError as error:
        raise DatabaseError(f"{place} cannot be opened ({error.strerror or error})") from error
    if head and head != _SQLITE:
        raise DatabaseError(f"{place} is not a database: give another file with --db")


_ANOTHERS = "SELECT 1 FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations'"
"""What is there beside the first thing that we write, which is all there is where a first ingest was cut off."""


def _version(db: sqlite3.Connection, place: Path) -> int:
    """The schema version of a database of ours, 0 of an empty one."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID and db.execute(_ANOTHERS).fetchone():
        raise DatabaseError(f"{place} is a database of another program: give another file with --db")
    if version > SCHEMA_VERSION:
        raise DatabaseError(
            f"{place} was written by a newer version of minutes (schema {version}, this one knows {SCHEMA_VERSION}): "
            "upgrade with  pip install -U minutes-cli"
        )
    return version


def _reason(error: sqlite3.Error) -> str:
    text = str(error)
    if "locked" in text or "busy" in text:
        return "is being written by another program: try again when it is done"
    if "readonly" in text or "unable to open" in text:
        return "cannot be written: check the permissions of the file and of its folder"
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return "is damaged: restore a copy, or ingest the papers into a new one"
    if "full" in text:
        return "cannot be written: the disk is full"
    return f"cannot be used ({text})"
