"""All that is held of a subject that a person names in words: "footpath at Mill Lane"."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from minutes_cli.store.entry import Entry, Thread
from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.matters import pieces
from minutes_cli.words.figures import in_words
from minutes_cli.words.points import Points
from minutes_cli.words.stems import ordered_stems, stems

from .fulltext import as_matched, joined
from .linking import Held, thread_of
from .lookup import brief

_NUMBERED = re.compile(r"\b\d{1,2}[a-z]?(?:\s+|-)\w+")
"""14 High Street · footpath 12 to Mill Lane · 5-year"""
_FOUND = """
SELECT DISTINCT s.id FROM passages_fts f JOIN current_passages s ON s.key = f.rowid
WHERE passages_fts MATCH :words AND s.kind = 'item' ORDER BY s.date IS NULL, s.date, s.id
"""


def tells_subject(asked: str) -> bool:
    """Whether a person's words name a subject: "Mill Lane", not "99" or "34 (2)"."""
    return any(len(word) > 2 and word.isalpha() for word in stems(asked))


def subject(db: sqlite3.Connection, asked: str, *, cited: bool = False, most: int | None = None) -> list[Thread]:
    """The thread of each minute that is about a subject, first to last, or of the last so many; none where none is.

    The words must stand in one point of the minute, or one paragraph, together with its title.
    """
    wanted, every = stems(asked), about(db, asked)
    found = every if most is None else every[max(0, len(every) - most) :]
    held, threads = Held(db, (key for key, _ in found)), []
    for key, quote in found:
        if item := brief(db, key):
            thread = thread_of(held, _about(item, wanted, quote), cited=cited)
            threads.append(replace(thread, quote=quote))
    return threads


def about(db: sqlite3.Connection, asked: str) -> list[tuple[str, str]]:
    """The ids of the minutes that are about a subject, each with what it says of it, first to last."""
    wanted, placed = stems(asked), [_plain(numbered[0]) for numbered in _NUMBERED.finditer(asked)]
    words = joined(as_matched(word) for word in (*placed, *(w for w in plain(asked).split() if stems(w))))
    found = []
    for (key,) in db.execute(_FOUND, {"words": words}).fetchall():
        for title, text in db.execute(_ITEM, (key,)):
            quote = _said({"title": title, "text": text}, wanted, placed)
            if quote is not None:
                found.append((key, quote))
    return found


_ITEM = "SELECT title, text FROM current_items WHERE id = ?"


def _said(item: Record, wanted: frozenset[str], placed: list[str]) -> str | None:
    """What a minute says of the subject: the points that have all its words, with those of the title."""
    title, told = item["title"] or "", list(_points(item["text"]))
    if _has(title, wanted, placed):
        return told[0] if told else ""
    return "\n".join(p for p in told if _has(f"{title} {p}", wanted, placed) and wanted & _stems(p)) or None


def _points(text: str) -> Iterator[str]:
    """The paragraphs of a minute, and where one paragraph holds many points, these."""
    for piece in pieces(text):
        for start, end in pairwise((0, *Points(piece).cuts(0, len(piece)), len(piece))):
            if told := piece[start:end].strip():
                yield told


def _has(text: str, wanted: frozenset[str], placed: list[str]) -> bool:
    """Whether a text has the words in any order, and each number before the word that it belongs to."""
    return wanted <= _stems(text) and all(f" {two} " in f" {_plain(text)} " for two in placed)


def _stems(text: str) -> frozenset[str]:
    """The words of a text, its numbers in words too."""
    return stems(text) | stems(in_words(text))


def _plain(text: str) -> str:
    """A text as it is compared, its numbers in words."""
    return plain(in_words(text))


def _about(item: Entry, wanted: frozenset[str], quote: str) -> Entry:
    """A minute without the resolutions and actions that are about other matters."""
    if wanted <= _stems(item.record["title"] or "") or len(list(_points(item.record["text"]))) < 2:
        return item
    return replace(item, parts=tuple(Listing(p.noun, p.columns, tuple(_kept(p, wanted, quote))) for p in item.parts))


def _kept(part: Listing, wanted: frozenset[str], quote: str) -> Iterator[tuple[object, ...]]:
    if part.noun not in {"resolutions", "actions", "undertakings"}:
        yield from part.rows
        return
    at = part.columns.index("text" if part.noun == "resolutions" else "task")
    said = " ".join(ordered_stems(quote))
    for row in part.rows:
        told = " ".join(ordered_stems(str(row[at])))
        if told in said or wanted & frozenset(told.split()):
            yield row
