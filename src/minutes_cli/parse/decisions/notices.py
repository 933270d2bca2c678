"""Motions that a paper prints as they were given notice of, or quotes on a line of their own."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import About, Act
from .extents import Layout, block_end, notice_end
from .phrases import NOTICE
from .quotes import closing_quote

_we_move = regex.compile(r"[“\"]?We\s+(?:move|propose)\s+")
_amended = regex.compile(r"amended|substantive", regex.IGNORECASE)
_quoted = regex.compile(r"[*\s]*(?P<clause>[“‘](?:That|THAT)\b)")
_relation = regex.plain(r"\b(?:relation|regard|respect|reference)\s+$")
_later_that = regex.plain(r"to\s[^.;]{3,360}?,\s+(?=that\b)")
"""    I will move at the next meeting, in relation to the pond, that it be dredged"""
_subject_of = regex.compile(
    r"\b[Mm]eeting\b[,:]?\s+(?=(?:the(?!\s+following)|an?|all|each|every|for|this|our|\p{Lu}\p{L}+)\b)"
)
"""    I will move at the next meeting the Roads Department attend to answer · … for a change to be made to the plan"""

_answered = regex.plain(r"\s*\n[\s*_=“”\"]*(?:REPLY|Reply)[*_]*\s*:")
"""    that the pier be let⏎⏎[**Reply:** It is let already.]"""


def read_notice(page: Layout, s: Sentence) -> Iterator[Act]:
    """I will move at the next meeting that the pier be kept; the substantive motion now read: "That …"."""
    text = page.text
    m = NOTICE.search(text, s.start, min(len(text), s.end + 80))
    if not m or m.start() >= s.end:
        return
    start = _notified(text, m.start(), m.start("clause"))
    if spoken := _we_move.match(text, start, start + 80):
        start = spoken.end()
    close = closing_quote(text, s.start, start)
    end = notice_end(page, start) if close is None else close
    if answered := _answered.search(text, start, end):
        end = answered.start()
    about: About = "as amended" if _amended.search(m[0]) else "motion"
    yield Act("put", m.start(), max(end, start), (start, end), formal=True, about=about, basis="carried", sure=True)


def _notified(text: str, moves: int, clause: int) -> int:
    """Where the words of a notice begin: at "that"; before "to" stands who is to do it, or what it is of."""
    if text[clause : clause + 3].casefold() != "to ":
        return clause
    if _relation.search(text, moves, clause):
        that = _later_that.match(text, clause, clause + 400)
        return that.end() if that else clause
    subject = _subject_of.search(text, moves, clause)
    return subject.end() if subject else clause


def read_quoted(page: Layout, s: Sentence) -> Iterator[Act]:
    """“That the pier be kept.” — on a line of its own: who put it and what became of it is said around it."""
    text = page.text
    m = _quoted.match(text, s.start, s.end)
    if m and page.cut.opens_paragraph(s):
        opens = text[m.start("clause")]
        close = text.find("”" if opens == "“" else "’", m.end(), m.end() + 6000)
        if close >= 0 and text.find(f"{opens}That", m.end(), close) >= 0:  # nobody closed it before the next was quoted
            close = -1
        end = close if close >= 0 else block_end(page, m.start("clause"), own_line=True)
        yield Act("put", s.start, end, (m.start("clause"), end), formal=True, basis="carried")
