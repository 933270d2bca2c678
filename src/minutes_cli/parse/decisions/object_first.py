"""Decisions that name their object before the verb: "Invoice from Ash Ltd, £40, resolved to pay"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .phrases import BODY, OBJECT_FIRST
from .senses import told_elsewhere

_agent_alone = regex.compile(
    r"\b(?:it|they|he|she|we|who|which|and|but|also|then|discussion|debate|all)\s*(?:(?:was|were|had|has|have)\s*)?(?:\p{L}+ly\s*)?$",
    regex.IGNORECASE,
)
"""    Following discussion it was · they: no object"""
_body_behind = regex.compile(rf"(?:^|\s){BODY}\s*$")
_marker = regex.compile(r"\s*(?:\(?[a-z\d]{1,4}[.)]\s+|[•·▪*–-]\s*)?")


def read_object_first(page: Layout, s: Sentence) -> Iterator[Act]:
    """Each line or sentence that ends "…, resolved to pay": its words from the thing on."""
    text, at = page.text, s.start
    while m := OBJECT_FIRST.match(text, at, min(len(text), s.end + 2)):
        at = m.end()
        start = m.start("thing") + len(_marker.match(m["thing"])[0])  # type: ignore[index]
        thing = _body_behind.sub("", text[start : m.end("thing")]).strip()
        sure = bool(m["who"] or m["verb"].casefold() == "resolved" or m["sign"])
        if not sure or len(thing) < 6 or _agent_alone.search(thing) or told_elsewhere(page, s, m.start("verb")):
            continue
        yield Act("told", start, m.end(), (start, m.end()), basis="resolved" if m["verb"] == "resolved" else "agreed")
