"""Who was nominated and, a sentence or two later, elected: "Ann Ash was nominated for Chair. … She was elected"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .movers import NAME

_nominated = regex.compile(
    rf"\G\W*(?:\d{{1,2}}[.)]\s+)?(?P<thing>{NAME}\s+was\s+(?:duly\s+)?nominated\s+(?:as|for|to\s+be)\s+(?:the\s+)?[^,.;]{{3,60}}?)"
    r"(?=\s*(?:[.,;]|\band\s))",
    needs=("nominated",),
)
"""    Ann Ash was nominated for President"""
_elected = regex.plain(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:elected|appointed)\b"
    r"|\band\s+(?:was\s+)?(?:\w+ly\s+)?(?:elected|appointed)\b|\b(?:elected|appointed)\s+unopposed\b"
)
_next = regex.plain(r"\bnominated\b|\n\s*\n")
_AHEAD = 300
"""So far behind a nomination, in characters, it is told that it came to something."""


def read_nominated(page: Layout, s: Sentence) -> Iterator[Act]:
    """Ann Ash was nominated for Chair. Nobody opposed. She was elected: before the next is nominated."""
    m = _nominated.match(page.text, s.start, s.end)
    if m is None:
        return
    following = _next.search(page.text, m.end(), m.end() + _AHEAD)
    until = following.start() if following else min(len(page.text), m.end() + _AHEAD)
    if _elected.search(page.text, m.end(), until):
        yield Act("told", m.start(), s.end, m.span("thing"), basis="carried", sure=True, deed="appointed")
