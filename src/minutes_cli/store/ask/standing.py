"""Where words that a listing shows stand in their paper, and on which page."""

from __future__ import annotations

import re
import sqlite3

from minutes_cli.store.schema.address_view import address_of

_PAGE = "SELECT number FROM pages WHERE document = ? AND span_start <= ? ORDER BY span_start DESC LIMIT 1"
_URL = f"SELECT {address_of('s')} FROM (SELECT ? AS document, ? AS span_start) s"  # noqa: S608 - our own names
_SOURCE = "SELECT substr(text, ? + 1, ? - ?) FROM documents WHERE id = ?"
_EDGE, _SLACK = 6, 2_000
"""Words at either end by which a sentence is found in the paper; so much may stand among them that a passage lacks."""


def page_at(db: sqlite3.Connection, document: int, start: int) -> int | None:
    """The page on which a place of a paper lies; None where its file has no pages."""
    at = db.execute(_PAGE, (document, start)).fetchone()
    return at[0] if at else None


def url_at(db: sqlite3.Connection, document: int, start: int) -> str | None:
    """The address of a place of a paper; None where none is known."""
    found: str | None = db.execute(_URL, (document, start)).fetchone()[0]
    return found


def source_of(db: sqlite3.Connection, document: int, start: int, end: int) -> str:
    """A passage as it stands in its paper."""
    return str(db.execute(_SOURCE, (start, end, start, document)).fetchone()[0])


def stands_in(source: str, words: list[str], behind: int) -> tuple[int, int] | None:
    """Where the words of a sentence stand in the paper, in which page furniture may be among them; None if unsure."""
    if not words:
        return None
    size = len(" ".join(words))
    opens, ends = (re.compile(r"\s+".join(map(re.escape, some))) for some in (words[:_EDGE], words[-_EDGE:]))
    for begin in opens.finditer(source, behind):
        least = max(begin.start(), begin.start() + size - len(" ".join(words[-_EDGE:])) - _SLACK)
        end = ends.search(source, least, begin.start() + size + _SLACK)
        if end and _in_order(source[begin.start() : end.end()], words):
            return begin.start(), end.end()
    return None


def _in_order(text: str, words: list[str]) -> bool:
    at = 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True
