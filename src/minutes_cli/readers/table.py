"""Which reader is asked: what the bytes are decides, then what the name ends with.  Plug-ins are asked first."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path

from minutes_cli.budget import OutOfTime, allowed, at_most
from minutes_cli.digest import sha256
from minutes_cli.errors import MinutesError, ReadError
from minutes_cli.file_names import paper_name
from minutes_cli.model import Document

from .declaring import front_matter, matters, of_name
from .ligatures import LETTERS, spelt_out
from .limits import CHARACTERS, checked
from .mailbox import is_mailbox
from .own import maker_of_page
from .pdf.printed import as_printed
from .plugged import may_be_offered
from .reader import Extracted, Reader
from .source import load
from .text import unix

GROUP = "minutes_cli.readers"
"""The entry points in which plug-ins offer a `Reader`."""

_MATTER = 65536
"""Bytes in which front matter, if a file has any, ends."""
_no_characters = re.compile("[\ud800-\udfff\ufdd0-\ufdef]")
"""Halves of one, and those that Unicode sets apart for a program's own use."""


def read(path: str | Path, name: str | None = None) -> Document:
    """The paper in a file.  Raises `ReadError` when it is missing, empty or of no kind that can be read."""
    return read_bytes(load(Path(path)), name or str(path))


def read_bytes(content: bytes, name: str) -> Document:
    """The paper that `content` is.  Raises `ReadError`."""
    if not checked(content).strip():
        raise ReadError("is empty")
    reader = reader_for(content, paper_name(name))
    if reader.format == "html" and (command := maker_of_page(content)):  # in a zip, from a pipe, or renamed
        raise ReadError(f"was written by `minutes {command}` and is no paper")
    seconds = allowed(len(content))
    try:
        with at_most(seconds):
            found = spelt_out(reader.extract(content))
    except OutOfTime as error:
        raise ReadError(f"takes more than {seconds:.0f} s to read, and was stopped: {_SAVE_AS}") from error
    except ReadError:
        raise
    except Exception as error:
        raise _damaged(reader.format, error) from error
    if not within(found).text.strip():
        raise ReadError("holds no text")
    text = _no_characters.sub("\ufffd", found.text)
    pages = found.pages if found.labelled else as_printed(text, found.pages)
    digest = sha256(content)
    declared = tuple(dict.fromkeys((*found.declared, *of_name(paper_name(name).translate(LETTERS)))))
    return Document(name, text, reader.format, digest, pages, found.findings, found.marks, declared)


def within(found: Extracted) -> Extracted:
    """What was read.  Raises `ReadError` where it is more than any paper says."""
    if (size := len(found.text)) > CHARACTERS:
        raise ReadError(f"holds {size:,} characters, more than the limit of {CHARACTERS:,}: give it in parts")
    return found


def _damaged(format_: str, error: Exception) -> ReadError:
    """A damaged file brings a library down in as many ways as there are files."""
    return ReadError(f"is damaged, or is no {format_} file ({type(error).__name__})")


def reader_for(content: bytes, name: str) -> Reader:
    """The reader of a file, by its bytes and then by its name; that of plain text where nobody knows it."""
    suffix = Path(name).suffix.lower()
    readers = (*plug_ins(), *READERS)
    if found := next((r for r in readers if r.recognises(content)), None):
        return found
    return next((r for r in readers if suffix in r.suffixes), TEXT)


@cache
def plug_ins() -> tuple[Reader, ...]:
    """The readers that other packages offer.  Raises `MinutesError` for one that cannot be loaded."""
    if not may_be_offered(GROUP):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 - few have another package's reader

    found: list[Reader] = []
    for point in entry_points(group=GROUP):
        try:
            found.append(point.load())
        except Exception as error:  # another's code
            raise MinutesError(
                f"the reader {point.name} of {point.value} cannot be loaded ({type(error).__name__}: {error}): "
                "update the package that brings it, or uninstall it"
            ) from error
    return tuple(found)


# --- the table ------------------------------------------------------------------------------------------------------


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _pdf(content: bytes) -> bool:
    """A PDF may begin with some bytes of a mail or a proxy; its mark is within the first thousand."""
    return b"%PDF-" in content[:1024]


def _html(content: bytes) -> bool:
    head = content[:2048].replace(b"\0", b"").lower().lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith((b"<?xml", b"<!--", b"<!doctype")) and b"<html" in head
    )


_headers = re.compile(rb"(?:[!-9;-~]{1,80}:[^\r\n]*+\r?+\n(?:[ \t][^\r\n]*+\r?+\n)*+)++\r?+\n")
"""What a message begins with: `Name: value`, a line that is set in going on with the one above; then an empty line."""
_of_mail = re.compile(rb"(?im)^(?:from:|content-(?:type:\s*multipart/|transfer-encoding:\s*(?:base64|quoted)))")
_sent = re.compile(
    rb"(?im)^(?:(?:sent|message-id|received|return-path|mime-version):"
    rb"|date:[ \t]*+(?:[a-z]{3},?[ \t]++)?\d{1,2}[ \t]++[a-z]{3}[ \t]++\d{4}[ \t]++\d\d?:\d\d)"
)
"""What only a message has that was sent, and no memo or report with From, To and Date at its head."""


