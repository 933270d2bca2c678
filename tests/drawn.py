"""Papers drawn by lot from the grammar's own words, and what must hold of anything that is read.

`words()` are the alternatives in the grammar's patterns, `lines()` those of the small papers in `forms/`, `PIECES`
those of `shapes`; `built` makes a paper of them, glued and repeated as a row of bytes says.  `test_drawn.py` draws the
bytes with Hypothesis, `benchmarks/fuzz.py` has them sought by coverage.  The `…_faults` say what should hold and does
not.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from shutil import copyfile

from golden import FORMS, missing_words
from minutes_cli import store
from minutes_cli.model import Document, Parsed, Span
from minutes_cli.parse.pipeline import parse
from minutes_cli.show.formats import to_json
from mutate import GRAMMAR, NO_PATTERN, ROOT, strokes
from shapes import PIECES, PLACES

JOINS = (
    "",
    " ",
    "\n",
    "\n\n",
    "\t",
    ", ",
    "\f",
    "\n    ",
    " | ",
    "; and\n\n",
    ". ",
    "\r\n",
    "-\n",
    " \u00a0",
    "\n\n\n",
    "\v",
)
ODD = (
    *(
        "İ",
        "ß",
        "ſ",
        "ŉ",
        "ﬁ",
        "\u00ad",
        "\u200b",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\x1b[31m",
        "\x85",
        "\u2028",
        "٣",
        "²",
        "½",
        "Ⅷ",
    ),
    *("31 June 2019", "29 February 2019", "0 May 2020", "1 May 0000", "99/99/9999", "32nd day of May", "1 May 99999"),
    *(
        "24.60 pm",
        "00:00",
        "(0)",
        "(99)",
        "(zz)",
        "(mmmm)",
        "0.",
        "9999999999.",
        "1/0",
        "2020/2019",
        "№ 5",
        "1٫5",
        "—",
        "…",
    ),
    *(
        "RESOLVED",
        "resolved",
        "That",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        "|",
        "*",
        "#",
        "1",
        "a",
        "I",
        "A.",
        "the",
        "of",
        "and",
        "to",
        "by",
    ),
)
"""Letters that change their length with their case, days that do not exist, numbers out of any range, loose ends."""


@cache
def words() -> tuple[str, ...]:
    """Return every alternative of the grammar's patterns and every word of its lists."""
    files = [file for folder in GRAMMAR for file in sorted((ROOT / folder).rglob("*.py"))]
    left_out = {ROOT / name for name in NO_PATTERN}
    told = (stroke.word for file in files if file not in left_out for stroke in strokes(file))
    return tuple(sorted({word for word in map(_said, told) if word}))


def _said(pattern: str) -> str:
    r"""Return what an alternative says: "minutes?\s+of" is "minutes of"."""
    plain = (
        pattern.replace("\\s+", " ")
        .replace("\\s*", " ")
        .replace("\\b", "")
        .replace("?", "")
        .replace("+", "")
        .replace("*", "")
    )
    return "" if "\\" in plain else plain


@cache
def lines() -> tuple[str, ...]:
    """Return the lines of the small papers that show how councils write."""
    return tuple(
        sorted({line for file in FORMS.glob("*.txt") for line in file.read_text().split("\n") if line.strip()})
    )


@cache
def pieces() -> tuple[tuple[str, ...], ...]:
    """Return all that a paper is built of, by kind: a byte chooses the kind, two choose the piece."""
    said = tuple(piece.replace("{n}", str(n)) for n, piece in enumerate(PIECES.values(), 2))
    numbers = (
        tuple(f"{n}." for n in range(1, 30))
        + tuple(f"({n})" for n in range(1, 12))
        + tuple(f"({c})" for c in "abcdefghivx")
    )
    return lines(), lines(), words(), words(), said, ODD, numbers, tuple(PLACES.values())


