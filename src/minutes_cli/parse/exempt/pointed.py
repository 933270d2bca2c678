"""Minutes that another place of the paper says are closed, by their numbers: Minute 4 is exempt. (Item 4 is exempt)"""

from __future__ import annotations

from collections.abc import Iterable

from minutes_cli.words import lazily as regex
from minutes_cli.words.keys import number_key
from minutes_cli.words.patterns import FLAGS

from .items_named import LABEL, labels_of

_points = regex.compile(
    rf"""\b(?:(?P<item>items?)|minutes?)\s+(?:nos?\.?\s*|numbers?\s+)?
      (?P<list>{LABEL}(?:\s*(?:,|&|and|to|[-–])\s*{LABEL}){{0,20}}+)\s+(?:above\s+|below\s+)?
      (?:is|are|remains?|contains?|(?:should|shall|must|to)\s+(?:be|remain)|(?(item)(?:was|were)|is))\s+
      (?:(?:kept|held|treated|regarded|recorded|minuted)\s+(?:as\s+)?)?(?:wholly\s+|strictly\s+)?
      (?:exempt(?!\s+from\s+(?!publication|disclosure))|confidential|not\s+for\s+publication)\b""",
    FLAGS,
    needs=("exempt", "confidential", "publication"),
)
"""What was confidential may be a minute of the last meeting, under matters arising."""


def pointed_at(texts: Iterable[str]) -> frozenset[str]:
    """The keys of the numbers that some texts say are closed."""
    return frozenset(
        key
        for text in texts
        for m in _points.finditer(text)
        if _unsaid.isdisjoint(_before(text, m.start()))
        for label in labels_of(m["list"])
        if (key := number_key(label))
    )


_unsaid = frozenset(
    (
        "whether",
        "if",
        "unless",
        "not",
        "no",
        "why",
        "may",
        "might",
        "could",
        "had",
        "last",
        "previous",
        "none",
        "neither",
        "denied",
        "appendix",
        "annex",
    )
)
_NEAR = 50
"""Characters before a number in which such a word takes back what is said of it."""


def _before(text: str, at: int) -> list[str]:
    """The words of its sentence right before a place."""
    near = text[max(0, at - _NEAR) : at].replace("\n", ". ").rpartition(". ")[2]
    return near.casefold().split()
