"""Bytes and a name to a `Document`: text, where its pages begin, and nothing else.

A reader is chosen by what the bytes are, then by what the name says.
"""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import ReadError
from .model import Document, Page

Extract = Callable[[bytes], tuple[str, tuple[Page, ...]]]


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file."""

    format: str
    recognises: Callable[[bytes], bool]
    """Whether bytes are of this kind, from their look alone."""
    suffixes: tuple[str, ...]
    """What a name of this kind ends with, for bytes that look like nothing in particular."""
    extract: Extract
    """Text and pages; raises `ReadError`."""


def read(path: str | Path, name: str | None = None) -> Document:
    """The paper in a file.  Raises `ReadError` when it is missing, empty or of no kind that can be read."""
    place = Path(path)
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        raise ReadError("there is no such file") from None
    except IsADirectoryError:
        raise ReadError("is a folder, not a file") from None
    except OSError as error:
        raise ReadError(f"cannot be read ({error.strerror or error})") from error
    return read_bytes(content, name or str(path))


def read_bytes(content: bytes, name: str) -> Document:
    """The paper that `content` is.  Raises `ReadError`."""
    if not content.strip():
        raise ReadError("is empty")
    reader = _reader_for(content, name)
    text, pages = reader.extract(content)
    if not text.strip():
        raise ReadError("holds no text")
    return Document(name, text, reader.format, hashlib.sha256(content).hexdigest(), pages)


def find_files(given: str, leave_out: Iterable[Path] = ()) -> Iterator[Path]:
    """The files that an argument of `ingest` means: a file, a folder with all below it, or a pattern.

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


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _reader_for(content: bytes, name: str) -> Reader:
    suffix = Path(name).suffix.lower()
    if reader := next((r for r in READERS if r.recognises(content)), None):
        return reader
    return next((r for r in READERS if suffix in r.suffixes), TEXT)


# --- plain text ---------------------------------------------------------------------------------------------------


_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _text(content: bytes) -> tuple[str, tuple[Page, ...]]:
    text = _decode(content).replace("\r\n", "\n").replace("\r", "\n")
    return text, _pages(text)


def _decode(content: bytes) -> str:
    """UTF-8 where it is that, else what Windows writes; a byte order mark decides before either."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if _looks_binary(content[:8192]):
        raise ReadError("is not text (binary data)")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _looks_binary(head: bytes) -> bool:
    control = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in head)
    return b"\0" in head or control > len(head) // 20


def _pages(text: str) -> tuple[Page, ...]:
    """A form feed ends a page; a text without any does not say where its pages begin."""
    if "\f" not in text.rstrip():
        return ()
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\f" and at + 1 < len(text))]
    ends = [*starts[1:], len(text)]
    return tuple(Page(number, *bounds) for number, bounds in enumerate(zip(starts, ends, strict=True), 1))


# --- the table ----------------------------------------------------------------------------------------------------


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _refuse(what: str) -> Extract:
    def extract(_content: bytes) -> tuple[str, tuple[Page, ...]]:
        raise ReadError(f"is {what}, which cannot be read: give its text")

    return extract


TEXT = Reader("text", lambda _: False, (".txt", ".text", ".md"), _text)

READERS: tuple[Reader, ...] = (
    Reader("pdf", _begins(b"%PDF-"), (".pdf",), _refuse("a PDF")),
    Reader("docx", _begins(b"PK\x03\x04"), (".docx", ".zip"), _refuse("a Word or zip file")),
    Reader("doc", _begins(b"\xd0\xcf\x11\xe0"), (".doc", ".xls"), _refuse("an old Office file")),
    Reader(
        "image",
        _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
        (".png", ".jpg"),
        _refuse("an image"),
    ),
    Reader("sqlite", _begins(b"SQLite format 3\0"), (), _refuse("a database")),
    TEXT,
)
"""Asked in this order; the plain text reader takes what nobody recognises."""
