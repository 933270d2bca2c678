"""Running headers that stand only once: the name of the body and the day, where a page turns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.dates import DATE, WEEKDAY
from minutes_cli.words.minutes_head import HEAD_LINES, minutes_head

from .sheet import ENDS_OPEN, Sheet, is_bare

_date = regex.compile(
    rf"(?:(?<=\s)|\s+[-–—]\s+)(?:{WEEKDAY},?\s+)?{DATE}\s*\d{{0,3}}$", regex.VERBOSE | regex.IGNORECASE
)
_dated_end = regex.plain(r"(?:(?:19|20)\d\d|\d\d?[./]\d\d?[./]\d\d(?:\d\d)?)\s*\d{0,3}$")
_names_body = regex.plain(BODY_NOUN, re.IGNORECASE)
_attendance = regex.plain(r"(?:members\s+|councillors\s+)?(?:present|in\s+attendance|sederunt)\b", re.IGNORECASE)
_word = regex.plain(r"[^\W_]+")
_signs = regex.plain(r"[\W_]+")


def own_headers(sheet: Sheet) -> None:
    """Headers that say whose minutes these are and of when, "BODY - WEEKDAY DATE", where a page turns.

    Of a body that a line before has named; in capitals they may be wrapped, and stand anywhere if their day was told
    before.  Above a list of who was present, they are the title of the minutes themselves.
    """
    texts, reasons = sheet.texts, list(sheet.reasons)
    ending = [n for n, text in enumerate(texts) if text[-1].isdigit() and not reasons[n]]
    dated = [n for n in ending if _dated_end.search(texts[n][-24:])]
    named: _Named | None = None
    days = _Days(texts)
    for n in dated:
        for first in _windows(texts, reasons, n):
            header = " ".join(texts[first : n + 1])
            if len(texts[first]) > 160 or not (_turns(sheet, first, n) or days.told(header, first)):
                continue
            named = named or _Named(texts)
            body = None if _above_attendance(texts, n) else _body(header)
            if body and named.before(body, first):
                sheet.reasons[first : n + 1] = ["running header"] * (n + 1 - first)
                break


class _Named:
    """Where words first stand in a paper, in whatever case, spacing and line they are."""

    def __init__(self, texts: list[str]) -> None:
        self._text = "\n".join(texts).lower()
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self._first: dict[str, int] = {}

    def before(self, words: str, line: int) -> bool:
        """Whether the words stand anywhere before a line."""
        if words not in self._first:
            m = re.search(r"[\W_]*".join(map(re.escape, _word.findall(words.lower()))), self._text)
            self._first[words] = m.start() if m else len(self._text)
        return self._first[words] < self._starts[line]


class _Days:
    """Where lines in capitals first give a day, whatever its spacing and signs."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._first: dict[str, int] = {}

    @cached_property
    def _capitals(self) -> tuple[str, list[int], list[int]]:
        """The folded text of all lines in capitals, where each begins in it, and which it is."""
        which = [n for n, text in enumerate(self._texts) if text.isupper()]
        folded = [_folded(self._texts[n]) for n in which]
        return "\n".join(folded), [0, *accumulate(len(text) + 1 for text in folded)], which

    def told(self, header: str, line: int) -> bool:
        """Whether a header in capitals gives a day that a line in capitals has given before."""
        m = _date.search(header, max(0, len(header) - 45)) if header.isupper() else None
        day = _folded(m[0]) if m else ""
        if not day:
            return False
        if day not in self._first:
            text, starts, which = self._capitals
            at = text.find(day)
            self._first[day] = which[bisect_right(starts, at) - 1] if at >= 0 else len(self._texts)
        return self._first[day] < line


def _body(header: str) -> str | None:
    """The words of a header before its date; None where it has no date, or names no body."""
    m = _date.search(header, max(0, len(header) - 45))
    body = header[: m.start()].strip() if m else ""
    return body if len(body) > 4 and not body[0].isdigit() and _names_body.search(body) else None


def _folded(text: str) -> str:
    return _signs.sub("", text).casefold()


def _windows(texts: list[str], reasons: list[str | None], n: int) -> Iterator[int]:
    """Where a header begins that ends with a line: with two or one above it where all are in capitals, or with it.

    A year may end the last of those.
    """
    year = texts[n].isupper() or is_bare(texts[n])
    for first in (n - 2, n - 1):
        if first >= 0 and year and all(map(str.isupper, texts[first:n])) and not any(reasons[first : n + 1]):
            yield first
    yield n


def _above_attendance(texts: list[str], n: int) -> bool:
    """Whether a list of who was present follows soon, as under a title."""
    return any(map(_attendance.match, texts[n + 1 : n + 9]))


def _turns(sheet: Sheet, first: int, n: int) -> bool:
    """Whether a page turns at a run of lines: inside a sentence, or beside a page's label or edge."""
    texts = sheet.texts
    beside = [m for m in (first - 1, n + 1) if 0 <= m < len(texts)]
    if sheet.opens_page(first) or any(sheet.reasons[m] or is_bare(texts[m]) for m in beside):
        return True
    inside = first > 0 and n + 1 < len(texts)
    broken = inside and texts[n + 1][0].islower() and ENDS_OPEN.search(texts[first - 1]) is not None
    return broken or (n + 1 < len(texts) and sheet.opens_page(n + 1))


def heads_of_meetings(sheet: Sheet, repeated: Sequence[int]) -> set[int]:
    """Of repeated lines, the heads of minutes (with the lines above and below) that are of another day or body."""
    texts, found = sheet.texts, set[int]()
    given: set[tuple[str, str]] = set()
    for n in repeated:
        if head := minutes_head(texts[n : n + HEAD_LINES]):
            above = texts[n - 1] if n and not sheet.opens_page(n) else ""
            if (said := (above, f"{head.kind} {head.day}")) not in given:
                found |= {n, *range(n + 1, n + head.lines + 1), *({n - 1} if above else ())}
            given.add(said)
    return found
