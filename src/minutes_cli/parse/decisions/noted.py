"""What is noted under a title that asks for that: "To note the minutes", "Members received and noted the minutes."."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .phrases import BODY
from .senses import told_elsewhere

_to_note = regex.compile(r"\W*to\s+(?:\w+\s+(?:and|or|&)\s+)?note\b", regex.IGNORECASE)
"""    To receive and note the minutes of the Weirs Committee"""
_noted = regex.compile(
    rf"\G\W*(?:{BODY},?\s+(?:\w+\s+and\s+)?noted\s+(?:the|these|this|their|its)\s+(?:\w+\s+){{0,3}}?\w+"
    r"|(?:The|These)\s+(?:\w+\s+){1,4}?(?:was|were)\s+(?:\w+\s+and\s+)?noted)\.?\W*$",
    needs=("noted",),
)
"""    Members received and noted the minutes. · The report was noted."""


def read_noted(page: Layout, s: Sentence) -> Iterator[Act]:
    """Members received and noted the minutes: all that the sentence says, under what was to be noted."""
    if _to_note.match(page.title) and _noted.match(page.text, s.start, s.end) and not told_elsewhere(page, s, s.start):
        yield Act("told", s.start, s.end, (s.start, s.end), deed="noted")
