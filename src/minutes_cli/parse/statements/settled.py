"""Decisions that settle what was asked for before: the tender that was invited is awarded, the plan adopted."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Parsed, Statement
from minutes_cli.words.deed_kinds import decided
from minutes_cli.words.passage import tidy

_LONGEST = 700
"""Characters of a decision that settles one thing: longer ones are recitals and lists."""
_NOTHING = frozenset({"confirmed", "noted", "thanked", "deferred", "rejected"})
"""Dispositions of what settles nothing."""


def settled(parsed: Parsed) -> Iterator[Statement]:
    """A statement for each decision that makes something of what an earlier one may have asked for."""
    for made in parsed.resolutions:
        if made.disposition in _NOTHING or made.restates or len(made.text) > _LONGEST:
            continue
        kind, verb = decided(made.text)
        if kind:
            text = tidy(made.text)
            yield Statement(made.item, done=True, text=text, context=text, span=made.span, deed=f"{kind} {verb}")