def _saved_page(content: bytes) -> bool:
    head = content[:2048].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def _mail(content: bytes) -> bool:
    head = content[:_MATTER]
    if b":" not in head[:80]:
        return False
    headers = _headers.match(head)
    return headers is not None and _of_mail.search(headers[0]) is not None and _sent.search(headers[0]) is not None


def _in_package(part: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(b"PK\x03\x04") and part in content


_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMMENT = 65_535 + 22
"""Bytes at most behind the mark that ends a zip."""


def _zip(content: bytes) -> bool:
    return content.startswith(_ZIP) or b"PK\x05\x06" in content[-_COMMENT:]


def _front_matter(content: bytes) -> bool:
    """Whether a file begins with front matter, or a paper below another in it does."""
    if front_matter(unix(content[:_MATTER].removeprefix(b"\xef\xbb\xbf").decode("latin-1"))) > 0:
        return True
    return b"\ntitle:" in content and b"\n---" in content and any(matters(unix(content.decode("latin-1"))))


def _by(module: str) -> Callable[[bytes], Extracted]:
    """What the module of a media type says, loaded when a file needs it."""

    def extract(content: bytes) -> Extracted:
        found: Extracted = import_module(f".{module}", __package__).extract(content)
        return found

    return extract


def _apart(module: str, format_: str, otherwise: str, *more: str) -> Callable[[bytes], Extracted]:
    """The same in a process apart, for what is read by a library in C; `more` are modules that it loads late.

    The processes of few files load them there, and they take no memory here.
    """
    plainly = _by(module)

    def read(content: bytes) -> Extracted:
        try:
            return within(plainly(content))
        except (ReadError, MemoryError):
            raise
        except Exception as error:
            raise _damaged(format_, error) from error

    def load() -> None:
        for one in (module, *more):
            import_module(f".{one}", __package__)

    def extract(content: bytes) -> Extracted:
        from .apart import apart  # noqa: PLC0415 - most papers are read here

        return apart(read, content, otherwise, load)

    return extract


def _refuse(what: str, instead: str) -> Callable[[bytes], Extracted]:
    def extract(_content: bytes) -> Extracted:
        raise ReadError(f"is {what}, which cannot be read: {instead}")

    return extract


def _refuse_zip(content: bytes) -> Extracted:
    """Say what it is: the papers in a zip file are read where it lies in a folder by itself."""
    if content.startswith(_ZIP):
        raise ReadError("is a zip file within another, or on standard input: unpack it")
    if _zip(content):
        raise ReadError("is a zip file behind something else, as those are that unpack themselves: unpack it")
    raise ReadError("has the name of a zip file and is none: fetch it again, or give it its right name")


_SAVE_AS = "save it as PDF or .docx"
_RECOGNISE = "make a PDF with its text, `ocrmypdf --image-dpi 300 PICTURE OUT.pdf`"

TEXT = Reader("text", (".txt", ".text"), _by("text"))

READERS: tuple[Reader, ...] = (
    Reader("pdf", (".pdf",), _apart("pdf.pdf", "pdf", "print it to a new PDF", "pdf.engine"), _pdf),
    Reader("docx", (".docx", ".docm"), _apart("docx.docx", "docx", "save it as PDF"), _in_package(b"word/document")),
    Reader("spreadsheet", (".xlsx", ".xls", ".ods"), _refuse("a spreadsheet", _SAVE_AS), _in_package(b"xl/workbook")),
    Reader("slides", (".pptx", ".ppt", ".odp"), _refuse("a set of slides", _SAVE_AS), _in_package(b"ppt/presentation")),
    Reader("odt", (".odt",), _refuse("an OpenDocument text", _SAVE_AS), _in_package(b"opendocument.text")),
    Reader("zip", (".zip",), _refuse_zip, _zip),
    Reader("doc", (".doc",), _refuse("an old Office file", _SAVE_AS), _begins(b"\xd0\xcf\x11\xe0")),
    Reader("rtf", (".rtf",), _refuse("a rich text file", _SAVE_AS), _begins(b"{\\rtf")),
    Reader(
        "image",
        (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".heic"),
        _refuse("an image", _RECOGNISE),
        _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"),
    ),
    Reader("sqlite", (), _refuse("a database", "give the papers themselves"), _begins(b"SQLite format 3\0")),
    Reader("html", (".mht", ".mhtml"), _by("message"), _saved_page),
    Reader(
        "mailbox",
        (".mbox",),
        _refuse("a mailbox", "one that lies in a folder by itself can be"),
        is_mailbox,
    ),
    Reader("mail", (), _by("message"), _mail),
    Reader("html", (".html", ".htm", ".xhtml", ".aspx"), _by("html"), _html),
    Reader("markdown", (".md", ".markdown"), _by("markdown"), _front_matter),
    TEXT,
)
"""Asked in this order; the reader of plain text takes what nobody knows."""
