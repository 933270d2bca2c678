"""Files that commands write for people: whole or not at all, and in the place of nothing that must be kept."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from tempfile import mkstemp

from minutes_cli import store
from minutes_cli.errors import UsageError

from .batch import BESIDE
from .options import counted, note


def spare(path: Path, db: Path, held: Connection | None) -> None:
    """Raise `UsageError` for a file of the database, and for a paper that is held: nothing may replace them."""
    place, home = Path(os.path.realpath(path)), Path(os.path.realpath(db))
    own = [home.with_name(home.name + more) for more in BESIDE]
    if place in own or place.name.startswith(f"{home.name}.schema-"):
        raise UsageError(f"{path} is a file of the database: give another name")
    if held and place.is_file() and store.is_paper(held, place):
        raise UsageError(f"{path} is a paper that is held: give another name")


def _put_bytes(told: bytes) -> None:
    """Print a result that is a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()


def write(path: Path, told: bytes) -> None:
    """The whole file or none: what was there stays until the new one is written."""
    if str(path) == "-":
        _put_bytes(told)
        return
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    if path.is_dir():
        raise UsageError(f"{path} is a folder: give the name of a file")
    if not path.parent.is_dir():
        raise UsageError(f"there is no folder {path.parent}: make it first")
    if path.exists() and not path.is_file():  # a pipe, a device: whoever listens gets it
        path.write_bytes(told)
        return
    with in_its_place(path) as partial:
        partial.write_bytes(told)
    note(f"{path}: {counted(len(told), 'byte')}")


def folder_to_fill(folder: Path) -> None:
    """Make a folder, if it is not there.  Raises `UsageError` where it cannot be."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: give a folder")
    if not folder.parent.is_dir():
        raise UsageError(f"there is no folder {folder.parent}: make it first")
    folder.mkdir(exist_ok=True)


@contextmanager
def in_its_place(path: Path) -> Iterator[Path]:
    """A file to write, which takes the place of `path` when it is whole; what was there stays until then."""
    handle, name = mkstemp(dir=path.parent, prefix=".minutes-")
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        partial.chmod(_mode(path))
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """As the file is that is replaced, or as any new one of this person's would be."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def extra(library: str) -> Iterator[None]:
    """Say what to install where a library of the extra is not there."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != library:
            raise
        raise UsageError(f"this form needs {library}: pip install 'minutes-cli[publish]'") from None
