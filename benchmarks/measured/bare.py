"""The yardsticks that need a script: the least that anybody does with the same papers.

python bare.py index FOLDER DB      each file's text as rows of pages, and a full-text index of them
python bare.py pypdf FOLDER         the text of each PDF, by pypdf
python bare.py pdfium FOLDER        the same, by the engine that the program uses
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path


def index(folder: Path, place: Path) -> None:
    """Pages, and their index made at once when all are there: one transaction, the same tokens as the program's."""
    place.unlink(missing_ok=True)
    with sqlite3.connect(place, isolation_level=None) as db:
        db.execute("BEGIN")
        db.execute("CREATE TABLE pages (key INTEGER PRIMARY KEY, document TEXT, number INTEGER, text TEXT)")
        db.execute(
            "CREATE VIRTUAL TABLE words USING fts5 (text, content = 'pages', content_rowid = 'key',"
            " tokenize = 'porter unicode61 remove_diacritics 2')"
        )
        db.executemany("INSERT INTO pages (document, number, text) VALUES (?, ?, ?)", _pages(folder))
        db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        db.execute("COMMIT")
    db.close()


def _pages(folder: Path) -> Iterator[tuple[str, int, str]]:
    for path in _files(folder):
        for number, text in enumerate(path.read_bytes().decode("utf-8", "replace").split("\f"), 1):
            yield path.name, number, text


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def pypdf(folder: Path) -> None:
    """What pypdf reads."""
    from pypdf import PdfReader  # noqa: PLC0415

    for path in _files(folder):
        for page in PdfReader(path).pages:
            page.extract_text()


def pdfium(folder: Path) -> None:
    """What PDFium reads."""
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # noqa: PLC0415

    for path in _files(folder):
        document = PdfDocument(path)
        for page in document:
            page.get_textpage().get_text_range()
        document.close()


if __name__ == "__main__":
    what, *places = sys.argv[1:]
    folder, *rest = map(Path, places)
    if what == "index":
        index(folder, *rest)
    else:
        {"pypdf": pypdf, "pdfium": pdfium}[what](folder)
