"""All that is held of a subject that a person names in words: "footpath at Mill Lane"."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from minutes_cli.store.entry import Entry, Quoted, Thread
from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.matters import paragraphs_of, pieces
from minutes_cli.words.figures import in_words
from minutes_cli.words.points import Points
from minutes_cli.words.stems import ordered_stems, stems

from .amending import amended_among, correcting
from .fulltext import as_matched, joined
from .linking import Held, thread_of
from .lookup import brief
from .places import document_of
from .standing import page_at, source_of, stands_in

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
    items = {key: item for key, _ in found if (item := brief(db, key))}
    corrected = amended_among(db, (item.record for item in items.values()))
    for key, quote in found:
        if item := items.get(key):
            item = replace(item, parts=(*item.parts, correcting(corrected, item.record)))
            quoted = tuple(_stands(db, item.record, point) for point in quote.splitlines())
            about_it = _about(item, wanted, quote, quoted)
            thread = thread_of(held, about_it, cited=cited)
            threads.append(replace(thread, quote=quote, quoted=tuple(_owned(one, about_it) for one in quoted)))
    return threads


def narrower(db: sqlite3.Connection, asked: str) -> tuple[str, int] | None:
    """Words of a subject that more minutes are about than have all of them, and how many; None where none are.

    They are a name in it ("Castle View" of "street sign for Castle View"), else all words but one.
    """
    having = len(about(db, asked))
    names = [name[0] for name in _NAME.finditer(asked)]
    words = asked.split()
    telling = [n for n, word in enumerate(words) if stems(word)]
    fewer = [" ".join(word for m, word in enumerate(words) if m != n) for n in telling[:_MOST]]
    for some in ([name for name in names if name != asked], fewer if len(telling) > 2 else []):
        counted = [(len(about(db, one)), one) for one in some if tells_subject(one)]
        many, best = max(counted, default=(0, ""), key=lambda pair: pair[0])
        if many > having:
            return _trimmed(best), many
    return None


def _trimmed(words: str) -> str:
    """Words without those at either end that tell nothing: "for Castle View" is "Castle View"."""
    kept = words.split()
    telling = [n for n, word in enumerate(kept) if stems(word)]
    return " ".join(kept[telling[0] : telling[-1] + 1])


_MOST = 8
_NAME = re.compile(r"\b[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+)+")


def _stands(db: sqlite3.Connection, item: Record, point: str) -> Quoted:
    """Where in its paper a point stands: on the minute's first page where that is not certain."""
    document = document_of(db, item)
    nowhere = Quoted(point, item["document"], item["page"], None, None)
    if document is None or item["start"] is None:
        return nowhere
    found = stands_in(source_of(db, document, item["start"], item["end"]), point.replace(_CUT, " ").split(), 0)
    if not found:
        return nowhere
    start, end = (item["start"] + at for at in found)
    return nowhere._replace(page=page_at(db, document, start), start=start, end=end)


def _owned(quoted: Quoted, item: Entry) -> Quoted:
    """A point with whom it asks for something."""
    asked = [
        action["owner"]
        for noun in ("actions", "undertakings")
        for action in item.part(noun)
        if action["owner"] and _within(action, quoted)
    ]
    return quoted._replace(owners=tuple(dict.fromkeys(asked)))


def _within(action: Record, quoted: Quoted) -> bool:
    if quoted.start is None or quoted.end is None:
        return " ".join(ordered_stems(action["task"])) in " ".join(ordered_stems(quoted.text))
    return bool(quoted.start <= action["start"] < quoted.end)


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

    def says(piece: str) -> bool:
        return _has(f"{title} {piece}", wanted, placed) and bool(wanted & _stems(piece))

    return "\n".join(filter(None, (_quote(point, says) for point in told))) or None


def _quote(point: str, says: Callable[[str], bool]) -> str:
    """A point in which a part says it: whole, since what became of it may stand in its last sentence.

    Of one that fills a page the parts alone, with a mark where something is left out.
    """
    parts = pieces(point)
    saying = [part for part in parts if says(part)]
    if not saying or len(point) <= _WHOLE:
        return point if saying else ""
    told = _CUT.join(saying)
    return f"{'' if parts[0] in saying else '… '}{told}{'' if parts[-1] in saying else ' …'}"


_WHOLE, _CUT = 1_500, " … "


def _points(text: str) -> Iterator[str]:
    """The paragraphs of a minute, and where one paragraph holds many points, these."""
    for paragraph in paragraphs_of(text):
        for start, end in pairwise((0, *Points(paragraph).cuts(0, len(paragraph)), len(paragraph))):
            if told := paragraph[start:end].strip():
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


def _about(item: Entry, wanted: frozenset[str], quote: str, quoted: tuple[Quoted, ...]) -> Entry:
    """A minute without the resolutions and actions that are about other matters."""
    if wanted <= _stems(item.record["title"] or "") or len(list(_points(item.record["text"]))) < 2:
        return item
    parts = (Listing(p.noun, p.columns, tuple(_kept(p, wanted, quote, quoted))) for p in item.parts)
    return replace(item, parts=tuple(parts))


def _kept(
    part: Listing, wanted: frozenset[str], quote: str, quoted: tuple[Quoted, ...]
) -> Iterator[tuple[object, ...]]:
    """What stands in the points quoted; where these are no points of a list, what has a word of the subject, too."""
    if part.noun not in {"resolutions", "actions", "undertakings"}:
        yield from part.rows
        return
    at, start = (part.columns.index(name) for name in ("text" if part.noun == "resolutions" else "task", "start"))
    said = " ".join(ordered_stems(quote))
    listed = all(_LISTED.match(one.text) and one.start is not None for one in quoted)
    for row in part.rows:
        told = " ".join(ordered_stems(str(row[at])))
        inside = any(one.start is not None and one.start <= row[start] < (one.end or 0) for one in quoted)
        if inside or told in said or (not listed and wanted & frozenset(told.split())):
            yield row


_LISTED = re.compile(r"[•●▪◦·*➢✓-]")
