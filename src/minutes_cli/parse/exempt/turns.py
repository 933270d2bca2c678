"""The time in which the public may speak: where it ends nobody is sent out."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.model import Item
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_ends = regex.compile(
    r"""\W*(?:end\s+of\s+(?:the\s+)?public\s+(?:session|meeting)
      |(?:the\s+)?public\s+(?:session|meeting)\s+(?:was\s+)?(?:ended|concluded|finished))
      (?:\W+(?:at\s+)?\d[\d.:]*\s*(?:[ap]\.?m\.?|hrs|hours)?)?\W*""",
    FLAGS,
    needs=("public",),
)
"""    END OF PUBLIC MEETING · Public session ended 8.45 pm."""
_speaks = regex.compile(
    r"""\bpublic\s+(?:participation|questions?|forum|comments?|speak\w+|time|hearing|input|discussion|open\s+session|session|meeting)\b
      |\bopen\s+(?:forum|session)\b|\bquestion\s+time\b""",
    FLAGS,
    needs=("public", "open forum", "open session", "question time"),
)


def ends_session(line: str) -> bool:
    """Whether a line says that a session in public ended, and no more."""
    return _ends.fullmatch(line) is not None


def had_turn(items: Sequence[Item], words: str) -> bool:
    """Whether the public had its turn, by the items before a place and the words before it in its own."""
    return any(_speaks.search(told) for told in (*(f"{item.title or ''}\n{item.text}" for item in items), words))
