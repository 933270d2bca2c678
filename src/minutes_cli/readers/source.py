"""What an argument of `ingest` may mean: papers to read, and what is passed over with its reason."""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple

from minutes_cli.errors import ReadError


class Source(NamedTuple):
    """A paper that can be read, and how."""

    name: str
    place: Path | None
    """Where it lies; for a paper in a zip, its path continued below that of the zip; None for standard input."""
    load: Callable[[], bytes]
    """What is in it; raises `ReadError`."""
    remark: str = ""
    """What is to be said of its name."""
    size: int = 0
    """Bytes of it, as far as they are known before it is loaded."""


class Passed(NamedTuple):
    """What was met and is no paper to read."""

    name: str
    why: str


def unreadable(name: str, error: OSError) -> Source:
    """What is there and cannot be opened, as a paper that fails."""

    def load() -> bytes:
        raise ReadError(f"cannot be opened ({error.strerror or error})")

    return Source(name, None, load)


def opened(place: Path) -> BinaryIO:
    """A file for reading, which waits for nobody: what has nothing to give yet reads as None."""
    return open(place, "rb", opener=_at_once)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def hidden(path: Path | PurePosixPath) -> bool:
    """Whether a file, or a folder in which it lies, is hidden."""
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)
