"""Who moved and who seconded in one breath, behind what they put or before it: "A proposed and B seconded payment"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, movers
from .extents import Layout
from .movers import BRACKETED
from .put import headed, put_by

_thing = regex.compile(
    r"\s+(?P<clause>(?!(?:(?:the|this|that|these|his|her|its|it|both|an?)\s+)?(?:\p{Ll}+\s+)?(?:motions?|proposals?|resolutions?|suggestions?|nominations?"
    r"|amendments?|recommendations?)\b|(?:it|this|him|her|them|and|by|from|to|on|in|as|but|with|at|subject|the\s+same|which|when)\b)(?:\p{Ll}|£\d|that\b|Cllr|Mrs?\b|Ms\b))"
)
"""    Cllr Ash proposed and Cllr Reed seconded [payment of the bill and all agreed]"""
_opens_sentence = regex.compile(r"[^\p{L}]*(?:[^.;]{3,80}?[,:]\s*)?")
"""    After some talk, [Cllr Ash proposed and Cllr Reed seconded the rise]"""


def read_bracketed(page: Layout, s: Sentence) -> Iterator[Act]:
    """Cllr Ash proposed, Cllr Reed seconded, behind what they put."""
    for m in _begun_in(page, s, BRACKETED):
        thing = _thing.match(page.text, m.end(), s.end) if m[0][-1] == "d" else None
        if thing and _opens_sentence.fullmatch(page.text, s.start, m.start()):
            moved, seconded = movers(m)
            yield put_by(page, s, thing)._replace(start=m.start(), moved_by=moved, seconded_by=seconded, sure=True)
        else:
            yield headed(page, m)


def _begun_in(page: Layout, s: Sentence, pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
    """What begins in a sentence, or with the line's end before it; it may go on behind its end."""
    found = pattern.finditer(page.text, max(0, s.start - 1), min(len(page.text), s.end + 160))
    return (m for m in found if m.start() < s.end)
