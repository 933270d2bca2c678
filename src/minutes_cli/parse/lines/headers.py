"""Running headers that stand only once: the name of the body and the day, where a page turns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from minutes_cli.model import Line
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.dates import DATE, WEEKDAY

_date = regex.compile(
    rf"(?:(?<=\s)|\s+[-–—]\s+)(?:{WEEKDAY},?\s+)?{DATE}\s*\d{{0,3}}$", regex.VERBOSE | regex.IGNORECASE
)
_dated_end = re.compile(r"(?:(?:19|20)\d\d|\d\d?[./]\d\d?[./]\d\d(?:\d\d)?)\s*\d{0,3}$")
_names_body = re.compile(BODY_NOUN, re.IGNORECASE)
_attendance = re.compile(r"(?:members\s+|councillors\s+)?(?:present|in\s+attendance|sederunt)\b", re.IGNORECASE)
_word = re.compile(r"[^\W_]+")
_signs = re.compile(r"[\W_]+")
ENDS_OPEN = regex.compile(r"[^.:;?!…\s]\s*$")
BARE_NUMBER = regex.compile(r"\d{1,4}")


def own_headers(lines: list[Line]) -> list[Line]:
    """Headers that say whose minutes these are and of when, "BODY - WEEKDAY DATE", where a page turns.

    Of a body that a line before has named; in capitals they may be wrapped, and stand anywhere if their day was told
    before.  Above a list of who was present, they are the title of the minutes themselves.
    """
    out = list(lines)
    full = [i for i, line in enumerate(lines) if line.text]
    ending = (n for n, i in enumerate(full) if lines[i].text[-1].isdigit() and not lines[i].reason)
    dated = [n for n in ending if _dated_end.search(lines[full[n]].text[-24:])]
    named: _Named | None = None
    days = _Days(lines)
    for n in dated:
        for run in _windows(lines, full, n):
            header = " ".join(lines[j].text for j in run)
            if len(lines[run[0]].text) > 160 or not (_turns(out, full, n, run) or days.told(header, run[0])):
                continue
            named = named or _Named(lines)
            body = None if _above_attendance(lines, full, n) else _body(header)
            if body and named.before(body, run[0]):
                for j in run:
                    out[j] = out[j]._replace(reason="running header")
                break
    return out


class _Named:
    """Where words first stand in a paper, in whatever case, spacing and line they are."""

    def __init__(self, lines: list[Line]) -> None:
        self._text = "\n".join(line.text for line in lines).lower()
        self._starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
        self._first: dict[str, int] = {}

    def before(self, words: str, line: int) -> bool:
        """Whether the words stand anywhere before a line."""
        if words not in self._first:
            m = re.search(r"[\W_]*".join(map(re.escape, _word.findall(words.lower()))), self._text)
            self._first[words] = m.start() if m else len(self._text)
        return self._first[words] < self._starts[line]


class _Days:
    """Where lines in capitals first give a day, whatever its spacing and signs."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._first: dict[str, int] = {}

    @cached_property
    def _capitals(self) -> tuple[str, list[int], list[int]]:
        """The folded text of all lines in capitals, where each begins in it, and which it is."""
        which = [i for i, line in enumerate(self._lines) if line.text.isupper()]
        folded = [_folded(self._lines[i].text) for i in which]
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
            self._first[day] = which[bisect_right(starts, at) - 1] if at >= 0 else len(self._lines)
        return self._first[day] < line


def _body(header: str) -> str | None:
    """The words of a header before its date; None where it has no date, or names no body."""
    m = _date.search(header, max(0, len(header) - 45))
    body = header[: m.start()].strip() if m else ""
    return body if len(body) > 4 and not body[0].isdigit() and _names_body.search(body) else None


def _folded(text: str) -> str:
    return _signs.sub("", text).casefold()


def _windows(lines: list[Line], full: list[int], n: int) -> Iterator[list[int]]:
    """The line with two or one above it where all are in capitals (a year may end the last), and the line alone."""
    for width in (3, 2):
        run = full[n - width + 1 : n + 1] if n >= width - 1 else []
        capitals = [lines[j].text.isupper() for j in run[:-1]]
        year = run and (lines[run[-1]].text.isupper() or BARE_NUMBER.fullmatch(lines[run[-1]].text))
        if year and all(capitals) and not any(lines[j].reason for j in run):
            yield run
    yield [full[n]]


def _above_attendance(lines: list[Line], full: list[int], n: int) -> bool:
    """Whether a list of who was present follows soon, as under a title."""
    return any(_attendance.match(lines[j].text) for j in full[n + 1 : n + 9])


def _turns(lines: list[Line], full: list[int], n: int, run: list[int]) -> bool:
    """Whether a page turns at a run of lines: inside a sentence, or beside a page's label or edge."""
    first = n - len(run) + 1
    before = lines[full[first - 1]] if first else None
    after = lines[full[n + 1]] if n + 1 < len(full) else None
    broken = before and after and ENDS_OPEN.search(before.text) and after.text[0].islower()
    label = any(line and (line.reason or BARE_NUMBER.fullmatch(line.text)) for line in (before, after))
    return bool(broken or label or lines[run[0]].opens_page or (after and after.opens_page))
