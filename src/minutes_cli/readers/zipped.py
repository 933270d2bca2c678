"""The papers in a `.zip`, each a file below it.  No name in a zip means anything outside it."""

from __future__ import annotations

import io
import re
import struct
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name

from .limits import FILE, MEMBERS, ZIP, ZIP_TIMES, is_blown_up, megabytes, unfolded
from .source import Passed, Source, hidden, opened

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/manifest.xml")
"""A zip that holds one of these at its top is a document of an office program."""
_AWAY = "unpack it yourself"


def is_zip(place: Path) -> bool:
    """Whether a file is a zip of papers."""
    if not place.is_file():
        return False
    try:
        with opened(place) as file:
            if file.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
                return False
    except OSError:
        return False
    try:
        return not set(_OFFICE) & set(_opened(place).namelist())
    except ReadError:
        return place.suffix.lower() == ".zip"


def inside(place: Path) -> Iterator[Source | Passed]:
    """Every paper in a zip, in the order of their names, called by the zip's name and their own.

    1. each lies below the zip, whatever its name says, and under a name of its own;
    2. whoever is called otherwise than in the zip has a remark that says so;
    3. a zip that cannot be opened, holds no paper or more than any does, is one paper that fails.
    """
    try:
        members = [member for member in _opened(place).infolist() if not member.filename.endswith("/")]
        _weigh(members, place.stat().st_size)
    except (OSError, ReadError) as error:
        yield Source(file_name(place), str(place), partial(_refused, str(error)))
        return
    taken: set[Path] = set()
    beside: Counter[Path] = Counter()
    named = [(_within(member.filename), member) for member in members]
    for inner, member in sorted(named, key=lambda pair: (_leads_out(pair[1]), pair[1].filename)):
        where = place / inner
        if hidden(inner):
            yield Passed(file_name(where), "hidden")
            continue
        remark = f"in the zip it is called {file_name(member.filename)}" if _leads_out(member) else ""
        remark = remark or ("its name in the zip is no UTF-8" if _is_spoilt(member.filename) else "")
        while where in taken:
            beside[place / inner] += 1
            where = (place / inner).with_name(f"{inner.stem}~{beside[place / inner] + 1}{inner.suffix}")
            remark = remark or "another of that name is in the zip"
        taken.add(where)
        yield Source(file_name(where), str(where), partial(_unpacked, place, member), remark, member.file_size)
    if not taken:
        yield Source(file_name(place), str(place), partial(_refused, "is a zip file with nothing in it"))


def _weigh(members: list[ZipInfo], size: int) -> None:
    """Raises `ReadError` for a zip with more in it than any has; what is blown up is refused by itself."""
    if len(members) > MEMBERS:
        raise ReadError(f"holds {len(members):,} papers, more than {MEMBERS:,}: {_AWAY}")
    claimed = unfolded(member for member in members if not _is_too_large(member))
    if claimed > max(ZIP, ZIP_TIMES * size):
        raise ReadError(f"claims to unfold to {megabytes(claimed)}, which no papers do: {_AWAY}")


def _is_too_large(member: ZipInfo) -> bool:
    return member.file_size > FILE or is_blown_up(member)


def _refused(why: str) -> bytes:
    raise ReadError(why)


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


def _opened(place: Path) -> ZipFile:
    """The zip, kept open while its papers are read one after the other.  Raises `ReadError`."""
    try:
        known = place.stat()
        return _kept_open(place, known.st_mtime_ns, known.st_size)
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or error})") from error


@lru_cache(maxsize=1)
def _kept_open(place: Path, _changed: int, _size: int) -> ZipFile:
    from zipfile import ZipFile  # noqa: PLC0415 - few papers come in one

    try:
        try:
            return ZipFile(place)
        except UnicodeDecodeError:
            content, spoilt = _named(place.read_bytes())
            archive = ZipFile(io.BytesIO(content))
    except NotImplementedError as error:
        raise ReadError(f"is {_PACKED}") from error
    except Exception as error:  # a spoilt directory brings zipfile down in several ways
        raise ReadError("is damaged, or is no zip file: fetch it again") from error
    for member, name in zip(archive.infolist(), spoilt, strict=True):
        member.filename = name or member.filename
    return archive


_PACKED = "packed in a way that cannot be read: unpack the zip with the program that made it, and give what was in it"
_UTF_8 = 0x800
_ENTRY, _END = b"PK\x01\x02", b"PK\x05\x06"


def _named(content: bytes) -> tuple[bytes, list[str]]:
    """A zip in which no name claims to be UTF-8 that is not, so that it can be opened, and what those names are.

    Their bytes are held as Python holds those of files' names; the names of the others are empty here.
    """
    told = bytearray(content)
    spoilt: list[str] = []
    end = told.rfind(_END)
    at = end - int.from_bytes(told[end + 12 : end + 16], "little")
    while told[at : at + 4] == _ENTRY:
        flags, long, more, comment = (struct.unpack_from("<H", told, at + n)[0] for n in (8, 28, 30, 32))
        name = bytes(told[at + 46 : at + 46 + long]).decode("utf-8", "surrogateescape")
        spoilt.append(name.partition("\0")[0] if _is_spoilt(name) and flags & _UTF_8 else "")  # a name ends there
        if _is_spoilt(name) and flags & _UTF_8:
            here = int.from_bytes(told[at + 42 : at + 46], "little")
            struct.pack_into("<H", told, at + 8, flags & ~_UTF_8)
            struct.pack_into("<H", told, here + 6, flags & ~_UTF_8)
        at += 46 + long + more + comment
    return bytes(told), spoilt


def _is_spoilt(name: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in name)


_PIECE = 1 << 20
_LITTLE = 4096
"""What bzip2 and LZMA unfold at once is not bounded by what is asked for."""


def _unpacked(place: Path, member: ZipInfo) -> bytes:
    archive = _opened(place)
    if member.flag_bits & 1:
        raise ReadError("is encrypted: unpack the zip with its password, and give what was in it")
    if _is_too_large(member):
        raise ReadError(f"claims to be {megabytes(member.file_size)} long, which no paper is: {_AWAY}")
    piece = _PIECE if member.compress_type in (0, 8) else _LITTLE
    try:
        with archive.open(member) as file:
            return b"".join(iter(partial(file.read, piece), b""))
    except NotImplementedError as error:
        raise ReadError(f"is {_PACKED}") from error
    except Exception as error:  # zlib, lzma and zipfile each have their own
        raise ReadError(f"is damaged ({type(error).__name__}): fetch the zip again") from error
