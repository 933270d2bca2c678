"""Motions that a sentence announces and that stand quoted below it: "The following motions were agreed:"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .phrases import FOLLOWING
from .quotes import closing_quote
from .senses import told_elsewhere

_quoted = regex.compile(
    r"[\s*_:]*(?:(?:[Mm]otion|[Rr]ecommendation|[Rr]esolution|[Pp]roposal)\s+(?:No\.?\s*)?\w{1,3}\W{1,8})?(?P<open>[“‘'\"])[\s*_]*(?P<clause>(?:[Tt]hat|THAT)\b)"
)
_action = regex.compile(r"[\s*_:]*(?P<open>[“\"])[\s*_]*(?P<clause>\p{Lu})")
"""    “Effective 1 May, raise the fee to £4.”"""
_inline = regex.compile(r"\s*(?P<open>[“‘'\"])(?P<clause>\p{Lu})")
"""    was made, seconded and passed: ‘The council moves that it be cancelled.’"""
_single = regex.plain(r"[’'\"](?=[\s*_.;,]*(?:\n|$))")
_LONGEST = 3000
"""Characters of a motion that is quoted."""
_MOST = 40
"""So many motions are agreed at once, at most."""


def read_following(page: Layout, s: Sentence) -> Iterator[Act]:
    """The following motions were agreed: each of those quoted below."""
    text = page.text
    told = FOLLOWING.search(text, s.start, s.end)
    if told is None or told_elsewhere(page, s, told.start()):
        return
    at, start = told.end() if told["inline"] else s.end, told.start()
    for n in range(_MOST):
        one = _inline if told["inline"] and not n else _quoted
        m = one.match(text, at, at + 400)
        if told["action"] or (told["one"] and m is None):
            m = _action.match(text, at, at + 400)
        if m is None:
            return
        close = _close(text, m)
        yield Act("told", start, close, (m.start("clause"), close), basis="carried", sure=True)
        at = start = close + 1


def _close(text: str, m: regex.Match[str]) -> int:
    """Where a quoted motion ends."""
    if m["open"] == "“":
        close = closing_quote(text, m.start("open"), m.start("open"))
    else:
        single = _single.search(text, m.end(), m.end() + _LONGEST)
        close = single.start() if single else None
    if close is not None:
        return close
    most = min(len(text), m.end() + _LONGEST)
    paragraph = text.find("\n\n", m.end(), most)
    return paragraph if paragraph >= 0 else most
