"""Marks of a text that is still being put together: signs in it stand for where each begins and ends.

A reader joins, strips and folds texts of cells and paragraphs; a sign in them stays where it belongs, whatever is done
around it.  When all is told, `Marker.settle` takes the signs out and says where they were.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from minutes_cli.model import Mark, Page

from .reader import Extracted

_FIRST, _MOST = 0xF0000, 0x1FFFD
OPENERS, CLOSES = "\U000f0000-\U0010fffd", "\ufdd1"
"""Characters of private use, one for each mark of a file, and one that is no character: no paper has them."""
_sign = re.compile(f"[{CLOSES}{OPENERS}]")
_opener = re.compile(f"[{OPENERS}]")


def bare(text: str) -> str:
    """A text without signs, as it will be read."""
    return _sign.sub("", text)


class Marker:
    """Gives out signs, and knows what each stands for."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []
        self._tables = 0

    def clean(self, text: str) -> str:
        """A file's text, in which no sign may stand by chance."""
        return text if text.isascii() else bare(text)

    def table(self) -> int:
        """The number of a table that begins."""
        self._tables += 1
        return self._tables

    def opens(self, kind: str, level: int = 0) -> str:
        """The sign that begins a mark; empty where a file has more than can be told."""
        return self._opens(Mark(0, 0, kind, level))  # type: ignore[arg-type]

    def closes(self, opened: str) -> str:
        """The sign that ends it."""
        return CLOSES if opened else ""

    def around(self, text: str, kind: str, level: int = 0) -> str:
        """A text with its mark; one without words has none."""
        if not bare(text).strip():
            return text
        opened = self.opens(kind, level)
        return f"{opened}{text}{self.closes(opened)}"

    def cell(self, text: str, table: int, row: int, column: int, down: int = 0) -> str:
        """The text of a cell with its mark; `down`: how many rows further it reaches."""
        if not bare(text).strip():
            return text
        opened = self._opens(Mark(0, 0, "cell", down, table, row, column))
        return f"{opened}{text}{self.closes(opened)}"

    def again(self, found: Extracted) -> str:
        """What another reader read, the signs of its marks in the text again, so that it can stand within this one."""
        tables = self._tables
        signs: list[tuple[int, str]] = []
        waiting: list[int] = []
        for mark in sorted(found.marks, key=lambda mark: (mark.start, -mark.end)):
            while waiting and waiting[-1] <= mark.start:
                signs.append((waiting.pop(), CLOSES))
            self._tables = max(self._tables, tables + mark.table)
            if opened := self._opens(mark._replace(start=0, end=0, table=mark.table and mark.table + tables)):
                signs.append((mark.start, opened))
                waiting.append(mark.end)
        signs += [(end, CLOSES) for end in reversed(waiting)]
        pieces, at = [], 0
        for place, sign in signs:
            pieces += [found.text[at:place], sign]
            at = max(at, place)
        return "".join((*pieces, found.text[at:]))

    def _opens(self, mark: Mark) -> str:
        if len(self._marks) >= _MOST:
            return ""
        self._marks.append(mark)
        return chr(_FIRST + len(self._marks) - 1)

    def settle(self, found: Extracted) -> Extracted:
        """What was read, its signs taken out of the text and put down as marks."""
        if not self._marks:
            return found
        text, marks, signs = self._settled(found.text)

        def at(place: int) -> int:
            return place - bisect_left(signs, place)

        pages = tuple(Page(page.number, at(page.start), at(page.end)) for page in found.pages)
        return replace(found, text=text, pages=pages, marks=marks)

    def _settled(self, told: str) -> tuple[str, tuple[Mark, ...], list[int]]:
        pieces: list[str] = []
        waiting: list[tuple[Mark, int]] = []
        bounds: list[tuple[int, int, Mark]] = []
        signs: list[int] = []
        at = since = 0
        for m in _sign.finditer(told):
            pieces.append(told[since : m.start()])
            at += m.start() - since
            since = m.end()
            signs.append(m.start())
            if m[0] != CLOSES:
                waiting.append((self._marks[ord(m[0]) - _FIRST], at))
            elif waiting:
                mark, start = waiting.pop()
                bounds.append((start, at, mark))
        pieces.append(told[since:])
        text = "".join(pieces)
        marks = []
        for start, end, mark in bounds:
            words = text[start:end]
            if stripped := words.strip():
                begins = start + len(words) - len(words.lstrip())
                marks.append(mark._replace(start=begins, end=begins + len(stripped)))
        return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))), signs
