"""The lines of a paper as columns: what the steps that look for furniture ask again and again, made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from minutes_cli.model import Line
from minutes_cli.words import lazily as regex

ENDS_OPEN = regex.compile(r"[^.:;?!…\s]\s*$")
"""How a line ends that no sign closes."""
_MOST = 0.7
"""The part of the lines of a sheet that says how far they stand apart."""


class Sheet:
    """The lines that say something, by their place among those: what each says, and why it is set aside, if it is.

    The steps write their reasons; nothing else changes.
    """

    __slots__ = ("at", "lines", "reasons", "texts")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.at = [i for i, line in enumerate(lines) if line.text]
        """Which of all the lines each is: between two that are not neighbours stand empty ones."""
        told = [lines[i] for i in self.at]
        self.texts = [line.text for line in told]
        self.reasons = [line.reason for line in told]

    def opens_page(self, n: int) -> bool:
        """Whether a page begins with the line."""
        return self.lines[self.at[n]].opens_page

    def bare_number(self, n: int) -> bool:
        """Whether the line is a number alone."""
        return is_bare(self.texts[n])

    def usual_distance(self) -> int:
        """How far most lines stand below the one above: 1, or 2 where an empty line stands between all of them."""
        below = Counter(b - a for a, b in pairwise(self.at))
        return 2 if below[2] > below.total() * _MOST else 1

    def marked(self) -> tuple[Line, ...]:
        """All lines, with the reasons found."""
        out = list(self.lines)
        for i, reason in zip(self.at, self.reasons, strict=True):
            if reason is not out[i].reason:
                out[i] = out[i]._replace(reason=reason)
        return tuple(out)


def is_bare(text: str) -> bool:
    """Whether a line is a number alone, such as pages have."""
    return len(text) < 5 and text.isdecimal()
