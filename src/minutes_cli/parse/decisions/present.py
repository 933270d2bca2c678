"""What a body decides, told as if it did so now, in a paragraph of its own: "The Committee notes the report"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout

_does = regex.compile(
    r"(?:The\s+)?(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|of|for|&)\s+)?){0,6}?(?:(?:Sub-)?Committee|Cabinet|Board|Panel|Forum|Executive)\s+(?:unanimously\s+)?"
    r"(?:approves?|endorses?|accepts?|(?:notes?|agrees?|supports?)(?=\s+(?:the|to)\b)|recommends?(?=\s+(?:that|to|the)\b))\s[^:;\n]{6,400}"
)
"""    The Weirs Committee approves the minutes of 8 March as a correct record.

No Council: what it "notes" so is mostly the text of a motion."""


def read_present(page: Layout, s: Sentence) -> Iterator[Act]:
    """The Committee notes the report and agrees the work programme: where that is all that its paragraph says."""
    alone = page.text[s.end : s.end + 1] in ("", "\n") and page.cut.opens_paragraph(s)
    if alone and _does.fullmatch(page.text, s.start, s.end) and not page.quoted(s.start):
        yield Act("told", s.start, s.end, (s.start, s.end))