def built(drawn: bytes, longest: int = 20_000) -> str:
    """Return the paper that a row of bytes means: of each four a kind, a piece, what follows it and how often."""
    made: list[str] = []
    length = 0
    kinds = pieces()
    for at in range(0, len(drawn) - 3, 4):
        kind, high, low, how = drawn[at : at + 4]
        of_kind = kinds[kind % len(kinds)]
        piece = of_kind[(high << 8 | low) % len(of_kind)] + JOINS[how % len(JOINS)]
        made.append(piece * (1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 40)[how // 16])
        length += len(made[-1])
        if length > longest:
            break
    return "".join(made)[:longest]


def document_faults(document: Document) -> Iterator[str]:
    """Yield what a reader promises of a document and this one does not keep."""
    text = document.text
    if not text.strip() or any("\ud800" <= character <= "\udfff" for character in text):
        yield "a text without words, or with half a character"
    for page, after in pairwise(document.pages):
        if page.end != after.start:
            yield f"page {page.number} ends at {page.end}, the next begins at {after.start}"
    if document.pages and (document.pages[0].start, document.pages[-1].end) != (0, len(text)):
        yield "the pages are not the whole text"
    yield from (f"outside the text: {mark}" for mark in document.marks if not 0 <= mark.start <= mark.end <= len(text))
    yield from (f"out of order: {b}" for a, b in pairwise(document.marks) if a.start > b.start)


def faults(parsed: Parsed) -> Iterator[str]:
    """Yield what must hold of anything parsed and does not here: places, words in them, ids."""
    text = parsed.document.text
    yield from (f"outside the text: {span} of {what}" for what, span in _spans(parsed) if not _inside(span, text))
    yield from _misplaced(parsed)
    for line in parsed.lines:
        if not is_read_from(text[line.start : line.end], line.text):
            yield f"a line that is not where it says: {line}"
    for noun in ("items", "resolutions", "motions", "references", "actions", "papers", "plans"):
        counts = Counter(row.id for row in getattr(parsed, noun))
        yield from (f"{count} {noun} with the id {given}" for given, count in counts.items() if count > 1)
    yield from _orphans(parsed)


def _misplaced(parsed: Parsed) -> Iterator[str]:
    """Rows that say what their span does not; letter by letter, for marks within a word part it in the source alone."""
    if not missing_words(parsed):
        return
    rows = [(row, row.raw) for row in parsed.references] + [(row, row.text) for row in parsed.resolutions]
    for row, told in (
        *rows,
        *((item, item.text) for item in parsed.items),
        *((i, i.title or "") for i in parsed.items),
    ):
        there = iter(_letters(parsed.document.text[row.span.start : row.span.end]))
        if lost := next((letter for letter in _letters(told) if letter not in there), None):
            yield f"not in its span: {row.id}, {lost!r} of {told[:200]!r}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def is_read_from(there: str, told: str) -> bool:
    """Whether a line says what stands there: a space for any, a soft hyphen for a mark, one sign for each of a kind.

    A break and a blank that are written out ("<br>", "&nbsp;") are spaces, too.
    """
    return len(there) == len(told) and all(
        a == b or b in "\u00ad•▪-–" or (b == "’" and a in "‟‛‘ʼ′´`＇") or (b.isspace() and (a.isspace() or a in "*<&"))
        for a, b in zip(there, told, strict=True)
    )


def _orphans(parsed: Parsed) -> Iterator[str]:
    """What hangs from something that is not there."""
    meetings, items = ({row.id for row in rows} for rows in (parsed.meetings, parsed.items))
    resolutions = {row.id for row in parsed.resolutions}
    yield from (f"no meeting: {item.id}" for item in parsed.items if item.meeting not in meetings)
    hung = [(row.id, row.item) for rows in (parsed.resolutions, parsed.motions, parsed.actions) for row in rows]
    yield from (f"no item: {given}" for given, item in hung if item not in items)
    yield from (f"no resolution: {a.id}" for a in parsed.actions if a.resolution and a.resolution not in resolutions)


def _spans(parsed: Parsed) -> Iterator[tuple[str, Span]]:
    """Every span in what was parsed, with what it is of."""
    for part in fields(parsed):
        if part.name not in ("document", "kept", "lines"):
            yield from _of(getattr(parsed, part.name), part.name)


def _of(value: object, name: str) -> Iterator[tuple[str, Span]]:
    if isinstance(value, Span):
        yield name, value
    elif isinstance(value, tuple):
        for one in value:
            yield from _of(one, name)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _of(getattr(value, part.name), f"{name}: {getattr(value, 'id', '')}")


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def papers(names: Iterable[str] = ("*.txt", "*.md")) -> Sequence[Path]:
    """Return the small papers in `forms/`, from which a search begins."""
    return [path for name in names for path in sorted(FORMS.glob(name))]


def database_faults(texts: Sequence[str], folder: Path) -> Iterator[str]:
    """Yield what a database does not keep of papers: the same answers in any order of loading, nothing new twice."""
    parsed = [_read(text, f"paper-{n}.txt") for n, text in enumerate(dict.fromkeys(texts))]
    there, back = _empty(folder, "there"), _empty(folder, "back")
    with store.open_db(there) as db:
        for one in parsed:
            store.save(db, one)
        answers = dict(_answers(db))
        for one in parsed:
            if store.save(db, one).how != "unchanged":
                yield f"kept anew: {one.document.name}"
        yield from (f"otherwise the second time: {noun}" for noun, told in _answers(db) if told != answers[noun])
        yield from _unsound(db)
    with store.open_db(back) as db:
        for one in reversed(parsed):
            store.save(db, one)
        for noun, told in _answers(db):
            if told != answers[noun]:
                mine, other = set(answers[noun]) - set(told), set(told) - set(answers[noun])
                yield f"otherwise in the other order: {noun}: {sorted(mine)[:2]} became {sorted(other)[:2]}"
    yield from (f"a copy is not read alike: {noun}" for noun, told in _anew(there) if told != answers[noun])


def _read(text: str, name: str) -> Parsed:
    return parse(Document(name, text, sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest()))


def _empty(folder: Path, name: str) -> Path:
    """Return an empty database, copied from one that is made once."""
    model, place = folder / "model.db", folder / f"{name}.db"
    if not model.exists():
        with store.open_db(model):
            pass
    for beside in folder.glob(f"{name}*"):
        beside.unlink()
    copyfile(model, place)
    return place


def _answers(db: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """Yield what each listing says, as JSON that can be read back; as whoever reads does, weighed first."""
    store.weigh_if_there_is_room(db)
    everything = store.Filter(None, None, None, None)
    nouns = ("meetings", "items", "resolutions", "references", "papers", "plans")
    found = [store.listing(db, noun, everything) for noun in nouns]
    found.append(store.actions(db, everything, store.ActionFilter(frozenset(), as_of=date(2020, 1, 1))))
    found += [store.motions(db, everything, store.MotionFilter()), store.people(db, everything, None)]
    found += [store.check(db, everything), store.bodies(db, everything), store.drafts(db, everything)]
    for rows in found:
        yield rows.noun, sorted(map(json.dumps, json.loads(to_json(rows))))


def _anew(place: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the same after each paper was read anew from what is kept of it."""
    with store.change_db(place) as db:
        for held in store.documents(db):
            store.refill(db, parse(store.load(db, held.key), store.said_of(db, held.sha256)))
        yield from _answers(db)


def _unsound(db: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds wrong."""
    (told,) = db.execute("PRAGMA integrity_check").fetchone()
    if told != "ok":
        yield f"integrity: {told}"
    yield from (f"a row that hangs from none: {tuple(row)}" for row in db.execute("PRAGMA foreign_key_check"))
