"""The one file seen from outside: whose it is, of which version, and what is wrong with it, in a line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from minutes_cli.errors import DatabaseError
from minutes_cli.fault import ODD, is_here, is_of_a_script, where
from minutes_cli.store.at_once import A_BREATH, heeding, is_busy, is_interrupted, patiently

from .version import APPLICATION_ID, SCHEMA_VERSION


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Every failure is a `DatabaseError` of one line; Ctrl-C in the midst of a statement is no failure.

    Damage of which SQLite sees nothing shows where a value is none that this program writes.  What breaks in a script
    that uses the library is the script's own.
    """
    _look_at(place)
    try:
        yield
    except sqlite3.Error as error:
        if is_interrupted(error):
            raise KeyboardInterrupt from None
        raise DatabaseError(f"{place} {_reason(error)}") from error
    except (UnicodeEncodeError, OverflowError):  # what is on the command line
        raise
    except UnicodeDecodeError as error:  # what SQLite itself says of it is no text
        if not is_here(error):
            raise
        raise DatabaseError(f"{place} {_DAMAGED}") from error
    except ODD as error:
        if is_of_a_script(error):
            raise
        raise DatabaseError(
            f"{place} holds what this program does not write ({where(error)}): `minutes doctor` says whether it is "
            "damaged; where that finds it well, please report this fault"
        ) from error


def connect(place: Path, mode: str) -> sqlite3.Connection:
    return heeding(sqlite3.connect(f"{place.absolute().as_uri()}?mode={mode}", uri=True, timeout=A_BREATH))


def existing(path: str | Path) -> Path:
    place = Path(path)
    _look_around(place)
    if not place.exists():
        raise DatabaseError(f"there is no database at {place}: make one with  minutes ingest FILE-OR-FOLDER")
    return place


def _look_around(place: Path) -> None:
    try:
        there = place.absolute().parent.is_dir()
        if any("\ud800" <= letter <= "\udfff" for letter in str(place.absolute())):  # SQLite tells no such name
            raise DatabaseError(f"no database can lie at {str(place)!r}: its name is no UTF-8")
        with suppress(FileNotFoundError, NotADirectoryError):
            place.absolute().stat()  # says so where its name is too long, or a link leads to itself
    except FileNotFoundError:
        raise DatabaseError("the folder that you are in is gone: go to another") from None
    except ValueError:  # a NUL, or half of a letter
        raise DatabaseError(f"no file can be called {str(place)!r}") from None
    except OSError as error:  # a name too long, or a folder that may not be looked into
        raise DatabaseError(f"{place} cannot be opened ({error.strerror or error})") from error
    if not there:
        raise DatabaseError(f"there is no folder {place.parent} to keep the database in")


def _look_at(place: Path) -> None:
    """Refuse what is plainly no database, or another's, before SQLite touches it."""
    _look_around(place)
    if place.is_dir():
        raise DatabaseError(f"{place} is a folder: give the database file with --db")
    if place.exists() and not place.is_file():
        raise DatabaseError(f"{place} is no file: give the database file with --db")
    try:
        with place.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise DatabaseError(f"{place} cannot be opened ({error.strerror or error})") from error
    if head and not head.startswith(_SQLITE):
        raise DatabaseError(f"{place} is not a database: give another file with --db")
    ours, version = (int.from_bytes(head[at : at + 4], "big") for at in (68, 60))
    if ours == APPLICATION_ID:
        _refuse_newer(version, place)
    elif head:
        _look_inside(place, "rw" if _is_cut_off(place, head) else "ro")


_SQLITE = b"SQLite format 3\0"


def _is_cut_off(place: Path, head: bytes) -> bool:
    """Whether there is only the first page, which holds no table, with the journal that takes it back.

    So it is left where whoever made it was killed there, and nobody who only reads can open it.
    """
    page = int.from_bytes(head[16:18], "big")
    return place.with_name(f"{place.name}-journal").exists() and place.stat().st_size <= (page if page > 1 else 1 << 16)


def _look_inside(place: Path, mode: str) -> None:
    """Refuse another's database, whose file is only read; one of ours may have its mark still in its log."""
    try:
        with closing(connect(place, mode)) as db:
            patiently(lambda: version_of(db, place))
    except sqlite3.OperationalError as error:
        if "unable to open" not in str(error):  # in a folder that may not be written to
            raise DatabaseError(f"{place} {_reason(error)}") from error
    except sqlite3.Error as error:
        raise DatabaseError(f"{place} {_reason(error)}") from error


def something(db: sqlite3.Connection, place: Path) -> int:
    """The schema version of a database of ours that holds something."""
    version = version_of(db, place)
    if not version:
        raise DatabaseError(f"{place} holds nothing yet: fill it with  minutes ingest FILE-OR-FOLDER")
    return version


def version_of(db: sqlite3.Connection, place: Path) -> int:
    """The schema version of a database of ours, 0 of an empty one."""
    if not _is_ours(db) and db.execute(_ANOTHERS).fetchone() and not _is_ours(db):  # it may be made just then
        raise DatabaseError(f"{place} is a database of another program: give another file with --db")
    version = number(db, "user_version")
    _refuse_newer(version, place)
    return version


def _is_ours(db: sqlite3.Connection) -> bool:
    return number(db, "application_id") == APPLICATION_ID


_ANOTHERS = "SELECT 1 FROM sqlite_master WHERE tbl_name <> '_sqlite_migrations'"
"""What is there beside the first thing that earlier versions wrote, all there is where a first ingest was cut off."""


def _refuse_newer(version: int, place: Path) -> None:
    if version > SCHEMA_VERSION:
        raise DatabaseError(
            f"{place} was written by a newer version of minutes (schema {version}, this one knows {SCHEMA_VERSION}): "
            "upgrade with  pip install -U minutes-cli"
        )


def number(db: sqlite3.Connection, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


_DAMAGED = "is damaged: restore a copy, or ingest the papers into a new one"


def _reason(error: sqlite3.Error) -> str:
    text = str(error)
    if is_busy(error):
        return "is being written by another program: try again when it is done"
    if "readonly" in text or "unable to open" in text:
        return "cannot be written: check the permissions of the file and of its folder"
    if "passages_fts" in text:
        return "has an index of words that cannot be read any more: `minutes ingest` of any paper makes it anew"
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return _DAMAGED
    if "full" in text or "disk I/O" in text:
        return "cannot be written: the disk is full, or fails"
    return f"cannot be used ({text})"
