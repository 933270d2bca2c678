"""Full-text search over items, papers and whatever else a document holds."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from minutes_cli.errors import UsageError
from minutes_cli.store.listing import MARK, UNMARK, Listing
from minutes_cli.store.schema.address_view import address_of
from minutes_cli.words.figures import spellings

from .filters import ALL, Filter, conditions, limit_of, narrowed
from .printed import PrintedPages
from .standing import page_at, source_of, stands_in, url_at

COLUMNS = (
    "id",
    "document",
    "page",
    "start",
    "end",
    "kind",
    "body",
    "date",
    "number",
    "title",
    "passage",
    "exempt",
    "url",
    "hits",
    "more",
    "printed_page",
)
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_OR = "OR"


MOST, LONG = 64, 4096
"""Words, and characters of them all, for which anybody searches: each beginning that is asked for costs a walk."""


def search(db: sqlite3.Connection, words: str, narrow: Filter = ALL) -> Listing:
    """What persons said of actions with all of `words`, then the passages that have them, best first.

    "A phrase" stands in quotes, `begin*` for a beginning; `this OR that` are two searches in one.
    """
    from .noted import noted  # noqa: PLC0415 - only a search needs it

    matching = match(words)
    where, values = conditions([("passages_fts MATCH :words", {"words": matching}), *narrowed(db, narrow)])
    rows = db.execute(
        f"""
        SELECT s.id, s.document_name, s.page, s.span_start, s.span_end, s.kind, s.body, s.date, s.number,
            highlight(passages_fts, 0, :mark, :unmark), snippet(passages_fts, 1, :mark, :unmark, '…', 28),
            s.exempt, {address_of("s")},
            length(highlight(passages_fts, 0, :mark, '')) - length(s.title),
            length(highlight(passages_fts, 1, :mark, '')) - length(s.text),
            s.document, EXISTS (SELECT 1 FROM pages p WHERE p.document = s.document
                AND p.span_start > s.span_start AND p.span_start < s.span_end)
        FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid
        {where} ORDER BY bm25(passages_fts, 4.0, 1.0), s.key LIMIT :limit
        """,  # noqa: S608 - our own names
        {**values, "mark": MARK, "unmark": UNMARK, "limit": limit_of(narrow)},
    )
    feet = PrintedPages(db)
    found = (*noted(db, matching, narrow), *(_shown(db, row, feet) for row in rows))
    return Listing("search", COLUMNS, found[: narrow.limit])


def _shown(db: sqlite3.Connection, row: tuple[Any, ...], feet: PrintedPages) -> tuple[Any, ...]:
    """A row as the JSON contract has it, its page that of the words which it quotes."""
    *told, exempt, url, in_title, in_text, document, over_pages = row
    at, last, paged = (told[COLUMNS.index(name)] for name in ("start", "end", "page"))
    if (over_pages or paged is None) and in_text:
        at += _quoted_at(source_of(db, document, at, last), told[_PASSAGE])
    if over_pages:
        told[COLUMNS.index("page")], url = page_at(db, document, at), url_at(db, document, at)
    more = max(0, in_text - told[_PASSAGE].count(MARK))
    many = in_text + (in_title if counts_title(told[_KIND], in_text) else 0)
    return (*told, bool(exempt), url, many, more, feet.at(document, at) if paged is None else None)


def _quoted_at(source: str, quoted: str) -> int:
    """How far into a passage the first word stands that was looked for; 0 where it is not found."""
    before, mark, behind = quoted.strip("…").partition(MARK)
    if not mark:
        return 0
    words = _plain_words(f"{before}{behind}")
    whole = stands_in(source, words, 0)
    stands = stands_in(source, _plain_words(behind), whole[0] if whole else 0) or whole
    return stands[0] if stands else 0


def _plain_words(quoted: str) -> list[str]:
    return quoted.replace(MARK, "").replace(UNMARK, "").split()


_KIND, _PASSAGE = COLUMNS.index("kind"), COLUMNS.index("passage")


def counts_title(kind: str, in_text: int) -> bool:
    """Whether a title is a place of its own: that of a report stands in its text, a document's name in none."""
    return kind == "item" or not in_text


_OTHER_COPIES = """
SELECT DISTINCT d.name
FROM passages_fts JOIN passages s ON s.key = passages_fts.rowid JOIN documents d ON d.id = s.document
WHERE passages_fts MATCH :words AND s.id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM current_passages c WHERE c.key = s.key)
    AND s.id NOT IN (
        SELECT c.id FROM passages_fts JOIN current_passages c ON c.key = passages_fts.rowid
        WHERE passages_fts MATCH :words AND c.id IS NOT NULL)
ORDER BY 1
"""


def in_other_copies(db: sqlite3.Connection, words: str) -> list[str]:
    """Names of papers that have the words where the copy of that meeting which is shown has them not."""
    return [name for (name,) in db.execute(_OTHER_COPIES, {"words": match(words)})]


def how_many_outside(db: sqlite3.Connection, words: str) -> int:
    """How many passages of reports and other papers have the words, and are no minutes; 0 for what is no search."""
    return _how_many(db, _OUTSIDE, words)


def how_many_name(db: sqlite3.Connection, name: str) -> int:
    """How many passages have the words of a name, one behind the other."""
    told = name.replace('"', " ")
    return _how_many(db, _NAMED, f'"{told}"')


def _how_many(db: sqlite3.Connection, sql: str, words: str) -> int:
    try:
        return int(db.execute(sql, {"words": match(words)}).fetchone()[0])
    except UsageError:
        return 0


_NAMED = """
SELECT count(*) FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid WHERE passages_fts MATCH :words
"""
_OUTSIDE = f"{_NAMED} AND s.kind <> 'item'"


def match(words: str) -> str:
    """What a person types, as FTS5 reads it: each word or phrase quoted, so that no sign in it means anything.

    Only OR in capitals, between two others, is not looked for itself.
    """
    terms: list[str] = []
    for phrase, word in _TERM.findall(words):
        if word == _OR and terms and terms[-1] != _OR:
            terms.append(_OR)
            continue
        text = (phrase or word).replace('"', "")
        if any(c.isalnum() for c in text):
            terms.append(as_matched(text.removesuffix("*"), begins=word.endswith("*")))
    if terms[-1:] == [_OR]:
        terms[-1] = f'"{_OR}"'
    if not terms:
        raise UsageError("give at least one word to search for")
    if len(terms) > MOST or sum(map(len, terms)) > LONG:
        raise UsageError(f"that is too much to search for: give at most {MOST} words, of {LONG:,} letters")
    return joined(terms)


def as_matched(text: str, *, begins: bool = False) -> str:
    """A word or phrase as FTS5 reads it, with the other ways to write it."""
    ways = [f'"{way}"' + ("*" if begins else "") for way in spellings(text)]
    return ways[0] if len(ways) == 1 else f"({' OR '.join(ways)})"


def joined(terms: Iterable[str]) -> str:
    """All of some terms, with OR between those that have it there: AND binds them more tightly."""
    told = ""
    for term in terms:
        told += f" {term}" if term == _OR else f" AND {term}" if told and not told.endswith(_OR) else f" {term}"
    return told.strip()
