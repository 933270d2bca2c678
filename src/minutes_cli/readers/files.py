"""The files that the arguments of `ingest` mean: a file, a folder with all below it, a pattern, what a `.zip` holds."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from minutes_cli.errors import ReadError

from .table import load

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST = 512 * 1024 * 1024
"""Of a paper inside a zip, unpacked: one that claims more is no paper."""


class Source(NamedTuple):
    """A paper that can be read, and how."""

    name: str
    place: Path | None
    """Where it lies; for a paper in a zip, its path continued below that of the zip; None for standard input."""
    load: Callable[[], bytes]
    """What is in it; raises `ReadError`."""


def find_sources(given: str, leave_out: Iterable[Path] = ()) -> Iterator[Source]:
    """The papers that an argument means, each zip as what it holds.  Raises `ReadError` when it means none."""
    for place in find_files(given, leave_out):
        if _is_zip(place):
            yield from _inside(place)
        else:
            yield Source(str(place), place, partial(load, place))


def find_files(given: str, leave_out: Iterable[Path] = ()) -> Iterator[Path]:
    """The files that an argument means.

    Hidden files and those of `leave_out` (the database itself) are passed over in folders and patterns.
    Raises `ReadError` when it means none.
    """
    place = Path(given)
    if place.is_dir():
        found = sorted(p for p in place.rglob("*") if not _hidden(p.relative_to(place)))
        nothing = "has nothing to read in it"
    elif place.exists() or not glob.has_magic(given):
        yield place
        return
    else:
        found = sorted(Path(match) for match in glob.glob(given, recursive=True))  # noqa: PTH207 - Path knows no absolute patterns
        nothing = "matches no file"
    left_out = {p.resolve() for p in leave_out}
    files = [p for p in found if p.is_file() and p.resolve() not in left_out]
    if not files:
        raise ReadError(nothing)
    yield from files


def _hidden(path: Path | PurePosixPath) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts)


# --- zip ------------------------------------------------------------------------------------------------------------

_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/manifest.xml")
"""A zip that holds one of these at its top is a document of an office program."""


def _is_zip(place: Path) -> bool:
    try:
        with place.open("rb") as file:
            if file.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
                return False
    except OSError:
        return False
    try:
        with _opened(place) as archive:
            return not set(_OFFICE) & set(archive.namelist())
    except ReadError:
        return place.suffix.lower() == ".zip"


def _opened(place: Path) -> ZipFile:
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - few papers come in one

    try:
        return ZipFile(place)
    except (BadZipFile, OSError) as error:
        raise ReadError("is damaged, or is no zip file: fetch it again") from error


def _inside(place: Path) -> Iterator[Source]:
    """Every paper in a zip, in the order of their names, called by the zip's name and their own."""

    def source(member: ZipInfo | None) -> Source:
        where = place / member.filename if member else place
        return Source(str(where), where, partial(_unpacked, place, member))

    try:
        with _opened(place) as archive:
            members = sorted(archive.infolist(), key=lambda member: member.filename)
    except ReadError:
        members = []
    papers: list[ZipInfo | None] = [m for m in members if not m.is_dir() and not _hidden(PurePosixPath(m.filename))]
    yield from map(source, papers or [None])


def _unpacked(place: Path, member: ZipInfo | None) -> bytes:
    with _opened(place) as archive:
        if member is None:
            raise ReadError("is a zip file with nothing in it")
        if member.flag_bits & 1:
            raise ReadError("is encrypted: unpack the zip with its password, and give what was in it")
        if member.file_size > LARGEST:
            raise ReadError(f"claims to be {member.file_size >> 20} MB long, which no paper is: unpack it yourself")
        try:
            return archive.read(member)
        except Exception as error:  # zlib, lzma and zipfile each have their own
            raise ReadError(f"is damaged ({type(error).__name__}): fetch the zip again") from error
