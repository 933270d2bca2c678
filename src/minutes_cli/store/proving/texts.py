"""Every fact beside the text it was read in: the text is as it was kept, the words stand where they are said to."""

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.schema.proof_columns import digest
from minutes_cli.words.atoms import BREAK, TAG

from .proof import Evidence, Proof


def texts(given: Evidence) -> Proof:
    """Each text has the digest that was taken of it, its length, and pages that lie in it one behind the other."""
    found: list[str] = []
    held = 0
    for key, name, text, wanted, length, pages in given.db.execute(
        "SELECT id, name, text, digest, characters, pages FROM documents"
    ):
        held += 1
        if digest(text) != wanted:
            found.append(f"{name}: the text is not the one that was kept")
        if len(text) != length:
            found.append(f"{name}: {len(text)} characters, said to be {length}")
        rows = given.db.execute(
            "SELECT span_start, span_end, position FROM pages WHERE document = ? ORDER BY position", (key,)
        ).fetchall()
        ends = [0, *(end for _, end, _ in rows), length]
        if len(rows) != (pages or 0) or [row[2] for row in rows] != list(range(len(rows))):
            found.append(f"{name}: {len(rows)} pages are kept, said to be {pages or 0}")
        if any(not (before <= start <= end <= length) for before, (start, end, _) in zip(ends, rows, strict=False)):
            found.append(f"{name}: its pages do not lie one behind the other in its text")
    return Proof("texts", held, "texts with the digest and length that were kept of them, and their pages", found)


class _Table(NamedTuple):
    """A table whose rows have a place in a text."""

    name: str
    id: str
    page: bool


def spans(given: Evidence) -> Proof:
    """Each fact has a place within its text, and the page on which that begins."""
    found: list[str] = []
    count = 0
    tables = list(_spanned(given.db))
    for key, name, length in given.db.execute("SELECT id, name, characters FROM documents"):
        pages = given.db.execute(_PAGES, (key,)).fetchall()
        starts, numbers = [page[0] for page in pages], [page[1] for page in pages]
        for table in tables:
            told = f"SELECT {table.id}, span_start, span_end, {'page' if table.page else 'NULL'} FROM {table.name} "  # noqa: S608
            for row, start, end, page in given.db.execute(f"{told} WHERE document = ?", (key,)):
                count += start is not None
                if start is None and end is None and page is None:
                    continue
                if start is None or end is None or not 0 <= start <= end <= length:
                    found.append(
                        f"{table.name} {row}: {start} to {end} is no place in the {length} characters of {name}"
                    )
                    continue
                at = bisect_right(starts, start) - 1
                if table.page and page != (numbers[at] if at >= 0 else None):
                    found.append(f"{table.name} {row}: it does not begin on page {page} of {name}")
    return Proof("spans", count, "facts with a place in their text, on the page where it begins", found)


_PAGES = "SELECT span_start, number FROM pages WHERE document = ? ORDER BY position"


def _spanned(db: sqlite3.Connection) -> Iterator[_Table]:
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({name})")}
        if {"document", "span_start", "span_end"} <= columns and name != "pages":
            yield _Table(name, "id" if "id" in columns else "key", "page" in columns)


_WORDED = {
    "items": "SELECT id, coalesce(title, ''), text, span_start, span_end FROM items WHERE document = ?",
    "resolutions": "SELECT id, '', text, span_start, span_end FROM resolutions WHERE document = ?",
    "motions": "SELECT id, '', text, span_start, span_end FROM motions WHERE document = ?",
    "citations": "SELECT id, '', raw, span_start, span_end FROM citations WHERE document = ?",
    "passages": "SELECT coalesce(id, key), '', text, span_start, span_end FROM passages WHERE document = ?",
}


def words(given: Evidence) -> Proof:
    """The words of each fact stand in its place, in that order; so do those of which a person spoke."""
    found: list[str] = []
    count = 0
    for key, name, text in given.db.execute("SELECT id, name, text FROM documents"):
        for table, sql in _WORDED.items():
            for row, title, said, start, end in given.db.execute(sql, (key,)):
                count += 1
                if lost := _lost(title, said, text[start:end]):
                    found.append(f"{table} {row}: “{lost}” does not stand in its place in {name}")
    count += _pinned(given.db, found)
    return Proof("words", count, "facts whose words stand in their place, in that order", found)


def _pinned(db: sqlite3.Connection, found: list[str]) -> int:
    """The words that persons spoke of: a paper that is read otherwise since then has them in another place."""
    rows: list[tuple[Any, ...]] = db.execute(
        "SELECT v.key, v.action, v.quote, substr(d.text, v.span_start + 1, v.span_end - v.span_start), d.text "
        "FROM verdicts v JOIN documents d ON d.sha256 = v.sha256 "
        "WHERE v.quote IS NOT NULL AND v.span_start IS NOT NULL"
    ).fetchall()
    found += [
        f"word {key}, of {action}: “{_short(quote)}” does not stand in its place"
        for key, action, quote, there, text in rows
        if quote != there and _letters(quote) not in _letters(text)
    ]
    return len(rows)


def _lost(title: str, said: str, passage: str) -> str | None:
    """The first word that does not stand in a passage in its order; a sentence in the title's place says both.

    Only letters and figures are looked at: a word that the end of a line parts is whole in what is told of it.
    """
    heading, whole = _words(title), _words(said)
    wanted = whole if whole[: len(heading)] == heading else heading + whole
    letters = _letters(passage)
    at = 0
    for word in wanted:
        at = letters.find(word, at)
        if at < 0:
            return word
        at += len(word)
    return None


def _letters(text: str) -> str:
    return "".join(_words(_MARKUP.sub(" ", text)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", "").casefold())


_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(f"{TAG}|{BREAK}")
"""What a text may have in the midst of a word, of which a fact tells nothing."""


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
