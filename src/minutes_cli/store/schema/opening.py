"""Opening the one file, and telling from the outside whether it can be used.

A file is made, and brought up to date, in one transaction.  Readers see what was held when they began, all of it
weighed; what they may not write, or what another is writing just then, they read as a copy that nobody else sees.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from minutes_cli.errors import DatabaseError
from minutes_cli.store.at_once import at_once, heeding, is_interrupted, patiently, unawaited

from .file import connect, existing, number, something, told, version_of
from .version import SCHEMA_VERSION
from .word_index import is_worn, renew

if TYPE_CHECKING:
    from minutes_cli.store.keep.weighing import Others

_A_WHILE = 3.0
"""So many seconds a reader waits for a writer, before it reads a copy."""


@contextmanager
def open_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path` for writing, made if it does not exist and brought up to the present schema.

    Raises `DatabaseError` when it cannot be used; a file that is not ours is left as it is.
    """
    place = Path(path)
    with told(place), closing(connect(place, "rwc")) as db:
        if patiently(lambda: version_of(db, place)) < SCHEMA_VERSION:
            _bring_up_to_date(db, place)
        yield _for_writing(db)
        weigh_if_there_is_room(db)


@contextmanager
def change_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path`, which must exist, for writing.  Raises `DatabaseError` when it cannot be used."""
    place = existing(path)
    with told(place), closing(connect(place, "rw")) as db:
        if patiently(lambda: something(db, place)) < SCHEMA_VERSION:
            _bring_up_to_date(db, place)
        yield _for_writing(db)
        weigh_if_there_is_room(db)


@contextmanager
def speak_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """As `change_db`, all of it one transaction: what is found is what is spoken of, whatever else comes just then.

    It begun with all weighed: ids may be other ones then, short ones too.  What cannot be kept was not said.
    """
    with change_db(path) as db, at_once(db):
        weigh(db)
        yield db


@contextmanager
def read_db(path: str | Path) -> Iterator[sqlite3.Connection]:
    """The database at `path`, which must exist, for reading, as it was when this was called.

    Raises `DatabaseError` when it cannot be used.
    """
    place = existing(path)
    with told(place), ExitStack() as opened:
        db = opened.enter_context(closing(_reading(place)))
        if not _begun(db, place):
            db = opened.enter_context(closing(private_copy(db)))
        db.execute("PRAGMA query_only = ON")
        yield db


@contextmanager
def copy_db(path: str | Path) -> Iterator[tuple[sqlite3.Connection, sqlite3.Connection]]:
    """The database at `path` for reading, as it stands; and a copy that nobody else sees, to do with as one likes.

    Raises `DatabaseError` when it cannot be used, as `read_db` does, and for one of an earlier version.
    """
    place = existing(path)
    with told(place), closing(_reading(place)) as db:
        version = patiently(lambda: _begin(db, place))
        if version < SCHEMA_VERSION:
            raise DatabaseError(
                f"{place} is of an earlier version (schema {version}, this one is {SCHEMA_VERSION}): "
                "any command brings it up to date, `minutes documents` for one"
            )
        db.execute("PRAGMA query_only = ON")
        with closing(_copy_of(db)) as copy:
            yield db, copy


@contextmanager
def private_db() -> Iterator[sqlite3.Connection]:
    """A database that holds nothing yet and that nobody else sees, for writing; it is gone when it is closed."""
    with closing(heeding(sqlite3.connect(":memory:"))) as db:
        _migrate(db)
        yield _for_writing(db)


def weigh(db: sqlite3.Connection, patience: float | None = None, others: Others | None = None) -> None:
    """Weigh the actions that papers have touched: whoever reads, with whatever tool, finds what became of them."""
    if _is_stale(db):
        from minutes_cli.store.keep.weighing import weigh_stale  # noqa: PLC0415 - most who read find it done

        with unawaited(db):
            weigh_stale(db, patience, others)


def weigh_if_there_is_room(db: sqlite3.Connection, others: Others | None = None) -> None:
    """What was done is done: where the disk is full now, or another writes, whoever reads next weighs it."""
    try:
        weigh(db, others=others)
    except sqlite3.OperationalError as error:
        if is_interrupted(error):
            raise


def _is_stale(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM stale UNION ALL SELECT 1 FROM uncoded LIMIT 1").fetchone() is not None


# --- reading ---


def _begun(db: sqlite3.Connection, place: Path) -> bool:
    """Begin to read, with the tables up to date and every action weighed; False where that takes a copy."""
    for _ in range(_TIMES):
        version = patiently(lambda: _begin(db, place))
        if version == SCHEMA_VERSION and not _is_stale(db):
            return True
        if not _may_write(place):
            return False
        db.rollback()
        try:
            if version < SCHEMA_VERSION:
                _bring_up_to_date(db, place)
            _tell_what_waits(db)
            weigh(db, _A_WHILE)
        except sqlite3.OperationalError as error:
            if is_interrupted(error):
                raise
            break  # another writes all the time, or the disk is full
    patiently(lambda: _begin(db, place))
    return False


_TIMES = 3
"""So often a reader weighs what another, still at it, makes stale again."""


def _tell_what_waits(db: sqlite3.Connection) -> None:
    """Tell a reader who will wait why: what was broken off, or still goes on, has left much to weigh."""
    (bodies,) = db.execute("SELECT count(*) FROM stale").fetchone()
    if bodies > _MANY:
        import logging  # noqa: PLC0415 - rare

        message = "What became of the actions of %d bodies is weighed first: papers came, and nobody has yet"
        logging.getLogger("minutes_cli").warning(message, bodies)


_MANY = 20
"""Bodies with which it takes some seconds."""


def _begin(db: sqlite3.Connection, place: Path) -> int:
    """Begin a transaction that reads.  Returns the version of the schema."""
    if not db.in_transaction:
        db.execute("BEGIN")
    try:
        return something(db, place)
    except sqlite3.Error:
        db.rollback()
        raise


def private_copy(db: sqlite3.Connection) -> sqlite3.Connection:
    """A copy that nobody else sees, brought up to date and weighed; it is gone when it is closed."""
    copy = _copy_of(db)
    if number(copy, "user_version") < SCHEMA_VERSION:
        _migrate(copy)
    weigh(copy)
    return copy


def _copy_of(db: sqlite3.Connection) -> sqlite3.Connection:
    copy = heeding(sqlite3.connect(""))
    try:
        db.backup(copy)
        copy.execute("PRAGMA journal_mode = MEMORY")
    except BaseException:
        copy.close()
        raise
    return copy


def _reading(place: Path) -> sqlite3.Connection:
    """A connection for whoever reads: one that may write where we may, since what is stale is weighed first."""
    if _may_write(place):
        return connect(place, "rw")
    db = connect(place, "ro")
    try:
        patiently(lambda: number(db, "user_version"))
    except sqlite3.OperationalError:  # beside it nothing can be made, not even what tells others that it is read
        db.close()
        if any(_size(place, ending) for ending in ("-wal", "-journal")):
            raise
        return connect(place, "ro&immutable=1")
    return db


def _may_write(place: Path) -> bool:
    return os.access(place, os.W_OK) and os.access(place.absolute().parent, os.W_OK)


def _size(place: Path, ending: str) -> int:
    beside = place.with_name(place.name + ending)
    return beside.stat().st_size if beside.exists() else 0


# --- making, and bringing up to date ---


def _for_writing(db: sqlite3.Connection) -> sqlite3.Connection:
    db.execute("PRAGMA foreign_keys = ON")
    if is_worn(db):
        _renew(db)
    return db


def _renew(db: sqlite3.Connection) -> None:
    """Make the index of words anew that earlier versions wore out."""
    import logging  # noqa: PLC0415 - once in a database's life

    logging.getLogger("minutes_cli").warning("The index of words is made anew: an earlier version wore it out")
    with at_once(db):
        if is_worn(db):  # else another was quicker
            renew(db)


def _bring_up_to_date(db: sqlite3.Connection, place: Path) -> None:
    """Make the tables, or bring them to the present schema: in one transaction, when a copy lies beside the file."""
    with suppress(sqlite3.OperationalError):  # another is at it, or this file system has no shared memory
        db.execute("PRAGMA journal_mode = WAL")
    with unawaited(db), at_once(db):
        version = version_of(db, place)
        if version >= SCHEMA_VERSION:  # another was quicker
            return
        copy = _lay_copy(place, version) if version else None
        _migrate(db)
    if copy:
        import logging  # noqa: PLC0415 - rare

        message = "%s is brought from schema %d to %d; as it was it lies in %s, which you may remove"
        logging.getLogger("minutes_cli").warning(message, place, version, SCHEMA_VERSION, copy)


def _migrate(db: sqlite3.Connection) -> None:
    """Bring the tables up to date, and lay upon the actions what people said of them."""
    from minutes_cli.store.keep.spoken import settle_words  # noqa: PLC0415

    from .migrations import migrate  # noqa: PLC0415 - most databases are made already

    with at_once(db):
        migrate(db)
        settle_words(db, [key for (key,) in db.execute("SELECT id FROM documents").fetchall()])


def _lay_copy(place: Path, version: int) -> Path:
    """A copy of the file beside it, before it is brought up to date: `minutes.db.schema-7`, or the next free name."""
    names = (f"{place.name}.schema-{version}{more}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    copy = next(path for path in map(place.with_name, names) if not path.exists())
    partial = copy.with_name(f"{copy.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(connect(place, "ro")) as db, closing(connect(partial, "rwc")) as whole:
            db.backup(whole)
        partial.replace(copy)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    return copy
