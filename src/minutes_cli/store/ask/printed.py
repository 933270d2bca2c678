"""Numbers of pages that a text prints, where its file has no pages: which two a passage begins between.

Converters drop most of them, and of each nobody knows whether it headed its page or closed it: what stands on either
side is told, and no page.  Where all are there, one behind the other from 1, and the first stands a page into the text,
they are the feet of pages, and which page it is can be told.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace

from minutes_cli.store.entry import Entry

from .places import pages_of

_REACH = 40_000
"""Characters on either side: whoever looks for a page turns over no more than some ten."""
_LABEL = re.compile(
    r"^[^\S\n]*((?:page|pg\.)[^\S\n]+\d{1,4}(?:[^\S\n]+of[^\S\n]+\d{1,4})?)[^\S\n]*$", re.IGNORECASE | re.MULTILINE
)
_FOOT = re.compile(
    r"^[^\S\n]*(?:(?:page|pg\.)[^\S\n]+)?(?:[-–—][^\S\n]*)?(\d{1,3})(?:[^\S\n]*[-–—]|[^\S\n]+of[^\S\n]+\d{1,3})?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PAGE = 300
"""A page has so many letters at least."""
_TEXT = "SELECT id, text FROM documents WHERE name = ? AND pages IS NULL LIMIT 2"
_BEGIN = """
SELECT 1 FROM items WHERE document = :document AND span_start BETWEEN :first AND :last
UNION SELECT 1 FROM papers WHERE document = :document AND span_start BETWEEN :first AND :last
"""


def with_printed_pages(db: sqlite3.Connection, entries: list[Entry]) -> list[Entry]:
    """Things in full, each with the labels of pages before and behind the place where it begins.

    Both are the same where that is the number of its page.  Of a file with pages they are its first and its last page,
    where these are two.
    """
    return [replace(entry, printed=_around(db, entry)) for entry in entries]


class PrintedPages:
    """The pages of papers that have none but those whose numbers stand at their feet; each paper is read once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[int, list[tuple[int, str]]] = {}

    def at(self, document: int, start: int) -> str | None:
        """The number at the foot of the page on which a place lies; None where that is not certain."""
        if document not in self._known:
            row = self._db.execute("SELECT text FROM documents WHERE id = ? AND pages IS NULL", (document,)).fetchone()
            self._known[document] = self._feet(document, row[0]) if row else []
        return next((number for end, number in self._known[document] if start < end), None)

    def _feet(self, document: int, text: str) -> list[tuple[int, str]]:
        """Where each page ends, and its number; nothing where these lines may be something else."""
        found = [*_FOOT.finditer(text)]
        if len(found) < 2 or [int(foot[1]) for foot in found] != [*range(1, len(found) + 1)]:
            return []
        at = 0
        for foot in found:
            place = {"document": document, "first": foot.start(), "last": foot.end()}
            if len("".join(text[at : foot.start()].split())) < _PAGE or self._db.execute(_BEGIN, place).fetchone():
                return []
            at = foot.end()
        return [(foot.end(), foot[1]) for foot in found]


def _around(db: sqlite3.Connection, entry: Entry) -> tuple[str, str]:
    record = entry.record
    if record.get("page") is not None:
        pages = pages_of(db, record)
        return (str(pages[0]), str(pages[1])) if pages else ("", "")
    if not record.get("start"):
        return "", ""
    found = db.execute(_TEXT, (record["document"],)).fetchall()
    if len(found) != 1:
        return "", ""
    ((document, text),) = found
    start = record["start"]
    if page := PrintedPages(db).at(document, start):
        return page, page
    labels = _LABEL.findall(text, max(0, start - _REACH), start)
    after = _LABEL.search(text, start, start + _REACH)
    return (labels[-1] if labels else ""), (after[1] if after else "")
