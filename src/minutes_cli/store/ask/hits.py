"""Every place where words that were searched for stand, in its whole sentence, with its own page."""

import re
import sqlite3
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from minutes_cli.store.listing import MARK, UNMARK, Listing
from minutes_cli.store.schema.address_view import address_of
from minutes_cli.words.sentences import Sentences, sentences

from .filters import Filter, conditions, narrowed
from .fulltext import COLUMNS, counts_title, match
from .noted import NOTE
from .printed import PrintedPages
from .standing import page_at, stands_in, url_at

_MARKED = re.compile(f"{MARK}([^{UNMARK}]*){UNMARK}")
_KIND = COLUMNS.index("kind")
_PLACE = tuple(map(COLUMNS.index, ("document", "start", "end", "kind", "id")))


def hits(db: sqlite3.Connection, words: str, narrow: Filter, within: Listing) -> Listing:
    """A row for each sentence or line that has some of the words, of the passages in `within`, in their order.

    What a person said stands first, whole.
    """
    said = [row for row in within.rows if row[_KIND] == NOTE]
    wanted = {tuple(row[at] for at in _PLACE) for row in within.rows}
    where, values = conditions([("passages_fts MATCH :words", {"words": match(words)}), *narrowed(db, narrow)])
    found = db.execute(
        f"""
        SELECT s.id, s.document_name, s.page, s.span_start, s.span_end, s.kind, s.body, s.date, s.number,
            highlight(passages_fts, 0, :mark, :unmark), highlight(passages_fts, 1, :mark, :unmark),
            s.exempt, {address_of("s")},
            s.document, (SELECT substr(d.text, s.span_start + 1, s.span_end - s.span_start) FROM documents d
                WHERE d.id = s.document)
        FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid
        {where} ORDER BY bm25(passages_fts, 4.0, 1.0), s.key
        """,  # noqa: S608 - our own names
        {**values, "mark": MARK, "unmark": UNMARK},
    )
    feet = PrintedPages(db)
    rows = chain(
        said,
        (row for passage in found if tuple(passage[at] for at in _PLACE) in wanted for row in _of(db, passage, feet)),
    )
    return Listing("search", COLUMNS, tuple(row for row, _ in zip(rows, _numbers(narrow.limit), strict=False)))


def _numbers(limit: int | None) -> Iterator[int]:
    """As many numbers as rows are wanted."""
    yield from iter(int, 1) if limit is None else range(limit)


def _of(db: sqlite3.Connection, passage: tuple[Any, ...], feet: PrintedPages) -> Iterator[tuple[Any, ...]]:
    """The rows of one passage: its title where that has the words, and each sentence that does."""
    *head, page, start, end, kind, body, day, number, title, text, exempt, url, document, source = passage
    plain, places = _unmarked(text)

    def row(told: str, at: tuple[Any, ...], address: str | None) -> tuple[Any, ...]:
        printed = feet.at(document, at[1]) if page is None else None
        return (*head, *at, kind, body, day, number, title, told, bool(exempt), address, told.count(MARK), 0, printed)

    if MARK in title and counts_title(kind, len(places)):
        yield row(title, (page, start, end), url)
    place = 0
    for first, last, marked in _sentences(plain, places):
        told = " ".join(_with_marks(plain, first, last, marked).split())
        stands = stands_in(source or "", plain[first:last].split(), place)
        if stands is None:
            yield row(told, (page, start, end), url)
            continue
        place = stands[1]
        here, there = start + stands[0], start + stands[1]
        yield row(told, (page_at(db, document, here), here, there), url_at(db, document, here))


class _Marked(NamedTuple):
    """A place in a text that was looked for."""

    start: int
    end: int


def _unmarked(text: str) -> tuple[str, list[_Marked]]:
    """A text without its marks, and what stood between them."""
    parts: list[str] = []
    places: list[_Marked] = []
    length = 0
    for n, part in enumerate(_MARKED.split(text)):
        if n % 2:
            places.append(_Marked(length, length + len(part)))
        parts.append(part)
        length += len(part)
    return "".join(parts), places


def _sentences(text: str, places: list[_Marked]) -> Iterator[tuple[int, int, list[_Marked]]]:
    """The sentences in which the places stand, each once, a phrase over two as one."""
    told: Sentences = sentences(text)
    open_: tuple[int, int, list[_Marked]] | None = None
    for place in places:
        first, last = told.at(place.start), told.at(max(place.start, place.end - 1))
        if open_ and first.start < open_[1]:
            open_ = (open_[0], max(open_[1], last.end), [*open_[2], place])
            continue
        if open_:
            yield open_
        open_ = (first.start, last.end, [place])
    if open_:
        yield open_


def _with_marks(text: str, first: int, last: int, places: list[_Marked]) -> str:
    parts, at = [], first
    for place in places:
        parts += [text[at : place.start], MARK, text[place.start : place.end], UNMARK]
        at = place.end
    return "".join([*parts, text[at:last]])
