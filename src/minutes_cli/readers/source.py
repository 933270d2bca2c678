"""What an argument of `ingest` may mean: papers to read, and what is passed over with its reason."""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, NamedTuple

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name

from .limits import FILE, checked


class Source(NamedTuple):
    """A paper that can be read, and how."""

    name: str
    where: str | None
    """`place` in a word: an ingest holds a hundred thousand of them, and a `Path` takes the room of five."""
    content: Callable[[], bytes] | None = None
    """What is in one that is no file of its own; raises `ReadError`."""
    remark: str = ""
    """What is to be said of its name."""
    size: int = 0
    """Bytes of it, as far as they are known before it is loaded."""

    @property
    def place(self) -> Path | None:
        """Where it lies; for a paper in a zip, its path continued below that of the zip; None for standard input."""
        return None if self.where is None else Path(self.where)

    def load(self) -> bytes:
        """What is in it.  Raises `ReadError`."""
        return self.content() if self.content else load(Path(self.where or self.name))


def file_at(place: Path, size: int) -> Source:
    """A file that is a paper itself."""
    where = str(place)
    return Source(file_name(where), where, size=size)


class Passed(NamedTuple):
    """What was met and is no paper to read."""

    name: str
    why: str


def load(place: Path) -> bytes:
    """What is in a file.  Raises `ReadError`."""
    try:
        known = place.stat()
        if not (S_ISREG(known.st_mode) or S_ISDIR(known.st_mode)):  # who opens a pipe waits for whoever writes into it
            raise ReadError("is no file but a pipe or a device: give its paper on standard input, with - and --name")
        with opened(place) as file:
            content: bytes | None = file.read(min(known.st_size, FILE) + 1)  # who asks for all is given room for all
            if content and len(content) > known.st_size:  # it grew, or is of the system's own
                content += file.read(FILE + 1 - len(content)) or b""
    except (FileNotFoundError, ValueError):  # a name with a NUL or half of a letter in it, which no file has
        raise ReadError("there is no such file") from None
    except IsADirectoryError:
        raise ReadError("is a folder, not a file") from None
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or error})") from error
    if content is None:  # of the system's own, as /proc/kmsg: a file that waits for something to tell
        raise ReadError("is no file with an end: give its paper on standard input, with - and --name")
    return checked(content)


def unreadable(name: str, error: OSError) -> Source:
    """What is there and cannot be opened, as a paper that fails."""

    def refused() -> bytes:
        raise ReadError(f"cannot be opened ({error.strerror or error})")

    return Source(name, None, refused)


def opened(place: Path) -> BinaryIO:
    """A file for reading, which waits for nobody: what has nothing to give yet reads as None."""
    return open(place, "rb", opener=_at_once)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def hidden(path: Path | PurePosixPath) -> bool:
    """Whether a file, or a folder in which it lies, is hidden."""
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)
