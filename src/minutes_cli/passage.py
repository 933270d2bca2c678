"""A stretch of a document as its reader sees it: page furniture left out, every character still tied to its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

import regex

from .model import Line, Span

FILLER = "\u00ad"
"""Stands for a character that says nothing (a soft hyphen, an escape, a mark of emphasis); `tidy` drops it."""

_wrapped_hyphen = regex.compile(r"(?<=\p{L})-\n(?=\p{Ll})")
_pieces = regex.compile(rf"[^{FILLER}]+")
_parts = regex.compile(r"\n\s*\n|\n(?=[-–•·*▪] )")
_line_start, _line_end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Passage:
    """Kept lines joined by line breaks, fillers left out, with the offset of each piece in the source."""

    text: str
    starts: tuple[int, ...]
    """Where each line (and each piece of a line with a filler in it) begins in `text` …"""
    sources: tuple[int, ...]
    """… and in the document."""

    def source(self, at: int) -> int:
        """Offset in the document of the character at `at`."""
        i = max(0, bisect_right(self.starts, at) - 1)
        return self.sources[i] + at - self.starts[i] if self.starts else 0

    def span(self, start: int, end: int) -> Span:
        """The document's span for `text[start:end]`, white space at its ends left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(self.source(start), self.source(end - 1) + 1 if end > start else self.source(start))


def passage(lines: Sequence[Line]) -> Passage:
    """The kept lines of `lines` as one text; an empty line stays an empty line, lines set aside vanish."""
    texts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    at = 0
    for line in lines:
        if line.reason is not None:
            continue
        starts.append(at)
        sources.append(line.start)
        text = line.text
        if FILLER in text:
            for m in _pieces.finditer(text):
                starts.append(at + m.start() - text.count(FILLER, 0, m.start()))
                sources.append(line.start + m.start())
            text = text.replace(FILLER, "")
        texts.append(text)
        at += len(text) + 1
    return Passage("\n".join(texts), tuple(starts), tuple(sources))


def between(lines: Sequence[Line], start: int, end: int) -> Passage:
    """What stands between two offsets of the document; a line that an offset cuts is cut there."""
    found = list(lines[bisect_right(lines, start, key=_line_end) : bisect_left(lines, end, key=_line_start)])
    if found and found[0].start < start:
        found[0] = replace(found[0], start=start, text=found[0].text[start - found[0].start :])
    if found and found[-1].end > end:
        found[-1] = replace(found[-1], end=end, text=found[-1].text[: end - found[-1].start])
    return passage(found)


def tidy(text: str) -> str:
    """The words of `text` on one line: white space folded, a word cut by a line's end whole, fillers gone."""
    if "-\n" in text:
        text = _wrapped_hyphen.sub("-", text)
    return " ".join(text.replace(FILLER, "").split())


def tidy_paragraphs(text: str) -> str:
    """`tidy`, with paragraphs (and list items) kept on lines of their own."""
    return "\n".join(tidy(part) for part in _parts.split(text) if part.strip())
