"""The papers in a `.zip`, each a file below it.  No name in a zip means anything outside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name

from .source import Passed, Source, hidden, is_blown_up

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST = 512 * 1024 * 1024
"""Of a paper inside a zip, unpacked: one that claims more is no paper."""
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/manifest.xml")
"""A zip that holds one of these at its top is a document of an office program."""


def is_zip(place: Path) -> bool:
    """Whether a file is a zip of papers."""
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


def inside(place: Path) -> Iterator[Source | Passed]:
    """Every paper in a zip, in the order of their names, called by the zip's name and their own.

    1. each lies below the zip, whatever its name says, and under a name of its own;
    2. whoever is called otherwise than in the zip has a remark that says so;
    3. a zip that cannot be opened, or holds no paper, is one paper that fails.
    """
    try:
        with _opened(place) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
    except ReadError:
        members = []
    taken: set[Path] = set()
    named = ((_within(member.filename), member) for member in members)
    for inner, member in sorted(named, key=lambda pair: (_leads_out(pair[1]), pair[1].filename)):
        where = place / inner
        if hidden(inner):
            yield Passed(file_name(where), "hidden")
            continue
        remark = f"in the zip it is called {file_name(member.filename)}" if _leads_out(member) else ""
        if where in taken:
            where = _beside(where, taken)
            remark = remark or "another of that name is in the zip"
        taken.add(where)
        yield Source(file_name(where), where, partial(_unpacked, place, member), remark)
    if not taken:
        yield Source(file_name(place), place, partial(_unpacked, place, None))


def _within(name: str) -> PurePosixPath:
    r"""A member's name without what leads out of the zip: `../up.txt`, `/up.txt` and `C:\up.txt` are `up.txt`."""
    parts = [part for part in _SEPARATOR.split(name) if part not in ("", ".", "..") and not _DRIVE.fullmatch(part)]
    return PurePosixPath(*parts) if parts else PurePosixPath("nameless")


def _leads_out(member: ZipInfo) -> bool:
    parts = _SEPARATOR.split(member.filename)
    return not parts[0] or ".." in parts or bool(_DRIVE.fullmatch(parts[0]))


_SEPARATOR = re.compile(r"[/\\]")
"""Some programs of Windows write their own."""
_DRIVE = re.compile(r"[A-Za-z]:")


def _beside(where: Path, taken: set[Path]) -> Path:
    n = 2
    while (other := where.with_name(f"{where.stem}~{n}{where.suffix}")) in taken:
        n += 1
    return other


def _opened(place: Path) -> ZipFile:
    from zipfile import ZipFile  # noqa: PLC0415 - few papers come in one

    try:
        return ZipFile(place)
    except UnicodeDecodeError as error:
        raise ReadError("holds a name that cannot be read: unpack it, and give what was in it") from error
    except Exception as error:  # a spoilt directory brings zipfile down in several ways
        raise ReadError("is damaged, or is no zip file: fetch it again") from error


def _unpacked(place: Path, member: ZipInfo | None) -> bytes:
    with _opened(place) as archive:
        if member is None:
            raise ReadError("is a zip file with nothing in it")
        if member.flag_bits & 1:
            raise ReadError("is encrypted: unpack the zip with its password, and give what was in it")
        if member.file_size > LARGEST or is_blown_up(member):
            raise ReadError(f"claims to be {member.file_size >> 20} MB long, which no paper is: unpack it yourself")
        try:
            return archive.read(member)
        except Exception as error:  # zlib, lzma and zipfile each have their own
            raise ReadError(f"is damaged ({type(error).__name__}): fetch the zip again") from error
