"""A stretch of a document as its reader sees it: page furniture left out, every character still tied to its source."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from minutes_cli.model import Line, Passage

FILLER = "\u00ad"
"""Stands for a character that says nothing (a soft hyphen, an escape, a mark of emphasis); `tidy` drops it."""

_wrapped_hyphen = regex.compile(r"(?<=\p{L})-\n(?=\p{Ll})")
_pieces = regex.compile(rf"[^{FILLER}]+")
_parts = regex.compile(r"\n\s*\n|\n(?=[-–•·*▪] )")


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


def tidy(text: str) -> str:
    """The words of `text` on one line: white space folded, a word cut by a line's end whole, fillers gone."""
    if "-\n" in text:
        text = _wrapped_hyphen.sub("-", text)
    return " ".join(text.replace(FILLER, "").split())


def tidy_paragraphs(text: str) -> str:
    """`tidy`, with paragraphs (and list items) kept on lines of their own."""
    return "\n".join(tidy(part) for part in _parts.split(text) if part.strip())
