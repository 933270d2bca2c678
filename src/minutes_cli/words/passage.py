"""A stretch of a document as its reader sees it: page furniture left out, every character still tied to its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from minutes_cli.model import Line, Passage

from .hyphens import Paper, parted, soft

FILLER = "\u00ad"
"""Stands for a character that says nothing (a soft hyphen, an escape, a mark of emphasis); `tidy` drops it.

At the end of a line it is a soft hyphen: the word goes on below."""

_wrapped_hyphen = regex.compile(r"(?<=\p{L})-\n(?=\p{Ll})")
_pieces = regex.compile(rf"[^{FILLER}]+")
_parts = regex.compile(r"\n\s*\n|\n(?=[-–•·*▪] )")
_first_word = re.compile(r"(\S++)[ \t]*+")


def passage(lines: Sequence[Line]) -> Passage:
    """The kept lines of `lines` as one text; an empty line stays an empty line, lines set aside vanish.

    A word that the end of a line parts stands whole in the first, where the hyphen is the line's (`hyphens`).
    """
    told = _whole([_told(line) for line in lines if line.reason is None])
    starts: list[int] = []
    sources: list[int] = []
    at = 0
    for one in told:
        for offset, source in one.pieces:
            starts.append(at + offset)
            sources.append(source)
        at += len(one.text) + 1
    return Passage("\n".join(one.text for one in told), tuple(starts), tuple(sources))


class _Told(NamedTuple):
    """A kept line without fillers."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    """Where each piece of it begins, in it and in the document."""
    soft: bool = False
    """It ends with a soft hyphen."""


def _told(line: Line) -> _Told:
    text = line.text
    if FILLER not in text:
        return _Told(text, ((0, line.start),))
    pieces = [(0, line.start)]
    at = 0
    for m in _pieces.finditer(text):
        pieces.append((at, line.start + m.start()))
        at += m.end() - m.start()
    return _Told(text.replace(FILLER, ""), tuple(pieces), text.endswith(FILLER))


def _whole(told: list[_Told]) -> list[_Told]:
    """The lines, each word that two of them part in the first."""
    halves: dict[int, tuple[int, tuple[str, str]]] = {}
    for n, one in enumerate(told[:-1]):
        if one.soft or one.text[-1:] in ("-", "‐"):
            below = n + 1 if told[n + 1].text or n + 2 == len(told) else n + 2
            find = soft if one.soft else parted
            if pair := find(one.text, told[below].text):
                halves[n] = below, pair
    if not halves:
        return told
    texts = [one.text for one in told]
    for n, (below, (first, second)) in halves.items():
        texts[n] = texts[n].removesuffix(one_hyphen(texts[n])).removesuffix(first)
        texts[below] = texts[below].removeprefix(second)
    hard = [pair for n, (_, pair) in halves.items() if not told[n].soft]
    paper = Paper(texts, hard) if hard else None
    out = list(told)
    for n, (below, pair) in halves.items():
        if told[n].soft or (paper and paper.joins(*pair)):
            out[n], out[below] = _moved(out[n], out[below])
    return [one for one in out if one.pieces]


def one_hyphen(text: str) -> str:
    """The hyphen that a text ends with, if it ends with one."""
    return text[-1:] if text[-1:] in ("-", "‐") else ""


def _moved(one: _Told, other: _Told) -> tuple[_Told, _Told]:
    """Two lines, the first word of the second moved to the first; nothing of one that holds no more."""
    m = _first_word.match(other.text)
    if m is None:
        return one, other
    kept = one.text.removesuffix(one_hyphen(one.text)) if not one.soft else one.text
    ends, begins = m.end(1), m.end()
    moved = tuple((len(kept) + at, source) for at, source in other.pieces if at < ends)
    first = _Told(kept + m[1], (*(piece for piece in one.pieces if piece[0] < len(kept) or not piece[0]), *moved))
    if begins == len(other.text):
        return first, _Told("", ())
    last_at, last_source = max(piece for piece in other.pieces if piece[0] <= begins)
    rest = ((0, last_source + begins - last_at), *((at - begins, source) for at, source in other.pieces if at > begins))
    return first, _Told(other.text[begins:], rest, other.soft)


def tidy(text: str) -> str:
    """The words of `text` on one line: white space folded, a word cut by a line's end whole, fillers gone."""
    if "-\n" in text:
        text = _wrapped_hyphen.sub("-", text)
    return " ".join(text.replace(FILLER, "").split())


def tidy_paragraphs(text: str) -> str:
    """`tidy`, with paragraphs (and list items) kept on lines of their own."""
    return "\n".join(tidy(part) for part in _parts.split(text) if part.strip())
