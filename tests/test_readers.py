"""Bytes to text: encodings, line ends, pages; and what is refused."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli.errors import ReadError
from minutes_cli.model import Page
from minutes_cli.readers import find_files, read, read_bytes

TEXTS = (
    ("plain", b"Minute 4\nRESOLVED\n", "Minute 4\nRESOLVED\n"),
    ("utf-8", "café – “quay”".encode(), "café – “quay”"),
    ("utf-8 with a mark", "quay £5".encode("utf-8-sig"), "quay £5"),
    ("utf-16", "quay £5".encode("utf-16"), "quay £5"),
    ("utf-16 big end first", b"\xfe\xff" + "quay".encode("utf-16-be"), "quay"),
    ("Windows", "the Mayor’s £5".encode("cp1252"), "the Mayor’s £5"),
    ("CRLF", b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
)


@pytest.mark.parametrize(("content", "text"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_text_is_read_in_any_encoding(content: bytes, text: str) -> None:
    document = read_bytes(content, "paper.txt")
    assert (document.text, document.name, document.format, document.pages) == (text, "paper.txt", "text", ())
    assert document.sha256 == sha256(content).hexdigest()


def test_form_feeds_are_pages() -> None:
    document = read_bytes(b"one\n\ftwo\n\fthree\n\f", "paper.txt")
    assert document.pages == (Page(1, 0, 5), Page(2, 5, 10), Page(3, 10, 17))
    assert [document.text[p.start : p.end].strip() for p in document.pages] == ["one", "two", "three"]


REFUSED = (
    ("empty", b"", "is empty"),
    ("white space", b" \n\t\r\n", "is empty"),
    ("zero bytes inside", b"Minutes\0\x01\x02", "is not text (binary data)"),
    ("control characters", bytes(range(1, 9)) * 9, "is not text (binary data)"),
    ("a PDF under another name", b"%PDF-1.7\n", "is a PDF, which cannot be read: give its text"),
    ("a picture", b"\x89PNG\r\n\x1a\n....", "is an image, which cannot be read: give its text"),
    ("a database", b"SQLite format 3\0....", "is a database, which cannot be read: give its text"),
)


@pytest.mark.parametrize(("content", "why"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_is_no_text_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ReadError) as error:
        read_bytes(content, "paper.txt")
    assert str(error.value) == why


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
    files = find_files(str(folder / given), leave_out=[folder / "minutes.db"])
    assert [str(place.relative_to(folder)) for place in files] == found


def test_finding_no_file_is_said(folder: Path) -> None:
    (folder / "bare").mkdir()
    with pytest.raises(ReadError, match="has nothing to read in it"):
        list(find_files(str(folder / "bare")))
    with pytest.raises(ReadError, match="matches no file"):
        list(find_files(str(folder / "*.pdf")))
