"""Sentences that change the words of a motion: "the motion was amended to read that the pier be kept"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import About, Act, clause, movers, seconder_in
from .extents import Layout, block_end
from .movers import person
from .phrases import AMENDED, ON_PROPOSAL, PROPOSED
from .quotes import closing_quote
from .senses import told_elsewhere

_agreed = regex.compile(r"\b(?:agreed|resolved|decided)\b", regex.IGNORECASE)
_passed = regex.compile(
    r"\s*,?\s*and\s+(?:it\s+)?(?:was|were)\s+(?:\p{L}+ly\s+)?(?:then\s+)?(?:adopted|agreed|carried|approved|passed)\b"
)
"""    amended to include all parishes and was adopted"""
_quoted = regex.compile(
    r"[\s*_:;–-]*[“‘\"'](?:\s*[*_]*(?:I|We)\s+(?:will|wish\s+to|hereby)?\s*(?:move|propose)\b[^.;]{0,160}?\s(?=(?:that|to)\b))?(?P<clause>\s*[*_]*\p{L})",
)
"""    “That the pier be kept” · “I will move at the next meeting that the pier be kept”"""
_instead = regex.plain(r"[^\n\"“”]{1,200}[\"”’'],?\s+(?:instead|rather|in\s+place|in\s+lieu)\b")
"""    amended to read "[by May" instead] of "by June\""""
_asked = regex.compile(
    r"(?P<moved>\b(?:Cllr|Councillor|Cr|Mrs?|Ms)\.?\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,3})(?:asked|requested|stated|suggested|wished)\b"
)


def read_amended(page: Layout, s: Sentence) -> Iterator[Act]:
    """The motion was amended to read that …; it was agreed that the motion be amended as follows: “That …”."""
    text = page.text
    m = AMENDED.search(text, s.start, min(len(text), s.end + 8))
    if m is None or m.start() >= s.end or told_elsewhere(page, s, m.start()):
        return
    whole = bool(m["how"].strip())
    below = _quoted.match(text, m.end(), m.end() + 300) if whole else None
    if below and _instead.match(text, below.start("clause"), s.end):
        return  # the words of it that change: the sentence says of what, and who moved it
    if below:
        start = below.start("clause")
        end = closing_quote(text, m.end(), start) or block_end(page, start, own_line=True)
    elif m.end() < s.end:
        start, end, _ = clause(page, m.end(), s.end)
    else:
        return
    passed = None if below else _passed.search(text, start, end)
    end = passed.start() if passed else end
    moved, seconded = _who(page, s, m.start())
    agreed = _agreed.search(text, s.start, m.start()) is not None
    about: About = "as amended" if whole and agreed else "amendment"
    yield Act(
        "put",
        s.start,
        end if passed else max(end, s.end),
        (start, end),
        moved_by=moved,
        seconded_by=seconded,
        outcome="carried" if agreed or m["was"] else None,
        about=about,
        basis="carried",
        sure=True,
    )
    if passed:
        yield Act("verdict", passed.start(), s.end, outcome="carried", about="as amended")


def _who(page: Layout, s: Sentence, until: int) -> tuple[str | None, str | None]:
    """Who would have it amended, and who seconded."""
    text = page.text
    for pattern in (ON_PROPOSAL, PROPOSED):
        if m := next(pattern.finditer(text, s.start, until), None):
            moved, seconded = movers(m)
            return moved, seconded or seconder_in(text, m.end(), s.end)
    asked = _asked.search(text, s.start, until)
    return person(asked["moved"]) if asked else None, None
