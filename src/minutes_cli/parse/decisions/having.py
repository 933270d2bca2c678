"""Things of which one sentence says who moved that they be done: "The report was noted having been proposed by A"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, movers
from .extents import Layout
from .phrases import HAVING, MOVED_AS
from .senses import LEAD

_motion_thing = regex.compile(r"\b(?:[Mm]otions?|[Rr]ecommendations?|[Rr]esolutions?|[Aa]mendments?|[Pp]roposals?)\b")
_its = regex.plain(r"\b[Ii]t\Z")
_what_follows = regex.plain(r"[\s,]*(?:that|to\s+(?!the\s|an?\s))")
"""    Following a vote it was agreed, as proposed by A and seconded by B[, that] the hall be let"""
_having = regex.compile(r"(?:,?\s*(?:having\s+been|and\s+was|and\s+were|as)?\s+(?:proposed|moved))?\s*$")


def read_having(page: Layout, s: Sentence) -> Iterator[Act]:
    """The report was noted having been proposed by A and seconded by B; they were moved as correct by A and B."""
    text = page.text
    for pattern in (HAVING, MOVED_AS):
        m = pattern.match(text, s.start, s.end)
        if m and _its.search(m["thing"]) and _what_follows.match(text, m.end(), s.end):
            return
        if m and not _motion_thing.search(m["thing"]):
            moved, seconded = movers(m)
            by = text.rfind("by", m.start("thing"), m.start("moved"))
            lead = LEAD.match(text, m.start("thing"), by)
            words = lead.end() if lead else m.start("thing"), by - len(_having.search(text[max(0, by - 60) : by])[0])  # type: ignore[index]
            yield Act("told", m.start(), s.end, words, moved_by=moved, seconded_by=seconded, basis="carried", sure=True)
            return
