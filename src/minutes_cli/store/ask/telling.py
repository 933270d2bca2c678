"""What tells of exempt business and is not exempt itself: rows of logs, lines of agendas, plans printed behind it."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from minutes_cli.store.listing import MARK, UNMARK, Record
from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.keys import body_key, number_key
from minutes_cli.words.stems import stems

from .listed import Listed, sentences, spoken
from .repeated import Repeated

BLANK = "[exempt]"
"""Stands in an open text in the place of what was printed there of exempt business."""
_SHARE, _FEW = 0.6, 2
"""So many of the telling words of a row of a log are those of one minute, if it is of that; at least so many."""
_BEHIND = frozenset(("work programme", "forward plan", "appendix"))
"""Kinds of what can be printed behind a minute without a cover of its own."""
_number = re.compile(
    r"\W*(?:(?:minutes?|item|nos?)\W+){0,2}([A-Z]{0,4}[./]?\d{1,4}[a-z]?(?:[./]\d{1,4}){0,3})\b", re.IGNORECASE
)
"""    3 | … · Minute No. 77/21 | …"""
_part = re.compile(r"[^;\n]+;?")
_QUOTED = 1_500
_WORD, _LIMB = re.compile(r"[^\s“”\"'`;,:]+"), re.compile(r"[(\[]|/m\d+$")
_WHOLE = """
SELECT s.text FROM documents d JOIN passages s ON s.document = d.id WHERE d.name = ? AND s.span_start = ? AND s.kind = ?
"""


class _Business(NamedTuple):
    """One minute or report that is exempt."""

    body: str | None
    number: str | None
    title: frozenset[str]
    words: frozenset[str]

    def is_told(self, words: frozenset[str]) -> bool:
        """Whether most of what some words say is of it."""
        shared = len(words & self.words)
        return shared >= _FEW and shared >= _SHARE * len(words)

    def is_named(self, words: frozenset[str]) -> bool:
        """Whether its title stands among some words."""
        return bool(self.title) and self.title <= words and (len(self.title) >= _FEW or self.title == words)


class Telling:
    """All that is held and tells of exempt minutes and reports, those of `ids`."""

    def __init__(self, db: sqlite3.Connection, ids: frozenset[str]) -> None:
        self.db, self.ids = db, ids

    def tells(self, noun: str, record: Record) -> bool:
        """Whether a row of a listing does, that is not exempt by itself."""
        if self.quotes(record) or self._is_numbered(record) or any(map(self._has_id, record.values())):
            return True
        place = (record.get("document"), record.get("start"))
        if place in self._rows or self._listed.holds(*place):
            return True
        if noun == "plans":
            return self._stands_behind(*place)
        return noun == "search" and self._is_told_in(record)

    def _is_numbered(self, record: Record) -> bool:
        """Whether it is of a minute by body, day and number, as references and questions are."""
        if not record.get("date") or not record.get("number"):
            return False
        return (body_key(record.get("body")), record["date"], number_key(record["number"])) in self._named

    def _has_id(self, cell: Any) -> bool:
        """Whether a text names such business by its id among other words."""
        return isinstance(cell, str) and " " in cell and any(map(self._is_id, _WORD.findall(cell)))

    def _is_id(self, word: str) -> bool:
        return "/" in word and (word in self.ids or _LIMB.split(word, maxsplit=1)[0] in self.ids)

    def quotes(self, record: Record) -> bool:
        """Whether what is quoted is a row of a log that names such business."""
        return any(record.get(name) in self._told for name in ("quote", "text"))

    def holds(self, record: Record) -> bool:
        """Whether such a row stands in what is quoted, alone or among others."""
        return self.quotes(record) or any(isinstance(cell, str) and self._has_part(cell) for cell in record.values())

    def _has_part(self, text: str) -> bool:
        """Whether a row, or what stands between its semicolons, is in what is quoted, or what is quoted in a row."""
        told = " ".join(text.split())
        if any(told in row for row in self._long):
            return True
        return any(part in told for word in set(told.split()) for part in self._parts.get(word, ()))

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        """By its longest word each such row, and each part of one that says enough: quotes are cut there."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._told:
            parts = {part for part in _part.findall(row) if len(_telling(part)) > _FEW} | {row}
            for part in (" ".join(part.split()) for part in parts):
                found[max(part.split(), key=len, default="")].append(part)
        return found

    @cached_property
    def _long(self) -> list[str]:
        """Rows that are longer than any quote."""
        return [" ".join(row.split()) for row in self._told if len(row) > _QUOTED]

    def blanked(self, text: str) -> str:
        """An open text without such rows."""
        for row in self._rows_in(text):
            text = row.sub(BLANK, text)
        return text

    def names(self, line: str) -> bool:
        """Whether a line has the title of such business, and of nothing that is open."""
        words = _telling(line)
        return bool(words) and any(one.is_named(words) and one.title not in self._titles for one in self._business)

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where such rows stand in an open text."""
        for row in self._rows_in(text):
            yield from (m.span() for m in row.finditer(text))

    def _rows_in(self, text: str) -> Iterator[re.Pattern[str]]:
        words = spoken(text)
        told = " ".join(words)
        for row in (*self._of_few_words, *(row for word in set(words) for row in self._by_word.get(word, ()))):
            if row in told:
                yield re.compile(r"\s+(?:\|\s+)?".join(map(re.escape, row.split())))

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        """Each such row by its rarest word but the first and the last, which a text may write with a sign behind."""
        rows = [spoken(row) for row in self._told]
        common = Counter(word for row in rows for word in row[1:-1])
        found: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if inner := row[1:-1]:
                found[min(inner, key=lambda word: (common[word], -len(word)))].append(" ".join(row))
        return found

    @cached_property
    def _of_few_words(self) -> list[str]:
        return [" ".join(row) for row in map(spoken, self._told) if 0 < len(row) < 3]

    @cached_property
    def _business(self) -> list[_Business]:
        found = []
        for key, body, number, title, text in self.db.execute(_EXEMPT):
            if key in self.ids:
                words = _telling(title), _telling(f"{title} {text}")
                found.append(_Business(body, number_key(number), *words))
        return found

    @cached_property
    def _named(self) -> set[tuple[str | None, str, str | None]]:
        """Body, day and number of such business, where nothing open has the same."""
        named: dict[bool, set[tuple[str | None, str, str | None]]] = {True: set(), False: set()}
        for key, body, number, day in self.db.execute(_NUMBERS):
            if day:
                named[key in self.ids].add((body, day, number_key(number)))
        return named[True] - named[False]

    @cached_property
    def _open(self) -> frozenset[tuple[str | None, str | None]]:
        """Bodies and numbers of what is open: a number that both have names neither."""
        rows = self.db.execute(_NUMBERS).fetchall()
        return frozenset((body, number_key(number)) for key, body, number, _ in rows if key not in self.ids)

    @cached_property
    def _titles(self) -> frozenset[frozenset[str]]:
        """Titles of what is open: a line that names one of these may be of that."""
        rows = self.db.execute(_TITLES).fetchall()
        return frozenset(_telling(title) for key, title in rows if key not in self.ids)

    @cached_property
    def _rows(self) -> dict[tuple[str, int], str]:
        """Rows of logs that name such business, by document and place."""
        if not self.ids:
            return {}
        return {
            (document, start): text
            for document, start, text, asked, body in self.db.execute(_LOGGED)
            if self._is_logged(text, _telling(asked), body)
        } | {(document, start): text for document, start, text in self._repeated.rows()}

    @cached_property
    def _repeated(self) -> Repeated:
        return Repeated(self.db, self.ids)

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset((*self._rows.values(), *self._listed.words()))

    @cached_property
    def _listed(self) -> Listed:
        return Listed(self.db, self.ids)

    def _is_logged(self, text: str, words: frozenset[str], body: str | None) -> bool:
        first = _number.match(text)
        number = number_key(first[1]) if first else None
        ours = (body, number) not in self._open
        return any(
            one.is_told(words) or one.is_named(words) or (ours and number == one.number and body == one.body)
            for one in self._business
        )

    def _is_told_in(self, record: Record) -> bool:
        """Whether a passage that was found has a line that names such business, or stands behind it."""
        document, start = record["document"], record["start"]
        if record["kind"] in {"item", "paper"}:
            rows = (at for name, at in (*self._rows, *self._listed.places()) if name == document)
            return any(start <= at < record["end"] for at in rows)
        if document in self._closed or (record["kind"] in _BEHIND and self._stands_behind(document, start)):
            return True
        texts = [text for (text,) in self.db.execute(_WHOLE, (document, start, record["kind"]))]
        passage = record["passage"].replace(MARK, "").replace(UNMARK, "")
        if self._repeated.stands_in(line for text in (*texts, passage) for line in text.splitlines()):
            return True
        return any(
            self.names(told) for text in (*texts, passage) for line in text.splitlines() for told in sentences(line)
        )

    def _stands_behind(self, document: Any, start: Any) -> bool:
        """Whether what begins there was printed behind an exempt minute, with no report and no other head between."""
        before = [end for end, of in self._ends[document] if end <= start]
        if not before:
            return False
        last = max(before)
        between = (at for at in self._heads[document] if last <= at <= start)
        return (last, True) in self._ends[document] and not any(between)

    @cached_property
    def _closed(self) -> frozenset[str]:
        """Papers of which all is exempt: what else stands in them, as who was there, is of nothing else."""
        found: dict[str, bool] = {}
        for document, key in self.db.execute(_BUSINESS):
            found[document] = key in self.ids and found.get(document, True)
        return frozenset(document for document, closed in found.items() if closed)

    @cached_property
    def _ends(self) -> dict[Any, set[tuple[int, bool]]]:
        """By document where minutes end, and whether these are exempt."""
        found: dict[Any, set[tuple[int, bool]]] = defaultdict(set)
        for document, key, end in self.db.execute(_MINUTES):
            found[document].add((end, key in self.ids))
        return found

    @cached_property
    def _heads(self) -> dict[Any, list[int]]:
        """By document where reports begin, and meetings."""
        found: dict[Any, list[int]] = defaultdict(list)
        for document, start in self.db.execute(_HEADS):
            found[document].append(start)
        return found


def _telling(text: str | None) -> frozenset[str]:
    return stems(text or "") - PROCEEDINGS


_ITEMS = "items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting"
_EXEMPT = f"""
SELECT i.id, m.body_key, i.number, i.title, i.text FROM {_ITEMS} WHERE i.exempt
UNION ALL SELECT id, body_key, NULL, subject, NULL FROM papers WHERE exempt
"""  # noqa: S608 - our own names
_NUMBERS = f"SELECT i.id, m.body_key, i.number, m.date FROM {_ITEMS}"  # noqa: S608
_TITLES = "SELECT id, title FROM items UNION ALL SELECT id, subject FROM papers"
_LOGGED = f"""
SELECT d.name, s.span_start, s.text, s.asked, m.body_key
FROM {_ITEMS} JOIN statements s ON s.document = i.document AND s.source = i.id JOIN documents d ON d.id = s.document
WHERE s.asked <> ''
"""  # noqa: S608
_MINUTES = "SELECT d.name, i.id, i.span_end FROM items i JOIN documents d ON d.id = i.document"
_BUSINESS = """
SELECT d.name, i.id FROM items i JOIN documents d ON d.id = i.document
UNION ALL SELECT d.name, p.id FROM papers p JOIN documents d ON d.id = p.document
"""
_HEADS = """
SELECT d.name, p.span_start FROM papers p JOIN documents d ON d.id = p.document
UNION ALL SELECT d.name, m.span_start FROM meetings m JOIN documents d ON d.id = m.document
"""
