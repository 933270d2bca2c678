"""Somebody who was put up and would not stand: "Cllr Ash proposed Mr Moor but Mr Moor declined"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .movers import NAME

_would_not_stand = regex.compile(
    rf"\s*(?:[,;–-]\s*)?\b(?:but|who|however|which)?\s*(?:he|she|they|{NAME})?\s*(?:(?:then|was|were|stated|said|that|he|she|had)\s+){{0,6}}(?:declined|refused|(?:not\s+(?:prepared|willing|wish(?:ing)?|want(?:ing)?)|unwilling|unable)\s+to\s+(?:stand|serve|accept|act|be)|did\s+not\s+wish\s+to)\b",
    needs=("declined", "refused", "prepared", "willing", "wish", "want", "unable"),
)
"""    Mr Ash but Mr Ash declined · Mr Ash - he stated that he was not prepared to stand"""
_nominee = regex.compile(rf"\W*(?:[Tt]hat\s+)?{NAME}(?:\s+(?:as|for|to\s+be)\s+[^,;.]{{3,40}})?\W*")

_NEAR = 260
"""Characters in which somebody is put up and declines."""


def but_declined(text: str, act: Act) -> Act:
    """An act without that somebody who was put up declined, or would not stand."""
    gone = _would_not_stand.search(text, act.words[0], min(act.words[1], act.words[0] + _NEAR)) if act.words else None
    if gone is None or not act.words or not _nominee.fullmatch(text, act.words[0], gone.start()):
        return act
    return act._replace(words=(act.words[0], gone.start()), outcome="withdrawn")
