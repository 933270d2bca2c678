"""Bytes to text: encodings, line ends, pages; and what is refused."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli.errors import ReadError
from minutes_cli.model import Page
from minutes_cli.readers import Source, find_sources, read, read_bytes

TEXTS = (
    ("plain", b"Minute 4\nRESOLVED\n", "Minute 4\nRESOLVED\n"),
    ("utf-8", "café – “quay”".encode(), "café – “quay”"),
    ("utf-8 with a mark", "quay £5".encode("utf-8-sig"), "quay £5"),
    ("utf-16", "quay £5".encode("utf-16"), "quay £5"),
    ("utf-16 big end first", b"\xfe\xff" + "quay".encode("utf-16-be"), "quay"),
    ("Windows", "the Mayor’s £5".encode("cp1252"), "the Mayor’s £5"),
    ("CRLF", b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    ("utf-16 without a mark", "The Clerk’s £5".encode("utf-16-le"), "The Clerk’s £5"),
    ("utf-16 without a mark, big end first", "The Clerk’s £5".encode("utf-16-be"), "The Clerk’s £5"),
    ("utf-32", "quay £5".encode("utf-32"), "quay £5"),
    ("utf-8 with a spoilt byte", ("£5 – “quay” " * 9).encode() + b"\xff", "£5 – “quay” " * 9 + "\ufffd"),
    (
        "Macintosh",
        ("The Clerk’s “report” on the café cost £5. " * 4).encode("mac_roman"),
        "The Clerk’s “report” on the café cost £5. " * 4,
    ),
    ("a soft hyphen's control character", b"twenty\x02five of them", "twenty\x02five of them"),
)


@pytest.mark.parametrize(("content", "text"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_text_is_read_in_any_encoding(content: bytes, text: str) -> None:
    document = read_bytes(content, "paper.txt")
    assert (document.text, document.name, document.format, document.pages) == (text, "paper.txt", "text", ())
    assert document.sha256 == sha256(content).hexdigest()


def test_letters_printed_as_one_are_spelt_out() -> None:
    """In whatever kind of file, and what is told of places in the text moves along."""
    document = read_bytes("The oﬃce\n\fis ﬁne\n\fand ﬂat\n".encode(), "conﬁdential.txt")
    assert document.text == "The office\n\fis fine\n\fand flat\n"
    assert [document.text[p.start : p.end].strip() for p in document.pages] == ["The office", "is fine", "and flat"]
    assert [one.value for one in document.declared] == ["confidential"]
    page = "<html><body><h1>Oﬃces &#64257;rst</h1><p>Of the <b>ﬂood</b> we are <b>sure</b>.</p></body></html>"
    document = read_bytes(page.encode(), "a.html")
    shown = [document.text[mark.start : mark.end] for mark in document.marks]
    assert shown == ["Offices first", "flood", "sure"]


def test_form_feeds_are_pages() -> None:
    document = read_bytes(b"one\n\ftwo\n\fthree\n\f", "paper.txt")
    assert document.pages == (Page(1, 0, 5), Page(2, 5, 10), Page(3, 10, 17))
    assert [document.text[p.start : p.end].strip() for p in document.pages] == ["one", "two", "three"]


SAVE = "save it as PDF or .docx"

REFUSED = (
    ("empty", b"", "is empty"),
    ("white space", b" \n\t\r\n", "is empty"),
    ("zero bytes inside", b"Minutes\0\x01\x03", "is not text (binary data)"),
    ("control characters", bytes(range(3, 9)) * 9, "is not text (binary data)"),
    ("an old Word file", b"\xd0\xcf\x11\xe0....", f"is an old Office file, which cannot be read: {SAVE}"),
    ("rich text", b"{\\rtf1 Minutes}", f"is a rich text file, which cannot be read: {SAVE}"),
    ("a spreadsheet", b"PK\x03\x04....xl/workbook.xml", f"is a spreadsheet, which cannot be read: {SAVE}"),
    ("slides", b"PK\x03\x04....ppt/presentation.xml", f"is a set of slides, which cannot be read: {SAVE}"),
    (
        "OpenDocument",
        b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
        f"is an OpenDocument text, which cannot be read: {SAVE}",
    ),
    ("a zip in a zip", b"PK\x03\x04....", "is a zip file within another, or on standard input: unpack it"),
    (
        "a picture",
        b"\x89PNG\r\n\x1a\n....",
        "is an image, which cannot be read: make a PDF with its text, `ocrmypdf --image-dpi 300 PICTURE OUT.pdf`",
    ),
    ("a database", b"SQLite format 3\0....", "is a database, which cannot be read: give the papers themselves"),
    ("a damaged PDF", b"%PDF-1.7\n", "is damaged, or is no pdf file"),
    ("a damaged Word file", b"PK\x03\x04....word/document.xml", "is damaged, or is no docx file (BadZipFile)"),
    ("a page without words", b"<html><body><script>x()</script></body></html>", "holds no text"),
)


@pytest.mark.parametrize(("content", "why"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_text_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ReadError) as error:
        read_bytes(content, "paper.txt")
    assert str(error.value).startswith(why)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="there is no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder, not a file"):
        read(tmp_path)


def test_a_file_keeps_the_name_it_was_given(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("words")
    assert read(place).name == str(place)
    assert read(place, "b.txt").name == "b.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of papers, one of them hidden, beside a database."""
    for name in ("b.txt", "a.txt", "deep/c.md", ".hidden/d.txt", "minutes.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    return tmp_path


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("", ["a.txt", "b.txt", "deep/c.md"]),
        ("*.txt", ["a.txt", "b.txt"]),
        ("**/*.md", ["deep/c.md"]),
        ("b.txt", ["b.txt"]),
        ("none.txt", ["none.txt"]),
    ],
)
def test_files_are_found(folder: Path, given: str, found: list[str]) -> None:
    met = find_sources(str(folder / given), leave_out=[folder / "minutes.db"])
    places = [one.place for one in met if isinstance(one, Source) and one.place]
    assert [str(place.relative_to(folder)) for place in places] == found


def test_finding_no_file_is_said(folder: Path) -> None:
    (folder / "bare").mkdir()
    with pytest.raises(ReadError, match="has nothing to read in it"):
        list(find_sources(str(folder / "bare")))
    with pytest.raises(ReadError, match="matches no file"):
        list(find_sources(str(folder / "*.pdf")))


HEAVY = ("lxml", "docx", "pypdf", "pypdfium2", "charset_normalizer", "zipfile", "email", "importlib.metadata")


def test_what_reads_a_format_is_loaded_with_its_first_file() -> None:
    asked = f"import sys, minutes_cli.readers; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
